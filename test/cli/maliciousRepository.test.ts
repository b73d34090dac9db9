/** A repository that somebody sends may name programs in its configuration: the command line has git read from it, and runs none of them. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CommandResult, runCommandLine } from '../support/commandLine.ts';

const committed =
  '---\nversion: "1.0"\nlast_updated: "2026-02-10"\ndocument_title: "Privacy Policy"\n---\n\n# Privacy Policy\n\nLast updated: February 10, 2026\n\nWe keep your name until you leave. Write to <privacy@larkspur.garden>.\n';
const edited = committed.replace('We keep', 'We keep the seeds that you sent us, the letters that came with them, and');

describe('a malicious repository', function () {
  this.timeout(240_000);
  let folder: string;
  let traps: string;
  const git = (...args: string[]): string =>
    execFileSync(
      'git',
      ['-c', 'user.name=Writer', '-c', 'user.email=writer@larkspur.garden', '-c', 'core.hooksPath=', '-c', 'core.fsmonitor=false', ...args],
      { cwd: folder, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] },
    );
  const run = (...args: string[]): CommandResult => runCommandLine(args, { cwd: folder });
  /** A command that leaves a trace, then goes on as `rest` says. */
  const trap = (name: string, rest = 'false'): string => `touch '${join(traps, name)}'; ${rest}`;
  const sprung = (): readonly string[] => readdirSync(traps).sort();

  before(function () {
    if (process.platform === 'win32') return this.skip();
    const home = mkdtempSync(join(tmpdir(), 'policywright-malicious-'));
    [folder, traps] = [join(home, 'repository'), join(home, 'traps')];
    mkdirSync(join(folder, 'legal'), { recursive: true });
    mkdirSync(traps);
    git('init', '--quiet', '--initial-branch=main');
    writeFileSync(join(folder, 'legal/privacy.md'), committed);
    writeFileSync(join(folder, 'legal/terms.md'), committed.replaceAll('Privacy Policy', 'Terms of Use'));
    git('add', '.');
    git('commit', '--quiet', '--message', 'first');
    // A commit with a signature: reading it with log.showSignature starts gpg.program.
    const [head, ...rest] = git('cat-file', 'commit', 'HEAD').split('\n\n');
    const signed = execFileSync('git', ['hash-object', '-t', 'commit', '-w', '--stdin'], {
      cwd: folder,
      encoding: 'utf8',
      input: [`${head}\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n iQ==\n -----END PGP SIGNATURE-----`, ...rest].join('\n\n'),
    }).trim();
    git('reset', '--quiet', '--hard', signed);
    // A repository within, with a configuration of its own.
    mkdirSync(join(folder, 'inner'));
    git('init', '--quiet', 'inner');
    writeFileSync(join(folder, 'inner/notes.md'), '# Notes\n');
    git('-C', 'inner', 'add', '.');
    git('-C', 'inner', 'commit', '--quiet', '--message', 'inner');
    git('-c', 'advice.addEmbeddedRepo=false', 'add', 'inner');
    git('commit', '--quiet', '--message', 'second');
    git('-C', 'inner', 'config', 'core.fsmonitor', trap('inner-fsmonitor'));

    const hooks = join(folder, 'hooks');
    mkdirSync(hooks);
    // Some programs are named without arguments.
    for (const name of [
      'post-index-change',
      'reference-transaction',
      'post-checkout',
      'pre-commit',
      'fsmonitor-watchman',
      'gpg',
      'askpass',
    ]) {
      writeFileSync(join(hooks, name), `#!/bin/sh\n${trap(`hook-${name}`, 'true')}\n`);
      chmodSync(join(hooks, name), 0o755);
    }
    const settings = {
      'core.fsmonitor': trap('fsmonitor'),
      'core.hooksPath': hooks,
      'core.pager': trap('pager', 'cat'),
      'core.sshCommand': trap('ssh'),
      'core.askPass': join(hooks, 'askpass'),
      'core.editor': trap('editor'),
      'pager.show': trap('pager-show', 'cat'),
      'pager.log': trap('pager-log', 'cat'),
      'diff.external': trap('external'),
      'diff.lure.command': trap('command'),
      'diff.lure.textconv': trap('textconv', 'cat'),
      'filter.lure.process': trap('process'),
      'filter.lure.required': 'true',
      'filter.si=gn.x.clean': trap('clean', 'cat'),
      'log.showSignature': 'true',
      'gpg.program': join(hooks, 'gpg'),
      'alias.show': `!${trap('alias')}`,
      'credential.helper': `!${trap('credential')}`,
    };
    for (const [name, value] of Object.entries(settings))
      appendFileSync(
        join(folder, '.git/config'),
        `${sectionOf(name)}\n\t${name.slice(name.lastIndexOf('.') + 1)} = ${JSON.stringify(value)}\n`,
      );
    writeFileSync(join(folder, '.gitattributes'), '*.md diff=lure filter=lure\nlegal/terms.md filter=si=gn.x\n');
  });
  beforeEach(() => {
    sprung().forEach((name) => rmSync(join(traps, name)));
    writeFileSync(join(folder, 'legal/privacy.md'), edited);
    // Git believes what it knows of a file until that looks touched.
    for (const name of ['legal/privacy.md', 'legal/terms.md']) utimesSync(join(folder, name), new Date(), new Date(Date.now() + 5000));
  });
  after(() => {
    if (folder) rmSync(join(folder, '..'), { recursive: true, force: true });
  });

  it('would run its programs if git were asked without care', () => {
    const plain = (...args: string[]): void => void spawnSync('git', args, { cwd: folder });
    plain('status');
    plain('diff', 'HEAD');
    plain('-c', 'filter.lure.process=', '-c', 'filter.lure.required=false', 'diff', 'HEAD');
    plain('log', '-1', 'HEAD~1');
    for (const name of ['fsmonitor', 'inner-fsmonitor', 'process', 'clean', 'command', 'hook-gpg'])
      assert(sprung().includes(name), `${name} is no trap: ${sprung().join(', ')}`);
  });

  it('runs nothing when its policies are compared with a commit', () => {
    const { stdout, stderr } = run('check', '--against', 'HEAD~1', '--today', '2026-11-23');
    assert.equal(stderr, '');
    assert.match(stdout, /last-updated-unchanged/, 'the comparison was made all the same');
    assert.deepEqual(sprung(), []);
  });

  it('runs nothing when changes are summed up or shown', () => {
    assert.match(run('changes', 'legal/privacy.md', '--against', 'HEAD~1').stdout, /^## Changes to Privacy Policy\n[^]*13 added/);
    assert.equal(run('render', 'legal/privacy.md', '--against', 'HEAD~1').status, 0);
    assert.deepEqual(sprung(), []);
  });

  it('runs nothing when what is staged is checked', () => {
    const blob = execFileSync('git', ['hash-object', '-w', '--no-filters', 'legal/privacy.md'], { cwd: folder, encoding: 'utf8' }).trim();
    git('update-index', '--cacheinfo', `100644,${blob},legal/privacy.md`);
    sprung().forEach((name) => rmSync(join(traps, name)));
    const { stdout, stderr } = run('check', '--staged', '--today', '2026-11-23');
    assert.equal(stderr, '');
    assert.match(stdout, /last-updated-unchanged/);
    assert.deepEqual(sprung(), []);
  });

  it('fetches nothing when it lacks what it says it has', () => {
    const blob = git('rev-parse', 'HEAD~1:legal/privacy.md').trim();
    const object = join(folder, '.git/objects', blob.slice(0, 2), blob.slice(2));
    const kept = readFileSync(object);
    const config = readFileSync(join(folder, '.git/config'));
    appendFileSync(
      join(folder, '.git/config'),
      `[extensions]\n\tpartialClone = lure\n[core]\n\trepositoryFormatVersion = 1\n[remote "lure"]\n\turl = ${folder}\n\tpromisor = true\n\tuploadpack = ${JSON.stringify(trap('uploadpack'))}\n[protocol]\n\tallow = always\n`,
    );
    rmSync(object, { force: true });
    try {
      spawnSync('git', ['-c', 'core.fsmonitor=false', 'cat-file', 'blob', blob], { cwd: folder });
      assert(existsSync(join(traps, 'uploadpack')), 'a fetch is no trap');
      sprung().forEach((name) => rmSync(join(traps, name)));
      const { status, stderr } = run('changes', 'legal/privacy.md', '--against', 'HEAD~1');
      assert.equal(status, 2);
      assert.match(stderr, /^policywright: [^\n]+: git can't [^\n]+\n$/);
      assert.deepEqual(sprung(), []);
    } finally {
      writeFileSync(object, kept);
      writeFileSync(join(folder, '.git/config'), config);
    }
  });

  it('cannot pass an option to git by the name of a branch or of a file', () => {
    for (const name of ['--output=ran', '-O/ran', '--upload-pack=touch ran', '--help', '$(touch ran)', 'HEAD --output=ran', '--no-index']) {
      const { status, stderr } = run('check', '--against', name);
      assert.deepEqual([status, stderr.split('\n').length], [2, 2], `${name}: ${stderr}`);
    }
    assert.deepEqual(sprung(), []);
    for (const name of ['--output=ran.md', '-p.md', '2:privacy.md', ':(exclude)a.md', '*.md']) {
      writeFileSync(join(folder, name), committed.replace('We keep', 'We have'));
      const blob = execFileSync('git', ['hash-object', '-w', '--no-filters', '--', name], { cwd: folder, encoding: 'utf8' }).trim();
      git('update-index', '--add', '--cacheinfo', `100644,${blob},${name}`);
    }
    // The test's own git looks once more at files that are as young as the index, through their filter.
    sprung().forEach((name) => rmSync(join(traps, name)));
    const { files } = JSON.parse(run('check', '--staged', '--format', 'json').stdout) as {
      readonly files: readonly { readonly path: string }[];
    };
    assert(files.some(({ path }) => path === '2:privacy.md') && files.some(({ path }) => path === '--output=ran.md'));
    assert(!existsSync(join(folder, 'ran')));
    assert.deepEqual(sprung(), []);
  });
});

/** The heading that a setting stands under in a configuration of git. */
function sectionOf(name: string): string {
  const [section, ...parts] = name.split('.');
  return parts.length === 1 ? `[${section}]` : `[${section} "${parts.slice(0, -1).join('.')}"]`;
}
