// Show What Changed Since This Translation where git can't tell: it says what is missing, on the desktop as in the browser.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering, closeAll, findingsThat, inWorkspace, open, ruleOf, write } from './workspace.ts';

const policy = (language: string, title: string, date: string): string =>
  `---\nlang: ${language}\nlast_updated: "${date}"\ndocument_title: "${title}"\n---\n\n# ${title}\n\n## 1. One\n\nWords.\n`;
const COMMAND = 'policywright.showChangesSinceTranslation';
const said = async (uri: vscode.Uri): Promise<readonly string[]> =>
  (await answering(() => vscode.commands.executeCommand(COMMAND, uri))).messages.map(({ text }) => text);

describe('what changed since a translation, without git', () => {
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace('untracked'), { recursive: true });
  });

  it('is said to need git', async () => {
    await write('untracked/privacy.md', policy('en', 'Loose Privacy Policy', '2026-05-02'));
    const translation = await write('untracked/privacy.de.md', policy('de', 'Lose Datenschutzerklärung', '2026-02-10'));
    await open(translation);
    await findingsThat(translation, (found) => found.some((one) => ruleOf(one) === 'translation-behind'), 'translation-behind');
    const messages = await said(translation);
    assert.equal(messages.length, 1);
    assert.match(
      messages[0] ?? '',
      /^(?:"privacy\.md" isn't in a Git repository|Git-based features (?:aren't available in the browser|need VS Code's Git extension, which is disabled))\.$/,
    );
  });

  it('is said to need an original', async () => {
    const alone = await write('untracked/terms.md', policy('en', 'Loose Terms of Use', '2026-05-02'));
    assert.deepEqual(await said(alone), ['The original of "terms.md" isn\'t known. Name it in the front matter, as translation_of.']);
  });
});
