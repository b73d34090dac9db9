/** The language server: reads what its client can do, keeps documents and settings in step, and puts the parts together. */

import {
  type CancellationToken,
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  Emitter,
  FileChangeType,
  PositionEncodingKind,
  ResponseError,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  CONFIG_NAME,
  createLocalizer,
  ENGLISH,
  type IsoDate,
  KIND_NAMES,
  type Localizer,
  originalOf,
  type Policy,
  parseIsoDate,
  requestRuleFiles,
  type Workspace,
  wordReasons,
} from '../core/index.ts';
import {
  type InitializationOptions,
  MARKDOWN_SUPPORT_NOTIFICATION,
  type MarkdownSupportParams,
  STATUS_NOTIFICATION,
  type StatusParams,
} from '../protocol.ts';
import { createAnalysisQueue } from './analysisQueue.ts';
import { askClient } from './askClient.ts';
import { createBaselines } from './baselines.ts';
import { createDeliveredEdits } from './deliveredEdits.ts';
import { type ComputedDiagnostics, type DiagnosticsPart, servePull, servePush } from './diagnostics.ts';
import { createAnalyses, createTextDocuments, type OpenPolicy, openDocument } from './documents.ts';
import { withClientFiles } from './files/clientFiles.ts';
import { createConfigFiles, isConfig } from './files/configFiles.ts';
import { confineHost } from './files/confineHost.ts';
import type { Host } from './files/host.ts';
import { createIncorporations } from './files/incorporations.ts';
import { createSettings } from './files/settings.ts';
import { createWorkspaceFolders } from './files/workspaceFolders.ts';
import { foldersOf } from './olderClients.ts';
import { createPolicyReader } from './readPolicy.ts';
import { actionCapability, serveActions } from './serveActions.ts';
import { serveAssistants } from './serveAssistants.ts';
import { serveCandidates } from './serveCandidates.ts';
import { serveChecks } from './serveChecks.ts';
import { serveConfig } from './serveConfig.ts';
import { serveCoverage } from './serveCoverage.ts';
import { serveEffectiveConfiguration } from './serveEffectiveConfiguration.ts';
import { serveFileMoves } from './serveFileMoves.ts';
import { serveNavigation } from './serveNavigation.ts';
import { serveOutline } from './serveOutline.ts';
import { servePolicies } from './servePolicies.ts';
import { servePreview } from './servePreview.ts';
import { serveReading } from './serveReading.ts';
import { renameCapability, serveRename } from './serveRename.ts';
import { serveSections } from './serveSections.ts';
import { serveSymbols } from './serveSymbols.ts';
import { serveTranslations } from './serveTranslations.ts';
import { serveTreatAsPolicy } from './serveTreatAsPolicy.ts';
import { serveWorkspaceCoverage } from './serveWorkspaceCoverage.ts';
import type { Session } from './session.ts';
import { shownDiagnostics } from './shownDiagnostics.ts';
import type { CheckContext } from './workspace/fileFacts.ts';
import { createPolicyStore } from './workspace/policyStore.ts';
import { WATCHED_FILES } from './workspace/staleness.ts';

/** Serves one connection until it ends. */
export function startServer(connection: Connection, outside: Host): void {
  let capabilities: ClientCapabilities = {};
  let options: InitializationOptions = {};
  let l10n: Localizer = ENGLISH;
  let encoding: PositionEncodingKind = PositionEncodingKind.UTF16;
  let diagnostics: DiagnosticsPart | undefined;
  /** Part of every result id: what counts besides the text. */
  let generation = 0;
  const edits = createDeliveredEdits();
  const documents = createTextDocuments(() => encoding, edits);
  const analyses = createAnalyses(edits);
  const folders = createWorkspaceFolders();
  const host = confineHost(
    withClientFiles(outside, connection, () => options.readsFiles === true, folders),
    () => folders.all(),
  );
  const configFiles = createConfigFiles(host, (uri) => openDocument(documents, uri));
  const settings = createSettings(connection, configFiles, folders, () => capabilities.workspace?.configuration === true);
  const baselines = createBaselines();
  const knowledge = createPolicyStore();
  const refreshed = new Emitter<void>();
  const settingsReplaced = new Emitter<void>();
  /** By URI: the analyses whose findings the client has. */
  const shown = new Map<string, OpenPolicy>();
  /** How often files came or went. */
  let fileEvents = 0;
  const today = (): IsoDate => parseIsoDate(options.today ?? '') ?? host.today();

  /** No handler may take the server down, or answer a question about a text that is gone. */
  const guard = async <T>(what: string, fallback: T, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      // A cancelled request is answered as such.
      if (error instanceof ResponseError) throw error;
      connection.console.error(`${what}: ${describe(error)}`);
      return fallback;
    }
  };
  const parse = async (document: TextDocument): Promise<Policy> => {
    const forUri = await settings.of(document.uri);
    return analyses.parse(document, { settings: forUri, path: settings.pathOf(document.uri) });
  };
  const incorporations = createIncorporations(host, settings, async (uri) => {
    const document = openDocument(documents, uri);
    return document && parse(document);
  });
  /** What the findings of a document depend on in other files. */
  const surroundingsOf = async (document: TextDocument): Promise<CheckContext> => {
    const policy = await parse(document);
    const { incorporation } = await incorporations.of(policy, document.uri);
    return {
      workspace: knowledge.workspaceOf(document.uri),
      incorporation,
      files: await host.files?.(document.uri, requestRuleFiles(policy)),
    };
  };
  const queue = createAnalysisQueue<TextDocument, OpenPolicy>({
    isOpen: (document) => documents.get(document.uri) === document,
    analyse: async (document, isWanted) => {
      const { uri } = document;
      const slicing = { yieldToEventLoop: () => host.yieldToEventLoop(), isWanted };
      const parsing = { settings: await settings.of(uri), path: settings.pathOf(uri) };
      // In slices, before the surroundings ask for all of it at once.
      if (!(await analyses.read(document, parsing, slicing))) return undefined;
      const baseline = baselines.of(uri);
      const surroundings = await surroundingsOf(document);
      if (!isWanted()) return undefined;
      const context = {
        ...parsing,
        ...(baseline ? { baseline } : {}),
        surroundings,
        fileEvents,
        today: today(),
        l10n,
        encoding,
        onRuleError: (rule: string, error: unknown): void =>
          connection.console.error(`The rule ${rule} failed on ${uri}: ${describe(error)}`),
      };
      return analyses.of(document, context, slicing);
    },
  });
  /** The analysis of an open Markdown document; undefined for others, and for configuration files. */
  const open = async (uri: string, token?: CancellationToken): Promise<OpenPolicy | undefined> => {
    const document = openDocument(documents, uri);
    return document && !isConfig(uri) ? queue.analyse(document, token) : undefined;
  };
  /** Something besides the text changed: the client is to ask again. */
  const refresh = (): void => {
    generation++;
    diagnostics?.refresh();
    refreshed.fire();
    const ask = (request: () => Promise<void>): void => void askClient(connection, 'refresh', request);
    if (capabilities.workspace?.codeLens?.refreshSupport) ask(() => connection.sendRequest(CodeLensRefreshRequest.type));
    if (capabilities.workspace?.inlayHint?.refreshSupport) ask(() => connection.languages.inlayHint.refresh());
    if (capabilities.workspace?.semanticTokens?.refreshSupport) ask(() => connection.languages.semanticTokens.refresh());
  };

  const session: Session = {
    connection,
    host,
    documents,
    settings,
    baselines,
    capabilities: () => capabilities,
    options: () => options,
    l10n: () => l10n,
    encoding: () => encoding,
    today,
    guard,
    openUri: (uri) => openDocument(documents, uri)?.uri,
    open,
    openPolicy: async (uri, token) => {
      const analysis = await open(uri, token);
      return analysis?.verdict.isPolicy ? analysis : undefined;
    },
    readPolicy: createPolicyReader({ documents, host, settings, encoding: () => encoding, open }),
    refresh,
    knowledge,
    incorporations,
    configFiles,
  };
  const settingsChanged = (): void => {
    settings.clear();
    refresh();
    settingsReplaced.fire();
  };
  const configs = serveConfig(session, configFiles, settingsChanged);
  const served = { ...serveReading(session), ...serveNavigation(session), ...serveActions(session, configs), ...serveSymbols(session) };
  const outlines = serveOutline(session);
  servePreview(session);
  serveChecks(session);
  serveSections(session);
  serveCoverage(session);
  serveEffectiveConfiguration(session);
  serveTreatAsPolicy(session);
  const policies = servePolicies(session, knowledge, {
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
    filesCreatedOrDeleted: () => {
      fileEvents++;
    },
    ofConfig: (uri) => configs.diagnostics(uri),
  });
  refreshed.event(() => {
    for (const uri of documents.keys()) policies.documentChanged(uri);
  });
  settingsReplaced.event(() => policies.settingsChanged());
  serveTranslations(session, policies.whenRead);
  serveCandidates(session, policies.markdownFiles);
  serveAssistants(session, policies);
  serveWorkspaceCoverage(session, policies);
  serveRename(session, policies);
  const fileOperations = serveFileMoves(session, { ...policies, changed: (changes) => policies.filesChanged(changes) });
  const compute = async (document: TextDocument, token?: CancellationToken): Promise<ComputedDiagnostics> => {
    const resultId = `${document.version}/${generation}/${today()}`;
    if (isConfig(document.uri)) return { resultId, diagnostics: await configs.diagnostics(document.uri, document.getText()) };
    const analysed = await queue.analyse(document, token);
    if (!analysed) return { resultId, diagnostics: [] };
    if (options.showsStatus)
      void connection.sendNotification(STATUS_NOTIFICATION, statusOf(analysed, knowledge.workspaceOf(document.uri), l10n));
    shown.set(document.uri, analysed);
    return {
      resultId: `${resultId}/${queue.serialOf(analysed)}`,
      diagnostics: shownDiagnostics(analysed.diagnoses, analysed.uri, analysed.at),
    };
  };
  const watchesFiles = (): boolean => capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;

  connection.onInitialize(async (params) => {
    capabilities = params.capabilities;
    options = (params.initializationOptions as InitializationOptions | undefined) ?? {};
    l10n = await localizerFor(params.locale ?? 'en', options, outside);
    const offered = capabilities.general?.positionEncodings;
    encoding =
      !offered || offered.includes(PositionEncodingKind.UTF16)
        ? PositionEncodingKind.UTF16
        : (offered.find((kind) => kind === PositionEncodingKind.UTF8 || kind === PositionEncodingKind.UTF32) ?? PositionEncodingKind.UTF16);
    settings.setFolders(foldersOf(params));
    const pulls = capabilities.textDocument?.diagnostic !== undefined;
    diagnostics = pulls
      ? servePull(
          connection,
          (uri) => documents.get(uri),
          compute,
          capabilities.workspace?.diagnostics?.refreshSupport === true,
          guard,
          (uri) => policies.findings.resend(uri),
        )
      : servePush(connection, () => documents.all(), compute, guard);
    return {
      serverInfo: { name: 'policywright' },
      capabilities: {
        positionEncoding: encoding,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: !watchesFiles() },
        ...(pulls ? { diagnosticProvider: { identifier: 'policywright', interFileDependencies: false, workspaceDiagnostics: true } } : {}),
        ...served,
        ...outlines.capability(),
        ...actionCapability(capabilities),
        ...renameCapability(capabilities),
        workspace: { workspaceFolders: { supported: true, changeNotifications: true }, fileOperations },
      },
    };
  });

  connection.onInitialized(() => {
    const register = (request: () => Promise<unknown>): void => void askClient(connection, 'registration', request);
    if (capabilities.workspace?.didChangeConfiguration?.dynamicRegistration)
      register(() => connection.client.register(DidChangeConfigurationNotification.type, { section: ['policywright', 'files.exclude'] }));
    if (watchesFiles())
      register(() =>
        connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: [`**/${CONFIG_NAME}`, ...WATCHED_FILES].map((globPattern) => ({ globPattern })),
        }),
      );
    if (capabilities.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(() =>
        askClient(connection, 'folders', async () => {
          settings.setFolders((await connection.workspace.getWorkspaceFolders())?.map(({ uri }) => uri) ?? []);
          settingsChanged();
        }),
      );
    }
    if (capabilities.textDocument?.diagnostic === undefined) policies.findings.startPushing();
    policies.start();
    outlines.update();
  });
  connection.onNotification(MARKDOWN_SUPPORT_NOTIFICATION, ({ knowsMarkdown }: MarkdownSupportParams) => {
    options = { ...options, knowsMarkdown: knowsMarkdown === true };
    outlines.update();
  });
  connection.onDidChangeConfiguration(({ settings: pushed }: { settings: unknown }) => {
    const value = pushed as { policywright?: unknown } | null | undefined;
    settings.setPushed(value?.policywright ?? value);
    settingsChanged();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ type, uri }) => type !== FileChangeType.Changed || uri.endsWith('/.gitignore'))) host.filesChanged?.();
    configs.filesChanged(changes);
    policies.filesChanged(changes);
  });

  documents.onDidOpen(({ document }) => policies.findings.documentOpened(document.uri));
  documents.onDidChangeContent(({ document }) => {
    diagnostics?.changed(document);
    configs.documentChanged(document);
    policies.documentChanged(document.uri);
  });
  // A client that cannot tell of other files may have saved a configuration file a moment ago.
  documents.onDidSave(() => {
    if (!watchesFiles()) settingsChanged();
  });
  documents.onDidClose(({ document }) => {
    analyses.forget(document.uri);
    edits.forget(document.uri);
    shown.delete(document.uri);
    baselines.forget(document.uri);
    diagnostics?.closed(document.uri);
    policies.documentClosed(document.uri);
    configs.documentClosed(document.uri);
  });

  documents.listen(connection);
  connection.listen();
}

/** An error with its stack, for the log. */
function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function statusOf(
  { uri, version, verdict, policy, settings, diagnoses }: OpenPolicy,
  workspace: Workspace | undefined,
  l10n: Localizer,
): StatusParams {
  const count = (severity: string): number => diagnoses.filter((diagnosis) => diagnosis.severity === severity).length;
  return {
    uri,
    version,
    isPolicy: verdict.isPolicy,
    reason: wordReasons(verdict, l10n),
    mainReason: wordReasons({ reasons: verdict.reasons.slice(0, 1) }, l10n),
    looksLikePolicy: verdict.policy === 'perhaps',
    kind: verdict.policy === 'no' ? '' : l10n.t(KIND_NAMES[policy.kind]),
    isTranslation: verdict.isPolicy && originalOf(policy, workspace ?? {}) !== undefined,
    checked: settings.check !== 'off',
    findings: { error: count('error'), warning: count('warning'), information: count('information'), hint: count('hint') },
  };
}

/** A worker's client sends the messages; elsewhere the server reads its own. */
async function localizerFor(locale: string, { messages }: InitializationOptions, { readMessages }: Host): Promise<Localizer> {
  return createLocalizer(locale, messages ?? (await readMessages?.(locale)));
}
