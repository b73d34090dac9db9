/** What is known of all policies of the workspace: kept right under everything that can change it, and told as a list to a client that watches. */
import { type Diagnostic, FileChangeType, type FileEvent } from 'vscode-languageserver';
import { askForRules, classifyFile, type IsoDate, KIND_NAMES, mergeFacts, readingPolicy, type Workspace } from '../core/index.ts';
import { POLICIES_NOTIFICATION, type PoliciesParams, WATCH_POLICIES_REQUEST } from '../protocol.ts';
import { keyOf } from './files/keyOf.ts';
import { inSlices } from './inSlices.ts';
import { serveWorkspaceDiagnostics, type WorkspaceDiagnosticsPart } from './serveWorkspaceDiagnostics.ts';
import type { Session, WorkspaceKnowledge } from './session.ts';
import { packDiagnostics, shownDiagnostics } from './shownDiagnostics.ts';
import { coordinatesOf } from './toLsp.ts';
import { type FileFacts, fileFacts, lintingClosed, standingKey, stemOf } from './workspace/fileFacts.ts';
import { createWorkspaceIndex } from './workspace/workspaceIndex.ts';

/** How this part is told of what happens, and asked for what it knows. */
export interface PoliciesPart {
  /** Looks at the workspace a moment later, unless a client has asked for that by then. */
  start(): void;
  filesChanged(changes: readonly FileEvent[]): void;
  documentChanged(uri: string): void;
  documentClosed(uri: string): void;
  /** Settings or workspace folders changed. */
  everythingChanged(): void;
  /** URIs of the policies of the workspace, closed ones included; before all were looked at, of all files that may be some. */
  uris(): Promise<readonly string[]>;
  /** URIs of all Markdown files of the workspace, policies or not, and of those that are open. */
  markdownFiles(): Promise<readonly string[]>;
  readonly knowledge: WorkspaceKnowledge;
  readonly findings: WorkspaceDiagnosticsPart;
}

/** What the server is asked for when other files change. */
export interface OpenDocuments {
  /** Whether findings that the client has were made from what other files said then, and these say otherwise now; true once for each such change. */
  readonly areStale: () => Promise<boolean>;
  /** Files came or went. */
  readonly filesCameOrWent: () => void;
  /** Findings of a configuration file. */
  readonly ofConfig: (uri: string) => Promise<readonly Diagnostic[]>;
}

/** The files that this part wants to be told of: policies, what git ignores, and whatever links in policies lead to. */
export const WATCHED_FILES = ['**/*.{md,markdown}', '**/.gitignore', '**/*.{pdf,png,jpg,jpeg,gif,svg,webp,txt,docx,xlsx,csv}'];

const MARKDOWN = /\.(?:md|markdown)$/i;
const LINKED = /\.(?:pdf|png|jpe?g|gif|svg|webp|txt|docx|xlsx|csv)$/i;

/** Milliseconds after a start in which a client may ask for the list; then the workspace is looked at unasked. */
const HEAD_START = 300;

/** Milliseconds without news before open documents are held against what is known now. */
const SETTLING = 250;

/** Milliseconds without a key pressed before a policy that is being typed is listed anew. */
const TYPING_PAUSE = 400;

/** Registers the handlers. */
export function servePolicies(session: Session, opened: OpenDocuments): PoliciesPart {
  const { connection, documents, guard, host, settings } = session;
  let watching = false;
  let scanned = false;
  /** All files were looked at once, so that what most policies have is known. */
  let complete = false;
  let day: IsoDate | undefined;
  let excluded = new Map<string, Promise<readonly string[]>>();
  let listed = new Map<string, Promise<boolean>>();
  let merged: Workspace | undefined;
  /** How closed files stood among the others when they were last checked, where that had any bearing. */
  const standings = new Map<string, string>();
  const told = new Set<string>();
  /** Of open documents: the version that was looked at. */
  const versions = new Map<string, number>();
  const typed = new Set<string>();
  let pause: ReturnType<typeof setTimeout> | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;

  const unhurried = { breathe: () => host.breathe(), isWanted: () => true };

  /** The one place where facts of a file are computed; what stands in an editor wins over what is saved. */
  const look = (uri: string): Promise<FileFacts | undefined> =>
    guard(`policy ${uri}`, undefined, async () => {
      const folder = settings.folderOf(uri);
      if (folder === undefined || !(await isListed(folder, uri))) return undefined;
      const today = day ?? session.today();
      const spelling = openSpelling(uri);
      versions.delete(keyOf(uri));
      if (spelling !== undefined) {
        const open = await session.openPolicy(spelling);
        standings.delete(keyOf(uri));
        if (!open) return undefined;
        versions.set(keyOf(uri), open.version);
        const packed = open.settings.check === 'workspace' ? packDiagnostics(shownDiagnostics(open.diagnoses, spelling, open.at)) : '';
        return fileFacts(
          open.policy,
          (await session.incorporations.of(open.policy, spelling)).dependsOn,
          watching || findings.wanted() ? { ...open, today } : undefined,
          packed,
        );
      }
      const read = await host.readText(uri);
      if (read === undefined) return undefined;
      // Editors count from behind the mark of the encoding.
      const text = read.replace(/^\uFEFF/, '');
      const forUri = await settings.of(uri);
      const policy = await inSlices(readingPolicy(text, { path: settings.pathOf(uri), keySpellings: forUri.frontMatter.keys }), unhurried);
      if (!policy || !classifyFile(policy, forUri).isPolicy) return undefined;
      const { incorporation, dependsOn } = await session.incorporations.of(policy, uri);
      const facts = fileFacts(policy, dependsOn);
      const shown = findings.wanted() && forUri.check === 'workspace';
      if (!watching && !shown) return facts;
      const workspace = knowledge.workspaceOf(uri);
      const standing = standingKey(facts, workspace);
      if (standing === '') standings.delete(keyOf(uri));
      else standings.set(keyOf(uri), standing);
      const diagnoses =
        forUri.check === 'off'
          ? []
          : ((await inSlices(
              lintingClosed(
                policy,
                forUri,
                today,
                { workspace, incorporation, files: await host.files?.(uri, askForRules(policy)) },
                (rule, error) => connection.console.error(`The rule ${rule} failed on ${uri}: ${String(error)}`),
              ),
              unhurried,
            )) ?? []);
      const packed = shown
        ? packDiagnostics(shownDiagnostics(diagnoses, uri, coordinatesOf(policy.text, policy.lines, session.encoding())))
        : '';
      return fileFacts(policy, dependsOn, { today, settings: forUri, diagnoses }, packed);
    });

  const openSpelling = (uri: string): string | undefined =>
    documents.get(uri) ? uri : documents.keys().find((one) => keyOf(one) === keyOf(uri));
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
      const found = await Promise.all(
        settings
          .folders()
          .map(async (folder) => (await host.listFiles(folder, await excludedOf(folder))).map((path) => `${folder}/${encodePath(path)}`)),
      );
      for (const uri of found.flat()) listed.set(keyOf(uri), Promise.resolve(true));
      return [...found.flat(), ...documents.keys()];
    });
  const index = createWorkspaceIndex<FileFacts>({
    list,
    look,
    breathe: () => host.breathe(),
    tell: ({ changed, removed, progress }) => {
      if (changed.length + removed.length > 0) merged = undefined;
      for (const uri of removed) standings.delete(keyOf(uri));
      findings.told(
        changed.map(([uri]) => uri),
        removed,
        progress,
      );
      if (progress === null) {
        complete = true;
        settle();
      }
      if (!watching) return;
      const entries = changed.flatMap(([uri, { summary }]) => (summary ? [{ ...summary, uri, kind: KIND_NAMES[summary.kind] }] : []));
      for (const { uri } of entries) told.add(uri);
      const params: PoliciesParams = {
        changed: entries,
        removed: removed.filter((uri) => told.delete(uri)),
        progress,
        today: day ?? session.today(),
      };
      void connection.sendNotification(POLICIES_NOTIFICATION, params);
    },
  });

  const knowledge: WorkspaceKnowledge = {
    workspaceOf: (uri) => (complete ? { ...together(), file: index.nameOf(uri) } : undefined),
    book: () => together().book,
    fileOf: (uri) => index.nameOf(uri),
    files: () => index.all(),
  };
  const together = (): Workspace => (merged ??= mergeFacts([...index.all()].map(([file, facts]) => ({ file, facts }))));

  /** Holds what was found against what is known now, once nothing more is heard. What a file says of others does not depend on what is found in it, so this comes to an end. */
  const settle = (): void => {
    clearTimeout(settling);
    settling = setTimeout(
      () =>
        void guard('other policies', undefined, async () => {
          if (!complete) return;
          const mine = settling;
          try {
            if (await opened.areStale()) session.refresh();
            if (watching || findings.wanted()) index.touch(await closedAndStale());
            await index.whenIdle();
          } finally {
            // With news in between, this is said when those have been looked at.
            if (settling === mine) findings.settled();
          }
        }),
      SETTLING,
    );
  };
  const closedAndStale = async (): Promise<readonly string[]> => {
    const stale: string[] = [];
    let looked = 0;
    for (const [uri, facts] of index.all()) {
      if (++looked % 200 === 0) await host.breathe();
      if (openSpelling(uri) === undefined && standingKey(facts, knowledge.workspaceOf(uri)) !== (standings.get(keyOf(uri)) ?? ''))
        stale.push(uri);
    }
    return stale;
  };

  const findings = serveWorkspaceDiagnostics(session, {
    of: (uri) => index.get(uri)?.findings ?? '',
    nameOf: (uri) => index.nameOf(uri),
    all: () => [...index.all()].map(([uri]) => uri),
    versionOf: (uri) => versions.get(keyOf(uri)) ?? null,
    ofConfig: opened.ofConfig,
    lookClosely: () => rescan(),
  });

  const rescan = (): void => {
    if (settings.folders().length === 0 && !watching && !findings.wanted()) return;
    scanned = true;
    findings.scanning();
    day = session.today();
    excluded = new Map();
    listed = new Map();
    session.incorporations.clear();
    index.rescan();
  };
  /** The one place where changes arrive. With a new day every review stands differently. */
  const touch = (uris: readonly string[]): void => {
    if (!scanned || uris.length === 0) return;
    if (day !== session.today()) return rescan();
    const keys = new Set(uris.map(keyOf));
    const dependants = [...index.all()].flatMap(([uri, { dependsOn }]) => (dependsOn.some((one) => keys.has(one)) ? [uri] : []));
    findings.scanning();
    index.touch([...uris, ...dependants]);
    settle();
  };

  connection.onRequest(WATCH_POLICIES_REQUEST, () =>
    guard('policies', null, () => {
      const before = watching;
      watching = true;
      if (scanned && (before || findings.wanted()) && day === session.today() && [...index.all()].every(([, { summary }]) => summary))
        index.retell();
      else rescan();
      return Promise.resolve(null);
    }),
  );

  return {
    start: () =>
      void setTimeout(() => {
        if (!scanned) rescan();
      }, HEAD_START),
    filesChanged: (changes) => {
      // Editors tell of a folder that came or went, and not of the files in it.
      const folders = changes.filter(({ uri }) => !MARKDOWN.test(uri) && !LINKED.test(uri) && !/\/\.[^/]*(?:ignore|json)$/.test(uri));
      if (changes.some(({ type }) => type !== FileChangeType.Changed)) {
        opened.filesCameOrWent();
        settle();
      }
      for (const { uri } of changes) session.incorporations.forget(uri);
      if (!scanned) return;
      if (changes.some(({ uri }) => uri.endsWith('/.gitignore')) || folders.some(({ type }) => type === FileChangeType.Created))
        return rescan();
      const below = folders.map(({ uri }) => `${keyOf(uri)}/`);
      const stems = new Set(changes.filter(({ type }) => type !== FileChangeType.Changed).map(({ uri }) => stemOf(keyOf(uri))));
      const linking =
        stems.size === 0
          ? []
          : [...index.all()].flatMap(([uri, { linked }]) => (linked.some((one) => stems.has(one) || folders.length > 0) ? [uri] : []));
      const inside =
        below.length === 0
          ? []
          : [...index.all()].map(([uri]) => uri).filter((uri) => below.some((folder) => keyOf(uri).startsWith(folder)));
      touch([...changes.map(({ uri }) => uri).filter((uri) => MARKDOWN.test(uri)), ...inside, ...linking]);
    },
    documentChanged: (uri) => {
      if (!scanned) return;
      typed.add(uri);
      clearTimeout(pause);
      pause = setTimeout(() => {
        const uris = [...typed];
        typed.clear();
        touch(uris);
        uris.forEach(findings.again);
      }, TYPING_PAUSE);
    },
    documentClosed: (uri) => {
      touch([uri]);
      findings.again(uri);
    },
    uris: async () => (complete ? [...[...index.all()].map(([uri]) => uri), ...documents.keys()] : list()),
    markdownFiles: list,
    everythingChanged: () => {
      if (scanned) rescan();
    },
    knowledge,
    findings,
  };
}

/** The globs of VS Code's setting `files.exclude`, which says what its explorer hides; none from a client that has no such setting. */
async function askExcluded({ connection, capabilities }: Session, folder: string): Promise<readonly string[]> {
  if (capabilities().workspace?.configuration !== true) return [];
  const files = (await connection.workspace.getConfiguration({ scopeUri: folder, section: 'files' }).catch(() => undefined)) as
    | { readonly exclude?: unknown }
    | null
    | undefined;
  const { exclude } = files ?? {};
  return typeof exclude === 'object' && exclude !== null
    ? Object.entries(exclude)
        .filter(([, value]) => value === true)
        .map(([glob]) => glob)
    : [];
}

/** A relative path as part of a URI, with as few characters bare as VS Code leaves. */
function encodePath(path: string): string {
  return encodeURIComponent(path)
    .replaceAll('%2F', '/')
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
