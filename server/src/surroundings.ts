/** What lies around a policy on a disk, for hosts that have one: only files of the same repository or folder are looked at. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import type { SurroundingFiles } from './core/index.ts';

/**
 * The files around one policy, looked up when asked for and remembered as long as the result lives.
 * @param file absolute path of the policy
 * @param around absolute path of the folder that is looked at when the policy is in no repository
 */
export function surroundingsOf(file: string, around: string): SurroundingFiles {
  const folder = dirname(file);
  const top = topOf(file, around);
  const known = new Map<string, readonly string[]>();
  const namesIn = (path: string): readonly string[] => {
    let names = known.get(path);
    if (!names) known.set(path, (names = read(path)));
    return names;
  };
  return {
    has: (path) => {
      const target = resolve(folder, path);
      if (!isWithin(target, top)) return undefined;
      // A disk that knows no case would find a file that the published site does not.
      return target === top || namesIn(dirname(target)).includes(target.slice(dirname(target).length).replace(/^[/\\]/, ''));
    },
    isTop: (path) => !isWithin(resolve(folder, path, '..'), top),
    entries: (path) => (isWithin(resolve(folder, path), top) ? namesIn(resolve(folder, path)) : []),
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

function read(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
