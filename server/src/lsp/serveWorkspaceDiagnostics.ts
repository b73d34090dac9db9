/** Findings of all policies of the workspace, open or closed: streamed to clients that ask for them, pushed to those that cannot ask. */
import type { Diagnostic, WorkspaceDiagnosticReport, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { requestCancelled } from './cancellation.ts';
import { openDocument } from './documents.ts';
import { CONFIG_NAME } from './files/configFiles.ts';
import { keyOf } from './files/keyOf.ts';
import { createScanProgress, type ScanProgress } from './scanProgress.ts';
import type { Session } from './session.ts';
import { idOfFindings, packDiagnostics, unpackDiagnostics } from './shownDiagnostics.ts';

/** What is known of the policies. */
export interface KnownFindings {
  /** The packed findings of a file; empty where there are none. */
  readonly of: (uri: string) => string;
  /** The URI under which a file is known, however it is spelled. */
  readonly nameOf: (uri: string) => string;
  /** URIs of all policies that are known. */
  readonly all: () => Iterable<string>;
  /** The version of an open document that its findings were made from. */
  readonly versionOf: (uri: string) => number | null;
  /** Findings of a configuration file, as it stands in the editor or on disk. */
  readonly ofConfig: (uri: string) => Promise<readonly Diagnostic[]>;
  /** Somebody wants findings of closed files from now on. */
  readonly lookClosely: () => void;
}

/** How this part is told of what happens. */
export interface WorkspaceDiagnosticsPart {
  /** Whether anybody takes findings of closed files. */
  wanted(): boolean;
  /** For clients that cannot ask. */
  startPushing(): void;
  opened(uri: string): void;
  told(changed: readonly string[], removed: readonly string[], progress: ScanProgress): void;
  /** All files are to be looked at anew. */
  scanning(): void;
  /** Everything was looked at, and held against everything else. */
  settled(): void;
  /** The client may have let go of what it was told of a file. */
  again(uri: string): void;
}

/** Somebody who takes findings. */
interface Taker {
  /** What it was told last, by file. */
  readonly known: Map<string, { readonly uri: string; readonly id: string }>;
  readonly send: (reports: readonly Report[]) => void;
  readonly pushes: boolean;
}

interface Report {
  readonly uri: string;
  readonly version: number | null;
  readonly packed: string;
  readonly id: string;
}

/** Files in one message at most, so that the client gets to draw in between. */
const BATCH = 100;

/** Milliseconds after which a file is told again; a client lets go of a document only once it was answered. */
const AGAIN = 150;

/** Registers the handler. */
export function serveWorkspaceDiagnostics(session: Session, findings: KnownFindings): WorkspaceDiagnosticsPart {
  const { connection, documents, guard, settings } = session;
  const takers = new Set<Taker>();
  const due = new Map<string, string>();
  const forced = new Set<string>();
  const progress = createScanProgress(session);
  let wanted = false;
  let ready = false;
  let waiting: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const openSpelling = (uri: string): string | undefined => openDocument(documents, uri)?.uri;
  const report = async (uri: string): Promise<Report> => {
    const name = openSpelling(uri) ?? findings.nameOf(uri);
    const packed = uri.endsWith(`/${CONFIG_NAME}`) ? packDiagnostics(await findings.ofConfig(name)) : findings.of(uri);
    return { uri: name, version: findings.versionOf(uri), packed, id: idOfFindings(packed) };
  };
  /** What one taker does not know yet of some files. */
  const newsFor = ({ known, pushes }: Taker, reports: readonly Report[], again: ReadonlySet<string>): readonly Report[] =>
    reports.flatMap((one) => {
      const key = keyOf(one.uri);
      const before = known.get(key);
      const cleared = before && before.uri !== one.uri ? [{ uri: before.uri, version: null, packed: '', id: '' }] : [];
      // Open documents have a push of their own.
      if (pushes && openSpelling(one.uri) !== undefined) return [];
      if (before?.id === one.id && before.uri === one.uri && !again.has(key)) return [];
      if (!before && one.packed === '' && (pushes || !again.has(key))) return [];
      if (one.packed === '' && pushes) known.delete(key);
      else known.set(key, { uri: one.uri, id: one.id });
      return [...cleared, one];
    });
  const tell = (taker: Taker, reports: readonly Report[], again: ReadonlySet<string> = new Set()): number => {
    const news = newsFor(taker, reports, again);
    for (let at = 0; at < news.length; at += BATCH) taker.send(news.slice(at, at + BATCH));
    return news.length;
  };
  const flush = (): Promise<void> =>
    guard('findings of the workspace', undefined, async () => {
      clearTimeout(timer);
      timer = undefined;
      const uris = [...due.values()];
      const again = new Set(forced);
      due.clear();
      forced.clear();
      if (takers.size === 0) return;
      const reports = await Promise.all(uris.map(report));
      for (const taker of takers) tell(taker, reports, again);
    });
  const everything = async (taker: Taker): Promise<readonly Report[]> => {
    const uris = new Map([...findings.all(), ...settings.configs()].map((uri) => [keyOf(uri), uri]));
    for (const [key, { uri }] of taker.known) if (!uris.has(key)) uris.set(key, uri);
    return Promise.all([...uris.values()].map(report));
  };

  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, _workDone, results) => {
    const known = new Map<string, { readonly uri: string; readonly id: string }>();
    for (const { uri, value } of previousResultIds) {
      // What was asked for as a document counts for more than what is told here; its ids have slashes.
      const isDocument = value.includes('/') && openSpelling(uri) !== undefined;
      known.set(keyOf(uri), { uri, id: isDocument ? idOfFindings(findings.of(uri)) : value });
    }
    let sent = 0;
    const send = (reports: readonly Report[]): void => {
      sent += reports.length;
      results?.report({ items: reports.map(full) });
    };
    const taker: Taker = { known, send, pushes: false };
    const before = new Map(known);
    const cancelled = new Promise<'cancelled'>((resolve) => {
      token.onCancellationRequested(() => resolve('cancelled'));
    });
    if (results) takers.add(taker);
    if (!wanted) {
      wanted = true;
      findings.lookClosely();
    }
    const outcome = await guard<'cancelled' | 'told' | 'failed' | readonly Report[]>('findings of the workspace', 'failed', async () => {
      const settled = new Promise<'ready'>((resolve) => {
        if (ready) resolve('ready');
        else waiting.push(() => resolve('ready'));
      });
      if ((await Promise.race([settled, cancelled])) === 'cancelled') return 'cancelled';
      const all = await everything(taker);
      if (!results) return all;
      // A client that knows everything would only ask again and again: the question stays open, and news are told as they come.
      if (tell(taker, all) + sent > 0) return 'told';
      return cancelled;
    });
    takers.delete(taker);
    if (outcome === 'cancelled') {
      wanted = takers.size > 0;
      return requestCancelled();
    }
    return { items: typeof outcome === 'string' ? [] : wholeAnswer(outcome, before) };
  });

  return {
    wanted: () => wanted,
    startPushing: () => {
      wanted = true;
      const send = (reports: readonly Report[]): void => {
        for (const { uri, packed } of reports) void connection.sendDiagnostics({ uri, diagnostics: unpackDiagnostics(packed) });
      };
      takers.add({ known: new Map(), send, pushes: true });
    },
    opened: (uri) => {
      for (const { known, pushes, send } of takers) {
        const before = pushes ? known.get(keyOf(uri)) : undefined;
        if (!before) continue;
        known.delete(keyOf(uri));
        if (before.uri !== uri) send([{ uri: before.uri, version: null, packed: '', id: '' }]);
      }
    },
    told: (changed, removed, done) => {
      progress.report(wanted ? done : null);
      for (const uri of [...changed, ...removed]) due.set(keyOf(uri), uri);
      void flush();
    },
    scanning: () => {
      ready = false;
    },
    settled: () => {
      ready = true;
      for (const uri of settings.configs()) due.set(keyOf(uri), uri);
      for (const { known } of takers) for (const [key, { uri }] of known) if (uri.endsWith(`/${CONFIG_NAME}`)) due.set(key, uri);
      void flush();
      for (const resolve of waiting) resolve();
      waiting = [];
    },
    again: (uri) => {
      due.set(keyOf(uri), uri);
      forced.add(keyOf(uri));
      timer ??= setTimeout(() => void flush(), AGAIN);
    },
  };
}

function full({ uri, version, packed, id }: Report): WorkspaceDocumentDiagnosticReport {
  return { kind: 'full', uri, version, resultId: id, items: unpackDiagnostics(packed) };
}

/** For a client that takes no parts: everything at once, in short where it knows it. */
function wholeAnswer(reports: readonly Report[], before: Taker['known']): WorkspaceDiagnosticReport['items'] {
  return reports.flatMap((one): WorkspaceDocumentDiagnosticReport[] => {
    const known = before.get(keyOf(one.uri));
    if (!known && one.packed === '') return [];
    return [known?.id === one.id ? { kind: 'unchanged', uri: one.uri, version: one.version, resultId: one.id } : full(one)];
  });
}
