/** The files that a policy's links lead to: their addresses, and for Markdown what they say, open or not. */
import { type IncorporatedFile, incorporatedPaths, isMarkdownFile } from '../core/index.ts';
import type { OpenPolicy } from './documents.ts';
import { uriKey } from './files/uriKey.ts';
import { uriBeside } from './files/uris.ts';
import type { ReadPolicy } from './readPolicy.ts';
import type { Session } from './session.ts';

/** A Markdown file, open or saved; undefined where it can't be read, or is neither open nor in the workspace. */
export async function linkedFile({ readPolicy, openUri, settings }: Session, uri: string): Promise<ReadPolicy | undefined> {
  if (!isMarkdownFile(uri)) return undefined;
  return openUri(uri) === undefined && settings.folderOf(uri) === undefined ? undefined : readPolicy(uri);
}

/** The files that an open policy takes definitions from, those that can be read. */
export async function incorporatedFiles(
  session: Session,
  { policy, uri }: OpenPolicy,
): Promise<readonly (Pick<ReadPolicy, 'uri' | 'at'> & IncorporatedFile)[]> {
  const files: (Pick<ReadPolicy, 'uri' | 'at'> & IncorporatedFile)[] = [];
  for (const path of incorporatedPaths(policy)) {
    const resolved = uriBeside(uri, path);
    const file = resolved === undefined || uriKey(resolved) === uriKey(uri) ? undefined : await linkedFile(session, resolved);
    if (file) files.push({ uri: file.uri, policy: file.policy, at: file.at, path });
  }
  return files;
}
