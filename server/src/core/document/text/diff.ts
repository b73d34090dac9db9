/** Differences of two sequences: the only importer of fast-myers-diff. */
import { calcPatch, diff } from 'fast-myers-diff';

/** A stretch `[beforeStart, beforeEnd)` that became `[afterStart, afterEnd)`; one of them may be empty. */
export interface Hunk {
  readonly beforeStart: number;
  readonly beforeEnd: number;
  readonly afterStart: number;
  readonly afterEnd: number;
}

/** Up to so many numbers together the edit is the shortest there is; its cost is their product at worst. */
const MAX_EXACT = 4_000;
/** A number that this divides ends a chunk: both lists are cut at the same places, wherever these stand. */
const CHUNK = 32;
const [MIN_CHUNK, MAX_CHUNK] = [CHUNK / 4, 8 * CHUNK];

/**
 * An edit of one list of numbers into another, in order; of short lists the shortest. Long lists are first compared chunk by chunk and then inside
 * the chunks that differ, so that lists with little in common end in time too: what is too long even then counts as replaced.
 */
export function diffNumbers(before: readonly number[], after: readonly number[]): readonly Hunk[] {
  if (before.length + after.length <= MAX_EXACT) return diffExactly(before, after);
  const ids = new Map<string, number>();
  const [old, now] = [chunksOf(before, ids), chunksOf(after, ids)];
  const startOf = (chunks: Chunks, index: number, length: number): number => chunks.starts[index] ?? length;
  return diffNumbers(old.ids, now.ids).flatMap((hunk) => {
    const [beforeStart, beforeEnd] = [startOf(old, hunk.beforeStart, before.length), startOf(old, hunk.beforeEnd, before.length)];
    const [afterStart, afterEnd] = [startOf(now, hunk.afterStart, after.length), startOf(now, hunk.afterEnd, after.length)];
    if (beforeEnd - beforeStart + afterEnd - afterStart > MAX_EXACT) return [{ beforeStart, beforeEnd, afterStart, afterEnd }];
    return diffExactly(before.slice(beforeStart, beforeEnd), after.slice(afterStart, afterEnd)).map((inner) => ({
      beforeStart: beforeStart + inner.beforeStart,
      beforeEnd: beforeStart + inner.beforeEnd,
      afterStart: afterStart + inner.afterStart,
      afterEnd: afterStart + inner.afterEnd,
    }));
  });
}

function diffExactly(before: readonly number[], after: readonly number[]): readonly Hunk[] {
  return [...diff(before, after)].map(([beforeStart, beforeEnd, afterStart, afterEnd]) => ({
    beforeStart,
    beforeEnd,
    afterStart,
    afterEnd,
  }));
}

/** Chunks of a list as numbers, equal for equal chunks, and where each begins. */
interface Chunks {
  readonly ids: readonly number[];
  readonly starts: readonly number[];
}

function chunksOf(numbers: readonly number[], known: Map<string, number>): Chunks {
  const ids: number[] = [];
  const starts: number[] = [];
  for (let start = 0, end = 0; start < numbers.length; start = end) {
    end = start + 1;
    while (end < numbers.length && end - start < MAX_CHUNK && (end - start < MIN_CHUNK || (numbers[end - 1] ?? 0) % CHUNK !== 0)) end++;
    const key = numbers.slice(start, end).join();
    let id = known.get(key);
    if (id === undefined) known.set(key, (id = known.size));
    ids.push(id);
    starts.push(start);
  }
  return { ids, starts };
}

/** Stretches of lines to replace, in order: from one index of `before` to another, by these lines. */
export function patchLines(
  before: readonly string[],
  after: readonly string[],
): readonly { readonly from: number; readonly to: number; readonly lines: readonly string[] }[] {
  return [...calcPatch([...before], [...after])].map(([from, to, lines]) => ({ from, to, lines: lines as readonly string[] }));
}
