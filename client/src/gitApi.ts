/** The part of the API of VS Code's built-in Git extension (`vscode.git`, version 1) that we use; it publishes no package of types. */
import type { Event, Uri } from 'vscode';

/** What the extension exports. */
export interface GitExtension {
  /** False while the setting `git.enabled` is off. */
  readonly enabled: boolean;
  readonly onDidChangeEnablement: Event<boolean>;
  /** @throws when Git is disabled or not installed */
  getAPI(version: 1): GitApi;
}

/** Version 1 of the API. */
export interface GitApi {
  readonly repositories: readonly Repository[];
  readonly onDidOpenRepository: Event<Repository>;
  readonly onDidCloseRepository: Event<Repository>;
  /** The innermost repository that a file lies in: that of a submodule or worktree rather than the one around it. */
  getRepository(uri: Uri): Repository | null;
  /** Address of a file as it was under a reference; `''` is the index. VS Code can show it, read only. */
  toGitUri(uri: Uri, ref: string): Uri;
}

/** One repository, submodule or worktree. */
export interface Repository {
  readonly rootUri: Uri;
  readonly state: {
    readonly HEAD: { readonly commit?: string } | undefined;
    readonly indexChanges: readonly Change[];
    readonly onDidChange: Event<void>;
  };
  /** The text of a file under a reference, `''` for the index. Rejects when there is none. */
  show(ref: string, path: string): Promise<string>;
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly Commit[]>;
  /** Branches and tags. */
  getRefs(query: { readonly sort?: 'alphabetically' | 'committerdate' }): Promise<readonly Reference[]>;
  /** Rejects when git knows no such commit. */
  getCommit(ref: string): Promise<Commit>;
}

/** The `status` of a file that the index no longer has. */
export const INDEX_DELETED = 2;

/** One changed file; a rename has both names. */
export interface Change {
  readonly uri: Uri;
  readonly originalUri: Uri;
  readonly renameUri: Uri | undefined;
  readonly status: number;
}

/** A branch or a tag; `type` is 0 for a branch, 1 for one of a remote, 2 for a tag. */
export interface Reference {
  readonly type: number;
  readonly name?: string;
  readonly commit?: string;
}

/** One commit. */
export interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
  readonly commitDate?: Date;
  readonly authorDate?: Date;
}
