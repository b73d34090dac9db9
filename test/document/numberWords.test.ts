/** Numbers in words: every one that is written is read again as the same, and what is no number is not read. */
import assert from 'node:assert/strict';
import { readNumberWords, writeNumberWords } from '../../server/src/core/document/wording/numberWords.ts';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it'];
const read = (words: string, language: string): number | undefined => readNumberWords(words.split(/[\s-]+/), language)?.value;

describe('numbers in words', () => {
  for (const language of LANGUAGES)
    it(`are read as they are written in ${language}`, () => {
      for (let value = 0; value < 1_000_000; value += value < 2000 ? 1 : 991) {
        for (const and of [false, true]) {
          const words = writeNumberWords(value, language, and) ?? '';
          assert.equal(read(words, language), value, words);
        }
      }
    });

  for (const [language, value, words] of [
    ['en', 365, 'three hundred and sixty-five'],
    ['en', 21_000, 'twenty-one thousand'],
    ['de', 101, 'einhunderteins'],
    ['de', 1_021, 'eintausendeinundzwanzig'],
    ['fr', 71, 'soixante et onze'],
    ['fr', 80, 'quatre-vingts'],
    ['fr', 81, 'quatre-vingt-un'],
    ['fr', 95, 'quatre-vingt-quinze'],
    ['fr', 200, 'deux cents'],
    ['fr', 580_000, 'cinq cent quatre-vingt mille'],
    ['es', 100, 'cien'],
    ['es', 28, 'veintiocho'],
    ['es', 45, 'cuarenta y cinco'],
    ['es', 21_000, 'veintiún mil'],
    ['it', 21, 'ventuno'],
    ['it', 23, 'ventitré'],
    ['it', 88, 'ottantotto'],
    ['it', 1_100, 'millecento'],
  ] as const)
    it(`${value} is ${words}`, () => assert.equal(writeNumberWords(value, language, true), words));

  for (const [language, words, value] of [
    ['en', 'hundred', 100],
    ['en', 'twelve hundred', 1200],
    ['en', 'two million five hundred thousand', 2_500_000],
    ['de', 'hundert', 100],
    ['de', 'dreissig', 30],
    ['de', 'hundertundzwanzig', 120],
    ['de', 'zwei millionen', 2_000_000],
    ['fr', 'septante', 70],
    ['fr', 'nonante neuf', 99],
    ['es', 'veintiún', 21],
    ['es', 'dos mil quinientos', 2500],
    ['it', 'mille', 1000],
    ['it', 'centootto', 108],
  ] as const)
    it(`${words} is ${value}`, () => assert.equal(read(words, language), value));

  for (const [language, words, value] of [
    ['en', 'thirtieth', 30],
    ['en', 'twenty first', 21],
    ['de', 'dreißigsten', 30],
    ['de', 'dritte', 3],
    ['fr', 'trentième', 30],
    ['it', 'sessantesimo', 60],
  ] as const) {
    it(`${words} is an ordinal`, () => assert.deepEqual(readNumberWords(words.split(' '), language), { value, ordinal: true }));
  }

  for (const [language, words] of [
    ['en', 'two three'],
    ['en', 'nineteen ninety'],
    ['en', 'and two'],
    ['en', 'days'],
    ['de', 'achtung'],
    ['de', 'der'],
    ['fr', 'vingt trente'],
    ['es', 'los'],
    ['it', 'anni'],
  ] as const) {
    it(`${words} is no number`, () => assert.equal(read(words, language), undefined));
  }
});
