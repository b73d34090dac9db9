/** In a workspace that its user does not trust, nothing is written that nobody asked for: what runs on save could have been set up by the workspace itself. */
import * as vscode from 'vscode';
import type { CodeActionMiddleware } from 'vscode-languageclient';

/** Whether VS Code asks on its own, as it does on save, for what changes the whole file. */
export function isAutomaticSourceAction({ only, triggerKind }: vscode.CodeActionContext): boolean {
  return triggerKind === vscode.CodeActionTriggerKind.Automatic && only !== undefined && vscode.CodeActionKind.Source.contains(only);
}

/** Part of the client's middleware. Quick fixes and commands are asked for, and stay. */
export const blockAutomaticSourceActions: CodeActionMiddleware = {
  provideCodeActions: (document, range, context, token, next) =>
    !vscode.workspace.isTrusted && isAutomaticSourceAction(context) ? [] : next(document, range, context, token),
};
