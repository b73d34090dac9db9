/** The scan of the workspace: which files are listed, when they are read, and when all of them were. */
import { Emitter, type Event } from 'vscode-languageserver';
import type { IsoDate } from '../../core/index.ts';
import type { Host } from '../files/host.ts';
import type { SettingsStore } from '../files/settings.ts';
import { uriKey } from '../files/uriKey.ts';
import { uriBelow } from '../files/uris.ts';
import type { FileFacts } from './fileFacts.ts';
import type { PolicyStore } from './policyStore.ts';
import { createWorkspaceIndex, type IndexBatch } from './workspaceIndex.ts';

/** What the scan needs from the rest of the server. */
export interface ScanContext {
  readonly host: Pick<Host, 'listFiles' | 'isListed' | 'yieldToEventLoop'>;
  readonly settings: Pick<SettingsStore, 'folders' | 'folderOf' | 'pathOf'>;
  readonly openUris: () => readonly string[];
  /** Globs of files that the client hides, relative to the workspace folder. */
  readonly excludedGlobs: (folder: string) => Promise<readonly string[]>;
  readonly today: () => IsoDate;
  /** The facts of a file that is listed; undefined where there is none, or it isn't a policy. @param today the date of the scan */
  readonly readFacts: (uri: string, today: IsoDate) => Promise<FileFacts | undefined>;
  /** Logs a failure of the work, and gives `fallback` then. */
  readonly guard: <T>(what: string, fallback: T, work: () => Promise<T>) => Promise<T>;
}

/** The scan. */
export interface WorkspaceScan {
  /** Before the first one, changes of files mean nothing. */
  hasStarted(): boolean;
  /** The date that reviews are judged by; the same for all files of a scan. */
  today(): IsoDate;
  /** Whether the facts were made on another day than today. */
  isOutdated(): boolean;
  /** Lists and reads all files again, as folders, settings, ignored files or the date changed. */
  restart(): void;
  /** Reads these files again, as they may have changed, come or gone. */
  enqueue(uris: Iterable<string>): void;
  /** Reports all policies once more. */
  resend(): void;
  /** Resolves once nothing is left to read. */
  whenIdle(): Promise<void>;
  /** URIs of all Markdown files that are listed, and of all open documents. */
  list(): Promise<readonly string[]>;
  /** Fires before files are listed. */
  readonly onStart: Event<void>;
  /** Fires after facts were stored; the store counts them already. */
  readonly onBatch: Event<IndexBatch>;
}

/** What was asked about files since the last start; another start has answers of its own. */
interface Listing {
  readonly excludedGlobs: Map<string, Promise<readonly string[]>>;
  readonly isListed: Map<string, Promise<boolean>>;
}

const newListing = (): Listing => ({ excludedGlobs: new Map(), isListed: new Map() });

/** Creates a scan that does nothing before it is started. @param store takes the facts */
export function createScan(store: PolicyStore, context: ScanContext): WorkspaceScan {
  const { guard, host, settings } = context;
  const started = new Emitter<void>();
  const batches = new Emitter<IndexBatch>();
  /** The day of the last start; undefined before the first. */
  let scanDate: IsoDate | undefined;
  let listing = newListing();

  const today = (): IsoDate => scanDate ?? context.today();
  const excludedGlobs = ({ excludedGlobs: asked }: Listing, folder: string): Promise<readonly string[]> => {
    const globs = asked.get(folder) ?? context.excludedGlobs(folder);
    asked.set(folder, globs);
    return globs;
  };
  const isListed = (folder: string, uri: string): Promise<boolean> => {
    const { isListed: asked } = listing;
    const answer =
      asked.get(uriKey(uri)) ?? excludedGlobs(listing, folder).then((globs) => host.isListed(folder, settings.pathOf(uri), globs));
    asked.set(uriKey(uri), answer);
    return answer;
  };
  const list = (): Promise<readonly string[]> =>
    guard('list of policies', [], async () => {
      // When the scan is restarted meanwhile, these answers are out of date.
      const current = listing;
      const uris = (
        await Promise.all(
          settings
            .folders()
            .map(async (folder) =>
              (await host.listFiles(folder, await excludedGlobs(current, folder))).map((path) => uriBelow(folder, path)),
            ),
        )
      ).flat();
      for (const uri of uris) current.isListed.set(uriKey(uri), Promise.resolve(true));
      return [...uris, ...context.openUris()];
    });

  const index = createWorkspaceIndex(store, {
    list,
    readFacts: (uri) =>
      guard(`policy ${uri}`, undefined, async () => {
        const folder = settings.folderOf(uri);
        if (folder === undefined || !(await isListed(folder, uri))) return undefined;
        return context.readFacts(uri, today());
      }),
    yieldToEventLoop: () => host.yieldToEventLoop(),
    onBatch: (batch) => {
      if (batch.changed.length + batch.removed.length > 0) store.publish();
      if (batch.progress === null) store.markComplete();
      batches.fire(batch);
    },
  });

  return {
    hasStarted: () => scanDate !== undefined,
    today,
    isOutdated: () => scanDate !== context.today(),
    restart: () => {
      started.fire();
      scanDate = context.today();
      listing = newListing();
      index.rescan();
    },
    enqueue: (uris) => index.enqueue(uris),
    resend: () => index.resend(),
    whenIdle: () => index.whenIdle(),
    list,
    onStart: started.event,
    onBatch: batches.event,
  };
}
