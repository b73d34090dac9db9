/** The HTML that a preview's webview is loaded with: an empty page that may run our script and style, and nothing else. */
import * as vscode from 'vscode';
import type { Look } from './lookMessages.ts';
import type { PageState } from './messages.ts';
import { pageLabels } from './pageLabels.ts';

/** Makes the page for one webview. Each call has a nonce of its own. */
export function createPageShell(webview: vscode.Webview, extensionUri: vscode.Uri, state: PageState, look: Look): string {
  const nonce = createNonce();
  const file = (name: string): string => escape(webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', name)).toString());
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `img-src ${webview.cspSource} data:`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escape(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${file('preview.css')}">
<title>${escape(vscode.l10n.t('Policy preview'))}</title>
</head>
<body data-labels="${escape(JSON.stringify(pageLabels((text) => vscode.l10n.t(text))))}" data-state="${escape(JSON.stringify(state))}" data-look="${escape(JSON.stringify(look))}">
<script nonce="${nonce}" src="${file('preview.js')}"></script>
</body>
</html>`;
}

function createNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(18)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
