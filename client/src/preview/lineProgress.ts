/** How far along a line of Markdown a column is, as readers of the rendering see it: the marks of lists, headings and quotations take no room there, nor do the targets of links. */

/** How far a column is along a line, from 0 to just under 1. @param column in UTF-16 code units */
export function progressAt(line: string, column: number): number {
  const whole = shownBefore(line, line.length);
  return whole === 0 ? 0 : Math.min(0.999, shownBefore(line, column) / whole);
}

/** The column that is so far along the line. @param progress from 0 to 1 */
export function columnAt(line: string, progress: number): number {
  const wanted = progress * shownBefore(line, line.length);
  let low = 0;
  let high = line.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (shownBefore(line, middle) < wanted - 0.5) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Lines longer than this are measured as they are. */
const longestLine = 20_000;

function shownBefore(line: string, column: number): number {
  if (line.length > longestLine) return column;
  const mark = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6})\s+)?/.exec(line)?.[0].length ?? 0;
  let shown = Math.max(0, column - mark);
  for (const { index, 0: target } of line.matchAll(/\]\([^()]*\)/g)) {
    if (index >= column) break;
    shown -= Math.min(target.length, column - index);
  }
  return shown;
}
