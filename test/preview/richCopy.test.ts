/** What the clipboard holds after a copy: plain elements with their looks for word processors, and plain text. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { withPage } from '../support/chromium.ts';
import { openPreview, pageText } from '../support/lookPage.ts';

const text = pageText('seeds.md');

/** Both forms on the clipboard. */
async function clipboard(page: Page): Promise<readonly [html: string, text: string]> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string): Promise<string> => (await item?.getType(type))?.text() ?? '';
    return [await read('text/html'), await read('text/plain')] as const;
  });
}

describe('preview: copied as rich text', function () {
  this.timeout(120_000);
  const permissions = ['clipboard-read', 'clipboard-write'];

  it('is the whole policy, with lists, tables and links, and nothing of the page', () =>
    withPage(
      async (page) => {
        await openPreview(page, text, { theme: 'dark' });
        await page.getByRole('button', { name: 'Copy' }).click();
        await page.getByText('Copied, with its formatting').waitFor();
        const [html, plain] = await clipboard(page);
        assert.match(
          html,
          /<h1 style="[^"]+">Privacy Policy of Larkspur Seed Library<\/h1>\s*<p style="[^"]+">Version: 2\.1 · Last updated: February 10, 2026/,
        );
        assert.match(html, /<th[^>]*style="border:[^"]*text-align:right[^"]*"[^>]*>For how long<\/th>/);
        assert.match(html, /<a href="mailto:privacy@larkspur\.example"/);
        assert.doesNotMatch(html, /class=|data-|tabindex|role=|href="#|<nav|<script|rgb\(2\d\d/);
        assert.match(plain, /^Privacy Policy of Larkspur Seed Library\n\nVersion: 2\.1/);
        assert.match(plain, /\nName\tTo know who borrowed seeds\t2 years\n/);
        assert.match(plain, /\n- Cards are kept at the desk\.\n {2}- Old cards are in the cellar\.\n- The copy/);
        assert.match(plain, /\n1\. Ask at the desk\.\n2\. Write to privacy@larkspur\.example\./);
        assert.doesNotMatch(plain, /\n{3}| \n/);
      },
      { permissions },
    ));

  it('shows what changed by colour and line', () =>
    withPage(
      async (page) => {
        await openPreview(page, text, { before: text.replace('Nobody else reads', 'No other person reads') });
        await page.getByRole('button', { name: 'Copy' }).click();
        await page.getByText('Copied, with its formatting').waitFor();
        const [html, plain] = await clipboard(page);
        assert.match(
          html,
          /<s style="color:#9b1c15;text-decoration:line-through">No other person<\/s> <u style="color:#146c2e;text-decoration:underline">Nobody else<\/u>/,
        );
        assert.match(html, /Compared with v1\.0: /);
        assert.match(plain, /\[-No other person-\] \{\+Nobody else\+\} reads/);
      },
      { permissions },
    ));

  it('takes a selection without the colours of the editor', () =>
    withPage(
      async (page) => {
        await openPreview(page, text, { theme: 'dark' });
        await page.locator('main p').nth(1).click({ clickCount: 3 });
        await page.keyboard.press('ControlOrMeta+c');
        const [html, plain] = await clipboard(page);
        assert.match(html, /<strong>"Member Data"<\/strong> means everything/);
        assert.doesNotMatch(html, /rgb|class=/);
        assert.match(plain, /^"Member Data" means everything/);
      },
      { permissions },
    ));

  it('works without leave to write to the clipboard, as in a page that was just clicked', () =>
    withPage(
      async (page) => {
        await openPreview(page, text);
        await page.evaluate(() => Object.defineProperty(navigator.clipboard, 'write', { value: () => Promise.reject(new Error('no')) }));
        await page.getByRole('button', { name: 'Copy' }).click();
        await page.getByText('Copied, with its formatting').waitFor();
        assert.match((await clipboard(page))[1], /^Privacy Policy of Larkspur/);
      },
      { permissions },
    ));
});
