/** Clients that can do little: what they get is plainer, and the same in substance. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ApplyWorkspaceEditParams,
  ApplyWorkspaceEditRequest,
  type ClientCapabilities,
  CodeActionRequest,
  type Command,
  type CompletionItem,
  CompletionRequest,
  DefinitionRequest,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidSaveTextDocumentNotification,
  DocumentSymbolRequest,
  ErrorCodes,
  ExecuteCommandRequest,
  HoverRequest,
  type Location,
  type PublishDiagnosticsParams,
  type Range,
  RenameRequest,
  ResponseError,
  type SymbolInformation,
} from 'vscode-languageserver-protocol/node';
import { applyEdits, indexLines } from '../../server/src/core/index.ts';
import { type Conversation, converse, MODERN } from '../support/serverProcess.ts';

const uri = 'file:///w/privacy.md';
const text = `---
document_title: "Privacy Policy"
last_updated: "2026-02-30"
---

# Privacy Policy

## 1. Who We Are

Größe und Maß GmbH ("we") writes to each person who reads (the "Reader"). A Reader may ask for what Section 2 says; write to 📮 privacy@larkspur.garden.

## 2. What We Keep

We keep the name of the Reader for 30 days.
`;
const lines = indexLines(text);
/** Place of a phrase, counted in UTF-16. */
const placeOf = (phrase: string, source = text): { line: number; character: number } => {
  const { line, column } = indexLines(source).positionAt(source.indexOf(phrase));
  return { line, character: column };
};
const applied = (edits: readonly { range: Range; newText: string }[]): string =>
  applyEdits(
    text,
    edits.map(({ range, newText }) => ({
      span: { start: lines.startOf(range.start.line) + range.start.character, end: lines.startOf(range.end.line) + range.end.character },
      newText,
    })),
  );
const rulesOf = ({ diagnostics }: PublishDiagnosticsParams): unknown[] => diagnostics.map(({ code }) => code);

describe('the server, talking to a client of the first protocol', () => {
  let talk: Conversation;
  let first: PublishDiagnosticsParams;
  before(async () => {
    talk = await converse({ capabilities: { workspace: { applyEdit: true } } });
    const pushed = talk.nextPush(uri);
    await talk.open(uri, text);
    first = await pushed;
  });
  after(async () => assert.equal(await talk.end(), 0));

  it('pushes what it found', () => assert(rulesOf(first).includes('last-updated-invalid')));

  it('takes whole texts, whatever it said of parts', async () => {
    const other = 'file:///w/terms.md';
    const opened = talk.nextPush(other);
    await talk.open(other, text);
    await opened;
    const pushed = talk.nextPush(other);
    await talk.change(other, 2, [{ text: text.replace('2026-02-30', '2026-02-28') }]);
    assert(!rulesOf(await pushed).includes('last-updated-invalid'));
  });

  it('answers commands instead of actions, and makes their edits with changes alone', async () => {
    assert.equal(talk.initialized.capabilities.codeActionProvider, true);
    const found = first.diagnostics.find(({ code }) => code === 'last-updated-invalid') as Diagnostic;
    const actions = (await talk.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: found.range,
      context: { diagnostics: [found] },
    })) as Command[];
    assert(actions.length > 0 && actions.every(({ command }) => typeof command === 'string'), JSON.stringify(actions));
    const [fix] = actions;
    assert(fix && talk.initialized.capabilities.executeCommandProvider?.commands.includes(fix.command));
    const asked = new Promise<ApplyWorkspaceEditParams>((resolve) =>
      talk.connection.onRequest(ApplyWorkspaceEditRequest.type, (params) => {
        resolve(params);
        return { applied: true };
      }),
    );
    await talk.connection.sendRequest(ExecuteCommandRequest.type, { command: fix.command, arguments: fix.arguments ?? [] });
    const { edit } = await asked;
    assert.equal(edit.documentChanges, undefined);
    assert.equal(applied(edit.changes?.[uri] ?? []), text.replace('2026-02-30', '2026-02-28'));
  });

  it('lists symbols one after the other, each with its place', async () => {
    const symbols = (await talk.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } })) as SymbolInformation[];
    assert.deepEqual(symbols.at(-1)?.location.range.start, placeOf('## 2.'));
    assert.equal(symbols.at(-1)?.containerName, 'Privacy Policy');
  });

  it('hovers in the form that was always there', async () => {
    const hover = await talk.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: placeOf('Reader may') });
    assert.equal(typeof hover?.contents, 'string');
  });

  it('gives locations instead of links, completions without placeholders, renames with changes alone', async () => {
    const [place] = (await talk.connection.sendRequest(DefinitionRequest.type, {
      textDocument: { uri },
      position: placeOf('2 says'),
    })) as Location[];
    assert.equal(place?.range.start.line, placeOf('## 2.').line);
    const items = (await talk.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position: { line: 3, character: 0 },
    })) as CompletionItem[];
    for (const { insertTextFormat, textEdit } of items)
      assert(insertTextFormat === undefined && !textEdit?.newText.includes('${'), JSON.stringify(textEdit));
    const edit = await talk.connection.sendRequest(RenameRequest.type, {
      textDocument: { uri },
      position: placeOf('Reader may'),
      newName: 'Visitor',
    });
    assert.equal(edit?.documentChanges, undefined);
    assert.equal(applied(edit?.changes?.[uri] ?? []), text.replaceAll('Reader', 'Visitor'));
  });

  it('sends nothing that only our own client knows', () => assert.deepEqual(talk.unknown, []));
});

describe('the server, talking to clients that lack one thing', function () {
  // Each test starts a server.
  this.timeout(120_000);
  const without = async (
    capabilities: ClientCapabilities,
    use: (talk: Conversation) => Promise<void>,
    options: Parameters<typeof converse>[0] = {},
  ): Promise<void> => {
    const talk = await converse({ capabilities, ...options });
    try {
      await use(talk);
    } finally {
      await talk.end();
    }
  };

  it('offers no fixes where they could not be made', () =>
    without({ textDocument: { diagnostic: {} } }, async (talk) => {
      await talk.open(uri, text);
      const [found] = await talk.pull(uri);
      assert(found);
      assert.deepEqual(
        await talk.connection.sendRequest(CodeActionRequest.type, {
          textDocument: { uri },
          range: found.range,
          context: { diagnostics: [found] },
        }),
        [],
      );
    }));

  it('hovers in plain words for a client without Markdown', () =>
    without({ textDocument: { hover: { contentFormat: ['plaintext'] } } }, async (talk) => {
      await talk.open(uri, text);
      const hover = await talk.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: placeOf('Reader may') });
      const { kind, value } = hover!.contents as { kind: string; value: string };
      assert.equal(kind, 'plaintext');
      assert.match(value, /Reader/);
      assert.doesNotMatch(value, /\*\*|\]\(/);
    }));

  for (const [encoding, unit] of [
    ['utf-8', (part: string) => Buffer.byteLength(part)],
    ['utf-32', (part: string) => [...part].length],
  ] as const) {
    it(`counts in ${encoding} alone, in both directions`, () =>
      without({ ...MODERN, general: { positionEncodings: [encoding] } }, async (talk) => {
        assert.equal(talk.initialized.capabilities.positionEncoding, encoding);
        await talk.open(uri, text.replace('privacy@larkspur.garden', 'privacy@larkspur..garden'));
        const found = (await talk.pull(uri)).find(({ code }) => code === 'contact-email-invalid');
        const line = text.split('\n')[9] ?? '';
        const before = line.slice(0, line.indexOf('privacy@'));
        assert(
          found && found.range.start.character >= unit(before) && found.range.end.character <= unit(`${before}privacy@larkspur..garden`),
          JSON.stringify(found),
        );
        const dots = unit(`${before}privacy@larkspur`);
        await talk.change(uri, 2, [{ range: { start: { line: 9, character: dots }, end: { line: 9, character: dots + 1 } }, text: '' }]);
        assert(!(await talk.pull(uri)).some(({ code }) => code === 'contact-email-invalid'));
      }));
  }

  describe('and its folder', () => {
    let folder: string;
    const root = (): string => join(folder, 'Größe & Maß');
    const file = (): string => pathToFileURL(join(root(), 'legal/privacy.md')).href;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'policywright-root-'));
      mkdirSync(join(root(), 'legal'), { recursive: true });
      writeFileSync(join(root(), '.policywright.json'), '{ "rules": { "last-updated-invalid": "off" } }');
      // A site that makes no links of bare addresses: the one of the text is found.
      writeFileSync(join(root(), 'legal/mkdocs.yml'), 'site_name: Larkspur Garden\n');
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    for (const [how, roots] of [
      ['folders', () => ({ workspaceFolders: [{ uri: pathToFileURL(root()).href, name: 'root' }] })],
      ['a root URI', () => ({ workspaceFolders: undefined, rootUri: pathToFileURL(root()).href })],
      ['a root path', () => ({ workspaceFolders: undefined, rootUri: undefined, rootPath: root() })],
    ] as const) {
      it(`is known by ${how}`, () =>
        without(
          { textDocument: { diagnostic: {} } },
          async (talk) => {
            await talk.open(file(), text);
            const codes = (await talk.pull(file())).map(({ code }) => code);
            assert(!codes.includes('last-updated-invalid') && codes.includes('contact-email-unlinked'), codes.join());
          },
          { roots: roots() as NonNullable<Parameters<typeof converse>[0]>['roots'] & object },
        ));
    }

    it('may be none at all', () =>
      without(
        { textDocument: { diagnostic: {} } },
        async (talk) => {
          await talk.open(file(), text);
          assert((await talk.pull(file())).some(({ code }) => code === 'last-updated-invalid'));
        },
        { roots: { workspaceFolders: null, rootUri: null, rootPath: null } },
      ));

    it('has its configuration read again on saving where nobody tells of changed files', () =>
      without(
        {},
        async (talk) => {
          const once = talk.nextPush(file());
          await talk.open(file(), text);
          assert(!rulesOf(await once).includes('last-updated-invalid'));
          writeFileSync(join(root(), '.policywright.json'), '{}');
          const again = talk.nextPush(file());
          await talk.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri: file() } });
          assert(rulesOf(await again).includes('last-updated-invalid'));
        },
        { folder: pathToFileURL(root()).href },
      ));
  });

  it('that answer what they are asked with an error are served all the same', async () => {
    const refreshes = { refreshSupport: true };
    const talk = await converse({
      ownProcess: true,
      capabilities: {
        ...MODERN,
        window: { workDoneProgress: true },
        workspace: {
          ...MODERN.workspace,
          configuration: true,
          didChangeConfiguration: { dynamicRegistration: true },
          didChangeWatchedFiles: { dynamicRegistration: true },
          codeLens: refreshes,
          inlayHint: refreshes,
          semanticTokens: refreshes,
          diagnostics: refreshes,
        },
      },
    });
    const asked = new Set<string>();
    for (const method of [
      'workspace/codeLens/refresh',
      'workspace/inlayHint/refresh',
      'workspace/semanticTokens/refresh',
      'workspace/diagnostic/refresh',
    ])
      talk.connection.onRequest(method, () => {
        asked.add(method);
        return new ResponseError(ErrorCodes.MethodNotFound, 'no such method');
      });
    await talk.open(uri, text);
    assert((await talk.pull(uri)).some(({ code }) => code === 'last-updated-invalid'));
    await talk.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    assert((await talk.pull(uri)).some(({ code }) => code === 'last-updated-invalid'));
    assert(asked.has('workspace/codeLens/refresh') && asked.has('workspace/diagnostic/refresh'), [...asked].join());
    assert.equal(await talk.end(), 0);
  });
});
