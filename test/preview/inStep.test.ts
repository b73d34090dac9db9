/** The preview's page in a real Chromium keeps the place of the source: measured against where each word of it really stands. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { withPage } from '../support/chromium.ts';
import { openPreviewPage, type PreviewPage } from '../support/previewPage.ts';

/** Words of which none occurs twice, each with its place in the source. */
const words: { readonly word: string; readonly line: number }[] = [];
const text = policyOfMarkedWords();

/** Paragraphs of one long line and of many, lists in lists, a table with long cells, code, a quotation, an image, links and details. */
function policyOfMarkedWords(): string {
  let count = 0;
  const lines: string[] = [];
  const prose = (length: number): string => Array.from({ length }, (_unused, index) => `${['seed', 'garden', 'herbarium', 'of', 'label'][(count + index) % 5]}x${++count}`).join(' ');
  lines.push('---', 'document_title: "Larkspur Privacy Policy"', 'version: "2.0"', 'last_updated: "2026-02-10"', 'owner: "Gardeners"', '---', '', '# Larkspur Privacy Policy', '');
  for (let section = 1; section <= 9; section++) {
    lines.push(`## ${section}. ${prose(2)}`, '', prose(160), '', `${prose(12)}`, prose(3), prose(40), '');
    lines.push(`- ${prose(5)}`, `- ${prose(60)}`, `  - ${prose(20)}`, `  - ${prose(2)}`, `- ${prose(3)}`, '', `1. ${prose(30)}`, '', `   ${prose(50)}`, '', `2. ${prose(4)}`, '');
    lines.push(`| ${prose(1)} | ${prose(1)} |`, '| --- | --- |', ...Array.from({ length: 6 }, (_unused, row) => `| ${prose(2)} | ${prose(row === 2 ? 50 : 3)} |`), '');
    lines.push(`![A herbarium](herbarium.svg)`, '', `> ${prose(25)}`, `> ${prose(25)}`, '', '```', ...Array.from({ length: 5 }, () => prose(2)), '```', '');
    lines.push(`<!-- ${'a note to ourselves '.repeat(4)} -->`, '', `${prose(30)} [${prose(3)}](https://larkspur.garden/a/very/long/address/that/readers/never/see/${'seeds/'.repeat(12)}) ${prose(40)}`, '');
  }
  lines.forEach((line, index) => {
    for (const match of line.matchAll(/\b[a-z]+x\d+\b/g)) words.push({ word: match[0], line: index + progress(line, match.index) });
  });
  return lines.join('\n');
}

/** As the client reckons: targets of links take no room. */
function progress(line: string, column: number): number {
  const shown = (part: string): number => part.replace(/\]\([^()]*\)?/g, '').length;
  return shown(line.slice(0, column)) / shown(line);
}

/** Where words stand in the window, in pixels from its top, and how high a line is; those that have a table row to themselves stand at its top. */
function tops(page: Page, wanted: readonly string[]): Promise<{ readonly lineHeight: number; readonly tops: readonly number[] }> {
  return page.evaluate((list) => {
    const places = new Map<string, number>();
    const walker = document.createTreeWalker(document.querySelector('.page') as Element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as unknown as CharacterData;
      if (node.parentElement?.closest('.contents')) continue;
      for (const match of node.data.matchAll(/\b[a-z]+x\d+\b/g)) {
        if (!list.includes(match[0])) continue;
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + 1);
        places.set(match[0], range.getBoundingClientRect().top);
      }
    }
    return { lineHeight: Number.parseFloat(getComputedStyle(document.body).lineHeight), tops: list.map((word) => places.get(word) ?? Number.NaN) };
  }, wanted);
}

const inTable = (line: number): boolean => /^\|/.test(text.split('\n')[Math.floor(line)] ?? '');
const positions = words.filter((_unused, index) => index % 23 === 0).filter(({ line }) => !inTable(line));
const firstOfRows = words.filter(({ line }, index) => inTable(line) && Math.floor(line) !== Math.floor(words[index - 1]?.line ?? 0));

async function withPolicy(use: (preview: PreviewPage) => Promise<void>, width = 760): Promise<void> {
  await withPage(async (page) => {
    const preview = await openPreviewPage(page);
    await preview.show(text);
    await preview.page.waitForFunction(() => [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0));
    await preview.settle();
    await use(preview);
  }, { viewport: { width, height: 700 } });
}

describe('preview: in step with the editor', () => {
  for (const width of [420, 760, 1300]) {
    it(`goes to any place of the source within a line, ${width} pixels wide`, () => withPolicy(async ({ page, post }) => {
      const errors: number[] = [];
      for (const { word, line } of [...positions, ...firstOfRows]) {
        await post({ type: 'scrollTo', line });
        const { lineHeight, tops: [top] } = await tops(page, [word]);
        assert.ok(top !== undefined && !Number.isNaN(top), `${word} is nowhere`);
        errors.push(Math.abs(top - 12) / lineHeight);
        assert.ok(Math.abs(top - 12) < lineHeight + 4, `${word} of line ${line.toFixed(2)} stands ${(top - 12).toFixed(0)} pixels from the top, a line is ${lineHeight}`);
      }
      assert.ok(errors.length > 80);
    }, width)).timeout(60_000);
  }

  it('says where the reader scrolled to, within a line', () => withPolicy(async ({ page, sent }) => {
    await page.mouse.move(300, 300);
    for (const { word, line } of positions.filter((_unused, index) => index % 3 === 0)) {
      const [top = Number.NaN] = (await tops(page, [word])).tops;
      await sent();
      await page.mouse.wheel(0, Math.round(top - 12));
      await page.waitForFunction(() => (globalThis as unknown as { sent: { type: string }[] }).sent.some(({ type }) => type === 'scrolled'));
      await page.waitForTimeout(100);
      const said = (await sent()).findLast((one) => one.type === 'scrolled');
      assert.ok(said?.type === 'scrolled');
      const nearest = words.filter((one) => Math.floor(one.line) === Math.floor(said.line)).reduce((best, one) => (Math.abs(one.line - said.line) < Math.abs(best.line - said.line) ? one : best), { word, line });
      const { lineHeight, tops: [there = Number.NaN] } = await tops(page, [nearest.word]);
      assert.ok(Math.abs(there - 12) < lineHeight + 4, `with ${word} of line ${line.toFixed(2)} at the top the page said ${said.line.toFixed(2)}, which is ${(there - 12).toFixed(0)} pixels from there`);
    }
  })).timeout(90_000);
});
