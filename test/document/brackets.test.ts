/** Brackets and quotation marks without a partner, each at its place. */
import assert from 'node:assert/strict';
import { findUnmatchedMarks } from '../../server/src/core/document/wording/brackets.ts';
import { parsePolicy } from '../../server/src/core/index.ts';

const lones = (text: string, language = 'en'): string[] =>
  findUnmatchedMarks(parsePolicy(text).markdown, language).map(({ span, mark, side, straight }) => {
    assert.equal(text.slice(span.start, span.end), mark);
    return `${side} ${mark} at ${span.start}${straight ? ` with ${text.slice(straight.start, straight.end)} at ${straight.start}` : ''}`;
  });

describe('lone brackets and quotation marks', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['a (b', ['open ( at 2']],
    ['one two)', ['close ) at 7']],
    ['(a [b) c]', ['open [ at 3', 'close ] at 8']],
    ['\\[a', ['open [ at 1']],
    ['[a](b) ![c](d) [x] \\[y\\] [^1]', []],
    ['[fees](b))', ['close ) at 9']],
    ['a) one b) two iv) three 2.1) four', []],
    ['(either a) one or b) two)', []],
    ['(a) one (b) two', []],
    ['fine :) or :-( or ;)', []],
    ['in [0, 1) and (0, 1]', []],
    ['the "App” and an “Order" here', ['close ” at 8 with " at 4', 'open “ at 17 with " at 23']],
    ['“one\n\n“two\n\n“three”', []],
    ['“one\n\ntwo”', []],
    ['(among them:\n\n- one\n- two)', []],
    ['(one two\n\nthree four)', []],
    ['one (two\n\nthree four)', ['open ( at 4', 'close ) at 20']],
    ['„a“ „b” «c» “d”', []],
    ['»so« sagt man, und »so«', []],
    ['Name*) und 1.) eins\n\n*) Pflichtfeld', []],
    ['a 27” screen of 5"', []],
    ['https://a.example/(b <https://a.example/c)> `(`', []],
    ['don’t say ‘so’', []],
  ];
  for (const [text, expected] of cases) it(JSON.stringify(text), () => assert.deepEqual(lones(text), expected));
  it('leave quotation marks to Swedes and Danes', () =>
    assert.deepEqual([lones('”a” »b« (c', 'sv'), lones('»b«', 'da')], [['open ( at 8'], []]));
});
