/** Names looked up in running words, inflected and hyphenated as they may be, longest first, in one pass. */
import { stem } from './inflection.ts';
import type { Token } from './termTokens.ts';

/** What is looked up: the words of a name, and which of them takes the plural. */
export interface DictionaryEntry {
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

/** What may stand between two words of one name. */
const GAP = /^(?:[\s\u00A0]{1,8}|[-‐‑–]|\s?[&/]\s?|['’.]|\.\s|\n[ \t]{0,8})?$/;
/** Longer names are not looked up beyond this many words. */
const MOST_PARTS = 12;
/** Singular and plural, upper and lower case: more entries than these never share a key in earnest. */
const MOST_ENTRIES = 8;

/** More different words than a policy has; a dictionary outlives the version that it was made for. */
const MOST_STEMS = 50_000;

/** Gives the function that finds the longest entry at a token. Names are kept by the stems of their words run together, so that "Sub-processor" and "Subprocessors" meet. */
export function createDictionary<Entry extends DictionaryEntry>(entries: readonly Entry[], language: string): (tokens: readonly Token[], at: number, source: string) => DictionaryMatch<Entry> | undefined {
  const byKey = new Map<string, Entry[]>();
  const longest = new Map<string, number>();
  const stems = new Map<string, string>();
  const stemOf = (lower: string): string => {
    let known = stems.get(lower);
    if (known === undefined) {
      if (stems.size >= MOST_STEMS) stems.clear();
      stems.set(lower, (known = stem(lower, language)));
    }
    return known;
  };
  for (const entry of entries) {
    const key = entry.parts.map((part) => stemOf(part.toLowerCase())).join('');
    const same = byKey.get(key);
    if (!same) byKey.set(key, [entry]);
    else if (same.length < MOST_ENTRIES) same.push(entry);
    const start = key.slice(0, 2);
    longest.set(start, Math.min(MOST_PARTS, Math.max(longest.get(start) ?? 0, entry.parts.length + 1)));
  }
  return (tokens, at, source) => {
    const first = tokens[at] as Token;
    let key = stemOf(first.lower);
    const most = key.length < 2 ? MOST_PARTS : (longest.get(key.slice(0, 2)) ?? 0);
    if (most === 0) return undefined;
    const keys = [key];
    for (let i = at + 1; i < Math.min(tokens.length, at + most); i++) {
      const token = tokens[i] as Token;
      const before = (tokens[i - 1] as Token).end;
      if (token.start - before > 10 || !GAP.test(source.slice(before, token.start))) break;
      keys.push((key += stemOf(token.lower)));
    }
    for (let length = keys.length; length > 0; length--) {
      const candidates = byKey.get(keys[length - 1] ?? '');
      if (!candidates) continue;
      const words = tokens.slice(at, at + length).map((token) => source.slice(token.start, token.end));
      // "AS SET FORTH" is no "Asset": words of a sentence make no name together, unless a hyphen joins them.
      const apart = length > 1 && tokens.slice(at + 1, at + length).some((token, index) => /\s/.test(source.slice(tokens[at + index]?.end, token.start)));
      const isSentence = ({ parts }: DictionaryEntry): boolean => apart && parts.length !== words.length && words.some((word) => FUNCTION_WORDS.has(word.toLowerCase()) && !parts.some((part) => part.toLowerCase() === word.toLowerCase()));
      const ranked = candidates.map((entry) => ({ entry, rank: isSentence(entry) ? 0 : rankOf(entry, words, language) }));
      const best = ranked.reduce((one, other) => (other.rank > one.rank ? other : one));
      const form = best.rank > 0 ? formOf(best.entry.parts, words, first.opens) : undefined;
      if (form) return { entry: best.entry, length, form };
    }
    return undefined;
  };
}

/** Short words of which every sentence has some, in the languages below. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  ('a an and as at be by do for from go has he if in into is it its may me my no nor not of off on or our out per so than that the then this to up us was we who with you your ' +
    'le la les un une des du de en et à au aux ou par sur il se ne der die das den dem ein eine und im am zu von mit el los las una por con para al y o lo gli tra het een van te').split(' '),
);

/** Languages whose stems are sure enough to run together. */
const WELL_KNOWN = new Set(['en', 'und', 'de', 'nl', 'fr', 'es', 'it', 'pt']);

/** 4: the very words; 3: but for case; 2: inflected or hyphenated otherwise; 0: other words. */
function rankOf({ parts, head }: DictionaryEntry, words: readonly string[], language: string): number {
  if (parts.length !== words.length) return WELL_KNOWN.has(language) ? 2 : 0;
  if (parts.every((part, index) => part === words[index])) return 4;
  if (parts.every((part, index) => part.toLowerCase() === words[index]?.toLowerCase())) return 3;
  if (language !== 'en' && language !== 'und') return 2;
  return parts.every((part, index) => index === head || part.toLowerCase() === words[index]?.toLowerCase()) ? 2 : 0;
}

/** How the capitals compare; nothing for a short name in capitals that meets an ordinary word: "IT" is not "it". */
function formOf(parts: readonly string[], words: readonly string[], opens: boolean): 'exact' | 'caseless' | undefined {
  const joined = words.join('');
  const [only = ''] = parts;
  if (parts.length === 1 && /^[\p{Lu}\d]{1,5}$/u.test(only)) return /^[\p{Lu}\d]+s?$/u.test(joined) ? 'exact' : undefined;
  if (/^[\p{Lu}\d]+$/u.test(joined)) return 'exact';
  const pairs = parts.length === words.length ? parts.map((part, index) => [part, words[index] ?? ''] as const) : [[only, words[0] ?? ''] as const];
  return pairs.every(([part, word], index) => isUpper(part) === isUpper(word) || (index === 0 && opens && !isUpper(part))) ? 'exact' : 'caseless';
}

function isUpper(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
