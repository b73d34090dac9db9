/** Leaf blocks and inline elements with exact places, the same after any edit as from a fresh parse, and quick on hostile texts. */
import assert from 'node:assert/strict';
import type { Leaf } from '../../server/src/core/document/markdown/leaf.ts';
import { type MarkdownDocument, parseMarkdown } from '../../server/src/core/document/markdown/markdown.ts';

/** Everything a parse says, in a form that can be compared. */
function describeDocument({ blocks, incomplete }: MarkdownDocument): unknown {
  return {
    incomplete,
    blocks: blocks.map(({ leaf, start, end, unit }) => ({
      start,
      end,
      unit,
      ...describeLeaf(leaf),
    })),
  };
}

function describeLeaf({ parts, prose, ...leaf }: Leaf): object {
  return {
    ...leaf,
    prose: [prose.text, [...prose.text].map((_, index) => prose.toSource(index))],
    parts: parts?.map((part) => ({ at: part.at, ...describeLeaf(part.leaf) })),
  };
}

const SAMPLE = `# Title *one*

Some **bold** text with \`code\`, a [link](https://a.example "t"), <b@c.example> and https://d.example.
Second line &amp; \\* escaped 😀.

1. first
   - nested [ref][x]
   > quoted

   \`\`\`js
   code
   \`\`\`
2. second

| a | b |
|---|---|
| 1 | *2* |

<!-- comment -->
<div>
html
</div>

Setext
======

[x]: https://x.example
***
- [ ] task
`;

/** A small generator with a seed (mulberry32), so that a failure can be repeated. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SNIPPETS = [
  '',
  '\n',
  '\n\n',
  ' ',
  '#',
  '# ',
  '> ',
  '- ',
  '1. ',
  '```\n',
  '~~~',
  '    ',
  '*',
  '**',
  '_',
  '`',
  '[',
  '](x)',
  ']',
  '<',
  '>',
  '<!--',
  '-->',
  '|',
  '---\n',
  '===\n',
  'word',
  'a@b.example',
  '😀',
  '\r\n',
  '\t',
  '\\',
  '&amp;',
  '[x]: y\n',
  '<div>\n',
  '</div>\n',
  'two\nlines',
  '| a |\n|---|\n',
];

describe('markdown', () => {
  it('gives each leaf block its place', () => {
    const { blocks } = parseMarkdown(SAMPLE, 0);
    assert.deepEqual(
      blocks.map(({ leaf }) => leaf.kind),
      [
        'heading',
        'paragraph',
        'paragraph',
        'paragraph',
        'paragraph',
        'code',
        'paragraph',
        'tableCell',
        'tableCell',
        'tableCell',
        'tableCell',
        'comment',
        'html',
        'heading',
        'definition',
        'rule',
        'paragraph',
      ],
    );
    const last = blocks.find(({ leaf }) => leaf.prose.text.startsWith('nested'));
    assert.equal(last?.leaf.item?.marker, '-');
    assert.equal(last?.leaf.item?.parent?.marker, '1.');
    assert.equal(blocks.find(({ leaf }) => leaf.prose.text === 'quoted')?.leaf.quoteDepth, 1);
    const cell = blocks.filter(({ leaf }) => leaf.kind === 'tableCell').at(-1);
    assert.deepEqual([cell?.leaf.row, cell?.leaf.column, cell && SAMPLE.slice(cell.start, cell.end)], [1, 1, '*2*']);
  });
  it('says the same with Windows line ends, but for the places', () => {
    const shape = (text: string): unknown =>
      parseMarkdown(text, 0).blocks.map(({ leaf }) => [leaf.kind, leaf.level, leaf.prose.text, leaf.inlines.map(({ kind }) => kind)]);
    assert.deepEqual(shape(SAMPLE.replaceAll('\n', '\r\n')), shape(SAMPLE));
    // A lone backslash, a lone hyphen with a bar: what stands for the CR must not make another block of them.
    const begins = (text: string): unknown => parseMarkdown(text, 0).blocks.map(({ start, leaf }) => [start, leaf.kind]);
    for (const [plain, crlf] of [
      ['\\\ntwo words', '\\\r\ntwo words'],
      ['> \\\ntwo words', '> \\\r\ntwo words'],
      ['\n-|\n', '\r\n-|\r\n'],
      ['<!-- a -->\n-|\n', '<!-- a -->\r\n-|\r\n'],
      ['a|\n-|\n', 'a|\r\n-|\r\n'],
      [' 1. \na: b\n', ' 1. \r\na: b\r\n'],
    ] as const) {
      assert.deepEqual(
        begins(crlf),
        (begins(plain) as [number, string][]).map(([start, kind]) => [start + plain.slice(0, start).split('\n').length - 1, kind]),
        JSON.stringify(plain),
      );
    }
  });
  it('finds a table whose row of hyphens has space behind it', () => {
    for (const row of ['|---|---|  ', ':--|--:| ', '| - | - |\t'])
      assert.deepEqual(
        parseMarkdown(`| a | b |\n${row}\n| c | d |\n`, 0).blocks.map(({ leaf }) => leaf.prose.text.trim()),
        ['a', 'b', 'c', 'd'],
        row,
      );
  });
  it('takes what a footnote says for text, also when it is one word', () => {
    const kinds = (text: string): readonly string[] => parseMarkdown(text, 0).blocks.map(({ leaf }) => leaf.kind);
    assert.deepEqual(kinds('A[^1] B[^b].\n\n[^1]: Ibid.\n[^b]: <privacy@larkspur.example>\nand more\n'), [
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
    assert.deepEqual(kinds('A[1].\n\n[1]: terms.md\n'), ['paragraph', 'definition']);
    assert.deepEqual(kinds('> [^1]: Ibid.\n'), ['paragraph']);
  });

  it('takes the properties of a component for no headings', () => {
    const kinds = (text: string): readonly string[] =>
      parseMarkdown(text, 0).blocks.map(({ leaf, start, end }) => `${leaf.kind} ${text.slice(start, end)}`);
    const properties = '::the-title\n---\nnumber: "2"\ntitle: "Seeds"\nitems:\n  - id: 1\n    words: "Peas"\n---';
    assert.deepEqual(kinds(`Before.\n\n${properties}\n::\n\nBehind.\n`), [
      'paragraph Before.',
      `html ${properties}`,
      'paragraph ::',
      'paragraph Behind.',
    ]);
    // Where it isn't YAML, or nothing is between the lines, it ends.
    assert.deepEqual(kinds('::card\n---\nWe sow seeds.\n\n# Title\n'), ['html ::card\n---', 'paragraph We sow seeds.', 'heading # Title']);
    assert.deepEqual(kinds('::card\n\nSeeds\n---\n'), ['paragraph ::card', 'heading Seeds\n---']);
  });
  it('leaves line ends out of blocks', () => {
    const text = SAMPLE.replaceAll('\n', '\r\n');
    for (const { start, end, leaf } of parseMarkdown(text, 0).blocks)
      if (leaf.kind !== 'html') assert.doesNotMatch(text.slice(start, end), /[\r\n]$/, leaf.kind);
  });
  it('counts from the start of the whole text', () => {
    const shift = (document: MarkdownDocument, by: number): unknown => document.blocks.map(({ start, end }) => [start + by, end + by]);
    assert.deepEqual(shift(parseMarkdown(`---\n---\n${SAMPLE}`, 8), 0), shift(parseMarkdown(SAMPLE, 0), 8));
  });
  it('says after 500 random edits what a fresh parse says', () => {
    const next = random(20261123);
    const below = (limit: number): number => Math.floor(next() * limit);
    let text = SAMPLE.repeat(3);
    let document = parseMarkdown(text, 0);
    for (let edit = 0; edit < 500; edit++) {
      const from = below(text.length + 1);
      const to = Math.min(text.length, from + (next() < 0.5 ? 0 : below(next() < 0.1 ? 200 : 12)));
      text = text.slice(0, from) + (SNIPPETS[below(SNIPPETS.length)] ?? '') + text.slice(to);
      if (text.length < 400) text += SAMPLE;
      document = parseMarkdown(text, 0, document);
      assert.deepEqual(describeDocument(document), describeDocument(parseMarkdown(text, 0)), `edit ${edit} at ${from}`);
    }
  });
  it('says the same when the front matter grows', () => {
    let document = parseMarkdown(SAMPLE, 0);
    for (const head of ['---\na: b\n---\n', '', '---\n---\n\n']) {
      document = parseMarkdown(head + SAMPLE, head.length, document);
      assert.deepEqual(describeDocument(document), describeDocument(parseMarkdown(head + SAMPLE, head.length)));
    }
  });
  it('keeps the leaves of blocks that an edit does not touch', () => {
    const text = Array.from({ length: 200 }, (_, index) => `Paragraph ${index}.\n`).join('\n');
    const before = parseMarkdown(text, 0);
    const after = parseMarkdown(text.replace('Paragraph 100.', 'Paragraph one hundred.'), 0, before);
    const kept = after.blocks.filter(({ leaf }, index) => leaf === before.blocks[index]?.leaf).length;
    assert(kept > 150, `${kept} of 200 kept`);
  });
});
