/** Differences of two sequences: the only importer of fast-myers-diff. */
import { calcPatch, diff } from 'fast-myers-diff';

/** A stretch `[beforeStart, beforeEnd)` that became `[afterStart, afterEnd)`; one of them may be empty. */
export interface Hunk {
  readonly beforeStart: number;
  readonly beforeEnd: number;
  readonly afterStart: number;
  readonly afterEnd: number;
}

/** The shortest edit of one list of numbers into another, in order. Costs the product of length and difference: callers bound both. */
export function diffNumbers(before: readonly number[], after: readonly number[]): readonly Hunk[] {
  return [...diff(before, after)].map(([beforeStart, beforeEnd, afterStart, afterEnd]) => ({ beforeStart, beforeEnd, afterStart, afterEnd }));
}

/** Stretches of lines to replace, in order: from one index of `before` to another, by these lines. */
export function patchLines(before: readonly string[], after: readonly string[]): readonly { readonly from: number; readonly to: number; readonly lines: readonly string[] }[] {
  return [...calcPatch([...before], [...after])].map(([from, to, lines]) => ({ from, to, lines: lines as readonly string[] }));
}
