/** The language server in Node: `--stdio`, `--node-ipc`, `--socket=N`. */
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { localDate } from './localDate.ts';
import { startServer } from './lsp/startServer.ts';
import { surroundingsOf } from './surroundings.ts';

if (!process.argv.some((arg) => /^--(?:stdio|node-ipc|socket(?:=|$)|pipe(?:=|$))/.test(arg))) {
  process.stderr.write('policywright-language-server: say how to talk: --stdio, --node-ipc or --socket=PORT\n');
  process.exit(2);
}

startServer(createConnection(ProposedFeatures.all), {
  today: () => localDate(new Date()),
  readText: async (uri) => (uri.startsWith('file:') ? readFile(fileURLToPath(uri), 'utf8').catch(() => undefined) : undefined),
  files: (uri) => (uri.startsWith('file:') ? surroundingsOf(fileURLToPath(uri), dirname(fileURLToPath(uri))) : undefined),
});
