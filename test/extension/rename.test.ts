// F2 in a policy: VS Code's own Markdown extension renames headings too, and must not come first there.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, findingsThat, open, write } from './workspace.ts';

const POLICY = `---
version: "1.0"
last_updated: 2026-02-30
---

# Bloom Policy

We are Bloom (the "Club"), see Section 2 (Whom we tell) and [2. Whom we tell](#2-whom-we-tell).

## 1. What we keep

The Club keeps names; see Section 2.

## 2. Whom we tell

Nobody.

## 3. How to write

To <ask@bloom.garden>.
`;

describe('renaming in VS Code', () => {
  afterEach(closeAll);
  const opened = async (path: string, text = POLICY): Promise<vscode.TextDocument> => {
    const { document } = await open(await write(path, text));
    if (text === POLICY) await findingsThat(document.uri, (found) => found.length > 0, 'findings on the policy');
    return document;
  };
  const rename = (document: vscode.TextDocument, at: string, newName: string): Thenable<vscode.WorkspaceEdit> =>
    vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      document.positionAt(document.getText().indexOf(at) + at.length),
      newName,
    );

  it('gives a heading of a policy another title with all that names it', async () => {
    const document = await opened('rename/bloom-privacy-policy.md');
    const at = document.positionAt(POLICY.indexOf('Whom we tell\n') + 3);
    const prepared = await vscode.commands.executeCommand<{ placeholder: string; range: vscode.Range }>(
      'vscode.prepareRename',
      document.uri,
      at,
    );
    assert.equal(prepared.placeholder, 'Whom we tell');
    assert.ok(await vscode.workspace.applyEdit(await rename(document, '## 2. Whom', 'Who gets it')));
    assert.equal(document.getText(), POLICY.replaceAll('Whom we tell', 'Who gets it').replace('#2-whom-we-tell', '#2-who-gets-it'));
  });

  it('renames a term, and an address', async () => {
    const document = await opened('rename/club-privacy-policy.md');
    assert.ok(await vscode.workspace.applyEdit(await rename(document, 'The Cl', 'Society')));
    assert.ok(await vscode.workspace.applyEdit(await rename(document, 'ask@', 'hello@bloom.garden')));
    assert.equal(document.getText(), POLICY.replaceAll('Club', 'Society').replace('ask@', 'hello@'));
  });

  it('leaves a heading as it is when the title is refused, and so does VS Code', async () => {
    const document = await opened('rename/refused-privacy-policy.md');
    const edit = await rename(document, '## 2. Whom', '7. Whom');
    assert.equal(edit.size, 0);
  });

  it('leaves other Markdown to VS Code', async () => {
    const text = '# Notes\n\n## One\n\n[One](#one)\n';
    const document = await opened('rename/notes.md', text);
    const edit = await rename(document, '## O', 'Two');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), text.replace('## One', '## Two').replace('#one', '#two'));
  });

  it('links all references, and inserts a list of contents, by command', async () => {
    const document = await opened('rename/links-privacy-policy.md');
    await vscode.commands.executeCommand('policywright.linkAllReferences');
    assert.match(document.getText(), /see \[Section 2\]\(#2-whom-we-tell\) \(Whom we tell\)[^]*see \[Section 2\]\(#2-whom-we-tell\)\./);
    await vscode.commands.executeCommand('policywright.insertContents');
    assert.match(
      document.getText(),
      /\n\n- \[1\. What we keep\]\(#1-what-we-keep\)\n- \[2\. Whom we tell\]\(#2-whom-we-tell\)\n- \[3\. How to write\]\(#3-how-to-write\)\n\n## 1/,
    );
  });
});
