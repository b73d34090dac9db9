/** `npm run bench:hostile -- [--size=N] [--only=WORDS]`: texts that nobody writes, through the real server: the longest stretch of work between two turns of its event loop, and its memory. Asserts nothing. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { hostileTexts } from '../hostile/hostileTexts.ts';
import { policyOfSize } from './policyOfSize.ts';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '128000' },
    only: { type: 'string', default: '' },
    redline: { type: 'boolean', default: false },
  },
});
const size = Number(values.size);
const server = join(import.meta.dirname, '../../dist/server.node.js');
const turns = join(import.meta.dirname, '../hostile/turns.cjs');

interface Measured {
  readonly longest: ReadonlyMap<string, number>;
  readonly megabytes: number;
  readonly incomplete: boolean;
}

/** Opens a text, edits it, and asks everything that an editor asks, one after the other. */
async function measure(text: string): Promise<Measured> {
  const child = spawn(process.execPath, ['--require', turns, server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit', 'pipe'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout as Readable),
    new StreamMessageWriter(child.stdin as Writable),
  );
  let now = 'start';
  const longest = new Map<string, number>();
  let megabytes = 0;
  (child.stdio[3] as Readable).on('data', (chunk: Buffer) => {
    for (const line of chunk.toString().trim().split('\n')) {
      const [stretch = 0, memory = 0] = line.split(' ').map(Number);
      longest.set(now, Math.max(longest.get(now) ?? 0, stretch));
      megabytes = Math.max(megabytes, memory);
    }
  });
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
    workspaceFolders: null,
    initializationOptions: { today: '2026-11-23' },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const uri = 'file:///hostile/privacy-policy.md';
  const textDocument = { uri };
  // A first small policy, so that what is measured is not the loading of the program.
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri: 'file:///hostile/first-policy.md', languageId: 'markdown', version: 1, text: policyOfSize(20_000) },
  });
  await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: 'file:///hostile/first-policy.md' } });
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    now = name;
    const answer = await work();
    await new Promise((resolve) => {
      setTimeout(resolve, 120);
    });
    return answer;
  };
  const lines = text.split('\n').length;
  const position = { line: Math.floor(lines / 2), character: 1 };
  await step('wait', async () => undefined);
  const report = await step('open', async () => {
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    });
    return connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
  });
  await step('edit', async () => {
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: position, end: position }, text: 'x' }],
    });
    return connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
  });
  const range = { start: position, end: position };
  for (const [method, more] of [
    ['documentSymbol', {}],
    ['foldingRange', {}],
    ['semanticTokens/full', {}],
    ['documentLink', {}],
    ['hover', { position }],
    ['completion', { position }],
    ['codeAction', { range, context: { diagnostics: [] } }],
    ['codeAction', { range, context: { diagnostics: [], only: ['source.fixAll'] } }],
    ['codeLens', {}],
    ['references', { position, context: { includeDeclaration: true } }],
    ['documentHighlight', { position }],
  ] as const) {
    await step(`${method}${'context' in more && 'only' in more.context ? ' fixAll' : ''}`, () =>
      connection.sendRequest(`textDocument/${method}`, { textDocument, ...more }),
    );
  }
  await step('render', () => connection.sendRequest('policywright/render', { uri }));
  if (values.redline) {
    await step('baseline', () =>
      connection.sendRequest('policywright/setBaseline', { uri, ref: 'HEAD', text: text.replaceAll('a ', 'b ') }),
    );
    await step('redline', () => connection.sendRequest('policywright/render', { uri, against: 'HEAD' }));
  }
  const incomplete = report.kind === 'full' && report.items.some(({ code }) => code === 'parse-incomplete');
  connection.dispose();
  child.kill();
  return { longest, megabytes, incomplete };
}

console.log(
  `| text of ${size} characters | longest stretch, ms | in | other stretches over 100 ms | memory, MB | said to be incomplete |\n| --- | --: | --- | --- | --: | --- |`,
);
for (const [name, make] of [['an ordinary policy', policyOfSize] as const, ...Object.entries(hostileTexts)].filter(([one]) =>
  one.includes(values.only),
)) {
  const { longest, megabytes, incomplete } = await measure(make(size));
  const [worst, ...others] = [...longest].filter(([step]) => step !== 'start' && step !== 'wait').sort((a, b) => b[1] - a[1]);
  console.log(
    `| ${name} | ${worst?.[1].toFixed(0)} | ${worst?.[0]} | ${others
      .filter(([, one]) => one > 100)
      .map(([step, one]) => `${step} ${one.toFixed(0)}`)
      .join(', ')} | ${megabytes} | ${incomplete ? 'yes' : 'no'} |`,
  );
}
process.exit();
