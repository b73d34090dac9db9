// What the pictures show of a policy whose words changed since the last commit. They come last: the change stays.

import { pointAtChangedDate } from '../../test/extension/uiCommit.ts';
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
    await pointAtChangedDate(page);
    return still({ keepMouse: true });
  },
});
