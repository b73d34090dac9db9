/** Chooses the printer that was asked for. */
import { printGithub } from './printGithub.ts';
import { printJson } from './printJson.ts';
import { printSarif } from './printSarif.ts';
import { printText } from './printText.ts';
import type { Report } from './report.ts';
import type { Terminal } from './terminal.ts';

/** The ways to print findings: for people, for programs, for code scanning, for GitHub's pull requests. */
export const FORMATS = ['text', 'json', 'sarif', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** The whole output, ending with a line end. */
export function printReport(format: Format, report: Report, terminal: Terminal): string {
  switch (format) {
    case 'text': return printText(report, terminal);
    case 'json': return printJson(report);
    case 'sarif': return printSarif(report);
    case 'github': return printGithub(report);
  }
}
