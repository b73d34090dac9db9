// Repositories of every shape, real ones through VS Code's own Git extension.
import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import * as vscode from 'vscode';
import {
  forgotten,
  forgottenDate,
  gitIn,
  longerPolicy,
  newRepository,
  noForgottenDate,
  openRepository,
  policy,
  replaceText,
} from './repositories.ts';
import { answering, closeAll, extensionApi, findings, findingsThat, inWorkspace, ruleOf, write } from './workspace.ts';

const shorter = policy.replace('We keep your name until you leave. ', '');
/** A text with a finding that shows that it was checked. */
const marked = longerPolicy.replace('Nobody', 'TBD. Nobody');
const checked = (uri: vscode.Uri): Promise<unknown> =>
  findingsThat(uri, (found) => found.some((one) => ruleOf(one) === 'placeholder-left'), 'the placeholder');
/** Waits until the server knows what git says now, and has checked the text once more since. */
const checkedAgain = async (uri: vscode.Uri): Promise<void> => {
  await (await extensionApi()).baselinesSettled();
  await replaceText(uri, longerPolicy);
  await findingsThat(uri, (found) => !found.some((one) => ruleOf(one) === 'placeholder-left'), 'no placeholder');
  await replaceText(uri, marked);
  await checked(uri);
};

describe('a policy is compared with', () => {
  afterEach(closeAll);

  it('its own repository, where there are two in one window', async () => {
    const one = await write('two/one/privacy.md', policy);
    const other = await write('two/other/privacy.md', longerPolicy);
    await newRepository('two/one');
    await newRepository('two/other');
    await replaceText(one, longerPolicy);
    await forgottenDate(one, /16 words/);
    await replaceText(other, marked);
    await checked(other);
    assert.doesNotMatch(JSON.stringify(findings(other).map(({ message }) => message)), /16 words/);
    await replaceText(other, policy);
    await forgottenDate(other, /16 words/);
  });

  it('the submodule that it lies in', async () => {
    await write('sub/source/privacy.md', policy);
    await write('sub/outer/README.md', '# Site\n');
    await newRepository('sub/source');
    const outer = inWorkspace('sub/outer');
    gitIn(outer, 'init', '--quiet', '--initial-branch=main');
    gitIn(outer, 'submodule', '--quiet', 'add', '../source', 'legal');
    gitIn(outer, 'add', '.');
    gitIn(outer, 'commit', '--quiet', '--message', 'Site');
    await openRepository(outer);
    await openRepository(inWorkspace('sub/outer/legal'));
    const uri = inWorkspace('sub/outer/legal/privacy.md');
    await replaceText(uri, longerPolicy);
    await forgottenDate(uri, /16 words/);
  });

  it('the branch of a linked worktree', async () => {
    await write('trees/main/privacy.md', shorter);
    const main = await newRepository('trees/main');
    main.git('checkout', '--quiet', '-b', 'letters');
    await write('trees/main/privacy.md', policy);
    main.git('commit', '--quiet', '--all', '--message', 'Names');
    main.git('checkout', '--quiet', 'main');
    main.git('worktree', 'add', '--quiet', '../linked', 'letters');
    await openRepository(inWorkspace('trees/linked'));
    const uri = inWorkspace('trees/linked/privacy.md');
    await replaceText(uri, longerPolicy);
    await forgottenDate(uri, /16 words/);
  });

  it('its committed text in a repository behind a symbolic link', async () => {
    await write('symbolic/real/legal/privacy.md', policy);
    const real = inWorkspace('symbolic/real');
    gitIn(real, 'init', '--quiet', '--initial-branch=main');
    gitIn(real, 'add', '.');
    gitIn(real, 'commit', '--quiet', '--message', 'Policies');
    symlinkSync(real.fsPath, inWorkspace('symbolic/linked').fsPath, 'junction');
    await openRepository(inWorkspace('symbolic/linked'));
    const uri = inWorkspace('symbolic/linked/legal/privacy.md');
    await replaceText(uri, longerPolicy);
    await forgottenDate(uri, /16 words/);
  });

  it('its text under the old name, once its new name is staged; and with another branch after that', async () => {
    await write('renamed/privacy.md', policy);
    const repository = await newRepository('renamed');
    repository.git('branch', 'before');
    repository.git('mv', 'privacy.md', 'privacy-policy.md');
    await repository.refresh();
    const uri = inWorkspace('renamed/privacy-policy.md');
    const document = await replaceText(uri, longerPolicy);
    await forgottenDate(uri, /16 words/);
    await document.save();
    repository.git('add', '.');
    repository.git('commit', '--quiet', '--message', 'Renamed');
    await repository.refresh();
    await noForgottenDate(uri);
    await closeAll();
    repository.git('checkout', '--quiet', 'before');
    await repository.refresh();
    const old = inWorkspace('renamed/privacy.md');
    await replaceText(old, longerPolicy);
    await forgottenDate(old, /16 words/);
  });

  it('what was pulled', async () => {
    await write('pulled/origin/privacy.md', policy);
    const origin = await newRepository('pulled/origin');
    gitIn(inWorkspace('pulled'), 'clone', '--quiet', 'origin', 'clone');
    const clone = await openRepository(inWorkspace('pulled/clone'));
    await write('pulled/origin/privacy.md', longerPolicy);
    origin.git('commit', '--quiet', '--all', '--message', 'Seeds');
    const uri = inWorkspace('pulled/clone/privacy.md');
    await replaceText(uri, marked);
    await forgottenDate(uri, /17 words/);
    clone.git('pull', '--quiet', '--ff-only');
    await clone.refresh();
    await findingsThat(
      uri,
      (found) => found.some(({ message }) => message.includes('1 word changed in 1 section')),
      'one word since the pull',
    );
  });

  it('the commit that is checked out without a branch', async () => {
    const uri = await write('detached/privacy.md', policy);
    const repository = await newRepository('detached');
    await write('detached/privacy.md', longerPolicy);
    repository.git('commit', '--quiet', '--all', '--message', 'Seeds');
    repository.git('checkout', '--quiet', '--detach', 'HEAD~1');
    await repository.refresh();
    await replaceText(uri, longerPolicy);
    await forgottenDate(uri, /16 words/);
  });
});

describe('without a committed text', () => {
  afterEach(closeAll);

  it('a repository with no commit yet stays silent, until there is one', async () => {
    const uri = await write('fresh/privacy.md', policy);
    const repository = await newRepository('fresh', { commit: false });
    await replaceText(uri, marked);
    await checked(uri);
    repository.git('add', '.');
    await repository.refresh();
    await checkedAgain(uri);
    assert.ok(!forgotten(findings(uri)));
    repository.git('commit', '--quiet', '--message', 'First');
    await repository.refresh();
    await forgottenDate(uri);
  });

  it('a file that was staged but never committed stays silent', async () => {
    await write('added/README.md', '# Site\n');
    const repository = await newRepository('added');
    const uri = await write('added/privacy.md', policy);
    repository.git('add', '.');
    await repository.refresh();
    await replaceText(uri, marked);
    await checkedAgain(uri);
    assert.ok(!forgotten(findings(uri)));
  });

  it('with git switched off in the settings nothing is compared, and with git on again it is', async () => {
    const uri = await write('switched/privacy.md', policy);
    await newRepository('switched');
    await replaceText(uri, marked);
    await forgottenDate(uri);
    const settings = vscode.workspace.getConfiguration('git');
    try {
      await settings.update('enabled', false, vscode.ConfigurationTarget.Workspace);
      await noForgottenDate(uri);
      await checked(uri);
      const { messages } = await answering(() => vscode.commands.executeCommand('policywright.previewChanges', uri));
      assert.deepEqual(messages, [{ text: 'Git is turned off in the settings.', buttons: ['Open Settings'] }]);
    } finally {
      await settings.update('enabled', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await openRepository(inWorkspace('switched'));
    await forgottenDate(uri);
  });
});
