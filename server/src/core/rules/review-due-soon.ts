/** `review-due-soon`: the day by which the policy is to be reviewed is near. */
import { explainChosenInterval, isLeadSet, nextReview } from '../analysis/review.ts';
import { daysBetween } from '../document/dates/calendar.ts';
import type { Rule } from './rule.ts';

/** Flags a review whose due date is near, by the policy or by a setting; the severity depends on the kind of policy. */
export const reviewDueSoon: Rule = {
  id: 'review-due-soon',
  group: 'Dates',
  summary: 'The policy is due for review soon.',
  why: 'An early reminder leaves time to ask the people who know what changed. The review date is the one that the policy names, or else its last update or review plus `reviewEvery`. `dueSoon` says how long before that date the reminder appears.',
  severity: 'information',
  *check(policy, { today, settings, l10n }) {
    const review = nextReview(policy, settings);
    // Nobody asked for a reminder of an interval that nobody set.
    if (!review || (review.isUsual && !isLeadSet(settings)) || review.due < today || today < review.notice) return;
    const days = daysBetween(today, review.due);
    const { due } = review;
    const why = explainChosenInterval(review, l10n);
    yield {
      span: review.mention.dateSpan,
      message:
        days === 0
          ? l10n.t('Review is due today ({due}), {why}', { due, why })
          : days === 1
            ? l10n.t('Review is due tomorrow ({due}), {why}', { due, why })
            : l10n.t('Review is due in {days} days ({due}), {why}', { days, due, why }),
      severity: review.soon,
    };
  },
};
