/** Puts the Coverage view together: it follows the active editor and what is typed there. */
import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { COVERAGE_REQUEST, type CoverageParams, type CoverageResult } from '../../../server/src/protocol.ts';
import type { Statuses } from '../statuses.ts';
import { coverageCommands } from './coverageCommands.ts';
import { type CoverageMatrix, createCoverageMatrix } from './coverageMatrix.ts';
import { COVERAGE_VIEW, type CoverageRow, createCoverageView } from './coverageView.ts';

/** What the rest of the extension may know of it. */
export interface Coverage extends vscode.Disposable {
  /** What the view shows. */
  readonly rows: () => readonly CoverageRow[];
  readonly onDidChange: vscode.Event<void>;
  readonly matrix: Pick<CoverageMatrix, 'rows' | 'onDidChange'>;
}

/** Milliseconds without news of the policy before its coverage is asked for. */
const PAUSE = 150;

/** Creates the view. The server is asked only while it is shown, and no longer for a text that was edited meanwhile. */
export function createCoverage(
  client: BaseLanguageClient,
  statuses: Statuses,
  { workspaceState, extensionUri }: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
): Coverage {
  const view = createCoverageView(workspaceState, ({ range }) => client.protocol2CodeConverter.asRange(range));
  let pending: ReturnType<typeof setTimeout> | undefined;
  let running: vscode.CancellationTokenSource | undefined;
  /** What is to be shown once the coverage of its policy comes. */
  let wanted: { readonly uri: string; readonly profile: string } | undefined;
  /** The policy and the law of the cell that was selected last: shown though the law isn't chosen for the policy. */
  let cell: typeof wanted;

  const cancel = (): void => {
    clearTimeout(pending);
    running?.cancel();
    running?.dispose();
    running = undefined;
  };
  const refresh = async (uri: vscode.Uri): Promise<void> => {
    const source = new vscode.CancellationTokenSource();
    running = source;
    try {
      const also = cell?.uri === uri.toString() ? cell.profile : undefined;
      const params: CoverageParams = { uri: client.code2ProtocolConverter.asUri(uri), ...(also === undefined ? {} : { also }) };
      const result = await client.sendRequest<CoverageResult | null>(COVERAGE_REQUEST, params, source.token);
      if (running !== source) return;
      view.show(result ? { uri, result } : undefined);
      if (wanted?.uri === uri.toString()) {
        view.reveal(wanted.profile);
        wanted = undefined;
      }
    } catch (error) {
      if (!source.token.isCancellationRequested) log.error(`coverage: ${String(error)}`);
    }
  };
  /** The view keeps its policy while the focus is in a panel or an editor without text, as the outline does. */
  const follow = (): void => {
    if (!view.view.visible) return;
    if (client.state !== State.Running) {
      cancel();
      if (client.state === State.Stopped) view.show(undefined);
      return;
    }
    const editor = vscode.window.activeTextEditor;
    if (!editor && vscode.window.visibleTextEditors.length > 0) return;
    cancel();
    const uri = editor?.document.uri;
    // Of a document that was just opened nothing is known yet; its status comes.
    if (!uri || statuses.get(uri)?.isPolicy !== true) {
      view.show(undefined);
      return;
    }
    pending = setTimeout(() => void refresh(uri), PAUSE);
  };
  const matrix = createCoverageMatrix({
    client,
    extensionUri,
    log,
    reveal: async (uri, profile) => {
      await vscode.window.showTextDocument(uri);
      wanted = profile === undefined ? undefined : { uri: uri.toString(), profile };
      cell = wanted;
      await vscode.commands.executeCommand(`${COVERAGE_VIEW}.focus`);
      follow();
    },
  });
  const commands = {
    ...coverageCommands(client),
    ...matrix.commands,
    'policywright.coverageShowGaps': () => view.setOnlyGaps(true),
    'policywright.coverageShowAll': () => view.setOnlyGaps(false),
  };
  const subscriptions = vscode.Disposable.from(
    view,
    matrix,
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
    statuses.onDidChange(follow),
    vscode.window.onDidChangeActiveTextEditor(follow),
    view.view.onDidChangeVisibility(follow),
    client.onDidChangeState(follow),
    // What was asked of an older text isn't wanted any more; the status of the new one follows.
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && document === vscode.window.activeTextEditor?.document) running?.cancel();
    }),
  );
  return {
    rows: view.rows,
    onDidChange: view.onDidChange,
    matrix,
    dispose: () => {
      cancel();
      subscriptions.dispose();
    },
  };
}
