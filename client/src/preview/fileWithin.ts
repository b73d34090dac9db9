/** Finds the file that a path in a policy names, and nothing outside the workspace. */
import * as vscode from 'vscode';

/** The file that `path` names, if it is in the workspace folder of the policy, or in the policy's own folder when it is in none. @param fromRoot `path` begins at the workspace folder */
export function fileWithin(path: string, fromRoot: boolean, policy: vscode.Uri): vscode.Uri | undefined {
  const folder = vscode.Uri.joinPath(policy, '..');
  const root = vscode.workspace.getWorkspaceFolder(policy)?.uri ?? folder;
  const file = vscode.Uri.joinPath(fromRoot ? root : folder, path);
  const inside = file.scheme === root.scheme && file.authority === root.authority && file.path.startsWith(root.path.replace(/\/?$/, '/'));
  return inside ? file : undefined;
}
