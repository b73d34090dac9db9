// A writer inserts a section, lets everything be renumbered, and moves sections about.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, findingsThat, open, until, write } from './workspace.ts';

const POLICY = `---
document_title: "Loan of Seeds"
version: "1.0"
---

# Loan of Seeds

## 1. Scope

As Section 2 says.

## 1. New

We lend more.

## 2. Returns

In spring.
`;

describe('sections of a policy', () => {
  const changed = (document: vscode.TextDocument, expected: RegExp): Promise<true> =>
    until(
      vscode.workspace.onDidChangeTextDocument,
      () => (expected.test(document.getText()) ? true : undefined),
      () => `${expected} in\n${document.getText()}`,
    );
  const opened = async (): Promise<vscode.TextEditor> => {
    const uri = await write('legal/loans.md', POLICY);
    const editor = await open(uri);
    await findingsThat(uri, (found) => found.length > 0, 'a finding on the doubled number');
    return editor;
  };
  afterEach(closeAll);

  it('are renumbered by what the light bulb offers, in one step', async () => {
    const { document } = await opened();
    const heading = document.positionAt(POLICY.indexOf('New'));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(heading, heading),
      'refactor.rewrite.renumberSections',
    );
    const [action] = actions;
    assert.ok(action?.edit, actions.map(({ title }) => title).join());
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    await changed(document, /## 3\. Returns/);
    assert.match(document.getText(), /As Section 3 says/);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await changed(document, /## 2\. Returns[^]*/);
    assert.equal(document.getText(), POLICY);
  });

  it('move with the cursor and back again in one step', async () => {
    // Doubled numbers would have to be reviewed first.
    const inOrder = POLICY.replace('## 2. Returns', '## 3. Returns')
      .replace('## 1. New', '## 2. New')
      .replace('As Section 2', 'As Section 3');
    const editor = await open(await write('legal/loans-in-order.md', inOrder));
    const { document } = editor;
    const at = document.positionAt(inOrder.indexOf('In spring') + 3);
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('policywright.moveSectionUp');
    assert.ok(document.getText().indexOf('Returns') < document.getText().indexOf('New'), document.getText());
    assert.equal(document.getText(editor.selection.with({ end: editor.selection.active.translate(0, 6) })), 'spring');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), inOrder);
  });

  it('have their renumbering copied as a table', async () => {
    await opened();
    await vscode.commands.executeCommand('policywright.copyRenumbering');
    assert.match(await vscode.env.clipboard.readText(), /\| 2 \| 3 \| Returns \|/);
  });
});
