/** Finds and reads the files that a command is about. The only importer of tinyglobby and ignore. */
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { glob } from 'tinyglobby';

/** One file to look at. */
export interface FoundFile {
  /** Absolute path. */
  readonly file: string;
  /** True when it was named itself, so that it is a policy whatever it looks like. */
  readonly named: boolean;
}

/** Files in order, each once, and the paths that lead nowhere. */
export interface Search {
  readonly files: readonly FoundFile[];
  readonly problems: readonly string[];
}

/** Resolves paths: a file is taken as named, a folder is searched for Markdown (`.gitignore` respected), anything else is a glob. */
export async function findFiles(paths: readonly string[], cwd: string): Promise<Search> {
  const found = new Map<string, FoundFile>();
  const problems: string[] = [];
  const add = (file: string, named: boolean): void => {
    if (named || !found.has(file)) found.set(file, { file, named });
  };
  for (const path of paths.length > 0 ? paths : ['.']) {
    const absolute = resolve(cwd, path);
    const info = await stat(absolute).catch(() => undefined);
    if (info?.isFile()) add(absolute, true);
    else if (info?.isDirectory()) for (const file of await searchFolder(absolute)) add(file, false);
    else if (/[*?{[]/.test(path)) {
      const matches = await glob(path, { cwd, absolute: true, onlyFiles: true, ignore: ALWAYS_IGNORED, expandDirectories: false });
      if (matches.length === 0) problems.push(`${path}: no file matches`);
      for (const file of matches.sort()) add(resolve(file), false);
    } else problems.push(`${path}: there is no such file or folder`);
  }
  return { files: [...found.values()], problems };
}

const ALWAYS_IGNORED = ['**/node_modules/**', '**/.git/**'];

async function searchFolder(folder: string): Promise<string[]> {
  const options = { cwd: folder, absolute: false, onlyFiles: true, dot: true, followSymbolicLinks: false, ignore: ALWAYS_IGNORED, caseSensitiveMatch: false, expandDirectories: false } as const;
  const [candidates, ignoreFiles] = await Promise.all([glob('**/*.{md,markdown}', options), glob('**/.gitignore', options)]);
  const rules: { readonly below: string; readonly ignored: Ignore }[] = [];
  for (const file of [...ignoreFiles.map((name) => join(folder, name)), ...(await ignoreFilesAbove(folder))]) {
    const text = await readFile(file, 'utf8').catch(() => '');
    rules.push({ below: dirname(file), ignored: ignore().add(text) });
  }
  return candidates
    .map((name) => join(folder, name))
    .filter((file) => !rules.some(({ below, ignored }) => file.startsWith(below + sep) && ignored.ignores(relative(below, file).split(sep).join('/'))))
    .sort();
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

/**
 * Reads a file as UTF-8; bytes that are not UTF-8 become U+FFFD, which a rule reports. A byte order mark is kept.
 * @throws the error of the file system
 */
export async function readText(file: string): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readFile(file));
}
