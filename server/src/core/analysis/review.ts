/** When a policy is due for review next, and why. */
import { DEFAULT_SETTINGS, type Settings } from '../config/settings.ts';
import { addDays, addPeriod, daysBetween, type IsoDate, type Period } from '../document/dates/calendar.ts';
import { type DateMention, dayRange } from '../document/dates/dates.ts';
import type { Policy } from '../document/policy.ts';
import type { DateLabel } from '../knowledge/dateLabels.ts';
import { type PolicyKind, traitsOf } from '../knowledge/policyKinds.ts';
import { CCPA_CYCLE, EXPLICIT_CYCLE, type ReminderSeverity, type ReviewCycle } from '../knowledge/reviewCycles.ts';

/** The next review of one policy. */
export interface Review {
  readonly due: IsoDate;
  /** In the writer's words, to follow the date: "12 months after the last update". */
  readonly why: string;
  /** Neither the policy nor a setting says how often: the interval is what is usual for its kind. */
  readonly isUsual: boolean;
  /** The first day on which a reminder is given. */
  readonly notice: IsoDate;
  /** Severity of the reminder before and after the due date. */
  readonly soon: ReminderSeverity;
  readonly overdue: ReminderSeverity;
  /** The date that it is calculated from. */
  readonly mention: DateMention;
}

/**
 * The next review: a date that the policy names itself, else the last update or review plus `reviewEvery` or the cycle of its kind.
 * Undefined when the policy gives no date to calculate from, and for drafts and archived policies, which nobody reviews.
 */
export function nextReview(policy: Policy, settings: Settings): Review | undefined {
  if (policy.archived || policy.draft) return undefined;
  const named = latest(policy, ['next-review']);
  const namedDay = named && dayRange(named);
  if (named && namedDay) {
    return {
      due: namedDay.last,
      why: 'the date the policy names',
      isUsual: false,
      notice: noticeDay(namedDay.last, settings, EXPLICIT_CYCLE.noticeDays),
      soon: EXPLICIT_CYCLE.soon,
      overdue: EXPLICIT_CYCLE.overdue,
      mention: named,
    };
  }
  const cycle = defaultReviewCycle(policy.kind, settings);
  const basis =
    latest(policy, ['last-updated', 'last-reviewed', 'version']) ??
    latest(policy, ['effective']) ??
    latest(policy, ['document', 'created']);
  const day = basis && dayRange(basis);
  if (!basis || !day) return undefined;
  const every = settings.reviewEvery ?? { years: 0, months: cycle.months, days: 0 };
  const due = addPeriod(day.last, every);
  return {
    due,
    why: `${wordsOf(every)} after ${EVENTS[basis.label]}`,
    isUsual: !settings.reviewEvery && cycle !== CCPA_CYCLE,
    notice: noticeDay(due, settings, cycle.noticeDays),
    soon: cycle.soon,
    overdue: cycle.overdue,
    mention: basis,
  };
}

/** State of a review: `overdue` from the day after it was due, `soon` from the first day of notice on. */
export type ReviewState = 'overdue' | 'soon' | 'fine';

/** The state of a review on a day. */
export function reviewState({ due, notice }: Review, today: IsoDate): ReviewState {
  return due < today ? 'overdue' : today < notice ? 'fine' : 'soon';
}

/** How often policies of a kind are reviewed where no setting says otherwise. */
export function defaultReviewCycle(kind: PolicyKind, { profiles }: Settings): ReviewCycle {
  const traits = traitsOf(kind);
  return traits.underCcpa && profiles.includes('ccpa') ? CCPA_CYCLE : traits.review;
}

const EVENTS: Readonly<Record<DateLabel, string>> = {
  'last-updated': 'the last update',
  'last-reviewed': 'the last review',
  effective: 'it took effect',
  created: 'it was written',
  document: 'its date',
  'next-review': 'the review',
  version: 'its latest version',
};

/** The latest of the dates under some labels that are about the policy as a whole; where one may mean two days, the later counts. */
function latest(policy: Policy, labels: readonly DateLabel[]): DateMention | undefined {
  let best: { readonly mention: DateMention; readonly last: IsoDate } | undefined;
  for (const mention of policy.dates) {
    const last = dayRange(mention)?.last;
    // The entries of a revision history are parts, yet the latest of them is the policy's own.
    const counts = mention.scope === 'document' || mention.label === 'version';
    if (last && counts && mention.where !== 'attribute' && labels.includes(mention.label) && (!best || last > best.last))
      best = { mention, last };
  }
  return best?.mention;
}

/** The setting `dueSoon`, where somebody set it, beats the kind's own lead time. */
function noticeDay(due: IsoDate, { dueSoon }: Settings, days: number): IsoDate {
  const usual = DEFAULT_SETTINGS.dueSoon;
  const isSet = dueSoon.years !== usual.years || dueSoon.months !== usual.months || dueSoon.days !== usual.days;
  const lead = isSet ? daysBetween(due, addPeriod(due, dueSoon)) : days;
  return addDays(due, -lead);
}

/** "12 months", "1 year and 6 months". */
function wordsOf({ years, months, days }: Period): string {
  const parts = [
    [years, 'year'],
    [months, 'month'],
    [days, 'day'],
  ] as const;
  return (
    parts
      .filter(([count]) => count > 0)
      .map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`)
      .join(' and ') || '0 days'
  );
}
