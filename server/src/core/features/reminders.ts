/** What is above the date of a policy: how old it is, when it is due, and what changed since the last commit. */
import { changeDates, setDates } from '../analysis/changeDates.ts';
import { nextReview, reviewState } from '../analysis/review.ts';
import { sinceBaseline } from '../analysis/sinceBaseline.ts';
import type { Settings } from '../config/settings.ts';
import type { IsoDate } from '../document/dates/calendar.ts';
import { dayRange } from '../document/dates/dates.ts';
import type { Policy } from '../document/policy.ts';
import type { Span, TextEdit } from '../document/text/span.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Baseline } from '../rules/rule.ts';
import { formatRelativeDay, nameReview } from './dateWords.ts';

/** One line above the date. */
export interface Reminder {
  readonly span: Span;
  readonly text: string;
  /** What a click does; `none` only tells. */
  readonly action: 'none' | 'setToday' | 'showChanges' | 'manageTrust';
}

/** What reminders draw on besides the policy. */
export interface ReminderContext {
  readonly today: IsoDate;
  readonly settings: Settings;
  readonly baseline?: Baseline;
  /** The committed text can't be read until the user trusts the workspace. */
  readonly needsTrust?: boolean;
  /** BCP 47 tag in which dates are written for the user. */
  readonly l10n: Localizer;
}

/** The reminders at the date of the last change; none for policies without a date, archived ones and drafts. */
export function reminders(policy: Policy, { today, settings, baseline, needsTrust = false, l10n }: ReminderContext): readonly Reminder[] {
  const mention = changeDates(policy).find(({ where }) => where !== 'attribute');
  const day = mention && dayRange(mention)?.last;
  if (!mention || !day || policy.archived || policy.draft) return [];
  const span = mention.dateSpan;
  const label = mention.label === 'last-updated' ? 'last updated' : mention.label === 'effective' ? 'in force' : 'dated';
  const review = nextReview(policy, settings);
  /** What is urgent comes first. */
  const ageAndReview = (): readonly string[] => {
    const age = `${label} ${formatRelativeDay(day, today, l10n)}`;
    if (!review) return [age];
    const due = uncapitalized(nameReview(review, today, l10n));
    return reviewState(review, today) === 'fine' ? [age, due] : [due, age];
  };
  const comparison = sinceBaseline(policy, baseline);
  const changed: Reminder[] =
    comparison && comparison.words > 0
      ? [
          {
            span,
            text: `Changed since ${baseline?.commit ? `commit ${baseline.commit}` : 'the last commit'}: ${comparison.words} ${comparison.words === 1 ? 'word' : 'words'}`,
            action: 'showChanges',
          },
        ]
      : [];
  return [
    {
      span,
      text: ageAndReview()
        .map((part, index) => (index === 0 ? capitalized(part) : part))
        .join(' · '),
      action: 'none',
    },
    ...(todayEdits(policy, today).length > 0 ? [{ span, text: 'Set to today', action: 'setToday' } as const] : []),
    ...changed,
    ...(needsTrust ? [{ span, text: NEEDS_TRUST, action: 'manageTrust' } as const] : []),
  ];
}

/** What is said where a comparison with the committed text would be. */
export const NEEDS_TRUST = 'Git-based features need a trusted workspace';

/** The edits that set the date to today wherever it is, each place in its own format; none where it is today or cannot be rewritten without harm. */
export function todayEdits(policy: Policy, today: IsoDate): readonly TextEdit[] {
  return setDates(policy, changeDates(policy), today).filter(({ span, newText }) => policy.text.slice(span.start, span.end) !== newText);
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function uncapitalized(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
