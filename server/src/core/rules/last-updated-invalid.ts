/** `last-updated-invalid`: a date that is none. */
import type { IsoDate } from '../document/dates/calendar.ts';
import { type DateMention, rewriteDate } from '../document/dates/dates.ts';
import type { Policy } from '../document/policy.ts';
import type { Fix, Rule } from './rule.ts';

/** Flags labelled dates that don't exist, or aren't dates. */
export const lastUpdatedInvalid: Rule = {
  id: 'last-updated-invalid',
  group: 'Dates',
  summary: "A date of the policy doesn't exist in the calendar, or isn't a date.",
  why: 'Nobody can tell which day was meant, and websites that sort or print the date fail or show a different one. Often day and month are swapped: ISO 8601 puts the month before the day.',
  severity: 'error',
  *check(policy, { today }) {
    if (policy.archived) return;
    for (const mention of policy.dates) {
      const { reading, dateSpan } = mention;
      if (reading.state === 'impossible') {
        yield { span: dateSpan, message: describe(mention), fixes: fixesOf(policy, mention, today) };
      } else if (reading.state === 'none' && isPlainlyMeantAsDate(mention)) {
        const shown = reading.text.length > 30 ? `${reading.text.slice(0, 29).trimEnd()}…` : reading.text;
        yield { span: dateSpan, message: `"${shown}" isn't a date; expected a day such as 2026-02-10` };
      }
    }
  },
};

/** The day that the policy gives elsewhere for the same thing, else the nearest one; no last update that is still to come. */
function fixesOf({ text, dates }: Policy, mention: DateMention, today: IsoDate): readonly Fix[] {
  const twin = dates.find(
    ({ label, scope, reading }) =>
      label === mention.label && scope === 'document' && mention.scope === 'document' && reading.state === 'exact',
  )?.reading.date;
  const day = twin ?? mention.reading.nearest;
  const edit = day === undefined || (mention.label === 'last-updated' && day > today) ? undefined : rewriteDate(text, mention, day);
  if (!edit) return [];
  // Two dates for one thing that are both wrong have neighbors of their own: put right one by one, or they would disagree.
  const hasWrongTwin = dates.some((other) => other !== mention && other.label === mention.label && other.reading.state === 'impossible');
  return [
    {
      title: `Change to ${edit.newText}${twin === undefined ? '' : ', as elsewhere in this policy'}`,
      safe: false,
      ...(hasWrongTwin && twin === undefined ? { preferred: false as const } : {}),
      edits: [edit],
    },
  ];
}

function describe({ reading: { text, nearest, format } }: DateMention): string {
  const swapped =
    nearest !== undefined && format?.kind !== 'day-first' && /^(\d{4})-(\d{2})-(\d{2})$/.test(text) && Number(text.slice(5, 7)) > 12;
  if (swapped) return `${text} has day and month swapped; expected ${nearest}`;
  return `${text} doesn't exist in the calendar`;
}

/** Only "last updated" can be nothing but a date: `effective: immediately` and `published: true` mean something. */
function isPlainlyMeantAsDate({ label, where, entry }: DateMention): boolean {
  return (
    label === 'last-updated' &&
    where === 'front-matter' &&
    entry?.value.kind === 'scalar' &&
    (entry.value.type === 'string' || entry.value.type === 'number')
  );
}
