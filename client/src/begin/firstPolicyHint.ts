/** Tells the writer, once and never again, that the first policy they opened is checked, and where to begin: in the status bar, where it covers nothing. */
import * as vscode from 'vscode';
import type { Statuses } from '../statuses.ts';

const SHOWN_KEY = 'policywright.hintShown';
/** What a click on the hint runs; in no menu. */
const FOLLOW = 'policywright.followHint';
/** Milliseconds after which the hint goes away by itself. */
const DURATION = 5 * 60_000;

/** @param memory remembers for all workspaces */
export function hintAtFirstPolicy(statuses: Statuses, memory: vscode.Memento): vscode.Disposable {
  if (memory.get(SHOWN_KEY) === true) return new vscode.Disposable(() => {});
  let item: vscode.StatusBarItem | undefined;
  let end: ReturnType<typeof setTimeout> | undefined;
  const hide = (): void => {
    clearTimeout(end);
    item?.dispose();
  };
  const clicked = vscode.commands.registerCommand(FOLLOW, () => {
    hide();
    return vscode.commands.executeCommand('policywright.openWalkthrough');
  });
  const followed = statuses.onDidChange(() => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    // Whoever opened a sample or began a policy has found the way in.
    if (!uri || uri.scheme === 'untitled' || statuses.get(uri)?.isPolicy !== true) return;
    followed.dispose();
    void memory.update(SHOWN_KEY, true);
    item = vscode.window.createStatusBarItem('policywright.hint', vscode.StatusBarAlignment.Left, -100);
    item.name = vscode.l10n.t('Policywright: First Steps');
    item.text = `$(checklist) ${vscode.l10n.t('Policywright checks this policy')}`;
    item.tooltip = vscode.l10n.t('See the first steps');
    item.accessibilityInformation = { label: vscode.l10n.t('Policywright checks this policy. See the first steps.'), role: 'button' };
    item.command = FOLLOW;
    item.show();
    end = setTimeout(hide, DURATION);
  });
  return vscode.Disposable.from(followed, clicked, new vscode.Disposable(hide));
}
