/** Dates anywhere in a text that no calendar has: days that a month lacks, and days of the week that do not fit. */
import { RANGE_WORDS } from '../../knowledge/dateWords.ts';
import { MONTH_NAMES } from '../../knowledge/monthNames.ts';
import type { FrontMatter } from '../frontmatter/frontMatter.ts';
import type { YamlNode } from '../frontmatter/yaml.ts';
import type { Leaf, Prose } from '../markdown/leaf.ts';
import { mayMatch } from '../markdown/mayMatch.ts';
import { inLeaves, undefinedIfEmpty } from '../markdown/passages.ts';
import { matchesIn } from '../text/matches.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { dayOfWeek, daysInMonth, type IsoDate } from './calendar.ts';
import { isDateName, monthOf, weekdayNumber } from './dateNames.ts';
import type { DateReading } from './dateReading.ts';
import { proseDates } from './proseDates.ts';

/** One such date. */
export interface ImpossibleDate {
  readonly span: Span;
  /** As it is written. */
  readonly text: string;
  /** Of a day that its month lacks: how many days the month has, or undefined where no month has the number either. */
  readonly fault:
    | { readonly kind: 'day'; readonly month: number | undefined; readonly days: number | undefined; readonly year: number | undefined }
    | { readonly kind: 'weekday'; readonly actual: number };
}

/** All impossible dates in headings, paragraphs and table cells, in order. @param language BCP 47 primary language */
export const findImpossibleDates = inLeaves(
  (leaf, _source, language: string) => undefinedIfEmpty(scan(leaf, language)),
  ({ start }, found) => found.map((one): ImpossibleDate => ({ ...one, span: shiftSpan(one.span, start) })),
  mayMatch(/\d/),
);

/** A day that a value of the front matter gives and no month has: `data: 2026-04-31`. */
export interface ImpossibleValue extends ImpossibleDate {
  readonly fault: Extract<ImpossibleDate['fault'], { readonly kind: 'day' }>;
}

/** All values of front matter, those of lists and mappings too, that are written like a day (ISO 8601) and are none, whatever their keys say of them. Keys of numbers that look like days are left out. */
export function findImpossibleValues({ entries }: FrontMatter): readonly ImpossibleValue[] {
  return entries.flatMap(({ key, value }) => (NUMBER_KEY.test(key) ? [] : impossibleIn(value)));
}

function impossibleIn(value: YamlNode): readonly ImpossibleValue[] {
  if (value.kind === 'list') return value.items.flatMap(impossibleIn);
  if (value.kind === 'mapping') return value.entries.flatMap(({ key, value: inner }) => (NUMBER_KEY.test(key) ? [] : impossibleIn(inner)));
  if (value.kind === 'alias' || value.block) return [];
  const [, written = '', year, month, day] = ISO_VALUE.exec(value.text) ?? [];
  if (written === '' || !isCalendarMonth(Number(month)) || Number(year) < 1900 || Number(year) > 2199) return [];
  const days = daysInMonth(Number(year), Number(month));
  if (Number(day) <= days || Number(day) > MOST_DAYS) return [];
  return [{ span: value.span, text: written, fault: { kind: 'day', month: Number(month), days, year: Number(year) } }];
}

const ISO_VALUE = /^\s*((\d{4})-(\d{2})-(\d{2}))(?:[T ]\d{2}:\d{2}[\d:.]{0,14}(?:Z|[+-]\d{2}:?\d{2})?)?\s*$/;
/** What is counted rather than dated. */
const NUMBER_KEY = /version|build|release$|rev$|revision$|(?:^|_)id$|number|slug|ref$|tag|commit|permalink|url/i;
const MOST_DAYS = 31;
const isCalendarMonth = (month: number): boolean => month >= 1 && month <= 12;

function scan(leaf: Leaf, language: string): ImpossibleDate[] {
  const { prose } = leaf;
  const { text } = prose;
  const faults: ImpossibleDate[] = [];
  const written = proseDates(leaf, language);
  for (const { start, end, reading } of written) {
    if (reading.state === 'impossible') {
      const fault = dayFault(reading, text.slice(Math.max(0, start - 20), start));
      if (fault) faults.push({ span: prose.spanOf(start, end), text: reading.text, fault });
    } else faults.push(...weekdayFault(prose, start, end, reading, language));
  }
  for (const { start, end, month, day } of daysWithoutYear(text, language)) {
    if (written.some((one) => start < one.end && end > one.start)) continue;
    faults.push({
      span: prose.spanOf(start, end),
      text: text.slice(start, end),
      fault: { kind: 'day', month, days: day === 0 ? undefined : mostDays(month), year: undefined },
    });
  }
  return faults.sort((a, b) => a.span.start - b.span.start);
}

/** "version 2026.13.1", "build 2026-02-30": numbers that are counted, not dates. */
const COUNTED = /(?:\b(?:v|versi\p{L}+|release|build|rev\p{L}*|patch|no|nr|n°|№)\.?|[#=_/\\])[ \u00a0]?$/iu;

function dayFault({ text, format }: DateReading, before: string): ImpossibleDate['fault'] | undefined {
  if (COUNTED.test(before)) return undefined;
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  if (format?.kind === 'numeric' || format?.kind === 'iso' || format?.kind === 'iso-time' || format?.kind === 'compact') {
    const yearFirst = /^\d{4}/.test(text);
    // Dots behind a year are those of a version.
    if (yearFirst && text.includes('.')) return undefined;
    const [year = 0, one = 0, other = 0] = yearFirst ? numbers : [numbers[2] ?? 0, numbers[1] ?? 0, numbers[0] ?? 0];
    // Day and month in either order; what can be neither isn't a date.
    const [month, day] = one <= 12 ? [one, other] : [other, one];
    if (year < 1900 || year > 2199 || month > 12 || day > 31 || (month === 0 && day === 0)) return undefined;
    const swapped = one > 12 && other <= 12;
    return {
      kind: 'day',
      month: month === 0 || swapped ? undefined : month,
      days: month === 0 || swapped || day === 0 ? undefined : daysInMonth(year, month),
      year,
    };
  }
  const year = numbers.find((number) => number >= 1000);
  const day = numbers.find((number) => number < 1000);
  const name = /\p{L}{3,14}/gu;
  for (const [word] of matchesIn(text, name)) {
    const month = monthOf(word, format?.language ?? 'und', false, false)?.month;
    if (month === undefined || year === undefined || day === undefined) continue;
    // "May 64 2026" is a street, a price, or a slip of another kind.
    return day > 31 || day === 0
      ? day <= 39
        ? { kind: 'day', month, days: daysInMonth(year, month), year }
        : undefined
      : { kind: 'day', month, days: daysInMonth(year, month), year };
  }
  return undefined;
}

/** "Monday, 10 February 2026", "10 February 2026 (Monday)"; not where the day begins or ends a range: "Monday to Friday, 1 March 2026". */
function weekdayFault(prose: Prose, start: number, end: number, reading: DateReading, language: string): readonly ImpossibleDate[] {
  const { date, other, state } = reading;
  const { text } = prose;
  if (!date || (state !== 'exact' && state !== 'ambiguous')) return [];
  const before = reading.weekday !== undefined && !inRange(text, start) ? { day: reading.weekday, end } : undefined;
  const said = before ?? behind(text, end, reading, language);
  const days = [date, ...(other ? [other] : [])].map((day: IsoDate) => dayOfWeek(day));
  if (said === undefined || days.includes(said.day)) return [];
  return [{ span: prose.spanOf(start, said.end), text: text.slice(start, said.end), fault: { kind: 'weekday', actual: days[0] ?? 0 } }];
}

/** Another day of the week, or a word that leads from one to another, is right before. */
function inRange(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const word = /(\p{L}+)[\s,/–—-]*$/u.exec(before)?.[1];
  return (
    /[–—/-]\s*$/.test(before) ||
    (word !== undefined && (RANGE_WORDS.has(word.toLowerCase()) || (isDateName(word) && /^\p{Lu}|(?:day|tag|di|es|dì)$/u.test(word))))
  );
}

function behind(
  text: string,
  end: number,
  { format }: DateReading,
  language: string,
): { readonly day: number; readonly end: number } | undefined {
  const match = /^\s{0,2}\((\p{L}{3,14}(?:-feira)?)\)/u.exec(text.slice(end, end + 24));
  const day = match && weekdayNumber(match[1] ?? '', language === 'und' ? (format?.language ?? 'en') : language);
  return match && day !== null && day !== undefined ? { day, end: end + match[0].length } : undefined;
}

/** "31 April", "April 31st" without a year. */
function* daysWithoutYear(
  text: string,
  language: string,
): Generator<{ readonly start: number; readonly end: number; readonly month: number; readonly day: number }> {
  if (!/3\d/.test(text)) return;
  for (const match of matchesIn(text, DAY_MONTH)) {
    const { day = '', name = '', dot } = match.groups ?? {};
    const month = monthIn(name, language);
    if (month === undefined || Number(day) <= mostDays(month) || Number(day) > 31) continue;
    yield { start: match.index, end: match.index + match[0].length - (dot === undefined ? 0 : dot.length), month, day: Number(day) };
  }
  if (language !== 'en' && language !== 'und') return;
  for (const match of matchesIn(text, MONTH_DAY)) {
    const { day = '', name = '' } = match.groups ?? {};
    const month = monthIn(name, 'en');
    if (month === undefined || Number(day) <= mostDays(month) || Number(day) > 31) continue;
    const start = match.index + match[0].indexOf(name);
    yield { start, end: match.index + match[0].length, month, day: Number(day) };
  }
}

/** Only days from the 30th on can be missing. */
const DAY_MONTH =
  /(?<![\p{L}\d./,-])(?<day>3[0-9])(?:st|nd|rd|th|\.|º|°)?[ \u00a0](?:(?:of|de)[ \u00a0])?(?<name>\p{L}{3,14})(?<dot>\.)?(?![\p{L}\d])/gu;
/** Behind a word that leads to a date, so that "in November 31 companies" is none. */
const MONTH_DAY =
  /(?<![\p{L}\d])(?:on|by|before|after|until|till|through|from|since|ending|ends|ended|dated|beginning|to|and|–)[ \u00a0]\(?(?<name>\p{Lu}\p{L}{2,11})\.?[ \u00a0](?<day>3[0-9])(?:st|nd|rd|th)?(?=[ \u00a0]?[.,;:)]|\s{0,3}$|[ \u00a0](?:of|each|every|in|and|or|at|until|through|to)(?!\p{L}))/gu;

/** A month by its name in the language of the text; "mai" and "mars" have days enough whatever they are. */
function monthIn(name: string, language: string): number | undefined {
  const known = monthOf(name, language === 'und' ? 'en' : language, false, false);
  // Names of another language than the text's are other words ("31 set"), and so are abbreviations in small letters ("30 feb").
  if (!known || (language !== 'und' && known.language !== language) || !MONTH_NAMES[known.language]) return undefined;
  return known.field === 'mon' && !/^\p{Lu}/u.test(name) ? undefined : known.month;
}

/** Days of a month in a year that has them: 29 for February. */
function mostDays(month: number): number {
  return daysInMonth(2000, month);
}
