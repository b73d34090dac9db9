/** Which height of the page belongs to which place of the source, and the other way round. */

/** Places of the source are 0-based lines with a fraction; heights are CSS pixels from the top of the page. */
export interface ScrollMap {
  readonly topOf: (line: number) => number;
  readonly lineAt: (top: number) => number;
}

/** Measures the page as it stands now. @param lineCount where the last block may end */
export function readScrollMap(page: HTMLElement, lineCount: number): ScrollMap {
  const points: Point[] = [{ line: 0, top: 0 }];
  const add = (line: number, top: number): void => {
    const last = points.at(-1);
    // Footnotes stand out of the order of their lines, and what stands beside something else out of that of the heights.
    if (last && line >= last.line && top >= last.top) points.push({ line, top });
  };
  for (const block of blocksOf(page)) {
    const { top, bottom } = extentOf(block);
    for (const { line, part } of linesOf(block)) add(line, top + part * (bottom - top));
  }
  add(lineCount, page.getBoundingClientRect().bottom + window.scrollY);
  return {
    topOf: (line) => between(points, line, 'line', 'top'),
    lineAt: (top) => between(points, top, 'top', 'line'),
  };
}

interface Point {
  readonly line: number;
  readonly top: number;
}

/** Blocks that show text of their own, in the order of the page; those in closed details have no height. */
export function blocksOf(page: HTMLElement): readonly HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('[data-line]')].filter((block) => (block.localName === 'li' ? ownsText(block) : block.querySelector('[data-line]') === null) && block.getClientRects().length > 0);
}

/** Such an item has no paragraph, whose lines would count. */
function ownsText(item: HTMLElement): boolean {
  return [...item.childNodes].some((node) => (node instanceof HTMLElement ? node.dataset['line'] === undefined : node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? '')));
}

/** Where the text of a block begins and ends, without the blocks in it. */
export function extentOf(block: HTMLElement): { readonly top: number; readonly bottom: number } {
  const { top, bottom } = block.getBoundingClientRect();
  const inner = block.querySelector('[data-line]')?.getBoundingClientRect();
  return { top: top + window.scrollY, bottom: (inner ? Math.max(top, inner.top) : bottom) + window.scrollY };
}

/** The lines of a block, each with the part of its text that stands above it; after the last, where it ends. */
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
  let low = 0;
  let high = points.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((points[middle] as Point)[from] <= value) low = middle;
    else high = middle;
  }
  const [before, after] = [points[low] as Point, points[low + 1]];
  if (!after || value <= before[from]) return before[to];
  return before[to] + ((value - before[from]) / (after[from] - before[from])) * (after[to] - before[to]);
}
