/** Puts the list of policies together: the server's word, the view, the reminder, and the commands of the view. */
import * as vscode from 'vscode';
import { type BaseLanguageClient, DidChangeWatchedFilesNotification, FileChangeType, State } from 'vscode-languageclient';
import { POLICIES_NOTIFICATION, WATCH_POLICIES_REQUEST } from '../../../server/src/protocol.ts';
import { localDate } from '../localDate.ts';
import { watchFolders } from './folderEvents.ts';
import { createPoliciesView, POLICIES_VIEW } from './policiesView.ts';
import { GROUPINGS } from './policyGroups.ts';
import { createPolicyList } from './policyList.ts';
import { createReminder, reminderMode } from './remindOnce.ts';

/** What the rest of the extension may know of it. */
export interface Policies extends vscode.Disposable {
  /** The lines of the view as text, two spaces deeper below a group or an original: title, `|`, description. */
  readonly lines: () => readonly string[];
  readonly onDidChange: vscode.Event<void>;
}

/** Creates the list of policies. The server is asked for it once the view is shown, or when reminders are on. */
export function createPolicies(
  client: BaseLanguageClient,
  { workspaceState }: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
): Policies {
  const list = createPolicyList();
  const policiesView = createPoliciesView(list, workspaceState, () => reminderMode() !== 'off');
  const reminder = createReminder(list, workspaceState);
  let asked = false;

  const ask = (): void => {
    if (client.state !== State.Running || (reminderMode() === 'off' && !policiesView.view.visible)) return;
    asked = true;
    client.sendRequest(WATCH_POLICIES_REQUEST).catch((error: unknown) => log.error(`list of policies: ${String(error)}`));
  };
  const askOnce = (): void => {
    if (!asked) ask();
  };
  /** A window that was left open over night has another today. */
  const askOnNewDay = (focused: boolean): void => {
    if (focused && asked && list.today() !== '' && list.today() !== localDate(new Date())) ask();
  };

  client.onNotification(POLICIES_NOTIFICATION, list.apply);
  const folders = watchFolders(
    (folder) => list.all().some(({ uri }) => uri.toString().startsWith(`${folder.toString()}/`)),
    (folder, change) => {
      if (client.state !== State.Running) return;
      const type = change === 'created' ? FileChangeType.Created : FileChangeType.Deleted;
      void client.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: client.code2ProtocolConverter.asUri(folder), type }],
      });
    },
  );
  const commands: Readonly<Record<string, () => unknown>> = {
    'policywright.filterPolicies': policiesView.askFilter,
    'policywright.clearPolicyFilter': policiesView.clearFilter,
    ...Object.fromEntries(
      GROUPINGS.flatMap((grouping) =>
        ['', 'Checked'].map((suffix) => [
          `policywright.groupBy${grouping.charAt(0).toUpperCase()}${grouping.slice(1)}${suffix}`,
          () => policiesView.setGrouping(grouping),
        ]),
      ),
    ),
  };
  const subscriptions = vscode.Disposable.from(
    list,
    policiesView,
    reminder,
    folders,
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
    vscode.commands.registerCommand('policywright.openPolicy', (argument: unknown) => openPolicy(argument)),
    client.onDidChangeState(({ newState }) => {
      asked = false;
      policiesView.setRunning(newState !== State.Stopped);
      if (newState !== State.Running) {
        if (newState === State.Stopped) list.clear();
        return;
      }
      list.clear();
      ask();
    }),
    policiesView.view.onDidChangeVisibility(askOnce),
    vscode.window.onDidChangeWindowState(({ focused }) => askOnNewDay(focused)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('policywright.reminders')) return;
      askOnce();
      policiesView.redraw();
    }),
  );
  return { lines: policiesView.lines, onDidChange: list.onDidChange, dispose: () => subscriptions.dispose() };
}

/** From the menu of the list; from the palette it shows the list. */
async function openPolicy(argument: unknown): Promise<void> {
  const uri = typeof argument === 'object' && argument !== null && 'uri' in argument ? argument.uri : undefined;
  if (uri instanceof vscode.Uri) await vscode.commands.executeCommand('vscode.open', uri);
  else await vscode.commands.executeCommand(`${POLICIES_VIEW}.focus`);
}
