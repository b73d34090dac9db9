/** Words that stand twice in a row: each place exact, and judged by language. */
import assert from 'node:assert/strict';
import { findRepeatedWords } from '../../server/src/core/document/wording/repeatedWords.ts';
import { parsePolicy } from '../../server/src/core/index.ts';

const repeated = (text: string, language = 'en'): string[] =>
  findRepeatedWords(parsePolicy(text).markdown, language).map(({ first, second, word }) => {
    assert.equal(text.slice(second.start, second.end), word);
    return `${text.slice(first.start, first.end)}+${word} at ${first.start}`;
  });

describe('repeated words', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['en', 'We keep the the name.', ['the+the at 8']],
    ['en', 'We keep **the** the name.', ['the+the at 10']],
    ['en', '> keep the\n> the name', ['the+the at 7']],
    ['en', 'so that that holds, had had, opt in in writing', []],
    ['en', 'gave her her data, signed in in person, kept it on on purpose', ['on+on at 48']],
    ['en', 'set out in in the annex', ['in+in at 8']],
    ['en', 'stored in our our office', ['our+our at 10']],
    ['en', 'The the and THE THE', ['The+the at 0', 'THE+THE at 12']],
    ['en', 'and/or or, e-mail mail, New York York', []],
    ['en', '[here](a) [here](b) but [here here](c)', ['here+here at 25']],
    ['en', '- the\n- the', []],
    ['en', '`the` the', []],
    ['de', 'Stellen, die die Zahlung und und abwickeln', ['und+und at 25']],
    ['fr', 'nous nous engageons pour pour vous', ['pour+pour at 20']],
    ['tr', 'zaman zaman', []],
    ['pt', 'Os membros da Lista E e os sócios', []],
    ['pt', 'A a lista dos sócios e e os membros', ['A+a at 0', 'e+e at 21']],
    ['it', 'La quota è di euro 40,00 (quaranta virgola zero zero).', []],
    ['en', 'The fee is 20.99 (twenty point nine nine).', []],
    ['nl', 'Hang je jas op op de haak en zet de oven uit uit voorzorg; vul in in blokletters', []],
    ['nl', 'Dit is van van ons', ['van+van at 7']],
    ['und', 'the the', []],
  ];
  for (const [language, text, expected] of cases)
    it(`${language}: ${JSON.stringify(text)}`, () => assert.deepEqual(repeated(text, language), expected));
});
