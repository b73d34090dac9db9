// The Coverage view: what it shows of the policy in the active editor, where a click leads, and what its commands write.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  answering,
  closeAll,
  type ExtensionApi,
  extensionApi,
  inWorkspace,
  open,
  type ShownCoverageRow,
  type,
  until,
  write,
} from './workspace.ts';

const POLICY = `---
document_title: "Privacy Policy"
version: "1.0"
last_updated: 2026-02-10
---

# Privacy Policy

Larkspur Garden Ltd. ("we") is the data controller. We collect your name and email address to send your order. We retain orders for ten years.

Under the GDPR you have the right to access your data. Write to <privacy@larkspur.garden>.

We retain invoices for seven years.
`;

describe('the Coverage view', () => {
  let api: ExtensionApi;
  let editor: vscode.TextEditor;
  const printed = (rows: readonly ShownCoverageRow[], indent = ''): string =>
    rows.map((row) => `${indent}${row.label} | ${row.description}\n${printed(row.children, `${indent}  `)}`).join('');
  const shows = (what: string, expected: () => boolean): Promise<true> =>
    until(
      api.onDidChangeCoverage,
      () => (expected() ? true : undefined),
      () => `${what}; the view shows\n${printed(api.coverage())}`,
    );
  const row = (...path: readonly string[]): ShownCoverageRow | undefined => {
    let rows = api.coverage();
    let found: ShownCoverageRow | undefined;
    for (const label of path) {
      found = rows.find((one) => one.label.startsWith(label));
      rows = found?.children ?? [];
    }
    return found;
  };
  const text = (): string => editor.document.getText();

  before(async () => {
    api = await extensionApi();
    await write('covered/retention.md', '# Retention\n');
    editor = await open(await write('covered/privacy.md', POLICY));
    await vscode.commands.executeCommand('policywright.coverage.focus');
    await vscode.commands.executeCommand('policywright.coverageShowAll');
  });
  after(async () => {
    await closeAll();
    await vscode.commands.executeCommand('policywright.coverageShowAll');
    await vscode.workspace.fs.delete(inWorkspace('covered'), { recursive: true });
  });

  it('shows the common core, and offers the law that the text mentions', async () => {
    // The view may show another policy until now.
    await shows('the law that the text mentions', () => row('Check Against EU GDPR') !== undefined);
    assert.match(row('Common core')?.description ?? '', /^\d+ of \d+ found$/);
    assert.equal(row('Check Against EU GDPR')?.description, 'suggested by this text');
    assert.equal(row('Choose Laws…')?.command?.command, 'policywright.chooseCoverageProfiles');
    assert.equal(row('Common core', 'Retention periods')?.description, 'found');
  });

  it('writes the law that is offered into the front matter, in one step', async () => {
    const { command } = row('Check Against EU GDPR') ?? {};
    assert(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    assert.equal(text(), POLICY.replace('02-10\n', '02-10\nprofiles: [gdpr]\n'));
    await shows('the GDPR', () => row('EU GDPR') !== undefined && row('Common core') === undefined && row('Choose Laws…') === undefined);
    assert.equal(row('EU GDPR', 'Retention periods')?.description, 'found · Art. 13(2)(a)');
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('undo');
    assert.equal(text(), POLICY);
    await vscode.commands.executeCommand('redo');
    await shows('the GDPR again', () => row('EU GDPR') !== undefined);
  });

  it('has what is not found first, and nothing else when it is filtered', async () => {
    const statuses = (): readonly string[] => (row('EU GDPR')?.children ?? []).map(({ description }) => description.split(' · ')[0] ?? '');
    const order = ['not found', 'found in part', 'question', 'found', 'does not apply', 'covered elsewhere'];
    assert.deepEqual(
      statuses(),
      [...statuses()].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
    );
    assert.equal(statuses()[0], 'not found');
    await vscode.commands.executeCommand('policywright.coverageShowGaps');
    assert.deepEqual(
      [...new Set(statuses())].filter((status) => !['not found', 'found in part'].includes(status)),
      [],
    );
    await vscode.commands.executeCommand('policywright.coverageShowAll');
    assert(statuses().includes('found'));
  });

  it('goes to the best passage, and lists the others below', async () => {
    const item = row('EU GDPR', 'Retention periods');
    assert(item?.command);
    assert.equal(item.children.length, 1, printed(item.children));
    await vscode.commands.executeCommand(item.command.command, ...(item.command.arguments ?? []));
    const selected = (): string => editor.document.getText(vscode.window.activeTextEditor?.selection);
    assert.match(selected(), /^We retain (?:orders for ten|invoices for seven) years\.$/);
    const first = selected();
    const other = item.children[0]?.command;
    assert(other);
    await vscode.commands.executeCommand(other.command, ...(other.arguments ?? []));
    assert.match(selected(), /^We retain (?:orders for ten|invoices for seven) years\.$/);
    assert(selected() !== first, first);
  });

  it('shows all passages from the best one on', async () => {
    await vscode.window.showTextDocument(editor.document, { selection: new vscode.Range(0, 0, 0, 0) });
    const item = row('EU GDPR', 'Retention periods');
    assert(item?.command);
    const [, { selection }] = item.command.arguments as [vscode.Uri, { readonly selection: vscode.Range }];
    await vscode.commands.executeCommand('policywright.coverageShowPassages', item.node);
    // The focus is in the list of passages.
    assert(
      vscode.window.visibleTextEditors.some((one) => one.document === editor.document && one.selection.start.line === selection.start.line),
      vscode.window.visibleTextEditors.map((one) => `${one.document.uri.path} ${one.selection.start.line}`).join(', '),
    );
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('follows what is typed', async () => {
    const at = editor.document.positionAt(text().indexOf('\n\nWe retain invoices'));
    await type(editor.document, () => at, '\n\nYou have the right to lodge a complaint with a supervisory authority.');
    await shows('the right to complain', () => (row('EU GDPR', 'Right to complain')?.description ?? '').startsWith('found'));
  });

  it('keeps why something does not apply', async () => {
    const item = row('EU GDPR', 'Data protection officer');
    assert(item);
    const { showInputBox } = vscode.window;
    Object.assign(vscode.window, { showInputBox: () => Promise.resolve('We are three people') });
    try {
      await vscode.commands.executeCommand('policywright.coverageDoesNotApply', item.node);
    } finally {
      Object.assign(vscode.window, { showInputBox });
    }
    assert.match(text(), /^coverage:\n {2}gdpr-13-1-b-dpo: \{ not-applicable: "We are three people" \}\n---$/m);
    await shows('the decision', () =>
      (row('EU GDPR', 'Data protection officer')?.description ?? '').startsWith('does not apply · We are three people'),
    );
  });

  it('keeps which file covers something, and takes it back', async () => {
    const item = row('EU GDPR', 'Purposes');
    assert(item);
    await answering(() => vscode.commands.executeCommand('policywright.coverageElsewhere', item.node), {
      choices: ['covered/retention.md'],
    });
    assert.match(text(), /\n {2}gdpr-\S+: \{ elsewhere: retention\.md \}\n---\n/);
    await shows('the file', () => (row('EU GDPR', 'Purposes')?.description ?? '').startsWith('covered elsewhere · retention.md'));
    await vscode.commands.executeCommand('policywright.coverageUndecide', row('EU GDPR', 'Purposes')?.node);
    assert.doesNotMatch(text(), /elsewhere/);
    await shows('what the text says', () => !(row('EU GDPR', 'Purposes')?.description ?? '').includes('elsewhere'));
  });

  it('inserts a placeholder and selects it', async () => {
    const item = row('EU GDPR', 'Right to erasure') ?? row('EU GDPR')?.children[0];
    assert(item);
    await vscode.commands.executeCommand('policywright.coverageInsertPlaceholder', item.node);
    assert.match(text(), new RegExp(`\n## ${item.label}\n\n\\[TODO: [^\\]]+\\]\n$`));
    assert.match(editor.document.getText(vscode.window.activeTextEditor?.selection), /^\[TODO: .*\]$/);
  });

  it('writes the laws that are chosen', async () => {
    await answering(() => vscode.commands.executeCommand('policywright.chooseCoverageProfiles', editor.document.uri), {
      choices: ['CCPA/CPRA'],
    });
    assert.match(text(), /^profiles: \[gdpr, ccpa\]$/m);
    await shows('both laws', () => row('EU GDPR') !== undefined && row('CCPA/CPRA') !== undefined);
  });

  it('shows all policies of the workspace in a table, which follows what is saved', async () => {
    const rowOf = (path: string) => api.workspaceCoverage()?.find((one) => one.path.endsWith(path));
    const shown = (what: string, expected: () => boolean): Promise<true> =>
      until(
        api.onDidChangeWorkspaceCoverage,
        () => (expected() ? true : undefined),
        () => `${what}; the table shows ${JSON.stringify(api.workspaceCoverage())}`,
      );
    const found = (row('EU GDPR')?.children ?? []).filter(({ description }) => /^found(?! in part)/.test(description)).length;
    await vscode.commands.executeCommand('policywright.showWorkspaceCoverage');
    await shown('the policy', () => rowOf('covered/privacy.md') !== undefined);
    assert(
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .some(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('policywrightCoverage')),
    );
    const before = rowOf('covered/privacy.md')?.cells.find(({ column }) => column === 'gdpr');
    assert.equal(before?.found, found);
    assert.equal(rowOf('covered/retention.md'), undefined);
    await type(editor.document, () => editor.document.positionAt(text().length), '\n\nYou may have your data corrected.\n');
    await editor.document.save();
    await shown(
      'one item more',
      () => (rowOf('covered/privacy.md')?.cells.find(({ column }) => column === 'gdpr')?.found ?? 0) > (before?.found ?? 0),
    );
  });

  it('writes the table as CSV', async () => {
    const file = inWorkspace('covered/coverage.csv');
    const { showSaveDialog, showInformationMessage } = vscode.window;
    Object.assign(vscode.window, { showSaveDialog: () => Promise.resolve(file), showInformationMessage: () => Promise.resolve(undefined) });
    try {
      await vscode.commands.executeCommand('policywright.exportWorkspaceCoverage');
    } finally {
      Object.assign(vscode.window, { showSaveDialog, showInformationMessage });
    }
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(file));
    assert.match(csv, /^\ufeff"path","kind","profile"/);
    assert.match(csv, /"covered\/privacy\.md","privacy","gdpr","gdpr-13-2-a-retention"/);
  });

  it('is empty without a policy', async () => {
    await open(await write('covered/notes.md', '# Notes\n\nSeeds.\n'));
    await shows('nothing', () => api.coverage().length === 0);
  });
});
