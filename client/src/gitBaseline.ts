/** Hands the server the committed text of every open policy, as VS Code's own Git extension has it. Without that extension, git or a commit: silent. */
import * as vscode from 'vscode';
import type { SetBaselineParams } from '../../server/src/protocol.ts';
import type { GitAccess } from './gitAccess.ts';
import { committedVersion } from './gitTexts.ts';

/** Keeps baselines in step with commits, branches, stages and renames. */
export interface GitBaselines extends vscode.Disposable {
  /** A policy was checked: from now on its baseline is kept in step. Cheap when it is already. */
  readonly follow: (uri: vscode.Uri) => void;
  /** The server was started anew and knows nothing. */
  readonly resendAll: () => void;
}

/** @param send tells the server; rejects when it cannot be told */
export function createGitBaselines(git: GitAccess, send: (params: { readonly uri: vscode.Uri } & Omit<SetBaselineParams, 'uri'>) => Promise<void>, log: Pick<vscode.LogOutputChannel, 'warn'>): GitBaselines {
  /** What was sent for each document: the commit and path that its text came from. */
  const sent = new Map<string, string>();
  const followed = new Map<string, vscode.Uri>();

  const update = async (uri: vscode.Uri): Promise<void> => {
    const id = uri.toString();
    const repository = git.api()?.getRepository(uri);
    const head = repository?.state.HEAD?.commit;
    const path = repository ? (repository.state.indexChanges.find(({ renameUri }) => renameUri?.toString() === id)?.originalUri ?? uri).fsPath : '';
    const source = head ? `${head} ${path}` : '';
    if ((sent.get(id) ?? '') === source) return;
    sent.set(id, source);
    const version = repository && head ? await committedVersion(repository, path) : { ref: 'HEAD', text: null };
    // While git answered, another commit may have come.
    if (sent.get(id) !== source) return;
    try {
      await send({ uri, ...version });
    } catch (error) {
      if (sent.get(id) === source) sent.delete(id);
      throw error;
    }
  };
  const updateSafely = (uri: vscode.Uri): void => void update(uri).catch((error: unknown) => log.warn(`committed text of ${uri.toString()}: ${String(error)}`));
  const updateAll = (): void => followed.forEach(updateSafely);
  const subscriptions = vscode.Disposable.from(
    git.onDidChange(updateAll),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      followed.delete(uri.toString());
      sent.delete(uri.toString());
    }),
  );

  return {
    follow: (uri) => {
      if (uri.scheme !== 'file' && uri.scheme !== 'vscode-remote') return;
      followed.set(uri.toString(), uri);
      updateSafely(uri);
    },
    resendAll: () => {
      sent.clear();
      updateAll();
    },
    dispose: () => subscriptions.dispose(),
  };
}
