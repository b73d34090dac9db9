/** The commands that take a policy, or its redline, out of the editor: as an HTML file, and to a printer through the browser. */
import * as vscode from 'vscode';
import { baseName } from '../fileName.ts';
import type { Against } from '../redline/against.ts';
import { earlierText, whyNoEarlierText } from '../redline/earlierTexts.ts';
import { type ExportHost, exportedPage } from './exportedPage.ts';

/** What is exported: a policy, or what changed in it. */
export interface ExportSubject {
  readonly uri: vscode.Uri;
  readonly against?: Against;
}

/** Asks where to, writes the page, and offers to open it. */
export async function exportPolicy(host: ExportHost, subject: ExportSubject): Promise<void> {
  const page = await pageOf(host, subject);
  if (page === undefined) return;
  const file = await save(subject, page, vscode.l10n.t('Export as HTML'));
  if (!file) return;
  const open = vscode.l10n.t('Open in Browser');
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t('Exported to {0}.', vscode.workspace.asRelativePath(file)),
    ...(isOnThisMachine(file) ? [open] : []),
  );
  if (choice === open) await vscode.env.openExternal(file);
}

/**
 * Opens the page in the browser, which prints it or saves it as PDF. Where VS Code runs in the browser or its files are on another machine,
 * no program here can open such a file: then it is saved where the writer says.
 */
export async function printPolicy(host: ExportHost, storage: vscode.Uri, subject: ExportSubject): Promise<void> {
  const page = await pageOf(host, subject);
  if (page === undefined) return;
  const file = vscode.Uri.joinPath(storage, 'print', fileName(subject));
  if (isOnThisMachine(file)) {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(page));
    if (await vscode.env.openExternal(file))
      return void vscode.window.setStatusBarMessage(vscode.l10n.t('Opened in your browser: print it there'), 8000);
  }
  const saved = await save(subject, page, vscode.l10n.t('Save Page to Print'));
  if (saved)
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        "Your browser can't open files where VS Code keeps them here. Download {0}, open it in the browser, and print from there.",
        vscode.workspace.asRelativePath(saved),
      ),
    );
}

async function pageOf(host: ExportHost, { uri, against }: ExportSubject): Promise<string | undefined> {
  const page = await exportedPage(host, uri, against);
  if (page === undefined) {
    const nothing =
      against && (await earlierText(host.git, uri, against)) === null ? await whyNoEarlierText(host.git, uri, against) : undefined;
    void vscode.window.showErrorMessage(
      nothing ??
        (host.isRunning()
          ? vscode.l10n.t('Can\'t create the page. Run "Policywright: Show Log" to see why.')
          : vscode.l10n.t('The language server isn\'t running. Run "Policywright: Restart Server".')),
    );
  }
  return page;
}

async function save(subject: ExportSubject, page: string, title: string): Promise<vscode.Uri | undefined> {
  const file = await vscode.window.showSaveDialog({
    title,
    defaultUri: vscode.Uri.joinPath(subject.uri, '..', fileName(subject)),
    filters: { HTML: ['html'] },
  });
  if (file) await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(page));
  return file;
}

function fileName({ uri, against }: ExportSubject): string {
  const name = baseName(uri).replace(/\.(?:md|markdown)$/i, '');
  return against ? vscode.l10n.t('{0}-changes.html', name) : `${name}.html`;
}

/** Whether a program of this machine can open the file. */
function isOnThisMachine({ scheme }: vscode.Uri): boolean {
  return scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
}
