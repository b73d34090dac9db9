/** A conversation with the server, as an editor has it: in this process over two streams, or with a process of its own. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PassThrough, type Readable, type Writable } from 'node:stream';
// Puts Node's streams and timers below the library, which without them never answers.
import 'vscode-languageserver/node';
import { createConnection, createProtocolConnection as createServerSide, ProposedFeatures } from 'vscode-languageserver';
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';
import { startServer } from '../../server/src/lsp/startServer.ts';
import { createNodeHost } from '../../server/src/node/nodeHost.ts';

/** What a test says about its client. */
export interface ClientOptions {
  /** Replaces {@link MODERN}. */
  readonly capabilities?: ClientCapabilities;
  /** What the client answers for the section `policywright`. */
  readonly settings?: unknown;
  /** What it answers for the section `files`. */
  readonly files?: unknown;
  readonly today?: string;
  readonly folder?: string;
  readonly commands?: readonly string[];
  readonly knowsMarkdown?: boolean;
  readonly checksJson?: boolean;
  readonly readsFiles?: boolean;
  readonly asksBeforeMoves?: boolean;
  /** The language of the client, and messages in it. */
  readonly locale?: string;
  readonly messages?: Readonly<Record<string, string>>;
  /** Starts the real program, which takes most of a second; needed where the process itself is what is tested. */
  readonly ownProcess?: boolean;
  /** Whether `memory` is going to be asked; that takes an own process. */
  readonly watchesMemory?: boolean;
  /** Replaces or takes away what the client says of its folders. */
  readonly roots?: Partial<Pick<InitializeParams, 'rootUri' | 'rootPath' | 'workspaceFolders'>>;
}

/** A running server with the client's side of the wire. */
export interface Conversation {
  readonly connection: ProtocolConnection;
  /** Of the server, as the system counts processes. */
  readonly pid: number;
  readonly initialized: InitializeResult;
  /** Everything the server logged. */
  readonly log: readonly string[];
  /** Methods that no client could know but ours, as they came. */
  readonly unknown: readonly string[];
  open(uri: string, text: string, languageId?: string): Promise<void>;
  change(uri: string, version: number, changes: TextDocumentContentChangeEvent[]): Promise<void>;
  pull(uri: string): Promise<Diagnostic[]>;
  /** The next pushed diagnostics of a document. */
  nextPush(uri: string): Promise<PublishDiagnosticsParams>;
  /** The server's memory after a collection of its garbage. */
  memory(): Promise<Memory>;
  /** Ends politely and gives the exit code. */
  end(): Promise<number | null>;
}

/** Megabytes: what is in use on the heap, and what is resident of the whole process. */
export interface Memory {
  readonly heap: number;
  readonly resident: number;
}

/** A client that can do what VS Code can. */
export const MODERN: ClientCapabilities = {
  workspace: { configuration: true, workspaceEdit: { documentChanges: true }, workspaceFolders: true },
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    completion: { completionItem: { snippetSupport: true } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
  },
};

const heap = join(import.meta.dirname, '../hostile/heap.cjs');
const main = join(import.meta.dirname, 'languageServer.ts');

/** One side's end of the wire, and how the other side ends. */
interface Wire {
  readonly reader: Readable;
  readonly writer: Writable;
  readonly pid: number;
  /** The exit code. */
  readonly ended: Promise<number | null>;
  memory(): Promise<Memory>;
}

/** The server on standard input and output of a process of its own. */
function startProcess(watchesMemory: boolean): Wire {
  const server = spawn(process.execPath, [...(watchesMemory ? ['--expose-gc', '--require', heap] : []), main, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit', ...(watchesMemory ? ['ipc' as const] : [])],
  }) as ChildProcessByStdio<Writable, Readable, null>;
  return {
    reader: server.stdout,
    writer: server.stdin,
    pid: server.pid ?? 0,
    ended: once(server, 'exit').then(([code]) => code as number | null),
    memory: async () => {
      const said = once(server, 'message') as Promise<[Memory]>;
      server.send({});
      return (await said)[0];
    },
  };
}

/** The server in this process, over the same protocol. */
function startHere(): Wire {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  let exit: (code: number) => void = () => undefined;
  const ended = new Promise<number>((resolve) => {
    exit = resolve;
  });
  const connection = createConnection(
    (logger) => createServerSide(new StreamMessageReader(toServer), new StreamMessageWriter(toClient), logger),
    { shutdownReceived: false, initialize: () => undefined, exit },
    ProposedFeatures.all,
  );
  startServer(
    connection,
    createNodeHost((message) => connection.console.warn(message)),
  );
  return {
    reader: toClient,
    writer: toServer,
    pid: process.pid,
    ended,
    memory: () => Promise.reject(new Error('only the memory of an own process can be told')),
  };
}

/** Starts the server and initializes it. */
export async function converse({
  capabilities = MODERN,
  settings = {},
  files,
  today = '2026-11-23',
  folder,
  commands,
  knowsMarkdown,
  checksJson,
  readsFiles,
  asksBeforeMoves,
  locale,
  messages,
  ownProcess = false,
  watchesMemory = false,
  roots,
}: ClientOptions = {}): Promise<Conversation> {
  const { reader, writer, pid, ended, memory } = ownProcess || watchesMemory ? startProcess(watchesMemory) : startHere();
  const connection = createProtocolConnection(new StreamMessageReader(reader), new StreamMessageWriter(writer));
  const log: string[] = [];
  const waiting = new Map<string, ((params: PublishDiagnosticsParams) => void)[]>();
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ section }) => (section === 'files' ? (files ?? null) : settings)),
  );
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => void log.push(message));
  const unknown: string[] = [];
  connection.onUnhandledNotification(({ method }) => {
    if (!method.startsWith('$/')) unknown.push(method);
  });
  connection.onNotification(PublishDiagnosticsNotification.type, (params) =>
    waiting
      .get(params.uri)
      ?.splice(0)
      .forEach((resolve) => resolve(params)),
  );
  connection.listen();
  const died = ended.then((code): never => {
    throw new Error(`the server ended with code ${code}`);
  });
  const initializing = connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities,
    workspaceFolders: folder === undefined ? null : [{ uri: folder, name: 'test' }],
    ...roots,
    ...(locale === undefined ? {} : { locale }),
    initializationOptions: {
      today,
      showsStatus: capabilities === MODERN,
      ...(commands ? { commands } : {}),
      ...(knowsMarkdown === undefined ? {} : { knowsMarkdown }),
      ...(checksJson ? { checksJson } : {}),
      ...(readsFiles ? { readsFiles } : {}),
      ...(asksBeforeMoves ? { asksBeforeMoves } : {}),
      ...(messages ? { messages } : {}),
    },
  });
  const initialized = await Promise.race([initializing, died]);
  died.catch(() => undefined);
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    pid,
    initialized,
    log,
    unknown,
    open: (uri, text, languageId = 'markdown') =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, version, contentChanges) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges }),
    pull: async (uri) => {
      const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
      return report.kind === 'full' ? report.items : [];
    },
    nextPush: (uri) => new Promise((resolve) => waiting.set(uri, [...(waiting.get(uri) ?? []), resolve])),
    memory,
    end: async () => {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      const code = await ended;
      connection.dispose();
      return code;
    },
  };
}
