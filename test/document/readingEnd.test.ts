/** Texts that are far longer than any policy are read up to a place that is said, and long ones in steps that give what reading at once gives. */
import assert from 'node:assert/strict';
import { MAX_CHARACTERS_READ, MAX_LINES_READ, readingEnd } from '../../server/src/core/document/text/readingEnd.ts';
import {
  DEFAULT_SETTINGS,
  type Diagnosis,
  derivingFacts,
  indexLines,
  lint,
  linting,
  type Policy,
  parsePolicy,
  readingPolicy,
} from '../../server/src/core/index.ts';
import { policyOfSize } from '../bench/policyOfSize.ts';

const context = { today: '2026-11-23', settings: DEFAULT_SETTINGS } as const;
const endOf = (text: string): number => readingEnd(text, indexLines(text));

/** The outcome of steps, and how many there were. */
function goThrough<T>(steps: Iterator<undefined, T>): { readonly outcome: T; readonly count: number } {
  for (let count = 1; ; count++) {
    const step = steps.next();
    if (step.done) return { outcome: step.value, count };
  }
}

const plain = (found: readonly Diagnosis[]): unknown =>
  found.map(({ rule, severity, span, message, fixes }) => ({ rule, severity, span, message, fixes }));
const allOf = (policy: Policy): unknown => plain(lint(policy, context));

describe('the end of reading', () => {
  it('is the end of the text for every policy there is', () => {
    for (const text of ['', 'a', policyOfSize(200_000), '\r\n'.repeat(MAX_LINES_READ - 1)]) assert.equal(endOf(text), text.length);
  });

  it('is the start of a line in longer texts', () => {
    const line = `${'a'.repeat(48)}\r\n`;
    const lines = line.repeat(MAX_CHARACTERS_READ / 20);
    assert.equal(endOf(lines), MAX_CHARACTERS_READ);
    assert.equal(endOf(`x${lines}`), MAX_CHARACTERS_READ - 49);
    assert.equal(endOf('# a\n'.repeat(MAX_LINES_READ + 5)), 4 * MAX_LINES_READ);
  });

  it('does not fall between the two halves of a character', () => {
    assert.equal(endOf('🌱'.repeat(MAX_CHARACTERS_READ)), MAX_CHARACTERS_READ);
    assert.equal(endOf(`x${'🌱'.repeat(MAX_CHARACTERS_READ)}`), MAX_CHARACTERS_READ - 1);
  });

  it('is said, and nothing behind it is looked at', () => {
    const whole = `# Policy\n\n\`\`\`\n${'x\n'.repeat(MAX_LINES_READ - 10)}\`\`\`\n\n${'Write to [COMPANY].\n\n'.repeat(10)}`;
    const policy = parsePolicy(whole);
    assert.equal(policy.text, whole);
    const found = lint(policy, context);
    assert.deepEqual(
      found.filter(({ rule }) => rule === 'parse-incomplete').map(({ span, message }) => [span.start, message]),
      [[policy.readTo, 'The file was read up to here; expected at most 600,000 characters and 25,000 lines']],
    );
    assert(policy.readTo < whole.length && found.every(({ span }) => span.end <= policy.readTo + 80));
    // One blank is one finding, with the other places beside it.
    const blanks = found.filter(({ rule }) => rule === 'placeholder-left');
    assert.deepEqual(
      blanks.map(({ related = [] }) => related.length),
      [2],
    );
  });
});

describe('a policy read in steps', () => {
  const text = policyOfSize(180_000, 7);

  for (const [name, one] of [
    ['of LF', text],
    ['of CRLF', text.replaceAll('\n', '\r\n')],
    ['in one list', `# A\n\n${'- b [C] d\n'.repeat(8000)}`],
    ['without line ends', 'word '.repeat(30_000)],
  ] as const) {
    it(`is the one that was read at once, with lines ${name}`, () => {
      const { outcome, count } = goThrough(readingPolicy(one));
      assert(count > 1, 'a long text takes several steps');
      const whole = parsePolicy(one);
      assert.deepEqual(outcome.markdown.incomplete, whole.markdown.incomplete);
      assert.deepEqual(
        outcome.markdown.blocks.map(({ start, end, leaf }) => [start, end, leaf.kind, leaf.prose.text, leaf.inlines]),
        whole.markdown.blocks.map(({ start, end, leaf }) => [start, end, leaf.kind, leaf.prose.text, leaf.inlines]),
      );
      assert.deepEqual(allOf(outcome), allOf(whole));
    });
  }

  it('takes one step where little was typed', () => {
    const before = parsePolicy(text);
    void before.markdown;
    assert.equal(goThrough(readingPolicy(`${text}A word more.\n`, {}, before)).count, 1);
  });

  it('has its facts derived and its rules run in steps, each no more than one of them', () => {
    const policy = parsePolicy(policyOfSize(4_000));
    assert.equal(goThrough(derivingFacts(policy)).outcome, policy);
    assert(goThrough(derivingFacts(policy)).count > 10);
    const { outcome, count } = goThrough(linting(policy, context));
    assert(count > 40, `${count} steps`);
    assert.deepEqual(plain(outcome), allOf(policy));
  });
});
