/** Whether to remind the writer of reviews today, and in which words: at most once a day, and never against their wish. Free of VS Code. */
import type { PolicyEntry } from '../../../server/src/protocol.ts';
import { formatDate } from '../formatDate.ts';
import type { DisplayLanguage } from './policyWords.ts';

/** The values of the setting `policywright.reminders`. */
export type ReminderMode = 'on' | 'statusOnly' | 'off';

/** What is remembered of earlier reminders in a workspace; dates are `YYYY-MM-DD`. */
export interface RemindersSoFar {
  readonly shownOn?: string;
  /** The first day on which a reminder may come again. */
  readonly snoozedUntil?: string;
  readonly never?: boolean;
}

/** What the decision rests on. */
export interface ReminderFacts {
  readonly today: string;
  readonly mode: ReminderMode;
  readonly soFar: RemindersSoFar;
  /** Every policy of the workspace. */
  readonly policies: Iterable<PolicyEntry>;
}

/** Days that "Snooze a Week" lasts. */
const SNOOZE = 7;

/** The reminder to show now; undefined when there is none to be shown. */
export function decideReminder({ today, mode, soFar, policies }: ReminderFacts, language: DisplayLanguage): string | undefined {
  if (mode !== 'on' || soFar.never || soFar.shownOn === today || isSnoozed(soFar.snoozedUntil, today)) return undefined;
  const due = [...policies].filter(({ review }) => review?.reminds && review.state !== 'fine');
  const overdue = due.filter(({ review }) => review?.state === 'overdue');
  const soon = due.filter(({ review }) => review?.state === 'soon');
  return due.length === 0 ? undefined : wordsFor(overdue, soon, today, language);
}

/** What to remember when the writer wants a week of peace. */
export function snooze(soFar: RemindersSoFar, today: string): RemindersSoFar {
  return { ...soFar, snoozedUntil: addDays(today, SNOOZE) };
}

/** Reads what was remembered; whatever is not as it should be is forgotten. */
export function readRemindersSoFar(value: unknown): RemindersSoFar {
  if (typeof value !== 'object' || value === null) return {};
  const { shownOn, snoozedUntil, never } = value as Record<string, unknown>;
  const isDate = (one: unknown): one is string => typeof one === 'string' && /^\d{4}-\d\d-\d\d$/.test(one);
  return {
    ...(isDate(shownOn) ? { shownOn } : {}),
    ...(isDate(snoozedUntil) ? { snoozedUntil } : {}),
    ...(never === true ? { never } : {}),
  };
}

/** A day further off than any snooze was set by a clock that has been put right since. */
function isSnoozed(until: string | undefined, today: string): boolean {
  return until !== undefined && today < until && until <= addDays(today, SNOOZE);
}

function wordsFor(overdue: readonly PolicyEntry[], soon: readonly PolicyEntry[], today: string, { l10n, locale }: DisplayLanguage): string {
  const [first] = overdue.length > 0 ? overdue : soon;
  const date = formatDate(first?.review?.due ?? today, locale, 'long');
  if (overdue.length + soon.length === 1) {
    if (overdue.length === 1) return l10n.t('"{0}" was due for review on {1}.', first?.title ?? '', date);
    return first?.review?.due === today
      ? l10n.t('"{0}" is due for review today.', first.title)
      : l10n.t('"{0}" is due for review on {1}.', first?.title ?? '', date);
  }
  if (soon.length === 0) return l10n.t('{0} policies are overdue for review.', overdue.length);
  if (overdue.length === 0) return l10n.t('{0} policies are due for review soon.', soon.length);
  return overdue.length === 1
    ? l10n.t('1 policy is overdue for review, {0} due soon.', soon.length)
    : l10n.t('{0} policies are overdue for review, {1} due soon.', overdue.length, soon.length);
}

/** In UTC, where every day has 24 hours. */
function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
