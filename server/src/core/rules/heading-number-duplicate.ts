/** `heading-number-duplicate`: two sibling headings have one number. */
import type { Rule } from './rule.ts';
import { findNumberFaults, nameNumber } from './shapes/numberFaults.ts';
import { renumberFixes } from './shapes/renumber.ts';

/** Compares siblings under one parent. */
export const headingNumberDuplicate: Rule = {
  id: 'heading-number-duplicate',
  group: 'Sections and numbering',
  summary: 'Two neighboring sections have the same number.',
  why: 'If a number occurs twice, a reference to it can mean either section. Renumber the second one and those after it.',
  severity: 'warning',
  *check(policy) {
    for (const { kind, section, other, expected } of findNumberFaults(policy)) {
      if (kind !== 'duplicate') continue;
      const { number } = section.heading;
      const fixes = renumberFixes(policy, section);
      yield {
        span: number.span,
        message: `${nameNumber(section, number.text)} stands here a second time, expected ${expected}`,
        related: [{ span: other.heading.span, message: `The first section ${other.heading.number.text}` }],
        ...(fixes.length > 0 ? { fixes } : {}),
      };
    }
  },
};
