// A policy among others that are not open: wherever the files lie, what stands in them counts.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extensionApi, findingsThat, inWorkspace, open, ruleOf, write } from './workspace.ts';

const policy = (title: string, id: string, body: string): string =>
  `---\ndocument_title: "${title}"\nversion: "1.4"\nid: ${id}\nlast_updated: "2026-02-10"\n---\n\n# ${title}\n\n${body}\n`;

describe('a policy among closed files', () => {
  before(() => extensionApi());
  afterEach(closeAll);
  after(async () => vscode.workspace.fs.delete(inWorkspace('orchard'), { recursive: true }));

  it('is held against them, their links and its folder’s configuration', async () => {
    await write('orchard/.policywright.json', '{ "rules": { "contact-email-unlinked": "error" } }');
    await write('orchard/mkdocs.yml', 'site_name: Orchard\n');
    await write(
      'orchard/terms.md',
      policy('Orchard Terms', 'orchard-rules', '## 1. Definitions\n\n"**Basket**" means what a visitor may carry home.'),
    );
    const uri = await write(
      'orchard/privacy.md',
      policy(
        'Orchard Privacy Policy',
        'orchard-rules',
        'Capitalised words have the meanings given in the [Orchard Terms](terms.md). See [the map](map.md) for your Basket.\n\nWrite to privacy@larkspur.garden.',
      ),
    );
    await open(uri);
    const has = (found: readonly vscode.Diagnostic[], rule: string): boolean => found.some((one) => ruleOf(one) === rule);
    const found = await findingsThat(uri, (all) => has(all, 'id-duplicate') && has(all, 'link-file-missing'), 'findings about other files');
    assert.equal(found.find((one) => ruleOf(one) === 'contact-email-unlinked')?.severity, vscode.DiagnosticSeverity.Error);
    assert.deepEqual(
      found.filter((one) => ruleOf(one) === 'link-file-missing').map(({ message }) => /".*"/.exec(message)?.[0]),
      ['"map.md"'],
    );
    const document = await vscode.workspace.openTextDocument(uri);
    const definitions = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      uri,
      document.positionAt(document.getText().indexOf('Basket') + 2),
    );
    assert.deepEqual(
      definitions.map((one) => ('targetUri' in one ? one.targetUri : one.uri).path.split('/').at(-1)),
      ['terms.md'],
    );
  });

  it('is held against them anew when one goes and a file comes', async () => {
    await write('orchard/terms.md', policy('Orchard Terms', 'orchard-rules', 'Be kind.'));
    const uri = await write('orchard/privacy.md', policy('Orchard Privacy Policy', 'orchard-rules', 'See [the map](map.md).'));
    await open(uri);
    await findingsThat(uri, (all) => all.some((one) => ruleOf(one) === 'id-duplicate'), 'the same id twice');
    await vscode.workspace.fs.delete(inWorkspace('orchard/terms.md'));
    await write('orchard/map.md', '# Map\n');
    await findingsThat(
      uri,
      (all) => !all.some((one) => ['id-duplicate', 'link-file-missing'].includes(ruleOf(one))),
      'neither a second policy of that id nor a missing file',
    );
  });
});
