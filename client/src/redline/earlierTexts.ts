/** Fetches the earlier version of a policy that a redline compares with, and tells when there is another one. */
import * as vscode from 'vscode';
import type { GitAccess } from '../git/gitAccess.ts';
import type { Repository } from '../git/gitApi.ts';
import { gitProblem } from '../git/gitProblem.ts';
import { textAtRef } from '../git/gitTexts.ts';
import type { Against } from './against.ts';
import { noVersionIn } from './againstWords.ts';

/** The text of a policy under `against`; null where there is none, or no git. Reads only. */
export async function earlierText(git: GitAccess, uri: vscode.Uri, against: Against): Promise<string | null> {
  if (against.kind === 'file') return (await vscode.workspace.openTextDocument(vscode.Uri.parse(against.ref, true))).getText();
  const repository = await git.repositoryOf(uri);
  const ref = repository && (await referenceOf(repository, against));
  return repository && ref !== undefined ? ((await textAtRef(repository, uri, ref))?.text ?? null) : null;
}

/** Why there is no earlier version, in a sentence. */
export async function whyNoEarlierText(git: GitAccess, uri: vscode.Uri, against: Against): Promise<string> {
  const problem = against.kind === 'file' ? undefined : await gitProblem(git, uri);
  if (problem) return problem.message;
  const repository = await git.repositoryOf(uri);
  if (repository && !repository.state.HEAD?.commit) return vscode.l10n.t('This branch has no commits yet.');
  switch (against.kind) {
    case 'index':
      return vscode.l10n.t("This policy isn't staged, and was never committed.");
    case 'fork':
      return repository && (await referenceOf(repository, against)) === undefined
        ? vscode.l10n.t('This branch and {0} have no common ancestor.', against.ref)
        : noVersionIn(against);
    case 'commit':
    case 'file':
      return noVersionIn(against);
  }
}

/** The reference whose text counts, `''` for the index; undefined where the branch and a reference have nothing in common. */
async function referenceOf(repository: Repository, { kind, ref }: Against): Promise<string | undefined> {
  if (kind === 'index') return '';
  return kind === 'fork' ? repository.getMergeBase('HEAD', ref).catch(() => undefined) : ref;
}

/** Calls back whenever the earlier version may be another one: after a commit, a stage, a switch of branch, an edit of the other file. */
export function watchEarlierText(git: GitAccess, uri: vscode.Uri, { kind, ref }: Against, changed: () => void): vscode.Disposable {
  if (kind === 'file') {
    return vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.toString() === ref) changed();
    });
  }
  return git.onDidChange((repository) => {
    if (!repository || repository.rootUri.toString() === git.api()?.getRepository(uri)?.rootUri.toString()) changed();
  });
}

/** The two URIs for VS Code's text comparison; undefined where there is no earlier version. */
export async function textComparison(
  git: GitAccess,
  uri: vscode.Uri,
  against: Against,
): Promise<readonly [vscode.Uri, vscode.Uri] | undefined> {
  if (against.kind === 'file') return [vscode.Uri.parse(against.ref, true), uri];
  const repository = await git.repositoryOf(uri);
  const api = git.api();
  const ref = repository && (await referenceOf(repository, against));
  const before = repository && ref !== undefined ? await textAtRef(repository, uri, ref) : undefined;
  return api && before && ref !== undefined ? [api.toGitUri(vscode.Uri.file(before.path), ref), uri] : undefined;
}
