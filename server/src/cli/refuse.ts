/** What the command line says to arguments that it can't take. */
import { l10n } from '../node/programLanguage.ts';
import { printable } from './print/terminal.ts';

/** Says on standard error what is wrong, and where the right use is told. @returns the exit code */
export function refuse(problem: string): number {
  process.stderr.write(`policywright: ${l10n.t('{problem}; see policywright --help', { problem: printable(problem) })}\n`);
  return 2;
}
