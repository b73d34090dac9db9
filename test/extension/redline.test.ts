// Preview Changes in real VS Code against a real repository: the last commit, a tag, another file, live while typing.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { answering, closeAll, inWorkspace, open, redlineShows, type, until, write } from './workspace.ts';

/** What the tests use of the Git extension. */
interface Git {
  getAPI(version: 1): { openRepository(root: vscode.Uri): Promise<{ status(): Promise<void> } | null> };
}

const first =
  '---\nversion: "1.0"\nlast_updated: "2026-02-10"\ndocument_title: "Seed Policy"\n---\n\n# Seed Policy\n\n## 1. What we keep\n\nWe keep the seeds that you send us for thirty days.\n\n## 2. Who gets them\n\nNobody else gets your seeds.\n';
const second = first.replace('thirty days', 'ninety days');

describe('the redline', () => {
  const folder = inWorkspace('redline');
  const git = (...args: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=Writer', '-c', 'user.email=writer@larkspur.garden', ...args], {
      cwd: folder.fsPath,
      stdio: 'pipe',
    });
  let uri: vscode.Uri;
  let repository: { status(): Promise<void> };

  before(async () => {
    uri = await write('redline/seeds.md', first);
    git('init', '--initial-branch=main');
    git('add', '.');
    git('commit', '--message', 'Seeds');
    git('tag', 'v1.0');
    await write('redline/seeds.md', second);
    git('commit', '--all', '--message', 'Ninety days');
    const extension = vscode.extensions.getExtension<Git>('vscode.git');
    assert.ok(extension, 'this VS Code has no Git extension');
    const opened = await (await extension.activate()).getAPI(1).openRepository(folder);
    assert.ok(opened);
    repository = opened;
  });
  after(closeAll);

  /** Waits for a rendering of the policy that has the text. */
  const shows = (text: string): Promise<void> => redlineShows(uri, text);

  it('marks what changed since the last commit, and follows typing', async () => {
    const editor = await open(uri);
    const { document } = editor;
    await type(
      document,
      () => new vscode.Range(document.positionAt(second.indexOf('Nobody')), document.positionAt(second.indexOf(' else'))),
      'No museum',
    );
    const drawn = shows('<del data-change="1">Nobody</del> <ins data-change="1">No museum</ins> else');
    await vscode.commands.executeCommand('policywright.previewChanges', uri);
    await drawn;
    const typed = shows('<ins data-change="2">Nor their names.</ins>');
    await type(document, () => document.lineAt(document.lineCount - 1).range.end, '\nNor their names.\n');
    await typed;
  });

  it('has nothing left to mark once that is committed', async () => {
    const committed = shows('No museum else');
    await (await vscode.workspace.openTextDocument(uri)).save();
    git('commit', '--all', '--message', 'No museum');
    await repository.status();
    await committed;
  });

  it('offers commits, branches, tags and files to compare with', async () => {
    const drawn = shows('for <del data-change="1">thirty</del> <ins data-change="1">ninety</ins> days');
    const {
      lists: [offered],
    } = await answering(() => vscode.commands.executeCommand('policywright.previewChangesAgainst', uri), { choices: ['v1.0'] });
    for (const entry of ['Last Commit', 'Staged Changes', 'Another File…', 'Another Commit…', 'Seeds', 'main', 'v1.0'])
      assert.ok(
        offered?.some((label) => label.includes(entry)),
        `${entry} among ${offered?.join(', ')}`,
      );
    await drawn;
  });

  it('shows the two texts side by side', async () => {
    await vscode.commands.executeCommand('policywright.showChanges', uri);
    const { tabGroups } = vscode.window;
    const tab = await until(
      tabGroups.onDidChangeTabs,
      () => tabGroups.all.flatMap(({ tabs }) => tabs).find(({ input }) => input instanceof vscode.TabInputTextDiff),
      () => 'a text comparison',
    );
    assert.ok(tab.input instanceof vscode.TabInputTextDiff);
    assert.equal(tab.input.modified.toString(), uri.toString());
    assert.equal(tab.input.original.scheme, 'git');
  });
});
