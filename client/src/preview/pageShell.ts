/** The HTML that a preview's webview is loaded with: an empty page that may run our script and style, and nothing else. */
import * as vscode from 'vscode';
import type { PageLabels, PageState } from './messages.ts';

/** Makes the page for one webview. Each call has a nonce of its own. */
export function createPageShell(webview: vscode.Webview, extensionUri: vscode.Uri, state: PageState): string {
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
<body data-labels="${escape(JSON.stringify(labels()))}" data-state="${escape(JSON.stringify(state))}">
<script nonce="${nonce}" src="${file('preview.js')}"></script>
</body>
</html>`;
}

function labels(): PageLabels {
  return {
    findings: {
      findings: vscode.l10n.t('Findings'),
      error: vscode.l10n.t('Error'),
      warning: vscode.l10n.t('Warning'),
      information: vscode.l10n.t('Remark'),
      hint: vscode.l10n.t('Hint'),
      one: vscode.l10n.t('1 finding'),
      many: vscode.l10n.t('{0} findings'),
      show: vscode.l10n.t('Show findings in the preview'),
      hide: vscode.l10n.t('Hide findings in the preview'),
      noFix: vscode.l10n.t('No quick fix'),
    },
    contents: vscode.l10n.t('Contents'),
    version: vscode.l10n.t('Version'),
    lastUpdated: vscode.l10n.t('Last updated'),
    effective: vscode.l10n.t('Effective'),
    status: vscode.l10n.t('Status'),
    waiting: vscode.l10n.t('Preparing the preview…'),
    imageLeftOut: vscode.l10n.t('Image from {0} not loaded'),
    linkRefused: vscode.l10n.t('This link is not opened: {0}'),
    anchorMissing: vscode.l10n.t('There is no section #{0} in this policy'),
    redline: {
      changes: vscode.l10n.t('Changes'),
      comparedWith: vscode.l10n.t('Compared with {0}'),
      change: vscode.l10n.t('Compare with something else'),
      nothing: vscode.l10n.t('no words changed'),
      summary: vscode.l10n.t('{0} changed in {1}'),
      word: vscode.l10n.t('1 word'),
      words: vscode.l10n.t('{0} words'),
      section: vscode.l10n.t('1 section'),
      sections: vscode.l10n.t('{0} sections'),
      previous: vscode.l10n.t('Previous change'),
      next: vscode.l10n.t('Next change'),
      position: vscode.l10n.t('{0} of {1}'),
      caveat: vscode.l10n.t('A rendering is not the whole difference: formatting, comments and code are compared in the text only.'),
      compareText: vscode.l10n.t('Compare the text'),
      changedSections: vscode.l10n.t('What changed'),
      beginning: vscode.l10n.t('Text before the first heading'),
      frontMatter: vscode.l10n.t('Front matter'),
      key: vscode.l10n.t('Key'),
      before: vscode.l10n.t('Before'),
      after: vscode.l10n.t('Now'),
    },
  };
}

function createNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(18)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
