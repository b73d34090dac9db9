// Drives the window of VS Code for the pictures: opens files, gives commands, sets themes, and waits until nothing moves.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { Frame } from './movingPicture.ts';

/** How often, and how long apart in milliseconds, the window is looked at until two looks are the same. */
const MOST_LOOKS = 12;
const BETWEEN_LOOKS = 300;

/** VS Code's window, as the scenes use it. */
export interface CodeWindow {
  readonly page: Page;
  /** Closes everything else, and opens a file of the folder. */
  open(file: string): Promise<void>;
  /** Gives a command by its title. */
  command(title: string): Promise<void>;
  /** A run of text in the editor; spaces are no-break spaces there. */
  word(word: string): Locator;
  /** Opens the preview beside the text, without the side bar. */
  preview(): Promise<FrameLocator>;
  /** The preview that is visible. */
  shownPreview(): FrameLocator;
  colours(scheme: 'light' | 'dark' | 'high contrast'): Promise<void>;
  /** The picture, once nothing moves any more. */
  still(options?: { readonly keepMouse?: boolean }): Promise<Buffer>;
}

/** What pictures show, by their names. */
export type Scenes = Readonly<Record<string, (window: CodeWindow) => Promise<Buffer>>>;

/** What moving pictures show, by their names. */
export type Films = Readonly<Record<string, (window: CodeWindow) => Promise<readonly Frame[]>>>;

/**
 * Takes hold of a window.
 * @param page shows the workbench
 * @param dataDir the profile
 */
export function createWindow(page: Page, dataDir: string): CodeWindow {
  const settingsFile = join(dataDir, 'data', 'Machine', 'settings.json');
  const input = page.locator('.quick-input-widget input').first();
  const firstRow = page.locator('.quick-input-list .monaco-list-row').first();
  const pick = async (key: string, text: string, row: string): Promise<void> => {
    await page.keyboard.press('Escape');
    await page.keyboard.press(key);
    await input.waitFor();
    await input.fill(text);
    await firstRow.filter({ hasText: row }).waitFor();
    await page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  };
  const command = (title: string): Promise<void> => pick('F1', `>${title}`, title);
  const preview = (): FrameLocator => page.locator('iframe.webview:visible').last().contentFrame().frameLocator('#active-frame');
  const sideBar = async (shown: boolean): Promise<void> => {
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
      const name = file.split('/').at(-1) ?? file;
      await pick('Control+p', file, name);
      await page.locator(`.editor-instance .monaco-editor[data-uri$="${file}"] .view-line`).first().waitFor();
      await page.keyboard.press('Control+Home'); // a file opens where it was left
    },
    word: (word) => page.locator('.editor-instance .view-line span > span', { hasText: word }).last(),
    preview: async () => {
      await sideBar(false);
      await page.locator('.editor-actions .action-label[aria-label^="Open Policy Preview to Side"]').first().click();
      await preview().locator('main p').first().waitFor();
      return preview();
    },
    shownPreview: preview,
    colours: async (scheme) => {
      const theme = { light: 'Default Light Modern', dark: 'Default Dark Modern', 'high contrast': 'Default High Contrast' }[scheme];
      const settings = JSON.parse(readFileSync(settingsFile, 'utf8')) as object;
      writeFileSync(settingsFile, `${JSON.stringify({ ...settings, 'workbench.colorTheme': theme }, undefined, 2)}\n`);
      await page.locator(`.monaco-workbench.${{ light: 'vs', dark: 'vs-dark', 'high contrast': 'hc-black' }[scheme]}`).waitFor();
    },
    still: async ({ keepMouse = false } = {}) => {
      if (!keepMouse) await page.mouse.move(640, 790);
      let last = await page.screenshot();
      for (let look = 1; look < MOST_LOOKS; look += 1) {
        await page.waitForTimeout(BETWEEN_LOOKS);
        const now = await page.screenshot();
        if (last.equals(now)) break;
        last = now;
      }
      return last;
    },
  };
}
