/** The files that a policy's links lead to: their addresses, and for Markdown what they say, open or not. */
import { type IncorporatedFile, incorporatedPaths, indexLines, type Policy, parsePolicy } from '../core/index.ts';
import type { OpenPolicy } from './documents.ts';
import type { Session } from './session.ts';
import { type Coordinates, coordinatesOf } from './toLsp.ts';

/** A Markdown file with the coordinates of its text. */
export interface LinkedFile {
  readonly uri: string;
  readonly policy: Policy;
  readonly at: Coordinates;
}

/** The address of a path relative to a document; undefined where the document lies in no folder. */
export function resolvePath(path: string, uri: string): string | undefined {
  try {
    return new URL(path.split('/').map(encodeURIComponent).join('/'), uri).href;
  } catch {
    return undefined;
  }
}

/** Closed files that were read last, so that pointing at one term after the other reads and parses each once. */
const readBy = new WeakMap<Session, Map<string, { readonly text: string; readonly file: LinkedFile }>>();
const MOST_KEPT = 8;

/** A Markdown file, as it stands in an editor, else as it is saved; undefined where it cannot be read or lies outside the workspace. */
export async function linkedFile(session: Session, uri: string): Promise<LinkedFile | undefined> {
  if (!/\.(?:md|markdown)$/i.test(uri)) return undefined;
  const open = await session.open(uri);
  if (open) return open;
  if (session.settings.folderOf(uri) === undefined) return undefined;
  const text = await session.host.readText(uri);
  if (text === undefined) return undefined;
  const read = readBy.get(session) ?? new Map<string, { readonly text: string; readonly file: LinkedFile }>();
  readBy.set(session, read);
  const known = read.get(uri);
  if (known?.text === text) return known.file;
  const policy = parsePolicy(text, { path: session.settings.pathOf(uri) });
  const file = { uri, policy, at: coordinatesOf(text, indexLines(text), session.encoding()) };
  read.delete(uri);
  read.set(uri, { text, file });
  for (const [oldest] of read) if (read.size > MOST_KEPT) read.delete(oldest);
  return file;
}

/** The files that an open policy takes definitions from, those that can be read. */
export async function incorporatedFiles(
  session: Session,
  { policy, uri }: OpenPolicy,
): Promise<readonly (LinkedFile & IncorporatedFile)[]> {
  const files: (LinkedFile & IncorporatedFile)[] = [];
  for (const path of incorporatedPaths(policy)) {
    const resolved = resolvePath(path, uri);
    const file = resolved === undefined || resolved === uri ? undefined : await linkedFile(session, resolved);
    if (file) files.push({ uri: file.uri, policy: file.policy, at: file.at, path });
  }
  return files;
}
