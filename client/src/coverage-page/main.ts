/** The script of the page of workspace coverage: takes rows from the panel, and hands clicks back. */
import './matrix.css';
import { isMatrixToPage, type MatrixFromPage, type MatrixLabels } from '../coverage/matrixMessages.ts';
import { element } from '../preview-page/element.ts';
import { moveByKeys } from './moveByKeys.ts';
import { buildTable, legendText, matches } from './table.ts';

interface State {
  readonly filter: string;
}

const vscode = acquireVsCodeApi<State>();
const labels = JSON.parse(document.body.dataset['labels'] ?? '{}') as MatrixLabels;
let rows: Parameters<typeof buildTable>[0] = [];
let columns: Parameters<typeof buildTable>[1] = [];
let isReading = true;

const filter = Object.assign(element('input', 'filter'), { type: 'search', value: vscode.getState()?.filter ?? '' });
filter.ariaLabel = labels.filter;
filter.placeholder = labels.filter;
const tools = element('div', 'tools');
tools.role = 'toolbar';
tools.ariaLabel = labels.tools;
const refresh = button(labels.refresh, 'refresh');
const csv = button(labels.export, 'export');
tools.append(filter, button(labels.chooseLaws, 'chooseLaws'), refresh, csv);

const status = element('p', 'status');
status.role = 'status';
const bar = element('progress');
bar.ariaLabel = labels.title;
const cancel = button(labels.cancel, 'cancel');
const done = element('span');
const reading = element('div', 'reading');
reading.append(bar, done, cancel);
const note = element('p', 'note');
note.role = 'status';
const place = element('div', 'scroller');
const legend = element('p', 'legend', legendText(labels));

const main = element('main');
main.append(element('h1', '', labels.title), element('p', 'intro', labels.intro), tools, reading, note, status, place, legend);
document.body.append(main);
moveByKeys(place);
place.addEventListener('click', ({ target }) => {
  const pressed = target instanceof Element ? target.closest<HTMLElement>('button[data-row]') : null;
  const row = pressed && rows[Number(pressed.dataset['row'])];
  const profile = pressed?.dataset['profile'];
  if (row) send({ type: 'open', uri: row.uri, ...(profile === undefined ? {} : { profile }) });
});
filter.addEventListener('input', () => {
  vscode.setState({ filter: filter.value });
  applyFilter();
});
window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isMatrixToPage(data)) return;
  switch (data.type) {
    case 'matrix': {
      const focused = focusedKey();
      ({ rows, columns } = data);
      draw(focused);
      return;
    }
    case 'progress':
      showProgress(data.progress);
      return;
    case 'note':
      note.textContent = data.text;
  }
});
vscode.setState({ filter: filter.value });
send({ type: 'ready' });

/** @param focused what had the focus in the former table */
function draw(focused: string | undefined): void {
  const { scrollTop, scrollLeft } = place;
  place.replaceChildren(...(rows.length > 0 ? [buildTable(rows, columns, labels)] : []));
  applyFilter();
  place.scrollTo({ top: scrollTop, left: scrollLeft, behavior: 'instant' });
  // The table is new; whoever was in it stays where they were.
  if (focused !== undefined)
    [...place.querySelectorAll<HTMLElement>('button')].find((one) => keyOf(one) === focused)?.focus({ preventScroll: true });
  legend.hidden = rows.length === 0;
  csv.disabled = rows.length === 0;
}

function focusedKey(): string | undefined {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && place.contains(activeElement) ? keyOf(activeElement) : undefined;
}

function keyOf({ dataset: { row, profile = '' } }: HTMLElement): string {
  return `${rows[Number(row)]?.uri ?? ''} ${profile}`;
}

function applyFilter(): void {
  let shown = 0;
  for (const line of place.querySelectorAll<HTMLElement>('tbody tr')) {
    const row = rows[Number(line.dataset['row'])];
    line.hidden = !row || !matches(row, filter.value);
    if (!line.hidden) shown++;
  }
  if (isReading) return;
  status.textContent =
    rows.length === 0
      ? labels.noPolicies
      : shown === 0
        ? labels.noMatch
        : shown === 1
          ? labels.onePolicy
          : labels.policies.replace('{0}', shown.toLocaleString(document.documentElement.lang || undefined));
}

function showProgress(progress: { readonly done: number; readonly total: number } | null): void {
  isReading = progress !== null;
  reading.hidden = !isReading;
  refresh.disabled = isReading;
  place.ariaBusy = String(isReading);
  if (!progress) return applyFilter();
  bar.max = Math.max(1, progress.total);
  if (progress.total === 0) bar.removeAttribute('value');
  else bar.value = progress.done;
  done.textContent =
    progress.total === 0 ? '' : labels.reading.replace('{0}', String(progress.done)).replace('{1}', String(progress.total));
}

function button(text: string, type: Exclude<MatrixFromPage['type'], 'open'>): HTMLButtonElement {
  const made = element('button', '', text);
  made.type = 'button';
  made.addEventListener('click', () => send({ type }));
  return made;
}

function send(message: MatrixFromPage): void {
  vscode.postMessage(message);
}
