/** VS Code's own comparison of a policy with an earlier version of it. */
import * as vscode from 'vscode';
import { baseName } from '../fileName.ts';
import type { GitAccess } from '../git/gitAccess.ts';
import { gitProblem, showGitProblem } from '../git/gitProblem.ts';
import type { Against } from './against.ts';
import { textComparison, whyNoEarlierText } from './earlierTexts.ts';

/** Opens VS Code's own comparison of the two texts, which shows every character that differs. */
export async function compareText(git: GitAccess, uri: vscode.Uri, against: Against): Promise<void> {
  const sides = await textComparison(git, uri, against);
  if (!sides) {
    const problem = await gitProblem(git, uri);
    return showGitProblem(problem ?? { message: await whyNoEarlierText(git, uri, against) });
  }
  await vscode.commands.executeCommand('vscode.diff', ...sides, `${baseName(uri)} (${against.label})`);
}
