/** Schedules analyses of open documents: one at a time per document, always of the newest text, and only while somebody waits for it. */
import type { CancellationToken } from 'vscode-languageserver';
import { unlessCancelled } from './cancellation.ts';

/** What the queue has to know about documents and how they are analysed. */
export interface AnalysisSource<Document, Analysis> {
  /** Whether the client still has this document open. */
  readonly isOpen: (document: Document) => boolean;
  /**
   * Analyses the text that the document has now. Resolves to undefined when it stopped because `isWanted` returned false.
   * It is called once for each request, so it returns the analysis that it made before when nothing has changed since.
   */
  readonly analyse: (document: Document, isWanted: () => boolean) => Promise<Analysis | undefined>;
}

/** Analyses on request. */
export interface AnalysisQueue<Document, Analysis> {
  /**
   * The analysis of the newest text; undefined when the document is closed before there is one. Rejects when the analysis fails.
   * @param token of the request; when it is cancelled, this rejects with `RequestCancelled`, and the work stops unless another request waits for it
   */
  analyse(document: Document, token?: CancellationToken): Promise<Analysis | undefined>;
  /** A number of its own for each analysis: two of the same version differ when other files changed in between. */
  serialOf(analysis: Analysis): number;
}

/** Creates a queue in which nothing waits. */
export function createAnalysisQueue<Document extends { getText(): string }, Analysis extends object>(
  source: AnalysisSource<Document, Analysis>,
): AnalysisQueue<Document, Analysis> {
  /** By document: the requests that have no answer yet and were not cancelled. */
  const pendingRequests = new WeakMap<Document, Set<object>>();
  /** By document: the outcome of the request that was made last. The next request starts after it. */
  const lastInLine = new WeakMap<Document, Promise<unknown>>();
  const serials = new WeakMap<Analysis, number>();
  let lastSerial = 0;

  const pendingFor = (document: Document): Set<object> => {
    const pending = pendingRequests.get(document) ?? new Set();
    pendingRequests.set(document, pending);
    return pending;
  };

  /** Analyses the text that is there now; undefined when it changes or nobody waits for it any more. */
  const attempt = (document: Document): Promise<Analysis | undefined> => {
    const text = document.getText();
    // Texts are compared, as not every client counts its versions.
    const isWanted = (): boolean => document.getText() === text && source.isOpen(document) && pendingFor(document).size > 0;
    return source.analyse(document, isWanted);
  };

  return {
    analyse: (document, token) => {
      const request = {};
      const pending = pendingFor(document).add(request);
      const analyseNewest = async (): Promise<Analysis | undefined> => {
        while (source.isOpen(document) && pending.has(request)) {
          const analysis = await attempt(document);
          if (analysis) return analysis;
        }
        return undefined;
      };
      // Also after a failure: that of one request is not that of the next.
      const outcome = (lastInLine.get(document) ?? Promise.resolve()).then(analyseNewest, analyseNewest);
      lastInLine.set(document, outcome);
      return unlessCancelled(outcome, token).finally(() => pending.delete(request));
    },
    serialOf: (analysis) => {
      const known = serials.get(analysis);
      if (known !== undefined) return known;
      serials.set(analysis, ++lastSerial);
      return lastSerial;
    },
  };
}
