/** The one heading without a number among numbered ones, where that is a slip rather than a habit. */
import { hasUnreadNumber } from './headingNumbers.ts';
import { labelLike, type NumberedList, type NumberedSection, numberValue } from './outlineStyle.ts';
import type { Section } from './sections.ts';

/** Parts of a policy that are seldom numbered, wherever they are. */
const USUALLY_UNNUMBERED =
  /^(?:introduction|preamble|preface|overview|summary|key points|tl;?dr|contents|table of contents|definitions?|annex|appendix|exhibit|schedule|attachment|addendum|anhang|anlage|annexe|appendice|anexo|apéndice|apêndice|allegato|anlagen|anhänge|einleitung|präambel|inhalt|préambule|preámbulo|preâmbulo|version|revision|document|change|history|references?|contact|signature|note|important|attribution|acknowledg)/i;

/** Numbers that are written in another way: put in between on purpose (`4-bis`, `§ 4a`), with a space too few or too many, or behind characters that came with a copy. */
const NUMBER_OF_ITS_OWN =
  /^[^\p{L}\p{N}§]{0,4}(?:§\s?\d|\d{1,3}\s?[-–]?\s?(?:bis|ter|quater|quinquies|sexies)(?!\p{L})|\d{1,3}[a-z][.):\s]|(?:[ivx]{1,5}|\d{1,3})\s[.)]\s|(?:teil|part|partie|parte|kapitel|chapter|chapitre|capítulo|capitolo|artikel|article|artículo|articolo|art\.|section|abschnitt)\s?(?:\d|[IVX]{1,5}(?!\p{L})))/iu;

/** A heading that lacks its number. */
export interface MissingNumber {
  readonly section: Section;
  /** The numbered one before it. */
  readonly before: NumberedSection;
  /** The number that it is to have, written like that one's. */
  readonly number: string;
}

/** Only a heading between two numbered ones is meant: what stands before the first or after the last is often left without a number on purpose. */
export function missingNumber(list: NumberedList): MissingNumber | undefined {
  const { items, places, siblings } = list;
  // All siblings have their numbers.
  if (places.length === siblings.length) return undefined;
  const inGap = bareInGap(list);
  if (inGap) return inGap;
  if (items.length < 3) return undefined;
  const unnumbered = siblings.slice(places[0], places.at(-1)).filter(({ heading }) => heading.number === undefined);
  const [section] = unnumbered;
  if (!section || unnumbered.length > 1 || isHabit(list, section)) return undefined;
  const before = items.filter((item) => item.span.start < section.span.start).at(-1);
  return before && !USUALLY_UNNUMBERED.test(section.heading.text) && !goesOnAbout(section, before)
    ? numbered(list, section, before)
    : undefined;
}

/** "Matomo: opt-out" behind "10. Use of Matomo", with 11 after it: a block of the section before, which has its name. */
function goesOnAbout({ heading }: Section, { heading: before }: NumberedSection): boolean {
  const names = namesOf(before.title);
  return namesOf(heading.text).some((name) => names.includes(name));
}

/** Words of a title with a capital that are too long for a function word, in lower case; of a title in title case all of them. */
function namesOf(title: string): readonly string[] {
  return (title.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]{3,}/gu) ?? [])
    .map((word) => word.toLowerCase())
    .filter((word) => !COMMON.test(word));
}

/** What many titles of one policy have in common. */
const COMMON =
  /^(?:your|our|their|with|from|this|that|what|when|where|which|data|information|personal|privacy|policy|rights?|security|services?|terms|user|users|account|accounts|daten|datenschutz\p{L}*|nutzung|einsatz|verwendung|rechte?|données|droits?|politique|datos|derechos|política|dati|diritti|informativa|general|other|changes|contact|use|using|access)$/u;

/** Others beside it without a number that are no usual exceptions: where they are as many as the numbered ones, it is one of them. */
function isHabit({ items, siblings }: NumberedList, section: Section): boolean {
  const others = siblings.filter(
    (one) => one !== section && one.heading.number === undefined && one.heading.text !== '' && !USUALLY_UNNUMBERED.test(one.heading.text),
  );
  return others.length >= Math.min(MOST_OTHERS, items.length);
}

/** Without a number, before the first numbered section or after the last. */
const MOST_OTHERS = 4;

/** The one bare heading of a list that stands alone where exactly one number is skipped: whatever it is called, it is that number's. */
function bareInGap(list: NumberedList): MissingNumber | undefined {
  const { items, places, siblings } = list;
  const values = new Set(items.map((item) => Math.floor(numberValue(item))));
  const found = items.flatMap((before, index): MissingNumber[] => {
    const after = items[index + 1];
    const from = places[index] ?? 0;
    const section = siblings[from + 1];
    if (!after || !section || places[index + 1] !== from + 2 || section.heading.number !== undefined) return [];
    const next = Math.floor(numberValue(before)) + 1;
    const missing = numberValue(after) === next + 1 && !values.has(next) ? numbered(list, section, before) : undefined;
    return missing ? [missing] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

function numbered({ prefix, items }: NumberedList, section: Section, before: NumberedSection): MissingNumber | undefined {
  const { heading } = section;
  // The rule below a paragraph makes it a heading where the blank line between them was left out.
  const isUnderlined = ({ heading: { block } }: Section): boolean => block.leaf.setext === true;
  if (isUnderlined(section) && !items.some(isUnderlined)) return undefined;
  if (heading.level !== before.heading.level || heading.text === '' || LIST_MARK.test(heading.text)) return undefined;
  // A second number before "4-bis" or "§ 6Warranty" would be one too many.
  if (heading.isContentsEntry || hasUnreadNumber(heading.text) || NUMBER_OF_ITS_OWN.test(heading.text) || isSentence(heading.text))
    return undefined;
  const number = labelLike(before, [...prefix, Math.floor(numberValue(before)) + 1]);
  return number === undefined || isMistyped(heading.text, number) ? undefined : { section, before, number };
}

/** "### - Name and address": an item of a list that was set as a heading. */
const LIST_MARK = /^(?:[-+*•·▪◦‣–—]|[a-z]\))\s/u;

/** "$8 Finances" among "§ 7" and "§ 9": the number is there, with a slip in what is before it. */
function isMistyped(text: string, number: string): boolean {
  const own = /\d{1,3}(?:\.\d{1,3}){0,5}$/.exec(number)?.[0];
  const written = /^(?:[^\p{L}\p{N}]{0,4}|\p{L}{1,12}\.?[ \u00A0]{0,2})(\d{1,3}(?:\.\d{1,3}){0,5})(?![\p{N}%])/u.exec(text)?.[1];
  return own !== undefined && own === written;
}

/** A paragraph that a line of hyphens right below it makes a heading. */
function isSentence(text: string): boolean {
  return /\.\s*$/.test(text) && text.split(/\s+/).length > MOST_TITLE_WORDS;
}

/** Words of a title that ends in a full stop. */
const MOST_TITLE_WORDS = 8;
