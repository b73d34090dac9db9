/** Where two versions of a text differ: what makes reading the second one cheap. */

import type { TextEdit } from './span.ts';

/** A range of the text before, and what is in its place; offsets in each. */
export interface ChangedRange {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** The one range that two edits in a row change, from the text before the first to the text after the second. */
export function joinChanges(first: ChangedRange, second: ChangedRange): ChangedRange {
  const from = Math.min(first.fromB, second.fromA);
  const end = Math.max(first.toB, second.toA);
  return { fromA: from, toA: end - first.toB + first.toA, fromB: from, toB: end - second.toA + second.toB };
}

/** The range that edits of one text change, from the first of them to the last; undefined where there are none. */
export function rangeOfEdits(edits: readonly TextEdit[]): ChangedRange | undefined {
  if (edits.length === 0) return undefined;
  const from = Math.min(...edits.map(({ span }) => span.start));
  const to = Math.max(...edits.map(({ span }) => span.end));
  const growth = edits.reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), 0);
  return { fromA: from, toA: to, fromB: from, toB: to + growth };
}

/** The range as it is seen in what is behind one offset of each text; undefined where nothing of that changed, and 'unknown' where the range doesn't tell. */
export function changeAfterOffset(change: ChangedRange, offsetA: number, offsetB: number): ChangedRange | 'unknown' | undefined {
  const { fromA, toA, fromB, toB } = change;
  if (toA <= offsetA && toB <= offsetB && offsetA - toA === offsetB - toB) return undefined;
  if (offsetA !== offsetB || fromA < offsetA) return 'unknown';
  return { fromA: fromA - offsetA, toA: toA - offsetA, fromB: fromB - offsetB, toB: toB - offsetB };
}

/** The one range in which two texts differ, or undefined when they are equal. Compares long stretches at once, so it costs little beside all else. */
export function changedRange(before: string, after: string): ChangedRange | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  const STRIDE = 4096;
  let start = 0;
  while (start + STRIDE <= shorter && before.slice(start, start + STRIDE) === after.slice(start, start + STRIDE)) start += STRIDE;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  const room = shorter - start;
  const same = (length: number): boolean =>
    before.slice(before.length - length, before.length - length + STRIDE) ===
    after.slice(after.length - length, after.length - length + STRIDE);
  while (tail + STRIDE <= room && same(tail + STRIDE)) tail += STRIDE;
  while (tail < room && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  return { fromA: start, toA: before.length - tail, fromB: start, toB: after.length - tail };
}
