/** The command line against real git repositories. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type CommandResult, runCommandLine } from '../support/commandLine.ts';
import { gitAsWriter } from '../support/gitAsWriter.ts';

const committed =
  '---\nversion: "1.0"\nlast_updated: "2026-02-10"\ndocument_title: "Privacy Policy"\n---\n\n# Privacy Policy\n\nLast updated: February 10, 2026\n\n## 1. What we keep\n\nWe keep your name until you leave. Write to <privacy@larkspur.garden>.\n\n## 2. Who gets it\n\nNobody else gets your data.\n';
const edited = committed.replace('Nobody', 'We also keep the seeds that you sent us and the letters that came with them. Nobody');
const other = committed.replace('Privacy Policy"', 'Terms of Use"').replace('# Privacy Policy', '# Terms of Use');

describe('policywright and git', () => {
  let folder: string;
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const git = (...args: string[]): void => gitAsWriter(folder, ...args);
  const run = (...args: string[]): CommandResult =>
    runCommandLine([...args, ...(args[0] === 'check' ? ['--today', '2026-11-23'] : [])], { cwd: folder });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'policywright git ü-'));
    git('init', '--quiet', '--initial-branch=main');
    write('legal/privacy.md', committed);
    write('legal/terms.md', other);
    git('add', '.');
    git('commit', '--quiet', '--message', 'first');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('checks what is staged, not what is in the folder', () => {
    write('legal/privacy.md', edited);
    git('add', 'legal/privacy.md');
    write('legal/privacy.md', committed);
    const { stdout, status, stderr } = run('check', '--staged');
    assert.equal(stderr, '');
    assert.match(
      stdout,
      /^legal\/privacy\.md\n(?:.*\n)* +3:16 +warning +16 words changed in 1 section since \d{4}-\d\d-\d\d \([0-9a-f]{7,}\), but last_updated didn't +last-updated-unchanged\n/,
    );
    assert.doesNotMatch(stdout, /terms/);
    assert.equal(status, 0);
    assert.equal(run('check', '--staged', '--max-warnings', '0').status, 1);
  });

  it('finds nothing staged in an untouched repository', () => {
    const none = run('check', '--staged');
    assert.deepEqual([none.status, none.stdout, none.stderr], [0, 'No staged policies to check\n', '']);
  });

  it('knows a staged policy under its new name', () => {
    git('mv', 'legal/privacy.md', 'legal/privacy-policy.md');
    write('legal/privacy-policy.md', edited);
    git('add', '.');
    assert.match(run('check', '--staged').stdout, /privacy-policy\.md\n(?:.*\n)*.*last-updated-unchanged/);
  });

  it('compares with where the branch began', () => {
    git('checkout', '--quiet', '-b', 'work');
    write('legal/privacy.md', edited);
    git('commit', '--quiet', '--all', '--message', 'seeds');
    git('checkout', '--quiet', 'main');
    write('legal/terms.md', other.replace('Nobody', 'Since this morning on the other branch nobody that we know of and nobody'));
    git('commit', '--quiet', '--all', '--message', 'terms');
    git('checkout', '--quiet', 'work');
    const { stdout } = run('check', '--against', 'main');
    assert.match(stdout, /legal\/privacy\.md\n(?:.*\n)*.*last-updated-unchanged/);
    assert.doesNotMatch(stdout, /terms\.md/);
  });

  it('sums up what changed', () => {
    write(
      'legal/privacy.md',
      `${edited.replace('2026-02-10', '2026-11-23').replace('## 1. What', '## 1. Which things').replace('## 2. Who', '## 3. Who')}\n## 4. Children\n\nNot for them.\n`.replace(
        '## 3. Who',
        '## 2. Seeds\n\nThey stay ours.\n\n## 3. Who',
      ),
    );
    const { stdout, status } = run('changes', 'legal/privacy.md', '--against', 'HEAD');
    assert.equal(status, 0);
    assert.match(stdout, /^## Changes to Privacy Policy\n/);
    assert.match(stdout, /Last updated: 2026-02-10 → 2026-11-23\n/);
    assert.match(stdout, /\*\*Added\*\*\n\n- 2\. Seeds\n- 4\. Children\n/);
    assert.match(stdout, /- 3\. Who gets it \(words: 16 added\), before: 2\. Who gets it\n/);
    assert.match(stdout, /- 1\. Which things we keep \(words: 2 added, 1 removed\), before: 1\. What we keep\n/);
  });

  it('says that nothing changed when nothing did', () => {
    assert.match(run('changes', 'legal/privacy.md', '--against', 'HEAD').stdout, /^## Changes to Privacy Policy\n\nNo words changed\.\n$/);
  });

  it('says in one line what it cannot do', () => {
    for (const args of [
      ['check', '--against', 'no-such-branch'],
      ['check', '--against', '--output=x'],
      ['changes', 'legal/privacy.md'],
      ['changes', 'legal/none.md', '--against', 'HEAD'],
      ['check', '--staged', 'legal'],
    ]) {
      const { status, stderr } = run(...args);
      assert.equal(status, 2, args.join(' '));
      assert.match(stderr, /^policywright: [^\n]+\n$/, args.join(' '));
    }
    rmSync(join(folder, '.git'), { recursive: true });
    const { status, stderr } = run('check', '--staged');
    assert.equal(status, 2);
    assert.match(stderr, /^policywright: [^\n]+\n$/);
  });
});
