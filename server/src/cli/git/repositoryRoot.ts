/** Where a repository begins, as the services that show findings beside its files count paths. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** Gives paths, relative to `cwd`, as seen from the root of the repository around it: that of the runner where there is one, else git's, else `cwd` itself. */
export function pathsFromRoot(cwd: string, workspace = process.env['GITHUB_WORKSPACE']): (path: string) => string {
  const given = workspace ? resolve(workspace) : undefined;
  const root = given && (cwd === given || cwd.startsWith(given + sep)) ? given : (gitRoot(cwd) ?? cwd);
  return (path) => relative(root, resolve(cwd, path)).split(sep).join('/');
}

/** The folder at or above an absolute path that holds `.git`; undefined where none does. */
export function gitRoot(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}
