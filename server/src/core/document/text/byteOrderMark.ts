/** The mark of their encoding that some programs put before a text. */

/** The text as editors have it, which count from behind the mark; what reads a file gives it so, and what writes one keeps the mark. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

/** The mark itself, U+FEFF. */
export const BYTE_ORDER_MARK = '\uFEFF';
