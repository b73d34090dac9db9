/** Remembers what the server last said about each document, and tells the editor whether the active one is a policy. */
import * as vscode from 'vscode';
import type { StatusParams } from '../../server/src/protocol.ts';

/** The server's word on one document, and when it came. */
export interface Status extends StatusParams {
  readonly checkedAt: Date;
}

/** All statuses, and whether the server runs at all. */
export interface Statuses extends vscode.Disposable {
  readonly set: (uri: vscode.Uri, status: StatusParams) => void;
  readonly get: (uri: vscode.Uri) => Status | undefined;
  /** The status of an open Markdown document as soon as the server has sent one; undefined when it is closed before, or no server runs. */
  readonly known: (document: vscode.TextDocument) => Promise<Status | undefined>;
  readonly setRunning: (running: boolean) => void;
  readonly isRunning: () => boolean;
  /** Fires when a policy was edited and has fewer findings than before. */
  readonly onDidFix: vscode.Event<vscode.Uri>;
  /** Fires when the status of the active editor may be another. */
  readonly onDidChange: vscode.Event<void>;
}

/** Keeps the context keys `policywright.isPolicy`, `isTranslation` and `hasFindings` in step with the active editor, and `policywright.translations`, a list of paths, with all. */
export function createStatuses(): Statuses {
  const byUri = new Map<string, Status>();
  const changed = new vscode.EventEmitter<void>();
  const fixed = new vscode.EventEmitter<vscode.Uri>();
  let running = false;
  let translations = '';

  const announce = (): void => {
    const active = vscode.window.activeTextEditor?.document.uri.toString();
    const status = active === undefined ? undefined : byUri.get(active);
    const isPolicy = status?.isPolicy === true;
    void vscode.commands.executeCommand('setContext', 'policywright.isPolicy', isPolicy);
    void vscode.commands.executeCommand('setContext', 'policywright.isTranslation', isPolicy && status.isTranslation);
    void vscode.commands.executeCommand(
      'setContext',
      'policywright.hasFindings',
      isPolicy && Object.values(status.findings).some((count) => count > 0),
    );
    announceTranslations();
    changed.fire();
  };
  /** Of menus of tabs, which need not be active. */
  const announceTranslations = (): void => {
    // URIs of a remote folder differ between here and the window; and of a path the window has either form.
    const paths = [...byUri].flatMap(([key, { isTranslation }]) => {
      if (!isTranslation) return [];
      const { path, fsPath } = vscode.Uri.parse(key);
      return [path, fsPath];
    });
    if (paths.join('\n') === translations) return;
    translations = paths.join('\n');
    void vscode.commands.executeCommand('setContext', 'policywright.translations', paths);
  };
  const known = (document: vscode.TextDocument): Promise<Status | undefined> =>
    new Promise((resolve) => {
      const settle = (): void => {
        const status = byUri.get(document.uri.toString());
        if (!status && running && !document.isClosed && document.languageId === 'markdown') return;
        listeners.dispose();
        resolve(status);
      };
      const listeners = vscode.Disposable.from(changed.event(settle), vscode.workspace.onDidCloseTextDocument(settle));
      settle();
    });
  const subscriptions = vscode.Disposable.from(
    changed,
    fixed,
    vscode.window.onDidChangeActiveTextEditor(announce),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => byUri.delete(uri.toString())),
  );

  return {
    set: (uri, status) => {
      const before = byUri.get(uri.toString());
      byUri.set(uri.toString(), { ...status, checkedAt: new Date() });
      announce();
      if (before && isFixed(before, status)) fixed.fire(uri);
    },
    get: (uri) => byUri.get(uri.toString()),
    known,
    setRunning: (now) => {
      running = now;
      announce();
    },
    isRunning: () => running,
    onDidChange: changed.event,
    onDidFix: fixed.event,
    dispose: () => subscriptions.dispose(),
  };
}

/** Another version of the text: a rule that was turned off fixes nothing. */
function isFixed(before: StatusParams, now: StatusParams): boolean {
  const count = ({ findings }: StatusParams): number => Object.values(findings).reduce((sum, one) => sum + one, 0);
  return before.isPolicy && now.isPolicy && before.checked && now.checked && before.version !== now.version && count(now) < count(before);
}
