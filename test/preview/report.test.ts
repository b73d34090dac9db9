/** What a browser makes of the page of many checks, and of JUnit XML: nothing for axe to find, and well-formed XML. */
import assert from 'node:assert/strict';
import axe from 'axe-core';
import { printJunit } from '../../server/src/cli/print/printJunit.ts';
import { type NamedReport, reportPage } from '../../server/src/cli/reportPage.ts';
import { createLocalizer, type FindingsReport, findingsReport, indexLines } from '../../server/src/core/index.ts';
import { withPage } from '../support/chromium.ts';

const HOSTILE = 'A </failure> ]]> <b a="c"> & \'d\' \u0000\u0007\u000b\ud800\ufffe\t\n<!-- é 🌱';

const report = (): FindingsReport =>
  findingsReport([
    { path: 'legal/empty.md', kind: 'terms', lines: indexLines(''), findings: [] },
    {
      path: `legal/${HOSTILE}.md`,
      kind: 'privacy',
      lines: indexLines('one\ntwo\n'),
      findings: (['error', 'warning', 'information', 'hint'] as const).map((severity) => ({
        rule: 'last-updated-invalid',
        severity,
        message: HOSTILE,
        span: { start: 4, end: 5 },
      })),
    },
  ]);

describe('preview: report', function () {
  this.timeout(120_000);

  it('is accessible in light and dark, and loads nothing', async () => {
    const reports: readonly NamedReport[] = [
      { name: 'website', report: report() },
      { name: HOSTILE, report: report() },
      { name: 'nothing', report: findingsReport([]) },
    ];
    for (const colorScheme of ['light', 'dark'] as const)
      await withPage(
        async (page) => {
          const requests: string[] = [];
          page.on('request', (request) => requests.push(request.url()));
          await page.setContent(reportPage(reports, createLocalizer('en')));
          assert.equal(await page.locator('h2').count(), 3);
          assert.equal(await page.locator('script, img, b').count(), 0);
          assert.deepEqual(requests, []);
          await page.evaluate(axe.source);
          const { violations } = await page.evaluate(() =>
            (window as unknown as { readonly axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
          );
          assert.deepEqual(
            violations.flatMap(({ id, nodes }) =>
              nodes.map(({ html, failureSummary }) => `${colorScheme} ${id}: ${html} ${failureSummary}`),
            ),
            [],
          );
        },
        { colorScheme },
      );
  });

  it('is well-formed as JUnit XML, whatever the policies say', () =>
    withPage(async (page) => {
      const xml = printJunit({
        files: [
          {
            path: `legal/${HOSTILE}.md`,
            kind: 'privacy',
            text: 'one\n',
            lines: indexLines('one\n'),
            findings: [
              { rule: 'some-rule', severity: 'error', message: HOSTILE, span: { start: 0, end: 1 } },
              { rule: 'some-rule', severity: 'hint', message: HOSTILE, span: { start: 0, end: 1 } },
            ],
          },
        ],
        fixed: 0,
        cwd: '/',
        problems: [HOSTILE],
      });
      const read = await page.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, 'application/xml');
        return {
          error: parsed.querySelector('parsererror')?.textContent ?? '',
          message: parsed.querySelector('failure')?.getAttribute('message') ?? '',
          cases: parsed.querySelectorAll('testcase').length,
          out: parsed.querySelector('system-out')?.textContent ?? '',
        };
      }, xml);
      assert.equal(read.error, '');
      assert.equal(read.cases, 3);
      assert.equal(read.message, HOSTILE.replace(/[\u0000\u0007\u000b\ud800\ufffe](?!\udf31)/g, '\ufffd'));
      assert(read.out.includes('<b a="c">'));
    }));
});
