// Steps in the workbench, and menus that are used in them.
import type { Page } from 'playwright-core';

/** What is done one after the other in one window; `picture` keeps what the page shows, `folder` is where the files of the test lie. */
export type Steps = Readonly<Record<string, (page: Page, picture: (name: string) => Promise<unknown>, folder: string) => Promise<void>>>;

/**
 * Chooses an entry of the menu that is open, by key: VS Code's menus take no click in their first 100 milliseconds.
 * @param label of the entry
 */
export async function chooseFromMenu(page: Page, label: string | RegExp): Promise<void> {
  const entry = page.locator('.monaco-menu .action-item:not(.disabled) .action-label', { hasText: label }).first();
  await entry.hover();
  await page.keyboard.press('Enter');
  await entry.waitFor({ state: 'detached' });
}
