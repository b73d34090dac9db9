/** Which blocks of a rendering are new: told from the HTML alone, or not at all where that is no plain row of elements. */
import assert from 'node:assert/strict';
import { linesIn, sameEnds, splitBlocks, withoutPositions } from '../../client/src/preview-page/htmlBlocks.ts';
import { renderPreview } from '../../server/src/core/preview/renderPreview.ts';

describe('preview: blocks of HTML', () => {
  it('are the top-level elements', () => {
    const { html } = renderPreview({
      text: '# A\n\nb *c*<br>d\n\n- e\n\n  f\n- g\n\n| h |\n|---|\n| i |\n\n---\n\n```\nj > k\n```\n\n![l](m.png "n > o")\n',
      bodyStart: 0,
      bodyStartLine: 0,
    });
    const blocks = splitBlocks(html) ?? [];
    assert.deepEqual(
      blocks.map((block) => /^<\w+/.exec(block)?.[0]),
      ['<h1', '<p', '<ul', '<table', '<hr', '<pre', '<p'],
    );
    assert.equal(blocks.join('\n'), html.trim());
    assert.deepEqual(linesIn(blocks[2] ?? ''), ['4', '4', '4', '6', '7', '7']);
    assert.equal(withoutPositions('<p data-line="3" data-lines="2-3">x</p>'), '<p data-lines="2-3">x</p>');
  });

  it('are not told where elements are open, crossed or beside bare text', () => {
    for (const html of ['<p>a', '<p>a</p></div>', '<b><i>a</b></i>', 'text <p>a</p>', '<p>a</p> text'])
      assert.equal(splitBlocks(html), undefined, html);
    assert.deepEqual(splitBlocks(''), []);
  });

  it('are the same up to the first and from the last that differs', () => {
    assert.deepEqual(sameEnds(['a', 'b', 'c'], ['a', 'x', 'c']), { start: 1, end: 1 });
    assert.deepEqual(sameEnds(['a', 'a'], ['a', 'a', 'a']), { start: 2, end: 0 });
    assert.deepEqual(sameEnds([], ['a']), { start: 0, end: 0 });
  });

  it('are told in no time from hostile HTML', () => void splitBlocks('<p>'.repeat(100_000)));
});
