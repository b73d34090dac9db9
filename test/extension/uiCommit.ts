// Uses the extension as a writer does before a commit, in the real workbench with a real repository: the lens above the date, its hover, and Check Before Commit.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../../scripts/install.mjs';
import type { Steps } from './menus.ts';

/**
 * A repository with two policies staged: one with a forgotten date and a placeholder, one in good order.
 * @param folder where to put it
 */
export function stagedRepository(folder: string): string {
  const repository = join(folder, 'larkspur');
  mkdirSync(join(repository, 'legal'), { recursive: true });
  const git = (...args: readonly string[]): void =>
    void execFileSync('git', ['-c', 'user.name=Writer', '-c', 'user.email=writer@larkspur.garden', '-c', 'commit.gpgsign=false', ...args], {
      cwd: repository,
      stdio: 'pipe',
    });
  const write = (name: string, text: string): void => writeFileSync(join(repository, 'legal', name), text);
  const sample = readFileSync(join(root, 'samples', 'privacy-policy.md'), 'utf8');
  const terms = sample.replaceAll('Privacy Policy', 'Terms of Use').replaceAll('privacy-policy', 'terms-of-use');
  git('init', '--quiet', '--initial-branch=main');
  write('privacy-policy.md', sample);
  write('terms-of-use.md', terms);
  git('add', '.');
  git('commit', '--quiet', '--message', 'Policies');
  write(
    'privacy-policy.md',
    sample.replace('for 30 days.', 'for 30 days, and for as long as a dispute about them goes on before a court of law in [COUNTRY].'),
  );
  write('terms-of-use.md', terms.replace('for 30 days.', 'for thirty days.'));
  git('add', '.');
  return repository;
}

/** Closes what a window opened again with. */
async function closeEditors(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+w');
  await page.waitForFunction(() => document.querySelector('.tabs-container .tab') === null);
}

/** Waits for the lens above the date that tells what changed since the commit, and for the hover of the date. */
export async function pointAtChangedDate(page: Page): Promise<void> {
  await page
    .locator('.codelens-decoration', { hasText: /Changed since commit [0-9a-f]{7}: \d+ words/ })
    .first()
    .waitFor();
  // The visible date, not that of the front matter: its hover would lie over the lens.
  await page
    .locator('.view-line span > span', { hasText: /Last.updated:/ })
    .last()
    .hover({ position: { x: 200, y: 8 } });
  await page
    .locator('.monaco-hover:visible', { hasText: /Changed since commit/ })
    .first()
    .waitFor();
}

/** In this order, each where the one before it ended; `picture` keeps what the page shows. */
export const commitSteps: Steps = {
  'above the date stands what changed since the commit, and pointing at it tells more': async (page, picture) => {
    await closeEditors(page);
    await page.keyboard.press('Control+p');
    await page.locator('.quick-input-widget input').first().fill('larkspur/legal/privacy-policy.md');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'larkspur' }).first().click();
    await pointAtChangedDate(page);
    await picture('code-lens.png');
    await page.keyboard.press('Escape');
  },

  'the button in Source Control checks what is staged and shows it': async (page, picture) => {
    await page.keyboard.press('Control+Shift+G');
    await page.locator('.scm-editor').first().click();
    await page.keyboard.type('Keep the server notes longer');
    await page.locator('.action-label[aria-label^="Check Before Commit"]').first().click();
    const rows = page.locator('.monaco-list-row');
    await rows
      .filter({ hasText: /placeholder-left/ })
      .first()
      .waitFor();
    assert.equal(await page.locator('.part.sidebar .composite.title .title-label').innerText(), 'Source Control');
    assert.ok(await page.evaluate(() => document.activeElement?.closest('.scm-editor') !== null), 'the focus stays where it was');
    await picture('before-commit-checked.png');
    await rows
      .filter({ hasText: /placeholder-left/ })
      .first()
      .click();
    await page
      .locator('.monaco-diff-editor .view-line', { hasText: /court.of.law/ })
      .first()
      .waitFor();
    await picture('before-commit.png');
  },

  'the result can be cleared': async (page) => {
    const rows = page.locator('.monaco-list-row', { hasText: /placeholder-left/ });
    await rows.first().hover(); // the buttons of a view show while the mouse is over it
    await page.locator('.action-label[aria-label^="Clear Result"]').first().click();
    await rows.first().waitFor({ state: 'detached' });
  },

  'the redline shows the published policy with what changed': async (page, picture, repository) => {
    const path = join(repository, 'legal', 'privacy-policy.md');
    await page.keyboard.press('Escape'); // the notification of the step before
    for (const toast of await page.locator('.notification-toast .codicon-notifications-clear').all()) await toast.click();
    writeFileSync(path, redrafted(readFileSync(path, 'utf8')));
    await page.locator('.tab', { hasText: 'privacy-policy.md' }).first().click();
    await page.locator('.editor-actions .action-label[aria-label^="Preview Changes"]').first().click();
    const redline = page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await redline.locator('ins', { hasText: '90' }).first().waitFor();
    await redline.locator('.redline-sections summary').click();
    await picture('redline-sections.png');
    for (let step = 0; step < 3; step += 1) await redline.locator('button[data-action="next"]').click();
    await redline.locator('.change-current').first().waitFor();
    await picture('redline.png');
    await page.emulateMedia({ colorScheme: 'dark' });
    await redline.locator('body.vscode-dark').waitFor();
    await picture('redline-dark.png');
  },
};

/** The sample as a lawyer may have worked on it: words, a table, a section renamed, one moved, one gone, one new. */
function redrafted(text: string): string {
  const [, servers = ''] = /(### 2\.2 [^]*?)(?=## 3\.)/.exec(text) ?? [];
  return text
    .replace('version: "2.1"', 'version: "3.0"')
    .replace(
      servers,
      `${servers.replace('for 30 days', 'for 90 days')}### 2.3 What others tell us\n\n- Whether a parcel reached you, from the carrier.\n\n`,
    )
    .replace('| 2 years |', '| 1 year |')
    .replace('## 4. Who gets it', '## 4. Who receives your data')
    .replace('Nobody else gets it, unless a law obliges us.', 'We do not sell it, and give it to nobody else unless a law obliges us.');
}
