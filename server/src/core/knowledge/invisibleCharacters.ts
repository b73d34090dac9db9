/** Characters that nobody sees, and letters that look like those of another alphabet. Data only; names as in the Unicode standard, in plain words. */

/** What kind of harm a character does, and where it has its use. */
export type InvisibleKind = 'zero-width' | 'joiner' | 'soft-hyphen' | 'bidi' | 'filler' | 'control';

/** Names by code point. */
export const INVISIBLE_CHARACTERS: ReadonlyMap<number, { readonly name: string; readonly kind: InvisibleKind }> = new Map([
  [0x00ad, { name: 'soft hyphen', kind: 'soft-hyphen' }],
  [0x034f, { name: 'combining grapheme joiner', kind: 'filler' }],
  [0x061c, { name: 'Arabic letter mark', kind: 'bidi' }],
  [0x115f, { name: 'Hangul filler', kind: 'filler' }],
  [0x1160, { name: 'Hangul filler', kind: 'filler' }],
  [0x180e, { name: 'Mongolian vowel separator', kind: 'zero-width' }],
  [0x200b, { name: 'zero-width space', kind: 'zero-width' }],
  [0x200c, { name: 'zero-width non-joiner', kind: 'joiner' }],
  [0x200d, { name: 'zero-width joiner', kind: 'joiner' }],
  [0x200e, { name: 'left-to-right mark', kind: 'bidi' }],
  [0x200f, { name: 'right-to-left mark', kind: 'bidi' }],
  [0x202a, { name: 'left-to-right embedding', kind: 'bidi' }],
  [0x202b, { name: 'right-to-left embedding', kind: 'bidi' }],
  [0x202c, { name: 'end of a change of direction', kind: 'bidi' }],
  [0x202d, { name: 'left-to-right override', kind: 'bidi' }],
  [0x202e, { name: 'right-to-left override', kind: 'bidi' }],
  [0x2060, { name: 'word joiner', kind: 'zero-width' }],
  [0x2061, { name: 'invisible function sign', kind: 'zero-width' }],
  [0x2062, { name: 'invisible multiplication sign', kind: 'zero-width' }],
  [0x2063, { name: 'invisible comma', kind: 'zero-width' }],
  [0x2064, { name: 'invisible plus', kind: 'zero-width' }],
  [0x2066, { name: 'left-to-right isolate', kind: 'bidi' }],
  [0x2067, { name: 'right-to-left isolate', kind: 'bidi' }],
  [0x2068, { name: 'first strong isolate', kind: 'bidi' }],
  [0x2069, { name: 'end of an isolate', kind: 'bidi' }],
  [0x3164, { name: 'Hangul filler', kind: 'filler' }],
  [0xfeff, { name: 'byte order mark', kind: 'zero-width' }],
  [0xffa0, { name: 'Hangul filler', kind: 'filler' }],
]);

/** Cyrillic and Greek letters that print like a Latin one in most typefaces, and that Latin letter (after Unicode's table of confusable characters, UTS 39). */
export const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ А: 'A', В: 'B', Е: 'E', І: 'I', Ј: 'J', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Ѕ: 'S', Т: 'T', У: 'Y', Х: 'X', а: 'a', с: 'c', ԁ: 'd', е: 'e', һ: 'h', і: 'i', ј: 'j', о: 'o', р: 'p', ѕ: 's', у: 'y', х: 'x' }),
  ...Object.entries({ Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T', Υ: 'Y', Χ: 'X', ο: 'o', ν: 'v' }),
]);
