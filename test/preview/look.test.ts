/** The preview's page as a reader uses it, in Chromium: widths, looks, cards on terms and references, copying. */
import assert from 'node:assert/strict';
import type { Page, Request } from 'playwright-core';
import { withPage } from '../support/chromium.ts';
import { openPreview, pageText, post, sentBy, updateOf } from '../support/lookPage.ts';

const text = pageText('seeds.md');
const card = (page: Page) => page.locator('.hover-card');

describe('preview: as published', function () {
  this.timeout(120_000);

  it('shows header, contents, anchors, footnotes and tables that scroll and can be focused', () =>
    withPage(async (page) => {
      await openPreview(page, text);
      assert.equal(await page.locator('h1').count(), 1);
      assert.deepEqual(await page.locator('.fact').allInnerTexts(), [
        'Version\n2.1',
        'Last updated\nFebruary 10, 2026',
        'Effective\nMarch 1, 2026',
        'Status\napproved',
      ]);
      assert.equal(await page.locator('.contents a').count(), 6);
      await page.locator('.contents a', { hasText: 'Afterwards' }).click();
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), '3.2 Afterwards');
      assert.deepEqual(await page.locator('.table-box').evaluate((box: HTMLElement) => [box.tabIndex, box.role, box.ariaLabel]), [
        0,
        'group',
        'Table',
      ]);
      await page.locator('.footnote-ref a').click();
      assert.match((await page.evaluate(() => document.activeElement?.textContent)) ?? '', /paper copy/);
    }));

  it('says what a term means where it is pointed at or focused, until Escape', () =>
    withPage(async (page) => {
      await openPreview(page, text);
      const term = page.locator('main [data-term]', { hasText: 'Member Data' }).first();
      await term.hover();
      await card(page).waitFor();
      assert.match(await card(page).innerText(), /^Member Data\n+"Member Data" means everything that a member writes/);
      assert.equal(await term.getAttribute('aria-describedby'), await card(page).getAttribute('id'));
      await page.keyboard.press('Escape');
      await card(page).waitFor({ state: 'hidden' });
      assert.equal(await term.getAttribute('aria-describedby'), null);
      await page.locator('a.reference').first().focus();
      await page.keyboard.press('Tab');
      await card(page).getByText('means everything').waitFor();
      assert.equal(await page.locator('main [data-term][tabindex="0"]').count(), 3, 'one stop for each term and section');
      await page.keyboard.press('Enter');
      await card(page).waitFor({ state: 'hidden' });
    }));

  it('follows references, and shows how their sections begin and what footnotes say', () =>
    withPage(async (page) => {
      await openPreview(page, text);
      const reference = page.locator('a.reference', { hasText: 'Section 3.1' });
      await reference.hover();
      await card(page).getByText('As long as you have a card').waitFor();
      assert.equal(await card(page).locator('[id], a, [tabindex]').count(), 0);
      await page.locator('.footnote-ref a').hover();
      await card(page).getByText('bound at the end').waitFor();
      await reference.click();
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), '3.1 While you are a member');
      assert.deepEqual(
        (await sentBy(page)).filter(({ type }) => type === 'openLink'),
        [],
      );
    }));

  it('keeps a card in place while the text is typed, and drops it when its words are gone', () =>
    withPage(async (page) => {
      await openPreview(page, text);
      await page.locator('main [data-term]').first().focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      await card(page).waitFor();
      await post(page, updateOf(`${text}\nMore.\n`, undefined, 2));
      await page.getByText('More.', { exact: true }).waitFor();
      assert.equal(await card(page).isVisible(), true);
      await post(page, updateOf('# Privacy\n\nNothing.\n', undefined, 3));
      await card(page).waitFor({ state: 'hidden' });
    }));

  it('is as wide as a phone, a tablet or a page, by keyboard too, and tells the panel to remember it', () =>
    withPage(
      async (page) => {
        await openPreview(page, text);
        const width = (): Promise<number> => page.locator('.frame').evaluate((frame) => Math.round(frame.getBoundingClientRect().width));
        assert.equal(await width(), 1280);
        const slider = page.getByRole('slider', { name: 'Width' });
        await slider.fill('390');
        assert.equal(await width(), 390);
        assert.equal(await slider.getAttribute('aria-valuetext'), 'Phone, 390 px');
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
        await slider.focus();
        await page.keyboard.press('End');
        assert.equal(await width(), 1280);
        await page.keyboard.press('ArrowLeft');
        assert.equal(await width(), 1110);
        await page.waitForFunction(() =>
          (window as unknown as { readonly sent: readonly { readonly type: string; readonly width?: number }[] }).sent.some(
            ({ width }) => width === 1110,
          ),
        );
      },
      { viewport: { width: 1280, height: 800 } },
    ));

  it('is ink on paper in the publication look, whatever the theme of the editor', () =>
    withPage(async (page) => {
      await openPreview(page, text, { theme: 'dark' });
      const colours = (): Promise<readonly string[]> =>
        page
          .locator('main')
          .evaluate((main) => [getComputedStyle(main).color, getComputedStyle(main.closest('.frame') ?? main).backgroundColor]);
      const [dark] = await colours();
      await page.getByRole('combobox', { name: 'Look' }).selectOption('publication');
      assert.deepEqual((await sentBy(page)).at(-1), { type: 'setTheme', theme: 'publication' });
      assert.equal((await colours())[0], dark, 'the panel decides');
      await post(page, { type: 'look', look: { theme: 'publication', width: 1120, styles: [] } });
      assert.deepEqual(await colours(), ['rgb(28, 27, 25)', 'rgb(255, 254, 251)']);
    }));

  it('loads style sheets of the workspace, the new ones before the old ones go, and none of another place', () =>
    withPage(async (page) => {
      const colour = (): Promise<string> => page.locator('main').evaluate((main) => getComputedStyle(main).color);
      const sheet = (value: string) => ({
        type: 'text/css',
        body: `@import "https://larkspur.example/more.css"; main { color: ${value}; background: url(https://larkspur.example/p.png) }`,
      });
      const asked: Request[] = [];
      page.on('request', (request) => asked.push(request));
      await openPreview(page, text, {
        look: { styles: ['https://preview.example/own.css?edition=0'] },
        files: { '/own.css': sheet('rgb(1, 2, 3)'), '/other.css': sheet('rgb(4, 5, 6)') },
      });
      await page.waitForFunction(() => getComputedStyle(document.querySelector('main') ?? document.body).color === 'rgb(1, 2, 3)');
      await post(page, { type: 'look', look: { theme: 'editor', width: 1120, styles: ['https://preview.example/other.css'] } });
      await page.waitForFunction(() => getComputedStyle(document.querySelector('main') ?? document.body).color === 'rgb(4, 5, 6)');
      await post(page, { type: 'look', look: { theme: 'editor', width: 1120, styles: ['https://larkspur.example/own.css'] } });
      await page.waitForFunction(() => document.querySelectorAll('link[data-own]').length === 1);
      assert.notEqual(await colour(), 'rgb(4, 5, 6)');
      assert.deepEqual(
        asked
          .filter((one) => !one.url().startsWith('https://preview.example/') && one.failure()?.errorText !== 'csp')
          .map((one) => one.url()),
        [],
      );
    }));

  it('loads images of other places only where that is allowed, and says from where', () =>
    withPage(async (page) => {
      const text = '# Policy\n\n![Our shop](https://larkspur.example/shop.png) ![Old](http://old.example/a.png)\n\n## 1. Data\n\nWords.\n';
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await openPreview(page, text);
      assert.deepEqual(await page.locator('.image-left-out').allTextContents(), [
        'Image from larkspur.example not loaded: Our shop',
        'Image from old.example not loaded: Old',
      ]);
      assert.equal(await page.locator('.images-from').count(), 0);
      await openPreview(page, text, { remoteImages: true });
      await page.waitForFunction(() => document.querySelector('.images-from') !== null);
      assert.equal(await page.locator('.images-from').textContent(), 'Images are loaded from larkspur.example');
      assert.deepEqual(await page.locator('.image-left-out').allTextContents(), ['Image from old.example not loaded: Old']);
      assert.deepEqual(
        [...new Set(asked.filter((url) => !url.startsWith('https://preview.example/')))],
        ['https://larkspur.example/shop.png'],
      );
    }));

  it('is laid out from right to left in a language written so, and marked with its language', () =>
    withPage(
      async (page) => {
        await openPreview(page, pageText('hebrew.md'));
        assert.deepEqual(await page.locator('.page').evaluate((one: HTMLElement) => [one.lang, one.dir]), ['he', 'rtl']);
        assert.equal(await page.evaluate(() => document.documentElement.lang), 'en', 'the tools stay in the language of the editor');
        const [list, main] = await Promise.all(
          ['.contents', 'main'].map((one) => page.locator(one).evaluate((element) => element.getBoundingClientRect().left)),
        );
        assert.ok((list ?? 0) > (main ?? 0), 'contents stand at the right');
        const quote = await page
          .locator('blockquote')
          .evaluate((one) => [getComputedStyle(one).borderRightWidth, getComputedStyle(one).borderLeftWidth]);
        assert.deepEqual(quote, ['3px', '0px']);
      },
      { viewport: { width: 1400, height: 800 } },
    ));

  it('moves nothing by itself', () =>
    withPage(
      async (page) => {
        await openPreview(page, text);
        const moving = await page.evaluate(
          () =>
            [...document.querySelectorAll('*')].filter(
              (one) =>
                getComputedStyle(one).transitionDuration !== '0s' ||
                getComputedStyle(one).animationName !== 'none' ||
                getComputedStyle(one).scrollBehavior !== 'auto',
            ).length,
        );
        assert.equal(moving, 0);
      },
      { reducedMotion: 'reduce' },
    ));

  it('says nothing to a screen reader while the text is typed', () =>
    withPage(async (page) => {
      await openPreview(page, text);
      await page.evaluate(() => {
        const heard: string[] = [];
        Object.assign(window, { heard });
        for (const live of document.querySelectorAll('[role="status"], [role="alert"], [aria-live]'))
          new MutationObserver(() => heard.push(live.textContent)).observe(live, { childList: true, subtree: true, characterData: true });
      });
      for (let version = 2; version < 8; version++)
        await post(page, updateOf(`${text}\n${'More. '.repeat(version)}\n`, undefined, version));
      await page.getByText('More. More. More. More. More. More. More.').waitFor();
      assert.deepEqual(await page.evaluate(() => (window as unknown as { readonly heard: readonly string[] }).heard), []);
      assert.equal(await page.locator('main[aria-live], main [aria-live]').count(), 0);
    }));
});
