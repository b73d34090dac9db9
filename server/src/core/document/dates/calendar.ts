/**
 * Calendar dates and periods, without clock, time of day or time zone.
 * *Invariant:* nothing here asks what day it is; `today` is always an argument.
 */

/** A day of the Gregorian calendar in ISO 8601 extended form, `2026-02-10`; always a day that exists. */
export type IsoDate = `${number}-${number}-${number}`;

/** A span of calendar time, as in ISO 8601 durations; every part is 0 or more. */
export interface Period {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** Number of days of a month (1 to 12) in a year of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The date of a year, month (1 to 12) and day, or undefined when the calendar has no such day. Years 1000 to 9999. */
export function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  if (!(year >= 1000 && year <= 9999) || !(month >= 1 && month <= 12) || !(day >= 1 && day <= daysInMonth(year, month))) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDate;
}

/** Reads exactly `YYYY-MM-DD`; undefined for anything else and for days that do not exist. */
export function parseIsoDate(text: string): IsoDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? isoDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** Year, month (1 to 12) and day of a date. */
export function dateParts(date: IsoDate): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

/** The date with day and month swapped; undefined where that isn't a day of the calendar, or the same. */
export function swapDayAndMonth(date: IsoDate): IsoDate | undefined {
  const { year, month, day } = dateParts(date);
  return day === month ? undefined : isoDate(year, day, month);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Whole calendar months from a date to a later one: from 15 January one until 15 February, none until the 14th. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  const [earlier, later] = [dateParts(from), dateParts(to)];
  const months = (later.year - earlier.year) * 12 + later.month - earlier.month;
  return later.day < earlier.day ? months - 1 : months;
}

/** The date a period later; a day that the target month lacks becomes its last day (31 January + 1 month = 28 or 29 February). */
export function addPeriod(date: IsoDate, period: Period): IsoDate {
  const { year, month, day } = dateParts(date);
  const months = year * 12 + (month - 1) + period.years * 12 + period.months;
  const targetYear = Math.floor(months / 12);
  const targetMonth = (months % 12) + 1;
  return addDays(`${targetYear}-${pad(targetMonth)}-${pad(Math.min(day, daysInMonth(targetYear, targetMonth)))}` as IsoDate, period.days);
}

/** The date a number of days later (or earlier, when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  const { year, month, day } = dateParts(date);
  const moved = new Date(Date.UTC(year, month - 1, day + days));
  return `${moved.getUTCFullYear()}-${pad(moved.getUTCMonth() + 1)}-${pad(moved.getUTCDate())}` as IsoDate;
}

/** Reads `12 months`, `30 days`, `2 years`, `6 weeks`, or an ISO 8601 duration of whole years, months, weeks and days (`P1Y6M`); undefined for anything else. */
export function parsePeriod(text: string): Period | undefined {
  const words = /^\s*(\d{1,4})\s*(day|week|month|year)s?\s*$/i.exec(text);
  if (words) {
    const count = Number(words[1]);
    const unit = (words[2] ?? '').toLowerCase();
    return {
      years: unit === 'year' ? count : 0,
      months: unit === 'month' ? count : 0,
      days: unit === 'week' ? count * 7 : unit === 'day' ? count : 0,
    };
  }
  const iso = /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,4})D)?$/i.exec(text.trim());
  if (!iso) return undefined;
  const [years, months, weeks, days] = iso.slice(1).map((part) => Number(part ?? 0));
  return { years: years ?? 0, months: months ?? 0, days: (weeks ?? 0) * 7 + (days ?? 0) };
}

/** The day of the week by ISO 8601: Monday is 1, Sunday 7. */
export function dayOfWeek(date: IsoDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function dayNumber(date: IsoDate): number {
  const { year, month, day } = dateParts(date);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}
