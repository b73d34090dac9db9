// The preview beside the text: it opens by its command and follows the typing.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extensionApi, inWorkspace, open, until } from './workspace.ts';

describe('the preview', () => {
  afterEach(closeAll);

  it('opens to the side and follows an edit', async () => {
    const uri = inWorkspace('privacy-with-mistakes.md');
    const editor = await open(uri);
    const api = await extensionApi();
    const shows = (text: string): Promise<true> => until(api.onDidRenderPreview, () => (api.previewBody(uri)?.includes(text) ? true : undefined), () => `“${text}” in the preview, which has\n${api.previewBody(uri)?.slice(0, 2000) ?? 'nothing'}`);
    await vscode.commands.executeCommand('policywright.openPreviewToSide');
    await shows('Privacy');
    const { tabGroups } = vscode.window;
    await until(tabGroups.onDidChangeTabGroups, () => (tabGroups.all.length === 2 ? true : undefined), () => `a column for the preview; there are ${tabGroups.all.length}`);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString(), 'the writer keeps the cursor');
    assert.ok(await editor.edit((edit) => edit.insert(editor.document.lineAt(editor.document.lineCount - 1).range.end, '\n\nWe also keep pigeons.\n')));
    await shows('We also keep pigeons.');
  });
});
