/** Which version the command line compares with, in real repositories: a branch that went its own way, several repositories at once, submodules, worktrees and symbolic links. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type CommandResult, runCommandLine } from '../support/commandLine.ts';

const policy =
  '---\nversion: "1.0"\nlast_updated: "2026-02-10"\ndocument_title: "Privacy Policy"\n---\n\n# Privacy Policy\n\nLast updated: February 10, 2026\n\n## 1. What we keep\n\nWe keep your name until you leave. Write to <privacy@larkspur.garden>.\n\n## 2. Who gets it\n\nNobody else gets your data.\n\n## 3. How long\n\nUntil you ask us to remove it, or for two years after your last order, whichever of the two comes first.\n\n## 4. Your rights\n\nYou may ask what we keep, have it put right, take it with you, or have it removed at any time and without giving a reason.\n';
const onBranch = 'We keep the seeds that you sent us and the letters that came with them.';
const onMain = 'Our printer gets the labels of the parcels that you order from the summer catalogue.';
const changedOnBranch = policy.replace('We keep your name until you leave.', `We keep your name until you leave. ${onBranch}`);
const changedOnMain = policy.replace('Nobody else gets your data.', `${onMain} Nobody else gets your data.`);

describe('policywright, compared with another version', function () {
  // Each run starts the command line and git.
  this.timeout(240_000);
  let folder: string;
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const git = (where: string, ...args: string[]): string =>
    execFileSync(
      'git',
      [
        '-c',
        'user.name=Writer',
        '-c',
        'user.email=writer@larkspur.garden',
        '-c',
        'commit.gpgsign=false',
        '-c',
        'protocol.file.allow=always',
        ...args,
      ],
      { cwd: join(folder, where), stdio: 'pipe', encoding: 'utf8' },
    );
  const runIn = (where: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): CommandResult =>
    runCommandLine([...args, ...(args[0] === 'check' ? ['--today', '2026-11-23'] : [])], { cwd: join(folder, where), env });
  /** A repository whose branch `work` and whose `main` both changed the policy since they parted; `work` is checked out. */
  const diverged = (where: string): void => {
    write(`${where}/legal/privacy.md`, policy);
    git(where, 'init', '--quiet', '--initial-branch=main');
    git(where, 'add', '.');
    git(where, 'commit', '--quiet', '--message', 'first');
    git(where, 'checkout', '--quiet', '-b', 'work');
    write(`${where}/legal/privacy.md`, changedOnBranch);
    git(where, 'commit', '--quiet', '--all', '--message', 'seeds');
    git(where, 'checkout', '--quiet', 'main');
    write(`${where}/legal/privacy.md`, changedOnMain);
    git(where, 'commit', '--quiet', '--all', '--message', 'printer');
    git(where, 'checkout', '--quiet', 'work');
  };
  const forgotten = (path: string): RegExp => new RegExp(`^${path.replaceAll('.', '\\.')}\n(?: .*\n)*.*last-updated-unchanged$`, 'm');
  const link = (context: Mocha.Context, target: string, path: string): void => {
    try {
      symlinkSync(target, join(folder, path));
    } catch {
      // Some systems let nobody make links.
      context.skip();
    }
  };

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'policywright compared ü-')));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('render --against compares with the reference as it is, and --since-fork with where the branch forked', () => {
    diverged('site');
    const state = runIn('site', ['render', 'legal/privacy.md', '--against', 'main']);
    assert.match(state.stdout, /<title>Privacy Policy: compared with main<\/title>/);
    assert.match(state.stdout, /<strong>Compared with main\.<\/strong> 30 words changed in 2 sections\./);
    assert.match(state.stdout, /<del[^>]*>Our printer/);
    assert.match(state.stdout, /<ins[^>]*>We keep the seeds/);
    const fork = runIn('site', ['render', 'legal/privacy.md', '--since-fork', 'main']);
    assert.match(fork.stdout, /<title>Privacy Policy: compared with where this branch forked from main<\/title>/);
    assert.match(fork.stdout, /<strong>Compared with where this branch forked from main\.<\/strong> 15 words changed in 1 section\./);
    assert.doesNotMatch(fork.stdout, /printer/);
    assert.deepEqual([state.status, state.stderr, fork.status, fork.stderr], [0, '', 0, '']);
  });

  it('changes does the same, with the file as it is in the folder', () => {
    diverged('site');
    write('site/legal/privacy.md', changedOnBranch.replace('Nobody', 'Nobody at all'));
    assert.match(
      runIn('site', ['changes', 'legal/privacy.md', '--against', 'main']).stdout,
      /32 words changed\.[^]*- 1\. What we keep \(words: 15 added\)\n- 2\. Who gets it \(words: 2 added, 15 removed\)\n/,
    );
    assert.match(
      runIn('site', ['changes', 'legal/privacy.md', '--since-fork', 'main']).stdout,
      /17 words changed\.[^]*- 1\. What we keep \(words: 15 added\)\n- 2\. Who gets it \(words: 2 added\)\n/,
    );
  });

  it('a tag, a commit and a commit by its distance are references too; without divergence both versions are one', () => {
    diverged('site');
    git('site', 'tag', 'v1.0', 'HEAD~1');
    const hash = git('site', 'rev-parse', 'HEAD~1').trim();
    for (const reference of ['v1.0', 'HEAD~1', hash]) {
      for (const option of ['--against', '--since-fork'])
        assert.match(
          runIn('site', ['changes', 'legal/privacy.md', option, reference]).stdout,
          /15 words changed/,
          `${option} ${reference}`,
        );
    }
  });

  it('follows a file to the name that it had in the other version', () => {
    diverged('site');
    git('site', 'mv', 'legal/privacy.md', 'legal/privacy-notice.md');
    assert.match(runIn('site', ['changes', 'legal/privacy-notice.md', '--against', 'main']).stdout, /30 words changed/);
    assert.match(runIn('site', ['changes', 'legal/privacy-notice.md', '--since-fork', 'main']).stdout, /15 words changed/);
  });

  it('says so when the file is not in the other version', () => {
    diverged('site');
    write('site/legal/cookies.md', '# Cookie Policy\n\nOne cookie remembers the basket of seeds.\n');
    for (const args of [
      ['render', 'legal/cookies.md', '--against', 'main', '-o', 'out.html'],
      ['changes', 'legal/cookies.md', '--against', 'main'],
    ]) {
      const { status, stderr } = runIn('site', args);
      assert.deepEqual(
        [status, stderr],
        [0, 'policywright: legal/cookies.md: no such file in main, so the whole policy counts as added\n'],
      );
    }
    assert.equal(
      runIn('site', ['changes', 'legal/cookies.md', '--since-fork', 'main']).stderr,
      'policywright: legal/cookies.md: no such file where this branch forked from main, so the whole policy counts as added\n',
    );
  });

  it('check --against compares with where the branch forked, and the help says so', () => {
    diverged('site');
    const { stdout, stderr } = runIn('site', ['check', '--against', 'main']);
    assert.equal(stderr, '');
    assert.match(stdout, /15 words changed in 1 section/);
    const help = runIn('site', ['--help']).stdout;
    assert.match(help, /--against REF +compare with where this branch forked from REF \(their merge base\)/);
    assert.match(
      help,
      /--against REF +compare with REF as it is\n +--since-fork REF +compare with where this branch forked from REF \(their merge base\)\n/,
    );
  });

  it('refuses both options at once, and one that the command does not take', () => {
    diverged('site');
    for (const [args, said] of [
      [['render', 'legal/privacy.md', '--against', 'main', '--since-fork', 'main'], "--against can't be combined with --since-fork"],
      [['changes', 'legal/privacy.md'], 'changes needs --against REF or --since-fork REF'],
      [
        ['check', '--since-fork', 'main'],
        "check doesn't take --since-fork; check --against already compares with where this branch forked from REF",
      ],
    ] as const) {
      const { status, stderr } = runIn('site', args);
      assert.deepEqual([status, stderr], [2, `policywright: ${said}; see policywright --help\n`]);
    }
  });

  it('a named file is compared in its own repository, whatever the working folder', () => {
    diverged('site');
    mkdirSync(join(folder, 'elsewhere'));
    diverged('other');
    for (const [where, path] of [
      ['elsewhere', '../site/legal/privacy.md'],
      ['other', '../site/legal/privacy.md'],
      ['elsewhere', join(folder, 'site/legal/privacy.md')],
    ] as const) {
      const { stdout, stderr, status } = runIn(where, ['check', '--against', 'main', path]);
      assert.deepEqual([stderr, status], ['', 0]);
      assert.match(stdout, forgotten('../site/legal/privacy.md'));
      assert.match(runIn(where, ['changes', path, '--against', 'main']).stdout, /30 words changed/);
      assert.match(runIn(where, ['render', path, '--since-fork', 'main']).stdout, /forked from main\.<\/strong> 15 words/);
    }
  });

  it('files of several repositories are compared in one call, each in its own', () => {
    diverged('site');
    diverged('shop');
    git('shop', 'branch', '--quiet', '--force', 'main', 'work');
    const { stdout, stderr, status } = runIn('.', ['check', '--against', 'main', 'site/legal/privacy.md', 'shop/legal/privacy.md']);
    assert.deepEqual([stderr, status], ['', 0]);
    assert.match(stdout, forgotten('site/legal/privacy.md'));
    assert.doesNotMatch(stdout, forgotten('shop/legal/privacy.md'));
    assert.match(runIn('.', ['check', '--against', 'HEAD~1', 'site', 'shop']).stdout, forgotten('shop/legal/privacy.md'));
  });

  it('what cannot be compared is named, and the rest is checked', () => {
    diverged('site');
    diverged('shop');
    git('shop', 'branch', '--quiet', '--move', 'main', 'trunk');
    write('loose/privacy.md', policy);
    const named = runIn('.', ['check', '--against', 'main', 'site/legal/privacy.md', 'shop/legal/privacy.md', 'loose/privacy.md']);
    assert.equal(
      named.stderr,
      'policywright: shop: "main" isn\'t a commit, branch, or tag; checked without comparison\npolicywright: loose/privacy.md: not in a Git repository; checked without comparison\n',
    );
    assert.equal(named.status, 2, 'they were named');
    assert.match(named.stdout, forgotten('site/legal/privacy.md'));
    const found = runIn('.', ['check', '--against', 'main', '.']);
    assert.equal(
      found.stderr.split('\n').sort().join('\n').trim(),
      'policywright: loose/privacy.md: not in a Git repository; checked without comparison\npolicywright: shop: "main" isn\'t a commit, branch, or tag; checked without comparison',
    );
    assert.equal(found.status, 0, 'they were only found');
    write('loose/terms-of-use.md', policy.replaceAll('Privacy Policy', 'Terms of Use'));
    assert.match(
      runIn('.', ['check', '--against', 'main', '.']).stderr,
      /^policywright: 2 policies: not in a Git repository; checked without comparison$/m,
    );
    const none = runIn('.', ['check', '--against', 'nothing', 'site']);
    assert.deepEqual([none.status, none.stdout, none.stderr], [2, '', 'policywright: "nothing" isn\'t a commit, branch, or tag\n']);
  });

  it('a file in a submodule is compared in the submodule', () => {
    diverged('legal-source');
    write('outer/README.md', '# Site\n');
    git('outer', 'init', '--quiet', '--initial-branch=main');
    git('outer', 'submodule', '--quiet', 'add', '../legal-source', 'policies');
    git('outer', 'add', '.');
    git('outer', 'commit', '--quiet', '--message', 'site');
    const { stdout, stderr } = runIn('outer', ['check', '--against', 'origin/main', 'policies/legal/privacy.md']);
    assert.equal(stderr, '');
    assert.match(stdout, forgotten('policies/legal/privacy.md'));
    assert.match(runIn('.', ['changes', 'outer/policies/legal/privacy.md', '--against', 'origin/main']).stdout, /30 words changed/);
  });

  it('a file in a linked worktree is compared with the branch of the worktree', () => {
    diverged('site');
    git('site', 'worktree', 'add', '--quiet', '../linked', 'main');
    assert.match(runIn('.', ['changes', 'linked/legal/privacy.md', '--against', 'work']).stdout, /30 words changed/);
    assert.match(runIn('site', ['changes', '../linked/legal/privacy.md', '--since-fork', 'work']).stdout, /15 words changed/);
    git('.', 'clone', '--quiet', '--bare', 'site', 'bare.git');
    git('bare.git', 'worktree', 'add', '--quiet', '../tree', 'main');
    assert.match(runIn('.', ['changes', 'tree/legal/privacy.md', '--against', 'work']).stdout, /30 words changed/, 'of a bare repository');
    assert.match(
      runIn('.', ['check', '--against', 'work', 'linked/legal/privacy.md', 'site/legal/privacy.md']).stdout,
      forgotten('linked/legal/privacy.md'),
    );
  });

  it('a symbolic link to a file, or to its folder, leads to the repository of the file', function () {
    diverged('site');
    mkdirSync(join(folder, 'links'));
    git('links', 'init', '--quiet', '--initial-branch=main');
    link(this, '../site/legal/privacy.md', 'links/current.md');
    link(this, '../site/legal', 'links/legal');
    for (const path of ['links/current.md', 'links/legal/privacy.md']) {
      assert.match(runIn('.', ['changes', path, '--against', 'main']).stdout, /30 words changed/, path);
      assert.match(runIn('links', ['check', '--against', 'main', join(folder, path)]).stdout, /15 words changed in 1 section/, path);
    }
  });

  it('a link within the repository is compared with what it leads to now, or led to then', function () {
    write('site/legal/privacy-2026.md', changedOnMain);
    link(this, 'privacy-2026.md', 'site/legal/privacy.md');
    git('site', 'init', '--quiet', '--initial-branch=main');
    git('site', 'add', '.');
    git('site', 'commit', '--quiet', '--message', 'first');
    assert.match(runIn('site', ['changes', 'legal/privacy.md', '--against', 'HEAD']).stdout, /No words changed/);
    rmSync(join(folder, 'site/legal/privacy.md'));
    write('site/legal/privacy.md', policy);
    assert.match(runIn('site', ['changes', 'legal/privacy.md', '--against', 'HEAD']).stdout, /15 words changed/);
  });

  it('a staged symbolic link is not checked as if its target were its text', function () {
    write('site/legal/privacy.md', policy);
    git('site', 'init', '--quiet', '--initial-branch=main');
    git('site', 'add', '.');
    git('site', 'commit', '--quiet', '--message', 'first');
    link(this, 'legal/privacy.md', 'site/privacy-policy.md');
    write('site/legal/privacy.md', changedOnMain);
    git('site', 'add', '.');
    const { stdout } = runIn('site', ['check', '--staged']);
    assert.match(stdout, forgotten('legal/privacy.md'));
    assert.doesNotMatch(stdout, /privacy-policy/);
  });

  it('in a hook, where git says which repository it is about, a file of another one is still compared in its own', () => {
    diverged('site');
    diverged('shop');
    git('shop', 'branch', '--quiet', '--force', 'main', 'work');
    const env = {
      GIT_DIR: join(folder, 'shop/.git'),
      GIT_WORK_TREE: join(folder, 'shop'),
      GIT_INDEX_FILE: join(folder, 'shop/.git/index'),
    };
    const { stdout, stderr } = runIn('shop', ['check', '--against', 'main', 'legal/privacy.md', '../site/legal/privacy.md'], env);
    assert.equal(stderr, '');
    assert.match(stdout, forgotten('../site/legal/privacy.md'));
    assert.doesNotMatch(stdout, forgotten('legal/privacy.md'));
  });

  it('compares while the branch is detached, and while a rebase stands still', () => {
    diverged('site');
    git('site', 'checkout', '--quiet', '--detach');
    assert.match(runIn('site', ['check', '--against', 'main']).stdout, /15 words changed in 1 section/);
    git('site', 'checkout', '--quiet', 'work');
    write('site/legal/privacy.md', changedOnBranch.replace('Nobody else', 'No one else'));
    git('site', 'commit', '--quiet', '--all', '--message', 'no one');
    assert.throws(() => git('site', 'rebase', 'main'), 'both changed one line');
    const { stderr, stdout } = runIn('site', ['changes', 'legal/privacy.md', '--against', 'main']);
    assert.equal(stderr, '');
    assert.match(stdout, /words changed/);
    assert.match(runIn('site', ['changes', 'legal/privacy.md', '--against', 'work']).stdout, /words changed/);
  });

  it('says what is the matter with a repository', () => {
    write('empty/legal/privacy.md', policy);
    git('empty', 'init', '--quiet', '--initial-branch=main');
    git('.', 'init', '--quiet', '--bare', 'bare');
    diverged('owned');
    diverged('strangers');
    git('strangers', 'checkout', '--quiet', '--orphan', 'new');
    git('strangers', 'commit', '--quiet', '--message', 'another beginning');
    const foreign = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
    const cases: readonly (readonly [string, readonly string[], Readonly<Record<string, string>>, RegExp])[] = [
      ['empty', ['check', '--against', 'main'], {}, /^policywright: the repository has no commits yet\n$/],
      [
        'empty',
        ['changes', 'legal/privacy.md', '--against', 'main'],
        {},
        /^policywright: legal\/privacy\.md: the repository has no commits yet\n$/,
      ],
      ['bare', ['check', '--against', 'main'], {}, /^policywright: a bare repository has no files to check\n$/],
      ['bare', ['check', '--staged'], {}, /^policywright: a bare repository has no files to check\n$/],
      ['.', ['check', '--staged'], {}, /^policywright: not in a Git repository\n$/],
      [
        'owned',
        ['check', '--against', 'main'],
        foreign,
        /^policywright: another user owns the repository .*owned; to trust it, run git config --global --add safe\.directory .*owned\n$/,
      ],
      [
        'owned',
        ['render', 'legal/privacy.md', '--against', 'main'],
        foreign,
        /^policywright: legal\/privacy\.md: another user owns the repository /,
      ],
      ['strangers', ['check', '--against', 'main'], {}, /^policywright: no common ancestor with HEAD\n$/],
      [
        'strangers',
        ['changes', 'legal/privacy.md', '--since-fork', 'main'],
        {},
        /^policywright: legal\/privacy\.md: no common ancestor with HEAD\n$/,
      ],
      [
        'strangers',
        ['changes', 'legal/privacy.md', '--against', 'nowhere'],
        {},
        /^policywright: legal\/privacy\.md: "nowhere" isn't a commit, branch, or tag\n$/,
      ],
    ];
    for (const [where, args, env, said] of cases) {
      const { status, stderr } = runIn(where, args, env);
      assert.match(stderr, said, `${where}: ${args.join(' ')}`);
      assert.equal(status, 2);
    }
    assert.match(
      runIn('strangers', ['changes', 'legal/privacy.md', '--against', 'main']).stdout,
      /30 words changed/,
      'that very state needs no common ancestor',
    );
  });
});
