/** One command of the command line: arguments in, text printed, exit code out. */
import { readArguments } from './arguments.ts';
import { terminalOf } from './print/terminal.ts';
import { USAGE, VERSION } from './print/usage.ts';
import { WORKER } from './workerArgument.ts';

/**
 * Runs one command and gives the exit code: 0 fine, 1 findings, 2 it could not run. Never rejects.
 * @param entry the program that runs it, for its worker threads
 */
export async function runCommand(args: readonly string[], entry: URL): Promise<number> {
  try {
    return await run(args, entry);
  } catch (error) {
    process.stderr.write(`policywright: ${(error instanceof Error && error.message) || String(error)}\n`);
    return 2;
  }
}

async function run(args: readonly string[], entry: URL): Promise<number> {
  if (args[0] === WORKER && (await (await import('./check.ts')).serveAsWorker())) return 0;
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
      return (await import('./changes.ts')).changes(read.options);
    case 'render':
      return (await import('./render.ts')).render(read.options);
    case 'init':
      return (await import('./init.ts')).init(read.options);
    case 'why':
      return (await import('./why.ts')).why(read.options);
    case 'rules':
      process.stdout.write((await import('./rules.ts')).printRules(read.format, terminalOf(process.stdout)));
      return 0;
    case 'check':
      return (await import('./check.ts')).check(read.options, entry);
  }
}
