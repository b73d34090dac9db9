/** Offset to line and back: the only place that knows where lines end. */
import { type ChangedRange, changedRange } from './changedRange.ts';
import { lastUpTo } from './sorted.ts';

/** A place in a text: 0-based line, 0-based column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where each line of one text starts. LF, CRLF and a lone CR end a line, as in the language server protocol. */
export interface LineIndex {
  /** Number of lines; an empty text has one. */
  readonly count: number;
  /** Offset of the first character of each. */
  readonly starts: Int32Array;
  /** Offset of the first character of a line; a line past the end gives the length of the text. */
  startOf(line: number): number;
  /** Offset just after the last character of a line, before its line end. */
  endOf(line: number): number;
  /** The place of an offset; offsets out of range are clamped. */
  positionAt(offset: number): Position;
  /** The 0-based line of an offset. */
  lineAt(offset: number): number;
}

const LF = 10;
const CR = 13;

/**
 * Indexes the lines of a text; linear in its length.
 * @param before an earlier version, of which only the lines that were edited are looked at again
 */
export function indexLines(text: string, before?: IndexedText): LineIndex {
  const starts = (before && startsAfterEdit(text, before)) ?? Int32Array.from(startsIn(text, 0, text.length));
  const lineAt = (offset: number): number => Math.max(0, lastUpTo(starts, offset));
  const startOf = (line: number): number => (line < 0 ? 0 : (starts[line] ?? text.length));
  const endOf = (line: number): number => {
    let end = starts[line + 1] ?? text.length;
    if (line + 1 < starts.length) {
      end -= 1;
      if (text.charCodeAt(end) === LF && text.charCodeAt(end - 1) === CR) end -= 1;
    }
    return Math.max(end, startOf(line));
  };
  const positionAt = (offset: number): Position => {
    const inside = Math.min(Math.max(offset, 0), text.length);
    const line = lineAt(inside);
    return { line, column: inside - startOf(line) };
  };
  return { count: starts.length, starts, startOf, endOf, positionAt, lineAt };
}

/** A text with its lines. */
export interface IndexedText {
  readonly text: string;
  readonly lines: LineIndex;
  /** What was changed in it since; found by comparing where it is left out. */
  readonly change?: ChangedRange | undefined;
}

/** Where lines start from one line start to another, the first included. */
function startsIn(text: string, from: number, to: number): number[] {
  const starts = [from];
  const hasReturns = text.slice(from, to + 1).includes('\r');
  for (let at = from; at < to; at++) {
    if (!hasReturns) at = text.indexOf('\n', at);
    if (at === -1 || at >= to) break;
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) starts.push(at + 1);
  }
  return starts;
}

function startsAfterEdit(text: string, { text: earlier, lines: { starts: old }, change: known }: IndexedText): Int32Array | undefined {
  const change = known ?? changedRange(earlier, text);
  if (!change) return old;
  const moved = change.toB - change.toA;
  // A CR right before the edit, or an LF right behind it, may be half of a line end now, or no longer.
  let kept = 0;
  while (kept < old.length && (old[kept] ?? 0) < change.fromA) kept++;
  let next = kept;
  while (next < old.length && (old[next] ?? 0) <= change.toA + 1) next++;
  const from = old[kept - 1] ?? 0;
  const fresh = startsIn(text, from, next < old.length ? (old[next] ?? 0) + moved - 1 : text.length);
  const starts = new Int32Array(Math.max(kept - 1, 0) + fresh.length + old.length - next);
  starts.set(old.subarray(0, Math.max(kept - 1, 0)));
  starts.set(fresh, Math.max(kept - 1, 0));
  for (let index = next, at = starts.length - old.length + next; index < old.length; index++, at++) starts[at] = (old[index] ?? 0) + moved;
  return starts;
}

/** The line end that a text uses: that of its first line, `\n` when it has only one. */
export function lineEndingOf(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n');
  return first > 0 && text.charCodeAt(first - 1) === CR ? '\r\n' : '\n';
}
