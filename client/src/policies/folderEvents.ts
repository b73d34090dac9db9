/** Tells the server of folders that came or went: VS Code does not tell of the files in them. */
import * as vscode from 'vscode';

/** How a folder changed. */
export type FolderChange = 'created' | 'deleted';

/** What no folder of policies is called: builds and installs write and delete thousands of such files, and nobody wants to be asked about each. */
const NO_FOLDER = /\/(?:node_modules|\.git)(?:\/|$)|[^/]\.[a-z][^/.]*$/i;

/** @param holdsPolicies whether a policy is known below an address that is gone; what is gone cannot be asked whether it was a folder */
export function watchFolders(
  holdsPolicies: (folder: vscode.Uri) => boolean,
  tell: (folder: vscode.Uri, change: FolderChange) => void,
): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher('**');
  const createdIfFolder = async (uri: vscode.Uri): Promise<void> => {
    if (NO_FOLDER.test(uri.path)) return;
    const found = await vscode.workspace.fs.stat(uri).then(
      ({ type }) => type,
      () => undefined,
    );
    if (found === vscode.FileType.Directory) tell(uri, 'created');
  };
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate((uri) => void createdIfFolder(uri)),
    // A folder that went and came back within moments, as in `git stash` and `git stash pop`, is told of as one change, and the files that came with it not at all.
    watcher.onDidChange((uri) => void createdIfFolder(uri)),
    watcher.onDidDelete((uri) => {
      if (!NO_FOLDER.test(uri.path) || holdsPolicies(uri)) tell(uri, 'deleted');
    }),
  );
}
