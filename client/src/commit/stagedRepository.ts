/** Which repository Check Before Commit is about, where there are several. */
import * as vscode from 'vscode';
import type { GitApi, Repository } from '../git/gitApi.ts';
import { stagedMarkdown } from '../git/gitTexts.ts';

/**
 * The one whose button was clicked; else that of the active editor; else the only one with staged Markdown files, or the one that is picked.
 * `none` when nothing is staged anywhere, undefined when nothing was picked.
 */
export async function stagedRepository(git: GitApi, argument: unknown): Promise<Repository | 'none' | undefined> {
  // What was staged a moment ago, or before VS Code looked for the first time, counts too.
  await Promise.all(git.repositories.map((one) => one.status().catch(() => undefined)));
  const root = rootOf(argument);
  if (root) return git.repositories.find(({ rootUri }) => rootUri.toString() === root.toString()) ?? git.getRepository(root) ?? 'none';
  const active = vscode.window.activeTextEditor?.document.uri;
  const own = active && git.getRepository(active.scheme === 'git' ? vscode.Uri.file(active.path) : active);
  if (own && stagedMarkdown(own).length > 0) return own;
  const staged = git.repositories.filter((one) => stagedMarkdown(one).length > 0);
  if (staged.length <= 1) return staged[0] ?? 'none';
  const picked = await vscode.window.showQuickPick(
    staged.map((repository) => ({
      label: repository.rootUri.path.split('/').at(-1) ?? '',
      description: repository.rootUri.fsPath,
      repository,
    })),
    { placeHolder: vscode.l10n.t('Which repository do you want to commit to?') },
  );
  return picked?.repository;
}

/** A source control carries the root of its repository. */
function rootOf(argument: unknown): vscode.Uri | undefined {
  const root = typeof argument === 'object' && argument !== null && 'rootUri' in argument ? argument.rootUri : undefined;
  return root instanceof vscode.Uri ? root : undefined;
}
