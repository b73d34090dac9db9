/** Turns a rule off, or makes it louder or quieter, in the settings of the workspace, where a code action asks for it. */
import * as vscode from 'vscode';

/** `rule` is a rule id, `severity` one of the severities, else `off`; without a workspace the writer's own settings are changed. */
export async function turnOffRule(rule: unknown, severity: unknown = 'off'): Promise<void> {
  if (typeof rule !== 'string' || !/^[a-z][a-z0-9-]{1,80}$/.test(rule)) return;
  if (typeof severity !== 'string' || !['off', 'hint', 'information', 'warning', 'error'].includes(severity)) return;
  const configuration = vscode.workspace.getConfiguration('policywright');
  const hasWorkspace = vscode.workspace.workspaceFolders !== undefined;
  const target = hasWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  const now = configuration.inspect<Readonly<Record<string, unknown>>>('rules');
  const rules = (hasWorkspace ? now?.workspaceValue : now?.globalValue) ?? {};
  const before = rules[rule];
  const value = typeof before === 'object' && before !== null ? { ...before, severity } : severity;
  try {
    await configuration.update('rules', { ...rules, [rule]: value }, target);
  } catch (error) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t("Can't change the rule: {0}", error instanceof Error ? error.message : String(error)),
    );
    return;
  }
  const openSettings = vscode.l10n.t('Open Settings');
  if ((await vscode.window.showInformationMessage(wordsFor(rule, severity, hasWorkspace), openSettings)) === openSettings) {
    await vscode.commands.executeCommand(
      hasWorkspace ? 'workbench.action.openWorkspaceSettings' : 'workbench.action.openSettings',
      'policywright.rules',
    );
  }
}

function wordsFor(rule: string, severity: string, hasWorkspace: boolean): string {
  if (severity === 'off')
    return hasWorkspace ? vscode.l10n.t('Rule {0} is off in this workspace.', rule) : vscode.l10n.t('Rule {0} is off.', rule);
  // The names of severities are messages of the command line too.
  const name = vscode.l10n.t(severity);
  return hasWorkspace
    ? vscode.l10n.t('The severity of {0} is {1} in this workspace.', rule, name)
    : vscode.l10n.t('The severity of {0} is {1}.', rule, name);
}
