// The preview beside the text: it opens by its command and follows the typing.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extensionApi, inWorkspace, open, type, until, write } from './workspace.ts';

describe('the preview', () => {
  afterEach(closeAll);

  it('opens to the side and follows an edit', async () => {
    const uri = inWorkspace('privacy-with-mistakes.md');
    const editor = await open(uri);
    const api = await extensionApi();
    const shows = (text: string): Promise<true> =>
      until(
        api.onDidRenderPreview,
        () => (api.previewBody(uri)?.includes(text) ? true : undefined),
        () => `“${text}” in the preview, which has\n${api.previewBody(uri)?.slice(0, 2000) ?? 'nothing'}`,
      );
    await vscode.commands.executeCommand('policywright.openPreviewToSide');
    await shows('Privacy');
    const { tabGroups } = vscode.window;
    await until(
      tabGroups.onDidChangeTabGroups,
      () => (tabGroups.all.length === 2 ? true : undefined),
      () => `a column for the preview; there are ${tabGroups.all.length}`,
    );
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString(), 'the writer keeps the cursor');
    const { document } = editor;
    await type(document, () => document.lineAt(document.lineCount - 1).range.end, '\n\nWe also keep pigeons.\n');
    await shows('We also keep pigeons.');
  });

  it('goes over to the policy that is being written, unless it is locked', async () => {
    const api = await extensionApi();
    const { tabGroups } = vscode.window;
    const tabs = (): readonly string[] =>
      tabGroups.all.flatMap(({ tabs: some }) => some.map(({ label }) => label)).filter((label) => label.includes('Preview'));
    const previews = (expected: readonly string[]): Promise<true> =>
      until(
        tabGroups.onDidChangeTabs,
        () => (tabs().join() === expected.join() ? true : undefined),
        () => `${expected.join(', ')}; there are ${tabs().join(', ')}`,
      );
    const text = (name: string): string =>
      `---\ndocument_title: "${name}"\nversion: "1.0"\nlast_updated: "2026-02-10"\n---\n\n# ${name}\n\n## 1. Seeds\n\nAll about ${name}.\n`;
    const [first, second] = [await write('legal/followed-one.md', text('One')), await write('legal/followed-two.md', text('Two'))];
    const shows = (uri: vscode.Uri, words: string): Promise<true> =>
      until(
        api.onDidRenderPreview,
        () => (api.previewBody(uri)?.includes(words) ? true : undefined),
        () => `“${words}” in the preview of ${uri.path}`,
      );

    await open(first);
    await vscode.commands.executeCommand('policywright.openPreviewToSide');
    await shows(first, 'All about One.');
    await previews(['Preview followed-one.md']);
    await vscode.window.showTextDocument(second, { viewColumn: vscode.ViewColumn.One });
    await shows(second, 'All about Two.');
    await previews(['Preview followed-two.md']);

    await vscode.commands.executeCommand('policywright.openLockedPreviewToSide', first);
    await shows(first, 'All about One.');
    await previews(['Preview followed-two.md', '[Preview] followed-one.md']);
    await vscode.window.showTextDocument(first, { viewColumn: vscode.ViewColumn.One });
    await previews(['Preview followed-one.md', '[Preview] followed-one.md']);
  });
});
