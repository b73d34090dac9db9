/** `disclosure-missing`: what a chosen law asks for and the policy doesn't say, once for each law. */

import type { CoverageItem } from '../analysis/coverage/coverage.ts';
import type { Rule } from './rule.ts';
import { askInSections, coverageToReport, gravest, hasChosenProfiles, nameItems, titleSpan } from './shapes/coverageOfPolicy.ts';

/** Said by rules of their own: last-updated-missing and contact-missing. */
const SAID_ELSEWHERE = new Set(['last-updated', 'contact']);

/** One finding a law and severity, on the title: what is surely missing, and what may be said in words that aren't known. Where no law is chosen nobody asked for anything: what most policies say is in `policywright coverage` alone. */
export const disclosureMissing: Rule = {
  id: 'disclosure-missing',
  group: 'Coverage',
  summary: "A privacy policy doesn't say something that a chosen law asks for.",
  why: 'Privacy laws list what people must be told, such as GDPR Art. 13 and CCPA 1798.130. Auditors file each gap with its article. Choose the laws with "profiles"; without it, this rule is silent.',
  severity: 'warning',
  *check(policy, { settings, l10n }) {
    if (policy.kind !== 'privacy' || !hasChosenProfiles(policy, settings)) return;
    const span = titleSpan(policy);
    const coverage = span && coverageToReport(policy, settings);
    if (!coverage) return;
    for (const { name, items } of coverage.profiles) {
      // What the text itself calls for is said there, by disclosure-triggered.
      const missing = items.filter(
        ({ status, severity, triggers, topic }) => status === 'missing' && severity !== 'hint' && !triggers && !SAID_ELSEWHERE.has(topic),
      );
      const isSure = ({ severity }: CoverageItem): boolean => severity === 'warning' || severity === 'error';
      const [sure, unsure] = [missing.filter(isSure), missing.filter((item) => !isSure(item))];
      const fixes = askInSections(policy, missing, coverage.kind, l10n);
      if (sure.length > 0)
        yield {
          span,
          message: l10n.t('Not found ({law}): {items}', { law: name, items: nameItems(sure, coverage.kind, l10n) }),
          severity: gravest(sure),
          fixes,
        };
      if (unsure.length > 0)
        yield {
          span,
          message: l10n.t('Not found, or said in other words ({law}): {items}', {
            law: name,
            items: nameItems(unsure, coverage.kind, l10n),
          }),
          severity: gravest(unsure),
          fixes: sure.length > 0 ? [] : fixes,
        };
    }
  },
};
