/** The language server in a web worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import { localDate } from './core/index.ts';
import { startServer } from './lsp/startServer.ts';

const scope = self as unknown as DedicatedWorkerGlobalScope;

startServer(createConnection(ProposedFeatures.all, new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), {
  today: () => localDate(new Date()),
  // A worker has no file system of its own: what can be read, the client reads.
  reaches: () => false,
  readText: () => Promise.resolve(undefined),
  listFiles: () => Promise.resolve([]),
  isListed: () => Promise.resolve(true),
  yieldToEventLoop: () =>
    new Promise((resolve) => {
      setTimeout(resolve, 0);
    }),
});
