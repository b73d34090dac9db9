/** What `--staged` and `--against` compare with: for each file the text to check and the one it was. */
import { join } from 'node:path';
import { parseIsoDate, parsePolicy, type Baseline, type PolicyOptions } from '../core/index.ts';
import type { FoundFile } from './files.ts';
import { openRepository, type Renames, type Repository } from './git.ts';

/** Texts of files, and their earlier versions. */
export interface Versions {
  /** Files to check instead of those named, where git decides. */
  readonly files?: readonly FoundFile[];
  /** The text to check; undefined means the file itself. */
  text(file: string): Promise<string | undefined>;
  /** The earlier version; undefined where there is none. */
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
  const repository = await openRepository(cwd);
  const base = await repository.mergeBase(await repository.commit(reference));
  const renames = await repository.renamesSince(base);
  return { text: () => Promise.resolve(undefined), baseline: (file, options) => earlier(repository, base, reference, renames, file, options) };
}

async function earlier(repository: Repository, commit: string, ref: string, renames: Renames, file: string, options: PolicyOptions): Promise<Baseline | undefined> {
  const path = repository.pathOf(file);
  const before = renames.get(path) ?? path;
  const text = await repository.text(commit, before);
  if (text === undefined) return undefined;
  const change = await repository.lastChange(commit, before);
  const date = parseIsoDate(change?.date ?? '');
  return { policy: parsePolicy(text, options), ref, ...(change ? { commit: change.commit } : {}), ...(date ? { date } : {}) };
}
