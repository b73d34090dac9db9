/** The words of a block, read once in its life for everybody who looks for some of them. */
import { LETTER, runsOf } from '../text/characters.ts';
import { oncePer } from '../text/remember.ts';
import { oncePerWord, type Word, wordAt } from '../text/words.ts';
import type { Leaf } from './leaf.ts';

/** A run of letters, without digits and marks; the offset is in the block's prose. */
export interface WordInProse {
  readonly word: Word;
  readonly start: number;
}

/** All words in order. */
export const proseWords = oncePer(({ prose: { text } }: Leaf): readonly WordInProse[] => {
  const runs = runsOf(text, LETTER);
  const words: WordInProse[] = [];
  for (let at = 0; at < runs.length; at += 2) {
    const start = runs[at] as number;
    words.push({ word: wordAt(text, start, runs[at + 1] as number), start });
  }
  return words;
});

/**
 * Tells of a block whether it has a word that an expression begins with or cannot do without, before that is searched for.
 * @param isMeant asked once of each spelling, in lower case
 */
export function havingWord(isMeant: (lower: string) => boolean): (leaf: Leaf) => boolean {
  const isKnown = oncePerWord(({ lower }) => isMeant(lower));
  return (leaf) => proseWords(leaf).some(({ word }) => isKnown(word));
}
