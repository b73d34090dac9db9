/** Folds names and titles so that every spelling of one name is the same string. */

/** Code units beyond which a name or title is not read. */
const LONGEST = 300;

/**
 * Lower case, without accents, every run of other characters than letters and digits one space: `Política_de-Privacidad` becomes `politica de privacidad`.
 * Words joined by a change of case come apart (`PrivacyPolicy`), as do East Asian and other letters and digits; spaced letters come together (`S T A T U T`).
 */
export function foldWords(text: string): string {
  const words = foldLetters(
    text
      .slice(0, LONGEST)
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .replace(/['’]s\b/g, ''),
  )
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const parted = EAST_ASIAN.test(words) ? words.replace(SCRIPT_CHANGE, '$1 ') : words;
  return parted.replace(SPACED_LETTERS, (letters) => letters.replaceAll(' ', ''));
}

const EAST_ASIAN = /[\u2e80-\u9fff\uac00-\ud7af]/;
/** Where Chinese, Japanese or Korean changes to Latin letters or digits, or back. */
const SCRIPT_CHANGE = /([\u2e80-\u9fff\uac00-\ud7af](?=[a-z0-9])|[a-z0-9](?=[\u2e80-\u9fff\uac00-\ud7af]))/g;
/** "S T A T U T" */
const SPACED_LETTERS = /(?<![^ ])(?:\p{L} ){3,}\p{L}(?![^ ])/gu;

/** Letters of European languages that have no accent to take away. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', ø: 'o', ł: 'l', đ: 'd', ı: 'i', œ: 'oe' };

/** Lower case without the accents of European letters; letters of other scripts stay as they are. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßæøłđıœ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

/**
 * The source of an expression that finds any of these among folded words. Between those is nothing but a space, or `§`, which is told faster than what a letter is.
 * @param sources of regular expressions
 */
export function amongWords(sources: readonly string[]): string {
  return `(?<![^ §])(?:${sources.join('|')})(?![^ §])`;
}

/**
 * As {@link amongWords}, of whole texts and therefore faster: every word of the text has one space on both sides, as {@link spacedWords} gives it.
 * @param sources of regular expressions of ASCII or of letters without case
 */
export function amongSpacedWords(sources: readonly string[]): string {
  return ` (?:${sources.join('|')})(?= )`;
}

/** A text in the spelling of {@link foldLetters}, with one space before and behind every word. */
export function spacedWords(text: string): string {
  return ` ${foldLetters(text)} `.replace(/[^\p{L}\p{N}§]+/gu, ' ');
}
