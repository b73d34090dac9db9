/** Generic nouns that a text writes with a capital in the middle of its sentences, as only defined terms are. */
import { DETERMINERS, ROLE_NOUNS } from '../../knowledge/roleNouns.ts';
import type { Leaf } from '../markdown/leaf.ts';
import { inLeaves, type Readable, undefinedIfEmpty } from '../markdown/passages.ts';
import { oncePerText } from '../text/remember.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { stem } from './inflection.ts';
import { type Token, tokensOf } from './termTokens.ts';

/** One noun with its capitalised places. */
export interface CapitalisedNoun {
  /** Singular, as defined terms are listed. */
  readonly noun: string;
  /** What its inflected forms share. */
  readonly key: string;
  /** Places in the source, in order. The number of a place tells whether its form was plural. */
  readonly places: readonly Span[];
}

/** All such nouns in the order of their first places. Where nouns are always capitalised, or unknown, there are none. */
export function findCapitalisedNouns(markdown: Readable, language: string): readonly CapitalisedNoun[] {
  if (!(language in ROLE_NOUNS)) return [];
  const nouns = new Map<string, { noun: string; places: Span[] }>();
  const ownNames = new Set<string>();
  for (const { key, noun, span, ownName } of nounsIn(markdown, language)) {
    const known = nouns.get(key);
    if (ownName) ownNames.add(key);
    else if (known) known.places.push(span);
    else nouns.set(key, { noun, places: [span] });
  }
  return [...nouns].filter(([key]) => !ownNames.has(key)).map(([key, found]) => ({ key, ...found }));
}

interface Place {
  readonly key: string;
  readonly noun: string;
  /** Relative to the block, until it is placed. */
  readonly span: Span;
  /** "this Agreement": the text speaks of itself. */
  readonly ownName: boolean;
}

const nounsIn = inLeaves(
  (leaf, _source, language: string) =>
    leaf.kind !== 'paragraph' || leaf.quoteDepth > 0 ? undefined : undefinedIfEmpty(readPlaces(leaf, language)),
  ({ start }, places) => places.map((place): Place => ({ ...place, span: shiftSpan(place.span, start) })),
);

/** So many letters decide whether a word is looked at. */
const PREFIX = 3;

/** The nouns of a language by what their forms share, and their first letters with nothing. */
const nounsOf = oncePerText((language): ReadonlyMap<string, string> => {
  const all = ROLE_NOUNS[language] ?? [];
  return new Map([
    ...all.map((noun) => [noun.toLowerCase().slice(0, PREFIX), ''] as const),
    ...all.map((noun) => [nounKey(noun, language), noun] as const),
  ]);
});

/** What the forms of a noun of one or several words share. */
export function nounKey(noun: string, language: string): string {
  return noun
    .split(/[\s-]+/)
    .map((word) => stem(word, language))
    .join('');
}

function readPlaces(leaf: Leaf, language: string): Place[] {
  const { text } = leaf.prose;
  const tokens = tokensOf(leaf);
  const nouns = nounsOf(language);
  const wordAt = (index: number): string => text.slice(tokens[index]?.start ?? 0, tokens[index]?.end ?? 0);
  const gapAfter = (index: number): string => text.slice(tokens[index]?.end ?? 0, tokens[index + 1]?.start ?? text.length);
  const touches = (index: number): boolean => /^(?:\s|\s?[&/-]\s?|['’])$/.test(gapAfter(index));
  const places: Place[] = [];
  let titleCase: boolean | undefined;
  for (let at = 0; at < tokens.length; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (!nouns.has(lower.slice(0, PREFIX))) continue;
    const one = stem(lower, language);
    const two = at + 1 < tokens.length && touches(at) ? one + stem(tokens[at + 1]?.lower ?? '', language) : '';
    const length = two !== '' && nouns.get(two) ? 2 : nouns.get(one) ? 1 : 0;
    if (length === 0) continue;
    if ((titleCase ??= isTitleCase(tokens, text))) return [];
    const key = length === 2 ? two : one;
    const first = tokens[at] as Token;
    const last = tokens[at + length - 1] as Token;
    const words = Array.from({ length }, (_, index) => wordAt(at + index));
    const capital = words.every(isCapitalised) || (gapAfter(at) === '-' && isCapitalised(words[0] ?? ''));
    const ownName =
      capital && /^(?:agreement|contra(?:t|to?))$/.test(key) && THIS.test(text.slice(Math.max(0, first.start - 12), first.start));
    const place = { key, noun: nouns.get(key) ?? '', span: leaf.prose.spanOf(first.start, last.end), ownName };
    const next = at + length;
    // Words joined by hyphens are one: its first letter tells.
    let previous = at - 1;
    while (previous > 0 && gapAfter(previous - 1) === '-') previous--;
    const before = at > 0 && touches(at - 1) ? wordAt(previous) : '';
    const behind = next < tokens.length && touches(next - 1) ? wordAt(next) : '';
    if (
      ownName ||
      (capital &&
        !first.opens &&
        !first.quoted &&
        !first.marked &&
        !isNamePart(before) &&
        !isNamePart(behind) &&
        !isExplained(text.slice(Math.max(0, first.start - 24), first.start), key) &&
        !/^\d/.test(behind) &&
        !(LINKING.test(before) && at > 1 && touches(at - 2) && isCapitalised(wordAt(at - 2)) && !tokens[at - 2]?.opens) &&
        !(LINKING.test(behind) && isNamePart(wordAt(next + 1)) && !nouns.get(stem(tokens[next + 1]?.lower ?? '', language))))
    )
      places.push(place);
    at += length - 1;
  }
  return places;
}

const THIS = /(?:^|[^\p{L}])(?:this|present|présent|ce|este|presente)\s$/iu;

/** A label that is clicked, "as a Service", or a job title. */
function isExplained(before: string, key: string): boolean {
  if (/(?:^|[^\p{L}])(?:click|select|selecting|choose|choosing|tap|press|open|under|then|as a|as an)\s+(?:on\s+)?$/iu.test(before))
    return true;
  return /^(?:controller|processor)$/.test(key) && !/(?:^|[^\p{L}])(?:the|a|an|each|any|our|data|as)\s$/iu.test(before);
}

const LINKING = /^(?:of|for|de|du|des|del|&)$/i;

function isCapitalised(word: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word);
}

/** A capitalised neighbour makes another, longer name of it. */
function isNamePart(word: string): boolean {
  return /^\p{Lu}/u.test(word) && !DETERMINERS.has(word.toLowerCase());
}

/** A line of title case, or all capitals: capitals say nothing there. */
function isTitleCase(tokens: readonly Token[], text: string): boolean {
  const telling = tokens.filter(({ opens, lower }) => !opens && lower.length > 3);
  const capitals = telling.filter(({ start }) => /\p{Lu}/u.test(text[start] ?? ''));
  const sentence = /[.;:,!?]\s*$/.test(text);
  return telling.length > (sentence ? 2 : 1) && capitals.length > telling.length * (sentence ? 0.7 : 0.5);
}
