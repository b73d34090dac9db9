/** Editor and preview mean the same place in a line, though readers do not see all that is written there. */
import assert from 'node:assert/strict';
import { columnAt, progressAt } from '../../client/src/preview/lineProgress.ts';

describe('preview: progress along a line', () => {
  it('is that of the words, not of marks and addresses', () => {
    assert.equal(progressAt('abcdefghij', 5), 0.5);
    assert.equal(progressAt('- abcdefghij', 7), 0.5);
    assert.equal(progressAt('> 12. abcdefghij', 11), 0.5);
    assert.equal(progressAt('[abcd](https://larkspur.garden/long) fghi', '[abcd](https://larkspur.garden/long)'.length), 0.5);
    assert.equal(progressAt('', 0), 0);
    assert.ok(progressAt('abc', 3) < 1);
  });

  it('leads back to the column', () => {
    for (const line of ['abcdefghij', '  - one two three four', '[one two](https://larkspur.garden) three [four](x) five']) {
      for (let column = 4; column < line.length; column++) {
        const back = columnAt(line, progressAt(line, column));
        assert.ok(Math.abs(progressAt(line, back) - progressAt(line, column)) < 1 / line.length + 0.05, `${line} ${column} ${back}`);
      }
    }
  });

  it('is quick on hostile lines', () => {
    for (const line of [']('.repeat(9_000), '>'.repeat(19_000), ' '.repeat(19_000), 'x'.repeat(1_000_000)])
      progressAt(line, columnAt(line, 0.5));
  });
});
