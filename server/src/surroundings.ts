/** What lies around a policy on a disk, for hosts that have one: only files of the same repository or folder are looked at. */
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import type { SurroundingFiles } from './core/index.ts';

/**
 * The files around one policy, looked up when asked for and remembered as long as the result lives. Waits for the disk.
 * @param file absolute path of the policy
 * @param around absolute path of the folder that is looked at when the policy is in no repository
 */
export function surroundingsOf(file: string, around: string): SurroundingFiles {
  const top = topOf(file, around);
  const known = new Map<string, readonly string[]>();
  return surroundingsIn(file, top, (folder) => {
    let names = known.get(folder);
    if (!names) known.set(folder, (names = read(folder, top)));
    return names;
  });
}

/**
 * The files around one policy, as somebody knows them.
 * @param file absolute path of the policy
 * @param top absolute path of the folder outside which nothing is looked at
 * @param namesIn the names in a folder below it; undefined where they cannot be told
 */
export function surroundingsIn(file: string, top: string, namesIn: (folder: string) => readonly string[] | undefined): SurroundingFiles {
  const folder = dirname(file);
  return {
    has: (path) => {
      const target = resolve(folder, path);
      if (!isWithin(target, top)) return undefined;
      // A disk that knows no case would find a file that the published site does not.
      return target === top || namesIn(dirname(target))?.includes(target.slice(dirname(target).length).replace(/^[/\\]/, ''));
    },
    isTop: (path) => !isWithin(resolve(folder, path, '..'), top),
    entries: (path) => (isWithin(resolve(folder, path), top) ? (namesIn(resolve(folder, path)) ?? []) : []),
  };
}

/** The folder that everything belonging to a policy lies in: its repository, else `around` where the policy lies in that, else its own folder. Absolute paths. */
export function topOf(file: string, around: string): string {
  const folder = dirname(file);
  return repositoryOf(folder) ?? (isWithin(folder, around) ? around : folder);
}

function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** Whether an absolute path is a folder, or stands somewhere in it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Names in a folder; none where a link leads out of `top`. */
function read(folder: string, top: string): readonly string[] {
  try {
    return isWithin(realpathSync(folder), realpathSync(top)) ? readdirSync(folder) : [];
  } catch {
    return [];
  }
}
