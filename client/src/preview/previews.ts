/** Knows which previews are open: one for each policy, opened again means shown again. */
import * as vscode from 'vscode';
import { isPageState } from './messages.ts';
import { createPreviewPanel, type PreviewHost, type PreviewPanel } from './previewPanel.ts';

/** View type of the preview's webview; the manifest's activation event names it too. */
export const PREVIEW_VIEW_TYPE = 'policywright.preview';

/** The open previews. */
export interface Previews extends vscode.Disposable {
  readonly open: (uri: vscode.Uri, column: vscode.ViewColumn) => void;
  /** HTML of the body that the preview of `uri` shows; undefined where there is none. */
  readonly body: (uri: vscode.Uri) => string | undefined;
  readonly refreshAll: () => void;
  readonly onDidRender: vscode.Event<RenderedPreview>;
}

/** A rendering that now stands in a preview. */
export interface RenderedPreview {
  readonly uri: vscode.Uri;
  readonly html: string;
}

/** Also restores the previews that were open before a window reload. */
export function createPreviews(host: PreviewHost): Previews {
  const open = new Map<string, PreviewPanel>();
  const rendered = new vscode.EventEmitter<RenderedPreview>();

  const adopt = (panel: vscode.WebviewPanel, uri: vscode.Uri, scroll: boolean): void => {
    const preview = createPreviewPanel(host, panel, uri, scroll);
    const key = uri.toString();
    open.set(key, preview);
    preview.onDidRender((html) => rendered.fire({ uri, html }));
    panel.onDidDispose(() => {
      if (open.get(key) === preview) open.delete(key);
    });
  };

  const serializer = vscode.window.registerWebviewPanelSerializer(PREVIEW_VIEW_TYPE, {
    deserializeWebviewPanel: async (panel, state: unknown) => {
      if (isPageState(state) && !open.has(state.uri)) adopt(panel, vscode.Uri.parse(state.uri), false);
      else panel.dispose();
    },
  });

  return {
    open: (uri, column) => {
      const existing = open.get(uri.toString());
      if (existing) return existing.panel.reveal(undefined, true);
      const title = vscode.l10n.t('Policy preview');
      adopt(vscode.window.createWebviewPanel(PREVIEW_VIEW_TYPE, title, { viewColumn: column, preserveFocus: column === vscode.ViewColumn.Beside }), uri, true);
    },
    body: (uri) => open.get(uri.toString())?.body(),
    refreshAll: () => open.forEach(({ refresh }) => refresh()),
    onDidRender: rendered.event,
    dispose: () => {
      serializer.dispose();
      rendered.dispose();
    },
  };
}
