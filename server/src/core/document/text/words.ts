/** Words by what is the same wherever they are, so that it is worked out once. */
import { kindsAt, LETTER, MARK, NUMBER } from './characters.ts';

/** One spelling of a word. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  /** What {@link oncePerWord} has found out about it, by reader. */
  readonly known: unknown[];
}

/** How many spellings are kept, a power of two: those of several policies. A new one takes the place of another, so that memory is bounded. */
const PLACES = 32_768;
/** Longer runs of letters, in code units, are no words of any language. */
const LONGEST = 60;

const places: (Word | undefined)[] = new Array<Word | undefined>(PLACES).fill(undefined);

/** The word of a spelling: mostly the same object for the same spelling. */
export function wordOf(text: string): Word {
  return wordAt(text, 0, text.length);
}

/** The word between two offsets. A spelling that is kept is found without cutting it out of the text first. */
export function wordAt(text: string, start: number, end: number): Word {
  if (end - start > LONGEST) return wordFrom(text.slice(start, end));
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  // Two places for each, lest two frequent words push out each other for ever.
  const first = (hash ^ (hash >>> 15)) & (PLACES - 1);
  const second = first ^ 1;
  const before = places[first];
  if (before && isAt(before.text, text, start, end)) return before;
  const other = places[second];
  if (other && isAt(other.text, text, start, end)) return other;
  // A slice of a policy would keep all of it in memory; joining with another text makes a copy.
  const word = wordFrom(` ${text.slice(start, end)}`.slice(1));
  if (before) places[second] = before;
  places[first] = word;
  return word;
}

function wordFrom(text: string): Word {
  return { text, lower: text.toLowerCase(), known: [] };
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

let readers = 0;

/** The function, which reads each word once, as long as the word is kept. @param read gives something by nothing but the word, never undefined */
export function oncePerWord<T extends string | boolean | object | null>(read: (word: Word) => T): (word: Word) => T {
  const reader = readers++;
  return (word) => {
    const before = word.known[reader] as T | undefined;
    if (before !== undefined) return before;
    const value = read(word);
    word.known[reader] = value;
    return value;
  };
}

/** The words of a text: runs of letters, digits, and marks that combine with them. */
export interface CutWords {
  /** Where each starts and where it ends, by turns. */
  readonly bounds: readonly number[];
  readonly words: readonly Word[];
}

/** Cuts a text into words. */
export function cutWords(text: string): CutWords {
  const bounds: number[] = [];
  const words: Word[] = [];
  for (let at = 0; at < text.length; at++) {
    if ((kindsAt(text, at) & IN_WORD) === 0) continue;
    const start = at++;
    while (at < text.length && (kindsAt(text, at) & IN_WORD) !== 0) at++;
    bounds.push(start, at);
    words.push(wordAt(text, start, at));
  }
  return { bounds, words };
}

const IN_WORD = LETTER | NUMBER | MARK;
