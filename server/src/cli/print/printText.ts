/** Findings for people: grouped by file, aligned, with the line where it helps. */

import type { CheckedFile, Report } from './report.ts';
import { nameOfSeverity } from './severityNames.ts';
import { sourceLine } from './sourceLine.ts';
import { summaryLine } from './summaryLine.ts';
import { displayWidth, printable, type Terminal } from './terminal.ts';

/** Longest message that the column of rules waits for. */
const WIDEST_MESSAGE = 90;

/** A block per file with findings, then one line that sums up. */
export function printText(report: Report, terminal: Terminal): string {
  const found = report.files.filter(({ findings }) => findings.length > 0);
  const last = terminal.paint(
    found.length === 0
      ? 'good'
      : report.files.some(({ findings }) => findings.some(({ severity }) => severity === 'error'))
        ? 'error'
        : 'warning',
    summaryLine(report),
  );
  return `${[...found.flatMap((file) => blockOf(file, terminal)), last].join('\n')}\n`;
}

function blockOf(file: CheckedFile, { paint, width }: Terminal): string[] {
  const rows = file.findings.map(({ span, severity, message, rule }) => {
    const { line, column } = file.lines.positionAt(span.start);
    return {
      place: `${line + 1}:${column + 1}`,
      severity,
      severityName: nameOfSeverity(severity),
      message: printable(message),
      rule,
      span,
    };
  });
  const widest = (texts: readonly string[]): number => Math.max(...texts.map(displayWidth));
  const places = widest(rows.map(({ place }) => place));
  const severities = widest(rows.map(({ severityName }) => severityName));
  const messages = Math.min(widest(rows.map(({ message }) => message)), WIDEST_MESSAGE);
  const out = [paint('file', printable(file.path))];
  for (const { place, severity, severityName, message, rule, span } of rows) {
    out.push(
      `  ${paint('quiet', place.padStart(places))}  ${paint(severity, severityName + ' '.repeat(Math.max(severities - displayWidth(severityName), 0)))}  ${message}${' '.repeat(Math.max(messages - displayWidth(message), 0))}  ${paint('quiet', rule)}`,
    );
    // What is barely worth a look in an editor is not worth three lines here.
    const source = severity === 'error' || severity === 'warning' ? sourceLine(file, span, width - places - 4) : undefined;
    if (source) out.push(...[source.source, paint(severity, source.marks)].map((line) => `  ${' '.repeat(places)}  ${line}`));
  }
  return [...out, ''];
}
