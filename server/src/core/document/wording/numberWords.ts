/** Reading and writing of numbers in words, in the languages of knowledge/numberWords.ts. */
import type { NumberWords } from '../../knowledge/languages/language.ts';
import { NUMBER_WORDS } from '../../knowledge/numberWords.ts';
import type { Leaf } from '../markdown/leaf.ts';
import { leafWords } from '../markdown/words.ts';
import { oncePerText } from '../text/remember.ts';
import { oncePerWord } from '../text/words.ts';

/** A number in words. */
export interface SpelledNumber {
  readonly value: number;
  readonly ordinal: boolean;
}

/** Whether number words of a language (BCP 47) are known. */
export function knowsNumberWords(language: string): boolean {
  return language in NUMBER_WORDS;
}

/** True for a word that is a number, part of one, or is between the parts of one. */
export function isNumberWord(word: string, language: string): boolean {
  const words = wordsOf(language);
  return words !== undefined && (words.joiners.has(word.toLowerCase()) || words.read(word.toLowerCase()) !== undefined);
}

/** Whether a block has a digit or a word that {@link isNumberWord}. */
export function hasNumber(leaf: Leaf, language: string): boolean {
  return leafWords(leaf).words.some(numberFilter(language));
}

const numberFilter = oncePerText((language) => oncePerWord(({ text }) => /\d/.test(text) || isNumberWord(text, language)));

/** The value of words that together are one number: `['one', 'hundred', 'and', 'twenty']` is 120. Undefined for anything else, such as two numbers side by side. */
export function readNumberWords(words: readonly string[], language: string): SpelledNumber | undefined {
  const known = wordsOf(language);
  if (!known || words.length === 0) return undefined;
  const sum = { total: 0, current: 0 };
  let ordinal = false;
  for (const [index, written] of words.entries()) {
    const word = written.toLowerCase();
    if (known.joiners.has(word)) {
      if (index === 0 || index === words.length - 1) return undefined;
      continue;
    }
    const part = known.read(word);
    if (!part || ordinal || !add(sum, part.value, language, index === 0 && words.length === 1)) return undefined;
    ordinal = part.ordinal;
  }
  return { value: sum.total + sum.current, ordinal };
}

/** Adds the next part to the number so far; false where no number goes on like that. */
function add(sum: { total: number; current: number }, part: number, language: string, alone: boolean): boolean {
  const rest = sum.current % 100;
  if (part === 0) return alone;
  if (part >= 1_000_000) {
    if (part % 1_000_000 !== 0 || sum.total > 0) return false;
    sum.total = (sum.current || 1) * part;
    sum.current = 0;
  } else if (part === 1000) {
    if (sum.total % 1_000_000 !== 0) return false;
    sum.total += (sum.current || 1) * 1000;
    sum.current = 0;
  } else if (part > 1000) {
    // A word that was taken apart already, such as "zweitausend".
    if (sum.total % 1_000_000 !== 0 || sum.current !== 0) return false;
    sum.total += part - (part % 1000);
    sum.current = part % 1000;
  } else if (part === 100) {
    if (sum.current >= 100 || (sum.current >= 10 && language !== 'en')) return false;
    sum.current = (sum.current || 1) * 100;
  } else if (part > 100) {
    if (sum.current !== 0) return false;
    sum.current = part;
  } else if (language === 'fr' && part === 20 && rest === 4) sum.current += 76;
  else if (part >= 20 && part % 10 === 0) {
    if (rest !== 0) return false;
    sum.current += part;
  } else if (part >= 10) {
    if (rest !== 0 && !(language === 'fr' && part < 20 && (rest === 60 || rest === 80))) return false;
    sum.current += part;
  } else {
    const behindTen = language === 'fr' && part >= 7 && (rest === 10 || rest === 70 || rest === 90);
    if (rest !== 0 && !(rest >= 20 && rest % 10 === 0) && !behindTen) return false;
    sum.current += part;
  }
  return true;
}

/** The number in words, in lower case, as CLDR spells it; undefined from a million on. @param and English: with "and" behind the hundreds */
export function writeNumberWords(value: number, language: string, and = false): string | undefined {
  const words = wordsOf(language);
  if (!words || !Number.isInteger(value) || value < 0 || value >= 1_000_000) return undefined;
  if (value === 0) return words.units[0];
  const thousands = Math.floor(value / 1000);
  const rest = value % 1000;
  return JOIN[language]?.(words, thousands, rest, and);
}

interface Words {
  readonly units: readonly string[];
  /** From index 2 on. */
  readonly tens: readonly string[];
  readonly hundred: string;
  readonly thousand: string;
  /** 0 to 900 by their digit, and 20 to 29, where they are words of their own. */
  readonly hundreds: readonly string[];
  readonly twenties: readonly string[];
  readonly joiners: ReadonlySet<string>;
  read(word: string): SpelledNumber | undefined;
}

const wordsOf = oncePerText((language): Words | undefined => {
  const data = NUMBER_WORDS[language];
  return data && makeWords(data, language);
});

function makeWords(
  { units: unitWords, tens: tenWords, hundred, thousand, million, also, ordinals, joiners, hundreds = '', twenties = '' }: NumberWords,
  language: string,
): Words {
  const units = unitWords.split(' ');
  const tens = ['', '', ...tenWords.split(' ')];
  const written: readonly (readonly [string, number])[] = [
    ...units.map((word, value) => [word, value] as const),
    ...tens.map((word, index) => [word, index * 10] as const).slice(2),
    [hundred, 100],
    [thousand, 1000],
    ...million.map((word) => [word, 1_000_000] as const),
    ...Object.entries(also),
  ];
  // "UN MILLON": in capitals, and by many writers, accents are left out.
  const cardinals = new Map([...written.map(([word, value]) => [withoutAccents(word), value] as const), ...written]);
  const ordinalValues = new Map(Object.entries(ordinals));
  const words = {
    units,
    tens,
    hundred,
    thousand,
    hundreds: ['', ...hundreds.split(' ')],
    twenties: twenties.split(' '),
    joiners: new Set(joiners),
  };
  const compounds = language === 'de' || language === 'it' ? new Map<string, number>() : undefined;
  const cardinal = (word: string): number | undefined =>
    cardinals.get(word) ?? (compounds && readCompound(word, language, compoundsOf(compounds, words, language)));
  return {
    ...words,
    read: (word) => {
      const value = cardinal(word);
      if (value !== undefined) return { value, ordinal: false };
      const own = ordinalValues.get(word) ?? (language === 'de' ? ordinalValues.get(word.replace(/[nrsm]$/, '')) : undefined);
      if (own !== undefined) return { value: own, ordinal: true };
      const stem =
        language === 'de'
          ? /^(\p{L}{4,}?)(?:ste|te)[nrsm]?$/u.exec(word)?.[1]
          : language === 'it'
            ? /^(\p{L}{4,})esim[oaie]$/u.exec(word)?.[1]
            : undefined;
      const derived =
        stem === undefined
          ? undefined
          : (cardinal(stem) ?? (language === 'it' ? (cardinal(`${stem}a`) ?? cardinal(`${stem}i`) ?? cardinal(`${stem}o`)) : undefined));
      return derived === undefined || derived < 13 ? undefined : { value: derived, ordinal: true };
    },
  };
}

function withoutAccents(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300\u0301]/g, '')
    .normalize('NFC');
}

/** All numbers below a thousand that a language writes in one word, made when first needed. */
function compoundsOf(table: Map<string, number>, words: Omit<Words, 'read'>, language: string): ReadonlyMap<string, number> {
  if (table.size === 0)
    for (let value = 1; value < 1000; value++)
      table.set(language === 'de' ? germanBelow(words, value) : italianBelow(words, value).replace('tré', 'tre'), value);
  return table;
}

/** Longest word that is taken apart; 999,999 has 65 letters in German. */
const LONGEST = 70;

function readCompound(written: string, language: string, below: ReadonlyMap<string, number>): number | undefined {
  if (written.length > LONGEST || written.length < 6) return undefined;
  if (language === 'it') {
    const word = written.replace(/tré$/, 'tre').replace(/oo/g, 'o').replace(/un$/, 'uno').replace(/una$/, 'uno');
    const [, left, right = ''] = /^(.*)mila(.*)$/.exec(word) ?? /^(mille)(.*)$/.exec(word) ?? [];
    if (left === undefined) return below.get(word);
    const high = left === 'mille' ? 1 : below.get(left.replace(/un$/, 'uno'));
    const low = right === '' ? 0 : below.get(right);
    return high === undefined || low === undefined ? undefined : high * 1000 + low;
  }
  const word = written
    .replace(/dreissig/g, 'dreißig')
    .replace(/(hundert|tausend)und(?=\p{L})/gu, '$1')
    .replace(/ein(?:e[nmrs]?)?$/, 'eins');
  const at = word.indexOf('tausend');
  const part = (text: string): number | undefined => below.get(text.replace(/^hundert/, 'einhundert').replace(/ein$/, 'eins'));
  if (at === -1) return part(word);
  const left = word.slice(0, at);
  const right = word.slice(at + 'tausend'.length);
  const high = left === '' || left === 'ein' ? 1 : part(left);
  const low = right === '' ? 0 : part(right);
  return high === undefined || low === undefined ? undefined : high * 1000 + low;
}

type Join = (words: Words, thousands: number, rest: number, and: boolean) => string;

const JOIN: Readonly<Record<string, Join>> = {
  en: (words, thousands, rest, and) =>
    [
      ...(thousands > 0 ? [`${englishBelow(words, thousands, and)} thousand`] : []),
      ...(rest > 0 ? [`${and && thousands > 0 && rest < 100 ? 'and ' : ''}${englishBelow(words, rest, and)}`] : []),
    ].join(' '),
  de: (words, thousands, rest) =>
    `${thousands > 0 ? `${germanBelow(words, thousands).replace(/eins$/, 'ein')}tausend` : ''}${rest > 0 ? germanBelow(words, rest) : ''}`,
  fr: (words, thousands, rest) =>
    [
      ...(thousands > 1 ? [frenchBelow(words, thousands).replace(/(cent|vingt)s$/, '$1')] : []),
      ...(thousands > 0 ? ['mille'] : []),
      ...(rest > 0 ? [frenchBelow(words, rest)] : []),
    ].join(' '),
  es: (words, thousands, rest) =>
    [
      ...(thousands > 1
        ? [
            spanishBelow(words, thousands)
              .replace(/veintiuno$/, 'veintiún')
              .replace(/uno$/, 'un'),
          ]
        : []),
      ...(thousands > 0 ? ['mil'] : []),
      ...(rest > 0 ? [spanishBelow(words, rest)] : []),
    ].join(' '),
  it: (words, thousands, rest) =>
    `${thousands === 0 ? '' : thousands === 1 ? 'mille' : `${italianBelow(words, thousands).replace(/uno$/, 'un').replace(/tré$/, 'tre')}mila`}${rest > 0 ? italianBelow(words, rest) : ''}`,
};

function englishBelow({ units, tens }: Words, value: number, and: boolean): string {
  const rest = value % 100;
  const low = rest < 20 ? (units[rest] ?? '') : `${tens[Math.floor(rest / 10)] ?? ''}${rest % 10 > 0 ? `-${units[rest % 10] ?? ''}` : ''}`;
  if (value < 100) return low;
  return `${units[Math.floor(value / 100)] ?? ''} hundred${rest === 0 ? '' : `${and ? ' and' : ''} ${low}`}`;
}

function germanBelow({ units, tens }: Pick<Words, 'units' | 'tens'>, value: number): string {
  const rest = value % 100;
  const unit = (units[rest % 10] ?? '').replace('eins', 'ein');
  const low =
    rest === 0 ? '' : rest < 20 ? (units[rest] ?? '') : `${rest % 10 > 0 ? `${unit}und` : ''}${tens[Math.floor(rest / 10)] ?? ''}`;
  const high = Math.floor(value / 100);
  return high === 0 ? low : `${(units[high] ?? '').replace('eins', 'ein')}hundert${low}`;
}

function frenchBelow({ units, tens }: Words, value: number): string {
  const rest = value % 100;
  const high = Math.floor(value / 100);
  const hundreds = high === 0 ? '' : high === 1 ? 'cent' : `${units[high] ?? ''} cent${rest === 0 ? 's' : ''}`;
  return [hundreds, rest === 0 ? '' : frenchTens(units, tens, rest)].filter((part) => part !== '').join(' ');
}

function frenchTens(units: readonly string[], tens: readonly string[], rest: number): string {
  if (rest < 20) return units[rest] ?? '';
  const ten = Math.floor(rest / 10);
  // 70 and 90 count on from 60 and 80.
  const base = ten === 7 || ten === 9 ? ten - 1 : ten;
  const unit = rest - base * 10;
  const name = tens[base] ?? '';
  if (unit === 0) return base === 8 ? `${name}s` : name;
  return (unit === 1 || unit === 11) && base !== 8 ? `${name} et ${units[unit] ?? ''}` : `${name}-${units[unit] ?? ''}`;
}

function spanishBelow({ units, tens, hundreds, twenties }: Words, value: number): string {
  if (value === 100) return 'cien';
  const rest = value % 100;
  const low =
    rest === 0
      ? ''
      : rest < 20
        ? (units[rest] ?? '')
        : rest < 30
          ? (twenties[rest - 20] ?? '')
          : `${tens[Math.floor(rest / 10)] ?? ''}${rest % 10 > 0 ? ` y ${units[rest % 10] ?? ''}` : ''}`;
  return [hundreds[Math.floor(value / 100)] ?? '', low].filter((part) => part !== '').join(' ');
}

function italianBelow({ units, tens }: Pick<Words, 'units' | 'tens'>, value: number): string {
  const rest = value % 100;
  const high = Math.floor(value / 100);
  const unit = units[rest % 10] ?? '';
  // The last vowel of the tens goes before uno and otto; tre has an accent at the end.
  const ten = tens[Math.floor(rest / 10)] ?? '';
  const low =
    rest === 0
      ? ''
      : rest < 20
        ? (units[rest] ?? '')
        : rest % 10 === 0
          ? ten
          : `${/^[uo]/.test(unit) ? ten.slice(0, -1) : ten}${unit === 'tre' ? 'tré' : unit}`;
  const hundreds = high === 0 ? '' : `${high === 1 ? '' : (units[high] ?? '')}cento`;
  return `${/^o/.test(low) ? hundreds.replace(/o$/, '') : hundreds}${low}`;
}
