/** Changes the page into a new rendering with as few changes as there are; the only importer of morphdom. */
import morphdom from 'morphdom';

/**
 * Makes `page` equal to `next`. Blocks that did not change stay the very same nodes, wherever they move to,
 * and with them selection, focus, open details, and the scroll position that the browser anchors to them.
 */
export function patch(page: HTMLElement, next: HTMLElement): void {
  const sameOutline =
    page.childElementCount === next.childElementCount &&
    [...page.children].every((child, index) => child.localName === next.children[index]?.localName);
  page.dir = next.dir;
  page.lang = next.lang;
  if (!sameOutline) {
    page.replaceChildren(...next.childNodes);
    return;
  }
  [...page.children].forEach((part, index) => {
    const nextPart = next.children[index] as HTMLElement;
    if (part.localName === 'main') patchBlocks(part, nextPart);
    else morph(part, nextPart);
  });
}

/** The same where only a stretch of the blocks of `main` may differ: `next` holds these alone. @param start blocks before it, and `end` those after it, stay as they are */
export function patchStretch(page: HTMLElement, next: HTMLElement, start: number, end: number): void {
  page.dir = next.dir;
  page.lang = next.lang;
  for (const part of next.children) {
    const counterpart = [...page.children].find(({ localName }) => localName === part.localName);
    if (!counterpart) page.insertBefore(part.cloneNode(true), page.querySelector(':scope > main'));
    else if (part.localName !== 'main') morph(counterpart, part);
  }
  for (const part of [...page.children]) if (![...next.children].some(({ localName }) => localName === part.localName)) part.remove();
  const main = page.querySelector(':scope > main');
  const fresh = [...(next.querySelector(':scope > main')?.children ?? [])];
  if (main) morphBetween(main, [...main.children], fresh, start, end);
}

/** Passes over the blocks that are equal at both ends, and morphs what is left between them in order. */
function patchBlocks(main: Element, next: Element): void {
  const from = [...main.childNodes];
  const to = [...next.childNodes];
  const shortest = Math.min(from.length, to.length);
  let start = 0;
  while (start < shortest && areEqual(from[start], to[start])) start++;
  let end = 0;
  while (end < shortest - start && areEqual(from.at(-1 - end), to.at(-1 - end))) end++;

  for (let index = 0; index < start; index++) moveLines(from[index], to[index]);
  for (let index = 1; index <= end; index++) moveLines(from.at(-index), to.at(-index));

  morphBetween(main, from, to.slice(start, to.length - end), start, end);
}

/** Morphs in order what is between the nodes that stay, `start` of them before it and `end` after it. */
function morphBetween(parent: Element, all: readonly ChildNode[], fresh: readonly Node[], start: number, end: number): void {
  const after = end > 0 ? (all.at(-end) ?? null) : null;
  const old = all.slice(start, all.length - end);
  fresh.forEach((node, index) => {
    const counterpart = old[index];
    if (counterpart) morph(counterpart, node);
    else parent.insertBefore(node, after);
  });
  for (const node of old.slice(fresh.length)) node.remove();
}

function morph(from: Node, to: Node): void {
  morphdom(from, to, {
    // Ids are the author's and may occur twice: position says more than they do.
    getNodeKey: () => undefined,
    onBeforeElUpdated: (fromElement, toElement) => {
      if (fromElement instanceof HTMLDetailsElement) toElement.toggleAttribute('open', fromElement.open);
      // Said aloud when it changes, and set by the page itself.
      if (fromElement.classList.contains('redline-position')) return false;
      return !fromElement.isEqualNode(toElement);
    },
  });
}

/** Equal but for the lines they come from, and for what the reader opened, closed or jumped to. */
function areEqual(one: Node | undefined, other: Node | undefined): boolean {
  return one !== undefined && other !== undefined && signature(one) === signature(other);
}

function signature(node: Node): string {
  if (!(node instanceof Element)) return `${node.nodeType} ${node.nodeValue}`;
  return node.outerHTML
    .replace(/ (?:data-line="\d+"|tabindex="-1")/g, '')
    .replace(/ ?\bchange-current\b/g, '')
    .replaceAll(' class=""', '')
    .replace(/(<details[^<>]*?) open=""/g, '$1');
}

function moveLines(from: Node | undefined, to: Node | undefined): void {
  if (!(from instanceof Element) || !(to instanceof Element)) return;
  const targets = withLines(to);
  withLines(from).forEach((element, index) => {
    const line = targets[index]?.getAttribute('data-line') ?? '';
    if (element.getAttribute('data-line') !== line) element.setAttribute('data-line', line);
  });
}

function withLines(element: Element): readonly Element[] {
  return [...(element.hasAttribute('data-line') ? [element] : []), ...element.querySelectorAll('[data-line]')];
}
