/** Why there is no earlier version of a policy to compare with, in a sentence, and what the writer can do about it. */
import * as vscode from 'vscode';
import { baseName } from '../fileName.ts';
import type { GitAccess } from './gitAccess.ts';

/** A reason, and what removes it. */
export interface GitProblem {
  /** A sentence. */
  readonly message: string;
  readonly remedy?: { readonly title: string; readonly run: () => unknown };
}

/** Why git can't be asked about a file; undefined where it can. @param uri undefined asks about git as a whole */
export async function gitProblem(git: GitAccess, uri: vscode.Uri | undefined): Promise<GitProblem | undefined> {
  if (uri?.scheme === 'untitled') return { message: vscode.l10n.t("Save the policy first. An unsaved file isn't in a Git repository.") };
  if (uri && uri.scheme !== 'file' && uri.scheme !== 'vscode-remote')
    return { message: vscode.l10n.t("Git-based features aren't available in virtual workspaces.") };
  await git.ready();
  const command = (title: string, id: string, ...given: readonly unknown[]): Pick<GitProblem, 'remedy'> => ({
    remedy: { title, run: () => vscode.commands.executeCommand(id, ...given) },
  });
  const off: GitProblem = {
    message: vscode.l10n.t('Git is turned off in the settings.'),
    ...command(vscode.l10n.t('Open Settings'), 'workbench.action.openSettings', '@id:git.enabled'),
  };
  switch (git.state()) {
    case 'untrusted':
      return { message: needsTrustMessage(), ...command(vscode.l10n.t('Manage Workspace Trust'), 'workbench.trust.manage') };
    case 'starting':
      return { message: vscode.l10n.t("VS Code's Git extension is still starting. Try again in a moment.") };
    case 'noExtension':
      // In a browser without a server there is no Git extension to enable.
      return vscode.env.uiKind === vscode.UIKind.Web && vscode.env.remoteName === undefined
        ? { message: vscode.l10n.t("Git-based features aren't available in the browser.") }
        : {
            message: vscode.l10n.t("Git-based features need VS Code's Git extension, which is disabled."),
            ...command(vscode.l10n.t('Show Extension'), 'workbench.extensions.search', '@builtin @id:vscode.git'),
          };
    case 'failed':
      return {
        message: vscode.l10n.t("VS Code's Git extension failed to start."),
        ...command(vscode.l10n.t('Show Log'), 'policywright.showLog'),
      };
    case 'off':
      return off;
    case 'noGit':
      return {
        message: vscode.l10n.t("Git isn't installed, or VS Code can't find it."),
        ...command(vscode.l10n.t('Open Settings'), 'workbench.action.openSettings', '@id:git.path'),
      };
    case 'running':
      if (uri ? await git.repositoryOf(uri) : git.api()?.repositories.length) return undefined;
      // Once started, the Git extension keeps running when it is switched off, without a repository.
      if (vscode.workspace.getConfiguration('git', uri ?? null).get('enabled') === false) return off;
      return uri && noRepository(git, uri);
  }
}

/** Shows a problem with its remedy. */
export async function showGitProblem({ message, remedy }: GitProblem): Promise<void> {
  const chosen = await vscode.window.showInformationMessage(message, ...(remedy ? [remedy.title] : []));
  if (remedy && chosen === remedy.title) await remedy.run();
}

/** The message that git needs a trusted workspace, as in the code lens. */
export function needsTrustMessage(): string {
  return vscode.l10n.t('Git-based features need a trusted workspace.');
}

/** The root of the repository around a file, as far as its folders show: git itself is not asked. */
export async function repositoryFolder(uri: vscode.Uri): Promise<vscode.Uri | undefined> {
  for (let folder = vscode.Uri.joinPath(uri, '..'); ; folder = vscode.Uri.joinPath(folder, '..')) {
    const found = await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, '.git')).then(
      () => true,
      () => false,
    );
    if (found) return folder;
    if (vscode.Uri.joinPath(folder, '..').path === folder.path) return undefined;
  }
}

async function noRepository(git: GitAccess, uri: vscode.Uri): Promise<GitProblem> {
  const api = git.api();
  const around = await repositoryFolder(uri);
  // Where VS Code is too old to be asked, it says itself, when the repository is opened, that another user owns it.
  const root = api?.getRepositoryRoot ? await api.getRepositoryRoot(vscode.Uri.joinPath(uri, '..')).catch(() => null) : around;
  if (api && root)
    return {
      message: vscode.l10n.t('The Git repository of "{0}" isn\'t open in VS Code.', baseName(uri)),
      remedy: { title: vscode.l10n.t('Open Repository'), run: () => api.openRepository(root) },
    };
  // Git refuses to read repositories of other users.
  if (around)
    return {
      message: vscode.l10n.t('Git doesn\'t trust the repository of "{0}", because another user owns its folder.', baseName(uri)),
      remedy: {
        title: vscode.l10n.t('Manage Unsafe Repositories'),
        run: () => vscode.commands.executeCommand('git.manageUnsafeRepositories'),
      },
    };
  return { message: vscode.l10n.t('"{0}" isn\'t in a Git repository.', baseName(uri)) };
}
