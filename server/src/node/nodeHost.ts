/** What the language server needs of the machine that it runs on, where that is Node. */
import { realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { localDate } from '../core/index.ts';
import type { Host } from '../lsp/files/host.ts';
import { findPolicyFiles, isPolicyFileOf } from './findPolicyFiles.ts';
import { readMessages } from './readMessages.ts';
import { readWithTimeout } from './readWithTimeout.ts';
import { reasonOf } from './reasons.ts';
import { isWithin, readSurroundings } from './surroundings.ts';

/** @param warn is told of each file that cannot be read, once for each reason */
export function createNodeHost(warn: (message: string) => void): Host {
  /** Files that could not be read, by path, and why. */
  const unread = new Map<string, string>();
  const readText = async (path: string): Promise<string | undefined> => {
    try {
      const text = String(await readWithTimeout(path));
      unread.delete(path);
      return text;
    } catch (error) {
      const reason = reasonOf(error);
      // That a file is not there is an answer like any other.
      if (/^(?:ENOENT|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? '')) unread.delete(path);
      else if (unread.get(path) !== reason) {
        unread.set(path, reason);
        warn(`${path}: ${reason}`);
      }
      return undefined;
    }
  };
  return {
    today: () => localDate(new Date()),
    reaches: (uri) => uri.startsWith('file:'),
    readMessages,
    readText: async (uri) => (uri.startsWith('file:') ? readText(fileURLToPath(uri)) : undefined),
    leadsOut: async (uri, folders) => {
      if (!uri.startsWith('file:')) return false;
      const real = (one: string): Promise<string | undefined> => realpath(fileURLToPath(one)).catch(() => undefined);
      const file = await real(uri);
      // What is not there leads nowhere.
      if (file === undefined) return false;
      const tops = await Promise.all(folders.filter((one) => one.startsWith('file:')).map(real));
      return !tops.some((top) => top !== undefined && isWithin(file, top));
    },
    listFiles: async (folderUri, excluded) => {
      if (!folderUri.startsWith('file:')) return [];
      const folder = fileURLToPath(folderUri);
      const files = await findPolicyFiles(folder, excluded).catch(() => []);
      return files.map((file) => relative(folder, file).split(sep).join('/'));
    },
    isListed: async (folderUri, path, excluded) => {
      if (!folderUri.startsWith('file:')) return true;
      const folder = fileURLToPath(folderUri);
      return isPolicyFileOf(folder, join(folder, path), excluded).catch(() => true);
    },
    yieldToEventLoop: () => setImmediate(),
    files: async (uri, ask, around) =>
      uri.startsWith('file:')
        ? readSurroundings(fileURLToPath(uri), ask, around?.startsWith('file:') ? fileURLToPath(around) : undefined)
        : undefined,
  };
}
