/** The language server in Node: `--stdio`, `--node-ipc`, `--socket=N`, `--pipe=NAME`. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import manifest from '../../package.json' with { type: 'json' };
import { startServer } from './lsp/startServer.ts';
import { createNodeHost } from './node/nodeHost.ts';
import { readServerArguments, SERVER_USAGE } from './serverArguments.ts';

const given = readServerArguments(process.argv.slice(2));
if (given.do === 'help') {
  process.stdout.write(SERVER_USAGE);
  process.exit(0);
}
if (given.do === 'version') {
  process.stdout.write(`${manifest.version}\n`);
  process.exit(0);
}
if (given.do === 'fail') {
  process.stderr.write(`policywright-language-server: ${given.problem}\n\n${SERVER_USAGE}`);
  process.exit(2);
}

const connection = createConnection(ProposedFeatures.all);
startServer(
  connection,
  createNodeHost((message) => connection.console.warn(message)),
);
