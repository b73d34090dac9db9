/** The facts of every policy of the workspace that are known so far, open or closed. */
import { mergeFacts, type Workspace, type WorkspaceBook } from '../../core/index.ts';
import { uriKey } from '../files/uriKey.ts';
import type { FileFacts } from './fileFacts.ts';

/** What the features of the server read. */
export interface WorkspaceKnowledge {
  /** The other policies as the rules of one see them; undefined before all were read once. */
  workspaceOf(uri: string): Workspace | undefined;
  /** All addresses known so far; files are named by URI, a policy's own as {@link fileOf} says. */
  book(): WorkspaceBook;
  /** The URI under which a file is stored, however it is spelled; the same URI when it is not stored. */
  fileOf(uri: string): string;
  /** All policies. */
  files(): IterableIterator<readonly [uri: string, facts: FileFacts]>;
}

/** What the scan of the workspace writes. */
export interface PolicyStore extends WorkspaceKnowledge {
  get(uri: string): FileFacts | undefined;
  /** Stores facts; the spelling of the URI that was stored first stays. */
  set(uri: string, facts: FileFacts): void;
  delete(uri: string): void;
  /** Makes what was stored since the last call count in `workspaceOf` and `book`. Merging takes long, so it is not done for every file. */
  publish(): void;
  /** All files were read once: from now on `workspaceOf` knows what most policies have in common. */
  markComplete(): void;
  isComplete(): boolean;
}

/** Creates an empty store. */
export function createPolicyStore(): PolicyStore {
  const stored = new Map<string, { readonly uri: string; readonly facts: FileFacts }>();
  let merged: Workspace | undefined;
  let isComplete = false;
  const mergedWorkspace = (): Workspace => (merged ??= mergeFacts([...stored.values()].map(({ uri, facts }) => ({ file: uri, facts }))));
  const fileOf = (uri: string): string => stored.get(uriKey(uri))?.uri ?? uri;
  return {
    workspaceOf: (uri) => (isComplete ? { ...mergedWorkspace(), file: fileOf(uri) } : undefined),
    book: () => mergedWorkspace().book,
    fileOf,
    *files() {
      for (const { uri, facts } of stored.values()) yield [uri, facts];
    },
    get: (uri) => stored.get(uriKey(uri))?.facts,
    set: (uri, facts) => void stored.set(uriKey(uri), { uri: fileOf(uri), facts }),
    delete: (uri) => void stored.delete(uriKey(uri)),
    publish: () => {
      merged = undefined;
    },
    markComplete: () => {
      isComplete = true;
    },
    isComplete: () => isComplete,
  };
}
