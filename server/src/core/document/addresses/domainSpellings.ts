/** How a name is written in a domain, which mostly has no accents: `verriere` for "Verrière", `muellerhof` or `mullerhof` for "Müllerhof". */

/** Letters that have no accent to leave out, with what stands for them. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h' };
/** Letters that Germans and Scandinavians write as two. */
const AS_TWO: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

const FOREIGN = /[^\u0000-\u007f]/u;

/** All spellings in lower case, at least one; other scripts stay as they are. @param text a name, or words with anything between them */
export function domainSpellings(text: string): readonly string[] {
  const lower = text.toLowerCase();
  if (!FOREIGN.test(lower)) return [lower];
  const composed = lower.normalize('NFC');
  const asOne = withoutAccents(composed);
  const asTwo = withoutAccents(composed.replace(/[äöüåø]/gu, (letter) => AS_TWO[letter] ?? letter));
  return asOne === asTwo ? [asOne] : [asOne, asTwo];
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]+/gu, '')
    .replace(/[ßæœøłđðþıħ]/gu, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC');
}
