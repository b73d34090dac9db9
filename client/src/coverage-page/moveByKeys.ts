/** Arrow keys, Home, and End go from cell to cell of a table, besides the Tab key. */

/** @param place what holds the table, which may be exchanged */
export function moveByKeys(place: HTMLElement): void {
  place.addEventListener('keydown', (event) => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const cell = event.target instanceof Element ? event.target.closest<HTMLTableCellElement>('td, th') : null;
    const next = cell && target(cell, event.key, event.ctrlKey);
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  });
}

function target(cell: HTMLTableCellElement, key: string, withControl: boolean): HTMLButtonElement | undefined {
  const line = cell.closest('tr');
  const body = cell.closest('tbody');
  if (!line || !body) return undefined;
  const lines = [...body.rows].filter(({ hidden }) => !hidden);
  const at = lines.indexOf(line);
  const buttonAt = (row: HTMLTableRowElement | undefined, column: number): HTMLButtonElement | undefined =>
    row?.cells[Math.min(column, row.cells.length - 1)]?.querySelector('button') ?? undefined;
  const along = (row: HTMLTableRowElement, from: number, step: 1 | -1): HTMLButtonElement | undefined => {
    for (let column = from; column >= 0 && column < row.cells.length; column += step) {
      const found = row.cells[column]?.querySelector('button');
      if (found) return found;
    }
    return undefined;
  };
  /** The nearest line whose cell in this column can be pressed. */
  const across = (from: number, step: 1 | -1): HTMLButtonElement | undefined => {
    for (let row = from; row >= 0 && row < lines.length; row += step) {
      const found = buttonAt(lines[row], cell.cellIndex);
      if (found) return found;
    }
    return undefined;
  };
  switch (key) {
    case 'ArrowUp':
      return across(at - 1, -1);
    case 'ArrowDown':
      return across(at + 1, 1);
    case 'ArrowLeft':
      return along(line, cell.cellIndex - 1, -1);
    case 'ArrowRight':
      return along(line, cell.cellIndex + 1, 1);
    case 'Home':
      return buttonAt(withControl ? lines[0] : line, 0);
    case 'End': {
      const row = withControl ? lines.at(-1) : line;
      return row && along(row, row.cells.length - 1, -1);
    }
    default:
      return undefined;
  }
}
