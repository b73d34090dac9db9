/** Owns one preview: its webview, when it asks the server for HTML, and what it does with the page's messages. */
import * as vscode from 'vscode';
import type { CoverageResult, RenderResult } from '../../../server/src/protocol.ts';
import { baseName } from '../fileName.ts';
import type { GitAccess } from '../git/gitAccess.ts';
import { type Against, baselineRef } from '../redline/against.ts';
import { comparedWith, redlineTitle } from '../redline/againstWords.ts';
import { compareText } from '../redline/compareText.ts';
import { earlierText, watchEarlierText, whyNoEarlierText } from '../redline/earlierTexts.ts';
import { followLook, type PreviewLook } from './look.ts';
import { isFromPage, type ToPage } from './messages.ts';
import { openLink } from './openLink.ts';
import { createPageShell } from './pageShell.ts';
import { createPanelCoverage } from './panelCoverage.ts';
import { createPanelFindings, type FindingsSwitch } from './panelFindings.ts';
import { createRefreshLoop, type RefreshOutcome } from './refreshLoop.ts';
import { mayLoadRemoteImages, watchRemoteImages } from './remoteImages.ts';
import { keepInStep } from './scrollSync.ts';

/** What a preview needs from the rest of the client. */
export interface PreviewHost {
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  readonly git: GitAccess;
  /** What is remembered for all previews. */
  readonly memory: vscode.Memento;
  /** Asks the server; undefined while none is running. Rejects when the server cannot render. */
  readonly render: (uri: vscode.Uri, against?: string) => Promise<RenderResult | undefined>;
  /** What a policy says of what laws ask for; undefined where the server doesn't run, or the file isn't a policy. */
  readonly coverage: (uri: vscode.Uri, token: vscode.CancellationToken) => Promise<CoverageResult | undefined>;
  /** Hands the server the text that redlines under this name are drawn against; null where there is none. */
  readonly setBaseline: (uri: vscode.Uri, ref: string, text: string | null) => Promise<void>;
}

/** What a preview begins with. */
export interface PreviewStart {
  readonly uri: vscode.Uri;
  /** Redlines: what it is drawn against. */
  readonly against?: Against;
  /** It stays with its policy; redlines always do. */
  readonly locked: boolean;
  /** Whether it begins where the editor is; else the page knows where it was. */
  readonly scroll: boolean;
  readonly findings: FindingsSwitch;
  /** Whether passages are marked with what they say; absent for redlines. */
  readonly coverage?: FindingsSwitch;
}

/** One open preview. */
export interface PreviewPanel {
  /** The policy that it shows now. */
  readonly uri: vscode.Uri;
  readonly locked: boolean;
  /** Redlines: what it is drawn against. */
  readonly against?: Against;
  readonly panel: vscode.WebviewPanel;
  /** HTML of the body that the page shows, once it shows one. */
  readonly body: () => string | undefined;
  /** Fires when the page has put a rendering in place. */
  readonly onDidRender: vscode.Event<string>;
  /** Renders again, e.g. after the text changed or the server came back. */
  readonly refresh: () => void;
  /** Redlines: on to the next marked change, or back. */
  readonly goToChange: (direction: 1 | -1) => void;
  /** Goes over to another policy, unless it is locked. */
  readonly follow: (uri: vscode.Uri) => void;
  readonly setLocked: (locked: boolean) => void;
  /** Puts the whole policy on the clipboard, for word processors and mail. */
  readonly copyPolicy: () => void;
}

/** Fills a new or restored webview panel with the preview or redline of a policy. */
export function createPreviewPanel(host: PreviewHost, panel: vscode.WebviewPanel, start: PreviewStart): PreviewPanel {
  const { against } = start;
  let { uri, locked } = start;
  const rendered = new vscode.EventEmitter<string>();
  let sent: { readonly version: number; readonly html: string } | undefined;
  let shown: string | undefined;
  let last: ToPage | undefined;
  let scrollPending = start.scroll;

  const post = (message: ToPage): void => void panel.webview.postMessage(message);
  const tell = (text: string): void => post({ type: 'problem', text });

  const refresh = async (): Promise<RefreshOutcome> => {
    const wanted = uri;
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      const policy = against ? await renderRedline(against) : await host.render(uri);
      if (!policy) {
        tell(
          vscode.l10n.t(
            "Policywright's language server isn't running, so the preview doesn't follow the text. Run \"Policywright: Restart Server\".",
          ),
        );
        return 'failed';
      }
      if (policy.version !== document.version || uri !== wanted) return 'stale';
      sent = { version: policy.version, html: policy.html };
      last = updateOf(panel.webview, document, policy, against);
      tell(against && !policy.redline ? await whyNoEarlierText(host.git, uri, against) : '');
      post(last);
      return 'shown';
    } catch (error) {
      host.log.warn(`preview of ${uri.toString()}: ${String(error)}`);
      tell(vscode.l10n.t("Can't create the preview: {0}", error instanceof Error ? error.message : String(error)));
      return 'failed';
    }
  };
  const loop = createRefreshLoop(refresh);

  /** The earlier version goes to the server before the first rendering, when it changed, and when the server has forgotten it. */
  let supplied = false;
  const renderRedline = async (earlier: Against): Promise<RenderResult | undefined> => {
    const key = baselineRef(earlier);
    const supply = async (): Promise<void> => {
      supplied = true;
      await host.setBaseline(uri, key, await earlierText(host.git, uri, earlier));
    };
    if (!supplied) await supply();
    const first = await host.render(uri, key);
    if (first?.redline || !first) return first;
    await supply();
    return host.render(uri, key);
  };
  const redrawAgainstNew = (): void => {
    supplied = false;
    loop.request();
  };

  const lookOf = (policy: vscode.Uri): PreviewLook =>
    followLook(panel.webview, policy, host.memory, host.log, () => post({ type: 'look', look: look.current() }));
  let look = lookOf(uri);

  const receive = (message: unknown): void => {
    if (!isFromPage(message)) return host.log.warn('preview: the page sent a message that is none');
    switch (message.type) {
      case 'ready':
        post({ type: 'look', look: look.current() });
        // After the tab was hidden the page starts empty: it shows what it had, and then what is new.
        fresh = true;
        if (last) post(last);
        loop.request();
        return;
      case 'rendered': {
        if (message.version !== sent?.version) return;
        shown = sent.html;
        rendered.fire(sent.html);
        coverage?.request();
        if (!fresh) return;
        fresh = false;
        const line = scrollPending ? sync.line() : undefined;
        scrollPending = false;
        if (line !== undefined) post({ type: 'scrollTo', line });
        sync.announce();
        findings.send();
        return;
      }
      case 'scrolled':
        return sync.follow(message.line);
      case 'reveal':
        return sync.reveal(message.line);
      case 'edit':
        return void sync.edit(message.line, message.word);
      case 'askFixes':
      case 'applyFix':
      case 'showFindings':
        return void findings.receive(message).catch((error: unknown) => host.log.warn(`preview findings: ${String(error)}`));
      case 'showCoverage':
        return start.coverage?.set(message.on);
      case 'compareText':
        if (against) void compareText(host.git, uri, against);
        return;
      case 'chooseAgainst':
        void vscode.commands.executeCommand('policywright.previewChangesAgainst', uri);
        return;
      case 'setTheme':
        return look.setTheme(message.theme);
      case 'setWidth':
        return look.setWidth(message.width);
      case 'export':
      case 'print':
        void vscode.commands.executeCommand(message.type === 'export' ? 'policywright.exportHtml' : 'policywright.print', { uri, against });
        return;
      case 'openLink':
        void openLink(message.href, uri).catch((error: unknown) => host.log.warn(`preview link: ${String(error)}`));
    }
  };

  /** The page does not know yet where editor and cursor are, nor what was found. */
  let fresh = true;
  const sync = keepInStep({
    uri: () => uri,
    scrolled: (line) => post({ type: 'scrollTo', line }),
    caret: (line, show) => post({ type: 'caret', line, show }),
  });
  const findings = createPanelFindings({ uri: () => uri, post, switch: start.findings });

  const coverage =
    start.coverage && createPanelCoverage({ uri: () => uri, post, switch: start.coverage, ask: host.coverage, log: host.log });

  const fill = (): void => {
    panel.webview.options = { enableScripts: true, enableForms: false, localResourceRoots: resourceRoots(host.extensionUri, uri) };
    panel.webview.html = createPageShell(
      panel.webview,
      host.extensionUri,
      { uri: uri.toString(), locked, ...(against ? { against } : {}) },
      look.current(),
      mayLoadRemoteImages(uri),
    );
  };
  const name = (): void => {
    const file = baseName(uri);
    panel.title = against
      ? redlineTitle(file, against)
      : locked
        ? vscode.l10n.t('[Preview] {0}', file)
        : vscode.l10n.t('Preview {0}', file);
  };
  const subscriptions = vscode.Disposable.from(
    rendered,
    loop,
    { dispose: () => look.dispose() },
    panel.webview.onDidReceiveMessage(receive),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.toString() === uri.toString()) loop.request();
    }),
    sync,
    findings,
    ...(coverage ? [coverage] : []),
    watchRemoteImages(
      () => uri,
      () => {
        [sent, last] = [undefined, undefined];
        // What a page may load is settled when it is made.
        fill();
      },
    ),
    ...(against ? [watchEarlierText(host.git, uri, against, redrawAgainstNew)] : []),
  );
  panel.onDidDispose(() => subscriptions.dispose());
  panel.iconPath = {
    light: vscode.Uri.joinPath(host.extensionUri, 'docs/images/preview-light.svg'),
    dark: vscode.Uri.joinPath(host.extensionUri, 'docs/images/preview-dark.svg'),
  };
  name();
  fill();

  return {
    get uri() {
      return uri;
    },
    get locked() {
      return locked;
    },
    panel,
    ...(against ? { against } : {}),
    body: () => shown,
    onDidRender: rendered.event,
    refresh: loop.request,
    goToChange: (direction) => post({ type: 'goToChange', direction }),
    follow: (next) => {
      if (locked || against || next.toString() === uri.toString()) return;
      const sameRoots = resourceRoots(host.extensionUri, uri).join() === resourceRoots(host.extensionUri, next).join();
      uri = next;
      look.dispose();
      look = lookOf(uri);
      post({ type: 'look', look: look.current() });
      [sent, shown, last] = [undefined, undefined, undefined];
      [fresh, scrollPending] = [true, true];
      name();
      // Pictures of another folder need a page that may load them.
      if (!sameRoots) {
        look.dispose();
        look = lookOf(uri);
        fill();
      }
      loop.request();
    },
    setLocked: (now) => {
      if (against) return;
      locked = now;
      name();
      post({ type: 'locked', locked });
    },
    copyPolicy: () => {
      // The clipboard belongs to the page that has the focus.
      panel.reveal(undefined, false);
      post({ type: 'copyPolicy' });
    },
  };
}

function updateOf(webview: vscode.Webview, document: vscode.TextDocument, policy: RenderResult, against: Against | undefined): ToPage {
  const folder = vscode.Uri.joinPath(document.uri, '..');
  const root = vscode.workspace.getWorkspaceFolder(document.uri)?.uri ?? folder;
  const address = (uri: vscode.Uri): string => webview.asWebviewUri(uri).toString().replace(/\/?$/, '/');
  return {
    type: 'update',
    uri: document.uri.toString(),
    policy,
    lineCount: document.lineCount,
    folder: address(folder),
    root: address(root),
    ...(mayLoadRemoteImages(document.uri) ? { remoteImages: true } : {}),
    ...(against ? { against: comparedWith(against) } : {}),
  };
}

function resourceRoots(extensionUri: vscode.Uri, uri: vscode.Uri): vscode.Uri[] {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri ?? vscode.Uri.joinPath(uri, '..');
  return [vscode.Uri.joinPath(extensionUri, 'dist'), folder];
}
