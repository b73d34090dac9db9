/** Passages that the preview marks with what they say: only on request, in their place, and without a word of the policy's own changed. */
import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { CoverageToPage, ShownPassage } from '../../client/src/preview/coverageMessages.ts';
import { withPage } from '../support/chromium.ts';
import { openPreview, post, sentBy, wear } from '../support/lookPage.ts';
import { THEMES, type ThemeName } from '../support/vscodeThemes.ts';

const text = `# Privacy Policy

We keep **your orders** for ten years. We collect your name.

- You may ask for a copy.
- You may object.
`;
const topic = (title: string, partial = false): ShownPassage['topics'][number] => ({
  title,
  status: partial ? 'found in part' : 'found',
  partial,
  sources: ['EU GDPR, Art. 13(2)(a)'],
});
const coverage: CoverageToPage = {
  type: 'coverage',
  on: true,
  notice: '',
  passages: [
    { line: 2, endLine: 2.6, text: 'We keep **your orders** for ten years.', topics: [topic('Retention periods')] },
    { line: 2.6, endLine: 2.9, text: 'We collect your name.', topics: [topic('Data collected', true), topic('<b>Purposes</b>')] },
    { line: 4, endLine: 4.9, text: 'You may ask for a copy.', topics: [topic('Right of access')] },
  ],
  decisions: [
    { title: 'Data protection officer', status: 'does not apply', note: 'We are <i>three</i> people' },
    { title: 'Recipients', status: 'covered elsewhere', note: '' },
  ],
};

const marked = (page: Page, name: string): Promise<readonly string[]> =>
  page.evaluate((key) => [...(CSS.highlights.get(key) ?? [])].map((range) => String(range)), name);

describe('preview: coverage marks', function () {
  this.timeout(120_000);

  it('shows nothing before it is asked for, and asks with its button', () =>
    withPage(async (page) => {
      await openPreview(page, text);
      assert.equal(await page.locator('.coverage-mark').count(), 0);
      assert.equal(await page.locator('.coverage-bar').isVisible(), false);
      const toggle = page.getByRole('button', { name: 'Coverage', exact: true });
      assert.equal(await toggle.getAttribute('aria-pressed'), 'false');
      await toggle.click();
      const sent = await sentBy(page);
      assert(sent.some((message) => message.type === 'showCoverage' && message.on));
    }));

  it('marks the words of a passage, and names its topics beside it', () =>
    withPage(async (page) => {
      await openPreview(page, text);
      const before = await page.locator('main').innerHTML();
      await post(page, coverage);
      await page.locator('.coverage-mark').first().waitFor();
      assert.deepEqual(await marked(page, 'coverage-found'), [
        'We keep your orders for ten years.',
        'We collect your name.',
        'You may ask for a copy.',
      ]);
      assert.deepEqual(await marked(page, 'coverage-partial'), []);
      const labels = await page.locator('.coverage-said').allTextContents();
      assert.equal(labels.length, 2);
      assert.match(labels[0] ?? '', /^Coverage: Retention periods: found \(EU GDPR, Art\. 13\(2\)\(a\)\), Data collected: found in part /);
      // What a policy is called is never read as HTML.
      assert.match((await page.locator('.coverage-mark').first().textContent()) ?? '', /<b>Purposes<\/b>/);
      assert.equal(await page.locator('main').innerHTML(), before);
      assert.equal(await page.locator('.coverage-bar p').textContent(), '3 passages are marked with what they say.');
      await post(page, { ...coverage, on: false, passages: [], decisions: [] });
      await page.locator('.coverage-mark').first().waitFor({ state: 'detached' });
      assert.deepEqual(await marked(page, 'coverage-found'), []);
      assert.equal(await page.locator('.coverage-bar').isVisible(), false);
    }));

  it('goes to a passage in the editor, with the keys too', () =>
    withPage(async (page) => {
      await openPreview(page, text);
      await post(page, coverage);
      await page.locator('.coverage-mark').nth(1).focus();
      assert.deepEqual(await marked(page, 'coverage-current'), ['You may ask for a copy.']);
      await page.keyboard.press('Enter');
      assert((await sentBy(page)).some((message) => message.type === 'reveal' && message.line === 4));
    }));

  it('keeps decisions closed until they are opened', () =>
    withPage(async (page) => {
      await openPreview(page, text);
      await post(page, coverage);
      const decision = page.getByText('Data protection officer: does not apply · We are <i>three</i> people');
      await page.getByText('Decisions in the front matter (2)').waitFor();
      assert.equal(await decision.isVisible(), false);
      await page.getByText('Decisions in the front matter (2)').click();
      assert.equal(await decision.isVisible(), true);
      await post(page, coverage);
      assert.equal(await decision.isVisible(), true);
      assert.equal(await page.getByText('Recipients: covered elsewhere', { exact: true }).isVisible(), true);
    }));

  it('sets labels below each other beside the text, and numbers where there is no room', () =>
    withPage(async (page) => {
      await openPreview(page, text);
      await post(page, coverage);
      await page.locator('.coverage-mark').first().waitFor();
      const boxes = async (): Promise<
        readonly { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }[]
      > => page.locator('.coverage-mark').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
      const main = (): Promise<number> => page.locator('main').evaluate((one) => one.getBoundingClientRect().right);
      for (const width of [1200, 520, 360]) {
        await page.setViewportSize({ width, height: 700 });
        await page.locator(width < 448 ? '.page-layer.is-compact' : '.page-layer:not(.is-compact)').waitFor({ state: 'attached' });
        const [first, second] = await boxes();
        assert(first && second && first.bottom <= second.top, `${width}`);
        assert(first.left >= (await main()) && first.right <= width, `${width}: ${JSON.stringify(first)}`);
      }
    }));

  it('has nothing for axe to find in any theme', () =>
    withPage(async (page) => {
      await openPreview(page, text);
      await post(page, coverage);
      await page.getByText('Decisions in the front matter (2)').click();
      await page.evaluate(axe.source);
      for (const theme of Object.keys(THEMES) as ThemeName[]) {
        await wear(page, theme);
        const { violations } = await page.evaluate(() =>
          (window as unknown as { readonly axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
        );
        assert.deepEqual(
          violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${theme} ${id}: ${html.slice(0, 200)}`)),
          [],
        );
      }
    }));
});
