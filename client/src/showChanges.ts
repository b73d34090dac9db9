/** Shows what changed in a policy since the last commit, in VS Code's own text comparison. */
import * as vscode from 'vscode';

/** @param argument URI of the policy as a string; the active editor's when absent */
export async function showChanges(argument: unknown): Promise<void> {
  const uri = typeof argument === 'string' ? vscode.Uri.parse(argument, true) : vscode.window.activeTextEditor?.document.uri;
  if (!uri) return;
  if (!vscode.extensions.getExtension('vscode.git')?.isActive) {
    void vscode.window.showInformationMessage(vscode.l10n.t('VS Code’s Git extension is not running, so there is nothing to compare with.'));
    return;
  }
  await vscode.commands.executeCommand('git.openChange', uri);
}
