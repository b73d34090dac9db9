/** `heading-number-gap`: the numbers of sibling headings skip one. */
import type { Rule } from './rule.ts';
import { findNumberFaults } from './shapes/numberFaults.ts';
import { renumberFixes } from './shapes/renumber.ts';

/** Compares siblings under one parent; the first number is free. */
export const headingNumberGap: Rule = {
  id: 'heading-number-gap',
  group: 'Sections and numbering',
  summary: 'The section numbers skip one.',
  why: 'Readers who find section 5 right after section 3 wonder what was removed, and references to later sections may be off by one. Renumber the sections, or put the missing one back.',
  severity: 'warning',
  *check(policy, { l10n }) {
    for (const { kind, section, other, expected } of findNumberFaults(policy)) {
      if (kind !== 'gap') continue;
      const { number } = section.heading;
      const fixes = renumberFixes(policy, section, l10n);
      yield {
        span: number.span,
        message:
          number.word === undefined
            ? l10n.t('Section number {number} follows {before}; expected {expected}', {
                number: number.text,
                before: other.heading.number.text,
                expected,
              })
            : l10n.t('"{number}" follows "{before}"; expected "{expected}"', {
                number: number.text,
                before: other.heading.number.text,
                expected,
              }),
        related: [{ span: other.heading.span, message: l10n.t('The section before it') }],
        ...(fixes.length > 0 ? { fixes } : {}),
      };
    }
  },
};
