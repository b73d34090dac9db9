/** Whether VS Code's own Markdown extension is at work: the server then leaves to it what every heading would be listed twice by. */
import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { MARKDOWN_SUPPORT_NOTIFICATION, type MarkdownSupportParams } from '../../server/src/protocol.ts';

/**
 * Asked by a setting that it contributes: an extension in another extension host, as in a browser on a remote machine, cannot be
 * seen from here. Only the default counts, since a value of the user's stays behind when the extension is disabled.
 */
export function knowsMarkdown(): boolean {
  return vscode.workspace.getConfiguration('markdown').inspect('suggest.paths.enabled')?.defaultValue !== undefined;
}

/** Tells the server whenever that changes; extensions come and go without a reload of the window. */
export function watchMarkdownSupport(client: BaseLanguageClient): vscode.Disposable {
  let told = knowsMarkdown();
  const tell = (): void => {
    const now = knowsMarkdown();
    if (now === told || client.state !== State.Running) return;
    told = now;
    const params: MarkdownSupportParams = { knowsMarkdown: now };
    void client.sendNotification(MARKDOWN_SUPPORT_NOTIFICATION, params);
  };
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('markdown') && tell()),
    vscode.extensions.onDidChange(tell),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Starting) told = knowsMarkdown();
      else if (newState === State.Running) tell();
    }),
  );
}
