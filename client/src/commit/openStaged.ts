/** Opens the staged version of a policy beside its committed one, in VS Code's own text comparison. */
import * as vscode from 'vscode';
import type { GitApi } from '../git/gitApi.ts';
import type { Row } from './beforeCommitView.ts';

/** Opens a staged policy beside its committed version, at the finding where there is one; alone where it was never committed. */
export async function openStaged(git: GitApi, { file, finding }: Row): Promise<void> {
  const { uri, originalUri, isNew } = file;
  const name = uri.path.split('/').at(-1) ?? '';
  const options: vscode.TextDocumentShowOptions = { preview: true, ...(finding ? { selection: rangeOf(finding.range) } : {}) };
  const title = vscode.l10n.t('{0} (Staged)', name);
  const staged = git.toGitUri(uri, '');
  if (isNew) await vscode.commands.executeCommand('vscode.open', staged, options, title);
  else await vscode.commands.executeCommand('vscode.diff', git.toGitUri(originalUri, 'HEAD'), staged, title, options);
}

function rangeOf({ start, end }: NonNullable<Row['finding']>['range']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
