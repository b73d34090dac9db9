// Check Before Commit, through VS Code's own Git extension: the staged texts are checked, not those in the folder.
import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import * as vscode from 'vscode';
import { longerPolicy, newRepository, policy, type TestRepository } from './repositories.ts';
import { closeAll, extensionApi, inWorkspace, ruleOf, type ShownCheck, until, write } from './workspace.ts';

/** Unlike the others, or git would take it for one of them under a new name. */
const cookies =
  '---\nversion: "2.0"\nlast_updated: "2026-03-04"\ndocument_title: "Cookie Policy"\n---\n\n# Cookie Policy\n\nOne cookie remembers the basket of seeds that a visitor has filled.\n\nAsk <post@larkspur.garden> about it.\n';
const terms = policy.replaceAll('Privacy Policy', 'Terms of Use');

describe('check before commit', () => {
  let repository: TestRepository;
  let current: () => ShownCheck | undefined;
  const check = (): Thenable<unknown> => vscode.commands.executeCommand('policywright.checkBeforeCommit', { rootUri: repository.folder });
  const rules = (name: string): string[] | undefined =>
    current()
      ?.files.find(({ uri }) => uri.path.endsWith(`/${name}`))
      ?.findings.map(({ code }) => String(code));
  const whenShown = (expected: () => boolean, what: string): Promise<unknown> => {
    const tick = new vscode.EventEmitter<void>();
    const clock = setInterval(() => tick.fire(), 100);
    return until(
      tick.event,
      () => (expected() ? true : undefined),
      () => `${what}; shown is ${JSON.stringify(current())}`,
    ).finally(() => clearInterval(clock));
  };

  before(async () => {
    current = (await extensionApi()).commitCheck;
    await write('staged/legal/privacy.md', policy);
    await write('staged/legal/terms.md', terms);
    await write('staged/README.md', '# Site\n');
    repository = await newRepository('staged');
  });
  beforeEach(async () => {
    repository.git('reset', '--quiet', '--hard', 'HEAD');
    await repository.refresh();
    await vscode.commands.executeCommand('policywright.clearCommitCheck');
  });
  after(closeAll);

  it('says so when no policy is staged', async () => {
    await check();
    assert.equal(current(), undefined);
    await write('staged/README.md', '# Site\n\nTBD\n');
    repository.git('add', '.');
    await repository.refresh();
    await check();
    assert.equal(current(), undefined);
  });

  it('checks the staged text, not the one in the folder', async () => {
    await write('staged/legal/privacy.md', `${longerPolicy}\nTBD\n`);
    repository.git('add', '.');
    await write('staged/legal/privacy.md', policy);
    await repository.refresh();
    await check();
    assert.deepEqual(
      rules('privacy.md')
        ?.filter((rule) => ['placeholder-left', 'last-updated-unchanged'].includes(rule))
        .sort(),
      ['last-updated-unchanged', 'placeholder-left'],
    );
    assert.equal(current()?.files.length, 1, 'only the staged file');
  });

  it('compares a renamed policy with its text under the old name, and lists a new one', async () => {
    repository.git('mv', 'legal/privacy.md', 'legal/privacy-notice.md');
    await write('staged/legal/privacy-notice.md', longerPolicy);
    await write('staged/legal/cookies.md', cookies);
    repository.git('rm', '--quiet', 'legal/terms.md');
    repository.git('add', '.');
    await repository.refresh();
    await check();
    assert.ok(rules('privacy-notice.md')?.includes('last-updated-unchanged'));
    assert.deepEqual(rules('cookies.md')?.includes('last-updated-unchanged'), false);
    assert.equal(rules('terms.md'), undefined, 'a removed policy is not checked');
  });

  it('leaves out a staged symbolic link, whose text is a path', async () => {
    symlinkSync('privacy.md', inWorkspace('staged/legal/privacy-policy.md').fsPath);
    await write('staged/legal/terms.md', terms.replace('Nobody', 'Nobody at all'));
    repository.git('add', '.');
    await check();
    assert.deepEqual(
      current()?.files.map(({ uri }) => uri.path.split('/').at(-1)),
      ['terms.md'],
    );
  });

  it('opens the staged version beside the committed one, at the finding', async () => {
    await write('staged/legal/privacy.md', `${longerPolicy}\nTBD\n`);
    repository.git('add', '.');
    await write('staged/legal/privacy.md', policy);
    await repository.refresh();
    await check();
    const file = current()?.files[0];
    const finding = file?.findings.find(({ code }) => code === 'placeholder-left');
    assert.ok(finding);
    await vscode.commands.executeCommand('policywright.openStaged', { file, finding });
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    assert.ok(tab?.input instanceof vscode.TabInputTextDiff);
    assert.equal(tab.label, 'privacy.md (Staged)');
    await whenShown(() => vscode.window.activeTextEditor?.document.uri.scheme === 'git', 'the staged side has the focus');
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.getText(), `${longerPolicy}\nTBD\n`);
    assert.equal(editor.document.getText(editor.selection), 'TBD');
    assert.deepEqual(vscode.languages.getDiagnostics(editor.document.uri).map(ruleOf), [], 'history is not checked while it is looked at');
  });

  it('is out of date once something else is staged, and right again when checked again', async () => {
    await write('staged/legal/privacy.md', longerPolicy);
    repository.git('add', '.');
    await repository.refresh();
    await check();
    assert.equal(current()?.outdated, false);
    await write('staged/legal/privacy.md', longerPolicy.replaceAll('2026-02-10', '2026-11-20').replace('February 10', 'November 20'));
    repository.git('add', '.');
    await repository.refresh();
    await whenShown(() => current()?.outdated === true, 'out of date');
    await vscode.commands.executeCommand('policywright.checkAgain');
    assert.equal(current()?.outdated, false);
    assert.ok(!rules('privacy.md')?.includes('last-updated-unchanged'));
  });

  it('is gone after the commit', async () => {
    await write('staged/legal/terms.md', terms.replace('Nobody', 'Nobody at all'));
    repository.git('add', '.');
    await repository.refresh();
    await check();
    assert.equal(current()?.files.length, 1);
    repository.git('commit', '--quiet', '--message', 'Terms');
    await repository.refresh();
    await whenShown(() => current() === undefined, 'nothing after the commit');
  });

  it('takes the repository of the file that is open', async () => {
    await write('staged/legal/privacy.md', longerPolicy);
    repository.git('add', '.');
    await repository.refresh();
    await vscode.window.showTextDocument(inWorkspace('staged/legal/terms.md'));
    await vscode.commands.executeCommand('policywright.checkBeforeCommit');
    assert.ok(rules('privacy.md')?.includes('last-updated-unchanged'));
  });
});
