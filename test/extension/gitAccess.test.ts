// The way to VS Code's Git extension while that, trust and repositories come and go; with an extension of our own in its place, so that each moment can be had.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createGitAccess, type ExtensionHandle, type GitHost } from '../../client/src/git/gitAccess.ts';
import type { GitApi, GitExtension, Repository } from '../../client/src/git/gitApi.ts';
import { createGitBaselines } from '../../client/src/git/gitBaseline.ts';
import { inWorkspace, until } from './workspace.ts';

const log = { warn: () => undefined };
const folder = inWorkspace('imagined');
const file = vscode.Uri.joinPath(folder, 'privacy.md');

/** A repository with one commit. As in the real API, `open` and `close` come with another object each time. */
function imagined(): {
  readonly changed: vscode.EventEmitter<void>;
  readonly repository: () => Repository;
  commit: string;
  listeners: number;
} {
  const changed = new vscode.EventEmitter<void>();
  const self = {
    changed,
    commit: 'a'.repeat(40),
    listeners: 0,
    repository: (): Repository => ({
      rootUri: folder,
      state: {
        get HEAD() {
          return { commit: self.commit };
        },
        indexChanges: [],
        workingTreeChanges: [],
        onDidChange: (...args: Parameters<vscode.Event<void>>) => {
          self.listeners++;
          const listener = changed.event(...args);
          return new vscode.Disposable(() => {
            self.listeners--;
            listener.dispose();
          });
        },
      },
      status: () => Promise.resolve(),
      show: () => Promise.resolve(`text of ${self.commit.slice(0, 1)}`),
      log: () => Promise.resolve([{ hash: self.commit, message: 'Seeds' }]),
      getRefs: () => Promise.resolve([]),
      getCommit: () => Promise.reject(new Error('unknown')),
      getMergeBase: () => Promise.resolve(undefined),
      getObjectDetails: () => Promise.resolve({ mode: '100644' }),
      diffWith: () => Promise.resolve([]),
    }),
  };
  return self;
}

/** A Git extension that does what it is told. */
class ImaginedGit {
  readonly opened = new vscode.EventEmitter<Repository>();
  readonly closed = new vscode.EventEmitter<Repository>();
  readonly stateChanged = new vscode.EventEmitter<void>();
  readonly enablement = new vscode.EventEmitter<boolean>();
  readonly extensions = new vscode.EventEmitter<void>();
  readonly trust = new vscode.EventEmitter<void>();
  state: GitApi['state'] = 'initialized';
  repositories: Repository[] = [];
  enabled = true;
  apiThere = true;
  installed = true;
  trusted = true;
  switchedOn = true;
  starts = 0;
  fails = false;

  readonly host: GitHost = {
    find: () => (this.installed && this.trusted ? this.handle : undefined),
    onDidChangeExtensions: this.extensions.event,
    isTrusted: () => this.trusted,
    onDidGrantTrust: this.trust.event,
    isSwitchedOn: () => this.switchedOn,
  };
  private readonly handle: ExtensionHandle = {
    activate: () => {
      this.starts++;
      return this.fails ? Promise.reject(new Error('broken')) : Promise.resolve(this.exports);
    },
  };
  private readonly exports: GitExtension = (() => {
    const self = this;
    const api: GitApi = {
      get state() {
        return self.state;
      },
      get repositories() {
        return self.repositories;
      },
      onDidChangeState: self.stateChanged.event,
      onDidOpenRepository: self.opened.event,
      onDidCloseRepository: self.closed.event,
      getRepository: () => self.repositories[0] ?? null,
      getRepositoryRoot: () => Promise.resolve(null),
      openRepository: () => Promise.resolve(null),
      toGitUri: (uri) => uri,
    };
    return {
      get enabled() {
        return self.enabled;
      },
      onDidChangeEnablement: self.enablement.event,
      getAPI: () => {
        if (!self.apiThere) throw new Error('Git model not found');
        return api;
      },
    };
  })();

  open(repository: Repository): void {
    this.repositories = [repository];
    this.opened.fire(repository);
  }

  close(repository: Repository): void {
    this.repositories = [];
    this.closed.fire(repository);
  }
}

describe('the way to the Git extension', () => {
  const disposables: vscode.Disposable[] = [];
  afterEach(() => {
    disposables.splice(0).forEach((one) => one.dispose());
  });
  const access = (git: ImaginedGit): ReturnType<typeof createGitAccess> => {
    const created = createGitAccess(log, git.host);
    disposables.push(created);
    return created;
  };
  /** Keeps a baseline, and gives what was sent for it. */
  const follow = (
    git: ReturnType<typeof createGitAccess>,
  ): { readonly sent: readonly (string | null)[]; readonly settled: () => Promise<void> } => {
    const sent: (string | null)[] = [];
    const baselines = createGitBaselines(git, ({ text }) => Promise.resolve(void sent.push(text)), log);
    disposables.push(baselines);
    baselines.follow(file);
    return { sent, settled: baselines.settled };
  };
  const running = (git: ReturnType<typeof createGitAccess>): Promise<unknown> =>
    until(
      git.onDidChange,
      () => (git.api() ? true : undefined),
      () => `running; it is ${git.state()}`,
    );

  it('is found once the workspace is trusted, whether extensions or trust are told of first', async () => {
    for (const order of ['trust first', 'extensions first']) {
      const git = new ImaginedGit();
      git.trusted = false;
      git.open(imagined().repository());
      const found = access(git);
      const { sent, settled } = follow(found);
      await found.ready();
      await settled();
      assert.equal(found.state(), 'untrusted');
      assert.equal(await found.repositoryOf(file), undefined);
      assert.deepEqual(sent, [null], order);
      git.trusted = true;
      if (order === 'trust first') git.trust.fire();
      git.extensions.fire();
      if (order !== 'trust first') git.trust.fire();
      await running(found);
      await settled();
      assert.equal(found.state(), 'running');
      assert.equal(sent.at(-1), 'text of a', order);
      assert.equal(git.starts, 1);
    }
  });

  it('is found when trust is told of before the extension can be seen', async () => {
    const git = new ImaginedGit();
    [git.trusted, git.installed] = [false, false];
    const found = access(git);
    await found.ready();
    git.trusted = true;
    git.trust.fire();
    await found.ready();
    assert.equal(found.state(), 'noExtension');
    git.installed = true;
    git.extensions.fire();
    await running(found);
  });

  it('is found when the extension is enabled later, and let go of when it is disabled', async () => {
    const git = new ImaginedGit();
    git.installed = false;
    const one = imagined();
    git.open(one.repository());
    const found = access(git);
    const { sent, settled } = follow(found);
    await found.ready();
    assert.equal(found.state(), 'noExtension');
    git.installed = true;
    git.extensions.fire();
    await running(found);
    await settled();
    git.installed = false;
    git.extensions.fire();
    await found.ready();
    await settled();
    assert.equal(found.state(), 'noExtension');
    assert.equal(one.listeners, 0, 'nothing of it is listened to any more');
    git.installed = true;
    git.extensions.fire();
    await running(found);
    await settled();
    assert.deepEqual(sent, ['text of a', null, 'text of a']);
    assert.equal(git.starts, 2);
  });

  it('does not start a running extension again when others change', async () => {
    const git = new ImaginedGit();
    const found = access(git);
    await found.ready();
    for (let times = 0; times < 3; times++) git.extensions.fire();
    await found.ready();
    assert.equal(git.starts, 1);
  });

  it('tries again after a failed start, when extensions change', async () => {
    const git = new ImaginedGit();
    git.fails = true;
    const found = access(git);
    await found.ready();
    assert.equal(found.state(), 'failed');
    git.fails = false;
    git.extensions.fire();
    await running(found);
  });

  it('follows the setting, also when the extension tells of it a moment before its API is there', async () => {
    const git = new ImaginedGit();
    [git.enabled, git.apiThere, git.switchedOn] = [false, false, false];
    git.open(imagined().repository());
    const found = access(git);
    await found.ready();
    assert.equal(found.state(), 'off');
    [git.enabled, git.switchedOn] = [true, true];
    git.enablement.fire(true);
    git.apiThere = true;
    await running(found);
    assert.ok(await found.repositoryOf(file));
  });

  it('tells a git that is switched off from one that is not installed, and from one that is broken', async () => {
    const git = new ImaginedGit();
    [git.enabled, git.switchedOn] = [false, true];
    const found = access(git);
    await found.ready();
    assert.equal(found.state(), 'noGit');
    git.switchedOn = false;
    assert.equal(found.state(), 'off');
    [git.enabled, git.apiThere] = [true, false];
    git.enablement.fire(true);
    await until(
      found.onDidChange,
      () => (found.state() === 'failed' ? true : undefined),
      () => found.state(),
    );
  });

  it('waits for the first scan when asked for a repository, and no longer than until it is opened', async () => {
    const git = new ImaginedGit();
    git.state = 'uninitialized';
    const found = access(git);
    const asked = found.repositoryOf(file);
    let isReady = false;
    const ready = found.ready().then(() => {
      isReady = true;
    });
    await running(found);
    git.open(imagined().repository());
    assert.equal((await asked)?.rootUri.toString(), folder.toString());
    assert.equal(isReady, false);
    git.state = 'initialized';
    git.stateChanged.fire();
    await ready;
  });

  it('knows that there is no repository once the first scan is through', async () => {
    const git = new ImaginedGit();
    git.state = 'uninitialized';
    const found = access(git);
    const asked = found.repositoryOf(file);
    await running(found);
    git.state = 'initialized';
    git.stateChanged.fire();
    assert.equal(await asked, undefined);
  });

  it('follows repositories that are opened, closed and opened again, and listens to each once', async () => {
    const git = new ImaginedGit();
    const found = access(git);
    const { sent, settled } = follow(found);
    await found.ready();
    const one = imagined();
    for (let times = 0; times < 3; times++) {
      git.open(one.repository());
      await settled();
      git.close(one.repository());
      await settled();
    }
    assert.deepEqual(sent, ['text of a', null, 'text of a', null, 'text of a', null]);
    assert.equal(one.listeners, 0);
    git.open(one.repository());
    git.opened.fire(one.repository());
    assert.equal(one.listeners, 1);
    await settled();
    one.commit = 'b'.repeat(40);
    one.changed.fire();
    await settled();
    assert.equal(sent.at(-1), 'text of b');
  });

  it('sends a text once, however often git tells that something changed', async () => {
    const git = new ImaginedGit();
    const one = imagined();
    git.open(one.repository());
    const found = access(git);
    const { sent, settled } = follow(found);
    await found.ready();
    for (let times = 0; times < 5; times++) one.changed.fire();
    await settled();
    assert.deepEqual(sent, ['text of a']);
  });

  it('fails nowhere without git', async () => {
    const withouts: Readonly<Record<string, (git: ImaginedGit) => void>> = {
      'no extension': (git) => {
        git.installed = false;
      },
      'an extension that does not start': (git) => {
        git.fails = true;
      },
      'an extension without git': (git) => {
        git.apiThere = false;
      },
      'an extension that is switched off': (git) => {
        [git.enabled, git.apiThere] = [false, false];
      },
    };
    for (const [what, without] of Object.entries(withouts)) {
      const git = new ImaginedGit();
      without(git);
      const found = access(git);
      const sent: unknown[] = [];
      const baselines = createGitBaselines(found, (params) => Promise.resolve(void sent.push(params)), log);
      disposables.push(baselines);
      await found.ready();
      baselines.follow(file);
      baselines.resendAll();
      await baselines.settled();
      assert.equal(found.api(), undefined, what);
      assert.deepEqual(sent, [], what);
    }
  });
});
