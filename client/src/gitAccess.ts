/** Reaches VS Code's own Git extension, which may be missing, switched off, or switched on later. */
import * as vscode from 'vscode';
import type { GitApi, GitExtension, Repository } from './gitApi.ts';

/** The Git extension as it stands now. */
export interface GitAccess extends vscode.Disposable {
  /** Undefined while there is no Git to ask. */
  readonly api: () => GitApi | undefined;
  /** Settles when the Git extension has answered, or there is none; never rejects. */
  readonly ready: Promise<void>;
  /** A repository came, went or changed, or Git itself did; undefined when it is not one repository alone. */
  readonly onDidChange: vscode.Event<Repository | undefined>;
}

/** What `vscode.extensions.getExtension` gives, as far as it matters here. */
export interface ExtensionHandle {
  activate(): PromiseLike<GitExtension>;
}

/** @param find the Git extension; undefined where there is none */
export function createGitAccess(log: Pick<vscode.LogOutputChannel, 'warn'>, find: () => ExtensionHandle | undefined = () => vscode.extensions.getExtension<GitExtension>('vscode.git')): GitAccess {
  const changed = new vscode.EventEmitter<Repository | undefined>();
  const perRepository = new Map<Repository, vscode.Disposable>();
  let ofApi: vscode.Disposable | undefined;
  let enablement: vscode.Disposable | undefined;
  let git: GitApi | undefined;
  let disposed = false;

  const watch = (repository: Repository): void => {
    perRepository.get(repository)?.dispose();
    perRepository.set(repository, repository.state.onDidChange(() => changed.fire(repository)));
    changed.fire(repository);
  };
  const unwatch = (repository: Repository): void => {
    perRepository.get(repository)?.dispose();
    perRepository.delete(repository);
    changed.fire(undefined);
  };
  const disconnect = (): void => {
    ofApi?.dispose();
    perRepository.forEach((one) => one.dispose());
    perRepository.clear();
    git = undefined;
  };
  const connect = (extension: GitExtension): void => {
    disconnect();
    if (!disposed && extension.enabled) {
      try {
        git = extension.getAPI(1);
        ofApi = vscode.Disposable.from(git.onDidOpenRepository(watch), git.onDidCloseRepository(unwatch));
        git.repositories.forEach(watch);
      } catch (error) {
        log.warn(`Git: ${String(error)}`);
      }
    }
    changed.fire(undefined);
  };
  const start = async (): Promise<void> => {
    const exports = await find()?.activate();
    if (!exports || disposed) return;
    enablement = exports.onDidChangeEnablement(() => connect(exports));
    connect(exports);
  };

  return {
    api: () => git,
    ready: start().catch((error: unknown) => log.warn(`Git: ${String(error)}`)),
    onDidChange: changed.event,
    dispose: () => {
      disposed = true;
      enablement?.dispose();
      disconnect();
      changed.dispose();
    },
  };
}
