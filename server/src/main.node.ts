/** The language server in Node: `--stdio`, `--node-ipc`, `--socket=N`, `--pipe=NAME`. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import manifest from '../../package.json' with { type: 'json' };
import { startServer } from './lsp/startServer.ts';
import { createNodeHost } from './node/nodeHost.ts';
import { readServerArguments, SERVER_USAGE } from './serverArguments.ts';

/** Serves the client that started this program, until it ends. @param args what follows the program's name */
export function serve(args: readonly string[]): void {
  const given = readServerArguments(args);
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
}
