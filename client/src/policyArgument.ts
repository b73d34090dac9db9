/** Which file a command is about, wherever it was asked for. */
import * as vscode from 'vscode';

/** Said by a command that needs a policy and has none to act on. */
export function showOpenPolicyMessage(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a policy first.'));
}

/** The file that a menu (a URI), the server (the same as text), the list of policies (an entry with a `uri`) or Source Control (one with a `resourceUri`) names; else that of the active editor. */
export function policyArgument(argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) return argument;
  if (typeof argument === 'string') return vscode.Uri.parse(argument, true);
  const { uri, resourceUri } = (typeof argument === 'object' && argument !== null ? argument : {}) as {
    readonly uri?: unknown;
    readonly resourceUri?: unknown;
  };
  if (resourceUri instanceof vscode.Uri) return resourceUri;
  return uri instanceof vscode.Uri ? uri : vscode.window.activeTextEditor?.document.uri;
}
