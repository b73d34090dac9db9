/** `policywright why` and `policywright init`, each in a folder of its own. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type CommandResult, runCommandLine } from '../support/commandLine.ts';

describe('on the command line', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'policywright-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const put = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const run = (...args: string[]): CommandResult => runCommandLine(args, { cwd: folder });
  const config = (): unknown => JSON.parse(readFileSync(join(folder, '.policywright.json'), 'utf8'));
  const putAll = (): void => {
    put('privacy.md', '# Privacy Policy\n\nWe collect personal data. You agree to this policy.\n');
    put('policies/kitchen.md', '# Kitchen\n');
    put('notes.md', '# Notes\n\nBuy seeds.\n');
  };

  it('why says whether files are policies, with evidence that adds up', () => {
    putAll();
    const { stdout, status } = run('why', 'privacy.md', 'policies/kitchen.md', 'notes.md', '--format', 'json');
    assert.equal(status, 0);
    const { version, files } = JSON.parse(stdout) as {
      version: number;
      files: { path: string; policy: string; kind: string; score: number; threshold: number; evidence: { weight: number }[] }[];
    };
    assert.equal(version, 1);
    assert.deepEqual(
      files.map(({ path, policy, kind }) => [path, policy, kind]),
      [
        ['privacy.md', 'yes', 'privacy'],
        ['policies/kitchen.md', 'perhaps', 'other'],
        ['notes.md', 'no', 'other'],
      ],
    );
    for (const { score, threshold, policy, evidence } of files) {
      assert.equal(
        evidence.reduce((sum, { weight }) => sum + weight, 0),
        score,
      );
      assert.equal(score >= threshold, policy === 'yes');
    }
    assert.match(
      run('why', 'privacy.md').stdout,
      /^privacy\.md: a policy \(privacy policy\); [\d.]+ points, a policy has at least [\d.]+\n {2}/,
    );
    assert.equal(run('why', 'nowhere.md').status, 2);
    assert.equal(run('why').status, 2);
  });

  it('init lists what looks like a policy, and names it where that is asked for', () => {
    putAll();
    const listed = run('init');
    assert.equal(listed.status, 0);
    assert.match(listed.stdout, /1 policy is recognized[\s\S]*policies\/kitchen\.md/);
    assert.doesNotMatch(listed.stdout, /notes\.md/);
    assert(!existsSync(join(folder, '.policywright.json')));

    put('.policywright.json', '{\n  // Ours\n  "reviewEvery": "6 months"\n}\n');
    assert.equal(run('init', '--all').status, 0);
    const text = readFileSync(join(folder, '.policywright.json'), 'utf8');
    assert.match(text, /\/\/ Ours\n {2}"reviewEvery": "6 months",\n/);
    assert.match(text, /"files": \[\s*"policies\/kitchen\.md"\s*\]/);
    assert.match(run('init').stdout, /2 policies are recognized\.\nNo other file looks like a policy\./);
  });

  it('init begins a configuration, and leaves an invalid one alone', () => {
    putAll();
    assert.equal(run('init', '--all').status, 0);
    assert.deepEqual(config(), { files: ['policies/kitchen.md'] });
    put('.policywright.json', '{ "files": "all" }');
    const { status, stderr } = run('init', '--all');
    assert.equal(status, 2);
    assert.match(stderr, /isn't valid, or "files" isn't a list/);
    assert.equal(readFileSync(join(folder, '.policywright.json'), 'utf8'), '{ "files": "all" }');
    assert.equal(run('init', 'policies').status, 2);
  });
});
