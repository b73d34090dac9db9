/** Words that are written in capitals. */

/** Whether words have two capitals in a row and no small letter. */
export function isInCapitals(words: string): boolean {
  return /\p{Lu}{2}/u.test(words) && words === words.toUpperCase();
}
