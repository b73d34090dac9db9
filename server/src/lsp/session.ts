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
import type { IsoDate, Localizer } from '../core/index.ts';
import type { InitializationOptions } from '../protocol.ts';
import type { Baselines } from './baselines.ts';
import type { OpenPolicy } from './documents.ts';
import type { ConfigFiles } from './files/configFiles.ts';
import type { Host } from './files/host.ts';
import type { Incorporations } from './files/incorporations.ts';
import type { SettingsStore } from './files/settings.ts';
import type { ReadPolicy } from './readPolicy.ts';
import type { WorkspaceKnowledge } from './workspace/policyStore.ts';

/** How the part of configuration files is told of what happens, and asked for what it knows. */
export interface ConfigsPart {
  /** The findings in a configuration file: in a text of it, else as it is open or is on the disk. None where there is no such file, or its findings are not wanted. */
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
  /** Words messages in the client's language. */
  readonly l10n: () => Localizer;
  readonly encoding: () => PositionEncodingKind;
  /** The calendar date to treat as today. */
  readonly today: () => IsoDate;
  /** Runs a handler so that its failure is logged and answered with `fallback`; a cancelled request isn't a failure. */
  readonly guard: <T>(what: string, fallback: T, work: () => Promise<T>) => Promise<T>;
  /** The URI of an open document as the client spells it, by any spelling; undefined for others. */
  readonly openUri: (uri: string) => string | undefined;
  /** The analysis of the newest version of an open Markdown document; undefined for others. Throws `RequestCancelled` when the request of a token is cancelled, and the work stops unless another request waits for it. */
  readonly open: (uri: string, token?: CancellationToken) => Promise<OpenPolicy | undefined>;
  /** The same, undefined also for a document that isn't a policy. */
  readonly openPolicy: (uri: string, token?: CancellationToken) => Promise<OpenPolicy | undefined>;
  /** A Markdown file by its URI, as it is in an editor, else as it is saved; undefined for what can't be read. */
  readonly readPolicy: (uri: string) => Promise<ReadPolicy | undefined>;
  /** What is known of the policies of the workspace so far. */
  readonly knowledge: WorkspaceKnowledge;
  /** What a policy takes its definitions from. */
  readonly incorporations: Incorporations;
  readonly configFiles: ConfigFiles;
  /** Something besides the texts changed: clients are to ask again. */
  readonly refresh: () => void;
}
