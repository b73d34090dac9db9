/** Suppression comments: where they hold, and that unused ones are told apart. */
import assert from 'node:assert/strict';
import {
  applyEdits,
  DEFAULT_SETTINGS,
  lint,
  parseIsoDate,
  parsePolicy,
  type Rule,
  readSettings,
  suppressHere,
} from '../../server/src/core/index.ts';

const today = parseIsoDate('2026-11-23')!;

/** Names of the suppressed rules with the text that each range covers. */
function ranges(text: string): readonly (readonly [string, string])[] {
  return parsePolicy(text).suppressions.map(({ rule, range }) => [rule ?? '*', text.slice(range.start, range.end)]);
}

function rulesFound(text: string, settings: unknown = {}): string[] {
  return lint(parsePolicy(text), { today, settings: readSettings(settings).settings })
    .filter(({ rule }) => /^heading-number|^suppression/.test(rule))
    .map(({ rule, message }) => (rule === 'suppression-unused' ? message : rule));
}

describe('suppressions', () => {
  for (const [name, lineEnd] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ] as const) {
    const lines = (...all: string[]): string => all.join(lineEnd);
    it(`hold on the next line that has text (${name})`, () => {
      assert.deepEqual(ranges(lines('<!-- policywright-disable-next-line a-b, c -->', '', 'one', 'two', '')), [
        ['a-b', `one${lineEnd.slice(0, 1)}`],
        ['c', `one${lineEnd.slice(0, 1)}`],
      ]);
    });
    it(`hold to the next enable or the end (${name})`, () => {
      const text = lines('x', '', '<!-- policywright-disable a b -->', '', 'one', '', '<!-- policywright-enable a -->', '', 'two', '');
      const [a, b] = parsePolicy(text).suppressions;
      assert(a && b);
      assert.equal(text.slice(a.range.start, a.range.end), lines('<!-- policywright-disable a b -->', '', 'one', '', ''));
      assert(b.range.end > text.length);
      assert.deepEqual(
        [a, b].map(({ span }) => text.slice(span.start, span.end)),
        ['a', 'b'],
      );
    });
  }
  it('without a name hold for every rule', () => assert.deepEqual(ranges('<!--policywright-disable-next-line-->\nx'), [['*', 'x']]));
  it('stand in comments of their own only', () => {
    for (const text of [
      'a <!-- policywright-disable x --> b',
      '`<!-- policywright-disable x -->`',
      '```\n<!-- policywright-disable x -->\n```',
      '<!-- policywright-disabled x -->',
      '<!-- eslint-disable x -->',
    ])
      assert.deepEqual(ranges(text), [], text);
  });

  it('hold on their line where they end one', () => {
    assert.deepEqual(ranges('- one\n- two <!-- policywright-disable-line a b -->\n- three\n'), [
      ['a', '- two <!-- policywright-disable-line a b -->\n'],
      ['b', '- two <!-- policywright-disable-line a b -->\n'],
    ]);
    assert.deepEqual(ranges('`<!-- policywright-disable-line x -->`'), []);
  });

  it('silence what they name, and nothing else', () => {
    const gap = '## 1. a\n\n## 3. b\n';
    assert.deepEqual(rulesFound(gap), ['heading-number-gap']);
    assert.deepEqual(rulesFound(`<!-- policywright-disable heading-number-gap -->\n\n${gap}`), []);
    assert.deepEqual(rulesFound(`<!-- policywright-disable -->\n\n${gap}`), []);
    assert.deepEqual(rulesFound('## 1. a\n\n<!-- policywright-disable-next-line heading-number-gap -->\n## 3. b\n'), []);
    assert.deepEqual(rulesFound(`<!-- policywright-disable heading-number-order -->\n\n${gap}`), [
      'This comment suppresses no finding; it can be removed',
      'heading-number-gap',
    ]);
    assert.deepEqual(rulesFound(`${gap}\n<!-- policywright-disable heading-number-gap -->\n`), [
      'heading-number-gap',
      'This comment suppresses no finding; it can be removed',
    ]);
    assert.deepEqual(rulesFound(`<!-- policywright-disable heading-number-gap heading-number-gap -->\n\n${gap}`), []);
  });
  it('are no finding where the rule is off', () => {
    assert.deepEqual(
      rulesFound('<!-- policywright-disable heading-number-gap -->\n\n# a\n', { rules: { 'heading-number-gap': 'off' } }),
      [],
    );
    assert.deepEqual(
      rulesFound('<!-- policywright-disable heading-number-gap -->\n\n# a\n', { rules: { 'suppression-unused': 'off' } }),
      [],
    );
  });
  it('are removed by the fix, name by name', () => {
    const fixed = (text: string): string => {
      const found = lint(parsePolicy(text), { today, settings: DEFAULT_SETTINGS }).find(({ rule }) => rule === 'suppression-unused');
      assert(found?.fixes?.[0]);
      return applyEdits(text, found.fixes[0].edits);
    };
    assert.equal(
      fixed('## 1. a\r\n\r\n<!-- policywright-disable heading-number-gap, heading-number-order -->\r\n\r\n## 3. b\r\n'),
      '## 1. a\r\n\r\n<!-- policywright-disable heading-number-gap -->\r\n\r\n## 3. b\r\n',
    );
    assert.equal(fixed('# a\n\n<!-- policywright-disable -->\n'), '# a\n\n');
    assert.equal(fixed('<!-- policywright-disable-next-line heading-number-gap -->'), '');
  });
});

describe('lint', () => {
  const policy = parsePolicy('# a\n');
  const rule = (id: string, check: Rule['check'], severity: Rule['severity'] = 'warning'): Rule => ({
    id,
    group: 'Housekeeping',
    summary: '',
    why: '',
    severity,
    check,
  });
  const yielding = rule('x', function* () {
    yield { span: { start: 0, end: 1 }, message: 'm', severity: 'hint' as const };
  });

  it('stamps the severity: the setting, else the finding, else the rule', () => {
    const severities = (settings: unknown, one: Rule): unknown[] =>
      lint(policy, { today, settings: readSettings(settings).settings, only: [one] }).map(({ severity }) => severity);
    assert.deepEqual(severities({}, yielding), ['hint']);
    assert.deepEqual(severities({ rules: { x: 'error' } }, yielding), ['error']);
    assert.deepEqual(severities({ rules: { x: { severity: 'information', y: 1 } } }, yielding), ['information']);
    assert.deepEqual(severities({ rules: { x: 'off' } }, yielding), []);
    assert.deepEqual(severities({}, { ...yielding, severity: 'off' }), []);
    assert.deepEqual(severities({ rules: { x: 'error' } }, { ...yielding, severity: 'off' }), ['error']);
  });
  it('hands a rule its options', () => {
    let seen: unknown;
    lint(policy, {
      today,
      settings: readSettings({ rules: { x: { severity: 'hint', most: 3 } } }).settings,
      only: [
        rule('x', (_, { options }) => {
          seen = options;
          return [];
        }),
      ],
    });
    assert.deepEqual(seen, { most: 3 });
  });
  it('skips a rule that throws where the host says so, and throws otherwise', () => {
    const bad = rule('bad', function* () {
      yield { span: { start: 0, end: 1 }, message: 'before' };
      throw new Error('oh');
    });
    const errors: string[] = [];
    assert.equal(
      lint(policy, { today, settings: DEFAULT_SETTINGS, only: [bad, yielding], onRuleError: (id) => errors.push(id) }).length,
      2,
    );
    assert.deepEqual(errors, ['bad']);
    assert.throws(() => lint(policy, { today, settings: DEFAULT_SETTINGS, only: [bad] }), /oh/);
  });
  it('sorts by place, then by rule', () => {
    const at = (id: string, start: number, end: number): Rule =>
      rule(id, function* () {
        yield { span: { start, end }, message: id };
      });
    assert.deepEqual(
      lint(policy, { today, settings: DEFAULT_SETTINGS, only: [at('c', 2, 3), at('b', 0, 2), at('d', 0, 1), at('a', 0, 2)] }).map(
        ({ rule: id }) => id,
      ),
      ['d', 'a', 'b', 'c'],
    );
  });
});

describe('turning a rule off here', () => {
  const TOP = '---\nlang: en\n---\n\n# Garden\n\nWe keep what the garden needs, and you may take it for the day.\n\n';
  /** The text with the first repeated word silenced; undefined where that is not offered. */
  const silenced = (words: string): string | undefined => {
    const text = `${TOP}${words}`;
    const policy = parsePolicy(text);
    const isRepeated = ({ rule }: { readonly rule: string }): boolean => rule === 'word-repeated';
    const found = lint(policy, { today, settings: DEFAULT_SETTINGS }).find(isRepeated);
    assert(found, text);
    const edits = suppressHere(policy, found);
    const after = edits && applyEdits(text, edits);
    if (after !== undefined) {
      const left = lint(parsePolicy(after), { today, settings: DEFAULT_SETTINGS });
      assert(!left.some((one) => isRepeated(one) || one.rule === 'suppression-unused'), after);
    }
    return after?.slice(TOP.length);
  };
  const TWICE = 'Keep the the rakes.';
  const INLINE = `${TWICE} <!-- policywright-disable-line word-repeated -->`;
  const ABOVE = '<!-- policywright-disable-next-line word-repeated -->\n\n';

  for (const [what, text, after] of [
    ['a paragraph', `Beds.\n\n${TWICE}\n`, `Beds.\n\n${ABOVE}${TWICE}\n`],
    ['the first item', `Beds.\n\n- ${TWICE}\n- Two.\n`, `Beds.\n\n${ABOVE}- ${TWICE}\n- Two.\n`],
    ['a further item', `- One.\n- ${TWICE}\n- Two.\n`, `- One.\n- ${INLINE}\n- Two.\n`],
    ['a numbered item', `1. One.\n\n2. ${TWICE}\n\n3. Two.\n`, `1. One.\n\n2. ${INLINE}\n\n3. Two.\n`],
    ['an item with a letter', `a. One.\n\nb. ${TWICE}\n\nc. Two.\n`, `a. One.\n\nb. ${INLINE}\n\nc. Two.\n`],
    ['letters in parentheses', `(a) One.\n\n(b) ${TWICE}\n\n(c) Two.\n`, `(a) One.\n\n(b) ${INLINE}\n\n(c) Two.\n`],
    ['a Roman item', `(i) One.\n\n(ii) ${TWICE}\n\n(iii) Two.\n`, `(i) One.\n\n(ii) ${INLINE}\n\n(iii) Two.\n`],
    ['below an item with a letter', `a. One.\n\n  ${TWICE}\n\nb. Two.\n`, `a. One.\n\n  ${INLINE}\n\nb. Two.\n`],
    ['a definition', `Rakes\n\n: ${TWICE}\n\nSaws\n\n: Two.\n`, `Rakes\n\n: ${INLINE}\n\nSaws\n\n: Two.\n`],
    ['a line that ends with a break', `a. One.\n\nb. ${TWICE}  \n   Two.\n`, `a. One.\n\nb. ${INLINE}  \n   Two.\n`],
    ['the first of the letters', `Beds.\n\na. ${TWICE}\n\nb. Two.\n`, `Beds.\n\n${ABOVE}a. ${TWICE}\n\nb. Two.\n`],
  ] as const)
    it(`parts nothing: ${what}`, () => assert.equal(silenced(text), after));

  it('is not offered where the comment would be read as something else', () =>
    assert.equal(silenced(`a. One.\n\nb. ${TWICE} See [the\nbeds](beds.md).\n\nc. Two.\n`), undefined));

  it('can be taken back', () => {
    const text = '- One.\n- Two. <!-- policywright-disable-line word-repeated -->\n';
    const found = lint(parsePolicy(text), { today, settings: DEFAULT_SETTINGS }).find(({ rule }) => rule === 'suppression-unused');
    assert(found?.fixes?.[0]);
    assert.equal(applyEdits(text, found.fixes[0].edits), '- One.\n- Two.\n');
  });
});
