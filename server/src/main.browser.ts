/** The language server of every host, in one file: in a web worker it starts by itself, in Node main.node.ts starts it and brings what Node has. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import { localDate } from './core/index.ts';
import { startServer } from './lsp/startServer.ts';

export * as library from 'vscode-languageserver';
export * from './assistantCore.ts';
export { startServer };

if ('importScripts' in globalThis) startInWorker(self as unknown as DedicatedWorkerGlobalScope);

function startInWorker(scope: DedicatedWorkerGlobalScope): void {
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
}
