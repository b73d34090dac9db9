/** What tables lack that a duty to inform asks for: columns, and cells. */
import type { Policy } from '../../document/policy.ts';
import { type DutyTable, type DutyTableColumn, type DutyTableRow, findDutyTables } from '../../document/tables/dutyTables.ts';
import { COLUMN_DUTIES, type ColumnDuty, type DutyTableKind } from '../../knowledge/dutyColumns.ts';

/** A cell that says nothing. */
export interface EmptyCell {
  readonly row: DutyTableRow & { readonly subject: NonNullable<DutyTableRow['subject']> };
  readonly column: DutyTableColumn;
}

/** The lists of one kind in a policy. */
export function dutyTablesOf({ markdown, language }: Policy, kind: DutyTableKind): readonly DutyTable[] {
  return findDutyTables(markdown, language).filter((table) => table.kind === kind && table.rows.length > 0);
}

/** The columns that a list doesn't have, though it is asked for them. @param profiles that are chosen */
export function missingColumns({ kind, columns }: DutyTable, profiles: readonly string[]): readonly ColumnDuty['column'][] {
  return COLUMN_DUTIES[kind]
    .filter(({ profiles: asking }) => asking === 'always' || asking.some((profile) => profiles.includes(profile)))
    .flatMap(({ column }) => (columns.has(column) ? [] : [column]));
}

/** More empty cells than this share of a column mean something: "as above", or "none". */
const MOST_EMPTY = 0.5;
/** In a table of more columns, a row of one cell is a heading over those below it. */
const COLUMNS_OF_LIST = 2;

/** The empty cells of a list in the columns whose meaning is known; of rows that say what they are about. */
export function emptyCells({ columns, rows }: DutyTable): readonly EmptyCell[] {
  let width = 0;
  for (const { filled } of rows) for (const index of filled) width = Math.max(width, index + 1);
  const isHeading = ({ filled }: DutyTableRow): boolean => filled.size < 2 && width > COLUMNS_OF_LIST;
  const told = rows.filter((row): row is EmptyCell['row'] => row.subject !== undefined && !isHeading(row));
  const asked = [...columns].filter(([column]) => column === 'purpose' || column === 'period');
  return asked.flatMap(([, column]) => {
    const empty = told.filter(({ filled }) => !filled.has(column.index));
    return empty.length <= told.length * MOST_EMPTY ? empty.map((row) => ({ row, column })) : [];
  });
}
