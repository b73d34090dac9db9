/** Binary search in sorted arrays. */

/** The first index at which something holds that holds at all behind it too; `count` where it holds nowhere. @param count how many indexes there are, from 0 */
export function partitionPoint(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Index of the first of spans that starts at an offset or behind it; their number when there is none. */
export function firstFrom(sorted: readonly { readonly start: number }[], offset: number): number {
  return partitionPoint(sorted.length, (index) => (sorted[index]?.start ?? Infinity) >= offset);
}

/** Index of the first of spans that ends behind an offset, none of which overlap; their number when there is none. */
export function firstEndingAfter(sorted: readonly { readonly end: number }[], offset: number): number {
  return partitionPoint(sorted.length, (index) => (sorted[index]?.end ?? Infinity) > offset);
}

/** Index of the last of rising numbers that is no larger than a limit; -1 when there is none. */
export function lastUpTo(numbers: ArrayLike<number>, limit: number): number {
  return partitionPoint(numbers.length, (index) => (numbers[index] ?? Infinity) > limit) - 1;
}

/** Indexes of a longest rising run among numbers, which need not be side by side; equal ones may follow each other. */
export function longestIncreasingSubsequence(values: readonly number[]): ReadonlySet<number> {
  /** Index of the smallest value that ends a run of each length. */
  const ends: number[] = [];
  const before: number[] = [];
  for (const [index, value] of values.entries()) {
    const length = partitionPoint(ends.length, (at) => (values[ends[at] ?? 0] ?? 0) > value);
    before[index] = ends[length - 1] ?? -1;
    ends[length] = index;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept.add(at);
  return kept;
}
