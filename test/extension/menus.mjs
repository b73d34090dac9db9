/**
 * Chooses an entry of the menu that is open, by key: VS Code's menus take no click in their first 100 milliseconds.
 * @param {import('playwright-core').Page} page
 * @param {string | RegExp} label of the entry
 */
export async function chooseFromMenu(page, label) {
  const entry = page.locator('.monaco-menu .action-item:not(.disabled) .action-label', { hasText: label }).first();
  await entry.hover();
  await page.keyboard.press('Enter');
  await entry.waitFor({ state: 'detached' });
}
