/** Dates in words for the user: written out, and how far away. */
import { daysBetween, type IsoDate } from '../document/calendar.ts';

/** "286 days ago", "today", "in 79 days". */
export function distance(date: IsoDate, today: IsoDate): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'today';
  const words = countDays(date, today);
  return days < 0 ? `${words} ago` : `in ${words}`;
}

/** "1 day", "259 days": how far apart two days are. */
export function countDays(date: IsoDate, today: IsoDate): string {
  const count = Math.abs(daysBetween(today, date));
  return `${count} ${count === 1 ? 'day' : 'days'}`;
}

/** A date written out in a language, `medium` with the month cut short; an unknown tag falls back to English. */
export function writeForUser(date: IsoDate, locale: string, dateStyle: 'long' | 'medium' = 'long'): string {
  const options: Intl.DateTimeFormatOptions = { dateStyle, timeZone: 'UTC' };
  try {
    return new Intl.DateTimeFormat(locale, options).format(new Date(date));
  } catch {
    return new Intl.DateTimeFormat('en', options).format(new Date(date));
  }
}
