// Beside VS Code's own Markdown extension, every heading of a policy is listed once.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, extensionApi, findingsThat, open, type, until, write } from './workspace.ts';

const HEADINGS = ['Terms of Exchange', '1. Definitions', '1.1 Seeds', '2. Retention', 'Sharing', 'A. Annex'];
const POLICY = `---
document_title: "Terms of Exchange"
version: "2.0"
last_updated: "2026-02-30"
---

# Terms of Exchange

## 1. Definitions

"**Seed**" means what grows.

### 1.1 Seeds

Each Seed is kept dry.

## 2. Retention

We keep it for 30 days.

Sharing
-------

We share nothing.

## A. Annex

- Each Seed has a name.
`;

describe('the outline of a policy', () => {
  afterEach(closeAll);

  const symbolsOf = async (uri: vscode.Uri): Promise<readonly vscode.DocumentSymbol[]> => {
    const all = (list: readonly vscode.DocumentSymbol[]): readonly vscode.DocumentSymbol[] =>
      list.flatMap((one) => [one, ...all(one.children)]);
    return all(
      (await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri)) ?? [],
    );
  };
  /** As a reader sees them: VS Code's own Markdown extension keeps the signs before a heading. */
  const namesOf = (symbols: readonly vscode.DocumentSymbol[]): readonly string[] => symbols.map(({ name }) => name.replace(/^#+ /, ''));
  /** The Markdown extension may still be starting. */
  const listed = async (uri: vscode.Uri, heading: string): Promise<readonly string[]> => {
    let names: readonly string[] = [];
    return eventually(
      async () => {
        names = namesOf(await symbolsOf(uri));
        return names.includes(heading) ? names : undefined;
      },
      () => `${heading} is listed; listed are ${names.join(', ')}`,
    );
  };

  it('has each heading once', async () => {
    const uri = await write('legal/outlined.md', POLICY);
    await open(uri);
    await findingsThat(uri, (found) => found.length > 0, 'Policywright knows the policy');
    assert.deepEqual([...(await listed(uri, 'A. Annex'))].sort(), [...HEADINGS].sort());
  });

  it('has each heading once after edits and a restart of the server', async () => {
    const uri = await write('legal/outlined.md', POLICY);
    const editor = await open(uri);
    await type(editor.document, () => editor.document.positionAt(POLICY.length), '\n## B. More\n\nThere is more.\n');
    await vscode.commands.executeCommand('policywright.restartServer');
    const { client } = await extensionApi();
    await until(
      vscode.languages.onDidChangeDiagnostics,
      () => (client.isRunning() ? true : undefined),
      () => 'the server runs',
    );
    assert.deepEqual([...(await listed(uri, 'B. More'))].sort(), [...HEADINGS, 'B. More'].sort());
  });

  it('of a file that is no policy is VS Code’s own', async () => {
    const uri = await write('notes/plain.md', '# Notes\n\n## Monday\n\nRain.\n');
    await open(uri);
    assert.deepEqual(await listed(uri, 'Monday'), ['Notes', 'Monday']);
  });
});
