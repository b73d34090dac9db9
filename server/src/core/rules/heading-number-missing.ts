/** `heading-number-missing`: one heading without a number among siblings that have one. */
import { missingNumber } from '../document/outline/missingNumbers.ts';
import { findNumberedLists } from '../document/outline/outlineStyle.ts';
import type { Rule } from './rule.ts';
import { renumberFixes } from './shapes/renumber.ts';

/** Numbers that are written in another way: put in between on purpose (`4-bis`, `§ 4a`), with a space too few or too many, or behind characters that came with a copy. */
const NUMBER_OF_ITS_OWN =
  /^[^\p{L}\p{N}§]{0,4}(?:§\s?\d|\d{1,3}\s?[-–]?\s?(?:bis|ter|quater|quinquies|sexies)(?!\p{L})|\d{1,3}[a-z][.):\s]|(?:[ivx]{1,5}|\d{1,3})\s[.)]\s|(?:teil|part|partie|parte|kapitel|chapter|chapitre|capítulo|capitolo|artikel|article|artículo|articolo|art\.|section|abschnitt)\s?(?:\d|[IVX]{1,5}(?!\p{L})))/iu;

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
      if (NUMBER_OF_ITS_OWN.test(section.heading.text)) continue;
      const taken = list.items.some(({ heading: { number: other } }) => other.text === number);
      const fixes = renumberFixes(policy, section, l10n, (l10n) =>
        taken
          ? l10n.t('Number this section {number} and renumber those after it', { number })
          : l10n.t('Number this section {number}', { number }),
      );
      yield {
        span: section.heading.span,
        message: l10n.t('This heading has no number, but those around it do; expected {number}', { number }),
        ...(fixes.length > 0 ? { fixes } : {}),
      };
    }
  },
};
