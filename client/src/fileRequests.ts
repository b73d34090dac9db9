/** Reads and lists files for a language server that cannot: it runs in a worker, or the workspace is on no disk. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  LIST_FILES_REQUEST,
  type ListedFiles,
  type ListFilesParams,
  READ_FILE_REQUEST,
  type ReadFileParams,
} from '../../server/src/protocol.ts';

/** What a policy may need, besides what is open: other texts, and what is configured. */
const READABLE = /(?:\.(?:md|markdown)|\/\.policywright\.json|\/\.gitignore)$/i;

/** Bytes; nobody writes a longer policy. */
const LARGEST = 5_000_000;

/** A list of more files, or of files in more folders, is cut short: each folder may be a request to a server far away. */
const MOST_FILES = 50_000;
const MOST_FOLDERS = 5_000;

/** Folders that are asked for at the same time. */
const AT_ONCE = 16;

/** Answers the requests from now on. */
export function answerFileRequests(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest(READ_FILE_REQUEST, ({ uri }: ReadFileParams) => read(client.protocol2CodeConverter.asUri(uri))),
    client.onRequest(LIST_FILES_REQUEST, ({ uri }: ListFilesParams) => {
      const folder = vscode.workspace.workspaceFolders?.find(
        (one) => withoutSlash(client.code2ProtocolConverter.asUri(one.uri)) === withoutSlash(uri),
      );
      return folder ? list(folder.uri) : null;
    }),
  );
}

function withoutSlash(uri: string): string {
  return uri.replace(/\/+$/, '');
}

/** Only plain files inside the workspace, so that neither dots nor symbolic links lead out of it. */
async function read(uri: vscode.Uri): Promise<string | null> {
  if (!READABLE.test(uri.path) || uri.path.split('/').includes('..') || !vscode.workspace.getWorkspaceFolder(uri)) return null;
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if (type !== vscode.FileType.File || size > LARGEST) return null;
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}

async function list(top: vscode.Uri): Promise<ListedFiles> {
  const paths: string[] = [];
  const waiting = [''];
  let folders = 0;
  while (waiting.length > 0 && paths.length <= MOST_FILES && folders <= MOST_FOLDERS) {
    const some = waiting.splice(0, AT_ONCE);
    folders += some.length;
    for (const [path, entries] of await Promise.all(
      some.map(async (path) => [path, await entriesOf(path === '' ? top : vscode.Uri.joinPath(top, path))] as const),
    )) {
      for (const [name, type] of entries) {
        const full = path === '' ? name : `${path}/${name}`;
        if (type !== vscode.FileType.Directory) paths.push(full);
        else if (name !== 'node_modules' && name !== '.git') waiting.push(full);
      }
    }
  }
  return { paths, complete: waiting.length === 0 };
}

function entriesOf(folder: vscode.Uri): Thenable<readonly [string, vscode.FileType][]> {
  return vscode.workspace.fs.readDirectory(folder).then(
    (entries) => entries,
    () => [],
  );
}
