/** Settles how previews look, from the settings, the writer's style sheets and the width last chosen, and tells when that changes. */
import * as vscode from 'vscode';
import { isTheme, isWidth, type Look, MAX_PAGE_WIDTH, type Theme } from './lookMessages.ts';
import { findStyles } from './styles.ts';

/** Where the width is remembered, for all previews. */
const WIDTH_KEY = 'policywright.preview.width';

/** The looks of one preview. */
export interface PreviewLook extends vscode.Disposable {
  readonly current: () => Look;
  /** Writes the setting, where it is set already or else for the user. */
  readonly setTheme: (theme: Theme) => void;
  readonly setWidth: (width: number) => void;
}

/** Follows the theme and width settings for one policy. @param changed also called when a style sheet is saved */
export function followLook(
  webview: vscode.Webview,
  policy: vscode.Uri,
  memory: vscode.Memento,
  log: vscode.LogOutputChannel,
  changed: () => void,
): PreviewLook {
  let edition = 0;
  let watchers: vscode.Disposable[] = [];
  let styles: readonly vscode.Uri[] = [];
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('policywright.preview', policy);
  const stopWatching = (): void => watchers.splice(0).forEach((one) => void one.dispose());
  const read = (): void => {
    stopWatching();
    const found = findStyles(settings().get<unknown>('styles'), policy);
    styles = found.files;
    for (const reason of found.refused) log.warn(`preview.styles: ${reason}`);
    watchers = styles.map((file) => {
      const watcher = vscode.workspace.createFileSystemWatcher(
        new vscode.RelativePattern(vscode.Uri.joinPath(file, '..'), file.path.split('/').at(-1) ?? ''),
      );
      const again = (): void => {
        edition++;
        changed();
      };
      return vscode.Disposable.from(watcher, watcher.onDidChange(again), watcher.onDidCreate(again), watcher.onDidDelete(again));
    });
  };
  read();
  const subscriptions = vscode.Disposable.from(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('policywright.preview', policy)) return;
      read();
      changed();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => {
      read();
      changed();
    }),
  );
  return {
    current: () => {
      const theme = settings().get<unknown>('theme');
      const width = memory.get<unknown>(WIDTH_KEY);
      // The edition makes the page fetch a sheet that was saved again.
      const address = (file: vscode.Uri): string => webview.asWebviewUri(file.with({ query: `edition=${edition}` })).toString();
      return { theme: isTheme(theme) ? theme : 'editor', width: isWidth(width) ? width : MAX_PAGE_WIDTH, styles: styles.map(address) };
    },
    setTheme: (theme) => {
      const { workspaceValue, workspaceFolderValue } = settings().inspect('theme') ?? {};
      const target =
        workspaceFolderValue !== undefined
          ? vscode.ConfigurationTarget.WorkspaceFolder
          : workspaceValue !== undefined
            ? vscode.ConfigurationTarget.Workspace
            : vscode.ConfigurationTarget.Global;
      settings()
        .update('theme', theme, target)
        .then(undefined, (error: unknown) => log.warn(`preview.theme: ${String(error)}`));
    },
    setWidth: (width) => void memory.update(WIDTH_KEY, width),
    dispose: () => {
      stopWatching();
      subscriptions.dispose();
    },
  };
}
