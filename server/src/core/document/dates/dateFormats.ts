/** Reading and writing of dates as people spell them: the one place that knows the formats. */
import { MONTH_NAMES } from '../../knowledge/monthNames.ts';
import { matchesIn } from '../text/matches.ts';
import { dateParts, dayOfWeek, daysInMonth, type IsoDate, isoDate } from './calendar.ts';
import { caseOf, inCase, isDateName, monthOf, nameAt, weekdayLanguages, weekdayNumber } from './dateNames.ts';
import { findPlaceholder, placeholderAt } from './datePlaceholders.ts';
import type { DateFormat, DateReading, WrittenDate } from './dateReading.ts';

/** Writes a date in a format. For every exact reading, `writeDate(reading.date, reading.format)` reads as that date again. */
export function writeDate(date: IsoDate, format: DateFormat): string {
  const { year, month, day } = dateParts(date);
  const { language, pattern } = format;
  const names = MONTH_NAMES[language] ?? MONTH_NAMES['en'];
  const full = nameAt(names?.months, month);
  return pattern.replace(/\{(\w+)\}(\.?)/g, (_all, field: string, dot: string) => {
    switch (field) {
      case 'yyyy':
        return `${year}${dot}`;
      case 'yy':
        return `${pad(year % 100)}${dot}`;
      case 'mm':
        return `${pad(month)}${dot}`;
      case 'm':
        return `${month}${dot}`;
      case 'dd':
        return `${pad(day)}${dot}`;
      case 'd':
        return `${day}${language === 'fr' && day === 1 && format.kind === 'day-first' ? 'er' : ''}${dot}`;
      case 'do':
        return `${day}${language === 'en' ? englishOrdinal(day) : day === 1 ? 'º' : ''}${dot}`;
    }
    switch (field.toLowerCase()) {
      case 'month':
        return `${inCase(full, field)}${dot}`;
      case 'stand':
        return `${inCase(nameAt(names?.standing ?? names?.months, month), field)}${dot}`;
      case 'mon': {
        const short = nameAt(names?.short ?? names?.months, month);
        // "May" and "mai" are whole words, which take no dot.
        return `${inCase(short, field)}${short === full ? '' : dot}`;
      }
      default:
        return `${inCase(nameAt(names?.weekdays, dayOfWeek(date)), field)}${dot}`;
    }
  });
}

/** Reads a whole value, such as that of a front matter key; a date inside a sentence is found too. Never throws. @param language BCP 47 primary language of the text, `und` if unknown */
export function readDate(value: string, language: string): WrittenDate {
  const start = value.length - value.trimStart().length;
  const end = Math.max(start, value.trimEnd().length);
  const text = value.slice(start, end);
  if (text === '' || text === '~' || text === 'null') return { start, end, reading: { text, state: 'empty' } };
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  const monthEnd = month ? lastDay(Number(month[1]), Number(month[2])) : undefined;
  if (monthEnd)
    return {
      start,
      end,
      reading: { text, state: 'month', date: monthEnd, format: { kind: 'month-only', language: 'und', pattern: '{yyyy}-{mm}' } },
    };
  const whole = readDateAt(value, start, language) ?? compactDate(value, start);
  if (whole && /^[.\s]*$/.test(value.slice(whole.end))) return whole;
  const placeholder = placeholderAt(value, start);
  if (placeholder && /^[.\s]*$/.test(value.slice(placeholder.end))) return placeholder;
  const inside = whole ?? findWrittenDates(value, language)[0] ?? findPlaceholder(value);
  return inside ?? { start, end, reading: { text, state: 'none' } };
}

/** Every date of a text, in order; two do not overlap. A month without a day counts, a year alone does not. */
export function findWrittenDates(text: string, language: string): readonly WrittenDate[] {
  const found: WrittenDate[] = [];
  if (!/\d/.test(text)) return found;
  let done = 0;
  for (const { 0: token, index } of matchesIn(text, /\p{L}+|\d+/gu)) {
    if (index < done || (token.length < 3 && !/\d/.test(token))) continue;
    if (/\d/.test(token) ? /[\p{L}\d./-]/u.test(text[index - 1] ?? '') : !isDateName(token)) continue;
    const written = readDateAt(text, index, language);
    if (!written) continue;
    found.push(written);
    done = written.end;
  }
  return found;
}

/** The date that begins at an offset, a weekday before it included; undefined when there is none. */
export function readDateAt(text: string, at: number, language: string): WrittenDate | undefined {
  const named = weekdayAt(text, at);
  const start = named ? named.end : at;
  // An English weekday in another language's text has an English month behind it ("Wednesday, 12 March 2014").
  const own = named && (language === 'und' || !weekdayLanguages(named.name).includes(language)) ? named.language : language;
  let best: Found | undefined;
  for (const shape of SHAPES) {
    shape.pattern.lastIndex = start;
    const match = shape.pattern.exec(text);
    const found = match && shape.read(match, own);
    if (match && found && (!best || match[0].length > best.length)) best = { ...found, length: match[0].length };
  }
  if (!best) return undefined;
  const body = start + best.length;
  const after = best.month || named ? undefined : weekdayAfter(text, body);
  const end = after?.end ?? body;
  const pattern = `${named?.pattern ?? ''}${best.pattern}${after?.pattern ?? ''}`;
  const format = { kind: best.kind, language: named && !best.named ? named.language : best.language, pattern };
  const weekday = named && weekdayNumber(named.name, language === 'und' ? best.language : language);
  return { start: at, end, reading: { text: text.slice(at, end), ...best.reading, format, ...(weekday === undefined ? {} : { weekday }) } };
}

interface Found {
  readonly kind: DateFormat['kind'];
  readonly language: string;
  readonly pattern: string;
  readonly reading: Omit<DateReading, 'text' | 'format'>;
  readonly length: number;
  /** It has a month name. */
  readonly named?: boolean;
  /** It has no day. */
  readonly month?: boolean;
}

interface Shape {
  readonly pattern: RegExp;
  read(match: RegExpExecArray, language: string): Omit<Found, 'length'> | undefined;
}

const S = '[ \\t\\u00a0\\u202f\\n]{1,3}';
const END = '(?!\\d|[-./]\\d)';
const NAME = '(?<name>\\p{L}{3,14})(?<dot>\\.)?';
const YEAR = `(?<year>\\d{4})${END}`;

function sticky(source: string): RegExp {
  return new RegExp(source, 'yud');
}

const SHAPES: readonly Shape[] = [
  {
    pattern: sticky(
      `(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?<time>(?:[Tt]|[ \\t]{1,3})\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:[ \\t]{0,3}(?:[Zz]|UTC|[-+]\\d{1,2}(?::?\\d{2})?))?)?${END}`,
    ),
    read: readIso,
  },
  { pattern: sticky(`(?<year>\\d{4})(?<sep>[-./])(?<month>\\d{1,2})\\k<sep>(?<day>\\d{1,2})${END}`), read: readYearFirst },
  {
    pattern: sticky(
      `(?<year>\\d{4})[ \\u00a0]?[年년][ \\u00a0]?(?<month>\\d{1,2})[ \\u00a0]?[月월][ \\u00a0]?(?<day>\\d{1,2})[ \\u00a0]?[日일号號]`,
    ),
    read: readYearFirst,
  },
  {
    pattern: sticky(`(?<first>\\d{1,2})(?<sep>[-./])[ \\u00a0]?(?<second>\\d{1,2})\\k<sep>[ \\u00a0]?(?<year>\\d{4}|\\d{2})${END}`),
    read: readNumeric,
  },
  { pattern: sticky(`${NAME}${S}(?<day>\\d{1,2})(?<ordinal>st|nd|rd|th)?(?:,${S}|,|${S})${YEAR}`), read: readNamed },
  {
    pattern: sticky(
      `(?<day>\\d{1,2})(?<ordinal>st|nd|rd|th|er|º|ª|°|o)?(?<dayDot>\\.)?(?:-|,?${S})(?:(?:of|de|den)${S}|d['’])?${NAME}(?:-|,?${S})(?:(?:de|del|do)${S})?${YEAR}`,
    ),
    read: readNamed,
  },
  { pattern: sticky(`(?<year>\\d{4})\\.?${S}${NAME}${S}(?<day>\\d{1,2})(?<dayDot>\\.)?(?!\\d)`), read: readNamed },
  { pattern: sticky(`${NAME},?${S}(?:(?:de|del|do)${S})?${YEAR}`), read: readNamed },
];

function readIso(match: RegExpExecArray): Omit<Found, 'length'> | undefined {
  const { year, month, day, time } = numbersOf(match);
  return {
    kind: time ? 'iso-time' : 'iso',
    language: 'und',
    pattern: patternOf(match, { year: 'yyyy', month: 'mm', day: 'dd' }),
    reading: dayReading(year, month, day),
  };
}

function readYearFirst(match: RegExpExecArray): Omit<Found, 'length'> | undefined {
  const { year, month, day } = numbersOf(match);
  const { month: monthText = '', day: dayText = '', sep } = match.groups ?? {};
  const padded = sep ? isPadded(monthText, dayText) : /^0/.test(monthText) || /^0/.test(dayText);
  const kind = sep ? 'numeric' : 'year-first';
  return {
    kind,
    language: 'und',
    pattern: patternOf(match, { year: 'yyyy', month: padded ? 'mm' : 'm', day: padded ? 'dd' : 'd' }),
    reading: dayReading(year, month, day),
  };
}

/** Day and month in numbers before the year. Dots mean day first nearly everywhere; with the other separators the language decides, and English has both orders. */
function readNumeric(match: RegExpExecArray, language: string): Omit<Found, 'length'> | undefined {
  const { sep = '', year: written = '' } = match.groups ?? {};
  const { first, second, year: given } = numbersOf(match);
  const year = written.length === 2 ? (given < 70 ? 2000 : 1900) + given : given;
  const padded = isPadded(match.groups?.['first'], match.groups?.['second']);
  const [month, day] = padded ? ['mm', 'dd'] : ['m', 'd'];
  const yearField = written.length === 2 ? 'yy' : 'yyyy';
  const make = (dayFirst: boolean, reading: Found['reading']): Omit<Found, 'length'> => ({
    kind: 'numeric',
    language: 'und',
    pattern: patternOf(match, { first: dayFirst ? day : month, second: dayFirst ? month : day, year: yearField }),
    reading,
  });
  const asDayFirst = isoDate(year, second, first);
  const asMonthFirst = isoDate(year, first, second);
  const asYearFirst = sep === '-' && written.length === 2 ? isoDate(2000 + first, second, given) : undefined;
  if (asYearFirst && (!asDayFirst || first > 31))
    return {
      kind: 'numeric',
      language: 'und',
      pattern: patternOf(match, { first: 'yy', second: month, year: day }),
      reading: { state: 'exact', date: asYearFirst },
    };
  if (asYearFirst && asDayFirst && asYearFirst !== asDayFirst && mayBeYear(first) && mayBeYear(given))
    return make(true, { state: 'ambiguous', date: asDayFirst, other: asYearFirst });
  if (asDayFirst && asMonthFirst && asDayFirst !== asMonthFirst) {
    const dayFirst = sep === '.' || MONTH_NAMES[language]?.dayFirst === true;
    return dayFirst
      ? make(true, { state: 'exact', date: asDayFirst })
      : make(false, { state: 'ambiguous', date: asMonthFirst, other: asDayFirst });
  }
  if (asDayFirst) return make(true, { state: 'exact', date: asDayFirst });
  if (asMonthFirst) return make(false, { state: 'exact', date: asMonthFirst });
  // Two short numbers and a short year are as likely a version, a clause or a price.
  return written.length === 4 ? make(true, dayReading(year, second, first)) : undefined;
}

/** Two digits that may well be a year of a policy. */
function mayBeYear(digits: number): boolean {
  return digits >= 20 && digits < 30;
}

function readNamed(match: RegExpExecArray, language: string): Omit<Found, 'length'> | undefined {
  const { name = '', dot, day: dayText, dayDot, ordinal } = match.groups ?? {};
  const known = monthOf(
    name,
    language,
    dayDot !== undefined || ordinal === 'er',
    ordinal !== undefined && /^(?:st|nd|rd|th)$/.test(ordinal),
  );
  if (!known || (dot && known.field !== 'mon' && known.field !== 'month')) return undefined;
  const { year, day } = numbersOf(match);
  const field = caseOf(name, known.field);
  if (dayText === undefined) {
    const date = lastDay(year, known.month);
    return (
      date && {
        kind: 'month-only',
        language: known.language,
        pattern: patternOf(match, { name: field, year: 'yyyy' }),
        reading: { state: 'month', date },
        named: true,
        month: true,
      }
    );
  }
  const dayField = ordinal === undefined ? (/^0/.test(dayText) ? 'dd' : 'd') : ordinal === 'er' ? 'd' : 'do';
  const dayAt = match.indices?.groups?.['day']?.[0] ?? 0;
  const kind =
    dayAt === match.index ? 'day-first' : match.indices?.groups?.['year']?.[0] === match.index ? 'year-first' : 'month-name-first';
  return {
    kind,
    language: known.language,
    pattern: patternOf(match, { name: field, day: dayField, year: 'yyyy', ordinal: '' }),
    reading: dayReading(year, known.month, day),
    named: true,
  };
}

/** `20260210`; only as a whole value, for in a text it may be any number. */
function compactDate(text: string, at: number): WrittenDate | undefined {
  const match = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text.slice(at).trimEnd());
  if (!match) return undefined;
  const reading = dayReading(Number(match[1]), Number(match[2]), Number(match[3]));
  return {
    start: at,
    end: at + 8,
    reading: { text: match[0], ...reading, format: { kind: 'compact', language: 'und', pattern: '{yyyy}{mm}{dd}' } },
  };
}

function dayReading(year: number, month: number, day: number): Omit<DateReading, 'text' | 'format'> {
  const date = isoDate(year, month, day);
  if (date) return { state: 'exact', date };
  const last = lastDay(year, month);
  const nearest = month > 12 ? isoDate(year, day, month) : day > 0 && day <= 31 ? last : undefined;
  return { state: 'impossible', ...(nearest ? { nearest } : {}) };
}

function lastDay(year: number, month: number): IsoDate | undefined {
  return month >= 1 && month <= 12 ? isoDate(year, month, daysInMonth(year, month)) : undefined;
}

/** The match with its groups as fields; a group without a field stays as it is, one with the empty field is left out. */
function patternOf(match: RegExpExecArray, fields: Readonly<Record<string, string>>): string {
  const places = Object.entries(fields).flatMap(([group, field]) => {
    const range = match.indices?.groups?.[group];
    return range ? [{ from: range[0] - match.index, to: range[1] - match.index, field }] : [];
  });
  let pattern = '';
  let done = 0;
  for (const { from, to, field } of places.sort((a, b) => a.from - b.from)) {
    pattern += `${match[0].slice(done, from)}${field === '' ? '' : `{${field}}`}`;
    done = to;
  }
  return (pattern + match[0].slice(done)).replaceAll('\n', ' ');
}

function numbersOf(
  match: RegExpExecArray,
): Readonly<Record<'year' | 'month' | 'day' | 'first' | 'second', number>> & { readonly time: string | undefined } {
  const groups = match.groups ?? {};
  const number = (name: string): number => Number(groups[name] ?? 0);
  return {
    year: number('year'),
    month: number('month'),
    day: number('day'),
    first: number('first'),
    second: number('second'),
    time: groups['time'],
  };
}

function weekdayAt(
  text: string,
  at: number,
): { readonly end: number; readonly name: string; readonly pattern: string; readonly language: string } | undefined {
  WEEKDAY_BEFORE.lastIndex = at;
  const match = WEEKDAY_BEFORE.exec(text);
  const name = match?.[1] ?? '';
  const [language] = weekdayLanguages(name);
  return match && language
    ? {
        end: at + match[0].length,
        pattern: `{${caseOf(name, 'weekday')}}${match[0].slice(name.length).replaceAll('\n', ' ')}`,
        name,
        language,
      }
    : undefined;
}

function weekdayAfter(text: string, at: number): { readonly end: number; readonly pattern: string } | undefined {
  WEEKDAY_BEHIND.lastIndex = at;
  const match = WEEKDAY_BEHIND.exec(text);
  const name = match?.[2] ?? '';
  // Only Turkish has it there; elsewhere the word belongs to what follows.
  return match && weekdayLanguages(name).includes('tr')
    ? { end: at + match[0].length, pattern: `${match[1]}{${caseOf(name, 'weekday')}}` }
    : undefined;
}

const WEEKDAY_BEFORE = new RegExp(`(\\p{L}{3,12}(?:-feira)?),?${S}(?:(?:the|le|el|il|der|den|dem|de) )?`, 'yu');
const WEEKDAY_BEHIND = /([ \u00a0])(\p{L}{3,12})(?!\p{L})/uy;

function isPadded(first = '', second = ''): boolean {
  return first.length === 2 && second.length === 2;
}

function englishOrdinal(day: number): string {
  return day % 100 >= 11 && day % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
