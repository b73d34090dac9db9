/** Renaming: in the policy at hand at once, in others only where the client lets the writer confirm it. */

import {
  type ClientCapabilities,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  type ServerCapabilities,
  ShowMessageNotification,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type Localizer, listed, message, plural, prepareRename, type Rename, rename, worded } from '../core/index.ts';
import { documentEdits } from './documentEdits.ts';
import type { OpenPolicy } from './documents.ts';
import { uriKey } from './files/uriKey.ts';
import type { ReadPolicy } from './readPolicy.ts';
import type { Session } from './session.ts';
import { toTextEdits } from './toLsp.ts';
import { stemOf } from './workspace/fileFacts.ts';

/** What the server says of renaming: the longer form is only for clients that ask before they rename. */
export function renameCapability({ textDocument }: ClientCapabilities): ServerCapabilities {
  return { renameProvider: textDocument?.rename?.prepareSupport === true ? { prepareProvider: true } : true };
}

/** Other files with edits to confirm, one text each. */
interface EditsElsewhere {
  readonly uri: string;
  /** Null for a file that is not open. */
  readonly version: number | null;
  readonly edits: ReturnType<typeof toTextEdits>;
}

const ELSEWHERE = 'policywright.elsewhere';

/** The files of the workspace that a rename may reach. */
export interface RenameFiles {
  /** URIs of all policies. */
  readonly uris: () => Promise<readonly string[]>;
  /** URIs of all Markdown files, policies or not. */
  readonly markdownFiles: () => Promise<readonly string[]>;
}

/** Registers the handlers. */
export function serveRename(session: Session, files: RenameFiles): void {
  const { connection, guard, openPolicy } = session;

  connection.onPrepareRename(({ textDocument, position }) =>
    guard('prepare rename', null, async () => {
      const one = await openPolicy(textDocument.uri);
      const subject = one && prepareRename(one.policy, one.at.offset(position));
      return one && subject ? { range: one.at.range(subject.span), placeholder: subject.name } : null;
    }),
  );

  connection.onRenameRequest(async ({ textDocument, position, newName }) => {
    const one = await guard('rename', undefined, () => openPolicy(textDocument.uri));
    if (!one) return null;
    const outcome = await guard('rename', { problem: message("Can't rename this; see the Policywright log") }, async () =>
      rename(one.policy, one.at.offset(position), newName),
    );
    // Clients show the message where the new name was typed.
    if ('problem' in outcome) return new ResponseError(LSPErrorCodes.RequestFailed, worded(session.l10n(), outcome.problem));
    return toWorkspaceEdit(session, one, outcome, await guard('rename elsewhere', [], () => editsElsewhere(session, one, outcome, files)));
  });
}

function toWorkspaceEdit(
  { capabilities, connection, options, l10n: localizer }: Session,
  one: OpenPolicy,
  { edits, left }: Rename,
  elsewhere: readonly EditsElsewhere[],
): WorkspaceEdit {
  const { documentChanges, changeAnnotationSupport } = capabilities().workspace?.workspaceEdit ?? {};
  const own = toTextEdits(edits, one.at);
  const l10n = localizer();
  if (left.length > 0)
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message: sayLeft(one, left, l10n) });
  if (!documentChanges || !changeAnnotationSupport) {
    const count = elsewhere.reduce((sum, { edits: there }) => sum + there.length, 0);
    const files = listed(
      l10n,
      elsewhere.map(({ uri }) => nameOf(uri)),
    );
    const notice = plural(l10n, count, {
      one: l10n.t('Renamed in this policy only; it also appears in {count} place of {files}', { count, files }),
      other: l10n.t('Renamed in this policy only; it also appears in {count} places of {files}', { count, files }),
    });
    if (count > 0) void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message: notice });
    return documentEdits(one, own, documentChanges === true);
  }
  const there = elsewhere.map(
    ({ uri, version, edits: list }): TextDocumentEdit => ({
      textDocument: { uri, version },
      edits: list.map((edit) => ({ ...edit, annotationId: ELSEWHERE })),
    }),
  );
  return {
    documentChanges: [{ textDocument: { uri: one.uri, version: one.version }, edits: own }, ...there],
    ...(there.length > 0
      ? {
          changeAnnotations: {
            [ELSEWHERE]: {
              label: l10n.t('In other files'),
              description: l10n.t('Check each before it is changed'),
              needsConfirmation: options().previewsRenames !== true,
            },
          },
        }
      : {}),
  };
}

/** Uses that are named in a message. */
const MOST_NAMED = 5;

/** What a rename left as it is, with the lines. */
function sayLeft({ policy }: OpenPolicy, left: Rename['left'], l10n: Localizer): string {
  const places = left.slice(0, MOST_NAMED).map(({ span, text }) => {
    const line = String(policy.lines.lineAt(span.start) + 1);
    return l10n.t('"{words}" in line {line}', { words: text, line });
  });
  const list = listed(l10n, places);
  return plural(l10n, left.length, {
    one: l10n.t('{count} use is left for you to check: {list}', { count: left.length, list }),
    other: l10n.t('{count} uses are left for you to check, such as {list}', { count: left.length, list }),
  });
}

function nameOf(uri: string): string {
  return uriKey(uri).split('/').at(-1) ?? uri;
}

/** Edits in the other policies, and of links in all other Markdown files, open or closed; what is in an editor wins over what is saved. */
async function editsElsewhere(
  session: Session,
  one: OpenPolicy,
  outcome: Rename,
  { uris, markdownFiles }: RenameFiles,
): Promise<readonly EditsElsewhere[]> {
  const others = new Map((await uris()).map((uri) => [uriKey(uri), uri]));
  const known = new Set([...session.knowledge.files()].map(([uri]) => uriKey(uri)));
  // What a renamed heading is linked to by is its anchor; in other files nothing else can follow.
  if (outcome.kind !== 'address')
    for (const uri of (await markdownFiles()).slice(0, MAX_OTHER_FILES)) if (!others.has(uriKey(uri))) others.set(uriKey(uri), uri);
  // The spelling of an open document is the one that the client knows.
  for (const uri of session.documents.keys()) if (others.has(uriKey(uri))) others.set(uriKey(uri), uri);
  others.delete(uriKey(one.uri));
  const mayLink = mayLinkTo([uriKey(one.uri)]);
  const found: EditsElsewhere[] = [];
  for (const [key, uri] of others) {
    const other = await readRelatedPolicy(session, uri, outcome.kind === 'address' || known.has(key) ? undefined : mayLink);
    const leadsHere = (path: string): boolean => resolvePath(uri, path) === uriKey(one.uri);
    const edits = other
      ? other.verdict.isPolicy
        ? outcome.elsewhere(other.policy, leadsHere)
        : outcome.linksFrom(other.policy, leadsHere)
      : [];
    if (other && edits.length > 0) found.push({ uri, version: other.version, edits: toTextEdits(edits, other.at) });
    await session.host.yieldToEventLoop();
  }
  return found;
}

/** Markdown files besides the policies that are read for links; a writer does not wait for more. */
export const MAX_OTHER_FILES = 2000;

/** Whether a text may link to one of some files or folders, told without parsing it. @param paths decoded */
export function mayLinkTo(paths: readonly string[]): (text: string) => boolean {
  const stems = paths.map(stemOf);
  return (text) => {
    const lower = text.toLowerCase();
    // Any other name may be written in several ways, with escapes and percent signs.
    return stems.some((stem) => !/^[a-z0-9_-]+$/.test(stem) || lower.includes(stem) || lower.includes(stem.replaceAll('_', '\\_')));
  };
}

/**
 * A policy of the workspace whose text can change with the one at hand, open or saved; undefined for what isn't a policy.
 * @param elseIf given, other Markdown files too, if it says so of their text
 */
export async function readRelatedPolicy(
  { readPolicy }: Session,
  uri: string,
  elseIf?: (text: string) => boolean,
): Promise<ReadPolicy | undefined> {
  const other = await readPolicy(uri);
  if (!other) return undefined;
  if (other.version !== null) return other.verdict.isPolicy || elseIf?.(other.policy.text) ? other : undefined;
  // Parsing thousands of files that say nothing of this one would keep the writer waiting.
  if (elseIf && !elseIf(other.policy.text)) return undefined;
  // What is not read cannot be renamed, and half a renaming is worse than none.
  if (other.policy.readTo !== other.policy.text.length) return undefined;
  return other.verdict.isPolicy || elseIf ? other : undefined;
}

/** The file that a relative path leads to, as a key. @param from URI of the file that it is in */
function resolvePath(from: string, path: string): string {
  const parts = uriKey(from).split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
