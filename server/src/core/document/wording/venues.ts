/** Clauses that choose the law of one place and the courts of another. */

import type { VenueWords } from '../../knowledge/languages/language.ts';
import { byCode } from '../../knowledge/languages/languages.ts';
import { CHOSEN_FOR_ITSELF, type Jurisdiction, PLACES } from '../../knowledge/places.ts';
import type { Leaf } from '../markdown/leaf.ts';
import { findInLeaves, type Readable, undefinedIfEmpty } from '../markdown/passages.ts';
import { sentenceAt } from '../markdown/sentenceBreaks.ts';
import { proseWords } from '../markdown/words.ts';
import type { SectionTree } from '../outline/sections.ts';
import { oncePerText } from '../text/remember.ts';
import { lastUpTo } from '../text/sorted.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { oncePerWord } from '../text/words.ts';

/** A place that a clause names. */
export interface ClausePlace {
  readonly span: Span;
  /** As it is written. */
  readonly text: string;
}

/** One clause whose law and courts are of two places. */
export interface VenueConflict {
  readonly law: ClausePlace;
  readonly courts: ClausePlace;
}

/**
 * All of them, in order. Law and courts count together in one section.
 * @param language BCP 47 primary language; `und` is read as English
 */
export function findVenueConflicts(markdown: Readable, language: string, { all }: SectionTree): readonly VenueConflict[] {
  const known = language === 'und' ? 'en' : language;
  if (!VENUE_WORDS[known]) return [];
  const starts = all.map(({ heading }) => heading.block.start);
  const bySection = new Map<number, Mention[]>();
  for (const { block, found } of mentionsIn(markdown, known)) {
    const section = lastUpTo(starts, block.start);
    const placed = found.map((one) => ({ ...one, span: shiftSpan(one.span, block.start) }));
    bySection.set(section, [...(bySection.get(section) ?? []), ...placed]);
  }
  return [...bySection.values()].flatMap((mentions) => {
    const laws = mostExact(mentions.filter(({ of }) => of === 'law'));
    const courts = mostExact(mentions.filter(({ of }) => of === 'courts'));
    const [law, court] = [laws[0], courts[0]];
    // Several laws or courts are for several cases.
    if (!law || !court || laws.length > 1 || courts.length > 1) return [];
    if (CHOSEN_FOR_ITSELF.has(law.place.id) || isWithin(law.place, court.place) || isWithin(court.place, law.place)) return [];
    return [{ law: { span: law.span, text: law.text }, courts: { span: court.span, text: court.text } }];
  });
}

interface Mention extends ClausePlace {
  readonly of: 'law' | 'courts';
  readonly place: Jurisdiction;
}

const VENUE_WORDS = byCode(({ venues }) => venues);
const BY_ID = new Map(PLACES.map((place) => [place.id, place]));

/** Whether a place is the other, or in it. */
function isWithin(place: Jurisdiction | undefined, other: Jurisdiction): boolean {
  for (let at = place; at; at = at.within === undefined ? undefined : BY_ID.get(at.within)) if (at.id === other.id) return true;
  return false;
}

/** One mention for each place that none of the others is in. */
function mostExact(mentions: readonly Mention[]): readonly Mention[] {
  const found: Mention[] = [];
  for (const one of mentions)
    if (
      !found.some(({ place }) => place.id === one.place.id) &&
      !mentions.some((other) => other.place.id !== one.place.id && isWithin(other.place, one.place))
    )
      found.push(one);
  return found;
}

const mentionsIn = findInLeaves((leaf, _source, language: string) =>
  leaf.kind === 'code' || leaf.kind === 'heading' || leaf.kind === 'tableCell' || leaf.quoteDepth > 0
    ? undefined
    : undefinedIfEmpty([...scan(leaf, language)]),
);

interface Patterns {
  readonly governs: RegExp;
  readonly lawBefore: RegExp;
  readonly lawBehind: RegExp;
  readonly lawNoun: RegExp;
  readonly courtsBefore: RegExp;
  readonly courtsBehind: RegExp;
  readonly otherCase: RegExp;
}

/** Words between the courts and the place, but for other names of places before it: "court in Oakdale, California". */
const REACH = 110;

const patternsOf = oncePerText((language): Patterns | undefined => {
  const words: VenueWords | undefined = VENUE_WORDS[language];
  if (!words) return undefined;
  const { governs, lawOf, law, courts, courtsIn, otherCase } = words;
  return {
    governs: new RegExp(governs.source, 'iu'),
    lawBefore: new RegExp(`(?<!\\p{L})(?:${lawOf.source})$`, 'iu'),
    lawBehind: new RegExp(`^\\p{L}{0,3}\\s?(?:${law.source})(?!\\p{L})`, 'iu'),
    lawNoun: new RegExp(`(?<!\\p{L})(?:${law.source})\\s$`, 'iu'),
    courtsBefore: new RegExp(
      `(?<!\\p{L})(?:${courts.source})(?!\\p{L})[^.;:]{0,80}?(?<!\\p{L})(?:${courtsIn.source})(?!\\p{L})[^.;:]{0,50}$`,
      'iu',
    ),
    courtsBehind: new RegExp(`^\\s(?:state |federal |state and federal )?(?:${courts.source})(?!\\p{L})`, 'iu'),
    otherCase: new RegExp(otherCase.source, 'iu'),
  };
});

const ANY =
  /laws?(?!\p{L})|Recht|droit|lois?(?!\p{L})|leyes|legislaci|legge|diritto|court|jurisdiction|venue|Gericht|tribun|juzgado|for[oi](?!\p{L})/iu;

const byName = new Map(PLACES.flatMap((place) => place.names.map((name) => [name.toLowerCase(), place] as const)));
const byAdjective = new Map(
  PLACES.flatMap((place) => (place.adjectives ?? []).filter((one) => one !== '').map((one) => [one.toLowerCase(), place] as const)),
);
const sourceOf = (names: Iterable<string>): string =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.]/g, '\\.').replace(/ /g, '[\\s\\u00a0]'))
    .join('|');
const NAME = new RegExp(
  `(?<![\\p{L}-])(?<name>${sourceOf(byName.keys())})(?![\\p{L}-])|(?<![\\p{L}-])(?<adjective>${sourceOf(byAdjective.keys())})(?:e[rsn]?|s|a|o)?(?![\\p{L}-])`,
  'iuy',
);

/** Tells whether a word is the first of a name, or is an adjective with an ending. */
const mayBePlace = (() => {
  const firstWords = new Set([...byName.keys(), ...byAdjective.keys()].map((name) => /^\p{L}+/u.exec(name)?.[0]));
  const isAdjective = new RegExp(`^(?:${sourceOf(byAdjective.keys())})`, 'u');
  return oncePerWord(({ lower }) => firstWords.has(lower) || isAdjective.test(lower));
})();

function* scan(leaf: Leaf, language: string): Generator<Mention> {
  const { text } = leaf.prose;
  if (text.length < 20 || !ANY.test(text)) return;
  const patterns = patternsOf(language);
  if (!patterns) return;
  const found: Mention[] = [];
  let done = 0;
  for (const { word, start } of proseWords(leaf)) {
    if (start < done || !mayBePlace(word)) continue;
    NAME.lastIndex = start;
    const match = NAME.exec(text);
    if (!match) continue;
    done = start + match[0].length;
    const { name, adjective } = match.groups ?? {};
    const place =
      name === undefined ? byAdjective.get((adjective ?? '').toLowerCase()) : byName.get(name.toLowerCase().replace(/\s/g, ' '));
    // A name of a place has a capital; the word for a herb or a bird has none.
    if (!place || (name !== undefined && !/^\p{Lu}/u.test(name))) continue;
    const sentence = sentenceAt(leaf, match.index);
    const whole = text.slice(sentence.start, sentence.end);
    const before = text.slice(Math.max(sentence.start, match.index - REACH), match.index);
    const behind = text.slice(match.index + match[0].length, sentence.end);
    const end = match.index + match[0].length;
    const law = lawAround(patterns, before, behind, whole, adjective !== undefined);
    if (!law && !isCourts(patterns, before, behind, adjective !== undefined)) continue;
    // Who lives somewhere else, or arbitrates, does it elsewhere.
    if (patterns.otherCase.test(whole)) return;
    const span = { start: match.index - (law?.before ?? 0), end: end + (law?.behind ?? 0) };
    found.push({
      of: law ? 'law' : 'courts',
      place,
      text: text.slice(span.start, span.end).replace(/\s+/g, ' '),
      span: leaf.prose.spanOf(span.start, span.end),
    });
  }
  yield* found;
}

/** How far the words for a law go on both sides of a place; undefined where its law is not meant. */
function lawAround(
  { governs, lawBefore, lawBehind, lawNoun }: Patterns,
  before: string,
  behind: string,
  sentence: string,
  isAdjective: boolean,
): { readonly before: number; readonly behind: number } | undefined {
  if (!governs.test(sentence)) return undefined;
  const of = lawBefore.exec(before) ?? (isAdjective ? lawNoun.exec(before) : null);
  if (of) return { before: of[0].length, behind: 0 };
  const noun = /^\s/.test(behind) ? lawBehind.exec(behind) : null;
  return noun ? { before: 0, behind: noun[0].length } : undefined;
}

function isCourts({ courtsBefore, courtsBehind }: Patterns, before: string, behind: string, isAdjective: boolean): boolean {
  return (!isAdjective && courtsBefore.test(before)) || courtsBehind.test(behind);
}
