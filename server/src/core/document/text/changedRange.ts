/** Where two versions of a text differ: what makes reading the second one cheap. */

/** A range of the text before, and what stands in its place; offsets in each. */
export interface ChangedRange {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
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
