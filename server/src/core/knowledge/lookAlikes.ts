/** Characters of other scripts that look like those of email addresses. Data only. */

/** Letters that look like a Latin letter in common fonts (Unicode UTS #39, confusables), in lower case. */
const LATIN: Readonly<Record<string, string>> = {
  // Cyrillic
  \u0430: 'a', \u0441: 'c', \u0501: 'd', \u0435: 'e', \u04BB: 'h', \u0456: 'i', \u0458: 'j', \u04CF: 'l', \u043E: 'o', \u0440: 'p', \u051B: 'q', \u0455: 's', \u051D: 'w', \u0445: 'x', \u0443: 'y',
  // Greek
  \u03B1: 'a', \u03B9: 'i', \u03BF: 'o', \u03C1: 'p', \u03C5: 'u', \u03BD: 'v', \u03C7: 'x', \u03B3: 'y',
};

/** The word in Latin letters, in lower case; undefined where one of its letters looks like none. */
export function latinForm(word: string): string | undefined {
  let latin = '';
  for (const character of word.toLowerCase()) {
    const letter = /^[\p{Script=Latin}\p{N}\p{M}-]$/u.test(character) ? character : LATIN[character];
    if (letter === undefined) return undefined;
    latin += letter;
  }
  return latin;
}

/** The ordinary form of a full-width letter, digit or mark (Unicode block FF00–FFEF), of the small `@`, and of the full stops that domain names allow in place of a period (RFC 3490, 3.1); undefined for all other characters. */
export function wideForm(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code === 0xfe6b) return '@';
  return code === 0x3002 || code === 0xff61 ? '.' : undefined;
}
