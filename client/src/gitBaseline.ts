/** Hands the server the committed text of every open policy, as VS Code's own Git extension has it. Without that extension, git or a commit: silent. */
import * as vscode from 'vscode';
import type { SetBaselineParams } from '../../server/src/protocol.ts';
import type { Commit, GitApi, GitExtension, Repository } from './gitApi.ts';

/** Keeps baselines in step with commits, branches, stages and renames. */
export interface GitBaselines extends vscode.Disposable {
  /** A policy was checked: from now on its baseline is kept in step. Cheap when it is already. */
  readonly follow: (uri: vscode.Uri) => void;
  /** The server was started anew and knows nothing. */
  readonly resendAll: () => void;
}

/** @param send tells the server; rejects when it cannot be told */
export function createGitBaselines(send: (params: { readonly uri: vscode.Uri } & Omit<SetBaselineParams, 'uri'>) => Promise<void>, log: vscode.LogOutputChannel): GitBaselines {
  /** What was sent for each document: the commit and path that its text came from. */
  const sent = new Map<string, string>();
  const followed = new Map<string, vscode.Uri>();
  const perRepository = new Map<Repository, vscode.Disposable>();
  const subscriptions: vscode.Disposable[] = [];
  let git: GitApi | undefined;

  const update = async (uri: vscode.Uri): Promise<void> => {
    const id = uri.toString();
    const repository = git?.getRepository(uri);
    const head = repository?.state.HEAD?.commit;
    const path = repository ? (repository.state.indexChanges.find(({ renameUri }) => renameUri?.toString() === id)?.originalUri ?? uri).fsPath : '';
    const source = head ? `${head} ${path}` : '';
    if ((sent.get(id) ?? '') === source) return;
    sent.set(id, source);
    if (!repository || !head) return send({ uri, ref: 'HEAD', text: null });
    const text = await repository.show('HEAD', path).catch(() => null);
    const commit = text === null ? undefined : await lastCommit(repository, path);
    // While git answered, another commit may have come.
    if (sent.get(id) !== source) return;
    await send({ uri, ref: 'HEAD', text, ...(commit ? { commit: commit.hash.slice(0, 7), ...dateOf(commit) } : {}) });
  };
  const updateSafely = (uri: vscode.Uri): void => void update(uri).catch((error: unknown) => log.warn(`committed text of ${uri.toString()}: ${String(error)}`));
  const updateAll = (): void => followed.forEach(updateSafely);

  const watch = (repository: Repository): void => {
    perRepository.get(repository)?.dispose();
    perRepository.set(repository, repository.state.onDidChange(updateAll));
    updateAll();
  };
  const unwatch = (repository: Repository): void => {
    perRepository.get(repository)?.dispose();
    perRepository.delete(repository);
    updateAll();
  };
  const connect = (extension: GitExtension): void => {
    if (!extension.enabled) {
      git = undefined;
      return updateAll();
    }
    git = extension.getAPI(1);
    git.repositories.forEach(watch);
    subscriptions.push(git.onDidOpenRepository(watch), git.onDidCloseRepository(unwatch));
    updateAll();
  };
  const start = async (): Promise<void> => {
    const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
    if (!extension) return;
    const exports = await extension.activate();
    subscriptions.push(exports.onDidChangeEnablement(() => connect(exports)));
    connect(exports);
  };
  start().catch((error: unknown) => log.warn(`Git: ${String(error)}`));
  subscriptions.push(
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
    dispose: () => vscode.Disposable.from(...subscriptions, ...perRepository.values()).dispose(),
  };
}

/** The commit that last changed a file; undefined where git cannot say. */
async function lastCommit(repository: Repository, path: string): Promise<Commit | undefined> {
  const [commit] = await repository.log({ maxEntries: 1, path }).catch(() => []);
  return commit;
}

/** The calendar date of a commit in the user's zone. */
function dateOf({ commitDate, authorDate }: Commit): { readonly date?: string } {
  const day = commitDate ?? authorDate;
  if (!day) return {};
  const pad = (value: number): string => String(value).padStart(2, '0');
  return { date: `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}` };
}
