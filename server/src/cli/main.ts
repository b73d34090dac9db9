/** The command line itself: arguments in, exit code out. Also what its worker threads run. */
import { readArguments } from './arguments.ts';
import { changes } from './changes.ts';
import { check } from './check.ts';
import { serveAsWorker } from './inspectAll.ts';
import { render } from './render.ts';
import { printRules } from './rules.ts';
import { terminalOf } from './terminal.ts';
import { USAGE, VERSION } from './usage.ts';
import { removeUnfinished } from './writeWhole.ts';

/** Runs one command and gives the exit code: 0 fine, 1 findings, 2 it could not run. */
async function main(args: readonly string[]): Promise<number> {
  const read = readArguments(args);
  if ('problem' in read) {
    process.stderr.write(`policywright: ${read.problem}; see policywright --help\n`);
    return 2;
  }
  switch (read.command) {
    case 'help':
      process.stdout.write(USAGE);
      return 0;
    case 'version':
      process.stdout.write(`${VERSION}\n`);
      return 0;
    case 'changes':
      return changes(read.options);
    case 'render':
      return render(read.options);
    case 'rules':
      process.stdout.write(printRules(read.format, terminalOf(process.stdout)));
      return 0;
    case 'check':
      return check(read.options, new URL(import.meta.url));
  }
}

/** As a shell reports a program that was ended with Ctrl+C. */
const INTERRUPTED = 130;

if (!serveAsWorker()) {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      removeUnfinished();
      process.exit(INTERRUPTED);
    });
  }
  // A reader such as `head` that has seen enough is no error.
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 2));
  void main(process.argv.slice(2)).then(
    (code) => { process.exitCode = code; },
    (error: unknown) => {
      process.stderr.write(`policywright: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 2;
    },
  );
}
