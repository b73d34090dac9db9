/** What happens when the language server fails: it is started again, unless that has already happened too often. */
import * as vscode from 'vscode';
import { CloseAction, ErrorAction, type CloseHandlerResult, type ErrorHandler, type ErrorHandlerResult } from 'vscode-languageclient';

const mostRestarts = 5;
const restartPeriod = 3 * 60_000;
const mostErrors = 3;

/** Handles a broken connection by restarting, up to five times in three minutes; then leaves it to the writer. */
export function createErrorHandler(log: vscode.LogOutputChannel): ErrorHandler {
  let restarts: readonly number[] = [];

  return {
    error: (error, _message, count): ErrorHandlerResult => {
      log.error(`connection to the language server: ${error.message}`);
      return { action: (count ?? 0) <= mostErrors ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true };
    },
    closed: (): CloseHandlerResult => {
      const now = Date.now();
      restarts = [...restarts.filter((time) => now - time < restartPeriod), now];
      if (restarts.length <= mostRestarts) {
        log.warn(`the language server ended unexpectedly; restart ${restarts.length}`);
        return { action: CloseAction.Restart, handled: true };
      }
      log.error('the language server ended unexpectedly, too often to start it again');
      restarts = [];
      void offerRestart();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

async function offerRestart(): Promise<void> {
  const restart = vscode.l10n.t('Restart');
  const showLog = vscode.l10n.t('Show Log');
  const choice = await vscode.window.showErrorMessage(
    vscode.l10n.t('Policywright’s language server ended {0} times in three minutes and stays off. Your files are not affected.', mostRestarts + 1),
    restart,
    showLog,
  );
  if (choice === restart) await vscode.commands.executeCommand('policywright.restartServer');
  if (choice === showLog) await vscode.commands.executeCommand('policywright.showLog');
}
