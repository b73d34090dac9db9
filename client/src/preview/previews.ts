/** Knows which previews are open: locked ones that stay with their policy, one that follows the active policy, and redlines. */
import * as vscode from 'vscode';
import { type Against, baselineRef } from '../redline/against.ts';
import { createCoverageSwitch, createFindingsSwitch } from './findingsSwitch.ts';
import { isPageState } from './messages.ts';
import { createPreviewPanel, type PreviewHost, type PreviewPanel } from './previewPanel.ts';

/** View type of the preview; the manifest names it too. */
export const PREVIEW_VIEW_TYPE = 'policywright.preview';
/** View type of the redline; the manifest names it too. */
export const REDLINE_VIEW_TYPE = 'policywright.redline';

/** What all previews together need from the rest of the client. */
export interface PreviewsHost extends PreviewHost {
  /** Remembers for the workspace. */
  readonly workspaceMemory: vscode.Memento;
  readonly isPolicy: (uri: vscode.Uri) => boolean;
  /** Fires when the active file may have become a policy. */
  readonly onDidChangeStatus: vscode.Event<void>;
}

/** How to open a preview. */
export interface OpenOptions {
  /** Draws a redline instead of the plain preview. */
  readonly against?: Against;
  readonly locked?: boolean;
}

/** The open previews. */
export interface Previews extends vscode.Disposable {
  /** A new column opens beside the writer, who keeps the cursor. */
  readonly open: (uri: vscode.Uri, column: vscode.ViewColumn, options?: OpenOptions) => void;
  /** HTML of the body that the preview of `uri` shows; undefined where there is none. */
  readonly body: (uri: vscode.Uri, against?: Against) => string | undefined;
  readonly refreshAll: () => void;
  /** Renders the previews of one policy again. */
  readonly refresh: (uri: vscode.Uri) => void;
  /** The preview or redline that has the focus of the window. */
  readonly active: () => PreviewPanel | undefined;
  /** The preview that has the focus stays with its policy, or follows the active one again. */
  readonly toggleLock: () => void;
  /** Shows findings in all previews, or in all redlines when one has the focus, or no longer. */
  readonly toggleFindings: () => void;
  /** Marks coverage in all previews, or no longer. */
  readonly toggleCoverage: () => void;
  readonly onDidRender: vscode.Event<RenderedPreview>;
}

/** A rendering that a preview shows. */
export interface RenderedPreview {
  readonly uri: vscode.Uri;
  readonly html: string;
  readonly isRedline: boolean;
}

/** Creates the registry of previews, and restores those that were open before a window reload. */
export function createPreviews(host: PreviewsHost): Previews {
  const open = new Set<PreviewPanel>();
  const rendered = new vscode.EventEmitter<RenderedPreview>();
  const inPreviews = createFindingsSwitch(host.workspaceMemory, 'preview');
  const coverage = createCoverageSwitch(host.workspaceMemory);
  const inRedlines = createFindingsSwitch(host.workspaceMemory, 'redline');

  const find = (
    uri: vscode.Uri,
    against: Against | undefined,
    fits: (preview: PreviewPanel) => boolean = () => true,
  ): PreviewPanel | undefined =>
    [...open].find(
      (one) =>
        one.uri.toString() === uri.toString() &&
        (one.against && baselineRef(one.against)) === (against && baselineRef(against)) &&
        fits(one),
    );
  const adopt = (panel: vscode.WebviewPanel, uri: vscode.Uri, scroll: boolean, { against, locked = false }: OpenOptions): void => {
    const preview = createPreviewPanel(host, panel, {
      uri,
      locked,
      scroll,
      findings: against ? inRedlines : inPreviews,
      ...(against ? { against } : { coverage }),
    });
    open.add(preview);
    preview.onDidRender((html) => rendered.fire({ uri: preview.uri, html, isRedline: against !== undefined }));
    panel.onDidDispose(() => open.delete(preview));
  };
  const active = (): PreviewPanel | undefined => [...open].find(({ panel }) => panel.active);

  const serializer: vscode.WebviewPanelSerializer = {
    deserializeWebviewPanel: async (panel, state: unknown) => {
      if (isPageState(state) && state.uri !== '') adopt(panel, vscode.Uri.parse(state.uri), false, state);
      else panel.dispose();
    },
  };
  /** Previews that are not locked show the policy that is being written. */
  const followActive = (): void => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    if (!uri || !host.isPolicy(uri)) return;
    followed = uri.toString();
    for (const preview of open) preview.follow(uri);
  };
  /** The active policy that was gone over to last. A preview that is opened for another one while it is active stays with that. */
  let followed: string | undefined;
  const followNewPolicy = (): void => {
    if (vscode.window.activeTextEditor?.document.uri.toString() !== followed) followActive();
  };
  const subscriptions = vscode.Disposable.from(
    ...[PREVIEW_VIEW_TYPE, REDLINE_VIEW_TYPE].map((type) => vscode.window.registerWebviewPanelSerializer(type, serializer)),
    vscode.window.onDidChangeActiveTextEditor(followActive),
    host.onDidChangeStatus(followNewPolicy),
    rendered,
  );

  return {
    open: (uri, column, options = {}) => {
      const { against, locked } = options;
      const aside = column === vscode.ViewColumn.Beside;
      const existing =
        find(uri, against, (one) => locked === undefined || one.locked === locked) ??
        (against || locked ? undefined : [...open].find((one) => !one.locked && !one.against));
      if (existing) {
        existing.follow(uri);
        return existing.panel.reveal(undefined, aside);
      }
      const title = vscode.l10n.t('Policy preview');
      adopt(
        vscode.window.createWebviewPanel(against ? REDLINE_VIEW_TYPE : PREVIEW_VIEW_TYPE, title, {
          viewColumn: column,
          preserveFocus: aside,
        }),
        uri,
        true,
        options,
      );
    },
    active,
    toggleLock: () => {
      const preview = active();
      preview?.setLocked(!preview.locked);
      if (preview?.locked === false) followActive();
    },
    toggleFindings: () => {
      const one = active()?.against ? inRedlines : inPreviews;
      one.set(!one.isOn());
    },
    toggleCoverage: () => coverage.set(!coverage.isOn()),
    body: (uri, against) => find(uri, against)?.body(),
    refresh: (uri) =>
      open.forEach((one) => {
        if (one.uri.toString() === uri.toString()) one.refresh();
      }),
    refreshAll: () => open.forEach(({ refresh }) => refresh()),
    onDidRender: rendered.event,
    dispose: () => subscriptions.dispose(),
  };
}
