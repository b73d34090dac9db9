/** Capitalised words of a policy and how often they are there: the names of companies and products are among them. */
import type { Leaf } from '../markdown/leaf.ts';
import { foldPassages } from '../markdown/passages.ts';
import { boundsWithoutMarks } from '../markdown/words.ts';
import { kindsAt, LETTER, UPPER } from '../text/characters.ts';
import { wordAt } from '../text/words.ts';

/** Shorter words are like too many others. */
const SHORTEST = 5;

/** How often each capitalised word appears, in lower case and no particular order; addresses and domains are not looked into. */
export const properNames = foldPassages(
  namesIn,
  (before: ReadonlyMap<string, number> | undefined, came, went): ReadonlyMap<string, number> => {
    const counts = new Map(before);
    for (const words of came) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const words of went) {
      for (const word of words) {
        const left = (counts.get(word) ?? 0) - 1;
        if (left > 0) counts.set(word, left);
        else counts.delete(word);
      }
    }
    return counts;
  },
);

/** What a part of an address or of another name has before it, and behind it. */
const AROUND: ReadonlySet<string> = new Set('@._-');
const BEHIND: ReadonlySet<string> = new Set('@_-');

/** Each as often as it is in a block. */
function namesIn(leaf: Leaf): readonly string[] {
  const { text } = leaf.prose;
  const names: string[] = [];
  const runs = boundsWithoutMarks(leaf);
  for (let at = 0; at < runs.length; at += 2) {
    const start = runs[at] as number;
    const end = runs[at + 1] as number;
    if (end - start < SHORTEST || !(kindsAt(text, start) & UPPER) || AROUND.has(text.charAt(start - 1))) continue;
    const isInAddress = text[end] === '.' ? kindsAt(text, end + 1) & LETTER : BEHIND.has(text.charAt(end));
    if (!isInAddress) names.push(wordAt(text, start, end).lower);
  }
  return names;
}
