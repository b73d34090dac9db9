/** Lines that were meant as headings and are printed as text, since no space is behind their number signs (CommonMark 0.31.2, section 4.2). */
import type { Inline, Leaf } from '../markdown/leaf.ts';
import { mayMatch } from '../markdown/mayMatch.ts';
import { blockBefore, findInLeaves, type Readable, undefinedIfEmpty } from '../markdown/passages.ts';
import { matchesIn } from '../text/matches.ts';
import { type Span, shiftSpan } from '../text/span.ts';

/** One such line. */
export interface UnspacedHeading {
  /** The line without indentation, marks of quotations, and what is behind it. */
  readonly span: Span;
  /** Its number signs. */
  readonly marks: Span;
  /** What is to be a space: nothing, or a space of another kind behind the number signs. */
  readonly gap: Span;
}

const inLeaf = findInLeaves((leaf, source) => {
  if (leaf.kind !== 'paragraph' || !leaf.prose.text.includes('#')) return undefined;
  return undefinedIfEmpty(readLines(leaf, source()));
}, mayMatch(/#/));

/** All such lines, in order. One word behind one number sign may be a hashtag: it counts before other text. */
export function findUnspacedHeadings(markdown: Readable): readonly UnspacedHeading[] {
  const last = blockBefore(markdown, Infinity)?.start;
  return inLeaf(markdown).flatMap(({ block, found }) =>
    found
      .filter(({ mayBeTag }) => !mayBeTag || block.start !== last)
      .map(({ span, marks, gap }) => ({
        span: shiftSpan(span, block.start),
        marks: shiftSpan(marks, block.start),
        gap: shiftSpan(gap, block.start),
      })),
  );
}

interface Line extends UnspacedHeading {
  /** One word behind one number sign. */
  readonly mayBeTag: boolean;
}

/** Deeper indentation makes no heading either. A no-break space or the wide space of East Asian scripts is no space to Markdown. */
const LINE = /^((?: {0,3}>)* {0,3})(#{1,6})([\u00A0\u202F\u3000]+|(?=[^#\s]))([^\r\n]*)/gm;

/** The words of a line that was meant as a heading, in old dialects of Markdown too: "##§ 1 Name", "#Statutes"; undefined where it wasn't. @param line without its end, and not known to be in code */
export function unspacedTitle(line: string): string | undefined {
  const [read] = matchesIn(line, LINE);
  if (!read) return undefined;
  const { 2: hashes = '', 3: gap = '', 4: rest = '' } = read;
  const words = rest.trimEnd();
  return isMeantAsHeading(hashes, gap, words) ? words : undefined;
}

function isMeantAsHeading(hashes: string, gap: string, words: string): boolean {
  return !NO_WORDS.test(words) && /\p{L}/u.test(words) && (hashes.length > 1 || gap !== '' || isTitle(words));
}
/** Commands and variables: `##vso[…]`, `##{name}`, `##COMPANY##`, `#!/bin/sh`. */
const NO_WORDS = /^[!<{$%=/\\.:+-]|^\w+\[[\w.]|^\S*#\s*$/;

function readLines({ inlines, item }: Leaf, source: string): readonly Line[] {
  const lines: Line[] = [];
  const inner = inlines.filter(({ kind, start, end }) => INNER.has(kind) && source.slice(start, end).includes('\n'));
  for (const { 0: whole, 1: indent = '', 2: hashes = '', 3: gap = '', 4: rest = '', index } of matchesIn(source, LINE)) {
    const start = index + indent.length;
    const words = rest.trimEnd();
    // In a paragraph that goes on, a line that is short ends by itself.
    const isLine = index === 0 && !item && (whole.length === source.length || /^\r?\n[^\p{Ll}]/u.test(source.slice(whole.length)));
    if (!isMeantAsHeading(hashes, gap, words) || inner.some((one) => one.start < start && start < one.end)) continue;
    if (hashes.length === 1 && gap === '' && !isLine) continue;
    const marks = { start, end: start + hashes.length };
    lines.push({
      span: { start, end: marks.end + gap.length + words.length },
      marks,
      gap: { start: marks.end, end: marks.end + gap.length },
      mayBeTag: hashes.length === 1 && gap === '' && !/\s/.test(words),
    });
  }
  return lines;
}

/** Neither a hashtag (`#openScience`, `#a #b`), the name of a channel (`#legal is where …`) nor a number (`#1`). */
function isTitle(words: string): boolean {
  return (
    /^[*_]{0,3}(?:\p{Lu}|§|\d{1,2}[.)] \p{L})/u.test(words) &&
    !/\s#|^\S*\p{Ll}\p{Lu}|^[\p{Lu}\p{N}_]+$|[.!?,;:]$/u.test(words) &&
    words.length <= LONGEST_TITLE
  );
}

/** Code units. */
const LONGEST_TITLE = 110;

/** What may begin on a line before, and go on. */
const INNER: ReadonlySet<Inline['kind']> = new Set(['code', 'html', 'comment', 'link', 'image']);
