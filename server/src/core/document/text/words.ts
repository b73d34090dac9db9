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

/** The word between two offsets. */
export function wordAt(text: string, start: number, end: number): Word {
  let hash = 0;
  for (let at = start; at < end; at++) hash = addToHash(hash, text.charCodeAt(at));
  return keptWord(text, start, end, hash);
}

function addToHash(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0;
}

/** A spelling that is kept is found without cutting it out of the text first. */
function keptWord(text: string, start: number, end: number, hash: number): Word {
  if (end - start > LONGEST) return wordFrom(text.slice(start, end));
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
  /** Nothing in the text is beyond U+007F. */
  readonly isAscii: boolean;
}

/** Cuts a text into words. */
export function cutWords(text: string): CutWords {
  const bounds: number[] = [];
  const words: Word[] = [];
  let bits = 0;
  let start = -1;
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bits |= unit;
    if ((kindsAt(text, at) & IN_WORD) !== 0) {
      if (start < 0) {
        start = at;
        hash = 0;
      }
      hash = addToHash(hash, unit);
    } else if (start >= 0) {
      bounds.push(start, at);
      words.push(keptWord(text, start, at, hash));
      start = -1;
    }
  }
  if (start >= 0) {
    bounds.push(start, text.length);
    words.push(keptWord(text, start, text.length, hash));
  }
  return { bounds, words, isAscii: bits < 0x80 };
}

const IN_WORD = LETTER | NUMBER | MARK;
