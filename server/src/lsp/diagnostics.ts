/** Findings to the client: pulled where it can pull, else pushed a moment after the last change; both from one computation. */

import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { askClient } from './askClient.ts';

/** How the diagnostics part is told of what happens. */
export interface DiagnosticsPart {
  /** A document was opened or changed. */
  changed(document: TextDocument): void;
  closed(uri: string): void;
  /** Settings, configuration files or the day changed: everything may have. */
  refresh(): void;
}

/** What is computed for a document; `resultId` is equal when the diagnostics are. */
export interface ComputedDiagnostics {
  readonly diagnostics: Diagnostic[];
  readonly resultId: string;
}

/** Milliseconds of quiet before a push; pulling clients decide for themselves. */
const PUSH_DELAY = 200;

/** For clients that pull. @param canRefresh whether the client can be asked to pull again @param noNews told when a client asks for what it has, as it does before it lets go of a document */
export function servePull(
  connection: Connection,
  find: (uri: string) => TextDocument | undefined,
  compute: (document: TextDocument, token: CancellationToken) => Promise<ComputedDiagnostics>,
  canRefresh: boolean,
  guard: <T>(what: string, fallback: T, work: () => Promise<T>) => Promise<T>,
  noNews: (uri: string) => void,
): DiagnosticsPart {
  const empty: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
    guard<DocumentDiagnosticReport>('diagnostics', empty, async () => {
      const document = find(textDocument.uri);
      if (!document) {
        noNews(textDocument.uri);
        return empty;
      }
      const { diagnostics, resultId } = await compute(document, token);
      if (previousResultId === resultId) noNews(document.uri);
      if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, items: diagnostics, resultId };
    }),
  );
  return {
    changed: () => undefined,
    closed: () => undefined,
    refresh: () => {
      if (canRefresh) void askClient(connection, 'refresh', () => connection.languages.diagnostics.refresh());
    },
  };
}

/** For clients that cannot pull. @param all the open documents */
export function servePush(
  connection: Connection,
  all: () => readonly TextDocument[],
  compute: (document: TextDocument) => Promise<ComputedDiagnostics>,
  guard: <T>(what: string, fallback: T, work: () => Promise<T>) => Promise<T>,
): DiagnosticsPart {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const push = (document: TextDocument): void => {
    waiting.delete(document.uri);
    void guard('diagnostics', undefined, async () => {
      const { version, uri } = document;
      const { diagnostics } = await compute(document);
      // A newer version has its own push waiting.
      if (document.version === version && all().includes(document)) await connection.sendDiagnostics({ uri, version, diagnostics });
    });
  };
  const schedule = (document: TextDocument, delay: number): void => {
    clearTimeout(waiting.get(document.uri));
    waiting.set(
      document.uri,
      setTimeout(() => push(document), delay),
    );
  };
  return {
    changed: (document) => schedule(document, document.version <= 1 ? 0 : PUSH_DELAY),
    closed: (uri) => {
      clearTimeout(waiting.get(uri));
      waiting.delete(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    refresh: () => all().forEach((document) => schedule(document, 0)),
  };
}
