/** Long names in messages. */

/** The text, or its beginning with an ellipsis where it is longer. @param maxLength of the outcome, in UTF-16 code units */
export function truncate(text: string, maxLength: number): string {
  return text.length > maxLength ? `${text.slice(0, maxLength - 1)}…` : text;
}
