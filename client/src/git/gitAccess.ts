/** Reaches VS Code's own Git extension, which may be missing, disabled, or kept from running until the workspace is trusted, and follows it when that changes. */
import * as vscode from 'vscode';
import type { GitApi, GitExtension, Repository } from './gitApi.ts';

/**
 * What can be asked of git now:
 * `running`: everything; `starting`: nothing yet; `untrusted`: nothing until the workspace is trusted;
 * `noExtension`: the Git extension is disabled, or elsewhere than this extension; `failed`: it does not start;
 * `off`: it is switched off by the setting `git.enabled`; `noGit`: it finds no git program.
 */
export type GitState = 'running' | 'starting' | 'untrusted' | 'noExtension' | 'failed' | 'off' | 'noGit';

/** The Git extension as it is now. */
export interface GitAccess extends vscode.Disposable {
  /** Undefined unless the state is `running`. */
  readonly api: () => GitApi | undefined;
  readonly state: () => GitState;
  /** Resolves when the Git extension has started and scanned the workspace, or cannot; never rejects. */
  readonly ready: () => Promise<void>;
  /** The innermost open repository that a file is in, also while the first scan is under way; never rejects. */
  readonly repositoryOf: (uri: vscode.Uri) => Promise<Repository | undefined>;
  /** A repository was opened, closed or changed, or the state changed; undefined when it is not one repository alone. */
  readonly onDidChange: vscode.Event<Repository | undefined>;
}

/** What `vscode.extensions.getExtension` gives, as far as it matters here. */
export interface ExtensionHandle {
  activate(): PromiseLike<GitExtension | undefined>;
}

/** Where the Git extension comes from; tests have their own. */
export interface GitHost {
  /** Undefined where the extension is not running and cannot be started. */
  readonly find: () => ExtensionHandle | undefined;
  /** Extensions were enabled or disabled. */
  readonly onDidChangeExtensions: vscode.Event<void>;
  readonly isTrusted: () => boolean;
  readonly onDidGrantTrust: vscode.Event<void>;
  /** The setting `git.enabled`. */
  readonly isSwitchedOn: () => boolean;
}

const vscodeHost: GitHost = {
  find: () => vscode.extensions.getExtension<GitExtension>('vscode.git'),
  onDidChangeExtensions: vscode.extensions.onDidChange,
  isTrusted: () => vscode.workspace.isTrusted,
  onDidGrantTrust: vscode.workspace.onDidGrantWorkspaceTrust,
  isSwitchedOn: () => vscode.workspace.getConfiguration('git', null).get('enabled') === true,
};

/** Milliseconds after which a first scan that has not come to an end is no longer waited for; what it finds later is followed all the same. */
const SCAN_LIMIT = 10_000;

/** Looks for the Git extension, and again whenever extensions or trust change. */
export function createGitAccess(log: Pick<vscode.LogOutputChannel, 'warn'>, host: GitHost = vscodeHost): GitAccess {
  const changed = new vscode.EventEmitter<Repository | undefined>();
  const perRepository = new Map<string, vscode.Disposable>();
  let ofApi: vscode.Disposable | undefined;
  let enablement: vscode.Disposable | undefined;
  let extension: GitExtension | undefined;
  let api: GitApi | undefined;
  let failed = false;
  let disposed = false;

  const watch = (repository: Repository): void => {
    const id = repository.rootUri.toString();
    perRepository.get(id)?.dispose();
    perRepository.set(
      id,
      repository.state.onDidChange(() => changed.fire(repository)),
    );
    changed.fire(repository);
  };
  const unwatch = ({ rootUri }: Repository): void => {
    perRepository.get(rootUri.toString())?.dispose();
    perRepository.delete(rootUri.toString());
    changed.fire(undefined);
  };
  const disconnect = (): void => {
    ofApi?.dispose();
    ofApi = undefined;
    perRepository.forEach((one) => one.dispose());
    perRepository.clear();
    api = undefined;
  };
  const connect = (): void => {
    disconnect();
    failed = false;
    if (!disposed && extension?.enabled) {
      try {
        api = extension.getAPI(1);
        ofApi = vscode.Disposable.from(
          api.onDidOpenRepository(watch),
          api.onDidCloseRepository(unwatch),
          api.onDidChangeState(() => changed.fire(undefined)),
        );
        api.repositories.forEach(watch);
      } catch (error) {
        failed = true;
        log.warn(`Git: ${String(error)}`);
      }
    }
    changed.fire(undefined);
  };
  const forget = (): void => {
    enablement?.dispose();
    enablement = undefined;
    extension = undefined;
    disconnect();
  };

  const lookOnce = async (): Promise<void> => {
    const handle = host.find();
    if (!handle) {
      if (extension) forget();
      failed = false;
      return changed.fire(undefined);
    }
    if (extension) return;
    try {
      extension = await handle.activate();
      if (!extension || disposed) return;
      // The Git extension tells of the change before it is ready to hand out its API, but is so as soon as it has told everybody.
      enablement = extension.onDidChangeEnablement(() => void Promise.resolve().then(connect));
      connect();
    } catch (error) {
      failed = true;
      log.warn(`Git: ${String(error)}`);
      changed.fire(undefined);
    }
  };
  /** One look after the other: the extension may come or go while it is being started. */
  let looks = Promise.resolve();
  let pending = 0;
  const look = (): void => {
    pending++;
    looks = looks.then(lookOnce).finally(() => {
      pending--;
    });
  };
  const subscriptions = vscode.Disposable.from(host.onDidChangeExtensions(look), host.onDidGrantTrust(look));
  look();

  const state = (): GitState => {
    if (api) return 'running';
    if (!host.isTrusted()) return 'untrusted';
    if (pending > 0) return 'starting';
    if (failed) return 'failed';
    if (!extension) return 'noExtension';
    return host.isSwitchedOn() ? 'noGit' : 'off';
  };
  /** Waits until `settled`, which is asked now and at every change, or until the limit is over. */
  const wait = (settled: () => boolean): Promise<void> =>
    new Promise((done) => {
      if (disposed || settled()) return done();
      const end = (): void => {
        clearTimeout(limit);
        listener.dispose();
        done();
      };
      const limit = setTimeout(end, SCAN_LIMIT);
      const listener = changed.event(() => {
        if (settled()) end();
      });
    });
  const isScanned = (): boolean => api?.state !== 'uninitialized';

  return {
    api: () => api,
    state,
    ready: async () => {
      await looks;
      await wait(isScanned);
    },
    repositoryOf: async (uri) => {
      await looks;
      const find = (): Repository | undefined => api?.getRepository(uri) ?? undefined;
      await wait(() => find() !== undefined || isScanned());
      return find();
    },
    onDidChange: changed.event,
    dispose: () => {
      disposed = true;
      subscriptions.dispose();
      forget();
      changed.dispose();
    },
  };
}
