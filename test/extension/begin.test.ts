// A new user begins: with a policy to fill in, with the sample, with the steps of the walkthrough; and says which file is a policy.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createSamples } from '../../client/src/begin/samples.ts';
import { closeAll, extensionApi, findings, findingsThat, inWorkspace, open, ruleOf, saveAll, until, write } from './workspace.ts';

describe('to begin', () => {
  afterEach(closeAll);

  it('a new policy opens with its blanks as findings, and is on no disk', async () => {
    // VS Code gives the next untitled text the name of one that was closed, and on a busy machine what it has kept of that one as well:
    // beside the sample this one has a name that no other text gets.
    await vscode.commands.executeCommand('policywright.openSample');
    await vscode.commands.executeCommand('policywright.newPolicy', 'privacy');
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document?.isUntitled);
    assert.equal(document.languageId, 'markdown');
    assert.match(
      document.getText(),
      /^---\r?\ndocument_title: "Privacy Policy"\r?\nversion: "1\.0\.0"\r?\nlast_updated: "\d{4}-\d\d-\d\d"\r?\n---\r?\n/,
    );
    await findingsThat(document.uri, (found) => found.some((one) => ruleOf(one) === 'placeholder-left'), 'its blanks');
  });

  it('the sample has something to find, and is shown again rather than twice', async () => {
    await vscode.commands.executeCommand('policywright.openSample');
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document?.isUntitled);
    await findingsThat(document.uri, (found) => found.length > 3, 'findings in the sample');
    await vscode.commands.executeCommand('policywright.openSample');
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  it('the samples are copied to a new folder each time, as they come, and copies stay as they were left', async () => {
    const extension = vscode.extensions.getExtension('policywright.policywright');
    assert.ok(extension);
    const storage = inWorkspace('storage');
    const opened: vscode.Uri[] = [];
    const samples = createSamples(extension.extensionUri, storage, async (folder) => opened.push(folder));
    const textOf = async (folder: vscode.Uri | undefined, name: string): Promise<string> => {
      assert.ok(folder);
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)));
    };
    try {
      await samples.copy();
      const [first] = opened;
      assert.ok(first);
      const names = (await vscode.workspace.fs.readDirectory(first)).map(([name]) => name).sort();
      assert.deepEqual(names, ['privacy-policy.md', 'privacy-with-mistakes.md']);
      for (const name of names) assert.equal(await textOf(first, name), await samples.read(name));
      const copy = vscode.Uri.joinPath(first, 'privacy-with-mistakes.md');
      assert.equal(samples.originalOf(copy)?.toString(), 'policywright-sample:/privacy-with-mistakes.md');
      for (const other of [inWorkspace('privacy-with-mistakes.md'), vscode.Uri.joinPath(first, 'notes.md')])
        assert.equal(samples.originalOf(other), undefined);

      await vscode.workspace.fs.writeFile(copy, new TextEncoder().encode('# Mine\n'));
      await samples.copy();
      assert.deepEqual(
        opened.map(({ path }) => path.slice(storage.path.length)),
        ['/samples', '/samples-2'],
      );
      assert.equal(await textOf(first, 'privacy-with-mistakes.md'), '# Mine\n');
      assert.equal(await textOf(opened[1], 'privacy-with-mistakes.md'), await samples.read('privacy-with-mistakes.md'));
    } finally {
      samples.dispose();
      await vscode.workspace.fs.delete(storage, { recursive: true });
    }
  });

  it('the preview of the walkthrough shows the sample where no policy is open, else that policy', async () => {
    const api = await extensionApi();
    await vscode.commands.executeCommand('policywright.walkthrough.openPreview');
    const sample = vscode.window.activeTextEditor?.document;
    assert.ok(sample?.isUntitled);
    await until(
      api.onDidRenderPreview,
      () => api.previewBody(sample.uri),
      () => 'a preview of the sample',
    );
    await closeAll();

    const uri = await write(
      'begin/privacy-policy.md',
      '---\ndocument_title: "Privacy Policy"\nlast_updated: "2026-02-30"\n---\n\n# Privacy Policy\n\nText.\n',
    );
    await open(uri);
    await findingsThat(uri, (found) => found.length > 0, 'findings in the policy');
    await vscode.commands.executeCommand('policywright.walkthrough.openPreview');
    await until(
      api.onDidRenderPreview,
      () => api.previewBody(uri),
      () => 'a preview of the policy',
    );
    await vscode.workspace.fs.delete(inWorkspace('begin'), { recursive: true });
  });

  it('a step of the walkthrough goes to the first error, and is done when a finding is gone', async () => {
    await vscode.commands.executeCommand('policywright.openSample');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor?.document.isUntitled);
    await findingsThat(editor.document.uri, (found) => found.length > 3, 'findings in the sample');
    await vscode.commands.executeCommand('policywright.walkthrough.fixFinding');
    const first = findings(editor.document.uri).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error)[0];
    assert.ok(first?.range.contains(editor.selection.active), JSON.stringify(editor.selection));
  });

  it('a step of the walkthrough shows what changed in the sample since it was opened', async () => {
    const api = await extensionApi();
    await vscode.commands.executeCommand('policywright.openSample');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor?.document.isUntitled);
    const { uri } = editor.document;
    await findingsThat(uri, (found) => found.length > 3, 'findings in the sample');
    const at = editor.document.getText().indexOf('30 days');
    const range = new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + 2));
    assert.ok(await editor.edit((edit) => edit.replace(range, '90')));
    let html = '';
    const listener = api.onDidRenderPreview((one) => {
      if (one.uri.toString() === uri.toString() && one.isRedline) html = one.html;
    });
    try {
      await vscode.commands.executeCommand('policywright.walkthrough.showChanges');
      await until(
        api.onDidRenderPreview,
        () => (/<del[^>]*>30<\/del>/.test(html) && /<ins[^>]*>90<\/ins>/.test(html) ? html : undefined),
        () => `a redline of the sample; ${html.slice(0, 2000)}`,
      );
    } finally {
      listener.dispose();
    }
    // The text that it is compared with is nobody's policy.
    const others = vscode.languages.getDiagnostics().filter(([one, found]) => one.scheme === 'policywright-sample' && found.length > 0);
    assert.deepEqual(others, []);
  });

  it('a step of the walkthrough shows the coverage of the sample', async () => {
    const api = await extensionApi();
    await vscode.commands.executeCommand('policywright.walkthrough.showCoverage');
    await until(
      api.onDidChangeCoverage,
      () => (api.coverage().length > 0 ? api.coverage() : undefined),
      () => 'the coverage of the sample',
    );
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  it('any file is made a policy, and none again, in the configuration', async () => {
    const uri = await write('treated/notes.md', '# Notes\n\nTBD\n');
    await write('treated/.policywright.json', '{}\n');
    const config = inWorkspace('treated/.policywright.json');
    const saved = async (): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(config));
    await open(uri);
    assert.deepEqual(findings(uri), []);
    await vscode.commands.executeCommand('policywright.treatAsPolicy', uri);
    await findingsThat(uri, (found) => found.length > 0, 'findings in the file');
    assert.deepEqual(JSON.parse(await saved()), { files: ['./notes.md'] });
    await vscode.commands.executeCommand('policywright.dontTreatAsPolicy', uri);
    await findingsThat(uri, (found) => found.length === 0, 'no findings in the file');
    assert.deepEqual(JSON.parse(await saved()), { files: ['!./notes.md'] });
    await saveAll();
    await vscode.workspace.fs.delete(inWorkspace('treated'), { recursive: true });
  });
});
