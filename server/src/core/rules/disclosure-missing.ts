/** `disclosure-missing`: what a chosen law asks for and the policy doesn't say, once for each law. */

import type { Rule } from './rule.ts';
import { askInSections, coverageToReport, gravest, hasChosenProfiles, nameItems, titleSpan } from './shapes/coverageOfPolicy.ts';

/** Said by rules of their own: last-updated-missing and contact-missing. */
const SAID_ELSEWHERE = new Set(['last-updated', 'contact']);
/** Without a law nobody asked for anything: only what is seldom overlooked. Names of companies come in many forms, and a scope goes without saying. */
const NOT_WITHOUT_LAW = new Set(['controller-identity', 'rights-how', 'scope']);

/** Without a law: a text that lacks more of the common core than this is a part of a policy, or of somebody whom most of it doesn't concern. */
const MOST_MISSING = 3;

/** One finding a law, on the title; the passages and the rest are in the coverage view. */
export const disclosureMissing: Rule = {
  id: 'disclosure-missing',
  group: 'Coverage',
  summary: "A privacy policy doesn't say something that a chosen law asks for.",
  why: 'Privacy laws list what people must be told, such as GDPR Art. 13 and CCPA 1798.130. Auditors file each gap with its article. Choose the laws with "profiles"; without it, only what nearly all policies have in common is looked for.',
  severity: 'warning',
  *check(policy, { settings, l10n }) {
    const coverage = policy.kind === 'privacy' ? coverageToReport(policy, settings) : undefined;
    const span = titleSpan(policy);
    if (!coverage || !span) return;
    const isChosen = hasChosenProfiles(policy, settings);
    for (const { name, items } of coverage.profiles) {
      // What the text itself calls for is said there, by disclosure-triggered.
      const missing = items.filter(
        ({ status, severity, triggers, topic }) =>
          status === 'missing' &&
          severity !== 'hint' &&
          !triggers &&
          !SAID_ELSEWHERE.has(topic) &&
          (isChosen || !NOT_WITHOUT_LAW.has(topic)),
      );
      if (missing.length === 0 || (!isChosen && missing.length > MOST_MISSING)) continue;
      yield {
        span,
        message: isChosen
          ? l10n.t('Not found ({law}): {items}', { law: name, items: nameItems(missing, coverage.kind, l10n) })
          : l10n.t('Not found: {items}', { items: nameItems(missing, coverage.kind, l10n) }),
        severity: isChosen ? gravest(missing) : 'information',
        fixes: askInSections(policy, missing, coverage.kind, l10n),
      };
    }
  },
};
