/** URIs of files, built as VS Code spells them. The only importer of vscode-uri. */
import { URI, Utils } from 'vscode-uri';

/** @param path relative to the folder, `/` between folders, with nothing encoded; empty for the folder itself */
export function uriBelow(folder: string, path: string): string {
  return Utils.joinPath(URI.parse(folder), path).toString();
}

/** The URI of a path relative to another file's folder; undefined where that file is in no folder. */
export function uriBeside(file: string, path: string): string | undefined {
  try {
    const uri = URI.parse(file, true).with({ query: '', fragment: '' });
    return uri.path.startsWith('/') ? Utils.resolvePath(Utils.dirname(uri), path).toString() : undefined;
  } catch {
    return undefined;
  }
}

/** The URI of an absolute path on any system; one that begins with a drive or two slashes is Windows'. */
export function uriOfPath(path: string): string {
  return URI.file(path.replaceAll('\\', '/')).toString();
}
