/** What is around a policy on a disk: only files of the same repository or folder are looked at. A disk may take its time, and rules ask at once, so what they are going to ask is looked up before. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { SurroundingFiles } from '../core/index.ts';
import { ReadTimeout, withTimeout } from './readWithTimeout.ts';

/** What was read of a disk: in a run over many policies, each folder is read once. */
export interface FolderReadings {
  /** Names in a folder, by the topmost folder and its own path. */
  readonly names: Map<string, Promise<readonly string[] | undefined>>;
  /** The repository that a folder is in. */
  readonly repositories: Map<string, Promise<string | undefined>>;
  /** Absolute path of the folder outside which nothing is looked at, though the repository may reach farther. */
  readonly top: string | undefined;
}

/** Nothing was read yet. @param top see {@link FolderReadings} */
export function createFolderReadings(top?: string): FolderReadings {
  return { names: new Map(), repositories: new Map(), top };
}

/**
 * The files around one policy, as far as somebody is going to ask for them. What was not asked for, or what a disk does not tell in time, is unknown.
 * @param file absolute path of the policy
 * @param ask asks everything that is going to be asked; called again as long as the answers lead to more questions
 * @param around see {@link rootFolderOf}
 * @param readings what is known already; added to
 */
export async function readSurroundings(
  file: string,
  ask: (files: SurroundingFiles) => void,
  around?: string,
  readings: FolderReadings = createFolderReadings(),
): Promise<SurroundingFiles> {
  let questions = 0;
  const nothing = {
    has: () => {
      questions++;
      return true;
    },
    isTop: () => true,
    entries: () => {
      questions++;
      return [];
    },
  };
  ask(nothing);
  // Most policies lead to no file.
  if (questions === 0) return nothing;
  const top = readings.top ?? (await rootFolderOf(file, around, readings));
  const known = new Map<string, readonly string[] | undefined>();
  for (;;) {
    const asked = new Set<string>();
    ask(
      surroundingsOnDisk(file, top, (one) => {
        if (known.has(one)) return known.get(one);
        asked.add(one);
        return [];
      }),
    );
    if (asked.size === 0) return surroundingsOnDisk(file, top, (one) => known.get(one));
    await Promise.all([...asked].map(async (one) => known.set(one, await readOnce(one, top, readings))));
  }
}

/**
 * The files around one policy, as somebody knows them.
 * @param file absolute path of the policy
 * @param top absolute path of the folder outside which nothing is looked at
 * @param namesIn the names in a folder below it; undefined where they cannot be told
 */
export function surroundingsOnDisk(
  file: string,
  top: string,
  namesIn: (folder: string) => readonly string[] | undefined,
): SurroundingFiles {
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

/**
 * The folder that everything belonging to a policy is in: its repository, else `around` where the policy is in that, else its own folder.
 * @param file absolute path of the policy
 * @param around absolute path of a folder
 */
export async function rootFolderOf(
  file: string,
  around?: string,
  { repositories }: Pick<FolderReadings, 'repositories'> = createFolderReadings(),
): Promise<string> {
  const folder = dirname(file);
  return (await repositoryOf(folder, repositories)) ?? (around !== undefined && isWithin(folder, around) ? around : folder);
}

function repositoryOf(folder: string, known: FolderReadings['repositories']): Promise<string | undefined> {
  const isTop = dirname(folder) === folder;
  const found =
    known.get(folder) ??
    withTimeout(stat(join(folder, '.git'))).then(
      () => folder,
      () => (isTop ? undefined : repositoryOf(dirname(folder), known)),
    );
  known.set(folder, found);
  return found;
}

/** Whether an absolute path is a folder, or is somewhere in it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function readOnce(folder: string, top: string, { names }: FolderReadings): Promise<readonly string[] | undefined> {
  const key = `${top}\0${folder}`;
  const found = names.get(key) ?? read(folder, top);
  names.set(key, found);
  return found;
}

/** Names in a folder; none where there is no such folder or a link leads out of `top`, undefined where the disk gives no answer. */
async function read(folder: string, top: string): Promise<readonly string[] | undefined> {
  try {
    const [real, realTop] = await withTimeout(Promise.all([realpath(folder), realpath(top)]));
    return isWithin(real, realTop) ? await withTimeout(readdir(folder)) : [];
  } catch (error) {
    return error instanceof ReadTimeout ? undefined : [];
  }
}
