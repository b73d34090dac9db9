/** Brackets and quotation marks that have no partner. */
import type { Leaf } from '../markdown/leaf.ts';
import { findInLeaves, type Readable } from '../markdown/passages.ts';
import { type Span, shiftSpan } from '../text/span.ts';

/** One mark without a partner. */
export interface UnmatchedMark {
  readonly span: Span;
  readonly mark: string;
  /** The partner it lacks. */
  readonly partner: string;
  readonly side: 'open' | 'close';
  /** A straight quotation mark that was meant as its partner. */
  readonly straight?: Span;
}

/** A lone mark as its block sees it. */
interface Lone extends UnmatchedMark {
  /** Nothing is before it. */
  readonly first: boolean;
  /** The block ends as if it went on: with a colon, a comma. */
  readonly goesOn: boolean;
}

/** Marks by the one that opens, and those that may close it; the first is named. */
const PAIRS: Readonly<Record<string, string>> = { '(': ')）', '[': ']］', '（': '）)', '［': '］]', '“': '”', '„': '“”', '«': '»' };
const CLOSERS: Readonly<Record<string, string>> = { ')': '(（', ']': '[［', '）': '（(', '］': '［[', '”': '“„', '»': '«' };
/** »So« is quoted in German and Danish. */
const TURNED: Readonly<Record<string, string>> = { '«': '»', '»': '«' };
const MARKS = /[()[\]（）［］“”„«»]/g;

/** Languages that open and close with the same mark, or turn theirs around. */
const OWN_WAYS: ReadonlySet<string> = new Set(['sv', 'fi', 'da', 'sl', 'hr', 'bs', 'he']);

/**
 * All unmatched marks of headings, paragraphs and table cells. Each block counts for itself, but one that opens in a block and closes
 * in a later one of the same section may have its partner there: quotations run on, and lists are in parentheses. @param language BCP 47 primary language
 */
export function findUnmatchedMarks(markdown: Readable, language: string): readonly UnmatchedMark[] {
  const found: UnmatchedMark[] = [];
  let waiting: Lone[] = [];
  const settle = (): void => {
    for (const { first: _first, goesOn: _goesOn, ...lone } of waiting) found.push(lone);
    waiting = [];
  };
  for (const {
    block: { leaf, start },
    found: lones,
  } of leavesWithMarks(markdown)) {
    if (leaf.kind === 'heading') settle();
    // Every paragraph of a long quotation may open it again, and only the last one close it.
    const last = waiting.at(-1);
    if (last?.first && isQuote(last.mark) && leaf.prose.text.startsWith(last.mark)) waiting.pop();
    for (const lone of lones) {
      if (isQuote(lone.mark) && OWN_WAYS.has(language)) continue;
      const at = (span: Span): Span => shiftSpan(span, start);
      const placed: Lone = { ...lone, span: at(lone.span), ...(lone.straight ? { straight: at(lone.straight) } : {}) };
      if (placed.straight) {
        const { first: _first, goesOn: _goesOn, ...mixed } = placed;
        found.push(mixed);
        continue;
      }
      if (placed.side === 'open' || !takePartner(waiting, placed.mark)) waiting.push(placed);
    }
    if (leaf.kind === 'heading') settle();
  }
  settle();
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** How many open marks of a section are looked through. */
const WAITING = 200;

/** Takes the open mark that a closing one goes with out of those waiting; false when there is none. */
function takePartner(waiting: Lone[], closing: string): boolean {
  const end = Math.max(0, waiting.length - WAITING);
  for (let index = waiting.length - 1; index >= end; index--) {
    const one = waiting[index];
    if (one?.side !== 'open' || !(isQuote(one.mark) || one.first || one.goesOn) || !(PAIRS[one.mark] ?? '').includes(closing)) continue;
    waiting.splice(index, 1);
    return true;
  }
  return false;
}

function isQuote(mark: string): boolean {
  return /[“”„«»]/.test(mark);
}

const NONE: readonly Lone[] = [];

/** The unmatched marks of blocks, with the blocks that count for those of others: headings, and what opens a quotation again. */
const leavesWithMarks = findInLeaves((leaf) => {
  const { text } = leaf.prose;
  const lones = text === '' ? NONE : match(leaf);
  return lones.length > 0 || leaf.kind === 'heading' || isQuote(text.slice(0, 1)) ? lones : undefined;
});

interface Mark {
  readonly mark: string;
  readonly at: number;
}

function match(leaf: Leaf): Lone[] {
  const { text } = leaf.prose;
  const addresses = leaf.inlines.filter(({ kind }) => kind === 'url' || kind === 'autolink');
  let nextAddress = 0;
  const open: Mark[] = [];
  const lone: (Mark & { readonly side: 'open' | 'close' })[] = [];
  /** Closing marks that may have been those of an item, `a)`, although they closed something. */
  let spare = 0;
  const turned = /^[^«»]*»/.test(text) && /«[^«»]*$/.test(text);
  for (const { 0: written, index: at } of text.matchAll(MARKS)) {
    const mark = turned ? (TURNED[written] ?? written) : written;
    const source = leaf.prose.toSource(at);
    while (nextAddress < addresses.length && (addresses[nextAddress]?.end ?? 0) <= source) nextAddress++;
    if (source >= (addresses[nextAddress]?.start ?? Infinity)) continue;
    const openers = CLOSERS[mark];
    const isItem = mark === ')' && ITEM.test(text.slice(Math.max(0, at - 8), at));
    // „…“ closes with what opens elsewhere.
    const closesLow = mark === '“' && open.at(-1)?.mark === '„';
    if (openers === undefined && !closesLow) {
      open.push({ mark, at });
      continue;
    }
    if (closesInterval(text, open, mark, at)) continue;
    const partner = closesLow ? open.length - 1 : findPartner(open, openers ?? '');
    if (partner >= 0) {
      if (isItem && (open[partner]?.at ?? 0) < at - 8) spare++;
      // Those inside that are still open never close.
      for (const inner of open.splice(partner).slice(1)) lone.push({ ...inner, side: 'open' });
    } else if (!isItem && !isFace(text, at)) {
      if (mark === ')' && spare > 0) spare--;
      else lone.push({ mark, at, side: 'close' });
    }
  }
  for (const left of open) lone.push({ ...left, side: 'open' });
  if (lone.length === 0) return [];
  const linkEnds = new Set(leaf.inlines.flatMap(({ kind, target, end }) => (kind === 'link' && target ? [end] : [])));
  // What is turned around and has no partner all the same is left alone: it may be a matter of taste.
  return lone
    .filter(
      ({ mark, at }) =>
        !(turned && mark in TURNED) &&
        !isFace(text, at) &&
        !isInch(text, mark, at) &&
        !(mark === '(' && linkEnds.size > 0 && endsWithLink(leaf, linkEnds, at)),
    )
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST)
    .map((one) => describe(leaf, one));
}

/** How long a term between two kinds of quotation marks, or an aside, may be. */
const TERM = 120;

/** More unmatched marks in one paragraph aren't slips; these are enough to say so. */
const MOST = 10;

/** Nesting in earnest is not deep; further down a partner is not looked for. */
const DEPTH = 50;

function findPartner(open: readonly Mark[], openers: string): number {
  for (let index = open.length - 1; index >= Math.max(0, open.length - DEPTH); index--)
    if (openers.includes(open[index]?.mark ?? ' ')) return index;
  return -1;
}

/** `a)`, `1)`, `1.)`, `iv)`, `2.1)` at the start of a word, and the `*)` of a note. */
const ITEM = /(?:^|[\s(,;:.\u00A0*_–—-])(?:\p{L}|\d{1,3}|[ivxIVX]{1,5}|\d{1,2}\.\d{1,2})\.?$|[*†‡]{1,3}$/u;

/** `:)`, `;-)`, `:(`. */
function isFace(text: string, at: number): boolean {
  return /[()[\]]/.test(text[at] ?? '') && /[:;=8][-o']?$/.test(text.slice(Math.max(0, at - 2), at));
}

/** A screen of 27”. */
function isInch(text: string, mark: string, at: number): boolean {
  return mark === '”' && /\d/.test(text[at - 1] ?? '');
}

/** "(our [list](x), and …": whether the bracket of the link was meant, or the comma ends the aside, cannot be told. */
function endsWithLink({ prose }: Leaf, linkEnds: ReadonlySet<number>, at: number): boolean {
  const comma = prose.text.slice(at, at + TERM).indexOf(',');
  return comma > 0 && linkEnds.has(prose.toSource(at + comma));
}

/** `[0, 1)` and `(0, 1]`. */
function closesInterval(text: string, open: Mark[], mark: string, at: number): boolean {
  const last = open.at(-1);
  if (!last || at - last.at > 40 || !((last.mark === '[' && mark === ')') || (last.mark === '(' && mark === ']'))) return false;
  if (!/^[\s\d.,;+\-–−∞%€$]+$/.test(text.slice(last.at + 1, at))) return false;
  open.pop();
  return true;
}

function describe({ prose }: Leaf, { mark, at, side }: Mark & { readonly side: 'open' | 'close' }): Lone {
  const partner = side === 'open' ? (PAIRS[mark] ?? '').slice(0, 1) : (CLOSERS[mark] ?? '').slice(0, 1);
  const straightAt = mark === '“' || mark === '”' ? straightPartner(prose.text, at, side) : undefined;
  const first = at < 8 && prose.text.slice(0, at).trim() === '';
  const goesOn = /[:;,–—-]$/.test(prose.text.slice(-3).trimEnd());
  return {
    span: prose.spanOf(at, at + 1),
    mark,
    partner,
    side,
    first,
    goesOn,
    ...(straightAt === undefined ? {} : { straight: prose.spanOf(straightAt, straightAt + 1) }),
  };
}

/** The straight mark that a curly one goes with: the nearest, turned the right way, with nothing quoted in between. */
function straightPartner(text: string, at: number, side: 'open' | 'close'): number | undefined {
  if (side === 'open') {
    const behind = text.slice(at + 1, at + 1 + TERM);
    const index = behind.search(/["“”„]/);
    const turned = /^"(?![\p{L}\p{N}])/u.test(behind.slice(index)) && /[\S]$/.test(behind.slice(0, index));
    return index > 0 && turned ? at + 1 + index : undefined;
  }
  const from = Math.max(0, at - TERM);
  const before = text.slice(from, at);
  const index = Math.max(before.lastIndexOf('"'), before.lastIndexOf('“'), before.lastIndexOf('”'), before.lastIndexOf('„'));
  const turned =
    before[index] === '"' && /^"[\p{L}\p{N}*_]/u.test(before.slice(index)) && (index === 0 || /[\s([*_]/.test(before[index - 1] ?? ''));
  return turned ? from + index : undefined;
}
