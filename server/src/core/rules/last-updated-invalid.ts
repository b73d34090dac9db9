/** `last-updated-invalid`: a date that is none. */
import type { IsoDate } from '../document/dates/calendar.ts';
import { readDate } from '../document/dates/dateFormats.ts';
import type { DateMention } from '../document/dates/dateMention.ts';
import { rewriteDate } from '../document/dates/dates.ts';
import type { Policy } from '../document/policy.ts';
import type { Span } from '../document/text/span.ts';
import { truncate } from '../document/text/truncate.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Fix, Rule } from './rule.ts';

/** Flags labelled dates that don't exist, or aren't dates. */
export const lastUpdatedInvalid: Rule = {
  id: 'last-updated-invalid',
  group: 'Dates',
  summary: "A date of the policy doesn't exist in the calendar, or isn't a date.",
  why: 'Nobody can tell which day was meant, and websites that sort or print the date fail or show a different one. Often day and month are swapped: ISO 8601 puts the month before the day.',
  severity: 'error',
  *check(policy, { today, l10n }) {
    if (policy.archived) return;
    for (const mention of policy.dates) {
      const { reading, dateSpan } = mention;
      if (reading.state === 'impossible') {
        yield { span: dateSpan, message: describe(mention, l10n), fixes: fixesOf(policy, mention, today, l10n) };
      } else if (reading.state === 'none' ? isPlainlyMeantAsDate(mention) : hasImpossibleTime(mention)) {
        yield { span: dateSpan, message: describeNone(reading.text, reading.date, l10n) };
      }
    }
    const group = groupWithoutDate(policy);
    if (group) yield { span: group, message: describeNone(policy.text.slice(group.start, group.end), undefined, l10n) };
  },
};

/** @param day that is to be read all the same */
function describeNone(text: string, day: IsoDate | undefined, l10n: Localizer): string {
  return l10n.t('"{text}" isn\'t a date; expected a day such as {example}', {
    text: truncate(text, LONGEST_SHOWN),
    example: day ?? '2026-02-10',
  });
}

/** Code units of a value that a message shows. */
const LONGEST_SHOWN = 30;

/** "2026-05-04T25:00": the day is one, and the whole isn't. ISO 8601 has 24:00 for the end of a day, and a 60th second in some years. */
function hasImpossibleTime({ reading: { format, text }, where }: DateMention): boolean {
  const [, hour = '0', minute = '0', second = '0'] = /[T ]{1,3}(\d{1,2}):(\d{2})(?::(\d{2}))?/i.exec(text) ?? [];
  return (
    where === 'front-matter' &&
    format?.kind === 'iso-time' &&
    (Number(hour) > 24 || (Number(hour) === 24 && Number(minute) > 0) || Number(minute) > 59 || Number(second) > 60)
  );
}

/** The keys in the place of the date of the last update, if none of them has a date and no build fills them in. */
function groupWithoutDate({ keys, text, language }: Policy): Span | undefined {
  const entry = keys.last_updated?.entry;
  if (entry?.value.kind !== 'mapping' || !NAMES_DATE.test(entry.key)) return undefined;
  const { span } = entry.value;
  const written = text.slice(span.start, span.end);
  if (/[$%<]|\{\{/.test(written) || readDate(written, language).reading.state !== 'none') return undefined;
  const firstLine = written.split(/\r?\n/, 1)[0] ?? '';
  return firstLine.trim() === '' ? undefined : { start: span.start, end: span.start + firstLine.trimEnd().length };
}

/** Spellings that are no switch of a website: to VitePress and Starlight `lastUpdated: true` means to show the day. */
const NAMES_DATE = /^last[_-]updated$/i;

/** The day that the policy gives elsewhere for the same thing, else the nearest one; no last update that is still to come. */
function fixesOf({ text, dates }: Policy, mention: DateMention, today: IsoDate, l10n: Localizer): readonly Fix[] {
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
      title:
        twin === undefined
          ? l10n.t('Change to {text}', { text: edit.newText })
          : l10n.t('Change to {text}, as elsewhere in this policy', { text: edit.newText }),
      safe: false,
      ...(hasWrongTwin && twin === undefined ? { preferred: false as const } : {}),
      edits: [edit],
    },
  ];
}

function describe({ reading: { text, nearest, format } }: DateMention, l10n: Localizer): string {
  const swapped =
    nearest !== undefined && format?.kind !== 'day-first' && /^(\d{4})-(\d{2})-(\d{2})$/.test(text) && Number(text.slice(5, 7)) > 12;
  if (swapped) return l10n.t('{date} has day and month swapped; expected {expected}', { date: text, expected: nearest });
  return l10n.t("{date} doesn't exist in the calendar", { date: text });
}

/** Only "last updated" can be nothing but a date: `effective: immediately` and `published: true` mean something. */
function isPlainlyMeantAsDate({ label, where, entry, reading: { text } }: DateMention): boolean {
  // Under the title of a printed page a sentence tells something else, such as that a policy isn't in force.
  if (entry?.key === 'date' && !/\d/.test(text) && text.trim().split(/\s+/).length >= FEWEST_WORDS) return false;
  return (
    label === 'last-updated' &&
    where === 'front-matter' &&
    entry?.value.kind === 'scalar' &&
    (entry.value.type === 'string' || entry.value.type === 'number' || (entry.value.type === 'boolean' && NAMES_DATE.test(entry.key)))
  );
}

/** Words of a sentence. */
const FEWEST_WORDS = 4;
