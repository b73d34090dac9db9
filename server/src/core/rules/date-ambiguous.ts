/** `date-ambiguous`: a date that is one day in London and another in New York. */
import { daysBetween } from '../document/dates/calendar.ts';
import { formatDateForLocale } from '../l10n/dates.ts';
import type { Fix, Rule } from './rule.ts';
import { writeIso } from './shapes/isoDate.ts';

/** Flags numeric dates whose day and month could be swapped. */
export const dateAmbiguous: Rule = {
  id: 'date-ambiguous',
  group: 'Dates',
  summary: 'The day and month of a date could be swapped.',
  why: "To some readers, 01/09/2022 is September 1; to others it's January 9. A policy on the web has both kinds of readers. Write the month as a word, or use ISO 8601: 2022-09-01.",
  severity: 'information',
  *check(policy, { today, l10n }) {
    if (policy.archived) return;
    for (const mention of policy.dates) {
      const { state, date, other } = mention.reading;
      if (state !== 'ambiguous' || !date || !other) continue;
      // What has happened was on no day that is still to come.
      const isPast = mention.label === 'last-updated' || mention.label === 'last-reviewed' || mention.label === 'created';
      // "26-07-22" may begin with the year as well.
      const hasShortYear = /^\D*\d{2}\D\d{2}\D\d{2}\D*$/.test(policy.text.slice(mention.dateSpan.start, mention.dateSpan.end));
      const fixes = (hasShortYear ? [] : [date, other])
        .filter((day) => !isPast || daysBetween(today, day) <= 1)
        .flatMap((day): Fix[] => {
          const edit = writeIso(policy, mention, day);
          // Which of two was meant only the writer knows: never made for all findings at once.
          return edit
            ? [
                {
                  title: l10n.t('Change to {date} ({words})', { date: day, words: formatDateForLocale(day, l10n) }),
                  safe: false,
                  preferred: false,
                  edits: [edit],
                },
              ]
            : [];
        });
      yield {
        span: mention.dateSpan,
        message: l10n.t('Ambiguous date: {date} or {other}', {
          date: formatDateForLocale(date, l10n),
          other: formatDateForLocale(other, l10n),
        }),
        ...(fixes.length > 0 ? { fixes } : {}),
      };
    }
  },
};
