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

/** Milliseconds after which git is taken for one that never answers, such as on a network drive that is gone. */
const PATIENCE = 60_000;

/** What keeps git from running what a repository's own configuration names, from asking anybody, and from fetching what a partial clone lacks. */
const CAUTION = ['--no-pager', '--no-optional-locks', '--literal-pathspecs', '-c', 'core.quotePath=false', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'] as const;
/** How to compare names: no program of the repository's choice, and no look into repositories within it, which have a configuration of their own. */
const NAMES_ONLY = ['--name-status', '--no-ext-diff', '--no-textconv', '--ignore-submodules=all', '-z'] as const;

/** The repository around a folder. @throws when there is none, or no git */
export async function openRepository(folder: string): Promise<Repository> {
  const env = { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1' };
  // Windows would rather run a git.exe that lies in the folder.
  process.env['NoDefaultCurrentDirectoryInExePath'] = '1';
  const git = async (cwd: string, args: readonly string[], further: NodeJS.ProcessEnv = {}): Promise<string> => {
    try {
      return (await run('git', [...CAUTION, ...args], { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, windowsHide: true, timeout: PATIENCE, killSignal: 'SIGKILL', env: { ...env, ...further } })).stdout;
    } catch (error) {
      const { code, killed, stderr } = error as { code?: string | number; killed?: boolean; stderr?: string };
      if (killed && code === null) throw new Error(`git gave no answer within ${PATIENCE / 1000} seconds`);
      throw new Error(code === 'ENOENT' ? 'git is not installed' : reasonIn(stderr ?? ''));
    }
  };
  const root = (await git(folder, ['rev-parse', '--show-toplevel'])).replace(/\r?\n$/, '');
  const here = (...args: string[]): Promise<string> => git(root, args);
  /** What a clone without its history cannot answer is no fault of the question. */
  const whyNot = async (problem: string): Promise<Error> => new Error((await here('rev-parse', '--is-shallow-repository').catch(() => '')).trim() === 'true' ? `${problem} in this clone, which lacks older commits; git fetch --unshallow gets them` : problem);
  return {
    root,
    text: async (commit, path) => {
      try {
        // A bare `:` would take the first characters of some names for a stage.
        return await here('show', '--no-textconv', '--no-ext-diff', '--end-of-options', `${commit || ':0'}:${path}`);
      } catch (error) {
        if (error instanceof Error && NOT_THERE.test(error.message)) return undefined;
        return failingWith(`git cannot show the version in ${commit ? `commit ${commit.slice(0, 7)}` : 'the index'}`)(error);
      }
    },
    commit: async (reference) => (await here('rev-parse', '--verify', '--quiet', '--end-of-options', `${reference}^{commit}`).catch(async () => { throw await whyNot(`there is no commit "${reference}"`); })).trim(),
    mergeBase: async (commit) => (await here('merge-base', '--end-of-options', 'HEAD', commit).catch(async () => { throw await whyNot('HEAD and what it is compared with have no commit in common'); })).trim(),
    staged: async () => {
      const born = await here('rev-parse', '--verify', '--quiet', 'HEAD').then(() => true, () => false);
      return readNameStatus(await here('diff', '--cached', ...NAMES_ONLY, '--find-renames', '--diff-filter=ACMR', '--end-of-options', ...(born ? ['HEAD'] : [])).catch(failingWith('git cannot tell what is staged')));
    },
    changedSince: async (commit) => readNameStatus(await git(root, ['diff', ...NAMES_ONLY, '--find-renames', '--diff-filter=ACDMR', '--end-of-options', commit], withoutFilters(await here('config', '--name-only', '-z', '--get-regexp', '^filter\\.').catch(() => ''))).catch(failingWith(`git cannot compare with commit ${commit.slice(0, 7)}`))),
    lastChange: async (commit, path) => {
      const [hash, date] = (await here('log', '-1', '--no-show-signature', '--format=%h %cs', '--end-of-options', commit, '--', path).catch(() => '')).trim().split(' ');
      return hash && date ? { commit: hash, date } : undefined;
    },
    pathOf: (file) => {
      // git gives its root with symbolic links resolved.
      const folder = dirname(file);
      return relative(root, join(existsSync(folder) ? realpathSync(folder) : folder, basename(file))).split(sep).join('/');
    },
  };
}

/** What git gives as its reason, in one line. */
function reasonIn(stderr: string): string {
  const lines = stderr.trim().split('\n');
  const reason = (lines.find((line) => /^(?:fatal|error): /.test(line)) ?? lines[0] ?? '').replace(/^\w+: /, '');
  return /from promisor remote$/.test(reason) ? 'this clone lacks it, and nothing is fetched unasked; git fetch --refetch --no-filter gets it' : reason || 'git failed';
}

/** Says what could not be done, before git's own reason. */
function failingWith(problem: string): (error: unknown) => never {
  return (error) => { throw new Error(`${problem}: ${error instanceof Error ? error.message : String(error)}`); };
}

/** How git says that a commit or the index has no such file, or that there is no commit yet. */
const NOT_THERE = /^path '.*' (?:does not exist|exists)|^invalid object name 'HEAD'/s;

/**
 * Settings by which the files of the working tree are compared as they are: filters are programs that a repository names.
 * @param names of settings, each ended by NUL
 */
function withoutFilters(names: string): NodeJS.ProcessEnv {
  const filters = new Set(names.split('\0').filter((name) => name.includes('.')).map((name) => name.slice(0, name.lastIndexOf('.'))));
  const settings = [...filters].flatMap((filter) => [[`${filter}.clean`, ''], [`${filter}.process`, ''], [`${filter}.required`, 'false']] as const);
  // Whoever calls may have given git settings of their own in this way.
  const from = Number(process.env['GIT_CONFIG_COUNT'] ?? 0) || 0;
  return Object.fromEntries([['GIT_CONFIG_COUNT', String(from + settings.length)], ...settings.flatMap(([key, value], index) => [[`GIT_CONFIG_KEY_${from + index}`, key], [`GIT_CONFIG_VALUE_${from + index}`, value]] as const)]);
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
