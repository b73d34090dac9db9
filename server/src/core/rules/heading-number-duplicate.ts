/** `heading-number-duplicate`: two sibling headings have one number. */
import type { Localizer } from '../l10n/localizer.ts';
import type { Rule } from './rule.ts';
import { type NumberFault, numberFindings } from './shapes/numberFaults.ts';

/** Compares siblings under one parent. */
export const headingNumberDuplicate: Rule = {
  id: 'heading-number-duplicate',
  group: 'Sections and numbering',
  summary: 'Two neighboring sections have the same number.',
  why: 'If a number occurs twice, a reference to it can mean either section. Renumber the second one and those after it.',
  severity: 'information',
  check: (policy, { l10n }) =>
    numberFindings(policy, 'duplicate', l10n, (fault) => ({
      message: describe(fault, l10n),
      other: l10n.t('The first "{number}"', { number: fault.other.heading.number.text }),
    })),
};

/** The number to expect is said only where no other section has it: which of them is meant to move, only the writer knows. */
function describe({ section, expected, isTaken, expectedLevel: level }: NumberFault, l10n: Localizer): string {
  const { text: number, word } = section.heading.number;
  if (level !== undefined) return l10n.t('Duplicate section number {number}; expected a level {level} heading', { number, level });
  if (isTaken)
    return word === undefined ? l10n.t('Duplicate section number {number}', { number }) : l10n.t('Duplicate "{number}"', { number });
  return word === undefined
    ? l10n.t('Duplicate section number {number}; expected {expected}', { number, expected })
    : l10n.t('Duplicate "{number}"; expected "{expected}"', { number, expected });
}
