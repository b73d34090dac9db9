/** Characters that look like those of email addresses. Data only. */
import { LOOKALIKES } from './invisibleCharacters.ts';

/** Lower-case letters that pass for a Latin one in an address, where no other letter of their script is expected, besides {@link LOOKALIKES} (Unicode UTS #39, confusables). */
const IN_ADDRESSES: Readonly<Record<string, string>> = { ԛ: 'q', ԝ: 'w', ӏ: 'l', α: 'a', γ: 'y', ι: 'i', ρ: 'p', υ: 'u', χ: 'x' };

/** The word in Latin letters, in lower case; undefined where one of its letters looks like none. */
export function latinForm(word: string): string | undefined {
  let latin = '';
  for (const character of word.toLowerCase()) {
    const letter = /^[\p{Script=Latin}\p{N}\p{M}-]$/u.test(character) ? character : (LOOKALIKES.get(character) ?? IN_ADDRESSES[character]);
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
