/** Shows the daily reminder, and remembers in the workspace what the writer answered. */
import * as vscode from 'vscode';
import { decideReminder, type ReminderMode, type RemindersSoFar, readRemindersSoFar, snooze } from './dailyReminder.ts';
import { POLICIES_VIEW } from './policiesView.ts';
import type { PolicyList } from './policyList.ts';

const STATE_KEY = 'policywright.reminders';

/** The setting `policywright.reminders`. */
export function reminderMode(): ReminderMode {
  const value = vscode.workspace.getConfiguration('policywright').get<unknown>('reminders');
  return value === 'off' || value === 'statusOnly' ? value : 'on';
}

/** Considers a reminder when the list is first complete, and on each new day; never because a date was being edited. */
export function createReminder(list: PolicyList, state: vscode.Memento): vscode.Disposable {
  let consideredOn: string | undefined;
  /** Whoever turns reminders on in the settings wants them again. */
  const forgiven = vscode.workspace.onDidChangeConfiguration((event) => {
    const soFar = readRemindersSoFar(state.get(STATE_KEY));
    if (!event.affectsConfiguration('policywright.reminders') || reminderMode() !== 'on' || !soFar.never) return;
    const { never: _, ...rest } = soFar;
    void state.update(STATE_KEY, rest);
  });
  const considered = list.onDidChange(() => {
    const today = list.today();
    if (list.progress() !== null || consideredOn === today) return;
    consideredOn = today;
    void remind(list, state, today);
  });
  return vscode.Disposable.from(forgiven, considered);
}

async function remind(list: PolicyList, state: vscode.Memento, today: string): Promise<void> {
  const soFar = readRemindersSoFar(state.get(STATE_KEY));
  const message = decideReminder(
    { today, mode: reminderMode(), soFar, policies: list.all().map(({ policy }) => policy) },
    { l10n: vscode.l10n, locale: vscode.env.language },
  );
  if (message === undefined) return;
  const remember = (next: RemindersSoFar): Thenable<void> => state.update(STATE_KEY, next);
  const shown: RemindersSoFar = { ...soFar, shownOn: today };
  // Before it is answered: a window that is reloaded has shown it, too.
  await remember(shown);
  const openList = vscode.l10n.t('Open List');
  const week = vscode.l10n.t('Snooze a Week');
  const never = vscode.l10n.t('Never Here');
  const answer = await vscode.window.showInformationMessage(message, openList, week, never);
  if (answer === openList) await vscode.commands.executeCommand(`${POLICIES_VIEW}.focus`);
  else if (answer === week) await remember(snooze(shown, today));
  else if (answer === never) await remember({ ...shown, never: true });
}
