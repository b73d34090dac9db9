/** Measures what the parts of an analysis cost. The core has no clock, so a host that wants to know hands one in. */

/** What time is spent on: parsing, a fact of the text that rules read, a rule, or fixes. */
export type TimedKind = 'parsing' | 'fact' | 'rule' | 'fixes';

/** Adds up time by what it is spent on. */
export interface Stopwatch {
  /** What the work returns; its time, without that of what is measured within it, is added to the name. @param name id of the rule, or name of the fact */
  time<T>(kind: TimedKind, name: string, work: () => T): T;
}
