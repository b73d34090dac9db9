/** Finds the repository of each file: files of one run may be in several, in submodules, in worktrees, and behind symbolic links. */
import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, relative } from 'node:path';
import { l10n } from '../../node/programLanguage.ts';
import { type GitRepository, openRepository, realFile } from './git.ts';
import { gitRoot } from './repositoryRoot.ts';

/** The repositories of one run, each opened once. */
export interface Repositories {
  /** The innermost repository that a file is in. @param file absolute path @throws when there is none, or git refuses to read it */
  of(file: string): Promise<GitRepository>;
  /** The innermost repository around a folder. @param folder absolute path @throws as {@link of} */
  around(folder: string): Promise<GitRepository>;
}

/** @param cwd absolute path of the working folder */
export function createRepositories(cwd: string): Repositories {
  const opened = new Map<string, Promise<GitRepository>>();
  const tops = new Map<string, string | undefined>();
  /** The repository of the working folder, or why git doesn't open it. Git itself finds it: environment variables may say where it is. */
  let own: Promise<{ readonly repository: GitRepository } | { readonly error: unknown }> | undefined;

  const topOf = (folder: string): string | undefined => {
    if (!tops.has(folder)) tops.set(folder, gitRoot(folder));
    return tops.get(folder);
  };
  const open = (top: string): Promise<GitRepository> => {
    let repository = opened.get(top);
    if (!repository) opened.set(top, (repository = openRepository(top, { other: true })));
    return repository;
  };
  /** @param folder absolute path without symbolic links */
  const innermost = async (folder: string): Promise<GitRepository> => {
    const top = topOf(folder);
    own ??= openRepository(cwd).then(
      (repository) => ({ repository }),
      (error: unknown) => ({ error }),
    );
    const here = await own;
    if ('repository' in here && contains(here.repository.root, folder) && (top === undefined || contains(top, here.repository.root)))
      return here.repository;
    if (top !== undefined) return open(top);
    throw 'error' in here && contains(realpathSync(cwd), folder) ? here.error : new Error(l10n.t('not in a Git repository'));
  };

  return { of: (file) => innermost(dirname(realFile(file))), around: (folder) => innermost(realpathSync(folder)) };
}

function contains(folder: string, path: string): boolean {
  const within = relative(folder, path);
  return within === '' || (within !== '..' && !/^\.\.[/\\]/.test(within) && !isAbsolute(within));
}
