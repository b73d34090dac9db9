/** Has the server make a standalone page of a policy, and gives it the images that it shows. */
import * as vscode from 'vscode';
import { type ExportParams, type ExportResult, MAX_EXPORTED_IMAGE_BYTES } from '../../../server/src/protocol.ts';
import { fileWithin } from '../preview/fileWithin.ts';
import type { PreviewHost } from '../preview/previewPanel.ts';
import { type Against, baselineRef } from '../redline/against.ts';
import { earlierText } from '../redline/earlierTexts.ts';

/** Asks the server; undefined while none is running. */
export type AskForExport = (uri: vscode.Uri, params: Omit<ExportParams, 'uri'>) => Promise<ExportResult | null | undefined>;

/** What exporting needs of the rest of the client. */
export interface ExportHost extends Pick<PreviewHost, 'git' | 'setBaseline'> {
  /** Whether there is a server to ask. */
  readonly isRunning: () => boolean;
  readonly ask: AskForExport;
}

/** The exported page; undefined where there is no server, or no earlier version to compare with. @param against makes it a redline */
export async function exportedPage({ ask, git, setBaseline }: ExportHost, uri: vscode.Uri, against?: Against): Promise<string | undefined> {
  // The server knows open documents.
  await vscode.workspace.openTextDocument(uri);
  const earlier = against && { ref: baselineRef(against), name: against.label };
  if (against && earlier) await setBaseline(uri, earlier.ref, await earlierText(git, uri, against));
  const params = earlier ? { against: earlier } : {};
  const bare = await ask(uri, params);
  if (!bare) return undefined;
  if (bare.missingImages.length === 0) return bare.html;
  const images = await readImages(bare.missingImages, uri);
  return (await ask(uri, { ...params, images }))?.html;
}

/** Files of the workspace folder of the policy; those that are not there, too large or elsewhere are left out, and the page says so. */
async function readImages(paths: readonly string[], policy: vscode.Uri): Promise<Readonly<Record<string, string>>> {
  const images: Record<string, string> = {};
  for (const path of paths) {
    const file = fileWithin(path, path.startsWith('/'), policy);
    if (!file) continue;
    try {
      if ((await vscode.workspace.fs.stat(file)).size > MAX_EXPORTED_IMAGE_BYTES) continue;
      images[path] = base64(await vscode.workspace.fs.readFile(file));
    } catch {
      // Not there.
    }
  }
  return images;
}

/** In parts: all bytes at once are more arguments than a call takes. */
function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(parts.join(''));
}
