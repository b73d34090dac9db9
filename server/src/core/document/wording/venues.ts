/** Clauses that choose the law of one place and the courts of another. */

import type { VenueWords } from '../../knowledge/languages/language.ts';
import { byCode } from '../../knowledge/languages/languages.ts';
import { CHOSEN_FOR_ITSELF, type Jurisdiction, PLACES } from '../../knowledge/places.ts';
import type { Block, Leaf } from '../markdown/leaf.ts';
import { mayMatch } from '../markdown/mayMatch.ts';
import { blockFrom, blocksOfUnit, findInLeaves, type Readable, undefinedIfEmpty } from '../markdown/passages.ts';
import { sentenceAt } from '../markdown/sentenceBreaks.ts';
import { proseWords } from '../markdown/words.ts';
import type { ScopeIndex } from '../outline/scopes.ts';
import type { SectionTree } from '../outline/sections.ts';
import { addToMultimap } from '../text/multimap.ts';
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
  /** They are in two sections. */
  readonly apart: boolean;
}

/**
 * All of them, in order. Law and courts count together in one section, and in one document of the text where it names one law and the courts of one place.
 * @param language BCP 47 primary language; `und` is read as English
 */
export function findVenueConflicts(
  markdown: Readable,
  language: string,
  { all }: SectionTree,
  scopes: ScopeIndex,
): readonly VenueConflict[] {
  const known = language === 'und' ? 'en' : language;
  if (!VENUE_WORDS[known]) return [];
  const starts = all.map(({ heading }) => heading.block.start);
  const bySection = new Map<number, Mention[]>();
  const byScope = new Map<number, Mention[]>();
  const add = (start: number, found: readonly Mention[]): void => {
    const section = lastUpTo(starts, start);
    const placed = found.map((one) => ({ ...one, span: shiftSpan(one.span, start) }));
    bySection.set(section, [...(bySection.get(section) ?? []), ...placed]);
    const scope = scopes.at(start).span.start;
    byScope.set(scope, [...(byScope.get(scope) ?? []), ...placed]);
  };
  for (const { block, found } of mentionsIn(markdown, known)) add(block.start, found);
  for (const { block, found } of cellsBesideLabels(markdown, known)) add(block.start, found);
  const inSections = [...bySection.values()].flatMap((mentions) => conflictOf(mentions, false));
  if (inSections.length > 0) return inSections.sort((a, b) => a.courts.span.start - b.courts.span.start);
  return [...byScope.values()].flatMap((mentions) => (mentions.every(({ isClause }) => isClause) ? conflictOf(mentions, true) : []));
}

/** At most one. */
function conflictOf(mentions: readonly Mention[], apart: boolean): readonly VenueConflict[] {
  const laws = mostExact(mentions.filter(({ of }) => of === 'law'));
  const courts = mostExact(mentions.filter(({ of }) => of === 'courts'));
  const [law, court] = [laws[0], courts[0]];
  // Several laws or courts are for several cases; a text may speak of both without choosing.
  if (!law || !court || laws.length > 1 || courts.length > 1 || !(law.isClause || court.isClause)) return [];
  if (CHOSEN_FOR_ITSELF.has(law.place.id) || isWithin(law.place, court.place) || isWithin(court.place, law.place)) return [];
  return [{ law: { span: law.span, text: law.text }, courts: { span: court.span, text: court.text }, apart }];
}

interface Mention extends ClausePlace {
  readonly of: 'law' | 'courts';
  readonly place: Jurisdiction;
  /** The law is that of this very text, the courts are those that decide on it: it may also be said apart from the other. */
  readonly isClause: boolean;
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

const ANY =
  /laws?(?!\p{L})|Recht|droit|lois?(?!\p{L})|leyes|legislaci|legge|diritto|court|jurisdiction|venue|Gericht|tribun|juzgado|for[oi](?!\p{L})/iu;

const mentionsIn = findInLeaves(
  (leaf, _source, language: string) =>
    leaf.kind === 'code' || leaf.kind === 'heading' || leaf.quoteDepth > 0 ? undefined : undefinedIfEmpty([...scan(leaf, language)]),
  mayMatch(ANY),
);

/** What a cell is the label of. */
const labels = findInLeaves((leaf, _source, language: string) => {
  const patterns = leaf.kind === 'tableCell' && leaf.prose.text.length < LONGEST_LABEL ? patternsOf(language) : undefined;
  const text = leaf.prose.text.trim();
  return patterns?.lawLabel.test(text) ? ('law' as const) : patterns?.courtsLabel.test(text) ? ('courts' as const) : undefined;
});

/** Code units of the label of a row. */
const LONGEST_LABEL = 40;

/** Places in cells beside a label, "Governing law | Ontario", or alone below one. */
function cellsBesideLabels(markdown: Readable, language: string): readonly { readonly block: Block; readonly found: readonly Mention[] }[] {
  return labels(markdown, language).flatMap(({ block, found: of }) => {
    const next = cellOf(markdown, block);
    if (next?.leaf.kind !== 'tableCell') return [];
    const { prose } = next.leaf;
    if (patternsOf(language)?.otherCase.test(prose.text)) return [];
    const found = placesIn(next.leaf).map(
      ({ place, index, written }): Mention => ({
        of,
        place,
        text: written,
        span: prose.spanOf(index, index + written.length),
        isClause: true,
      }),
    );
    return found.length > 0 ? [{ block: next, found }] : [];
  });
}

/** The cell that a label is for; undefined where a column has several. */
function cellOf(markdown: Readable, { leaf, unit, end }: Block): Block | undefined {
  const beside = blockFrom(markdown, end);
  if (leaf.row !== 0) return beside;
  let below: Block | undefined;
  for (const one of blocksOfUnit(markdown, unit)) {
    if (one.leaf.row === 0 || one.leaf.column !== leaf.column) continue;
    if (below) return beside;
    below = one;
  }
  return below;
}

interface Patterns {
  readonly lawClause: RegExp;
  readonly forum: RegExp;
  readonly lawLabel: RegExp;
  readonly courtsLabel: RegExp;
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
  const { governs, lawOf, law, courts, courtsIn, otherCase, lawClause, forum, lawLabel, courtsLabel } = words;
  return {
    lawClause: new RegExp(`(?<!\\p{L})(?:${lawClause.source})(?!\\p{L})`, 'iu'),
    forum: new RegExp(`(?<!\\p{L})(?:${forum.source})(?!\\p{L})`, 'iu'),
    lawLabel: new RegExp(`^(?:${lawLabel.source})\\s?:?$`, 'iu'),
    courtsLabel: new RegExp(`^(?:${courtsLabel.source})\\s?:?$`, 'iu'),
    governs: new RegExp(governs.source, 'iu'),
    lawBefore: new RegExp(`(?<!\\p{L})(?:${lawOf.source})$`, 'iu'),
    lawBehind: new RegExp(`^\\p{L}{0,3}\\s?(?:${law.source})(?!\\p{L})`, 'iu'),
    lawNoun: new RegExp(`(?<!\\p{L})(?:${law.source})\\s$`, 'iu'),
    courtsBefore: new RegExp(
      `(?<!\\p{L})(?:${courts.source})(?!\\p{L})[^.;:]{0,80}?(?<!\\p{L})(?:${courtsIn.source})(?!\\p{L})[^.;:]{0,50}$|(?<!\\p{L})(?:${courts.source})\\s?:?\\s$`,
      'iu',
    ),
    courtsBehind: new RegExp(`^\\s(?:state |federal |state and federal )?(?:${courts.source})(?!\\p{L})`, 'iu'),
    otherCase: new RegExp(otherCase.source, 'iu'),
  };
});

const byName = new Map(PLACES.flatMap((place) => place.names.map((name) => [name.toLowerCase(), place] as const)));
const byAdjective = new Map(
  PLACES.flatMap((place) => (place.adjectives ?? []).filter((one) => one !== '').map((one) => [one.toLowerCase(), place] as const)),
);
const sourceOf = (names: Iterable<string>): string =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.]/g, '\\.').replace(/ /g, '[\\s\\u00a0]'))
    .join('|');
/** Names by their first words, in lower case. */
const byFirstWord = new Map<string, string[]>();
for (const name of byName.keys()) addToMultimap(byFirstWord, /^\p{L}+/u.exec(name)?.[0] ?? '', name);
const NOTHING = '(?!)';

/** The names, and the adjectives with an ending, that a word begins; null where it begins none. All of them in one expression would be slow to compile. */
const placesBegunBy = oncePerWord(({ lower }): RegExp | null => {
  // "Österreichs"
  const names = [...(byFirstWord.get(lower) ?? []), ...(byFirstWord.get(lower.replace(/s$/, '')) ?? [])];
  const adjectives = [...byAdjective.keys()].filter((adjective) => lower.startsWith(/^\p{L}+/u.exec(adjective)?.[0] ?? adjective));
  if (names.length + adjectives.length === 0) return null;
  return new RegExp(
    `(?<![\\p{L}-])(?<name>${sourceOf(new Set(names)) || NOTHING})s?(?![\\p{L}-])|(?<![\\p{L}-])(?<adjective>${sourceOf(adjectives) || NOTHING})(?:e[rsn]?|s|a|o)?(?![\\p{L}-])`,
    'iuy',
  );
});

interface FoundPlace {
  readonly place: Jurisdiction;
  readonly index: number;
  readonly written: string;
  readonly isAdjective: boolean;
}

/** All names of places and adjectives made of them. */
function placesIn(leaf: Leaf): readonly FoundPlace[] {
  const { text } = leaf.prose;
  const found: FoundPlace[] = [];
  let done = 0;
  for (const { word, start } of proseWords(leaf)) {
    const names = start < done ? null : placesBegunBy(word);
    if (!names) continue;
    names.lastIndex = start;
    const match = names.exec(text);
    if (!match) continue;
    done = start + match[0].length;
    const { 0: written, index } = match;
    const { name, adjective } = match.groups ?? {};
    const place =
      name === undefined ? byAdjective.get((adjective ?? '').toLowerCase()) : byName.get(name.toLowerCase().replace(/\s/g, ' '));
    if (name === undefined || /^\p{Lu}/u.test(name)) {
      if (place) found.push({ place, index, written, isAdjective: adjective !== undefined });
      continue;
    }
    // A name of a place has a capital; without one it is an adjective of the same form, "legge svizzera", or the word for a herb or a bird.
    const same = byAdjective.get(written.toLowerCase().replace(/(?:e[rsn]?|s|a|o)$/u, ''));
    if (same) found.push({ place: same, index, written, isAdjective: true });
  }
  return found;
}

function* scan(leaf: Leaf, language: string): Generator<Mention> {
  const { text } = leaf.prose;
  if (text.length < 20 || !ANY.test(text)) return;
  const patterns = patternsOf(language);
  if (!patterns) return;
  const isCell = leaf.kind === 'tableCell';
  const isLawClause = patterns.lawClause.test(text);
  const found: Mention[] = [];
  for (const { place, index, written, isAdjective } of placesIn(leaf)) {
    const sentence = sentenceAt(leaf, index);
    const whole = text.slice(sentence.start, sentence.end);
    const end = index + written.length;
    const before = text.slice(Math.max(sentence.start, index - REACH), index);
    const behind = text.slice(end, sentence.end);
    const law = isCell || patterns.governs.test(whole) ? lawAround(patterns, before, behind, isAdjective) : undefined;
    if (!law && !isCourts(patterns, before, behind, isAdjective)) continue;
    // Who lives somewhere else, or arbitrates, does it elsewhere.
    if (patterns.otherCase.test(whole)) return;
    const span = { start: index - (law?.before ?? 0), end: end + (law?.behind ?? 0) };
    found.push({
      of: law ? 'law' : 'courts',
      place,
      text: text.slice(span.start, span.end).replace(/\s+/g, ' '),
      span: leaf.prose.spanOf(span.start, span.end),
      isClause: law ? isLawClause : patterns.forum.test(whole),
    });
  }
  yield* found;
}

/** How far the words for a law go on both sides of a place; undefined where its law is not meant. */
function lawAround(
  { lawBefore, lawBehind, lawNoun }: Patterns,
  before: string,
  behind: string,
  isAdjective: boolean,
): { readonly before: number; readonly behind: number } | undefined {
  const lead = lawBefore.exec(before) ?? (isAdjective ? lawNoun.exec(before) : null);
  if (lead) return { before: lead[0].length, behind: 0 };
  const noun = /^\s/.test(behind) ? lawBehind.exec(behind) : null;
  return noun ? { before: 0, behind: noun[0].length } : undefined;
}

function isCourts({ courtsBefore, courtsBehind }: Patterns, before: string, behind: string, isAdjective: boolean): boolean {
  return (!isAdjective && courtsBefore.test(before)) || courtsBehind.test(behind);
}
