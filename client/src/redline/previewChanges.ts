/** The commands around a redline: open one, choose what it is drawn against, and its text comparison. */
import * as vscode from 'vscode';
import type { GitAccess } from '../gitAccess.ts';
import { policyArgument } from '../policyArgument.ts';
import type { Previews } from '../preview/previews.ts';
import { chooseAgainst, lastCommit } from './chooseAgainst.ts';

export { compareText } from './compareText.ts';

/** Opens the redline of a policy against the last commit, or against what the writer chooses. @param argument what menus and lenses hand over */
export async function previewChanges(git: GitAccess, previews: Previews, argument: unknown, choose: boolean): Promise<void> {
  const uri = policyArgument(argument) ?? previews.active()?.uri;
  if (!uri) return void vscode.window.showInformationMessage(vscode.l10n.t('Open a policy first, then its changes.'));
  // From one redline to another the writer stays where they are; from the text a column beside it opens.
  const column = previews.active() ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside;
  const against = choose ? await chooseAgainst(git, uri) : lastCommit();
  if (against) previews.open(uri, column, { against });
}
