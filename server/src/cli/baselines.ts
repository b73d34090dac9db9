/** What `--staged` and `--against` compare with: for each file the text to check and the one it was. */
import { dirname, join } from 'node:path';
import { parseIsoDate, parsePolicy, type Baseline, type PolicyOptions } from '../core/index.ts';
import type { FoundFile } from './files.ts';
import { openRepository, type ChangedFiles, type Repository } from './git.ts';

/** Texts of files, and their earlier versions. */
export interface Versions {
  /** Files to check instead of those named, where git decides. */
  readonly files?: readonly FoundFile[];
  /** The text to check; undefined means the file itself. */
  text(file: string): Promise<string | undefined>;
  /** The earlier version; undefined where there is none, or the file is the same as then. */
  baseline(file: string, options: PolicyOptions): Promise<Baseline | undefined>;
}

/** The index, compared with HEAD. @throws when there is no repository */
export async function stagedVersions(cwd: string): Promise<Versions> {
  const repository = await openRepository(cwd);
  const staged = await repository.staged();
  const files = [...staged.keys()].filter((path) => /\.(?:md|markdown)$/i.test(path)).sort().map((path) => ({ file: join(repository.root, path), named: false }));
  return { files, text: (file) => repository.text('', repository.pathOf(file)), baseline: (file, options) => earlier(repository, 'HEAD', 'HEAD', staged, file, options) };
}

/** The files as they are, compared with where they and a reference parted. @throws when there is no repository or no such commit */
export async function versionsAgainst(cwd: string, reference: string): Promise<Versions> {
  const { repository, base, changed } = await openAgainst(cwd, reference);
  return { text: () => Promise.resolve(undefined), baseline: (file, options) => earlier(repository, base, reference, changed, file, options) };
}

/** The text of a file where this branch and a reference parted, under the name it had then; undefined when there was none. @throws as {@link versionsAgainst} */
export async function textAgainst(file: string, reference: string): Promise<string | undefined> {
  const { repository, base, changed } = await openAgainst(dirname(file), reference);
  const path = repository.pathOf(file);
  return repository.text(base, changed.get(path) ?? path);
}

async function openAgainst(cwd: string, reference: string): Promise<{ readonly repository: Repository; readonly base: string; readonly changed: ChangedFiles }> {
  const repository = await openRepository(cwd);
  const base = await repository.mergeBase(await repository.commit(reference));
  return { repository, base, changed: await repository.changedSince(base) };
}

async function earlier(repository: Repository, commit: string, ref: string, changed: ChangedFiles, file: string, options: PolicyOptions): Promise<Baseline | undefined> {
  const before = changed.get(repository.pathOf(file));
  // Two processes a file are too many to learn that nothing happened.
  if (before === undefined) return undefined;
  const text = await repository.text(commit, before);
  if (text === undefined) return undefined;
  const change = await repository.lastChange(commit, before);
  const date = parseIsoDate(change?.date ?? '');
  return { policy: parsePolicy(text, options), ref, ...(change ? { commit: change.commit } : {}), ...(date ? { date } : {}) };
}
