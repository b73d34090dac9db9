/** The words of a block, prepared for finding terms in them; derived once in the block's life. */
import type { Leaf } from '../markdown/leaf.ts';
import { toProse } from '../markdown/prose.ts';
import { findQuotations } from '../markdown/quotedText.ts';
import { leafWords } from '../markdown/words.ts';
import { kindsAt, LOWER } from '../text/characters.ts';
import { matchesIn } from '../text/matches.ts';
import { oncePer } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import { type Word, wordOf } from '../text/words.ts';

/** One run of letters and digits, with the soft hyphens and other marks without width in it; offsets in the block's prose. "Sub-processor" is two. */
export interface Token extends Span {
  /** Without the marks that aren't seen. */
  readonly word: Word;
  readonly lower: string;
  /** It is between quotation marks. */
  readonly quoted: boolean;
  /** It opens a sentence, a line, a list item, a quotation, or follows a colon: its capital says nothing. */
  readonly opens: boolean;
  /** It is in bold or italics, or is the text of a link. */
  readonly marked: boolean;
}

/** All words in order, without those of web and mail addresses. */
export const tokensOf = oncePer(readTokens);

const OPENING = /(?:^|[.!?:;…•·|]["”»’)\]]{0,2}\s+|\n\s*(?:[-*•]\s)?|[("“„«‘[/>→]\s?|[–—]\s?|\s-\s)$/u;
/** Enumerators such as `(a)`, `1.` or `iv)`, behind which a sentence opens. */
const ENUMERATOR = /(?:^|\s)\(?(?:\p{L}|\d{1,3}|[ivx]{1,4})[.)]\s*$/iu;

function readTokens(leaf: Leaf): readonly Token[] {
  const { prose, inlines } = leaf;
  const { text } = prose;
  const ranges = (kinds: ReadonlySet<string>): Span[] =>
    inlines.filter(({ kind }) => kinds.has(kind)).map(({ start, end }) => ({ start: toProse(prose, start), end: toProse(prose, end) }));
  const isAddress = within(ranges(ADDRESSES));
  const isSite = within(webAddresses(text));
  const isMarked = within(ranges(MARKS));
  const isQuoted = within(findQuotations(leaf));
  const tokens: Token[] = [];
  const { bounds: runs, words } = leafWords(leaf);
  const hasUnseen = UNSEEN.test(text);
  for (let at = 0; at < runs.length; at += 2) {
    const start = runs[at] as number;
    // A soft hyphen, a zero-width space or joiner does not end a word.
    while (hasUnseen && at + 2 < runs.length && ONLY_UNSEEN.test(text.slice(runs[at + 1], runs[at + 2]))) at += 2;
    const end = runs[at + 1] as number;
    if (isAddress(start) || isSite(start) || text[end] === '@') continue;
    const word = hasUnseen ? wordOf(text.slice(start, end).replace(ALL_UNSEEN, '')) : (words[at / 2] as Word);
    tokens.push({
      start,
      end,
      word,
      lower: word.lower,
      quoted: isQuoted(start),
      opens: start < 2 || opensAt(text, start),
      marked: isMarked(start),
    });
  }
  return tokens;
}

const UNSEEN = /[\u00AD\u200B-\u200D\u2060]/;
const ALL_UNSEEN = /[\u00AD\u200B-\u200D\u2060]/g;
const ONLY_UNSEEN = /^[\u00AD\u200B-\u200D\u2060]+$/;

/** Endings of web addresses that no sentence has behind a full stop. */
const SITE_ENDING =
  /\.(?:com|org|net|info|gov|edu|io|eu|de|fr|es|it|uk|ch|at|ca|app|dev)(?![\p{L}\p{N}\p{M}-])(?:\/[^\s()[\]<>"“”]{0,500})?/giu;

/** Addresses that are written as words, such as "wiki.larkspur.org/seeds": no link by themselves, and no sentence either. */
function webAddresses(text: string): Span[] {
  const found: Span[] = [];
  for (const { index, 0: ending } of matchesIn(text, SITE_ENDING)) {
    let start = index;
    while (start > (found.at(-1)?.end ?? 0) && index - start < 253 && /[\p{L}\p{N}\p{M}.-]/u.test(text[start - 1] ?? '')) start--;
    if (start < index) found.push({ start, end: index + ending.length });
  }
  return found;
}

function opensAt(text: string, start: number): boolean {
  // Between two words of one sentence there is nothing but a space.
  if (text[start - 1] === ' ' && kindsAt(text, start - 2) & LOWER && text[start - 3] !== ' ' && text[start - 3] !== '(') return false;
  const before = text.slice(Math.max(0, start - 8), start);
  return OPENING.test(before) || ENUMERATOR.test(before);
}

const ADDRESSES: ReadonlySet<string> = new Set(['url', 'autolink']);
const MARKS: ReadonlySet<string> = new Set(['strong', 'emphasis', 'link']);

/** Tells of rising offsets whether they lie in one of the ranges, which are sorted by start and may nest. */
function within(ranges: readonly Span[]): (offset: number) => boolean {
  let next = 0;
  let until = -1;
  return (offset) => {
    while (next < ranges.length && (ranges[next]?.start ?? 0) <= offset) until = Math.max(until, ranges[next++]?.end ?? 0);
    return offset < until;
  };
}

/** The words of a block of raw HTML, outside its tags; offsets in its source. Nothing is known of what surrounds them. */
export const htmlTokens = oncePer((_leaf: Leaf, source: string): readonly Token[] => {
  const outside = source.replace(/<[^<>]*>/g, (tag) => ' '.repeat(tag.length));
  return matchesIn(outside, /[\p{L}\p{N}\p{M}]+/gu).map(({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
    word: wordOf(written),
    lower: written.toLowerCase(),
    quoted: false,
    opens: false,
    marked: true,
  }));
});
