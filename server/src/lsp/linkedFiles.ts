/** The files that a policy's links lead to: their addresses, and for Markdown what they say, open or not. */
import { type IncorporatedFile, incorporatedPaths, type Policy, type Settings } from '../core/index.ts';
import type { OpenPolicy } from './documents.ts';
import { keyOf } from './files/keyOf.ts';
import { savedPolicy } from './files/savedPolicy.ts';
import { uriBeside } from './files/uris.ts';
import type { Session } from './session.ts';
import { type Coordinates, coordinatesOf } from './toLsp.ts';

/** A Markdown file with the coordinates of its text. */
export interface LinkedFile {
  readonly uri: string;
  readonly policy: Policy;
  readonly at: Coordinates;
}

interface Known {
  readonly settings: Settings;
  readonly file: LinkedFile;
}

/** Closed files that were read last, so that pointing at one term after the other parses each once. */
const readBy = new WeakMap<Session, Map<string, Known>>();
const MOST_KEPT = 8;

/** A Markdown file, as it stands in an editor, else as it is saved; undefined where it cannot be read or lies outside the workspace. */
export async function linkedFile(session: Session, uri: string): Promise<LinkedFile | undefined> {
  if (!/\.(?:md|markdown)$/i.test(uri)) return undefined;
  const open = await session.open(uri);
  if (open) return open;
  if (session.settings.folderOf(uri) === undefined) return undefined;
  // Nothing is parsed yet.
  const saved = await savedPolicy(session, uri);
  if (!saved) return undefined;
  const { policy, settings } = saved;
  const read = readBy.get(session) ?? new Map<string, Known>();
  readBy.set(session, read);
  const known = read.get(uri);
  if (known?.file.policy.text === policy.text && known.settings === settings) return known.file;
  const file = { uri, policy, at: coordinatesOf(policy.text, policy.lines, session.encoding()) };
  read.delete(uri);
  read.set(uri, { settings, file });
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
    const resolved = uriBeside(uri, path);
    const file = resolved === undefined || keyOf(resolved) === keyOf(uri) ? undefined : await linkedFile(session, resolved);
    if (file) files.push({ uri: file.uri, policy: file.policy, at: file.at, path });
  }
  return files;
}
