/** Capitalised words of a policy and how often they stand there: the names of companies and products are among them. */
import type { Block, Leaf } from './markdown.ts';

/** Shorter words are like too many others. */
const SHORTEST = 5;

/** Counts by word, in lower case; addresses and domains are not looked into. */
export function properNames(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { leaf } of blocks) for (const [word, count] of namesIn(leaf)) counts.set(word, (counts.get(word) ?? 0) + count);
  return counts;
}

const names = new WeakMap<Leaf, ReadonlyMap<string, number>>();

function namesIn(leaf: Leaf): ReadonlyMap<string, number> {
  let found = names.get(leaf);
  if (!found) {
    const counts = new Map<string, number>();
    for (const [word] of leaf.prose.text.matchAll(/(?<![\p{L}\p{N}@._-])\p{Lu}[\p{L}\p{N}]+(?![\p{L}\p{N}]|[@_-]|\.\p{L})/gu)) {
      if (word.length >= SHORTEST) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
    }
    names.set(leaf, (found = counts));
  }
  return found;
}
