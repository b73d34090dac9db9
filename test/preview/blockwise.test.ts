/** A rendering that keeps what it can of an earlier one equals a rendering from nothing, whatever is edited. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePolicy } from '../../server/src/core/index.ts';
import { renderBody } from '../../server/src/core/preview/blockwise.ts';
import { parseForPreview } from '../../server/src/core/preview/markdownRenderer.ts';
import { policyMarks } from '../../server/src/core/preview/policyMarks.ts';
import { type Preview, renderPreview } from '../../server/src/core/preview/renderPreview.ts';
import { sanitizeHtml } from '../../server/src/core/preview/sanitizeHtml.ts';
import { numbersFrom, policyOfSize } from '../bench/policyOfSize.ts';
import { spread } from '../support/breadth.ts';

const root = join(import.meta.dirname, '../..');
const folders = [join(root, 'test/policies'), join(root, 'test/corpus'), join(root, 'samples'), join(root, '../shared/corpus')].filter(
  (folder) => existsSync(folder),
);

/** What writers type, delete and paste, and what has a bearing on blocks around it. */
const TYPED = [
  'a',
  ' ',
  '\n',
  '\n\n',
  '# ',
  '## Data\n',
  '\n\n## Data\n\n',
  '- ',
  '\n- one\n- two\n',
  '> ',
  '```\n',
  '\n~~~\n',
  '    ',
  '\t',
  '===\n',
  '---\n',
  '\n---\n',
  '| a | b |\n| --- | --- |\n',
  '|',
  '*',
  '**',
  '`',
  '[a](#b)',
  '[data]: #data\n',
  '[data]',
  '{#data}',
  '\n\n{#data}\n\n',
  '<b>',
  '</b>',
  '<svg>',
  '</svg>',
  '<!-- x -->',
  '<!-->',
  '<div>\n',
  '</div>\n',
  '[^1]',
  '[^1]: Note\n',
  '1. ',
  '\\',
  '&amp;',
  'a@example.com',
  '\r\n',
  '\r',
  'data-line="3"',
  '<b data-line="3">',
  '- [ ] ',
  '“Data” means data.\n\n',
];

/** A text's three renderings: with what can be kept of an earlier one, from nothing, and in one piece. */
function rendered(text: string, before: Preview | undefined): { readonly now: Preview; readonly anew: Preview; readonly whole: string } {
  const policy = parsePolicy(text);
  const { bodyStart } = policy.frontMatter;
  const bodyStartLine = policy.lines.lineAt(bodyStart);
  const { marks } = policyMarks(policy);
  const preview = (earlier?: Preview): Preview =>
    renderPreview({ text, bodyStart, bodyStartLine }, { contentsDepth: 6, marks, before: earlier });
  const { tokens, write } = parseForPreview(text.slice(bodyStart), bodyStartLine, marks);
  return { now: preview(before), anew: preview(), whole: sanitizeHtml(write(tokens)) };
}

describe('preview: block by block', () => {
  it('gives what a rendering from nothing gives, whatever is typed', () => {
    const random = numbersFrom(7);
    const upTo = (count: number): number => Math.floor(random() * count);
    const files = folders.flatMap((folder) =>
      globSync('**/*.md', { cwd: folder })
        .sort()
        .map((file) => join(folder, file)),
    );
    const texts = [
      policyOfSize(6000),
      ...files.filter((_, index) => index % Math.ceil(files.length / 25) === 0).map((file) => readFileSync(file, 'utf8').slice(0, 12_000)),
    ];
    // Every third in `npm test`.
    for (const original of spread(texts, 3)) {
      let text = original;
      let before: Preview | undefined;
      for (let edit = 0; edit < 25; edit++) {
        const { now, anew, whole } = rendered(text, before);
        assert.equal(now.html, anew.html, `after edit ${edit}`);
        assert.equal(anew.html, whole);
        assert.deepEqual(now.contents, anew.contents);
        before = now;
        const at = upTo(text.length + 1);
        const gone = upTo(4) === 0 ? upTo(200) : upTo(3);
        text = `${text.slice(0, at)}${upTo(3) === 0 ? '' : (TYPED[upTo(TYPED.length)] ?? '')}${text.slice(at + gone)}`;
        // Now and then a writer begins anew, so that one unclosed fence is not all that is ever seen.
        if (upTo(6) === 0) text = original;
      }
    }
  });

  it('keeps the blocks that an edit does not touch', () => {
    const text = policyOfSize(20_000);
    const before = renderBody(text, 0, []);
    const at = text.indexOf('\n\n', 10_000);
    const after = renderBody(`${text.slice(0, at)}x${text.slice(at)}`, 0, [], before);
    const kept = new Set(before.blocks);
    assert((before.blocks?.length ?? 0) > 50);
    assert((after.blocks?.filter((block) => !kept.has(block)).length ?? Infinity) <= 6);
  });

  it('moves the lines of what follows, and gives headings of one name new anchors', () => {
    const before = renderBody('# A\n\ntext\n\n## Data\n\nmore\n', 0, []);
    assert.equal(
      renderBody('# A\n\ntext\n\n## Data\n\nnew\n\n## Data\n\nmore\n', 0, [], before).html,
      renderBody('# A\n\ntext\n\n## Data\n\nnew\n\n## Data\n\nmore\n', 0, []).html,
    );
    const moved = renderBody('# A\n\ntext\n\n\n## Data\n\nmore\n', 4, [], before);
    assert.match(moved.html, /<h2 id="data" data-line="9">/);
    assert.deepEqual(
      moved.headings.map(({ line }) => line),
      [4, 9],
    );
  });

  it('reads everything anew where a definition or a footnote changes', () => {
    const before = renderBody('See [terms].\n\ntext\n\ntext\n\ntext\n\n[terms]: #a\n', 0, []);
    assert.match(renderBody('See [terms].\n\ntext\n\ntext\n\ntext\n\n[terms]: #b\n', 0, [], before).html, /href="#b"/);
    assert.equal(renderBody('A[^1]\n\n[^1]: Note\n', 0, []).blocks, undefined);
  });
});
