/** The dates that say when a policy last changed. */
import type { IsoDate } from '../document/dates/calendar.ts';
import type { DateMention } from '../document/dates/dateMention.ts';
import { dayRange, rewriteDate } from '../document/dates/dates.ts';
import type { Policy } from '../document/policy.ts';
import type { TextEdit } from '../document/text/span.ts';

/** Its last updates, or, where it has none, the day it took effect, or its only date. */
export function changeDates({ dates, text }: Policy): readonly DateMention[] {
  const all = dates.filter(({ scope }) => scope === 'document');
  const parts = dates.filter(({ scope, label }) => scope === 'part' && (label === 'last-updated' || label === 'effective'));
  // Under a heading of its own ("The Terms") the one date of a text is still that of the text, if it is near the top.
  const own = all.length === 0 && parts.length === 1 && parts.every(({ span }) => span.start < text.length / 3) ? parts : all;
  const updates = own.filter(({ label }) => label === 'last-updated');
  return updates.length > 0 ? updates : own.filter(({ label }) => label === 'effective' || label === 'document' || label === 'version');
}

/**
 * Sets every one of the dates to a day, each in its own format; empty where one cannot be rewritten without harm.
 * What is dated for good stays: entries of a list of versions, a date without a label at the end (where people sign), and dates of the text that differ, as those of a list of changes do.
 */
export function setDates({ text }: Policy, mentions: readonly DateMention[], date: IsoDate): readonly TextEdit[] {
  const own = mentions.filter(({ ofVersion }) => !ofVersion);
  const visible = own.filter(({ where }) => where === 'text');
  if (
    new Set(visible.map((mention) => dayRange(mention)?.first)).size > 1 ||
    visible.some(({ label, span }) => label === 'document' && span.start > text.length / 3 && span.start > HEAD_OF_SHORT)
  )
    return [];
  const edits = own.map((mention) => rewriteDate(text, mention, date));
  return edits.every((edit) => edit !== undefined) ? edits : [];
}

/** Code units from the start of a short text that are its head all the same. */
const HEAD_OF_SHORT = 500;
