/** The rendered body: lines, anchors, footnotes, tables, attribute lists, and nothing of the front matter. */
import assert from 'node:assert/strict';
import { renderPreview } from '../../server/src/core/preview/renderPreview.ts';

function render(body: string, bodyStartLine = 0) {
  const { html, contents } = renderPreview({ text: body, bodyStart: 0, bodyStartLine }, { contentsDepth: 6 });
  return { html, contents };
}

/** Every `data-line` with the name of its element, in document order. */
function lines(html: string): readonly string[] {
  return [...html.matchAll(/<([a-z0-9]+)[^>]*? data-line="(\d+)"/g)].map(([, name, line]) => `${name} ${line}`);
}

describe('preview: body', () => {
  it('leaves the front matter out and counts lines in the whole text', () => {
    const text = '---\ntitle: "x"\n---\n\n# Privacy\n\nText\n';
    const { html, contents } = renderPreview({ text, bodyStart: text.indexOf('\n\n#') + 1, bodyStartLine: 3 });
    assert.equal(html, '<h1 id="privacy" data-line="4">Privacy</h1>\n<p data-line="6">Text</p>\n');
    assert.deepEqual(contents, [{ level: 1, text: 'Privacy', anchor: 'privacy', line: 4 }]);
  });

  it('renders nothing from nothing', () => {
    assert.deepEqual(render(''), { html: '', contents: [] });
    assert.deepEqual(render('\r\n\n'), { html: '', contents: [] });
  });

  it('shows what a block has beyond all measure as it is written', () => {
    const head = 'A *b* <i>c</i>. '.repeat(2048);
    const tail = '*d* <script>e</script> https://larkspur.garden [f](g)';
    const { html } = render(`${head}${tail}\n\n*h*\n`);
    assert(html.startsWith('<p data-line="0">A <em>b</em> <i>c</i>. A <em>b'));
    assert(
      html.endsWith('<i>c</i>. *d* &lt;script&gt;e&lt;/script&gt; https://larkspur.garden [f](g)</p>\n<p data-line="2"><em>h</em></p>\n'),
      html.slice(-300),
    );
  });

  it('gives every block, list item and table row its line', () => {
    const body =
      '# A\n\npara\nmore\n\n- one\n- two\n  - three\n\n1. x\n\n   y\n\n> quote\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n\n```js\ncode\n```\n\n    indented\n\n---\n\n<div>raw</div>\n';
    assert.deepEqual(lines(render(body).html), [
      'h1 0',
      'p 2',
      'ul 5',
      'li 5',
      'li 6',
      'ul 7',
      'li 7',
      'ol 9',
      'li 9',
      'p 9',
      'p 11',
      'blockquote 13',
      'p 13',
      'table 15',
      'tr 15',
      'tr 17',
      'tr 18',
      'pre 20',
      'pre 24',
      'hr 26',
      'div 28',
    ]);
  });

  it('says of blocks of several lines how much each line shows', () => {
    const body =
      '# A\n\npara *more*\n[link](https://larkspur.garden/a-long-way)\nlast\n\n- one\n  and\n- two\n\n```\ncode\n```\n\nSetext\n===\n';
    assert.deepEqual(
      [...render(body).html.matchAll(/<([a-z0-9]+)[^>]* data-lines="([^"]*)"/g)].map(([, name, shown]) => `${name} ${shown}`),
      ['p 10-5-4', 'li 4-3', 'pre 3', 'h1 2'],
    );
    assert.match(render('a\n'.repeat(5000)).html, /data-lines="5000"/);
  });

  it('reads CRLF, CR and LF alike', () => {
    const body = '# A\n\n- b\n- c\n\n| a |\n|---|\n| 1 |\n\ntext\\\nmore[^1]\n\n[^1]: note\n';
    const expected = render(body);
    assert.deepEqual(render(body.replaceAll('\n', '\r\n')), expected);
    assert.deepEqual(render(body.replaceAll('\n', '\r')), expected);
  });

  it('makes the anchors that GitHub makes', () => {
    const anchors = render(
      '# 1. What We Collect\n\n## What We Collect\n\n## What we collect\n\n### `Code` & *more*\n\n## Über 你好 😀\n\n## !!!\n',
    ).contents.map(({ anchor }) => anchor);
    assert.deepEqual(anchors, ['1-what-we-collect', 'what-we-collect', 'what-we-collect-1', 'code--more', 'über-你好-', 'section']);
  });

  it('keeps anchors that the author chose, and makes none that equals them', () => {
    const body =
      '## Cookies\n\n## Other {#cookies}\n\n## Third {: #health-report }\n\n## Fourth\n{: #fourth-one .x }\n\n## Fifth\n\n{: #fifth-one }\n';
    assert.deepEqual(
      render(body).contents.map(({ text, anchor }) => [text, anchor]),
      [
        ['Cookies', 'cookies-1'],
        ['Other', 'cookies'],
        ['Third', 'health-report'],
        ['Fourth', 'fourth-one'],
        ['Fifth', 'fifth-one'],
      ],
    );
  });

  it('hides attribute lists wherever they stand, but not in code', () => {
    const { html } = render(
      'Updated\n{: datetime="2024-11-14" }\n\n*De Todos*{: lang="es" } app\n\n* **Sync**: x\n  {: #sync .inproduct-link } \n\n`{: #code }`\n\n    {: #block }\n',
    );
    assert.equal(
      html.replace(/ data-lines?="[\d-]+"/g, ''),
      '<p>Updated</p>\n<p><em>De Todos</em> app</p>\n<ul>\n<li id="sync"><strong>Sync</strong>: x</li>\n</ul>\n<p><code>{: #code }</code></p>\n<pre><code>{: #block }\n</code></pre>\n',
    );
  });

  it('leaves templates and braces that are no attribute list', () => {
    assert.match(
      render('{{#needStandardHIPAA}} {name} {% include x %} {: } {:é}').html,
      /\{\{#needStandardHIPAA\}\} \{name\} \{% include x %\} \{: \} \{:é\}/,
    );
  });

  it('renders footnotes with links there and back', () => {
    const { html } = render('A[^a] B[^a] C^[inline]\n\n[^a]: Note *one*\n');
    assert.match(html, /A<sup class="footnote-ref"><a href="#fn1" id="fnref1">\[1\]<\/a><\/sup>/);
    assert.match(
      html,
      /<li id="fn1" class="footnote-item"><p data-line="2">Note <em>one<\/em> <a href="#fnref1" class="footnote-backref">/,
    );
    assert.match(html, /<li id="fn2" class="footnote-item"><p>inline/);
  });

  it('says the alignment of table cells as a class', () => {
    assert.match(render('| a | b |\n|:--|--:|\n| 1 | 2 |').html, /<td class="align-left">1<\/td>\n<td class="align-right">2<\/td>/);
  });

  it('shows task lists without form elements', () => {
    const { html } = render('- [ ] open\n- [x] done\n- [y] neither\n');
    assert.match(html, /<li class="task-item" data-line="0"><span class="task-box">☐<\/span> open<\/li>/);
    assert.match(html, /<span class="task-box">☑<\/span> done/);
    assert.match(html, /<li data-line="2">\[y\] neither/);
  });

  it('links addresses with a scheme and e-mail addresses, and no bare host', () => {
    assert.match(
      render('privacy@example.com https://example.com www.example.com').html,
      /<a href="mailto:privacy@example.com">privacy@example.com<\/a> <a href="https:\/\/example.com">https:\/\/example.com<\/a> www.example.com/,
    );
  });

  it('shows placeholders in angle brackets', () => {
    assert.match(render('Write to <insert contact name> or <COMPANY>.').html, /&lt;insert contact name&gt; or &lt;COMPANY&gt;/);
  });

  it('keeps a broken HTML block from spoiling the rest', () => {
    assert.match(render('<div title="oops\n\n## After\n\n<!-- never closed').html, /<h2 id="after" data-line="2">After<\/h2>/);
  });

  it('lets details span blocks', () => {
    assert.equal(
      render('<details open>\n<summary>S</summary>\n\n*x*\n\n</details>\n').html,
      '<details data-line="0" data-lines="2" open>\n<summary>S</summary>\n<p data-line="3"><em>x</em></p>\n</details>\n',
    );
  });
});
