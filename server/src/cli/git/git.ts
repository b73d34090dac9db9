/** Reads committed and staged texts: the only place that runs git, with fixed arguments and never a shell. */
import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, posix, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { l10n } from '../../node/programLanguage.ts';

const run = promisify(execFile);

/** Files that differ from an earlier version, with the path that each had in it: the same unless it was renamed, undefined where it was a symbolic link. */
export type ChangedFiles = ReadonlyMap<string, string | undefined>;

/** A repository as far as the command line reads it; paths are relative to its root, with `/`. */
export interface GitRepository {
  readonly root: string;
  /** The text of a path under a commit, or `''` for the index; undefined when there is none. */
  text(commit: string, path: string): Promise<string | undefined>;
  /** The path that a path of a commit leads to: itself, unless it was a symbolic link then; undefined when the link leads nowhere in the repository. */
  target(commit: string, path: string): Promise<string | undefined>;
  /** The commit that a reference names. @throws when there is none */
  commit(reference: string): Promise<string>;
  /** The newest commit that HEAD and another commit have in common. @throws when there is none */
  mergeBase(commit: string): Promise<string>;
  /** Files that differ between the index and HEAD; without removed files, symbolic links and submodules, which have no text of their own. */
  staged(): Promise<ChangedFiles>;
  /** Files that differ between the working tree and a commit; also those that git no longer tracks, but that may still be there. */
  changedSince(commit: string): Promise<ChangedFiles>;
  /** Abbreviated hash and date (`YYYY-MM-DD`) of the commit that last changed a path before or at a commit. */
  lastChange(commit: string, path: string): Promise<{ readonly commit: string; readonly date: string } | undefined>;
  /** Path of a file in this repository. */
  pathOf(file: string): string;
}

/** Milliseconds after which git is ended, such as on a network drive that is gone. */
const TIMEOUT = 60_000;

/** Links that are followed from one to the next before they are taken for a circle. */
const MOST_LINKS = 8;

/** What keeps git from running what a repository's own configuration names, from asking anybody, and from fetching what a partial clone lacks. */
const CAUTION = [
  '--no-pager',
  '--no-optional-locks',
  '--literal-pathspecs',
  '-c',
  'core.quotePath=false',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
] as const;
/** How to compare names: no program of the repository's choice, and no look into repositories within it, which have a configuration of their own. */
const NAMES_ONLY = ['--raw', '--no-ext-diff', '--no-textconv', '--ignore-submodules=all', '-z'] as const;

/** Variables by which git, while it runs a hook, says which repository the hook is about (`git rev-parse --local-env-vars`); those that carry settings aside. */
const REPOSITORY_VARIABLES = [
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_DIR',
  'GIT_GRAFT_FILE',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_INTERNAL_SUPER_PREFIX',
  'GIT_NAMESPACE',
  'GIT_NO_REPLACE_OBJECTS',
  'GIT_OBJECT_DIRECTORY',
  'GIT_PREFIX',
  'GIT_REPLACE_REF_BASE',
  'GIT_SHALLOW_FILE',
  'GIT_WORK_TREE',
] as const;

/**
 * The repository around a folder.
 * @param other it may be another one than that of the working folder, so that what the environment says about that one doesn't count
 * @throws when there is none, or no git
 */
export async function openRepository(folder: string, { other = false } = {}): Promise<GitRepository> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
  };
  if (other) for (const name of REPOSITORY_VARIABLES) delete env[name];
  // Windows would rather run a git.exe that is in the folder.
  process.env['NoDefaultCurrentDirectoryInExePath'] = '1';
  const git = async (cwd: string, args: readonly string[], further: NodeJS.ProcessEnv = {}): Promise<string> => {
    try {
      return (
        await run('git', [...CAUTION, ...args], {
          cwd,
          encoding: 'utf8',
          maxBuffer: 64 * 1024 * 1024,
          windowsHide: true,
          timeout: TIMEOUT,
          killSignal: 'SIGKILL',
          env: { ...env, ...further },
        })
      ).stdout;
    } catch (error) {
      const { code, killed, stderr } = error as { code?: string | number; killed?: boolean; stderr?: string };
      if (killed && code === null) throw new Error(l10n.t('git timed out after {count} seconds', { count: TIMEOUT / 1000 }));
      throw new Error(code === 'ENOENT' ? l10n.t("git isn't installed") : reasonIn(stderr ?? ''));
    }
  };
  const root = (await git(folder, ['rev-parse', '--show-toplevel'])).replace(/\r?\n$/, '');
  const here = (...args: string[]): Promise<string> => git(root, args);
  /** A shallow clone may lack what was asked for. */
  const whyNot = async (problem: string): Promise<Error> =>
    new Error(
      (await here('rev-parse', '--is-shallow-repository').catch(() => '')).trim() === 'true'
        ? l10n.t('{problem} in this shallow clone; fetch the missing commits with git fetch --unshallow', { problem })
        : problem,
    );
  const hasCommits = (): Promise<boolean> =>
    here('rev-parse', '--verify', '--quiet', 'HEAD').then(
      () => true,
      () => false,
    );
  const text: GitRepository['text'] = async (commit, path) => {
    try {
      // A bare `:` would take the first characters of some names for a stage.
      return await here('show', '--no-textconv', '--no-ext-diff', '--end-of-options', `${commit || ':0'}:${path}`);
    } catch (error) {
      if (error instanceof Error && NOT_THERE.test(error.message)) return undefined;
      return failingWith(
        commit
          ? l10n.t("git can't show the version in commit {commit}", { commit: commit.slice(0, 7) })
          : l10n.t("git can't show the version in the index"),
      )(error);
    }
  };
  return {
    root,
    text,
    target: async (commit, path) => {
      let at = path;
      for (let links = 0; links <= MOST_LINKS; links++) {
        const [mode] = (
          await here('ls-tree', '-z', '--end-of-options', commit, '--', at).catch(
            failingWith(l10n.t("git can't read commit {commit}", { commit: commit.slice(0, 7) })),
          )
        ).split(' ');
        if (mode !== LINK) return at;
        at = posix.join(posix.dirname(at), (await text(commit, at)) ?? '');
        if (at.startsWith('../')) return undefined;
      }
      return undefined;
    },
    commit: async (reference) =>
      (
        await here('rev-parse', '--verify', '--quiet', '--end-of-options', `${reference}^{commit}`).catch(async () => {
          throw await whyNot(
            (await hasCommits())
              ? l10n.t('"{reference}" isn\'t a commit, branch, or tag', { reference })
              : l10n.t('the repository has no commits yet'),
          );
        })
      ).trim(),
    mergeBase: async (commit) =>
      (
        await here('merge-base', '--end-of-options', 'HEAD', commit).catch(async () => {
          throw await whyNot(
            (await hasCommits()) ? l10n.t('no common ancestor with HEAD') : l10n.t('the current branch has no commits yet'),
          );
        })
      ).trim(),
    staged: async () =>
      readChanges(
        await here(
          'diff',
          '--cached',
          ...NAMES_ONLY,
          '--find-renames',
          '--diff-filter=ACMRT',
          '--end-of-options',
          ...((await hasCommits()) ? ['HEAD'] : []),
        ).catch(failingWith(l10n.t("git can't tell what is staged"))),
      ),
    changedSince: async (commit) =>
      readChanges(
        await git(
          root,
          ['diff', ...NAMES_ONLY, '--find-renames', '--diff-filter=ACDMRT', '--end-of-options', commit],
          withoutFilters(await here('config', '--name-only', '-z', '--get-regexp', '^filter\\.').catch(() => '')),
        ).catch(failingWith(l10n.t("git can't compare with commit {commit}", { commit: commit.slice(0, 7) }))),
      ),
    lastChange: async (commit, path) => {
      const [hash, date] = (
        await here('log', '-1', '--no-show-signature', '--format=%h %cs', '--end-of-options', commit, '--', path).catch(() => '')
      )
        .trim()
        .split(' ');
      return hash && date ? { commit: hash, date } : undefined;
    },
    pathOf: (file) => relative(root, realFile(file)).split(sep).join('/'),
  };
}

/** The file itself, where a path leads through symbolic links: git knows it by that path. A file that doesn't exist is in the folder that its path leads to. */
export function realFile(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const folder = dirname(file);
    return join(existsSync(folder) ? realpathSync(folder) : folder, basename(file));
  }
}

/** What git gives as its reason, in one line, with what to do about it where that isn't obvious. */
function reasonIn(stderr: string): string {
  const owned = /detected dubious ownership in repository at '([^'\n]*)'/.exec(stderr)?.[1];
  if (owned !== undefined)
    return l10n.t('another user owns the repository {folder}; to trust it, run git config --global --add safe.directory {folder}', {
      folder: owned,
    });
  if (stderr.includes('must be run in a work tree')) return l10n.t('a bare repository has no files to check');
  if (stderr.includes('not a git repository')) return l10n.t('not in a Git repository');
  const lines = stderr.trim().split('\n');
  const reason = (lines.find((line) => /^(?:fatal|error): /.test(line)) ?? lines[0] ?? '').replace(/^\w+: /, '');
  return /from promisor remote$/.test(reason)
    ? l10n.t('this partial clone lacks it; fetch it with git fetch --refetch --no-filter')
    : reason || l10n.t('git failed');
}

/** Says what could not be done, before git's own reason. */
function failingWith(problem: string): (error: unknown) => never {
  return (error) => {
    throw new Error(`${problem}: ${error instanceof Error ? error.message : String(error)}`);
  };
}

/** How git says that a commit or the index has no such file, or that there is no commit yet. */
const NOT_THERE = /^path '.*' (?:does not exist|exists)|^invalid object name 'HEAD'/s;

/**
 * Settings by which the files of the working tree are compared as they are: filters are programs that a repository names.
 * @param names of settings, each ended by NUL
 */
function withoutFilters(names: string): NodeJS.ProcessEnv {
  const filters = new Set(
    names
      .split('\0')
      .filter((name) => name.includes('.'))
      .map((name) => name.slice(0, name.lastIndexOf('.'))),
  );
  const settings = [...filters].flatMap(
    (filter) =>
      [
        [`${filter}.clean`, ''],
        [`${filter}.process`, ''],
        [`${filter}.required`, 'false'],
      ] as const,
  );
  // Whoever calls may have given git settings of their own in this way.
  const from = Number(process.env['GIT_CONFIG_COUNT'] ?? 0) || 0;
  return Object.fromEntries([
    ['GIT_CONFIG_COUNT', String(from + settings.length)],
    ...settings.flatMap(
      ([key, value], index) =>
        [
          [`GIT_CONFIG_KEY_${from + index}`, key],
          [`GIT_CONFIG_VALUE_${from + index}`, value],
        ] as const,
    ),
  ]);
}

/** Modes of what has no text of its own: a symbolic link, the commit of a submodule. */
const LINK = '120000';
const SUBMODULE = '160000';

/** Reads `git diff --raw -z`: modes, hashes and status, then the path, and for renames and copies a second path. */
function readChanges(output: string): ChangedFiles {
  const fields = output.split('\0');
  const changed = new Map<string, string | undefined>();
  for (let at = 0; at + 1 < fields.length; ) {
    const [modeBefore = '', mode = '', , , status = ''] = (fields[at++] ?? '').replace(/^:/, '').split(' ');
    const before = fields[at++] ?? '';
    const path = /^[RC]/.test(status) ? (fields[at++] ?? '') : before;
    if (mode !== LINK && mode !== SUBMODULE) changed.set(path, modeBefore === LINK || modeBefore === SUBMODULE ? undefined : before);
  }
  return changed;
}
