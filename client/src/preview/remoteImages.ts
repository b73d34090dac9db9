/** Whether previews may load images from other places: only where the writer said so, in a workspace that is trusted. */
import * as vscode from 'vscode';

const SETTING = 'policywright.preview.remoteImages';

/** Whether the preview of a policy may load images from other hosts. */
export function mayLoadRemoteImages(policy: vscode.Uri): boolean {
  return vscode.workspace.isTrusted && vscode.workspace.getConfiguration(undefined, policy).get<unknown>(SETTING) === true;
}

/** Tells when the answer for a policy may be another. */
export function watchRemoteImages(policy: () => vscode.Uri, changed: () => void): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTING, policy())) changed();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(changed),
  );
}
