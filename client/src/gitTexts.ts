/** Texts of Markdown files as git has them: committed, and staged for the next commit. */
import type { Uri } from 'vscode';
import type { SetBaselineParams } from '../../server/src/protocol.ts';
import { INDEX_DELETED, type Change, type Commit, type Repository } from './gitApi.ts';

/** A version of a file, as the server compares with it. */
export type Version = Omit<SetBaselineParams, 'uri'>;

/** One staged Markdown file. */
export interface StagedText {
  /** Where it stands, under its new name. */
  readonly uri: Uri;
  /** Where its committed version stands; the same address unless it was renamed. */
  readonly originalUri: Uri;
  /** The text in the index, not that of the file. */
  readonly text: string;
}

/** The staged changes that leave a Markdown file behind. */
export function stagedMarkdown({ state }: Repository): readonly Change[] {
  return state.indexChanges.filter(({ uri, status }) => status !== INDEX_DELETED && /\.(?:md|markdown)$/i.test(uri.path));
}

/** The staged texts in order of their paths; one that git cannot show is left out. */
export async function stagedTexts(repository: Repository): Promise<readonly StagedText[]> {
  const changes = [...stagedMarkdown(repository)].sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
  const texts = await Promise.all(changes.map(({ uri }) => repository.show('', uri.fsPath).catch(() => undefined)));
  return changes.flatMap(({ uri, originalUri }, index) => {
    const text = texts[index];
    return text === undefined ? [] : [{ uri, originalUri, text }];
  });
}

/** The committed version of a file; `text` is null where nothing is committed. */
export async function committedVersion(repository: Repository, path: string): Promise<Version> {
  const text = repository.state.HEAD?.commit ? await repository.show('HEAD', path).catch(() => null) : null;
  const [commit] = text === null ? [] : await repository.log({ maxEntries: 1, path }).catch(() => []);
  return { ref: 'HEAD', text, ...(commit ? { commit: commit.hash.slice(0, 7), ...dateOf(commit) } : {}) };
}

/** The calendar date of a commit in the user's zone. */
function dateOf({ commitDate, authorDate }: Commit): { readonly date?: string } {
  const day = commitDate ?? authorDate;
  if (!day) return {};
  const pad = (value: number): string => String(value).padStart(2, '0');
  return { date: `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}` };
}
