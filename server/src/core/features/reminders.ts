/** What is above the date of a policy: how old it is, when it is due, and what changed since the last commit. */
import { changeDates, setDates } from '../analysis/changeDates.ts';
import { nextReview, reviewState } from '../analysis/review.ts';
import { sinceBaseline } from '../analysis/sinceBaseline.ts';
import type { Settings } from '../config/settings.ts';
import type { IsoDate } from '../document/dates/calendar.ts';
import { dayRange } from '../document/dates/dates.ts';
import type { Policy } from '../document/policy.ts';
import type { Span, TextEdit } from '../document/text/span.ts';
import type { DateLabel } from '../knowledge/dateLabels.ts';
import { type Localizer, plural } from '../l10n/localizer.ts';
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
  /** Words them in the reader's language. */
  readonly l10n: Localizer;
}

/** The reminders at the date of the last change; none for policies without a date, archived ones and drafts. */
export function reminders(policy: Policy, { today, settings, baseline, needsTrust = false, l10n }: ReminderContext): readonly Reminder[] {
  const own = changeDates(policy);
  const mention = own.find(({ where }) => where !== 'attribute');
  const day = mention && dayRange(mention)?.last;
  if (!mention || !day || policy.archived || policy.draft) return [];
  const span = mention.dateSpan;
  const review = nextReview(policy, settings);
  /** What is urgent comes first. */
  const ageAndReview = (): readonly string[] => {
    const age = describeAge(mention.label, formatRelativeDay(day, today, l10n), l10n);
    if (!review) return [age];
    const due = nameReview(review, today, l10n);
    return reviewState(review, today) === 'fine' ? [age, due] : [due, age];
  };
  const comparison = sinceBaseline(policy, baseline);
  const changed: Reminder[] =
    comparison && comparison.words > 0
      ? [
          {
            span,
            text: describeChange(comparison.words, baseline?.commit, l10n),
            action: 'showChanges',
          },
        ]
      : [];
  // The same line once more, as where a text holds two documents: each is set by itself.
  const again = policy.dates.filter(
    (one) => one.where === 'text' && one.label === mention.label && !own.includes(one) && dayRange(one)?.last === day,
  );
  const settable = [mention, ...again].filter(({ dateSpan }) => todayEdits(policy, today, dateSpan.start).length > 0);
  return [
    {
      span,
      text: ageAndReview().join(' · '),
      action: 'none',
    },
    ...settable.map(({ dateSpan }) => ({ span: dateSpan, text: l10n.t('Set to today'), action: 'setToday' }) as const),
    ...changed,
    ...(needsTrust ? [{ span, text: l10n.t('Git-based features need a trusted workspace'), action: 'manageTrust' } as const] : []),
  ];
}

function describeAge(label: DateLabel, distance: string, l10n: Localizer): string {
  switch (label) {
    case 'last-updated':
      return l10n.t('Last updated {distance}', { distance });
    case 'effective':
      return l10n.t('In force {distance}', { distance });
    default:
      return l10n.t('Dated {distance}', { distance });
  }
}

/** @param commit abbreviated hash of the commit that is compared with */
function describeChange(words: number, commit: string | undefined, l10n: Localizer): string {
  return commit
    ? plural(l10n, words, {
        one: l10n.t('Changed since commit {commit}: {words} word', { commit, words }),
        other: l10n.t('Changed since commit {commit}: {words} words', { commit, words }),
      })
    : plural(l10n, words, {
        one: l10n.t('Changed since the last commit: {words} word', { words }),
        other: l10n.t('Changed since the last commit: {words} words', { words }),
      });
}

/**
 * The edits that set the date to today wherever it is, each place in its own format; none where it is today or cannot be rewritten without harm.
 * @param at offset in the date that is meant; one that isn't among those of the policy as a whole is set alone
 */
export function todayEdits(policy: Policy, today: IsoDate, at?: number): readonly TextEdit[] {
  const all = changeDates(policy);
  const meant = at === undefined ? undefined : policy.dates.find(({ span }) => span.start <= at && at <= span.end);
  return setDates(policy, meant === undefined || all.includes(meant) ? all : [meant], today).filter(
    ({ span, newText }) => policy.text.slice(span.start, span.end) !== newText,
  );
}
