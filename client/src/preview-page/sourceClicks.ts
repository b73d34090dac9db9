/** Clicks on the text lead to its source: one shows the place, two go there to edit. */
import { lineOfPart } from './scrollMap.ts';

/** What clicks need from the page. */
export interface ClickHost {
  readonly page: HTMLElement;
  readonly reveal: (line: number) => void;
  /** @param word what was clicked on, for finding its very place in the line */
  readonly edit: (line: number, word: string) => void;
}

/** Handles clicks on the page that go to the source; links, buttons and selections keep their own. */
export function handleSourceClicks({ page, reveal, edit }: ClickHost): void {
  page.addEventListener('click', (event) => {
    if (event.button !== 0 || event.detail !== 1 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (document.getSelection()?.isCollapsed === false) return;
    const line = lineUnder(event);
    if (line !== undefined) reveal(line);
  });
  page.addEventListener('dblclick', (event) => {
    const line = lineUnder(event);
    if (line !== undefined) edit(line, (document.getSelection()?.toString() ?? '').trim().slice(0, longestWord));
  });
}

/** The page's part of what the message may hold. */
const longestWord = 100;

/** The place of the source under the pointer, a 0-based line with a fraction; undefined where a click means something else. */
function lineUnder(event: MouseEvent): number | undefined {
  const target = event.target instanceof Element ? event.target : undefined;
  if (!target || target.closest('a, button, summary, input, select, .contents, .redline')) return undefined;
  const block = target.closest<HTMLElement>('[data-line]');
  if (!block) return target.closest('.policy-header') ? 0 : undefined;
  return lineOfPart(block, partBefore(block, event.clientX, event.clientY));
}

/** How much of a block's text is before a point, from 0 to 1. */
function partBefore(block: HTMLElement, x: number, y: number): number {
  const position = document.caretPositionFromPoint?.(x, y);
  if (!position || !block.contains(position.offsetNode)) return 0;
  const range = document.createRange();
  range.selectNodeContents(block);
  const inner = block.querySelector('[data-line]');
  if (inner) range.setEndBefore(inner);
  const whole = range.toString().length;
  range.setEnd(position.offsetNode, position.offset);
  return whole === 0 ? 0 : range.toString().length / whole;
}
