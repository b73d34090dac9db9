/** The row that a version history lacks: what it says, and where it goes. */

import type { IsoDate } from '../document/dates/calendar.ts';
import { writeDate } from '../document/dates/dateFormats.ts';
import type { RevisionRow, RevisionTable } from '../document/dates/revisionTables.ts';
import type { Policy } from '../document/policy.ts';
import type { TextEdit } from '../document/text/span.ts';
import { HISTORY_HEADING } from '../knowledge/dateWords.ts';
import { ROW_WORDS } from '../knowledge/documentControl.ts';
import { type Comparison, comparePolicies } from './comparison/comparison.ts';

/** What is known of a new version. */
export interface NewRevision {
  readonly version?: string;
  readonly date: IsoDate;
  /** Who made the change, where the host knows it. */
  readonly author?: string | undefined;
  /** The text before the change, where there is one to compare with. */
  readonly before?: Policy | undefined;
}

/** The row that is newest; undefined where the rows do not tell which. */
export function newestRow({ rows, newest }: RevisionTable): RevisionRow | undefined {
  return newest === undefined ? undefined : newest === 'last' ? rows.at(-1) : rows[0];
}

/**
 * The edit that adds a row for a new version beside the newest one, written as that one is.
 * What isn't known stays empty, but for a placeholder that all rows have. Undefined where the table can't be extended without harm.
 */
export function revisionRowEdit(policy: Policy, table: RevisionTable, revision: NewRevision): TextEdit | undefined {
  const { lines, text, lineEnding } = policy;
  const newest = newestRow(table);
  if (!newest) return undefined;
  const line = lines.lineAt(newest.span.start);
  const start = lines.startOf(line);
  const end = lines.endOf(line);
  const source = text.slice(start, end);
  const prefix = /^[\s>]*/.exec(source)?.[0] ?? '';
  const [lead, ...parts] = splitCells(source.slice(prefix.length));
  const cells = lead?.trim() === '' ? parts : [lead ?? '', ...parts];
  const isClosed = cells.at(-1)?.trim() === '' && cells.length > table.columns.length;
  if (isClosed) cells.pop();
  if (cells.length === 0 || cells.length > table.columns.length) return undefined;
  const values = table.columns.map((role, column) => cellText(policy, table, newest, revision, { role, column }));
  if (values.includes(undefined)) return undefined;
  const row = values.map((value = '', column) => {
    const model = cells[column] ?? ' '.repeat(value.length + 2);
    return /^\s|^$/.test(model) ? ` ${value.padEnd(model.length - 2)} ` : value.padEnd(model.length);
  });
  const written = `${prefix}${lead?.trim() === '' ? `${lead}|` : ''}${row.join('|')}${isClosed ? '|' : ''}`;
  const withoutEnd = isClosed ? written : written.trimEnd();
  return table.newest === 'last'
    ? { span: { start: end, end }, newText: `${lineEnding}${withoutEnd}` }
    : { span: { start, end: start }, newText: `${withoutEnd}${lineEnding}` };
}

/** The parts between the bars of a row. */
function splitCells(row: string): string[] {
  const cells: string[] = [];
  let from = 0;
  for (let at = 0; at < row.length; at++) {
    if (row[at] === '\\') at++;
    else if (row[at] === '|') {
      cells.push(row.slice(from, at));
      from = at + 1;
    }
  }
  return [...cells, row.slice(from)];
}

/** What a cell says; undefined where that can't be written as the rows have it. */
function cellText(
  policy: Policy,
  table: RevisionTable,
  newest: RevisionRow,
  { version, date, author, before }: NewRevision,
  { role, column }: { readonly role: RevisionTable['columns'][number]; readonly column: number },
): string | undefined {
  switch (role) {
    case 'version': {
      const bare = version?.replace(/^\D+/u, '');
      return bare === undefined ? '' : `${/^\D*/u.exec(newest.version?.text ?? '')?.[0] ?? ''}${bare}`;
    }
    case 'date': {
      const format = table.rows
        .map((row) => row.date?.reading)
        .findLast((reading) => reading?.state === 'exact' || reading?.state === 'ambiguous')?.format;
      return format && writeDate(date, format);
    }
    case 'author':
      return author === undefined ? sharedPlaceholder(table, column) : escapeCell(author);
    case 'changes':
      return before ? escapeCell(summaryOf(policy, before, table)) : '';
    default:
      return sharedPlaceholder(table, column);
  }
}

/** What is to be filled in, where all rows have the same. */
function sharedPlaceholder({ rows }: RevisionTable, column: number): string {
  const said = rows[0]?.cells.get(column) ?? '';
  return /^[[{<].*[\]}>]$/.test(said) && rows.every(({ cells }) => cells.get(column) === said) ? said : '';
}

/** Sections named in a row; more would hide what matters. */
const MOST_SECTIONS = 6;

/** "Changed: 2. Sharing, 4. Your rights. Added: 5. Transfers", in the language of the policy. */
function summaryOf(policy: Policy, before: Policy, table: RevisionTable): string {
  const words = ROW_WORDS[policy.language] ?? ROW_WORDS['en'];
  if (!words) return '';
  const { sections } = comparePolicies(before, policy);
  const names = (kind: Comparison['sections'][number]['kind']): readonly string[] =>
    sections
      .filter((change) => change.kind === kind && change.words > 0)
      .flatMap(({ after, before: old }) => {
        const { heading, span } = after ?? old ?? {};
        const isHistory =
          heading !== undefined &&
          (HISTORY_HEADING.test(heading.title) ||
            (after !== undefined && heading.level > 1 && span !== undefined && holdsTable(span, table)));
        return heading && !isHistory ? [heading.text] : [];
      })
      .slice(0, MOST_SECTIONS);
  const groups: readonly (readonly [string, readonly string[]])[] = [
    [words.changed, names('changed')],
    [words.added, names('added')],
    [words.removed, names('removed')],
  ];
  return groups
    .filter(([, all]) => all.length > 0)
    .map(([label, all]) => `${label}: ${all.join(', ')}`)
    .join('. ');
}

function holdsTable({ start, end }: { readonly start: number; readonly end: number }, { span }: RevisionTable): boolean {
  return start <= span.start && span.end <= end;
}

function escapeCell(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, '\\$&').replace(/\s+/g, ' ');
}
