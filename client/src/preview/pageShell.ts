/** The HTML that a preview's webview is loaded with: an empty page that may run our script and style, and nothing else. */
import * as vscode from 'vscode';
import type { Look } from './lookMessages.ts';
import type { PageState } from './messages.ts';
import { pageLabels } from './pageLabels.ts';
import { shellHtml } from './shellHtml.ts';

/** Makes the page for one webview. Each call has a nonce of its own. */
export function createPageShell(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  state: PageState,
  look: Look,
  remoteImages: boolean,
): string {
  const file = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', name)).toString();
  return shellHtml({
    nonce: createNonce(),
    source: webview.cspSource,
    script: file('preview.js'),
    style: file('preview.css'),
    title: vscode.l10n.t('Policy preview'),
    language: vscode.env.language,
    data: { labels: pageLabels(vscode.l10n), state, look },
    remoteImages,
  });
}

/** A nonce for the content-security policy of one page. */
export function createNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(18)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
