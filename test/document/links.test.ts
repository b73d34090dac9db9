/** Links with references resolved, each part at its place. */
import assert from 'node:assert/strict';
import { parsePolicy } from '../../server/src/core/index.ts';

const links = (text: string): string[] =>
  parsePolicy(text).links.map(({ kind, text: shown, target, span, textSpan, targetSpan }) => {
    assert.equal(text.slice(textSpan.start, textSpan.end), shown);
    assert.equal(text.slice(targetSpan.start, targetSpan.end).replace(/^<|>$/g, ''), target);
    assert(span.start <= textSpan.start && textSpan.end <= span.end);
    return `${kind} ${shown} > ${target}`;
  });

describe('links', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['[a](b)', ['link a > b']],
    ['[a](<b c> "t")', ['link a > b c']],
    ['[a]()', ['link a > ']],
    ['![alt](x.png)', ['image alt > x.png']],
    ['<https://a.example>', ['autolink https://a.example > https://a.example']],
    ['<a@b.example>', ['autolink a@b.example > a@b.example']],
    ['see https://a.example/x.', ['url https://a.example/x > https://a.example/x']],
    [
      '[a][x] [x] [x][]\n\n[X]: https://x.example "t"',
      ['link a > https://x.example', 'link x > https://x.example', 'link x > https://x.example'],
    ],
    ['[a][none] and [COMPANY]', []],
    ['[![alt](i.png)](b)', ['link ![alt](i.png) > b', 'image alt > i.png']],
    ['`[a](b)` and \\[a](b)', []],
    ['> - [😀 a](b)\r\n', ['link 😀 a > b']],
    ['| [a](b) |\n|---|\n| [c](d) |', ['link a > b', 'link c > d']],
    ['# [](#x)Title', ['link  > #x']],
    ['---\nx: "[a](b)"\n---\n[c](d)', ['link c > d']],
  ];
  for (const [text, expected] of cases) it(JSON.stringify(text), () => assert.deepEqual(links(text), expected));
});
