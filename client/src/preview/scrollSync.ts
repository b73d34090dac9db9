/** Keeps the preview where the editor is: from editor to preview only, by the first visible line. */
import * as vscode from 'vscode';

/** Calls `scrollTo` with a 0-based line whenever an editor of `uri` scrolls. */
export function followEditor(uri: vscode.Uri, scrollTo: (line: number) => void): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest: number | undefined;
  const send = (): void => {
    timer = undefined;
    if (latest !== undefined) scrollTo(latest);
    latest = undefined;
  };
  const subscription = vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
    const first = visibleRanges[0]?.start.line;
    if (first === undefined || textEditor.document.uri.toString() !== uri.toString()) return;
    latest = first;
    timer ??= setTimeout(send, pause);
  });
  return new vscode.Disposable(() => {
    subscription.dispose();
    clearTimeout(timer);
  });
}

/** Milliseconds between two messages while the editor scrolls. */
const pause = 30;

/** First visible line of the document in any visible editor. */
export function firstVisibleLine(uri: vscode.Uri): number | undefined {
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  return editor?.visibleRanges[0]?.start.line;
}
