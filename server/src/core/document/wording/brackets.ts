/** Brackets and quotation marks that have no partner. */
import type { Leaf } from '../markdown/leaf.ts';
import { blockBefore, blockFrom, findInLeaves, type Readable } from '../markdown/passages.ts';
import { matchesIn } from '../text/matches.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { proseAsMeant } from './garbledText.ts';

/** One mark without a partner. */
export interface UnmatchedMark {
  readonly span: Span;
  readonly mark: string;
  /** The partner it lacks. */
  readonly partner: string;
  readonly side: 'open' | 'close';
  /** A straight quotation mark that was meant as its partner. */
  readonly straight?: Span;
  /** It is typed for its partner: ”so” for “so”. */
  readonly turned?: boolean;
}

/** A lone mark as its block sees it. */
interface Lone extends UnmatchedMark {
  /** Nothing is before it. */
  readonly first: boolean;
  /** The block ends as if it went on: not with a full stop. */
  readonly goesOn: boolean;
  /** A bracket before the target of a link, whose words began in a block before: `](https://…)`. */
  readonly endsLink: boolean;
  /** “So“: which of the two is wrong depends on the language. */
  readonly isAtBothEnds: boolean;
}

/** Marks by the one that opens, and those that may close it; the first is named. */
const PAIRS: Readonly<Record<string, string>> = { '(': ')）', '[': ']］', '（': '）)', '［': '］]', '“': '”', '„': '“”', '«': '»' };
const CLOSERS: Readonly<Record<string, string>> = { ')': '(（', ']': '[［', '）': '（(', '］': '［[', '”': '“„', '»': '«' };
/** „So“ is quoted in German and Czech: what opens in one language closes in another. */
const LOW_OPENER = '„';
/** »So« is quoted in German and Danish. */
const TURNED: Readonly<Record<string, string>> = { '«': '»', '»': '«' };
const MARKS = /[()[\]（）［］“”„«»]/g;

/** Languages that open and close with the same mark, or turn theirs around. */
const OWN_WAYS: ReadonlySet<string> = new Set(['sv', 'fi', 'da', 'sl', 'hr', 'bs', 'he']);

/** Languages that close „ with “. */
const LOW_QUOTES: ReadonlySet<string> = new Set(['de', 'cs', 'sk', 'sl', 'hr', 'bg', 'lt', 'is', 'et', 'mk', 'lb']);

/** Languages that close „ with ”, and not with “ as German does. */
const HIGH_CLOSERS: ReadonlySet<string> = new Set(['pl', 'hu', 'ro', 'nl', 'sr', 'mk']);

/**
 * All unmatched marks of headings, paragraphs and table cells. Each block counts for itself, but one that opens in a block and closes
 * in a later one of the same section may have its partner there: quotations run on, and lists are in parentheses. @param language BCP 47 primary language
 */
export function findUnmatchedMarks(markdown: Readable, language: string): readonly UnmatchedMark[] {
  const found: UnmatchedMark[] = [];
  let waiting: Lone[] = [];
  const settle = (): void => {
    for (const lone of waiting) found.push(bare(lone));
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
      // Where “ only opens, a closing one is a mistake whatever opens the quotation.
      const isForeign = lone.mark === '“' && lone.side === 'close' && !LOW_QUOTES.has(language);
      const { straight: _straight, ...rest } = lone;
      const placed: Lone = {
        ...rest,
        span: at(lone.span),
        ...(lone.straight && !isForeign ? { straight: at(lone.straight) } : {}),
        ...(lone.mark === '„' && HIGH_CLOSERS.has(language) ? { partner: '”' } : {}),
        ...(isForeign ? { partner: lone.mark } : {}),
        ...(lone.isAtBothEnds && LOW_QUOTES.has(language) ? { partner: LOW_OPENER, turned: true } : {}),
      };
      if (placed.straight || placed.turned) found.push(bare(placed));
      else if (placed.side === 'close' && takePartner(waiting, placed, start)) continue;
      // A link may be put around a heading and what stands under it.
      else if (placed.endsLink && found.at(-1)?.mark === '[' && placed.span.start - (found.at(-1)?.span.start ?? 0) < REACH) found.pop();
      else waiting.push(placed);
    }
    if (leaf.kind === 'heading') settle();
  }
  settle();
  return found.filter((lone) => !hasPartnerInIndented(markdown, lone)).sort((a, b) => a.span.start - b.span.start);
}

/** Whether the line before or after the paragraph has the partner, which its indentation made code: the first lines of paragraphs of a printed page. */
function hasPartnerInIndented(markdown: Readable, { mark, side, span }: UnmatchedMark): boolean {
  if (isQuote(mark)) return false;
  const own = blockBefore(markdown, span.start + 1);
  const other = own && (side === 'close' ? blockBefore(markdown, own.start) : blockFrom(markdown, own.end));
  if (other?.leaf.kind !== 'code') return false;
  const { body, bodyStart } = markdown.state;
  const source = body.slice(other.start - bodyStart, other.end - bodyStart);
  if (/^\s*(?:`{3}|~{3})/.test(source)) return false;
  const partners = side === 'close' ? (CLOSERS[mark] ?? '') : (PAIRS[mark] ?? '');
  const same = side === 'close' ? (PAIRS[partners.charAt(0)] ?? '') : (CLOSERS[partners.charAt(0)] ?? '');
  let open = 0;
  for (const one of source) open += partners.includes(one) ? 1 : same.includes(one) ? -1 : 0;
  return open > 0;
}

function bare({ first: _first, goesOn: _goesOn, endsLink: _endsLink, isAtBothEnds: _isAtBothEnds, ...lone }: Lone): UnmatchedMark {
  return lone;
}

/** "(Art.": the number is on the next line of the page. */
const CUT_REFERENCE = /(?<!\p{L})(?:Arts?|Abs|Nr|No|Nos|lit|let|Sec|Sect|Ziff|núm|cpv|para?)\.$/iu;

/** How many open marks of a section are looked through. */
const WAITING = 200;
/** Code units between two brackets that lines of a page, each made a paragraph, may hold apart. */
const REACH = 700;

/** Takes the open mark that a closing one goes with out of those waiting; false when there is none. */
function takePartner(waiting: Lone[], { mark: closing, span, endsLink }: Lone, block: number): boolean {
  const end = Math.max(0, waiting.length - WAITING);
  for (let index = waiting.length - 1; index >= end; index--) {
    const one = waiting[index];
    if (one?.side !== 'open' || one.span.start >= block || !(PAIRS[one.mark] ?? '').includes(closing)) continue;
    if (!isQuote(one.mark) && !one.first && !endsLink && !(one.goesOn && span.start - one.span.start < REACH)) continue;
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

interface LoneInText extends Mark {
  readonly side: 'open' | 'close';
  readonly turned?: boolean;
  /** The quotation opens and closes with the same curly mark. */
  readonly isAtBothEnds?: boolean;
}

/** Quotations of one paragraph that open with a closing mark: from here on that is the writer's way. */
const HABIT = 6;

/** Code units of a line of a page; what is shorter is rather an item. */
const SHORTEST_LINE = 10;

/** A closing mark with words behind it, and another closing mark behind these. */
const TURNED_OPENER = /^”[*_]{0,3}[\p{L}\p{N}][^“”„"«»\n]{0,100}[^\s“”„"«»]”(?![\p{L}\p{N}])/u;

/** True for a closing mark at the end of an address that closes what stands before the address. */
function endsAddress({ prose }: Leaf, address: Span | undefined, open: readonly Mark[], mark: string, at: number): boolean {
  const openers = CLOSERS[mark];
  if (address === undefined || openers === undefined || findPartner(open, openers) < 0) return false;
  // The target of a link, whose end is lost in what follows without a space.
  const last = open.at(-1);
  if (mark === ')' && last && prose.toSource(last.at) + 1 === address.start && prose.text[last.at - 1] === ']') return true;
  const rest = prose.text.slice(at + 1, at + 1 + MARKS_BEHIND);
  const end = rest.search(/[\p{L}\p{N}\s]/u);
  return prose.toSource(at + 1 + (end === -1 ? rest.length : end)) >= address.end;
}

/** True for a mark that has a word right before it and none behind it, as a closing one has. */
function isBehindWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}.,!?%)\]*_…]/u.test(text[at - 1] ?? '') && !/[\p{L}\p{N}([*_（［「『《〈【]/u.test(text[at + 1] ?? '');
}

/** Punctuation marks behind an address that are read as a part of it. */
const MARKS_BEHIND = 8;

function match(leaf: Leaf): Lone[] {
  const text = proseAsMeant(leaf);
  const addresses = leaf.inlines.filter(({ kind }) => kind === 'url' || kind === 'autolink');
  let nextAddress = 0;
  const open: Mark[] = [];
  const lone: LoneInText[] = [];
  const turnedMarks: LoneInText[] = [];
  let skipTo = 0;
  /** Closing marks that may have been those of an item, `a)`, although they closed something. */
  let spare = 0;
  const turned = /^[^«»]*»/.test(text) && /«[^«»]*$/.test(text);
  for (const { 0: written, index: at } of matchesIn(text, MARKS)) {
    const mark = turned ? (TURNED[written] ?? written) : written;
    const source = leaf.prose.toSource(at);
    while (nextAddress < addresses.length && (addresses[nextAddress]?.end ?? 0) <= source) nextAddress++;
    const address = addresses[nextAddress];
    // What is written right behind an address is read as a part of it; only ASCII brackets can be a part of it.
    const isAscii = mark < '\u0080';
    if (isAscii && source >= (address?.start ?? Infinity) && !endsAddress(leaf, address, open, mark, at)) continue;
    if (mark === '”' && at < skipTo) continue;
    const isTurned = mark === '”' && findPartner(open, CLOSERS[mark] ?? '') < 0 ? TURNED_OPENER.exec(text.slice(at, at + TERM)) : null;
    if (isTurned && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) {
      skipTo = at + isTurned[0].length;
      turnedMarks.push({ mark, at, side: 'close', turned: true });
      continue;
    }
    const openers = CLOSERS[mark];
    if (isQuotedMark(text, at)) continue;
    const isItem = (mark === ')' || mark === '）') && isItemEnd(text, at);
    // „…“ closes with what opens elsewhere.
    const closesLow = mark === '“' && open.at(-1)?.mark === '„';
    if (mark === '“' && !closesLow && isBehindWord(text, at)) {
      // “So“ is one mistake, which is told at its start.
      const opener = open.at(-1)?.mark === '“' ? open.pop() : undefined;
      lone.push(opener ? { ...opener, side: 'open', isAtBothEnds: true } : { mark, at, side: 'close' });
      continue;
    }
    if (openers === undefined && !closesLow) {
      open.push({ mark, at });
      continue;
    }
    if (closesInterval(text, open, mark, at)) continue;
    if (mark === ']' && open.at(-1)?.mark !== '[' && ITEM_IN_SQUARE.test(lineBefore(text, at))) continue;
    const partner = closesLow ? open.length - 1 : findPartner(open, openers ?? '');
    if (partner >= 0) {
      if ((isItem && (open[partner]?.at ?? 0) < at - 8) || isFace(text, at)) spare++;
      // Those inside that are still open never close.
      for (const inner of open.splice(partner).slice(1)) lone.push({ ...inner, side: 'open' });
    } else if (!isItem && !isFace(text, at)) {
      if (mark === ')' && spare > 0) spare--;
      else lone.push({ mark, at, side: 'close' });
    }
  }
  for (const left of open) lone.push({ ...left, side: 'open' });
  dropSecondOfPairs(text, lone);
  // So many are a habit.
  if (turnedMarks.length < HABIT) lone.push(...turnedMarks);
  if (lone.length === 0) return [];
  const linkEnds = new Set(leaf.inlines.flatMap(({ kind, target, end }) => (kind === 'link' && target ? [end] : [])));
  // What is turned around and has no partner all the same is left alone: it may be a matter of taste.
  return lone
    .filter(
      ({ mark, at }) =>
        !(turned && mark in TURNED) &&
        !isFace(text, at) &&
        !isInch(text, mark, at) &&
        !isListedMark(text, at) &&
        !isBullet(text, mark, at) &&
        !isInInterval(text, at) &&
        !isArrow(leaf, mark, at) &&
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

/** „so„ and »so«» with the same mark at both ends: one mistake, which is told at its start. */
function dropSecondOfPairs(text: string, lone: LoneInText[]): void {
  lone.sort((a, b) => a.at - b.at);
  for (let index = 1; index < lone.length; index++) {
    const [one, two] = [lone[index - 1], lone[index]];
    if (!one || !two || one.mark !== two.mark || one.side !== two.side || one.turned || !isQuote(two.mark) || two.at - one.at > TERM)
      continue;
    if (!/["“”„«»]/.test(text.slice(one.at + 1, two.at))) lone.splice(index, 1);
  }
}

/** A bracket that is spoken of, as in "search for “[”": quotation marks on both sides and nothing else between them. */
function isQuotedMark(text: string, at: number): boolean {
  if (!/[()[\]（）［］]/.test(text[at] ?? '')) return false;
  const before = /[()[\]（）［］{}<>]{0,3}$/.exec(text.slice(Math.max(0, at - 3), at))?.[0].length ?? 0;
  const behind = /^[()[\]（）［］{}<>]{0,3}/.exec(text.slice(at + 1, at + 4))?.[0].length ?? 0;
  return (
    QUOTED_BEFORE.test(text.slice(Math.max(0, at - before - 3), at - before)) &&
    QUOTED_BEHIND.test(text.slice(at + 1 + behind, at + 4 + behind))
  );
}

/** Marks that open a quotation; straight ones only where no word is right before them. */
const QUOTED_BEFORE = /(?:[“„‘‚「『]|[«»›‹]\s?|(?:^|[\s(/,])["'])$/u;
const QUOTED_BEHIND = /^(?:[”“’‘」』]|\s?[»«‹›]|["'](?![\p{L}\p{N}]))/u;

/** True for the bracket of an item or a letter of a law, be it `durcha)die` whose spaces a copy has lost, beside `b)`. */
function isItemEnd(text: string, at: number): boolean {
  if (SPACED_ITEM.test(lineBefore(text, at))) return true;
  if (ITEM.test(text.slice(Math.max(0, at - 8), at)) || LETTER_OF_LAW.test(text.slice(Math.max(0, at - LONGEST_LETTER), at))) return true;
  const [, letter] = /\p{L}([a-z])$/u.exec(text.slice(Math.max(0, at - 2), at)) ?? [];
  if (letter === undefined || !/\p{L}/u.test(text[at + 1] ?? '')) return false;
  const [previous, next] = [-1, 1].map((step) => String.fromCharCode(letter.charCodeAt(0) + step));
  return text.indexOf(`${next})`, at) >= 0 || text.slice(0, at).includes(`${previous})`);
}

/** What a line has before a mark, as far as a label may reach. */
function lineBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 12), at);
  return at > 12 && !before.includes('\n') ? '!' : before.slice(before.lastIndexOf('\n') + 1);
}

/** "f )" and "12. )", the label of an item with a stray space, in any script; circled and full-width figures too. */
const SPACED_ITEM =
  /^[\s\u00AD\u200B-\u200F\u2060-\u2064\uFEFF>*_•·–—-]{0,6}(?:\p{L}{1,2}|[ivx]{1,5}|\p{N}{1,3}(?:\.\p{N}{1,2}){0,2})\.?[*_]{0,3}[\s\u00A0]{1,2}$/u;

/** "1]", "b]", "3]b": the label of an item where the writer closes it so. */
const ITEM_IN_SQUARE = /^[\s\u00AD\u200B-\u200F\u2060-\u2064\uFEFF>*_•·–—-]{0,6}(?:\p{L}|\p{N}{1,3})[\s\u00A0]?$/u;

/** »: the bullet of a line, or the arrow of a path such as "Settings » Privacy" that doesn't end a sentence, where the line has none that opens. */
function isBullet(text: string, mark: string, at: number): boolean {
  if (mark !== '»' && mark !== '«') return false;
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const line = text.slice(start, end === -1 ? undefined : end);
  if (line.includes(mark === '»' ? '«' : '»')) return false;
  const before = text.slice(start, at);
  return /^\s/.test(text.slice(at + 1, at + 2)) && (mark === '»' ? /(?:^|\p{L}\s|[\s|])$/u.test(before) : false);
}

/** `]0, 1]`, `[0; 1[`: intervals of which an end doesn't belong. */
function isInInterval(text: string, at: number): boolean {
  if (!/[[\]]/.test(text[at] ?? '')) return false;
  const from = Math.max(0, at - LONGEST_INTERVAL);
  return matchesIn(text.slice(from, at + LONGEST_INTERVAL), INTERVAL).some(
    ({ 0: written, index }) => from + index === at || from + index + written.length - 1 === at,
  );
}

const LONGEST_INTERVAL = 30;
const INTERVAL = /[[\]](?:\s?[-+−–]?(?:∞|\d[\d.,]{0,8}))\s?[;,–…-]{1,2}(?:\s?[-+−–]?(?:∞|\d[\d.,]{0,8}))\s?[[\]]/g;

/** Code units of a letter of a law with the word before it. */
const LONGEST_LETTER = 28;
/** "lit. ab)", "lett. b-bis)", "letra ñ)": letters behind the word for them. */
const LETTER_OF_LAW =
  /(?<!\p{L})(?:lit(?:t|tera|era)?|lett(?:era|ere|re|res)?|let(?:ra|ras)?|buchst(?:aben?)?|(?:doppel)?buchst(?:aben?)?|alín(?:ea|eas)?|al|onder|sub|point|punt[oi]?|ponto|nn?[or]?|nr|num)\.?[\s\u00A0](?:[a-zñ]{1,3}|\d{1,3})(?:[\s\u00A0-]?(?:bis|ter|quater|quinquies|sexies|septies|octies))?$/iu;

/** `a)`, `aa)`, `1)`, `1.)`, `1º)`, `iv)`, `2.1)` and `6.1e)` at the start of a word or behind a mark or letter of East Asian scripts, the `*)` of a note, and "e.g." in Korean. */
const ITEM =
  /(?:^|[\s\u00AD\u200B-\u200F\u2060-\u2064\uFEFF(,;:.\u00A0*_–—\-/、。，；：（「・～〜~]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}](?=[\da-zA-Z]))(?:\p{L}|예시? ?|([a-z])\1{1,2}|\d{1,3}[ºª°]?|[ivxIVX]{1,5}|\d{1,3}(?:\.\d{1,2}){0,2}\.?[a-z]?)\.?$|[*†‡]{1,3}$/u;

/** `:)`, `;-)`, `:(`, `:-))`, `(:`, `(-;`. */
function isFace(text: string, at: number): boolean {
  return (
    /[()[\]]/.test(text[at] ?? '') &&
    (/[:;=8][-o']?$/.test(text.slice(Math.max(0, at - 2), at)) ||
      /[:;][-o'^]{1,2}[)(]{1,3}$/.test(text.slice(Math.max(0, at - 6), at)) ||
      /[:;]\){1,2}$/.test(text.slice(Math.max(0, at - 3), at)) ||
      /^\([-o']?[:;](?:[\s.,!?]|$)/.test(text.slice(at, at + 4)))
  );
}

/** One of several marks that a text lists: `}{,][`. Words have letters beside them, or a space and a single mark. */
function isListedMark(text: string, at: number): boolean {
  const before = /\S{0,8}$/.exec(text.slice(Math.max(0, at - 8), at))?.[0] ?? '';
  const behind = /^\S{0,8}/.exec(text.slice(at, at + 8))?.[0] ?? '';
  const token = before + behind;
  return /^[^\p{L}\p{N}]{2,}$/u.test(token) && /[{}@#$%^&~|\\]|\]\[|\)\(/.test(token);
}

/** `[Back »](…)` and `« Back`: an arrow at the end or start of a link. */
function isArrow({ prose, inlines }: Leaf, mark: string, at: number): boolean {
  const { start: from, end: to } = prose.spanOf(at, at + 1);
  return inlines.some(
    ({ kind, content }) =>
      kind === 'link' && content !== undefined && ((mark === '»' && to === content.end) || (mark === '«' && from === content.start)),
  );
}

/** A screen of 27”, a shelf of 5 ½”. */
function isInch(text: string, mark: string, at: number): boolean {
  return (mark === '”' || mark === '“') && /[\d½¼¾]/.test(text[at - 1] ?? '');
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

function describe({ prose }: Leaf, { mark, at, side, turned, isAtBothEnds = false }: LoneInText): Lone {
  const partner = side === 'open' ? (PAIRS[mark] ?? '').slice(0, 1) : (CLOSERS[mark] ?? LOW_OPENER).slice(0, 1);
  const straightAt = !turned && /[“”„]/.test(mark) ? straightPartner(prose.text, at, side) : undefined;
  const first = at < 8 && prose.text.slice(0, at).trim() === '';
  const goesOn =
    prose.text.length >= SHORTEST_LINE &&
    (!/[.!?][)\]”"»*_]{0,3}$/.test(prose.text.slice(-8).trimEnd()) || CUT_REFERENCE.test(prose.text.slice(-12).trimEnd()));
  return {
    span: prose.spanOf(at, at + 1),
    mark,
    partner,
    side,
    first,
    goesOn,
    isAtBothEnds,
    endsLink: mark === ']' && /^\]\((?:https?:|#|\/|mailto:)/.test(prose.text.slice(at, at + 10)),
    ...(turned ? { turned } : {}),
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
