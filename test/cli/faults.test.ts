/** Disks and files as they should not be: each costs one message, and the policies beside it are checked all the same. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readWithTimeout } from '../../server/src/node/readWithTimeout.ts';
import { COMMAND_LINE, type CommandResult, runCommandLine } from '../support/commandLine.ts';
import { gitAsWriter } from '../support/gitAsWriter.ts';

const stalledDisk = pathToFileURL(join(import.meta.dirname, '../support/stalledDisk.ts')).href;
const wrong =
  '---\ndocument_title: "Privacy Policy"\nlast_updated: "2026-02-30"\n---\n\n# Privacy Policy\n\nWe keep your name until you leave. Write to privacy@larkspur.garden.\n';
/** Written beside the policies where their bare addresses are to be fixed: a site that makes no links of them. */
const site = 'site_name: Larkspur Garden\n';
const posix = process.platform !== 'win32';

describe('policywright check, when disks fail', function () {
  this.timeout(240_000);
  let folder: string;
  const write = (name: string, text = wrong): string => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const start = (
    program: string,
    args: readonly string[],
    env: NodeJS.ProcessEnv = process.env,
    as: { readonly uid?: number } = {},
  ): { status: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string } =>
    spawnSync(program, args, { cwd: folder, encoding: 'utf8', timeout: 120_000, env, ...as });
  const run = (...args: string[]): CommandResult => runCommandLine(['check', '--today', '2026-11-23', ...args], { cwd: folder });
  const git = (...args: string[]): void => gitAsWriter(folder, ...args);
  /** The good neighbour is checked, and these and no other lines are said. */
  const assertSaid = ({ stdout, stderr }: { readonly stdout: string; readonly stderr: string }, ...lines: readonly string[]): void => {
    assert.match(stdout, /^policies\/good\.md\n +3:16 +error/m, stderr);
    assert.deepEqual(
      stderr
        .split('\n')
        .filter((line) => line !== '')
        .sort(),
      lines.map((line) => `policywright: ${line}`).sort(),
    );
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'policywright faults-'));
    write('policies/good.md');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('waits for no pipe and no device, whether policy, configuration or ignore file', function () {
    if (!posix) return this.skip();
    for (const name of ['policies/pipe.md', '.policywright.json', '.gitignore']) execFileSync('mkfifo', [join(folder, name)]);
    symlinkSync('pipe.md', join(folder, 'policies/link.md'));
    symlinkSync('/dev/zero', join(folder, 'policies/endless.md'));
    assertSaid(run(), ".policywright.json:1:1: can't be read: not a regular file");
    rmSync(join(folder, '.policywright.json'));
    assertSaid(
      run('policies/good.md', 'policies/pipe.md', 'policies/link.md', 'policies/endless.md'),
      ...['pipe', 'link', 'endless'].map((name) => `policies/${name}.md: not a regular file`),
    );
  });

  it('goes in no circle', function () {
    if (!posix) return this.skip();
    symlinkSync('circle.md', join(folder, 'policies/circle.md'));
    symlinkSync('.', join(folder, 'policies/here'));
    symlinkSync('../policies', join(folder, 'policies/there'));
    assertSaid(run());
    assertSaid(run('policies/good.md', 'policies/circle.md'), 'policies/circle.md: too many symbolic links');
    // A bare glob follows links, as in a shell.
    assert.match(run('policies/**/*.md').stdout, /^policies\/good\.md\n/m);
  });

  it('says so of a policy or a configuration that may not be read', function () {
    if (!posix) return this.skip();
    chmodSync(folder, 0o755);
    chmodSync(write('policies/secret.md'), 0);
    chmodSync(write('policies/.policywright.json', '{}'), 0);
    // Root may read everything.
    const nobody = process.getuid?.() === 0 ? { uid: 65534 } : {};
    assertSaid(
      start(process.execPath, [COMMAND_LINE, 'check', '--today', '2026-11-23'], { ...process.env, HOME: folder }, nobody),
      'policies/secret.md: permission denied',
      "policies/.policywright.json:1:1: can't be read: permission denied",
    );
  });

  it('says so of a folder that may not be read, unless git leaves it out', function () {
    if (!posix) return this.skip();
    chmodSync(folder, 0o755);
    write('.gitignore', 'ignored/');
    mkdirSync(join(folder, '.git'));
    for (const name of ['closed', 'ignored']) {
      write(`policies/${name}/inside.md`);
      chmodSync(join(folder, 'policies', name), 0);
    }
    const nobody = process.getuid?.() === 0 ? { uid: 65534 } : {};
    const check = (...paths: string[]): ReturnType<typeof start> =>
      start(process.execPath, [COMMAND_LINE, 'check', '--today', '2026-11-23', ...paths], { ...process.env, HOME: folder }, nobody);
    for (const paths of [[], ['policies']]) {
      const result = check(...paths);
      assertSaid(result, 'policies/closed: permission denied');
      assert.equal(result.status, 2);
    }
    const alone = check('policies/closed');
    assert.match(alone.stderr, /policies\/closed: permission denied\n/);
    assert.doesNotMatch(alone.stderr, /no policies/);
    for (const name of ['closed', 'ignored']) chmodSync(join(folder, 'policies', name), 0o755);
  });

  it('says so of a policy that is gone before it is read, and of one that the disk never gives', () => {
    write('policies/vanishing.md');
    write('policies/stalled.md');
    write('policies/stalled-too.md');
    const result = start(process.execPath, ['--import', stalledDisk, COMMAND_LINE, 'check', '--today', '2026-11-23']);
    assertSaid(result, 'policies/vanishing.md: no such file', 'policies/stalled.md: timed out', 'policies/stalled-too.md: timed out');
    assert.notEqual(result.status, 0);
    assert(posix ? result.signal === 'SIGKILL' : result.status !== null, 'it ends although a read is under way');
  });

  it('reads a whole file, and knows its end', async () => {
    assert.equal((await readWithTimeout(write('policies/long.md', 'ä'.repeat(300_000)))).length, 600_000);
    await assert.rejects(readWithTimeout(join(folder, 'policies')), /folder/);
    await assert.rejects(readWithTimeout(join(folder, 'nowhere.md')), { code: 'ENOENT' });
  });

  it('copes with paths of all kinds, as given and as found', () => {
    for (const name of ['a#b?c.md', '100%25 %zz.md', 'two  spaces.md', '🌱 Übersicht.md', "it's (1) [x]{y}.md", '-dash.md', 'a\u0301.md'])
      write(`policies/${posix ? name : name.replace('?', '')}`);
    const { stdout, stderr } = run('--format', 'json');
    assert.equal(stderr, '');
    const { files } = JSON.parse(stdout) as { readonly files: readonly { readonly path: string }[] };
    assert.deepEqual(
      files.map(({ path }) => path).sort(),
      readdirSync(join(folder, 'policies'))
        .map((name) => `policies/${name}`)
        .sort(),
    );
    for (const { path } of files) assert.match(run('--quiet', path).stdout, /last-updated-invalid/, path);
  });

  it('fixes nothing on a full disk, and leaves the old text', function () {
    if (!posix) return this.skip();
    const long = `${wrong}\n${'We keep your name until you leave, and not a day longer than that.\n\n'.repeat(400)}`;
    write('mkdocs.yml', site);
    write('policies/long.md', long);
    const limited = start('bash', [
      '-c',
      'ulimit -f 8; exec "$@"',
      'bash',
      process.execPath,
      COMMAND_LINE,
      'check',
      '--fix',
      '--today',
      '2026-11-23',
    ]);
    assertSaid(limited, "policies/long.md: file too large, so it wasn't fixed");
    assert.equal(readFileSync(join(folder, 'policies/long.md'), 'utf8'), long);
    assert.match(readFileSync(join(folder, 'policies/good.md'), 'utf8'), /\(mailto:privacy@larkspur\.garden\)/);
    assert.deepEqual(readdirSync(join(folder, 'policies')).sort(), ['good.md', 'long.md'], 'nothing half is left');
  });

  it('fixes nothing on a disk without space', function () {
    if (start('unshare', ['--map-root-user', '--mount', 'sh', '-c', 'mount -t tmpfs -o size=64k none "$PWD/policies"']).status !== 0)
      return this.skip();
    write('mkdocs.yml', site);
    cpSync(join(folder, 'policies/good.md'), join(folder, 'good.md'));
    const script =
      'mount -t tmpfs -o size=64k none policies && cp good.md policies/ && (dd if=/dev/zero of=policies/filler bs=1k 2>/dev/null; "$@"; cat policies/good.md)';
    const { stdout, stderr } = start('unshare', [
      '--map-root-user',
      '--mount',
      'sh',
      '-c',
      script,
      'sh',
      process.execPath,
      COMMAND_LINE,
      'check',
      '--fix',
      '--today',
      '2026-11-23',
      'policies',
    ]);
    assert.equal(stderr, "policywright: policies/good.md: no space left on the disk, so it wasn't fixed\n");
    assert(stdout.endsWith(wrong), stdout);
  });

  it('leaves the page of before when a new one finds no space', function () {
    if (!posix) return this.skip();
    write('page.html', 'the page of before');
    const { status, stderr } = start('bash', [
      '-c',
      'ulimit -f 2; exec "$@"',
      'bash',
      process.execPath,
      COMMAND_LINE,
      'render',
      'policies/good.md',
      '--output',
      'page.html',
    ]);
    assert.deepEqual([status, stderr], [2, 'policywright: page.html: file too large\n']);
    assert.equal(readFileSync(join(folder, 'page.html'), 'utf8'), 'the page of before');
    assert.deepEqual(readdirSync(folder).sort(), ['page.html', 'policies']);
  });

  it('says so when its output finds no space', function () {
    if (!existsSync('/dev/full')) return this.skip();
    const { status, stderr } = start('sh', ['-c', 'exec "$@" > /dev/full', 'sh', process.execPath, COMMAND_LINE, 'check']);
    assert.deepEqual([status, stderr], [2, "policywright: the output can't be written: no space left on the disk\n"]);
  });

  it('reads from a repository that another program has locked', () => {
    git('init', '--quiet');
    git('add', '.');
    write('.git/index.lock', '');
    assertSaid(run('--staged'));
    assertSaid(run());
  });

  it('says in one line what git fails to read, and checks what needs no git', () => {
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'first');
    write('policies/other.md');
    write('policies/good.md', wrong.replace('until', 'for as long as you stay, and until'));
    write('policies/other.md', wrong.replace('Privacy', 'Cookie'));
    git('add', '.');
    const object = execFileSync('git', ['rev-parse', ':policies/other.md'], { cwd: folder, encoding: 'utf8' }).trim();
    const file = join(folder, '.git/objects', object.slice(0, 2), object.slice(2));
    rmSync(file, { force: true });
    const { stderr } = run('--staged');
    assert.match(
      stderr,
      /^policywright: policies\/other\.md: git can't show the version in the index: [^\n]+\n$|^policywright: git can't tell what is staged: [^\n]+\n$/,
    );
    writeFileSync(join(folder, '.git/index'), new Uint8Array(60));
    const corrupt = run('--staged');
    assert.equal(corrupt.status, 2);
    assert.match(corrupt.stderr, /^policywright: git can't tell what is staged: [^\n]+\n$/);
    assert.match(run().stdout, /good\.md\n/, 'without git there is nothing wrong');
  });

  it('says so where there is no git', () => {
    const env = { PATH: folder, Path: folder };
    const { status, stderr } = runCommandLine(['check', '--staged'], { cwd: folder, env });
    assert.deepEqual([status, stderr], [2, "policywright: git isn't installed\n"]);
    assert.match(runCommandLine(['check', '--today', '2026-11-23'], { cwd: folder, env }).stdout, /good\.md/);
  });

  it('shows no character of a path that a terminal would obey', function () {
    if (!posix) return this.skip();
    const { stderr } = run('policies/good.md', 'policies/\u001b]2;gone.md');
    assert.equal(stderr, 'policywright: policies/ ]2;gone.md: no such file or folder\n');
  });
});
