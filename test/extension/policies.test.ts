// The Policies view: it lists what the workspace holds, and stays right while files and folders change.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, type ExtensionApi, extensionApi, inWorkspace, open, type, until, write } from './workspace.ts';

const day = (distance: number): string => new Date(Date.now() + distance * 86_400_000).toISOString().slice(0, 10);
const policy = (title: string, more = ''): string =>
  `---\nversion: "1.4"\nlast_updated: ${day(-40)}\n${more}document_title: "${title}"\n---\n\n# ${title}\n\nWe keep the seeds that you sent us.\n`;

describe('the Policies view', () => {
  let api: ExtensionApi;
  const shows = (what: string, expected: (lines: readonly string[]) => boolean): Promise<true> =>
    until(
      api.onDidChangePolicies,
      () => (expected(api.policies()) ? true : undefined),
      () => `${what}; the view shows\n${api.policies().join('\n')}`,
    );
  const lineOf = (title: string): string | undefined => api.policies().find((line) => line.trim().startsWith(`${title} |`));

  before(async () => {
    await write('shelf/seeds.md', policy('Seed Shelf Policy', `next_review: ${day(-100)}\n`));
    await write('shelf/garden.md', policy('Garden Shelf Policy'));
    api = await extensionApi();
  });
  after(async () => {
    await closeAll();
    await vscode.commands.executeCommand('policywright.clearPolicyFilter');
    await vscode.commands.executeCommand('policywright.groupByFolder');
    for (const name of ['shelf', 'cellar', 'bench'])
      await vscode.workspace.fs.delete(inWorkspace(name), { recursive: true }).then(undefined, () => undefined);
  });

  it('lists closed policies with version, date and review', async () => {
    await shows('both policies', () => lineOf('Seed Shelf Policy') !== undefined && lineOf('Garden Shelf Policy') !== undefined);
    assert.match(lineOf('Seed Shelf Policy') ?? '', /\| 3 months overdue · 1\.4 · /);
    assert.match(lineOf('Garden Shelf Policy') ?? '', /\| 1\.4 · .+ · next review /);
  });

  it('groups by folder, kind and review status', async () => {
    const order = (): readonly string[] =>
      api
        .policies()
        .filter((line) => /^(?:shelf|Policy|Overdue for Review|Up to Date) |Shelf Policy/.test(line.trim()))
        .map((line) => line.replace(/ \|.*/, ''));
    assert.deepEqual(order(), ['shelf', '  Seed Shelf Policy', '  Garden Shelf Policy']);
    await vscode.commands.executeCommand('policywright.groupByStatus');
    assert.deepEqual(
      order(),
      ['Overdue for Review', '  Seed Shelf Policy', 'Up to Date', '  Garden Shelf Policy'].filter((line) => order().includes(line)),
    );
    assert.ok(order().indexOf('Overdue for Review') < order().indexOf('Up to Date'));
    await vscode.commands.executeCommand('policywright.groupByKind');
    assert.ok(order().includes('Policy'), api.policies().join('\n'));
    await vscode.commands.executeCommand('policywright.groupByFolder');
  });

  it('follows what is typed', async () => {
    const editor = await open(await write('bench/tools.md', policy('Tool Policy')));
    await shows('the policy that was opened', () => lineOf('Tool Policy') !== undefined);
    const start = editor.document.positionAt(editor.document.getText().indexOf('Tool Policy'));
    await type(editor.document, () => start, 'Garden ');
    await shows('the title just typed', () => lineOf('Garden Tool Policy') !== undefined && lineOf('Tool Policy') === undefined);
  });

  it('follows files and folders that come, move and go', async () => {
    const bulbs = await write('shelf/bulbs.md', policy('Bulb Policy'));
    await shows('a new policy', () => lineOf('Bulb Policy') !== undefined);
    await vscode.workspace.fs.delete(bulbs);
    await shows('one fewer', () => lineOf('Bulb Policy') === undefined);
    await vscode.workspace.fs.rename(inWorkspace('shelf'), inWorkspace('cellar'));
    await shows(
      'the folder’s new name',
      (lines) => lines.some((line) => line.startsWith('cellar | 2')) && !lines.some((line) => line.startsWith('shelf')),
    );
    await vscode.workspace.fs.delete(inWorkspace('cellar'), { recursive: true });
    await shows('nothing of the folder', () => lineOf('Seed Shelf Policy') === undefined && lineOf('Garden Shelf Policy') === undefined);
  });

  it('lists translations below their original, and says which are behind', async () => {
    const inLanguage = (language: string, title: string, age: number): string =>
      policy(title, `lang: ${language}\n`).replace(day(-40), day(age));
    await write('bench/privacy.md', inLanguage('en', 'Bench Privacy Policy', -40));
    await write('bench/de/privacy.md', inLanguage('de', 'Datenschutzerklärung der Werkbank', -200));
    await write('bench/fr/privacy.md', inLanguage('fr', 'Politique de confidentialité de l’établi', -40));
    const family = (): readonly string[] => {
      const at = api.policies().findIndex((line) => line.trim().startsWith('Bench Privacy Policy |'));
      return at < 0 ? [] : api.policies().slice(at, at + 3);
    };
    const isNested = (): boolean => {
      const [top = '', first = '', second = ''] = family();
      const indent = ' '.repeat(top.search(/\S/) + 2);
      return (
        top.includes('| 1 translation behind · ') &&
        first.startsWith(`${indent}Politique de confidentialité de l’établi | French · `) &&
        second.startsWith(`${indent}Datenschutzerklärung der Werkbank | German · 40 days behind · `)
      );
    };
    await shows('the translations below the original', isNested);
    for (const grouping of ['Kind', 'Status', 'Folder']) {
      await vscode.commands.executeCommand(`policywright.groupBy${grouping}`);
      assert(isNested(), `${grouping}: ${api.policies().join('\n')}`);
    }
  });

  it('opens the preview of a policy from its menu', async () => {
    const uri = inWorkspace('privacy-policy.md');
    await vscode.commands.executeCommand('policywright.openPreviewToSide', { type: 'policy', uri });
    await until(
      api.onDidRenderPreview,
      () => (api.previewBody(uri) === undefined ? undefined : true),
      () => 'a preview of the closed policy',
    );
    // It was asked for, so it stays, whatever becomes of the policy that is being written.
    const editor = await open(inWorkspace('bench/tools.md'));
    await vscode.commands.executeCommand('policywright.openPreviewToSide', { type: 'policy', uri });
    await until(
      api.onDidRenderPreview,
      () => (api.previewBody(uri) === undefined ? undefined : true),
      () => 'the preview again',
    );
    const start = editor.document.positionAt(editor.document.getText().indexOf('Tool Policy'));
    await type(editor.document, () => start, 'Old ');
    await shows('the title just typed', () => lineOf('Garden Old Tool Policy') !== undefined);
    assert.ok(api.previewBody(uri) !== undefined, 'the preview went over to the other policy');
  });
});
