/** Says whether the active file is a policy and why, and what can be done about it. */
import * as vscode from 'vscode';
import { baseName } from './fileName.ts';
import type { Status, Statuses } from './statuses.ts';

/** The notification. Its buttons run commands, so that each is to be had without it. */
export async function showStatus(statuses: Statuses): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  if (!uri) return void vscode.window.showInformationMessage(vscode.l10n.t('Open a Markdown file first.'));
  if (!statuses.isRunning())
    return choose(vscode.l10n.t("The language server isn't running, so nothing is checked."), [
      [vscode.l10n.t('Restart Server'), 'policywright.restartServer'],
      [vscode.l10n.t('Show Log'), 'policywright.showLog'],
    ]);
  const status = statuses.get(uri);
  if (!status)
    return choose(vscode.l10n.t("{0} hasn't been checked yet.", baseName(uri)), [[vscode.l10n.t('Show Log'), 'policywright.showLog']]);
  const toggle: Choice = status.isPolicy
    ? [vscode.l10n.t("Don't Treat as Policy"), 'policywright.dontTreatAsPolicy', uri]
    : [vscode.l10n.t('Treat as Policy'), 'policywright.treatAsPolicy', uri];
  return choose(sentence(baseName(uri), status), [
    toggle,
    [vscode.l10n.t('Show Details'), 'policywright.showEffectiveConfiguration', uri],
    [vscode.l10n.t('Open Settings'), 'workbench.action.openSettings', 'policywright.files'],
  ]);
}

type Choice = readonly [title: string, command: string, argument?: unknown];

async function choose(message: string, choices: readonly Choice[]): Promise<void> {
  const chosen = await vscode.window.showInformationMessage(message, ...choices.map(([title]) => title));
  const choice = choices.find(([title]) => title === chosen);
  if (choice) await vscode.commands.executeCommand(choice[1], ...(choice[2] === undefined ? [] : [choice[2]]));
}

function sentence(name: string, { isPolicy, looksLikePolicy, kind, reason }: Status): string {
  const why = plainReason(reason);
  if (looksLikePolicy) return vscode.l10n.t("{0} looks like a policy, but isn't checked: {1}.", name, why);
  if (!isPolicy) return vscode.l10n.t("{0} isn't recognized as a policy: {1}.", name, why);
  return kind === '' || kind === 'policy'
    ? vscode.l10n.t('{0} is recognized as a policy: {1}.', name, why)
    : vscode.l10n.t('{0} is recognized as a policy ({1}): {2}.', name, kind, why);
}

/** Notifications and the status bar show no Markdown. */
export function plainReason(reason: string): string {
  return reason.replaceAll('`', '');
}
