/** What a reader finds in a rendered policy, read from its HTML as a browser reads it; the only importer of parse5. */

import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { readMailto } from '../../server/src/core/document/addresses/mailto.ts';

/** The kinds of elements on which the analysis and the rendering have to agree. */
export const ASPECTS = ['headings', 'anchors', 'links', 'images', 'addresses', 'tables', 'footnotes', 'items', 'code', 'texts'] as const;

/** One of {@link ASPECTS}. */
export type Aspect = (typeof ASPECTS)[number];

/** For each aspect what there is, in order, as text: the 0-based line in the whole file, then what it is. */
export type Elements = Readonly<Record<Aspect, readonly string[]>>;

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** @param isRaw whether a line, 0-based, belongs to a block of HTML that the author wrote: its headings, paragraphs and tables are no Markdown */
export function shownElements(html: string, isRaw: (line: number) => boolean): Elements {
  const found = emptyElements();
  const visit = (node: Node, around: Around): void => {
    if (!('tagName' in node)) return;
    const inside = visitElement(node, around, found, isRaw);
    if (inside) for (const child of node.childNodes) visit(child, inside);
  };
  for (const node of parseFragment(html).childNodes) visit(node, { line: -1 });
  return found;
}

/** Lists to be filled. */
export function emptyElements(): Record<Aspect, string[]> {
  return Object.fromEntries(ASPECTS.map((aspect) => [aspect, []])) as unknown as Record<Aspect, string[]>;
}

/** A text on one line. A mark of byte order, which `\s` takes for a space, shows nothing. */
export function folded(text: string): string {
  return text.replaceAll('\uFEFF', '').replace(/\s+/g, ' ').trim();
}

/** The words of a link without the marks of emphasis, code and images, which one side has in the text and the other does not. */
export function bareWords(text: string): string {
  return folded(text.replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/<[^<>]*>|[*_`~\\]/g, ''));
}

/** An address with its `%…` resolved as far as they can be: renderers encode what authors write as it is. */
export function plainAddress(address: string): string {
  return address.replace(/(?:%[\da-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

/** Where an element stands: on which line, and in which list. */
interface Around {
  readonly line: number;
  readonly list?: { readonly ordered: boolean; next: number };
}

function visitElement(
  element: Element,
  around: Around,
  found: Record<Aspect, string[]>,
  isRaw: (line: number) => boolean,
): Around | undefined {
  const { tagName } = element;
  const own = attributeOf(element, 'data-line');
  const line = own === undefined ? around.line : Number(own);
  const isMarkdown = own !== undefined && !isRaw(line);
  const name = attributeOf(element, 'id') ?? attributeOf(element, 'name');
  const isNote = hasClass(element, 'footnote-item');
  if (/^h[1-6]$/.test(tagName)) {
    if (isMarkdown) {
      found.headings.push(`${line}: ${tagName} ${textOf(element)}`);
      found.anchors.push(`${line}: ${name}`);
    } else if (name !== undefined) found.anchors.push(name);
  } else if (name !== undefined && !isNote && !hasClass(element.parentNode, 'footnote-ref')) found.anchors.push(name);

  switch (tagName) {
    case 'a': {
      const href = attributeOf(element, 'href');
      if (hasClass(element, 'footnote-backref')) return undefined;
      if (hasClass(element.parentNode, 'footnote-ref')) found.footnotes.push(`${line}: reference`);
      else if (href !== undefined && !hasClass(element, 'reference')) {
        found.links.push(`${line}: ${plainAddress(href)} ${bareWords(textOf(element))}`);
        for (const { address } of readMailto(href)) found.addresses.push(address);
      }
      break;
    }
    case 'img': {
      const src = attributeOf(element, 'src');
      if (src !== undefined) found.images.push(`${line}: ${plainAddress(src)} ${bareWords(attributeOf(element, 'alt') ?? '')}`);
      break;
    }
    case 'pre':
      if (isMarkdown) found.code.push(`${line}: ${folded(textOf(element))}`);
      return undefined;
    case 'ol':
    case 'ul':
      return { line, list: { ordered: tagName === 'ol', next: Number(attributeOf(element, 'start') ?? 1) } };
    case 'li':
      if (isNote) found.footnotes.push(`${firstLine(element)}: note`);
      else if (isMarkdown && around.list && textOf(element) !== '')
        found.items.push(`${line}: ${around.list.ordered ? around.list.next++ : '-'}`);
      break;
    case 'table':
      if (isMarkdown) found.tables.push(tableOf(element));
      break;
    default:
  }
  if (isMarkdown && isText(element)) {
    const text = textOf(element, true);
    if (text !== '') found.texts.push(`${line}: ${text}`);
  }
  return { line, ...(around.list && tagName !== 'li' ? { list: around.list } : {}) };
}

function tableOf(table: Element): string {
  const cells = allIn(table, 'tr').flatMap((row, index) =>
    row.childNodes.flatMap((node) => ('tagName' in node ? [node] : [])).map((cell, column) => [index, column, textOf(cell)] as const),
  );
  const line = allIn(table, 'tr')
    .find((row) => textOf(row) !== '')
    ?.attrs.find((one) => one.name === 'data-line')?.value;
  // Cells without a word are no facts.
  return `${line}: ${cells.flatMap(([row, column, text]) => (text === '' ? [] : [`${row} ${column} ${text}`])).join(' / ')}`;
}

function isText({ tagName }: Element): boolean {
  return tagName === 'p' || tagName === 'li' || /^h[1-6]$/.test(tagName);
}

/** Elements with paragraphs of their own. */
const BLOCKS = /^(?:p|h[1-6]|ul|ol|li|pre|blockquote|table|div|section|details|hr)$/;

/** What a reader reads, images by their words. @param own whether to leave out the blocks inside */
function textOf(element: Element, own = false): string {
  const parts: string[] = [];
  const read = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (node.nodeName === '#text') parts.push((node as DefaultTreeAdapterTypes.TextNode).value);
      if (!('tagName' in node) || (own && BLOCKS.test(node.tagName))) continue;
      if (node.tagName === 'br') parts.push(' ');
      else if (node.tagName === 'img') parts.push(attributeOf(node, 'alt') ?? '');
      else if (!hasClass(node, 'footnote-ref') && !hasClass(node, 'footnote-backref') && !hasClass(node, 'task-box')) read(node.childNodes);
    }
  };
  read(element.childNodes);
  return folded(parts.join(''));
}

function allIn(element: Element, tagName: string): readonly Element[] {
  return element.childNodes.flatMap((node) => ('tagName' in node ? (node.tagName === tagName ? [node] : allIn(node, tagName)) : []));
}

function firstLine(element: Element): number {
  for (const node of element.childNodes) {
    if (!('tagName' in node)) continue;
    const line = attributeOf(node, 'data-line');
    return line === undefined ? firstLine(node) : Number(line);
  }
  return -1;
}

function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

function hasClass(node: DefaultTreeAdapterTypes.ParentNode | null, name: string): boolean {
  return node !== null && 'attrs' in node && (attributeOf(node, 'class') ?? '').split(' ').includes(name);
}
