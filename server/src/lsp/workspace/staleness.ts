/** Which documents have to be read or checked again after other files changed. */
import { FileChangeType, type FileEvent } from 'vscode-languageserver';
import { isMarkdownFile, type PolicyFacts, type Workspace } from '../../core/index.ts';
import { uriKey } from '../files/uriKey.ts';
import { crossFileContextKey, type FileFacts, stemOf } from './fileFacts.ts';
import type { PolicyStore } from './policyStore.ts';

/** Globs of the files that matter when they change: policies, what git ignores, and what links in policies lead to. */
export const WATCHED_FILES = ['**/*.{md,markdown}', '**/.gitignore', '**/*.{pdf,png,jpg,jpeg,gif,svg,webp,txt,docx,xlsx,csv}'];

const LINKED = /\.(?:pdf|png|jpe?g|gif|svg|webp|txt|docx|xlsx|csv)$/i;

/** Policies with their facts, as {@link PolicyStore.files} gives them. */
type Files = Iterable<readonly [uri: string, facts: FileFacts]>;

/** Whether files came or went, so that links may lead to others than before. */
export function hasCreatedOrDeletedFiles(changes: readonly FileEvent[]): boolean {
  return changes.some(({ type }) => type !== FileChangeType.Changed);
}

/** URIs of the files that have to be read again after changes on the disk: the files themselves, and policies that link to them; `everything` when they cannot be told. */
export function filesToReread(changes: readonly FileEvent[], files: Files): 'everything' | readonly string[] {
  // Editors report a folder that came or went, and not the files in it.
  const folders = changes.filter(({ uri }) => !isMarkdownFile(uri) && !LINKED.test(uri) && !/\/\.[^/]*(?:ignore|json)$/.test(uri));
  if (changes.some(({ uri }) => uri.endsWith('/.gitignore')) || folders.some(({ type }) => type === FileChangeType.Created))
    return 'everything';
  const prefixes = folders.map(({ uri }) => `${uriKey(uri)}/`);
  const stems = new Set(changes.filter(({ type }) => type !== FileChangeType.Changed).map(({ uri }) => stemOf(uriKey(uri))));
  const inFolders: string[] = [];
  const linking: string[] = [];
  for (const [uri, { linked }] of files) {
    if (prefixes.some((prefix) => uriKey(uri).startsWith(prefix))) inFolders.push(uri);
    if (stems.size > 0 && linked.some((stem) => stems.has(stem) || folders.length > 0)) linking.push(uri);
  }
  return [...changes.map(({ uri }) => uri).filter((uri) => isMarkdownFile(uri)), ...inFolders, ...linking];
}

/** URIs of the policies that take definitions from some files. */
export function dependantsOf(uris: readonly string[], files: Files): readonly string[] {
  const keys = new Set(uris.map(uriKey));
  return [...files].flatMap(([uri, { dependsOn }]) => (dependsOn.some((key) => keys.has(key)) ? [uri] : []));
}

/** What the other policies meant for closed files when those were checked. */
export interface CrossFileContexts {
  /** A file was checked against this workspace. */
  record(uri: string, facts: PolicyFacts, workspace: Workspace | undefined): void;
  /** A file is open, where its findings are kept elsewhere, or gone. */
  forget(uri: string): void;
  /** Whether a file would be checked against something else now. */
  hasChanged(uri: string, facts: PolicyFacts, workspace: Workspace | undefined): boolean;
}

/** Creates an empty record. Only standings that have any bearing on a file are kept. */
export function createCrossFileContexts(): CrossFileContexts {
  const standings = new Map<string, string>();
  return {
    record: (uri, facts, workspace) => {
      const standing = crossFileContextKey(facts, workspace);
      if (standing === '') standings.delete(uriKey(uri));
      else standings.set(uriKey(uri), standing);
    },
    forget: (uri) => void standings.delete(uriKey(uri)),
    hasChanged: (uri, facts, workspace) => crossFileContextKey(facts, workspace) !== (standings.get(uriKey(uri)) ?? ''),
  };
}

/** What the check needs from the rest of the server. */
export interface StalenessContext {
  readonly store: PolicyStore;
  readonly standings: CrossFileContexts;
  readonly isOpen: (uri: string) => boolean;
  /** Whether anybody is shown findings of closed files. */
  readonly checksClosed: () => boolean;
  /** Asks the client to ask again for findings of open documents that differ now. */
  readonly refreshOpen: () => Promise<void>;
  /** Reads closed files again; resolves when that is done, and whatever else was to be read. */
  readonly reread: (uris: readonly string[]) => Promise<void>;
  /** All findings agree with what is known of all files. */
  readonly onUpToDate: () => void;
  readonly yieldToEventLoop: () => Promise<void>;
  /** Logs a failure of the work, and gives `fallback` then. */
  readonly guard: <T>(what: string, fallback: T, work: () => Promise<T>) => Promise<T>;
}

/** Checks that findings still agree with what is known of other files. */
export interface StalenessCheck {
  /** Facts may have changed: checks once nothing more changes for a moment. What a file says to others does not depend on its own findings, so this comes to an end. */
  schedule(): void;
}

/** Milliseconds without changes before findings are checked. */
const QUIET_TIME = 250;

/** Closed files between two breaks. */
const FILES_PER_SLICE = 200;

/** Creates a check that is not scheduled. */
export function createStalenessCheck(context: StalenessContext): StalenessCheck {
  const { guard, isOpen, standings, store } = context;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const staleClosedFiles = async (): Promise<readonly string[]> => {
    const stale: string[] = [];
    let visited = 0;
    for (const [uri, facts] of store.files()) {
      if (++visited % FILES_PER_SLICE === 0) await context.yieldToEventLoop();
      if (!isOpen(uri) && standings.hasChanged(uri, facts, store.workspaceOf(uri))) stale.push(uri);
    }
    return stale;
  };
  const check = async (): Promise<void> => {
    if (!store.isComplete()) return;
    const current = timer;
    try {
      await context.refreshOpen();
      await context.reread(context.checksClosed() ? await staleClosedFiles() : []);
    } finally {
      // When more changed meanwhile, another check is scheduled that says this later.
      if (timer === current) context.onUpToDate();
    }
  };

  return {
    schedule: () => {
      clearTimeout(timer);
      timer = setTimeout(() => void guard('other policies', undefined, check), QUIET_TIME);
    },
  };
}
