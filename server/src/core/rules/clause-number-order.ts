/** `clause-number-order`: the number of a clause comes too late. */
import type { Rule } from './rule.ts';
import { clauseFindings } from './shapes/clauseFaults.ts';

/** Compares paragraphs, bold lines and items that count in one form; headings have a rule of their own. */
export const clauseNumberOrder: Rule = {
  id: 'clause-number-order',
  group: 'Sections and numbering',
  summary: 'A clause number is lower than the one before it.',
  why: 'Readers look for clause 2 before clause 3. A number out of order is usually left over from moving a clause: move it back, or renumber.',
  severity: 'information',
  check: (policy, { l10n }) =>
    clauseFindings(policy, 'order', l10n, ({ number, other: before, expected }) => ({
      message: l10n.t('Clause number {number} comes after {before}; expected {expected}', { number, before, expected }),
      other: l10n.t('"{number}" is here', { number: before }),
    })),
};
