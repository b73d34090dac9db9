/** Finds the files that a command is about. */
import { stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { l10n } from '../node/programLanguage.ts';
import { reasonOf } from '../node/reasons.ts';
import { shownPath } from './policyPaths.ts';

/** One file to look at. */
export interface FoundFile {
  /** Absolute path. */
  readonly file: string;
  /** True when it was named itself, so that it is a policy whatever it looks like. */
  readonly named: boolean;
  /** It is read only for what it says of the others; nothing is told of it. */
  readonly beside?: true;
}

/** A folder or glob that was given, with the Markdown files that it stands for. */
export interface SearchedPath {
  /** As it was typed; `.` for the working folder. */
  readonly path: string;
  readonly files: readonly string[];
}

/** Files in order, each once, and the paths that lead nowhere. */
export interface Search {
  readonly files: readonly FoundFile[];
  /** Folders and globs; each is expected to hold at least one policy. */
  readonly searched: readonly SearchedPath[];
  readonly problems: readonly string[];
}

/** Formats with a syntax of their own, which as Markdown would be one long sentence. `.policywright.json` is checked as what it is. */
const OTHER_FORMAT =
  /(?<![/\\]\.policywright)\.(?:jsonc?|json5|ya?ml|toml|xml|html?|csv|tsv|css|m?[jt]sx?|cjs|pdf|docx?|odt|rtf|xlsx?|zip|png|jpe?g|gif|svg)$/i;

/** Resolves paths: a file is taken as named, a folder is searched for Markdown (`.gitignore` respected), anything else is a glob. */
export async function findFiles(paths: readonly string[], cwd: string): Promise<Search> {
  const found = new Map<string, FoundFile>();
  const searched: SearchedPath[] = [];
  const problems: string[] = [];
  const addAll = (path: string, files: readonly string[]): void => {
    searched.push({ path, files });
    for (const file of files) add(file, false);
  };
  const add = (file: string, named: boolean): void => {
    if (named || !found.has(file)) found.set(file, { file, named });
  };
  for (const path of paths.length > 0 ? paths : ['.']) {
    const absolute = resolve(cwd, path);
    let reason: string | undefined;
    const info = await stat(absolute).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') reason = reasonOf(error);
      return undefined;
    });
    if (info?.isFile() && OTHER_FORMAT.test(absolute)) problems.push(`${path}: ${l10n.t('not a Markdown file')}`);
    else if (info?.isFile()) add(absolute, true);
    else if (info?.isDirectory()) {
      const { findPolicyFiles } = await import('../node/findPolicyFiles.ts');
      addAll(
        path,
        await findPolicyFiles(absolute, [], (folder, error) =>
          problems.push(`${folder === absolute ? path : shownPath(cwd, folder)}: ${reasonOf(error)}`),
        ),
      );
    } else if (info) problems.push(`${path}: ${l10n.t('not a regular file')}`);
    else if (/[*?{[]/.test(path)) {
      // On Windows a backslash parts folders, as people type it; elsewhere it takes a character for itself.
      addAll(path, await (await import('../node/findPolicyFiles.ts')).findGlob(sep === '\\' ? path.replaceAll('\\', '/') : path, cwd));
    } else problems.push(`${path}: ${reason ?? l10n.t('no such file or folder')}`);
  }
  return { files: [...found.values()], searched, problems };
}
