// The tools for AI assistants in real VS Code, called as an assistant calls them.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { gitIn, newRepository, type TestRepository } from './repositories.ts';
import { closeAll, extensionApi, inWorkspace, open, write } from './workspace.ts';

const bad =
  '---\ndocument_title: "Privacy Policy"\nlast_updated: "2026-02-30"\n---\n\n# Privacy Policy\n\nWrite to the gardeners at privacy@larkspur.garden.\n';
const terms = (kept: string): string =>
  `---\ndocument_title: "Terms"\nlast_updated: "2026-02-10"\n---\n\n# Terms\n\n## 1. Seeds\n\nWe keep orders for ${kept}.\n`;

/** What a tool answers. */
async function invoke(name: string, input: object, tokenBudget?: number): Promise<string> {
  const tokenizationOptions =
    tokenBudget === undefined ? undefined : { tokenBudget, countTokens: (text: string) => Promise.resolve(Math.ceil(text.length / 4)) };
  const { content } = await vscode.lm.invokeTool(name, {
    input,
    toolInvocationToken: undefined,
    ...(tokenizationOptions ? { tokenizationOptions } : {}),
  });
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}

describe('the tools for assistants', () => {
  const folder = inWorkspace('assisted');
  let repository: TestRepository;
  before(async () => {
    await extensionApi();
    await write('assisted/privacy.md', bad);
    await write('assisted/terms.md', terms('two years'));
    repository = await newRepository('assisted');
    await write('assisted/terms.md', terms('ten years'));
    await repository.refresh();
  });
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('are there, described, and can be named in a prompt', () => {
    const names = vscode.lm.tools.filter(({ name }) => name.startsWith('policywright')).map(({ name }) => name);
    assert.deepEqual(names.sort(), ['policywright_changes', 'policywright_check', 'policywright_coverage']);
    for (const one of vscode.lm.tools.filter(({ name }) => name.startsWith('policywright')))
      assert.ok(one.description.length > 100 && one.inputSchema);
  });

  it('check a file, a folder, and a text, with the place of each finding', async () => {
    const named = await invoke('policywright_check', { paths: ['assisted/privacy.md'] });
    assert.match(named, /^1 file checked: 1 error/);
    assert.match(named, /assisted\/privacy\.md:3:16: error last-updated-invalid: .*\(fix: Change to 2026-02-28\)/);
    assert.match(await invoke('policywright_check', { paths: ['assisted'] }), /^2 files checked: 1 error/);
    const absolute = vscode.Uri.joinPath(folder, 'privacy.md').path;
    assert.match(await invoke('policywright_check', { paths: [absolute] }), /^1 file checked: 1 error/);
    const text = await invoke('policywright_check', { text: bad.replace('02-30', '02-28'), path: 'assisted/new.md' });
    assert.doesNotMatch(text, /last-updated-invalid/);
  });

  it('read what is in the editor, not what is saved', async () => {
    const editor = await open(vscode.Uri.joinPath(folder, 'privacy.md'));
    const at = editor.document.getText().indexOf('02-30');
    const range = new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + 5));
    assert.ok(await editor.edit((edit) => edit.replace(range, '02-28')));
    assert.doesNotMatch(await invoke('policywright_check', { paths: ['assisted/privacy.md'] }), /last-updated-invalid/);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('find words that changed without the date, and tell what changed', async () => {
    const found = await invoke('policywright_check', { paths: ['assisted/terms.md'], against: 'HEAD' });
    assert.match(found, /last-updated-unchanged/);
    const changes = await invoke('policywright_changes', { path: 'assisted/terms.md' });
    assert.match(changes, /assisted\/terms\.md compared with HEAD: 1 word changed\n## Changes to Terms\n/);
    gitIn(folder, 'tag', 'v1');
    assert.match(await invoke('policywright_changes', { path: 'assisted/terms.md', against: 'v1' }), /compared with v1: 1 word/);
    const texts = await invoke('policywright_changes', { before: terms('two years'), after: terms('a year') });
    assert.match(texts, /2 words changed/);
  });

  it('find what a file and a text say of what laws ask for, gaps first', async () => {
    const named = await invoke('policywright_coverage', { paths: ['assisted/privacy.md'], profiles: ['gdpr'] });
    assert.match(named, /^1 policy read\nassisted\/privacy\.md: EU GDPR: \d+ found, \d+ in part, \d+ not found, \d+ open questions?\n/);
    assert.match(named, /assisted\/privacy\.md: not found, \w+: .*\[gdpr-/);
    assert.match(await invoke('policywright_coverage', { paths: ['assisted'] }), /^2 policies read\n/);
    const text = `${bad}\nYou have the right to access your data.\n`;
    const covered = await invoke('policywright_coverage', { text, path: 'assisted/new.md', profiles: ['gdpr'] });
    assert.match(covered, /assisted\/new\.md:10:1: found: Right of access .*: You have the right to access your data\./);
    const cut = await invoke('policywright_coverage', { text, profiles: ['gdpr'] }, 300);
    assert.ok(Math.ceil(cut.length / 4) <= 300, `${cut.length}`);
    assert.match(cut, /\d+ more lines are left out/);
  });

  it('keep to the budget of the model, and say what is left out', async () => {
    const long = `${bad}\n${Array.from({ length: 200 }, (_, index) => `Write to us us at [TODO ${index}].\n`).join('\n')}`;
    const whole = await invoke('policywright_check', { text: long });
    const cut = await invoke('policywright_check', { text: long }, 300);
    assert.ok(Math.ceil(cut.length / 4) <= 300, `${cut.length}`);
    assert.ok(cut.length > 900, cut);
    assert.match(cut, /\d+ more lines are left out/);
    assert.ok(whole.length > cut.length);
    assert.ok(whole.startsWith(cut.split('\n').slice(0, -1).join('\n')));
  });

  it('read nothing outside of the workspace, and take no options for git', async () => {
    const refused = async (name: string, input: object, why: RegExp): Promise<void> =>
      assert.rejects(invoke(name, input), (error: Error) => why.test(error.message) || assert.fail(error.message));
    for (const path of ['../outside.md', '/etc/passwd', 'assisted/../../outside.md', '..\\outside.md'])
      await refused('policywright_check', { paths: [path] }, /outside of the workspace/);
    await refused('policywright_changes', { path: '/etc/passwd' }, /outside of the workspace/);
    await refused('policywright_coverage', { paths: ['/etc/passwd'] }, /outside of the workspace/);
    await refused('policywright_coverage', { text: bad, path: '../outside.md' }, /outside of the workspace/);
    await refused('policywright_check', { paths: ['assisted/missing.md'] }, /no such file/);
    await refused('policywright_changes', { path: 'assisted/terms.md', against: '--output=stolen' }, /isn't a commit, branch, or tag/);
    await refused('policywright_check', { paths: ['assisted/terms.md'], against: '--fork-point' }, /isn't a commit, branch, or tag/);
  });

  it('are offered as a server of each folder, too, where VS Code has such a thing', async () => {
    const { mcpServers } = await extensionApi();
    const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
    const isDesktop = vscode.env.uiKind === vscode.UIKind.Desktop || vscode.env.remoteName !== undefined;
    // Version 1.100 has the function as well, but for proposals only.
    const isKnown = 'registerMcpServerDefinitionProvider' in vscode.lm && Number(vscode.version.split('.')[1]) > 100;
    const offered = mcpServers();
    assert.equal(offered.length, isDesktop && isKnown ? folders.length : 0);
    for (const [index, { args, cwd }] of offered.entries()) {
      // The one folder that the server reads, and nothing after it.
      assert.deepEqual(args.slice(1), [folders[index]?.uri.fsPath]);
      assert.equal(cwd?.toString(), folders[index]?.uri.toString());
      await vscode.workspace.fs.stat(vscode.Uri.file(args[0] ?? ''));
    }
  });
});
