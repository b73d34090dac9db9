/** Finds places in what is in order, by halves. */

/** The first index at which something holds that holds at all behind it too; `count` where it holds nowhere. @param count how many indexes there are, from 0 */
export function firstWhere(count: number, holds: (index: number) => boolean): number {
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
  return firstWhere(sorted.length, (index) => (sorted[index]?.start ?? Infinity) >= offset);
}

/** Index of the last of rising numbers that is no larger than a limit; -1 when there is none. */
export function lastUpTo(numbers: ArrayLike<number>, limit: number): number {
  return firstWhere(numbers.length, (index) => (numbers[index] ?? Infinity) > limit) - 1;
}
