/** Headings, their numbers, and the tree of sections they make. */
import { readNumber, settleNumbers, type NumberCandidate, type NumberReading, type NumberStyle } from './headingNumbers.ts';
import type { Block, Leaf } from './markdown.ts';
import { OBJECT } from './prose.ts';
import type { Span } from './span.ts';

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
  /** Words of its own and of its children, without headings. Counted when first asked for. */
  readonly words: number;
}

/** All sections of one text. */
export interface SectionTree {
  readonly roots: readonly Section[];
  /** In document order. */
  readonly all: readonly Section[];
}

/** Builds the tree from the headings that stand in no quotation; real policies have `1. ### Title`, so items of lists count. @param bodyStart where the Markdown begins */
export function findSections(text: string, blocks: readonly Block[], bodyStart: number): SectionTree {
  const roots: Draft[] = [];
  const all: Draft[] = [];
  const open: Draft[] = [];
  const endAt = (offset: number, level: number): void => {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) {
      const done = open.pop();
      if (done) done.end = offset;
    }
  };
  for (const block of blocks) {
    const { kind, level = 1, quoteDepth } = block.leaf;
    if (kind !== 'heading' || quoteDepth > 0) {
      open.at(-1)?.blocks.push(block);
      continue;
    }
    endAt(Math.max(bodyStart, text.lastIndexOf('\n', block.start - 1) + 1), level);
    const parent = open.at(-1);
    const draft: Draft = { block, level, read: readHeading(block.leaf, text.slice(block.start, block.end)), parent, children: [], blocks: [], end: text.length };
    (parent?.children ?? roots).push(draft);
    all.push(draft);
    open.push(draft);
  }

  const numbers = new Map<Draft, NumberReading>();
  for (const siblings of [roots, ...all.map(({ children }) => children)]) {
    const settled = settleNumbers(siblings.map(({ read }) => read.candidate));
    siblings.forEach((draft, index) => {
      const reading = settled[index];
      if (reading) numbers.set(draft, reading);
    });
  }
  const made = new Map<Draft, Section>();
  // Parents stand before their children, whose lists are filled as they come.
  for (const draft of all) {
    const children: Section[] = [];
    const parent = draft.parent && made.get(draft.parent);
    let words: number | undefined;
    const section: Section = {
      heading: makeHeading(draft.block, draft.read, numbers.get(draft)),
      span: { start: draft.block.start, end: draft.end },
      ...(parent ? { parent } : {}),
      children,
      blocks: draft.blocks,
      get words() {
        return (words ??= draft.blocks.reduce((sum, { leaf }) => sum + wordsOf(leaf), 0) + children.reduce((sum, child) => sum + child.words, 0));
      },
    };
    made.set(draft, section);
    (parent?.children as Section[] | undefined)?.push(section);
  }
  const sectionOf = (draft: Draft): Section[] => [made.get(draft)].filter((section) => section !== undefined);
  return { roots: roots.flatMap(sectionOf), all: all.flatMap(sectionOf) };
}

interface Draft {
  readonly block: Block;
  readonly level: number;
  readonly read: HeadingText;
  readonly parent: Draft | undefined;
  readonly children: Draft[];
  readonly blocks: Block[];
  end: number;
}

/** What one heading says, relative to its block. */
interface HeadingText {
  readonly candidate: NumberCandidate | undefined;
  /** Range of the prose without white space around it. */
  readonly visible: Span;
  readonly text: string;
  /** The number and the title, should the candidate be a number. */
  readonly number: string;
  readonly title: string;
}

const headings = new WeakMap<Leaf, HeadingText>();

function readHeading(leaf: Leaf, source: string): HeadingText {
  let read = headings.get(leaf);
  if (!read) {
    const { text } = leaf.prose;
    const start = text.length - text.trimStart().length;
    const visible = { start, end: Math.max(start, text.trimEnd().length) };
    const candidate = readNumber(text);
    read = {
      candidate,
      visible,
      text: readable(leaf, source, visible),
      number: candidate ? readable(leaf, source, candidate.span) : '',
      title: candidate ? readable(leaf, source, { start: candidate.titleStart, end: visible.end }) : '',
    };
    headings.set(leaf, read);
  }
  return read;
}

function makeHeading(block: Block, read: HeadingText, reading: NumberReading | undefined): Heading {
  const { leaf } = block;
  const { candidate, visible } = read;
  const at = ({ start, end }: Span): Span => {
    const span = leaf.prose.spanOf(start, end);
    return { start: block.start + span.start, end: block.start + span.end };
  };
  const common = { block, level: leaf.level ?? 1, text: read.text, span: at(visible) };
  if (!candidate || !reading) return { ...common, title: read.text, titleSpan: common.span };
  const number = at(candidate.span);
  const titleSpan = candidate.titleStart < visible.end ? at({ start: candidate.titleStart, end: visible.end }) : { start: common.span.end, end: common.span.end };
  return {
    ...common,
    title: read.title,
    titleSpan,
    number: {
      text: read.number,
      span: number,
      style: reading.style,
      ...(candidate.word === undefined ? {} : { word: candidate.word }),
      parts: reading.values,
      partSpans: candidate.parts.map(at),
      withSeparator: { start: number.start, end: Math.max(number.end, titleSpan.start) },
    },
  };
}

/** A range of the prose on one line, with the words of code spans and images in place of the character that stands for them. */
function readable(leaf: Leaf, source: string, { start, end }: Span): string {
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
  return spoken.join('').replace(/\s+/g, ' ').trim();
}

/** Two signs of Chinese or Japanese take about as long to read as a word. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,2}|[\p{L}\p{N}]+(?:['’.\-][\p{L}\p{N}]+)*/gu;

const words = new WeakMap<Leaf, number>();

function wordsOf(leaf: Leaf): number {
  let count = words.get(leaf);
  if (count === undefined) words.set(leaf, (count = leaf.prose.text.match(WORD)?.length ?? 0));
  return count;
}
