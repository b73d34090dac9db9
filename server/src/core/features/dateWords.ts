/** Dates in words for the user: written out, how far away, and what they mean for a review. */
import { type Review, reviewState } from '../analysis/review.ts';
import { daysBetween, type IsoDate } from '../document/dates/calendar.ts';

/** "286 days ago", "today", "in 79 days". */
export function formatRelativeDay(date: IsoDate, today: IsoDate): string {
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
export function formatDateForLocale(date: IsoDate, locale: string, dateStyle: 'long' | 'medium' = 'long'): string {
  const options: Intl.DateTimeFormatOptions = { dateStyle, timeZone: 'UTC' };
  try {
    return new Intl.DateTimeFormat(locale, options).format(new Date(date));
  } catch {
    return new Intl.DateTimeFormat('en', options).format(new Date(date));
  }
}

/** "Review overdue since Mar 15, 2026", "Review due today", "Review due Dec 5, 2026", "Next review Feb 10, 2027". */
export function nameReview(review: Review, today: IsoDate, locale: string): string {
  return sayReview(review, today, formatDateForLocale(review.due, locale, 'medium'));
}

/** The same with how far away that is, and why: "Next review **February 10, 2027** (in 79 days), 12 months after the last update". Markdown. */
export function explainReview(review: Review, today: IsoDate, locale: string): string {
  const away = formatRelativeDay(review.due, today);
  const near = review.due === today ? '' : ` (${reviewState(review, today) === 'overdue' ? away.replace(/ ago$/, '') : away})`;
  return `${sayReview(review, today, `**${formatDateForLocale(review.due, locale)}**`)}${near}, ${review.why}`;
}

function sayReview(review: Review, today: IsoDate, date: string): string {
  switch (reviewState(review, today)) {
    case 'overdue':
      return `Review overdue since ${date}`;
    case 'soon':
      return review.due === today ? 'Review due today' : `Review due ${date}`;
    case 'fine':
      return `Next review ${date}`;
  }
}
