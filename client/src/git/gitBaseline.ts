/** Hands the server the committed text of every open policy, as VS Code's own Git extension has it, or says that it can't be read until the workspace is trusted. */
import * as vscode from 'vscode';
import type { SetBaselineParams } from '../../../server/src/protocol.ts';
import type { GitAccess } from './gitAccess.ts';
import { repositoryFolder } from './gitProblem.ts';
import { committedSource, committedVersion } from './gitTexts.ts';

/** Keeps baselines in step with commits, branches, stages and renames. */
export interface GitBaselines extends vscode.Disposable {
  /** A policy was checked: from now on its baseline is kept in step. Cheap when it is already. */
  readonly follow: (uri: vscode.Uri) => void;
  /** The server was restarted and knows nothing. */
  readonly resendAll: () => void;
  /** Resolves when the server knows everything that git has said so far; for tests. */
  readonly settled: () => Promise<void>;
}

/** @param send tells the server; rejects when it cannot be told */
export function createGitBaselines(
  git: GitAccess,
  send: (params: { readonly uri: vscode.Uri } & Omit<SetBaselineParams, 'uri'>) => Promise<void>,
  log: Pick<vscode.LogOutputChannel, 'warn'>,
): GitBaselines {
  /** What was sent for each document: what its text came from, see {@link committedSource}. */
  const sent = new Map<string, string>();
  const followed = new Map<string, vscode.Uri>();

  const update = async (uri: vscode.Uri): Promise<void> => {
    const id = uri.toString();
    const repository = git.api()?.getRepository(uri);
    const untrusted = git.state() === 'untrusted';
    const source = repository?.state.HEAD?.commit ? committedSource(repository, uri) : untrusted ? 'untrusted' : '';
    if ((sent.get(id) ?? '') === source) return;
    sent.set(id, source);
    const version =
      repository && source !== ''
        ? await committedVersion(repository, uri)
        : { ref: 'HEAD', text: null, ...(untrusted && (await repositoryFolder(uri)) ? { needsTrust: true } : {}) };
    // Meanwhile there may be another commit.
    if (sent.get(id) !== source) return;
    try {
      await send({ uri, ...version });
    } catch (error) {
      if (sent.get(id) === source) sent.delete(id);
      throw error;
    }
  };
  const underWay = new Set<Promise<void>>();
  const updateSafely = (uri: vscode.Uri): void => {
    const updating = update(uri)
      .catch((error: unknown) => log.warn(`committed text of ${uri.toString()}: ${String(error)}`))
      .finally(() => underWay.delete(updating));
    underWay.add(updating);
  };
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
    settled: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    dispose: () => subscriptions.dispose(),
  };
}
