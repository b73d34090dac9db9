/** Files that are created, renamed, moved or deleted in the editor: links follow, after the writer agreed, and findings are right at once. */
import {
  FileChangeType,
  type FileEvent,
  type FileOperationOptions,
  FileOperationPatternKind,
  type FileOperationRegistrationOptions,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type FileMoves, followFileMoves, type Localizer, plural, type SurroundingFiles } from '../core/index.ts';
import { uriKey } from './files/uriKey.ts';
import { MAX_OTHER_FILES, mayLinkTo, readRelatedPolicy } from './serveRename.ts';
import type { Session } from './session.ts';
import { toTextEdits } from './toLsp.ts';
import { stemOf } from './workspace/fileFacts.ts';
import { WATCHED_FILES } from './workspace/staleness.ts';

/** What this part needs to know, and whom it tells. */
export interface FileMovesContext {
  /** URIs of all policies. */
  readonly uris: () => Promise<readonly string[]>;
  /** URIs of all Markdown files, policies or not. */
  readonly markdownFiles: () => Promise<readonly string[]>;
  readonly changed: (changes: readonly FileEvent[]) => void;
}

/** What the writer wants to happen to links. */
type Wish = 'prompt' | 'always' | 'never';

interface Renamed {
  readonly oldUri: string;
  readonly newUri: string;
}

const FOLLOW = 'policywright.links';

/** Policies may link to any file, and any folder may hold some. */
const ALL: FileOperationRegistrationOptions = { filters: [{ pattern: { glob: '**/*' } }] };
/** What is looked at when it comes or goes; any other name would be taken for that of a folder. */
const WATCHED: FileOperationRegistrationOptions = {
  filters: [
    ...WATCHED_FILES.map((glob) => ({ pattern: { glob, matches: FileOperationPatternKind.file } })),
    { pattern: { glob: '**/*', matches: FileOperationPatternKind.folder } },
  ],
};

/** Registers the handlers; gives what they are asked for. */
export function serveFileMoves(session: Session, { uris, markdownFiles, changed }: FileMovesContext): FileOperationOptions {
  const { connection, guard } = session;
  connection.workspace.onWillRenameFiles(({ files }, token) =>
    guard('links to moved files', null, async () => {
      const wish = await wishOf(session);
      if (wish === 'never') return null;
      const changes = await editsFor(session, files, { policies: await uris(), markdownFiles }, token);
      return changes.length > 0 && (wish === 'always' || canAnnotate(session) || (await isAgreed(session, changes)))
        ? toWorkspaceEdit(session, changes, wish)
        : null;
    }),
  );
  connection.workspace.onDidCreateFiles(({ files }) => changed(files.map(({ uri }) => ({ uri, type: FileChangeType.Created }))));
  connection.workspace.onDidDeleteFiles(({ files }) => changed(files.map(({ uri }) => ({ uri, type: FileChangeType.Deleted }))));
  connection.workspace.onDidRenameFiles(({ files }) =>
    changed(
      files.flatMap(({ oldUri, newUri }) => [
        { uri: oldUri, type: FileChangeType.Deleted },
        { uri: newUri, type: FileChangeType.Created },
      ]),
    ),
  );
  return { willRename: ALL, didCreate: WATCHED, didDelete: WATCHED, didRename: WATCHED };
}

/** VS Code's own Markdown extension does the same where it is asked to; both would write everything twice. */
async function wishOf({ capabilities, connection, options }: Session): Promise<Wish> {
  if (capabilities().workspace?.configuration !== true) return 'prompt';
  const enabled = async (section: string): Promise<unknown> => {
    const value = (await connection.workspace.getConfiguration({ section }).catch(() => undefined)) as
      | { readonly enabled?: unknown }
      | null
      | undefined;
    return value?.enabled;
  };
  if (options().knowsMarkdown === true && ['prompt', 'always'].includes(String(await enabled('markdown.updateLinksOnFileMove'))))
    return 'never';
  const wish = await enabled('policywright.updateLinksOnFileMove');
  return wish === 'never' || wish === 'always' ? wish : 'prompt';
}

/**
 * Edits in all policies, open or closed, under the addresses that they have before the move; where policies move, in all Markdown files,
 * since their links to the policies would be dead.
 */
async function editsFor(
  session: Session,
  files: readonly Renamed[],
  { policies, markdownFiles }: { readonly policies: readonly string[]; readonly markdownFiles: () => Promise<readonly string[]> },
  token: { readonly isCancellationRequested: boolean },
): Promise<readonly TextDocumentEdit[]> {
  const { documents, host, settings } = session;
  const renamed = files.map(({ oldUri, newUri }) => [uriKey(oldUri).replace(/\/$/, ''), uriKey(newUri).replace(/\/$/, '')] as const);
  const moved: FileMoves['moved'] = (path) => {
    for (const [from, to] of renamed) if (path === from || path.startsWith(`${from}/`)) return to + path.slice(from.length);
    return undefined;
  };
  const all = new Map(policies.map((uri) => [uriKey(uri), uri]));
  for (const uri of documents.keys()) if (all.has(uriKey(uri)) || settings.folderOf(uri) === undefined) all.set(uriKey(uri), uri);
  const known = new Set([...session.knowledge.files()].map(([uri]) => uriKey(uri)));
  const policyMoves = await movesPolicy(
    session,
    [...all].filter(([path]) => moved(path) !== undefined).map(([, uri]) => uri),
    known,
  );
  if (policyMoves) {
    for (const uri of (await markdownFiles()).slice(0, MAX_OTHER_FILES)) if (!all.has(uriKey(uri))) all.set(uriKey(uri), uri);
  }
  const namesMoved = mayLinkTo(renamed.map(([from]) => from));
  const others = (path: string) =>
    policyMoves && !known.has(path) ? (text: string): boolean => moved(path) !== undefined || namesMoved(text) : undefined;
  const found: TextDocumentEdit[] = [];
  const mayLink = linkingTo(
    session,
    renamed.map(([from]) => from),
  );
  for (const [path, uri] of all) {
    if (token.isCancellationRequested) return [];
    if (moved(path) === undefined && !mayLink(path)) continue;
    const other = await readRelatedPolicy(session, uri, others(path));
    await host.yieldToEventLoop();
    if (!other) continue;
    const folder = path.slice(0, path.lastIndexOf('/'));
    const existsIn =
      (files: SurroundingFiles | undefined): FileMoves['exists'] =>
      (target) =>
        all.has(target) || files?.has(relativeTo(folder, target));
    const surroundings = await host.files?.(uri, (files) => void followFileMoves(other.policy, path, { moved, exists: existsIn(files) }));
    const edits = followFileMoves(other.policy, path, { moved, exists: existsIn(surroundings) });
    if (edits.length > 0) found.push({ textDocument: { uri, version: other.version }, edits: toTextEdits(edits, other.at) });
  }
  return found;
}

/** Before all files were looked at, some of those that may be policies are none. @param known keys of those that are */
async function movesPolicy(session: Session, moving: readonly string[], known: ReadonlySet<string>): Promise<boolean> {
  if (moving.some((uri) => known.has(uriKey(uri)))) return true;
  for (const uri of moving) if (await readRelatedPolicy(session, uri)) return true;
  return false;
}

/** Whether a policy may link to one of some files or folders, by what is known of it; parsing thousands would keep the writer waiting. */
function linkingTo({ documents, knowledge }: Session, moved: readonly string[]): (path: string) => boolean {
  const stems = new Set(moved.map(stemOf));
  const open = new Set(documents.keys().map(uriKey));
  const known = new Map([...knowledge.files()].map(([uri, { linked }]) => [uriKey(uri), linked]));
  const isFolder = moved.some((path) => !/\.[A-Za-z][A-Za-z0-9]{0,9}$/.test(path));
  return (path) => {
    const linked = known.get(path);
    return linked === undefined || open.has(path) || (isFolder && linked.length > 0) || linked.some((one) => stems.has(one));
  };
}

function relativeTo(folder: string, target: string): string {
  const from = folder.split('/');
  const to = target.split('/');
  let same = 0;
  while (same < from.length && same < to.length && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

function canAnnotate({ capabilities }: Session): boolean {
  const { documentChanges, changeAnnotationSupport } = capabilities().workspace?.workspaceEdit ?? {};
  return documentChanges === true && changeAnnotationSupport !== undefined;
}

/** Asks by a message, for clients that cannot show edits before they are made. */
async function isAgreed({ connection, l10n }: Session, changes: readonly TextDocumentEdit[]): Promise<boolean> {
  const links = changes.reduce((sum, { edits }) => sum + edits.length, 0);
  const update = { title: l10n().t('Update') };
  const answer = await connection.window.showInformationMessage(askToUpdate(links, changes.length, l10n()), update, {
    title: l10n().t('Leave'),
  });
  return answer?.title === update.title;
}

function askToUpdate(links: number, files: number, l10n: Localizer): string {
  return plural(l10n, files, {
    one: plural(l10n, links, {
      one: l10n.t('Update {links} link in {files} file, so that it leads where it led?', { links, files }),
      other: l10n.t('Update {links} links in {files} file, so that they lead where they led?', { links, files }),
    }),
    other: plural(l10n, links, {
      one: l10n.t('Update {links} link in {files} files, so that it leads where it led?', { links, files }),
      other: l10n.t('Update {links} links in {files} files, so that they lead where they led?', { links, files }),
    }),
  });
}

function toWorkspaceEdit(session: Session, changes: readonly TextDocumentEdit[], wish: Wish): WorkspaceEdit {
  if (canAnnotate(session)) {
    return {
      documentChanges: changes.map(({ textDocument, edits }) => ({
        textDocument,
        edits: edits.map((edit) => ({ ...edit, annotationId: FOLLOW })),
      })),
      changeAnnotations: {
        [FOLLOW]: {
          label: session.l10n().t('Links to moved files'),
          description: session.l10n().t('So that they lead where they led'),
          needsConfirmation: wish === 'prompt' && session.options().asksBeforeMoves !== true,
        },
      },
    };
  }
  if (session.capabilities().workspace?.workspaceEdit?.documentChanges) return { documentChanges: [...changes] };
  return {
    changes: Object.fromEntries(
      changes.map(({ textDocument, edits }) => [textDocument.uri, edits.flatMap((edit) => ('newText' in edit ? [edit] : []))]),
    ),
  };
}
