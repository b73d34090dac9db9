/** What policies know of each other, as the real server process tells it over a temporary folder. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type CompletionItem,
  CompletionRequest,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  HoverRequest,
  type MarkupContent,
  type SymbolInformation,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { type Conversation, converse, MODERN } from '../support/serverProcess.ts';
import { comesToRest, eventually } from '../support/waiting.ts';

const policy = (title: string, id: string, body: string): string =>
  `---\ndocument_title: "${title}"\nid: ${id}\nversion: "1.4"\nlast_updated: "2026-09-14"\n---\n\n# ${title}\n\n${body}\n`;
const COOKIES = policy('Cookie Policy', 'privacy', 'Ask <privacy@larkspur.garden>. ![Seal](seal.png)');
const PRIVACY = policy('Privacy Policy', 'privacy', 'Ask <privacy@larkspur.garden>.\n\n## How long we keep names\n\nOne year.');
const TERMS = policy('Terms of Use', 'terms', 'Our site (the "Service") is free.');
const PHOTOS = policy(
  'Photo Rules',
  'photos',
  'Capitalized terms have the meanings given in the [Terms](terms.md). We run the Service. Each User of the Service pays, and so does no other User. A User may leave.',
);

describe('policies that know of each other', () => {
  let folder: string;
  let talk: Conversation;
  let refreshes = 0;
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const put = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const changed = (name: string, type: FileChangeType): Promise<void> =>
    talk.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: uriOf(name), type }] });
  /** Pulls once the server has asked for it, as an editor does, until the findings are as expected. */
  const pullUntil = async (name: string, expected: (found: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> => {
    let found: readonly Diagnostic[] = [];
    let pulledAt = -1;
    return eventually(
      async () => {
        if (pulledAt === refreshes) return undefined;
        pulledAt = refreshes;
        found = await talk.pull(uriOf(name));
        return expected(found) ? found : undefined;
      },
      () => `other findings, which are\n${found.map(({ code, message }) => `${code}: ${message}`).join('\n')}`,
    );
  };
  const has =
    (rule: string) =>
    (found: readonly Diagnostic[]): boolean =>
      found.some(({ code }) => code === rule);
  const hoverAt = async (name: string, line: number, character: number): Promise<string> => {
    const hover = await talk.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: uriOf(name) },
      position: { line, character },
    });
    return String((hover?.contents as MarkupContent | undefined)?.value ?? '');
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'policywright (räume & #1)-'));
    refreshes = 0;
    for (const [name, text] of Object.entries({ 'cookies.md': COOKIES, 'privacy.md': PRIVACY, 'terms.md': TERMS, 'photos.md': PHOTOS }))
      put(`legal/${name}`, text);
    put('legal/seal.png', '');
    talk = await converse({
      folder: pathToFileURL(folder).href,
      capabilities: { ...MODERN, workspace: { ...MODERN.workspace, diagnostics: { refreshSupport: true } } },
    });
    talk.connection.onRequest(DiagnosticRefreshRequest.type, () => {
      refreshes++;
    });
  });
  afterEach(async () => {
    assert.equal(await talk.end(), 0);
    assert.deepEqual(talk.log, []);
    rmSync(folder, { recursive: true });
  });

  it('find an id that two have, say where, and come to rest', async () => {
    await talk.open(uriOf('legal/cookies.md'), COOKIES);
    const found = await pullUntil('legal/cookies.md', has('id-duplicate'));
    const [related] = found.find(({ code }) => code === 'id-duplicate')?.relatedInformation ?? [];
    assert.equal(decodeURIComponent(related?.location.uri ?? ''), decodeURIComponent(uriOf('legal/privacy.md')));
    assert.deepEqual(related?.location.range, { start: { line: 2, character: 4 }, end: { line: 2, character: 11 } });
    put('legal/privacy.md', PRIVACY.replace('id: privacy', 'id: privacy-policy'));
    await changed('legal/privacy.md', FileChangeType.Changed);
    await pullUntil('legal/cookies.md', (now) => !has('id-duplicate')(now));
    await comesToRest(() => `${refreshes} refreshes`);
    assert(refreshes > 0 && refreshes < 8, `${refreshes} refreshes`);
  });

  it('know each other’s addresses', async () => {
    await talk.open(uriOf('legal/cookies.md'), COOKIES);
    await pullUntil('legal/cookies.md', has('id-duplicate'));
    assert.match(await hoverAt('legal/cookies.md', 9, 8), /Also in `legal\/privacy\.md`/);
    await talk.open(uriOf('legal/terms.md'), `${TERMS}\nWrite to pri@`);
    const list = (await talk.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: uriOf('legal/terms.md') },
      position: { line: 11, character: 13 },
    })) as CompletionItem[];
    assert(
      list.some(({ label, detail }) => label === 'privacy@larkspur.garden' && detail === 'in 2 policies'),
      JSON.stringify(list),
    );
  });

  it('offer sections and terms of all, open or closed', async () => {
    await talk.open(uriOf('legal/terms.md'), TERMS.replace('"Service"', '"Garden Service"'));
    await talk.open(uriOf('legal/cookies.md'), COOKIES);
    await pullUntil('legal/cookies.md', has('id-duplicate'));
    const ask = async (query: string): Promise<readonly SymbolInformation[]> =>
      ((await talk.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) ?? []) as SymbolInformation[];
    const [section] = await ask('hwlongkp');
    assert.equal(section?.name, 'How long we keep names');
    assert.equal(section.containerName, 'Privacy Policy');
    assert.equal(section.location.range.start.line, 11);
    assert.deepEqual(
      (await ask('garden serv')).map(({ name }) => name),
      ['Garden Service'],
    );
    assert.deepEqual(await ask('nothing of that name'), []);
  });

  it('take over definitions of another file, as it stands in the editor or on disk', async () => {
    await talk.open(uriOf('legal/photos.md'), PHOTOS);
    const found = await pullUntil('legal/photos.md', has('term-undefined'));
    assert.deepEqual(
      found.filter(({ code }) => code === 'term-undefined').map(({ message }) => /"(.*?)"/.exec(String(message))?.[1]),
      ['User'],
    );
    const body = PHOTOS.split('\n')[9] ?? '';
    assert.match(await hoverAt('legal/photos.md', 9, body.indexOf('Service') + 2), /\*\*Service\*\*[^]*is free[^]*line 10 of terms\.md/);
    put('legal/terms.md', TERMS.replace('is free.', 'is free. Whoever logs in (a "User") is welcome.'));
    await changed('legal/terms.md', FileChangeType.Changed);
    await pullUntil('legal/photos.md', (now) => !has('term-undefined')(now));
    await talk.open(uriOf('legal/terms.md'), TERMS);
    await pullUntil('legal/photos.md', has('term-undefined'));
    rmSync(join(folder, 'legal/terms.md'));
  });

  it('notice that a file which is linked comes or goes', async () => {
    await talk.open(uriOf('legal/cookies.md'), COOKIES);
    await pullUntil('legal/cookies.md', has('id-duplicate'));
    assert(!has('link-file-missing')(await talk.pull(uriOf('legal/cookies.md'))));
    rmSync(join(folder, 'legal/seal.png'));
    await changed('legal/seal.png', FileChangeType.Deleted);
    await pullUntil('legal/cookies.md', has('link-file-missing'));
    put('legal/seal.png', '');
    await changed('legal/seal.png', FileChangeType.Created);
    await pullUntil('legal/cookies.md', (now) => !has('link-file-missing')(now));
  });
});
