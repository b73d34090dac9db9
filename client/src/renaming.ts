/** What VS Code makes of a rename: a refusal that stays one, and a preview of what changes in other files. */
import * as vscode from 'vscode';
import type { ProvideRenameEditsSignature } from 'vscode-languageclient';

/**
 * Says why a rename was refused, and changes nothing then: VS Code would ask the next extension, and that would rename the heading alone.
 * A rename that reaches into other files is shown before it is made, everything in it ticked.
 */
export async function renaming(
  document: vscode.TextDocument,
  position: vscode.Position,
  newName: string,
  token: vscode.CancellationToken,
  next: ProvideRenameEditsSignature,
): Promise<vscode.WorkspaceEdit | null | undefined> {
  try {
    const edit = await next(document, position, newName, token);
    if (edit && edit.size > 1) showFirst(edit, document);
    return edit;
  } catch (error) {
    if (token.isCancellationRequested) throw error;
    void vscode.window.showWarningMessage(error instanceof Error ? error.message : String(error));
    return new vscode.WorkspaceEdit();
  }
}

/** VS Code shows the preview only for an edit that needs confirmation, and leaves every such edit unticked; this one writes nothing, so that all others are ticked. */
function showFirst(edit: vscode.WorkspaceEdit, document: vscode.TextDocument): void {
  const end = document.positionAt(document.getText().length);
  edit.insert(document.uri, end, '', { needsConfirmation: true, label: vscode.l10n.t('Nothing else changes') });
}
