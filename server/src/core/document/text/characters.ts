/**
 * What kinds of characters there are, told by a table. An expression with `\p{L}` looks for each character in a list of several hundred ranges,
 * which is most of the time that reading words takes.
 */

/** Letters: `\p{L}`. */
export const LETTER = 1;
/** Digits and other numbers: `\p{N}`. */
export const NUMBER = 2;
/** What combines with a letter: `\p{M}`. */
export const MARK = 4;
/** Upper-case letters: `\p{Lu}`. */
export const UPPER = 8;
/** Lower-case letters: `\p{Ll}`. */
export const LOWER = 16;
/** Straight or curly. */
export const APOSTROPHE = 32;

/** Tells a character that was looked up from one that wasn't. */
const KNOWN = 128;

const PROPERTIES: readonly (readonly [kind: number, pattern: RegExp])[] = [
  [LETTER, /\p{L}/u],
  [NUMBER, /\p{N}/u],
  [MARK, /\p{M}/u],
  [UPPER, /\p{Lu}/u],
  [LOWER, /\p{Ll}/u],
  [APOSTROPHE, /['’]/],
];

const kinds = new Uint8Array(0x1_0000);

function kindsOfCharacter(character: string): number {
  return PROPERTIES.reduce((sum, [kind, pattern]) => (pattern.test(character) ? sum | kind : sum), KNOWN);
}

/** The kinds of the character at an offset, as a sum; 0 outside the text. Both halves of a surrogate pair are of the kinds of the whole. */
export function kindsAt(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  // Behind the end it is no number.
  if (!(unit >= 0)) return 0;
  if (unit >= 0xd800 && unit <= 0xdfff) {
    const before = unit >= 0xdc00 ? text.codePointAt(offset - 1) : undefined;
    return kindsOfCharacter(String.fromCodePoint(before !== undefined && before > 0xffff ? before : (text.codePointAt(offset) ?? unit)));
  }
  return kinds[unit] || (kinds[unit] = kindsOfCharacter(text.charAt(offset)));
}

/**
 * The longest runs of characters of some kinds, in order: where each starts and where it ends, by turns.
 * @param wanted sum of the kinds
 */
export function runsOf(text: string, wanted: number): readonly number[] {
  const runs: number[] = [];
  let inRun = false;
  for (let at = 0; at < text.length; at++) {
    const is = (kindsAt(text, at) & wanted) !== 0;
    if (is !== inRun) runs.push(at);
    inRun = is;
  }
  if (inRun) runs.push(text.length);
  return runs;
}

/** The words of those runs, in order. @param wanted sum of the kinds */
export function wordsOfKinds(text: string, wanted: number): readonly string[] {
  const runs = runsOf(text, wanted);
  return Array.from({ length: runs.length / 2 }, (_, index) => text.slice(runs[2 * index], runs[2 * index + 1]));
}
