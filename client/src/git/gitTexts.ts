/** Texts of Markdown files as git has them: committed, and staged for the next commit. */

import { Uri, workspace } from 'vscode';
import type { SetBaselineParams } from '../../../server/src/protocol.ts';
import { isMarkdownFile } from '../fileName.ts';
import { type Change, type Commit, DELETED, INDEX_DELETED, LINK_MODE, type Repository } from './gitApi.ts';

/** A version of a file, as the server compares with it. */
export type Version = Omit<SetBaselineParams, 'uri'>;

/** A text in git, and the path that it has there. */
export interface TextInGit {
  readonly text: string;
  /** Absolute path. */
  readonly path: string;
}

/** One staged Markdown file. */
export interface StagedText {
  /** Its address, under its new name. */
  readonly uri: Uri;
  /** The address of its committed version; the same unless it was renamed. */
  readonly originalUri: Uri;
  /** The text in the index, not that of the file. */
  readonly text: string;
}

/** Deleted files that may be a new file under its old name. More are as unlikely as the look at each is slow. */
const MOST_CANDIDATES = 20;
/** Share of lines that two texts have in common from which one is a renamed version of the other, as git has it by default. */
const RENAME_SIMILARITY = 0.5;
/** Symbolic links that are followed from one to the next before they are taken for a circle. */
const MOST_LINKS = 8;
/** UTF-16 length above which a text is no path, so that git is not asked whether it is a symbolic link. */
const LONGEST_PATH = 4096;

/** The staged changes that leave a Markdown file behind. */
export function stagedMarkdown({ state }: Repository): readonly Change[] {
  return state.indexChanges.filter(({ uri, status }) => status !== INDEX_DELETED && isMarkdownFile(uri));
}

/** The staged texts in order of their paths, without symbolic links; a text that git cannot show is left out. */
export async function stagedTexts(repository: Repository): Promise<readonly StagedText[]> {
  const changes = [...stagedMarkdown(repository)].sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
  const texts = await Promise.all(
    changes.map(async ({ uri }) => {
      const text = await repository.show('', uri.fsPath).catch(() => undefined);
      return text !== undefined && (await isLink(repository, '', uri.fsPath, text)) ? undefined : text;
    }),
  );
  return changes.flatMap(({ uri, originalUri }, index) => {
    const text = texts[index];
    return text === undefined ? [] : [{ uri, originalUri, text }];
  });
}

/** Everything that decides which committed text belongs to a file, except git itself: while it stays the same, so does the text. */
export function committedSource(repository: Repository, uri: Uri): string {
  return JSON.stringify([
    repository.rootUri.toString(),
    repository.state.HEAD?.commit ?? '',
    stagedOrigin(repository, uri)?.fsPath ?? '',
    ...deletedMarkdown(repository),
  ]);
}

/** The committed version of a file, also of one that was renamed since; `text` is null where nothing is committed. */
export async function committedVersion(repository: Repository, uri: Uri): Promise<Version> {
  return versionOf(repository, repository.state.HEAD?.commit ? await textAtRef(repository, uri, 'HEAD') : undefined);
}

/** The committed version of what is staged; `text` is null where nothing is committed. */
export async function committedVersionOf(repository: Repository, { originalUri }: StagedText): Promise<Version> {
  return versionOf(repository, repository.state.HEAD?.commit ? await show(repository, 'HEAD', originalUri.fsPath) : undefined);
}

async function versionOf(repository: Repository, committed: TextInGit | undefined): Promise<Version> {
  const [commit] = committed ? await repository.log({ maxEntries: 1, path: committed.path }).catch(() => []) : [];
  const author = committed ? ((await repository.getConfig?.('user.name').catch(() => '')) ?? '').trim() : '';
  return {
    ref: 'HEAD',
    text: committed?.text ?? null,
    ...(commit ? { commit: commit.hash.slice(0, 7), ...dateOf(commit) } : {}),
    ...(author === '' ? {} : { author }),
  };
}

/** The text of a file under a reference, `''` for the index, by the name that it has there; undefined where there is none. Follows renames and symbolic links. */
export async function textAtRef(repository: Repository, uri: Uri, ref: string): Promise<TextInGit | undefined> {
  const origin = ref === '' ? undefined : stagedOrigin(repository, uri);
  return (
    (await show(repository, ref, (origin ?? uri).fsPath)) ??
    (ref === '' || ref === 'HEAD' ? undefined : await renamedSince(repository, uri, ref)) ??
    (await renamedInFolder(repository, uri, ref))
  );
}

/** The committed address of a file whose rename is staged. */
function stagedOrigin({ state }: Repository, uri: Uri): Uri | undefined {
  return state.indexChanges.find(({ renameUri }) => renameUri?.toString() === uri.toString())?.originalUri;
}

/** A file that git knows to have had another name under the reference. */
async function renamedSince(repository: Repository, uri: Uri, ref: string): Promise<TextInGit | undefined> {
  const changes = await repository.diffWith(ref).catch(() => []);
  const origin = changes.find(({ renameUri }) => renameUri?.toString() === uri.toString())?.originalUri;
  return origin && show(repository, ref, origin.fsPath);
}

/** A file that was renamed and not staged since: to git it is new, and the old one missing. */
async function renamedInFolder(repository: Repository, uri: Uri, ref: string): Promise<TextInGit | undefined> {
  const candidates = deletedMarkdown(repository);
  if (candidates.length === 0 || candidates.length > MOST_CANDIDATES) return undefined;
  const now = (await workspace.openTextDocument(uri)).getText();
  let best: TextInGit | undefined;
  let similarity = RENAME_SIMILARITY;
  for (const path of candidates) {
    const before = await show(repository, ref, path);
    const next = before && commonLines(before.text, now);
    if (before && next !== undefined && next >= similarity) [best, similarity] = [before, next];
  }
  return best;
}

/** Absolute paths of Markdown files that are committed or staged, and missing in the folder. */
function deletedMarkdown({ state: { indexChanges, workingTreeChanges } }: Repository): readonly string[] {
  const deleted = [
    ...workingTreeChanges.filter(({ status }) => status === DELETED),
    ...indexChanges.filter(({ status }) => status === INDEX_DELETED),
  ];
  return deleted
    .filter(({ uri }) => isMarkdownFile(uri))
    .map(({ uri }) => uri.fsPath)
    .sort();
}

/** The share of the longer text's lines that both texts have; blank lines don't count. */
function commonLines(one: string, other: string): number {
  const lines = (text: string): readonly string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const [first, second] = [lines(one), lines(other)];
  const counts = new Map<string, number>();
  for (const line of first) counts.set(line, (counts.get(line) ?? 0) + 1);
  let common = 0;
  for (const line of second) {
    const left = counts.get(line) ?? 0;
    if (left === 0) continue;
    counts.set(line, left - 1);
    common++;
  }
  return common / Math.max(first.length, second.length, 1);
}

/** The text of a path; where that is a symbolic link, the text that it leads to. */
async function show(repository: Repository, ref: string, path: string): Promise<TextInGit | undefined> {
  let at = path;
  for (let links = 0; links <= MOST_LINKS; links++) {
    const text = await repository.show(ref, at).catch(() => undefined);
    if (text === undefined || !(await isLink(repository, ref, at, text))) return text === undefined ? undefined : { text, path: at };
    at = Uri.joinPath(Uri.file(at), '..', text).fsPath;
  }
  return undefined;
}

/** Asks git only where the text may be a path. */
async function isLink(repository: Repository, ref: string, path: string, text: string): Promise<boolean> {
  if (text === '' || text.length > LONGEST_PATH || /[\r\n]/.test(text)) return false;
  return repository.getObjectDetails(ref, path).then(
    ({ mode }) => mode === LINK_MODE,
    () => false,
  );
}

/** The calendar date of a commit in the user's zone. */
function dateOf({ commitDate, authorDate }: Commit): { readonly date?: string } {
  const day = commitDate ?? authorDate;
  if (!day) return {};
  const pad = (value: number): string => String(value).padStart(2, '0');
  return { date: `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}` };
}
