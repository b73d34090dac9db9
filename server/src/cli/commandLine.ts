/** One command of the command line: arguments in, text printed, exit code out. */
import { readFirstLocalizer, setProgramLanguage } from '../node/programLanguage.ts';
import { readArguments } from './arguments.ts';
import { languageOf } from './locale.ts';
import { terminalOf } from './print/terminal.ts';
import { usage, VERSION } from './print/usage.ts';
import { refuse } from './refuse.ts';
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
  if (args[0] === WORKER && (await import('./coreChecks.ts')).serveAsWorker()) return 0;
  const { locales, isAsked } = languageOf(args, process.env);
  const localizer = await readFirstLocalizer(locales);
  setProgramLanguage(localizer);
  const read = readArguments(args);
  if ('problem' in read) return refuse(read.problem);
  switch (read.command) {
    case 'help':
      process.stdout.write(usage());
      return 0;
    case 'version':
      process.stdout.write(`${VERSION}\n`);
      return 0;
    case 'changes':
      return (await import('./changes.ts')).changes(read.options, localizer);
    case 'render':
      return (await import('./render.ts')).render(read.options, localizer);
    case 'init':
      return (await import('./init.ts')).init(read.options, localizer);
    case 'coverage':
      return (await import('./coverage.ts')).coverage(read.options, localizer);
    case 'review':
      return (await import('./review.ts')).review(read.options, localizer);
    case 'report':
      return (await import('./report.ts')).report(read.options, localizer);
    case 'mcp':
      return (await import('./mcp.ts')).mcp(read.options, localizer);
    case 'why':
      return (await import('./why.ts')).why(read.options, localizer);
    case 'rules':
      process.stdout.write((await import('./rules.ts')).printRules(read.format, terminalOf(process.stdout)));
      return 0;
    case 'check':
      return (await import('./check.ts')).check(read.options, { localizer, isAsked }, entry);
  }
}
