/** Entry in the browser: the language server runs in a worker. */
import { type ExtensionContext, l10n, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import { activatePolicywright, type PolicywrightApi } from './activate.ts';

/** Called by VS Code. */
export function activate(context: ExtensionContext): PolicywrightApi {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString(true);
  let worker: Worker | undefined;
  const start = (): Promise<MessageTransports> => {
    // A worker does not end by itself when the client lets go of it.
    worker?.terminate();
    worker = new Worker(script);
    // Given as transports: the extension host's own kind of worker is no instance of the global that the client asks for.
    return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return activatePolicywright(context, {
    createClient: (options) => new LanguageClient('policywright', 'Policywright', start, options),
    ...(l10n.bundle ? { messages: l10n.bundle } : {}),
  });
}
