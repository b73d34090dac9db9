/** Items of numbered lists that readers see with another number than the one typed. */
import { findOrderedLists, type NumberedItem } from './lists.ts';
import type { Readable } from './passages.ts';

/** The items of each list that are shown with another number, in order; lists in which all are shown as typed have none. */
export function findRenumberedItems(markdown: Readable): readonly (readonly NumberedItem[])[] {
  return findOrderedLists(markdown).flatMap((items) => {
    const renumbered = items.filter(({ typed, shown }) => typed !== shown);
    return renumbered.length > 0 && !isCounted(items) ? [renumbered] : [];
  });
}

/** Whether the writer leaves counting to Markdown: most items repeat the number before them, as in `1.`, `1.`, `1.`. */
function isCounted(items: readonly NumberedItem[]): boolean {
  const repeats = items.filter(({ typed }, index) => index > 0 && typed === items[index - 1]?.typed).length;
  return repeats * 2 > items.length - 1;
}
