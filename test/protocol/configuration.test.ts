/** Configuration files, as the real server process obeys them. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver-protocol/node';
import { type Conversation, converse } from '../support/serverProcess.ts';

const text =
  '---\ndocument_title: "Privacy Policy"\nlast_updated: "2026-02-30"\n---\n\n# Privacy Policy\n\nLast updated: February 3, 2026. Write to <privacy@larkspur.garden>.\n';

describe('a .policywright.json', () => {
  let folder: string;
  let talk: Conversation;
  const uri = (name: string): string => pathToFileURL(join(folder, name)).href;
  const severity = async (name: string): Promise<number | undefined> =>
    (await talk.pull(uri(name))).find(({ code }) => code === 'last-updated-invalid')?.severity;
  const configure = (name: string, config: unknown): void => writeFileSync(join(folder, name), `// ours\n${JSON.stringify(config)}`);

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'policywright räume & #1-'));
    mkdirSync(join(folder, 'legal'));
    configure('.policywright.json', { rules: { 'last-updated-invalid': 'warning' } });
    configure('legal/.policywright.json', { rules: { 'last-updated-invalid': 'hint' } });
    talk = await converse({ folder: pathToFileURL(folder).href, settings: { rules: { 'last-updated-invalid': 'information' } } });
  });
  after(async () => {
    assert.equal(await talk.end(), 0);
    rmSync(folder, { recursive: true });
  });

  it('beats the settings of the editor', async () => {
    await talk.open(uri('a.md'), text);
    assert.equal(await severity('a.md'), 2);
  });

  it('is beaten by one that is nearer', async () => {
    await talk.open(uri('legal/b.md'), text);
    assert.equal(await severity('legal/b.md'), 4);
  });

  it('takes effect as soon as it is changed', async () => {
    configure('.policywright.json', { rules: { 'last-updated-invalid': 'error' } });
    await talk.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uri('.policywright.json'), type: FileChangeType.Changed }],
    });
    assert.equal(await severity('a.md'), 1);
  });

  it('is checked itself when it is open', async () => {
    await talk.open(uri('.policywright.json'), '{ "rules": { "no-such-rule": "off" }, "dueSoon": "soon" }', 'jsonc');
    const found = await talk.pull(uri('.policywright.json'));
    assert.deepEqual(
      found.map(({ code }) => code),
      ['config-invalid', 'config-invalid'],
    );
    assert(found.some(({ message }) => String(message).includes('no-such-rule')));
  });
});
