/** `policywright coverage`: its formats, its choices, and its exit codes. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CommandResult, runCommandLine } from '../support/commandLine.ts';

const POLICY = `# Privacy Policy

Last updated: February 10, 2026

Larkspur Garden Ltd. ("we") is the data controller. We collect your name and email address to send your order. We retain orders for ten years.

You have the right to access your data. Write to <privacy@larkspur.garden>.
`;

interface Output {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly kind: string;
    readonly language: string;
    readonly languageRead: boolean;
    readonly topics: readonly {
      readonly id: string;
      readonly status: string;
      readonly evidence: readonly { readonly start: { readonly line: number } }[];
    }[];
    readonly profiles: readonly {
      readonly id: string;
      readonly items: readonly { readonly id: string; readonly status: string; readonly source: string }[];
    }[];
  }[];
}

describe('coverage on the command line', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'policywright-'));
    writeFileSync(join(folder, 'privacy.md'), POLICY);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...args: string[]): CommandResult => runCommandLine(['coverage', ...args], { cwd: folder });
  const read = (...args: string[]): Output => JSON.parse(run(...args, '--format', 'json').stdout) as Output;

  it('lists topics and items as JSON', () => {
    const { version, files } = read('privacy.md', '--profile', 'gdpr');
    assert.equal(version, 1);
    const [file] = files;
    assert(file);
    assert.deepEqual([file.path, file.kind, file.language], ['privacy.md', 'privacy', 'en']);
    assert.equal(file.topics.find(({ id }) => id === 'right-access')?.status, 'present');
    assert.equal(file.topics.find(({ id }) => id === 'right-access')?.evidence[0]?.start.line, 7);
    assert.equal(file.topics.find(({ id }) => id === 'complaint-authority')?.status, 'absent');
    assert.deepEqual(
      file.profiles.map(({ id }) => id),
      ['gdpr'],
    );
    assert.equal(file.profiles[0]?.items.find(({ id }) => id === 'gdpr-13-2-d-complaint')?.status, 'missing');
  });
  it('finds policies below a folder', () => assert.equal(read().files.length, 1));
  it('takes several profiles, and another kind', () => {
    assert.deepEqual(
      read('privacy.md', '--profile', 'gdpr,ccpa', '--profile', 'lgpd').files[0]?.profiles.map(({ id }) => id),
      ['gdpr', 'ccpa', 'lgpd'],
    );
    assert.equal(read('privacy.md', '--kind', 'dpa').files[0]?.profiles[0]?.id, 'dpa');
  });
  it('prints for people', () => {
    const { stdout, status } = run('privacy.md', '--profile', 'gdpr');
    assert.equal(status, 0);
    assert.match(stdout, /not found {10}Right to complain to an authority \(Art\. 13\(2\)\(d\), Art\. 77\)/);
    assert.match(stdout, /privacy\.md:7 You have the right to access your data\./);
    assert.doesNotMatch(stdout, /score|grade|complian/i);
  });
  it('lets nothing that moves a cursor through to a terminal', function () {
    if (process.platform === 'win32') this.skip();
    writeFileSync(join(folder, 'privacy\u001b[31m.md'), POLICY.replace('right to access', 'right to access\u001b[2J\u202e'));
    for (const format of ['text', 'markdown']) {
      const { stdout, status } = run('.', '--profile', 'gdpr', '--format', format);
      assert.notEqual(status, 2);
      assert.doesNotMatch(stdout, /[\u001b\u202e]/);
    }
    const runs = [['coverage'], ['report'], ['why'], ['changes'], ['render'], ['check', '--no-cache']];
    for (const args of runs)
      assert.doesNotMatch(runCommandLine([...args, 'no\u001b[2Jwhere.md'], { cwd: folder }).stderr, /\u001b/, args[0]);
  });
  it('says that a language is not read', () => {
    writeFileSync(
      join(folder, 'privacidad.md'),
      '---\nlang: es\n---\n\n# Política de privacidad\n\nGuardamos las semillas que usted nos envía y su dirección durante dos años.\n',
    );
    for (const format of ['text', 'markdown']) {
      const { stdout, status } = run('privacidad.md', '--profile', 'gdpr', '--format', format);
      assert.match(stdout, /Policies of this kind aren't read in this language \(Spanish\)/);
      assert.doesNotMatch(stdout, /not found/);
      assert.equal(status, 0);
    }
    const [file] = read('privacidad.md', '--profile', 'gdpr').files;
    assert.deepEqual([file?.language, file?.languageRead, file?.topics, file?.profiles], ['es', false, [], []]);
    assert.equal(read('privacy.md').files[0]?.languageRead, true);
  });
  it('prints tables as Markdown and CSV', () => {
    assert.match(run('privacy.md', '--format', 'markdown').stdout, /^\| Retention periods \| convention \| found \| 5 \| /m);
    const rows = run('privacy.md', '--format', 'csv').stdout.split('\r\n');
    assert.equal(rows[0], '"path","kind","profile","item","title","source","status","severity","line","passage","commit","commit date"');
    assert(rows.some((row) => row.startsWith('"privacy.md","privacy","core","core-retention","Retention periods","convention","present"')));
  });
  it('prints gaps as SARIF', () => {
    const log = JSON.parse(run('privacy.md', '--profile', 'gdpr', '--format', 'sarif').stdout) as {
      version: string;
      runs: { results: { ruleId: string; message: { text: string } }[] }[];
    };
    assert.equal(log.version, '2.1.0');
    assert(
      log.runs[0]?.results.some(
        ({ ruleId, message }) => ruleId === 'disclosure-missing' && /^Not found: Right to complain/.test(message.text),
      ),
    );
  });
  it('fails below the share that is asked for', () => {
    assert.equal(run('privacy.md', '--profile', 'gdpr', '--min', '90').status, 1);
    assert.equal(run('privacy.md', '--profile', 'gdpr', '--min', '10').status, 0);
  });
  it('says what it cannot do', () => {
    assert.equal(run('privacy.md', '--profile', 'nonsense').status, 2);
    assert.equal(run('privacy.md', '--kind', 'nonsense').status, 2);
    assert.equal(run('privacy.md', '--min', 'most').status, 2);
    assert.equal(run('missing.md').status, 2);
  });
});
