/** Where the sentences of a block begin and end, well enough to take one out or to show it. */
import { patternOfAll } from '../../knowledge/languages/languages.ts';
import { matchesIn } from '../text/matches.ts';
import { oncePer } from '../text/remember.ts';
import { lastUpTo } from '../text/sorted.ts';
import type { Span } from '../text/span.ts';
import type { Leaf } from './leaf.ts';

/** A full stop, question or exclamation mark that may end a sentence, with what belongs to it, where something follows. */
const END = /[.!?…](?:["”»’)\]]{0,2})\s+(?=\P{Ll})/gu;
/** Words whose full stop ends no sentence. */
const ABBREVIATION = new RegExp(`(?:^|[^\\p{L}])(?:${patternOfAll(({ terms }) => terms?.abbreviations)}|\\p{Lu}|\\d{1,3})$`, 'iu');
/** How much of the text before a full stop is looked at. */
const BEFORE = 10;

/** The sentence around an offset of the block's prose, without the white space behind it. */
export function sentenceAt(leaf: Leaf, offset: number): Span {
  const { text } = leaf.prose;
  const starts = sentenceStarts(leaf);
  const sentence = Math.max(0, lastUpTo(starts, offset));
  const start = starts[sentence] ?? 0;
  let end = starts[sentence + 1] ?? text.length;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}

/** Offsets in the prose. */
const sentenceStarts = oncePer(({ prose: { text } }: Leaf): readonly number[] => {
  const starts = [0];
  for (const match of matchesIn(text, END)) {
    const before = text.slice(Math.max(0, match.index - BEFORE), match.index);
    const behind = match.index + match[0].length;
    // "Inc. (the …)" goes on; so does "No. 5".
    if (text[match.index] === '.' && (ABBREVIATION.test(before) || text[behind] === '(')) continue;
    starts.push(behind);
  }
  return starts;
});
