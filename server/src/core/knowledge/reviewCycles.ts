/** How often policies are reviewed, and the severity of a reminder. Data only; what the settings say wins. */

/** The severities that a reminder may have. */
export type ReminderSeverity = 'hint' | 'information' | 'warning';

/** The review cycle of one kind. */
export interface ReviewCycle {
  /** Months from the last update or review to the next. */
  readonly months: number;
  /** Days before that at which the first reminder comes. */
  readonly noticeDays: number;
  readonly soon: ReminderSeverity;
  readonly overdue: ReminderSeverity;
}

/** Every year, with a month's notice. */
export const YEARLY_CYCLE: ReviewCycle = { months: 12, noticeDays: 30, soon: 'information', overdue: 'information' };
/** Every two years, with hints only. */
export const BIENNIAL_CYCLE: ReviewCycle = { months: 24, noticeDays: 60, soon: 'hint', overdue: 'hint' };

/** A policy under the CCPA must be updated every 12 months (Cal. Civ. Code 1798.130(a)(5)). */
export const CCPA_CYCLE: ReviewCycle = { ...YEARLY_CYCLE, overdue: 'warning' };

/** The writer set a date: it is meant to be kept, whatever the kind. */
export const EXPLICIT_CYCLE: Omit<ReviewCycle, 'months'> = { noticeDays: 30, soon: 'information', overdue: 'warning' };
