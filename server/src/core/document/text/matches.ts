/** Where an expression matches in a text. */

/**
 * All matches, in order, as `text.matchAll(expression)` gives them.
 * That makes a copy of the expression at each call, which reads its whole source: too slow for a long one that is looked for in every block.
 * @param expression with the flag `g`; may be in use elsewhere, but not by a caller who counts on its `lastIndex`
 */
export function matchesIn(text: string, expression: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    matches.push(match);
    // Behind a match of nothing it would be found again.
    if (match[0] === '') expression.lastIndex += expression.unicode && (text.codePointAt(expression.lastIndex) ?? 0) > 0xffff ? 2 : 1;
  }
  return matches;
}

/** Source of a regular expression: no letter is before. Of the letters that are there nearly always, its first half knows at once, and spares a search in the list of all. */
export const NO_LETTER_BEFORE = String.raw`(?<![A-Za-z])(?<!\p{L})`;
