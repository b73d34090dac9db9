/** The split of a file, its positions, and that nothing in it is ever run. */
import assert from 'node:assert/strict';
import { MAX_FRONT_MATTER, readFrontMatter, scalarText } from '../../server/src/core/document/frontmatter/frontMatter.ts';
import { parsePolicy } from '../../server/src/core/index.ts';

function describeBlock(text: string): {
  readonly state: string;
  readonly block: string;
  readonly content: string;
  readonly body: string;
  readonly entries: readonly string[];
} {
  const { state, span, content, bodyStart, entries } = readFrontMatter(text);
  const slice = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return {
    state,
    block: slice(span),
    content: slice(content),
    body: text.slice(bodyStart),
    entries: entries.map(({ keySpan, value }) => `${slice(keySpan)}=${slice(value.span)}`),
  };
}

describe('front matter', () => {
  const cases: readonly (readonly [name: string, text: string, expected: Partial<ReturnType<typeof describeBlock>>])[] = [
    ['nothing', '', { state: 'absent', block: '', body: '' }],
    ['a body alone', '# A\n', { state: 'absent', body: '# A\n' }],
    [
      'a block and a body',
      '---\nid: a\n---\n\n# A\n',
      { state: 'present', block: '---\nid: a\n---', content: 'id: a\n', body: '\n# A\n', entries: ['id=a'] },
    ],
    [
      'Windows line ends',
      '---\r\nid: a\r\nb: "c"\r\n---\r\nBody\r\n',
      {
        state: 'present',
        block: '---\r\nid: a\r\nb: "c"\r\n---',
        content: 'id: a\r\nb: "c"\r\n',
        body: 'Body\r\n',
        entries: ['id=a', 'b="c"'],
      },
    ],
    ['a byte order mark', '\uFEFF---\nid: a\n---\nBody', { state: 'present', block: '---\nid: a\n---', body: 'Body', entries: ['id=a'] }],
    ['a byte order mark and Windows line ends', '\uFEFF---\r\nid: 😀\r\n---\r\n', { state: 'present', entries: ['id=😀'], body: '' }],
    ['a byte order mark alone', '\uFEFF', { state: 'absent', body: '' }],
    ['an empty block', '---\n---\nBody', { state: 'present', block: '---\n---', content: '', body: 'Body', entries: [] }],
    ['an empty block with Windows line ends', '---\r\n---\r\n', { state: 'present', block: '---\r\n---', content: '', body: '' }],
    ['comments alone', '---\n# only\n\n---\nBody', { state: 'present', body: 'Body', entries: [] }],
    ['no final line end', '---\nid: a\n---', { state: 'present', block: '---\nid: a\n---', body: '' }],
    ['space behind the fences', '---  \nid: a\n--- \t\nBody', { state: 'present', body: 'Body', entries: ['id=a'] }],
    ['a language', '---yaml\nid: a\n---\nBody', { state: 'present', body: 'Body', entries: ['id=a'] }],
    ['JSON, which is YAML', '---json\n{ "id": "a" }\n---\n', { state: 'present', entries: ['"id"="a"'] }],
    ['false fences inside', '---\nid: a\nb: |\n  ---\n----\nc: d\n--- x\n---\nBody', { state: 'present', body: 'Body' }],
    [
      'a fence that begins a longer line',
      '---\nid: a\n---more\n---\nBody',
      { state: 'present', block: '---\nid: a\n---more\n---', body: 'Body' },
    ],
    ['four hyphens', '----\nid: a\n----\n', { state: 'absent', body: '----\nid: a\n----\n' }],
    ['a rule at the top', '---\n\nText\n', { state: 'absent' }],
    ['three hyphens alone', '---', { state: 'absent' }],
    ['no end', '---\nid: a\nb: c\n\n# A\n', { state: 'unclosed', content: 'id: a\nb: c\n', body: '\n# A\n', entries: ['id=a', 'b=c'] }],
    ['no end before a heading', '---\nid: a\n# A\n', { state: 'unclosed', content: 'id: a\n', body: '# A\n' }],
    ['no end and no line end', '---\nid: a', { state: 'unclosed', content: 'id: a', body: '' }],
    ['tabs and comments', '---\nid:\ta # note\nb: "c" # d\n---\n', { state: 'present', entries: ['id=a', 'b="c"'] }],
    ['a second block', '---\nid: a\n---\n---\nb: c\n---\n', { state: 'present', body: '---\nb: c\n---\n', entries: ['id=a'] }],
  ];
  for (const [name, text, expected] of cases) {
    it(`reads ${name}`, () => {
      const read = describeBlock(text);
      for (const [key, value] of Object.entries(expected)) assert.deepEqual(read[key as keyof typeof read], value, key);
    });
  }

  for (const language of ['js', 'javascript', 'coffee', 'coffeescript', 'cson', 'JS', ' js']) {
    it(`never runs ---${language}`, () => {
      const scope = globalThis as { wasRun?: boolean };
      const text = `---${language}\n(() => { globalThis.wasRun = true; return { title: "x" }; })()\n---\n\n# A\n`;
      const policy = parsePolicy(text);
      assert.equal(policy.frontMatter.state, 'script');
      assert.deepEqual(policy.frontMatter.entries, []);
      assert.equal(policy.sections.all.length, 1);
      readFrontMatter(text.replace('\n---\n', '\n'));
      readFrontMatter(`---\ntitle: !!js/function "globalThis.wasRun = true"\n---\n`);
      assert.equal(scope.wasRun, undefined);
    });
  }

  it('reads no more than 64 KB', () => {
    const huge = `---\n${'key: value\n'.repeat(10_000)}---\n\n# A\n`;
    const { tooLarge, bodyStart } = readFrontMatter(huge);
    assert(tooLarge);
    assert(huge.length > MAX_FRONT_MATTER);
    assert.equal(huge.slice(bodyStart), '\n# A\n');
    assert.equal(readFrontMatter(huge.replace('\n---\n\n', '\n')).bodyStart, huge.length - 5);
    const full = `---\n${'# c\n'.repeat(16_000)}id: a\n---\nBody`;
    assert.equal(readFrontMatter(full).tooLarge, false);
    assert.equal(full.slice(readFrontMatter(full).bodyStart), 'Body');
  });

  const misplaced: readonly (readonly [string, string, string | undefined, string])[] = [
    ['blank lines above', '\n \n---\nid: a\n---\nBody', 'blank-lines', '---\nid: a\n---'],
    ['blank lines above, Windows', '\uFEFF\r\n---\r\nid: a\r\n---\r\n', 'blank-lines', '---\r\nid: a\r\n---'],
    ['no first line', 'id: a\ntitle: b\n---\nBody', 'no-opening', 'id: a\ntitle: b\n---'],
    ['a code block', '```yaml\n---\nid: a\n---\n```\nBody', 'code-fence', '---\nid: a\n---'],
    ['an underlined heading', 'Note: this\n---\nBody', undefined, ''],
    ['two rules', '\n---\nA sentence.\n---\n', undefined, ''],
    ['a list', '\n---\n- a\n---\n', undefined, ''],
    ['a heading first', '# A\n---\nid: a\n---\n', undefined, ''],
  ];
  for (const [name, text, how, block] of misplaced) {
    it(`${how === undefined ? 'sees no front matter in' : 'finds misplaced front matter:'} ${name}`, () => {
      const found = readFrontMatter(text).misplaced;
      assert.equal(found?.how, how);
      if (found) assert.equal(text.slice(found.span.start, found.span.end), block);
    });
  }

  it('gives the text of plain values only', () => {
    const { entries } = readFrontMatter('---\na: " x "\nb:\nc: [d]\ne: ~\nf: 1.10\n---\n');
    assert.deepEqual(entries.map(scalarText), ['x', undefined, undefined, undefined, '1.10']);
    assert.equal(scalarText(undefined), undefined);
  });
});
