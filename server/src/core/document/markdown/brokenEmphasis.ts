/** Bold text whose marks are printed, since a space or a letter is on the wrong side of them (CommonMark 0.31.2, section 6.2). */

import { matchesIn } from '../text/matches.ts';
import { type Span, shiftSpan, type TextEdit } from '../text/span.ts';
import type { Inline, Leaf } from './leaf.ts';
import { mayMatch } from './mayMatch.ts';
import { inLeaves, undefinedIfEmpty } from './passages.ts';

/** Two marks that were to make what is between them bold. */
export interface BrokenEmphasis {
  /** From the first mark to the end of the second. */
  readonly span: Span;
  /** The mark: `**`, `__` or `***`. */
  readonly mark: string;
  /** Where a space is too much behind the first mark or before the second, or one is missing outside. */
  readonly fault: 'space-inside' | 'no-space-behind' | 'no-space-before';
  /** What makes it bold; none where no space can be put: in scripts without spaces between words, before a comma. */
  readonly edits: readonly TextEdit[];
}

/** All of them, in order. */
export const findBrokenEmphasis = inLeaves(
  (leaf, source) => (/\*\*|__/.test(leaf.prose.text) ? undefinedIfEmpty(inLeaf(leaf, source())) : undefined),
  ({ start }, found) =>
    found.map((one) => ({
      ...one,
      span: shiftSpan(one.span, start),
      edits: one.edits.map(({ span, newText }) => ({ span: shiftSpan(span, start), newText })),
    })),
  mayMatch(/\*\*|__/),
);

const RUN = /(?<![*_\\])(?:\*{2,3}|__)(?![*_])/g;
/** Code units between two marks: emphasis of more is another matter. */
const LONGEST = 300;

function inLeaf({ kind, inlines }: Leaf, source: string): readonly BrokenEmphasis[] {
  if (kind !== 'paragraph' && kind !== 'heading' && kind !== 'tableCell') return [];
  const found: BrokenEmphasis[] = [];
  const runs = runsOf(source, inlines);
  // Two that have another mark between them are of two passages.
  for (let index = 0; index + 1 < runs.length; index++) {
    const [open, close] = [runs[index], runs[index + 1]];
    if (!open?.isPrinted || !close?.isPrinted || open.mark !== close.mark || close.at - open.at > LONGEST) continue;
    const broken = judge(source, open.at, close.at, open.mark);
    if (!broken) continue;
    found.push(broken);
    index++;
  }
  return found;
}

interface Run {
  readonly at: number;
  readonly mark: string;
  /** Whether it is text: no emphasis, and not in code, in a target or behind a backslash. */
  readonly isPrinted: boolean;
}

function runsOf(source: string, inlines: readonly Inline[]): readonly Run[] {
  const taken = inlines
    .flatMap((one) => [...(MARKS.has(one.kind) ? [one] : []), ...(one.target ? [one.target] : [])])
    .sort((a, b) => a.start - b.start);
  let next = 0;
  return matchesIn(source, RUN).map(({ index: at, 0: mark }) => {
    while (next < taken.length && (taken[next]?.end ?? 0) <= at) next++;
    return { at, mark, isPrinted: (taken[next]?.start ?? Infinity) >= at + mark.length };
  });
}

const MARKS: ReadonlySet<Inline['kind']> = new Set(['mark', 'escape', 'code', 'html', 'comment', 'url', 'autolink']);

const WORD = /[\p{L}\p{N}\p{M}]/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;
/** Words of a term in bold. */
const LONGEST_NAME = 5;
/** What follows a word without a space, or is one. */
const NO_SPACE_BEFORE = /[\s.,;:!?)\]}”"»’…|]/;
/** What needs no space behind it. */
const SPACE_OR_OPENING = /[\s([{"'“„«‘|>/–—-]/;
/** What a space may be before. */
const OPENING = /^[([{"'“„«‘§#&@]/;
/** Letters of scripts that put no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}、-〟！-｠]/u;

/** @param open @param close offsets of the two marks */
function judge(source: string, open: number, close: number, mark: string): BrokenEmphasis | undefined {
  const inner = source.slice(open + mark.length, close);
  const words = inner.trim();
  const before = source[open - 1] ?? ' ';
  const behind = source[close + mark.length] ?? ' ';
  // A paragraph is one thought; marks on two lines rather are of two notes. Blanks to be filled in have no words.
  if (!/\p{L}/u.test(words) || inner.includes('\n') || /^[*_<]|[*_>]$/.test(words)) return undefined;
  // A mark that stands for other characters: "mbox**@larkspur.garden", where “**” is a number.
  if ((WORD.test(before) && words.startsWith('@')) || (/["'“”„«‘’]$/.test(inner) && /^["'“”„»‘’]/.test(behind))) return undefined;
  // Names in programs: `__sid /`, `__init__`, `__utma, __utmb`.
  if (mark === '__' && (/\w_\w/.test(words) || (/^\w+[,;/|]?\s+$/.test(inner) && WORD.test(behind)))) return undefined;
  const span = { start: open, end: close + mark.length };
  const lead = inner.length - inner.trimStart().length;
  const trail = inner.length - inner.trimEnd().length;
  if (lead > 0 || trail > 0) {
    // "Offer** until May, deal** until June": marks of notes.
    if (WORD.test(before) || (lead > 0 && trail > 0 && WORD.test(behind))) return undefined;
    if (lead > 0 && trail === 0 && WORD.test(behind)) return undefined;
    // "… ** a note ** …" in the middle of a sentence may be two marks of a note; "The ** Deposit ** is" names a term.
    const isName = mark !== '__' && /^\p{Lu}/u.test(words) && words.split(/\s+/).length <= LONGEST_NAME;
    if (lead > 0 && trail > 0 && !isName && !/^\s*$/.test(source.slice(source.lastIndexOf('\n', open) + 1, open))) return undefined;
    const edits: TextEdit[] = [];
    // "questions.** If": the space belongs in front of the mark.
    if (lead > 0 && !SPACE_OR_OPENING.test(before)) edits.push({ span: { start: open, end: open }, newText: ' ' });
    if (lead > 0) edits.push({ span: { start: open + mark.length, end: open + mark.length + lead }, newText: '' });
    if (trail > 0) edits.push({ span: { start: close - trail, end: close }, newText: '' });
    if (trail > 0 && !NO_SPACE_BEFORE.test(behind)) edits.push({ span: { start: span.end, end: span.end }, newText: ' ' });
    return { span, mark, fault: 'space-inside', edits };
  }
  // A mark between a punctuation mark and a letter opens or closes on the wrong side.
  const last = words.at(-1) ?? '';
  if (!WORD.test(before) && WORD.test(behind) && PUNCTUATION.test(last)) {
    const at = { start: span.end, end: span.end };
    const edits = UNSPACED.test(last) || UNSPACED.test(behind) ? [] : [{ span: at, newText: ' ' }];
    return { span, mark, fault: 'no-space-behind', edits };
  }
  if (WORD.test(before) && !WORD.test(behind) && PUNCTUATION.test(words[0] ?? '')) {
    const at = { start: open, end: open };
    const isClear = OPENING.test(words) && !UNSPACED.test(words[0] ?? '') && !UNSPACED.test(before);
    return { span, mark, fault: 'no-space-before', edits: isClear ? [{ span: at, newText: ' ' }] : [] };
  }
  return undefined;
}
