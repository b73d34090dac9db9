/** The files around a policy, answered from a list of all files of its workspace folder. */
import type { SurroundingFiles } from '../../core/index.ts';
import type { ListedFiles } from '../../protocol.ts';

/** A list of files in which folders can be looked up. */
export interface IndexedFiles extends ListedFiles {
  /** Names of the files and folders in each folder, by its path; the path of the top is empty. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The list in order, and looked up by folder. */
export function indexListed({ paths, complete }: ListedFiles): IndexedFiles {
  const names = new Map<string, Set<string>>([['', new Set()]]);
  for (const path of paths) {
    let rest = path;
    for (;;) {
      const cut = rest.lastIndexOf('/');
      const folder = rest.slice(0, Math.max(cut, 0));
      const known = names.get(folder);
      if (known) known.add(rest.slice(cut + 1));
      else names.set(folder, new Set([rest.slice(cut + 1)]));
      // The folders above a known one are known too.
      if (known || cut < 0) break;
      rest = folder;
    }
  }
  return { paths: [...paths].sort(), complete, names };
}

/** @param file path of the policy, relative to the folder that was listed, which is the top */
export function surroundingsAmong({ names }: IndexedFiles, file: string): SurroundingFiles {
  const folder = file.split('/').slice(0, -1);
  /** Undefined for what is outside. */
  const resolve = (path: string): string | undefined => {
    const parts = [...folder];
    for (const part of path.split('/')) {
      if (part === '' || part === '.') continue;
      if (part !== '..') parts.push(part);
      else if (parts.pop() === undefined) return undefined;
    }
    return parts.join('/');
  };
  return {
    has: (path) => {
      const target = resolve(path);
      if (target === undefined || LEFT_OUT.test(target)) return undefined;
      const cut = target.lastIndexOf('/');
      return target === '' || names.get(target.slice(0, Math.max(cut, 0)))?.has(target.slice(cut + 1)) === true;
    },
    isTop: (path) => resolve(path) === '' || resolve(path) === undefined,
    entries: (path) => {
      const target = resolve(path);
      return target === undefined ? [] : [...(names.get(target) ?? [])];
    },
  };
}

/** Folders that are not listed. */
const LEFT_OUT = /(?:^|\/)(?:node_modules|\.git)(?:\/|$)/;
