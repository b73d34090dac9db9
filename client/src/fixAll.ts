/** Applies every safe fix to the policy in the active editor. */
import * as vscode from 'vscode';

const kind = 'source.fixAll.policywright';

/** One undo step; says so when there is nothing to fix. */
export async function fixAll(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return;
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[] | undefined>('vscode.executeCodeActionProvider', document.uri, whole, kind, 1);
  if (actions && actions.length > 0) await vscode.commands.executeCommand('editor.action.sourceAction', { kind, apply: 'first' });
  else vscode.window.setStatusBarMessage(vscode.l10n.t('There is nothing in this policy that is safe to fix without you'), 6000);
}
