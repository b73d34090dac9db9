/** Nothing that is written leaves the machine: neither the command line nor the server so much as tries to reach a network. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EXPORT_REQUEST, RENDER_REQUEST } from '../server/src/protocol.ts';
import { COMMAND_LINE } from './support/commandLine.ts';
import { gitAsWriter } from './support/gitAsWriter.ts';
import { converse } from './support/serverProcess.ts';

const preload = pathToFileURL(join(import.meta.dirname, 'support/withoutNetwork.ts')).href;
/** What would be fetched by a program that fetches. */
const inviting =
  '---\ndocument_title: "Privacy Policy"\nlast_updated: "2026-02-30"\n---\n\n# Privacy Policy\n\n![Logo](https://pictures.example.net/logo.png) <img src="http://pictures.example.net/dot.gif"> Write to privacy@example.net or see <https://terms.example.net/>.\n\n## Terms\n\n"Service" has the meaning given in our [Terms](https://terms.example.net/terms.md).\n';

describe('the network', function () {
  this.timeout(240_000);
  let folder: string;
  const list = (): string => join(folder, 'tried');
  const tried = (): string => (existsSync(list()) ? readFileSync(list(), 'utf8') : '');
  const env = (): NodeJS.ProcessEnv => ({ ...process.env, NODE_OPTIONS: `--import=${preload}`, NETWORK_TRIED: list() });
  const run = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [COMMAND_LINE, ...args], { cwd: folder, encoding: 'utf8', env: env() });

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'policywright-network-'));
    cpSync(join(import.meta.dirname, '../samples'), join(folder, 'policies'), { recursive: true });
    writeFileSync(join(folder, 'policies/inviting.md'), inviting);
    const git = (...args: string[]): void => gitAsWriter(folder, ...args);
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'first');
  });
  afterEach(() => rmSync(list(), { force: true }));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('would be noticed', () => {
    for (const attempt of [
      "fetch('http://127.0.0.1:9/').catch(() => {})",
      "require('node:http').get('http://127.0.0.1:9/').on('error', () => {})",
      "require('node:dns').lookup('example.net', () => {})",
      "require('node:net').createServer().listen(0)",
    ]) {
      spawnSync(process.execPath, ['--eval', `try { ${attempt} } catch {}`], { env: env() });
      assert.match(tried(), /refused/, attempt);
      rmSync(list());
    }
  });

  it('is not touched by any command', () => {
    for (const args of [
      ['check'],
      ['check', '--format', 'sarif'],
      ['check', '--staged'],
      ['check', '--against', 'HEAD'],
      ['review', '--against', 'HEAD'],
      ['check', '--fix', 'policies'],
      ['render', 'policies/inviting.md'],
      ['changes', 'policies/privacy-policy.md', '--against', 'HEAD'],
      ['rules'],
    ]) {
      const { status, stderr } = run(...args);
      assert(status === 0 || status === 1, `${args.join(' ')}: ${status} ${stderr}`);
    }
    assert.equal(tried(), '');
  });

  it('is not there when the command line runs in a namespace without one', function () {
    if (spawnSync('unshare', ['--map-root-user', '--net', 'true']).status !== 0) return this.skip();
    const { status, stdout, stderr } = spawnSync(
      'unshare',
      ['--map-root-user', '--net', process.execPath, COMMAND_LINE, 'check', '--today', '2026-11-23', 'policies/inviting.md'],
      { cwd: folder, encoding: 'utf8' },
    );
    assert.equal(stderr, '');
    assert.match(stdout, /last-updated-invalid/);
    assert.equal(status, 1);
  });

  it('is not touched by the server', async () => {
    const { NODE_OPTIONS, NETWORK_TRIED } = process.env;
    Object.assign(process.env, env());
    const talk = await converse({ folder: pathToFileURL(folder).href, ownProcess: true }).finally(() => {
      for (const [name, value] of Object.entries({ NODE_OPTIONS, NETWORK_TRIED }))
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
    });
    const uri = pathToFileURL(join(folder, 'policies/inviting.md')).href;
    await talk.open(uri, inviting);
    assert((await talk.pull(uri)).some(({ code }) => code === 'last-updated-invalid'));
    const textDocument = { uri };
    const position = { line: 7, character: 110 };
    for (const method of ['textDocument/documentLink', 'textDocument/documentSymbol', 'textDocument/foldingRange'])
      await talk.connection.sendRequest(method, { textDocument });
    for (const method of ['textDocument/hover', 'textDocument/definition', 'textDocument/completion'])
      await talk.connection.sendRequest(method, { textDocument, position });
    await talk.connection.sendRequest(RENDER_REQUEST, { uri });
    await talk.connection.sendRequest(EXPORT_REQUEST, { uri });
    assert.equal(await talk.end(), 0);
    assert.equal(tried(), '');
  });
});
