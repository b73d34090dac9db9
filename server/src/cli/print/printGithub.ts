/** Findings as GitHub's workflow commands: annotations beside the lines of a pull request. */
import { pathsFromRoot } from '../git/repositoryRoot.ts';
import type { Report } from './report.ts';
import { summaryLine } from './summaryLine.ts';

const commands = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

/** One command a finding, then one plain line that sums up. Lines and columns count from 1. */
export function printGithub(report: Report): string {
  const fromRoot = pathsFromRoot(report.cwd);
  const out = report.files.flatMap(({ path, lines, findings }) =>
    findings.map(({ span, severity, message, rule }) => {
      const [start, end] = [lines.positionAt(span.start), lines.positionAt(span.end)];
      // Columns are shown only within one line; with several, GitHub refuses them.
      const columns = start.line === end.line ? { col: start.column + 1, endColumn: Math.max(end.column, start.column + 1) } : {};
      const properties = { file: fromRoot(path), line: start.line + 1, endLine: end.line + 1, ...columns, title: `policywright: ${rule}` };
      return `::${commands[severity]} ${Object.entries(properties)
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
        .join(',')}::${escapeData(message)}`;
    }),
  );
  return `${[...out, summaryLine(report)].join('\n')}\n`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
