/** The difference of two texts as a person reads it: a unified diff. */
import { patchLines } from '../../server/src/core/document/text/diff.ts';

/** Lines around a change that show where it is. */
const CONTEXT = 2;
/** Of longer lines only what is near the change is shown, in UTF-16 code units. */
const LONGEST_LINE = 320;
const MOST_LINES = 60;

/** A unified diff with two lines of context; long lines and long diffs are cut, and say so. */
export function unifiedDiff(before: string, after: string): string {
  const old = before.split(/\r\n|\r|\n/);
  const now = after.split(/\r\n|\r|\n/);
  const shown: string[] = [];
  let shift = 0;
  /** Behind the last line of the change before. */
  let behind = -Infinity;
  const context = (from: number, to: number): void =>
    void shown.push(...old.slice(Math.max(0, from), Math.max(0, to)).map((line) => ` ${cut(line, 0)}`));
  for (const { from, to, lines } of patchLines(old, now)) {
    if (from - behind <= 2 * CONTEXT) context(behind, from);
    else {
      context(behind, behind + CONTEXT);
      shown.push(`@@ -${from + 1},${to - from} +${from + shift + 1},${lines.length} @@`);
      context(from - CONTEXT, from);
    }
    const removed = old.slice(from, to);
    const at = (index: number): number => sameStart(removed[index] ?? '', lines[index] ?? '');
    shown.push(...removed.map((line, index) => `-${cut(line, at(index))}`), ...lines.map((line, index) => `+${cut(line, at(index))}`));
    shift += lines.length - (to - from);
    behind = to;
  }
  context(behind, behind + CONTEXT);
  return shown.length > MOST_LINES
    ? [...shown.slice(0, MOST_LINES), `… ${shown.length - MOST_LINES} more lines`].join('\n')
    : shown.join('\n');
}

function sameStart(a: string, b: string): number {
  let same = 0;
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same++;
  return same;
}

function cut(line: string, at: number): string {
  if (line.length <= LONGEST_LINE) return line;
  const from = Math.max(0, Math.min(at - LONGEST_LINE / 3, line.length - LONGEST_LINE));
  return `${from > 0 ? '…' : ''}${line.slice(from, from + LONGEST_LINE)}${from + LONGEST_LINE < line.length ? '…' : ''}`;
}
