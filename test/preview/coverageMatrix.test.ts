/** The page of workspace coverage: a table that is read as one, goes by keys, and takes nothing of a policy for HTML. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import axe from 'axe-core';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { matrixLabels } from '../../client/src/coverage/matrixLabels.ts';
import { isMatrixFromPage, isMatrixToPage, type MatrixFromPage, type MatrixToPage } from '../../client/src/coverage/matrixMessages.ts';
import { shellHtml } from '../../client/src/preview/shellHtml.ts';
import type { WorkspaceCoverageCell, WorkspaceCoverageRow } from '../../server/src/protocol.ts';
import { withPage } from '../support/chromium.ts';
import { standInForVSCode, wear } from '../support/lookPage.ts';
import { THEMES, type ThemeName } from '../support/vscodeThemes.ts';

const root = join(import.meta.dirname, '../..');
const origin = 'http://coverage.test';
const cell = (column: string, found: number, missing = 0): WorkspaceCoverageCell => ({
  column,
  profile: column,
  found,
  partial: 1,
  missing,
  questions: 3,
  elsewhere: 2,
  notApplicable: 0,
});
const row = (path: string, title: string, ...cells: readonly WorkspaceCoverageCell[]): WorkspaceCoverageRow => ({
  uri: `file:///${encodeURIComponent(path)}`,
  path,
  title,
  kind: 'privacy policy',
  cells,
});
const HOSTILE = '"><img src=x onerror="window.broken=1">.md';
const rows: readonly WorkspaceCoverageRow[] = [
  row('legal/privacy.md', 'Privacy Policy', cell('gdpr', 10, 4), cell('ccpa', 3)),
  row(HOSTILE, '<script>window.broken=1</script>', cell('gdpr', 1, 9)),
  { ...row('legal/it.md', 'Informativa'), notice: "Policies of this kind aren't read in this language (Italian)" },
  row('legal/notice.md', '', cell('ccpa', 0, 1)),
];
const matrix: MatrixToPage = {
  type: 'matrix',
  rows,
  columns: [
    { id: 'core', name: 'Common core' },
    { id: 'gdpr', name: 'EU GDPR' },
    { id: 'ccpa', name: 'CCPA/CPRA' },
  ],
};

let bundle: Promise<readonly { readonly path: string; readonly text: string }[]> | undefined;

async function openMatrix(page: Page, theme: ThemeName = 'light'): Promise<void> {
  bundle ??= build({
    entryPoints: [join(root, 'client/src/coverage-page/main.ts')],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  }).then(({ outputFiles }) => outputFiles);
  const files = await bundle;
  const body = (end: string): string => files.find(({ path }) => path.endsWith(end))?.text ?? '';
  const shell = shellHtml({
    nonce: 'n0nce',
    source: origin,
    script: `${origin}/coverage.js`,
    style: `${origin}/coverage.css`,
    title: 'Coverage',
    language: 'en',
    data: { labels: matrixLabels({ t: String }) },
    remoteImages: false,
  });
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: shell });
    if (pathname === '/coverage.js') return route.fulfill({ contentType: 'text/javascript', body: body('.js') });
    return pathname === '/coverage.css' ? route.fulfill({ contentType: 'text/css', body: body('.css') }) : route.abort();
  });
  await standInForVSCode(page);
  await page.goto(`${origin}/`);
  await wear(page, theme);
}

const post = (page: Page, message: MatrixToPage): Promise<void> => {
  assert(isMatrixToPage(message));
  return page.evaluate((data) => window.dispatchEvent(new MessageEvent('message', { data })), message as unknown).then(() => {});
};
const sent = (page: Page): Promise<readonly MatrixFromPage[]> =>
  page.evaluate(() => (window as unknown as { readonly sent: MatrixFromPage[] }).sent.splice(0));
async function openFilled(page: Page): Promise<void> {
  await openMatrix(page);
  await post(page, matrix);
  await post(page, { type: 'progress', progress: null });
  await sent(page);
}

describe('the page of workspace coverage', function () {
  this.timeout(120_000);

  it('is a table whose rows and columns have heads, without columns that nothing is in', () =>
    withPage(async (page) => {
      await openFilled(page);
      assert.deepEqual(await page.getByRole('columnheader').allTextContents(), ['Policy', 'EU GDPR', 'CCPA/CPRA']);
      assert.equal(await page.getByRole('rowheader').count(), rows.length);
      const name = 'EU GDPR: Privacy Policy, found: 10, covered elsewhere: 2, found in part: 1, not found: 4, open questions: 3';
      assert.equal(await page.getByRole('cell').getByRole('button', { name, exact: true }).textContent(), `${name}✓12◐1○4?3`);
      assert.equal(await page.getByText('not chosen', { exact: true }).count(), 2);
      assert.equal(await page.locator('.status').textContent(), '4 policies');
    }));

  it('reads no name as HTML', () =>
    withPage(async (page) => {
      await openFilled(page);
      assert.equal(await page.getByText(HOSTILE).count(), 1);
      assert.equal(await page.locator('img, main script').count(), 0);
      assert.equal(await page.evaluate(() => 'broken' in window), false);
    }));

  it('says which policy and law is wanted', () =>
    withPage(async (page) => {
      await openFilled(page);
      await page.locator('td button').nth(1).click();
      await page.locator('th button').nth(1).click();
      const messages = await sent(page);
      assert(messages.every(isMatrixFromPage));
      assert.deepEqual(messages, [
        { type: 'open', uri: rows[0]?.uri, profile: 'ccpa' },
        { type: 'open', uri: rows[1]?.uri },
      ]);
    }));

  it('goes from cell to cell by arrow keys, over what cannot be selected', () =>
    withPage(async (page) => {
      await openFilled(page);
      const focused = (): Promise<string> =>
        page.evaluate(() => {
          const { dataset } = document.activeElement as HTMLElement;
          return `${dataset['row']} ${dataset['profile'] ?? ''}`.trim();
        });
      await page.locator('th button').first().focus();
      for (const [key, where] of [
        ['ArrowRight', '0 gdpr'],
        ['ArrowRight', '0 ccpa'],
        ['ArrowRight', '0 ccpa'],
        ['ArrowDown', '3 ccpa'],
        ['ArrowUp', '0 ccpa'],
        ['Home', '0'],
        ['Control+End', '3 ccpa'],
        ['Control+Home', '0'],
        ['ArrowDown', '1'],
        ['End', '1 gdpr'],
      ] as const) {
        await page.keyboard.press(key);
        assert.equal(await focused(), where, key);
      }
      // More rows come meanwhile.
      await post(page, { ...matrix, rows: [row('a.md', 'A', cell('gdpr', 1)), ...rows] });
      assert.equal(await focused(), '2 gdpr');
    }));

  it('filters, and says what is left', () =>
    withPage(async (page) => {
      await openFilled(page);
      const status = page.locator('.status');
      await page.getByRole('searchbox').fill('LEGAL policy');
      assert.equal(await page.locator('tbody tr:visible').count(), 3);
      await page.getByRole('searchbox').fill('notice');
      assert.equal(await status.textContent(), '1 policy');
      await page.getByRole('searchbox').fill('nothing like that');
      assert.equal(await status.textContent(), 'No policy matches the filter.');
    }));

  it('shows how far the work is, and can stop it', () =>
    withPage(async (page) => {
      await openMatrix(page);
      await post(page, { type: 'progress', progress: { done: 0, total: 0 } });
      await post(page, { type: 'progress', progress: { done: 3, total: 8 } });
      assert.equal(await page.locator('progress').evaluate((one) => (one as HTMLProgressElement).position), 3 / 8);
      await page.getByRole('button', { name: 'Cancel' }).click();
      assert.deepEqual((await sent(page)).at(-1), { type: 'cancel' });
      await post(page, { type: 'progress', progress: null });
      assert.equal(await page.locator('progress').isVisible(), false);
      assert.equal(await page.locator('.status').textContent(), 'No policies were found in this workspace.');
    }));

  it('has nothing for axe to find in any theme', () =>
    withPage(async (page) => {
      await openFilled(page);
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

  it('takes only messages of the protocol', () => {
    for (const wrong of [
      undefined,
      null,
      {},
      { type: 'open' },
      { type: 'open', uri: 1 },
      { type: 'open', uri: 'a', profile: 1 },
      { type: 'other' },
    ])
      assert.equal(isMatrixFromPage(wrong), false);
    for (const wrong of [
      null,
      { type: 'matrix', rows: [{}], columns: [] },
      { ...matrix, columns: [1] },
      { ...matrix, rows: [{ ...rows[0], cells: [{ ...cell('gdpr', 1), found: -1 }] }] },
      { type: 'progress', progress: { done: 1 } },
      { type: 'note' },
    ])
      assert.equal(isMatrixToPage(wrong), false);
  });
});
