/** What each block of a policy says by itself, kept with the block: an edit costs no more than the blocks that it touches. */
import type { Leaf } from '../../document/markdown/leaf.ts';
import { findInLeaves } from '../../document/markdown/passages.ts';
import { type CueHit, type CueLanguage, cueIndexOf } from './cueIndex.ts';
import { foldText } from './cueLanguage.ts';

/** What one block says. Offsets in its prose. */
export interface PassageHits {
  readonly folded: string;
  readonly hits: readonly CueHit[];
  /** Topics of a heading, of a bold line that is written instead of one, or of the words that a paragraph begins with ("**Retention.** We keep …"). */
  readonly titles: readonly string[];
  /** The block is a bold line instead of a heading. */
  readonly isTitleLine: boolean;
  /** The end of those first words; 0 where there are none. */
  readonly titleEnd: number;
}

/** Titles are seldom longer, in code units. */
const LONGEST_TITLE = 110;
/** Numbers before a heading's words. */
const NUMBER = /^\s*(?:(?:section|article|§|abschnitt|artikel)\s*)?(?:[ivxl]{1,5}|[a-z]|\d{1,3}(?:[.·]\d{1,3}){0,4})[.):·]?\s+(?=\S)/;
const NUMBER_WITH_MARK = /^\s*(?:(?:section|article|§)\s*)?(?:[ivxl]{1,5}|[a-z]|\d{1,3}(?:[.·]\d{1,3}){0,4})[.):·]\s*/;
/** "Data retention: we keep", "Retention. We keep", "Retention – we keep". */
const RUN_IN = /^([^.:;!?|]{3,60})(?::|[.!?](?=\s)| - )\s*\S/;

/** The blocks that say something, with what they say. @param key the language of the cues */
export const passageHits = findInLeaves((leaf, _source, language: CueLanguage): PassageHits | undefined => readLeaf(leaf, language));

function readLeaf(leaf: Leaf, language: CueLanguage): PassageHits | undefined {
  const { text } = leaf.prose;
  if (text.trim() === '' || (leaf.kind !== 'paragraph' && leaf.kind !== 'heading' && leaf.kind !== 'tableCell')) return undefined;
  const folded = foldText(text);
  const index = cueIndexOf(language);
  const hits = index.find(folded);
  const isTitleLine = leaf.kind === 'paragraph' && !leaf.item && isBoldLine(leaf, folded);
  if (leaf.kind === 'heading' || isTitleLine)
    return { folded, hits, titles: index.headingTopics(titleOf(folded)), isTitleLine, titleEnd: folded.length };
  const runIn = RUN_IN.exec(folded.replace(NUMBER_WITH_MARK, (found) => ' '.repeat(found.length)))?.[1];
  const titles = runIn === undefined ? [] : index.headingTopics(titleOf(runIn));
  return { folded, hits, titles, isTitleLine: false, titleEnd: titles.length > 0 ? (runIn?.length ?? 0) : 0 };
}

function titleOf(folded: string): string {
  return folded
    .replace(NUMBER_WITH_MARK, '')
    .replace(NUMBER, '')
    .replace(/[:.]\s*$/, '')
    .trim();
}

/** A short line that is bold from end to end. */
function isBoldLine({ inlines, prose }: Leaf, folded: string): boolean {
  if (folded.length > LONGEST_TITLE) return false;
  const strong = inlines.filter(({ kind }) => kind === 'strong');
  const [first] = strong;
  const last = strong.at(-1);
  if (!first || !last) return false;
  const start = prose.text.length - prose.text.trimStart().length;
  const whole = prose.spanOf(start, prose.text.trimEnd().length);
  const covered = strong.reduce((sum, { start: from, end }) => sum + end - from, 0);
  return first.start <= whole.start && last.end >= whole.end && covered >= (whole.end - whole.start) * 0.9;
}
