/** Folds names and titles so that every spelling of one name is the same string. */

/** Code units beyond which a name or title is not read. */
const LONGEST = 300;

/**
 * Lower case, without accents, every run of other characters than letters and digits one space: `Política_de-Privacidad` becomes `politica de privacidad`.
 * Words joined by a change of case come apart (`PrivacyPolicy`).
 */
export function foldWords(text: string): string {
  return foldLetters(
    text
      .slice(0, LONGEST)
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .replace(/['’]s\b/g, ''),
  )
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Lower case without the accents of European letters; letters of other scripts stay as they are. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss');
}

/** An expression that finds any of these among folded words. @param sources of regular expressions */
export function amongWords(sources: readonly string[], flags = 'u'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, flags);
}

/**
 * As {@link amongWords}, of whole texts and therefore faster: every word of the text has one space on both sides, as {@link spacedWords} gives it.
 * @param sources of regular expressions of ASCII or of letters without case
 */
export function amongSpacedWords(sources: readonly string[], flags = ''): RegExp {
  return new RegExp(` (?:${sources.join('|')})(?= )`, flags);
}

/** A text in the spelling of {@link foldLetters}, with one space before and behind every word. */
export function spacedWords(text: string): string {
  return ` ${foldLetters(text)} `.replace(/[^\p{L}\p{N}§]+/gu, ' ');
}
