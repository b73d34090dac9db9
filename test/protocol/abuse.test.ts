/** What no well-behaved client sends: the server lives, answers, and stays right. */
import assert from 'node:assert/strict';
import { CancellationTokenSource, type Diagnostic } from 'vscode-languageserver-protocol/node';
import { DEFAULT_SETTINGS, lint, parsePolicy } from '../../server/src/core/index.ts';
import { policyOfSize } from '../bench/policyOfSize.ts';
import { rounds } from '../support/breadth.ts';
import { type Conversation, converse } from '../support/serverProcess.ts';

const URI = 'file:///policies/privacy-policy.md';
const TEXT =
  '---\ndocument_title: "Privacy Policy"\nversion: "1.0"\nlast_updated: "2026-02-10"\n---\n\n# Privacy Policy\n\nWrite to [COMPANY].\n\n## 1. A\n\nThe the data.\n\n## 3. B\n\nSee Section 9.\n';

/** The rules and lines that a fresh look at a text gives. */
const fresh = (text: string): readonly string[] => {
  const policy = parsePolicy(text, { path: 'privacy-policy.md' });
  return lint(policy, { today: '2026-11-23', settings: DEFAULT_SETTINGS })
    .map(({ rule, span }) => `${policy.lines.lineAt(span.start)} ${rule}`)
    .sort();
};
const shown = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ code, range }) => `${range.start.line} ${String(code)}`).sort();

const REQUESTS = [
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/selectionRange',
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/codeAction',
  'textDocument/codeLens',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentHighlight',
  'textDocument/documentLink',
  'textDocument/inlayHint',
  'textDocument/semanticTokens/full',
  'textDocument/semanticTokens/full/delta',
  'textDocument/prepareRename',
  'textDocument/rename',
  'textDocument/diagnostic',
  'workspace/diagnostic',
  'workspace/symbol',
  'workspace/executeCommand',
  'workspace/willRenameFiles',
  'policywright/render',
  'policywright/setBaseline',
  'policywright/export',
  'policywright/changes',
  'policywright/watchPolicies',
];
const NOTIFICATIONS = [
  'textDocument/didOpen',
  'textDocument/didChange',
  'textDocument/didClose',
  'textDocument/didSave',
  'workspace/didChangeConfiguration',
  'workspace/didChangeWatchedFiles',
  '$/setTrace',
  '$/cancelRequest',
  '$/progress',
];
const NONSENSE: readonly unknown[] = [
  null,
  [],
  {},
  [7],
  { textDocument: null },
  { textDocument: { uri: 5 } },
  { textDocument: { uri: URI }, position: 'here', range: 7, positions: {}, context: null, newName: 5 },
  {
    textDocument: { uri: URI },
    position: { line: -5, character: Number.MAX_SAFE_INTEGER },
    range: { start: { line: 9e9, character: -1 }, end: { line: -9e9, character: 0 } },
    positions: [{ line: 1e9, character: 1e9 }],
    context: { diagnostics: [] },
    newName: '',
  },
  { uri: URI, ref: 5, text: 7, against: {} },
  { textDocument: { uri: 'not a uri' } },
  { command: 5, arguments: 'x' },
  { files: [{ oldUri: 5 }] },
  { settings: 5 },
  { changes: 7 },
  { id: {} },
];

describe('a client that misbehaves', function () {
  this.timeout(180_000);
  let talk: Conversation;
  beforeEach(async () => {
    talk = await converse({ ownProcess: true });
  });
  afterEach(async () => assert.equal(await talk.end(), 0));

  it('is told that a method is unknown, and served as before', async () => {
    await talk.open(URI, TEXT);
    await assert.rejects(talk.connection.sendRequest('policywright/nothingOfTheSort', { uri: URI }), /Unhandled method/);
    await talk.connection.sendNotification('policywright/nothingOfTheSort', { uri: URI });
    assert.deepEqual(shown(await talk.pull(URI)), fresh(TEXT));
  });

  it('may send parameters of the wrong type', async () => {
    await talk.open(URI, TEXT);
    for (const params of NONSENSE) {
      for (const method of REQUESTS)
        if (method !== 'workspace/diagnostic') await talk.connection.sendRequest(method, params).catch(() => undefined);
      for (const method of NOTIFICATIONS)
        if (
          !/did(?:Open|Close|Change)$/.test(method) ||
          typeof params !== 'object' ||
          params === null ||
          !JSON.stringify(params).includes(URI)
        )
          await talk.connection.sendNotification(method, params);
    }
    assert.deepEqual(shown(await talk.pull(URI)), fresh(TEXT));
  });

  it('may edit past the end, backwards, and with versions out of order', async () => {
    await talk.open(URI, TEXT);
    let text = TEXT;
    const insert = async (
      version: number,
      range: {
        readonly start: { readonly line: number; readonly character: number };
        readonly end: { readonly line: number; readonly character: number };
      },
      put: string,
    ): Promise<void> => talk.change(URI, version, [{ range, text: put }]);
    await insert(7, { start: { line: 9999, character: 9999 }, end: { line: 99999, character: 5 } }, 'Write to [NAME].\n');
    text += 'Write to [NAME].\n';
    assert.deepEqual(shown(await talk.pull(URI)), fresh(text));
    await insert(3, { start: { line: 12, character: 8 }, end: { line: 12, character: 4 } }, 'a [B] ');
    text = text.replace('The the data', 'The a [B] data');
    assert.deepEqual(shown(await talk.pull(URI)), fresh(text));
    await insert(3, { start: { line: 12, character: 500 }, end: { line: 12, character: 500 } }, ' Twice twice.');
    text = text.replace('[B] data.', '[B] data. Twice twice.');
    assert.deepEqual(shown(await talk.pull(URI)), fresh(text));
    await talk.change(URI, 3, [{ text: TEXT }]);
    assert.deepEqual(shown(await talk.pull(URI)), fresh(TEXT));
  });

  it('may ask about files that are closed, were never open, or are none', async () => {
    await talk.open(URI, TEXT);
    await talk.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    for (const uri of [URI, 'file:///nowhere/privacy-policy.md', 'untitled:Untitled-1', 'http://a.example/x.md', '']) {
      const position = { line: 3, character: 2 };
      const textDocument = { uri };
      for (const [method, more] of [
        ['hover', { position }],
        ['documentSymbol', {}],
        ['foldingRange', {}],
        ['completion', { position }],
        ['codeAction', { range: { start: position, end: position }, context: { diagnostics: [] } }],
        ['definition', { position }],
        ['rename', { position, newName: 'x' }],
      ] as const) {
        const answer: unknown = await talk.connection.sendRequest(`textDocument/${method}`, { textDocument, ...more });
        assert(answer === null || (Array.isArray(answer) && answer.length === 0), `${method} of ${uri}: ${JSON.stringify(answer)}`);
      }
      assert.deepEqual(await talk.pull(uri), []);
      assert.equal(await talk.connection.sendRequest('policywright/render', { uri }), null);
    }
    // Changes of what is not open are nobody's.
    await talk.change(URI, 9, [{ text: 'x' }]);
    await talk.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    await talk.open(URI, TEXT);
    assert.deepEqual(shown(await talk.pull(URI)), fresh(TEXT));
  });

  it('may take back hundreds of requests while it types', async () => {
    await talk.open(URI, TEXT);
    let text = TEXT;
    const answers: Promise<unknown>[] = [];
    for (let version = 2; version < 102; version++) {
      text += version % 3 === 0 ? 'Write to [NAME].\n\n' : 'word ';
      await talk.change(URI, version, [{ text }]);
      for (const [method, more] of [
        ['textDocument/diagnostic', {}],
        ['textDocument/documentSymbol', {}],
        ['textDocument/hover', { position: { line: 8, character: 12 } }],
      ] as const) {
        const source = new CancellationTokenSource();
        answers.push(
          talk.connection
            .sendRequest<unknown>(method, { textDocument: { uri: URI }, ...more }, source.token)
            .catch((error: unknown) => error),
        );
        if (version % 2 === 0) source.cancel();
        else setImmediate(() => source.cancel());
      }
    }
    assert.equal((await Promise.all(answers)).length, 300);
    assert.deepEqual(shown(await talk.pull(URI)), fresh(text));
  });

  it('may open hundreds of documents at once, and each has its own findings', async () => {
    const uriOf = (index: number): string => `file:///policies/policy-${index}.md`;
    const textOf = (index: number): string =>
      `${TEXT}\n${index % 2 === 0 ? 'Write to [NAME].' : 'Be be kind.'}\n${'\n'.repeat(index % 7)}Last [ONE] of ${index}.\n`;
    const indices = Array.from({ length: rounds(1000, 3) }, (_, index) => index);
    const answers = await Promise.all(
      indices.map(async (index) => {
        await talk.open(uriOf(index), textOf(index));
        return talk.pull(uriOf(index));
      }),
    );
    for (const index of indices) assert.deepEqual(shown(answers[index] ?? []), fresh(textOf(index)), uriOf(index));
    for (const index of indices) await talk.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(index) } });
    assert.deepEqual(await talk.pull(uriOf(5)), []);
  });

  it('may open a text that takes long, and is served meanwhile', async () => {
    const long = 'file:///policies/long-policy.md';
    await talk.open(URI, TEXT);
    await talk.pull(URI);
    const order: string[] = [];
    const text = policyOfSize(400_000);
    await talk.open(long, text);
    const slow = talk.pull(long).then((found) => (order.push('long'), found));
    const quick = talk.connection.sendRequest('textDocument/foldingRange', { textDocument: { uri: URI } }).then(() => order.push('short'));
    await quick;
    assert.deepEqual(order, ['short']);
    // An edit ends the work on the version before it, and the one who asked gets what there is to say of the newer one.
    const put = 'Write to [COMPANY].\n\n';
    const at = text.indexOf('\n## 2.') + 1;
    const { line } = parsePolicy(text).lines.positionAt(at);
    await talk.change(long, 2, [{ range: { start: { line, character: 0 }, end: { line, character: 0 } }, text: put }]);
    const expected = fresh(text.slice(0, at) + put + text.slice(at));
    assert.deepEqual(shown(await slow), expected);
    assert.deepEqual(shown(await talk.pull(long)), expected);
  });
});
