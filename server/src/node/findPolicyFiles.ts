/** Walks folders for Markdown files as git sees them: what `.gitignore` leaves out is left out. The only importer of tinyglobby. */
import { type Dirent, readdir } from 'node:fs';
import { lstat, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { glob } from 'tinyglobby';
import { type IgnoreFile, ignoredBy, isMarkdownFile } from '../core/index.ts';
import { readWithTimeout } from './readWithTimeout.ts';

const ALWAYS_IGNORED = ['**/node_modules/**', '**/.git/**'];

/**
 * The Markdown files below a folder, absolute and in order; links are not followed.
 * @param excluded globs of further files and folders to leave out, relative to the folder
 * @param onUnreadable is called with the path of each folder that can't be read, and the reason
 */
export async function findPolicyFiles(
  folder: string,
  excluded: readonly string[] = [],
  onUnreadable?: (path: string, error: unknown) => void,
): Promise<string[]> {
  const unread = new Map<string, unknown>();
  const options = {
    cwd: folder,
    absolute: false,
    onlyFiles: true,
    dot: true,
    followSymbolicLinks: false,
    ignore: [...ALWAYS_IGNORED, ...withContents(excluded)],
    caseSensitiveMatch: false,
    expandDirectories: false,
  } as const;
  // One walk for both: folders that git leaves out are known only when their patterns are.
  const found = await glob(['**/*.{md,markdown}', '**/.gitignore'], { ...options, fs: { readdir: noting(unread) } });
  const [candidates, ignoreFiles] = [found.filter((name) => isMarkdownFile(name)), found.filter((name) => !isMarkdownFile(name))];
  const isIgnored = await readIgnoreFiles([...ignoreFiles.map((name) => join(folder, name)), ...(await ignoreFilesAbove(folder))]);
  // What git leaves out of a folder is of no interest, and neither is a folder that it leaves out.
  for (const [path, error] of unread) if (!isIgnored(join(path, 'policy.md'))) onUnreadable?.(path, error);
  return candidates
    .map((name) => join(folder, name))
    .filter((file) => !isIgnored(file))
    .sort();
}

/** `readdir` as the walk calls it, which passes over a folder that can't be read: keeps the error by the folder's path. */
function noting(errors: Map<string, unknown>): typeof readdir {
  const read = (
    path: string,
    options: { withFileTypes: true },
    done: (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void,
  ): void =>
    readdir(path, options, (error, entries) => {
      // A folder that is gone meanwhile has no files.
      if (error && error.code !== 'ENOENT') errors.set(resolve(path), error);
      done(error, entries);
    });
  return read as typeof readdir;
}

/** Whether {@link findPolicyFiles} would find one file; it need not exist. */
export async function isPolicyFileOf(folder: string, file: string, excluded: readonly string[] = []): Promise<boolean> {
  const path = relative(folder, file);
  if (path.startsWith('..') || !isMarkdownFile(path)) return false;
  const parts = path.split(sep);
  if (parts.includes('node_modules') || parts.includes('.git')) return false;
  for (let depth = 1; depth <= parts.length; depth++) {
    if ((await lstat(join(folder, ...parts.slice(0, depth))).catch(() => undefined))?.isSymbolicLink()) return false;
  }
  // A walk that has but one name to find reads no more than the folders on the way to it.
  const literal = parts.map((part) => part.replace(/[\\*?{}()[\]!+@|]/g, '\\$&')).join('/');
  const isExcluded =
    excluded.length > 0 &&
    (await stat(file).catch(() => undefined)) !== undefined &&
    (
      await glob(literal, {
        cwd: folder,
        onlyFiles: true,
        dot: true,
        followSymbolicLinks: false,
        ignore: withContents(excluded),
        caseSensitiveMatch: false,
        expandDirectories: false,
      })
    ).length === 0;
  if (isExcluded) return false;
  const between = parts.map((_, depth) => join(folder, ...parts.slice(0, depth), '.gitignore'));
  return !(await readIgnoreFiles([...between, ...(await ignoreFilesAbove(folder))]))(file);
}

/** The files that a glob names, absolute and in order. */
export async function findGlob(pattern: string, folder: string): Promise<string[]> {
  const found = await glob(pattern, { cwd: folder, absolute: true, onlyFiles: true, ignore: ALWAYS_IGNORED, expandDirectories: false });
  return found.map((file) => resolve(file)).sort();
}

function withContents(globs: readonly string[]): string[] {
  return globs.flatMap((one) => [one, `${one}/**`]);
}

/** Whether any of some `.gitignore` files leaves a file out; those that cannot be read leave nothing out. */
async function readIgnoreFiles(files: readonly string[]): Promise<(file: string) => boolean> {
  const read: IgnoreFile[] = [];
  for (const file of files) {
    const text = await readWithTimeout(file).then(String, () => undefined);
    if (text !== undefined) read.push({ below: withSlashes(dirname(file)).replace(/\/$/, ''), text });
  }
  const isIgnored = ignoredBy(read);
  return (file) => isIgnored(withSlashes(file));
}

function withSlashes(path: string): string {
  return path.split(sep).join('/');
}

/** `.gitignore` files between the folder and the top of its repository. */
async function ignoreFilesAbove(folder: string): Promise<string[]> {
  const files: string[] = [];
  let current = folder;
  for (;;) {
    if (await stat(join(current, '.git')).catch(() => undefined)) return files;
    const parent = dirname(current);
    // No repository above: its ignore files, if any, are somebody else's.
    if (parent === current) return [];
    current = parent;
    files.push(join(current, '.gitignore'));
  }
}
