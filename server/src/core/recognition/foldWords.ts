/** Folds names and titles so that every spelling of one name is the same string. */

/** Code units beyond which a name or title is not read. */
const LONGEST = 300;

/**
 * Lower case, without accents, every run of other characters than letters and digits one space: `Política_de-Privacidad` becomes `politica de privacidad`.
 * Words joined by a change of case come apart (`PrivacyPolicy`).
 */
export function foldWords(text: string): string {
  return text
    .slice(0, LONGEST)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
