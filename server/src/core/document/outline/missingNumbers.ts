/** The one heading without a number among numbered ones, where that is a slip rather than a habit. */
import { labelLike, type NumberedList, type NumberedSection, numberValue } from './outlineStyle.ts';
import type { Section } from './sections.ts';

/** Parts of a policy that are seldom numbered, wherever they are. */
const USUALLY_UNNUMBERED =
  /^(?:introduction|preamble|preface|overview|summary|key points|tl;?dr|contents|table of contents|definitions?|annex|appendix|exhibit|schedule|attachment|addendum|anhang|anlage|annexe|anexo|allegato|einleitung|präambel|inhalt|préambule|preámbulo|preâmbulo|version|revision|document|change|history|references?|contact|signature|note|important|attribution|acknowledg)/i;

/** A heading that lacks its number. */
export interface MissingNumber {
  readonly section: Section;
  /** The numbered one before it. */
  readonly before: NumberedSection;
  /** The number that it is to have, written like that one's. */
  readonly number: string;
}

/** Only a heading between two numbered ones is meant: what is before the first or after the last is often left without a number on purpose. */
export function missingNumber({ items, places, prefix, siblings }: NumberedList): MissingNumber | undefined {
  if (items.length < 3) return undefined;
  const unnumbered = siblings.slice(places[0], places.at(-1)).filter(({ heading }) => heading.number === undefined);
  const [section] = unnumbered;
  if (!section || unnumbered.length > 1) return undefined;
  const { heading, span } = section;
  const before = items.filter((item) => item.span.start < span.start).at(-1);
  if (!before || heading.level !== before.heading.level || heading.text === '' || USUALLY_UNNUMBERED.test(heading.text)) return undefined;
  const number = labelLike(before, [...prefix, Math.floor(numberValue(before)) + 1]);
  return number === undefined ? undefined : { section, before, number };
}
