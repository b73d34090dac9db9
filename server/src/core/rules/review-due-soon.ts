/** `review-due-soon`: the day by which the policy is to be reviewed is near. */
import { nextReview } from '../analysis/review.ts';
import { daysBetween } from '../document/dates/calendar.ts';
import type { Rule } from './rule.ts';

/** Flags a review whose due date is near; the severity depends on the kind of policy. */
export const reviewDueSoon: Rule = {
  id: 'review-due-soon',
  group: 'Dates',
  summary: 'The policy is due for review soon.',
  why: 'An early reminder leaves time to ask the people who know what changed. The review date is the one that the policy names, or else its last update or review plus `reviewEvery`. `dueSoon` says how long before that date the reminder appears.',
  severity: 'information',
  *check(policy, { today, settings }) {
    const review = nextReview(policy, settings);
    if (!review || review.due < today || today < review.notice) return;
    const days = daysBetween(today, review.due);
    const when = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
    yield {
      span: review.mention.dateSpan,
      message: `Review is due ${when} (${review.due}), ${review.why}${review.isUsual ? ' (default interval)' : ''}`,
      severity: review.soon,
    };
  },
};
