/** Word forms well enough to know a term again in the plural, the possessive or another case. */
import { en } from '../../knowledge/languages/en.ts';
import { byCode, wordsOfAll } from '../../knowledge/languages/languages.ts';
import { oncePerText } from '../text/remember.ts';
import { oncePerWord } from '../text/words.ts';

const IRREGULAR: Readonly<Record<string, string>> = en.plurals?.irregular ?? {};
/** Words on -s that aren't plurals. */
const NO_PLURAL: ReadonlySet<string> = new Set(en.plurals?.invariable);

/** A form that all inflections of a word share; lower case, not meant to be read. @param language BCP 47 primary language */
export function stem(word: string, language: string): string {
  const lower = word.toLowerCase();
  if (language === 'en' || language === 'und') return stemEnglish(lower);
  const stems = STEMS[language];
  if (stems) return lower.length > stems.longerThan ? stems.endings.reduce((word, [ending, by]) => word.replace(ending, by), lower) : lower;
  // Languages with many cases: the beginning of a word says which it is.
  return lower.length > 5 ? lower.slice(0, Math.max(4, Math.ceil(lower.length * 0.6))) : lower.slice(0, 4);
}

/** The function that gives the {@link stem} of each word of a language. */
export const stemmer = oncePerText((language) => oncePerWord(({ lower }) => stem(lower, language)));

const STEMS = byCode((language) => language.stems);

/** Whether the words of a language change little enough, in ways that are known, that no use of a term goes unseen. */
export function knowsForms(language: string): boolean {
  return language === 'en' || STEMS[language] !== undefined;
}

function stemEnglish(word: string): string {
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) return irregular;
  if (word.length < 3 || NO_PLURAL.has(word)) return word;
  if (/(?:ies|ie)$/.test(word) && word.length > 4) return word.replace(/ies?$/, 'y');
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

/** True for an English plural of a word, in whatever case. */
export function isPluralOf(form: string, base: string): boolean {
  const [one, other] = [form.toLowerCase(), base.toLowerCase()];
  return one.length > other.length && /s$/.test(one) && stemEnglish(one) === stemEnglish(other);
}

/** The English plural of a word, in its case. */
export function pluralOf(word: string): string {
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/i.test(word) ? `${word}es` : `${word}s`;
}

const PREPOSITIONS: ReadonlySet<string> = new Set(wordsOfAll(({ terms }) => terms?.prepositions));

/** The index of the word that takes the plural: the last one before "of" and the like. */
export function headOf(words: readonly string[]): number {
  const preposition = words.findIndex((word, index) => index > 0 && PREPOSITIONS.has(word.toLowerCase()));
  return preposition === -1 ? words.length - 1 : preposition - 1;
}

/**
 * Another name in the number that a use of a name has: "Accounts" for "Account" makes "Workspaces" of "Workspace", and back.
 * Only English is inflected; elsewhere the name stays as it is.
 */
export function inflectLike(use: string, name: string, other: string, language: string): string {
  if (language !== 'en' && language !== 'und') return other;
  const used = headWord(use);
  const named = headWord(name);
  if (isPluralOf(used, named)) return replaceHead(other, (word) => (isPlural(word) ? word : pluralOf(word)));
  if (isPluralOf(named, used)) return replaceHead(other, singularOf);
  return other;
}

function headWord(name: string): string {
  const words = name.match(WORD) ?? [];
  return words[headOf(words)] ?? '';
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

function replaceHead(name: string, change: (word: string) => string): string {
  const head = headOf(name.match(WORD) ?? []);
  let index = 0;
  return name.replace(WORD, (word) => (index++ === head ? change(word) : word));
}

function isPlural(word: string): boolean {
  return /[^su]s$/i.test(word) && !NO_PLURAL.has(word.toLowerCase());
}

/** The English singular of a word in the plural, in its case; other words as they are. */
function singularOf(word: string): string {
  if (!isPlural(word)) return word;
  if (/ies$/i.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  return /(?:ss|x|z|ch|sh)es$/i.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
