/** `heading-number-duplicate`: two sibling headings have one number. */
import type { Rule } from './rule.ts';
import { numberFindings } from './shapes/numberFaults.ts';

/** Compares siblings under one parent. */
export const headingNumberDuplicate: Rule = {
  id: 'heading-number-duplicate',
  group: 'Sections and numbering',
  summary: 'Two neighboring sections have the same number.',
  why: 'If a number occurs twice, a reference to it can mean either section. Renumber the second one and those after it.',
  severity: 'information',
  check: (policy, { l10n }) =>
    numberFindings(policy, 'duplicate', l10n, ({ section, other, expected }) => {
      const { text: number, word } = section.heading.number;
      return {
        message:
          word === undefined
            ? l10n.t('Duplicate section number {number}; expected {expected}', { number, expected })
            : l10n.t('Duplicate "{number}"; expected "{expected}"', { number, expected }),
        other: l10n.t('The first "{number}"', { number: other.heading.number.text }),
      };
    }),
};
