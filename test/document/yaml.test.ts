/** YAML with positions: values, their types and spans, and each way to break it at its character. */
import assert from 'node:assert/strict';
import { parseYaml, type YamlNode } from '../../server/src/core/document/frontmatter/yaml.ts';
import { applyEdits } from '../../server/src/core/index.ts';

const OFFSET = 7;

function show(text: string, node: YamlNode): unknown {
  const source = text.slice(node.span.start - OFFSET, node.span.end - OFFSET);
  switch (node.kind) {
    case 'list':
      return { [source]: node.items.map((item) => show(text, item)) };
    case 'mapping':
      return { [source]: node.entries.map(({ key, value }) => [key, show(text, value)]) };
    case 'alias':
      return `*${node.text}`;
    default:
      return `${node.type} ${source}`;
  }
}

describe('YAML', () => {
  const values: readonly (readonly [text: string, expected: unknown])[] = [
    ['a: b', 'string b'],
    ['a: "b" # c', 'string "b"'],
    ["a: 'it''s'", "string 'it''s'"],
    ['a: 1.10', 'number 1.10'],
    ['a: 0x1F', 'number 0x1F'],
    ['a: .5', 'number .5'],
    ['a: 1.2.3', 'string 1.2.3'],
    ['a: v1.0', 'string v1.0'],
    ['a: true', 'boolean true'],
    ['a: no', 'string no'],
    ['a: ~', 'null ~'],
    ['a:', 'null '],
    ['a: # nothing', 'null '],
    ['a: &x', 'null '],
    ['a: 2026-02-10', 'date 2026-02-10'],
    ['a: 2021-02-03T19:12:20-05:00', 'date 2021-02-03T19:12:20-05:00'],
    ['a: "2026-02-10"', 'string "2026-02-10"'],
    ['a: one\n  two # c', 'string one\n  two'],
    ['a: |\n  one\n  two\n', 'string |\n  one\n  two'],
    ['a: >-  # note\n  one\n\n  two\n\n', 'string >-  # note\n  one\n\n  two'],
    ['a: "x\n  y"', 'string "x\n  y"'],
    ['a: [b, "c", ]', { '[b, "c", ]': ['string b', 'string "c"'] }],
    ['a: []', { '[]': [] }],
    [
      'a: {b: 1, c: }',
      {
        '{b: 1, c: }': [
          ['b', 'number 1'],
          ['c', 'null '],
        ],
      },
    ],
    ['a:\n- b\n-\n- c', { '- b\n-\n- c': ['string b', 'null ', 'string c'] }],
    [
      'a:\n  b: 1\n  c: 2\n',
      {
        'b: 1\n  c: 2': [
          ['b', 'number 1'],
          ['c', 'number 2'],
        ],
      },
    ],
    ['a: 😀 𝒳', 'string 😀 𝒳'],
    ['a: http://x.example/y#z', 'string http://x.example/y#z'],
    ['a: 10:30', 'string 10:30'],
    ['a: “x”', 'string “x”'],
    ['a: !tag b', 'string b'],
    ['"a": b', 'string b'],
  ];
  for (const [text, expected] of values) {
    for (const [name, source] of [
      ['', text],
      [' (CRLF)', text.replaceAll('\n', '\r\n')],
    ] as const) {
      it(`reads ${JSON.stringify(text)}${name}`, () => {
        const { root, problems } = parseYaml(source, OFFSET);
        assert.deepEqual(problems, []);
        assert(root?.kind === 'mapping' && root.entries[0]);
        assert.equal(root.entries[0].key, 'a');
        const crlf = (value: unknown): unknown => (name === '' ? value : JSON.parse(JSON.stringify(value).replaceAll('\\n', '\\r\\n')));
        assert.deepEqual(show(source, root.entries[0].value), crlf(expected));
      });
    }
  }

  const broken: readonly (readonly [name: string, text: string, marked: readonly string[], repaired?: string])[] = [
    ['a colon in a value', 'a: b: c\n', ['«:» c'], 'a: "b: c"\n'],
    ['double quotation marks not closed', 'a: "b\nc: d\n', ['«"»b'], 'a: "b"\nc: d\n'],
    ['single quotation marks not closed', "a: 'b\nc: d\n", ["«'»b"], 'a: "b"\nc: d\n'],
    ['quotation marks not closed at the end', 'c: d\na: "b', ['«"»b'], 'c: d\na: "b"'],
    ['text behind quotation marks', 'a: "b" c\n', ['«c»'], 'a: "\\"b\\" c"\n'],
    ['a bracket not closed', 'a: [b\nc: d\n', ['«[»b']],
    ['a brace not closed', 'a: {b: c\nd: e\n', ['«{»b']],
    ['text behind a bracket', 'a: [B] c\n', ['«c»'], 'a: "[B] c"\n'],
    ['a tab that indents', 'a:\n\tb: c\n', ['«\t»b']],
    ['a line indented too far', 'a: b\n  c: d\n', ['«c»:'], 'a: b\nc: d\n'],
    ['no space behind the colon', 'a:b\nc: d\n', ['«:»b'], 'a: b\nc: d\n'],
    ['a no-break space behind the colon', 'a:\u00A0b\nc: d\n', ['«:»'], 'a: b\nc: d\n'],
    ['a wide colon', 'a：b\nc: d\n', ['«：»b'], 'a: b\nc: d\n'],
    ['a line without a key', 'a: b\nwords\nc: d\n', ['«words»']],
    ['lines without a key', '>words\n- more\n', ['«>words»']],
    ['an at sign', 'a: @b\n', ['«@»b'], 'a: "@b"\n'],
    ['a backtick', 'a: `b`\n', ['«`»b'], 'a: "`b`"\n'],
    ['a per cent sign', 'a: %b\n', ['«%»b'], 'a: "%b"\n'],
    ['emphasis', 'a: *b*\n', ['«*»b'], 'a: "*b*"\n'],
    ['a star and a space', 'a: * b\n', ['«*»'], 'a: "* b"\n'],
    ['an unknown escape', 'a: "\\q"\n', ['«q»']],
    ['a control character', 'a: \u0001b\n', ['«\u0001»']],
    ['text behind a block sign', 'a: |b\n', ['«b»'], 'a: "|b"\n'],
    ['a key twice', 'a: b\na: c\n', ['«a»: c']],
    ['a key twice further down', 'a:\n  b: 1\n  b: 2\n', ['«b»: 2']],
    ['a second document', 'a: b\n...\nc: d\n', ['«...»']],
    ['a directive', '%YAML 1.2\na: b\n', ['«%»YAML']],
    ['several at once', 'a: "b\nc: @d\ne:f\ng: h\n', ['«"»b', '«@»d', '«:»f']],
    ['astral characters before it', 'a: 😀: 𝒳\n', ['«:» 𝒳'], 'a: "😀: 𝒳"\n'],
    ['too deep nesting', `a: ${'['.repeat(40)}${']'.repeat(40)}\n`, ['«[»']],
    ['an alias bomb', `a: &x [y]\n${Array.from({ length: 30 }, (_, index) => `b${index}: *x\n`).join('')}`, ['«*x»']],
  ];
  for (const [name, text, marked, repaired] of broken) {
    for (const [kind, source] of [
      ['', text],
      [' (CRLF)', text.replaceAll('\n', '\r\n')],
    ] as const) {
      it(`finds ${name}${kind}`, () => {
        const { problems } = parseYaml(source, OFFSET);
        assert.deepEqual(
          problems.map(({ span }, index) => {
            const rest = (marked[index] ?? '').replace(/^«.*?»/s, '');
            return `«${source.slice(span.start - OFFSET, span.end - OFFSET)}»${source.slice(span.end - OFFSET, span.end - OFFSET + rest.length)}`;
          }),
          marked,
        );
        const repair = problems[0]?.repair;
        if (repaired === undefined) return;
        assert(repair, 'no repair');
        const { span, newText } = repair.edit;
        const after = applyEdits(source, [{ span: { start: span.start - OFFSET, end: span.end - OFFSET }, newText }]);
        assert.equal(after.replaceAll('\r', ''), repaired);
        assert.deepEqual(parseYaml(after, 0).problems, []);
      });
    }
  }

  it('reads the other entries in spite of a broken one', () => {
    const { root } = parseYaml('a: b\nc: d: e\nf: g\nlist:\n- h\n', 0);
    assert(root?.kind === 'mapping');
    assert.deepEqual(
      root.entries.map(({ key }) => key),
      ['a', 'f', 'list'],
    );
  });
});
