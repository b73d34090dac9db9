/** `review-due-soon`: the day by which the policy is to be reviewed is near. */
import { explainInterval, nextReview } from '../analysis/review.ts';
import { daysBetween } from '../document/dates/calendar.ts';
import { plural } from '../l10n/localizer.ts';
import type { Rule } from './rule.ts';

/** Flags a review whose due date is near; the severity depends on the kind of policy. */
export const reviewDueSoon: Rule = {
  id: 'review-due-soon',
  group: 'Dates',
  summary: 'The policy is due for review soon.',
  why: 'A reminder in time leaves room to ask those who know what has changed. The day is the one the policy names itself, else that of the last update or review plus `reviewEvery`; `dueSoon` says how long before it the reminder comes.',
  severity: 'information',
  *check(policy, { today, settings, l10n }) {
    const review = nextReview(policy, settings);
    if (!review || review.due < today || today < review.notice) return;
    const days = daysBetween(today, review.due);
    const { due, isUsual } = review;
    const why = isUsual
      ? l10n.t('{interval} (default interval)', { interval: explainInterval(review, l10n) })
      : explainInterval(review, l10n);
    yield {
      span: review.mention.dateSpan,
      message:
        days === 0
          ? l10n.t('Review is due today ({due}), {why}', { due, why })
          : days === 1
            ? l10n.t('Review is due tomorrow ({due}), {why}', { due, why })
            : plural(l10n, days, { other: l10n.t('Review is due in {days} days ({due}), {why}', { days, due, why }) }),
      severity: review.soon,
    };
  },
};
