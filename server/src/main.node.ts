/** The language server in Node: `--stdio`, `--node-ipc`, `--socket=N`. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './lsp/startServer.ts';
import { createNodeHost } from './nodeHost.ts';

if (!process.argv.some((arg) => /^--(?:stdio|node-ipc|socket(?:=|$)|pipe(?:=|$))/.test(arg))) {
  process.stderr.write('policywright-language-server: say how to talk: --stdio, --node-ipc or --socket=PORT\n');
  process.exit(2);
}

const connection = createConnection(ProposedFeatures.all);
startServer(connection, createNodeHost((message) => connection.console.warn(message)));
