/** The language server in Node: `--stdio`, `--node-ipc`, `--socket=N`, `--pipe=NAME`. */
import { realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { findPolicyFiles, isPolicyFileOf } from './findPolicyFiles.ts';
import { localDate } from './localDate.ts';
import { startServer } from './lsp/startServer.ts';
import { lookAround } from './patientSurroundings.ts';
import { readPatiently } from './readPatiently.ts';
import { reasonOf } from './reasons.ts';
import { readServerArguments, SERVER_USAGE } from './serverArguments.ts';
import { isWithin } from './surroundings.ts';

const given = readServerArguments(process.argv.slice(2));
if (given.do === 'help') {
  process.stdout.write(SERVER_USAGE);
  process.exit(0);
}
if (given.do === 'fail') {
  process.stderr.write(`policywright-language-server: ${given.problem}\n\n${SERVER_USAGE}`);
  process.exit(2);
}

const connection = createConnection(ProposedFeatures.all);
/** Files that could not be read, by path: each reason is logged once. */
const unread = new Map<string, string>();

async function readText(path: string): Promise<string | undefined> {
  try {
    const text = String(await readPatiently(path));
    unread.delete(path);
    return text;
  } catch (error) {
    const reason = reasonOf(error);
    // That a file is not there is an answer like any other.
    if (/^(?:ENOENT|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? '')) unread.delete(path);
    else if (unread.get(path) !== reason) {
      unread.set(path, reason);
      connection.console.warn(`${path}: ${reason}`);
    }
    return undefined;
  }
}

startServer(connection, {
  today: () => localDate(new Date()),
  reaches: (uri) => uri.startsWith('file:'),
  readText: async (uri) => (uri.startsWith('file:') ? readText(fileURLToPath(uri)) : undefined),
  leadsOut: async (uri, folders) => {
    if (!uri.startsWith('file:')) return false;
    const real = (one: string): Promise<string | undefined> => realpath(fileURLToPath(one)).catch(() => undefined);
    const file = await real(uri);
    // What is not there leads nowhere.
    if (file === undefined) return false;
    const tops = await Promise.all(folders.filter((one) => one.startsWith('file:')).map(real));
    return !tops.some((top) => top !== undefined && isWithin(file, top));
  },
  listFiles: async (folderUri, excluded) => {
    if (!folderUri.startsWith('file:')) return [];
    const folder = fileURLToPath(folderUri);
    const files = await findPolicyFiles(folder, excluded).catch(() => []);
    return files.map((file) => relative(folder, file).split(sep).join('/'));
  },
  isListed: async (folderUri, path, excluded) => {
    if (!folderUri.startsWith('file:')) return true;
    const folder = fileURLToPath(folderUri);
    return isPolicyFileOf(folder, join(folder, path), excluded).catch(() => true);
  },
  breathe: () => setImmediate(),
  files: async (uri, ask) => (uri.startsWith('file:') ? lookAround(fileURLToPath(uri), ask) : undefined),
});
