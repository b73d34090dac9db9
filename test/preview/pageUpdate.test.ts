/** What a reader has in hand in a real Chromium survives each update of the page; cursor and clicks lead from one side to the other. */
import assert from 'node:assert/strict';
import { withPage } from '../support/chromium.ts';
import { openPreviewPage } from '../support/previewPage.ts';

const section = (number: number, words = 'We keep your seeds in paper bags and label each of them with care. '): string =>
  `## ${number}. Section ${number}\n\n${words.repeat(8)}\n\n- one of ${number}\n- two of ${number}\n\n`;
const policy = (middle = ''): string =>
  `---\ndocument_title: "Seeds"\nversion: "1"\n---\n\n# Seeds\n\n${middle}${Array.from({ length: 12 }, (_unused, index) => section(index + 1)).join('')}<details>\n<summary>More</summary>\n\nHidden words.\n\n</details>\n\nRead [the terms](terms.md).\n`;
const size = { viewport: { width: 800, height: 600 } };

describe('preview: an update of the page', () => {
  it('keeps the selection, open details, the focus and the place', () =>
    withPage(async (page) => {
      const { show, settle } = await openPreviewPage(page);
      await show(policy());
      await page.locator('main summary').click();
      await page.evaluate(() => {
        const [paragraph] = [...document.querySelectorAll('main p')].slice(5);
        const text = paragraph?.firstChild as unknown as CharacterData;
        document.getSelection()?.setBaseAndExtent(text as unknown as Node, 3, text as unknown as Node, 20);
        document.querySelector<HTMLElement>('main a[href="terms.md"]')?.focus({ preventScroll: true });
        paragraph?.scrollIntoView({ block: 'center' });
      });
      await settle();
      const held = () =>
        page.evaluate(() => ({
          selected: document.getSelection()?.toString(),
          focused: document.activeElement?.textContent,
          open: document.querySelector<HTMLDetailsElement>('main details')?.open,
          top: Math.round(
            [...document.querySelectorAll('main p')]
              .find((one) => one.contains(document.getSelection()?.anchorNode ?? null))
              ?.getBoundingClientRect().top ?? -1,
          ),
        }));
      const before = await held();
      assert.equal(before.selected?.length, 17);
      for (const middle of ['A new paragraph above.\n\n', 'A new paragraph above, which grows.\n\nAnd another.\n\n', '']) {
        await show(policy(middle));
        await settle();
        const after = await held();
        assert.deepEqual({ ...after, top: 0 }, { ...before, top: 0 });
        assert.ok(Math.abs(after.top - before.top) <= 2, `the selected paragraph went from ${before.top} to ${after.top}`);
      }
    }, size));

  it('touches no block but the one that was written in', () =>
    withPage(async (page) => {
      const { show } = await openPreviewPage(page);
      await show(policy('Written.\n\n'));
      await page.evaluate(() => {
        const scope = globalThis as unknown as { touched: string[] };
        scope.touched = [];
        new MutationObserver((records) => {
          for (const { target, type, attributeName } of records)
            if (attributeName !== 'data-line')
              scope.touched.push(`${type} ${target.parentElement?.closest('p, li')?.textContent?.slice(0, 12) ?? target.nodeName}`);
        }).observe(document.querySelector('.page main') as Element, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        });
      });
      const touched = (): Promise<readonly string[]> =>
        page.evaluate(() => (globalThis as unknown as { touched: string[] }).touched.splice(0));
      await show(policy('Written on.\n\n'));
      assert.deepEqual(await touched(), ['characterData Written on.']);
      await show(policy('Written on.\n\nAnd more.\n\n'));
      assert.deepEqual(await touched(), ['childList MAIN']);
      await show(policy('Written on.\n\n'));
      assert.deepEqual(await touched(), ['childList MAIN']);
    }, size));

  it('comes to the same page as drawing it anew', () =>
    withPage(async (page) => {
      const table = '| a | b |\n| --- | --- |\n| 1 | 2 |\n\n';
      const versions = [
        '',
        'One.\n\n',
        `${table}One.\n\n`,
        `Above.\n\n${table}One, and *two*.\n\n`,
        `${table}${table}`,
        '<div>raw\n\n',
        '<b>unclosed\n\nText\n\n',
        '> quote\n\n```\ncode\n```\n\n',
        'A[^1]\n\n[^1]: Note\n\n',
        '## Another\n\nText\n\n',
        '',
      ];
      const { show } = await openPreviewPage(page);
      const html = (): Promise<string> => page.locator('.page').innerHTML();
      const patched: string[] = [];
      for (const version of versions) {
        await show(policy(version));
        patched.push(await html());
      }
      for (const [index, version] of versions.entries()) {
        const fresh = await openPreviewPage(page);
        await fresh.show(policy(version));
        const same = await page.evaluate((before) => {
          const [one, other] = [document.createElement('div'), document.createElement('div')];
          [one.innerHTML, other.innerHTML] = [before, document.querySelector('.page')?.innerHTML ?? ''].map((text) =>
            text.replace(/>\s+</g, '><'),
          ) as [string, string];
          return one.isEqualNode(other);
        }, patched[index] ?? '');
        assert.ok(same, `the page differs after ${JSON.stringify(version)}`);
      }
    }, size)).timeout(60_000);

  it('comes back to its place after a reload', () =>
    withPage(async (page) => {
      const first = await openPreviewPage(page);
      await first.show(policy());
      await first.settle();
      await page.evaluate(() => window.scrollTo(0, 1500));
      await first.settle();
      const state = await first.state();
      const second = await openPreviewPage(page, { state });
      await second.show(policy());
      await second.settle();
      const top = await page.evaluate(() => window.scrollY);
      assert.ok(Math.abs(top - 1500) < 28, `at ${top} instead of 1500`);
    }, size));

  it('marks where the cursor is, brings it into sight, and names its section in the contents', () =>
    withPage(async (page) => {
      const { show, post, settle } = await openPreviewPage(page);
      await show(policy());
      const line = policy().split('\n').indexOf('- two of 9');
      await post({ type: 'caret', line, show: true });
      await settle();
      const [mark, item] = await Promise.all([page.locator('.caret-mark').boundingBox(), page.getByText('two of 9').boundingBox()]);
      assert.ok(mark && item && Math.abs(mark.y - item.y) <= 1 && mark.y > 0 && mark.y < 600 && mark.x < item.x);
      assert.deepEqual(await page.locator('.contents [aria-current]').allTextContents(), ['9. Section 9']);
      await show(policy('Something new.\n\n'));
      await post({ type: 'caret', line: 1, show: true });
      assert.equal(await page.locator('.contents [aria-current]').count(), 0);
      await post({ type: 'caret', line: null, show: false });
      assert.ok(await page.locator('.caret-mark').isHidden());
    }, size));

  it('shows the source on a click, and goes there to edit on two', () =>
    withPage(async (page) => {
      const { show, sent } = await openPreviewPage(page);
      const text = policy();
      await show(text);
      await sent();
      await page.getByText('two of 3').click();
      const shown = (await sent()).find(({ type }) => type === 'reveal');
      assert.ok(shown?.type === 'reveal' && Math.floor(shown.line) === text.split('\n').indexOf('- two of 3'));
      await page.getByText('one of 3').dblclick({ position: { x: 5, y: 8 } });
      const edit = (await sent()).find(({ type }) => type === 'edit');
      assert.ok(edit?.type === 'edit' && Math.floor(edit.line) === text.split('\n').indexOf('- one of 3') && edit.word === 'one');
      await page.locator('main a[href="terms.md"]').click();
      await page.locator('main summary').click();
      await page.locator('.contents a').first().click();
      assert.deepEqual(
        (await sent()).map(({ type }) => type).filter((type) => type !== 'scrolled'),
        ['openLink'],
      );
    }, size));
});
