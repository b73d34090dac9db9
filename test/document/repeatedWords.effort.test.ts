/** Time spent on hostile texts: linear in their length. */
import assert from 'node:assert/strict';
import { findRepeatedWords } from '../../server/src/core/document/wording/repeatedWords.ts';
import { parsePolicy } from '../../server/src/core/index.ts';
import { assertOrdinaryEffort } from '../support/effort.ts';

const repeated = (text: string, language = 'en'): string[] =>
  findRepeatedWords(parsePolicy(text).markdown, language).map(({ first, second, word }) => {
    assert.equal(text.slice(second.start, second.end), word);
    return `${text.slice(first.start, first.end)}+${word} at ${first.start}`;
  });

describe('repeated words', () => {
  const hostile = {
    'one word over and over': 'the '.repeat(15_000),
    'one long word': 'a'.repeat(60_000),
    'much space': `the${' '.repeat(60_000)}the`,
  };
  for (const [name, text] of Object.entries(hostile))
    it(`do no more than linear work on ${name}`, () => assertOrdinaryEffort(text, (one) => repeated(one)));
});
