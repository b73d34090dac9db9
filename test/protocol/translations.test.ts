/** What a client is told of translations: their originals, which texts are some, and how to see what changed in the original. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CodeAction, CodeActionRequest } from 'vscode-languageserver-protocol/node';
import {
  ClientCommand,
  ORIGINAL_REQUEST,
  type OriginalResult,
  REVISION_REQUEST,
  STATUS_NOTIFICATION,
  type StatusParams,
} from '../../server/src/protocol.ts';
import { type Conversation, converse } from '../support/serverProcess.ts';

const policy = (language: string, title: string, date: string): string =>
  `---\nlang: ${language}\nlast_updated: ${date}\ndocument_title: "${title}"\n---\n\n# ${title}\n`;
const german = policy('de', 'Datenschutzerklärung', '2026-02-10');
const files = {
  'legal/privacy.md': policy('en', 'Privacy Policy', '2026-05-02'),
  'legal/de/privacy.md': german,
  'legal/terms.md': policy('en', 'Terms of Use', '2026-05-02'),
};

describe('translations', () => {
  let folder: string;
  let talk: Conversation;
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const originalOf = (name: string): Promise<OriginalResult | null> =>
    talk.connection.sendRequest<OriginalResult | null>(ORIGINAL_REQUEST, { uri: uriOf(name) });
  const decoded = ({ uri, ...rest }: OriginalResult): OriginalResult => ({ uri: decodeURIComponent(uri), ...rest });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'policywright-'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  });
  afterEach(async () => {
    assert.equal(await talk.end(), 0);
    rmSync(folder, { recursive: true });
  });

  it('have an original, also before anything else was asked, and in files that are not open', async () => {
    talk = await converse({ folder: uriOf('') });
    const found = await originalOf('legal/de/privacy.md');
    assert(found);
    assert.deepEqual(decoded(found), decoded({ uri: uriOf('legal/privacy.md'), updated: '2026-02-10' }));
    assert.deepEqual(
      [await originalOf('legal/privacy.md'), await originalOf('legal/terms.md'), await originalOf('no.md')],
      [null, null, null],
    );
    await talk.open(uriOf('legal/de/privacy.md'), german.replace('2026-02-10', '2026-03-11'));
    assert.equal((await originalOf('legal/de/privacy.md'))?.updated, '2026-03-11');
  });

  it('have none without a folder', async () => {
    talk = await converse();
    await talk.open(uriOf('legal/de/privacy.md'), german);
    assert.equal(await originalOf('legal/de/privacy.md'), null);
  });

  it('state a day or a version in each text', async () => {
    talk = await converse({ folder: uriOf('') });
    const dateOf = (text: unknown): Promise<unknown> =>
      talk.connection.sendRequest(REVISION_REQUEST, { uri: uriOf('legal/de/privacy.md'), text });
    assert.deepEqual(await dateOf(german), { updated: '2026-02-10' });
    assert.deepEqual(await dateOf('# Datenschutzerklärung\n\nStand: 11. März 2026\n'), { updated: '2026-03-11' });
    assert.deepEqual(await dateOf('---\nversion: "1.2"\n---\n\n# Datenschutzerklärung\n'), { version: '1.2' });
    assert.deepEqual(await dateOf('# Datenschutzerklärung\n'), {});
    assert.deepEqual(await dateOf(7), {});
  });

  it('are known as such, and their light bulb shows what changed in the original', async () => {
    talk = await converse({ folder: uriOf(''), commands: Object.values(ClientCommand) });
    await originalOf('legal/terms.md');
    const uri = uriOf('legal/de/privacy.md');
    const status = async (name: string, text: string): Promise<StatusParams> => {
      await talk.open(uriOf(name), text);
      const told = new Promise<StatusParams>((resolve) => talk.connection.onNotification(STATUS_NOTIFICATION, resolve));
      await talk.pull(uriOf(name));
      return told;
    };
    assert.equal((await status('legal/privacy.md', files['legal/privacy.md'])).isTranslation, false);
    assert.equal((await status('legal/de/privacy.md', german)).isTranslation, true);
    const finding = (await talk.pull(uri)).find(({ code }) => code === 'translation-behind');
    assert(finding);
    const actionsAt = async (conversation: Conversation): Promise<readonly CodeAction[]> =>
      (await conversation.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri },
        range: finding.range,
        context: { diagnostics: [] },
      })) as CodeAction[];
    const [action] = await actionsAt(talk);
    assert.equal(action?.title, 'Show what changed in the original since this translation');
    assert.deepEqual(action.command, { title: action.title, command: ClientCommand.changesSinceTranslation, arguments: [uri] });
    assert.deepEqual(
      action.diagnostics?.map(({ code }) => code),
      ['translation-behind'],
    );
  });

  it('have no such action for a client that has no such command', async () => {
    talk = await converse({ folder: uriOf('') });
    const uri = uriOf('legal/de/privacy.md');
    await originalOf('legal/terms.md');
    await talk.open(uri, german);
    const finding = (await talk.pull(uri)).find(({ code }) => code === 'translation-behind');
    assert(finding);
    const actions = (await talk.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: finding.range,
      context: { diagnostics: [] },
    })) as CodeAction[];
    assert(!actions.some(({ title }) => title.startsWith('Show what changed')));
  });
});
