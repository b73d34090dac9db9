/** `review-overdue`: the day by which the policy was to be reviewed has passed. */
import { explainChosenInterval, nextReview } from '../analysis/review.ts';
import { daysBetween, monthsBetween } from '../document/dates/calendar.ts';
import { plural } from '../l10n/localizer.ts';
import type { Rule } from './rule.ts';

/** Flags a review whose due date has passed; the severity depends on the kind of policy. */
export const reviewOverdue: Rule = {
  id: 'review-overdue',
  group: 'Dates',
  summary: 'The policy is overdue for review.',
  why: 'A policy describes what an organization does, and that changes. California requires an update every 12 months (Civ. Code 1798.130(a)(5)). ISO/IEC 27001 A.5.1 and SOC 2 require reviews at planned intervals, which auditors read as yearly. An EU accessibility statement is reviewed at least once a year. If nothing changed, set the review date.',
  severity: 'warning',
  *check(policy, { today, settings, l10n }) {
    const review = nextReview(policy, settings);
    if (!review || review.due >= today) return;
    const days = daysBetween(review.due, today);
    const months = monthsBetween(review.due, today);
    const { due } = review;
    const why = explainChosenInterval(review, l10n);
    yield {
      span: review.mention.dateSpan,
      message:
        months < 2
          ? plural(l10n, days, {
              one: l10n.t('Review was due {due} ({days} day ago), {why}', { due, days, why }),
              other: l10n.t('Review was due {due} ({days} days ago), {why}', { due, days, why }),
            })
          : l10n.t('Review was due {due} ({months} months ago), {why}', { due, months, why }),
      severity: review.overdue,
    };
  },
};
