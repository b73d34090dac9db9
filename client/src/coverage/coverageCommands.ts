/** What the writer answers in the Coverage view: each answer is one undoable edit of the open policy. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  COVERAGE_EDIT_REQUEST,
  COVERAGE_REQUEST,
  type CoverageEditParams,
  type CoverageEditResult,
  type CoverageResult,
} from '../../../server/src/protocol.ts';
import { policyArgument, showOpenPolicyMessage } from '../policyArgument.ts';
import { hasServer } from '../runningServer.ts';
import type { CoverageNode } from './coverageItems.ts';

type ItemNode = Extract<CoverageNode, { readonly type: 'item' }>;

/** The commands by id. */
export function coverageCommands(client: BaseLanguageClient): Readonly<Record<string, (...given: readonly unknown[]) => unknown>> {
  const onItem =
    (run: (node: ItemNode) => unknown) =>
    (node: unknown): unknown =>
      isItem(node) ? run(node) : vscode.commands.executeCommand('policywright.coverage.focus');
  return {
    'policywright.chooseCoverageProfiles': (argument) => chooseProfiles(client, argument),
    'policywright.addCoverageProfile': (uri, profile) =>
      uri instanceof vscode.Uri && typeof profile === 'string' ? change(client, uri, { what: 'addProfile', profile }) : undefined,
    'policywright.coverageDoesNotApply': onItem((node) => askReason(client, node)),
    'policywright.coverageElsewhere': onItem((node) => askFile(client, node)),
    'policywright.coverageUndecide': onItem(({ uri, item: { id, topic } }) => change(client, uri, { what: 'undecide', item: id, topic })),
    'policywright.coverageInsertPlaceholder': onItem((node) => insertPlaceholder(client, node)),
    'policywright.coverageShowPassages': onItem((node) => showPassages(client, node)),
  };
}

function isItem(node: unknown): node is ItemNode {
  return typeof node === 'object' && node !== null && 'type' in node && node.type === 'item';
}

/** Asks for laws and writes them into the front matter. @param argument names the file; see {@link policyArgument} */
async function chooseProfiles(client: BaseLanguageClient, argument: unknown): Promise<void> {
  const uri = policyArgument(argument);
  if (!uri) return showOpenPolicyMessage();
  if (!(await hasServer(client))) return;
  const result = await client.sendRequest<CoverageResult | null>(COVERAGE_REQUEST, { uri: client.code2ProtocolConverter.asUri(uri) });
  if (!result) return showOpenPolicyMessage();
  if (!result.takesProfiles)
    return void vscode.window.showInformationMessage(
      result.notice === undefined ? vscode.l10n.t('Laws can only be chosen for privacy policies.') : `${result.notice}.`,
    );
  const chosen = result.isChosen ? result.profiles.map(({ id }) => id) : [];
  const suggested = result.suggested.map(({ id }) => id);
  const rank = (id: string): number => (chosen.includes(id) ? 0 : suggested.includes(id) ? 1 : 2);
  const entries = [...result.available]
    .sort((a, b) => rank(a.id) - rank(b.id))
    .map(({ id, name }) => ({
      id,
      label: name,
      description: suggested.includes(id) ? vscode.l10n.t('suggested by this text') : '',
      picked: chosen.includes(id),
    }));
  const picked = await vscode.window.showQuickPick(entries, {
    title: vscode.l10n.t('Choose Laws'),
    placeHolder: vscode.l10n.t('Laws and rules to check this policy against'),
    canPickMany: true,
    matchOnDescription: true,
  });
  const profiles = picked?.map(({ id }) => id) ?? [];
  if (profiles.length > 0) await change(client, uri, { what: 'profiles', profiles });
}

async function askReason(client: BaseLanguageClient, { uri, item: { id, title, note, status } }: ItemNode): Promise<void> {
  const reason = await vscode.window.showInputBox({
    title: vscode.l10n.t('{0} does not apply', title),
    prompt: vscode.l10n.t('Why it does not apply. The reason is kept in the front matter, not in the text.'),
    value: status === 'not-applicable' ? (note ?? '') : '',
    validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('Enter a reason') : undefined),
  });
  if (reason !== undefined) await change(client, uri, { what: 'decide', item: id, status: 'not-applicable', note: reason.trim() });
}

/** Files to choose from; nobody looks through more. */
const MOST_FILES = 2000;

async function askFile(client: BaseLanguageClient, { uri, item: { id, title } }: ItemNode): Promise<void> {
  const files = vscode.workspace.findFiles('**/*.{md,markdown,mdx,html,pdf,docx}', '**/{node_modules,.git}/**', MOST_FILES);
  const entries = Promise.resolve(files).then((found) =>
    found
      .filter((file) => file.toString() !== uri.toString())
      .map((file) => ({ label: vscode.workspace.asRelativePath(file), file }))
      .sort((a, b) => a.label.localeCompare(b.label)),
  );
  const picked = await vscode.window.showQuickPick(entries, {
    title: vscode.l10n.t('{0} is covered in another file', title),
    placeHolder: vscode.l10n.t('The file that covers it'),
  });
  if (picked) await change(client, uri, { what: 'decide', item: id, status: 'elsewhere', note: relativePath(uri, picked.file) });
}

/** The path of a file from the folder of another one, `/` between folders. */
export function relativePath(from: { readonly path: string }, to: { readonly path: string }): string {
  const folder = from.path.split('/').slice(0, -1);
  const parts = to.path.split('/');
  let same = 0;
  while (same < folder.length && same < parts.length - 1 && folder[same] === parts[same]) same++;
  return [...folder.slice(same).map(() => '..'), ...parts.slice(same)].join('/');
}

async function insertPlaceholder(client: BaseLanguageClient, { uri, item: { topic } }: ItemNode): Promise<void> {
  const before = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  const end = before ? before.lineCount : 0;
  if (!(await change(client, uri, { what: 'placeholder', topic }))) return;
  const editor = await vscode.window.showTextDocument(uri, { preserveFocus: false });
  const text = editor.document.getText();
  const at = text.lastIndexOf('[TODO');
  if (at < 0) return;
  const range = new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(text.indexOf(']', at) + 1));
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(new vscode.Range(Math.max(0, end - 1), 0, range.end.line, 0), vscode.TextEditorRevealType.InCenter);
}

async function showPassages(client: BaseLanguageClient, { uri, item: { passages } }: ItemNode): Promise<void> {
  const locations = passages.map(({ range }) => new vscode.Location(uri, client.protocol2CodeConverter.asRange(range)));
  const [best] = locations;
  if (!best) return;
  await vscode.window.showTextDocument(uri, { selection: best.range });
  await vscode.commands.executeCommand('editor.action.peekLocations', uri, best.range.start, locations, 'peek');
}

/** Makes the edit that the server gives for an answer; says why where it gives none. Resolves to whether it was made. */
async function change(client: BaseLanguageClient, uri: vscode.Uri, wanted: CoverageEditParams['change']): Promise<boolean> {
  if (!(await hasServer(client))) return false;
  const document = await vscode.workspace.openTextDocument(uri);
  const params: CoverageEditParams = { uri: client.code2ProtocolConverter.asUri(uri), change: wanted };
  const result = await client.sendRequest<CoverageEditResult | null>(COVERAGE_EDIT_REQUEST, params);
  if (!result) {
    showOpenPolicyMessage();
    return false;
  }
  if (result.refusal !== undefined) {
    void vscode.window.showWarningMessage(`${result.refusal}.`);
    return false;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.set(uri, await client.protocol2CodeConverter.asTextEdits([...result.edits]));
  if (document.version === result.version && (await vscode.workspace.applyEdit(edit))) return true;
  vscode.window.setStatusBarMessage(vscode.l10n.t('The text has changed in the meantime; try again'), 6000);
  return false;
}
