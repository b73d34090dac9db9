/** Turns a rule off in the settings of the workspace, where a code action asks for it. */
import * as vscode from 'vscode';

/** `argument` is a rule id; without a workspace the writer's own settings are changed. */
export async function turnOffRule(argument: unknown): Promise<void> {
  if (typeof argument !== 'string' || !/^[a-z][a-z0-9-]{1,80}$/.test(argument)) return;
  const configuration = vscode.workspace.getConfiguration('policywright');
  const hasWorkspace = vscode.workspace.workspaceFolders !== undefined;
  const target = hasWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  const now = configuration.inspect<Readonly<Record<string, unknown>>>('rules');
  const rules = (hasWorkspace ? now?.workspaceValue : now?.globalValue) ?? {};
  try {
    await configuration.update('rules', { ...rules, [argument]: 'off' }, target);
  } catch (error) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The rule could not be turned off: {0}', error instanceof Error ? error.message : String(error)));
    return;
  }
  const openSettings = vscode.l10n.t('Open Settings');
  const text = hasWorkspace ? vscode.l10n.t('Rule {0} is off in this workspace.', argument) : vscode.l10n.t('Rule {0} is off.', argument);
  if ((await vscode.window.showInformationMessage(text, openSettings)) === openSettings) {
    await vscode.commands.executeCommand(hasWorkspace ? 'workbench.action.openWorkspaceSettings' : 'workbench.action.openSettings', 'policywright.rules');
  }
}
