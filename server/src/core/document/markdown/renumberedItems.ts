/** Items of numbered lists that readers see with another number than the one typed. */
import { findNumberedLists, type NumberedItem } from './lists.ts';
import type { Readable } from './passages.ts';

/** The items of each list that are shown with another number, in order; lists in which all are shown as typed have none. */
export function findRenumberedItems(markdown: Readable): readonly (readonly NumberedItem[])[] {
  return findNumberedLists(markdown).flatMap((items) => {
    const renumbered = items.filter(({ typed, shown }) => typed !== shown);
    return renumbered.length > 0 && !isCounted(items) ? [renumbered] : [];
  });
}

/** Whether the writer leaves counting to Markdown: `1.` before each item, or before many. */
function isCounted(items: readonly NumberedItem[]): boolean {
  const repeats = items.filter(({ typed }, index) => index > 0 && typed === items[index - 1]?.typed).length;
  return repeats > 0 && repeats * COUNTED_PART >= items.length - 1;
}

/** One in so many items that repeats the number before it makes a list that isn't numbered by hand. */
const COUNTED_PART = 3;
