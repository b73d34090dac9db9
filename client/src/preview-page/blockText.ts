/** The text of a block, without the blocks in it, and where on the page each part of it is. */

/** The text nodes of a block, in order. @param skipped name of elements that are passed over */
export function textsOf(block: HTMLElement, skipped?: string): readonly Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
    return node instanceof HTMLElement && (node.localName === skipped || node.dataset['line'] !== undefined)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_SKIP;
  });
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  return texts;
}

/** A stretch of the text of a block. @param start offset in the text of all nodes, in UTF-16 code units */
export function rangeOf(texts: readonly Text[], start: number, end: number): Range {
  const range = document.createRange();
  let before = 0;
  for (const node of texts) {
    const after = before + node.data.length;
    if (start >= before && start < after) range.setStart(node, start - before);
    if (end > before && end <= after) range.setEnd(node, end - before);
    before = after;
  }
  return range;
}

/** The lines that a paragraph, item or heading breaks into: their tops, by how much text is above. Parts are from 0 to 1, heights pixels from the top of the window. */
export interface BrokenLines {
  /** The top of the line in which a part of the text is. */
  readonly topOf: (part: number) => number;
  /** How much of the text is above a height; between two lines in proportion. */
  readonly partAt: (top: number) => number;
}

/** Measures the lines of a block; undefined for blocks without text, or whose text does not run from top to bottom, such as rows of tables. */
export function readBrokenLines(block: HTMLElement): BrokenLines | undefined {
  if (!/^(?:p|li|h[1-6])$/.test(block.localName)) return undefined;
  const texts = textsOf(block);
  const length = texts.reduce((sum, { data }) => sum + data.length, 0);
  if (length === 0) return undefined;
  const last = block.getBoundingClientRect().bottom;
  const topAt = (offset: number): number => {
    for (let at = offset; at < length && at < offset + longestSpace; at++) {
      // Where a line begins, the end of the one above may come first.
      const box = [...rangeOf(texts, at, at + 1).getClientRects()].at(-1);
      if (box && box.height > 0) return box.top;
    }
    return last;
  };
  /** The first offset whose line begins below a height. */
  const firstBelow = (height: number): number => {
    let low = 0;
    let high = length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (topAt(middle) > height) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return {
    topOf: (part) => {
      const offset = Math.min(length - 1, Math.floor(part * length));
      // The space before a word may be the end of the line above.
      const space =
        /^\s*/.exec(
          texts
            .map(({ data }) => data)
            .join('')
            .slice(offset, offset + longestSpace),
        )?.[0].length ?? 0;
      return topAt(offset + space);
    },
    partAt: (height) => {
      const end = firstBelow(height);
      if (end === 0) return 0;
      const top = topAt(end - 1);
      const start = firstBelow(top - sameLine);
      const bottom = end < length ? topAt(end) : last;
      return (start + Math.min(1, Math.max(0, (height - top) / Math.max(1, bottom - top))) * (end - start)) / length;
    },
  };
}

/** Characters of white space that have no box of their own. */
const longestSpace = 200;

/** Pixels by which raised or smaller text of one line may differ. */
const sameLine = 9;
