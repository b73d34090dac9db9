// A policy that the writer may read and not write.
import assert from 'node:assert/strict';
import { chmod } from 'node:fs/promises';
import * as vscode from 'vscode';
import { closeAll, findings, findingsThat, open, ruleOf, write } from './workspace.ts';

describe('a read-only file', () => {
  afterEach(closeAll);

  it('gets its findings all the same', async () => {
    const uri = await write(
      'policies/read-only.md',
      '---\ndocument_title: Privacy Policy\nlast_updated: "2026-02-30"\n---\n\n# Privacy Policy\n',
    );
    await chmod(uri.fsPath, 0o444);
    await open(uri);
    const [finding] = await findingsThat(
      uri,
      (found) => found.some((one) => ruleOf(one) === 'last-updated-invalid'),
      'last-updated-invalid',
    );
    assert.ok(finding);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, finding.range);
    assert.ok(Array.isArray(actions));
    assert.ok(findings(uri).length > 0);
  });
});
