// A writer goes from place to place with the keys of a programmer: F12, Shift+F12, Ctrl+T, hovers and proposals.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, extensionApi, open, until, write } from './workspace.ts';

const TERMS = `---
document_title: "Terms of Exchange"
version: "2.0"
last_updated: "2026-02-10"
---

# Terms of Exchange

## 1. Definitions

"**Seed Service**" means the exchange that Larkspur Garden Club runs.

## 2. Retention

We keep for the Seed Service what you send, for 30 days. See [who sees it](#3-sharing).

## 3. Sharing

As set out in Section 2, we share nothing. Write to <privacy@larkspur.garden> about the Seed Service.

See Sections 1 and 2, [this](#2-retention) and Section 
`;

describe('navigation in a policy', () => {
  let uri: vscode.Uri;
  let document: vscode.TextDocument;
  before(async () => {
    uri = await write('legal/exchange.md', TERMS);
    const { client } = await extensionApi();
    ({ document } = await open(uri));
    await until(
      vscode.languages.onDidChangeDiagnostics,
      () => (client.isRunning() ? true : undefined),
      () => 'the server runs',
    );
  });
  after(closeAll);

  const at = (words: string, moved = 0): vscode.Position => document.positionAt(TERMS.indexOf(words) + moved);
  const run = <T>(command: string, ...rest: readonly unknown[]): Thenable<T> => vscode.commands.executeCommand<T>(command, uri, ...rest);
  const text = (range: vscode.Range): string => document.getText(range);

  it('goes to the section that a reference names', async () => {
    for (const [words, moved, number, heading] of [
      ['Section 2, we', 8, '2', '2. Retention'],
      ['Sections 1', 9, '1', '1. Definitions'],
      ['1 and 2', 6, '2', '2. Retention'],
    ] as const) {
      const found = await run<vscode.LocationLink[]>('vscode.executeDefinitionProvider', at(words, moved));
      assert.deepEqual(
        found.map(({ originSelectionRange, targetSelectionRange }) => [
          originSelectionRange && text(originSelectionRange),
          targetSelectionRange && text(targetSelectionRange),
        ]),
        [[number, heading]],
      );
    }
  });

  it('goes to the definition of a term, and from a link to its section', async () => {
    const term = await run<vscode.LocationLink[]>('vscode.executeDefinitionProvider', at('the Seed Service what', 6));
    assert.deepEqual(
      term.map(({ targetSelectionRange }) => targetSelectionRange?.start.line),
      [10],
    );
    // The editor's own Markdown support may lead there as well; what has one range is shown once.
    const link = await run<(vscode.LocationLink | vscode.Location)[]>('vscode.executeDefinitionProvider', at('#3-sharing', 3));
    const places = new Set(
      link
        .map((one) => ('targetUri' in one ? one.targetRange : one.range))
        .map((range) => `${range.start.line}:${range.start.character}-${range.end.character} ${text(range)}`),
    );
    assert.deepEqual([...places], ['16:0-13 ## 3. Sharing']);
  });

  it('lists each reference of a section once', async () => {
    const found = await run<vscode.Location[]>('vscode.executeReferenceProvider', at('## 2. Retention', 5));
    const distinct = new Set(
      found.map(({ range }) => `${range.start.line}:${range.start.character}-${range.end.line}:${range.end.character} ${text(range)}`),
    );
    assert.deepEqual([...distinct].map((one) => one.slice(one.indexOf(' ') + 1)).sort(), ['## 2. Retention', '#2-retention', '2', '2']);
  });

  it('marks a term in the text', async () => {
    const marks = await run<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', at('the Seed Service what', 6));
    assert.deepEqual(
      marks.map(({ range, kind }) => [range.start.line, text(range), kind]),
      [
        [10, 'Seed Service', vscode.DocumentHighlightKind.Write],
        [14, 'Seed Service', vscode.DocumentHighlightKind.Read],
        [18, 'Seed Service', vscode.DocumentHighlightKind.Read],
      ],
    );
  });

  it('shows the beginning of a section on a reference to it', async () => {
    const hovers = await run<vscode.Hover[]>('vscode.executeHoverProvider', at('Section 2, we', 8));
    const said = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === 'string' ? content : content.value))
      .join('\n');
    assert.match(said, /Retention[\s\S]*We keep for the Seed Service/);
  });

  it('proposes sections after a clause word, and terms after a capital', async () => {
    const labels = async (position: vscode.Position, trigger?: string): Promise<string[]> => {
      const { items } = await run<vscode.CompletionList>('vscode.executeCompletionItemProvider', position, trigger);
      return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    const sections = await labels(at('this](#2-retention) and Section ', 'this](#2-retention) and Section '.length), ' ');
    for (const label of ['1 Definitions', '2 Retention', '3 Sharing'])
      assert.ok(sections.includes(label), `${label} among ${sections.join(', ')}`);
    const terms = await labels(at('the Seed Service what', 5));
    assert.ok(terms.includes('Seed Service'), terms.join(', '));
  });

  it('proposes each anchor of a heading once in a link', async () => {
    const { items } = await run<vscode.CompletionList>('vscode.executeCompletionItemProvider', at('(#3-sharing', 2), '#');
    const anchors = items
      .map(({ label }) => (typeof label === 'string' ? label : label.label))
      .filter((label) => /2-retention/.test(label));
    assert.equal(anchors.length, 1, anchors.join(', '));
  });

  it('finds terms and each section once over all policies', async () => {
    const find = async (query: string): Promise<vscode.SymbolInformation[]> =>
      (await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query)).filter(
        ({ location }) => location.uri.path.endsWith('/exchange.md'),
      );
    assert.deepEqual(
      (await find('Seed Service')).map(({ name, containerName }) => [name, containerName]),
      [['Seed Service', 'Terms of Exchange']],
    );
    const sections = await find('Retention');
    assert.equal(sections.length, 1, sections.map(({ name }) => name).join(', '));
  });

  it('links references to their sections', async () => {
    const links = await run<vscode.DocumentLink[]>('vscode.executeLinkProvider');
    const link = links.find(({ range }) => text(range) === 'Section 2');
    assert.equal(link?.target?.fragment, 'L13');
  });

  it('colours definitions, terms and references', async () => {
    const legend = await run<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend');
    const tokens = await run<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens');
    const kinds = new Set<string>();
    for (let index = 3; index < tokens.data.length; index += 5) kinds.add(legend.tokenTypes[tokens.data[index] ?? -1] ?? '');
    assert.deepEqual([...kinds].sort(), ['property', 'type']);
  });

  it('shows titles behind numbers where the setting asks for them', async () => {
    const settings = vscode.workspace.getConfiguration('policywright', uri);
    const hints = (): Thenable<vscode.InlayHint[]> =>
      run<vscode.InlayHint[]>('vscode.executeInlayHintProvider', new vscode.Range(0, 0, document.lineCount, 0));
    assert.equal((await hints()).length, 0);
    await settings.update('inlayHints.sectionTitles', true, vscode.ConfigurationTarget.Workspace);
    try {
      const labels = await eventually(
        async () => {
          const shown = (await hints()).map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
          return shown.length > 0 ? shown : undefined;
        },
        () => 'titles behind numbers',
      );
      // Behind the second 2 stands a link that says the title.
      assert.deepEqual(labels, ['(Retention)', '(Definitions)']);
    } finally {
      await settings.update('inlayHints.sectionTitles', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
