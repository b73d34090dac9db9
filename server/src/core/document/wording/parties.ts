/** Which party of a contract a sentence is about. */
import { FIGURE_WORDS } from '../../knowledge/figureWords.ts';
import { NO_LETTER_BEFORE } from '../text/matches.ts';
import { oncePerText } from '../text/remember.ts';

/** Who may do something; undefined where the sentence does not say. */
export type Party = 'both' | 'customer' | 'provider' | undefined;

/** The first party that a sentence names. @param language BCP 47 primary language; others than those of `FIGURE_WORDS` name none */
export function firstParty(sentence: string, language: string): Party {
  let first: Party;
  let start = Infinity;
  for (const [party, words] of wordsOf(language)) {
    const at = sentence.search(words);
    if (at < 0 || at >= start) continue;
    start = at;
    first = party;
  }
  return first;
}

/** Whether what is said of one party holds for another; false where the sentence does not say whose it is. */
export function isSameParty(a: Party, b: Party): boolean {
  return a !== undefined && b !== undefined && (a === b || a === 'both' || b === 'both');
}

const wordsOf = oncePerText((language): readonly (readonly [party: Party, words: RegExp])[] => {
  const words = FIGURE_WORDS[language];
  return words
    ? [
        ['both', wholeWord(words.bothParties)],
        ['customer', wholeWord(words.customer)],
        ['provider', wholeWord(words.provider)],
      ]
    : [];
});

function wholeWord({ source }: RegExp): RegExp {
  return new RegExp(`${NO_LETTER_BEFORE}(?:${source})(?!\\p{L})`, 'iu');
}
