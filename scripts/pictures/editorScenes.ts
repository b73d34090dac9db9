// What the pictures of the editor show, and how a writer gets there: findings, fixes, outline, views, settings.
import type { Locator, Page } from 'playwright-core';
import type { Frame } from './movingPicture.ts';
import type { CodeWindow, Films, Scenes } from './window.ts';

/** By the name of the picture. */
export const editorScenes: Scenes = {
  findings: async ({ page, open, still }) => {
    await openWithMistakes(page, open);
    return still();
  },

  hover: async ({ page, open, word, still }) => {
    await openWithMistakes(page, open);
    await word('2026-02-30').hover();
    await page
      .locator('.monaco-hover:visible', { hasText: /last-updated-invalid/ })
      .first()
      .waitFor();
    return still({ keepMouse: true });
  },

  'quick-fix': async ({ page, open, word, still }) => {
    await openWithMistakes(page, open);
    await word('2026-02-30').click();
    await page.keyboard.press('Control+.');
    await page
      .locator('.action-widget .monaco-list-row.action', { hasText: /2026-\d\d-\d\d/ })
      .first()
      .waitFor();
    const picture = await still();
    await page.keyboard.press('Escape');
    return picture;
  },

  outline: async ({ page, open, still }) => {
    await open('legal/privacy-policy.md');
    await expand(page, /^Outline/, true);
    await expand(page, /^larkspur/i, false);
    await page
      .locator('.outline-element', { hasText: /Your rights/ })
      .first()
      .waitFor();
    const picture = await still();
    await expand(page, /^larkspur/i, true);
    await expand(page, /^Outline/, false);
    return picture;
  },

  'workspace-findings': async ({ page, open, command, still }) => {
    await open('legal/privacy-policy.md');
    await command('Problems: Focus on Problems View');
    const row = (file: string): Locator => page.locator('.part.panel .monaco-list-row', { hasText: file }).first();
    await row('privacy-notice.md').click(); // folds it, so that the others can be seen
    await row('terms.md').waitFor();
    return still();
  },

  policies: async ({ page, open, still }) => {
    await open('legal/cookies.md');
    // The badge lies over the icon.
    await page.locator('.activitybar .action-item', { has: page.locator('.action-label[aria-label^="Policies"]') }).click();
    const entry = page.locator('.sidebar .monaco-list-row', { has: page.locator('.label-name', { hasText: /^Cookie Policy$/ }) });
    await entry.hover();
    return still({ keepMouse: true });
  },

  'effective-configuration': async ({ page, open, command, still }) => {
    await open('legal/privacy-policy.md');
    await command('Policywright: Show Effective Configuration');
    await page
      .locator('.view-line', { hasText: /noticePeriod/ })
      .first()
      .waitFor();
    return still();
  },

  'before-commit': async ({ page, open, still }) => {
    await open('legal/terms.md');
    await page.keyboard.press('Control+Shift+G');
    await page.locator('.action-label[aria-label^="Check Before Commit"]').first().click();
    const row = page.locator('.monaco-list-row', { hasText: /placeholder-left/ }).first();
    await row.click();
    await page
      .locator('.monaco-diff-editor .view-line', { hasText: /older.cannot/ })
      .first()
      .waitFor();
    await clearNotifications(page);
    return still();
  },
};

/** Moving pictures, by name. They change the files they show, so they are taken last. */
export const editorFilms: Films = {
  'fixing-a-date': async ({ page, open, word, command, still }) => {
    await openWithMistakes(page, open);
    const frames: Frame[] = [{ png: await still(), shown: 2000 }];
    await word('2026-02-30').hover();
    await page
      .locator('.monaco-hover:visible', { hasText: /last-updated-invalid/ })
      .first()
      .waitFor();
    frames.push({ png: await still({ keepMouse: true }), shown: 3500 });
    await word('2026-02-30').click();
    await page.keyboard.press('Control+.');
    await page
      .locator('.action-widget .monaco-list-row.action', { hasText: /2026-\d\d-\d\d/ })
      .first()
      .waitFor();
    frames.push({ png: await still(), shown: 2500 });
    await page.keyboard.press('Enter');
    await word('2026-02-28').waitFor();
    frames.push({ png: await still(), shown: 2000 });
    await command('Policywright: Apply All Safe Fixes');
    await page
      .locator('.view-line', { hasText: /mailto:privacy@larkspur/ })
      .first()
      .waitFor();
    await page.keyboard.press('Control+Home');
    frames.push({ png: await still(), shown: 3500 });
    return frames;
  },
};

async function openWithMistakes(page: Page, open: CodeWindow['open']): Promise<void> {
  await open('drafts/privacy-notice.md');
  await page.locator('.squiggly-error').first().waitFor();
  await page.locator('.squiggly-warning').first().waitFor();
}

/** Opens or closes a part of the Explorer. */
async function expand(page: Page, title: RegExp, open: boolean): Promise<void> {
  const header = page.locator('.pane-header', { hasText: title }).first();
  if (((await header.getAttribute('aria-expanded')) === 'true') !== open) await header.click();
}

async function clearNotifications(page: Page): Promise<void> {
  for (const button of await page.locator('.notification-toast .codicon-notifications-clear').all()) await button.click();
}
