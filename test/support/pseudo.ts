/** A language in which every translated message shows: `⟦message⟧`. What isn't in brackets was never given to the localizer. */
import { ENGLISH, type Localizer } from '../../server/src/core/index.ts';

/** English with marks around each message. */
export const PSEUDO: Localizer = { locale: 'en', t: (message, values) => `⟦${ENGLISH.t(message, values)}⟧` };

/** Whether nothing of a text stands outside of the marks but signs and spaces. */
export function isTranslated(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '⟦') depth++;
    else if (character === '⟧') depth--;
    else if (depth === 0 && /\p{L}/u.test(character)) return false;
  }
  return depth === 0;
}
