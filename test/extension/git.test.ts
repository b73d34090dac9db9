// Against a real git repository, through VS Code's own Git extension: words changed, and the date did not.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  forgotten,
  forgottenDate,
  longerPolicy,
  newRepository,
  noForgottenDate,
  policy,
  replaceText,
  type TestRepository,
} from './repositories.ts';
import { closeAll, findings, findingsThat, open, ruleOf, until, write } from './workspace.ts';

describe('against git', () => {
  let uri: vscode.Uri;
  let repository: TestRepository;

  before(async () => {
    uri = await write('repository/privacy.md', policy);
    repository = await newRepository('repository');
  });
  afterEach(closeAll);

  it('a forgotten date is found while typing, and one fix sets front matter and text', async () => {
    await replaceText(uri, longerPolicy);
    await forgottenDate(uri, /16 words changed in 1 section since \d{4}-\d{2}-\d{2} \([0-9a-f]{7}/);
    const finding = findings(uri).find((one) => ruleOf(one) === 'last-updated-unchanged');
    assert.equal(finding?.severity, vscode.DiagnosticSeverity.Warning);
    assert.equal(finding.relatedInformation?.[0]?.message, '2. Who gets it: 16 words changed');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ title }) => title.startsWith('Set the dates to today'));
    assert.ok(fix?.edit, actions.map(({ title }) => title).join());
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await noForgottenDate(uri);
    const text = (await vscode.workspace.openTextDocument(uri)).getText();
    assert.doesNotMatch(text, /2026-02-10|February 10/);
  });

  it('what stands above the date can be clicked: the first sets it to today, the other shows the changes', async () => {
    const document = await replaceText(uri, longerPolicy);
    await forgottenDate(uri);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 10);
    const lens = (title: RegExp): vscode.Command => {
      const found = lenses.find(({ command }) => title.test(command?.title ?? ''))?.command;
      assert.ok(found, lenses.map(({ command }) => command?.title).join(' | '));
      return found;
    };
    assert.match(lens(/^Last updated/).title, /^Last updated .+ · Next review .+ 2027$/);
    const changes = lens(/^Changed since commit [0-9a-f]{7}: 16 words$/);
    await vscode.commands.executeCommand(changes.command, ...((changes.arguments ?? []) as unknown[]));
    const { tabGroups } = vscode.window;
    await until(
      tabGroups.onDidChangeTabs,
      () =>
        tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('policywright.redline')),
      () => 'the redline',
    );
    const today = lens(/^Set to today$/);
    await vscode.commands.executeCommand(today.command, ...((today.arguments ?? []) as unknown[]));
    await noForgottenDate(uri);
    assert.doesNotMatch(document.getText(), /2026-02-10|February 10/);
  });

  it('pointing at the date tells what changed', async () => {
    const document = await replaceText(uri, longerPolicy);
    await forgottenDate(uri);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      document.positionAt(longerPolicy.indexOf('February 10') + 2),
    );
    const said = hovers.flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value))).join('\n');
    assert.match(said, /Changed since commit `[0-9a-f]{7}`: \*\*16 words in 1 section\*\*/);
  });

  it('the summary of changes is copied', async () => {
    await replaceText(uri, longerPolicy);
    await forgottenDate(uri);
    await vscode.commands.executeCommand('policywright.copyChangeSummary');
    assert.match(await vscode.env.clipboard.readText(), /^## Changes to Privacy Policy\n[^]*\n- 2\. Who gets it \(words: 16 added\)\n/);
  });

  it('a commit makes the text the new baseline', async () => {
    const document = await replaceText(uri, longerPolicy);
    await forgottenDate(uri);
    await document.save();
    repository.git('commit', '--all', '--message', 'Seeds and letters');
    await repository.refresh();
    await noForgottenDate(uri);
  });

  it('a branch with another text is another baseline', async () => {
    repository.git('checkout', '--quiet', '-b', 'older', 'HEAD~1');
    repository.git('checkout', '--quiet', 'main', '--', 'privacy.md');
    await repository.refresh();
    await open(uri);
    await forgottenDate(uri);
  });

  it('a file outside git stays silent', async () => {
    const outside = await write('policies/outside.md', longerPolicy.replace('Nobody', 'TBD. Nobody'));
    await open(outside);
    await findingsThat(outside, (found) => found.length > 0, 'the placeholder');
    assert.ok(!forgotten(findings(outside)));
  });
});

describe('on save', () => {
  let uri: vscode.Uri;
  before(async () => {
    uri = await write('saved/privacy.md', policy);
    await newRepository('saved');
    await autoSave('off');
  });
  after(() => autoSave(undefined));
  /** In a browser VS Code saves by itself after a second, and what is saved already is not saved again. */
  const autoSave = (value: string | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration('files').update('autoSave', value, vscode.ConfigurationTarget.Workspace);
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('editor');
  const optIn = async (): Promise<void> =>
    settings().update('codeActionsOnSave', { 'source.policywright.updateDate': 'explicit' }, vscode.ConfigurationTarget.Workspace);
  afterEach(async () => {
    await settings().update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
    await (await replaceText(uri, policy)).save();
    await closeAll();
  });

  it('a forgotten date is set for those who opted in', async () => {
    await optIn();
    const document = await replaceText(uri, longerPolicy);
    await forgottenDate(uri);
    await document.save();
    assert.doesNotMatch(document.getText(), /2026-02-10|February 10/);
    assert.equal(document.isDirty, false);
  });

  it('the date stays where fewer than ten words changed', async () => {
    await optIn();
    const document = await replaceText(uri, policy.replace('Nobody else', 'Nobody else at all'));
    await findingsThat(
      uri,
      (found) => found.some((one) => ruleOf(one) === 'last-updated-unchanged' && one.severity === vscode.DiagnosticSeverity.Hint),
      'a hint',
    );
    await document.save();
    assert.equal(document.getText(), policy.replace('Nobody else', 'Nobody else at all'));
  });

  it('the date stays for everyone else', async () => {
    const document = await replaceText(uri, longerPolicy);
    await forgottenDate(uri);
    await document.save();
    assert.equal(document.getText(), longerPolicy);
  });
});
