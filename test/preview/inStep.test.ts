/** The preview's page in a real Chromium keeps the place of the source: measured against where each word of it really stands. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { progressAt } from '../../client/src/preview/lineProgress.ts';
import { withPage } from '../support/chromium.ts';
import { openPreviewPage, type PreviewPage } from '../support/previewPage.ts';

/** Words of which none occurs twice, each with its place in the source. */
const words: { readonly word: string; readonly line: number }[] = [];
const text = policyOfMarkedWords();

/** Paragraphs of one long line and of many, lists in lists, a table with long cells, code, a quotation, an image, links and details. */
function policyOfMarkedWords(): string {
  let count = 0;
  const lines: string[] = [];
  const prose = (length: number): string =>
    Array.from({ length }, (_unused, index) => `${['seed', 'garden', 'herbarium', 'of', 'label'][(count + index) % 5]}x${++count}`).join(
      ' ',
    );
  lines.push(
    '---',
    'document_title: "Larkspur Privacy Policy"',
    'version: "2.0"',
    'last_updated: "2026-02-10"',
    'owner: "Gardeners"',
    '---',
    '',
    '# Larkspur Privacy Policy',
    '',
  );
  for (let section = 1; section <= 9; section++) {
    lines.push(`## ${section}. ${prose(2)}`, '', prose(160), '', `${prose(12)}`, prose(3), prose(40), '');
    lines.push(
      `- ${prose(5)}`,
      `- ${prose(60)}`,
      `  - ${prose(20)}`,
      `  - ${prose(2)}`,
      `- ${prose(3)}`,
      '',
      `1. ${prose(30)}`,
      '',
      `   ${prose(50)}`,
      '',
      `2. ${prose(4)}`,
      '',
    );
    lines.push(
      `| ${prose(1)} | ${prose(1)} |`,
      '| --- | --- |',
      ...Array.from({ length: 6 }, (_unused, row) => `| ${prose(2)} | ${prose(row === 2 ? 50 : 3)} |`),
      '',
    );
    lines.push(
      `![A herbarium](herbarium.svg)`,
      '',
      `> ${prose(25)}`,
      `> ${prose(25)}`,
      '',
      '```',
      ...Array.from({ length: 5 }, () => prose(2)),
      '```',
      '',
    );
    lines.push(
      `<!-- ${'a note to ourselves '.repeat(4)} -->`,
      '',
      `${prose(30)} [${prose(3)}](https://larkspur.garden/a/very/long/address/that/readers/never/see/${'seeds/'.repeat(12)}) ${prose(40)}`,
      '',
    );
  }
  lines.forEach((line, index) => {
    for (const match of line.matchAll(/\b[a-z]+x\d+\b/g)) words.push({ word: match[0], line: index + progressAt(line, match.index) });
  });
  return lines.join('\n');
}

/** What the page made of one place: pixels from the top edge at which its word stands, and the line that was said. */
interface Measured {
  readonly top: number;
  readonly said: number;
}

/** Leads the page to each place: by the line, as the editor does, or by scrolling its word to the top, as a reader does. */
function measure(
  page: Page,
  by: 'line' | 'word',
  places: typeof words,
): Promise<{ readonly lineHeight: number; readonly measured: readonly Measured[] }> {
  return page.evaluate(
    async ({ by, places, edge }) => {
      const ranges = new Map<string, Range>();
      const walker = document.createTreeWalker(document.querySelector('.page') as Element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as unknown as CharacterData;
        if (node.parentElement?.closest('.contents')) continue;
        for (const match of node.data.matchAll(/\b[a-z]+x\d+\b/g)) {
          const range = document.createRange();
          range.setStart(node, match.index);
          range.setEnd(node, match.index + 1);
          ranges.set(match[0], range);
        }
      }
      const { sent } = globalThis as unknown as { sent: { readonly type: string; readonly line: number }[] };
      const measured: Measured[] = [];
      for (const { word, line } of places) {
        const topOf = (): number => (ranges.get(word)?.getBoundingClientRect().top ?? Number.NaN) - edge;
        sent.length = 0;
        if (by === 'line') window.dispatchEvent(new MessageEvent('message', { data: { type: 'scrollTo', line } }));
        else {
          window.scrollBy(0, topOf());
          for (let frame = 0; frame < 60 && !sent.some(({ type }) => type === 'scrolled'); frame++)
            await new Promise(requestAnimationFrame);
        }
        measured.push({ top: topOf(), said: sent.findLast(({ type }) => type === 'scrolled')?.line ?? Number.NaN });
      }
      return { lineHeight: Number.parseFloat(getComputedStyle(document.body).lineHeight), measured };
    },
    { by, places, edge },
  );
}

/** The word that is nearest to a place, in the same line where that has any. */
function nearestTo(place: number): (typeof words)[number] {
  const same = words.filter(({ line }) => Math.floor(line) === Math.floor(place));
  return (same.length > 0 ? same : words).reduce((best, one) => (Math.abs(one.line - place) < Math.abs(best.line - place) ? one : best));
}

/** Pixels from the top of the window to the text that is at the top. */
const edge = 12;

const inTable = (line: number): boolean => /^\|/.test(text.split('\n')[Math.floor(line)] ?? '');
/** Of a row only the first word stands at the top for sure. */
const places = words.filter(({ line }, index) =>
  inTable(line) ? Math.floor(line) !== Math.floor(words[index - 1]?.line ?? 0) : index % 29 === 0,
);

async function withPolicy(width: number, use: (preview: PreviewPage) => Promise<void>): Promise<void> {
  await withPage(
    async (page) => {
      const preview = await openPreviewPage(page);
      await preview.show(text);
      await preview.page.waitForFunction(() => [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0));
      await preview.settle();
      await use(preview);
    },
    { viewport: { width, height: 700 } },
  );
}

describe('preview: in step with the editor', () => {
  for (const width of [420, 1300]) {
    it(`goes to any place of the source within a line, ${width} pixels wide`, () =>
      withPolicy(width, async ({ page, sent, settle }) => {
        const { lineHeight, measured } = await measure(page, 'line', places);
        measured.forEach(({ top }, index) =>
          assert.ok(
            Math.abs(top) < lineHeight,
            `${places[index]?.word} of line ${places[index]?.line.toFixed(2)} stands ${top.toFixed(0)} pixels from the top, a line is ${lineHeight}`,
          ),
        );
        await settle();
        assert.deepEqual(
          (await sent()).filter(({ type }) => type === 'scrolled'),
          [],
          'what the editor moved is not said to have moved by itself',
        );
      })).timeout(60_000);

    it(`says where the reader scrolled to, within a line, ${width} pixels wide`, () =>
      withPolicy(width, async ({ page }) => {
        const { lineHeight, measured } = await measure(page, 'word', places);
        // The nearest word of that line, and how far it is from what was at the top.
        const nearest = measured.map(({ said }) => nearestTo(said));
        const offsets = await page.evaluate(
          (pairs) => {
            const tops = new Map<string, number>();
            const walker = document.createTreeWalker(document.querySelector('main') as Element, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
              const node = walker.currentNode as unknown as CharacterData;
              for (const match of node.data.matchAll(/\b[a-z]+x\d+\b/g)) {
                const range = document.createRange();
                range.setStart(node, match.index);
                range.setEnd(node, match.index + 1);
                tops.set(match[0], range.getBoundingClientRect().top);
              }
            }
            return pairs.map(([one, other]) => (tops.get(one) ?? Number.NaN) - (tops.get(other) ?? Number.NaN));
          },
          nearest.map((one, index) => [one.word, places[index]?.word ?? ''] as const),
        );
        offsets.forEach((offset, index) =>
          assert.ok(
            Math.abs(offset) < lineHeight + 1,
            `with ${places[index]?.word} of line ${places[index]?.line.toFixed(2)} at the top the page said ${measured[index]?.said.toFixed(2)}, where ${nearest[index]?.word} stands, ${offset.toFixed(0)} pixels away`,
          ),
        );
      })).timeout(60_000);
  }

  it('stays where it is while pictures come in', () =>
    withPage(
      async (page) => {
        const preview = await openPreviewPage(page);
        let release = (): void => {};
        const released = new Promise<void>((done) => (release = done));
        await page.route('http://preview.test/slow.svg', async (route) => {
          await released;
          await route.fulfill({
            contentType: 'image/svg+xml',
            body: '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="500"></svg>',
          });
        });
        const paragraph = (name: string): string => `${name} ${'lavender and thyme '.repeat(60)}\n\n`;
        const slow = `# Seeds\n\n${paragraph('First')}![Slow](slow.svg)\n\n${paragraph('Second')}${paragraph('Third')}${paragraph('Fourth')}`;
        await preview.show(slow);
        await preview.post({ type: 'scrollTo', line: slow.split('\n').findIndex((line) => line.startsWith('Third')) });
        const third = page.getByText('Third lavender');
        const top = async (): Promise<number> => Math.round((await third.boundingBox())?.y ?? Number.NaN);
        const before = await top();
        release();
        await page.waitForFunction(() => document.images[0]?.naturalHeight === 500);
        await preview.settle();
        assert.ok(Math.abs((await top()) - before) <= 2, `it moved from ${before} to ${await top()}`);
      },
      { viewport: { width: 700, height: 500 } },
    ));
});
