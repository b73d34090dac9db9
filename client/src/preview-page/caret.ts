/** Shows where the cursor of the editor is: a mark beside its block, and its section in the contents. */
import type { RenderedHeading } from '../../../server/src/protocol.ts';
import { extentOf, isShown, linesOf, textBlocksOf } from './scrollMap.ts';

/** What the mark needs from the page. */
export interface CaretHost {
  readonly page: HTMLElement;
  /** Over the page, and no part of it: the mark must not change what it marks. */
  readonly layer: HTMLElement;
}

/** The cursor, as the page shows it. */
export interface CaretMark {
  /** A 0-based line with a fraction; null where no editor shows the policy. */
  readonly set: (line: number | null) => void;
  /** The content is new. */
  readonly renew: (headings: readonly RenderedHeading[]) => void;
  /** Heights may have changed. */
  readonly place: () => void;
}

/** Makes the mark; it shows nothing before it is set. */
export function createCaretMark({ page, layer }: CaretHost): CaretMark {
  const mark = document.createElement('div');
  mark.className = 'caret-mark';
  mark.ariaHidden = 'true';
  mark.hidden = true;
  layer.append(mark);
  let line: number | null = null;
  let headings: readonly RenderedHeading[] = [];

  const place = (): void => {
    const block = line === null ? undefined : blockOfLine(page, line);
    mark.hidden = !block;
    if (!block) return;
    const { top, bottom } = block.matches('.policy-header') ? rectOf(block) : extentOf(block);
    const side = rectOf(page.querySelector('main') ?? block);
    const left = page.dir === 'rtl' ? side.right + distance : side.left - distance;
    Object.assign(mark.style, { top: `${top}px`, height: `${bottom - top}px`, left: `${left}px` });
  };
  const markSection = (): void => {
    const section = line === null ? undefined : headings.findLast((heading) => heading.line <= (line ?? 0));
    const links = [...page.querySelectorAll<HTMLElement>('.contents a')];
    const wanted = section && links.find((link) => link.getAttribute('href') === `#${encodeURIComponent(section.anchor)}`);
    for (const link of links) {
      if (link !== wanted) link.removeAttribute('aria-current');
      else if (!link.hasAttribute('aria-current')) {
        link.setAttribute('aria-current', 'location');
        scrollWithin(link.closest('.contents'), link);
      }
    }
  };
  const show = (): void => {
    place();
    markSection();
  };

  return {
    set: (next) => {
      line = next;
      show();
    },
    renew: (contents) => {
      headings = contents;
      show();
    },
    place,
  };
}

/** Pixels between the mark and the text. */
const distance = 7;

/** The block that a line is in; the header for what is above the first. */
export function blockOfLine(page: HTMLElement, line: number): HTMLElement | undefined {
  const blocks = textBlocksOf(page);
  const begun = (block: HTMLElement): boolean => Number(block.dataset['line']) <= line;
  const within = blocks.findLast((block) => begun(block) && line < (linesOf(block).at(-1)?.line ?? 0) && isShown(block));
  if (within || blocks.some((block) => begun(block) && isShown(block))) return within;
  return page.querySelector<HTMLElement>('.policy-header') ?? undefined;
}

function rectOf(element: HTMLElement): { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number } {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return { top: top + window.scrollY, bottom: bottom + window.scrollY, left: left + window.scrollX, right: right + window.scrollX };
}

/** A long list of contents scrolls by itself, and the page must not move with it. */
function scrollWithin(list: HTMLElement | null, entry: HTMLElement): void {
  if (!list || list.scrollHeight <= list.clientHeight) return;
  const [outer, inner] = [list.getBoundingClientRect(), entry.getBoundingClientRect()];
  if (inner.top < outer.top) list.scrollTop -= outer.top - inner.top;
  else if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom;
}
