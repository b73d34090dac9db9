/** Copies what changed in a policy since the last commit, section by section, ready for a notice to users. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CHANGES_REQUEST, type ChangesParams } from '../../server/src/protocol.ts';
import type { GitAccess } from './git/gitAccess.ts';
import { gitProblem, showGitProblem } from './git/gitProblem.ts';
import { showOpenPolicyMessage } from './policyArgument.ts';
import { lastCommit } from './redline/chooseAgainst.ts';
import { whyNoEarlierText } from './redline/earlierTexts.ts';
import { hasServer } from './runningServer.ts';

/** Copies the change summary of the policy in the active editor, and says so, or why it could not. */
export async function copyChangeSummary(client: BaseLanguageClient, git: GitAccess): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  if (!uri) return showOpenPolicyMessage();
  if (!(await hasServer(client))) return;
  const params: ChangesParams = { uri: client.code2ProtocolConverter.asUri(uri) };
  const summary: unknown = await client.sendRequest(CHANGES_REQUEST, params);
  if (typeof summary !== 'string') {
    return showGitProblem((await gitProblem(git, uri)) ?? { message: await whyNoEarlierText(git, uri, lastCommit()) });
  }
  await vscode.env.clipboard.writeText(summary);
  vscode.window.setStatusBarMessage(vscode.l10n.t('The summary of changes is on the clipboard'), 6000);
}
