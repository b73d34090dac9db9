/** The commands around a redline: open one, choose what it compares with, and its text comparison. */
import * as vscode from 'vscode';
import type { GitAccess } from '../git/gitAccess.ts';
import { gitProblem, showGitProblem } from '../git/gitProblem.ts';
import { policyArgument } from '../policyArgument.ts';
import type { Previews } from '../preview/previews.ts';
import { chooseAgainst, lastCommit } from './chooseAgainst.ts';

/** Opens the redline of a policy, compared with the last commit or with what the writer chooses. @param argument what menus and lenses hand over */
export async function previewChanges(git: GitAccess, previews: Previews, argument: unknown, choose: boolean): Promise<void> {
  const uri = policyArgument(argument) ?? previews.active()?.uri;
  if (!uri) return void vscode.window.showInformationMessage(vscode.l10n.t('Open a policy first.'));
  // From one redline to another the writer stays where they are; from the text a column beside it opens.
  const column = previews.active() ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside;
  const problem = choose ? undefined : await gitProblem(git, uri);
  if (problem) return showGitProblem(problem);
  const against = choose ? await chooseAgainst(git, uri) : lastCommit();
  if (against) previews.open(uri, column, { against });
}
