/** Begins a policy: asks what kind, and opens a text with blanks to fill in. Nothing is saved before the writer does. */
import * as vscode from 'vscode';
import { localDate } from '../localDate.ts';
import { BLANK, STARTER_KINDS, type Starter, type StarterKind, starter } from './starters.ts';

/** @param argument one of the kinds, so that nothing is asked */
export async function newPolicy(argument: unknown): Promise<void> {
  const kind = STARTER_KINDS.find((one) => one === argument) ?? (await chooseKind());
  if (kind === undefined) return;
  const begun = starter(kind, localDate(new Date()));
  const editor = await vscode.window.showTextDocument(await emptyDocument(begun));
  // The first blank is selected, and Tab leads to the next; what is typed for one is typed wherever it is.
  await editor.insertSnippet(snippetOf(begun.text), new vscode.Position(0, 0));
}

async function chooseKind(): Promise<StarterKind | undefined> {
  const labels: Readonly<Record<StarterKind, string>> = {
    privacy: vscode.l10n.t('Privacy Policy'),
    terms: vscode.l10n.t('Terms of Service'),
    cookies: vscode.l10n.t('Cookie Policy'),
    disclosure: vscode.l10n.t('Vulnerability Disclosure Policy'),
    blank: vscode.l10n.t('Blank Policy'),
  };
  const items = STARTER_KINDS.map((starterKind) => ({ starterKind, label: labels[starterKind] }));
  return (
    await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('New Policy'),
      placeHolder: vscode.l10n.t('Select the kind of policy'),
    })
  )?.starterKind;
}

/** Not yet on the disk. In a folder it has its name and place already, where no file is in its way. */
async function emptyDocument({ file }: Starter): Promise<vscode.TextDocument> {
  const place = await placeFor(file);
  try {
    if (place) return await vscode.workspace.openTextDocument(place.with({ scheme: 'untitled' }));
  } catch {
    // Somebody made that file meanwhile.
  }
  return vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
}

/** Folders that policies are kept in, if they are there. */
const USUAL_FOLDERS = ['policies', 'policy', 'legal'];
/** Names that are tried before the writer has to name the file: `privacy-policy-2.md` … */
const MOST_NAMES = 20;

/** On a file system of another kind VS Code cannot keep a place for a file that is not there. */
async function placeFor(file: string): Promise<vscode.Uri | undefined> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder?.uri.scheme !== 'file') return undefined;
  const folders = USUAL_FOLDERS.map((name) => vscode.Uri.joinPath(folder.uri, name));
  const exist = await Promise.all(folders.map(isThere));
  const parent = folders.find((_, index) => exist[index]) ?? folder.uri;
  for (let number = 1; number <= MOST_NAMES; number++) {
    const uri = vscode.Uri.joinPath(parent, number === 1 ? file : file.replace(/\.md$/, `-${number}.md`));
    const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.scheme === 'untitled' && document.uri.path === uri.path);
    if (!isOpen && !(await isThere(uri))) return uri;
  }
  return undefined;
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

function snippetOf(text: string): vscode.SnippetString {
  const numbers = new Map<string, number>();
  const snippet = new vscode.SnippetString();
  let from = 0;
  for (const { 0: blank, index } of text.matchAll(BLANK)) {
    const number = numbers.get(blank) ?? numbers.size + 1;
    numbers.set(blank, number);
    snippet.appendText(text.slice(from, index)).appendPlaceholder(blank, number);
    from = index + blank.length;
  }
  return snippet.appendText(text.slice(from)).appendTabstop(0);
}
