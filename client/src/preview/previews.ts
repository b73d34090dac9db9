/** Knows which previews are open: one for each policy, opened again means shown again. */
import * as vscode from 'vscode';
import { keyOf, type Against } from '../redline/against.ts';
import { isPageState } from './messages.ts';
import { createPreviewPanel, type PreviewHost, type PreviewPanel } from './previewPanel.ts';

/** View types of the webviews; the manifest names them too. */
export const PREVIEW_VIEW_TYPE = 'policywright.preview';
export const REDLINE_VIEW_TYPE = 'policywright.redline';

/** The open previews. */
export interface Previews extends vscode.Disposable {
  /** @param against draws a redline instead of the plain preview */
  readonly open: (uri: vscode.Uri, column: vscode.ViewColumn, against?: Against) => void;
  /** HTML of the body that the preview of `uri` shows; undefined where there is none. */
  readonly body: (uri: vscode.Uri, against?: Against) => string | undefined;
  readonly refreshAll: () => void;
  /** Renders the previews of one policy anew. */
  readonly refresh: (uri: vscode.Uri) => void;
  /** The preview or redline that has the focus of the window. */
  readonly active: () => PreviewPanel | undefined;
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

  const keyFor = (uri: vscode.Uri, against: Against | undefined): string => (against ? `${uri.toString()} ${keyOf(against)}` : uri.toString());
  const adopt = (panel: vscode.WebviewPanel, uri: vscode.Uri, scroll: boolean, against: Against | undefined): void => {
    const preview = createPreviewPanel(host, panel, uri, scroll, against);
    const key = keyFor(uri, against);
    open.set(key, preview);
    preview.onDidRender((html) => rendered.fire({ uri, html }));
    panel.onDidDispose(() => {
      if (open.get(key) === preview) open.delete(key);
    });
  };

  const serializer: vscode.WebviewPanelSerializer = {
    deserializeWebviewPanel: async (panel, state: unknown) => {
      const uri = isPageState(state) ? vscode.Uri.parse(state.uri) : undefined;
      if (isPageState(state) && uri && !open.has(keyFor(uri, state.against))) adopt(panel, uri, false, state.against);
      else panel.dispose();
    },
  };
  const serializers = vscode.Disposable.from(...[PREVIEW_VIEW_TYPE, REDLINE_VIEW_TYPE].map((type) => vscode.window.registerWebviewPanelSerializer(type, serializer)));

  return {
    open: (uri, column, against) => {
      const existing = open.get(keyFor(uri, against));
      if (existing) return existing.panel.reveal(undefined, true);
      const title = vscode.l10n.t('Policy preview');
      adopt(vscode.window.createWebviewPanel(against ? REDLINE_VIEW_TYPE : PREVIEW_VIEW_TYPE, title, { viewColumn: column, preserveFocus: column === vscode.ViewColumn.Beside }), uri, true, against);
    },
    active: () => [...open.values()].find(({ panel }) => panel.active),
    body: (uri, against) => open.get(keyFor(uri, against))?.body(),
    refresh: (uri) => [...open.values()].filter((one) => one.uri.toString() === uri.toString()).forEach(({ refresh }) => refresh()),
    refreshAll: () => open.forEach(({ refresh }) => refresh()),
    onDidRender: rendered.event,
    dispose: () => {
      serializers.dispose();
      rendered.dispose();
    },
  };
}
