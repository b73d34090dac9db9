/** Number words of the languages whose policies state numbers in words and figures. Data only, from Unicode CLDR 46 (rule-based number formats, spell-out). */
import { byCode, patternOfAll } from './languages/languages.ts';

/** By BCP 47 primary language. */
export const NUMBER_WORDS = byCode(({ numbers }) => numbers);

type PatternKey = 'labels' | 'pronounBefore' | 'unitStems' | 'money' | 'hundred' | 'per' | 'articles';

const any = (key: PatternKey): string => patternOfAll(({ numberContext }) => numberContext?.[key]);

/** Words before a number that make a label of it: "Section two (3)" is the third footnote or paragraph of Section two. */
export const LABELS_BEFORE = new RegExp(`(?<!\\p{L})(?:${any('labels')})[\\s\\u00a0]*$`, 'iu');

/** Words before "one" with which it is a pronoun. */
export const PRONOUN_BEFORE = new RegExp(`(?<!\\p{L})(?:${any('pronounBefore')})[\\s-]*$`, 'iu');

/** What counted things are called where they are between the words and the figure; compared by their beginnings. */
export const UNIT_STEMS = new RegExp(`^(?:${any('unitStems')})`, 'iu');

/** Currencies and percentages in words. */
export const MONEY_OR_SHARE = new RegExp(`^(?:${any('money')})$`, 'iu');

/** An article, which may be before a number in words. */
export const NUMBER_ARTICLE = new RegExp(`^(?:${any('articles')})$`, 'i');

/** Both words of "per cent", which is a share and no hundred. */
export const HUNDRED = new RegExp(`^(?:${any('hundred')})$`, 'i');
/** The first word of "per cent" where it is two words. */
export const PER = new RegExp(`^(?:${any('per')})$`, 'i');
