/** The table of policies and laws: what each policy says of each law, in numbers. */
import type { CoverageProfileName, WorkspaceCoverageCell, WorkspaceCoverageRow } from '../../../server/src/protocol.ts';
import { type MatrixLabels, usedColumns } from '../coverage/matrixMessages.ts';
import { element } from '../preview-page/element.ts';

/** Builds the whole table; nothing of a policy is read as HTML. */
export function buildTable(
  rows: readonly WorkspaceCoverageRow[],
  known: readonly CoverageProfileName[],
  labels: MatrixLabels,
): HTMLTableElement {
  const columns = usedColumns(rows, known);
  const table = element('table');
  const caption = element('caption', 'hidden-text', labels.title);
  const head = element('thead');
  const names = element('tr');
  names.append(headCell('col', labels.policy), ...columns.map(({ name }) => headCell('col', name)));
  head.append(names);
  const body = element('tbody');
  body.append(...rows.map((row, index) => buildRow(row, index, columns, labels)));
  table.append(caption, head, body);
  return table;
}

/** Whether the words of a filter are all in what names a policy. */
export function matches({ title, path, kind }: Pick<WorkspaceCoverageRow, 'title' | 'path' | 'kind'>, filter: string): boolean {
  const text = `${title} ${path} ${kind}`.toLocaleLowerCase();
  return filter
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function headCell(scope: 'col' | 'row', text = ''): HTMLTableCellElement {
  return Object.assign(element('th', '', text), { scope });
}

function buildRow(
  row: WorkspaceCoverageRow,
  index: number,
  columns: readonly CoverageProfileName[],
  labels: MatrixLabels,
): HTMLTableRowElement {
  const line = element('tr');
  line.dataset['row'] = String(index);
  const name = headCell('row');
  const link = cellButton(index);
  link.append(element('span', 'title', row.title === '' ? row.path : row.title), element('span', 'path', `${row.path} · ${row.kind}`));
  name.append(link);
  line.append(name);
  if (row.notice !== undefined) {
    line.append(Object.assign(element('td', 'notice', row.notice), { colSpan: Math.max(1, columns.length) }));
    return line;
  }
  for (const { id, name: law } of columns) {
    const cell = row.cells.find(({ column }) => column === id);
    const place = element('td');
    if (cell) place.append(countsButton(cell, index, `${law}: ${row.title === '' ? row.path : row.title}`, labels));
    else {
      const nothing = element('span', 'nothing', '–');
      nothing.ariaHidden = 'true';
      place.append(nothing, element('span', 'hidden-text', labels.notChosen));
    }
    line.append(place);
  }
  return line;
}

function cellButton(index: number): HTMLButtonElement {
  const made = element('button', 'cell');
  made.type = 'button';
  made.dataset['row'] = String(index);
  return made;
}

/** Shapes as in the Coverage view, so that nothing is told by color alone. */
const SHAPES = { found: '✓', partial: '◐', missing: '○', questions: '?' } as const;

/** What the shapes mean. */
export function legendText(labels: MatrixLabels): string {
  const shapes = (['found', 'partial', 'missing', 'questions'] as const).map((status) => `${SHAPES[status]} ${labels[status]}`);
  return [...shapes, `– ${labels.notChosen}`].join(' · ');
}

function countsButton(cell: WorkspaceCoverageCell, index: number, about: string, labels: MatrixLabels): HTMLButtonElement {
  const made = cellButton(index);
  made.dataset['profile'] = cell.profile;
  const words = (['found', 'elsewhere', 'partial', 'missing', 'questions', 'notApplicable'] as const)
    .filter((status) => cell[status] > 0)
    .map((status) => labels.count.replace('{0}', labels[status]).replace('{1}', String(cell[status])));
  made.append(element('span', 'hidden-text', [about, ...words].join(', ')));
  made.title = words.join('\n');
  const counts = { ...cell, found: cell.found + cell.elsewhere };
  for (const status of ['found', 'partial', 'missing', 'questions'] as const) {
    const count = element('span', `count ${status}${counts[status] === 0 ? ' none' : ''}`);
    count.ariaHidden = 'true';
    count.append(element('span', 'shape', SHAPES[status]), String(counts[status]));
    made.append(count);
  }
  return made;
}
