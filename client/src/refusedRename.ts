/** A rename that the server refuses must not be done by another extension instead: VS Code asks the next one, and it would rename the heading alone. */
import * as vscode from 'vscode';
import type { ProvideRenameEditsSignature } from 'vscode-languageclient';

/** Says why it was refused, and changes nothing. */
export async function renameOrExplain(
  document: vscode.TextDocument,
  position: vscode.Position,
  newName: string,
  token: vscode.CancellationToken,
  next: ProvideRenameEditsSignature,
): Promise<vscode.WorkspaceEdit | null | undefined> {
  try {
    return await next(document, position, newName, token);
  } catch (error) {
    if (token.isCancellationRequested) throw error;
    void vscode.window.showWarningMessage(error instanceof Error ? error.message : String(error));
    return new vscode.WorkspaceEdit();
  }
}
