// A writer opens a policy: what VS Code then shows, and what the quick fixes do.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, findings, findingsThat, inWorkspace, open, ruleOf, write } from './workspace.ts';

describe('a policy with mistakes', () => {
  const uri = (): vscode.Uri => inWorkspace('privacy-with-mistakes.md');
  const has =
    (rule: string) =>
    (found: readonly vscode.Diagnostic[]): boolean =>
      found.some((one) => ruleOf(one) === rule);
  const everywhere = (document: vscode.TextDocument): vscode.Range => new vscode.Range(0, 0, document.lineCount, 0);
  afterEach(closeAll);
  after(async () => vscode.workspace.fs.delete(inWorkspace('site'), { recursive: true }));

  it('gets its findings', async () => {
    await open(uri());
    for (const rule of ['last-updated-invalid', 'contact-email-mismatch', 'heading-number-gap']) {
      const found = await findingsThat(uri(), has(rule), `a finding of ${rule}`);
      const one = found.find((finding) => ruleOf(finding) === rule);
      assert.ok(one && typeof one.code === 'object', `${rule} links its page`);
    }
  });

  it('leaves other Markdown alone', async () => {
    const readme = inWorkspace('README.md');
    await open(readme);
    await open(uri());
    // The server answers in order: once the policy has its findings, README.md would have had its own.
    await findingsThat(uri(), (found) => found.length > 0, 'findings on the policy');
    assert.deepEqual(
      findings(readme).map(({ message }) => message),
      [],
    );
  });

  it('explains last_updated on hover', async () => {
    const { document } = await open(uri());
    await findingsThat(uri(), (found) => found.length > 0, 'findings on the policy');
    const at = document.positionAt(document.getText().indexOf('last_updated') + 3);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri(), at);
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === 'string' ? content : content.value))
      .join('\n');
    assert.match(text, /updated|changed|date/i);
  });

  it('loses a finding by its quick fix', async () => {
    await open(uri());
    const found = await findingsThat(uri(), has('last-updated-invalid'), 'a finding of last-updated-invalid');
    const finding = found.find((one) => ruleOf(one) === 'last-updated-invalid');
    assert.ok(finding);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri(),
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
      20,
    );
    const fix = actions.find(({ edit, title }) => edit?.has(uri()) && /2026-0[23]/.test(title));
    assert.ok(fix?.edit, `a fix among ${actions.map(({ title }) => title).join(', ') || 'no actions'}`);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await findingsThat(uri(), (left) => !has('last-updated-invalid')(left), 'the finding is gone after its fix');
  });

  it('has no safe fix left after fix all', async () => {
    // In a site whose builder makes no links of bare addresses, the one in the sample has a safe fix.
    await write('site/mkdocs.yml', 'site_name: Larkspur\n');
    const inSite = await write('site/privacy-with-mistakes.md', await vscode.workspace.fs.readFile(uri()));
    const { document } = await open(inSite);
    await findingsThat(inSite, has('contact-email-unlinked'), 'an address that is no link');
    const fixAll = async (): Promise<vscode.CodeAction[]> => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        inSite,
        everywhere(document),
        'source.fixAll.policywright',
        5,
      );
      return actions.filter(({ edit }) => edit && edit.size > 0);
    };
    const [first] = await fixAll();
    assert.ok(first?.edit, 'the sample has something to fix safely');
    assert.ok(await vscode.workspace.applyEdit(first.edit));
    assert.deepEqual(
      (await fixAll()).map(({ title }) => title),
      [],
    );
  });
});
