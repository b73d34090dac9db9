/** Renumbers and moves sections of the policy in the active editor: shows what will change and what will not, changes it in one step, and says what became of it. */
import * as vscode from 'vscode';
import { type BaseLanguageClient, Position } from 'vscode-languageclient';
import {
  ClientCommand,
  MOVE_SECTION_REQUEST,
  type MoveSectionParams,
  type MoveSectionResult,
  RENUMBER_REQUEST,
  type RenumberParams,
  type RenumberResult,
} from '../../server/src/protocol.ts';
import { showOpenPolicyMessage } from './policyArgument.ts';
import { isStillRenumbered } from './renumbered.ts';
import { needsReview, type ReviewInput, reviewNumbers } from './reviewNumbers.ts';
import { hasServer } from './runningServer.ts';
import { plannedChanges, sectionSummary } from './sectionSummary.ts';

type Summary = Omit<RenumberResult, 'edits'>;

/** The commands, by id. */
export function createSectionCommands(
  client: BaseLanguageClient,
): Readonly<Record<string, (argument: unknown, more?: unknown) => unknown>> {
  /** By URI, what the last renumbering did. */
  const last: LastRenumberings = new Map();
  const tell: Tell = async (editor, summary) => {
    if (summary.renumbered.length > 0) last.set(editor.document.uri.toString(), summary);
    const copy = vscode.l10n.t('Copy List');
    const review = vscode.l10n.t('Show Places');
    const text = summaryOf(client, editor.document, summary);
    const chosen = await vscode.window.showInformationMessage(
      text,
      ...(needsReview(summary) ? [review] : []),
      ...(summary.renumbered.length > 0 ? [copy] : []),
    );
    if (chosen === copy) await vscode.env.clipboard.writeText(summary.table);
    if (chosen === review)
      await reviewNumbers(client, await vscode.window.showTextDocument(editor.document, editor.viewColumn), summary, {
        title: toReview(summary),
      });
  };
  const moveTo = (direction: MoveSectionParams['direction']) => () => withEditor(client, (editor) => move(client, editor, direction, tell));
  return {
    [ClientCommand.renumberSections]: (_uri, position) =>
      withEditor(client, (editor) => renumber(client, editor, tell, Position.is(position) ? position : undefined)),
    'policywright.copyRenumbering': () => withEditor(client, (editor) => copyList(client, editor, last)),
    'policywright.moveSectionUp': moveTo('up'),
    'policywright.moveSectionDown': moveTo('down'),
    'policywright.promoteSection': moveTo('promote'),
    'policywright.demoteSection': moveTo('demote'),
  };
}

type Tell = (editor: vscode.TextEditor, summary: Summary) => Promise<void>;

async function withEditor(client: BaseLanguageClient, work: (editor: vscode.TextEditor) => Promise<void>): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return showOpenPolicyMessage();
  if (await hasServer(client)) await work(editor);
}

async function ask(client: BaseLanguageClient, { document }: vscode.TextEditor, position?: Position): Promise<RenumberResult | undefined> {
  const params: RenumberParams = { uri: client.code2ProtocolConverter.asUri(document.uri), ...(position ? { position } : {}) };
  const result = await client.sendRequest<RenumberResult | null>(RENUMBER_REQUEST, params);
  if (!result) sayNoPolicy();
  return result ?? undefined;
}

/** @param position in the list of sections to renumber; absent for the whole document */
async function renumber(client: BaseLanguageClient, editor: vscode.TextEditor, tell: Tell, position: Position | undefined): Promise<void> {
  const { document } = editor;
  const result = await ask(client, editor, position);
  if (!result) return;
  if (result.refusal !== undefined) {
    await vscode.window.showWarningMessage(vscode.l10n.t("Sections weren't renumbered. {0}.", result.refusal));
    return;
  }
  if (result.edits.length === 0) {
    await vscode.window.showInformationMessage(
      [vscode.l10n.t('Nothing to renumber: the numbers of the sections are in order.'), ...pinnedOf(result)].join(' '),
    );
    return;
  }
  const review = {
    title: vscode.l10n.t('Renumber Sections: {0}', toReview(result)),
    proceed: vscode.l10n.t('Preview the changes: {0}', plannedChanges(result)),
  };
  if (needsReview(result) && !(await reviewNumbers(client, editor, result, review))) return;
  if (document.version !== result.version) return sayMoved();
  const edit = new vscode.WorkspaceEdit();
  const labels = { section: vscode.l10n.t('Numbers of sections'), reference: vscode.l10n.t('References to them') };
  for (const { range, newText, what } of result.edits) {
    const where = client.protocol2CodeConverter.asRange(range);
    edit.replace(document.uri, where, newText, { needsConfirmation: false, label: labels[what] });
  }
  // VS Code shows the preview only for an edit that needs confirmation, and leaves every such edit unticked; these write nothing, so that all others are ticked.
  const empty = (at: vscode.Position, label: string): void => edit.insert(document.uri, at, '', { needsConfirmation: true, label });
  const unchanged = result.left.filter(({ changed }) => !changed);
  for (const { range } of unchanged)
    empty(client.protocol2CodeConverter.asRange(range).start, vscode.l10n.t('Not changed: check these yourself'));
  if (unchanged.length === 0) empty(document.positionAt(document.getText().length), vscode.l10n.t('Nothing else changes'));
  const before = document.getText();
  await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  // Dismissing the preview changes nothing, and there is nothing to tell.
  if (document.getText() !== before) await tell(editor, result);
}

/** How much there is to review, in a few words. */
function toReview({ left, elsewhere, mentions }: ReviewInput): string {
  const count = left.length + elsewhere.length + mentions.length;
  return count === 1 ? vscode.l10n.t('1 place to review') : vscode.l10n.t('{0} places to review', count);
}

function summaryOf(client: BaseLanguageClient, document: vscode.TextDocument, summary: Summary): string {
  const nameOf = (other: string): string => vscode.workspace.asRelativePath(client.protocol2CodeConverter.asUri(other));
  return sectionSummary(summary, nameOf, ({ after }) => {
    const place = client.protocol2CodeConverter.asRange(after);
    return vscode.l10n.t('"{0}" (line {1})', document.getText(place).replace(/\s+/g, ' '), place.start.line + 1);
  });
}

function pinnedOf({ pinned }: RenumberResult): string[] {
  return pinned.length === 0 ? [] : [vscode.l10n.t('Pinned: {0}.', pinned.map(({ number }) => number).join(', '))];
}

type LastRenumberings = Map<string, Pick<Summary, 'renumbered' | 'table'>>;

async function copyList(client: BaseLanguageClient, editor: vscode.TextEditor, last: LastRenumberings): Promise<void> {
  const result = await ask(client, editor);
  if (!result) return;
  const uri = editor.document.uri.toString();
  const done = last.get(uri);
  // It was undone, or the text is another one.
  if (done && !isStillRenumbered(editor.document.getText(), done.renumbered)) last.delete(uri);
  // What is still to be renumbered is of more use than what was.
  const isPlan = result.renumbered.length > 0;
  const table = isPlan ? result.table : last.get(uri)?.table;
  if (table === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No section of this policy was renumbered.'));
    return;
  }
  await vscode.env.clipboard.writeText(table);
  vscode.window.setStatusBarMessage(
    isPlan
      ? vscode.l10n.t('Not renumbered yet: the list of sections to renumber is on the clipboard')
      : vscode.l10n.t('The list of renumbered sections is on the clipboard'),
    6000,
  );
}

async function move(
  client: BaseLanguageClient,
  editor: vscode.TextEditor,
  direction: MoveSectionParams['direction'],
  tell: Tell,
): Promise<void> {
  const { document, selection } = editor;
  const params: MoveSectionParams = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    position: client.code2ProtocolConverter.asPosition(selection.active),
    direction,
  };
  const result = await client.sendRequest<MoveSectionResult | null>(MOVE_SECTION_REQUEST, params);
  if (!result) return sayNoPolicy();
  if ('refusal' in result) {
    vscode.window.setStatusBarMessage(result.refusal, 6000);
    return;
  }
  const name = nameOf(direction);
  const review = {
    title: vscode.l10n.t('{0}: {1}', name, toReview(result)),
    proceed: result.renumbered.length + result.references === 0 ? name : vscode.l10n.t('{0} (changes: {1})', name, plannedChanges(result)),
  };
  if (needsReview(result) && !(await reviewNumbers(client, editor, result, review))) return;
  if (document.version !== result.version) return sayMoved();
  const done = await editor.edit((builder) => {
    for (const { range, newText } of result.edits) builder.replace(client.protocol2CodeConverter.asRange(range), newText);
  });
  if (!done) return sayMoved();
  const cursor = client.protocol2CodeConverter.asPosition(result.cursor);
  editor.selection = new vscode.Selection(cursor, cursor);
  editor.revealRange(new vscode.Range(cursor, cursor), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  // A move is made again and again; only what the writer could not expect is worth a message.
  if (result.pinned.length > 0 || needsReview(result)) await tell(editor, result);
  else if (result.renumbered.length > 0) void vscode.window.setStatusBarMessage(summaryOf(client, document, result), 6000);
}

/** The command as the palette has it. */
function nameOf(direction: MoveSectionParams['direction']): string {
  switch (direction) {
    case 'up':
      return vscode.l10n.t('Move Section Up');
    case 'down':
      return vscode.l10n.t('Move Section Down');
    case 'promote':
      return vscode.l10n.t('Promote Section');
    case 'demote':
      return vscode.l10n.t('Demote Section');
  }
}

function sayMoved(): void {
  vscode.window.setStatusBarMessage(vscode.l10n.t('The text has changed in the meantime; try again'), 6000);
}

function sayNoPolicy(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t("This file isn't recognized as a policy."));
}
