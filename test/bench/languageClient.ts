/** Types into a language server over standard input and output, whichever it is, as an editor would. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { requirePeer } from './peers.ts';

/** A language server and what it wants of its client. */
export interface ServerProgram {
  readonly name: string;
  /** Arguments of Node. */
  readonly args: readonly string[];
  readonly diagnostics: 'pull' | 'push';
  readonly language: 'markdown' | 'yaml';
  /** Answers to `workspace/configuration`, by section. */
  readonly configuration?: Readonly<Record<string, unknown>>;
  readonly initializationOptions?: unknown;
  /** Where it looks for its libraries. */
  readonly cwd?: string;
}

/** A server that has been started and initialized. */
export interface RunningServer {
  readonly program: ServerProgram;
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  /** Milliseconds from the start of the process to the answer to `initialize`. */
  readonly initialized: number;
  /** Opens a text as a file of the workspace, and gives milliseconds to its diagnostics. */
  open(name: string, text: string): Promise<number>;
  /** Types one letter in the middle of the text that was opened last, and gives milliseconds to the diagnostics. */
  type(): Promise<number>;
  end(): Promise<void>;
}

/** Patience with the slowest server, in milliseconds. */
const PATIENCE = 60_000;

/** Starts a server. @param folder its workspace */
export async function startServer(program: ServerProgram, folder: string): Promise<RunningServer> {
  const began = performance.now();
  const child = spawn(process.execPath, [...program.args], { stdio: ['pipe', 'pipe', 'pipe', 'pipe'], cwd: program.cwd ?? folder });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout as NonNullable<typeof child.stdout>),
    new StreamMessageWriter(child.stdin as NonNullable<typeof child.stdin>),
  );
  let document = { uri: '', text: '', version: 1, at: 0, typed: 0, line: 0, column: 0 };
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-1000);
  });
  let published: ((version: number | undefined) => void) | undefined;
  connection.onError(() => undefined);
  connection.onUnhandledNotification(() => undefined);
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, version }: { readonly uri: string; readonly version?: number }) => {
    if (uri === document.uri) published?.(version);
  });
  connection.onRequest('workspace/configuration', ({ items }: { readonly items: readonly { readonly section?: string }[] }) =>
    items.map(({ section = '' }) => program.configuration?.[section] ?? null),
  );
  connection.onRequest('workspace/workspaceFolders', () => [{ uri: pathToFileURL(folder).href, name: 'policies' }]);
  for (const silent of [
    'client/registerCapability',
    'client/unregisterCapability',
    'window/workDoneProgress/create',
    'window/showMessageRequest',
    'workspace/diagnostic/refresh',
  ])
    connection.onRequest(silent, () => null);
  answerMarkdownQuestions(connection, (uri) => (uri === document.uri ? document.text : readFileSync(new URL(uri), 'utf8')));
  connection.listen();
  const died = once(child, 'exit').then(([code]): never => {
    throw new Error(`${program.name} ended with ${code}: ${said}`);
  });
  died.catch(() => undefined);
  const initialize = connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'policies' }],
    initializationOptions: program.initializationOptions ?? {},
    capabilities: {
      workspace: {
        configuration: true,
        workspaceFolders: true,
        didChangeConfiguration: { dynamicRegistration: true },
        diagnostics: { refreshSupport: true },
      },
      textDocument: {
        publishDiagnostics: { versionSupport: true },
        ...(program.diagnostics === 'pull' ? { diagnostic: { dynamicRegistration: true } } : {}),
      },
    },
  });
  const { capabilities } = await Promise.race([initialize, died]);
  const initialized = performance.now() - began;
  await connection.sendNotification('initialized', {});
  // Some never ask, and go by what they are told.
  await connection.sendNotification('workspace/didChangeConfiguration', { settings: program.configuration ?? {} });
  const sync = capabilities.textDocumentSync;
  const takesChanges = (typeof sync === 'object' ? sync.change : sync) === 2;
  let resultId: string | undefined;

  /** Milliseconds since a moment, once the diagnostics of a version have come. */
  const diagnosed = async (version: number, since: number, send: () => Promise<void>): Promise<number> => {
    const pushed = new Promise<void>((resolve) => {
      published = (known) => {
        if (known === undefined || known >= version) resolve();
      };
    });
    await send();
    if (program.diagnostics === 'pull') {
      const report = await Promise.race([
        connection.sendRequest<{ readonly resultId?: string }>('textDocument/diagnostic', {
          textDocument: { uri: document.uri },
          ...(resultId === undefined ? {} : { previousResultId: resultId }),
        }),
        died,
      ]);
      resultId = report.resultId;
    } else await Promise.race([pushed, died, patience(program.name)]);
    return performance.now() - since;
  };

  return {
    program,
    connection,
    process: child,
    initialized,
    open: (name, text) => {
      const file = join(folder, name);
      writeFileSync(file, text);
      const at = text.indexOf('\n\n', text.length >> 1);
      const before = text.slice(0, at).split('\n');
      document = {
        uri: pathToFileURL(file).href,
        text,
        version: 1,
        at,
        typed: 0,
        line: before.length - 1,
        column: before.at(-1)?.length ?? 0,
      };
      resultId = undefined;
      return diagnosed(1, performance.now(), () =>
        connection.sendNotification('textDocument/didOpen', {
          textDocument: { uri: document.uri, languageId: program.language, version: 1, text },
        }),
      );
    },
    type: () => {
      const letter = 'secured '[document.typed % 8] ?? ' ';
      const place = document.at + document.typed;
      const position = { line: document.line, character: document.column + document.typed };
      document.text = document.text.slice(0, place) + letter + document.text.slice(place);
      document.typed++;
      document.version++;
      const { uri, version, text } = document;
      return diagnosed(version, performance.now(), () =>
        connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges: [takesChanges ? { range: { start: position, end: position }, text: letter } : { text }],
        }),
      );
    },
    end: async () => {
      const exited = child.exitCode === null ? once(child, 'exit') : undefined;
      const farewell = async (): Promise<void> => {
        await connection.sendRequest('shutdown');
        await connection.sendNotification('exit');
      };
      await Promise.race([farewell(), pause(1000)]).catch(() => undefined);
      await Promise.race([exited, pause(1000)]);
      child.kill('SIGKILL');
      connection.dispose();
    },
  };
}

/** VS Code's Markdown server has its client read files, and even parse Markdown. */
function answerMarkdownQuestions(connection: ProtocolConnection, textOf: (uri: string) => string): void {
  interface Asked {
    readonly uri: string;
    readonly text?: string;
  }
  type Parser = new (options: object) => { parse(text: string, env: object): readonly object[] };
  let parser: InstanceType<Parser> | undefined;
  connection.onRequest('markdown/parse', ({ uri, text }: Asked) => {
    parser ??= new (requirePeer('markdown-it') as Parser)({ html: true });
    return parser.parse(text ?? textOf(uri), {});
  });
  connection.onRequest('markdown/fs/readFile', ({ uri }: Asked) => [...readFileSync(new URL(uri))]);
  connection.onRequest('markdown/fs/readDirectory', ({ uri }: Asked) =>
    readdirSync(new URL(uri), { withFileTypes: true }).map((entry) => [entry.name, { isDirectory: entry.isDirectory() }]),
  );
  connection.onRequest('markdown/fs/stat', () => ({ isDirectory: false }));
  connection.onRequest('markdown/fs/watcher/create', () => null);
  connection.onRequest('markdown/fs/watcher/delete', () => null);
  connection.onRequest('markdown/findMarkdownFilesInWorkspace', () => []);
}

/** Most memory that a process and its children ever had, in MB; undefined where the system does not tell. */
export function peakMemory(pid: number): number | undefined {
  const own = /VmHWM:\s+(\d+)/.exec(contentOf(`/proc/${pid}/status`))?.[1];
  if (own === undefined) return undefined;
  const children = threadsOf(pid).flatMap((thread) => contentOf(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean));
  return children.reduce((sum, child) => sum + (peakMemory(Number(child)) ?? 0), Number(own) / 1024);
}

/** Threads and processes end while they are looked at. */
function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function threadsOf(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}

async function patience(name: string): Promise<never> {
  await pause(PATIENCE);
  throw new Error(`${name} gave no diagnostics`);
}
