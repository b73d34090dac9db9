/** Files that are renamed, moved, created and deleted in the editor, as the real server process hears of it. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  DidCreateFilesNotification,
  DidDeleteFilesNotification,
  DidRenameFilesNotification,
  ShowMessageRequest,
  type TextDocumentEdit,
  WillRenameFilesRequest,
  WorkspaceDiagnosticRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ClientOptions, type Conversation, converse, MODERN } from '../support/serverProcess.ts';

const policy = (title: string, body: string): string =>
  `---\ndocument_title: "${title}"\nid: ${title.toLowerCase()}\nversion: "1.4"\nlast_updated: "2026-09-14"\n---\n\n# ${title}\n\n${body}\n`;
const ANNOTATES: ClientCapabilities = {
  ...MODERN,
  workspace: { ...MODERN.workspace, workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
};

describe('files that are moved in the editor', () => {
  let folder: string;
  let talk: Conversation;
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const put = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const start = async (options: ClientOptions = {}): Promise<void> => {
    talk = await converse({ folder: pathToFileURL(folder).href, capabilities: ANNOTATES, ...options });
  };
  const willRename = (from: string, to: string): Promise<WorkspaceEdit | null> =>
    talk.connection.sendRequest(WillRenameFilesRequest.type, { files: [{ oldUri: uriOf(from), newUri: uriOf(to) }] });
  const changesOf = (edit: WorkspaceEdit | null): Record<string, string> =>
    Object.fromEntries(
      ((edit?.documentChanges ?? []) as TextDocumentEdit[]).map(({ textDocument: { uri }, edits }) => {
        const name = decodeURIComponent(uri).slice(decodeURIComponent(pathToFileURL(folder).href).length + 1);
        const text = TextDocument.create(uri, 'markdown', 1, readFileSync(join(folder, name), 'utf8'));
        return [name, edits.map((one) => ('newText' in one ? `${text.getText(one.range)} → ${one.newText}` : '')).join(', ')];
      }),
    );

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'policywright (räume & #1)-'));
    put('legal/privacy.md', policy('Privacy', 'See [the terms](terms%20(new).md#scope) and [the map](maps/map.pdf).'));
    put('legal/terms (new).md', policy('Terms', 'See [privacy](privacy.md) and [cookies](../policies/cookies.md).'));
    put('policies/cookies.md', policy('Cookies', 'See [the terms][t].\n\n[t]: <../legal/terms (new).md> "Terms"'));
    put('legal/maps/map.pdf', '');
    put('README.md', 'See [the terms](legal/terms%20(new).md).\n');
  });
  afterEach(async () => {
    assert.equal(await talk.end(), 0);
    assert.deepEqual(talk.log, []);
    rmSync(folder, { recursive: true });
  });

  it('have their links follow, in policies open or closed, and ask first', async () => {
    await start();
    await talk.open(uriOf('policies/cookies.md'), readFileSync(join(folder, 'policies/cookies.md'), 'utf8'));
    const edit = await willRename('legal/terms (new).md', 'legal/archive/terms.md');
    assert.deepEqual(changesOf(edit), {
      'legal/privacy.md': 'terms%20(new).md → archive/terms.md',
      'legal/terms (new).md': 'privacy.md → ../privacy.md, ../policies/cookies.md → ../../policies/cookies.md',
      'policies/cookies.md': '../legal/terms (new).md → ../legal/archive/terms.md',
      'README.md': 'legal/terms%20(new).md → legal/archive/terms.md',
    });
    assert.deepEqual(
      Object.values(edit?.changeAnnotations ?? {}).map(({ needsConfirmation }) => needsConfirmation),
      [true],
    );
    const versions = ((edit?.documentChanges ?? []) as TextDocumentEdit[]).map(({ textDocument: { version } }) => version).sort();
    assert.deepEqual(versions, [1, null, null, null]);
  });

  it('have the links of all Markdown files follow that lead to a policy, with their anchors, and no other links of theirs', async () => {
    put(
      'README.md',
      'See [the terms](legal/terms%20(new).md#scope), [privacy](./legal/privacy.md), [the guide](docs/guide.md) and [legal](legal/).\n',
    );
    put(
      'docs/guide.md',
      '# Guide\n\n[Privacy][p]\n\n<a href="../legal/privacy.md#who">Who</a>\n\n[p]: ../legal/privacy.md#who "Privacy"\n',
    );
    put('docs/other.md', 'See [privacy](privacy.md), `../legal/privacy.md` and [this](https://larkspur.garden/legal/privacy.md).\n');
    put('node_modules/x/README.md', '[privacy](../../legal/privacy.md)\n');
    put('docs/privacy.md', '# Notes\n\nOf no policy at all.\n');
    for (const openFirst of [false, true]) {
      await start();
      if (openFirst) await talk.open(uriOf('README.md'), readFileSync(join(folder, 'README.md'), 'utf8'));
      else await talk.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
      assert.deepEqual(changesOf(await willRename('legal/privacy.md', 'legal/privacy-policy.md')), {
        'legal/terms (new).md': 'privacy.md → privacy-policy.md',
        'README.md': './legal/privacy.md → ./legal/privacy-policy.md',
        'docs/guide.md': '../legal/privacy.md → ../legal/privacy-policy.md, ../legal/privacy.md → ../legal/privacy-policy.md',
      });
      assert.deepEqual(changesOf(await willRename('legal', 'law')), {
        'policies/cookies.md': '../legal/terms (new).md → ../law/terms (new).md',
        'README.md': 'legal/terms%20(new).md → law/terms%20(new).md, ./legal/privacy.md → ./law/privacy.md, legal/ → law/',
        'docs/guide.md': '../legal/privacy.md → ../law/privacy.md, ../legal/privacy.md → ../law/privacy.md',
      });
      // What has nothing to do with policies is none of our business.
      assert.equal(await willRename('docs/guide.md', 'docs/manual.md'), null);
      if (!openFirst) assert.equal(await talk.end(), 0);
    }
  });

  it('are left to a client that asks the writer itself', async () => {
    await start({ asksBeforeMoves: true });
    const edit = await willRename('legal/terms (new).md', 'legal/terms.md');
    assert.equal(Object.keys(changesOf(edit)).length, 3);
    assert.deepEqual(
      Object.values(edit?.changeAnnotations ?? {}).map(({ needsConfirmation }) => needsConfirmation),
      [false],
    );
  });

  it('are folders, or files of any kind', async () => {
    await start();
    await talk.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    assert.deepEqual(changesOf(await willRename('legal', 'law')), {
      'policies/cookies.md': '../legal/terms (new).md → ../law/terms (new).md',
      'README.md': 'legal/terms%20(new).md → law/terms%20(new).md',
    });
    assert.deepEqual(changesOf(await willRename('legal/maps/map.pdf', 'legal/map 1.pdf')), {
      'legal/privacy.md': 'maps/map.pdf → map%201.pdf',
    });
    assert.equal(await willRename('README.md', 'LIESMICH.md'), null);
    assert.equal(await willRename('legal/maps', 'legal/maps'), null);
  });

  it('have nothing changed where the writer, or VS Code itself, sees to it', async () => {
    let builtIn: unknown = 'never';
    let own: unknown = 'always';
    await start({ knowsMarkdown: true });
    talk.connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
      items.map(({ section }) =>
        section === 'markdown.updateLinksOnFileMove'
          ? { enabled: builtIn }
          : section === 'policywright.updateLinksOnFileMove'
            ? { enabled: own }
            : null,
      ),
    );
    const edit = await willRename('legal/terms (new).md', 'legal/terms.md');
    assert.equal(Object.keys(changesOf(edit)).length, 3);
    assert.deepEqual(
      Object.values(edit?.changeAnnotations ?? {}).map(({ needsConfirmation }) => needsConfirmation),
      [false],
    );
    builtIn = 'prompt';
    assert.equal(await willRename('legal/terms (new).md', 'legal/terms.md'), null);
    builtIn = 'never';
    own = 'never';
    assert.equal(await willRename('legal/terms (new).md', 'legal/terms.md'), null);
  });

  it('ask by a message where edits cannot be shown', async () => {
    await start({ capabilities: { ...MODERN, workspace: { configuration: true, workspaceFolders: true } } });
    let agreed = false;
    const asked: string[] = [];
    talk.connection.onRequest(ShowMessageRequest.type, ({ message, actions }) => {
      asked.push(message);
      return actions?.[agreed ? 0 : 1] ?? null;
    });
    assert.equal(await willRename('legal/terms (new).md', 'legal/terms.md'), null);
    agreed = true;
    const edit = await willRename('legal/terms (new).md', 'legal/terms.md');
    assert.equal(Object.keys(edit?.changes ?? {}).length, 3);
    assert.match(asked[0] ?? '', /3 links in 3 files/);
  });

  it('are known at once, also where nothing is watched', async () => {
    await start();
    const found = async (): Promise<string> => {
      const { items } = await talk.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
      return items
        .flatMap((one) =>
          one.kind === 'full' ? one.items.map(({ code }) => `${decodeURIComponent(one.uri).split('/').at(-1)}: ${String(code)}`) : [],
        )
        .sort()
        .join();
    };
    assert.equal(await found(), '');
    put('policies/second.md', policy('Privacy', 'TBD'));
    await talk.connection.sendNotification(DidCreateFilesNotification.type, { files: [{ uri: uriOf('policies/second.md') }] });
    assert.equal(await found(), 'privacy.md: id-duplicate,second.md: id-duplicate,second.md: placeholder-left');
    renameSync(join(folder, 'policies/second.md'), join(folder, 'policies/third.md'));
    await talk.connection.sendNotification(DidRenameFilesNotification.type, {
      files: [{ oldUri: uriOf('policies/second.md'), newUri: uriOf('policies/third.md') }],
    });
    assert.equal(await found(), 'privacy.md: id-duplicate,third.md: id-duplicate,third.md: placeholder-left');
    rmSync(join(folder, 'policies/third.md'));
    await talk.connection.sendNotification(DidDeleteFilesNotification.type, { files: [{ uri: uriOf('policies/third.md') }] });
    assert.equal(await found(), '');
  });
});
