/** `section-missing`: what a law or a standard expects of another kind of policy, and the policy lacks. */
import type { Rule } from './rule.ts';
import { askInSections, coverageToReport, nameItems, titleSpan } from './shapes/coverageOfPolicy.ts';

/** Kinds whose sections a law or standard lists, and whose texts say them in much the same words; the others are in the coverage view alone. */
const LISTED_KINDS: ReadonlySet<string> = new Set(['dpa', 'accessibility', 'vulnerability-disclosure']);
/** Of sections the cues are English. */
const LANGUAGE = 'en';
/** A text that has less than this share of what is asked for is probably of another kind. */
const FEWEST_SHARE = 0.5;

/** One finding on the title; what is only custom is in the coverage view. */
export const sectionMissing: Rule = {
  id: 'section-missing',
  group: 'Coverage',
  summary: 'A data processing agreement, accessibility statement, or disclosure policy lacks a section that a law or standard expects.',
  why: 'Laws and standards say what such documents hold: GDPR Art. 28(3) for data processing agreements, ISO/IEC 29147 for vulnerability disclosure, the model of Decision (EU) 2018/1523 for accessibility statements.',
  severity: 'off',
  *check(policy, { settings, l10n }) {
    if (!LISTED_KINDS.has(policy.kind) || policy.language !== LANGUAGE || policy.scopes.all.length > 1) return;
    const coverage = coverageToReport(policy, settings);
    const span = titleSpan(policy);
    const items = coverage?.profiles[0]?.items;
    if (!coverage || !items || !span) return;
    const required = items.filter(({ source }) => source === 'required');
    const missing = required.filter(({ status }) => status === 'missing');
    if (missing.length === 0 || missing.length > required.length * FEWEST_SHARE) return;
    yield {
      span,
      message: l10n.t('Not found: {items}', { items: nameItems(missing, coverage.kind, l10n) }),
      fixes: askInSections(policy, missing, coverage.kind, l10n),
    };
  },
};
