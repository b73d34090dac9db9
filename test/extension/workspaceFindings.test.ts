// Findings of policies that nobody opened, and links after files were moved, as VS Code itself holds them.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extensionApi, findingsThat, inWorkspace, open, ruleOf, saveAll, type, write } from './workspace.ts';

const policy = (title: string, id: string, body = 'We keep the seeds that you sent us.'): string =>
  `---\nversion: "1.4"\nlast_updated: "2026-09-14"\nid: ${id}\ndocument_title: "${title}"\n---\n\n# ${title}\n\n${body}\n`;

describe('findings of the workspace in VS Code', () => {
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration();
  const has =
    (rule: string) =>
    (found: readonly vscode.Diagnostic[]): boolean =>
      found.some((one) => ruleOf(one) === rule);
  const none = (found: readonly vscode.Diagnostic[]): boolean => found.length === 0;

  before(async () => {
    await extensionApi();
  });
  afterEach(async () => {
    await settings().update('policywright.check', undefined, vscode.ConfigurationTarget.Workspace);
    await settings().update('policywright.updateLinksOnFileMove.enabled', undefined, vscode.ConfigurationTarget.Workspace);
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace('attic'), { recursive: true }).then(undefined, () => undefined);
  });

  it('are there for closed policies, each once, and follow files that come and go', async () => {
    const one = await write('attic/one-privacy-policy.md', policy('One', 'attic-one', 'Ask [COMPANY].'));
    await findingsThat(one, has('placeholder-left'), 'the placeholder in a closed policy');
    const two = await write('attic/two-privacy-policy.md', policy('Two', 'attic-one'));
    await findingsThat(one, has('id-duplicate'), 'one id in two closed policies');
    await findingsThat(two, has('id-duplicate'), 'one id in two closed policies');
    await open(one);
    await findingsThat(
      one,
      (found) => has('placeholder-left')(found) && found.filter((each) => ruleOf(each) === 'placeholder-left').length === 1,
      'each finding once',
    );
    await vscode.workspace.fs.delete(two);
    await findingsThat(two, none, 'nothing in a file that is gone');
    await findingsThat(one, (found) => !has('id-duplicate')(found), 'an id of its own');
  });

  it('are those of the saved text once an editor is closed', async () => {
    const uri = await write('attic/shut-privacy-policy.md', policy('Shut', 'attic-shut', 'Ask [COMPANY].'));
    await findingsThat(uri, has('placeholder-left'), 'the placeholder');
    const editor = await open(uri);
    await type(editor.document, () => new vscode.Position(9, 0), 'Write to post@larkspur..garden.\n');
    await findingsThat(uri, has('contact-email-invalid'), 'what is typed');
    await closeAll();
    await findingsThat(uri, (found) => has('placeholder-left')(found) && !has('contact-email-invalid')(found), 'what is saved');
  });

  it('are as the setting says', async () => {
    const closed = await write('attic/closed-privacy-policy.md', policy('Closed', 'attic-closed', 'Ask [COMPANY].'));
    const opened = await write('attic/opened-privacy-policy.md', policy('Opened', 'attic-opened', 'Ask [COMPANY].'));
    await open(opened);
    await findingsThat(closed, has('placeholder-left'), 'the closed one');
    await settings().update('policywright.check', 'openFiles', vscode.ConfigurationTarget.Workspace);
    await findingsThat(closed, none, 'nothing in the closed one');
    await findingsThat(opened, has('placeholder-left'), 'the open one');
    await settings().update('policywright.check', 'off', vscode.ConfigurationTarget.Workspace);
    await findingsThat(opened, none, 'nothing at all');
    await settings().update('policywright.check', undefined, vscode.ConfigurationTarget.Workspace);
    await findingsThat(closed, has('placeholder-left'), 'the closed one again');
    await findingsThat(opened, has('placeholder-left'), 'the open one again');
  });

  it('stay right when a policy is moved, and links follow', async () => {
    await settings().update('policywright.updateLinksOnFileMove.enabled', 'always', vscode.ConfigurationTarget.Workspace);
    const from = await write('attic/terms of use.md', policy('Terms', 'attic-terms', 'See [privacy](privacy-policy.md). Ask [COMPANY].'));
    const linking = await write(
      'attic/privacy-policy.md',
      policy('Privacy', 'attic-privacy', 'See [the terms](terms%20of%20use.md#terms "Terms").\n\n[t]: <terms of use.md>\n\nAsk [COMPANY].'),
    );
    await findingsThat(from, has('placeholder-left'), 'the placeholder');
    await findingsThat(linking, has('placeholder-left'), 'the placeholder in the policy that links');
    const to = inWorkspace('attic/eu/policies/terms (eu).md');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(from, to);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match((await vscode.workspace.openTextDocument(to)).getText(), /\[privacy\]\(\.\.\/\.\.\/privacy-policy\.md\)/);
    assert.match(
      (await vscode.workspace.openTextDocument(linking)).getText(),
      /\[the terms\]\(eu\/policies\/terms%20%28eu%29\.md#terms "Terms"\)\.\n\n\[t\]: <eu\/policies\/terms \(eu\)\.md>/,
    );
    await saveAll();
    await findingsThat(to, has('placeholder-left'), 'the placeholder at its new place');
    await findingsThat(from, none, 'nothing at the old place');
    await findingsThat(
      linking,
      (found) => has('placeholder-left')(found) && !has('link-file-missing')(found),
      'a link that leads somewhere',
    );
  });
});
