// Show What Changed Since This Translation in real VS Code against a real repository: from the light bulb, by the date, by the last commit, and where git doesn't go back so far.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { gitIn, newRepository, type TestRepository } from './repositories.ts';
import { answering, closeAll, findingsThat, inWorkspace, open, redlineShows, ruleOf, write } from './workspace.ts';

const english = (date: string, kept: string): string =>
  `---\nlang: en\nlast_updated: "${date}"\ndocument_title: "Seed Privacy Policy"\n---\n\n# Seed Privacy Policy\n\n## 1. What we keep\n\nWe keep the seeds that you send us for ${kept}.\n`;
const german = (date: string, more = ''): string =>
  `---\nlang: de\n${date === '' ? '' : `last_updated: "${date}"\n`}document_title: "Datenschutzerklärung für Samen"\n---\n\n# Datenschutzerklärung für Samen\n\n## 1. Was wir aufbewahren\n\nWir bewahren die Samen, die Sie uns senden, dreißig Tage lang auf.${more}\n`;
const COMMAND = 'policywright.showChangesSinceTranslation';

describe('what changed since a translation', () => {
  const folder = inWorkspace('translated');
  let original: vscode.Uri;
  let translation: vscode.Uri;
  let repository: TestRepository;
  const commit = async (path: string, text: string, title: string): Promise<void> => {
    await write(path, text);
    gitIn(folder, 'add', '.');
    gitIn(folder, 'commit', '--quiet', '--message', title);
    await repository.refresh();
  };

  before(async () => {
    original = await write('translated/privacy.md', english('2026-02-10', 'thirty days'));
    translation = await write('translated/privacy.de.md', german('2026-02-10'));
    repository = await newRepository('translated');
    await commit('translated/privacy.md', english('2026-05-02', 'ninety days'), 'Ninety days');
    await commit('translated/privacy.de.md', german('2026-02-10', ' Danke!'), 'Thanks');
    await commit('translated/privacy.md', english('2026-05-02', 'ninety long days'), 'Long days');
    await open(translation);
    await findingsThat(translation, (found) => found.some((one) => ruleOf(one) === 'translation-behind'), 'translation-behind');
  });
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  /** Waits for a redline of the original that has the text. */
  const shows = (text: string): Promise<void> => redlineShows(original, text);

  it('is shown by the light bulb of the finding: all of it since the version that was translated', async () => {
    await open(translation);
    const found = await findingsThat(translation, (all) => all.some((one) => ruleOf(one) === 'translation-behind'), 'translation-behind');
    const finding = found.find((one) => ruleOf(one) === 'translation-behind');
    assert.ok(finding);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      translation,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const action = actions.find(({ title }) => title === 'Show what changed in the original since this translation');
    assert.ok(action?.command, actions.map(({ title }) => title).join());
    assert.equal(action.command.command, COMMAND);
    const drawn = shows('for <del data-change="1">thirty</del> <ins data-change="1">ninety long</ins> days');
    await vscode.commands.executeCommand(action.command.command, ...((action.command.arguments ?? []) as unknown[]));
    await drawn;
    const titles = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    assert.ok(
      titles.some((title) => /^privacy\.md compared with the version of .+ \(commit [0-9a-f]{7}\)$/.test(title)),
      titles.join(),
    );
    await closeAll();
  });

  it('is what changed since its last commit where it states no date', async () => {
    await commit('translated/privacy.de.md', german(''), 'No date');
    await commit('translated/privacy.md', english('2026-05-02', 'ninety very long days'), 'Very long days');
    await open(translation);
    await findingsThat(translation, (found) => !found.some((one) => ruleOf(one) === 'translation-behind'), 'no translation-behind');
    const drawn = shows('ninety <ins data-change="1">very</ins> long days');
    await vscode.commands.executeCommand(COMMAND);
    await drawn;
    await closeAll();
  });

  it('is nothing where the original is as it was', async () => {
    await commit('translated/privacy.de.md', german('', ' Bitte!'), 'Please');
    await open(translation);
    const { messages } = await answering(() => vscode.commands.executeCommand(COMMAND));
    assert.deepEqual(messages, [{ text: '"privacy.md" hasn\'t changed since "privacy.de.md" was translated.', buttons: [] }]);
  });

  it('is a question where git has no version of that time', async () => {
    const { document } = await open(await write('translated/privacy.de.md', german('2024-02-10')));
    await document.save();
    await findingsThat(translation, (found) => found.some((one) => ruleOf(one) === 'translation-behind'), 'translation-behind');
    const drawn = shows('ninety <ins data-change="1">very</ins> long days');
    const { messages } = await answering(() => vscode.commands.executeCommand(COMMAND, translation), {
      press: ['Choose a Version'],
      choices: ['Long days'],
    });
    assert.match(messages[0]?.text ?? '', /^Git has no version of "privacy\.md" from .*2024 or earlier\.$/);
    assert.deepEqual(messages[0]?.buttons, ['Choose a Version']);
    await drawn;
  });
});
