/** The language server: every capability beside its handler, no logic. */
import {
  CodeActionKind,
  CodeLensRefreshRequest,
  CompletionItemKind,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FoldingRangeKind,
  InsertTextFormat,
  MarkupKind,
  PositionEncodingKind,
  SymbolKind,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type Connection,
  type DocumentSymbol,
  type SymbolInformation,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { checkConfig } from '../core/features/checkConfig.ts';
import { changeSummary } from '../core/features/changeSummary.ts';
import { complete, type Completion } from '../core/features/completion.ts';
import { folding } from '../core/features/folding.ts';
import { policyHeader } from '../core/features/header.ts';
import { hover } from '../core/features/hover.ts';
import { reminders, todayEdits } from '../core/features/reminders.ts';
import { outline } from '../core/features/outline.ts';
import { selectionSpans } from '../core/features/selection.ts';
import { indexLines, KIND_NAMES, parseIsoDate, parsePolicy, rules, type Baseline, type Diagnosis, type IsoDate } from '../core/index.ts';
import { renderPreview } from '../core/preview/renderPreview.ts';
import { CHANGES_REQUEST, ClientCommand, RENDER_REQUEST, SET_BASELINE_REQUEST, SET_TODAY_COMMAND, STATUS_NOTIFICATION, type ChangesParams, type InitializationOptions, type RenderParams, type RenderResult, type SetBaselineParams, type StatusParams } from '../protocol.ts';
import { codeActions, FIX_ALL_KIND } from './codeActions.ts';
import { servePull, servePush, type ComputedDiagnostics, type DiagnosticsPart } from './diagnostics.ts';
import { createAnalyses, createTextDocuments, type OpenPolicy } from './documents.ts';
import type { Host } from './host.ts';
import { CONFIG_NAME, createSettings } from './settings.ts';
import { coordinatesOf, toDiagnostic, toDocumentSymbol, toSelectionRange, toTextEdits } from './toLsp.ts';

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
  const baselines = new Map<string, Baseline>();
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
  const analyse = async (document: TextDocument): Promise<OpenPolicy> => {
    const forUri = await settings.of(document.uri);
    const baseline = baselines.get(document.uri);
    return analyses.of(document, { ...(baseline ? { baseline } : {}), settings: forUri, today: today(), path: settings.pathOf(document.uri), encoding, onRuleError: (rule, error) => connection.console.error(`The rule ${rule} failed on ${document.uri}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`) });
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
    void connection.sendNotification(STATUS_NOTIFICATION, statusOf(analysed));
    return { resultId, diagnostics: worst(analysed.diagnoses).map((one) => toDiagnostic(one, analysed.uri, analysed.at)) };
  };
  /** Something besides the text changed: the client is to ask again. */
  const refresh = (): void => {
    generation++;
    diagnostics?.refresh();
    if (capabilities.workspace?.codeLens?.refreshSupport) void connection.sendRequest(CodeLensRefreshRequest.type);
  };

  const settingsChanged = (): void => {
    settings.clear();
    refresh();
  };

  connection.onInitialize((params) => {
    capabilities = params.capabilities;
    options = (params.initializationOptions as InitializationOptions | undefined) ?? {};
    locale = params.locale ?? 'en';
    const offered = capabilities.general?.positionEncodings;
    encoding = !offered || offered.includes(PositionEncodingKind.UTF16) ? PositionEncodingKind.UTF16 : (offered.find((one) => one === PositionEncodingKind.UTF8 || one === PositionEncodingKind.UTF32) ?? PositionEncodingKind.UTF16);
    settings.setFolders(params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []));
    const pulls = capabilities.textDocument?.diagnostic !== undefined;
    diagnostics = pulls
      ? servePull(connection, (uri) => documents.get(uri), compute, capabilities.workspace?.diagnostics?.refreshSupport === true, guard)
      : servePush(connection, () => documents.all(), compute, guard);
    return {
      serverInfo: { name: 'policywright' },
      capabilities: {
        positionEncoding: encoding,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
        ...(pulls ? { diagnosticProvider: { identifier: 'policywright', interFileDependencies: false, workspaceDiagnostics: false } } : {}),
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        selectionRangeProvider: true,
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND] },
        codeLensProvider: { resolveProvider: false },
        executeCommandProvider: { commands: [SET_TODAY_COMMAND] },
        completionProvider: { triggerCharacters: ['@', ':'] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(() => {
    if (capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) void connection.client.register(DidChangeConfigurationNotification.type, { section: 'policywright' });
    if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: `**/${CONFIG_NAME}` }] });
    if (capabilities.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(async () => {
        settings.setFolders((await connection.workspace.getWorkspaceFolders())?.map(({ uri }) => uri) ?? []);
        settingsChanged();
      });
    }
  });
  connection.onDidChangeConfiguration(({ settings: pushed }: { settings: unknown }) => {
    const value = pushed as { policywright?: unknown } | null | undefined;
    settings.setPushed(value?.policywright ?? value);
    settingsChanged();
  });
  connection.onDidChangeWatchedFiles(settingsChanged);

  documents.onDidChangeContent(({ document }) => diagnostics?.changed(document));
  documents.onDidClose(({ document }) => {
    analyses.forget(document.uri);
    baselines.delete(document.uri);
    diagnostics?.closed(document.uri);
  });

  connection.onDocumentSymbol(({ textDocument }) =>
    guard<DocumentSymbol[] | SymbolInformation[]>('outline', [], async () => {
      const one = await open(textDocument.uri);
      if (!one?.verdict.isPolicy) return [];
      const symbols = outline(one.policy).map((item) => toDocumentSymbol(item, one.at));
      return capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ? symbols : symbols.flatMap((symbol) => flatten(symbol, one.uri));
    }),
  );

  connection.onFoldingRanges(({ textDocument }) =>
    guard('folding', [], async () => {
      const one = await open(textDocument.uri);
      if (!one?.verdict.isPolicy) return [];
      return folding(one.policy).map(({ startLine, endLine, kind }) => ({ startLine, endLine, ...(kind ? { kind: kind === 'comment' ? FoldingRangeKind.Comment : FoldingRangeKind.Region } : {}) }));
    }),
  );

  connection.onSelectionRanges(({ textDocument, positions }) =>
    guard('selection', [], async () => {
      const one = await open(textDocument.uri);
      return one ? positions.map((position) => toSelectionRange(selectionSpans(one.policy, one.at.offset(position)), one.at)) : [];
    }),
  );

  connection.onHover(({ textDocument, position }) =>
    guard('hover', null, async () => {
      const one = await open(textDocument.uri);
      if (!one?.verdict.isPolicy) return null;
      const found = hover(one.policy, one.at.offset(position), { today: today(), settings: one.settings, diagnoses: one.diagnoses, locale, findingsNamed: options.hoverNamesFindings === true });
      return found ? { range: one.at.range(found.span), contents: { kind: MarkupKind.Markdown, value: found.markdown } } : null;
    }),
  );

  connection.onCodeAction(({ textDocument, range, context }) =>
    guard('code actions', [], async () => {
      const one = await open(textDocument.uri);
      if (!one?.verdict.isPolicy) return [];
      const abilities = { documentChanges: capabilities.workspace?.workspaceEdit?.documentChanges === true, commands: options.commands ?? [] };
      return codeActions(one, { start: one.at.offset(range.start), end: one.at.offset(range.end) }, context, abilities, today());
    }),
  );

  connection.onCodeLens(({ textDocument: { uri } }) =>
    guard('code lenses', [], async () => {
      const one = await open(uri);
      if (!one?.verdict.isPolicy) return [];
      const baseline = baselines.get(uri);
      const commands = { none: '', setToday: SET_TODAY_COMMAND, showChanges: options.commands?.includes(ClientCommand.showChanges) ? ClientCommand.showChanges : '' };
      return reminders(one.policy, { today: today(), settings: one.settings, locale, ...(baseline ? { baseline } : {}) }).map(({ span, text, action }) => ({ range: one.at.range(span), command: { title: text, command: commands[action], arguments: [uri] } }));
    }),
  );

  connection.onExecuteCommand(({ command, arguments: [uri] = [] }) =>
    guard('command', null, async () => {
      const one = command === SET_TODAY_COMMAND && typeof uri === 'string' ? await open(uri) : undefined;
      const edits = one ? toTextEdits(todayEdits(one.policy, today()), one.at) : [];
      if (!one || edits.length === 0) return null;
      // With the version, so that a client whose text moved on refuses.
      const versioned = { documentChanges: [{ textDocument: { uri: one.uri, version: one.version }, edits }] };
      await connection.workspace.applyEdit(capabilities.workspace?.workspaceEdit?.documentChanges ? versioned : { changes: { [one.uri]: edits } });
      return null;
    }),
  );

  connection.onCompletion(({ textDocument, position }) =>
    guard('completion', [], async () => {
      const one = await open(textDocument.uri);
      if (!one) return [];
      const snippets = capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
      return complete(one.policy, one.at.offset(position), { today: today(), settings: one.settings }).map(({ label, detail, documentation, kind, span, insert, snippet }, index) => ({
        label,
        detail,
        ...(documentation ? { documentation } : {}),
        kind: COMPLETION_KINDS[kind],
        sortText: String(index).padStart(3, '0'),
        filterText: one.policy.text.slice(span.start, span.end).startsWith('"') ? `"${label}"` : label,
        textEdit: { range: one.at.range(span), newText: snippet && !snippets ? insert.replace(/\$\{\d+[:|]([^,|}]*)[^}]*\}/g, '$1') : insert },
        ...(snippet && snippets ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
      }));
    }),
  );

  connection.onRequest(RENDER_REQUEST, ({ uri }: RenderParams) =>
    guard<RenderResult | null>('render', null, async () => {
      const one = await open(uri);
      if (!one) return null;
      const { policy, version } = one;
      const bodyStart = policy.frontMatter.bodyStart;
      const { html, contents } = renderPreview({ text: policy.text, bodyStart, bodyStartLine: policy.lines.lineAt(bodyStart) });
      return { version, html, contents, header: policyHeader(policy), language: policy.language };
    }),
  );

  connection.onRequest(CHANGES_REQUEST, ({ uri }: ChangesParams) =>
    guard<string | null>('changes', null, async () => {
      const one = await open(uri);
      const baseline = baselines.get(uri);
      return one && baseline ? changeSummary(baseline.policy, one.policy) : null;
    }),
  );

  connection.onRequest(SET_BASELINE_REQUEST, ({ uri, ref, text, commit, date }: SetBaselineParams) =>
    guard('baseline', null, async () => {
      const known = baselines.get(uri);
      if ((known?.policy.text ?? null) === text && known?.commit === commit) return null;
      const day = parseIsoDate(date ?? '');
      if (text === null) baselines.delete(uri);
      else {
        const { frontMatter } = await settings.of(uri);
        const policy = parsePolicy(text, { path: settings.pathOf(uri), keySpellings: frontMatter.keys });
        baselines.set(uri, { policy, ref, ...(commit ? { commit } : {}), ...(day ? { date: day } : {}) });
      }
      refresh();
      return null;
    }),
  );

  documents.listen(connection);
  connection.listen();
}

const COMPLETION_KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = { key: CompletionItemKind.Property, value: CompletionItemKind.Value, address: CompletionItemKind.Reference };

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

function flatten({ name, kind, range, children = [] }: DocumentSymbol, uri: string, containerName?: string): SymbolInformation[] {
  const own = { name, kind: kind ?? SymbolKind.String, location: { uri, range }, ...(containerName ? { containerName } : {}) };
  return [own, ...children.flatMap((child) => flatten(child, uri, name))];
}
