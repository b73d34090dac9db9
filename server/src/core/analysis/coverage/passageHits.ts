/** What each block of a policy says by itself, kept with the block: an edit costs no more than the blocks that it touches. */
import type { Leaf } from '../../document/markdown/leaf.ts';
import { findInLeaves } from '../../document/markdown/passages.ts';
import { leafWords } from '../../document/markdown/words.ts';
import type { Span } from '../../document/text/span.ts';
import type { FrameId } from '../../knowledge/coverage/cueTable.ts';
import { type CueHit, type CueRole, cueIndexOf } from './cueIndex.ts';
import { foldText } from './cueLanguage.ts';

/** What one sentence of a block says about a topic. */
export interface SentenceHit {
  /** Id of a topic. */
  readonly topic: string;
  readonly role: Exclude<CueRole, 'frame' | 'no-frame'>;
  /** `framed`: the frame that it needs, and whether it is in the same sentence. */
  readonly frame?: FrameId;
  readonly isFramed: boolean;
  /** The sentence; relative to the start of the block. */
  readonly span: Span;
  /** The sentence ends the block. */
  readonly isLast: boolean;
}

/** What one block says. */
export interface PassageHits {
  /** Relative to the start of the block. */
  readonly whole: Span;
  readonly hits: readonly SentenceHit[];
  /** What it is about, and nothing in it contradicts. */
  readonly frames: readonly string[];
  /** How the block ends: a lead-in with a colon, or without the punctuation of a sentence. */
  readonly ending: 'sentence' | 'colon' | 'open';
  /** Topics of a heading, of a bold line that is written instead of one, or of the words that a paragraph begins with ("**Retention.** We keep …"). */
  readonly titles: readonly string[];
  /** The block is a bold line instead of a heading. */
  readonly isTitleLine: boolean;
}

/** Titles are seldom longer, in code units. */
const LONGEST_TITLE = 110;
/** Numbers before a heading's words. */
const NUMBER = /^\s*(?:(?:section|article|§|abschnitt|artikel)\s*)?(?:[ivxl]{1,5}|[a-z]|\d{1,3}(?:[.·]\d{1,3}){0,4})[.):·]?\s+(?=\S)/;
const NUMBER_WITH_MARK = /^\s*(?:(?:section|article|§)\s*)?(?:[ivxl]{1,5}|[a-z]|\d{1,3}(?:[.·]\d{1,3}){0,4})[.):·]\s*/;
/** "Data retention: we keep", "Retention. We keep", "Retention – we keep". */
const RUN_IN = /^([^.:;!?|]{3,60})(?::|[.!?](?=\s)| - )\s*\S/;

/** The blocks that say something, with what they say. The key names the cues, see `cueIndexOf`. */
export const passageHits = findInLeaves((leaf, _source, cues: string): PassageHits | undefined => readLeaf(leaf, cues));

function readLeaf(leaf: Leaf, cues: string): PassageHits | undefined {
  const { text } = leaf.prose;
  if (text.trim() === '' || (leaf.kind !== 'paragraph' && leaf.kind !== 'heading' && leaf.kind !== 'tableCell')) return undefined;
  const folded = foldText(text);
  const index = cueIndexOf(cues);
  const { words } = leafWords(leaf);
  const all = index.find(folded, words);
  const isTitleLine = leaf.kind === 'paragraph' && !leaf.item && isBoldLine(leaf, folded);
  const title = leaf.kind === 'heading' || isTitleLine ? folded : RUN_IN.exec(folded.replace(NUMBER_WITH_MARK, ''))?.[1];
  const contradicted = new Set(all.flatMap(({ role, topic }) => (role === 'no-frame' ? [topic] : [])));
  return {
    whole: leaf.prose.spanOf(0, text.length),
    hits: hitsBySentence(leaf, folded, all),
    frames: [...new Set(all.flatMap(({ role, topic }) => (role === 'frame' && !contradicted.has(topic) ? [topic] : [])))],
    ending: /[.!?]["')]?\s*$/.test(folded) ? 'sentence' : /:["')]?\s*$/.test(folded) ? 'colon' : 'open',
    titles: title === undefined ? NO_TITLES : index.headingTopics(titleOf(title), words),
    isTitleLine,
  };
}

const NO_TITLES: readonly string[] = [];

function hitsBySentence(leaf: Leaf, folded: string, all: readonly CueHit[]): readonly SentenceHit[] {
  const sentences: Span[] = [];
  const spans = new Map<Span, Span>();
  const end = folded.trimEnd().length;
  return all.flatMap(({ topic, role, frame, start, end: to }): readonly SentenceHit[] => {
    if (role === 'frame' || role === 'no-frame') return [];
    let sentence = sentences.find((one) => one.start <= start && to <= one.end);
    if (!sentence) {
      sentence = sentenceAround(folded, start, to);
      sentences.push(sentence);
      spans.set(sentence, leaf.prose.spanOf(sentence.start, sentence.end));
    }
    return [
      {
        topic,
        role,
        ...(frame ? { frame } : {}),
        isFramed: frame !== undefined && isFramed(all, frame, sentence),
        span: spans.get(sentence) ?? sentence,
        isLast: sentence.end >= end,
      },
    ];
  });
}

/** Whether a frame is in a sentence, and nothing that contradicts it. */
function isFramed(hits: readonly CueHit[], frame: string, { start, end }: Span): boolean {
  let is = false;
  for (const hit of hits) {
    if (hit.topic !== frame || hit.start >= end || hit.end <= start) continue;
    if (hit.role === 'no-frame') return false;
    is ||= hit.role === 'frame';
  }
  return is;
}

/** The sentence around a place. */
function sentenceAround(folded: string, start: number, end: number): Span {
  let from = start;
  while (from > 0 && !(isStop(folded[from - 1]) && folded[from] === ' ')) from--;
  while (folded[from] === ' ') from++;
  let to = end;
  while (to < folded.length && !(isStop(folded[to - 1]) && folded[to] === ' ')) to++;
  return { start: from, end: to };
}

function isStop(character: string | undefined): boolean {
  return character === '.' || character === '!' || character === '?';
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
