/** Version histories: tables with a row for each version of the policy, in any order of columns and rows. */

import { HISTORY_HEADING } from '../../knowledge/dateWords.ts';
import { REVIEW_ONLY, REVISION_COLUMNS, type RevisionRole } from '../../knowledge/documentControl.ts';
import type { Block } from '../markdown/leaf.ts';
import { blockBefore, blocksOfUnit, findInLeaves, type Readable, startOfTable } from '../markdown/passages.ts';
import { latestPer, oncePerText } from '../text/remember.ts';
import { firstFrom } from '../text/sorted.ts';
import type { Span } from '../text/span.ts';
import { readDate } from './dateFormats.ts';
import type { DateReading } from './dateReading.ts';

/** One version history. */
export interface RevisionTable {
  /** From the head to the last row. */
  readonly span: Span;
  /** The role of each column; undefined for one of unknown meaning. */
  readonly columns: readonly (RevisionRole | undefined)[];
  /** The rows that say something, as written. */
  readonly rows: readonly RevisionRow[];
  /** Whether the newest row is the last one or the first; undefined where the rows do not tell. A single row is the last. */
  readonly newest: 'first' | 'last' | undefined;
}

/** One version in a history. */
export interface RevisionRow {
  readonly span: Span;
  readonly version?: { readonly text: string; readonly span: Span };
  /** Only of a column that holds the days of the changes. */
  readonly date?: { readonly reading: DateReading; readonly span: Span };
  /** A day of approval or effect beside it, or in its place. */
  readonly otherDate?: DateReading;
  /** It says that the version was reviewed and nothing changed. */
  readonly reviewOnly: boolean;
  /** What its cells say, by column. */
  readonly cells: ReadonlyMap<number, string>;
}

/** Longer heads are sentences. */
const LONGEST_HEAD = 50;

/** What a column of a version history is for; undefined for others. @param head its words in lower case, without marks around them */
export const roleOfHead = oncePerText((head): RevisionRole | undefined => REVISION_COLUMNS.find((one) => one.head.test(head))?.role);

const heads = findInLeaves((leaf): RevisionRole | undefined =>
  leaf.kind === 'tableCell' && leaf.row === 0 && leaf.length <= LONGEST_HEAD ? roleOfHead(plainHead(leaf.prose.text)) : undefined,
);

/** The version histories of a text, in order. @param language BCP 47 primary language, `und` if unknown */
export const findRevisionTables = latestPer((markdown: Readable, language: string): readonly RevisionTable[] => {
  const tables = new Map<number, { readonly blocks: Block[]; readonly roles: RevisionRole[] }>();
  let current: { readonly blocks: Block[]; readonly roles: RevisionRole[] } | undefined;
  let column = -1;
  for (const { block, found } of heads(markdown)) {
    // A quote or list may hold several tables, each of which counts its columns anew.
    const at = block.leaf.column ?? 0;
    if (!current || at <= column || current.blocks[0]?.unit.start !== block.unit.start) {
      current = { blocks: [], roles: [] };
      tables.set(block.start, current);
    }
    column = at;
    current.blocks.push(block);
    current.roles.push(found);
  }
  return [...tables.values()].flatMap(({ blocks: [head], roles }) => {
    const table = head && mayBeHistory(roles) ? readTable(markdown, head, language) : undefined;
    return table && isHistory(markdown, table) ? [table] : [];
  });
});

function mayBeHistory(roles: readonly RevisionRole[]): boolean {
  const has = (role: RevisionRole): boolean => roles.includes(role);
  return !has('subject') && (has('date') || has('other-date')) && (has('version') || has('changes'));
}

/** Numbers, days and who made them are said of versions alone; of less a heading has to say that it is a history. */
function isHistory(markdown: Readable, { columns, span }: RevisionTable): boolean {
  const has = (role: RevisionRole): boolean => columns.includes(role);
  if (has('version') && (has('changes') || has('author') || has('approver'))) return true;
  let before = blockBefore(markdown, span.start);
  if (before?.leaf.kind === 'paragraph' && before.leaf.length > LONGEST_TITLE) before = blockBefore(markdown, before.start);
  return (
    before !== undefined &&
    (before.leaf.kind === 'heading' || before.leaf.kind === 'paragraph') &&
    before.leaf.length <= LONGEST_TITLE &&
    HISTORY_HEADING.test(before.leaf.prose.text)
  );
}

/** A longer block is no title. */
const LONGEST_TITLE = 100;

/** Without what writers put around it. */
function plainHead(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s#:*]+|[\s:*]+$/g, '')
    .toLowerCase();
}

/** @param head any cell of the head */
function readTable(markdown: Readable, head: Block, language: string): RevisionTable | undefined {
  const around = blocksOfUnit(markdown, head.unit);
  const isHead = (at: number): boolean => around[at]?.leaf.kind === 'tableCell' && around[at].leaf.row === 0;
  const from = startOfTable(around, firstFrom(around, head.start));
  let to = from;
  while (around[to]?.leaf.kind === 'tableCell' && !(isHead(to) && to > from && (!isHead(to - 1) || columnOf(around[to]) === 0))) to++;
  const own = around.slice(from, to);
  const last = own.at(-1);
  if (!last) return undefined;
  const columns: (RevisionRole | undefined)[] = [];
  const byRow = new Map<number, Block[]>();
  for (const block of own) {
    const { row = 0, prose } = block.leaf;
    if (row === 0) columns[columnOf(block)] = roleOfHead(plainHead(prose.text));
    else byRow.set(row, [...(byRow.get(row) ?? []), block]);
  }
  const all = Array.from(columns, (role) => role);
  const rows = [...byRow.values()].flatMap((cells) => readRow(cells, all, language) ?? []);
  return { span: { start: own[0]?.start ?? head.start, end: last.end }, columns: all, rows, newest: newestEnd(rows) };
}

function columnOf(block: Block | undefined): number {
  return block?.leaf.column ?? 0;
}

function readRow(cells: readonly Block[], columns: readonly (RevisionRole | undefined)[], language: string): RevisionRow | undefined {
  const said = cells.filter(({ leaf }) => /[^\s.…–—-]/u.test(leaf.prose.text));
  const first = cells[0];
  const last = cells.at(-1);
  if (said.length === 0 || !first || !last) return undefined;
  const cellOf = (role: RevisionRole): Block | undefined => said.find(({ leaf }) => columns[leaf.column ?? 0] === role);
  const version = cellOf('version');
  const date = cellOf('date');
  const other = cellOf('other-date');
  const changes = cellOf('changes');
  return {
    span: { start: first.start, end: last.end },
    ...(version ? { version: { text: version.leaf.prose.text.trim(), span: { start: version.start, end: version.end } } } : {}),
    ...(date ? { date: dateOf(date, language) } : {}),
    ...(other ? { otherDate: dateOf(other, language).reading } : {}),
    reviewOnly: changes !== undefined && REVIEW_ONLY.test(changes.leaf.prose.text),
    cells: new Map(said.map(({ leaf }) => [leaf.column ?? 0, leaf.prose.text.trim()])),
  };
}

function dateOf({ leaf: { prose }, start }: Block, language: string): NonNullable<RevisionRow['date']> {
  const written = readDate(prose.text, language);
  const span = prose.spanOf(written.start, written.end);
  return { reading: written.reading, span: { start: start + span.start, end: start + span.end } };
}

/** By the way in which most versions and days go. */
function newestEnd(rows: readonly RevisionRow[]): RevisionTable['newest'] {
  if (rows.length < 2) return rows.length === 1 ? 'last' : undefined;
  let rising = 0;
  rows.forEach((row, index) => {
    const next = rows[index + 1];
    if (!next) return;
    rising += Math.sign(compareDates(row, next) ?? 0) + Math.sign(compareVersions(row.version?.text, next.version?.text) ?? 0);
  });
  return rising === 0 ? undefined : rising > 0 ? 'last' : 'first';
}

/** Above zero where the second is surely later, below where it is earlier; undefined where either has no day. */
export function compareDates({ date: one }: RevisionRow, { date: other }: RevisionRow): number | undefined {
  const [a, b] = [one && daysOf(one.reading), other && daysOf(other.reading)];
  if (!a || !b) return undefined;
  return b.first > a.last ? 1 : b.last < a.first ? -1 : 0;
}

/** Earliest and latest day that a reading may mean; undefined where it has none. */
export function daysOf({ date, other, state }: DateReading): { readonly first: string; readonly last: string } | undefined {
  if (!date) return undefined;
  if (state === 'month') return { first: `${date.slice(0, 8)}01`, last: date };
  return !other || other === date
    ? { first: date, last: date }
    : date < other
      ? { first: date, last: other }
      : { first: other, last: date };
}

/**
 * Above zero where the second version is surely later, below where it is earlier, zero for the same; undefined where they can't be compared.
 * `1.10` is later than `1.9` in one way of counting and earlier than `1.2` in the other: where the two ways differ, the result is zero.
 */
export function compareVersions(one: string | undefined, other: string | undefined): number | undefined {
  const [a, b] = [versionParts(one), versionParts(other)];
  if (!a || !b) return undefined;
  const length = Math.max(a.length, b.length);
  let byParts = 0;
  for (let at = 0; at < length && byParts === 0; at++) byParts = Math.sign((b[at] ?? 0) - (a[at] ?? 0));
  if (a.length !== 2 || b.length !== 2 || a[0] !== b[0]) return byParts;
  const byDecimals = Math.sign(Number(`0.${b[1]}`) - Number(`0.${a[1]}`));
  return byParts === byDecimals ? byParts : 0;
}

/** The numbers of a version: "v1.2", "Rev. 3", "Version 2.0"; undefined for letters, dates, drafts and what is still to be filled in. */
export function versionParts(version: string | undefined): readonly number[] | undefined {
  const match = /^(?:\p{L}{1,10}\.? ?)?(\d{1,3}(?:\.\d{1,3}){0,3})$/u.exec(version?.trim() ?? '');
  return match && !/^(?:draft|entwurf|projet|borrador|bozza)/iu.test(version?.trim() ?? '') ? match[1]?.split('.').map(Number) : undefined;
}
