/** What a written date is read as: types only, which the readers of dates and of what is in their place share. */
import type { IsoDate } from './calendar.ts';

/** How a date is written; enough to write another one alike. */
export interface DateFormat {
  readonly kind: 'iso' | 'iso-time' | 'month-name-first' | 'day-first' | 'year-first' | 'numeric' | 'compact' | 'month-only';
  /** Whose month names, as a BCP 47 primary language; `und` for formats without names. */
  readonly language: string;
  /** The text with its parts as fields: `{d}. {Month} {yyyy}`. A field's letters have the case of the name. */
  readonly pattern: string;
}

/** What a written date can mean. */
export interface DateReading {
  /** As written; the date alone, when it is in a sentence. */
  readonly text: string;
  /** The format, so that a fix can write another date in the same way; undefined when it isn't a date. */
  readonly format?: DateFormat;
  /**
   * `exact`: one day. `ambiguous`: two days (day and month may be swapped). `month`: no day given. `placeholder`: TBD, `[DATE]`, `YYYY-MM-DD`, a template variable.
   * `impossible`: a day that the calendar lacks. `none`: not a date at all. `empty`: nothing.
   */
  readonly state: 'exact' | 'ambiguous' | 'month' | 'placeholder' | 'impossible' | 'none' | 'empty';
  /** The day; of an ambiguous date the reading with the month first; the last day of a month. Absent for the states without a day. */
  readonly date?: IsoDate;
  /** Ambiguous dates: the other reading. */
  readonly other?: IsoDate;
  /** Impossible dates: the day that was most likely meant, when there is one. */
  readonly nearest?: IsoDate;
  /** Placeholders: a variable that a build fills in, not something the writer forgot. */
  readonly template?: true;
  /** The day of the week that is written before the date, from Monday, 1, to Sunday, 7; it may be another than the date's. */
  readonly weekday?: number;
}

/** A reading and its place in the text that was read. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  readonly reading: DateReading;
}
