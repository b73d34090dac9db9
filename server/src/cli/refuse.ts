/** What the command line says to arguments that it can't take, and of what went wrong. */
import { l10n } from '../node/programLanguage.ts';
import { printable } from './print/terminal.ts';

/** Says on standard error what is wrong, and where the right use is told. @returns the exit code */
export function refuse(problem: string): number {
  complain(l10n.t('{problem}; see policywright --help', { problem }));
  return 2;
}

/** Says a line on standard error; names of files and passages may hold anything. */
export function complain(text: string): void {
  process.stderr.write(`policywright: ${printable(text)}\n`);
}
