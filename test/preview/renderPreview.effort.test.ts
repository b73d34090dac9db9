/** How hard long and hostile renderings are: no test here may take minutes. */
import assert from 'node:assert/strict';
import { renderPreview } from '../../server/src/core/preview/renderPreview.ts';

function render(body: string, bodyStartLine = 0) {
  const { html, contents } = renderPreview({ text: body, bodyStart: 0, bodyStartLine }, { contentsDepth: 6 });
  return { html, contents };
}

describe('preview: body', () => {
  it('renders a megabyte', () => {
    const { html, contents } = render('## 1. Section\n\nWrite to privacy@example.com, **now**.\n\n- item\n- item\n\n'.repeat(16_000));
    assert.equal(contents.length, 16_000);
    assert.match(html.slice(-200), /data-line="111998"/);
  });

  const hostile: Readonly<Record<string, string>> = {
    'inline footnotes': '^[a]'.repeat(60_000),
    'footnote references': `${'[^a]'.repeat(60_000)}\n\n[^a]: x\n`,
    'white space in a tag': `<a${' '.repeat(300_000)}x="1">`,
    'many attributes': `<a ${'a="" '.repeat(60_000)}>`,
    'bare attributes': `<p ${'a '.repeat(100_000)}>x</p>`,
    'unclosed scripts': '<script>'.repeat(40_000),
    'unclosed tags': '<a '.repeat(100_000),
    brackets: '['.repeat(100_000),
    quotes: '> '.repeat(50_000),
    emphasis: '*a_ '.repeat(60_000),
    'attribute lists': '{: a '.repeat(60_000),
    'attribute list items': `{: ${'a '.repeat(9_000)}`,
    backticks: Array.from({ length: 180 }, (_unused, count) => '`'.repeat(count + 1)).join('{: '),
    comments: '<!-- '.repeat(60_000),
    headings: '# a\n'.repeat(50_000),
  };
  for (const [name, body] of Object.entries(hostile)) it(`does not choke on ${name}`, () => void render(body));
});
