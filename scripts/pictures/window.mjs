// Drives the window of VS Code for the pictures: opens files, gives commands, sets themes, and waits until nothing moves.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How often, and how long apart in milliseconds, the window is looked at until two looks are the same. */
const MOST_LOOKS = 12;
const BETWEEN_LOOKS = 300;

/**
 * @typedef {object} Window
 * @property {import('playwright-core').Page} page
 * @property {(file: string) => Promise<void>} open closes everything else, and opens a file of the folder
 * @property {(title: string) => Promise<void>} command gives a command by its title
 * @property {(word: string) => import('playwright-core').Locator} word a run of text in the editor; spaces are no-break spaces there
 * @property {() => Promise<import('playwright-core').FrameLocator>} preview opens the preview beside the text, without the side bar
 * @property {() => import('playwright-core').FrameLocator} shownPreview the one that is visible
 * @property {(scheme: 'light' | 'dark' | 'high contrast') => Promise<void>} colours
 * @property {(more?: { keepMouse?: boolean }) => Promise<Buffer>} still the picture, once nothing moves any more
 */

/**
 * @param {import('playwright-core').Page} page shows the workbench
 * @param {string} dataDir the profile
 * @returns {Window}
 */
export function createWindow(page, dataDir) {
  const settingsFile = join(dataDir, 'data', 'Machine', 'settings.json');
  const input = page.locator('.quick-input-widget input').first();
  const firstRow = page.locator('.quick-input-list .monaco-list-row').first();
  const pick = async (key, text, row) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press(key);
    await input.waitFor();
    await input.fill(text);
    await firstRow.filter({ hasText: row }).waitFor();
    await page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  };
  const command = (title) => pick('F1', `>${title}`, title);
  const preview = () => page.locator('iframe.webview:visible').last().contentFrame().frameLocator('#active-frame');
  const sideBar = async (shown) => {
    if ((await page.locator('.part.sidebar').isVisible()) !== shown) await page.keyboard.press('Control+b');
    await page.locator('.part.sidebar').waitFor({ state: shown ? 'visible' : 'hidden' });
  };
  return {
    page,
    command,
    open: async (file) => {
      await command('View: Close All Editors');
      await page.locator('.editor-group-container .tab').first().waitFor({ state: 'detached' });
      if (await page.locator('.part.panel').isVisible()) await command('View: Hide Panel');
      await sideBar(true);
      await command('View: Show Explorer');
      const name = file.split('/').at(-1);
      await pick('Control+p', file, name);
      await page.locator(`.editor-instance .monaco-editor[data-uri$="${file}"] .view-line`).first().waitFor();
      await page.keyboard.press('Control+Home'); // a file opens where it was left
    },
    word: (word) => page.locator('.editor-instance .view-line span > span', { hasText: word }).last(),
    preview: async () => {
      await sideBar(false);
      await page.locator('.editor-actions .action-label[aria-label^="Open Policy Preview to the Side"]').first().click();
      await preview().locator('main p').first().waitFor();
      return preview();
    },
    shownPreview: preview,
    colours: async (scheme) => {
      const theme = { light: 'Default Light Modern', dark: 'Default Dark Modern', 'high contrast': 'Default High Contrast' }[scheme];
      const settings = JSON.parse(readFileSync(settingsFile, 'utf8'));
      writeFileSync(settingsFile, `${JSON.stringify({ ...settings, 'workbench.colorTheme': theme }, undefined, 2)}\n`);
      await page.locator(`.monaco-workbench.${{ light: 'vs', dark: 'vs-dark', 'high contrast': 'hc-black' }[scheme]}`).waitFor();
    },
    still: async ({ keepMouse = false } = {}) => {
      if (!keepMouse) await page.mouse.move(640, 790);
      let last;
      for (let look = 0; look < MOST_LOOKS; look += 1) {
        await page.waitForTimeout(BETWEEN_LOOKS);
        const now = await page.screenshot();
        if (last?.equals(now)) break;
        last = now;
      }
      return last;
    },
  };
}
