/** What a single block says of numbered clauses: the label that it begins with, and the `(a)`, `(b)` in its sentences. Free of context, so it is read once in a block's life. */
import type { Leaf } from '../markdown/leaf.ts';
import { oncePer } from '../text/remember.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { type NumberStyle, readNumber, romanValue } from './headingNumbers.ts';

/** One way to read a part of a number: `4`, `b`, `ii`. A letter behind a digit counts as a fraction: `1A` is 1.01. */
export interface PartReading {
  readonly style: NumberStyle;
  readonly value: number;
}

/** One part of a label; offsets in the prose of its block. */
export interface LabelPart {
  readonly span: Span;
  /** The likelier first: `i` is a roman one or the ninth letter. */
  readonly readings: readonly PartReading[];
}

/** The label at the start of a block; offsets in its prose. */
export interface BlockLabel {
  readonly parts: readonly LabelPart[];
  /** `annex`, `section` …: lower case, when the number follows such a word. */
  readonly word?: string;
  readonly span: Span;
  readonly titleStart: number;
  /** How it is written besides its value, so that `(a)` continues `(a)` and not `a.` */
  readonly look: string;
  readonly certainty: 'sure' | 'likely' | 'possible';
}

/** An `(a)` or `(ii)` within or at the start of a line of the block's text; offsets in its prose. */
export interface InlineLabel {
  readonly part: LabelPart;
  readonly span: Span;
}

/** All readings of one part of a number as written. */
export function readPart(text: string): readonly PartReading[] {
  const digits = /^(\d{1,4})([A-Za-z]?)$/.exec(text);
  if (digits)
    return [{ style: 'decimal', value: Number(digits[1]) + (digits[2] ? ((digits[2].toUpperCase().codePointAt(0) ?? 64) - 64) / 100 : 0) }];
  const readings: PartReading[] = [];
  const roman = romanValue(text);
  if (text.length === 1) readings.push({ style: 'letter', value: (text.toUpperCase().codePointAt(0) ?? 64) - 64 });
  // Behind z come aa, bb or aa, ab; both are seldom, and only the first is common in contracts.
  else if (text.length === 2 && text[0] === text[1] && roman === undefined)
    readings.push({ style: 'letter', value: 26 + (text.toUpperCase().codePointAt(0) ?? 64) - 64 });
  if (roman !== undefined) readings[roman === 1 ? 'unshift' : 'push']({ style: 'roman', value: roman });
  return readings;
}

const PART = /\d{1,4}[A-Z]?|[A-Za-z]{1,7}/g;

/** The parts of a number as written, such as `4.2(b)(i)`. @param at offset of its first character */
export function readParts(text: string, at: number): readonly LabelPart[] {
  return [...text.matchAll(PART)].map(({ 0: part, index }) => ({
    span: { start: at + index, end: at + index + part.length },
    readings: readPart(part),
  }));
}

/** A number at the start of bold words in the middle of a paragraph; offsets in its prose. */
export interface RunInLabel {
  readonly parts: readonly LabelPart[];
  readonly titleStart: number;
}

interface LeafLabels {
  readonly label: BlockLabel | undefined;
  readonly inline: readonly InlineLabel[];
  readonly runIn: readonly RunInLabel[];
}

/** The labels of one block. */
export const labelsOf = oncePer((leaf: Leaf): LeafLabels => {
  const { kind, prose } = leaf;
  const label = readLabel(prose.text);
  return {
    label,
    inline: kind === 'heading' ? [] : readInline(prose.text, label?.titleStart ?? 0),
    runIn: kind === 'paragraph' ? readRunIn(leaf) : NO_RUN_IN,
  };
});

const NO_RUN_IN: readonly RunInLabel[] = [];
/** "VII. Term", "15.15 Relief", "A. Term": with a full stop, or of two parts or more. */
const RUN_IN = /(?<=\s)(?:(\d{1,3}(?:\.\d{1,3}){1,4})\.?|(\d{1,3}|[IVX]{1,7}|[A-Z])\.)\s+(?=\p{Lu})/gu;

function readRunIn({ inlines, prose: { text, toSource } }: Leaf): readonly RunInLabel[] {
  // Two marks stand before the first bold character.
  const starts = new Set(inlines.flatMap(({ kind, start }) => (kind === 'strong' ? [start + 2] : [])));
  if (starts.size === 0) return NO_RUN_IN;
  const found: RunInLabel[] = [];
  for (const match of text.matchAll(RUN_IN)) {
    if (found.length >= MOST_INLINE || !starts.has(toSource(match.index))) continue;
    const parts = readParts(match[1] ?? match[2] ?? '', match.index);
    const [part] = parts;
    // "V." is a number more often than a letter there.
    const roman = parts.length === 1 ? part?.readings.find(({ style }) => style === 'roman') : undefined;
    found.push({
      parts: part && roman && part.span.end - part.span.start > 1 ? [{ ...part, readings: [roman] }] : parts,
      titleStart: match.index + match[0].length,
    });
  }
  return found;
}

/** `A.1`, `B.2.3`, `4(b)`, `4.2(b)`: what the numbers of headings know nothing of. */
const COMPOUND =
  /^\s*((?:[A-Z]|[IVX]{1,5})(?:\.\d{1,3}){1,4}|\d{1,3}(?:\.\d{1,3}){0,4}(?:\([a-z]{1,4}\)){1,3}|\d{1,3}[a-z](?=[.)]))[.:)]?(?=\s)\s*/;

function readLabel(text: string): BlockLabel | undefined {
  const compound = COMPOUND.exec(text);
  if (compound) {
    const written = compound[1] ?? '';
    const start = compound[0].indexOf(written);
    return {
      parts: readParts(written, start),
      span: { start, end: start + written.length },
      titleStart: compound[0].length,
      look: 'compound',
      certainty: 'sure',
    };
  }
  const candidate = readNumber(text);
  if (!candidate) return undefined;
  const { word, span, titleStart, certainty } = candidate;
  const parts = candidate.parts.map((part) => ({ span: part, readings: readPart(text.slice(part.start, part.end)) }));
  if (parts.some(({ readings }) => readings.length === 0)) return undefined;
  const first = text.slice(parts[0]?.span.start, parts[0]?.span.end);
  const look = `${word ?? ''} ${text[span.start] === '(' ? '(' : ''} ${/^\d/.test(first) ? parts.length : first === first.toUpperCase() ? 'A' : 'a'}`;
  return { parts, ...(word === undefined ? {} : { word }), span, titleStart, look, certainty };
}

/** A paragraph that begins with a capital and a dot may be a name ("A. Smith"); one with a number says so. */
export function isPlausible({ parts, certainty, word, span, titleStart }: BlockLabel, text: string): boolean {
  // "Section 2 applies" begins a sentence, "Exhibit A" and "Section 2. Scope" a clause.
  if (word !== undefined && titleStart < text.length && !/[.):–—-]/.test(text.slice(span.end, titleStart)) && text[span.end] !== '\n')
    return false;
  return parts.length > 1 || certainty === 'sure' || parts[0]?.readings.some(({ value }) => value < 27) === true;
}

/** The labels at the starts of the second and further lines of a paragraph, where the line before it is finished: each paragraph of a statute on a line of its own. */
export const lineLabelsOf = oncePer((leaf: Leaf): readonly BlockLabel[] => {
  const { text, toSource } = leaf.prose;
  if (leaf.kind !== 'paragraph' || leaf.quoteDepth > 0 || !text.includes('\n')) return NO_LABELS;
  const labels: BlockLabel[] = [];
  const breaks = new Set(leaf.inlines.flatMap(({ kind, end }) => (kind === 'break' ? [end] : [])));
  for (const { 0: found, index } of text.matchAll(LINE)) {
    const start = index + found.length;
    const isFinished =
      /[.;:!?…»”"'’)\]]$/.test(text.slice(0, index).trimEnd()) || breaks.has(toSource(index) + 1) || breaks.has(toSource(start));
    const end = text.indexOf('\n', start);
    const label = isFinished && labels.length < MOST_INLINE ? readLabel(text.slice(start, end < 0 ? undefined : end)) : undefined;
    if (label && label.certainty !== 'possible' && isPlausible(label, text.slice(start, end < 0 ? undefined : end)))
      labels.push(shiftLabel(label, start));
  }
  return labels;
});

const NO_LABELS: readonly BlockLabel[] = [];
/** A line end and the spaces behind it. */
const LINE = /\n[ \t]*(?=[\d(A-Za-z§])/g;

function shiftLabel({ parts, span, titleStart, ...label }: BlockLabel, by: number): BlockLabel {
  return {
    ...label,
    parts: parts.map((part) => ({ ...part, span: shiftSpan(part.span, by) })),
    span: shiftSpan(span, by),
    titleStart: titleStart + by,
  };
}

/** In the middle of a line only in parentheses, at its start also `a)` and `a.` */
const INLINE = /(?<![\p{L}\p{N}).§])\(([a-z]{1,2}|[ivx]{1,5}|\d{1,2})\)(?=[\s\p{L}“"])|\n[ \t]*([a-z]|[ivx]{1,5}|\d{1,2})[.)](?=[ \t])/gu;
/** More than this many in one block are no clauses of a contract. */
const MOST_INLINE = 200;

function readInline(text: string, from: number): InlineLabel[] {
  const labels: InlineLabel[] = [];
  if (!text.includes('(') && !text.includes('\n')) return labels;
  for (const match of text.matchAll(INLINE)) {
    if (match.index < from || labels.length >= MOST_INLINE) continue;
    const written = match[1] ?? match[2] ?? '';
    const start = match.index + match[0].indexOf(written);
    const readings = readPart(written);
    if (readings.length > 0)
      labels.push({
        part: { span: { start, end: start + written.length }, readings },
        span: { start: match[1] ? match.index : start, end: match[1] ? match.index + match[0].length : start + written.length },
      });
  }
  return labels;
}

/** Lines of a text that begin with a number and a title, whether or not they are clauses: "7.2 Termination for cause" in the middle of a paragraph. @returns offsets of the number */
export function linesNumbered(text: string, label: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(label); at !== -1; at = text.indexOf(label, at + label.length)) {
    const before = text.slice(Math.max(0, at - LONGEST_MARKS), at);
    const behind = text.slice(at + label.length, at + label.length + LONGEST_MARKS);
    if (/(?:^|\n)[ \t>*_#-]*$/.test(before) && /^[.):*_]{0,4}[ \t]+[*_]{0,3}\p{Lu}/u.test(behind)) found.push(at);
  }
  return found;
}

/** Code units of indentation and marks around a number. */
const LONGEST_MARKS = 30;
