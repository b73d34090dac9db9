/** Opens the target of a link that was clicked in a preview, or says quietly why not. */
import * as vscode from 'vscode';
import { fileWithin } from './fileWithin.ts';
import { readLinkTarget } from './linkTarget.ts';

/** Opens web, mail and telephone addresses outside, and files of the workspace in the editor. */
export async function openLink(href: string, policy: vscode.Uri): Promise<void> {
  const target = readLinkTarget(href);
  switch (target.kind) {
    case 'external':
      await vscode.env.openExternal(vscode.Uri.parse(target.address, true));
      return;
    case 'file': {
      const file = fileWithin(target.path, target.fromRoot, policy);
      if (!file) return refuse(target.path);
      try {
        const document = await vscode.workspace.openTextDocument(file);
        await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One });
      } catch {
        await openOther(file);
      }
      return;
    }
    case 'refused':
      return refuse(target.reason);
  }
}

/** A folder or a file that is no text, e.g. a PDF: VS Code knows what to do with it, or says that it is not there. */
async function openOther(file: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.stat(file);
    await vscode.commands.executeCommand('vscode.open', file);
  } catch {
    vscode.window.setStatusBarMessage(vscode.l10n.t('Not found: {0}', vscode.workspace.asRelativePath(file)), quietTime);
  }
}

/** Milliseconds that a note stays in the status bar. */
const quietTime = 6000;

function refuse(what: string): void {
  vscode.window.setStatusBarMessage(vscode.l10n.t("Policywright didn't open this link: {0}", what.slice(0, 80)), quietTime);
}
