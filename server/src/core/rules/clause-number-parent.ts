/** `clause-number-parent`: paragraph 3.2 in section 4: its number belongs to another section. */
import type { Rule } from './rule.ts';
import { clauseFindings } from './shapes/clauseFaults.ts';

/** One finding for each row of paragraphs that carry the same wrong beginning. */
export const clauseNumberParent: Rule = {
  id: 'clause-number-parent',
  group: 'Sections and numbering',
  summary: "The number of a clause doesn't begin with the number of its section.",
  why: 'Clause 3.2 in section 4 was moved, or its section was renumbered without it. References to either number then lead to the wrong place.',
  severity: 'information',
  check: (policy, { l10n }) =>
    clauseFindings(policy, 'parent', l10n, ({ number, other, expected }) => ({
      message: l10n.t('Clause number {number} is under {parent}; expected {expected}', { number, parent: aboveOf(expected), expected }),
      other: partsOf(other) === partsOf(number) ? l10n.t('The clause before it') : l10n.t('The section that it is under'),
    })),
};

/** What a number is below: 4 for 4.2. */
function aboveOf(number: string): string {
  return number.slice(0, Math.max(0, number.lastIndexOf('.')));
}

function partsOf(number: string): number {
  return number.split('.').length;
}
