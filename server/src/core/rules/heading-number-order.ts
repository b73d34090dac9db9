/** `heading-number-order`: a sibling heading's number comes too late. */
import type { Rule } from './rule.ts';
import { numberFindings } from './shapes/numberFaults.ts';

/** Compares siblings under one parent; lists that count down throughout are left alone. */
export const headingNumberOrder: Rule = {
  id: 'heading-number-order',
  group: 'Sections and numbering',
  summary: 'A section number is lower than the one before it.',
  why: 'Readers look for section 2 before section 3. A number out of order is usually left over from moving a section: move it back, or renumber.',
  severity: 'information',
  check: (policy, { l10n }) =>
    numberFindings(policy, 'order', l10n, ({ section, other, expected }) => {
      const { text: number, word } = section.heading.number;
      const before = other.heading.number.text;
      return {
        message:
          word === undefined
            ? l10n.t('Section number {number} comes after {before}; expected {expected}', { number, before, expected })
            : l10n.t('"{number}" comes after "{before}"; expected "{expected}"', { number, before, expected }),
        other: l10n.t('"{number}" is here', { number: before }),
      };
    }),
};
