/** Offset to line and back, for every kind of line end. */
import assert from 'node:assert/strict';
import { indexLines, lineEndingOf } from '../../server/src/core/document/lines.ts';

describe('lines', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['', ['']],
    ['a', ['a']],
    ['a\n', ['a', '']],
    ['\n\n', ['', '', '']],
    ['a\r\nb\r\n', ['a', 'b', '']],
    ['a\rb\r\nc\nd', ['a', 'b', 'c', 'd']],
    ['\uFEFFa\n😀b\n', ['\uFEFFa', '😀b', '']],
    ['\r', ['', '']],
    ['a\u2028b\u0085c', ['a\u2028b\u0085c']],
  ];
  for (const [text, expected] of cases) {
    it(JSON.stringify(text), () => {
      const lines = indexLines(text);
      assert.equal(lines.count, expected.length);
      assert.deepEqual(expected.map((_, line) => text.slice(lines.startOf(line), lines.endOf(line))), expected);
      for (let offset = 0; offset <= text.length; offset++) {
        const { line, column } = lines.positionAt(offset);
        assert.equal(lines.startOf(line) + column, offset);
        assert.equal(lines.lineAt(offset), line);
      }
      assert.deepEqual(lines.positionAt(-5), { line: 0, column: 0 });
      assert.deepEqual(lines.positionAt(text.length + 5), lines.positionAt(text.length));
      assert.equal(lines.startOf(expected.length + 3), text.length);
      assert.equal(lines.startOf(-1), 0);
    });
  }
  it('takes the line end of the first line', () => {
    assert.deepEqual(['', 'a', 'a\nb\r\n', 'a\r\nb\n', '\n', '\r\n', '\r'].map(lineEndingOf), ['\n', '\n', '\n', '\r\n', '\n', '\r\n', '\n']);
  });
});
