/** Which language a policy is written in, well enough to choose month names and phrases; the only importer of franc-min. */
import { franc } from 'franc-min';
import { LANGUAGES, wordsOfAll } from '../../knowledge/languages/languages.ts';
import { TITLE_LANGUAGES } from '../../knowledge/titleLanguages.ts';
import { latestText, oncePer } from '../text/remember.ts';
import { oncePerWord } from '../text/words.ts';
import type { Leaf } from './leaf.ts';
import { blockBefore, blockFrom, foldPassages, leavesOf, type Readable } from './passages.ts';
import { proseWords } from './words.ts';

/** The languages that a word tells of. */
const TOLD_BY: ReadonlyMap<string, readonly string[]> = new Map(
  wordsOfAll(({ frequentWords }) => frequentWords).map((word) => [
    word,
    LANGUAGES.flatMap(({ code, frequentWords }) => (frequentWords?.includes(word) ? [code] : [])),
  ]),
);

const languagesOf = oncePerWord(({ lower }): readonly string[] => TOLD_BY.get(lower) ?? []);

/** Words of the text that are looked at. */
const SAMPLE = 400;

/**
 * The primary language subtag (BCP 47), lower case: from the front matter, else the words of the text where they are beyond doubt, else a folder or file suffix of the path, else the words.
 * Where these are too few, from the title and the file name; `und` when unsure.
 * @param title as in the front matter or the first heading; absent where there is none
 */
export function detectLanguage(declared: string | undefined, path: string, title: string | undefined, markdown: Readable): string {
  const tag =
    /^([A-Za-z]{2,3})(?:[-_]|$)/.exec(declared ?? '')?.[1] ??
    /(?:^|\/)([a-z]{2})(?:[-_][A-Za-z]{2})?\/(?=[^/]*$)/.exec(path)?.[1] ??
    /[._-]([a-z]{2})\.(?:md|markdown)$/.exec(path)?.[1];
  if (tag && declared) return tag.toLowerCase();
  const { surely, probably, words, scores } = byWords(markdown);
  // Below "en/" may be a text that is only there in German.
  if (tag && LANGUAGE_TAGS.has(tag) && (surely === undefined || !LANGUAGE_TAGS.has(surely))) return tag;
  if (surely) return surely;
  const named = byName((title ?? '').slice(0, LONGEST_TITLE)) ?? byName(path.slice(path.lastIndexOf('/') + 1).slice(0, LONGEST_TITLE));
  const best = Math.max(0, ...Object.values(scores));
  // A title outweighs the words below it unless they are of another language.
  if (named !== undefined && ((scores[named] ?? 0) >= best || (words < FEW_WORDS && probably === 'und' && best < SOME_WORDS))) return named;
  return (
    (words < FEW_WORDS && probably !== 'und' ? probably : byTrigrams(beginningOf(markdown))) ??
    (probably === 'und' ? leading(scores) : probably)
  );
}

/** In UTF-16 code units. */
const LONGEST_TITLE = 200;

/** Words below which letters say little about a language. */
const FEW_WORDS = 60;

/** Short words of one language, below which they may be names or quotations. */
const SOME_WORDS = 3;

/** The one language of the words in a title or name. */
function byName(name: string): string | undefined {
  const found = TITLE_LANGUAGES.filter(({ pattern }) => pattern.test(name));
  return found.length === 1 ? found[0]?.language : undefined;
}

/** The language of a few words, where nothing speaks for another one. */
function leading(scores: Readonly<Record<string, number>>): string {
  const [best, second] = Object.entries(scores).sort((a, b) => b[1] - a[1]);
  return best && best[0] !== 'en' && best[1] >= SOME_WORDS && best[1] > 2 * (second?.[1] ?? 0) ? best[0] : 'und';
}

/** Code units of text that the library looks at; with fewer than `ENOUGH` the short words of the languages at hand tell more. */
const MOST = 1000;
const ENOUGH = 300;

function beginningOf(markdown: Readable): string {
  const parts: string[] = [];
  let length = 0;
  const add = (all: Iterable<Leaf>): void => {
    for (const leaf of all) {
      if (length >= MOST) break;
      parts.push(leaf.prose.text);
      length += leaf.prose.text.length + 1;
    }
  };
  add(leavesOf(markdown));
  if (length < ENOUGH) add(htmlOf(markdown));
  return parts.join('\n').slice(0, MOST);
}

/** The words of raw HTML, block by block. */
function* htmlOf(markdown: Readable): Generator<Leaf> {
  for (const { parts } of leavesOf(markdown)) for (const { leaf } of parts ?? []) yield leaf;
}

const byTrigrams = latestText((text): string | undefined => (text.length < ENOUGH ? undefined : ISO_639_1[franc(text)]));

/** ISO 639-3 as the library answers, and the two letters of BCP 47; an answer that is not here is none. */
const ISO_639_1: Readonly<Record<string, string>> = {
  ...Object.fromEntries(LANGUAGES.flatMap(({ code, iso639 }) => (iso639 ? [[iso639, code]] : []))),
  bul: 'bg',
  arb: 'ar',
  vie: 'vi',
  hin: 'hi',
};

/** `surely` where so many words are of one language that the library, which takes longer than everything else to get ready, would say the same. */
function byWords(markdown: Readable): {
  readonly surely?: string;
  readonly probably: string;
  readonly words: number;
  readonly scores: Readonly<Record<string, number>>;
} {
  const scores: Record<string, number> = {};
  let words = 0;
  const add = (leaf: Leaf): void => {
    const counts = countWords(leaf);
    words += counts.words;
    for (const language in counts.byLanguage) scores[language] = (scores[language] ?? 0) + (counts.byLanguage[language] ?? 0);
  };
  for (const leaf of leavesOf(markdown)) {
    if (words >= SAMPLE) break;
    add(leaf);
  }
  // The whole text may be HTML.
  if (words < FEW_WORDS)
    for (const part of htmlOf(markdown)) {
      if (words >= SAMPLE) break;
      add(part);
    }
  const [best, second] = Object.entries(scores).sort((a, b) => b[1] - a[1]);
  const probably = best && best[1] >= 5 && best[1] >= words * 0.08 && best[1] > 1.3 * (second?.[1] ?? 0) ? best[0] : 'und';
  return probably !== 'und' && best && words >= 60 && best[1] >= words * 0.15 && best[1] > 6 * (second?.[1] ?? 0)
    ? { surely: probably, probably, words, scores }
    : { probably, words, scores };
}

/**
 * The language of the words on one side of a place, where it is sure; among those that short words tell.
 * @param at offset @param most words that are looked at @param direction 1 for those behind the place, -1 for those before it
 */
export function languageOfWords(markdown: Readable, at: number, most: number, direction: 1 | -1): string | undefined {
  const scores: Record<string, number> = {};
  let words = 0;
  let block = direction > 0 ? blockFrom(markdown, at) : blockBefore(markdown, at);
  while (block && words < most) {
    const counts = countWords(block.leaf);
    words += counts.words;
    for (const language in counts.byLanguage) scores[language] = (scores[language] ?? 0) + (counts.byLanguage[language] ?? 0);
    block = direction > 0 ? blockFrom(markdown, block.start + 1) : blockBefore(markdown, block.start);
  }
  const [best, second] = Object.entries(scores).sort((a, b) => b[1] - a[1]);
  return best && words >= FEWEST_SURE && best[1] >= words * 0.15 && best[1] > 3 * (second?.[1] ?? 0) ? best[0] : undefined;
}

/** Whether a text has words of a second language in earnest, among those that short words tell; quick, since an edit counts only its own block. */
export function mayHaveTwoLanguages(markdown: Readable): boolean {
  const [best = 0, second = 0] = Object.values(wordsOfLanguages(markdown)).sort((a, b) => b - a);
  return second > best * 0.2 || best < FEWEST_SURE;
}

const wordsOfLanguages = foldPassages(
  (leaf) => countWords(leaf).byLanguage,
  (before: Readonly<Record<string, number>> | undefined, came, went) => {
    const sum: Record<string, number> = { ...before };
    for (const part of came) for (const language in part) sum[language] = (sum[language] ?? 0) + (part[language] ?? 0);
    for (const part of went) for (const language in part) sum[language] = (sum[language] ?? 0) - (part[language] ?? 0);
    return sum;
  },
);

/** Words that a language is sure of. */
const FEWEST_SURE = 60;

interface WordCounts {
  readonly words: number;
  readonly byLanguage: Readonly<Record<string, number>>;
}

/** Words of a block, and how many of them tell each language; counted once in its life. */
const countWords = oncePer((leaf: Leaf): WordCounts => {
  const byLanguage: Record<string, number> = {};
  const all = proseWords(leaf);
  for (const { word } of all) for (const language of languagesOf(word)) byLanguage[language] = (byLanguage[language] ?? 0) + 1;
  return { words: all.length, byLanguage };
});

/** Two-letter folder names that are languages of real policy repositories, and little else. */
const LANGUAGE_TAGS: ReadonlySet<string> = new Set([...LANGUAGES.map(({ code }) => code), 'ar', 'bg', 'sk', 'sl']);
