/** Capitalised words of a policy and how often they stand there: the names of companies and products are among them. */
import { countInLeaves } from '../markdown/passages.ts';

/** Shorter words are like too many others. */
const SHORTEST = 5;

/** Counts by word, in lower case and no particular order; addresses and domains are not looked into. */
export const properNames = countInLeaves(function* ({ prose }) {
  for (const [word] of prose.text.matchAll(/(?<![\p{L}\p{N}@._-])\p{Lu}[\p{L}\p{N}]+(?![\p{L}\p{N}]|[@_-]|\.\p{L})/gu))
    if (word.length >= SHORTEST) yield word.toLowerCase();
});
