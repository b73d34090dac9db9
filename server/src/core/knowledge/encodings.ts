/** Single-byte encodings that UTF-8 text is often read in by mistake. Data only. */

/** Characters of the bytes 80 to FF, in order; U+FFFD where a byte has none. */
export const UPPER_HALVES = {
  /** The WHATWG Encoding Standard gives the five bytes without a character to the control characters of their number. */
  windows1252: `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ${charactersFrom(0xa0)}`,
  /** Unicode's table ROMAN.TXT; F0 is the apple of private use. */
  macRoman:
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
  /** Unicode's table CP437.TXT: the console of Windows in English. */
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0',
} as const;

function charactersFrom(first: number): string {
  return Array.from({ length: 0x100 - first }, (_, at) => String.fromCharCode(first + at)).join('');
}
