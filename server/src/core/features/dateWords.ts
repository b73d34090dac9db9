/** Dates in words for the user: written out, how far away, and what they mean for a review. */
import { explainInterval, type Review, reviewState } from '../analysis/review.ts';
import { daysBetween, type IsoDate } from '../document/dates/calendar.ts';
import { formatDateForLocale } from '../l10n/dates.ts';
import { type Localizer, plural } from '../l10n/localizer.ts';

/** "286 days ago", "today", "in 79 days". */
export function formatRelativeDay(date: IsoDate, today: IsoDate, l10n: Localizer): string {
  const count = daysBetween(today, date);
  if (count === 0) return l10n.t('today');
  const days = Math.abs(count);
  return count < 0
    ? plural(l10n, days, { one: l10n.t('{days} day ago', { days }), other: l10n.t('{days} days ago', { days }) })
    : plural(l10n, days, { one: l10n.t('in {days} day', { days }), other: l10n.t('in {days} days', { days }) });
}

/** "1 day", "259 days": how far apart two days are. */
function countDays(date: IsoDate, today: IsoDate, l10n: Localizer): string {
  const days = Math.abs(daysBetween(today, date));
  return plural(l10n, days, { one: l10n.t('{days} day', { days }), other: l10n.t('{days} days', { days }) });
}

/** "Review overdue since Mar 15, 2026", "Review due today", "Review due Dec 5, 2026", "Next review Feb 10, 2027". */
export function nameReview(review: Review, today: IsoDate, l10n: Localizer): string {
  return describeReview(review, today, formatDateForLocale(review.due, l10n, 'medium'), l10n);
}

/** The same with how far away that is, and why: "Next review **February 10, 2027** (in 79 days), 12 months after the last update". Markdown. */
export function explainReview(review: Review, today: IsoDate, l10n: Localizer): string {
  const state = describeReview(review, today, `**${formatDateForLocale(review.due, l10n)}**`, l10n);
  const why = explainInterval(review, l10n);
  if (review.due === today) return l10n.t('{state}, {why}', { state, why });
  const distance =
    reviewState(review, today) === 'overdue' ? countDays(review.due, today, l10n) : formatRelativeDay(review.due, today, l10n);
  return l10n.t('{state} ({distance}), {why}', { state, distance, why });
}

function describeReview(review: Review, today: IsoDate, date: string, l10n: Localizer): string {
  switch (reviewState(review, today)) {
    case 'overdue':
      return l10n.t('Review overdue since {date}', { date });
    case 'soon':
      return review.due === today ? l10n.t('Review due today') : l10n.t('Review due {date}', { date });
    case 'fine':
      return l10n.t('Next review {date}', { date });
  }
}
