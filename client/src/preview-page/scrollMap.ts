/** Which height of the page belongs to which place of the source, and the other way round. */
import { readBrokenLines } from './blockText.ts';

/** Places of the source are 0-based lines with a fraction; heights are CSS pixels from the top of the page. */
export interface ScrollMap {
  readonly topOf: (line: number) => number;
  readonly lineAt: (top: number) => number;
}

/** Measures the page as it is now. @param lineCount where the last block may end */
export function readScrollMap(page: HTMLElement, lineCount: number): ScrollMap {
  const points: Point[] = [{ line: 0, top: 0 }];
  const add = (line: number, top: number): boolean => {
    const last = points.at(-1) as Point;
    const fits = line >= last.line && top >= last.top;
    if (fits) points.push({ line, top });
    return fits;
  };
  const blocks: HTMLElement[] = [];
  for (const block of blocksOf(page)) {
    const { top, bottom } = extentOf(block);
    // Footnotes stand out of the order of their lines, and what is beside something else out of that of the heights.
    if (!add(Number(block.dataset['line']), top)) continue;
    blocks.push(block);
    for (const { line, part } of linesOf(block)) add(line, top + part * (bottom - top));
  }
  add(lineCount, page.getBoundingClientRect().bottom + window.scrollY);
  const within = (value: number, of: 'line' | 'top'): HTMLElement | undefined => {
    const block = blocks[lastAt(blocks, value, (one) => (of === 'line' ? Number(one.dataset['line']) : extentOf(one).top))];
    if (!block) return undefined;
    return value < (of === 'line' ? (linesOf(block).at(-1)?.line ?? 0) : extentOf(block).bottom) &&
      value >= (of === 'line' ? Number(block.dataset['line']) : extentOf(block).top)
      ? block
      : undefined;
  };
  return {
    topOf: (line) => {
      const roughly = between(points, line, 'line', 'top');
      const block = within(line, 'line');
      const top = block && readBrokenLines(block)?.topOf(partOf(block, line));
      return block && top !== undefined && top >= block.getBoundingClientRect().top && Number(block.dataset['line']) !== line
        ? top + window.scrollY
        : roughly;
    },
    lineAt: (top) => {
      const block = within(top, 'top');
      const part = block && readBrokenLines(block)?.partAt(top - window.scrollY);
      return block && part !== undefined ? lineOfPart(block, part) : between(points, top, 'top', 'line');
    },
  };
}

/** How much of a block's text is before a line with a fraction, from 0 to 1. */
export function partOf(block: HTMLElement, line: number): number {
  const lines = linesOf(block);
  const at = Math.max(
    0,
    lines.findLastIndex((one) => one.line <= line),
  );
  const [here, next] = [lines[at], lines[at + 1]];
  if (!here) return 0;
  return next ? here.part + (line - here.line) * (next.part - here.part) : here.part;
}

/** The line at a part of a block's text, the reverse of {@link partOf}; the end of the last line is still in it. */
export function lineOfPart(block: HTMLElement, part: number): number {
  const lines = linesOf(block);
  const at = Math.max(
    0,
    Math.min(
      lines.length - 2,
      lines.findLastIndex((one) => one.part <= part),
    ),
  );
  const [here, next] = [lines[at], lines[at + 1]];
  if (!here || !next) return Number(block.dataset['line']);
  return here.line + Math.min(0.999, (part - here.part) / Math.max(1e-9, next.part - here.part));
}

/** Index of the last of an ascending list that is not beyond a value; 0 where all are. */
function lastAt<T>(list: readonly T[], value: number, read: (one: T) => number): number {
  let low = 0;
  let high = list.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (read(list[middle] as T) <= value) low = middle;
    else high = middle;
  }
  return low;
}

interface Point {
  readonly line: number;
  readonly top: number;
}

/** Blocks that show text of their own, in the order of the page; those in closed details have no height. */
export function blocksOf(page: HTMLElement): readonly HTMLElement[] {
  if (shownBlocks?.page !== page) shownBlocks = { page, blocks: textBlocksOf(page).filter(isShown) };
  return shownBlocks.blocks;
}

/** The same with those that are hidden: finding them measures nothing, which takes long while the page is being changed. */
export function textBlocksOf(page: HTMLElement): readonly HTMLElement[] {
  if (allBlocks?.page !== page)
    allBlocks = {
      page,
      blocks: [...page.querySelectorAll<HTMLElement>('[data-line]')].filter((block) =>
        block.localName === 'li' ? ownsText(block) : block.querySelector('[data-line]') === null,
      ),
    };
  return allBlocks.blocks;
}

/** Whether a block has a place on the page. */
export function isShown(block: HTMLElement): boolean {
  return block.getClientRects().length > 0;
}

interface BlocksOfPage {
  readonly page: HTMLElement;
  readonly blocks: readonly HTMLElement[];
}

let allBlocks: BlocksOfPage | undefined;
let shownBlocks: BlocksOfPage | undefined;

/** To be called whenever the content or its heights may have changed. */
export function forgetBlocks(): void {
  allBlocks = undefined;
  shownBlocks = undefined;
}

/** Such an item has no paragraph, whose lines would count. */
function ownsText(item: HTMLElement): boolean {
  return [...item.childNodes].some((node) =>
    node instanceof HTMLElement ? node.dataset['line'] === undefined : node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? ''),
  );
}

/** Where the text of a block begins and ends, without the blocks in it. */
export function extentOf(block: HTMLElement): { readonly top: number; readonly bottom: number } {
  const { top, bottom } = block.getBoundingClientRect();
  const inner = block.querySelector('[data-line]')?.getBoundingClientRect();
  return { top: top + window.scrollY, bottom: (inner ? Math.max(top, inner.top) : bottom) + window.scrollY };
}

/** The lines of a block, each with the part of its text that is above it; after the last, where it ends. */
export function linesOf(block: HTMLElement): readonly { readonly line: number; readonly part: number }[] {
  const first = Number(block.dataset['line']);
  const shown = shownOn(block);
  const total = shown.reduce((sum, one) => sum + one, 0);
  let before = 0;
  const lines = shown.map((one, index) => {
    const part = total === 0 ? index / shown.length : before / total;
    before += one;
    return { line: first + index, part };
  });
  return [...lines, { line: first + shown.length, part: 1 }];
}

/** How much each line of a block shows, one number for each. */
function shownOn(block: HTMLElement): readonly number[] {
  const stated = (block.dataset['lines'] ?? '').split('-').map(Number);
  return stated.length > 1 ? stated : Array.from({ length: Math.max(1, Math.min(stated[0] ?? 1, 100_000)) }, () => 1);
}

/** Between two points in proportion; where several points have one value, as in the space between two list items, the last. */
function between(points: readonly Point[], value: number, from: keyof Point, to: keyof Point): number {
  const at = lastAt(points, value, (point) => point[from]);
  const [before, after] = [points[at] as Point, points[at + 1]];
  if (!after || value <= before[from]) return before[to];
  return before[to] + ((value - before[from]) / (after[from] - before[from])) * (after[to] - before[to]);
}
