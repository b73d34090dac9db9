/** Headings, their numbers, and the tree of sections they make. */

import { CONTENTS_TITLE } from '../../knowledge/contentsTitles.ts';
import type { Block, Leaf } from '../markdown/leaf.ts';
import { blocksIn, findInLeaves, type Readable } from '../markdown/passages.ts';
import { OBJECT, toProse } from '../markdown/prose.ts';
import { latestPer, oncePer } from '../text/remember.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { type NumberCandidate, type NumberReading, type NumberStyle, readNumber, resolveNumberReadings } from './headingNumbers.ts';

/** The number at the start of a heading. */
export interface HeadingNumber {
  /** As a reader would name it, without punctuation behind it: `2.1`, `1`, `A`, `(a)`, `Section 3`. */
  readonly text: string;
  readonly span: Span;
  /** How its last part is written. */
  readonly style: NumberStyle;
  /** `section`, `annex` …: lower case, when the number follows such a word. */
  readonly word?: string;
  /** The parts by value: `2.1` is [2, 1], `C.` is [3], `IV.` is [4]; at least one. `1A`, a section put in between, is 1.01; `1.0` is [1]. */
  readonly parts: readonly number[];
  /** The characters of each part, so that a fix can replace these alone. */
  readonly partSpans: readonly Span[];
  /** From the number to where the title begins: the number with the dot, parenthesis, tab, dash behind it. */
  readonly withSeparator: Span;
}

/** One heading. */
export interface Heading {
  readonly block: Block;
  /** 1 to 6. */
  readonly level: number;
  /** The text as a reader sees it, number included, white space folded. */
  readonly text: string;
  /** The same without its number. */
  readonly title: string;
  /** The source of the text: without `#` marks, underline and attributes; emphasis marks around all of it are left out. */
  readonly span: Span;
  /** The source of the title; empty, behind the number, when there is none. */
  readonly titleSpan: Span;
  readonly number?: HeadingNumber;
  /** It is one of several in a row that are links to other places of the text, with nothing under them: a table of contents written as headings. Its number, if any, is that of the section it leads to. */
  readonly isContentsEntry?: true;
}

/** A heading with everything up to the next heading of its level or higher. */
export interface Section {
  readonly heading: Heading;
  /** From the heading's first character to the end of the last line of the section, line end included. */
  readonly span: Span;
  readonly parent?: Section;
  readonly children: readonly Section[];
  /** Leaf blocks between its heading and the next heading of any level. */
  readonly blocks: readonly Block[];
  /** Words of its own blocks. Counted when first asked for. */
  readonly ownWords: number;
  /** Words of its own and of its children, without headings. */
  readonly words: number;
}

/** All sections of one text. */
export interface SectionTree {
  readonly roots: readonly Section[];
  /** In document order. */
  readonly all: readonly Section[];
}

/** Builds the tree from the headings that are in no quotation; real policies have `1. ### Title`, so items of lists count. @param bodyStart where the Markdown begins */
export function findSections(text: string, markdown: Readable, bodyStart: number): SectionTree {
  const roots: Draft[] = [];
  const all: Draft[] = [];
  const open: Draft[] = [];
  const endAt = (offset: number, level: number): void => {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) {
      const done = open.pop();
      if (done) done.end = offset;
    }
  };
  for (const { block, found: read } of leavesWithHeadings(markdown)) {
    const { level = 1 } = block.leaf;
    endAt(Math.max(bodyStart, text.lastIndexOf('\n', block.start - 1) + 1), level);
    const parent = open.at(-1);
    const draft: Draft = { block, level, read, parent, children: [], end: text.length };
    (parent?.children ?? roots).push(draft);
    all.push(draft);
    open.push(draft);
  }

  markContents(text, all);
  for (const siblings of [roots, ...all.map(({ children }) => children)]) {
    if (!siblings.some(({ read }) => read.candidate)) continue;
    const settled = resolveNumberReadings(siblings.map(({ read, isEntry }) => (isEntry ? undefined : read.candidate)));
    siblings.forEach((draft, index) => {
      draft.reading = settled[index];
    });
  }
  const sections: Section[] = [];
  // Parents stand before their children, whose lists are filled as they come.
  all.forEach((draft, index) => {
    const parent = draft.parent?.made;
    const { block, read, reading, end, isEntry } = draft;
    const own = { start: block.start + 1, end: all[index + 1]?.block.start ?? text.length };
    const section = new LazySection(headingOf(block, read, reading, isEntry), { start: block.start, end }, parent, markdown, own);
    draft.made = section;
    parent?.children.push(section);
    sections.push(section);
  });
  return { roots: sections.filter(({ parent }) => parent === undefined), all: sections };
}

/** True when the sections have so many words together, or more; no more are counted. */
export function hasAtLeastWords({ all }: SectionTree, enough: number): boolean {
  let left = enough;
  return enough <= 0 || all.some(({ ownWords }) => (left -= ownWords) <= 0);
}

interface Draft {
  readonly block: Block;
  readonly level: number;
  readonly read: HeadingText;
  readonly parent: Draft | undefined;
  readonly children: Draft[];
  end: number;
  reading?: NumberReading | undefined;
  isEntry?: boolean;
  made?: LazySection;
}

/**
 * A section whose blocks and words are found when they are asked for.
 * A class, so that all sections have one shape: with getters of its own each would be slow to make, and slow to read for all that go through them.
 */
class LazySection implements Section {
  readonly heading: Heading;
  readonly span: Span;
  readonly parent?: Section;
  readonly children: LazySection[] = [];
  readonly #markdown: Readable;
  readonly #own: Span;
  #blocks: readonly Block[] | undefined;
  #ownWords: number | undefined;

  /** @param own where its own blocks are */
  constructor(heading: Heading, span: Span, parent: Section | undefined, markdown: Readable, own: Span) {
    this.heading = heading;
    this.span = span;
    if (parent) this.parent = parent;
    this.#markdown = markdown;
    this.#own = own;
  }

  get blocks(): readonly Block[] {
    return (this.#blocks ??= blocksIn(this.#markdown, this.#own));
  }

  get ownWords(): number {
    return (this.#ownWords ??= this.blocks.reduce((sum, { leaf }) => sum + wordsOf(leaf), 0));
  }

  get words(): number {
    return this.ownWords + this.children.reduce((sum, child) => sum + child.words, 0);
  }
}

/** What one heading says; spans are relative to its block. */
interface HeadingText {
  readonly text: string;
  readonly span: Span;
  readonly candidate: NumberCandidate | undefined;
  /** All of it but a number is a link to a fragment. */
  readonly isLink: boolean;
  /** Should the candidate be a number. */
  readonly numbered?: {
    readonly number: string;
    readonly span: Span;
    readonly parts: readonly Span[];
    readonly title: string;
    readonly titleSpan: Span;
  };
}

const leavesWithHeadings = findInLeaves((leaf, source) =>
  leaf.kind === 'heading' && leaf.quoteDepth === 0 ? readHeading(leaf, source()) : undefined,
);

function readHeading(leaf: Leaf, source: string): HeadingText {
  const { text, spanOf } = leaf.prose;
  const start = text.length - text.trimStart().length;
  const permalink = permalinkStart(leaf, source);
  const words = permalink === undefined ? '' : text.slice(0, toProse(leaf.prose, permalink)).trimEnd();
  const end = words.length > start ? words.length : Math.max(start, text.trimEnd().length);
  const span = spanOf(start, end);
  const candidate = readNumber(text);
  const common = { text: readable(leaf, source, { start, end }), span, candidate, isLink: isLinkToPlace(leaf, source) };
  if (!candidate) return common;
  const { titleStart } = candidate;
  return {
    ...common,
    numbered: {
      number: readable(leaf, source, candidate.span),
      span: spanOf(candidate.span.start, candidate.span.end),
      parts: candidate.parts.map((part) => spanOf(part.start, part.end)),
      title: readable(leaf, source, { start: titleStart, end }),
      titleSpan: titleStart < end ? spanOf(titleStart, end) : { start: span.end, end: span.end },
    },
  };
}

/** Fewer in a row are headings that are links. */
const FEWEST_ENTRIES = 3;

/** A self-link has text under it; entries of contents follow each other. */
function markContents(text: string, all: readonly Draft[]): void {
  let run: Draft[] = [];
  all.forEach((draft, index) => {
    const next = all[index + 1];
    if (draft.read.isLink && next && text.slice(draft.block.end, next.block.start).trim() === '') run.push(draft);
    else run = [];
    if (run.length >= FEWEST_ENTRIES) for (const one of run) one.isEntry = true;
  });
  markWrittenContents(all);
}

/** Below a heading such as "Contents", headings that all come again in their order, until the first of them does. */
function markWrittenContents(all: readonly Draft[]): void {
  const label = all.findIndex(({ read }) => CONTENTS_TITLE.test(read.text));
  if (label === -1) return;
  const first = all[label + 1]?.read.text.toLowerCase();
  const again = all.findIndex(({ read }, index) => index > label + 1 && read.text.toLowerCase() === first);
  const entries = all.slice(label + 1, again);
  if (again === -1 || entries.length < FEWEST_ENTRIES) return;
  const behind = new Set(all.slice(again).map(({ read }) => read.text.toLowerCase()));
  if (entries.every(({ read }) => behind.has(read.text.toLowerCase()))) for (const one of entries) one.isEntry = true;
}

/** Letters outside links: a number, a dash. */
const NUMBER_ALONE = /^[\s\d.()§ivxlIVXL–—-]{0,20}$/u;

function isLinkToPlace({ inlines, prose }: Leaf, source: string): boolean {
  const links = inlines.filter(({ kind }) => kind === 'link');
  if (links.length === 0 || !links.every(({ target }) => target && /^[^\s:?]{0,200}#/.test(source.slice(target.start, target.end))))
    return false;
  let rest = '';
  let at = 0;
  for (const { start, end } of links) {
    rest += prose.text.slice(at, toProse(prose, start));
    at = toProse(prose, end);
  }
  return NUMBER_ALONE.test(rest + prose.text.slice(at)) && /\p{L}{3}/u.test(prose.text);
}

/** What a link shows that only leads to the heading it is in. */
const PERMALINK = /^\s{0,3}(?:[¶#§\u{1F517}⚓]\uFE0F?|&para;|&sect;|&#182;|permalink|anchor|link)\s{0,3}$/iu;
const HTML_PERMALINK = /^<a\s[^<>]{0,300}>([^<>]{0,20})<\/a>[ \t]{0,9}(?:#{1,6}[ \t]{0,9})?(?:\{[^{}\n]{1,200}\})?\s{0,9}$/iu;

/** Where the link to the heading itself begins with which it ends, relative to its block: `[¶](#fees)`, `<a href="#fees">#</a>`. */
function permalinkStart({ inlines, prose }: Leaf, source: string): number | undefined {
  const last = inlines.findLast(({ kind }) => kind === 'link');
  if (
    last?.content &&
    source[last.target?.start ?? -1] === '#' &&
    PERMALINK.test(source.slice(last.content.start, last.content.end)) &&
    prose.text.slice(toProse(prose, last.end)).trim() === ''
  )
    return last.start;
  const tag = source.lastIndexOf('<a ');
  const html = tag === -1 ? null : HTML_PERMALINK.exec(source.slice(tag));
  return html &&
    /\shref\s?=\s?["']?#/i.test(html[0]) &&
    PERMALINK.test(html[1] ?? '') &&
    inlines.some((one) => one.kind === 'html' && one.start === tag)
    ? tag
    : undefined;
}

/** The heading of a block; the same one as long as it is where it was and has the number that it had. */
const headingOf = latestPer(makeHeading, (_read, reading, isEntry) => [reading, isEntry]);

function makeHeading(
  block: Block,
  { text, span, candidate, numbered }: HeadingText,
  reading: NumberReading | undefined,
  isEntry: boolean | undefined,
): Heading {
  const at = (span: Span): Span => shiftSpan(span, block.start);
  const common = { block, level: block.leaf.level ?? 1, text, span: at(span), ...(isEntry ? { isContentsEntry: true as const } : {}) };
  if (!candidate || !numbered || !reading) return { ...common, title: text, titleSpan: common.span };
  const titleSpan = at(numbered.titleSpan);
  const number = at(numbered.span);
  return {
    ...common,
    title: numbered.title,
    titleSpan,
    number: {
      text: numbered.number,
      span: number,
      style: reading.style,
      ...(candidate.word === undefined ? {} : { word: candidate.word }),
      parts: reading.values,
      partSpans: numbered.parts.map(at),
      withSeparator: { start: number.start, end: Math.max(number.end, titleSpan.start) },
    },
  };
}

/** A block's words on one line, as a reader sees them, code spans and images included. @param source of the block */
export function visibleText(leaf: Leaf, source: string): string {
  return readable(leaf, source, { start: 0, end: leaf.prose.text.length });
}

/** The same with as many spaces and tabs as are written, which names of headings are made of. @param source of the block */
export function visibleTextAsSpaced(leaf: Leaf, source: string): string {
  return withObjects(leaf, source, { start: 0, end: leaf.prose.text.length }).replace(/\n/g, ' ').trim();
}

/** A range of the prose on one line, with the words of code spans and images in place of the character that stands for them, and without marks of byte order, which expressions take for white space. */
function readable(leaf: Leaf, source: string, span: Span): string {
  return withObjects(leaf, source, span)
    .replace(/\uFEFF/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function withObjects(leaf: Leaf, source: string, { start, end }: Span): string {
  const parts = leaf.prose.text.slice(start, Math.max(start, end)).split(OBJECT);
  let at = start;
  const spoken = parts.map((part, index) => {
    at += part.length;
    if (index === parts.length - 1) return part;
    const place = leaf.prose.spanOf(at, at + 1).start;
    at += 1;
    const inline = leaf.inlines.find((one) => one.start === place && (one.kind === 'code' || one.kind === 'image'));
    return `${part}${inline?.content ? source.slice(inline.content.start, inline.content.end) : ''}`;
  });
  return spoken.join('');
}

/** Two characters of Chinese or Japanese take about as long to read as a word. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,2}|[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

const wordsOf = oncePer((leaf: Leaf): number => leaf.prose.text.match(WORD)?.length ?? 0);

/** What a map has for a section, else for the nearest above it that it has something for. */
export function inheritedValue<T>(section: Section | undefined, known: ReadonlyMap<Section, T>): T | undefined {
  for (let at = section; at; at = at.parent) {
    const value = known.get(at);
    if (value !== undefined) return value;
  }
  return undefined;
}
