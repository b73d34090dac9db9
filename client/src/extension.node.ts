/** Entry on the desktop and on remote machines: the language server runs as a process of its own, over IPC. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activatePolicywright, type PolicywrightApi } from './activate.ts';

/** Called by VS Code. */
export function activate(context: ExtensionContext): PolicywrightApi {
  const module = context.asAbsolutePath('dist/server.node.js');
  // Compiling the server takes as long as all else at its start; what Node keeps of that belongs to the extension.
  const env = { NODE_COMPILE_CACHE: Uri.joinPath(context.globalStorageUri, 'compiled').fsPath };
  const run = { module, transport: TransportKind.ipc, options: { env } };
  const debug = { ...run, options: { env, execArgv: ['--nolazy', '--inspect=6019'] } };
  return activatePolicywright(context, {
    createClient: (options) => new LanguageClient('policywright', 'Policywright', { run, debug }, options),
    mcpProgram: { node: process.execPath, script: context.asAbsolutePath('dist/server.mcp.js') },
  });
}
