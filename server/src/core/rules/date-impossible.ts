/** `date-impossible`: a day that the calendar does not have, or a day of the week that does not fit its date. */
import { writeDate } from '../document/dates/dateFormats.ts';
import { weekdayName } from '../document/dates/dateNames.ts';
import { findImpossibleDates, type ImpossibleDate } from '../document/dates/impossibleDates.ts';
import { overlaps } from '../document/text/span.ts';
import type { Rule } from './rule.ts';

/** The dates of the policy itself, with their labels, have a rule of their own. */
export const dateImpossible: Rule = {
  id: 'date-impossible',
  group: 'Dates',
  summary: "A date in the text doesn't exist in the calendar, or its day of the week is wrong.",
  why: "Nobody knows when a period begins or ends if its day doesn't exist. A wrong day of the week shows that one of the two was copied or counted wrongly, and readers can't tell which (Gregorian calendar, ISO 8601).",
  severity: 'warning',
  *check({ markdown, language, dates }) {
    const labelled = dates.filter(({ reading, where }) => reading.state === 'impossible' && where !== 'front-matter');
    for (const one of findImpossibleDates(markdown, language)) {
      if (one.fault.kind === 'day' && labelled.some(({ dateSpan }) => overlaps(dateSpan, one.span))) continue;
      yield { span: one.span, message: describe(one) };
    }
  },
};

function describe({ text, fault }: ImpossibleDate): string {
  const shown = text.replace(/\s+/g, ' ');
  if (fault.kind === 'weekday') return `"${shown}" is a ${weekdayName(fault.actual)}`;
  if (fault.month === undefined || fault.days === undefined) return `"${shown}" doesn't exist`;
  const month = writeDate(`2000-${String(fault.month).padStart(2, '0')}-01` as `${number}-${number}-${number}`, {
    kind: 'month-only',
    language: 'en',
    pattern: '{Month}',
  });
  return `"${shown}" doesn't exist; ${month}${fault.month === 2 && fault.year !== undefined ? ` ${fault.year}` : ''} has ${fault.days} days`;
}
