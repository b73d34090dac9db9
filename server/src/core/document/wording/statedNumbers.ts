/** Numbers that a policy states twice, in words and in figures: "thirty (30) days", "5,000 (five thousand) euros". */
import {
  HUNDRED,
  LABELS_BEFORE,
  MONEY_OR_SHARE,
  NUMBER_ARTICLE,
  NUMBER_WORDS,
  PER,
  PRONOUN_BEFORE,
  UNIT_STEMS,
} from '../../knowledge/numberWords.ts';
import type { Prose } from '../markdown/leaf.ts';
import { mayMatch } from '../markdown/mayMatch.ts';
import { inLeaves, type Readable, undefinedIfEmpty } from '../markdown/passages.ts';
import { matchesIn } from '../text/matches.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { isNumberWord, knowsNumberWords, readNumberWords, writeNumberWords } from './numberWords.ts';

/** One number whose words and figure are two numbers. */
export interface NumberConflict {
  /** Words, figure and what is between them. */
  readonly span: Span;
  readonly words: { readonly span: Span; readonly text: string; readonly value: number };
  readonly figure: { readonly span: Span; readonly text: string; readonly value: number };
  /** The words written as the figure says, in their own case; undefined where a gender would have to be chosen. */
  readonly inWords: string | undefined;
  /** The figure written as the words say, in its own format. */
  readonly inFigures: string;
}

/** All conflicts in headings, paragraphs and table cells, in order. @param language BCP 47 primary language; `und` is read as English */
export function findNumberConflicts(markdown: Readable, language: string): readonly NumberConflict[] {
  const known = language === 'und' ? 'en' : language;
  if (!knowsNumberWords(known)) return [];
  return conflicts(markdown, known);
}

const conflicts = inLeaves(
  (leaf, _source, language: string) =>
    /\d/.test(leaf.prose.text) && leaf.prose.text.includes('(') ? undefinedIfEmpty(scan(leaf.prose, language)) : undefined,
  ({ start }, found) =>
    found.map((one): NumberConflict => {
      const at = (span: Span): Span => shiftSpan(span, start);
      return {
        ...one,
        span: at(one.span),
        words: { ...one.words, span: at(one.words.span) },
        figure: { ...one.figure, span: at(one.figure.span) },
      };
    }),
  mayMatch(/\d/),
);

/** What is in a parenthesis; a longer one states no number. */
const PARENTHESIS = /\(([^()]{1,80})\)/g;
/** Code units before a parenthesis in which its words or its figure are looked for. */
const REACH = 160;

/** Both places of one number, as ranges of the prose. */
interface Statement {
  readonly words: Range;
  readonly value: number;
  readonly ordinal: boolean;
  readonly figure: Range;
  readonly readings: readonly number[];
  readonly marked: boolean;
  /** A bare number in the parenthesis, which may also be the mark of a note or an item. */
  readonly bare: boolean;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function scan(prose: Prose, language: string): NumberConflict[] {
  const { text } = prose;
  const conflicts: NumberConflict[] = [];
  let items: ReadonlySet<number> | undefined;
  for (const match of matchesIn(text, PARENTHESIS)) {
    const inner = match[1] ?? '';
    const at = match.index;
    const from = Math.max(0, at - REACH);
    const before = text.slice(from, at);
    const behind = text.slice(at + match[0].length, at + match[0].length + 40);
    const statement = /\d/.test(inner)
      ? figureInside(before, from, inner, at + 1, behind, language)
      : wordsInside(before, from, inner, at + 1, language);
    if (!statement || statement.readings.includes(statement.value)) continue;
    const figure = statement.readings[0] ?? 0;
    if (statement.bare) {
      items ??= itemMarks(text, language);
      if (items.has(figure) && (items.has(figure - 1) || items.has(figure + 1))) continue;
    }
    conflicts.push(describe(prose, statement, figure, language));
  }
  return conflicts;
}

/** "(2)" and the like that no word explains: the marks of items in a sentence, or of notes. */
function itemMarks(text: string, language: string): ReadonlySet<number> {
  const marks = new Set<number>();
  for (const { 0: written, 1: digits, index } of matchesIn(text, /\((\d{1,2})\)/g)) {
    const before = text.slice(Math.max(0, index - REACH), index);
    const run = wordsBefore(before, language);
    if (run?.value === Number(digits)) continue;
    // What is at the very place that is judged counts too: with a neighbour it is an item.
    if (written !== '') marks.add(Number(digits));
  }
  return marks;
}

const CURRENCY = '(?:US\\$|[A-Z]{0,3}[$€£¥]|[A-Z]{3})';
const DIGITS = "\\d{1,3}(?:[.,'’ \\u00a0\\u202f]\\d{3})+(?:[.,]\\d{1,2})?|\\d{1,9}(?:[.,]\\d{1,2})?";
const FIGURE_INSIDE = new RegExp(
  `^\\s*(?:${CURRENCY}\\s?)?(?<digits>${DIGITS})(?<mark>st|nd|rd|th|ère|ère|ème|ième|er|e|º|ª|°|\\.)?(?:\\s?(?<sign>%|${CURRENCY})|(?<tail>[\\s-]{1,2}\\p{L}[\\p{L}\\s.-]{0,40}))?\\s*$`,
  'u',
);
const FIGURE_BEFORE = new RegExp(
  `(?<![\\p{L}\\d.,/§#:-])(?:${CURRENCY}\\s?)?(?<digits>${DIGITS})(?<mark>st|nd|rd|th)?(?:\\s?(?<sign>%|${CURRENCY})|(?<tail>[\\s-]{1,2}\\p{L}[\\p{L}\\s.-]{0,30}))?\\s{0,2}$`,
  'u',
);
/** Words that multiply the figure before them. */
const MULTIPLIER = /^[\s-]*(?:million|mio|mln|bn|billion|mrd|milliard|thousand|tausend|tsd|mille\b|mil\b|mila|k\b|m\b|hundred|dozen)/iu;

/** "thirty (30) days", "thirty days (30 days)", "ten dollars ($10)". */
function figureInside(
  before: string,
  offset: number,
  inner: string,
  innerAt: number,
  behind: string,
  language: string,
): Statement | undefined {
  const groups = FIGURE_INSIDE.exec(inner)?.groups;
  if (!groups) return undefined;
  const { digits = '', mark, sign, tail } = groups;
  const readings = readFigure(digits);
  if (readings.length === 0 || (tail !== undefined && MULTIPLIER.test(tail))) return undefined;
  const run = wordsBefore(before, language);
  if (!run) return undefined;
  const { value, ordinal, start, end, between } = run;
  const isMoney = inner.trim().length > digits.length && (sign !== undefined || new RegExp(`^\\s*${CURRENCY}`, 'u').test(inner));
  const counted = between.filter((word) => !isNumberWord(word, language));
  if (counted.length > 0) {
    // The same thing must be counted: "one year (12 months)" are two numbers, and both may be right.
    const first = counted.at(-1) ?? '';
    const shares = isMoney
      ? counted.every((word) => MONEY_OR_SHARE.test(word))
      : tail !== undefined
        ? sameStem(
            tail
              .trim()
              .split(/[\s-]+/)
              .at(-1) ?? '',
            first,
          )
        : counted.every((word) => UNIT_STEMS.test(word)) && value >= 10 && (readings[0] ?? 0) >= 10;
    if (!shares) return undefined;
  } else if (tail === undefined && !isMoney && mark === undefined) {
    // Behind a word that nothing follows, a small number is likelier the mark of a note.
    const counts = /^[\s-]{1,2}\p{L}/u.test(behind) || (value >= 10 && (readings[0] ?? 0) >= 10);
    if (!counts) return undefined;
  }
  if (ordinal && mark === undefined && value < 10) return undefined;
  const figureAt = innerAt + inner.indexOf(digits);
  return {
    words: { start: offset + start, end: offset + end },
    value,
    ordinal,
    figure: { start: figureAt, end: figureAt + digits.length },
    readings,
    marked: mark !== undefined,
    bare: inner.trim() === digits,
  };
}

/** "30 (thirty) days", "EUR 5,000 (in words: five thousand euros)". */
function wordsInside(before: string, offset: number, inner: string, innerAt: number, language: string): Statement | undefined {
  const intro = NUMBER_WORDS[language]?.inWords.exec(inner.trimStart())?.[0] ?? '';
  const start = inner.length - inner.trimStart().length + intro.length;
  const tokens = tokensOf(inner.slice(start), 0);
  let count = 0;
  while (count < tokens.length && isNumberWord(tokens[count]?.word ?? '', language)) count++;
  const first = tokens[0];
  const last = tokens[count - 1];
  if (!first || !last || first.start !== 0 || !tokens.slice(count).every(({ word }) => MONEY_OR_SHARE.test(word) || UNIT_STEMS.test(word)))
    return undefined;
  const number = readNumberWords(
    tokens.slice(0, count).map(({ word }) => word),
    language,
  );
  const match = FIGURE_BEFORE.exec(before);
  const { digits = '', mark, tail } = match?.groups ?? {};
  if (!match || !number || (tail !== undefined && (MULTIPLIER.test(tail) || tail.trim().split(/\s+/).length > 3))) return undefined;
  const readings = readFigure(digits);
  if (readings.length === 0 || LABELS_BEFORE.test(before.slice(0, match.index))) return undefined;
  // "42 days (six weeks)" are two numbers of two things.
  const unit = tokens.slice(count).at(-1)?.word;
  if (
    unit !== undefined &&
    tail !== undefined &&
    !sameStem(
      unit,
      tail
        .trim()
        .split(/[\s-]+/)
        .at(-1) ?? '',
    )
  )
    return undefined;
  const figureAt = match.index + match[0].indexOf(digits);
  const wordsAt = innerAt + start;
  return {
    words: { start: wordsAt + first.start, end: wordsAt + last.end },
    value: number.value,
    ordinal: number.ordinal,
    figure: { start: offset + figureAt, end: offset + figureAt + digits.length },
    readings,
    marked: mark !== undefined,
    bare: false,
  };
}

interface Run extends Range {
  readonly value: number;
  readonly ordinal: boolean;
  /** Words between the number and the end of the text. */
  readonly between: readonly string[];
}

/** Words that may be between a number and its parenthesis. */
const MOST_BETWEEN = 4;

/** The number words at the end of a text, or before a few words at its end; offsets in that text. */
function wordsBefore(before: string, language: string): Run | undefined {
  const clause = before.length - (/[^.,;:!?()[\]"“”„«»/\d]*$/u.exec(before)?.[0].length ?? 0);
  if (/\S$/.test(before) && !/[\p{L}\p{M}]$/u.test(before)) return undefined;
  const tokens = tokensOf(before.slice(clause), clause);
  let end = tokens.length;
  while (end > 0 && tokens.length - end <= MOST_BETWEEN && !isNumberWord(tokens[end - 1]?.word ?? '', language)) end--;
  if (end === 0 || tokens.length - end > MOST_BETWEEN) return undefined;
  let first = end;
  while (first > 0 && isNumberWord(tokens[first - 1]?.word ?? '', language)) first--;
  const between = tokens.slice(end).map(({ word }) => word);
  // Digits, or another parenthesis, right before the words belong to the number: "2 million (2,000,000)".
  if (
    (first === 0 && /[\d)]\s*$/.test(before.slice(0, clause))) ||
    (first === 0 && /[\d)][-\s]*$/.test(before.slice(0, tokens[0]?.start ?? 0)))
  )
    return undefined;
  // "between one and three": what joins two numbers joins no parts.
  for (let at = first; at < end; at++) {
    const words = tokens.slice(at, end).map(({ word }) => word);
    const number = readNumberWords(words, language);
    const previous = tokens[at - 1]?.word;
    const start = tokens[at]?.start ?? 0;
    if (!number) continue;
    // "un diez por ciento": an article is before the number.
    if (at > first && !isJoiner(previous, language) && !(at === first + 1 && NUMBER_ARTICLE.test(previous ?? ''))) return undefined;
    const lead = before.slice(0, start);
    if (LABELS_BEFORE.test(lead) || (number.value === 1 && PRONOUN_BEFORE.test(lead))) return undefined;
    return { ...number, start, end: tokens[end - 1]?.end ?? start, between };
  }
  return undefined;
}

function isJoiner(word: string | undefined, language: string): boolean {
  return word !== undefined && NUMBER_WORDS[language]?.joiners.includes(word.toLowerCase()) === true;
}

interface Token extends Range {
  readonly word: string;
}

/** Words, those of a compound with hyphens one by one; "per cent" is a share and no hundred. */
function tokensOf(text: string, offset: number): readonly Token[] {
  const all = matchesIn(text, /[\p{L}\p{M}]+/gu);
  return all.map(({ 0: word, index }, at) => ({
    word: HUNDRED.test(word) && PER.test(all[at - 1]?.[0] ?? '') ? 'percent' : word,
    start: offset + index,
    end: offset + index + word.length,
  }));
}

function sameStem(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase().replace(/[.]+$/, ''), other.toLowerCase()];
  const length = Math.min(a.length, b.length, 4);
  return length >= 2 && a.slice(0, length) === b.slice(0, length);
}

/** What digits can mean: a separator before three of them may be one of thousands or a decimal one. With a fraction nothing is compared. */
function readFigure(digits: string): readonly number[] {
  const plain = digits.replace(/['’ \u00a0\u202f]/g, '');
  const fraction = /[.,](\d{1,2})$/.exec(plain);
  const whole = fraction ? plain.slice(0, fraction.index) : plain;
  if (fraction && Number(fraction[1]) !== 0) return [];
  return [Number(whole.replace(/[.,]/g, ''))];
}

function describe(prose: Prose, { words, value, figure }: Statement, read: number, language: string): NumberConflict {
  const { text } = prose;
  const wordText = text.slice(words.start, words.end);
  const figureText = text.slice(figure.start, figure.end);
  const first = Math.min(words.start, figure.start);
  const last = Math.max(words.end, figure.end);
  const closing = /^[^()]{0,80}\)/.exec(text.slice(last))?.[0].length ?? 0;
  return {
    span: prose.spanOf(first, last + closing),
    words: { span: prose.spanOf(words.start, words.end), text: wordText, value },
    figure: { span: prose.spanOf(figure.start, figure.end), text: figureText, value: read },
    inWords: spell(wordText, read, language),
    inFigures: writeLike(figureText, value),
  };
}

/** In the case of the words that are replaced. "One" would need a gender in most languages, and an ordinal another form. */
function spell(like: string, value: number, language: string): string | undefined {
  if (language !== 'en' && (value % 10 === 1 || value === 0 || (language === 'es' && value >= 200))) return undefined;
  if (
    readNumberWords(
      tokensOf(like, 0).map(({ word }) => word),
      language,
    )?.ordinal
  )
    return undefined;
  const written = writeNumberWords(value, language, / and /i.test(like) || value < 100);
  if (written === undefined) return undefined;
  if (like.length > 1 && like === like.toUpperCase()) return written.toUpperCase();
  const title = /^\p{Lu}/u.test(like);
  const all = title && / \p{Lu}|-\p{Lu}/u.test(like);
  return all
    ? written.replace(/(?<!\p{L})(?!and\b)\p{L}/gu, (letter) => letter.toUpperCase())
    : title
      ? `${written.charAt(0).toUpperCase()}${written.slice(1)}`
      : written;
}

/** With the separators that the figure had. */
function writeLike(figure: string, value: number): string {
  const fraction = /[.,]0{1,2}$/.exec(figure)?.[0] ?? '';
  const whole = figure.slice(0, figure.length - fraction.length);
  const separator = /\d([.,'’ \u00a0\u202f])\d{3}/.exec(whole)?.[1] ?? '';
  return String(value).replace(/\B(?=(?:\d{3})+(?!\d))/g, separator) + fraction;
}
