// Against real git repositories, through VS Code's own Git extension: words changed, and the date did not.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { closeAll, findings, findingsThat, inWorkspace, open, ruleOf, write } from './workspace.ts';

/** What the tests use of the Git extension. */
interface Git {
  getAPI(version: 1): { openRepository(root: vscode.Uri): Promise<{ status(): Promise<void> } | null> };
}

const committed = '---\nversion: "1.0"\nlast_updated: "2026-02-10"\ndocument_title: "Privacy Policy"\n---\n\n# Privacy Policy\n\nLast updated: February 10, 2026\n\n## 1. What we keep\n\nWe keep your name until you leave. Write to <privacy@larkspur.garden>.\n\n## 2. Who gets it\n\nNobody else gets your data.\n';
const words = 'We also keep the seeds that you sent us and the letters that came with them. ';

describe('against git', () => {
  const folder = inWorkspace('repository');
  const git = (...args: string[]): void => void execFileSync('git', ['-c', 'user.name=Writer', '-c', 'user.email=writer@larkspur.garden', ...args], { cwd: folder.fsPath, stdio: 'pipe' });
  const forgotten = (found: readonly vscode.Diagnostic[]): boolean => found.some((one) => ruleOf(one) === 'last-updated-unchanged');
  let uri: vscode.Uri;
  let repository: { status(): Promise<void> };

  before(async () => {
    uri = await write('repository/privacy.md', committed);
    git('init', '--initial-branch=main');
    git('add', '.');
    git('commit', '--message', 'Privacy policy');
    const extension = vscode.extensions.getExtension<Git>('vscode.git');
    assert.ok(extension, 'this VS Code has no Git extension');
    const opened = await (await extension.activate()).getAPI(1).openRepository(folder);
    assert.ok(opened);
    repository = opened;
  });
  after(closeAll);

  const addWords = async (): Promise<void> => {
    const { document } = await open(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, document.positionAt(document.getText().indexOf('Nobody')), words);
    assert.ok(await vscode.workspace.applyEdit(edit));
  };

  it('a forgotten date is found while typing, and one fix sets front matter and text', async () => {
    await addWords();
    await findingsThat(uri, forgotten, 'last-updated-unchanged');
    const finding = findings(uri).find((one) => ruleOf(one) === 'last-updated-unchanged');
    assert.match(finding?.message ?? '', /16 words in 1 section since \d{4}-\d{2}-\d{2}, commit [0-9a-f]{7}/);
    assert.equal(finding?.severity, vscode.DiagnosticSeverity.Warning);
    assert.equal(finding.relatedInformation?.[0]?.message, '2. Who gets it: 16 words changed');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, finding.range, vscode.CodeActionKind.QuickFix.value);
    const fix = actions.find(({ title }) => title.startsWith('Set the dates to today'));
    assert.ok(fix?.edit, actions.map(({ title }) => title).join());
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await findingsThat(uri, (found) => !forgotten(found), 'no last-updated-unchanged');
    const text = (await vscode.workspace.openTextDocument(uri)).getText();
    assert.doesNotMatch(text, /2026-02-10|February 10/);
    await closeAll();
  });

  it('the summary of changes is copied', async () => {
    await addWords();
    await findingsThat(uri, forgotten, 'last-updated-unchanged');
    await vscode.commands.executeCommand('policywright.copyChangeSummary');
    assert.match(await vscode.env.clipboard.readText(), /^## Changes to Privacy Policy\n[^]*\n- 2\. Who gets it \(words: 16 added\)\n/);
    await closeAll();
  });

  it('a commit makes the text the new baseline', async () => {
    await addWords();
    await findingsThat(uri, forgotten, 'last-updated-unchanged');
    await (await vscode.workspace.openTextDocument(uri)).save();
    git('commit', '--all', '--message', 'Seeds and letters');
    await repository.status();
    await findingsThat(uri, (found) => !forgotten(found), 'no last-updated-unchanged');
  });

  it('a branch with another text is another baseline', async () => {
    git('checkout', '--quiet', '-b', 'older', 'HEAD~1');
    git('checkout', '--quiet', 'main', '--', 'privacy.md');
    await repository.status();
    await open(uri);
    await findingsThat(uri, forgotten, 'last-updated-unchanged');
  });

  it('a file outside git stays silent', async () => {
    const outside = await write('policies/outside.md', committed.replace('Nobody', `${words}TBD. Nobody`));
    await open(outside);
    await findingsThat(outside, (found) => found.length > 0, 'the placeholder');
    assert.ok(!forgotten(findings(outside)));
  });
});
