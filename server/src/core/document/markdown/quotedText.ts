/** What is between quotation marks in a block's prose, in every style that policies use. */

import { matchesIn } from '../text/matches.ts';
import { oncePer } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import type { Leaf } from './leaf.ts';

/** One quotation; offsets in the block's prose. The span is what is between the marks. */
export interface Quotation extends Span {
  /** Span with the marks. */
  readonly whole: Span;
}

/** Closing marks by opening mark; typists mix straight and curly ones. */
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"”“',
  '“': '”"“',
  '”': '”"',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '‘': "’'",
  '‚': "‘’'",
  "'": "'’",
  '「': '」',
  '『': '』',
  '‹': '›',
};
/** A longer stretch between two marks isn't a quotation but two stray marks. */
const LONGEST = 600;
/** How many marks further the closing one may be: a quotation within a quotation. */
const MARKS_AHEAD = 5;

/** The outermost quotations of a block in order; derived once in its life. */
export const findQuotations = oncePer((leaf: Leaf): readonly Quotation[] => scan(leaf.prose.text));

function scan(text: string): readonly Quotation[] {
  const marks = matchesIn(text, /["“”„«»‘’‚'「」『』‹›]/g)
    .map(({ index }) => index)
    .filter((at) => !isApostrophe(text, at));
  const found: Quotation[] = [];
  for (let i = 0; i < marks.length; i++) {
    const open = marks[i] ?? 0;
    const closing = CLOSING[text[open] ?? ''];
    if (closing === undefined || !canOpen(text, open)) continue;
    for (let j = i + 1; j < Math.min(marks.length, i + 1 + MARKS_AHEAD); j++) {
      const close = marks[j] ?? 0;
      if (close - open > LONGEST) break;
      if (!closing.includes(text[close] ?? '') || !canClose(text, close)) continue;
      if (close > open + 1) found.push({ start: open + 1, end: close, whole: { start: open, end: close + 1 } });
      i = j;
      break;
    }
  }
  return found;
}

function isApostrophe(text: string, at: number): boolean {
  return (text[at] === "'" || text[at] === '’') && LETTER.test(text[at - 1] ?? '') && LETTER.test(text[at + 1] ?? '');
}

const LETTER = /[\p{L}\p{N}]/u;

function canOpen(text: string, at: number): boolean {
  if ('«「『‹'.includes(text[at] ?? '')) return true;
  return !LETTER.test(text[at - 1] ?? '') && (!/[\s)\],;]/.test(text[at + 1] ?? ' ') || SPACED.test(text.slice(at, at + 60)));
}

/** `“ Partner(s) ”`: blanks on both sides. */
const SPACED = /^“[ \u00A0][^\s“”„"][^“”„"]{0,50}[ \u00A0]”/u;

function canClose(text: string, at: number): boolean {
  return !LETTER.test(text[at + 1] ?? '');
}
