/** What a reader finds in a rendered policy: its blocks as plain text, and where its links lead. Read from the preview's HTML, so that nothing of the analysis is taken for granted. */
import { decodeHTML } from 'entities';
import type { Policy } from '../../server/src/core/index.ts';
import { type Preview, renderPreview } from '../../server/src/core/preview/renderPreview.ts';

/** One block of a rendered policy. */
export interface ShownBlock {
  /** Its element and those around it, such as `blockquote p`; items of numbered lists with their numbers: `ol li3`. */
  readonly kind: string;
  /** Its words on one line, without those of blocks inside it. */
  readonly text: string;
  /** The 0-based line of the source on which it begins; that of the block before it where the HTML gives none. */
  readonly line: number;
}

/** A link or image of a rendered policy. */
export interface ShownLink {
  /** As a browser gets it. */
  readonly href: string;
  readonly text: string;
  readonly line: number;
}

/** A rendered policy. */
export interface ShownText {
  readonly blocks: readonly ShownBlock[];
  readonly links: readonly ShownLink[];
  /** For the next rendering of nearly the same text. */
  readonly preview: Preview;
}

const shownBefore = new WeakMap<Policy, ShownText>();

/** Renders a policy as the preview does. @param before an earlier version, whose blocks are taken over */
export function shownText(policy: Policy, before?: Policy): ShownText {
  let shown = shownBefore.get(policy);
  if (!shown) {
    const { bodyStart } = policy.frontMatter;
    const earlier = before && shownBefore.get(before);
    const preview = renderPreview(
      { text: policy.text, bodyStart, bodyStartLine: policy.lines.lineAt(bodyStart) },
      { before: earlier?.preview },
    );
    shownBefore.set(policy, (shown = { ...readHtml(preview.html), preview }));
  }
  return shown;
}

/** Elements that have words of their own beside those around them. */
const BLOCKS = new Set(
  'address blockquote caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Elements that only hold others: they say nothing about how a block looks. */
const UNSAID = new Set(['tbody', 'thead', 'tfoot', 'table', 'tr', 'section']);
const VOID = new Set(['br', 'hr', 'img', 'wbr', 'col']);

interface OpenElement {
  readonly name: string;
  readonly kind: string;
  readonly block?: { text: string; kind: string; line: number };
  /** Of a numbered list: the number of its next item. */
  next?: number;
}

/** A tag with its attributes, or the text up to the next one; what leaves the sanitiser has no other form. */
const PIECES = /<(\/?)([a-z][a-z0-9]*)((?:[^<>"]|"[^"]*")*)>|[^<]+|</gi;

function readHtml(html: string): Pick<ShownText, 'blocks' | 'links'> {
  const blocks: { text: string; kind: string; line: number }[] = [];
  const links: { href: string; text: string; line: number }[] = [];
  const open: OpenElement[] = [];
  const inLinks: (typeof links)[number][] = [];
  let line = 0;
  const begin = (kind: string): { text: string; kind: string; line: number } => {
    const block = { text: '', kind, line };
    blocks.push(block);
    return block;
  };
  let root: ReturnType<typeof begin> | undefined;
  const add = (text: string): void => {
    const around = open.findLast(({ block }) => block)?.block;
    if (!around && text.trim() === '') return;
    (around ?? (root ??= begin('text'))).text += text;
    for (const link of inLinks) link.text += text;
  };
  for (const [piece, closing, given, attributes = ''] of html.matchAll(PIECES)) {
    const name = given?.toLowerCase();
    if (name === undefined) {
      add(decodeHTML(piece));
    } else if (closing) {
      const at = open.findLastIndex((one) => one.name === name);
      if (at >= 0) open.length = at;
      if (name === 'a') inLinks.pop();
      if (BLOCKS.has(name)) root = undefined;
    } else {
      line = Number(attributeOf(attributes, 'data-line') ?? line);
      if (name === 'br') add(' ');
      if (name === 'img') {
        add(attributeOf(attributes, 'alt') ?? '');
        links.push({ href: attributeOf(attributes, 'src') ?? '', text: attributeOf(attributes, 'alt') ?? '', line });
      }
      if (name === 'a') {
        const link = { href: attributeOf(attributes, 'href') ?? '', text: '', line };
        if (attributes.includes('href=')) links.push(link);
        inLinks.push(link);
      }
      const around = open.at(-1);
      const isBlock = BLOCKS.has(name);
      if (isBlock) root = undefined;
      const list = name === 'li' ? open.findLast((one) => one.name === 'ol' || one.name === 'ul') : undefined;
      const number = list?.next === undefined ? '' : String(list.next++);
      const kind = !isBlock || UNSAID.has(name) ? (around?.kind ?? '') : `${around?.kind ?? ''} ${name}${number}`.trim();
      if (name === 'hr') begin(kind).text = '———';
      if (VOID.has(name)) continue;
      open.push({
        name,
        kind,
        ...(isBlock ? { block: begin(kind) } : {}),
        ...(name === 'ol' ? { next: Number(attributeOf(attributes, 'start') ?? 1) } : {}),
      });
    }
  }
  return {
    blocks: blocks.map((one) => ({ ...one, text: one.text.replace(/\s+/g, ' ').trim() })).filter(({ text }) => text !== ''),
    links: links.map((one) => ({ ...one, text: one.text.replace(/\s+/g, ' ').trim() })),
  };
}

function attributeOf(attributes: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes);
  return match ? decodeHTML(match[1] ?? '') : undefined;
}
