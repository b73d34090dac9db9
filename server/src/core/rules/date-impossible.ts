/** `date-impossible`: a day that the calendar does not have, or a day of the week that does not fit its date. */
import { findImpossibleDates, findImpossibleValues, type ImpossibleDate } from '../document/dates/impossibleDates.ts';
import { overlaps } from '../document/text/span.ts';
import { formatMonth, formatWeekday } from '../l10n/dates.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Rule } from './rule.ts';

/** The dates of the policy itself, with their labels, have a rule of their own. */
export const dateImpossible: Rule = {
  id: 'date-impossible',
  group: 'Dates',
  summary: "A date in the text doesn't exist in the calendar, or its day of the week is wrong.",
  why: "Nobody knows when a period begins or ends if its day doesn't exist. A wrong day of the week shows that one of the two was copied or counted wrongly, and readers can't tell which (Gregorian calendar, ISO 8601).",
  severity: 'warning',
  *check({ markdown, language, dates, frontMatter, archived }, { l10n }) {
    // Keys that say what the day is for have that rule too.
    for (const one of archived ? [] : findImpossibleValues(frontMatter))
      if (!dates.some(({ span }) => overlaps(span, one.span))) yield { span: one.span, message: describe(one, l10n) };
    const labelled = dates.filter(({ reading, where }) => reading.state === 'impossible' && where !== 'front-matter');
    for (const one of findImpossibleDates(markdown, language)) {
      if (one.fault.kind === 'day' && labelled.some(({ dateSpan }) => overlaps(dateSpan, one.span))) continue;
      yield { span: one.span, message: describe(one, l10n) };
    }
  },
};

function describe({ text, fault }: ImpossibleDate, l10n: Localizer): string {
  const date = text.replace(/\s+/g, ' ');
  if (fault.kind === 'weekday') return l10n.t('"{date}" is a {weekday}', { date, weekday: formatWeekday(fault.actual, l10n) });
  const { month, year, days } = fault;
  if (month === undefined || days === undefined) return l10n.t('"{date}" doesn\'t exist', { date });
  const name = formatMonth(month, month === 2 ? year : undefined, l10n);
  return l10n.t('"{date}" doesn\'t exist; {month} has {days} days', { date, month: name, days });
}
