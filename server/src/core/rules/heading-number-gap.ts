/** `heading-number-gap`: the numbers of sibling headings skip one. */
import type { Rule } from './rule.ts';
import { numberFindings } from './shapes/numberFaults.ts';

/** Compares siblings under one parent; the first number is free. */
export const headingNumberGap: Rule = {
  id: 'heading-number-gap',
  group: 'Sections and numbering',
  summary: 'The section numbers skip one.',
  why: 'Readers who find section 5 right after section 3 wonder what was removed, and references to later sections may be off by one. Renumber the sections, or put the missing one back.',
  severity: 'warning',
  check: (policy, { l10n }) =>
    numberFindings(policy, 'gap', l10n, ({ section, other, expected }) => {
      const { text: number, word } = section.heading.number;
      const before = other.heading.number.text;
      return {
        message:
          word === undefined
            ? l10n.t('Section number {number} follows {before}; expected {expected}', { number, before, expected })
            : l10n.t('"{number}" follows "{before}"; expected "{expected}"', { number, before, expected }),
        other: l10n.t('The section before it'),
      };
    }),
};
