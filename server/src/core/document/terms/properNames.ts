/** Capitalised words of a policy and how often they are there: the names of companies and products are among them. */
import type { Leaf } from '../markdown/leaf.ts';
import { foldPassages } from '../markdown/passages.ts';
import { matchesIn } from '../text/matches.ts';

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

/** Each as often as it is in a block. */
function namesIn({ prose }: Leaf): readonly string[] {
  return matchesIn(prose.text, /(?<![\p{L}\p{N}@._-])\p{Lu}[\p{L}\p{N}]+(?![\p{L}\p{N}]|[@_-]|\.\p{L})/gu).flatMap(([word]) =>
    word.length >= SHORTEST ? [word.toLowerCase()] : [],
  );
}
