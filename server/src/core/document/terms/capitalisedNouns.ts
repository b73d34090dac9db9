/** Generic nouns that a text writes with a capital in the middle of its sentences, as only defined terms are. */
import { CONNECTIVES, LEAD_INS } from '../../knowledge/definitionWords.ts';
import { LAW_NAME_BEFORE } from '../../knowledge/laws.ts';
import { DETERMINERS, ROLE_NOUNS } from '../../knowledge/roleNouns.ts';
import type { Leaf } from '../markdown/leaf.ts';
import { inLeaves, type Readable, undefinedIfEmpty } from '../markdown/passages.ts';
import { matchesIn } from '../text/matches.ts';
import { oncePerText } from '../text/remember.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { oncePerWord } from '../text/words.ts';
import { stem, stemmer } from './inflection.ts';
import { findNamedText } from './namedText.ts';
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
  const neighbours = new Map<string, Set<string>>();
  for (const { key, noun, span, ownName, pair } of nounsIn(markdown, language)) {
    const known = nouns.get(key);
    if (ownName) {
      ownNames.add(key);
      continue;
    }
    neighbours.set(key, (neighbours.get(key) ?? new Set()).add(pair));
    if (known) known.places.push(span);
    else nouns.set(key, { noun, places: [span] });
  }
  for (const key of namedIn(markdown, language)) ownNames.add(key);
  // What only ever stands in one pair of capitals, "Apps and Websites", is the name of something.
  const isPair = (key: string): boolean => neighbours.get(key)?.size === 1 && !neighbours.get(key)?.has('');
  return [...nouns].filter(([key]) => !ownNames.has(key) && !isPair(key)).map(([key, found]) => ({ key, ...found }));
}

/** Nouns that the text speaks of as words: alone between quotation marks, marked in parentheses or as a label, or explained under a heading of their own. */
function namedIn(markdown: Readable, language: string): ReadonlySet<string> {
  const found = new Set<string>();
  let heading: { readonly key: string; readonly end: number } | undefined;
  for (const { key, way, span } of namesIn(markdown, language)) {
    if (way === 'name') found.add(key);
    else if (way === 'heading') heading = { key, end: span.end };
    else if (heading?.key === key && span.start - heading.end <= UNDER_HEADING) found.add(key);
  }
  return found;
}

/** Code units of white space, rules and indentation between a heading and what it stands over. */
const UNDER_HEADING = 16;

interface NamedNoun {
  readonly key: string;
  readonly way: 'name' | 'heading' | 'opening';
  readonly span: Span;
}

const namesIn = inLeaves(
  (leaf, _source, language: string) => undefinedIfEmpty(readNames(leaf, language)),
  ({ start }, names) => names.map((name): NamedNoun => ({ ...name, span: shiftSpan(name.span, start) })),
);

function readNames(leaf: Leaf, language: string): NamedNoun[] {
  const nouns = nounsOf(language);
  const { text, spanOf } = leaf.prose;
  const keyOf = (written: string): string | undefined => {
    const key = nounKey(written.replace(/(?<=\p{L})(?:\(\p{L}{1,3}\)|\/\p{Ll}{1,3}(?!\p{L}))/gu, ''), language);
    return nouns.get(key) ? key : undefined;
  };
  const whole = { start: 0, end: leaf.length };
  if (leaf.kind === 'heading') {
    const key = keyOf(text.replace(/^[\d.\s]{0,12}/, '').trim());
    if (key !== undefined) return [{ key, way: 'heading', span: whole }];
  }
  const found: NamedNoun[] = [];
  if (leaf.kind === 'paragraph') {
    const opening = OPENING.exec(text.slice(0, 60))?.[1];
    const key = opening === undefined ? undefined : keyOf(opening);
    if (key !== undefined) found.push({ key, way: 'opening', span: whole });
  }
  for (const { 1: written = '', index } of RESTATING.test(text) ? matchesIn(text, RESTATED) : NONE) {
    const key = keyOf(written);
    if (key !== undefined) found.push({ key, way: 'name', span: spanOf(index, index + written.length) });
  }
  for (const { 1: written = '', index, 0: whole } of FROM_HERE_ON.test(text) ? matchesIn(text, NAMED_FROM_HERE_ON) : NONE) {
    const key = keyOf(written);
    if (key !== undefined) found.push({ key, way: 'name', span: spanOf(index, index + whole.length) });
  }
  for (const { 0: whole, 1: lead = '', 2: written = '', index } of matchesIn(text, IN_PARENTHESES)) {
    const key = keyOf(written);
    if (key !== undefined && lead.match(/\p{L}+/gu)?.every((word) => LEAD_INS.has(word) || CONNECTIVES.has(word)))
      found.push({ key, way: 'name', span: spanOf(index, index + whole.length) });
  }
  for (const name of findNamedText(leaf)) {
    const key = keyOf(name.text);
    if (key === undefined) continue;
    const before = text.slice(Math.max(0, name.whole.start - 3), name.whole.start);
    const behind = text.slice(name.whole.end, name.whole.end + 3);
    const isLabel = /^\s*$|\n\s*$/.test(name.whole.start < 4 ? before : '…') && /^\s?[:–—(-]/.test(behind);
    // “the Service” with its article is rather said by somebody.
    const isWord = name.style === 'quoted' && name.start <= name.whole.start + 2;
    if (isWord || isLabel || (/\(\s?$/.test(before) && /^\s?\)/.test(behind)))
      found.push({ key, way: 'name', span: spanOf(name.start, name.end) });
  }
  return found;
}

/** "(the Service)", "(hereinafter, the Candidates)", "(en adelante, el/los Usuario/s)": a name that is given without quotation marks. */
const IN_PARENTHESES =
  /\(((?:\p{Ll}{1,14}(?:,\s|\s|['’]|\/)){1,6})(\p{Lu}[\p{L}-]{2,30}(?:\s\p{Lu}[\p{L}-]{2,30})?(?:\/\p{Ll}{1,3}|\(\p{Ll}{1,3}\))?)\s?\)/gu;

/** "Subscriber, i.e. whoever …": the words behind say what is meant. */
const RESTATING = /\s(?:i\.e\.|that is,|es decir|cioè|ossia)/;
const RESTATED = new RegExp(`(?<![\\p{L}-])(\\p{Lu}[\\p{L}-]{2,30}),?${RESTATING.source}`, 'gu');

/** "hereinafter referred to as the Company", misspelt or not: a name that is given without quotation marks or parentheses. */
const FROM_HERE_ON = /hereinafter|hereafter|[Rr]ef+er+e?d to|ci-après|en adelante|en lo sucesivo|di seguito|d['’]ora in (?:poi|avanti)/;
const NAMED_FROM_HERE_ON =
  /(?:(?:hereinafter|hereafter)(?: (?:(?:collectively|jointly|also|simply) )?(?:ref+er+e?d to as|called|named|known as|designated))?|ref+er+e?d to (?:collectively |jointly |hereinafter |herein |hereafter )?as|ci-après(?: (?:dénommée?s?|désignée?s?|appelée?s?|nommée?s?))?|en (?:adelante|lo sucesivo)|(?:di seguito|d['’]ora in (?:poi|avanti))(?: (?:denominat|chiamat|indicat|definit)[oaie])?),? (?:(?:the|an?|le|la|les|el|los|las|il|lo|i|gli) |l['’])?(\p{Lu}[\p{L}-]{2,30}(?:\s\p{Lu}[\p{L}-]{2,30})?)/gu;
const NONE: readonly never[] = [];

/** The first words of a paragraph that says what they are. */
const OPENING =
  /^\s*(?:(?:an?|the|der|die|das|ein|eine|les?|la|un|une|el|los|las|una|il|lo|gli|i)\s)?(\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*)?)\s(?:is|are|means?|refers?|includes?|est|sont|désignent?|ist|sind|bezeichnet|es|son|significa|è|sono|indica)(?![\p{L}])/u;

interface Place {
  readonly key: string;
  readonly noun: string;
  /** Relative to the block, until it is placed. */
  readonly span: Span;
  /** "this Agreement": the text speaks of itself. */
  readonly ownName: boolean;
  /** "Apps and Websites": both words of a pair of capitals that the noun stands in; empty where it stands alone. */
  readonly pair: string;
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

/** Tells whether a word has the first letters of one of the nouns. */
const nounFilter = oncePerText((language) => {
  const nouns = nounsOf(language);
  return oncePerWord(({ lower }) => nouns.has(lower.slice(0, PREFIX)));
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
  const mayBeNoun = nounFilter(language);
  const stemOf = stemmer(language);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (!mayBeNoun(token.word)) continue;
    const next = tokens[at + 1];
    const one = stemOf(token.word);
    const two = next && touches(at) ? one + stemOf(next.word) : '';
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
    const behindIt = at + length;
    const pair =
      JOINING.test(wordAt(behindIt)) && isCapitalised(wordAt(behindIt + 1)) && touches(behindIt - 1) && touches(behindIt) ? at : at - 2;
    const isPair = pair >= 0 && JOINING.test(wordAt(pair + 1)) && isCapitalised(wordAt(pair)) && touches(pair) && touches(pair + 1);
    const place = {
      key,
      noun: nouns.get(key) ?? '',
      span: leaf.prose.spanOf(first.start, last.end),
      ownName,
      pair: isPair && length === 1 ? `${wordAt(pair)} ${wordAt(pair + 2)}` : '',
    };
    // Words joined by hyphens are one: its first letter tells.
    let previous = at - 1;
    while (previous > 0 && gapAfter(previous - 1) === '-') previous--;
    const before = at > 0 && touches(at - 1) ? wordAt(previous) : '';
    const behind = behindIt < tokens.length && touches(behindIt - 1) ? wordAt(behindIt) : '';
    if (
      ownName ||
      (capital &&
        !first.opens &&
        !first.quoted &&
        !first.marked &&
        !isNamePart(before) &&
        !isNamePart(behind) &&
        !LAW_NAME_BEFORE.test(text.slice(Math.max(0, first.start - LONGEST_LAW_NAME), first.start)) &&
        !isExplained(text.slice(Math.max(0, first.start - 24), first.start), key) &&
        !MENU.test(text.slice(last.end, last.end + 14)) &&
        !isTitleLine(text, first.start) &&
        !OPENED_BY_NUMBER.test(text.slice(Math.max(0, first.start - 12), first.start)) &&
        !/^\d/.test(behind) &&
        !(LINKING.test(before) && at > 1 && touches(at - 2) && isCapitalised(wordAt(at - 2)) && !tokens[at - 2]?.opens) &&
        !(LINKING.test(behind) && isNamePart(wordAt(behindIt + 1)) && !nouns.get(stem(tokens[behindIt + 1]?.lower ?? '', language))))
    )
      places.push(place);
    at += length - 1;
  }
  return places;
}

const JOINING = /^(?:and|or|und|oder|et|ou|y|o|e)$/;

/** "3.9 Users may …", where the number opens the line, and "the 123Plants Companies", where it opens a name. */
const OPENED_BY_NUMBER = /(?:^|\n)\s{0,3}[\d.()]{1,8}\s$|(?<![\p{L}\d])\d{1,4}\p{L}{2,10}\s$/u;

/** Code units of the name of a law before a noun in it. */
const LONGEST_LAW_NAME = 120;

/** "Account > Settings", a path through the menus, and "Account settings dashboard", a name on the screen. */
const MENU = /^\s?[>›→]|^\s(?:settings?|management|page|screen|dashboard|tab|menu|panel|button|icon|view)(?!\p{L})/u;

/** Words in a title that need no capital. */
const SMALL_WORDS = /^(?:of|the|a|an|and|or|for|to|in|on|by|with|de|du|des|la|le|les|et|d|l|del|el|los|las|y|di|della|dei|e|il)$/u;

/** A line, or the words before the first full stop of one, may be a title: a few words, and all that count with a capital. */
function isTitleLine(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at) + 1;
  const length = text.slice(start, start + LONGEST_TITLE).search(/[.:\n]/);
  const end = length === -1 ? text.length : start + length;
  if (at >= end || end - start > LONGEST_TITLE) return false;
  const words = text.slice(start, end).match(/\p{L}+/gu) ?? [];
  return (
    words.length <= MOST_TITLE_WORDS &&
    words.some((word) => LINKING.test(word)) &&
    words.every((word) => /^\p{Lu}/u.test(word) || SMALL_WORDS.test(word))
  );
}

const LONGEST_TITLE = 80;
const MOST_TITLE_WORDS = 7;

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
