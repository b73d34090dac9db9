/** Entry on the desktop and on remote machines: the language server runs as a process of its own, over IPC. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activatePolicywright, type PolicywrightApi } from './activate.ts';

/** Called by VS Code. */
export function activate(context: ExtensionContext): PolicywrightApi {
  const module = context.asAbsolutePath('dist/server.node.js');
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6019'] } };
  return activatePolicywright(context, (options) => new LanguageClient('policywright', 'Policywright', { run, debug }, options));
}
