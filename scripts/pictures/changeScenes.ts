// What the pictures show of a policy whose words changed since the last commit. They come last: the change stays.

import type { Company } from './company.ts';
import type { Scenes } from './window.ts';

/** By the name of the picture. @param company whose policy changes */
export const changeScenes = (company: Company): Scenes => ({
  redline: async ({ page, open, shownPreview, still }) => {
    company.redraft();
    await open('legal/privacy-policy.md');
    await page.keyboard.press('Control+b');
    await page.locator('.editor-actions .action-label[aria-label^="Preview Changes"]').first().click();
    const redline = shownPreview();
    await redline.locator('ins', { hasText: '90' }).first().waitFor();
    await redline.locator('button[data-action="next"]').click();
    await redline.locator('.change-current').first().waitFor();
    return still();
  },

  'code-lens': async ({ page, open, still }) => {
    company.redraft();
    await open('legal/privacy-policy.md');
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
    return still({ keepMouse: true });
  },
});
