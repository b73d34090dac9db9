/** The number at the start of a heading: what it is written like, what it means, and what only looks like one. */
import { patternOfAll } from '../../knowledge/languages/languages.ts';
import { matchesIn } from '../text/matches.ts';
import { addToMultimap } from '../text/multimap.ts';
import type { Span } from '../text/span.ts';

/** How the last part of a number is written. */
export type NumberStyle = 'decimal' | 'letter' | 'roman';

/** A heading's start that may be a number; offsets in the heading's prose. Free of context: whether it is one, its siblings decide. */
export interface NumberCandidate {
  /** `section`, `annex` …: lower case, when the number follows such a word. */
  readonly word?: string;
  /** Each way to read it, the likelier first: `I.` is a roman one or the ninth letter. */
  readonly readings: readonly NumberReading[];
  /** Where each part is: for `(a)` the letter, for `2.1` both digits, for `1.0` the first alone. */
  readonly parts: readonly Span[];
  /** The number as one would name it: `2.1`, `(a)`, `Section 3`, without the punctuation behind it. */
  readonly span: Span;
  /** Where the title begins: behind the number and the dot, parenthesis, dash or space after it. */
  readonly titleStart: number;
  /**
   * `sure` stands for itself; `likely` is a number if it is the first of its kind or a sibling agrees (`A.`, `Section 3`);
   * `possible` only if a sibling agrees (`5 Whys` is none, `1 Scope` beside `2 Terms` is).
   */
  readonly certainty: 'sure' | 'likely' | 'possible';
}

/** One reading: a letter behind a number counts as a fraction, so that `1A` (1.01) is between 1 and 2. */
export interface NumberReading {
  readonly style: NumberStyle;
  readonly values: readonly number[];
}

const WORD = new RegExp(
  `^((?:${patternOfAll(({ numberContext }) => numberContext?.headingWords)})(?!\\p{L})|§)[ \\t\\u00A0]*(?=[\\dA-Za-z])`,
  'iu',
);
const DECIMAL = /^\d{1,3}(?:[A-Z](?!\p{Ll})|[a-z](?![\p{L}\p{N}]))?(?:\.\d{1,3}(?:[A-Z]|[a-z](?![\p{L}\p{N}]))?){0,7}(?![\d])/u;
const MONTHS = new RegExp(`^(?:${patternOfAll(({ numberContext }) => numberContext?.monthBeginnings)})\\p{L}*\\.?,?[ \\t]+\\d{4}`, 'iu');
const DATE = /^\W{0,4}(?:\d{4}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}\b)/;
const UNITS = new RegExp(`^(?:%|${patternOfAll(({ numberContext }) => numberContext?.headingUnits)})(?![\\p{L}\\p{N}])`, 'iu');
/** Source of an expression for a character without a shape of its own, or the stand-in for an object, that word processors leave before a heading. */
export const UNSEEN = String.raw`[\s\uFFFC\uFFFD\u00AD\u200B-\u200F\u2060-\u2064\uE000-\uF8FF\uFEFF]`;
const UNSEEN_AHEAD = new RegExp(`^${UNSEEN}{0,40}`, 'u');
/** Behind a number: what makes it that of a section put in between, "4 bis", "4-ter", "4.a", "4 a", "4-1." as in Korea and Japan. */
const INSERTED =
  /^(?:[-‐-–]\d{1,2}(?=[.):、．]|[ \t\u00A0]+[^\d\s])|(?:[ \t\u00A0]?[-–—][ \t\u00A0]?|[ \t\u00A0]|\.)?(?:(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies)(?![\p{L}\p{N}])|[a-z](?=[.):]|[ \t\u00A0]+(?:[-–—]|\p{Lu}))))/u;
const SPOKEN = new RegExp(
  `^(?:(?:${patternOfAll(({ numberContext }) => numberContext?.headingWords)})[ \\t\\u00A0]{1,4}|§{1,2}[ \\t\\u00A0]{0,4})(?:\\d|[IVXL]{1,7}(?![\\p{L}\\p{N}])|[A-Z](?![\\p{L}\\p{N}]))`,
  'iu',
);
const UNREAD =
  /^(?:\(?\d{1,3}(?:\.\d{1,3}){0,5}(?:[.):][^\d\s]|[.):]\s|\)|\.\d|[A-Za-z](?![\p{L}\p{N}])|\p{Lu}\p{Ll}{2})|\(?(?:[ivxl]{1,7}|[IVXL]{1,7}|[A-Za-z])[ \t\u00A0]{0,3}(?:\)|\.\s))/u;

/**
 * True when a title begins with what is a number to a reader though {@link readNumber} can't tell which: "4-bis. Suspension", "§ 6Warranty", "4 a Fees".
 * @param like only numbers that count among those of this form
 */
export function hasUnreadNumber(title: string, like?: { readonly word?: string; readonly style: NumberStyle }): boolean {
  const words = title.slice(UNSEEN_AHEAD.exec(title)?.[0].length ?? 0);
  const isSpoken = SPOKEN.test(words);
  if (like?.word !== undefined) return isSpoken && words.toLowerCase().startsWith(like.word);
  if (isSpoken) return like === undefined;
  const digits = /^\(?\d{1,3}(?:\.\d{1,3}){0,5}/.exec(words)?.[0];
  if (like?.style === 'decimal' && (digits === undefined || MONTHS.test(words.slice(digits.length).replace(/^\.?\s{0,3}/, ''))))
    return false;
  return UNREAD.test(words) || (digits !== undefined && INSERTED.test(words.slice(digits.length)));
}

/** A number at the start of a title that {@link readNumber} can't read. */
export interface UnreadNumber {
  /** With what separates it from the words of the title; empty where that can't be told. */
  readonly text: string;
  /** Surely a number: {@link hasUnreadNumber}. Another may be part of the name, as in "Vitamin C" and "Phase 2". */
  readonly isSure: boolean;
  /** No space is behind it: "2.b.Beds". */
  readonly isJoined: boolean;
}

/** Digits, with letters and further digits joined to them: "8.6.2.a. ", "4-bis. ", "3.b) ", "§ 4a ", "(2.b) ". */
const LETTERED =
  /^(?:§{1,2}\s?|\p{L}{1,12}\.?\s(?=\d))?\(?\d{1,3}(?:[.\-–]?(?:\d{1,3}|\p{L}(?!\p{L})|(?:bis|ter|quater|quinquies|sexies)(?!\p{L}))){0,7}[.):]{0,2}\s{1,4}(?:(?:[–—-]|(?:bis|ter|quater|quinquies|sexies)[.):]?|\p{Ll}[.)]|\p{Ll}(?=\s\p{Lu}))\s{1,4})?/u;
/** A word, and what may be its number: "Hoofdstuk II.6.", "Chapter 4-bis:", "Annex B"; a letter and a number: "A6.". */
const BEHIND_LETTERS =
  /^[A-Z]{1,3}\d{1,3}(?:\.\d{1,3}){0,4}[.:)]?[ \u00A0]|^\p{Lu}\p{L}{2,20}[ \u00A0](?:[IVXLCDM]{1,7}|\d{1,3}|[A-Z])(?:[.-]\p{L}{0,6}\d{0,3}){0,4}(?:[ \u00A0.:)\u2013-]|$)/u;
/** A number without a space behind it: "2.b.Beds". */
const JOINED = /^\d{1,3}(?:\.(?:\d{1,3}|\p{Ll})){0,4}[.)](?=\p{L}{2})/u;

/** The number that a title begins with though {@link readNumber} can't tell which; undefined where there is none. @param title a heading's visible text of which no number is read */
export function unreadNumber(title: string): UnreadNumber | undefined {
  const isSure = hasUnreadNumber(title);
  const behindLetters = BEHIND_LETTERS.exec(title)?.[0];
  if (!isSure && behindLetters === undefined) return undefined;
  const joined = JOINED.exec(title)?.[0];
  return { text: joined ?? LETTERED.exec(title)?.[0] ?? behindLetters ?? '', isSure, isJoined: joined !== undefined };
}

/** What a heading's visible text begins with, if that may be a number. */
export function readNumber(text: string): NumberCandidate | undefined {
  const indent = UNSEEN_AHEAD.exec(text)?.[0].length ?? 0;
  const word = WORD.exec(text.slice(indent));
  if (word) return readAfterWord(text, indent, word);
  const open = text[indent] === '(' ? 1 : 0;
  const at = indent + open;
  return readDecimal(text, indent, at, open === 1) ?? readLetters(text, indent, at, open === 1);
}

function readAfterWord(text: string, start: number, match: RegExpExecArray): NumberCandidate | undefined {
  const written = match[1] ?? '';
  // "Parties" begins with the word and goes on.
  if (match[0] === written && !/[§.]$/.test(written)) return undefined;
  const word = written.toLowerCase().replace(/\.$/, '');
  const at = start + match[0].length;
  const rest = text.slice(at);
  const decimal = DECIMAL.exec(rest);
  const letters = /^(?:[IVXL]{1,7}|[A-Z])(?![\p{L}\p{N}'’])/u.exec(rest);
  const number = decimal?.[0] ?? letters?.[0];
  if (number === undefined) return undefined;
  const end = at + number.length;
  // "§ 4 bis" is not § 4.
  if (INSERTED.test(text.slice(end))) return undefined;
  const behind = /^[.):]?(?:[ \t\u00A0]*[-–—:](?=[ \t\u00A0]|$))?(?=[ \t\u00A0]|$)[ \t\u00A0]*|^(?=\p{Lu}\p{Ll}{2})/u.exec(text.slice(end));
  if (!behind) return undefined;
  const parts = decimal ? decimalParts(number, at) : { values: [], spans: [{ start: at, end }] };
  const readings: readonly NumberReading[] = decimal ? [{ style: 'decimal', values: parts.values }] : letterReadings(number);
  if (readings.length === 0) return undefined;
  return { word, readings, parts: parts.spans, span: { start, end }, titleStart: end + behind[0].length, certainty: 'likely' };
}

function readDecimal(text: string, start: number, at: number, open: boolean): NumberCandidate | undefined {
  const written = DECIMAL.exec(text.slice(at))?.[0];
  if (written === undefined) return undefined;
  const after = at + written.length;
  const rest = text.slice(after);
  if (INSERTED.test(rest)) return undefined;
  const closed = open
    ? /^\)[.:]?(?=\s|$)/.exec(rest)
    : /^(?:\.\)|[.)、．:](?!\S)|[.)、．](?=[\p{Lu}\p{Lo}“"'«(])|[ \t\u00A0]*[-–—](?=\s)|[ \t\u00A0]{1,3}\.(?=\s))/u.exec(rest);
  if (!closed && (open || !/^(?:\s|$)/.test(rest))) return undefined;
  const behind = after + (closed?.[0].length ?? 0);
  const titleStart = behind + (/^\s*/.exec(text.slice(behind))?.[0].length ?? 0);
  const title = text.slice(titleStart);
  const deep = written.includes('.');
  // Dates, releases and amounts: "1. Januar 2025", "1.2.0 - 2024-05-01", "1.5 million".
  if (MONTHS.test(title) || (deep && DATE.test(title)) || (!closed && UNITS.test(title))) return undefined;
  const letterBehind = /[A-Za-z]$/.test(written);
  if (letterBehind && !closed && !deep) return undefined;
  const { values, spans } = decimalParts(written, at);
  return {
    readings: [{ style: 'decimal', values }],
    parts: spans,
    span: { start, end: open ? after + 1 : after },
    titleStart,
    certainty: closed || (deep && title !== '') ? 'sure' : 'possible',
  };
}

function readLetters(text: string, start: number, at: number, open: boolean): NumberCandidate | undefined {
  const written = /^(?:[ivxl]{1,7}|[IVXL]{1,7}|[A-Za-z])(?![\p{L}\p{N}])/u.exec(text.slice(at))?.[0];
  if (written === undefined) return undefined;
  const after = at + written.length;
  const closed = (open ? /^\)[.:]?(?=\s|$)/ : /^(?:\.\)?|\)|[ \t\u00A0]+[-–—]|[ \t\u00A0]{1,3}\.|:)(?=\s|$)/).exec(text.slice(after))?.[0];
  // "Q: …" and "A: …" are a question and its answer; "V: …" counts where the others do.
  const isAnswer = closed === ':' && written.length === 1;
  if (closed === undefined || (isAnswer && !/[IVX]/i.test(written))) return undefined;
  const readings = letterReadings(written);
  if (readings.length === 0) return undefined;
  const behind = after + closed.length;
  return {
    readings,
    parts: [{ start: at, end: after }],
    span: { start, end: open ? after + 1 : after },
    titleStart: behind + (/^\s*/.exec(text.slice(behind))?.[0].length ?? 0),
    certainty: isAnswer || /^[ \t\u00A0]+[-–—]/.test(closed) ? 'possible' : 'likely',
  };
}

/** The parts of `2.1`; of `1.0`, a way to write 1, the first alone. */
function decimalParts(written: string, at: number): { readonly values: readonly number[]; readonly spans: readonly Span[] } {
  const values: number[] = [];
  const spans: Span[] = [];
  for (const match of matchesIn(written, /(\d+)([A-Za-z]?)/g)) {
    values.push(Number(match[1]) + (match[2] ? (match[2].toUpperCase().charCodeAt(0) - 64) / 100 : 0));
    spans.push({ start: at + match.index, end: at + match.index + match[0].length });
  }
  if (values.length === 2 && values[1] === 0) return { values: values.slice(0, 1), spans: spans.slice(0, 1) };
  return { values, spans };
}

function letterReadings(written: string): NumberReading[] {
  const readings: NumberReading[] = [];
  const roman = romanValue(written);
  if (roman !== undefined) readings.push({ style: 'roman', values: [roman] });
  if (written.length === 1) {
    const letter: NumberReading = { style: 'letter', values: [(written.toUpperCase().codePointAt(0) ?? 64) - 64] };
    // Few lists begin with a roman five, ten or fifty.
    if (roman === 1) readings.push(letter);
    else readings.unshift(letter);
  }
  return readings;
}

const ROMAN: readonly (readonly [string, number])[] = [
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

/** The value of a roman number from 1 to 89 in its usual spelling, lower or upper case; undefined for anything else. */
export function romanValue(text: string): number | undefined {
  const lower = text.toLowerCase();
  for (let value = 1; value < 90 && lower.length <= 8; value++) if (writeRoman(value) === lower) return value;
  return undefined;
}

/** A value written in a style; upper case where `like` is. */
export function writeNumber(value: number, style: NumberStyle, like: string): string {
  if (style === 'decimal') return String(value).padStart(/^0\d/.test(like) ? like.length : 0, '0');
  const lower = style === 'roman' ? writeRoman(value) : String.fromCharCode(96 + value);
  return like === like.toUpperCase() ? lower.toUpperCase() : lower;
}

function writeRoman(value: number): string {
  let rest = value;
  let written = '';
  for (const [digits, worth] of ROMAN) {
    while (rest >= worth) {
      written += digits;
      rest -= worth;
    }
  }
  return written;
}

/**
 * Decides for headings under one parent which of their candidates are numbers, and how each is read: a list needs one style for all.
 * @returns one entry per candidate, undefined where it isn't a number
 */
export function resolveNumberReadings(candidates: readonly (NumberCandidate | undefined)[]): readonly (NumberReading | undefined)[] {
  const settled: (NumberReading | undefined)[] = candidates.map((candidate) =>
    candidate?.certainty === 'sure' ? candidate.readings[0] : undefined,
  );
  const families = new Map<string, number[]>();
  candidates.forEach((candidate, index) => {
    if (!candidate) return;
    const family = `${candidate.word ?? ''} ${candidate.readings[0]?.style === 'decimal' ? `9${candidate.parts.length}` : 'a'}`;
    addToMultimap(families, family, index);
  });
  for (const members of families.values()) {
    const candidateAt = (index: number): NumberCandidate | undefined => candidates[index];
    const style = styleOf(members.map(candidateAt));
    const reading = (index: number): NumberReading | undefined => candidateAt(index)?.readings.find((one) => one.style === style);
    const values = members.map((index) => reading(index)?.values.at(-1) ?? Number.NaN);
    const next = (place: number): boolean => {
      const step = Math.abs((values[place] ?? Number.NaN) - (values[place - 1] ?? Number.NaN));
      // 3A follows 3.
      return step > 0 && step <= 1;
    };
    const agree = values.some((_, place) => next(place));
    members.forEach((index, place) => {
      const certainty = candidateAt(index)?.certainty;
      if (certainty === 'likely' && (agree || (place === 0 && values[0] === 1))) settled[index] = reading(index);
      if (certainty === 'possible' && (next(place) || next(place + 1))) settled[index] = reading(index);
    });
  }
  return settled;
}

/** Letters or roman numbers: what all members can be; where all can be both, how the list begins. */
function styleOf(members: readonly (NumberCandidate | undefined)[]): NumberStyle {
  const can = (style: NumberStyle): boolean => members.every((candidate) => candidate?.readings.some((reading) => reading.style === style));
  const first = members[0]?.readings[0]?.style ?? 'decimal';
  if (first === 'decimal' || can(first)) return first;
  const other = first === 'letter' ? 'roman' : 'letter';
  if (can(other)) return other;
  // A list of letters holds more that are no roman number than the other way round.
  const letters = members.filter((candidate) => candidate?.readings.some(({ style }) => style === 'letter')).length;
  return letters * 2 >= members.length ? 'letter' : 'roman';
}
