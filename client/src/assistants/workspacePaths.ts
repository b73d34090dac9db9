/** Paths that assistants name: of the workspace, or refused. */
import * as vscode from 'vscode';

/** The address of a path in the workspace, which need not exist. In a workspace of several folders the path may begin with the name of one. @throws where it leads out of the workspace */
export function workspaceUri(path: string): vscode.Uri {
  const [uri] = candidates(path);
  if (uri) return uri;
  throw new Error(`${path}: outside of the workspace`);
}

/** What a path of the workspace leads to. @throws where there is nothing, or it is outside */
export async function findInWorkspace(path: string): Promise<{ readonly uri: vscode.Uri; readonly isFolder: boolean }> {
  const all = candidates(path);
  if (all.length === 0) throw new Error(`${path}: outside of the workspace`);
  for (const uri of all) {
    const found = await vscode.workspace.fs.stat(uri).then(
      (one) => one,
      () => undefined,
    );
    if (found) return { uri, isFolder: (found.type & vscode.FileType.Directory) !== 0 };
  }
  throw new Error(`${path}: no such file or folder`);
}

function candidates(path: string): readonly vscode.Uri[] {
  const isAbsolute = /^(?:[/\\]|[A-Za-z]:[/\\])/.test(path);
  return (vscode.workspace.workspaceFolders ?? [])
    .flatMap(({ uri: folder, name }) => {
      // Joining takes away the dots, by which a path could lead out.
      if (isAbsolute) return [{ folder, uri: vscode.Uri.joinPath(folder.with({ path: '/' }), vscode.Uri.file(path).path) }];
      const slashed = path.replaceAll('\\', '/');
      const own = { folder, uri: vscode.Uri.joinPath(folder, slashed) };
      return slashed.startsWith(`${name}/`) ? [{ folder, uri: vscode.Uri.joinPath(folder, slashed.slice(name.length + 1)) }, own] : [own];
    })
    .filter(({ folder, uri }) => {
      const top = folder.path.replace(/\/$/, '');
      return uri.path.replace(/\/$/, '') === top || uri.path.startsWith(`${top}/`);
    })
    .map(({ uri }) => uri);
}
