/** The files that an assistant may have read: those of one folder. What it names is not to be trusted, nor are symbolic links. */
import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { isWithin } from '../../node/surroundings.ts';
import { readText } from '../readText.ts';

/** A request that is refused; its message is for the assistant. */
export class RefusedRequest extends Error {}

/** The files of one folder. */
export interface WorkspaceFiles {
  /** Absolute path of the folder, without symbolic links. */
  readonly root: string;
  /** The absolute path of a file or folder that is there, without symbolic links. @throws RefusedRequest where it leads out of the folder, or to nothing */
  existing(path: string): Promise<string>;
  /** The absolute path of a file that need not be there. @throws RefusedRequest where it leads out of the folder */
  possible(path: string): Promise<string>;
  /** Whether an absolute path leads to something in the folder. */
  holds(file: string): Promise<boolean>;
  /** The text of a file. @throws RefusedRequest where it leads out of the folder; as `readText` */
  read(file: string): Promise<string>;
}

/** @param folder absolute path @throws where there is no such folder */
export async function openWorkspaceFiles(folder: string): Promise<WorkspaceFiles> {
  const root = await realpath(folder);
  /** Before the disk is asked, so that nothing is learned of what is outside. */
  const inside = (path: string): string => {
    const target = resolve(root, path);
    const from = relative(root, target);
    if (path.includes('\0') || isAbsolute(from) || !isWithin(target, root)) throw outside(path);
    return target;
  };
  const existing = async (path: string): Promise<string> => {
    const target = inside(path);
    const real = await realpath(target).catch(() => undefined);
    if (real === undefined) throw new RefusedRequest(`${path}: no such file or folder`);
    if (!isWithin(real, root)) throw outside(path);
    return real;
  };
  return {
    root,
    existing,
    possible: async (path) => {
      const target = inside(path);
      if (target === root) throw new RefusedRequest(`${path}: is a folder`);
      // The nearest folder that is there says where the path leads.
      for (let at = target; ; at = dirname(at)) {
        const real = await realpath(at).catch(() => undefined);
        if (real === undefined) continue;
        const found = join(real, relative(at, target));
        if (!isWithin(found, root)) throw outside(path);
        return found;
      }
    },
    holds: async (file) => {
      const real = await realpath(file).catch(() => undefined);
      return real !== undefined && isWithin(real, root);
    },
    read: async (file) => {
      const real = await realpath(file);
      if (!isWithin(real, root)) throw outside(relative(root, file));
      return readText(real);
    },
  };
}

function outside(path: string): RefusedRequest {
  return new RefusedRequest(`${path.replaceAll('\0', ' ')}: outside of the workspace`);
}
