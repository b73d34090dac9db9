/** Renaming over the protocol, in a temporary folder: one policy open, others closed. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type AnnotatedTextEdit,
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  PrepareRenameRequest,
  RenameRequest,
  ShowMessageNotification,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { WATCH_POLICIES_REQUEST } from '../../server/src/protocol.ts';
import { type Conversation, converse, MODERN } from '../support/serverProcess.ts';

const TERMS =
  '---\nversion: "1"\nlast_updated: 2026-02-10\n---\n\n# Terms\n\nOur shop (the "Service") is free, see Section 2.\n\n## 1. Scope\n\nThe Service 🌱 is [here](#2-the-service). Write to <ask@bloom.garden>.\n\n## 2. The Service\n\nSeeds.\n';
const PRIVACY =
  '---\nversion: "1"\nlast_updated: 2026-02-10\n---\n\n# Privacy\n\nSee [2. The Service](./terms.md#2-the-service), or write to ask@bloom.garden.\n';
const CONFIRMING: ClientCapabilities = {
  ...MODERN,
  workspace: { ...MODERN.workspace, workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } } },
  textDocument: { ...MODERN.textDocument, rename: { prepareSupport: true } },
};

describe('renaming over the protocol', () => {
  let folder = '';
  let talk: Conversation;
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const start = async (capabilities: ClientCapabilities): Promise<string> => {
    folder = mkdtempSync(join(tmpdir(), 'policywright-rename (ä)-'));
    writeFileSync(join(folder, 'terms.md'), TERMS);
    writeFileSync(join(folder, 'privacy.md'), `\uFEFF${PRIVACY}`);
    writeFileSync(join(folder, 'notes.md'), 'See [2. The Service](terms.md#2-the-service).\n');
    talk = await converse({ folder: pathToFileURL(folder).href, capabilities });
    await talk.open(uriOf('terms.md'), TERMS);
    return uriOf('terms.md');
  };
  const position = (words: string): { line: number; character: number } => {
    const lines = TERMS.slice(0, TERMS.indexOf(words) + 4).split('\n');
    return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  };
  const rename = (uri: string, at: string, newName: string): Promise<WorkspaceEdit | null> =>
    talk.connection.sendRequest(RenameRequest.type, { textDocument: { uri }, position: position(at), newName });

  afterEach(async () => {
    assert.equal(await talk.end(), 0);
    rmSync(folder, { recursive: true });
  });

  it('says what can be renamed, and why something cannot', async () => {
    const uri = await start(CONFIRMING);
    assert.deepEqual(talk.initialized.capabilities.renameProvider, { prepareProvider: true });
    const prepare = (at: string): Promise<unknown> =>
      talk.connection.sendRequest(PrepareRenameRequest.type, { textDocument: { uri }, position: position(at) });
    assert.deepEqual(await prepare('## 2. T'), {
      range: { start: { line: 13, character: 6 }, end: { line: 13, character: 17 } },
      placeholder: 'The Service',
    });
    assert.deepEqual(await prepare('ask@'), {
      range: { start: { line: 11, character: 52 }, end: { line: 11, character: 68 } },
      placeholder: 'ask@bloom.garden',
    });
    assert.equal(await prepare('Seeds'), null);
    await assert.rejects(rename(uri, '## 2. T', ' '), /The new title is empty; expected the words of a heading/);
    await assert.rejects(rename(uri, 'Seeds', 'x'), /There is no defined term, heading, or address here/);
    await talk.open(uriOf('notes.md'), '# A\n');
    assert.equal(
      await talk.connection.sendRequest(RenameRequest.type, {
        textDocument: { uri: uriOf('notes.md') },
        position: { line: 0, character: 2 },
        newName: 'B',
      }),
      null,
    );
  });

  it('changes other policies, and links in other files, only after they were confirmed, whether a list of policies is kept or not', async () => {
    const uri = await start(CONFIRMING);
    for (const watched of [false, true]) {
      if (watched) await talk.connection.sendRequest(WATCH_POLICIES_REQUEST);
      let edit = await rename(uri, '## 2. T', 'Our shop');
      for (let i = 0; i < 100 && (edit?.documentChanges?.length ?? 0) < 3; i++) edit = await rename(uri, '## 2. T', 'Our shop');
      assert.deepEqual(edit?.documentChanges?.[0], {
        textDocument: { uri, version: 1 },
        edits: [
          { range: { start: { line: 11, character: 26 }, end: { line: 11, character: 39 } }, newText: '2-our-shop' },
          { range: { start: { line: 13, character: 6 }, end: { line: 13, character: 17 } }, newText: 'Our shop' },
        ],
      });
      const named =
        (name: string): ((one: object) => boolean) =>
        (one) =>
          'textDocument' in one && decodeURIComponent((one.textDocument as { uri: string }).uri) === decodeURIComponent(uriOf(name));
      const notes = edit?.documentChanges?.find(named('notes.md'));
      assert(notes && 'textDocument' in notes);
      assert.deepEqual(
        (notes.edits as AnnotatedTextEdit[]).map(({ newText, annotationId }) => [newText, annotationId]),
        [
          ['2. Our shop', 'policywright.elsewhere'],
          ['2-our-shop', 'policywright.elsewhere'],
        ],
      );
      const other = edit?.documentChanges?.find(named('privacy.md'));
      assert.equal(edit?.documentChanges?.length, 3);
      assert(other && 'textDocument' in other);
      assert.equal(other.textDocument.version, null);
      assert.deepEqual(
        (other.edits as AnnotatedTextEdit[]).map(({ newText, range, ...rest }) => [newText, range.start.character, rest]),
        [
          ['2. Our shop', 5, { annotationId: 'policywright.elsewhere' }],
          ['2-our-shop', 32, { annotationId: 'policywright.elsewhere' }],
        ],
      );
      assert.equal(edit?.changeAnnotations?.['policywright.elsewhere']?.needsConfirmation, true);
    }
    await talk.open(uriOf('privacy.md'), PRIVACY.replace('ask@', 'Ask '));
    assert.equal((await rename(uri, 'ask@', 'hello@bloom.garden'))?.documentChanges?.length, 1, 'the text in the editor counts');
  });

  it('changes one policy alone, and says so, where nothing can be confirmed', async () => {
    const uri = await start({ ...MODERN, workspace: { configuration: true } });
    assert.equal(talk.initialized.capabilities.renameProvider, true);
    const said = new Promise<string>((resolve) =>
      talk.connection.onNotification(ShowMessageNotification.type, ({ message }) => resolve(message)),
    );
    const edit = await rename(uri, 'ask@', 'hello@bloom.garden');
    assert.deepEqual(Object.keys(edit?.changes ?? {}), [uri]);
    assert.equal(edit?.documentChanges, undefined);
    assert.equal(await said, 'Renamed in this policy only; it also appears in 1 place of privacy.md');
  });

  it('offers links and contents as rewritings', async () => {
    const uri = await start(CONFIRMING);
    const ask = async (only: string): Promise<CodeAction[]> =>
      ((await talk.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri },
        range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
        context: { diagnostics: [], only: [only] },
      })) ?? []) as CodeAction[];
    const [link] = await ask('refactor.rewrite.linkAllReferences');
    assert.equal(link?.title, 'Turn the one reference to a section into a link');
    assert.equal(link?.edit?.documentChanges?.length, 1);
    assert.deepEqual(await ask('refactor.rewrite.contents'), [], 'two sections need no contents');
  });
});
