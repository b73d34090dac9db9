/** From a preview to the text that it shows. */
import * as vscode from 'vscode';
import type { Previews } from './previews.ts';
import { columnOf } from './scrollSync.ts';

/** Goes to the editor of the policy whose preview has the focus; the cursor is where it was. */
export async function showSource(previews: Previews): Promise<void> {
  const uri = previews.active()?.uri;
  if (uri) await vscode.window.showTextDocument(uri, { viewColumn: columnOf(uri) });
}
