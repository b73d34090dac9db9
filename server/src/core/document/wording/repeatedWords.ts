/** Words that stand twice in a row by mistake. */

import type { Doubling } from '../../knowledge/repeatableWords.ts';
import {
  BEFORE_END,
  BETWEEN,
  COPULA,
  DIGITS_IN_WORDS,
  DOUBLING,
  ENDS_AND_BEGINS,
  ENGLISH_MAY_REPEAT,
  ENGLISH_PARTICLES,
  MAY_BOTH_BE_RIGHT,
  NEVER_REPEATED,
  PARTICIPLE,
  PASSIVE_BEFORE,
  REPEATED_ARTICLES,
  REPEATED_DETERMINERS,
  SUBJECT_BEFORE,
  UNSURE,
  VERB_PARTICLES,
  WAIT_FOR_PREPOSITION,
} from '../../knowledge/repeatableWords.ts';
import type { Inline, Leaf } from '../markdown/leaf.ts';
import { findInLeaves, type Readable, undefinedIfEmpty } from '../markdown/passages.ts';
import { leafWords } from '../markdown/words.ts';
import { APOSTROPHE, LETTER, MARK, NUMBER, runsOf } from '../text/characters.ts';
import { matchesIn } from '../text/matches.ts';
import { type Span, shiftSpan } from '../text/span.ts';

/** A word and the same word behind it, with nothing but space between them; spans are in the source. */
export interface RepeatedWord {
  /** As it is written the second time. */
  readonly word: string;
  readonly first: Span;
  readonly second: Span;
  /** The first of the two may stand for another word: "Go the the settings" lacks "to". */
  readonly maybeOther: boolean;
}

/** All repetitions in headings, paragraphs and table cells, across line ends and emphasis too, and in sentences that their indentation makes code. Languages of which nothing is known give none. @param language BCP 47 primary language */
export function findRepeatedWords(markdown: Readable, language: string): readonly RepeatedWord[] {
  const judge = judgeOf(language);
  if (!judge) return [];
  return leavesWithDoubles(markdown).flatMap(({ block: { leaf, start }, found }) =>
    found.flatMap((double): RepeatedWord[] => {
      const { before, ahead, isEnglish, one, two, first, second } = double;
      if (language === 'en' && !isEnglish) return [];
      if (isAbbreviation(one, two, markdown)) return [];
      // "Partido E e os cidadãos": a letter that is a name, and a word.
      if ((two.length === 1 && one !== two && before !== '') || DIGITS_IN_WORDS.has(two.toLowerCase())) return [];
      // A cell may hold entries, one beside the other: sample data, codes, words that are counted.
      if (leaf.kind === 'tableCell' && !(one === two && FUNCTION_WORDS.has(two))) return [];
      // Code is words at all only where it reads like them.
      if (!judge(double, leaf.kind === 'paragraph') || (leaf.kind === 'code' && !FUNCTION_WORDS.has(two))) return [];
      return [
        {
          word: two,
          first: shiftSpan(first, start),
          second: shiftSpan(second, start),
          maybeOther:
            UNSURE.has(two.toLowerCase()) ||
            (ENDS_AND_BEGINS.test(two) && BEFORE_END.test(before)) ||
            (REPEATED_DETERMINERS.has(two.toLowerCase()) &&
              (WAIT_FOR_PREPOSITION.has(BETWEEN.has(before) ? ahead || before : before) ||
                (PASSIVE_BEFORE.has(ahead) && PARTICIPLE.test(before)))),
        },
      ];
    }),
  );
}

/** "Information Security (IS) … IS is committed": capitals in the middle of small letters that the text, or everybody, knows as an abbreviation. */
function isAbbreviation(one: string, two: string, { state: { body } }: Readable): boolean {
  const [capitals, other] = one === one.toUpperCase() ? [one, two] : [two, one];
  if (!/^\p{Lu}{2,6}$/u.test(capitals) || other === other.toUpperCase()) return false;
  return (
    COMMON_ABBREVIATIONS.has(capitals) || new RegExp(`\\([^()\\n]{0,20}(?<!\\p{L})${capitals}(?!\\p{L})[^()\\n]{0,20}\\)`, 'u').test(body)
  );
}

/** Abbreviations that are words as well when written small: "the US us", "IT it". */
const COMMON_ABBREVIATIONS: ReadonlySet<string> = new Set(['IT', 'US', 'IS', 'ICH', 'SIE', 'SI', 'SE', 'UN', 'OR', 'ES', 'LA', 'DE']);

/** Two equal words in a row, whatever the language; spans relative to the block. */
interface Double {
  /** The word before both, lower case; empty where a sentence begins with them. */
  readonly before: string;
  /** The word before that; empty where there is none in the sentence. */
  readonly ahead: string;
  /** What the block says before both, as far as it is looked at. */
  readonly sofar: string;
  /** On the same line. */
  readonly onOneLine: boolean;
  /** Behind a line end that wraps a sentence, or on the same line. */
  readonly inSentence: boolean;
  readonly one: string;
  readonly two: string;
  /** The words behind both, as far as they are looked at. */
  readonly behind: string;
  /** Not in a block of another language. */
  readonly isEnglish: boolean;
  readonly first: Span;
  readonly second: Span;
}

/** Code units behind a doubled word that tell whether it is one, and those before it. */
const BEHIND = 60;
const SO_FAR = 300;

const NONE: readonly Double[] = [];

const leavesWithDoubles = findInLeaves((leaf, source) =>
  undefinedIfEmpty(
    leaf.kind === 'code'
      ? scanIndented(source())
      : !mayHaveDouble(leaf)
        ? NONE
        : scan(leaf.prose.text, leaf.inlines, (from, to) => leaf.prose.spanOf(from, to)).filter(
            // A forced line break ends an entry, a verse or a line of an address.
            ({ first, second }) => !leaf.prose.text.includes('\n') || !FORCED_BREAK.test(source().slice(first.end, second.start)),
          ),
  ),
);

/** Whether two words in a row begin alike up to an apostrophe. True where apostrophes are anywhere but within words. */
function mayHaveDouble(leaf: Leaf): boolean {
  const { text } = leaf.prose;
  const { bounds, words } = leafWords(leaf);
  let before = '';
  for (let index = 0; index <= words.length; index++) {
    const from = index === 0 ? 0 : (bounds[2 * index - 1] as number);
    const to = bounds[2 * index] ?? text.length;
    const isSpace = to === from + 1 && text.charCodeAt(from) === 0x20;
    if (!isSpace && ANY_APOSTROPHE.test(text.slice(from, to))) {
      if (to > from + 1 || index === 0 || index === words.length) return true;
      continue;
    }
    const lower = words[index]?.lower;
    if (lower === before) return true;
    before = lower ?? '';
  }
  return false;
}

const ANY_APOSTROPHE = /['’]/;

const FORCED_BREAK = /<br\b|\\\r?\n| {2}\r?\n/i;

/** Four spaces make code of a list that other dialects (pandoc's `i.`) know as one. */
function scanIndented(source: string): readonly Double[] {
  if (/^\s*(?:`{3}|~{3})/.test(source)) return NONE;
  return matchesIn(source, /[^\n]+/g).flatMap(({ 0: line, index }) => {
    if (!/^[ \t]*(?:[a-z\d]{1,4}[.)][ \t]+)?\p{Lu}[^{}<>=;]*[.:]\s*$/u.test(line)) return [];
    return scan(line, [], (from, to) => ({ start: index + from, end: index + to }));
  });
}

/** A shorter line was not wrapped: it may be a title that the next line begins with. */
const WRAPPED_LINE = 40;

function scan(text: string, inlines: readonly Inline[], spanOf: (start: number, end: number) => Span): readonly Double[] {
  const doubles: Double[] = [];
  // The whole block is read for it, so once, and only where a word stands twice.
  let isEnglish: boolean | undefined;
  const runs = runsOf(text, LETTER | NUMBER | MARK | APOSTROPHE);
  const wordAt = (at: number): string => text.slice(runs[at], runs[at + 1]);
  const gapBefore = (at: number): string => text.slice(runs[at - 1], runs[at]);
  /** The word before another one in its sentence. "Rendez-vous": the verb is known by its first part. */
  const wordBefore = (at: number): string =>
    at > 0 && (SPACE.test(gapBefore(at)) || gapBefore(at) === '-') ? wordAt(at - 2).toLowerCase() : '';
  for (let at = 2; at < runs.length; at += 2) {
    const [from, to, start, end] = runs.slice(at - 2, at + 2) as [number, number, number, number];
    if (to - from !== end - start) continue;
    const one = wordAt(at - 2);
    const two = wordAt(at);
    const gap = gapBefore(at);
    if (one.toLowerCase() !== two.toLowerCase() || !SPACE.test(gap) || !standsFree(text, from, end)) continue;
    const first = spanOf(from, to);
    const second = spanOf(start, end);
    if (inTwoLinks(inlines, first, second)) continue;
    const line = to - (text.lastIndexOf('\n', from) + 1);
    doubles.push({
      before: wordBefore(at - 2),
      sofar: text.slice(Math.max(0, from - SO_FAR), from),
      onOneLine: !gap.includes('\n'),
      ahead: at > 2 && SPACE.test(gapBefore(at - 2)) ? wordBefore(at - 4) : '',
      inSentence: !gap.includes('\n') || line >= WRAPPED_LINE,
      isEnglish: (isEnglish ??= looksEnglish(text)),
      one,
      two,
      behind: text.slice(end, end + BEHIND),
      first,
      second,
    });
  }
  return doubles;
}

const SPACE = /^[ \t\n\u00A0\u202F]+$/;

const ENGLISH = /(?<!\p{L})(?:the|of|and|to|for|you|your|our|this|that|are|it|not|by|have|has|will|from)(?!\p{L})/iu;
/** Words of another language that tell a block of it. */
const FEWEST_FOREIGN = 2;

/** Policies in two languages are read in one: a block without an English word, and with several of another language, isn't English. */
function looksEnglish(text: string): boolean {
  if (ENGLISH.test(text)) return true;
  const words = new Set(text.toLowerCase().split(/[^\p{L}]+/u));
  return !Object.values(NEVER_REPEATED).some((never) => [...words].filter((word) => never?.has(word)).length >= FEWEST_FOREIGN);
}

/** Neither part of "opt-in, "and/or", "a@b", "x.y", nor a member of a list. */
function standsFree(text: string, start: number, end: number): boolean {
  return !/[-‐‑/@._&+=#§$€£]/.test(text[start - 1] ?? ' ') && !/^(?:[-‐‑/@_&+=#]|\s=|[.:](?=[\p{L}\p{N}]))/u.test(text.slice(end, end + 2));
}

/** "[here](a) [here](b)" names two places. */
function inTwoLinks(inlines: readonly Inline[], first: Span, second: Span): boolean {
  const linkAt = ({ start, end }: Span): Inline | undefined =>
    inlines.find((one) => one.kind === 'link' && one.start <= start && end <= one.end);
  const one = linkAt(first);
  return one !== undefined && linkAt(second) !== undefined && linkAt(second) !== one;
}

type Judge = (double: Double, isParagraph: boolean) => boolean;

function judgeOf(language: string): Judge | undefined {
  if (language === 'en') return isSlipInEnglish;
  const never = NEVER_REPEATED[language];
  const articles = REPEATED_ARTICLES[language];
  const particles = VERB_PARTICLES[language];
  const doubling = DOUBLING[language];
  return (
    never &&
    ((double, isParagraph) => {
      const { one, two, before, ahead, behind } = double;
      // "in Bayern ist das das Landesamt", "es mejor que que no": both words can be right.
      if (MAY_BOTH_BE_RIGHT.has(two.toLowerCase()) || (articles?.word.test(two) && COPULA.test(before) && !SUBJECT_BEFORE.test(ahead)))
        return false;
      return (
        ((one === two || isCapital(one)) &&
          ((never.has(two.toLowerCase()) && !particles?.has(two.toLowerCase())) ||
            (articles?.word.test(two) === true && before !== '' && !articles.behind.test(before) && !articles.before.test(behind)))) ||
        (doubling !== undefined && isParagraph && isPlainSlip(double, doubling))
      );
    })
  );
}

/** A verb, a noun or another word of some length in the middle of a main clause: behind a subordinate one it may end that clause and begin the next, with the comma between them lost. */
function isPlainSlip({ one, two, before, sofar, behind, onOneLine }: Double, { mayRepeat, short, clause, nouns, own }: Doubling): boolean {
  if (one !== two || !onOneLine || before === '' || mayRepeat.has(two) || !(short.has(two) || /^\p{L}{3,}$/u.test(two))) return false;
  // A name may have its word twice; a noun of a German sentence is among words without capitals.
  if (
    isCapital(two)
      ? !nouns || !/\p{Ll}{2}\s$/u.test(sofar) || !/^[\p{P}]{0,2}\s\p{Ll}/u.test(behind) || isCapital(lastWord(sofar))
      : !/^\p{Ll}+$/u.test(two)
  )
    return false;
  const sentence = sofar.slice(Math.max(0, ...[...sofar.matchAll(/[.!?:;]\s+(?=\p{Lu})/gu)].map((end) => end.index + end[0].length)));
  if (clause.test(sentence)) return false;
  // Sample texts and quotations are of another language.
  const [rest = ''] = behind.split(/[.!?]\s/, 1);
  return `${sentence} ${rest}`
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => own.has(word));
}

function lastWord(text: string): string {
  return text.trimEnd().split(/\s/).at(-1) ?? '';
}

function isSlipInEnglish({ one, two, before, inSentence }: Double, isParagraph: boolean): boolean {
  const word = two.toLowerCase();
  if (!/^(?:a|[\p{L}'’]{2,})$/u.test(word) || ENGLISH_MAY_REPEAT.has(word)) return false;
  // "Opt in in writing": the first belongs to the verb. "Walla Walla" and "in May may" have capitals for a reason.
  if (ENGLISH_PARTICLES.has(word)) return before === '' || isCapital(one) || !VERBS_WITH_PARTICLE.test(before);
  if (isCapital(two))
    return FUNCTION_WORDS.has(word) || (inSentence && isParagraph && before !== '' && one === two && NOUN_OF_TITLES.test(two));
  return one === two || (before === '' && isCapital(one));
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

const VERBS_WITH_PARTICLE =
  /^(?:opt|log|sign|check|plug|phas|phase|turn|carry|carri|hand|mov|move|set|fill|call|cut|break|broke|drop|hold|held|keep|kept|tak|take|took|send|sent|step|sit|stay|com|come|came|go|went|gone|bring|brought|put|switch|back|roll|pass|read|clock|dial|zoom|build|built|get|got|giv|give|gave|let|buy|bought|cash|lock|shut|work|pull|push)(?:s|es|n|ed|ing|ged|ging|ted|ting|ned|ning|ped|ping)?$/;

/** Capitalised nouns of names such as "Data Privacy Framework", which no name has twice. */
const NOUN_OF_TITLES = /^\p{Lu}\p{Ll}{2,}(?:work|tion|sion|ment|ness|ity|ance|ence|acy|ice)$/u;

/** Words that no name begins with twice, so that capitals excuse nothing. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'the a an of and or to in for with by from on at this these your our we you is are be as if any all not'.split(' '),
);
