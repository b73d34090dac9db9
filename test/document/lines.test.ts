/** Offset to line and back, for every kind of line end. */
import assert from 'node:assert/strict';
import { indexLines, lineEndingOf } from '../../server/src/core/document/text/lines.ts';

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
      assert.deepEqual(
        expected.map((_, line) => text.slice(lines.startOf(line), lines.endOf(line))),
        expected,
      );
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
  it('says after any edit what it says of a new text', () => {
    const parts = ['', 'a', '\n', '\r', '\r\n', 'b\n', '\n\n', 'c\r\nd'];
    let seed = 7;
    const below = (limit: number): number => (seed = (seed * 48_271) % 2_147_483_647) % limit;
    let text = 'a\r\nb\nc';
    let lines = indexLines(text);
    for (let edit = 0; edit < 2000; edit++) {
      const from = below(text.length + 1);
      const after =
        text.length > 60
          ? ''
          : text.slice(0, from) + (parts[below(parts.length)] ?? '') + text.slice(Math.min(text.length, from + below(4)));
      lines = indexLines(after, { text, lines });
      text = after;
      assert.deepEqual([...lines.starts], [...indexLines(text).starts], JSON.stringify(text));
    }
  });
  it('takes the line end of the first line', () => {
    assert.deepEqual(['', 'a', 'a\nb\r\n', 'a\r\nb\n', '\n', '\r\n', '\r'].map(lineEndingOf), [
      '\n',
      '\n',
      '\n',
      '\r\n',
      '\n',
      '\r\n',
      '\n',
    ]);
  });
});
