/** What `--staged`, `--against` and `--since-fork` compare with: for each file the text to check and its earlier version. */
import { join, relative, sep } from 'node:path';
import { type Baseline, isMarkdownFile, type Localizer, parseIsoDate, withoutByteOrderMark } from '../core/index.ts';
import { l10n } from '../node/programLanguage.ts';
import { reasonOf } from '../node/reasons.ts';
import { isWithin } from '../node/surroundings.ts';
import type { ComparedWith } from './arguments.ts';
import type { FoundFile } from './files.ts';
import { type ChangedFiles, type GitRepository, openRepository } from './git/git.ts';
import { createRepositories } from './git/repositories.ts';

/** An earlier version of a file, not yet parsed. */
export interface EarlierText extends Omit<Baseline, 'policy'> {
  readonly text: string;
}

/** Texts of files, and their earlier versions. */
export interface Versions {
  /** Files to check instead of those named, where git decides. */
  readonly files?: readonly FoundFile[];
  /** The text to check; undefined means the file itself. */
  text(file: string): Promise<string | undefined>;
  /** The earlier version; undefined where there is none, or the file is the same as then. */
  earlier(file: string): Promise<EarlierText | undefined>;
  /** One line for each reason why policies that were asked for so far, but not named, were checked without comparison. */
  readonly notes?: () => readonly string[];
}

/** The index, compared with HEAD. @throws when there is no repository */
export async function stagedVersions(cwd: string): Promise<Versions> {
  const repository = await openRepository(cwd);
  const staged = await repository.staged();
  const files = [...staged.keys()]
    .filter((path) => isMarkdownFile(path))
    .sort()
    .map((path) => ({ file: join(repository.root, path), named: false }));
  // The paths are git's own: nothing in the working folder says where they lead.
  const pathOf = (file: string): string => slashed(relative(repository.root, file));
  return {
    files,
    text: (file) => textIn(repository, '', pathOf(file)),
    earlier: (file) => earlierText(repository, 'HEAD', 'HEAD', staged, pathOf(file)),
  };
}

/** Files compared with where their branch forked from a reference. */
export interface VersionsAgainst {
  readonly versions: Versions;
  /** One line for each reason why named files can't be compared; where no file can, why not. */
  readonly problems: readonly string[];
  /** No file can be compared. */
  readonly useless: boolean;
  /** Whether a file that can be compared is another than it was, or new. */
  isChanged(file: string): boolean;
}

/** The files as they are, compared with the merge base of HEAD and a reference, each in its own repository. Never rejects. */
export async function versionsAgainst(cwd: string, found: readonly FoundFile[], reference: string): Promise<VersionsAgainst> {
  const repositories = createRepositories(cwd);
  const bases = new Map<GitRepository, Promise<Base>>();
  const baseOf = (repository: GitRepository): Promise<Base> => {
    let base = bases.get(repository);
    if (!base) bases.set(repository, (base = openBase(repository, { reference, sinceFork: true })));
    return base;
  };
  const byFile = new Map<string, Base>();
  /** Why a file can't be compared, and the repository or else the file that this is about. */
  const reasons = new Map<string, { readonly where: string; readonly reason: string; readonly named: boolean }>();
  // Where no file was found, the folder still shows whether there is such a reference.
  for (const { file, named } of found.length > 0 ? found : [{ file: cwd, named: false }]) {
    let where = file;
    try {
      const repository = await (file === cwd ? repositories.around(cwd) : repositories.of(file));
      where = repository.root;
      byFile.set(file, await baseOf(repository));
    } catch (error) {
      reasons.set(file, { where, reason: reasonOf(error), named });
    }
  }
  const here = await repositories.around(cwd).catch(() => undefined);
  const lineOf = (where: string, reason: string): string =>
    inPlace(where === here?.root ? '' : slashed(relative(cwd, where)), l10n.t('{reason}; checked without comparison', { reason }));
  const useless = byFile.size === 0;
  const uncompared = new Set<string>();
  return {
    versions: {
      text: () => Promise.resolve(undefined),
      earlier: async (file) => {
        const base = byFile.get(file);
        if (!base) uncompared.add(file);
        return base && earlierText(base.repository, base.commit, reference, base.changed, base.repository.pathOf(file));
      },
      notes: () => {
        const all = found.flatMap(({ file, named }) => (!named && uncompared.has(file) ? (reasons.get(file) ?? []) : []));
        const loose = all.filter(({ where }) => uncompared.has(where));
        const inRepositories = all.filter(({ where }) => !uncompared.has(where));
        // A folder may have thousands of policies in no repository.
        const said =
          loose.length > 1
            ? [l10n.t('{count} policies: not in a Git repository; checked without comparison', { count: loose.length })]
            : loose.map(({ where, reason }) => lineOf(where, reason));
        return [...new Set([...said, ...inRepositories.map(({ where, reason }) => lineOf(where, reason))])];
      },
    },
    problems: useless
      ? [...new Set([...reasons.values()].map(({ reason }) => reason))]
      : [...new Set([...reasons.values()].filter(({ named }) => named).map(({ where, reason }) => lineOf(where, reason)))],
    useless,
    isChanged: (file) => {
      const base = byFile.get(file);
      return base?.changed.has(base.repository.pathOf(file)) ?? false;
    },
  };
}

/**
 * The text of a file in the version that it is compared with, under the name that it had then; undefined when there was none.
 * @param within absolute path of a folder outside which nothing is read
 * @throws when there is no repository or no such commit
 */
export async function textAgainst(cwd: string, file: string, comparedWith: ComparedWith, within?: string): Promise<string | undefined> {
  const { repository, commit, changed } = await openBase(await createRepositories(cwd).of(file), comparedWith);
  const path = repository.pathOf(file);
  const before = await repository.target(commit, changed.get(path) ?? path);
  if (before === undefined || (within !== undefined && !isWithin(join(repository.root, before), within))) return undefined;
  return textIn(repository, commit, before);
}

/** What a redline calls the version that it compares with. @param l10n in the language of the policy */
export function nameOfVersion({ reference, sinceFork }: ComparedWith, l10n: Localizer): string {
  if (reference === 'HEAD') return l10n.t('the last commit');
  return sinceFork ? l10n.t('where this branch forked from {reference}', { reference }) : reference;
}

/** The commit of one repository that its files are compared with. */
interface Base {
  readonly repository: GitRepository;
  readonly commit: string;
  readonly changed: ChangedFiles;
}

async function openBase(repository: GitRepository, { reference, sinceFork }: ComparedWith): Promise<Base> {
  const named = await repository.commit(reference);
  const commit = sinceFork ? await repository.mergeBase(named) : named;
  return { repository, commit, changed: await repository.changedSince(commit) };
}

async function earlierText(
  repository: GitRepository,
  commit: string,
  ref: string,
  changed: ChangedFiles,
  path: string,
): Promise<EarlierText | undefined> {
  const before = changed.get(path);
  // Two processes a file are too many to learn that nothing happened.
  if (before === undefined) return undefined;
  const text = await textIn(repository, commit, before);
  if (text === undefined) return undefined;
  const change = await repository.lastChange(commit, before);
  const date = parseIsoDate(change?.date ?? '');
  return { text, ref, ...(change ? { commit: change.commit } : {}), ...(date ? { date } : {}) };
}

/** The text of a file in a version as {@link GitRepository.text} has it, without the mark of its encoding. */
async function textIn(repository: GitRepository, commit: string, path: string): Promise<string | undefined> {
  const text = await repository.text(commit, path);
  return text === undefined ? undefined : withoutByteOrderMark(text);
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}

function inPlace(path: string, said: string): string {
  return path === '' ? said : `${path}: ${said}`;
}
