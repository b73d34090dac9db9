/** What day it is where the machine is: the hosts' answer to the core's `today`. */
import type { IsoDate } from './calendar.ts';

/** The calendar date of a moment in the machine's own zone. */
export function localDate(now: Date): IsoDate {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}` as IsoDate;
}
