/** `heading-number-missing`: one heading without a number among siblings that have one. */
import { findNumberedLists, labelLike, valueOf } from '../document/outlineStyle.ts';
import type { Section } from '../document/sections.ts';
import type { Rule } from './rule.ts';
import { renumber } from './shapes/renumber.ts';

/** Parts of a policy that are seldom numbered, wherever they stand. */
const USUALLY_UNNUMBERED = /^(?:introduction|preamble|preface|overview|summary|key points|tl;?dr|contents|table of contents|definitions?|annex|appendix|exhibit|schedule|attachment|addendum|anhang|anlage|annexe|anexo|allegato|einleitung|präambel|inhalt|préambule|preámbulo|preâmbulo|version|revision|document|change|history|references?|contact|signature|note|important|attribution|acknowledg)/i;

/** Only a heading between two numbered ones is meant: what stands before the first or after the last is often left without a number on purpose. */
export const headingNumberMissing: Rule = {
  id: 'heading-number-missing',
  summary: 'One section has no number, the sections around it have.',
  why: 'Where sections are numbered, a section without a number cannot be referred to as the others are, and readers may take it for a part of the one before.',
  severity: 'information',
  *check(policy) {
    for (const list of findNumberedLists(policy.sections)) {
      const { items, places, prefix } = list;
      if (items.length < 3) continue;
      const among = list.siblings.slice(places[0], places.at(-1));
      const missing = among.find(({ heading }) => heading.number === undefined);
      if (!missing || among.filter(({ heading }) => heading.number === undefined).length > 1) continue;
      const { heading } = missing;
      const before = items.filter(({ span }) => span.start < missing.span.start).at(-1);
      if (!before || heading.level !== before.heading.level || heading.text === '' || USUALLY_UNNUMBERED.test(heading.text)) continue;
      const number = labelLike(before, [...prefix, Math.floor(valueOf(before)) + 1]);
      if (number === undefined) continue;
      const taken = items.some(({ heading: { number: other } }) => other.text === number);
      const numbered = new Set<Section>([...items, missing]);
      const fix = renumber(policy, among.concat(items.at(-1) ?? []).filter((section) => numbered.has(section)), prefix, `Number this section ${number}${taken ? ' and renumber those after it' : ''}`);
      yield {
        span: heading.span,
        message: `This heading has no number, those around it have; expected ${number}`,
        ...(fix ? { fixes: [fix] } : {}),
      };
    }
  },
};
