/** How the place that a link leads to begins, as nodes for a card: nothing in them can be focused, and no id occurs twice. */
import { element } from './element.ts';

/** Characters and blocks after which it is enough. */
const LONGEST = 500;
const MOST_BLOCKS = 4;

/** A heading with what follows it up to the next one; else the block itself. */
export function excerptOf(target: HTMLElement): readonly Node[] {
  const heading = target.closest<HTMLElement>('h1, h2, h3, h4, h5, h6');
  if (!heading) return [inert(target.closest('.footnote-item, li, p, tr, dd, dt, blockquote') ?? target)];
  const shown: Node[] = [element('p', 'card-title', heading.textContent.trim())];
  let length = 0;
  let next = heading.closest('header')?.parentElement?.querySelector('main')?.firstElementChild ?? heading.nextElementSibling;
  for (; next && !/^H[1-6]$/.test(next.tagName) && shown.length <= MOST_BLOCKS && length < LONGEST; next = next.nextElementSibling) {
    const copy = inert(next);
    shorten(copy, LONGEST - length);
    length += copy.textContent.length;
    shown.push(copy);
  }
  return shown;
}

function inert(block: Element): HTMLElement {
  const copy = block.cloneNode(true) as HTMLElement;
  for (const one of [copy, ...copy.querySelectorAll<HTMLElement>('*')])
    for (const name of ['id', 'tabindex', 'role', 'aria-describedby', 'data-line', 'data-lines', 'data-term', 'data-change', 'name'])
      one.removeAttribute(name);
  for (const back of copy.querySelectorAll('.footnote-backref')) back.remove();
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  if (/^(?:LI|DD|DT|TR|TD)$/.test(copy.tagName)) {
    const box = element('div');
    box.append(...copy.childNodes);
    return box;
  }
  return copy;
}

/** Cuts what is beyond `most` characters, at the end of a word. */
function shorten(block: HTMLElement, most: number): void {
  let left = most;
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const beyond: Text[] = [];
  for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
    if (left <= 0) beyond.push(text);
    else if (text.data.length > left) text.data = `${text.data.slice(0, left).replace(/(?<!\s)\s+\S*$/, '')}…`;
    left -= text.data.length;
  }
  for (const text of beyond) {
    const parent = text.parentElement;
    text.remove();
    for (let at = parent; at && at !== block && at.childNodes.length === 0; ) {
      const above: HTMLElement | null = at.parentElement;
      at.remove();
      at = above;
    }
  }
}
