/** Lists the files of the workspace that look like policies, to tick those that are to be checked. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CANDIDATES_REQUEST, type PolicyCandidate } from '../../server/src/protocol.ts';
import { hasServer } from './runningServer.ts';
import { plainReason } from './showStatus.ts';
import { treatAllAsPolicies } from './treatAsPolicy.ts';

/** Nothing is ticked at first: which of them are policies, the writer says. */
export async function findPolicies(client: BaseLanguageClient): Promise<void> {
  if (!(await hasServer(client))) return;
  const found = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Looking for policies…'), cancellable: true },
    (_, token) => client.sendRequest<readonly PolicyCandidate[] | null>(CANDIDATES_REQUEST, {}, token),
  );
  if (!found) return;
  if (found.length === 0)
    return void vscode.window.showInformationMessage(vscode.l10n.t('No other Markdown file in this workspace looks like a policy.'));
  const chosen = await vscode.window.showQuickPick(
    found.map(({ uri, path, kind, reason }) => ({ label: path, description: kind, detail: plainReason(reason), uri })),
    {
      canPickMany: true,
      title: vscode.l10n.t('Which of These Are Policies?'),
      placeHolder: vscode.l10n.t('Selected files are checked from now on'),
      matchOnDescription: true,
    },
  );
  if (chosen && chosen.length > 0)
    await treatAllAsPolicies(
      client,
      chosen.map(({ uri }) => uri),
    );
}
