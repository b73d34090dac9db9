/** Tables that say what a duty to inform asks for: lists of cookies, of processors, and of retention periods, known by what their columns mean. */
import { COLUMN_HEADS, COOKIE_TOPIC, type DutyColumn, type DutyTableKind, EXAMPLES, PROCESSOR_TOPIC } from '../../knowledge/dutyColumns.ts';
import { readDate } from '../dates/dateFormats.ts';
import type { DateReading } from '../dates/dateReading.ts';
import type { Block } from '../markdown/leaf.ts';
import { blockBefore, blocksOfUnit, findInLeaves, type Readable, startOfTable } from '../markdown/passages.ts';
import { latestPer, oncePerText } from '../text/remember.ts';
import { firstFrom } from '../text/sorted.ts';
import type { Span } from '../text/span.ts';

/** One such table. */
export interface DutyTable {
  readonly kind: DutyTableKind;
  /** From the head to the last row. */
  readonly span: Span;
  /** Its first row. */
  readonly head: Span;
  /** The columns of known meaning, by index; the first of each meaning counts. */
  readonly columns: ReadonlyMap<DutyColumn, DutyTableColumn>;
  /** What is above it says that it has examples alone. */
  readonly isExamples: boolean;
  /** The rows below the head, as written. */
  readonly rows: readonly DutyTableRow[];
}

/** One column. */
export interface DutyTableColumn {
  readonly index: number;
  /** Its head as readers see it. */
  readonly text: string;
}

/** One row. */
export interface DutyTableRow {
  /** The cell of what the row is about; absent where it is empty. */
  readonly subject?: Span;
  /** From its first cell to its last. */
  readonly span: Span;
  /** The columns in which it says something, by index. */
  readonly filled: ReadonlySet<number>;
  /** The day in the column that says when the row was added or changed. */
  readonly changed?: { readonly reading: DateReading; readonly span: Span };
}

/** Longer heads are sentences. */
const LONGEST_HEAD = 70;
/** Code units of a text above a table that are read for what it is about. */
const LEAD_IN = 300;
/** Blocks above a table that may say what it is about: a heading, and the sentences below it. */
const BLOCKS_ABOVE = 3;

type Head = { readonly [Name in keyof typeof COLUMN_HEADS]: boolean } & { readonly text: string };

const headOf = oncePerText((text): Head | undefined => {
  const plain = text
    .replace(/[\s\u00ad]+/g, ' ')
    .replace(/^[\s#:*]+|[\s:*?]+$/g, '')
    .replace(/\([^()]{1,60}\)$/, '')
    .trimEnd()
    .toLowerCase();
  if (plain === '') return undefined;
  const entries = Object.entries(COLUMN_HEADS).map(([name, head]) => [name, head.test(plain)] as const);
  return entries.some(([, is]) => is)
    ? { ...(Object.fromEntries(entries) as Omit<Head, 'text'>), text: text.replace(/^[\s#]+/, '').trim() }
    : undefined;
});

const heads = findInLeaves((leaf): Head | undefined =>
  leaf.kind === 'tableCell' && leaf.row === 0 && leaf.length <= LONGEST_HEAD ? headOf(leaf.prose.text) : undefined,
);

interface Columns {
  /** Cells of the head that are understood. */
  readonly cells: { readonly block: Block; readonly head: Head }[];
}

/** All such tables of a text, in order. @param language BCP 47 primary language, `und` if unknown */
export const findDutyTables = latestPer((markdown: Readable, language: string): readonly DutyTable[] => {
  const tables: Columns[] = [];
  for (const { block, found } of heads(markdown)) {
    const current = tables.at(-1);
    const before = current?.cells.at(-1)?.block;
    // A quote or list may hold several tables, each of which counts its columns anew.
    if (current && before && before.unit.start === block.unit.start && (before.leaf.column ?? 0) < (block.leaf.column ?? 0))
      current.cells.push({ block, head: found });
    else tables.push({ cells: [{ block, head: found }] });
  }
  return tables.flatMap(({ cells }) => {
    const kind = cells.length > 1 || cells.some(({ head }) => head.processor) ? kindOf(markdown, cells) : undefined;
    return kind ? (readTable(markdown, kind, cells, language) ?? []) : [];
  });
});

function kindOf(markdown: Readable, cells: Columns['cells']): DutyTableKind | undefined {
  const has = (name: keyof typeof COLUMN_HEADS): boolean => cells.some(({ head }) => head[name]);
  const isAbout = (topic: RegExp): boolean => textsAbove(markdown, cells[0]?.block).some((text) => topic.test(text));
  if (has('processor')) return 'processors';
  if (has('cookie') && (has('purpose') || has('lifetime') || has('provider'))) return 'cookies';
  if (has('name') && has('lifetime') && has('purpose') && isAbout(COOKIE_TOPIC)) return 'cookies';
  if ((has('company') || has('name')) && (has('purpose') || has('location')) && isAbout(PROCESSOR_TOPIC)) return 'processors';
  // "Retention" beside data that is kept, not beside the storage medium or the classification of documents.
  if (has('period') && cells.some(({ head }) => (head.data || head.purpose) && !head.period)) return 'retention';
  return undefined;
}

/** The heading over a table and what is between them. */
function textsAbove(markdown: Readable, cell: Block | undefined): readonly string[] {
  const texts: string[] = [];
  let before = cell && blockBefore(markdown, cell.start);
  for (let count = 0; before && count < BLOCKS_ABOVE; count++) {
    const { kind, prose } = before.leaf;
    if (kind !== 'heading' && kind !== 'paragraph') break;
    texts.push(prose.text.slice(0, LEAD_IN));
    if (kind === 'heading') break;
    before = blockBefore(markdown, before.start);
  }
  return texts;
}

/** Which heads have which meaning, by kind; the first head that has one counts, and each head has one. */
const MEANINGS: Readonly<Record<DutyTableKind, readonly (readonly [column: DutyColumn, heads: readonly (keyof typeof COLUMN_HEADS)[]])[]>> =
  {
    cookies: [
      ['subject', ['cookie', 'name']],
      ['changed', ['changed']],
      ['provider', ['provider']],
      ['period', ['lifetime']],
      ['purpose', ['purpose']],
    ],
    processors: [
      ['subject', ['processor', 'company', 'name']],
      ['changed', ['changed']],
      ['location', ['location']],
      ['purpose', ['purpose']],
    ],
    retention: [
      ['period', ['period']],
      ['changed', ['changed']],
      ['subject', ['data', 'purpose']],
      ['purpose', ['purpose']],
    ],
  };

function columnsOf(kind: DutyTableKind, cells: Columns['cells']): ReadonlyMap<DutyColumn, DutyTableColumn> {
  const columns = new Map<DutyColumn, DutyTableColumn>();
  const taken = new Set<Block>();
  for (const [column, names] of MEANINGS[kind]) {
    const cell = names.map((name) => cells.find(({ block, head }) => head[name] && !taken.has(block))).find((found) => found !== undefined);
    if (!cell) continue;
    taken.add(cell.block);
    columns.set(column, { index: cell.block.leaf.column ?? 0, text: cell.head.text });
  }
  // "Cookie type and duration" says both, "location of processing" where and that.
  for (const [column, names] of MEANINGS[kind]) {
    if (columns.has(column) || column === 'subject' || column === 'changed') continue;
    const cell = cells.find(({ head }) => names.some((name) => head[name]) && (column === 'period' || column === 'provider'));
    if (cell) columns.set(column, { index: cell.block.leaf.column ?? 0, text: cell.head.text });
  }
  return columns;
}

function readTable(markdown: Readable, kind: DutyTableKind, cells: Columns['cells'], language: string): DutyTable | undefined {
  const [first] = cells;
  if (!first) return undefined;
  const all = blocksOfUnit(markdown, first.block.unit);
  const from = startOfTable(all, firstFrom(all, first.block.start));
  const byRow = new Map<number, Block[]>();
  let last = all[from];
  for (let index = from; index < all.length; index++) {
    const block = all[index] as Block;
    const row = block.leaf.row ?? 0;
    if (block.leaf.kind !== 'tableCell' || (row === 0 && (last?.leaf.row ?? 0) > 0)) break;
    const cellsOfRow = byRow.get(row);
    if (cellsOfRow) cellsOfRow.push(block);
    else byRow.set(row, [block]);
    last = block;
  }
  const headCells = byRow.get(0) ?? [];
  const start = headCells[0];
  const end = headCells.at(-1);
  if (!start || !end || !last) return undefined;
  const columns = columnsOf(kind, cells);
  if (!columns.has('subject')) return undefined;
  byRow.delete(0);
  return {
    kind,
    span: from === 0 && last === all.at(-1) ? first.block.unit : { start: start.start, end: last.end },
    head: { start: start.start, end: end.end },
    columns,
    isExamples: textsAbove(markdown, first.block).some((text) => EXAMPLES.test(text)),
    rows: [...byRow.values()].flatMap((row) => readRow(row, columns, language) ?? []),
  };
}

function readRow(cells: readonly Block[], columns: ReadonlyMap<DutyColumn, DutyTableColumn>, language: string): DutyTableRow | undefined {
  const said = cells.filter(({ leaf }) => leaf.prose.text.trim() !== '' || leaf.inlines.length > 0);
  const subject = said.find(({ leaf }) => leaf.column === columns.get('subject')?.index);
  const [first] = said;
  const last = said.at(-1);
  if (!first || !last) return undefined;
  const date = said.find(({ leaf }) => leaf.column === columns.get('changed')?.index);
  return {
    ...(subject ? { subject: { start: subject.start, end: subject.end } } : {}),
    span: { start: first.start, end: last.end },
    filled: new Set(said.map(({ leaf }) => leaf.column ?? 0)),
    ...(date ? { changed: dateOf(date, language) } : {}),
  };
}

function dateOf({ leaf: { prose }, start }: Block, language: string): NonNullable<DutyTableRow['changed']> {
  const written = readDate(prose.text, language);
  const span = prose.spanOf(written.start, written.end);
  return { reading: written.reading, span: { start: start + span.start, end: start + span.end } };
}
