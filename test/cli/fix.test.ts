/** `--fix` on real files: what is kept, what is refused, what remains. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeFileAtomically } from '../../server/src/cli/writeFileAtomically.ts';
import { COMMAND_LINE, type CommandResult, runCommandLine } from '../support/commandLine.ts';
import { eventually } from '../support/waiting.ts';

const unlinked =
  '---\ndocument_title: "Privacy Policy"\nlast_updated: "2026-09-14"\n---\n\n# Privacy Policy\n\nLast updated: September 14, 2026\n\nWrite to privacy@larkspur.garden. We are [COMPANY].\n';
const linked = unlinked.replace('privacy@larkspur.garden', '[privacy@larkspur.garden](mailto:privacy@larkspur.garden)');

describe('policywright check --fix', function () {
  this.timeout(120_000);
  let folder: string;
  const write = (name: string, content: string | Uint8Array): string => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const run = (...args: string[]): CommandResult => runCommandLine(['check', '--today', '2026-11-23', ...args], { cwd: folder });
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'policywright fix-')));
    // A site that makes no links of bare addresses.
    write('mkdocs.yml', 'site_name: Larkspur Garden\n');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('fixes what is safe, tells what remains, and leaves nothing beside the file', () => {
    write('legal/privacy.md', unlinked);
    const { stdout, status, stderr } = run('--fix', '.');
    assert.equal(stderr, '');
    assert.equal(read('legal/privacy.md'), linked);
    assert.match(stdout, /placeholder-left[^]*1 policy checked: 1 finding fixed; remaining: 1 error\n$/);
    assert.equal(status, 1);
    assert.deepEqual(readdirSync(join(folder, 'legal')), ['privacy.md']);
    const json = JSON.parse(run('--fix', '--format', 'json', '.').stdout) as { summary: { fixed: number; error: number } };
    assert.deepEqual([json.summary.fixed, json.summary.error], [0, 1]);
  });

  it('keeps permissions, line ends and byte order mark', () => {
    const file = write('privacy.md', `\ufeff${unlinked.replaceAll('\n', '\r\n')}`);
    chmodSync(file, 0o640);
    const json = JSON.parse(run('--fix', '--format', 'json', 'privacy.md').stdout) as { summary: { fixed: number } };
    assert.equal(json.summary.fixed, 1);
    assert.equal(read('privacy.md'), `\ufeff${linked.replaceAll('\n', '\r\n')}`);
    if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o777, 0o640);
  });

  it('finds the same, and at the same places, with a byte order mark and without', () => {
    const text = 'Write to privacy@larkspur.garden. We are [COMPANY].\n';
    const placesOf = (): unknown => {
      const { files } = JSON.parse(run('--format', 'json', 'privacy.md').stdout) as { files: unknown };
      return files;
    };
    write('privacy.md', text);
    const expected = placesOf();
    write('privacy.md', `\ufeff${text}`);
    assert.deepEqual(placesOf(), expected);
    run('--fix', 'privacy.md');
    assert.equal(
      read('privacy.md'),
      `\ufeff${text.replace('privacy@larkspur.garden', '[privacy@larkspur.garden](mailto:privacy@larkspur.garden)')}`,
    );
  });

  it('removes what a run left that was killed amidst its writing, and nothing else', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    const leftover = `.privacy.md.${pid}-0123abcd.tmp`;
    // No such process runs on this machine; on another one that shares the folder it may.
    const young = `.privacy.md.${pid}-4567cdef.tmp`;
    const old = [`.gone.md.${pid}-0123abcd.tmp`, `.privacy.md.${pid}.tmp`, `privacy.md.${pid}-0123abcd.tmp`];
    const kept = [young, ...old];
    for (const name of [leftover, ...kept]) write(`legal/${name}`, 'half of a');
    const lastWeek = Date.now() / 1000 - 7 * 86_400;
    for (const name of [leftover, ...old]) utimesSync(join(folder, 'legal', name), lastWeek, lastWeek);
    write('legal/privacy.md', unlinked);
    const { stderr } = run('--fix', '.');
    assert.equal(stderr, '');
    assert.equal(read('legal/privacy.md'), linked);
    assert.deepEqual(readdirSync(join(folder, 'legal')).sort(), [...kept, 'privacy.md'].sort());
  });

  it('touches no file that has nothing to fix', () => {
    const file = write('privacy.md', linked);
    const before = statSync(file).ino;
    run('--fix', '.');
    assert.equal(statSync(file).ino, before);
  });

  it('follows a link only within the given paths', function () {
    if (process.platform === 'win32') return this.skip();
    write('legal/real.md', unlinked);
    symlinkSync('real.md', join(folder, 'legal/privacy.md'));
    const outside = write('elsewhere/terms.md', unlinked);
    symlinkSync(outside, join(folder, 'legal/terms.md'));
    const refused = run('--fix', 'legal/terms.md');
    assert.equal(refused.status, 2);
    assert.match(refused.stderr, /^policywright: legal\/terms\.md: links to a file outside the given paths, so it wasn't fixed\n$/);
    assert.equal(read('elsewhere/terms.md'), unlinked);
    assert.match(run('--fix', 'legal', 'legal/privacy.md').stdout, /fixed/);
    assert.equal(read('legal/real.md'), linked);
    assert(lstatSync(join(folder, 'legal/privacy.md')).isSymbolicLink());
    assert.equal(read('elsewhere/terms.md'), unlinked);
  });

  it('does not overwrite what changed meanwhile, nor what is no UTF-8', async () => {
    const file = write('privacy.md', 'newer\n');
    assert.equal(await writeFileAtomically(file, 'older\n', 'fixed\n', [folder]), "changed in the meantime, so it wasn't fixed");
    assert.equal(read('privacy.md'), 'newer\n');
    const latin = write('latin.md', Buffer.from(unlinked.replace('We are', 'F\xfcr'), 'latin1'));
    const before = readFileSync(latin);
    const { status, stderr } = run('--fix', 'latin.md');
    assert.equal(status, 2);
    assert.match(stderr, /latin\.md: not UTF-8, so it wasn't fixed/);
    assert.deepEqual(readFileSync(latin), before);
    assert.deepEqual(readdirSync(folder).sort(), ['latin.md', 'mkdocs.yml', 'privacy.md']);
  });

  it('never goes with --staged', () => {
    const { status, stderr } = run('--fix', '--staged');
    assert.equal(status, 2);
    assert.match(stderr, /^policywright: --staged can't be combined with --fix; [^\n]+\n$/);
  });

  it('leaves every file whole when it is interrupted', async function () {
    if (process.platform === 'win32') return this.skip();
    const names = Array.from({ length: 60 }, (_, index) => `legal/policy-${index}.md`);
    for (const name of names) write(name, unlinked + 'We keep it for a year.\n'.repeat(400));
    const child = spawn(process.execPath, [COMMAND_LINE, 'check', '--fix', '.'], { cwd: folder, stdio: 'ignore' });
    const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
    // As soon as the first file is done, most are still to come.
    const isBegun = (): boolean => names.some((name) => read(name).includes('[privacy@'));
    await eventually(
      () => child.exitCode !== null || isBegun() || undefined,
      () => 'no file is fixed',
    );
    assert(isBegun(), 'it ended without a fix');
    child.kill('SIGINT');
    assert([130, 1].includes((await ended) ?? -1));
    for (const name of names) assert([unlinked, linked].includes(read(name).replace(/(?:We keep it for a year\.\n)+$/, '')), name);
    assert.deepEqual(readdirSync(join(folder, 'legal')).sort(), names.map((name) => name.slice(6)).sort());
  });

  it('ends with 130 on Ctrl+C', async function () {
    if (process.platform === 'win32') return this.skip();
    for (let index = 0; index < 500; index++) write(`legal/policy-${index}.md`, unlinked + 'We keep it for a year.\n'.repeat(2000));
    // Tells when the program begins to heed Ctrl+C, which is before its first file. A stream that nobody reads would not hold it; the work does.
    const telling = `data:text/javascript,process.on('newListener', (name) => { if (name === 'SIGINT') process.send('heeds'); })`;
    const child = spawn(process.execPath, ['--import', telling, COMMAND_LINE, 'check', 'legal'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
    await once(child, 'message');
    child.kill('SIGINT');
    assert.equal(await ended, 130);
  });
});
