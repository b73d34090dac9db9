/** Front matter in TOML and JSON: where it is, what it says and where, what is wrong with it, and what only looks like it. */
import assert from 'node:assert/strict';
import { readFrontMatter } from '../../server/src/core/document/frontmatter/frontMatter.ts';
import { insertLine, writeLine, writeValue } from '../../server/src/core/document/frontmatter/writeEntry.ts';
import type { YamlNode } from '../../server/src/core/document/frontmatter/yaml.ts';
import { applyEdits, parsePolicy } from '../../server/src/core/index.ts';

function show(text: string, node: YamlNode): unknown {
  const source = text.slice(node.span.start, node.span.end);
  if (node.kind === 'list') return node.items.map((item) => show(text, item));
  if (node.kind === 'mapping')
    return Object.fromEntries(
      node.entries.map(({ key, keySpan, value }) => [`${key} ${text.slice(keySpan.start, keySpan.end)}`, show(text, value)]),
    );
  return node.kind === 'scalar' ? `${node.type} ${source}` : source;
}

function read(text: string): unknown {
  const { format, fence, entries, problems, bodyStart, state } = readFrontMatter(text);
  assert.deepEqual(problems, []);
  return {
    [`${state} ${format} ${fence}`]: Object.fromEntries(
      entries.map(({ key, keySpan, value }) => [`${key} ${text.slice(keySpan.start, keySpan.end)}`, show(text, value)]),
    ),
    body: text.slice(bodyStart),
  };
}

describe('front matter in TOML', () => {
  const cases: readonly (readonly [name: string, text: string, expected: unknown, body?: string])[] = [
    [
      'values of each type',
      'title = "a"\nb = 1.10\nc = true\nd = 2026-02-10',
      { 'title title': 'string "a"', 'b b': 'number 1.10', 'c c': 'boolean true', 'd d': 'date 2026-02-10' },
    ],
    [
      'dates with a time',
      "date = 2026-02-10T10:00:00Z\ntitle = 'a'",
      { 'date date': 'date 2026-02-10T10:00:00Z', 'title title': "string 'a'" },
    ],
    [
      'quoted and dotted keys',
      '"title" = "a"\nparams.lastmod = 2026-02-10\nparams.x = 1',
      { 'title "title"': 'string "a"', 'params params': { 'lastmod lastmod': 'date 2026-02-10', 'x x': 'number 1' } },
    ],
    [
      'tables',
      'title = "a"\n[extra]\nb = 1\n[extra.c]\nd = 2',
      { 'title title': 'string "a"', 'extra extra': { 'b b': 'number 1', 'c c': { 'd d': 'number 2' } } },
    ],
    [
      'a table whose parts are apart',
      '[params.a]\nb = 1\n[other]\nc = 2\n[params]\nd = 3',
      { 'params params': { 'a a': { 'b b': 'number 1' }, 'd d': 'number 3' }, 'other other': { 'c c': 'number 2' } },
    ],
    [
      'lists of tables',
      '[[revisions]]\nversion = "1"\n[[revisions]]\nversion = "2"',
      { 'revisions revisions': [{ 'version version': 'string "1"' }, { 'version version': 'string "2"' }] },
    ],
    [
      'lists and tables on one line',
      'tags = ["a", # b\n  "c",\n]\nowner = { name = "d" }',
      { 'tags tags': ['string "a"', 'string "c"'], 'owner owner': { 'name name': 'string "d"' } },
    ],
    ['text over several lines', 'title = """\na\n+ b"""', { 'title title': 'string """\na\n+ b"""' }],
    ['nothing', '', {}],
  ];
  for (const [name, content, expected] of cases)
    for (const end of ['\n', '\r\n'])
      it(`reads ${name}${end === '\n' ? '' : ', Windows'}`, () => {
        const lines = (text: string): string => text.replaceAll('\n', end);
        const text = lines(`+++\n${content}${content === '' ? '' : '\n'}+++\n\n# A\n`);
        const wanted = { 'present toml +++': expected, body: `\n# A\n` };
        assert.deepEqual(JSON.parse(JSON.stringify(read(text)).replaceAll('\\r\\n', '\\n')), wanted);
        assert.deepEqual(JSON.parse(JSON.stringify(read(`\uFEFF${text}`)).replaceAll('\\r\\n', '\\n')), wanted);
      });

  it('is read behind --- with its name, and below blank lines', () => {
    assert.deepEqual(read('---toml\ntitle = "a"\n---\nB'), { 'present toml ---': { 'title title': 'string "a"' }, body: 'B' });
    assert.deepEqual(read('\n \n+++\ntitle = "a"\n+++\nB'), { 'present toml +++': { 'title title': 'string "a"' }, body: 'B' });
  });

  for (const text of [
    '+++',
    '+++\nWe wrote this by hand.\n+++\n',
    '+++\n\nA sum: x = 2\n\n+++\n',
    '+++\nNote: a draft\n+++\n',
    '++++\ntitle = "a"\n++++\n',
    '+++ a\ntitle = "a"\n+++\n',
    '# A\n\n+++\ntitle = "a"\n+++\n',
    '    +++\ntitle = "a"\n+++\n',
  ])
    it(`is not in ${JSON.stringify(text)}`, () => assert.equal(readFrontMatter(text).state, 'absent'));
});

describe('front matter in JSON', () => {
  it('is read in braces', () => {
    const values = { 'title "title"': 'string "a {b"', 'params "params"': { 'v "v"': ['number 1', 'null null', 'boolean true'] } };
    assert.deepEqual(read('{\n  "title": "a {b",\n  "params": { "v": [1, null, true] }\n}\n\n# A\n'), {
      'present json {': values,
      body: '\n# A\n',
    });
    assert.deepEqual(read('{ "title": "a \\"}" }\r\nB'), { 'present json {': { 'title "title"': 'string "a \\"}"' }, body: 'B' });
    assert.deepEqual(read('\n{"title":"a"}'), { 'present json {': { 'title "title"': 'string "a"' }, body: '' });
  });
  it('is read between ;;;, with and without braces, and behind ---json', () => {
    const expected = { 'title "title"': 'string "a"', 'date "date"': 'string "b"' };
    assert.deepEqual(read(';;;\n"title": "a",\n"date": "b"\n;;;\nB'), { 'present json ;;;': expected, body: 'B' });
    assert.deepEqual(read(';;;\n{ "title": "a", "date": "b" }\n;;;\nB'), { 'present json ;;;': expected, body: 'B' });
    assert.deepEqual(read('---json\n{ "title": "a", "date": "b" }\n---\nB'), { 'present json ---': expected, body: 'B' });
  });
  for (const text of [
    '{ "title": "Privacy" } is what our form sends.\n',
    '{ "temperature": 4 }\n\nText\n',
    '{ "temperature": 4, }\n\nText\n',
    '{{ title }}\n\n# A\n',
    '{{< include "title" >}}\n',
    '{% include "title" %}\n',
    '{: .title }\n# A\n',
    '{title}\n',
    '{"title"}\n',
    '{ "title }: a\n',
    '# A\n\n{ "title": "a" }\n',
    '    { "title": "a" }\n\nText\n',
    ';;;\nText\n;;;\n',
    ';;; "title": "a"\n;;;\n',
  ])
    it(`is not in ${JSON.stringify(text)}`, () => assert.equal(readFrontMatter(text).state, 'absent'));

  it('ends at a brace on a line of its own where another is missing', () => {
    const text = '{\n"title": "a",\n"params": {\n"b": 1\n}\n\n# Seeds {#seeds}\n';
    const { bodyStart, entries, problems } = readFrontMatter(text);
    assert.equal(text.slice(bodyStart), '\n# Seeds {#seeds}\n');
    assert.equal(entries.length, 2);
    assert.equal(problems.length, 1);
  });
});

describe('a group of keys', () => {
  const keysOf = (text: string): unknown =>
    Object.fromEntries(
      Object.entries(parsePolicy(text).keys).map(([key, { text: value, within }]) => [key, [...(within ?? []), value].join(' > ')]),
    );
  const expected = { document_title: 'Seeds', last_updated: 'params > 2026-02-10', version: 'params > policy > 1.4' };
  for (const [format, text] of Object.entries({
    YAML: '---\ntitle: Seeds\nparams:\n  lastmod: 2026-02-10\n  policy: { version: "1.4" }\n---\n',
    TOML: '+++\ntitle = "Seeds"\n[params]\nlastmod = 2026-02-10\n[params.policy]\nversion = "1.4"\n+++\n',
    JSON: '{ "title": "Seeds", "params": { "lastmod": "2026-02-10", "policy": { "version": "1.4" } } }\n',
  }))
    it(`is searched for dates, versions and titles in ${format}`, () => {
      assert.deepEqual(keysOf(text), expected);
      assert.deepEqual(
        parsePolicy(text).dates.map(({ label, reading }) => `${label} ${reading.date}`),
        ['last-updated 2026-02-10'],
      );
    });
  it('gives way to the top level', () => {
    assert.deepEqual(keysOf('---\nupdated: 2026-02-10\ncustom: { updated_at: 2020-01-01, title: Seeds }\n---\n'), {
      last_updated: '2026-02-10',
      document_title: 'custom > Seeds',
    });
  });
  it('is not any mapping', () => {
    assert.deepEqual(keysOf('---\nauthor: { name: Ann, version: 2, updated: 2026-02-10 }\nproduct: { version: "3" }\n---\n'), {});
    assert.deepEqual(keysOf('---\nmeta: { title: "Seeds | Larkspur" }\nseo: { title: Seeds, version: "3" }\n---\n'), {});
    assert.deepEqual(keysOf('---\nparams: { author: { updated: 2026-02-10 }, list: [{ version: "3" }] }\n---\n'), {});
  });
});

describe('a new key', () => {
  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    ['YAML', '---\ntitle: a\n---\n', '---\ntitle: a\nlast_updated: "2026-02-10"\n---\n'],
    ['YAML in braces', '---\n{ title: a }\n---\n', '---\n{ title: a, last_updated: "2026-02-10" }\n---\n'],
    ['TOML', '+++\ntitle = "a"\n+++\n', '+++\ntitle = "a"\nlast_updated = 2026-02-10\n+++\n'],
    [
      'TOML with dates in quotation marks',
      '+++\ncreated = "2020-01-01"\n+++\n',
      '+++\ncreated = "2020-01-01"\nlast_updated = "2026-02-10"\n+++\n',
    ],
    [
      'TOML with a table',
      '+++\ntitle = "a"\n\n# b\n[c]\nd = 1\n+++\n',
      '+++\ntitle = "a"\nlast_updated = 2026-02-10\n\n# b\n[c]\nd = 1\n+++\n',
    ],
    ['TOML with tables alone', '+++\n[c]\nd = 1\n+++\n', '+++\nlast_updated = 2026-02-10\n\n[c]\nd = 1\n+++\n'],
    ['TOML behind ---', '---toml\ntitle = "a"\n---\n', '---toml\ntitle = "a"\nlast_updated = 2026-02-10\n---\n'],
    ['JSON', '{\n  "title": "a"\n}\n', '{\n  "title": "a",\n  "last_updated": "2026-02-10"\n}\n'],
    ['JSON, Windows', '{\r\n\t"title": "a"\r\n}\r\n', '{\r\n\t"title": "a",\r\n\t"last_updated": "2026-02-10"\r\n}\r\n'],
    ['JSON on one line', '{ "title": "a" }\n', '{ "title": "a", "last_updated": "2026-02-10" }\n'],
    [
      'JSON that begins on its first line',
      '{ "title": "a",\n  "tags": []\n}\n',
      '{ "title": "a",\n  "tags": [],\n  "last_updated": "2026-02-10"\n}\n',
    ],
    ['JSON without braces', ';;;\n"title": "a"\n;;;\n', ';;;\n"title": "a",\n"last_updated": "2026-02-10"\n;;;\n'],
    ['JSON behind ---', '---json\n{\n  "title": "a"\n}\n---\n', '---json\n{\n  "title": "a",\n  "last_updated": "2026-02-10"\n}\n---\n'],
  ];
  for (const [name, before, after] of cases)
    it(`is written in ${name}`, () => {
      const policy = parsePolicy(before);
      const line = writeLine(policy.frontMatter, 'last_updated', writeValue(policy.frontMatter, '2026-02-10', 'date'));
      assert.equal(applyEdits(before, [insertLine(policy, line)]), after);
      const { keys, frontMatter } = parsePolicy(after);
      assert.deepEqual(frontMatter.problems, []);
      assert.equal(keys.last_updated?.text, '2026-02-10');
      assert.equal(keys.last_updated?.within, undefined);
    });
});
