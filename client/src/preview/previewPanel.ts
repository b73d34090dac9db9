/** Owns one preview: its webview, when it asks the server for HTML, and what it does with the page's messages. */
import * as vscode from 'vscode';
import type { RenderResult } from '../../../server/src/protocol.ts';
import { isFromPage, type ToPage } from './messages.ts';
import { openLink } from './openLink.ts';
import { createPageShell } from './pageShell.ts';
import { createRefreshLoop, type RefreshOutcome } from './refreshLoop.ts';
import { firstVisibleLine, followEditor } from './scrollSync.ts';

/** What a preview needs from the rest of the client. */
export interface PreviewHost {
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  /** Asks the server; undefined while none is running. Rejects when the server cannot render. */
  readonly render: (uri: vscode.Uri) => Promise<RenderResult | undefined>;
}

/** One open preview. */
export interface PreviewPanel {
  readonly uri: vscode.Uri;
  readonly panel: vscode.WebviewPanel;
  /** HTML of the body that the page shows, once it shows one. */
  readonly body: () => string | undefined;
  /** Fires when the page has put a rendering in place. */
  readonly onDidRender: vscode.Event<string>;
  /** Renders anew, e.g. after the text changed or the server came back. */
  readonly refresh: () => void;
}

/** Fills a new or restored webview panel with the preview of one policy; `scroll` false leaves the scroll position to the page. */
export function createPreviewPanel(host: PreviewHost, panel: vscode.WebviewPanel, uri: vscode.Uri, scroll: boolean): PreviewPanel {
  const rendered = new vscode.EventEmitter<string>();
  let sent: { readonly version: number; readonly html: string } | undefined;
  let shown: string | undefined;
  let last: ToPage | undefined;
  let scrollPending = scroll;

  const post = (message: ToPage): void => void panel.webview.postMessage(message);
  const tell = (text: string): void => post({ type: 'problem', text });

  const refresh = async (): Promise<RefreshOutcome> => {
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      const policy = await host.render(uri);
      if (!policy) {
        tell(vscode.l10n.t('Policywright’s language server is not running, so the preview does not follow the text. Run “Policywright: Restart Server”.'));
        return 'failed';
      }
      if (policy.version !== document.version) return 'stale';
      sent = { version: policy.version, html: policy.html };
      last = updateOf(panel.webview, document, policy);
      tell('');
      post(last);
      return 'shown';
    } catch (error) {
      host.log.warn(`preview of ${uri.toString()}: ${String(error)}`);
      tell(vscode.l10n.t('The preview could not be made: {0}', error instanceof Error ? error.message : String(error)));
      return 'failed';
    }
  };
  const loop = createRefreshLoop(refresh);

  const receive = (message: unknown): void => {
    if (!isFromPage(message)) return host.log.warn('preview: the page sent a message that is none');
    switch (message.type) {
      case 'ready':
        // After the tab was hidden the page starts empty: it shows what it had, and then what is new.
        if (last) post(last);
        loop.request();
        return;
      case 'rendered': {
        if (message.version !== sent?.version) return;
        shown = sent.html;
        rendered.fire(sent.html);
        const line = scrollPending ? firstVisibleLine(uri) : undefined;
        scrollPending = false;
        if (line !== undefined) post({ type: 'scrollTo', line });
        return;
      }
      case 'openLink':
        void openLink(message.href, uri).catch((error: unknown) => host.log.warn(`preview link: ${String(error)}`));
    }
  };

  panel.webview.options = { enableScripts: true, enableForms: false, localResourceRoots: resourceRoots(host.extensionUri, uri) };
  const subscriptions = vscode.Disposable.from(
    rendered,
    loop,
    panel.webview.onDidReceiveMessage(receive),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.toString() === uri.toString()) loop.request();
    }),
    followEditor(uri, (line) => post({ type: 'scrollTo', line })),
  );
  panel.onDidDispose(() => subscriptions.dispose());
  panel.title = vscode.l10n.t('Preview {0}', uri.path.split('/').at(-1) ?? '');
  panel.iconPath = {
    light: vscode.Uri.joinPath(host.extensionUri, 'docs/images/preview-light.svg'),
    dark: vscode.Uri.joinPath(host.extensionUri, 'docs/images/preview-dark.svg'),
  };
  panel.webview.html = createPageShell(panel.webview, host.extensionUri, { uri: uri.toString() });

  return { uri, panel, body: () => shown, onDidRender: rendered.event, refresh: loop.request };
}

function updateOf(webview: vscode.Webview, document: vscode.TextDocument, policy: RenderResult): ToPage {
  const folder = vscode.Uri.joinPath(document.uri, '..');
  const root = vscode.workspace.getWorkspaceFolder(document.uri)?.uri ?? folder;
  const address = (uri: vscode.Uri): string => webview.asWebviewUri(uri).toString().replace(/\/?$/, '/');
  return { type: 'update', uri: document.uri.toString(), policy, lineCount: document.lineCount, folder: address(folder), root: address(root) };
}

function resourceRoots(extensionUri: vscode.Uri, uri: vscode.Uri): vscode.Uri[] {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri ?? vscode.Uri.joinPath(uri, '..');
  return [vscode.Uri.joinPath(extensionUri, 'dist'), folder];
}
