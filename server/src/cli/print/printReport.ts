/** Chooses the printer that was asked for, and loads no other. */
import type { Format } from './formats.ts';
import type { Report } from './report.ts';
import type { Terminal } from './terminal.ts';

/** The whole output, ending with a line end. */
export async function printReport(format: Format, report: Report, terminal: Terminal): Promise<string> {
  switch (format) {
    case 'text':
      return (await import('./printText.ts')).printText(report, terminal);
    case 'json':
      return (await import('./printJson.ts')).printJson(report);
    case 'sarif':
      return (await import('./printSarif.ts')).printSarif(report);
    case 'github':
      return (await import('./printGithub.ts')).printGithub(report);
    case 'gitlab':
      return (await import('./printGitlab.ts')).printGitlab(report);
    case 'junit':
      return (await import('./printJunit.ts')).printJunit(report);
  }
}
