/** Scrolls the page to a line of the source, between the blocks that carry their lines. */

/** `line` is 0-based and may have a fraction; `lineCount` says where the last block ends. */
export function scrollToLine(page: HTMLElement, line: number, lineCount: number): void {
  if (line <= 0) return window.scrollTo({ top: 0, behavior: 'instant' });
  const blocks = [...page.querySelectorAll<HTMLElement>('[data-line]')].filter(isMeasurable);
  let before: HTMLElement | undefined;
  let after: HTMLElement | undefined;
  for (const block of blocks) {
    if (lineOf(block) <= line) before = block;
    else {
      after = block;
      break;
    }
  }
  if (!before) return;
  const top = topOf(before);
  // Between two blocks, and from the last block to the end of its text.
  const bottom = after ? topOf(after) : before.getBoundingClientRect().bottom + window.scrollY;
  const endLine = after ? lineOf(after) : Math.max(lineCount, lineOf(before) + 1);
  const part = Math.min(1, (line - lineOf(before)) / Math.max(1, endLine - lineOf(before)));
  window.scrollTo({ top: top + part * (bottom - top) - margin, behavior: 'instant' });
}

/** Pixels above the line that is scrolled to. */
const margin = 16;

/** Footnotes stand at the end, out of the order of their lines; closed details have no height. */
function isMeasurable(block: HTMLElement): boolean {
  return block.closest('.footnotes') === null && block.getClientRects().length > 0;
}

function lineOf(block: HTMLElement): number {
  return Number(block.dataset['line']);
}

function topOf(block: HTMLElement): number {
  return block.getBoundingClientRect().top + window.scrollY;
}
