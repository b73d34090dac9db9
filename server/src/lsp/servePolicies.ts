/** The policies of the workspace: read again after everything that can change them, and sent as a list to a client that shows one. */
import type { Diagnostic, FileEvent } from 'vscode-languageserver';
import { KIND_NAMES } from '../core/index.ts';
import { POLICIES_NOTIFICATION, type PoliciesParams, WATCH_POLICIES_REQUEST } from '../protocol.ts';
import { uriKey } from './files/uriKey.ts';
import { createFileFactsReader } from './readFileFacts.ts';
import { serveWorkspaceDiagnostics, type WorkspaceDiagnosticsPart } from './serveWorkspaceDiagnostics.ts';
import type { Session } from './session.ts';
import { createDebouncedUris } from './workspace/debouncedUris.ts';
import type { PolicyStore } from './workspace/policyStore.ts';
import { createScan } from './workspace/scan.ts';
import {
  createCrossFileContexts,
  createStalenessCheck,
  dependantsOf,
  filesToReread,
  hasCreatedOrDeletedFiles,
} from './workspace/staleness.ts';
import type { IndexBatch } from './workspace/workspaceIndex.ts';

/** How this part learns what happens, and what others ask it for. */
export interface PoliciesPart {
  /** Scans the workspace a moment later, unless a client has asked for that by then. */
  start(): void;
  filesChanged(changes: readonly FileEvent[]): void;
  documentChanged(uri: string): void;
  documentClosed(uri: string): void;
  /** Settings or workspace folders changed. */
  settingsChanged(): void;
  /** URIs of the policies of the workspace, closed ones included; before all were read, of all files that may be some. */
  uris(): Promise<readonly string[]>;
  /** URIs of all Markdown files of the workspace, policies or not, and of those that are open. */
  markdownFiles(): Promise<readonly string[]>;
  /** Resolves when all policies were read once; at once where there is no folder to read. */
  whenRead(): Promise<void>;
  readonly findings: WorkspaceDiagnosticsPart;
}

/** What this part asks of the open documents when other files change. */
export interface OpenDocuments {
  /** Whether the client has findings that depend on other files and differ now; true once for each such change. */
  readonly areStale: () => Promise<boolean>;
  /** Files came or went. */
  readonly filesCreatedOrDeleted: () => void;
  /** Findings of a configuration file. */
  readonly ofConfig: (uri: string) => Promise<readonly Diagnostic[]>;
}

/** Milliseconds after a start in which a client may ask for the list; then the workspace is scanned unasked. */
const START_DELAY = 300;

/** Milliseconds without a key pressed before a policy that is being typed is listed again. */
const TYPING_PAUSE = 400;

/** Registers the handlers. @param store takes what is found out */
export function servePolicies(session: Session, store: PolicyStore, openDocuments: OpenDocuments): PoliciesPart {
  const { connection, documents, guard, host, settings } = session;
  /** A client shows the list. */
  let isListShown = false;
  /** URIs of the policies in the client's list. */
  const sent = new Set<string>();

  /** By the key of its URI: the version of each open document that its facts were read from. */
  const versions = new Map<string, number>();

  const standings = createCrossFileContexts();
  const findings = serveWorkspaceDiagnostics(session, {
    store,
    versionOf: (uri) => versions.get(uriKey(uri)) ?? null,
    ofConfig: openDocuments.ofConfig,
  });
  const readFacts = createFileFactsReader(session, standings, versions, {
    summaries: () => isListShown,
    findings: () => findings.wanted(),
  });
  const scan = createScan(store, {
    host,
    settings,
    openUris: () => documents.keys(),
    excludedGlobs: (folder) => askExcludedGlobs(session, folder),
    today: () => session.today(),
    readFacts,
    guard,
  });
  const staleness = createStalenessCheck({
    store,
    standings,
    isOpen: (uri) => session.openUri(uri) !== undefined,
    checksClosed: () => isListShown || findings.wanted(),
    refreshOpen: async () => {
      if (await openDocuments.areStale()) session.refresh();
    },
    reread: (uris) => {
      scan.enqueue(uris);
      return scan.whenIdle();
    },
    onUpToDate: () => findings.upToDate(),
    yieldToEventLoop: () => host.yieldToEventLoop(),
    guard,
  });

  const restart = (): void => {
    if (settings.folders().length > 0 || isListShown || findings.wanted()) scan.restart();
  };
  /** These files may have changed. On another day every review has another state. */
  const reread = (uris: readonly string[]): void => {
    if (!scan.hasStarted() || uris.length === 0) return;
    if (scan.isOutdated()) {
      restart();
      return;
    }
    findings.outOfDate();
    scan.enqueue([...uris, ...dependantsOf(uris, store.files())]);
    staleness.schedule();
  };
  const typed = createDebouncedUris(TYPING_PAUSE, (uris) => {
    reread(uris);
    uris.forEach(findings.resend);
  });
  const sendList = ({ changed, removed, progress }: IndexBatch): void => {
    const entries = changed.flatMap(([uri, { summary }]) =>
      summary ? [{ ...summary, uri, kind: session.l10n().t(KIND_NAMES[summary.kind]) }] : [],
    );
    for (const { uri } of entries) sent.add(uri);
    const params: PoliciesParams = { changed: entries, removed: removed.filter((uri) => sent.delete(uri)), progress, today: scan.today() };
    void connection.sendNotification(POLICIES_NOTIFICATION, params);
  };

  scan.onStart(() => {
    findings.outOfDate();
    session.incorporations.clear();
  });
  scan.onBatch((batch) => {
    const { changed, removed, progress } = batch;
    for (const uri of removed) standings.forget(uri);
    findings.factsChanged([...changed.map(([uri]) => uri), ...removed], progress);
    if (progress === null) staleness.schedule();
    if (isListShown) sendList(batch);
  });
  findings.onWanted(restart);

  connection.onRequest(WATCH_POLICIES_REQUEST, () =>
    guard('policies', null, () => {
      const hadSummaries = isListShown || findings.wanted();
      isListShown = true;
      if (scan.hasStarted() && hadSummaries && !scan.isOutdated() && [...store.files()].every(([, { summary }]) => summary)) scan.resend();
      else restart();
      return Promise.resolve(null);
    }),
  );

  return {
    start: () =>
      void setTimeout(() => {
        if (!scan.hasStarted()) restart();
      }, START_DELAY),
    filesChanged: (changes) => {
      if (hasCreatedOrDeletedFiles(changes)) {
        openDocuments.filesCreatedOrDeleted();
        staleness.schedule();
      }
      for (const { uri } of changes) session.incorporations.forget(uri);
      if (!scan.hasStarted()) return;
      const uris = filesToReread(changes, store.files());
      if (uris === 'everything') restart();
      else reread(uris);
    },
    documentChanged: (uri) => {
      if (scan.hasStarted()) typed.add(uri);
    },
    documentClosed: (uri) => {
      reread([uri]);
      findings.resend(uri);
    },
    settingsChanged: () => {
      if (scan.hasStarted()) restart();
    },
    uris: async () => (store.isComplete() ? [...[...store.files()].map(([uri]) => uri), ...documents.keys()] : scan.list()),
    markdownFiles: () => scan.list(),
    whenRead: async () => {
      if (store.isComplete()) return;
      if (!scan.hasStarted()) restart();
      await scan.whenIdle();
    },
    findings,
  };
}

/** The globs of VS Code's setting `files.exclude`, which says what its explorer hides; none from a client that has no such setting. */
async function askExcludedGlobs({ connection, capabilities }: Session, folder: string): Promise<readonly string[]> {
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
