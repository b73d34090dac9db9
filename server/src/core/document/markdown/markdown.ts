/**
 * Markdown as facts: the only importer of @lezer/markdown. Gives the leaf blocks of a body, each with its inline elements and its prose.
 * After an edit only the text around it is parsed, and a top-level block that the edit did not touch keeps its very objects,
 * so that whatever was derived from it can be kept by it (`text/remember.ts`).
 */
import type { TreeCursor } from '@lezer/common';
import {
  Autolink,
  type BlockContext,
  parser as commonMark,
  type LeafBlock,
  type LeafBlockParser,
  type Line,
  type MarkdownConfig,
  Strikethrough,
  Table,
  TaskList,
} from '@lezer/markdown';
import type { ChangedRange } from '../text/changedRange.ts';
import type { Span } from '../text/span.ts';
import { CONFLICT_END, CONFLICT_SEPARATOR } from './conflictMarkers.ts';
import { htmlParts } from './htmlBlocks.ts';
import type { Block, BlockKind, Inline, Leaf, ListItem } from './leaf.ts';
import { allBlocks, type DividedBody, divideBody, type Unit, type UnitsInPlace } from './passages.ts';
import { buildProse } from './prose.ts';

/** The Markdown of one version of a body. */
export interface MarkdownDocument {
  readonly blocks: readonly Block[];
  /** Places that were not looked at in full because they are nested too deeply or too long in one run. */
  readonly incomplete: readonly Span[];
  /** For the next version, and for readers of leaves. */
  readonly state: DividedBody;
}

/** No policy nests quotes and lists deeper; beyond it markers are text, which keeps hostile input linear. */
const MAX_DEPTH = 32;
/** Inline parsing of one block is done in slices of at most this many code units, cut at sentence ends, line ends or spaces, for the same reason. */
const MAX_INLINE_RUN = 4096;
/** Of a block that is longer than this no more is read: what one block says is found in one go, and the server must answer in between. */
const MAX_READ_BLOCK = 65_536;
/** Cells of one row that are read; the others of a row that has more are not, for the same reason. */
const MAX_COLUMNS = 500;

/** The rest of a `data:` address in base 64. */
const EMBEDDED_REST = /^[A-Za-z0-9+/=%]*\)?\s*$/;

const parser = createParser();

/**
 * Parses the Markdown that begins at `bodyStart` of a text; never throws.
 * @param previous the outcome for an earlier version of the same document, whose work is taken over where the edit cannot have changed it
 * @param edit what was changed in the text since; found by comparing where it is left out
 */
export function parseMarkdown(text: string, bodyStart: number, previous?: MarkdownDocument, edit?: ChangedRange): MarkdownDocument {
  const state = divideBody(text.slice(bodyStart), bodyStart, readUnits, previous?.state, edit);
  let blocks: readonly Block[] | undefined;
  const incomplete = state.units.flatMap((unit, index) =>
    unit.incomplete.map(({ start, end }) => {
      const at = bodyStart + (state.starts[index] ?? 0);
      return { start: at + start, end: at + end };
    }),
  );
  return {
    get blocks() {
      return (blocks ??= allBlocks(state));
    },
    incomplete,
    state,
  };
}

/** The top-level blocks of a stretch of a body. */
function readUnits(stretch: string): UnitsInPlace {
  const units: Unit[] = [];
  const starts: number[] = [];
  const cursor = parser.parse(easeParsing(stretch)).cursor();
  if (!cursor.firstChild()) return { units, starts };
  do {
    units.push(readUnit(cursor, stretch));
    starts.push(cursor.from);
  } while (cursor.nextSibling());
  return { units, starts };
}

/** A table's row of hyphens with space behind it. */
const DELIMITER_ROW = /^((?:[ \t]*>)*[ \t]*(?:\|[ \t]*)?(?::?-+:?[ \t]*\|[ \t]*)*:?-+:?[ \t]*)\|([ \t]+)$/gm;

/**
 * The text, of the same length, as the parser needs it: it knows LF alone, no table whose row of hyphens has space behind it,
 * and looks for the end of a run of spaces from each of them, which tabs spare it.
 */
function easeParsing(body: string): string {
  const plain = withPlainLineEnds(body).replace(/ {64,}/g, (run) => `${'\t'.repeat(run.length - 2)}  `);
  return plain.includes('|') ? plain.replace(DELIMITER_ROW, withSpaceInside) : plain;
}

/** The row with the space before its last bar. Behind one hyphen that is alone it would make an item of a list, and goes before that. */
function withSpaceInside(all: string, row: string, space: string, at: number, body: string): string {
  if (!/(?:^|>)[ \t]*-$/.test(row)) return `${row}${space}|`;
  // With no row above it, it is words, which begin where they do.
  const isBelowRow = body.slice(body.lastIndexOf('\n', at - 2) + 1, at).includes('|');
  return isBelowRow && space.length < 4 ? `${row.slice(0, -1)}${space}-|` : all;
}

function withPlainLineEnds(body: string): string {
  if (!body.includes('\r')) return body;
  let plain = '';
  let done = 0;
  for (let at = body.indexOf('\r'); at !== -1; at = body.indexOf('\r', at + 1)) {
    let slashes = 0;
    while (slashes < at - done && body[at - 1 - slashes] === '\\') slashes++;
    const isPair = body[at + 1] === '\n';
    const isBare = (from: number): boolean => isPair && MARKERS_ONLY.test(body.slice(body.lastIndexOf('\n', at) + 1, from));
    // A backslash at the end of a line breaks it, as two spaces do; with nothing before it these would make an empty line.
    const breaks = isPair && slashes % 2 === 1 && !isBare(at - 1);
    // One space more must not make a break of one; a tab does not. Behind the marker of a list it would be the text of the item.
    const space = body[at - 1] === ' ' && body[at - 2] !== ' ' && !isBare(at) ? '\t' : ' ';
    plain += body.slice(done, breaks ? at - 1 : at) + (breaks ? '  ' : isPair ? space : '\n');
    done = at + 1;
  }
  return plain + body.slice(done);
}

/** The beginning of a line that has no text yet. */
const MARKERS_ONLY = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*$/;

function readUnit(cursor: TreeCursor, body: string): Unit {
  const leaves: { leaf: Leaf; at: number }[] = [];
  const incomplete: Span[] = [];
  walk(cursor, { body, base: cursor.from, leaves, incomplete, quoteDepth: 0, depth: 0 });
  return { length: cursor.to - cursor.from, leaves, incomplete };
}

interface Walk {
  readonly body: string;
  readonly base: number;
  readonly leaves: { leaf: Leaf; at: number }[];
  readonly incomplete: Span[];
  readonly quoteDepth: number;
  readonly depth: number;
  readonly item?: ListItem;
}

function walk(cursor: TreeCursor, at: Walk): void {
  const { name, from, to } = cursor;
  if (at.depth === MAX_DEPTH) at.incomplete.push({ start: from - at.base, end: to - at.base });
  switch (name) {
    case 'BulletList':
    case 'OrderedList': {
      const ordered = name === 'OrderedList';
      let number: number | undefined;
      return eachChild(cursor, () => {
        if (cursor.name !== 'ListItem') return;
        // The item itself may begin with the indentation before its marker.
        const [start, end] = markerOf(cursor);
        const marker = at.body.slice(start, end);
        if (ordered) number = number === undefined ? Number.parseInt(marker, 10) || 0 : number + 1;
        const item: ListItem = {
          ordered,
          marker,
          ...(number === undefined ? {} : { number }),
          at: start - at.base,
          ...(at.item ? { parent: at.item } : {}),
        };
        eachChild(cursor, () => walk(cursor, { ...at, item, depth: at.depth + 1 }));
      });
    }
    case 'Blockquote':
      return eachChild(cursor, () => walk(cursor, { ...at, quoteDepth: at.quoteDepth + 1, depth: at.depth + 1 }));
    case 'Table': {
      let row = 0;
      return eachChild(cursor, () => {
        if (cursor.name !== 'TableHeader' && cursor.name !== 'TableRow') return;
        // An empty cell has no node of its own: what counts are the bars before it.
        let column = at.body[cursor.from] === '|' ? -1 : 0;
        eachChild(cursor, () => {
          if (cursor.name === 'TableDelimiter') column++;
          else if (cursor.name === 'TableCell' && column < MAX_COLUMNS) addLeaf(cursor, at, 'tableCell', { row, column });
        });
        if (column > MAX_COLUMNS) at.incomplete.push({ start: cursor.from - at.base, end: cursor.to - at.base });
        row++;
      });
    }
    case 'Paragraph':
    case 'Task':
      return addLeaf(cursor, at, 'paragraph', {});
    case 'FencedCode':
    case 'CodeBlock':
      return addLeaf(cursor, at, 'code', {});
    case 'HTMLBlock':
    case 'ProcessingInstructionBlock':
      return addLeaf(cursor, at, 'html', {});
    case 'CommentBlock':
      return addLeaf(cursor, at, 'comment', {});
    case 'LinkReference':
      return addLeaf(cursor, at, 'definition', {});
    case 'HorizontalRule':
      return addLeaf(cursor, at, 'rule', {});
    case 'Conflict':
      return eachChild(cursor, () => walk(cursor, at));
    case 'ConflictMarker':
      return addLeaf(cursor, at, 'conflict', {});
    default: {
      const heading = /^(ATX|Setext)Heading([1-6])$/.exec(name);
      if (heading) addLeaf(cursor, at, 'heading', { level: Number(heading[2]), ...(heading[1] === 'Setext' ? { setext: true } : {}) });
    }
  }
}

/** From where to where the marker of the list item at the cursor is. */
function markerOf(cursor: TreeCursor): readonly [start: number, end: number] {
  const { node } = cursor;
  const { from, to } = node.getChild('ListMark') ?? { from: node.from, to: node.from };
  return [from, to];
}

/** Visits the children of the cursor's node and leaves the cursor where it was. */
function eachChild(cursor: TreeCursor, visit: () => void): void {
  if (!cursor.firstChild()) return;
  do visit();
  while (cursor.nextSibling());
  cursor.parent();
}

function addLeaf(cursor: TreeCursor, at: Walk, kind: BlockKind, extra: Partial<Leaf>): void {
  const { from } = cursor;
  // The space that stands for a CR may be the block's last character.
  const to = at.body[cursor.to - 1] === '\r' && cursor.to > from ? cursor.to - 1 : cursor.to;
  const hasProse = kind === 'heading' || kind === 'paragraph' || kind === 'tableCell';
  const source = at.body.slice(from, hasProse ? endOfReadBlock(at.body, from, to) : to);
  // Slices that are read one after the other are read; an image within the text has no words.
  const isCut = hasProse && source.length < to - from && !EMBEDDED_REST.test(at.body.slice(from + source.length, to));
  if (isCut) at.incomplete.push({ start: from + source.length - at.base, end: to - at.base });
  let inlines: Inline[] = [];
  if (hasProse) eachChild(cursor, () => readInline(cursor, from, inlines));
  if (source.length < to - from) inlines = inlines.filter(({ end }) => end <= source.length);
  if (kind === 'heading' && !extra.setext) addMarksBehind(source, inlines);
  const prose = hasProse ? buildProse(source, inlines) : buildProse('', []);
  const definition = kind === 'definition' ? readDefinition(cursor, source) : undefined;
  const item = at.item ? { item: at.item } : {};
  const parts = kind === 'html' ? htmlParts(source, { quoteDepth: at.quoteDepth, ...item }) : [];
  at.leaves.push({
    leaf: {
      kind,
      ...extra,
      ...item,
      quoteDepth: at.quoteDepth,
      length: to - from,
      inlines,
      prose,
      ...(definition ? { definition } : {}),
      ...(parts.length > 0 ? { parts } : {}),
    },
    at: from - at.base,
  });
}

/** Behind the words of a heading: `{#id}`, `{: .class}`, `{.class #id}` of Pandoc, and the comment in braces of MDX. */
const LIST_OF_HEADING = /\{(?:[:#.][^{}\r\n]{1,200}|\/\*[^{}\r\n]{1,200}\*\/)\}[ \t]*$/;

/** The attribute list of a heading, and the marks that close it before the list: "### Title ### {#id}". */
function addMarksBehind(source: string, inlines: Inline[]): void {
  const closed = source.replace(/[ \t]#{1,20}[ \t]*$/, '');
  const list = source.includes('{') ? LIST_OF_HEADING.exec(closed)?.index : undefined;
  // In code and behind a backslash it's text.
  if (list === undefined || inlines.some(({ kind, start, end }) => kind !== 'mark' && start <= list && list < end)) return;
  const close = /[ \t](#{1,20})[ \t]*$/.exec(source.slice(0, list));
  const start = close?.[1] ? close.index + 1 : list;
  inlines.push({ kind: 'mark', start, end: closed.length });
  inlines.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Never between the two halves of a character. */
function endOfReadBlock(body: string, from: number, to: number): number {
  const end = from + MAX_READ_BLOCK;
  return end >= to ? to : /[\uDC00-\uDFFF]/.test(body[end] ?? '') ? end - 1 : end;
}

const INLINES: Readonly<Record<string, Inline['kind']>> = {
  Link: 'link',
  Image: 'image',
  Autolink: 'autolink',
  URL: 'url',
  InlineCode: 'code',
  HTMLTag: 'html',
  ProcessingInstruction: 'html',
  Comment: 'comment',
  Escape: 'escape',
  Entity: 'entity',
  Emphasis: 'emphasis',
  StrongEmphasis: 'strong',
  Strikethrough: 'strikethrough',
  HardBreak: 'break',
  EmphasisMark: 'mark',
  StrikethroughMark: 'mark',
  HeaderMark: 'mark',
  QuoteMark: 'mark',
  TaskMarker: 'mark',
  TableDelimiter: 'mark',
};

/** Adds the element and what is inside it, outermost first. */
function readInline(cursor: TreeCursor, base: number, into: Inline[]): void {
  const kind = INLINES[cursor.name];
  const start = cursor.from - base;
  const end = cursor.to - base;
  if (kind === undefined) return;
  if (kind !== 'link' && kind !== 'image' && kind !== 'autolink' && kind !== 'code') {
    into.push({ kind, start, end });
    return eachChild(cursor, () => readInline(cursor, base, into));
  }
  const marks: Span[] = [];
  let target: Span | undefined;
  let label: Span | undefined;
  const inner: Inline[] = [];
  eachChild(cursor, () => {
    const span = { start: cursor.from - base, end: cursor.to - base };
    if (cursor.name === 'LinkMark' || cursor.name === 'CodeMark') marks.push(span);
    else if (cursor.name === 'URL' && (kind === 'autolink' || marks.length >= 2)) target = span;
    else if (cursor.name === 'LinkLabel') label = { start: span.start + 1, end: span.end - 1 };
    else if (cursor.name !== 'LinkTitle') readInline(cursor, base, inner);
  });
  const [open, close] = marks;
  const content = open && close ? { content: { start: open.end, end: close.start } } : {};
  into.push(
    { kind, start, end, ...content, ...(target ? { target } : {}), ...(label ? { label } : {}) },
    ...(kind === 'code' ? [] : inner),
  );
}

function readDefinition(cursor: TreeCursor, source: string): Leaf['definition'] {
  let label = '';
  let target: Span = { start: 0, end: 0 };
  const base = cursor.from;
  eachChild(cursor, () => {
    if (cursor.name === 'LinkLabel') label = normalizeLabel(source.slice(cursor.from - base + 1, cursor.to - base - 1));
    if (cursor.name === 'URL') target = { start: cursor.from - base, end: cursor.to - base };
  });
  return { label, target };
}

/** Link labels match without regard to case and white space (CommonMark 0.31.2, section 4.7). */
export function normalizeLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

/** Whether a line is the first of a footnote, which needs no blank line before it: GitHub's and VS Code's renderers let it end a paragraph. */
function beginsFootnote(_context: BlockContext, { text, pos, next }: Line): boolean {
  return next === OPENING_BRACKET && FOOTNOTE_LABEL.test(text.slice(pos, pos + LONGEST_FOOTNOTE_LABEL));
}

const OPENING_BRACKET = 91;
/** With its brackets and colon, in code units. */
const LONGEST_FOOTNOTE_LABEL = 100;

/** Makes `[^1]: Ibid.` a paragraph, as every renderer of footnotes does, and no definition of a link to “Ibid.”. */
function paragraphOfFootnote(_context: BlockContext, leaf: LeafBlock): LeafBlockParser | null {
  if (!FOOTNOTE_LABEL.test(leaf.content)) return null;
  const finish = (context: BlockContext, block: LeafBlock): boolean => {
    const { content, start } = block;
    context.addLeafElement(block, context.elt('Paragraph', start, start + content.length, context.parser.parseInline(content, start)));
    return true;
  };
  const asText: LeafBlockParser = {
    nextLine: (_context, _line, block) => {
      // Nobody else is to take the text for something of their own.
      block.parsers.splice(0, block.parsers.length, asText);
      return false;
    },
    finish,
  };
  return asText;
}

/** The label of a footnote where its text begins; the label itself is the first group. Longer labels aren't labels. */
export const FOOTNOTE_LABEL = /^\[\^([^\]\s]{1,80})\]:/;

/**
 * A merge that was not finished: of the versions the first is read as text, which is what it would be without the others.
 * It ends with the line that git ends it with, or with the text, so that it needs no look ahead.
 */
function unfinishedMerge(): MarkdownConfig {
  return {
    defineNodes: [
      { name: 'Conflict', block: true, composite: (_context, line) => !CONFLICT_END.test(line.text) },
      { name: 'ConflictMarker', block: true },
    ],
    parseBlock: [
      {
        name: 'Conflict',
        before: 'Blockquote',
        parse(context, line) {
          const start = context.lineStart;
          const isTop = context.depth === 1;
          let end = start + line.text.length;
          if (isTop && CONFLICT_END.test(line.text)) {
            if (line.text.startsWith('<')) context.startComposite('Conflict', 0);
          } else if (!(context.parentType().name === 'Conflict' && CONFLICT_SEPARATOR.test(line.text))) return false;
          const isSeparator = !isTop;
          while (context.nextLine() && isSeparator && !CONFLICT_END.test(line.text)) end = context.lineStart + line.text.length;
          context.addElement(context.elt('ConflictMarker', start, end));
          return true;
        },
        endLeaf: (context, line) => CONFLICT_END.test(line.text) || (isInConflict(context) && CONFLICT_SEPARATOR.test(line.text)),
      },
    ],
  };
}

/**
 * The values that a component of Nuxt Content has between two lines of hyphens, as front matter has: `::card`, `---`, `title: Fees`, `---`.
 * They would be a heading, and the component another. Ends with the first line that is none of them, so that it needs no look ahead.
 */
function parseComponentValues(context: BlockContext, line: Line): boolean {
  if (!COMPONENT.test(line.text) || !VALUES_EDGE.test(context.peekLine())) return false;
  const start = context.lineStart;
  context.nextLine();
  let end = context.lineStart + line.text.length;
  while (context.nextLine()) {
    const isEdge = VALUES_EDGE.test(line.text);
    if (!isEdge && !VALUE_LINE.test(line.text)) break;
    end = context.lineStart + line.text.length;
    if (!isEdge) continue;
    context.nextLine();
    break;
  }
  context.addElement(context.elt('ProcessingInstructionBlock', start, end));
  return true;
}

const COMPONENT = /^ {0,3}:{2,8}[a-z][\w-]{0,60}(?:\{[^{}]{0,300}\})?[ \t]*$/i;
const VALUES_EDGE = /^ {0,3}-{3}[ \t]*$/;
/** A key with or without a value, an item, and what belongs to the key above. */
const VALUE_LINE = /^(?:[\w:@"'.-]{1,80}:(?:\s|$)|\s+\S|- )/;

/**
 * A number in the first column ends the paragraph of an item above it, whatever the number (CommonMark 0.31.2, section 5.1):
 * only within a paragraph that is in no item has a list to begin with 1. Lezer asks for that everywhere but in numbered lists.
 */
function endsItem(context: BlockContext, line: Line): boolean {
  return context.parentType().name === 'ListItem' && line.baseIndent === 0 && /^ {0,3}\d{1,9}[.)](?:[ \t]|$)/.test(line.text);
}

function isInConflict(context: BlockContext): boolean {
  for (let depth = 1; depth < context.depth; depth++) if (context.parentType(depth).name === 'Conflict') return true;
  return false;
}

/** Whether a text may have an address that GFM links by itself. */
function mayHaveBareAddress(text: string): boolean {
  return text.includes('@') || text.includes('://') || text.includes('www.');
}

/** What the first element of a block begins with, but for a bare address and for the `!` before an image's bracket. */
const INLINE_MARK = /[\\&`<_*[~]| {2}/;

/** GitHub's dialect, with the two caps that make every input linear. */
function createParser(): typeof commonMark {
  const depthCap = {
    name: 'DepthCap',
    before: 'Blockquote',
    parse(context: BlockContext, line: Line): boolean {
      if (context.depth <= MAX_DEPTH || !/[>*+\-\d]/.test(String.fromCharCode(line.next))) return false;
      const start = context.lineStart + line.pos;
      const end = context.lineStart + line.text.length;
      context.nextLine();
      context.addElement(context.elt('Paragraph', start, end));
      return true;
    },
  };
  const withoutAutolinks = commonMark.configure([
    Table,
    TaskList,
    Strikethrough,
    unfinishedMerge(),
    {
      parseBlock: [
        depthCap,
        { name: 'ComponentValues', before: 'Blockquote', parse: parseComponentValues },
        { name: 'NumberBehindItem', endLeaf: endsItem },
        { name: 'FootnoteText', before: 'LinkReference', leaf: paragraphOfFootnote, endLeaf: beginsFootnote },
      ],
    },
  ]);
  const capped = withoutAutolinks.configure(Autolink);
  const withAutolinks = capped.parseInline.bind(capped);
  // Elements are looked for at every character, and most blocks have none.
  const parseWhole: typeof withAutolinks = (text, offset) => {
    if (mayHaveBareAddress(text)) return withAutolinks(text, offset);
    const first = text.search(INLINE_MARK);
    if (first < 0) return [];
    // What an element is depends on the one character before it.
    const from = Math.max(0, first - 1);
    return withoutAutolinks.parseInline(text.slice(from), offset + from);
  };
  capped.parseInline = (text, offset) => {
    if (text.length <= MAX_INLINE_RUN) return parseWhole(text, offset);
    const elements = [];
    const length = Math.min(text.length, MAX_READ_BLOCK);
    for (let start = 0; start < length; ) {
      let end = Math.min(length, start + MAX_INLINE_RUN);
      if (end < length) {
        const sentence = text.lastIndexOf('. ', end - 2) + 1;
        const cut =
          sentence > start + MAX_INLINE_RUN / 2 ? sentence : Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf(' ', end - 1));
        if (cut > start) end = cut + 1;
      }
      elements.push(...parseWhole(text.slice(start, end), offset + start));
      start = end;
    }
    return elements;
  };
  return capped;
}
