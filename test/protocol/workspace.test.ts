/** What policies know of each other, as the real server process finds it in a temporary folder: ids, addresses, symbols, definitions of other files. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CompletionRequest, DidChangeWatchedFilesNotification, FileChangeType, HoverRequest, ReferencesRequest, WorkspaceSymbolRequest, type CompletionItem, type Location, type MarkupContent, type SymbolInformation } from 'vscode-languageserver-protocol/node';
import { converse, type Conversation } from '../support/serverProcess.ts';

const policy = (id: string, title: string, body: string): string => `---\nid: "${id}"\nversion: "1.4"\nlast_updated: "2026-02-10"\ndocument_title: "${title}"\n---\n\n# ${title}\n\n${body}\n`;

describe('policies of one workspace', () => {
  let folder = '';
  let talk: Conversation;
  const put = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const privacy = policy('privacy', 'Privacy Policy', 'Capitalised terms have the meaning given in our [Terms](terms.md).\n\n## 1. Contact\n\nWrite to <privacy@larkspur.garden>. A Keeper answers.');
  const privacyUri = (): string => uriOf('legal/privacy.md');
  const placeIn = (text: string, word: string): { line: number; character: number } => {
    const before = text.slice(0, text.indexOf(word) + 2).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  };
  /** Asks until the answer is as it should be: the other files are looked at in the background. */
  const eventually = async <T>(ask: () => Promise<T>, fits: (answer: T) => boolean): Promise<T> => {
    for (let round = 0; ; round++) {
      const answer = await ask();
      if (fits(answer) || round > 100) return answer;
      await new Promise((done) => setTimeout(done, 200));
    }
  };

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'policywright-workspace-'));
    put('legal/privacy.md', privacy);
    put('legal/terms.md', policy('terms', 'Terms of Use', '"Keeper" means a person who looks after seeds.\n\n## 1. Seed Exchange\n\nAsk <privacy@larkspur.garden> or <terms@larkspur.garden>.'));
    put('security/access.md', policy('access', 'Access Control Policy', '## 1. Keys\n\nKeys are kept.'));
    talk = await converse({ folder: pathToFileURL(folder).href });
    await talk.open(privacyUri(), privacy);
  });
  after(async () => {
    assert.equal(await talk.end(), 0);
    rmSync(folder, { recursive: true });
  });

  it('are found by their sections and terms, open or not', async () => {
    const names = async (query: string): Promise<readonly string[]> => ((await talk.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) as SymbolInformation[]).map(({ name, location }) => `${name} in ${location.uri.split('/').at(-1)}`);
    const found = await eventually(() => names('seed'), (list) => list.length > 0);
    assert.deepEqual(found, ['1. Seed Exchange in terms.md']);
    assert.deepEqual(await names('keeper'), ['Keeper in terms.md']);
    assert.deepEqual(await names('zzz'), []);
  });

  it('share their addresses: on hover, in completion, and in the list of all places', async () => {
    const position = placeIn(privacy, 'privacy@larkspur');
    const hover = await eventually(async () => ((await talk.connection.sendRequest(HoverRequest.type, { textDocument: { uri: privacyUri() }, position }))?.contents as MarkupContent | undefined)?.value ?? '', (text) => text.includes('terms.md'));
    assert.match(hover, /terms\.md/);
    const places = (await talk.connection.sendRequest(ReferencesRequest.type, { textDocument: { uri: privacyUri() }, position, context: { includeDeclaration: true } })) as Location[];
    assert.deepEqual(places.map(({ uri }) => uri.split('/').at(-1)), ['privacy.md', 'terms.md']);
    const typed = `${privacy}\nOr to terms@`;
    await talk.change(privacyUri(), 2, [{ text: typed }]);
    const proposed = (await talk.connection.sendRequest(CompletionRequest.type, { textDocument: { uri: privacyUri() }, position: { line: typed.split('\n').length - 1, character: 12 } })) as CompletionItem[];
    assert(proposed.some(({ label }) => label === 'terms@larkspur.garden'), proposed.map(({ label }) => label).join());
    await talk.change(privacyUri(), 3, [{ text: privacy }]);
  });

  it('take the meaning of words from each other', async () => {
    const hover = (await talk.connection.sendRequest(HoverRequest.type, { textDocument: { uri: privacyUri() }, position: placeIn(privacy, 'Keeper') }))?.contents as MarkupContent | undefined;
    assert.match(hover?.value ?? '', /looks after seeds[^]*terms\.md/);
  });

  it('must not bear one id, and are told so when another file takes it', async () => {
    const ids = async (): Promise<readonly string[]> => (await talk.pull(privacyUri())).filter(({ code }) => code === 'id-duplicate').map(({ relatedInformation }) => relatedInformation?.[0]?.location.uri.split('/').at(-1) ?? '');
    assert.deepEqual(await ids(), []);
    put('security/access.md', policy('privacy', 'Access Control Policy', '## 1. Keys\n\nKeys are kept.'));
    await talk.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: uriOf('security/access.md'), type: FileChangeType.Changed }] });
    assert.deepEqual(await eventually(ids, (list) => list.length > 0), ['access.md']);
  });
});
