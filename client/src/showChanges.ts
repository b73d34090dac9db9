/** Shows what changed in a policy since the last commit, in VS Code's own text comparison. */
import * as vscode from 'vscode';
import type { GitExtension } from './gitApi.ts';
import { policyArgument } from './policyArgument.ts';

/** @param argument names the policy; see {@link policyArgument} */
export async function showChanges(argument: unknown): Promise<void> {
  const uri = policyArgument(argument);
  if (!uri) return;
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension?.isActive || !extension.exports.enabled) {
    void vscode.window.showInformationMessage(vscode.l10n.t('VS Code’s Git extension is not running, so there is nothing to compare with.'));
    return;
  }
  const git = extension.exports.getAPI(1);
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  if (!git.getRepository(uri)?.state.HEAD?.commit) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no commit that “{0}” could be compared with.', name));
    return;
  }
  await vscode.commands.executeCommand('vscode.diff', git.toGitUri(uri, 'HEAD'), uri, vscode.l10n.t('{0} (since the last commit)', name));
}
