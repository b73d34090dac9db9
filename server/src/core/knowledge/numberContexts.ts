/** Words beside a number that tell whether it may name a section or counts something, in any of the languages that policies are written in, in lower case. */
import { wordsOfAll } from './languages/languages.ts';

type ListKey = 'clauseAbbreviations' | 'clauseWords' | 'leadingIn' | 'notSections' | 'counted';

const all = (key: ListKey): readonly string[] => wordsOfAll(({ numberContext }) => numberContext?.[key]);

/** Before a number, besides the clause words of references: such a number may name a section. */
export const CLAUSE_ABBREVIATIONS = all('clauseAbbreviations');

/** Clause words of languages whose references are not read, so that their numbers are at least shown. */
export const OTHER_CLAUSE_WORDS = all('clauseWords');

/** Before a single number that ends its clause of the sentence: "under 4, we …". */
export const LEADING_IN = all('leadingIn');

/** Before a number: it is a release, a page, a score. Names of products and codes of currencies are those of all languages. */
export const NOT_SECTIONS: readonly string[] = [
  ...all('notSections'),
  ...'tls ssl http eur usd gbp chf java python android ios windows usb bluetooth wcag gpl agpl lgpl mpl apache cc dss'.split(' '),
];

/** Behind a number: it counts something, besides the units of references. Symbols of units are those of all languages. */
export const COUNTED: readonly string[] = [
  ...all('counted'),
  ...'ms km m cm mm kg g mg l ml gb mb kb tb gib mib kib hz ghz mhz am pm a.m p.m h x usd eur gbp chf'.split(' '),
];
