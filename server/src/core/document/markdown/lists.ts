/** Lists with their items: where each begins, what number is typed before it and what number readers see. */
import type { Span } from '../text/span.ts';
import type { Block, ListItem } from './leaf.ts';
import { findInLeaves, type Readable } from './passages.ts';

/** One item of an ordered list. */
export interface NumberedItem {
  /** The marker: `3.`, `b)`. */
  readonly marker: Span;
  readonly typed: number;
  /** What readers see: only the first item of a list decides (CommonMark 0.31.2, section 5.3). */
  readonly shown: number;
}

const numbered = findInLeaves(({ item }) => (isNumbered(item) ? item : undefined));

function isNumbered(item: ListItem | undefined): boolean {
  for (let at = item; at; at = at.parent) if (at.ordered) return true;
  return false;
}

/** All ordered lists with a block of text in them, each with its items, by their first items. */
export function findOrderedLists(markdown: Readable): readonly (readonly NumberedItem[])[] {
  const lists: NumberedItem[][] = [];
  /** The list that is being read below each item, by the place of that item. */
  const open = new Map<number, NumberedItem[]>();
  let unit: number | undefined;
  let seen = new Set<number>();
  for (const { block, found } of numbered(markdown)) {
    if (block.unit.start !== unit) {
      open.clear();
      seen = new Set();
      unit = block.unit.start;
    }
    for (const item of outermostFirst(found)) {
      if (seen.has(item.at)) continue;
      seen.add(item.at);
      if (!item.ordered || item.number === undefined) continue;
      const below = item.parent?.at ?? -1;
      const one = placed(block, item);
      const list = open.get(below);
      if (list && list.at(-1)?.shown === one.shown - 1) list.push(one);
      else {
        const fresh = [one];
        open.set(below, fresh);
        lists.push(fresh);
      }
    }
  }
  return lists;
}

function outermostFirst(item: ListItem): readonly ListItem[] {
  const chain: ListItem[] = [];
  for (let at: ListItem | undefined = item; at; at = at.parent) chain.unshift(at);
  return chain;
}

function placed({ unit }: Block, { at, marker, number = 0 }: ListItem): NumberedItem {
  const start = unit.start + at;
  return { marker: { start, end: start + marker.length }, typed: Number.parseInt(marker, 10), shown: number };
}
