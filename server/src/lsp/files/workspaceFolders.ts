/** The workspace folders, and where in them a document is. */
import { uriKey } from './uriKey.ts';

/** The folders that the client has open. */
export interface WorkspaceFolders {
  /** Their URIs, without a slash at the end. */
  all(): readonly string[];
  set(uris: readonly string[]): void;
  /** The innermost folder that contains a document, spelled as the document's URI spells it; undefined outside all folders. */
  folderOf(uri: string): string | undefined;
  /** Path of a document relative to its folder, percent-decoded; outside all folders the whole path. */
  pathOf(uri: string): string;
}

/** Starts without folders. */
export function createWorkspaceFolders(): WorkspaceFolders {
  let folders: readonly string[] = [];
  const folderOf = (uri: string): string | undefined => {
    const key = uriKey(uri);
    const [folder] = folders.filter((candidate) => key.startsWith(`${uriKey(candidate)}/`)).sort((a, b) => b.length - a.length);
    // As the document's own URI spells it, so that it can be cut off.
    return folder === undefined ? undefined : uri.split('/').slice(0, folder.split('/').length).join('/');
  };
  return {
    all: () => folders,
    set: (uris) => {
      folders = uris.map((uri) => uri.replace(/\/+$/, ''));
    },
    folderOf,
    pathOf: (uri) => {
      const folder = folderOf(uri);
      return folder === undefined ? decoded(uri.replace(/^[a-z][\w+.-]*:(?:\/\/[^/]*)?\/?/i, '')) : decoded(uri.slice(folder.length + 1));
    },
  };
}

/** A percent-decoded path; as it is where it cannot be decoded. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
