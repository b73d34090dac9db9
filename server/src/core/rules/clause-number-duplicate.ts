/** `clause-number-duplicate`: two clauses in a row have one number. */
import type { Rule } from './rule.ts';
import { clauseFindings } from './shapes/clauseFaults.ts';

/** Compares paragraphs, bold lines and items that count in one form; headings have a rule of their own. */
export const clauseNumberDuplicate: Rule = {
  id: 'clause-number-duplicate',
  group: 'Sections and numbering',
  summary: 'Two clauses have the same number.',
  why: 'If a number occurs twice, a reference to it can mean either clause. Renumber the second one and those after it.',
  severity: 'information',
  check: (policy, { l10n }) =>
    clauseFindings(policy, 'duplicate', l10n, ({ number, expected }) => ({
      message: l10n.t('Duplicate clause number {number}; expected {expected}', { number, expected }),
      other: l10n.t('The first "{number}"', { number }),
    })),
};
