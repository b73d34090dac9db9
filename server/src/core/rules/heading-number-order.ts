/** `heading-number-order`: a sibling heading's number comes too late. */
import type { Rule } from './rule.ts';
import { findNumberFaults } from './shapes/numberFaults.ts';
import { renumberFixes } from './shapes/renumber.ts';

/** Compares siblings under one parent; lists that count down throughout are left alone. */
export const headingNumberOrder: Rule = {
  id: 'heading-number-order',
  group: 'Sections and numbering',
  summary: 'A section number is lower than the one before it.',
  why: 'Readers look for section 2 before section 3. A number out of order is usually left over from moving a section: move it back, or renumber.',
  severity: 'warning',
  *check(policy, { l10n }) {
    for (const { kind, section, other, expected } of findNumberFaults(policy)) {
      if (kind !== 'order') continue;
      const { number } = section.heading;
      const fixes = renumberFixes(policy, section, l10n);
      yield {
        span: number.span,
        message:
          number.word === undefined
            ? l10n.t('Section number {number} comes after {before}; expected {expected}', {
                number: number.text,
                before: other.heading.number.text,
                expected,
              })
            : l10n.t('"{number}" comes after "{before}"; expected "{expected}"', {
                number: number.text,
                before: other.heading.number.text,
                expected,
              }),
        related: [{ span: other.heading.span, message: l10n.t('"{number}" is here', { number: other.heading.number.text }) }],
        ...(fixes.length > 0 ? { fixes } : {}),
      };
    }
  },
};
