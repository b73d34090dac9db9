/** The command line as a program. Also what its worker threads run. */
import { l10n } from '../node/programLanguage.ts';
import { runCommand } from './commandLine.ts';

// A reader such as `head` that has seen enough is no error.
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code !== 'EPIPE')
    process.stderr.write(
      `policywright: ${l10n.t("the output can't be written: {reason}", { reason: code === 'ENOSPC' ? l10n.t('no space left on the disk') : message })}\n`,
    );
  process.exit(code === 'EPIPE' ? 0 : 2);
});
void runCommand(process.argv.slice(2), new URL(import.meta.url)).then((code) => {
  process.exitCode = code;
});
