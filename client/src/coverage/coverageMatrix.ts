/** The panel of workspace coverage: a row for each policy, a column for each law. */
import * as vscode from 'vscode';
import { type BaseLanguageClient, ProgressType, State } from 'vscode-languageclient';
import {
  type CoverageProfileName,
  SECTIONS_COLUMN,
  WORKSPACE_COVERAGE_REQUEST,
  type WorkspaceCoverageParams,
  type WorkspaceCoveragePart,
  type WorkspaceCoverageResult,
  type WorkspaceCoverageRow,
} from '../../../server/src/protocol.ts';
import { createNonce } from '../preview/pageShell.ts';
import { shellHtml } from '../preview/shellHtml.ts';
import { hasServer } from '../runningServer.ts';
import { matrixLabels } from './matrixLabels.ts';
import { isMatrixFromPage, type MatrixToPage } from './matrixMessages.ts';

/** View type of the panel; the manifest names it too. It doesn't begin as that of previews does, whose commands aren't for it. */
export const MATRIX_VIEW_TYPE = 'policywrightCoverage';

/** The panel, for tests. */
export interface CoverageMatrix extends vscode.Disposable {
  /** What it shows, once everything was read; undefined without a panel, and before. */
  readonly rows: () => readonly WorkspaceCoverageRow[] | undefined;
  readonly onDidChange: vscode.Event<void>;
  readonly commands: Readonly<Record<string, (...given: readonly unknown[]) => unknown>>;
}

/** What the panel needs from the rest of the client. */
export interface MatrixHost {
  readonly client: BaseLanguageClient;
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  /** Shows a policy, and what it says of a law, in the Coverage view. */
  readonly reveal: (uri: vscode.Uri, profile: string | undefined) => Promise<void>;
}

/** Milliseconds without another file saved before what was saved is read again. */
const SAVE_PAUSE = 300;

/** Creates the commands, and restores the panel after a window reload. There is one panel. */
export function createCoverageMatrix(host: MatrixHost): CoverageMatrix {
  const { client, log } = host;
  const changed = new vscode.EventEmitter<void>();
  let panel: vscode.WebviewPanel | undefined;
  /** By URI, as VS Code spells it. */
  const rows = new Map<string, WorkspaceCoverageRow>();
  let known: readonly CoverageProfileName[] = [];
  /** Laws instead of those of each policy; empty for these. */
  let laws: readonly string[] = [];
  let running: vscode.CancellationTokenSource | undefined;
  let isWhole = false;
  let note = '';
  let progress: { readonly done: number; readonly total: number } | null = null;
  const saved = new Set<string>();
  let pause: ReturnType<typeof setTimeout> | undefined;

  const post = (message: MatrixToPage): void => void panel?.webview.postMessage(message);
  const sorted = (): readonly WorkspaceCoverageRow[] => [...rows.values()].sort((a, b) => a.path.localeCompare(b.path));
  const keyOf = (uri: string): string => client.protocol2CodeConverter.asUri(uri).toString();
  const put = (news: readonly WorkspaceCoverageRow[]): void => news.forEach((row) => void rows.set(keyOf(row.uri), row));
  const send = (): void => {
    post({ type: 'matrix', rows: sorted(), columns: known });
    post({ type: 'note', text: note });
    post({ type: 'progress', progress });
  };
  const cancel = (): void => {
    running?.cancel();
    running?.dispose();
    running = undefined;
  };
  const stop = (): void => {
    cancel();
    clearTimeout(pause);
    saved.clear();
  };

  /** Asks for all policies, and shows them as they come. */
  const refresh = async (): Promise<void> => {
    stop();
    if (!(await hasServer(client)) || !panel) return;
    const source = new vscode.CancellationTokenSource();
    running = source;
    isWhole = false;
    rows.clear();
    [note, progress] = ['', { done: 0, total: 0 }];
    send();
    const token = `coverage-${createNonce()}`;
    const listening = client.onProgress(new ProgressType<WorkspaceCoveragePart>(), token, (part) => {
      if (running !== source) return;
      put(part.rows);
      known = part.profiles;
      progress = { done: part.done, total: part.total };
      send();
    });
    try {
      const result = await ask({ profiles: laws, partialResultToken: token }, source.token);
      if (running !== source) return;
      known = result?.profiles ?? known;
      isWhole = result !== null;
      note = result ? omission(result.omitted) : unreadable();
    } catch (error) {
      if (running !== undefined && running !== source) return;
      if (!source.token.isCancellationRequested) log.error(`coverage of the workspace: ${String(error)}`);
      note = source.token.isCancellationRequested ? vscode.l10n.t('Canceled: not all policies were read.') : unreadable();
    } finally {
      listening.dispose();
      source.dispose();
    }
    running = undefined;
    progress = null;
    send();
    changed.fire();
    if (saved.size > 0) await refreshSaved();
  };
  const ask = (params: WorkspaceCoverageParams, token: vscode.CancellationToken): Promise<WorkspaceCoverageResult | null> =>
    client.sendRequest<WorkspaceCoverageResult | null>(WORKSPACE_COVERAGE_REQUEST, params, token);

  /** Reads only what was saved; the rest is as it was. */
  const refreshSaved = async (): Promise<void> => {
    if (!panel || running || client.state !== State.Running) return;
    const uris = [...saved];
    saved.clear();
    const source = new vscode.CancellationTokenSource();
    running = source;
    try {
      const result = await ask({ uris, profiles: laws }, source.token);
      if (running !== source || !result) return;
      for (const uri of uris) rows.delete(keyOf(uri));
      put(result.rows);
      send();
      changed.fire();
    } catch (error) {
      if (!source.token.isCancellationRequested) log.error(`coverage of saved policies: ${String(error)}`);
    } finally {
      if (running === source) running = undefined;
      source.dispose();
    }
  };
  const noteSaved = ({ uri, languageId }: vscode.TextDocument): void => {
    if (!panel) return;
    // Settings decide which files are policies, and which laws apply.
    if (uri.path.endsWith('/.policywright.json')) return void refresh();
    if (languageId !== 'markdown') return;
    saved.add(client.code2ProtocolConverter.asUri(uri));
    clearTimeout(pause);
    pause = setTimeout(() => void refreshSaved(), SAVE_PAUSE);
  };

  const chooseLaws = async (): Promise<void> => {
    const picked = await vscode.window.showQuickPick(
      known.filter(({ id }) => id !== SECTIONS_COLUMN).map(({ id, name }) => ({ id, label: name, picked: laws.includes(id) })),
      {
        title: vscode.l10n.t('Choose Laws'),
        placeHolder: vscode.l10n.t('Laws for all privacy policies; none: their own'),
        canPickMany: true,
      },
    );
    if (!picked) return;
    laws = picked.map(({ id }) => id);
    await refresh();
  };

  const exportCsv = async (): Promise<void> => {
    if (!(await hasServer(client))) return;
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const file = await vscode.window.showSaveDialog({
      title: vscode.l10n.t('Export Coverage as CSV'),
      filters: { CSV: ['csv'] },
      ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, 'coverage.csv') } : {}),
    });
    if (!file) return;
    const csv = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Reading policies'), cancellable: true },
      async (_, token) => {
        try {
          return (await ask({ profiles: laws, csv: true }, token))?.csv;
        } catch (error) {
          if (token.isCancellationRequested) return null;
          log.error(`coverage as CSV: ${String(error)}`);
          return undefined;
        }
      },
    );
    if (csv === null) return;
    if (csv === undefined) return void vscode.window.showErrorMessage(unreadable());
    // Spreadsheets take a file without this mark for one in the system's own encoding.
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(`\ufeff${csv}`));
    const open = vscode.l10n.t('Open');
    const choice = await vscode.window.showInformationMessage(
      vscode.l10n.t('Exported to {0}.', vscode.workspace.asRelativePath(file)),
      open,
    );
    if (choice === open) await vscode.commands.executeCommand('vscode.open', file);
  };

  const receive = (message: unknown): void => {
    if (!isMatrixFromPage(message)) return log.warn('coverage: the page sent a message that is none');
    switch (message.type) {
      case 'ready':
        // After the tab was hidden the page starts empty.
        if (isWhole || running) send();
        else void refresh();
        return;
      case 'refresh':
        return void refresh();
      case 'cancel':
        running?.cancel();
        return;
      case 'chooseLaws':
        return void chooseLaws();
      case 'export':
        return void exportCsv().catch((error: unknown) => void vscode.window.showErrorMessage(String(error)));
      case 'open':
        // Only what is in the table.
        if (rows.has(keyOf(message.uri)))
          void host
            .reveal(client.protocol2CodeConverter.asUri(message.uri), message.profile)
            .catch((error: unknown) => log.warn(`coverage: ${String(error)}`));
    }
  };

  const adopt = (one: vscode.WebviewPanel): void => {
    panel = one;
    one.webview.options = {
      enableScripts: true,
      enableForms: false,
      localResourceRoots: [vscode.Uri.joinPath(host.extensionUri, 'dist')],
    };
    const file = (name: string): string => one.webview.asWebviewUri(vscode.Uri.joinPath(host.extensionUri, 'dist', name)).toString();
    one.webview.onDidReceiveMessage(receive);
    one.onDidDispose(() => {
      stop();
      panel = undefined;
      isWhole = false;
      rows.clear();
    });
    one.webview.html = shellHtml({
      nonce: createNonce(),
      source: one.webview.cspSource,
      script: file('coverage.js'),
      style: file('coverage.css'),
      title: vscode.l10n.t('Coverage of the workspace'),
      language: vscode.env.language,
      data: { labels: matrixLabels(vscode.l10n) },
      remoteImages: false,
    });
  };
  const show = (): void => {
    if (panel) return panel.reveal();
    adopt(vscode.window.createWebviewPanel(MATRIX_VIEW_TYPE, vscode.l10n.t('Workspace Coverage'), vscode.ViewColumn.Active));
  };
  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.window.registerWebviewPanelSerializer(MATRIX_VIEW_TYPE, {
      deserializeWebviewPanel: (one) => {
        if (panel) one.dispose();
        else adopt(one);
        return Promise.resolve();
      },
    }),
    vscode.workspace.onDidSaveTextDocument(noteSaved),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (panel && ['policywright.profiles', 'policywright.files'].some((name) => event.affectsConfiguration(name))) void refresh();
    }),
  );
  return {
    rows: () => (panel && isWhole ? sorted() : undefined),
    onDidChange: changed.event,
    commands: {
      'policywright.showWorkspaceCoverage': show,
      'policywright.exportWorkspaceCoverage': exportCsv,
    },
    dispose: () => {
      stop();
      panel?.dispose();
      subscriptions.dispose();
    },
  };
}

function unreadable(): string {
  return vscode.l10n.t('Can\'t read the coverage. Run "Policywright: Show Log" to see why.');
}

function omission(omitted: number): string {
  return omitted === 0 ? '' : vscode.l10n.t('{0} files were left out, since there are too many', omitted);
}
