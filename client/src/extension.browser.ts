/** Entry in the browser: the language server runs in a worker. */
import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activatePolicywright, type PolicywrightApi } from './activate.ts';

/** Called by VS Code. */
export function activate(context: ExtensionContext): PolicywrightApi {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString(true);
  return activatePolicywright(context, (options) => new LanguageClient('policywright', 'Policywright', () => Promise.resolve(new Worker(script)), options));
}
