/** What the parts of the server share: the connection, what its client can do, and the open policies. */
import type {
  CancellationToken,
  ClientCapabilities,
  CodeAction,
  CodeActionParams,
  Connection,
  Diagnostic,
  FileEvent,
  PositionEncodingKind,
  TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { IsoDate, Workspace, WorkspaceBook } from '../core/index.ts';
import type { InitializationOptions } from '../protocol.ts';
import type { Baselines } from './baselines.ts';
import type { OpenPolicy } from './documents.ts';
import type { ConfigFiles } from './files/configFiles.ts';
import type { Host } from './files/host.ts';
import type { Incorporations } from './files/incorporations.ts';
import type { SettingsStore } from './files/settings.ts';
import type { FileFacts } from './workspace/fileFacts.ts';

/** The policies of the workspace, open or closed. */
export interface WorkspaceKnowledge {
  /** The other policies as the rules of one see them; undefined before all were looked at once. */
  workspaceOf(uri: string): Workspace | undefined;
  /** All addresses known so far; files are named by URI, a policy's own as {@link fileOf} says. */
  book(): WorkspaceBook;
  fileOf(uri: string): string;
  files(): Iterable<readonly [uri: string, facts: FileFacts]>;
}

/** How the part of configuration files is told of what happens, and asked for what it knows. */
export interface ConfigsPart {
  /** The findings in a configuration file: in a text of it, else as it is open or lies on the disk. None where there is no such file, or its findings are not wanted. */
  diagnostics(uri: string, text?: string): Promise<Diagnostic[]>;
  /** Fixes of the findings in an open one. */
  actions(params: CodeActionParams): Promise<CodeAction[]>;
  /** Any document was opened or changed. */
  documentChanged(document: TextDocument): void;
  documentClosed(uri: string): void;
  /** Files or folders came, went or changed on the disk. */
  filesChanged(changes: readonly FileEvent[]): void;
}

/** One connection, from its start to its end. What a client says of itself is known once it has asked to initialize. */
export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly documents: TextDocuments<TextDocument>;
  readonly settings: SettingsStore;
  readonly baselines: Baselines;
  readonly capabilities: () => ClientCapabilities;
  readonly options: () => InitializationOptions;
  /** BCP 47 tag of the client's language. */
  readonly locale: () => string;
  readonly encoding: () => PositionEncodingKind;
  /** The calendar date to reckon with. */
  readonly today: () => IsoDate;
  /** Runs a handler so that its failure is logged and answered with `fallback`; that its request was taken back is no failure. */
  readonly guard: <T>(what: string, fallback: T, work: () => Promise<T>) => Promise<T>;
  /** The analysis of the newest version of an open Markdown document; undefined for others. Throws `RequestCancelled` when the request of a token is taken back, and stops when nobody else waits for it. */
  readonly open: (uri: string, token?: CancellationToken) => Promise<OpenPolicy | undefined>;
  /** The same, undefined also for a document that is no policy. */
  readonly openPolicy: (uri: string, token?: CancellationToken) => Promise<OpenPolicy | undefined>;
  /** What is known of the policies of the workspace so far. */
  readonly knowledge: () => WorkspaceKnowledge;
  /** What a policy takes its definitions from. */
  readonly incorporations: Incorporations;
  readonly configFiles: ConfigFiles;
  /** What configuration files say, and what is wrong in them. */
  readonly configs: () => ConfigsPart;
  /** Something besides the texts changed: clients are to ask again. */
  readonly refresh: () => void;
}
