/** The hook that we ship, in real git repositories: a commit with an error is refused, a mended one is made. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { COMMAND_LINE } from '../support/commandLine.ts';

const hook = join(import.meta.dirname, '../../docs/hooks/pre-commit');
const good =
  '---\nversion: "1.0"\nlast_updated: "2026-02-10"\ndocument_title: "Privacy Policy"\n---\n\n# Privacy Policy\n\nLast updated: February 10, 2026\n\nWrite to <privacy@larkspur.garden>.\n';
const bad = good.replace('Write', 'We are [COMPANY]. Write');

describe('the pre-commit hook', function () {
  // Each commit starts git, a shell and the command line.
  this.timeout(120_000);
  let folder: string;
  let programs: string;
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const git = (...args: string[]): { status: number | null; said: string } => {
    const { status, stdout, stderr } = spawnSync(
      'git',
      ['-c', 'user.name=Writer', '-c', 'user.email=writer@larkspur.garden', '-c', 'commit.gpgsign=false', ...args],
      { cwd: folder, encoding: 'utf8', env: { ...process.env, PATH: [programs, process.env['PATH']].join(delimiter) } },
    );
    return { status, said: stdout + stderr };
  };
  const install = (at: string): void => {
    mkdirSync(join(folder, at), { recursive: true });
    copyFileSync(hook, join(folder, at, 'pre-commit'));
    chmodSync(join(folder, at, 'pre-commit'), 0o755);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'policywright hooks ü-'));
    programs = mkdtempSync(join(tmpdir(), 'policywright-path-'));
    writeFileSync(join(programs, 'policywright'), `#!/bin/sh\nexec "${process.execPath}" "${COMMAND_LINE}" "$@"\n`, { mode: 0o755 });
    git('init', '--quiet', '--initial-branch=main');
    install('.git/hooks');
  });
  afterEach(() => {
    for (const one of [folder, programs]) rmSync(one, { recursive: true, force: true });
  });

  it('refuses a commit with an error, and makes it once that is mended', () => {
    write('legal/privacy.md', bad);
    git('add', '.');
    const refused = git('commit', '--message', 'Privacy');
    assert.equal(refused.status, 1, refused.said);
    assert.match(refused.said, /legal\/privacy\.md\n.*error.*placeholder-left/);
    assert.notEqual(git('rev-parse', '--verify', '--quiet', 'HEAD').status, 0, 'nothing was committed');
    write('legal/privacy.md', good);
    assert.equal(git('commit', '--message', 'Privacy').status, 1, 'what counts is the staged text');
    git('add', '.');
    const made = git('commit', '--message', 'Privacy');
    assert.equal(made.status, 0, made.said);
  });

  it('sees what “commit --all” and “commit FILE” take along', () => {
    write('legal/privacy.md', good);
    git('add', '.');
    assert.equal(git('commit', '--message', 'Privacy').status, 0);
    write('legal/privacy.md', bad);
    for (const args of [['--all'], ['legal/privacy.md']]) {
      const { status, said } = git('commit', '--message', 'Company', ...args);
      assert.equal(status, 1, said);
      assert.match(said, /placeholder-left/);
    }
  });

  it('works from a hooks folder of its own, a sub-folder and a linked worktree', () => {
    rmSync(join(folder, '.git/hooks/pre-commit'));
    install('hooks');
    git('config', 'core.hooksPath', join(folder, 'hooks'));
    write('legal/privacy.md', good);
    git('add', '.');
    assert.equal(git('commit', '--message', 'Privacy').status, 0);
    git('worktree', 'add', '--quiet', 'tree', '-b', 'other');
    write('tree/legal/privacy.md', bad);
    const { status, said } = git('-C', 'tree/legal', 'commit', '--all', '--message', 'Company');
    assert.equal(status, 1, said);
    assert.match(said, /placeholder-left/);
  });

  it('has nothing against commits without policies', () => {
    write('notes.txt', 'Sow in March.\n');
    git('add', '.');
    const { status, said } = git('commit', '--message', 'Notes');
    assert.equal(status, 0, said);
  });

  it('says so when Policywright is not installed', () => {
    rmSync(join(programs, 'policywright'));
    // The suite itself may run with a policywright on its path.
    for (const name of ['git', 'sh']) spawnSync('sh', ['-c', `ln -s "$(command -v ${name})" "${join(programs, name)}"`]);
    write('legal/privacy.md', good);
    git('add', '.');
    const { status, stderr } = spawnSync('sh', [hook], { cwd: folder, encoding: 'utf8', env: { PATH: programs } });
    assert.equal(status, 1);
    assert.match(stderr, /policywright isn't installed/);
  });
});
