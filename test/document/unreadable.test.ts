/** `policy-not-utf8` and `parse-incomplete` on texts that no fixture file could show: NUL, UTF-16 read as UTF-8, megabytes. */
import assert from 'node:assert/strict';
import { DEFAULT_SETTINGS, lint, parseIsoDate, parsePolicy, rules } from '../../server/src/core/index.ts';

const today = parseIsoDate('2026-11-23');
assert(today);
const check = (text: string, rule: string): string[] =>
  lint(parsePolicy(text), { today, settings: DEFAULT_SETTINGS, only: rules.filter(({ id }) => id === rule) }).map(({ span, message }) => {
    assert(span.start < span.end && span.end <= text.length && span.end - span.start <= 80, `${span.start}-${span.end}`);
    return `${span.start}: ${message}`;
  });

describe('policy-not-utf8', () => {
  const utf16 = new TextDecoder().decode(Buffer.from('\uFEFF# Grüße', 'utf16le'));
  const latin1 = new TextDecoder().decode(Buffer.from('# Grüße aus Köln', 'latin1'));

  it('says where the first lost character stands and how many there are', () => {
    assert.deepEqual(check(latin1, 'policy-not-utf8'), ['4: 3 characters are unreadable; expected a file saved as UTF-8']);
    assert.deepEqual(check('\uFEFFone \uFFFD', 'policy-not-utf8'), ['5: A character is unreadable; expected a file saved as UTF-8']);
  });

  it('leaves a lost character to text-garbled where others beyond ASCII were read', () => {
    assert.deepEqual(check('\uFEFF🌱 one \uFFFD', 'policy-not-utf8'), []);
    assert.deepEqual(check('\uFEFF🌱 one \uFFFD', 'text-garbled'), ['8: A character is lost in "\uFFFD"']);
    assert.deepEqual(check(latin1, 'text-garbled'), []);
  });

  it('knows UTF-16 and files that hold no text by their NUL characters', () => {
    assert.match(check(utf16, 'policy-not-utf8')[0] ?? '', /^0: 1\d characters are NUL, so this may not be text/);
    assert.match(check(`PNG${'\0'.repeat(1e6)}`, 'policy-not-utf8')[0] ?? '', /^3: 1,000,000 characters are NUL/);
  });

  it('is silent about every letter that can be read', () => {
    for (const text of ['', '\uFEFF', '# Grüße 🌱 例\r\n']) assert.deepEqual(check(text, 'policy-not-utf8'), []);
  });
});

describe('parse-incomplete', () => {
  it('names front matter that is too large', () => {
    assert.deepEqual(check(`\uFEFF---\r\ntitle: x\r\n${'a: b\r\n'.repeat(20000)}`, 'parse-incomplete'), [
      "1: The front matter is longer than 64 KB and wasn't read; expected a few lines",
    ]);
  });

  it('names a paragraph or a table that is only read as far as one block may take', () => {
    for (const [filling, at] of [
      ['word ', 10],
      ['😀', 9],
    ] as const) {
      const long = `${'x'.repeat(at)}${filling.repeat(40_000)} privacy@larkspur.garden, [COMPANY].`;
      const policy = parsePolicy(`# Policy\n\nWrite to office@larkspur.garden. ${long}\n\nWrite to [NAME].\n`);
      assert.deepEqual(
        policy.emails.map(({ address }) => address),
        ['office@larkspur.garden'],
      );
      const block = policy.markdown.blocks[1];
      assert(block && block.leaf.prose.text.length > 65_000 && block.leaf.prose.text.length <= 65_536);
      assert.equal(block.end, policy.text.indexOf('\n\nWrite to [NAME]'));
      assert(!/[\uD800-\uDBFF]$/.test(block.leaf.prose.text), 'no half of a character');
      assert.equal(check(policy.text, 'parse-incomplete').length, 1);
      assert.deepEqual(check(policy.text, 'placeholder-left').length, 1);
    }
    const row = (cell: string): string => `|${`${cell}|`.repeat(502)}\n`;
    const table = parsePolicy(`# Policy\n\n${row('a')}${row('-')}${row('b')}\nThe end.\n`);
    assert.equal(table.markdown.blocks.filter(({ leaf }) => leaf.kind === 'tableCell').length, 1000);
    assert.equal(table.markdown.incomplete.length, 2);
  });

  it('names a paragraph that is too long, once for all', () => {
    const long = `${'word '.repeat(14_000)}\n\n`;
    assert.deepEqual(check(`# Policy\n\n${long}`, 'parse-incomplete'), [
      "65546: This is too long or nested too deeply and wasn't read in full",
    ]);
    assert.deepEqual(check(`# Policy\n\n${long.repeat(3)}`, 'parse-incomplete'), [
      "65546: This is too long or nested too deeply and wasn't read in full (and 2 more)",
    ]);
  });

  it('is silent about a paragraph that is read in slices, and about an embedded image', () => {
    assert.deepEqual(check(`# Policy\n\n${'word '.repeat(12_000)}\n`, 'parse-incomplete'), []);
    assert.deepEqual(check(`# Policy\n\n![logo](data:image/png;base64,${'QUJD'.repeat(20_000)})\n`, 'parse-incomplete'), []);
  });

  it('is silent about empty texts and long ordinary ones', () => {
    for (const text of ['', '---\ntitle: x\n---\n', 'A sentence of a policy.\n\n'.repeat(12000)])
      assert.deepEqual(check(text, 'parse-incomplete'), []);
  });
});
