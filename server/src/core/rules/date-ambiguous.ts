/** `date-ambiguous`: a date that is one day in London and another in New York. */
import { daysBetween } from '../document/dates/calendar.ts';
import type { Policy } from '../document/policy.ts';
import { matchesIn } from '../document/text/matches.ts';
import type { Span } from '../document/text/span.ts';
import { formatDateForLocale } from '../l10n/dates.ts';
import type { Fix, Rule } from './rule.ts';
import { writeIso } from './shapes/isoDate.ts';

/** Flags numeric dates whose day and month could be swapped, unless another date of the text shows their order, or the text is of the United States and has no date the other way round. */
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
      if (state === 'ambiguous' && (isOrderShown(policy.text, mention.dateSpan) || isAmerican(policy))) continue;
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

/** Whether a text is of the United States, where the month comes first: by its language, or addresses and web sites of government and states. Dates with the day first would have shown the other order. */
function isAmerican({ frontMatter, path, text }: Policy): boolean {
  return (
    frontMatter.entries.some(
      ({ key, value }) => /^(?:lang|language|locale)$/i.test(key) && value.kind === 'scalar' && /^en[-_]US$/i.test(value.text),
    ) ||
    ((AMERICAN.test(text) || AMERICAN.test(path)) &&
      !matchesIn(text, NUMERIC_DATE).some(([, first, , second]) => Number(first) > 12 && Number(second) <= 12))
  );
}

/** Domains of federal and state government, a state with its ZIP code, laws of the Union's own. */
const AMERICAN =
  /(?<![\p{L}\p{N}])[\w-]{2,40}\.(?:gov|mil)(?![\p{L}\p{N}.-]\p{L})|,\s(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\.?\s{1,2}\d{5}(?:-\d{4})?(?!\d)/u;

/** Other dates of the text in the same style whose day can only be one of the two numbers, all in one order: those of its line, or else of the whole text. */
function isOrderShown(text: string, { start, end }: Span): boolean {
  const written = text.slice(start, end);
  // "26-07-22" may begin with the year as well, which no order of day and month decides.
  if (!/\d{4}/.test(written)) return false;
  const separator = /[/.-]/.exec(written)?.[0];
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const line = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd);
  return [line, text].some((where) => {
    const orders = new Set<'day-first' | 'month-first'>();
    for (const [, first, mark, second] of matchesIn(where, NUMERIC_DATE)) {
      if (mark !== separator) continue;
      if (Number(first) > 12 && Number(second) <= 12) orders.add('day-first');
      if (Number(second) > 12 && Number(first) <= 12) orders.add('month-first');
    }
    return orders.size === 1;
  });
}

const NUMERIC_DATE = /(?<![\p{L}\p{N}/.-])(\d{1,2})([/.-])(\d{1,2})\2(?:19|20)\d\d(?![\p{L}\p{N}/-])/gu;
