// Git that comes and moves on while a policy is open, through VS Code's own Git extension: repositories made or cloned later, renames, rebases; and what is said where git has nothing to give.
import assert from 'node:assert/strict';
import { chownSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { GitExtension } from '../../client/src/git/gitApi.ts';
import { forgotten, forgottenDate, gitIn, longerPolicy, newRepository, noForgottenDate, policy, replaceText } from './repositories.ts';
import { answering, closeAll, extensionApi, findings, findingsThat, inWorkspace, ruleOf, until, write } from './workspace.ts';

/** So much that git knows the policy again under another name, although both branches changed it. */
const rest =
  '\n## 3. How long\n\nUntil you ask us to remove it, or for two years after your last order, whichever of the two comes first.\n\n## 4. Your rights\n\nYou may ask what we keep, have it put right, take it with you, or have it removed at any time and without giving a reason.\n';
const onMain = policy.replace('until you leave.', 'until you leave, and for as long as the law of the land wants us to.');

/** Waits until the redline of a policy has the text, and gives what it shows. */
const redlineThat = async (uri: vscode.Uri, expected: RegExp, run: () => unknown): Promise<string> => {
  const { onDidRenderPreview } = await extensionApi();
  let last = '';
  const shown = until(
    onDidRenderPreview,
    (rendered) => {
      if (rendered?.uri.toString() === uri.toString()) last = rendered.html;
      return expected.test(last) ? last : undefined;
    },
    () => `${String(expected)} in the redline, which has\n${last || 'nothing'}`,
  );
  await run();
  return shown;
};
const tabTitles = (): readonly string[] => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));

describe('a policy that is open already', () => {
  afterEach(closeAll);

  it('is compared once its folder becomes a repository and has a commit', async () => {
    const uri = await write('later/privacy.md', policy);
    await replaceText(uri, longerPolicy.replace('Nobody', 'TBD. Nobody'));
    await findingsThat(uri, (found) => found.some((one) => ruleOf(one) === 'placeholder-left'), 'the placeholder');
    assert.ok(!forgotten(findings(uri)));
    gitIn(inWorkspace('later'), 'init', '--quiet', '--initial-branch=main');
    gitIn(inWorkspace('later'), 'add', '.');
    gitIn(inWorkspace('later'), 'commit', '--quiet', '--message', 'Policies');
    await forgottenDate(uri, /17 words/);
  });

  it('is compared in a repository that was cloned into the open folder', async () => {
    await write('cloning/origin/privacy.md', policy);
    const origin = inWorkspace('cloning/origin');
    gitIn(origin, 'init', '--quiet', '--initial-branch=main');
    gitIn(origin, 'add', '.');
    gitIn(origin, 'commit', '--quiet', '--message', 'Policies');
    gitIn(inWorkspace('cloning'), 'clone', '--quiet', 'origin', 'clone');
    const uri = inWorkspace('cloning/clone/privacy.md');
    await replaceText(uri, longerPolicy);
    await forgottenDate(uri, /16 words/);
  });

  it('is compared with its text under the old name as soon as it is renamed, staged or not', async () => {
    const before = await write('moving/privacy.md', policy);
    const repository = await newRepository('moving');
    const uri = inWorkspace('moving/legal/privacy-notice.md');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(before, uri);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await repository.refresh();
    await replaceText(uri, longerPolicy);
    await forgottenDate(uri, /16 words/);
    await redlineThat(uri, /<ins[^>]*>We also keep the seeds/, () => vscode.commands.executeCommand('policywright.previewChanges', uri));
  });

  it('is not compared with another policy that happens to be deleted', async () => {
    await write(
      'unlike/cookies.md',
      '---\nversion: "2.0"\nlast_updated: "2026-03-04"\ndocument_title: "Cookie Policy"\n---\n\n# Cookie Policy\n\nOne cookie remembers the basket.\n',
    );
    const repository = await newRepository('unlike');
    await vscode.workspace.fs.delete(inWorkspace('unlike/cookies.md'));
    const uri = await write('unlike/privacy.md', policy);
    await repository.refresh();
    await replaceText(uri, longerPolicy.replace('Nobody', 'TBD. Nobody'));
    await findingsThat(uri, (found) => found.some((one) => ruleOf(one) === 'placeholder-left'), 'the placeholder');
    await (await extensionApi()).baselinesSettled();
    await replaceText(uri, longerPolicy);
    await findingsThat(uri, (found) => !found.some((one) => ruleOf(one) === 'placeholder-left'), 'no placeholder');
    assert.ok(!forgotten(findings(uri)));
  });

  it('is compared with what a committed link leads to', async () => {
    await write('linking/privacy-2026.md', policy);
    symlinkSync('privacy-2026.md', inWorkspace('linking/privacy.md').fsPath);
    await newRepository('linking');
    const uri = inWorkspace('linking/privacy.md');
    await replaceText(uri, longerPolicy);
    await forgottenDate(uri, /16 words/);
  });

  it('is compared with the commit of the moment while a rebase stands still, and with the branch after it', async () => {
    const uri = await write('rebased/privacy.md', policy);
    const repository = await newRepository('rebased');
    repository.git('checkout', '--quiet', '-b', 'work');
    await write('rebased/privacy.md', longerPolicy);
    repository.git('commit', '--quiet', '--all', '--message', 'Seeds');
    repository.git('checkout', '--quiet', 'main');
    await write('rebased/privacy.md', policy.replace('Nobody else', 'Nobody whom we know'));
    repository.git('commit', '--quiet', '--all', '--message', 'Nobody');
    repository.git('checkout', '--quiet', 'work');
    assert.throws(() => repository.git('rebase', 'main'), 'both changed one line');
    await repository.refresh();
    await replaceText(uri, longerPolicy.replace('Nobody else', 'Nobody whom we know'));
    await forgottenDate(uri, /16 words/);
    await closeAll();
    repository.git('rebase', '--abort');
    await repository.refresh();
    await replaceText(uri, longerPolicy);
    await noForgottenDate(uri);
  });
});

describe('a branch that went its own way', () => {
  let uri: vscode.Uri;
  before(async () => {
    uri = await write('diverged/privacy.md', policy + rest);
    const repository = await newRepository('diverged');
    repository.git('checkout', '--quiet', '-b', 'work');
    await write('diverged/privacy.md', longerPolicy + rest);
    repository.git('commit', '--quiet', '--all', '--message', 'Seeds');
    repository.git('tag', 'v1.0', 'HEAD~1');
    repository.git('checkout', '--quiet', 'main');
    await write('diverged/privacy.md', onMain + rest);
    repository.git('commit', '--quiet', '--all', '--message', 'Law');
    repository.git('checkout', '--quiet', 'work');
    await repository.refresh();
  });
  afterEach(closeAll);
  const compareWith = (...choices: readonly string[]): Promise<{ readonly lists: readonly (readonly string[])[] }> =>
    answering(() => vscode.commands.executeCommand('policywright.previewChangesAgainst', uri), { choices });

  it('is compared with main as it is, when that is chosen', async () => {
    let lists: readonly (readonly string[])[] = [];
    const html = await redlineThat(
      uri,
      /<ins[^>]*>We also keep the seeds/,
      async () => ({ lists } = await compareWith('$(git-branch) main', 'Compare with main')),
    );
    assert.deepEqual(lists[1], ['Compare with main', 'Compare with where this branch forked from main']);
    assert.match(html, /<del[^>]*>[^<]*law of the land/);
    assert.ok(tabTitles().includes('privacy.md compared with main'), tabTitles().join(', '));
  });

  it('is compared with where it forked from main, when that is chosen', async () => {
    const html = await redlineThat(uri, /<ins[^>]*>We also keep the seeds/, () =>
      compareWith('$(git-branch) main', 'Compare with where this branch forked from main'),
    );
    assert.doesNotMatch(html, /law of the land/);
    assert.ok(tabTitles().includes('privacy.md compared with where this branch forked from main'), tabTitles().join(', '));
  });

  it('is compared with main under the name that the policy has there', async () => {
    gitIn(inWorkspace('diverged'), 'checkout', '--quiet', '-B', 'renamed');
    gitIn(inWorkspace('diverged'), 'mv', 'privacy.md', 'privacy-notice.md');
    gitIn(inWorkspace('diverged'), 'commit', '--quiet', '--message', 'Notice');
    const notice = inWorkspace('diverged/privacy-notice.md');
    const html = await redlineThat(notice, /<ins[^>]*>We also keep the seeds/, () =>
      answering(() => vscode.commands.executeCommand('policywright.previewChangesAgainst', notice), {
        choices: ['$(git-branch) main', 'Compare with main'],
      }),
    );
    assert.match(html, /<del[^>]*>[^<]*law of the land/);
    await closeAll();
    gitIn(inWorkspace('diverged'), 'checkout', '--quiet', 'work');
  });

  it('is asked nothing more about a tag of its own past', async () => {
    let lists: readonly (readonly string[])[] = [];
    await redlineThat(uri, /<ins[^>]*>We also keep the seeds/, async () => ({ lists } = await compareWith('v1.0')));
    assert.equal(lists.length, 1);
  });
});

describe('where git has nothing to give', () => {
  afterEach(closeAll);
  const said = async (command: string, uri: vscode.Uri): Promise<string> => {
    await vscode.window.showTextDocument(uri);
    const { messages } = await answering(() => vscode.commands.executeCommand(command, uri));
    return messages.map(({ text, buttons }) => [text, ...buttons].join(' | ')).join('; ');
  };

  it('says that a file is in no repository', async () => {
    const uri = await write('loose/privacy.md', policy);
    for (const command of ['policywright.previewChanges', 'policywright.showChanges', 'policywright.copyChangeSummary'])
      assert.equal(await said(command, uri), '"privacy.md" isn\'t in a Git repository.', command);
    const { lists } = await answering(() => vscode.commands.executeCommand('policywright.previewChangesAgainst', uri));
    assert.deepEqual(lists, [['$(info) "privacy.md" isn\'t in a Git repository.', '$(file) Another File…']]);
  });

  it('says that a policy was never saved, or lies in a virtual workspace', async () => {
    const unsaved = await vscode.workspace.openTextDocument({ language: 'markdown', content: policy });
    assert.equal(
      await said('policywright.previewChanges', unsaved.uri),
      "Save the policy first. An unsaved file isn't in a Git repository.",
    );
    const { messages } = await answering(() =>
      vscode.commands.executeCommand('policywright.previewChanges', vscode.Uri.parse('vscode-vfs://github/larkspur/site/privacy.md')),
    );
    assert.deepEqual(
      messages.map(({ text }) => text),
      ["Git-based features aren't available in virtual workspaces."],
    );
  });

  it('says that a branch has no commits, and that a policy is not in the last one', async () => {
    const uri = await write('unborn/privacy.md', policy);
    const repository = await newRepository('unborn', { commit: false });
    assert.equal(await said('policywright.showChanges', uri), 'This branch has no commits yet.');
    await write('unborn/README.md', '# Site\n');
    repository.git('add', 'README.md');
    repository.git('commit', '--quiet', '--message', 'Site');
    await repository.refresh();
    assert.equal(await said('policywright.showChanges', uri), 'There is no version of this policy in the last commit.');
  });

  it('says that another user owns a repository, and leads to where that is settled', async function () {
    if (process.getuid?.() !== 0) return this.skip();
    const uri = await write('owned/privacy.md', policy);
    const folder = inWorkspace('owned').fsPath;
    gitIn(inWorkspace('owned'), 'init', '--quiet', '--initial-branch=main');
    const everything = (at: string): readonly string[] =>
      statSync(at).isDirectory() ? [at, ...readdirSync(at).flatMap((name) => everything(join(at, name)))] : [at];
    for (const path of everything(folder)) chownSync(path, 65534, 65534);
    const git = vscode.extensions.getExtension<GitExtension>('vscode.git')?.exports.getAPI(1);
    assert.equal(
      await said('policywright.previewChanges', uri),
      // An old version of VS Code says who owns it when it is opened.
      git?.getRepositoryRoot
        ? 'Git doesn\'t trust the repository of "privacy.md", because another user owns its folder. | Manage Unsafe Repositories'
        : 'The Git repository of "privacy.md" isn\'t open in VS Code. | Open Repository',
    );
  });
});
