// A writer sets things: rules are turned off from the light bulb, the configuration file counts before it is saved, and its explanation names the place.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, findingsThat, inWorkspace, open, ruleOf, saveAll, type, until, write } from './workspace.ts';

const RULE = 'last-updated-invalid';
const policy =
  '---\ndocument_title: "Seed Policy"\nlast_updated: "2026-02-30"\n---\n\n# Seed Policy\n\nWe keep the seeds that you sent us.\n';

describe('a configuration', () => {
  const config = (): vscode.Uri => inWorkspace('configured/.policywright.json');
  const has = (found: readonly vscode.Diagnostic[]): boolean => found.some((one) => ruleOf(one) === RULE);
  const textOf = async (uri: vscode.Uri): Promise<string> => (await vscode.workspace.openTextDocument(uri)).getText();
  let uri: vscode.Uri;

  before(async () => {
    uri = await write('configured/seeds.md', policy);
    await write('configured/.policywright.json', '{\n  // ours\n  "dueSoon": "2 weeks"\n}\n');
  });
  afterEach(async () => {
    // What is not saved would be asked about.
    await saveAll();
    await closeAll();
  });
  after(() => vscode.workspace.fs.delete(inWorkspace('configured'), { recursive: true }));

  it('is written from the light bulb, and the finding is gone at once', async () => {
    await open(uri);
    const found = await findingsThat(uri, has, `a finding of ${RULE}`);
    const range = found.find((one) => ruleOf(one) === RULE)?.range;
    assert.ok(range);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
      20,
    );
    const { command } = actions.find(({ title }) => title === `Change severity of ${RULE} or turn it off…`) ?? {};
    assert.ok(command, `among ${actions.map(({ title }) => title).join(', ')}`);
    let isChosen = false;
    const chosen = Promise.resolve(vscode.commands.executeCommand(command.command, ...(command.arguments ?? []))).then(() => {
      isChosen = true;
    });
    // In front matter, where no comment reaches, turning off in the configuration is the first choice.
    await eventually(
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return isChosen || undefined;
      },
      () => 'a choice is made',
    );
    await chosen;
    await findingsThat(uri, (left) => !has(left), 'the finding is gone, with the file not yet saved');
    assert.equal(await textOf(config()), `{\n  // ours\n  "dueSoon": "2 weeks",\n  "rules": {\n    "${RULE}": "off"\n  }\n}\n`);
  });

  it('is followed when something else changes it', async () => {
    await write('configured/.policywright.json', `{ "rules": { "${RULE}": "hint" } }`);
    await open(uri);
    await findingsThat(
      uri,
      (found) => found.some((one) => ruleOf(one) === RULE && one.severity === vscode.DiagnosticSeverity.Hint),
      'the finding as a hint',
    );
  });

  it('is checked itself, once, with what was probably meant', async () => {
    await write('configured/.policywright.json', '{ "rules": { "last-updated-invlid": "off" } }');
    await open(config());
    const found = await findingsThat(config(), (list) => list.length > 0, 'a finding in the configuration');
    assert.deepEqual(
      found.map(({ message }) => message),
      ['There is no rule "last-updated-invlid"; did you mean "last-updated-invalid"?'],
    );
    // VS Code's own JSON support may run beside the files, where the address of this extension in the browser cannot be read.
    const byOthers = vscode.languages
      .getDiagnostics(config())
      .filter(({ source, message }) => source !== 'policywright' && !message.startsWith('Unable to load schema'));
    assert.deepEqual(
      byOthers.map(({ message }) => message),
      [],
    );
  });

  it('is explained, and the explanation follows it', async () => {
    await write('configured/.policywright.json', '{\n  "reviewEvery": "6 months"\n}\n');
    await open(uri);
    await vscode.commands.executeCommand('policywright.showEffectiveConfiguration');
    const shown = vscode.window.activeTextEditor?.document;
    assert.equal(shown?.uri.scheme, 'policywright-configuration');
    const says = (line: string): Promise<true> =>
      until(
        vscode.workspace.onDidChangeTextDocument,
        () => (shown.getText().includes(line) ? true : undefined),
        () => `“${line}” in\n${shown.getText().slice(0, 1500)}`,
      );
    await says('"reviewEvery": "6 months", // configured/.policywright.json:2');
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', shown.uri);
    assert.ok(links.some(({ target }) => target?.path === config().path && target.fragment === 'L2'));
    await type(await vscode.workspace.openTextDocument(config()), () => new vscode.Range(1, 18, 1, 26), '3 months');
    await says('"reviewEvery": "3 months", // configured/.policywright.json:2');
  });
});
