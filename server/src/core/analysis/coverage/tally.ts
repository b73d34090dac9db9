/** How much of what is asked for is found. */
import type { CoverageItem, ItemStatus } from './coverage.ts';

/** How many items have each status. */
export type StatusCounts = Readonly<Record<ItemStatus, number>>;

/** Counts items by status. */
export function countStatuses(items: readonly Pick<CoverageItem, 'status'>[]): StatusCounts {
  const counts = { present: 0, partial: 0, missing: 0, question: 0, 'not-applicable': 0, elsewhere: 0 };
  for (const { status } of items) counts[status]++;
  return counts;
}

/** The share of what is asked for that is found, in this file or elsewhere: 0 to 100. What is said in part counts half; questions and what does not apply don't count. */
export function foundPercent(items: readonly CoverageItem[]): number {
  const { present, partial, missing, elsewhere } = countStatuses(items);
  const asked = present + partial + missing + elsewhere;
  return asked === 0 ? 100 : Math.floor((100 * (present + elsewhere + partial / 2)) / asked);
}
