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
  /** Until the first scan of the workspace is through, repositories of it may be missing. */
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<unknown>;
  readonly repositories: readonly Repository[];
  readonly onDidOpenRepository: Event<Repository>;
  readonly onDidCloseRepository: Event<Repository>;
  /** The innermost repository that a file is in: that of a submodule or worktree rather than the one around it. */
  getRepository(uri: Uri): Repository | null;
  /** Root of the repository around a folder, open or not; null where there is none, or git refuses to read it. Rejects when git fails otherwise. Absent in old versions of VS Code. */
  getRepositoryRoot?(folder: Uri): Promise<Uri | null>;
  /** Opens a repository, also one around the workspace or one that the user closed. */
  openRepository(root: Uri): Promise<Repository | null>;
  /** Address of a file as it was under a reference; `''` is the index. VS Code can show it, read only. */
  toGitUri(uri: Uri, ref: string): Uri;
}

/** One repository, submodule or worktree. The API makes a new object for the same repository at every call: `rootUri` tells them apart. */
export interface Repository {
  readonly rootUri: Uri;
  readonly state: {
    /** Undefined until the first {@link Repository.status}; without a commit while there is none on the branch. */
    readonly HEAD: { readonly commit?: string } | undefined;
    readonly indexChanges: readonly Change[];
    readonly workingTreeChanges: readonly Change[];
    readonly onDidChange: Event<void>;
  };
  /** Reads the state again. */
  status(): Promise<void>;
  /** The text of a file under a reference, `''` for the index. Rejects when there is none. */
  show(ref: string, path: string): Promise<string>;
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly Commit[]>;
  /** Branches and tags. */
  getRefs(query: { readonly sort?: 'alphabetically' | 'committerdate' }): Promise<readonly Reference[]>;
  /** Rejects when git knows no such commit. */
  getCommit(ref: string): Promise<Commit>;
  /** Hash of the newest common ancestor; undefined where there is none. */
  getMergeBase(ref1: string, ref2: string): Promise<string | undefined>;
  /** What a path is under a reference, `''` for the index; `mode` as git writes it. Rejects when there is none. */
  getObjectDetails(ref: string, path: string): Promise<{ readonly mode: string }>;
  /** A value of git's settings; rejects where it isn't set. Absent in old versions of VS Code. */
  getConfig?(key: string): Promise<string>;
  /** Files that differ between the working tree and a reference, renames among them. */
  diffWith(ref: string): Promise<readonly Change[]>;
}

/** The `status` of a file that was removed from the index. */
export const INDEX_DELETED = 2;
/** The `status` of a file that is missing in the folder. */
export const DELETED = 6;

/** The `mode` of a symbolic link: its text is the path that it leads to. */
export const LINK_MODE = '120000';

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
