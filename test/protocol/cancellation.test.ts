/** Requests that are taken back: the work for them ends at its next break, unless somebody else waits for it. */
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { createConnection } from 'vscode-languageserver/node';
import {
  CancellationTokenSource,
  createProtocolConnection,
  type DocumentDiagnosticReport,
  InitializedNotification,
  InitializeRequest,
  LSPErrorCodes,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { startServer } from '../../server/src/lsp/startServer.ts';
import { policyOfSize } from '../bench/policyOfSize.ts';

const URI = 'file:///policies/privacy-policy.md';
/** With one mistake, so that an answer tells whether the work was done. */
const TEXT = policyOfSize(400_000).replace('last_updated: "2026-02-10"', 'last_updated: "2026-02-30"');
const textDocument = { uri: URI };

/** A server of the real protocol, whose breaks last until the test ends them. */
interface HeldServer {
  readonly client: ProtocolConnection;
  /** Breaks so far. */
  readonly breaks: () => number;
  /** Resolves when the work has come to its next break. */
  nextBreak(): Promise<void>;
  /** Ends this break, and all later ones at once. */
  letGo(): void;
  end(): void;
}

async function hold(): Promise<HeldServer> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  let breaks = 0;
  let isHeld = true;
  const goOn: (() => void)[] = [];
  const reached: (() => void)[] = [];
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  startServer(server, {
    today: () => '2026-11-23',
    reaches: () => false,
    readText: () => Promise.resolve(undefined),
    listFiles: () => Promise.resolve([]),
    isListed: () => Promise.resolve(false),
    yieldToEventLoop: async () => {
      breaks++;
      reached.splice(0).forEach((tell) => tell());
      await (isHeld ? new Promise<void>((resolve) => goOn.push(resolve)) : setImmediate());
    },
  });
  const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  client.listen();
  await client.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
    workspaceFolders: null,
  });
  await client.sendNotification(InitializedNotification.type, {});
  await client.sendNotification('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'markdown', version: 1, text: TEXT } });
  return {
    client,
    breaks: () => breaks,
    nextBreak: () =>
      new Promise((resolve) => {
        reached.push(resolve);
      }),
    letGo: () => {
      isHeld = false;
      goOn.splice(0).forEach((resolve) => resolve());
    },
    end: () => {
      client.dispose();
      server.dispose();
    },
  };
}

const isWhole = (report: DocumentDiagnosticReport): boolean =>
  report.kind === 'full' && report.items.some(({ code }) => code === 'last-updated-invalid');

const isTakenBack = ({ code }: { readonly code?: number }): boolean => code === LSPErrorCodes.RequestCancelled;

describe('a request that is taken back', function () {
  this.timeout(60_000);
  let held: HeldServer;
  beforeEach(async () => {
    held = await hold();
  });
  afterEach(() => held.end());

  /** A request that has come as far as a break of its work. */
  const begun = async (
    method: string,
    params: object,
  ): Promise<{ readonly answer: Promise<unknown>; readonly source: CancellationTokenSource }> => {
    const source = new CancellationTokenSource();
    const atBreak = held.nextBreak();
    const answer = held.client.sendRequest<unknown>(method, params, source.token);
    answer.catch(() => undefined);
    await atBreak;
    return { answer, source };
  };

  for (const [method, params] of [
    ['textDocument/diagnostic', { textDocument }],
    ['textDocument/hover', { textDocument, position: { line: 8, character: 3 } }],
    ['policywright/render', { uri: URI }],
  ] as const) {
    it(`is answered while its work rests, which then ends: ${method}`, async () => {
      const { answer, source } = await begun(method, params);
      source.cancel();
      await assert.rejects(answer, isTakenBack);
      const before = held.breaks();
      held.letGo();
      // A question about a file that is not open is answered when all that was waiting has had its turn.
      for (let turn = 0; turn < 20; turn++)
        await held.client.sendRequest('textDocument/hover', {
          textDocument: { uri: 'file:///none.md' },
          position: { line: 0, character: 0 },
        });
      assert(held.breaks() <= before + 1, `${held.breaks() - before} more breaks`);
    });
  }

  it('does not end the work that another waits for', async () => {
    const { answer, source } = await begun('textDocument/diagnostic', { textDocument });
    const other = held.client.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
    source.cancel();
    await assert.rejects(answer, isTakenBack);
    const before = held.breaks();
    held.letGo();
    const report = await other;
    assert(held.breaks() > before + 1, 'the work went on');
    assert(isWhole(report));
  });

  it('is worked for anew when it is made again', async () => {
    const { answer, source } = await begun('textDocument/diagnostic', { textDocument });
    source.cancel();
    await assert.rejects(answer, isTakenBack);
    held.letGo();
    const report = await held.client.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
    assert(isWhole(report));
  });
});
