/** The server among disks and files as they should not be: what is open is answered, and what can be read of the others is known. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { POLICIES_NOTIFICATION, type PoliciesParams, WATCH_POLICIES_REQUEST } from '../../server/src/protocol.ts';
import { type Conversation, converse } from '../support/serverProcess.ts';

const policy = (title: string, body = 'We keep your name until you leave.'): string =>
  `---\ndocument_title: "${title}"\nlast_updated: "2026-02-30"\n---\n\n# ${title}\n\n${body}\n`;
const stalledDisk = pathToFileURL(join(import.meta.dirname, '../support/stalledDisk.ts')).href;

describe('the server, when disks fail', function () {
  this.timeout(120_000);
  let folder: string;
  let talk: Conversation | undefined;
  const uriOf = (path: string): string => pathToFileURL(join(folder, path)).href;
  const write = (path: string, text = policy('Privacy Policy')): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const start = async (options = ''): Promise<Conversation> => {
    const { NODE_OPTIONS } = process.env;
    process.env['NODE_OPTIONS'] = options;
    try {
      return (talk = await converse({ folder: pathToFileURL(folder).href, ownProcess: true }));
    } finally {
      if (NODE_OPTIONS === undefined) delete process.env['NODE_OPTIONS'];
      else process.env['NODE_OPTIONS'] = NODE_OPTIONS;
    }
  };
  /** The paths of all policies, once the server has looked at everything. */
  const policies = async ({ connection }: Conversation): Promise<readonly string[]> => {
    const known = new Set<string>();
    const complete = new Promise<void>((resolve) => {
      connection.onNotification(POLICIES_NOTIFICATION, ({ changed, removed, progress }: PoliciesParams) => {
        for (const { uri } of changed) known.add(uri);
        for (const uri of removed) known.delete(uri);
        if (progress === null) resolve();
      });
    });
    await connection.sendRequest(WATCH_POLICIES_REQUEST);
    await complete;
    return [...known].map((uri) => decodeURIComponent(uri.slice(pathToFileURL(folder).href.length + 1))).sort();
  };

  const assertLogged = ({ log }: Conversation, line: string): void =>
    assert.equal(log.filter((one) => one === join(folder, line)).length, 1, log.join('\n'));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'policywright server #1? 🌱 100%25-'));
  });
  afterEach(async () => {
    if (talk) assert.equal(await talk.end(), 0);
    talk = undefined;
    rmSync(folder, { recursive: true, force: true });
  });

  it('knows policies in folders and files of all names, and tells them so that a client finds them', async () => {
    const names = [
      'policies/a#b.md',
      'policies/100%25 %zz.md',
      'policies/two  spaces.md',
      'policies/🌱 Übersicht.md',
      "policies/it's (1) [x]{y}.md",
      'legal & more/terms+conditions.md',
    ];
    for (const [index, name] of names.entries()) write(name, policy(`Privacy Policy ${index}`));
    const server = await start();
    assert.deepEqual(await policies(server), [...names].sort());
    for (const name of names) {
      await server.open(
        uriOf(name),
        policy('Privacy Policy', `See the [other](${encodeURIComponent('two  spaces.md')}) and the [missing one](missing%20%23.md).`),
      );
      const rules = (await server.pull(uriOf(name))).map(({ code }) => code);
      assert(rules.includes('last-updated-invalid'), name);
      assert.equal(rules.filter((rule) => rule === 'link-file-missing').length, 1, name);
    }
  });

  it('waits for no pipe and goes in no circle', async function () {
    if (process.platform === 'win32') return this.skip();
    write('policies/good.md');
    for (const name of ['policies/pipe.md', '.policywright.json', '.gitignore', 'policies/terms.md'])
      execFileSync('mkfifo', [join(folder, name)]);
    symlinkSync('circle.md', join(folder, 'policies/circle.md'));
    symlinkSync('.', join(folder, 'policies/here'));
    symlinkSync('pipe.md', join(folder, 'policies/link.md'));
    symlinkSync('/dev/zero', join(folder, 'policies/endless.md'));
    const server = await start();
    assert.deepEqual(await policies(server), ['policies/good.md']);
    assertLogged(server, '.policywright.json: not a regular file');
    const text = policy('Privacy Policy', 'The “Service” has the meaning given in our [Terms](terms.md). The Service is free.');
    await server.open(uriOf('policies/good.md'), text);
    assert((await server.pull(uriOf('policies/good.md'))).some(({ code }) => code === 'last-updated-invalid'));
    assert(await server.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: uriOf('policies/good.md') } }));
  });

  it('answers while a disk gives no answer, and knows what others give', async () => {
    for (const name of ['policies/a.md', 'policies/stalled.md', 'policies/vanishing.md', 'policies/z.md']) write(name);
    const server = await start(`--import=${stalledDisk}`);
    const all = policies(server);
    await server.open(uriOf('policies/open.md'), policy('Cookie Policy'));
    assert((await server.pull(uriOf('policies/open.md'))).some(({ code }) => code === 'last-updated-invalid'));
    const known = await all;
    assertLogged(server, 'policies/stalled.md: timed out');
    for (const name of ['policies/a.md', 'policies/z.md']) assert(known.includes(name), known.join());
    for (const name of ['policies/stalled.md', 'policies/vanishing.md']) assert(!known.includes(name), known.join());
  });

  it('answers while a folder that links lead into gives no answer, and says nothing of what may be in it', async () => {
    for (const name of ['there.md', 'stalled-folder/terms.md']) write(`policies/${name}`);
    const server = await start(`--import=${stalledDisk}`);
    await server.open(
      uriOf('policies/open.md'),
      policy('Cookie Policy', 'See [one](stalled-folder/terms.md), [two](gone.md) and [three](there.md).'),
    );
    const codes = (await server.pull(uriOf('policies/open.md'))).map(({ code, message }) =>
      code === 'link-file-missing' ? message : code,
    );
    assert.deepEqual(
      codes.filter((one) => String(one).includes('file')),
      ['The file "gone.md" doesn\'t exist'],
    );
  });

  it('goes on when its folder is gone', async () => {
    write('policies/good.md');
    const server = await start();
    assert.deepEqual(await policies(server), ['policies/good.md']);
    rmSync(folder, { recursive: true });
    await server.open(uriOf('policies/good.md'), policy('Privacy Policy', 'See the [terms](terms.md).'));
    assert((await server.pull(uriOf('policies/good.md'))).some(({ code }) => code === 'last-updated-invalid'));
  });
});
