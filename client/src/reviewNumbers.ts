/** Shows the numbers that a renumbering or a move leaves as they are, each with a way to its place: before anything is changed, and afterwards again. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { RenumberResult } from '../../server/src/protocol.ts';

/** What there is to review. */
export type ReviewInput = Pick<RenumberResult, 'left' | 'elsewhere' | 'mentions'>;

/** What the review leads to. */
export interface ReviewOutcome {
  /** Such as "Renumber Sections". */
  readonly title: string;
  /** What goes on with the change; absent once it is made. */
  readonly proceed?: string;
}

interface ReviewItem extends vscode.QuickPickItem {
  readonly place?: vscode.Range;
  readonly file?: vscode.Uri;
  /** In the file, 0-based. */
  readonly line?: number;
  readonly proceeds?: true;
}

/** True where there is something to review. */
export function needsReview({ left, elsewhere, mentions }: ReviewInput): boolean {
  return left.length + elsewhere.length + mentions.length > 0;
}

/** @returns whether to go on; false where the writer went to a place or canceled */
export async function reviewNumbers(
  client: BaseLanguageClient,
  editor: vscode.TextEditor,
  reviewed: ReviewInput,
  { title, proceed }: ReviewOutcome,
): Promise<boolean> {
  const picker = vscode.window.createQuickPick<ReviewItem>();
  const highlight = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
    borderRadius: '2px',
  });
  const {
    selection,
    visibleRanges: [visible],
  } = editor;
  picker.title = title;
  picker.placeholder =
    proceed === undefined
      ? vscode.l10n.t('Select a place to go to it')
      : vscode.l10n.t('Select a place to go to it, or continue at the end of the list');
  picker.matchOnDescription = true;
  picker.ignoreFocusOut = true;
  picker.items = itemsOf(client, editor.document, reviewed, proceed);
  const show = (place: vscode.Range | undefined): void => {
    editor.setDecorations(highlight, place ? [place] : []);
    if (place) editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };
  const chosen = await new Promise<ReviewItem | undefined>((resolve) => {
    picker.onDidChangeActive(([item]) => show(item?.place));
    picker.onDidAccept(() => resolve(picker.selectedItems[0] ?? picker.activeItems[0]));
    picker.onDidHide(() => resolve(undefined));
    picker.show();
  });
  highlight.dispose();
  picker.dispose();
  if (chosen?.place) {
    await vscode.window.showTextDocument(editor.document, {
      viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active,
      selection: chosen.place,
    });
    return false;
  }
  if (chosen?.file) {
    await vscode.window.showTextDocument(
      chosen.file,
      chosen.line === undefined ? {} : { selection: new vscode.Range(chosen.line, 0, chosen.line, 0) },
    );
    return false;
  }
  // Where nothing was chosen the writer is where they were.
  editor.selection = selection;
  if (!chosen && visible) editor.revealRange(visible, vscode.TextEditorRevealType.AtTop);
  return chosen?.proceeds === true;
}

/** The places come first, so that Enter goes to one and changes nothing. */
function itemsOf(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  { left, elsewhere, mentions }: ReviewInput,
  proceed: string | undefined,
): ReviewItem[] {
  const items: ReviewItem[] = [];
  const separate = (label: string): unknown => items.push({ label, kind: vscode.QuickPickItemKind.Separator });
  const unchanged = left.filter(({ changed }) => !changed);
  const grown = left.filter(({ changed }) => changed);
  for (const [title, places] of [
    [proceed === undefined ? vscode.l10n.t('Not changed') : vscode.l10n.t('Not changed: check these yourself'), unchanged],
    [vscode.l10n.t('Changed: check these'), grown],
  ] as const) {
    if (places.length > 0) separate(title);
    for (const { range, after, text, why } of places) {
      const place = document.validateRange(client.protocol2CodeConverter.asRange(proceed === undefined ? after : range));
      const words = document.getText(place).replace(/\s+/g, ' ');
      items.push({
        label: `$(warning) ${words}`,
        description: vscode.l10n.t('line {0}', place.start.line + 1),
        detail: words === text || places === grown ? why : vscode.l10n.t('{0}: "{1}"', why, text),
        place,
      });
    }
  }
  if (elsewhere.length > 0) {
    separate(
      proceed === undefined
        ? vscode.l10n.t('Links in other files to headings whose addresses changed')
        : vscode.l10n.t('Links in other files to headings whose addresses change'),
    );
    for (const { uri, links } of elsewhere) {
      const file = client.protocol2CodeConverter.asUri(uri);
      items.push({
        label: `$(link) ${vscode.workspace.asRelativePath(file)}`,
        description: links === 1 ? vscode.l10n.t('1 link') : vscode.l10n.t('{0} links', links),
        file,
      });
    }
  }
  if (mentions.length > 0) {
    separate(vscode.l10n.t('Other files that may name these sections'));
    for (const { uri, line, text } of mentions) {
      const file = client.protocol2CodeConverter.asUri(uri);
      items.push({
        label: `$(warning) ${text}`,
        description: vscode.l10n.t('{0} · line {1}', vscode.workspace.asRelativePath(file), line + 1),
        file,
        line,
      });
    }
  }
  if (proceed !== undefined) {
    separate(vscode.l10n.t('Continue'));
    items.push({ label: `$(arrow-right) ${proceed}`, proceeds: true, alwaysShow: true });
  }
  return items;
}
