/** What a reader sees of a block, and the way back to the source. */
import assert from 'node:assert/strict';
import { parseMarkdown } from '../../server/src/core/document/markdown/markdown.ts';

describe('prose', () => {
  const cases: readonly (readonly [source: string, text: string])[] = [
    ['plain words', 'plain words'],
    ['two  \nlines', 'two\nlines'],
    ['two\\\nlines', 'two\nlines'],
    ['two<br>lines', 'two\nlines'],
    ['soft\n   break', 'soft\nbreak'],
    ['\\* \\[x\\] 1\\. \\_', '* [x] 1. _'],
    ['a &amp; b &#46; &nbsp;c &copy; &bogus;', 'a & b . \u00A0c © &bogus;'],
    ['*em* **strong** ***both*** ~~gone~~ _x_', 'em strong both gone x'],
    ['a **b *c* d** e', 'a b c d e'],
    ['[text](https://a.example "t")', 'text'],
    ['[**bold** text](x) after', 'bold text after'],
    ['[ref][x] and [COMPANY]', 'ref and [COMPANY]'],
    ['[](#x)3.1 Title', '3.1 Title'],
    ['<a@b.example>', 'a@b.example'],
    ['https://a.example/x', 'https://a.example/x'],
    ['![alt](x) and `code`', '\uFFFC and \uFFFC'],
    ['a <b>c</b> <!-- d --> e', 'a c  e'],
    ['footnote[^1] here', 'footnote here'],
    ['text {: .class #id} more', 'text more'],
    ['heading {#id}', 'heading'],
    ['curly {{ x }} and {set: y}', 'curly {{ x }} and {set: y}'],
    ['😀 **𝒳** 😀', '😀 𝒳 😀'],
    ['“curly” — dash', '“curly” — dash'],
    ['snake_case_word 2*3*4', 'snake_case_word 234'],
  ];
  for (const [source, text] of cases) {
    for (const [kind, wrap] of [
      ['', (one: string) => one],
      [' in a quote', (one: string) => one.replace(/^/gm, '> ')],
      [' in a list', (one: string) => `- ${one.replaceAll('\n', '\n  ')}`],
      [' (CRLF)', (one: string) => `${one.replaceAll('\n', '\r\n')}\r\n`],
    ] as const) {
      it(`reads ${JSON.stringify(source)}${kind}`, () => {
        const whole = wrap(source);
        const [block] = parseMarkdown(whole, 0).blocks;
        assert(block);
        const { prose } = block.leaf;
        assert.equal(prose.text, text);
        // Every character leads back to itself where it stands for itself, and places never run backwards.
        let last = -1;
        for (let index = 0; index < text.length; index++) {
          const { start, end } = prose.spanOf(index, index + 1);
          assert(end > start && start >= last, `${index}: ${start}-${end} after ${last}`);
          last = start;
          const written = whole.slice(block.start + start, block.start + end);
          if (written.length === 1 && !/\s/.test(written)) assert.equal(written, text[index]);
          assert(end <= block.end - block.start);
        }
        assert.deepEqual(prose.spanOf(0, 0).start, prose.spanOf(0, 0).end);
      });
    }
  }
  it('gives the span of a stretch across marks', () => {
    const source = 'Write to **a@b.example** or [us](x).';
    const [block] = parseMarkdown(source, 0).blocks;
    assert(block);
    const { text, spanOf } = block.leaf.prose;
    const at = (words: string): string => {
      const start = text.indexOf(words);
      const span = spanOf(start, start + words.length);
      return source.slice(span.start, span.end);
    };
    assert.equal(at('a@b.example'), 'a@b.example');
    assert.equal(at('to a@b.example or us'), 'to **a@b.example** or [us');
    assert.equal(at('us.'), 'us](x).');
  });
  it('reads table cells', () => {
    const source = '| a \\| b | **c** |\n|---|---|\n| 😀 | `d` |\n';
    const cells = parseMarkdown(source, 0).blocks;
    assert.deepEqual(
      cells.map(({ leaf }) => leaf.prose.text.trim()),
      ['a | b', 'c', '😀', '\uFFFC'],
    );
  });
});
