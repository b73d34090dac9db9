/** The words of a block, read once in its life for everybody who looks for some of them. */
import { LETTER, MARK, NUMBER, runsOf, wordsOfKinds } from '../text/characters.ts';
import { oncePer } from '../text/remember.ts';
import { type CutWords, cutWords, oncePerWord, type Word, wordAt } from '../text/words.ts';
import type { Leaf } from './leaf.ts';

/** The words of a block's prose, digits and marks included. */
export const leafWords = oncePer(({ prose }: Leaf): CutWords => cutWords(prose.text));

/** Where the runs of letters and digits start and end in a block's prose, by turns: marks part them. */
export function boundsWithoutMarks(leaf: Leaf): readonly number[] {
  const { bounds, words, isAscii } = leafWords(leaf);
  return isAscii || !words.some(hasMark) ? bounds : runsOf(leaf.prose.text, LETTER | NUMBER);
}

const hasMark = oncePerWord(({ text }) => wordsOfKinds(text, MARK).length > 0);

/** A run of letters, without digits and marks; the offset is in the block's prose. */
export interface WordInProse {
  readonly word: Word;
  readonly start: number;
}

/** All words in order. */
export const proseWords = oncePer((leaf: Leaf): readonly WordInProse[] => {
  const { text } = leaf.prose;
  const { bounds, words: all } = leafWords(leaf);
  const words: WordInProse[] = [];
  for (let index = 0; index < all.length; index++) {
    const word = all[index] as Word;
    const start = bounds[2 * index] as number;
    if (hasOnlyLetters(word)) {
      words.push({ word, start });
      continue;
    }
    const runs = runsOf(text.slice(start, bounds[2 * index + 1]), LETTER);
    for (let at = 0; at < runs.length; at += 2) {
      const from = start + (runs[at] as number);
      words.push({ word: wordAt(text, from, start + (runs[at + 1] as number)), start: from });
    }
  }
  return words;
});

const hasOnlyLetters = oncePerWord(({ text }) => {
  const runs = runsOf(text, LETTER);
  return runs.length === 2 && runs[0] === 0 && runs[1] === text.length;
});

/**
 * Tells of a block whether it has a word that an expression begins with or cannot do without, before that is searched for.
 * @param isMeant asked once of each spelling, in lower case
 */
export function havingWord(isMeant: (lower: string) => boolean): (leaf: Leaf) => boolean {
  const isKnown = oncePerWord(({ lower }) => isMeant(lower));
  return (leaf) => proseWords(leaf).some(({ word }) => isKnown(word));
}
