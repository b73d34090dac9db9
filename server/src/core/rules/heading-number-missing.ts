/** `heading-number-missing`: one heading without a number among siblings that have one. */
import { missingNumber } from '../document/outline/missingNumbers.ts';
import { findNumberedLists } from '../document/outline/outlineStyle.ts';
import type { Rule } from './rule.ts';
import { renumberFixes } from './shapes/renumber.ts';

/** A heading between two numbered ones. */
export const headingNumberMissing: Rule = {
  id: 'heading-number-missing',
  group: 'Sections and numbering',
  summary: 'One section has no number, but the sections around it do.',
  why: "If sections are numbered, a section without a number can't be referred to like the others, and readers may take it for a part of the one before it.",
  severity: 'information',
  *check(policy, { l10n }) {
    for (const list of findNumberedLists(policy.sections, policy.scopes)) {
      const missing = missingNumber(list);
      if (!missing) continue;
      const { section, number } = missing;
      const taken = list.items.some(({ heading: { number: other } }) => other.text === number);
      const fixes = renumberFixes(policy, section, l10n, (l10n) =>
        taken
          ? l10n.t('Number this section {number} and renumber those after it', { number })
          : l10n.t('Number this section {number}', { number }),
      );
      yield {
        span: section.heading.span,
        // The next section has the number that would be expected: which of the two is meant, or neither, only the writer knows.
        message: taken
          ? l10n.t('This heading has no number, but those around it do')
          : l10n.t('This heading has no number, but those around it do; expected {number}', { number }),
        ...(fixes.length > 0 ? { fixes } : {}),
      };
    }
  },
};
