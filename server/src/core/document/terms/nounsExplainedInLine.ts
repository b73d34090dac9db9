/** Nouns that a line of the text explains without defining them in a way that is read as a definition. */

import { occurrencesOf } from '../text/occurrences.ts';
import type { CapitalisedNoun } from './capitalisedNouns.ts';

/** The keys of the nouns that a line explains. @param text the source, since marks of lists and tables tell where a line begins */
export function findNounsExplainedInLine(text: string, nouns: readonly CapitalisedNoun[]): ReadonlySet<string> {
  return new Set(nouns.filter((noun) => isExplainedInLine(text, noun)).map(({ key }) => key));
}

/**
 * Whether a line begins with the noun and what says what it means, in a form that isn't read as a definition: "2.10. User - any visitor",
 * "- **“Larkspur”** or **“the App”** — the application", "**Subscriptions** refer to plans".
 */
function isExplainedInLine(text: string, { noun, places }: CapitalisedNoun): boolean {
  const words = new Set([noun, ...places.map(({ start, end }) => text.slice(start, end))]);
  for (const word of words) {
    for (const at of occurrencesOf(text, word, { most: MOST_LINES })) {
      const start = text.lastIndexOf('\n', at - 1) + 1;
      if (at - start > LONGEST_LEAD || !MEANS_BEHIND.test(text.slice(at + word.length, at + word.length + 60))) continue;
      // Of two words, which a list may put before a colon anyway, only what is marked as a name.
      const lead = text.slice(start, at);
      if (OPENS_LINE.test(lead) && (!/\s/.test(word) || /[*_]{2}["“„«‘']?$|["“„«‘']$/u.test(lead))) return true;
    }
  }
  return false;
}

/** Uses of a noun that are looked at. */
const MOST_LINES = 500;
/** Code units of marks, numbers and other names before a name that a line defines. */
const LONGEST_LEAD = 80;
/** Marks, a number, and another name with "or". */
const OPENS_LINE =
  /^[\s>*_#|+-]{0,12}(?:\(?[\d.]{1,10}\)?\s{1,3}|\(?[a-z]\)\s{1,3})?(?:[*_]{0,3}["“„«‘'][^"“”„«»]{1,40}["”“»’'][*_]{0,3},?\s(?:or|and|oder|und|ou|et|o|y|e)\s)?[*_]{0,3}["“„«‘']?[*_]{0,3}(?:(?:[Tt]he|[Dd]ie|[Dd]er|[Dd]as|[Ll][ae]s?|[Ee]l|[Ll]os|[Ii]l)\s|[Ll]['’])?$/u;
const MEANS_BEHIND =
  /^(?:\(?(?:s|es|n|en)\)?)?[*_]{0,3}["”“»’']?[*_]{0,3}(?:\s?\([^()]{1,40}\))?[*_]{0,3}\s{0,3}(?:[–—:=]|-\s|\|\s?\S|(?:shall )?(?:means?|refers?)(?:\s|$)|(?:bezeichnet|bedeutet|meint|désigne(?:nt)?|signifie|significa|designa|se refiere|indica|sta per)(?:\s|$))/u;
