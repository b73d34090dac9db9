/** Lists that don't end where they were meant to: a paragraph that hangs on to the last item, bullets that end a numbered list. */
import type { Span, TextEdit } from '../text/span.ts';
import type { Block, ListItem } from './leaf.ts';
import { findInLeaves, type Readable } from './passages.ts';

/** One such place. */
export interface ListEnd {
  /** `paragraph`: what is behind the list belongs to its last item. `bullets`: what belongs to an item is a list of its own. */
  readonly fault: 'paragraph' | 'bullets';
  /** The first line of the paragraph; the first bullet. */
  readonly span: Span;
  readonly edits: readonly TextEdit[];
}

/** All such places, in order. */
export function findListEnds(text: string, markdown: Readable): readonly ListEnd[] {
  return [...hangingParagraphs(text, markdown), ...endingBullets(text, markdown)].sort((a, b) => a.span.start - b.span.start);
}

/** A line of a paragraph of an item that isn't indented; relative to the block. */
interface LazyLine {
  readonly at: number;
  readonly line: string;
  /** Whether a sentence begins with it, behind the end of another or a line too short to have been wrapped. */
  readonly isSentence: boolean;
}

interface Lead {
  readonly lazy: readonly LazyLine[];
}

const leads = findInLeaves((leaf, source): Lead | undefined =>
  leaf.kind === 'paragraph' && leaf.item ? { lazy: leaf.prose.text.includes('\n') ? lazyLines(source()) : NONE } : undefined,
);

const NONE: readonly LazyLine[] = [];

function lazyLines(source: string): readonly LazyLine[] {
  const lines: LazyLine[] = [];
  let before = '';
  let at = 0;
  for (const line of source.split('\n')) {
    // A forced line break is meant.
    if (at > 0 && /^\S/.test(line))
      lines.push({
        at,
        line: line.trimEnd(),
        isSentence:
          SENTENCE_START.test(line) &&
          !FORCED_BREAK.test(before) &&
          (SENTENCE_END.test(before) || (before.length < SHORTEST_WRAPPED && !GOES_ON.test(before) && SENTENCE_END.test(line))),
      });
    before = line;
    at += line.length + 1;
  }
  return lines;
}

const SENTENCE_END = /[.!?][)\]"”»*_]{0,3}\s*$/;
const SENTENCE_START = /^[*_"“„«(¿¡]{0,3}\p{Lu}/u;
const FORCED_BREAK = / {2}\r?$|\\\r?$|<br ?\/?>\s*$/i;
/** What no item ends with, but many a line that is wrapped. */
const GOES_ON = /[,;:(–—-][*_]{0,3}\s*$|\s(?:and|or|the|a|of|to|in|for|with|und|oder|der|die|das|et|ou|de|la|le|les|y|o|el|e|il|di)\s*$/i;
/** Code units of a line; shorter ones aren't wrapped. */
const SHORTEST_WRAPPED = 60;
/** Words of a paragraph; what is shorter may be a note to the item. */
const FEWEST_WORDS = 8;

/** Only behind the last of several items, of which no other has such a line: there it may be meant. */
function hangingParagraphs(text: string, markdown: Readable): readonly ListEnd[] {
  const all = leads(markdown);
  // Who wraps items without indentation means what is there.
  if (all.some(({ found }) => found.lazy.some(({ isSentence }) => !isSentence))) return [];
  return all.flatMap(({ block, found }, index): ListEnd[] => {
    const [first] = found.lazy;
    const next = all[index + 1];
    const before = all[index - 1];
    const { item } = block.leaf;
    if (!first || !item || next?.block.unit.start === block.unit.start) return [];
    if (!before || before.block.unit.start !== block.unit.start || !isSibling(before.block.leaf.item, item)) return [];
    const words = first.line.split(/\s+/).length;
    // Below a name alone the paragraph tells what is meant by it.
    if (NAME_ALONE.test(text.slice(block.start, block.start + first.at).trim())) return [];
    if (!first.isSentence || words < FEWEST_WORDS) return [];
    // What follows a numbered clause may be its last sentence, unless all items are steps of one sentence.
    if (item.ordered && (words < FEWEST_WORDS_BEHIND_NUMBERS || !areSteps(all.slice(0, index + 1), block))) return [];
    const start = block.start + first.at;
    const newLine = text[start - 2] === '\r' ? '\r\n' : '\n';
    return [
      {
        fault: 'paragraph',
        span: { start, end: start + first.line.length },
        edits: [{ span: { start, end: start }, newText: newLine }],
      },
    ];
  });
}

/** A line in bold, or one that ends in a colon. */
const NAME_ALONE = /^(?:\*\*[^*\n]{1,120}\*\*|__[^_\n]{1,120}__)[.:]?$|:[*_]{0,3}$/;

/** Whether the list that ends with a block has several items, each of one line and one sentence, and none with a title. */
function areSteps(all: readonly { readonly block: Block; readonly found: Lead }[], last: Block): boolean {
  const from = all.findIndex(({ block }) => block.unit.start === last.unit.start);
  const items = all.slice(from).map(({ block, found }) => ({ text: block.leaf.prose.text, at: block.leaf.item?.at, found }));
  return (
    items.length >= FEWEST_STEPS &&
    new Set(items.map(({ at }) => at)).size === items.length &&
    items.every(({ text }, index) => isStep(index === items.length - 1 ? (text.split('\n', 1)[0] ?? '') : text))
  );
}

/** One line with one sentence or a part of one. */
function isStep(text: string): boolean {
  return text.length <= LONGEST_STEP && !text.includes('\n') && !/[.!?][)"”»]?\s+\p{Lu}/u.test(text) && !/:\s*$/.test(text);
}

const FEWEST_STEPS = 3;
/** Code units; clauses are longer. */
const LONGEST_STEP = 140;
/** Words of a paragraph behind numbered items. */
const FEWEST_WORDS_BEHIND_NUMBERS = 12;

function isSibling(one: ListItem | undefined, other: ListItem): boolean {
  return one !== undefined && one.parent?.at === other.parent?.at && one.ordered === other.ordered && one.at !== other.at;
}

interface ListSpan {
  readonly unit: Span;
  readonly first: ListItem;
  readonly last: ListItem;
  readonly items: number;
}

const outerItems = findInLeaves(({ item }) => (item ? outermost(item) : undefined));

function outermost(item: ListItem): ListItem {
  let at = item;
  while (at.parent) at = at.parent;
  return at;
}

/** Bullets behind a numbered item whose indentation doesn't reach the item's words, and behind which the numbers go on. */
function endingBullets(text: string, markdown: Readable): readonly ListEnd[] {
  const lists: ListSpan[] = [];
  for (const { block, found } of outerItems(markdown)) {
    if (block.leaf.quoteDepth > 0) continue;
    const list = lists.at(-1);
    if (list?.unit.start === block.unit.start)
      lists[lists.length - 1] = { ...list, last: found, items: list.items + (found.at === list.last.at ? 0 : 1) };
    else lists.push({ unit: block.unit, first: found, last: found, items: 1 });
  }
  return lists.flatMap((list, index): ListEnd[] => {
    const before = lists[index - 1];
    const behind = lists[index + 1];
    if (list.first.ordered || !before?.last.ordered || before.last.number === undefined) return [];
    if (behind?.first.number !== before.last.number + 1) return [];
    if (!isGap(text, before.unit.end, list.unit.start) || !isGap(text, list.unit.end, behind.unit.start)) return [];
    const start = list.unit.start + list.first.at;
    // One bullet in the first column, behind a blank line, may be a heading among the steps.
    if (list.items === 1 && /\n[ \t]*\r?\n$/.test(text.slice(before.unit.end, start))) return [];
    return [{ fault: 'bullets', span: { start, end: lineEnd(text, start) }, edits: indented(text, before, list) }];
  });
}

/** Nothing but line ends and indentation. */
function isGap(text: string, from: number, to: number): boolean {
  return to - from < 200 && /^\s*$/.test(text.slice(from, to));
}

/** Moves the lines of the bullets below the words of the numbered item. */
function indented(text: string, before: ListSpan, { unit, first }: ListSpan): readonly TextEdit[] {
  const marker = before.unit.start + before.last.at;
  const words = /^[^\s]+[ \t]{1,4}/.exec(text.slice(marker, marker + 20))?.[0].length ?? 0;
  const indent = marker - (text.lastIndexOf('\n', marker - 1) + 1);
  const bullet = unit.start + first.at;
  const has = bullet - (text.lastIndexOf('\n', bullet - 1) + 1);
  const lacks = indent + words - has;
  if (words === 0 || lacks <= 0) return [];
  const edits: TextEdit[] = [];
  for (let at = text.lastIndexOf('\n', bullet - 1) + 1; at < unit.end; at = text.indexOf('\n', at) + 1 || unit.end) {
    if (/^[ \t]*(?:\r?\n|$)/.test(text.slice(at, Math.min(unit.end, at + 200)))) continue;
    edits.push({ span: { start: at, end: at }, newText: ' '.repeat(lacks) });
  }
  return edits;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  const stop = end === -1 ? text.length : end;
  return text[stop - 1] === '\r' ? stop - 1 : stop;
}
