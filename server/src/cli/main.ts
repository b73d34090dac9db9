/** The command line itself: arguments in, exit code out. Also what its worker threads run. */
import { l10n, setProgramLanguage } from '../node/programLanguage.ts';
import { readArguments } from './arguments.ts';
import { languageOf } from './locale.ts';
import { terminalOf } from './print/terminal.ts';
import { usage, VERSION } from './print/usage.ts';
import { WORKER } from './workerArgument.ts';

/** Runs one command and gives the exit code: 0 fine, 1 findings, 2 it could not run. */
async function main(args: readonly string[]): Promise<number> {
  if (args[0] === WORKER && (await (await import('./check.ts')).serveAsWorker())) return 0;
  const language = languageOf(args, process.env);
  const { locale } = language;
  await setProgramLanguage(locale);
  const read = readArguments(args);
  if ('problem' in read) {
    process.stderr.write(`policywright: ${l10n.t('{problem}; see policywright --help', { problem: read.problem })}\n`);
    return 2;
  }
  switch (read.command) {
    case 'help':
      process.stdout.write(usage());
      return 0;
    case 'version':
      process.stdout.write(`${VERSION}\n`);
      return 0;
    case 'changes':
      return (await import('./changes.ts')).changes(read.options, locale);
    case 'render':
      return (await import('./render.ts')).render(read.options, locale);
    case 'init':
      return (await import('./init.ts')).init(read.options, locale);
    case 'why':
      return (await import('./why.ts')).why(read.options, locale);
    case 'rules':
      process.stdout.write((await import('./rules.ts')).printRules(read.format, terminalOf(process.stdout)));
      return 0;
    case 'check':
      return (await import('./check.ts')).check(read.options, language, new URL(import.meta.url));
  }
}

// A reader such as `head` that has seen enough is no error.
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code !== 'EPIPE')
    process.stderr.write(
      `policywright: ${l10n.t("the output can't be written: {reason}", { reason: code === 'ENOSPC' ? l10n.t('no space left on the disk') : message })}\n`,
    );
  process.exit(code === 'EPIPE' ? 0 : 2);
});
void main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`policywright: ${(error instanceof Error && error.message) || String(error)}\n`);
    process.exitCode = 2;
  },
);
