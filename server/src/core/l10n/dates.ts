/** Dates in words, as the reader's language writes them. */
import type { Localizer } from './localizer.ts';

/** A date written out in a language, `medium` with the month cut short; in English where `Intl` doesn't know the language. @param date as `YYYY-MM-DD` */
export function formatDateForLocale(date: string, { locale }: Pick<Localizer, 'locale'>, dateStyle: 'long' | 'medium' = 'long'): string {
  const written = format(new Date(date), locale, { dateStyle });
  // French writes the first of a month as an ordinal, which the data of `Intl` doesn't know.
  return /^fr\b/i.test(locale) ? written.replace(/^1(?=\s)/, '1er') : written;
}

/** "February", or "February 2023". @param month 1 to 12 */
export function formatMonth(month: number, year: number | undefined, { locale }: Pick<Localizer, 'locale'>): string {
  return format(new Date(Date.UTC(year ?? 2001, month - 1)), locale, {
    month: 'long',
    ...(year === undefined ? {} : { year: 'numeric' }),
  });
}

/** "Monday". @param day 1 for Monday to 7 */
export function formatWeekday(day: number, { locale }: Pick<Localizer, 'locale'>): string {
  // January 1, 2024 was a Monday.
  return format(new Date(Date.UTC(2024, 0, day)), locale, { weekday: 'long' });
}

function format(date: Date, locale: string, options: Intl.DateTimeFormatOptions): string {
  try {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(date);
  } catch {
    return new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' }).format(date);
  }
}
