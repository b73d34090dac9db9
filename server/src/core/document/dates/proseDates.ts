/** The dates that the prose of a block has, whatever they are dates of. */
import type { Leaf } from '../markdown/leaf.ts';
import { latestPer } from '../text/remember.ts';
import { findWrittenDates } from './dateFormats.ts';
import type { WrittenDate } from './dateReading.ts';

/** All of them in order; offsets in the prose. @param language BCP 47 primary language of the text, `und` if unknown */
export const proseDates: (leaf: Leaf, language: string) => readonly WrittenDate[] = latestPer(({ prose }: Leaf, language: string) =>
  findWrittenDates(prose.text, language),
);
