/** Words around the parties of an agreement, over the words of all languages. Data only. */
import { NO_LETTER_BEFORE } from '../document/text/matches.ts';
import { patternOfAll } from './languages/languages.ts';

type PatternKey = 'thisAgreement' | 'betweenYouAnd' | 'withParty' | 'genericParty';

const patternOf = (key: PatternKey): string => patternOfAll(({ parties }) => parties?.[key]);

/** How a text names its parties. */
export const PARTY_WORDS = {
  /** A quick look. */
  any: new RegExp(`${NO_LETTER_BEFORE}(?:${patternOf('betweenYouAnd')}|${patternOf('withParty')})\\s`, 'iu'),
  /** This agreement "between you and", up to the name of the other party. */
  between: new RegExp(
    `(?<!\\p{L})(?:${patternOf('thisAgreement')})[^.;:]{0,60}?(?<!\\p{L})(?:${patternOf('betweenYouAnd')}|${patternOf('withParty')})\\s`,
    'giu',
  ),
  /** Words with a capital that name a role. */
  generic: new RegExp(`^(?:${patternOf('genericParty')})$`, 'iu'),
} as const;
