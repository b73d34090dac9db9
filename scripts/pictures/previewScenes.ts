// What the pictures of the preview show, in each of its modes, and how a writer gets there.
import type { CodeWindow, Scenes } from './window.ts';

const privacy = 'legal/privacy-policy.md';

/** By the name of the picture. */
export const previewScenes: Scenes = {
  'preview-light': async ({ open, preview, still }) => {
    await open(privacy);
    await preview();
    return still();
  },

  'preview-dark': (window) => inColours(window, 'dark', 'vscode-dark'),
  'preview-high-contrast': (window) => inColours(window, 'high contrast', 'vscode-high-contrast'),

  'preview-publication': async ({ open, preview, colours, still }) => {
    await open(privacy);
    const page = await preview();
    await colours('dark'); // ink on paper, whatever the colours of the editor
    await page.locator('.tool-look select').selectOption('publication');
    await page.locator('body[data-look="publication"]').waitFor();
    const picture = await still();
    await page.locator('.tool-look select').selectOption('editor');
    await page.locator('body[data-look="editor"]').waitFor();
    await colours('light');
    return picture;
  },

  'preview-phone': async ({ open, preview, still }) => {
    await open(privacy);
    const page = await preview();
    const slider = page.locator('.tool-width input');
    await slider.fill('390');
    await page.locator('.is-narrowed').waitFor();
    const picture = await still();
    await slider.fill((await slider.getAttribute('max')) ?? '');
    await page.locator('.is-narrowed').waitFor({ state: 'detached' });
    return picture;
  },

  'preview-findings': async ({ open, preview, still }) => {
    await open('drafts/privacy-notice.md');
    const page = await preview();
    const toggle = page.locator('.findings-toggle');
    await toggle.waitFor();
    if ((await toggle.getAttribute('aria-pressed')) !== 'true') await toggle.click();
    await page.locator('.finding-mark').nth(1).hover();
    await page.locator('.finding-card .finding-fix').first().waitFor();
    return still({ keepMouse: true });
  },

  'preview-definition': async ({ open, preview, still }) => {
    await open(privacy);
    const page = await preview();
    const term = page.locator('main [data-term]', { hasText: 'Exchange' }).last();
    await term.scrollIntoViewIfNeeded();
    await term.hover();
    await page.locator('.hover-card:not([hidden])').waitFor();
    return still({ keepMouse: true });
  },

  'preview-right-to-left': async ({ open, preview, still }) => {
    await open('legal/privacy-policy.he.md');
    await preview();
    return still();
  },
};

async function inColours(
  { open, preview, colours, still }: CodeWindow,
  scheme: 'dark' | 'high contrast',
  bodyClass: string,
): Promise<Buffer> {
  await open(privacy);
  const page = await preview();
  await colours(scheme);
  await page.locator(`body.${bodyClass}`).waitFor();
  const picture = await still();
  await colours('light');
  return picture;
}
