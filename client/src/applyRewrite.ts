/** Applies one kind of rewriting to the whole policy in the active editor: links from references, a list of contents. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { showOpenPolicyMessage } from './policyArgument.ts';
import { hasServer } from './runningServer.ts';

/** One undo step. @param kind what follows `refactor.rewrite.` @param nothing what is said where there is nothing to rewrite */
export async function applyRewrite(client: BaseLanguageClient, kind: string, nothing: string): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return showOpenPolicyMessage();
  if (!(await hasServer(client))) return;
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const full = vscode.CodeActionKind.RefactorRewrite.append(kind);
  const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    document.uri,
    whole,
    full.value,
    5,
  );
  const action = actions?.find((one) => one.edit && one.kind && full.contains(one.kind));
  if (!action?.edit) return void vscode.window.setStatusBarMessage(nothing, 6000);
  if (!(await vscode.workspace.applyEdit(action.edit)))
    vscode.window.setStatusBarMessage(vscode.l10n.t('The text has changed in the meantime; try again'), 6000);
}
