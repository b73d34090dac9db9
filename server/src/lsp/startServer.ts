/** The language server: reads what its client can do, keeps documents and settings in step, and puts the parts together. */
import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  PositionEncodingKind,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type Connection,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { checkConfig } from '../core/features/checkConfig.ts';
import { indexLines, KIND_NAMES, parseIsoDate, rules, type Diagnosis, type IsoDate, type Policy } from '../core/index.ts';
import { STATUS_NOTIFICATION, type InitializationOptions, type StatusParams } from '../protocol.ts';
import { createBaselines } from './baselines.ts';
import { servePull, servePush, type ComputedDiagnostics, type DiagnosticsPart } from './diagnostics.ts';
import { createAnalyses, createTextDocuments, type OpenPolicy } from './documents.ts';
import type { Surroundings } from './fileFacts.ts';
import type { Host } from './host.ts';
import { createIncorporations } from './incorporations.ts';
import { foldersOf } from './olderClients.ts';
import { actionCapability, serveActions } from './serveActions.ts';
import { serveChecks } from './serveChecks.ts';
import { serveNavigation } from './serveNavigation.ts';
import { servePolicies, WATCHED_FILES } from './servePolicies.ts';
import { servePreview } from './servePreview.ts';
import { serveReading } from './serveReading.ts';
import { serveSections } from './serveSections.ts';
import { renameCapability, serveRename } from './serveRename.ts';
import { serveSymbols } from './serveSymbols.ts';
import type { Session } from './session.ts';
import { CONFIG_NAME, createSettings } from './settings.ts';
import { coordinatesOf, toDiagnostic } from './toLsp.ts';
import { keyOf } from './workspaceIndex.ts';

/** Serves one connection until it ends. */
export function startServer(connection: Connection, host: Host): void {
  let capabilities: ClientCapabilities = {};
  let options: InitializationOptions = {};
  let locale = 'en';
  let encoding: PositionEncodingKind = PositionEncodingKind.UTF16;
  let diagnostics: DiagnosticsPart | undefined;
  /** Part of every result id: what counts besides the text. */
  let generation = 0;
  const documents = createTextDocuments(() => encoding);
  const analyses = createAnalyses();
  const settings = createSettings(connection, host, () => capabilities.workspace?.configuration === true);
  const baselines = createBaselines();
  /** The analyses that the client has the findings of. */
  const shown = new Map<string, OpenPolicy>();
  /** Two analyses of one version may differ, when other files changed in between. */
  const serials = new WeakMap<OpenPolicy, number>();
  let lastSerial = 0;
  const serialOf = (one: OpenPolicy): number => {
    let serial = serials.get(one);
    if (serial === undefined) serials.set(one, (serial = ++lastSerial));
    return serial;
  };
  /** How often files came or went. */
  let fileEvents = 0;
  const incorporations = createIncorporations(host, settings, async (uri) => {
    const document = documents.get(uri) ?? documents.all().find((one) => keyOf(one.uri) === keyOf(uri));
    return document && parse(document);
  });
  const ruleIds = new Set(rules.map(({ id }) => id));
  const today = (): IsoDate => parseIsoDate(options.today ?? '') ?? host.today();

  /** No handler may take the server down, or answer a question about a text that is gone. */
  const guard = async <T>(what: string, fallback: T, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      connection.console.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return fallback;
    }
  };
  const parse = async (document: TextDocument): Promise<Policy> => {
    const forUri = await settings.of(document.uri);
    return analyses.parse(document, { settings: forUri, path: settings.pathOf(document.uri) });
  };
  /** What the findings of a document depend on in other files. */
  const surroundingsOf = async (document: TextDocument): Promise<Surroundings> => {
    const { incorporation } = await incorporations.of(await parse(document), document.uri);
    return { workspace: policies.knowledge.workspaceOf(document.uri), incorporation, files: host.files?.(document.uri) };
  };
  const analyse = async (document: TextDocument): Promise<OpenPolicy> => {
    const forUri = await settings.of(document.uri);
    const baseline = baselines.of(document.uri);
    const around = await surroundingsOf(document);
    return analyses.of(document, { ...(baseline ? { baseline } : {}), around, fileEvents, settings: forUri, today: today(), path: settings.pathOf(document.uri), encoding, onRuleError: (rule, error) => connection.console.error(`The rule ${rule} failed on ${document.uri}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`) });
  };
  /** The analysis of an open Markdown document; undefined for others, and for configuration files. */
  const open = async (uri: string): Promise<OpenPolicy | undefined> => {
    const document = documents.get(uri);
    return document && !uri.endsWith(`/${CONFIG_NAME}`) ? analyse(document) : undefined;
  };
  const compute = async (document: TextDocument): Promise<ComputedDiagnostics> => {
    const resultId = `${document.version}/${generation}/${today()}`;
    if (document.uri.endsWith(`/${CONFIG_NAME}`)) {
      const text = document.getText();
      const at = coordinatesOf(text, indexLines(text), encoding);
      return { resultId, diagnostics: checkConfig(text, ruleIds).map((one) => toDiagnostic(one, document.uri, at)) };
    }
    const analysed = await analyse(document);
    if (options.showsStatus) void connection.sendNotification(STATUS_NOTIFICATION, statusOf(analysed));
    shown.set(document.uri, analysed);
    return { resultId: `${resultId}/${serialOf(analysed)}`, diagnostics: worst(analysed.diagnoses).map((one) => toDiagnostic(one, analysed.uri, analysed.at)) };
  };
  /** Something besides the text changed: the client is to ask again. */
  const refresh = (): void => {
    generation++;
    diagnostics?.refresh();
    documents.keys().forEach((uri) => policies.documentChanged(uri));
    if (capabilities.workspace?.codeLens?.refreshSupport) void connection.sendRequest(CodeLensRefreshRequest.type);
    if (capabilities.workspace?.inlayHint?.refreshSupport) void connection.languages.inlayHint.refresh();
    if (capabilities.workspace?.semanticTokens?.refreshSupport) void connection.languages.semanticTokens.refresh();
  };

  const session: Session = {
    connection,
    host,
    documents,
    settings,
    baselines,
    capabilities: () => capabilities,
    options: () => options,
    locale: () => locale,
    encoding: () => encoding,
    today,
    guard,
    open,
    openPolicy: async (uri) => {
      const one = await open(uri);
      return one?.verdict.isPolicy ? one : undefined;
    },
    refresh,
    knowledge: () => policies.knowledge,
    incorporations,
  };
  const served = { ...serveReading(session), ...serveNavigation(session), ...serveActions(session), ...serveSymbols(session) };
  servePreview(session);
  serveChecks(session);
  serveSections(session);
  const policies = servePolicies(session, {
    areStale: async () => {
      let stale = false;
      for (const [uri, before] of shown) {
        const now = await open(uri);
        // After a change of its text the client asks by itself.
        if (!now || now === before || now.version !== before.version) continue;
        shown.set(uri, now);
        stale = true;
      }
      return stale;
    },
    filesCameOrWent: () => { fileEvents++; },
  });
  serveRename(session, policies.uris);

  const watchesFiles = (): boolean => capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  const settingsChanged = (): void => {
    settings.clear();
    refresh();
    policies.everythingChanged();
  };

  connection.onInitialize((params) => {
    capabilities = params.capabilities;
    options = (params.initializationOptions as InitializationOptions | undefined) ?? {};
    locale = params.locale ?? 'en';
    const offered = capabilities.general?.positionEncodings;
    encoding = !offered || offered.includes(PositionEncodingKind.UTF16) ? PositionEncodingKind.UTF16 : (offered.find((one) => one === PositionEncodingKind.UTF8 || one === PositionEncodingKind.UTF32) ?? PositionEncodingKind.UTF16);
    settings.setFolders(foldersOf(params));
    const pulls = capabilities.textDocument?.diagnostic !== undefined;
    diagnostics = pulls
      ? servePull(connection, (uri) => documents.get(uri), compute, capabilities.workspace?.diagnostics?.refreshSupport === true, guard)
      : servePush(connection, () => documents.all(), compute, guard);
    return {
      serverInfo: { name: 'policywright' },
      capabilities: {
        positionEncoding: encoding,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: !watchesFiles() },
        ...(pulls ? { diagnosticProvider: { identifier: 'policywright', interFileDependencies: false, workspaceDiagnostics: false } } : {}),
        ...served,
        ...actionCapability(capabilities),
        ...renameCapability(capabilities),
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(() => {
    if (capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) void connection.client.register(DidChangeConfigurationNotification.type, { section: ['policywright', 'files.exclude'] });
    if (watchesFiles()) void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [`**/${CONFIG_NAME}`, ...WATCHED_FILES].map((globPattern) => ({ globPattern })) });
    if (capabilities.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(async () => {
        settings.setFolders((await connection.workspace.getWorkspaceFolders())?.map(({ uri }) => uri) ?? []);
        settingsChanged();
      });
    }
    policies.start();
  });
  connection.onDidChangeConfiguration(({ settings: pushed }: { settings: unknown }) => {
    const value = pushed as { policywright?: unknown } | null | undefined;
    settings.setPushed(value?.policywright ?? value);
    settingsChanged();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => uri.endsWith(`/${CONFIG_NAME}`))) settingsChanged();
    policies.filesChanged(changes);
  });

  documents.onDidChangeContent(({ document }) => {
    diagnostics?.changed(document);
    policies.documentChanged(document.uri);
  });
  // A client that cannot tell of other files may have saved a configuration file a moment ago.
  documents.onDidSave(() => { if (!watchesFiles()) settingsChanged(); });
  documents.onDidClose(({ document }) => {
    analyses.forget(document.uri);
    shown.delete(document.uri);
    baselines.forget(document.uri);
    diagnostics?.closed(document.uri);
    policies.documentClosed(document.uri);
  });

  documents.listen(connection);
  connection.listen();
}

/** Editors show no more than this many findings of one file (VS Code cuts there); tens of thousands would only take it seconds to throw them away. */
const MAX_SHOWN = 1000;

/** The findings that are sent, in order; the status still counts all. */
function worst(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  if (diagnoses.length <= MAX_SHOWN) return diagnoses;
  const rank = { error: 0, warning: 1, information: 2, hint: 3 };
  const kept = new Set([...diagnoses].sort((a, b) => rank[a.severity] - rank[b.severity]).slice(0, MAX_SHOWN));
  return diagnoses.filter((one) => kept.has(one));
}

function statusOf({ uri, version, verdict, policy, diagnoses }: OpenPolicy): StatusParams {
  const count = (severity: string): number => diagnoses.filter((one) => one.severity === severity).length;
  return { uri, version, isPolicy: verdict.isPolicy, reason: verdict.reason, kind: verdict.isPolicy ? KIND_NAMES[policy.kind] : '', findings: { error: count('error'), warning: count('warning'), information: count('information'), hint: count('hint') } };
}
