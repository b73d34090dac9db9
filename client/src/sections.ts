/** Renumbers and moves sections of the policy in the active editor: shows what will change, changes it in one step, and says what became of it. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { MOVE_SECTION_REQUEST, RENUMBER_REQUEST, type MoveSectionParams, type MoveSectionResult, type RenumberParams, type RenumberResult } from '../../server/src/protocol.ts';
import { sayOpenPolicy } from './policyArgument.ts';
import { hasServer } from './runningServer.ts';
import { sectionSummary } from './sectionSummary.ts';

type Summary = Omit<RenumberResult, 'edits'>;

/** The commands, by id. */
export function createSectionCommands(client: BaseLanguageClient): Readonly<Record<string, () => unknown>> {
  /** By URI, what the last renumbering did. */
  const last = new Map<string, string>();
  const tell = async (uri: vscode.Uri, summary: Summary): Promise<void> => {
    if (summary.renumbered.length > 0) last.set(uri.toString(), summary.table);
    const copy = vscode.l10n.t('Copy List');
    const text = sectionSummary(summary, (other) => vscode.workspace.asRelativePath(client.protocol2CodeConverter.asUri(other)));
    const chosen = await vscode.window.showInformationMessage(text, ...(summary.renumbered.length > 0 ? [copy] : []));
    if (chosen === copy) await vscode.env.clipboard.writeText(summary.table);
  };
  return {
    'policywright.renumberSections': () => withEditor(client, (editor) => renumber(client, editor, tell)),
    'policywright.copyRenumbering': () => withEditor(client, (editor) => copyList(client, editor, last)),
    'policywright.moveSectionUp': () => withEditor(client, (editor) => move(client, editor, 'up', tell)),
    'policywright.moveSectionDown': () => withEditor(client, (editor) => move(client, editor, 'down', tell)),
    'policywright.promoteSection': () => withEditor(client, (editor) => move(client, editor, 'promote', tell)),
    'policywright.demoteSection': () => withEditor(client, (editor) => move(client, editor, 'demote', tell)),
  };
}

type Tell = (uri: vscode.Uri, summary: Summary) => Promise<void>;

async function withEditor(client: BaseLanguageClient, work: (editor: vscode.TextEditor) => Promise<void>): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return sayOpenPolicy();
  if (await hasServer(client)) await work(editor);
}

async function ask(client: BaseLanguageClient, { document }: vscode.TextEditor): Promise<RenumberResult | undefined> {
  const params: RenumberParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  const result = await client.sendRequest<RenumberResult | null>(RENUMBER_REQUEST, params);
  if (!result) sayNoPolicy();
  return result ?? undefined;
}

async function renumber(client: BaseLanguageClient, editor: vscode.TextEditor, tell: Tell): Promise<void> {
  const { document } = editor;
  const result = await ask(client, editor);
  if (!result) return;
  if (result.edits.length === 0) {
    await vscode.window.showInformationMessage([vscode.l10n.t('The sections are numbered one after the other already.'), ...pinnedOf(result)].join(' '));
    return;
  }
  if (document.version !== result.version) return sayMoved();
  const edit = new vscode.WorkspaceEdit();
  const labels = { section: vscode.l10n.t('Numbers of sections'), reference: vscode.l10n.t('References to them') };
  for (const { range, newText, what } of result.edits) {
    const where = client.protocol2CodeConverter.asRange(range);
    edit.replace(document.uri, where, newText, { needsConfirmation: false, label: labels[what], description: vscode.l10n.t('{0} becomes {1}', document.getText(where) || '–', newText) });
  }
  // VS Code shows the preview only for an edit that needs confirmation, and leaves every such edit unticked; this one writes nothing, so that all others are ticked.
  edit.insert(document.uri, document.positionAt(document.getText().length), '', { needsConfirmation: true, label: vscode.l10n.t('Nothing else changes') });
  const before = document.getText();
  await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  // Dismissing the preview changes nothing, and there is nothing to tell.
  if (document.getText() !== before) await tell(document.uri, result);
}

function pinnedOf({ pinned }: RenumberResult): string[] {
  return pinned.length === 0 ? [] : [vscode.l10n.t('Pinned: {0}.', pinned.map(({ number }) => number).join(', '))];
}

async function copyList(client: BaseLanguageClient, editor: vscode.TextEditor, last: ReadonlyMap<string, string>): Promise<void> {
  const result = await ask(client, editor);
  if (!result) return;
  // What is still to be renumbered is of more use than what was.
  const table = result.renumbered.length > 0 ? result.table : last.get(editor.document.uri.toString());
  if (table === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No section of this policy was renumbered.'));
    return;
  }
  await vscode.env.clipboard.writeText(table);
  vscode.window.setStatusBarMessage(vscode.l10n.t('The list of renumbered sections is on the clipboard'), 6000);
}

async function move(client: BaseLanguageClient, editor: vscode.TextEditor, direction: MoveSectionParams['direction'], tell: Tell): Promise<void> {
  const { document, selection } = editor;
  const params: MoveSectionParams = { uri: client.code2ProtocolConverter.asUri(document.uri), position: client.code2ProtocolConverter.asPosition(selection.active), direction };
  const result = await client.sendRequest<MoveSectionResult | null>(MOVE_SECTION_REQUEST, params);
  if (!result) return sayNoPolicy();
  if ('refusal' in result) {
    vscode.window.setStatusBarMessage(result.refusal, 6000);
    return;
  }
  if (document.version !== result.version) return sayMoved();
  const done = await editor.edit((builder) => {
    for (const { range, newText } of result.edits) builder.replace(client.protocol2CodeConverter.asRange(range), newText);
  });
  if (!done) return sayMoved();
  const cursor = client.protocol2CodeConverter.asPosition(result.cursor);
  editor.selection = new vscode.Selection(cursor, cursor);
  editor.revealRange(new vscode.Range(cursor, cursor), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  // A move is made again and again; only what the writer could not expect is worth a message.
  if (result.pinned.length + result.unclear.length + result.elsewhere.length > 0) await tell(document.uri, result);
  else if (result.renumbered.length > 0) void vscode.window.setStatusBarMessage(sectionSummary(result, String), 6000);
}

function sayMoved(): void {
  vscode.window.setStatusBarMessage(vscode.l10n.t('The text has changed meanwhile; try again'), 6000);
}

function sayNoPolicy(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('This file is no policy.'));
}
