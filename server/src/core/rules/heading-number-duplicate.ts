/** `heading-number-duplicate`: two sibling headings have one number. */
import type { Rule } from './rule.ts';
import { findNumberFaults } from './shapes/numberFaults.ts';
import { renumberFixes } from './shapes/renumber.ts';

/** Compares siblings under one parent. */
export const headingNumberDuplicate: Rule = {
  id: 'heading-number-duplicate',
  group: 'Sections and numbering',
  summary: 'Two neighboring sections have the same number.',
  why: 'If a number occurs twice, a reference to it can mean either section. Renumber the second one and those after it.',
  severity: 'warning',
  *check(policy, { l10n }) {
    for (const { kind, section, other, expected } of findNumberFaults(policy)) {
      if (kind !== 'duplicate') continue;
      const { number } = section.heading;
      const fixes = renumberFixes(policy, section, l10n);
      yield {
        span: number.span,
        message:
          number.word === undefined
            ? l10n.t('Duplicate section number {number}; expected {expected}', { number: number.text, expected })
            : l10n.t('Duplicate "{number}"; expected "{expected}"', { number: number.text, expected }),
        related: [{ span: other.heading.span, message: l10n.t('The first "{number}"', { number: other.heading.number.text }) }],
        ...(fixes.length > 0 ? { fixes } : {}),
      };
    }
  },
};
