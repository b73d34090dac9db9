/** Tells the server of folders that came or went: VS Code does not tell of the files in them. */
import * as vscode from 'vscode';

/** How a folder changed. */
export type FolderChange = 'created' | 'deleted';

/** @param holdsPolicies whether a policy is known below an address that is gone */
export function watchFolders(holdsPolicies: (folder: vscode.Uri) => boolean, tell: (folder: vscode.Uri, change: FolderChange) => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher('**', false, true, false);
  const created = async (uri: vscode.Uri): Promise<void> => {
    // Asked of the file system only where it may be worth it: builds and installs write thousands of files.
    if (/\/(?:node_modules|\.git)(?:\/|$)/.test(uri.path) || /[^/]\.[a-z][^/.]*$/i.test(uri.path)) return;
    const found = await vscode.workspace.fs.stat(uri).then(({ type }) => type, () => undefined);
    if (found === vscode.FileType.Directory) tell(uri, 'created');
  };
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate((uri) => void created(uri)),
    watcher.onDidDelete((uri) => { if (holdsPolicies(uri)) tell(uri, 'deleted'); }),
  );
}
