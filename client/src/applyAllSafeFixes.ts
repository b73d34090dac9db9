/** Applies every safe fix to the policy in the active editor. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { showOpenPolicyMessage } from './policyArgument.ts';
import { hasServer } from './runningServer.ts';

const kind = 'source.fixAll.policywright';

/** Applies all safe fixes to the policy in the active editor as one undo step; says so when there are none. */
export async function applyAllSafeFixes(client: BaseLanguageClient): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return showOpenPolicyMessage();
  if (!(await hasServer(client))) return;
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    document.uri,
    whole,
    kind,
    1,
  );
  if (actions && actions.length > 0) await vscode.commands.executeCommand('editor.action.sourceAction', { kind, apply: 'first' });
  else vscode.window.setStatusBarMessage(vscode.l10n.t('No safe fixes available'), 6000);
}
