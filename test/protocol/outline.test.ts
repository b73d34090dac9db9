/** Who lists the headings of a policy: the server, but never beside an editor that does so itself. */
import assert from 'node:assert/strict';
import {
  type DocumentSymbol,
  DocumentSymbolRequest,
  RegistrationRequest,
  UnregistrationRequest,
} from 'vscode-languageserver-protocol/node';
import { MARKDOWN_SUPPORT_NOTIFICATION } from '../../server/src/protocol.ts';
import { type Conversation, converse, MODERN } from '../support/serverProcess.ts';

const uri = 'file:///w/policies/exchange.md';
const TEXT = '---\ndocument_title: Terms of Exchange\nversion: "2.0"\n---\n\n# Terms of Exchange\n\n## 1. Seeds\n\nWe keep them.\n';
const DYNAMIC = {
  ...MODERN,
  textDocument: { ...MODERN.textDocument, documentSymbol: { hierarchicalDocumentSymbolSupport: true, dynamicRegistration: true } },
};

const namesOf = (symbols: readonly DocumentSymbol[]): readonly string[] =>
  symbols.flatMap(({ name, children }) => [name, ...namesOf(children ?? [])]);
const outlineOf = async (talk: Conversation): Promise<readonly string[]> =>
  namesOf((await talk.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } })) as DocumentSymbol[]);
const COMPLETE = ['Front matter', 'document_title', 'version', 'Terms of Exchange', '1. Seeds'];

describe('the outline', () => {
  let talk: Conversation;
  afterEach(async () => assert.equal(await talk.end(), 0));

  for (const [what, capabilities] of [
    ['', MODERN],
    [', also one that registers dynamically', DYNAMIC],
  ] as const) {
    it(`is complete in an editor without Markdown support of its own${what}`, async () => {
      talk = await converse({ capabilities });
      assert.equal(talk.initialized.capabilities.documentSymbolProvider, true);
      await talk.open(uri, TEXT);
      assert.deepEqual(await outlineOf(talk), COMPLETE);
    });
  }

  it('is empty beside an editor that lists headings, should it ask all the same', async () => {
    talk = await converse({ knowsMarkdown: true });
    await talk.open(uri, TEXT);
    assert.deepEqual(await outlineOf(talk), []);
  });

  it('comes and goes with the Markdown support of the editor', async () => {
    talk = await converse({ capabilities: DYNAMIC, knowsMarkdown: true });
    const registered = new Set<string>();
    let changed = (): void => undefined;
    const change = (): Promise<void> =>
      new Promise((done) => {
        changed = done;
      });
    talk.connection.onRequest(RegistrationRequest.type, ({ registrations }) =>
      registrations.forEach(({ method }) => {
        if (method === DocumentSymbolRequest.method) {
          registered.add(method);
          changed();
        }
      }),
    );
    talk.connection.onRequest(UnregistrationRequest.type, ({ unregisterations }) =>
      unregisterations.forEach(({ method }) => {
        if (registered.delete(method)) changed();
      }),
    );
    assert.equal(talk.initialized.capabilities.documentSymbolProvider, undefined);
    await talk.open(uri, TEXT);
    assert.deepEqual(await outlineOf(talk), []);

    let next = change();
    await talk.connection.sendNotification(MARKDOWN_SUPPORT_NOTIFICATION, { knowsMarkdown: false });
    await next;
    assert.deepEqual([...registered], [DocumentSymbolRequest.method]);
    assert.deepEqual(await outlineOf(talk), COMPLETE);

    next = change();
    await talk.connection.sendNotification(MARKDOWN_SUPPORT_NOTIFICATION, { knowsMarkdown: true });
    await next;
    assert.deepEqual([...registered], []);
    assert.deepEqual(await outlineOf(talk), []);
  });
});
