/** Findings in the preview's page, in a real Chromium: under their words, beside their block, at hand for keys, and never in the way of the text. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { ShownFinding } from '../../client/src/preview/findingMessages.ts';
import { withPage } from '../support/chromium.ts';
import { openPreviewPage } from '../support/previewPage.ts';

const text = [
  '---',
  'document_title: "Seeds"',
  'last_updated: "2026-02-30"',
  '---',
  '',
  '# Seeds',
  '',
  '## 1. Who we are',
  '',
  'Write to **seeds@larkspur** or to [our office](https://larkspur.garden/office), then to seeds@larkspur again.',
  '',
  '- Keep [NAME] here',
  '- and there',
  '',
  '<!-- policywright-disable nothing -->',
  '',
  '## 2. Who we are',
  '',
  'The end.',
].join('\n');

function finding(line: number, start: string, severity: ShownFinding['severity'], occurrence = 0): ShownFinding {
  const source = text.split('\n')[line] ?? '';
  let column = source.indexOf(start);
  for (let count = 0; count < occurrence; count++) column = source.indexOf(start, column + 1);
  return {
    line: line + column / (source.length + 1),
    endLine: line + (column + start.length) / (source.length + 1),
    text: start,
    severity,
    message: `About ${start}`,
    rule: 'some-rule',
    href: 'https://policywright.dev/rules#some-rule',
  };
}

const found = [
  finding(2, '2026-02-30', 'error'),
  finding(9, '**seeds@larkspur**', 'error'),
  finding(9, 'seeds@larkspur', 'warning', 1),
  finding(9, '[our office](https://larkspur.garden/office)', 'information'),
  finding(11, '[NAME]', 'warning'),
  finding(14, '<!-- policywright-disable nothing -->', 'hint'),
  finding(16, '## 2. Who we are', 'information'),
];

/** Underlined words by severity, in the order of the findings. */
function underlined(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].flatMap(([name, ranges]) =>
        name.startsWith('finding-') ? [[name.replace('finding-', ''), [...ranges].map(String)]] : [],
      ),
    ),
  );
}

describe('preview: findings in place', () => {
  const size = { viewport: { width: 700, height: 800 } };

  it('underlines the very words and marks their blocks', () =>
    withPage(async (page) => {
      const { show, post } = await openPreviewPage(page);
      await show(text);
      await post({ type: 'findings', generation: 1, on: true, findings: found });
      assert.deepEqual(await underlined(page), {
        error: ['seeds@larkspur'],
        warning: ['seeds@larkspur', '[NAME]'],
        information: ['our office', '2. Who we are'],
        hint: [],
      });
      const second = await page.evaluate(
        () => [...([...CSS.highlights].find(([name]) => name === 'finding-warning')?.[1] ?? [])][0]?.startContainer.nodeValue,
      );
      assert.match(String(second), /, then to/, 'the second occurrence, not the first');
      const labels = await page.locator('.finding-mark').evaluateAll((marks) => marks.map((mark) => mark.ariaLabel));
      assert.deepEqual(labels, [
        'Error: About 2026-02-30',
        'Error: About **seeds@larkspur**. Warning: About seeds@larkspur. Information: About [our office](https://larkspur.garden/office)',
        'Warning: About [NAME]',
        'Hint: About <!-- policywright-disable nothing -->. Information: About ## 2. Who we are',
      ]);
      const [mark, item] = await Promise.all([
        page.locator('.finding-mark').nth(2).boundingBox(),
        page.getByText('Keep [NAME]').boundingBox(),
      ]);
      assert.ok(mark && item && mark.x >= 0 && Math.abs(mark.y - item.y) < 12);
      const shapes = await page.locator('.finding-mark').evaluateAll((marks) => marks.map((one) => one.querySelector('svg')?.innerHTML));
      assert.ok(new Set(shapes).size > 2, 'each severity has its shape');
    }, size));

  it('opens a card for the pointer and for keys, with the fixes that the editor has', () =>
    withPage(async (page) => {
      const { show, post, sent, settle } = await openPreviewPage(page);
      await show(text);
      await post({ type: 'findings', generation: 1, on: true, findings: found });
      await sent();
      await page.getByText('Keep [NAME]').hover({ position: { x: 60, y: 12 } });
      await page.locator('.finding-card').waitFor();
      assert.deepEqual(await sent(), [{ type: 'askFixes', generation: 1, finding: 4 }]);
      await post({ type: 'fixes', generation: 1, finding: 4, titles: ['Write Larkspur', 'Turn some-rule off here'] });
      await page.getByRole('button', { name: 'Write Larkspur' }).click();
      assert.deepEqual(await sent(), [{ type: 'applyFix', generation: 1, finding: 4, fix: 0 }]);
      await page.mouse.move(690, 790);
      await page.mouse.click(600, 700);
      await page.locator('.finding-card').waitFor({ state: 'detached' });
      await sent();

      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.keyboard.press('F8');
      await page.keyboard.press('F8');
      await page.keyboard.press('F8');
      await page.locator('.finding-card').waitFor();
      assert.equal(await page.evaluate(() => document.activeElement?.ariaLabel), 'Warning: About [NAME]');
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Write Larkspur');
      await page.keyboard.press('Enter');
      assert.deepEqual(
        (await sent()).filter(({ type }) => type === 'applyFix'),
        [{ type: 'applyFix', generation: 1, finding: 4, fix: 0 }],
      );
      await page.keyboard.press('Escape');
      assert.equal(await page.locator('.finding-card').count(), 0);
      assert.equal(await page.evaluate(() => document.activeElement?.ariaLabel), 'Warning: About [NAME]');
      await post({ type: 'findings', generation: 2, on: true, findings: found.filter((_unused, index) => index !== 0) });
      await settle();
      assert.equal(await page.locator('.finding-mark').count(), 3);
    }, size));

  it('are turned off and on by a button, and change nothing of the text', () =>
    withPage(async (page) => {
      const { show, post, sent } = await openPreviewPage(page);
      await show(text);
      const main = await page.locator('.page').innerHTML();
      await page.evaluate(() => document.getSelection()?.selectAllChildren(document.querySelector('main li') as Element));
      await post({ type: 'findings', generation: 1, on: true, findings: found });
      assert.equal(await page.locator('.page').innerHTML(), main);
      assert.equal(await page.evaluate(() => document.getSelection()?.toString()), 'Keep [NAME] here');
      await sent();
      const toggle = page.getByRole('button', { name: '6 findings' });
      assert.equal(await toggle.getAttribute('title'), '2 errors, 2 warnings, 2 informational, 1 hint\nHide findings in the preview');
      await toggle.click();
      assert.deepEqual(
        (await sent()).filter(({ type }) => type === 'showFindings'),
        [{ type: 'showFindings', on: false }],
      );
      await post({ type: 'findings', generation: 2, on: false, findings: found });
      assert.equal(await toggle.getAttribute('aria-pressed'), 'false');
      assert.equal(await page.locator('.finding-mark').count(), 0);
      assert.deepEqual(await underlined(page), { error: [], warning: [], information: [], hint: [] });
      await post({ type: 'findings', generation: 3, on: true, findings: [] });
      assert.ok(await toggle.isHidden());
    }, size));

  for (const width of [300, 390, 700, 1300]) {
    it(`cover no text ${width} pixels wide`, () =>
      withPage(
        async (page) => {
          const { show, post, settle } = await openPreviewPage(page);
          await show(text);
          await post({ type: 'findings', generation: 1, on: true, findings: found });
          await page.locator('.finding-mark').first().waitFor();
          await settle();
          const [mark, item] = await Promise.all([
            page.locator('.finding-mark').nth(2).boundingBox(),
            page.getByText('Keep [NAME]').boundingBox(),
          ]);
          assert.ok(mark && item && Math.abs(mark.y - item.y) < 12, `${mark?.y} beside ${item?.y}`);
          const overlaps = await page.evaluate(() => {
            const over = (a: DOMRect, b: DOMRect): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
            const main = document.querySelector('main') as Element;
            const [policy, words] = [(document.querySelector('.page') as Element).getBoundingClientRect(), main.getBoundingClientRect()];
            const marks = [...document.querySelectorAll('.finding-mark')].filter((mark) => over(mark.getBoundingClientRect(), words));
            return {
              toggle: over((document.querySelector('.findings-toggle') as Element).getBoundingClientRect(), policy),
              marks: marks.length,
              position: getComputedStyle(document.querySelector('.findings-toggle') as Element).position,
            };
          });
          assert.deepEqual(overlaps, { toggle: false, marks: 0, position: 'static' });
        },
        { viewport: { width, height: 800 } },
      ));
  }

  it('stay where they are while the text around them changes', () =>
    withPage(async (page) => {
      const { show, post } = await openPreviewPage(page);
      await show(text);
      await post({ type: 'findings', generation: 1, on: true, findings: found });
      const before = await underlined(page);
      await show(text.replace('## 1.', 'A paragraph before.\n\n## 1.'));
      assert.deepEqual(await underlined(page), before);
      await show(text.replace('Keep [NAME] here', 'Keep Larkspur here'));
      assert.ok(
        !Object.values(await underlined(page))
          .flat()
          .includes('NAME'),
      );
    }, size));

  it('in a redline mean the words that stay, not those struck out', () =>
    withPage(async (page) => {
      const { show, post } = await openPreviewPage(page);
      await show(text, text.replace('then to seeds@larkspur again', 'and seeds@larkspur once more'));
      await post({ type: 'findings', generation: 1, on: true, findings: found });
      assert.equal(
        await page.evaluate(() =>
          [...CSS.highlights]
            .flatMap(([, ranges]) => [...ranges])
            .some((range) => (range as Range).startContainer.parentElement?.closest('del')),
        ),
        false,
      );
      assert.deepEqual((await underlined(page))['error'], ['seeds@larkspur']);
    }, size));
});
