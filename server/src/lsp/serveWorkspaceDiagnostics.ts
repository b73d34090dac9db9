/** Findings of all policies of the workspace, open or closed: streamed to clients that ask for them, pushed to those that cannot ask. */

import {
  type Diagnostic,
  Emitter,
  type Event,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { CONFIG_NAME } from '../core/index.ts';
import { requestCancelled } from './cancellation.ts';
import { uriKey } from './files/uriKey.ts';
import { createScanProgress, type ScanProgress } from './scanProgress.ts';
import type { Session } from './session.ts';
import { idOfFindings, packDiagnostics, unpackDiagnostics } from './shownDiagnostics.ts';
import type { PolicyStore } from './workspace/policyStore.ts';

/** Where findings come from. */
export interface FindingsSource {
  /** The policies with their packed findings. */
  readonly store: PolicyStore;
  /** The version of an open document that its findings were made from; null for closed ones. */
  readonly versionOf: (uri: string) => number | null;
  /** Findings of a configuration file, as it is in the editor or on disk. */
  readonly ofConfig: (uri: string) => Promise<readonly Diagnostic[]>;
}

/** How this part learns what happens. */
export interface WorkspaceDiagnosticsPart {
  /** Whether a client is shown findings of closed files. */
  wanted(): boolean;
  /** Fires when a client asks for findings of closed files for the first time. */
  readonly onWanted: Event<void>;
  /** For clients that cannot ask. */
  startPushing(): void;
  documentOpened(uri: string): void;
  /** Facts of these files changed, or they are gone. */
  factsChanged(uris: readonly string[], progress: ScanProgress): void;
  /** Files are to be read again: answers wait until that is done. */
  outOfDate(): void;
  /** Everything was read, and checked against everything else. */
  upToDate(): void;
  /** Sends the findings of a file again, as the client may have dropped them. */
  resend(uri: string): void;
}

/** A request that is open, or the push, which findings are sent to. */
interface Subscriber {
  /** Result ids that were sent last, by the key of the URI. */
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

/** Milliseconds after which findings are sent again; a client drops those of a document only once it was answered. */
const RESEND_DELAY = 150;

/** Registers the handler. */
export function serveWorkspaceDiagnostics(session: Session, { store, versionOf, ofConfig }: FindingsSource): WorkspaceDiagnosticsPart {
  const { connection, guard, settings } = session;
  const wantedFirst = new Emitter<void>();
  const subscribers = new Set<Subscriber>();
  const due = new Map<string, string>();
  const toResend = new Set<string>();
  const progress = createScanProgress(session);
  let wanted = false;
  let ready = false;
  let readyListeners: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const findingsOf = (uri: string): string => store.get(uri)?.findings ?? '';
  const reportOf = async (uri: string): Promise<Report> => {
    const name = session.openUri(uri) ?? store.fileOf(uri);
    const packed = uri.endsWith(`/${CONFIG_NAME}`) ? packDiagnostics(await ofConfig(name)) : findingsOf(uri);
    return { uri: name, version: versionOf(uri), packed, id: idOfFindings(packed) };
  };
  /** The reports that differ from what was sent to a subscriber. */
  const newsFor = ({ known, pushes }: Subscriber, reports: readonly Report[], resent: ReadonlySet<string>): readonly Report[] =>
    reports.flatMap((report) => {
      const key = uriKey(report.uri);
      const before = known.get(key);
      const cleared = before && before.uri !== report.uri ? [{ uri: before.uri, version: null, packed: '', id: '' }] : [];
      // Open documents have a push of their own.
      if (pushes && session.openUri(report.uri) !== undefined) return [];
      if (before?.id === report.id && before.uri === report.uri && !resent.has(key)) return [];
      if (!before && report.packed === '' && (pushes || !resent.has(key))) return [];
      if (report.packed === '' && pushes) known.delete(key);
      else known.set(key, { uri: report.uri, id: report.id });
      return [...cleared, report];
    });
  const sendNews = (subscriber: Subscriber, reports: readonly Report[], resent: ReadonlySet<string> = new Set()): number => {
    const news = newsFor(subscriber, reports, resent);
    for (let at = 0; at < news.length; at += BATCH) subscriber.send(news.slice(at, at + BATCH));
    return news.length;
  };
  const flush = (): Promise<void> =>
    guard('findings of the workspace', undefined, async () => {
      clearTimeout(timer);
      timer = undefined;
      const uris = [...due.values()];
      const resent = new Set(toResend);
      due.clear();
      toResend.clear();
      if (subscribers.size === 0) return;
      const reports = await Promise.all(uris.map(reportOf));
      for (const subscriber of subscribers) sendNews(subscriber, reports, resent);
    });
  const allReports = async (subscriber: Subscriber): Promise<readonly Report[]> => {
    const uris = new Map([...[...store.files()].map(([uri]) => uri), ...settings.configs()].map((uri) => [uriKey(uri), uri]));
    for (const [key, { uri }] of subscriber.known) if (!uris.has(key)) uris.set(key, uri);
    return Promise.all([...uris.values()].map(reportOf));
  };

  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, _workDone, results) => {
    const known = new Map<string, { readonly uri: string; readonly id: string }>();
    for (const { uri, value } of previousResultIds) {
      // What was asked for as a document counts for more than what is sent here; its ids have slashes.
      const isDocument = value.includes('/') && session.openUri(uri) !== undefined;
      known.set(uriKey(uri), { uri, id: isDocument ? idOfFindings(findingsOf(uri)) : value });
    }
    let sent = 0;
    const send = (reports: readonly Report[]): void => {
      sent += reports.length;
      results?.report({ items: reports.map(full) });
    };
    const subscriber: Subscriber = { known, send, pushes: false };
    const before = new Map(known);
    const cancelled = new Promise<'cancelled'>((resolve) => {
      token.onCancellationRequested(() => resolve('cancelled'));
    });
    if (results) subscribers.add(subscriber);
    if (!wanted) {
      wanted = true;
      wantedFirst.fire();
    }
    const outcome = await guard<'cancelled' | 'sent' | 'failed' | readonly Report[]>('findings of the workspace', 'failed', async () => {
      const settled = new Promise<'ready'>((resolve) => {
        if (ready) resolve('ready');
        else readyListeners.push(() => resolve('ready'));
      });
      if ((await Promise.race([settled, cancelled])) === 'cancelled') return 'cancelled';
      const all = await allReports(subscriber);
      if (!results) return all;
      // A client that knows everything would only ask again and again: the question stays open, and changes are sent as they come.
      if (sendNews(subscriber, all) + sent > 0) return 'sent';
      return cancelled;
    });
    subscribers.delete(subscriber);
    if (outcome === 'cancelled') {
      wanted = subscribers.size > 0;
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
      subscribers.add({ known: new Map(), send, pushes: true });
    },
    onWanted: wantedFirst.event,
    documentOpened: (uri) => {
      for (const { known, pushes, send } of subscribers) {
        const before = pushes ? known.get(uriKey(uri)) : undefined;
        if (!before) continue;
        known.delete(uriKey(uri));
        if (before.uri !== uri) send([{ uri: before.uri, version: null, packed: '', id: '' }]);
      }
    },
    factsChanged: (uris, done) => {
      progress.report(wanted ? done : null);
      for (const uri of uris) due.set(uriKey(uri), uri);
      void flush();
    },
    outOfDate: () => {
      ready = false;
    },
    upToDate: () => {
      ready = true;
      for (const uri of settings.configs()) due.set(uriKey(uri), uri);
      for (const { known } of subscribers) for (const [key, { uri }] of known) if (uri.endsWith(`/${CONFIG_NAME}`)) due.set(key, uri);
      void flush();
      for (const resolve of readyListeners) resolve();
      readyListeners = [];
    },
    resend: (uri) => {
      due.set(uriKey(uri), uri);
      toResend.add(uriKey(uri));
      timer ??= setTimeout(() => void flush(), RESEND_DELAY);
    },
  };
}

function full({ uri, version, packed, id }: Report): WorkspaceDocumentDiagnosticReport {
  return { kind: 'full', uri, version, resultId: id, items: unpackDiagnostics(packed) };
}

/** For a client that takes no parts: everything at once, in short where it knows it. */
function wholeAnswer(reports: readonly Report[], before: Subscriber['known']): WorkspaceDiagnosticReport['items'] {
  return reports.flatMap((report): WorkspaceDocumentDiagnosticReport[] => {
    const known = before.get(uriKey(report.uri));
    if (!known && report.packed === '') return [];
    return [known?.id === report.id ? { kind: 'unchanged', uri: report.uri, version: report.version, resultId: report.id } : full(report)];
  });
}
