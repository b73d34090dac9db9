/** Names looked up in running words, inflected and hyphenated as they may be, longest first, in one pass. */
import { FUNCTION_WORDS } from '../../knowledge/functionWords.ts';
import { wordOf } from '../text/words.ts';
import { knowsForms, stemmer } from './inflection.ts';
import type { Token } from './termTokens.ts';

/** What is looked up: a name, its words, and which of them takes the plural. */
export interface DictionaryEntry {
  readonly name: string;
  readonly parts: readonly string[];
  readonly head: number;
}

/** An entry found at a place. */
export interface DictionaryMatch<Entry> {
  readonly entry: Entry;
  /** How many tokens it takes; at least one. */
  readonly length: number;
  /** `exact`: capitals as in the name, or all capitals; `caseless`: others. */
  readonly form: 'exact' | 'caseless';
}

/** The words of a name, hyphenated ones apart. */
export function partsOf(name: string): readonly string[] {
  return name.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** What may be between two words of one name. */
const GAP = /^(?:[\s\u00A0]{1,8}|[-‐‑–]|\s?[&/]\s?|['’.]|\.\s|\n[ \t]{0,8})?$/;
/** Longer names are not looked up beyond this many words. */
const MOST_PARTS = 12;
/** Singular and plural, upper and lower case: more entries than these never share a key in earnest. */
const MOST_ENTRIES = 8;

/** Code units of a name of which every beginning is kept. */
const LONGEST_BEGINNING = 80;

/** Gives the function that finds the longest entry at a token, of no more tokens than asked for. Names are kept by the stems of their words run together, so that "Sub-processor" and "Subprocessors" meet. */
export function createDictionary<Entry extends DictionaryEntry>(
  entries: readonly Entry[],
  language: string,
): (tokens: readonly Token[], at: number, source: string, longest?: number) => DictionaryMatch<Entry> | undefined {
  const byKey = new Map<string, Entry[]>();
  const longest = new Map<string, number>();
  /** Beginnings of keys: what is none of them need not be read on. */
  const beginnings = new Set<string>();
  const stemOf = stemmer(language);
  const stemOfText = (lower: string): string => stemOf(wordOf(lower));
  const isBeginning = (key: string): boolean => beginnings.has(key.length > LONGEST_BEGINNING ? key.slice(0, LONGEST_BEGINNING) : key);
  for (const entry of entries) {
    const key = entry.parts.map((part) => stemOfText(part.toLowerCase())).join('');
    for (let length = 0; length <= Math.min(key.length, LONGEST_BEGINNING); length++) beginnings.add(key.slice(0, length));
    const same = byKey.get(key);
    if (!same) byKey.set(key, [entry]);
    else if (same.length < MOST_ENTRIES) same.push(entry);
    const start = key.slice(0, 2);
    longest.set(start, Math.min(MOST_PARTS, Math.max(longest.get(start) ?? 0, entry.parts.length + 1)));
  }
  return (tokens, at, source, limit = MOST_PARTS + 1) => {
    const first = tokens[at] as Token;
    let key = stemOf(first.word);
    if (!isBeginning(key)) return undefined;
    const most = key.length < 2 ? MOST_PARTS : (longest.get(key.slice(0, 2)) ?? 0);
    if (most === 0) return undefined;
    const keys = [key];
    for (let i = at + 1; i < Math.min(tokens.length, at + Math.min(most, limit)); i++) {
      const token = tokens[i] as Token;
      const before = (tokens[i - 1] as Token).end;
      if (token.start - before > 10 || !GAP.test(source.slice(before, token.start))) break;
      key += stemOf(token.word);
      if (!isBeginning(key)) break;
      keys.push(key);
    }
    for (let length = keys.length; length > 0; length--) {
      const candidates = byKey.get(keys[length - 1] ?? '');
      if (!candidates) continue;
      const run = tokens.slice(at, at + length);
      const words = run.map((token) => source.slice(token.start, token.end));
      const gaps = run.slice(1).map(({ start }, index) => source.slice(run[index]?.end ?? start, start));
      const ranked = candidates.map((entry) => ({ entry, rank: rankOf(entry, words, language) }));
      const best = ranked.reduce((one, other) => (other.rank > one.rank ? other : one));
      const form =
        best.rank > 0 && isJoinedLike(best.entry, words, gaps, language, stemOfText)
          ? formOf(best.entry.parts, words, first.opens)
          : undefined;
      if (form && !isInCapitals(best.entry, tokens, at, at + length, source)) return { entry: best.entry, length, form };
    }
    return undefined;
  };
}

/** 4: the very words; 3: but for case; 2: inflected or hyphenated otherwise; 0: other words. */
function rankOf({ parts, head }: DictionaryEntry, words: readonly string[], language: string): number {
  if (parts.length !== words.length) return language === 'und' || knowsForms(language) ? 2 : 0;
  if (parts.every((part, index) => part === words[index])) return 4;
  if (parts.every((part, index) => part.toLowerCase() === words[index]?.toLowerCase())) return 3;
  if (language !== 'en' && language !== 'und') return 2;
  return parts.every((part, index) => index === head || part.toLowerCase() === words[index]?.toLowerCase()) ? 2 : 0;
}

/** A hyphen may come and go between the words of a name, and within one; a space makes other words of some: "as set" is not "Asset", "log in" not "Login". */
function isJoinedLike(
  { name, parts }: DictionaryEntry,
  words: readonly string[],
  gaps: readonly string[],
  language: string,
  stemOf: (lower: string) => string,
): boolean {
  if (words.length === 1) return true;
  const ends = endsOf(parts, stemOf);
  const joints = name.match(JOINTS) ?? [];
  return endsOf(words, stemOf)
    .slice(0, -1)
    .every((end, index) => {
      const gap = gaps[index] ?? '';
      if (/^[-‐‑–]$/.test(gap)) return true;
      const joint = joints[ends.indexOf(end)];
      const around = [words[index] ?? '', words[index + 1] ?? ''];
      const isSpaced = /^\s+$/.test(gap);
      // Between two words of the name.
      if (joint !== undefined)
        return (
          !isSpaced || /\s/.test(joint) || around.every((word) => !FUNCTION_WORDS.has(word.toLowerCase()) || /^\p{Lu}\p{Ll}/u.test(word))
        );
      return (
        isSpaced &&
        ENGLISH.has(language) &&
        around.every((word) => word.length >= SHORTEST_PIECE && !FUNCTION_WORDS.has(word.toLowerCase()))
      );
    });
}

const ENGLISH = new Set(['en', 'und']);

/** Shorter pieces of a word are rather words of their own. */
const SHORTEST_PIECE = 3;

/** What is between the words of a name. */
const JOINTS = /(?<=[\p{L}\p{N}\p{M}])[^\p{L}\p{N}\p{M}]+(?=[\p{L}\p{N}\p{M}])/gu;

/** Where each word ends once all are run together. */
function endsOf(words: readonly string[], stemOf: (lower: string) => string): readonly number[] {
  let end = 0;
  return words.map((word) => (end += stemOf(word.toLowerCase()).length));
}

/** True for an abbreviation that is an ordinary word here, since all around it is in capitals: "CONTACT US" is not about the U.S. */
function isInCapitals({ parts }: DictionaryEntry, tokens: readonly Token[], from: number, to: number, source: string): boolean {
  if (to - from > 1 || !isShortCapitals(parts) || !FUNCTION_WORDS.has(parts.join('').toLowerCase())) return false;
  const isCapitals = (left: Token | undefined, right: Token | undefined, neighbour: Token | undefined): boolean =>
    left !== undefined &&
    right !== undefined &&
    neighbour !== undefined &&
    /^\s+$/.test(source.slice(left.end, right.start)) &&
    /^\p{Lu}{2,}$/u.test(source.slice(neighbour.start, neighbour.end));
  return isCapitals(tokens[from - 1], tokens[from], tokens[from - 1]) || isCapitals(tokens[from], tokens[to], tokens[to]);
}

/** "IT", "U.S." */
function isShortCapitals(parts: readonly string[]): boolean {
  return /^[\p{Lu}\d]{1,5}$/u.test(parts.join('')) && (parts.length === 1 || parts.every((part) => part.length === 1));
}

/** How the capitals compare; nothing for a short name in capitals that meets an ordinary word: "IT" is not "it". */
function formOf(parts: readonly string[], words: readonly string[], opens: boolean): 'exact' | 'caseless' | undefined {
  const joined = words.join('');
  const [only = ''] = parts;
  if (isShortCapitals(parts)) return /^[\p{Lu}\d]+s?$/u.test(joined) ? 'exact' : undefined;
  if (/^[\p{Lu}\d]+$/u.test(joined)) return 'exact';
  const pairs =
    parts.length === words.length ? parts.map((part, index) => [part, words[index] ?? ''] as const) : [[only, words[0] ?? ''] as const];
  return pairs.every(([part, word], index) => isUpper(part) === isUpper(word) || (index === 0 && opens && !isUpper(part)))
    ? 'exact'
    : 'caseless';
}

function isUpper(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
