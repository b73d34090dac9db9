/** The redline: two versions as one text, with nothing of either lost and nothing marked that did not change. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ENGLISH, parsePolicy } from '../../server/src/core/index.ts';
import { type Redline, renderRedline } from '../../server/src/core/preview/redline/renderRedline.ts';
import { renderPreview } from '../../server/src/core/preview/renderPreview.ts';
import { spread } from '../support/breadth.ts';
import { withPage } from '../support/chromium.ts';
import { assertOrdinaryEffort } from '../support/effort.ts';
import { OWN_POLICIES } from '../support/policyTexts.ts';
import { openPreviewPage } from '../support/previewPage.ts';

const redline = (before: string, after: string): Redline => renderRedline(parsePolicy(before), parsePolicy(after), ENGLISH);
/** The body of a redline on one line, without lines, anchors and the space between elements. */
const body = (before: string, after: string): string =>
  redline(before, after)
    .html.replace(/ (?:data-lines?|id)="[^"]*"/g, '')
    .replace(/\s*\n\s*/g, '');
const letters = (html: string): string => html.replace(/<[^>]*>/g, '').replace(/\s+/g, '');
/** What a reader who skips all that is struck out reads. */
const readAfter = (html: string): string =>
  letters(
    html
      .replace(/<p class="change-tags">[^]*?<\/p>/g, '')
      .replace(/<span class="change-target">[^]*?<\/span>/g, '')
      .replace(/<del[ >][^]*?<\/del>/g, ''),
  );
const preview = (text: string): string => {
  const {
    frontMatter: { bodyStart },
    lines,
  } = parsePolicy(text);
  return renderPreview({ text, bodyStart, bodyStartLine: lines.lineAt(bodyStart) }).html;
};

describe('redline: words', () => {
  it('marks the words that were exchanged, and no others', () => {
    assert.equal(
      body('We keep seeds for 30 days.\n', 'We keep bulbs for 30 days.\n'),
      '<p>We keep <del data-change="1">seeds</del> <ins data-change="1">bulbs</ins> for 30 days.</p>',
    );
  });

  it('says nothing about wrapping and emphasis', () => {
    const { changes, words, sections } = redline('We keep **seeds** for\n30 days.\n', 'We keep seeds\nfor *30 days*.\n');
    assert.deepEqual({ changes, words, sections }, { changes: 0, words: 0, sections: [] });
  });

  it('keeps the formatting of both versions', () => {
    assert.equal(
      body('We keep **your seeds** here.\n', 'We keep **your letters** here.\n'),
      '<p>We keep <strong>your</strong> <del data-change="1"><strong>seeds</strong></del> <ins data-change="1"><strong>letters</strong></ins> here.</p>',
    );
  });

  it('reads a sentence written anew as one change, whatever small words it shares', () => {
    const { changes } = redline('We give seeds and bulbs to the museum.\n', 'You send old letters to the garden gate.\n');
    assert.equal(changes, 1);
  });

  it('shows both targets of a link whose words are the same', () => {
    const html = body('See [our page](https://a.example/old).\n', 'See [our page](https://a.example/new).\n');
    assert.equal(
      html,
      '<p>See <a href="https://a.example/new">our page</a><span class="change-target"><del data-change="1">https://a.example/old</del> <ins data-change="1">https://a.example/new</ins></span>.</p>',
    );
  });
});

describe('redline: blocks', () => {
  it('strikes out a removed paragraph where it stood', () => {
    assert.equal(
      body('One is here.\n\nTwo is gone.\n\nThree stays.\n', 'One is here.\n\nThree stays.\n'),
      '<p>One is here.</p><p class="change-removed" data-change="1"><del data-change="1">Two is gone.</del></p><p>Three stays.</p>',
    );
  });

  it('compares lists entry by entry', () => {
    assert.equal(
      body('- seeds\n- letters\n- maps\n', '- seeds\n- maps\n- pictures of gardens\n'),
      '<ul><li>seeds</li><li class="change-removed" data-change="1"><del data-change="1">letters</del></li><li>maps</li><li class="change-inserted" data-change="2"><ins data-change="2">pictures of gardens</ins></li></ul>',
    );
  });

  it('compares tables cell by cell', () => {
    const table = (days: string): string => `| Data | Kept |\n| --- | --- |\n| Seeds | ${days} days |\n| Letters | ten years |\n`;
    assert.match(
      body(table('30'), table('90')),
      /<tr><td>Seeds<\/td><td><del data-change="1">30<\/del> <ins data-change="1">90<\/ins> days<\/td><\/tr><tr><td>Letters<\/td><td>ten years<\/td><\/tr>/,
    );
  });

  it('compares code as it is written, and raw HTML by its words', () => {
    assert.match(
      body('```\nkeep = 30\n```\n', '```\nkeep = 90\n```\n'),
      /<pre><code>keep = <del data-change="1">30<\/del><ins data-change="1">90<\/ins>/,
    );
    assert.match(
      body('<div>\n<b>Seeds</b> are kept\n</div>\n', '<div>\n<b>Bulbs</b> are kept\n</div>\n'),
      /<div><b><del data-change="1">Seeds<\/del><ins data-change="1">Bulbs<\/ins><\/b> are kept<\/div>/,
    );
  });
});

describe('redline: sections', () => {
  const text = (...sections: readonly string[]): string => `# Garden\n\n${sections.map((section) => `${section}\n`).join('\n')}`;
  const seeds = (number: number): string => `## ${number}. Seeds\n\nWe keep the seeds that you send us until you ask for them.`;
  const letters = (number: number): string => `## ${number}. Letters\n\nWe read your letters and answer every one of them.`;
  const maps = (number: number): string => `## ${number}. Maps\n\nMaps of the garden hang at the gate for all to see.`;

  it('says that a section was renumbered instead of taking it out and putting it in', () => {
    const { sections, words } = redline(text(seeds(1), letters(2)), text(maps(1), seeds(2), letters(3)));
    assert.deepEqual(
      sections.map(({ kind, title, notes }) => [kind, title, ...notes]),
      [
        ['added', '1. Maps', 'new section'],
        ['same', '2. Seeds', 'renumbered, was 1'],
        ['same', '3. Letters', 'renumbered, was 2'],
      ],
    );
    assert.equal(words, 13, 'the words of the new section');
  });

  it('says that a section was moved, and where it stood', () => {
    const { sections } = redline(text(seeds(1), letters(2), maps(3)), text(maps(1), seeds(2), letters(3)));
    assert.deepEqual(sections.find(({ title }) => title === '1. Maps')?.notes, ['renumbered, was 3', 'moved, was after "2. Letters"']);
  });

  it('says that a section was renamed', () => {
    const { sections, html } = redline(text(seeds(1)), text(seeds(1).replace('Seeds', 'What You Send')));
    assert.deepEqual(
      sections.map(({ notes }) => notes),
      [['renamed, was "Seeds"']],
    );
    assert.match(
      html,
      /1\. <del data-change="1">Seeds<\/del><ins data-change="1">What You Send<\/ins><\/h2>\s*<p class="change-tags"><span class="change-tag">renamed, was &quot;Seeds&quot;<\/span><\/p>/,
    );
  });

  it('counts a section that went as one change', () => {
    const { changes, sections, html } = redline(text(seeds(1), letters(2)), text(seeds(1)));
    assert.equal(changes, 1);
    assert.deepEqual(sections, [{ kind: 'removed', title: '2. Letters', notes: ['removed section'], added: 0, removed: 11, change: 1 }]);
    assert.doesNotMatch(html, /id="2-letters"/, 'what is gone has no anchor');
  });

  it('lists the keys of the front matter that differ', () => {
    const { frontMatter } = redline('---\nversion: "1.0"\nowner: Ada\n---\nText\n', '---\nversion: "1.1"\nid: garden\n---\nText\n');
    assert.deepEqual(frontMatter, [
      { key: 'version', before: '1.0', after: '1.1' },
      { key: 'id', after: 'garden' },
      { key: 'owner', before: 'Ada' },
    ]);
  });
});

describe('redline: safety', () => {
  it('lets no HTML of the author pass for a change', () => {
    const { html, changes } = redline(
      'a\n',
      'a\n\n<ins data-change="7" class="change-inserted">b</ins>\n\n<p class="change-tags" data-change="3">c</p>\n',
    );
    assert.ok(changes > 0);
    assert.doesNotMatch(html, /data-change="[37]"|class="change-tags"/);
  });

  it('lets nothing through that the preview does not', () => {
    const hostile = '<img src=x onerror=alert(1)>\n\n[a](javascript:alert(1))\n\n<script>alert(1)</script>\n\n`<b onclick=x>`\n';
    for (const html of [redline('a\n', hostile).html, redline(hostile, 'a\n').html, redline(hostile, hostile.replace('a', 'b')).html])
      assert.doesNotMatch(html, /<script|<[^>]*(?:onerror|onclick)|href="javascript/i);
  });

  it('compares texts that have nothing in common in ordinary time', () => {
    const words = (seed: number): string =>
      Array.from({ length: 9000 }, (_, index) => `w${(index * seed) % 7919}${index % 40 === 39 ? '\n\n' : ''}`).join(' ');
    const other = words(31);
    assertOrdinaryEffort(words(17), (text) => redline(text, other));
    assertOrdinaryEffort('a '.repeat(20_000), (text) => redline(text, `${text}b`));
  });
});

describe('redline: nothing lost', () => {
  const shared = join(import.meta.dirname, '../../../shared/corpus');
  const samples = [
    ...globSync(join(import.meta.dirname, '../../samples/*.md')),
    ...globSync(join(import.meta.dirname, '../rules/**/*.md')),
  ];
  /** Every text without some of its lines and with words added to others; always the same ones. */
  const edited = (text: string, salt: number): string => {
    let state = salt;
    const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
    return text
      .split('\n')
      .filter(() => random() > 0.05)
      .map((line) => (random() < 0.08 ? `${line} and more words` : line))
      .join('\n');
  };
  /** `npm test` tries every sixth fixture and every second policy. */
  const check = (file: string): void => {
    const text = readFileSync(file, 'utf8');
    const after = edited(text, text.length);
    assert.equal(readAfter(redline(text, after).html), letters(preview(after)), `${file}: what is not struck out is not the later text`);
    const same = redline(text, text);
    assert.equal(same.changes, 0, `${file}: changes in a text that is the same`);
    assert.equal(letters(same.html), letters(preview(text)), file);
  };

  it('reads as the later version where nothing is struck out', () => spread(samples.sort(), 6).forEach(check));

  it('does so for whole policies', () => {
    for (const folder of [
      OWN_POLICIES,
      ...['history', 'Medium__medium-policy', 'tailscale__security-policies'].map((name) => join(shared, name)),
    ])
      spread(globSync('**/*.md', { cwd: folder }).sort(), 2).forEach((file) => check(join(folder, file)));
  });

  it('draws the sections that did not change as they were drawn before', () => {
    const before = parsePolicy('# Garden\n\n## Seeds\n\nWe keep seeds.\n\n## Letters\n\nWe read letters.\n\n- one\n- two\n');
    const versions = [
      '# Garden\n\n## Seeds\n\nWe keep bulbs.\n\n## Letters\n\nWe read cards.\n\n- one\n- three\n',
      '# Garden\n\nNew here.\n\n## Seeds\n\nWe keep bulbs.\n\n## Letters\n\nWe read cards.\n\n- one\n- three\n',
    ];
    for (const version of [...versions, ...versions]) {
      const after = parsePolicy(version);
      assert.equal(renderRedline(before, after, ENGLISH).html, renderRedline(parsePolicy(before.text), after, ENGLISH).html);
    }
  });
});

describe('redline: the bar above it', () => {
  const before = '# Seeds\n\n## 1. Letters\n\nWe keep letters.\n\n## 2. Maps\n\nWe draw maps.\n\n## 3. Plants\n\nWe grow plants.\n';
  const show = (text: string, use: (page: Page) => Promise<void>): Promise<void> =>
    withPage(async (page) => {
      const preview = await openPreviewPage(page);
      await preview.show(text, before);
      await use(page);
    });
  const texts = (page: Page): Promise<readonly (string | null)[]> =>
    Promise.all(['.redline-summary', '.redline-sections > summary', '.redline-position'].map((one) => page.locator(one).textContent()));

  it('counts words, sections and changes so that they add up', () =>
    show(
      '# Seeds\n\n## 1. Maps\n\nWe draw large maps.\n\n## 2. Letters\n\nWe keep letters.\n\n## 3. Plants\n\nWe grow **plants**.\n',
      async (page) => {
        const [summary, sections, position] = await texts(page);
        const [, inWords, otherwise] = /^1 word changed in (\d+) section · other changes in (\d+) sections?$/.exec(summary ?? '') ?? [];
        const listed = await page.locator('.redline-sections li').count();
        assert.equal(Number(inWords) + Number(otherwise), listed, summary ?? '');
        assert.equal(sections, `Changed sections (${listed})`);
        const [, count] = /^(\d+) changes$/.exec(position ?? '') ?? [];
        await page.locator('[data-action="next"]').click();
        assert.equal(await page.locator('.redline-position').textContent(), `Change 1 of ${count}`);
      },
    ));

  it('says that nothing changed', () =>
    show(before, async (page) => {
      assert.deepEqual(
        await Promise.all([
          page.locator('.redline-summary').textContent(),
          page.locator('.redline-position').textContent(),
          page.locator('.redline-sections').count(),
        ]),
        ['No words changed', 'No changes in the text', 0],
      );
    }));

  it('says that only the front matter changed', () =>
    show(
      before.startsWith('---\n') ? before.replace('---\n', '---\nreviewer: "Ada"\n') : `---\nreviewer: "Ada"\n---\n\n${before}`,
      async (page) =>
        assert.deepEqual(
          await Promise.all([page.locator('.redline-summary').textContent(), page.locator('.redline-position').textContent()]),
          ['Only the front matter changed', 'No changes in the text'],
        ),
    ));
});
