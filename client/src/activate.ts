/** Puts the extension together: client, commands, status, previews. The same on the desktop and in the browser. */

import * as vscode from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import {
  CHECK_TEXTS_REQUEST,
  type CheckedText,
  type CheckTextsParams,
  ClientCommand,
  COVERAGE_REQUEST,
  type CoverageParams,
  type CoverageResult,
  EXPORT_REQUEST,
  type ExportParams,
  type ExportResult,
  type InitializationOptions,
  RENDER_REQUEST,
  type RenderParams,
  SET_BASELINE_REQUEST,
  type SetBaselineParams,
  STATUS_NOTIFICATION,
  type StatusParams,
  type WorkspaceCoverageRow,
} from '../../server/src/protocol.ts';
import { registerAssistantTools } from './assistants/languageModelTools.ts';
import { type McpProgram, type McpServer, offerMcpServers } from './assistants/mcpServers.ts';
import { hintAtFirstPolicy } from './begin/firstPolicyHint.ts';
import { createSamples, SAMPLE_SCHEME } from './begin/samples.ts';
import { watchWalkthrough } from './begin/walkthrough.ts';
import { createWalkthroughPolicies } from './begin/walkthroughPolicies.ts';
import { createCommands } from './commands.ts';
import { createCommitChecks } from './commit/checkBeforeCommit.ts';
import type { CommitCheck } from './commit/commitCheck.ts';
import { createCoverage } from './coverage/coverage.ts';
import type { CoverageRow } from './coverage/coverageView.ts';
import { createEffectiveConfiguration } from './effectiveConfiguration.ts';
import { createRestarts } from './errorHandler.ts';
import { createExportCommands } from './export/exportCommands.ts';
import { type ExportHost, exportedPage } from './export/exportedPage.ts';
import { answerFileRequests } from './fileRequests.ts';
import { createGitAccess } from './git/gitAccess.ts';
import { createGitBaselines } from './git/gitBaseline.ts';
import { knowsMarkdown, watchMarkdownSupport } from './markdownSupport.ts';
import { createPolicies } from './policies/policies.ts';
import { isRenderResult } from './preview/messages.ts';
import { createPreviews, type RenderedPreview } from './preview/previews.ts';
import { renaming } from './renaming.ts';
import { whenStarted } from './runningServer.ts';
import { createStatuses } from './statuses.ts';
import { createStatusItem } from './statusItem.ts';
import { blockAutomaticSourceActions } from './untrusted.ts';

/** What `activate` returns, for tests. */
export interface PolicywrightApi {
  readonly client: BaseLanguageClient;
  /** HTML of the body that the preview of `uri` shows; undefined where there is no preview, or nothing in it yet. */
  readonly previewBody: (uri: vscode.Uri) => string | undefined;
  /** Fires when a rendering is in a preview's page. */
  readonly onDidRenderPreview: vscode.Event<RenderedPreview>;
  /** What the view Before Commit shows. */
  readonly commitCheck: () => CommitCheck | undefined;
  /** What the Policies view shows: a line for each group and policy. */
  readonly policies: () => readonly string[];
  readonly onDidChangePolicies: vscode.Event<void>;
  /** What the Coverage view shows. */
  readonly coverage: () => readonly CoverageRow[];
  readonly onDidChangeCoverage: vscode.Event<void>;
  /** What the panel of workspace coverage shows, once everything was read. */
  readonly workspaceCoverage: () => readonly WorkspaceCoverageRow[] | undefined;
  readonly onDidChangeWorkspaceCoverage: vscode.Event<void>;
  /** Resolves when the server knows the committed texts that git has now. */
  readonly baselinesSettled: () => Promise<void>;
  /** The page that an export of `uri` writes. */
  readonly exportedPage: (uri: vscode.Uri) => Promise<string | undefined>;
  /** The servers for AI assistants that VS Code is told of. */
  readonly mcpServers: () => readonly McpServer[];
}

/** What depends on where the extension runs. */
export interface ExtensionHost {
  readonly createClient: (options: LanguageClientOptions) => BaseLanguageClient;
  /** Translations for a server that can't read its own, by English message. */
  readonly messages?: Readonly<Record<string, string>>;
  /** The server for AI assistants; undefined where no program can be started. */
  readonly mcpProgram?: McpProgram;
}

/** Starts everything. Doesn't wait for the server: commands and previews say so while it isn't there. */
export function activatePolicywright(
  context: vscode.ExtensionContext,
  { createClient, messages, mcpProgram }: ExtensionHost,
): PolicywrightApi {
  const log = vscode.window.createOutputChannel('Policywright', { log: true });
  const initializationOptions = (): InitializationOptions => ({
    commands: Object.values(ClientCommand),
    ...(messages ? { messages } : {}),
    hoverNamesFindings: true,
    readsFiles: true,
    showsStatus: true,
    asksBeforeMoves: true,
    previewsRenames: true,
    checksJson: checksJson(),
    knowsMarkdown: knowsMarkdown(),
  });
  const restarts = createRestarts(log);
  const client = createClient({
    documentSelector: [{ language: 'markdown' }, { pattern: '**/.policywright.json' }],
    middleware: {
      provideRenameEdits: renaming,
      ...blockAutomaticSourceActions,
      // The other side of a diff is history: nobody can mend it there, so the server never hears of it.
      didOpen: (document, next) => (isHistory(document) ? Promise.resolve() : next(document)),
      didChange: (event, next) => (isHistory(event.document) ? Promise.resolve() : next(event)),
      didClose: (document, next) => (isHistory(document) ? Promise.resolve() : next(document)),
    },
    outputChannel: log,
    // A hover may offer to open VS Code's own page about trust, and run nothing else.
    markdown: { isTrusted: { enabledCommands: [ClientCommand.manageTrust] } },
    initializationOptions,
    errorHandler: restarts.errorHandler,
    initializationFailedHandler: (error) => {
      log.error(`initialize: ${String(error)}`);
      return false;
    },
  });

  const sendBaseline = async ({ uri, ...rest }: { readonly uri: vscode.Uri } & Omit<SetBaselineParams, 'uri'>): Promise<void> => {
    if (client.state !== State.Running) return;
    const params: SetBaselineParams = { uri: client.code2ProtocolConverter.asUri(uri), ...rest };
    await client.sendRequest(SET_BASELINE_REQUEST, params);
  };
  const git = createGitAccess(log);
  const statuses = createStatuses();
  const statusItem = createStatusItem(statuses);
  const previews = createPreviews({
    extensionUri: context.extensionUri,
    log,
    git,
    workspaceMemory: context.workspaceState,
    isPolicy: (uri) => statuses.get(uri)?.isPolicy === true,
    onDidChangeStatus: statuses.onDidChange,
    memory: context.globalState,
    render: async (uri, against) => {
      await whenStarted(client);
      if (client.state !== State.Running) return undefined;
      const params: RenderParams = { uri: client.code2ProtocolConverter.asUri(uri), ...(against === undefined ? {} : { against }) };
      const answer: unknown = await client.sendRequest(RENDER_REQUEST, params);
      if (!isRenderResult(answer)) throw new Error('the language server sent no rendering');
      return answer;
    },
    coverage: async (uri, token) => {
      await whenStarted(client);
      if (client.state !== State.Running) return undefined;
      const params: CoverageParams = { uri: client.code2ProtocolConverter.asUri(uri) };
      return (await client.sendRequest<CoverageResult | null>(COVERAGE_REQUEST, params, token)) ?? undefined;
    },
    setBaseline: (uri, ref, text) => sendBaseline({ uri, ref, text }),
  });

  const exporting: ExportHost = {
    git,
    isRunning: () => client.state === State.Running,
    setBaseline: (uri, ref, text) => sendBaseline({ uri, ref, text }),
    ask: async (uri, params) => {
      await whenStarted(client);
      if (client.state !== State.Running) return undefined;
      return client.sendRequest<ExportResult | null>(EXPORT_REQUEST, {
        uri: client.code2ProtocolConverter.asUri(uri),
        ...params,
      } satisfies ExportParams);
    },
  };

  const commitChecks = createCommitChecks(
    git,
    async (texts) => {
      await whenStarted(client);
      if (client.state !== State.Running) return undefined;
      const params: CheckTextsParams = { texts: texts.map((one) => ({ ...one, uri: client.code2ProtocolConverter.asUri(one.uri) })) };
      return (await client.sendRequest<readonly CheckedText[] | null>(CHECK_TEXTS_REQUEST, params)) ?? undefined;
    },
    log,
  );
  const baselines = createGitBaselines(git, sendBaseline, log);

  const effectiveConfiguration = createEffectiveConfiguration(client, statuses);
  const policies = createPolicies(client, context, log);
  const coverage = createCoverage(client, statuses, context, log);
  client.onNotification(STATUS_NOTIFICATION, (status: StatusParams) => {
    const uri = client.protocol2CodeConverter.asUri(status.uri);
    // The same text checked once more: something else changed, such as a setting, and the preview may look otherwise.
    if (statuses.get(uri)?.version === status.version) previews.refresh(uri);
    statuses.set(uri, status);
    if (status.isPolicy) baselines.follow(uri);
  });
  client.onDidChangeState(({ newState }) => {
    log.info(`language server ${newState === State.Running ? 'running' : newState === State.Starting ? 'starting' : 'stopped'}`);
    statuses.setRunning(newState === State.Running);
    if (newState !== State.Starting) previews.refreshAll();
    if (newState === State.Running) baselines.resendAll();
  });

  /** What the server was started with, or is being restarted with. */
  let jsonIsChecked = checksJson();
  const followJsonSupport = vscode.extensions.onDidChange(() => {
    if (checksJson() === jsonIsChecked) return;
    jsonIsChecked = checksJson();
    if (client.state === State.Running)
      void client
        .stop()
        .then(() => client.start())
        .catch((error: unknown) => log.error(`restart: ${String(error)}`));
  });
  const samples = createSamples(context.extensionUri, context.globalStorageUri);
  const atHand = createWalkthroughPolicies(samples, statuses);
  const mcpServers = offerMcpServers(mcpProgram, String((context.extension.packageJSON as { readonly version?: unknown }).version));
  const stop = new vscode.Disposable(() => void (client.needsStop() ? client.stop() : undefined));
  context.subscriptions.push(
    log,
    restarts.watch(client),
    answerFileRequests(client),
    watchMarkdownSupport(client),
    statuses,
    statusItem,
    previews,
    git,
    baselines,
    commitChecks,
    policies,
    coverage,
    followJsonSupport,
    stop,
    effectiveConfiguration,
    registerAssistantTools({ client, git }),
    mcpServers,
    samples,
    atHand,
    hintAtFirstPolicy(statuses, context.globalState),
    watchWalkthrough({
      previews,
      statuses,
      onDidChangeCoverage: coverage.onDidChange,
      hasCoverage: () => coverage.rows().length > 0,
    }),
    ...createCommands({
      atHand,
      client,
      commitChecks,
      effectiveConfiguration,
      git,
      log,
      previews,
      samples,
      statuses,
    }),
    ...createExportCommands(exporting, previews, context.globalStorageUri),
  );
  void vscode.commands.executeCommand('setContext', 'policywright.active', true);
  client.start().catch((error: unknown) => log.error(`start: ${String(error)}`));

  return {
    client,
    previewBody: previews.body,
    onDidRenderPreview: previews.onDidRender,
    commitCheck: commitChecks.current,
    policies: policies.lines,
    onDidChangePolicies: policies.onDidChange,
    coverage: coverage.rows,
    onDidChangeCoverage: coverage.onDidChange,
    workspaceCoverage: coverage.matrix.rows,
    onDidChangeWorkspaceCoverage: coverage.matrix.onDidChange,
    baselinesSettled: baselines.settled,
    exportedPage: (uri) => exportedPage(exporting, uri),
    mcpServers: mcpServers.offered,
  };
}

/** Whether VS Code's own JSON support checks configuration files, by their schema. */
function checksJson(): boolean {
  return vscode.extensions.getExtension('vscode.json-language-features') !== undefined;
}

function isHistory({ uri }: vscode.TextDocument): boolean {
  return ['git', 'gitlens', 'review', 'pr', 'gitfs', 'output', 'vscode-scm', 'vscode-local-history', SAMPLE_SCHEME].includes(uri.scheme);
}
