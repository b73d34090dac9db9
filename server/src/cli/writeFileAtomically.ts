/** Replaces a file by a new text, wholly or not at all: written beside it, then renamed. */
import { randomBytes } from 'node:crypto';
import { constants, unlinkSync } from 'node:fs';
import { access, lstat, open, readdir, readFile, realpath, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { BYTE_ORDER_MARK } from '../core/index.ts';
import { l10n } from '../node/programLanguage.ts';
import { isWithin } from '../node/surroundings.ts';

/** Files that are being written, to be removed when the program is ended. */
const unfinished = new Set<string>();

/** Removes what was begun; at once, for a program that is about to end. */
export function removeTemporaryFiles(): void {
  for (const file of unfinished) {
    try {
      unlinkSync(file);
    } catch {
      // Renamed or removed a moment ago.
    }
  }
}

/**
 * Writes `text` where `before` was, both without a byte order mark; that of the file, its permissions and owner stay, a link stays a link.
 * @param folders absolute paths, links resolved, of what may be written in; a file that was named itself may be written wherever it is, but not through a link
 * @returns why nothing was written; undefined when it was
 */
export async function writeFileAtomically(
  file: string,
  before: string,
  text: string,
  folders: readonly string[],
): Promise<string | undefined> {
  const target = await realpath(file);
  const isLink = (await lstat(file)).isSymbolicLink();
  if (!folders.some((folder) => isWithin(target, folder)) && (isLink || !folders.includes(file)))
    return l10n.t("links to a file outside the given paths, so it wasn't fixed");
  const { mode, uid, gid } = await stat(target);
  try {
    await access(target, constants.W_OK);
  } catch {
    return l10n.t("no permission to change it, so it wasn't fixed");
  }
  await removeLeftovers(dirname(target));
  const found = await readFile(target);
  const mark = found.subarray(0, 3).toString('utf8') === BYTE_ORDER_MARK ? BYTE_ORDER_MARK : '';
  const known = Buffer.from(mark + before, 'utf8');
  if (before.includes('\ufffd') && !known.equals(found)) return l10n.t("not UTF-8, so it wasn't fixed");
  const isStill = async (): Promise<boolean> => known.equals(await readFile(target));
  return (await replaceFile(target, mark + text, { mode, uid, gid }, isStill))
    ? undefined
    : l10n.t("changed in the meantime, so it wasn't fixed");
}

/**
 * Puts a text at a path, in place of what may be there.
 * @param like permissions and owner; those of a new file where absent
 * @param isWanted asked when nothing but the exchange is left to do
 * @returns false when it was not wanted
 * @throws the error of the file system, and then the path is as it was
 */
export async function replaceFile(
  target: string,
  text: string,
  like: { readonly mode: number; readonly uid: number; readonly gid: number } | undefined,
  isWanted: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<boolean> {
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`);
  unfinished.add(beside);
  try {
    const handle = await open(beside, 'wx', like ? like.mode & 0o777 : 0o666);
    try {
      await handle.writeFile(text, 'utf8');
      // What the process's mask took away from the mode; an owner that only root may give is root's to lose.
      if (like) await handle.chmod(like.mode & 0o7777).catch(() => {});
      if (like) await handle.chown(like.uid, like.gid).catch(() => {});
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (!(await isWanted())) return false;
    await rename(beside, target);
    unfinished.delete(beside);
    return true;
  } finally {
    if (unfinished.delete(beside)) unlinkQuietly(beside);
  }
}

/** Folders that leftovers were looked for in. */
const tidied = new Set<string>();

/** What {@link replaceFile} writes beside a file: the file's name, and the process that writes. */
const BESIDE = /^\.(.+)\.\d{1,10}-[\da-f]{8}\.tmp$/s;

/** Milliseconds after which nobody is still writing a file. Whether the process of a name lives says nothing: it may be one of another machine or container that shares the folder. */
const LEFT_OVER = 24 * 60 * 60_000;

/** Removes what programs left that were killed while they wrote, once for each folder. */
async function removeLeftovers(folder: string): Promise<void> {
  if (tidied.has(folder)) return;
  tidied.add(folder);
  const names = await readdir(folder).catch(() => []);
  const there = new Set(names);
  for (const name of names) {
    const target = BESIDE.exec(name)?.[1];
    // Without the file that it was to replace it may be somebody else's, or all that is left of a text.
    if (target === undefined || !there.has(target)) continue;
    const info = await lstat(join(folder, name)).catch(() => undefined);
    if (info?.isFile() && Date.now() - info.mtimeMs > LEFT_OVER) unlinkQuietly(join(folder, name));
  }
}

function unlinkQuietly(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // It never came to be, or may not be removed.
  }
}
