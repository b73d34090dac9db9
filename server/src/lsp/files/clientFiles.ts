/** Looks at files through the client where the host cannot: in the browser, and in workspaces that lie on no disk. */
import type { Connection } from 'vscode-languageserver';
import { type IgnoreFile, ignoredBy, isMarkdownFile, leftOutBy } from '../../core/index.ts';
import { LIST_FILES_REQUEST, type ListedFiles, type ListFilesParams, READ_FILE_REQUEST, type ReadFileParams } from '../../protocol.ts';
import type { Host } from './host.ts';
import { type IndexedFiles, indexListed, surroundingsAmong } from './listedFiles.ts';
import { uriBelow } from './uris.ts';
import type { WorkspaceFolders } from './workspaceFolders.ts';

/**
 * The host, which asks the client for what it cannot reach.
 * @param canAsk whether the client answers
 * @param folders of files outside all of them nothing is asked
 */
export function withClientFiles(
  host: Host,
  connection: Connection,
  canAsk: () => boolean,
  folders: Pick<WorkspaceFolders, 'folderOf' | 'pathOf'>,
): Host {
  const isAsked = (uri: string): boolean => canAsk() && !host.reaches(uri);
  /** By folder; a walk over a remote workspace is made once, until something comes or goes. */
  const listings = new Map<string, Promise<IndexedFiles | undefined>>();
  const ignoreTexts = new Map<string, Promise<string | undefined>>();

  const read = async (uri: string): Promise<string | undefined> => {
    if (folders.folderOf(uri) === undefined) return undefined;
    const params: ReadFileParams = { uri };
    return (await connection.sendRequest<string | null>(READ_FILE_REQUEST, params).catch(() => null)) ?? undefined;
  };
  const listed = (folder: string): Promise<IndexedFiles | undefined> => {
    const known = listings.get(folder);
    if (known) return known;
    const params: ListFilesParams = { uri: folder };
    const listing = connection
      .sendRequest<ListedFiles | null>(LIST_FILES_REQUEST, params)
      .then(
        (answer) => answer ?? undefined,
        () => undefined,
      )
      .then((answer) => answer && indexListed(answer));
    listings.set(folder, listing);
    return listing;
  };
  /** @param below paths of folders, relative to `folder` */
  const ignoreFiles = async (folder: string, below: readonly string[]): Promise<readonly IgnoreFile[]> => {
    const texts = await Promise.all(
      below.map((path) => {
        const uri = uriBelow(folder, path === '' ? '.gitignore' : `${path}/.gitignore`);
        const text = ignoreTexts.get(uri) ?? read(uri);
        ignoreTexts.set(uri, text);
        return text;
      }),
    );
    return texts.flatMap((text, index) => (text === undefined ? [] : [{ below: below[index] ?? '', text }]));
  };

  return {
    ...host,
    readText: (uri) => (isAsked(uri) ? read(uri) : host.readText(uri)),
    listFiles: async (folder, excluded) => {
      if (!isAsked(`${folder}/`)) return host.listFiles(folder, excluded);
      const { paths } = (await listed(folder)) ?? { paths: [] };
      const isIgnored = ignoredBy(
        await ignoreFiles(
          folder,
          paths.filter((path) => /(?:^|\/)\.gitignore$/.test(path)).map((path) => path.slice(0, -'/.gitignore'.length)),
        ),
      );
      const isLeftOut = leftOutBy(excluded);
      return paths.filter((path) => isMarkdownFile(path) && !isLeftOut(path) && !isIgnored(path));
    },
    isListed: async (folder, path, excluded) => {
      if (!isAsked(`${folder}/`)) return host.isListed(folder, path, excluded);
      const parts = path.split('/');
      if (!isMarkdownFile(path) || parts.includes('node_modules') || parts.includes('.git') || leftOutBy(excluded)(path)) return false;
      return !ignoredBy(
        await ignoreFiles(
          folder,
          parts.map((_, depth) => parts.slice(0, depth).join('/')),
        ),
      )(path);
    },
    files: async (uri, ask) => {
      const folder = folders.folderOf(uri);
      if (!isAsked(uri)) return host.files?.(uri, ask, folder);
      const listing = folder === undefined ? undefined : await listed(folder);
      return listing?.complete ? surroundingsAmong(listing, folders.pathOf(uri)) : undefined;
    },
    filesChanged: () => {
      listings.clear();
      ignoreTexts.clear();
      host.filesChanged?.();
    },
  };
}
