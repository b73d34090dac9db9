/** The list of policies of the workspace: subscribing to it, and everything that can change it. */
import { FileChangeType, type FileEvent } from 'vscode-languageserver';
import { classifyFile, KIND_NAMES, lint, parsePolicy, type IsoDate } from '../core/index.ts';
import { policySummary, type PolicySummary } from '../core/features/policySummary.ts';
import { POLICIES_NOTIFICATION, WATCH_POLICIES_REQUEST, type PoliciesParams } from '../protocol.ts';
import type { Session } from './session.ts';
import { createWorkspaceIndex, keyOf } from './workspaceIndex.ts';

/** How this part is told of what happens; before a client watches, all of it is for nothing and costs nothing. */
export interface PoliciesPart {
  filesChanged(changes: readonly FileEvent[]): void;
  documentChanged(uri: string): void;
  documentClosed(uri: string): void;
  /** Settings or workspace folders changed. */
  everythingChanged(): void;
  /** URIs of the policies of the workspace, closed ones included; where no list is kept, of all files that may be some. */
  uris(): Promise<readonly string[]>;
}

/** The files that this part wants to be told of. */
export const WATCHED_FILES = ['**/*.{md,markdown}', '**/.gitignore'];

const MARKDOWN = /\.(?:md|markdown)$/i;

/** What is kept of a file, once its text and parse are let go. */
interface FileFacts {
  readonly summary: PolicySummary;
}

/** Milliseconds without a key pressed before a policy that is being typed is listed anew. */
const TYPING_PAUSE = 400;

/** UTF-16 code units of a closed file that are looked at. Nobody writes a policy that is longer, and checking megabytes would keep the writer waiting. */
const LONGEST = 500_000;

/** Registers the handlers. */
export function servePolicies(session: Session): PoliciesPart {
  const { connection, documents, guard, host, settings } = session;
  let watching = false;
  let day: IsoDate | undefined;
  let excluded = new Map<string, Promise<readonly string[]>>();
  let listed = new Map<string, Promise<boolean>>();
  const typed = new Set<string>();
  let pause: ReturnType<typeof setTimeout> | undefined;

  /** The one place where facts of a file are computed; what stands in an editor wins over what is saved. */
  const look = (uri: string): Promise<FileFacts | undefined> =>
    guard(`policy ${uri}`, undefined, async () => {
      const folder = settings.folderOf(uri);
      if (folder === undefined || !(await isListed(folder, uri))) return undefined;
      const today = day ?? session.today();
      const opened = openSpelling(uri);
      if (opened !== undefined) {
        const open = await session.openPolicy(opened);
        return open && { summary: policySummary(open.policy, { ...open, today }) };
      }
      const text = await host.readText(uri);
      if (text === undefined) return undefined;
      const forUri = await settings.of(uri);
      const policy = parsePolicy(text.slice(0, LONGEST), { path: settings.pathOf(uri), keySpellings: forUri.frontMatter.keys });
      if (!classifyFile(policy, forUri).isPolicy) return undefined;
      const diagnoses = lint(policy, { today, settings: forUri, onRuleError: (rule, error) => connection.console.error(`The rule ${rule} failed on ${uri}: ${String(error)}`) });
      return { summary: policySummary(policy, { today, settings: forUri, diagnoses }) };
    });

  const openSpelling = (uri: string): string | undefined => (documents.get(uri) ? uri : documents.keys().find((one) => keyOf(one) === keyOf(uri)));
  const excludedOf = (folder: string): Promise<readonly string[]> => {
    const globs = excluded.get(folder) ?? askExcluded(session, folder);
    excluded.set(folder, globs);
    return globs;
  };
  const isListed = (folder: string, uri: string): Promise<boolean> => {
    const answer = listed.get(keyOf(uri)) ?? excludedOf(folder).then((globs) => host.isListed(folder, settings.pathOf(uri), globs));
    listed.set(keyOf(uri), answer);
    return answer;
  };

  const list = (): Promise<readonly string[]> =>
    guard('list of policies', [], async () => {
      const found = await Promise.all(settings.folders().map(async (folder) => (await host.listFiles(folder, await excludedOf(folder))).map((path) => `${folder}/${encodePath(path)}`)));
      for (const uri of found.flat()) listed.set(keyOf(uri), Promise.resolve(true));
      return [...found.flat(), ...documents.keys()];
    });
  const index = createWorkspaceIndex<FileFacts>({
    list,
    look,
    breathe: () => host.breathe(),
    tell: ({ changed, removed, progress }) => {
      const params: PoliciesParams = {
        changed: changed.map(([uri, { summary }]) => ({ ...summary, uri, kind: KIND_NAMES[summary.kind] })),
        removed,
        progress,
        today: day ?? session.today(),
      };
      void connection.sendNotification(POLICIES_NOTIFICATION, params);
    },
  });

  const rescan = (): void => {
    if (!watching) return;
    day = session.today();
    excluded = new Map();
    listed = new Map();
    index.rescan();
  };
  /** The one place where changes arrive. With a new day every review stands differently. */
  const touch = (uris: readonly string[]): void => {
    if (!watching || uris.length === 0) return;
    if (day !== session.today()) rescan();
    else index.touch(uris);
  };

  connection.onRequest(WATCH_POLICIES_REQUEST, () =>
    guard('policies', null, () => {
      if (watching) index.retell();
      if (!watching || day !== session.today()) {
        watching = true;
        rescan();
      }
      return Promise.resolve(null);
    }),
  );

  return {
    filesChanged: (changes) => {
      if (!watching) return;
      // Editors tell of a folder that came or went, and not of the files in it.
      const folders = changes.filter(({ uri }) => !MARKDOWN.test(uri) && !/\/\.[^/]*(?:ignore|json)$/.test(uri));
      if (changes.some(({ uri }) => uri.endsWith('/.gitignore')) || folders.some(({ type }) => type === FileChangeType.Created)) return rescan();
      const below = folders.map(({ uri }) => `${keyOf(uri)}/`);
      const inside = below.length === 0 ? [] : [...index.all()].map(([uri]) => uri).filter((uri) => below.some((folder) => keyOf(uri).startsWith(folder)));
      touch([...changes.map(({ uri }) => uri).filter((uri) => MARKDOWN.test(uri)), ...inside]);
    },
    documentChanged: (uri) => {
      if (!watching) return;
      typed.add(uri);
      clearTimeout(pause);
      pause = setTimeout(() => {
        const uris = [...typed];
        typed.clear();
        touch(uris);
      }, TYPING_PAUSE);
    },
    documentClosed: (uri) => touch([uri]),
    everythingChanged: rescan,
    uris: async () => (watching ? [...[...index.all()].map(([uri]) => uri), ...documents.keys()] : list()),
  };
}

/** The globs of VS Code's setting `files.exclude`, which says what its explorer hides; none from a client that has no such setting. */
async function askExcluded({ connection, capabilities }: Session, folder: string): Promise<readonly string[]> {
  if (capabilities().workspace?.configuration !== true) return [];
  const files = (await connection.workspace.getConfiguration({ scopeUri: folder, section: 'files' }).catch(() => undefined)) as { readonly exclude?: unknown } | null | undefined;
  const { exclude } = files ?? {};
  return typeof exclude === 'object' && exclude !== null ? Object.entries(exclude).filter(([, value]) => value === true).map(([glob]) => glob) : [];
}

/** A relative path as part of a URI, with as few characters bare as VS Code leaves. */
function encodePath(path: string): string {
  return encodeURIComponent(path).replaceAll('%2F', '/').replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
