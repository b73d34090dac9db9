/** Rows of lists of cookies, processors, and retention periods that were added after the last update of their policy. */
import type { IsoDate } from '../document/dates/calendar.ts';
import { dayRange } from '../document/dates/dates.ts';
import { daysOf } from '../document/dates/revisionTables.ts';
import type { Policy } from '../document/policy.ts';
import { type DutyTableRow, findDutyTables } from '../document/tables/dutyTables.ts';
import { contains } from '../document/text/span.ts';
import { changeDates } from './changeDates.ts';

/** A row that is newer than the policy says it is. */
export interface NewerRow {
  readonly row: Required<Pick<DutyTableRow, 'changed'>>;
  /** The latest date that the policy states for its last change. */
  readonly stated: ReturnType<typeof changeDates>[number];
}

/** The newest row of each list that was added or changed after the last update of the policy. @param today rows that are announced for later are none */
export function newerRows(policy: Policy, today: IsoDate): readonly NewerRow[] {
  const tables = findDutyTables(policy.markdown, policy.language);
  if (tables.length === 0) return [];
  // A column "Last updated" tells of its rows.
  const stated = changeDates(policy)
    .filter(({ dateSpan }) => !tables.some(({ span }) => contains(span, dateSpan)))
    .flatMap((mention) => {
      const range = dayRange(mention);
      return range ? [{ mention, last: range.last }] : [];
    })
    .sort((a, b) => (a.last < b.last ? 1 : -1))[0];
  if (!stated) return [];
  return tables.flatMap(({ rows, span }) => {
    if (policy.scopes.at(span.start) !== policy.scopes.at(stated.mention.span.start) && stated.mention.where === 'text') return [];
    const newest = rows
      .flatMap(({ changed }) => {
        const days = changed && changed.reading.state !== 'ambiguous' ? daysOf(changed.reading) : undefined;
        return changed && days && days.first <= today ? [{ changed, first: days.first }] : [];
      })
      .sort((a, b) => (a.first < b.first ? 1 : -1))[0];
    return newest && newest.first > stated.last ? [{ row: { changed: newest.changed }, stated: stated.mention }] : [];
  });
}
