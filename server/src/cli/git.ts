/** Reads committed and staged texts: the only place that runs git, with fixed arguments and never a shell. */
import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Files that differ from an earlier version, with where each stood in it: the same path unless it was renamed. */
export type ChangedFiles = ReadonlyMap<string, string>;

/** A repository as far as the command line reads it; paths are relative to its root, with `/`. */
export interface Repository {
  readonly root: string;
  /** The text of a path under a commit, or `''` for the index; undefined when there is none. */
  text(commit: string, path: string): Promise<string | undefined>;
  /** The commit that a reference names. @throws with git's own words when there is none */
  commit(reference: string): Promise<string>;
  /** The newest commit that HEAD and another commit have in common. @throws when there is none */
  mergeBase(commit: string): Promise<string>;
  /** Files that the index has otherwise than HEAD, removed ones left out. */
  staged(): Promise<ChangedFiles>;
  /** Files that the working tree has otherwise than a commit; also those that git no longer follows, but that may still be there. */
  changedSince(commit: string): Promise<ChangedFiles>;
  /** Abbreviated hash and date (`YYYY-MM-DD`) of the commit that last changed a path before or at a commit. */
  lastChange(commit: string, path: string): Promise<{ readonly commit: string; readonly date: string } | undefined>;
  /** Path of a file in this repository. */
  pathOf(file: string): string;
}

/** The repository around a folder. @throws when there is none, or no git */
export async function openRepository(folder: string): Promise<Repository> {
  const git = async (cwd: string, ...args: string[]): Promise<string> => {
    try {
      return (await run('git', ['-c', 'core.quotePath=false', '-c', 'core.fsmonitor=false', '--no-optional-locks', ...args], { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, windowsHide: true })).stdout;
    } catch (error) {
      const { code, stderr } = error as { code?: string | number; stderr?: string };
      throw new Error(code === 'ENOENT' ? 'git is not installed' : ((stderr ?? '').trim().split('\n')[0]?.replace(/^fatal: /, '') || 'git failed'));
    }
  };
  const root = (await git(folder, 'rev-parse', '--show-toplevel')).replace(/\r?\n$/, '');
  const here = (...args: string[]): Promise<string> => git(root, ...args);
  /** What a clone without its history cannot answer is no fault of the question. */
  const whyNot = async (problem: string): Promise<Error> => new Error((await here('rev-parse', '--is-shallow-repository').catch(() => '')).trim() === 'true' ? `${problem} in this clone, which lacks older commits; git fetch --unshallow gets them` : problem);
  return {
    root,
    text: (commit, path) => here('show', '--no-textconv', '--no-ext-diff', '--end-of-options', `${commit}:${path}`).catch(() => undefined),
    commit: async (reference) => (await here('rev-parse', '--verify', '--quiet', '--end-of-options', `${reference}^{commit}`).catch(async () => { throw await whyNot(`there is no commit "${reference}"`); })).trim(),
    mergeBase: async (commit) => (await here('merge-base', 'HEAD', commit).catch(async () => { throw await whyNot('HEAD and what it is compared with have no commit in common'); })).trim(),
    staged: async () => readNameStatus(await here('diff', '--cached', '--name-status', '--find-renames', '--diff-filter=ACMR', '-z', 'HEAD').catch(() => here('diff', '--cached', '--name-status', '--diff-filter=ACMR', '-z'))),
    changedSince: async (commit) => readNameStatus(await here('diff', '--name-status', '--find-renames', '--diff-filter=ACDMR', '-z', commit)),
    lastChange: async (commit, path) => {
      const [hash, date] = (await here('log', '-1', '--format=%h %cs', commit, '--', path).catch(() => '')).trim().split(' ');
      return hash && date ? { commit: hash, date } : undefined;
    },
    pathOf: (file) => {
      // git gives its root with symbolic links resolved.
      const folder = dirname(file);
      return relative(root, join(existsSync(folder) ? realpathSync(folder) : folder, basename(file))).split(sep).join('/');
    },
  };
}

/** Reads `git diff --name-status -z`: status, path, and for renames and copies a second path. */
function readNameStatus(output: string): ChangedFiles {
  const fields = output.split('\0');
  const changed = new Map<string, string>();
  for (let at = 0; at + 1 < fields.length; ) {
    const status = fields[at++] ?? '';
    const before = fields[at++] ?? '';
    changed.set(/^[RC]/.test(status) ? (fields[at++] ?? '') : before, before);
  }
  return changed;
}
