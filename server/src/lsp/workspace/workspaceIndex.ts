/** Reads the policies of the workspace in the background, one file after the other, and reports what became of them in batches. */
import { uriKey } from '../files/uriKey.ts';
import type { FileFacts } from './fileFacts.ts';
import type { PolicyStore } from './policyStore.ts';

/** Where the index gets its facts from. */
export interface IndexSource {
  /** URIs of all files that may be policies. */
  readonly list: () => Promise<readonly string[]>;
  /** The facts of one file as it is at this moment; undefined where there is no such file, or it isn't a policy. Never rejects. */
  readonly readFacts: (uri: string) => Promise<FileFacts | undefined>;
  /** Lets whatever else is waiting have its turn. */
  readonly yieldToEventLoop: () => Promise<void>;
  readonly onBatch: (batch: IndexBatch) => void;
}

/** What changed since the batch before. */
export interface IndexBatch {
  readonly changed: readonly (readonly [uri: string, facts: FileFacts])[];
  readonly removed: readonly string[];
  /** Files read of those that the scan under way has to read; null when there is none. */
  readonly progress: { readonly done: number; readonly total: number } | null;
}

/** The index. Every change arrives through `enqueue` or `rescan`; a file is read again each time, so that its newest state wins whatever the order of events. */
export interface WorkspaceIndex {
  /** These files may have changed, come or gone. */
  enqueue(uris: Iterable<string>): void;
  /** Lists and reads all files again. */
  rescan(): void;
  /** Reports all policies once more. */
  resend(): void;
  /** Resolves once nothing is left to read. */
  whenIdle(): Promise<void>;
}

/** Milliseconds between two batches, so that thousands of files do not mean thousands of messages. */
const BATCH_DELAY = 100;

/** Creates an index that does nothing before `rescan`. */
export function createWorkspaceIndex(store: PolicyStore, { list, readFacts, yieldToEventLoop, onBatch }: IndexSource): WorkspaceIndex {
  /** Files that have to be read, by the key of their URI. */
  const queued = new Map<string, string>();
  /** Keys of files whose facts are not reported yet. */
  const unreported = new Map<string, string>();
  const removed = new Map<string, string>();
  let mustList = false;
  let isWorking = false;
  let done = 0;
  /** How many files a scan has to read; undefined while there is none under way. */
  let total: number | undefined;
  let batchTimer: ReturnType<typeof setTimeout> | undefined;
  let idleListeners: (() => void)[] = [];

  const flush = (): void => {
    clearTimeout(batchTimer);
    batchTimer = undefined;
    const changed = [...unreported.values()].flatMap((uri) => {
      const facts = store.get(uri);
      return facts ? [[store.fileOf(uri), facts] as const] : [];
    });
    const batch = { changed, removed: [...removed.values()] };
    unreported.clear();
    removed.clear();
    onBatch({ ...batch, progress: total === undefined ? null : { done: Math.min(done, total), total } });
  };
  const scheduleBatch = (): void => {
    batchTimer ??= setTimeout(flush, BATCH_DELAY);
  };

  const record = (uri: string, facts: FileFacts | undefined): void => {
    const key = uriKey(uri);
    const before = store.get(uri);
    if (facts === undefined) {
      if (!before) return;
      removed.set(key, store.fileOf(uri));
      store.delete(uri);
      unreported.delete(key);
    } else {
      if (before && JSON.stringify(before) === JSON.stringify(facts)) return;
      store.set(uri, facts);
      removed.delete(key);
      unreported.set(key, uri);
    }
    scheduleBatch();
  };

  const startScan = async (): Promise<void> => {
    mustList = false;
    total = queued.size;
    done = 0;
    scheduleBatch();
    // Stored policies are read as well: that is how it is noticed that a file is gone.
    for (const [uri] of store.files()) queued.set(uriKey(uri), uri);
    for (const uri of await list()) if (!queued.has(uriKey(uri))) queued.set(uriKey(uri), uri);
    total = queued.size;
  };

  const work = async (): Promise<void> => {
    if (isWorking) return;
    isWorking = true;
    try {
      for (;;) {
        if (mustList) await startScan();
        const [next] = queued;
        if (!next) break;
        const [key, uri] = next;
        // Taken off before it is read: a change in between puts it back.
        queued.delete(key);
        record(uri, await readFacts(uri));
        done++;
        if (total !== undefined) scheduleBatch();
        await yieldToEventLoop();
      }
    } finally {
      isWorking = false;
      const hasScanned = total !== undefined;
      total = undefined;
      if (hasScanned) flush();
      for (const resolve of idleListeners) resolve();
      idleListeners = [];
    }
  };

  return {
    enqueue: (uris) => {
      for (const uri of uris) queued.set(uriKey(uri), store.fileOf(uri));
      void work();
    },
    rescan: () => {
      mustList = true;
      void work();
    },
    resend: () => {
      for (const [uri] of store.files()) unreported.set(uriKey(uri), uri);
      scheduleBatch();
    },
    whenIdle: () =>
      isWorking
        ? new Promise((resolve) => {
            idleListeners.push(resolve);
          })
        : Promise.resolve(),
  };
}
