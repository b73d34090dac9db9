/** Nothing for axe to find: in each theme of VS Code and in the publication look, in preview, redline, export and print, right to left too. */
import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { ShownFinding } from '../../client/src/preview/findingMessages.ts';
import { THEMES as LOOKS } from '../../client/src/preview/lookMessages.ts';
import { parsePolicy } from '../../server/src/core/index.ts';
import { standalonePage } from '../../server/src/core/preview/standalonePage.ts';
import { withPage } from '../support/chromium.ts';
import { openPreview, pageText, post, sentBy, wear } from '../support/lookPage.ts';
import { THEMES, type ThemeName } from '../support/vscodeThemes.ts';

const text = pageText('seeds.md');
const earlier = text
  .replace('2 years', '3 years')
  .replace('Nobody else reads', 'No other person reads')
  .replace('version: "2.1"', 'version: "2.0"')
  .replace('## 3. How long', '## 3. How long\n\nThis paragraph is gone now.');
const themes = Object.keys(THEMES) as ThemeName[];

/** What axe has to say about the page, a line for each element. */
async function complaints(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { readonly axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 160)} ${failureSummary.replace(/\s+/g, ' ')}`),
  );
}

async function inEveryTheme(page: Page): Promise<void> {
  for (const theme of themes) {
    await wear(page, theme);
    for (const look of LOOKS) {
      await post(page, { type: 'look', look: { theme: look, width: 1120, styles: [] } });
      await page.locator(`body[data-look='${look}']`).waitFor();
      assert.deepEqual(await complaints(page), [], `${theme}, ${look}`);
    }
  }
}

function exported(source: string, before?: string): string {
  const policy = (one: string) => parsePolicy(one, { path: 'legal/policy.md' });
  return standalonePage(policy(source), before === undefined ? undefined : { policy: policy(before), name: 'v1.0' }).html;
}

describe('preview: accessible', function () {
  this.timeout(120_000);

  it('in every theme, with a card open, and in the publication look', () =>
    withPage(async (page) => {
      await openPreview(page, text);
      await page.locator('main [data-term]').first().hover();
      await page.locator('.hover-card').waitFor();
      await inEveryTheme(page);
    }));

  it('with findings in every theme, and a card of one open', () =>
    withPage(async (page) => {
      await openPreview(page, text);
      const finding = (line: number, severity: ShownFinding['severity']): ShownFinding => ({
        line,
        endLine: line + 0.5,
        text: '',
        severity,
        message: `A ${severity} about this`,
        rule: 'some-rule',
        href: 'https://policywright.dev/rules#some-rule',
      });
      await post(page, {
        type: 'findings',
        generation: 1,
        on: true,
        findings: [finding(2, 'error'), finding(9, 'warning'), finding(11, 'information'), finding(13, 'hint')],
      });
      await page.locator('.finding-mark').first().click();
      await page.locator('.finding-card').waitFor();
      const asked = (await sentBy(page)).flatMap((one) => (one.type === 'askFixes' ? [one.finding] : []));
      for (const finding of asked)
        await post(page, { type: 'fixes', generation: 1, finding, titles: ['Set the date to today', 'Turn it off here'] });
      await page.getByText('Set the date to today').waitFor();
      await inEveryTheme(page);
    }));

  it('as a redline in every theme', () =>
    withPage(async (page) => {
      await openPreview(page, text, { before: earlier });
      await page.locator('.redline-sections summary').click();
      await inEveryTheme(page);
    }));

  it('from right to left', () =>
    withPage(async (page) => {
      await openPreview(page, pageText('hebrew.md'));
      assert.deepEqual(await complaints(page), []);
    }));

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`exported, ${colorScheme}, as a redline, and on paper`, () =>
      withPage(
        async (page) => {
          for (const html of [exported(text), exported(text, earlier), exported(pageText('hebrew.md'))]) {
            await page.setContent(html);
            for (const media of ['screen', 'print'] as const) {
              await page.emulateMedia({ media });
              assert.deepEqual(await complaints(page), [], media);
            }
          }
        },
        { colorScheme },
      ));
  }

  it('shows where the keyboard is, on every stop of the page', () =>
    withPage(async (page) => {
      await openPreview(page, text, { theme: 'dark' });
      const stops: string[] = [];
      for (let count = 0; count < 60; count++) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(() => {
          const at = document.activeElement;
          if (!(at instanceof HTMLElement) || at === document.body) return undefined;
          return { name: `${at.localName}.${at.className}`, outline: getComputedStyle(at).outlineStyle };
        });
        if (!stop) break;
        assert.notEqual(stop.outline, 'none', stop.name);
        stops.push(stop.name);
      }
      assert.deepEqual(stops.slice(0, 7), ['input.', 'select.', 'button.coverage-toggle', 'button.', 'button.', 'button.', 'summary.']);
      for (const kind of ['a.', 'span.', 'a.reference', 'div.table-box', 'a.footnote-backref'])
        assert.ok(stops.includes(kind), `${kind} among ${stops.join(' ')}`);
    }));
});
