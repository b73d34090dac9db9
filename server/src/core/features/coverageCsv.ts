/** Coverage for spreadsheets: a row for each thing that a profile asks of a policy. */
import type { CoverageItem } from '../analysis/coverage/coverage.ts';
import { quoteOf } from '../analysis/coverage/quote.ts';
import { topicTitle } from '../analysis/coverage/wording.ts';
import { truncate } from '../document/text/truncate.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { CoveredFile } from './coverageReport.ts';
import { oneLine } from './reportedLine.ts';

const COLUMNS = ['path', 'kind', 'profile', 'item', 'title', 'source', 'status', 'severity', 'line', 'passage', 'commit', 'commit date'];

/** The first row: what each column holds. */
export const COVERAGE_CSV_HEAD = csvRow(COLUMNS);

/** The rows of one policy, each with its line end: RFC 4180. @param l10n words the titles */
export function coverageCsvRows(file: CoveredFile, l10n: Localizer): string {
  const { path, coverage, commit } = file;
  return coverage.profiles
    .flatMap(({ id, items }) =>
      items.map((item) =>
        csvRow([
          path,
          coverage.kind,
          id,
          item.id,
          topicTitle(item.topic, coverage.kind, l10n),
          item.source,
          item.status,
          item.severity,
          bestLine(file, item),
          item.override?.note ?? bestQuote(file, item),
          commit?.commit ?? '',
          commit?.date ?? '',
        ]),
      ),
    )
    .join('');
}

/** Cells that a spreadsheet would read as formulas begin with an apostrophe. */
function csvRow(cells: readonly string[]): string {
  const quote = (cell: string): string => `"${(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;
  return `${cells.map(quote).join(',')}\r\n`;
}

/** UTF-16 code units of a passage in a line of text or a cell. */
const LONGEST_QUOTE = 160;

/** The first words of the best passage on one line; empty without one. */
export function bestQuote({ text }: CoveredFile, { evidence }: CoverageItem): string {
  const [first] = evidence;
  if (!first) return '';
  return truncate(oneLine(quoteOf(text, first.span)).replace(/\s+/g, ' ').trim(), LONGEST_QUOTE);
}

/** The line of the best passage, from 1; empty without one. */
export function bestLine({ lines }: CoveredFile, { evidence }: CoverageItem): string {
  const [first] = evidence;
  return first ? String(lines.lineAt(first.span.start) + 1) : '';
}
