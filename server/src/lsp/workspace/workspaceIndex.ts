/** What is known of every policy of the workspace, open or closed: found in the background, kept right under changes, told in batches. */
import { keyOf } from '../files/keyOf.ts';

/** Where the index gets its knowledge from. */
export interface IndexSource<Facts> {
  /** URIs of all files that may be policies. */
  readonly list: () => Promise<readonly string[]>;
  /** The facts of one file as it stands at this moment; undefined where there is no such file, or it is no policy. Never rejects. */
  readonly look: (uri: string) => Promise<Facts | undefined>;
  /** Lets whatever else is waiting have its turn. */
  readonly breathe: () => Promise<void>;
  /** Takes a batch; `progress` is null when nothing is left to look at. */
  readonly tell: (batch: IndexBatch<Facts>) => void;
}

/** What became of the index since the batch before. */
export interface IndexBatch<Facts> {
  readonly changed: readonly (readonly [uri: string, facts: Facts])[];
  readonly removed: readonly string[];
  readonly progress: { readonly done: number; readonly total: number } | null;
}

/** The index. Every change arrives through `touch` or `rescan`; a file is looked at anew, so that the newest state wins whatever the order of events. */
export interface WorkspaceIndex<Facts> {
  /** Something may have happened to these files: changed, come or gone. */
  touch(uris: Iterable<string>): void;
  /** Anything may have happened. */
  rescan(): void;
  /** Tells everything that is known once more. */
  retell(): void;
  /** Known policies, each with its URI as it was told. */
  all(): IterableIterator<readonly [uri: string, facts: Facts]>;
  /** Resolves once nothing is left to look at. */
  whenIdle(): Promise<void>;
  /** What is known of one file. */
  get(uri: string): Facts | undefined;
  /** The URI under which a file is told, however it is spelled; the same where it is not known. */
  nameOf(uri: string): string;
}

/** Milliseconds between two batches, so that thousands of files do not mean thousands of messages. */
const BATCH_DELAY = 100;

/** An index that knows nothing yet; `rescan` starts it. */
export function createWorkspaceIndex<Facts>({ list, look, breathe, tell }: IndexSource<Facts>): WorkspaceIndex<Facts> {
  /** By the file, however a client or we spell its URI. */
  const known = new Map<string, { readonly uri: string; readonly facts: Facts }>();
  const waiting = new Map<string, string>();
  /** Files of which something is yet to be told. */
  const untold = new Set<string>();
  const gone = new Map<string, string>();
  let mustList = false;
  let working = false;
  let done = 0;
  /** How many files a scan has to look at; undefined while there is none under way. */
  let total: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle: (() => void)[] = [];

  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const changed = [...untold].flatMap((key) => known.get(key) ?? []).map(({ uri, facts }) => [uri, facts] as const);
    const removed = [...gone.values()];
    untold.clear();
    gone.clear();
    tell({ changed, removed, progress: total === undefined ? null : { done: Math.min(done, total), total } });
  };
  const schedule = (): void => {
    timer ??= setTimeout(flush, BATCH_DELAY);
  };

  const record = (key: string, uri: string, facts: Facts | undefined): void => {
    const before = known.get(key);
    if (facts === undefined) {
      if (!before) return;
      known.delete(key);
      untold.delete(key);
      gone.set(key, before.uri);
    } else {
      if (before && JSON.stringify(before.facts) === JSON.stringify(facts)) return;
      known.set(key, { uri: before?.uri ?? uri, facts });
      gone.delete(key);
      untold.add(key);
    }
    schedule();
  };

  const startScan = async (): Promise<void> => {
    mustList = false;
    total = waiting.size;
    done = 0;
    schedule();
    // What is known is looked at as well: that is how it is noticed that a file is gone.
    for (const [key, { uri }] of known) waiting.set(key, uri);
    for (const uri of await list()) if (!waiting.has(keyOf(uri))) waiting.set(keyOf(uri), uri);
    total = waiting.size;
  };

  const work = async (): Promise<void> => {
    if (working) return;
    working = true;
    try {
      for (;;) {
        if (mustList) await startScan();
        const [next] = waiting;
        if (!next) break;
        const [key, uri] = next;
        // Taken off before it is looked at: a change in between puts it back.
        waiting.delete(key);
        record(key, uri, await look(uri));
        done++;
        if (total !== undefined) schedule();
        await breathe();
      }
    } finally {
      working = false;
      const scanned = total !== undefined;
      total = undefined;
      if (scanned) flush();
      for (const resolve of idle) resolve();
      idle = [];
    }
  };

  return {
    touch: (uris) => {
      for (const uri of uris) waiting.set(keyOf(uri), known.get(keyOf(uri))?.uri ?? uri);
      void work();
    },
    rescan: () => {
      mustList = true;
      void work();
    },
    retell: () => {
      for (const key of known.keys()) untold.add(key);
      schedule();
    },
    whenIdle: () =>
      working
        ? new Promise((resolve) => {
            idle.push(resolve);
          })
        : Promise.resolve(),
    get: (uri) => known.get(keyOf(uri))?.facts,
    nameOf: (uri) => known.get(keyOf(uri))?.uri ?? uri,
    *all() {
      for (const { uri, facts } of known.values()) yield [uri, facts];
    },
  };
}
