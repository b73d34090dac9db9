/** Whether there is a language server to ask; a command that needs one says so where there is none, instead of doing nothing. */
import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';

/** Waits for a server that is starting; does nothing for any other. Rejects where it can't start. */
export async function whenStarted(client: BaseLanguageClient): Promise<void> {
  if (client.state === State.Starting) await client.start();
}

/** Whether the server runs, after waiting for one that is starting; where it doesn't, the user is offered to restart it. */
export async function hasServer(client: BaseLanguageClient): Promise<boolean> {
  await whenStarted(client).catch(() => {});
  if (client.state === State.Running) return true;
  void offerRestart();
  return false;
}

async function offerRestart(): Promise<void> {
  const restart = vscode.l10n.t('Restart Server');
  const choice = await vscode.window.showErrorMessage(vscode.l10n.t("The language server isn't running."), restart);
  if (choice === restart) await vscode.commands.executeCommand('policywright.restartServer');
}
