/** `clause-number-gap`: the numbers of clauses skip one. */
import type { Rule } from './rule.ts';
import { clauseFindings } from './shapes/clauseFaults.ts';

/** Compares paragraphs, bold lines and items that count in one form; headings have a rule of their own. */
export const clauseNumberGap: Rule = {
  id: 'clause-number-gap',
  group: 'Sections and numbering',
  summary: 'The clause numbers skip one.',
  why: 'Readers who find clause 5 right after clause 3 wonder what was removed, and references to later clauses may be off by one. Renumber the clauses, or say that the missing one was repealed.',
  severity: 'information',
  *check(policy, { l10n }) {
    // Many count their letters without j, which was one letter with i.
    let isWithoutJ = false;
    for (const finding of clauseFindings(policy, 'gap', l10n, ({ number, other: before, expected }) => {
      isWithoutJ = /^j$/i.test(expected) && /^k$/i.test(number);
      return {
        message: l10n.t('Clause number {number} follows {before}; expected {expected}', { number, before, expected }),
        other: l10n.t('The clause before it'),
      };
    }))
      if (!isWithoutJ) yield finding;
  },
};
