/** When a policy is due for review next, and why. */
import { DEFAULT_SETTINGS, type Settings } from '../config/settings.ts';
import { addDays, addPeriod, daysBetween, type IsoDate, type Period } from '../document/dates/calendar.ts';
import type { DateMention } from '../document/dates/dateMention.ts';
import { dayRange } from '../document/dates/dates.ts';
import { isLooseKey } from '../document/frontmatter/keys.ts';
import type { Policy } from '../document/policy.ts';
import { matchesIn } from '../document/text/matches.ts';
import type { DateLabel } from '../knowledge/dateLabels.ts';
import { type PolicyKind, traitsOf } from '../knowledge/policyKinds.ts';
import { CHARTER_TITLE, STATUTES_TITLE } from '../knowledge/policyTitles.ts';
import { CCPA_CYCLE, EXPLICIT_CYCLE, type ReminderSeverity, type ReviewCycle } from '../knowledge/reviewCycles.ts';
import { type Localizer, listed, plural } from '../l10n/localizer.ts';

/** The next review of one policy. */
export interface Review {
  readonly due: IsoDate;
  /** How long after the date in `mention` it is due; absent where the policy names the review date itself. */
  readonly every?: Period;
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
 * Undefined when the policy gives no date to calculate from, or a later one that doesn't exist, for statutes, bylaws, and charters without a date or setting of their own, and for drafts and archived policies, which nobody reviews.
 */
export function nextReview(policy: Policy, settings: Settings): Review | undefined {
  if (policy.archived || policy.draft) return undefined;
  const named = latest(policy, ['next-review']);
  const namedDay = named && dayRange(named);
  if (named && namedDay) {
    return {
      due: namedDay.last,
      isUsual: false,
      notice: noticeDay(namedDay.last, settings, EXPLICIT_CYCLE.noticeDays),
      soon: EXPLICIT_CYCLE.soon,
      overdue: EXPLICIT_CYCLE.overdue,
      mention: named,
    };
  }
  // Statutes change by resolution, and nobody expects a review of them at intervals that they don't state.
  if (!settings.reviewEvery && isStatutes(policy)) return undefined;
  const cycle = defaultReviewCycle(policy.kind, settings);
  const basis = statedLater(
    policy,
    latest(policy, ['last-updated', 'last-reviewed', 'version']) ??
      latest(policy, ['effective']) ??
      latest(policy, ['document', 'created']),
  );
  const day = basis && dayRange(basis);
  if (!basis || !day || hidesLater(policy, day.last) || isNamedAfterLaterYear(policy, basis, day.last)) return undefined;
  if (basis.where === 'front-matter' && isFilledElsewhere(policy, basis)) return undefined;
  const every = settings.reviewEvery ?? { years: 0, months: cycle.months, days: 0 };
  const due = addPeriod(day.last, every);
  return {
    due,
    every,
    isUsual: !settings.reviewEvery && cycle !== CCPA_CYCLE,
    notice: noticeDay(due, settings, cycle.noticeDays),
    soon: cycle.soon,
    overdue: cycle.overdue,
    mention: basis,
  };
}

/** Whether a text is what an organization is founded on or votes on, by its title. */
function isStatutes({ kind, title }: Policy): boolean {
  return title !== undefined && ((kind === 'governance' && STATUTES_TITLE.test(title)) || CHARTER_TITLE.test(title));
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

/** The same as {@link explainInterval}, and whether nobody chose the interval. */
export function explainChosenInterval(review: Review, l10n: Localizer): string {
  const interval = explainInterval(review, l10n);
  return review.isUsual ? l10n.t('{interval} (default interval)', { interval }) : interval;
}

/** Why a review is due on its day, in the reader's words, to follow the date: "12 months after the last update". */
export function explainInterval({ every, mention: { label } }: Review, l10n: Localizer): string {
  if (!every) return l10n.t('as stated in the policy');
  const period = formatPeriod(every, l10n);
  switch (label) {
    case 'last-updated':
      return l10n.t('{period} after the last update', { period });
    case 'last-reviewed':
      return l10n.t('{period} after the last review', { period });
    case 'effective':
      return l10n.t('{period} after it took effect', { period });
    case 'created':
      return l10n.t('{period} after it was written', { period });
    case 'next-review':
      return l10n.t('{period} after the review', { period });
    case 'version':
      return l10n.t('{period} after its latest version', { period });
    case 'document':
      return l10n.t('{period} after its date', { period });
  }
}

/** Whether a date that the calendar doesn't have may be a later one than a day, or the review's own: nobody knows which day was meant. */
function hidesLater({ dates }: Policy, day: IsoDate): boolean {
  return dates.some(
    (mention) =>
      mention.reading.state === 'impossible' &&
      isOwn(mention) &&
      (mention.label === 'next-review' || (mention.reading.nearest ?? day) >= day),
  );
}

/** A date in the front matter is easily left as it was; where the text itself states a later one, of whatever meaning, that counts. */
function statedLater(policy: Policy, basis: DateMention | undefined): DateMention | undefined {
  if (basis?.where !== 'front-matter') return basis;
  const day = dayRange(basis)?.last;
  const shown = latest(policy, ['last-updated', 'last-reviewed', 'version', 'effective', 'document', 'created'], 'text');
  const later = shown && dayRange(shown)?.last;
  return day !== undefined && later !== undefined && later > day ? shown : basis;
}

/**
 * Whether a date of the front matter is the page's own, such as the `date` of Hugo and Jekyll, which is set when a page is written and seldom afterwards:
 * no name says that it is the last update, and the text doesn't show it as such.
 */
export function isDateOfPage(policy: Policy, mention: DateMention): boolean {
  const key = mention.entry?.key ?? '';
  return mention.where === 'front-matter' && isLooseKey(key) && !builtDates(policy).some(({ reading }) => readsKey(reading.text, key));
}

/** "Last updated on: {{< lastmod >}}": what readers see as the last update is filled in when the site is built, and not with this date. */
function isFilledElsewhere(policy: Policy, mention: DateMention): boolean {
  const built = builtDates(policy);
  const key = mention.entry?.key ?? '';
  return built.length > 0 && isLooseKey(key) && !built.some(({ reading }) => readsKey(reading.text, key));
}

/** The places of the text where a template prints the day of the last update. */
function builtDates({ dates }: Policy): readonly DateMention[] {
  return dates.filter(({ where, label, reading }) => where !== 'front-matter' && label === 'last-updated' && reading.template === true);
}

/** `{{ page.date | date: "%B %Y" }}` reads the key `date`. */
function readsKey(template: string, key: string): boolean {
  return new RegExp(`[.$]${key.replace(/[^\w]/g, '\\W')}(?!\\w)`, 'i').test(template);
}

/** "Privacy notice of the open day 2025" dated 2023 in its front matter: the date isn't that of this text. */
function isNamedAfterLaterYear({ title = '' }: Policy, { where }: DateMention, day: IsoDate): boolean {
  return where === 'front-matter' && matchesIn(title, YEAR).some(([year]) => Number(year) > Number(day.slice(0, 4)));
}

const YEAR = /(?<![\p{L}\p{N}/-])20\d\d(?![\p{L}\p{N}/-])/gu;

/** About the policy as a whole. The entries of a revision history are parts, yet the latest of them is the policy's own. */
function isOwn({ scope, label, where }: DateMention): boolean {
  return (scope === 'document' || label === 'version') && where !== 'attribute';
}

/** The latest of the dates under some labels that are about the policy as a whole; where one may mean two days, the later counts. @param where only dates of this place, of all if absent */
function latest(policy: Policy, labels: readonly DateLabel[], where?: DateMention['where']): DateMention | undefined {
  let best: { readonly mention: DateMention; readonly last: IsoDate } | undefined;
  for (const mention of policy.dates) {
    const last = dayRange(mention)?.last;
    if (where !== undefined && mention.where !== where) continue;
    if (last && isOwn(mention) && labels.includes(mention.label) && (!best || last > best.last)) best = { mention, last };
  }
  return best?.mention;
}

/** Whether somebody chose how long before a review reminders begin. */
export function isLeadSet({ dueSoon }: Pick<Settings, 'dueSoon'>): boolean {
  const usual = DEFAULT_SETTINGS.dueSoon;
  return dueSoon.years !== usual.years || dueSoon.months !== usual.months || dueSoon.days !== usual.days;
}

/** The setting `dueSoon`, where somebody set it, beats the kind's own lead time. */
function noticeDay(due: IsoDate, { dueSoon }: Settings, days: number): IsoDate {
  const lead = isLeadSet({ dueSoon }) ? daysBetween(due, addPeriod(due, dueSoon)) : days;
  return addDays(due, -lead);
}

/** "12 months", "1 year and 6 months". */
function formatPeriod({ years, months, days }: Period, l10n: Localizer): string {
  const parts = [
    years > 0 && plural(l10n, years, { one: l10n.t('{years} year', { years }), other: l10n.t('{years} years', { years }) }),
    months > 0 && plural(l10n, months, { one: l10n.t('{months} month', { months }), other: l10n.t('{months} months', { months }) }),
    (days > 0 || years + months === 0) &&
      plural(l10n, days, { one: l10n.t('{days} day', { days }), other: l10n.t('{days} days', { days }) }),
  ].filter((part) => part !== false);
  return listed(l10n, parts);
}
