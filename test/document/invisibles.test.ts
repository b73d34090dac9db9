/** Invisible characters and letters of another alphabet. */
import assert from 'node:assert/strict';
import { findInvisibles, findMixedWords } from '../../server/src/core/document/wording/invisibles.ts';
import { applyEdits, parsePolicy } from '../../server/src/core/index.ts';

const unseen = (text: string): string[] =>
  findInvisibles(text).map(
    ({ span, name, count, idle }) => `${count} ${name ?? 'several'} at ${span.start}${idle ? '' : ', may be meant'}`,
  );
const repaired = (text: string): string =>
  applyEdits(
    text,
    findMixedWords(parsePolicy(text).markdown).flatMap(({ letters }) => letters.map(({ span, instead }) => ({ span, newText: instead }))),
  );

describe('invisible characters', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['a\u200bb', ['1 zero-width space at 1']],
    ['a\u200b\u200b b', ['2 zero-width space at 1']],
    ['a\u200b\u2060b', ['2 several at 1']],
    ['a\u00adb', ['1 soft hyphen at 1, may be meant']],
    ['\u200b# a', ['1 zero-width space at 0, may be meant']],
    ['a@\u200bb.example', ['1 zero-width space at 2, may be meant']],
    ['a\u202eb', ['1 right-to-left override at 1, may be meant']],
    ['\ufeffa\ufeffb', ['1 byte order mark at 2']],
    ['👨\u200d👩\u200d👧 می\u200cخواهیم क्\u200dष ไทย\u200bไทย', []],
    ['א \u200fב', []],
    ['a\u00a0b c\u202f!', []],
  ];
  for (const [text, expected] of cases) it(JSON.stringify(text), () => assert.deepEqual(unseen(text), expected));
});

describe('letters of another alphabet', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['We k\u0435ep it', 'We keep it'],
    ['\u039fur d\u0430t\u0430', 'Our data'],
    ['Мы храним д\u0061нные', 'Мы храним данные'],
    [
      'URL\u044b, IP-\u0430\u0434\u0440\u0435\u0441, 5 \u03bcm, \u0394t',
      'URL\u044b, IP-\u0430\u0434\u0440\u0435\u0441, 5 \u03bcm, \u0394t',
    ],
    ['`k\u0435ep`', '`k\u0435ep`'],
  ];
  for (const [text, expected] of cases) it(JSON.stringify(text), () => assert.equal(repaired(text), expected));
});
