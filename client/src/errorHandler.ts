/** What happens when the language server fails: it is started again, unless that has already happened too often. */
import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
  State,
} from 'vscode-languageclient';

const mostRestarts = 5;
const restartPeriod = 3 * 60_000;
const mostErrors = 3;
/** Milliseconds within which the client's library makes up its mind after a server is gone. */
const settling = 250;

/** Keeps the server running. */
export interface Restarts {
  /** For a broken connection. */
  readonly errorHandler: ErrorHandler;
  /** For a server that dies before it is ready: the client's library leaves it at that. It may no longer show messages of its own. */
  watch(client: BaseLanguageClient): vscode.Disposable;
}

/** Restarts up to five times in three minutes; then leaves it to the writer, and says so once. */
export function createRestarts(log: vscode.LogOutputChannel): Restarts {
  let restarts: readonly number[] = [];
  let isLeftOff = false;

  const mayRestart = (): boolean => {
    const now = Date.now();
    restarts = [...restarts.filter((time) => now - time < restartPeriod), now];
    if (restarts.length <= mostRestarts) {
      log.warn(`the language server ended unexpectedly; restart ${restarts.length}`);
      return true;
    }
    log.error('the language server ended unexpectedly, too often to start it again');
    restarts = [];
    isLeftOff = true;
    void offerRestart();
    return false;
  };

  return {
    errorHandler: {
      error: (error, _message, count): ErrorHandlerResult => {
        log.error(`connection to the language server: ${error.message}`);
        return { action: (count ?? 0) <= mostErrors ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true };
      },
      closed: (): CloseHandlerResult => ({ action: mayRestart() ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true }),
    },
    watch: (client) => {
      const report = client.error.bind(client);
      client.error = (message, data) => report(message, data, false);
      let timer: ReturnType<typeof setTimeout> | undefined;
      const startAgain = (): void => {
        if (!mayRestart()) return;
        client.start().catch(() => {
          // Where it did not even begin to start, nothing else follows.
          if (client.state !== State.Starting && timer === undefined) wait();
        });
      };
      const wait = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          timer = undefined;
          if (client.state !== State.Running && client.state !== State.Starting) startAgain();
        }, settling);
      };
      const listener = client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) isLeftOff = false;
        else if (newState !== State.Starting && !isLeftOff) wait();
      });
      return new vscode.Disposable(() => {
        clearTimeout(timer);
        listener.dispose();
      });
    },
  };
}

async function offerRestart(): Promise<void> {
  const restart = vscode.l10n.t('Restart');
  const showLog = vscode.l10n.t('Show Log');
  const choice = await vscode.window.showErrorMessage(
    vscode.l10n.t(
      'The language server crashed {0} times in 3 minutes and will not be restarted. Your files are not affected.',
      mostRestarts + 1,
    ),
    restart,
    showLog,
  );
  if (choice === restart) await vscode.commands.executeCommand('policywright.restartServer');
  if (choice === showLog) await vscode.commands.executeCommand('policywright.showLog');
}
