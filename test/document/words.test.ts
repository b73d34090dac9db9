/** Characters by their kinds, words by their spellings, and matches: the same as regular expressions say, only sooner. */
import assert from 'node:assert/strict';
import { havingWord, proseWords } from '../../server/src/core/document/markdown/words.ts';
import { parsePolicy } from '../../server/src/core/document/policy.ts';
import { APOSTROPHE, kindsAt, LETTER, LOWER, MARK, NUMBER, runsOf, UPPER } from '../../server/src/core/document/text/characters.ts';
import { matchesIn } from '../../server/src/core/document/text/matches.ts';
import { oncePerWord, wordAt, wordOf } from '../../server/src/core/document/text/words.ts';

const TEXTS = [
  '',
  'We keep it for 30 days.',
  "L’utilisateur n'a qu'à écrire à l'adresse 12bis",
  'Grüße an Ωmega, Яблоко, 個人情報, ٣٤ und \u0915\u093E',
  'e\u0301t\u0301e\u0301 so\u00ADft zero\u200Bwidth',
  '𝐀𝐁c 𠀀𠀁 😀x😀 \ud83d lone \udc00 end',
  'İstanbul ŞİŞLİ ǅ ʰ ª º ²',
];

describe('words', () => {
  it('tells the kinds of every character as regular expressions do', () => {
    const kinds: readonly (readonly [number, RegExp])[] = [
      [LETTER, /\p{L}/u],
      [NUMBER, /\p{N}/u],
      [MARK, /\p{M}/u],
      [UPPER, /\p{Lu}/u],
      [LOWER, /\p{Ll}/u],
      [APOSTROPHE, /['’]/],
    ];
    for (const text of TEXTS)
      for (const [kind, pattern] of kinds)
        for (let at = 0; at < text.length; at++) {
          const isSecondHalf = (text.codePointAt(at - 1) ?? 0) > 0xffff && at > 0;
          const character = String.fromCodePoint(text.codePointAt(isSecondHalf ? at - 1 : at) ?? 0);
          assert.equal((kindsAt(text, at) & kind) !== 0, pattern.test(character), `${JSON.stringify(text)} at ${at}`);
        }
    assert.equal(kindsAt('a', 1), 0);
    assert.equal(kindsAt('a', -1), 0);
  });

  it('finds the same runs as regular expressions', () => {
    const runs: readonly (readonly [number, RegExp])[] = [
      [LETTER, /\p{L}+/gu],
      [LETTER | NUMBER, /[\p{L}\p{N}]+/gu],
      [LETTER | NUMBER | MARK | APOSTROPHE, /[\p{L}\p{N}\p{M}'’]+/gu],
    ];
    for (const text of TEXTS)
      for (const [kinds, pattern] of runs)
        assert.deepEqual(
          runsOf(text, kinds),
          [...text.matchAll(pattern)].flatMap(({ 0: run, index }) => [index, index + run.length]),
          JSON.stringify(text),
        );
  });

  it('finds the same matches as matchAll, those of nothing included', () => {
    for (const text of TEXTS)
      for (const pattern of [/\p{L}+/gu, /x*/g, /(?:)/gu, /(?=\p{L})/gu, /^./gm, /a(?<name>.)?/dg])
        assert.deepEqual(matchesIn(text, pattern), [...text.matchAll(pattern)], `${pattern} in ${JSON.stringify(text)}`);
  });

  it('begins at the beginning, whatever was looked for before', () => {
    const pattern = /a/g;
    pattern.lastIndex = 2;
    assert.equal(matchesIn('aaa', pattern).length, 3);
    assert.equal(pattern.lastIndex, 0);
  });

  it('gives one word for each spelling, and reads it once', () => {
    const word = wordOf('Policy');
    assert.equal(wordAt('The Policy here', 4, 10), word);
    assert.deepEqual([word.text, word.lower], ['Policy', 'policy']);
    let read = 0;
    const length = oncePerWord(({ text }) => {
      read++;
      return `${text.length}`;
    });
    assert.deepEqual([length(word), length(wordOf('Policy')), read], ['6', '6', 1]);
  });

  it('keeps spellings apart, also when it has met more than it keeps', () => {
    for (let number = 0; number < 100_000; number++) assert.equal(wordOf(`w${number}`).text, `w${number}`);
    const long = 'x'.repeat(1000);
    assert.equal(wordOf(long).text, long);
  });

  it('tells blocks that have a word', () => {
    const { markdown } = parsePolicy('# Scope\n\nYou’re bound by Section 2.\n\nNothing else.\n');
    const leaves = markdown.blocks.map(({ leaf }) => leaf);
    assert.deepEqual(
      leaves.map((leaf) => proseWords(leaf).map(({ word, start }) => [word.lower, start])),
      [
        [['scope', 1]],
        [
          ['you', 0],
          ['re', 4],
          ['bound', 7],
          ['by', 13],
          ['section', 16],
        ],
        [
          ['nothing', 0],
          ['else', 8],
        ],
      ],
    );
    const has = havingWord((lower) => lower === 'section');
    assert.deepEqual(leaves.map(has), [false, true, false]);
  });
});
