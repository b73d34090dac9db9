/** Fetches the earlier version of a policy that a redline is drawn against, and tells when there is another one. */
import * as vscode from 'vscode';
import type { GitAccess } from '../gitAccess.ts';
import type { Repository } from '../gitApi.ts';
import type { Against } from './against.ts';

/** The text of a policy under `against`; null where there is none, or no git. Reads only. */
export async function earlierText(git: GitAccess, uri: vscode.Uri, { kind, ref }: Against): Promise<string | null> {
  if (kind === 'file') return (await vscode.workspace.openTextDocument(vscode.Uri.parse(ref, true))).getText();
  await git.ready;
  const repository = git.api()?.getRepository(uri);
  if (!repository) return null;
  const path = kind === 'index' ? uri.fsPath : pathBefore(repository, uri);
  return repository.show(kind === 'index' ? '' : ref, path).catch(() => null);
}

/** The path that a file had in HEAD: another one when its rename is staged. */
export function pathBefore({ state: { indexChanges } }: Repository, uri: vscode.Uri): string {
  return (indexChanges.find(({ renameUri }) => renameUri?.toString() === uri.toString())?.originalUri ?? uri).fsPath;
}

/** Calls back whenever the earlier version may be another one: after a commit, a stage, a switch of branch, an edit of the other file. */
export function watchEarlierText(git: GitAccess, uri: vscode.Uri, { kind, ref }: Against, changed: () => void): vscode.Disposable {
  if (kind === 'file') {
    return vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.toString() === ref) changed();
    });
  }
  return git.onDidChange((repository) => {
    // The extension gives another object for the same repository at every call.
    if (!repository || repository.rootUri.toString() === git.api()?.getRepository(uri)?.rootUri.toString()) changed();
  });
}

/** The two addresses that VS Code's own text comparison shows side by side; undefined without git. */
export async function textComparison(git: GitAccess, uri: vscode.Uri, { kind, ref }: Against): Promise<readonly [vscode.Uri, vscode.Uri] | undefined> {
  if (kind === 'file') return [vscode.Uri.parse(ref, true), uri];
  await git.ready;
  const api = git.api();
  const repository = api?.getRepository(uri);
  if (!api || !repository) return undefined;
  return [kind === 'index' ? api.toGitUri(uri, '') : api.toGitUri(vscode.Uri.file(pathBefore(repository, uri)), ref), uri];
}
