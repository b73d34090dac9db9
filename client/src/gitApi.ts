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
  /** The address of a file as it is under a reference, which the extension's own documents have; one without it there is empty. */
  toGitUri(uri: Uri, ref: string): Uri;
}

/** One repository, submodule or worktree. */
export interface Repository {
  readonly state: {
    readonly HEAD: { readonly commit?: string } | undefined;
    readonly indexChanges: readonly Change[];
    readonly onDidChange: Event<void>;
  };
  /** The text of a file under a reference. Rejects when there is none. */
  show(ref: string, path: string): Promise<string>;
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly Commit[]>;
}

/** One changed file; a rename has both names. */
export interface Change {
  readonly uri: Uri;
  readonly originalUri: Uri;
  readonly renameUri: Uri | undefined;
}

/** One commit. */
export interface Commit {
  readonly hash: string;
  readonly commitDate?: Date;
  readonly authorDate?: Date;
}
