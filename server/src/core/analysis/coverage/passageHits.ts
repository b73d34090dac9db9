/** What each block of a policy says by itself, kept with the block: an edit costs no more than the blocks that it touches. */
import type { Block, Leaf } from '../../document/markdown/leaf.ts';
import { inLeaves, type Readable, undefinedIfEmpty } from '../../document/markdown/passages.ts';
import { leafWords } from '../../document/markdown/words.ts';
import { latestPer } from '../../document/text/remember.ts';
import type { Span } from '../../document/text/span.ts';
import type { FrameId, GuardId } from '../../knowledge/coverage/cueTable.ts';
import { type Candidates, type CueHit, type CueRole, cueIndexOf, hitsOf, topicsOfHeading, tracesIn } from './cueIndex.ts';
import { foldText } from './cueLanguage.ts';

/** What one sentence of a block says about a topic. */
export interface SentenceHit {
  /** Id of a topic. */
  readonly topic: string;
  readonly role: Exclude<CueRole, 'frame' | 'no-frame' | 'trace'>;
  /** `framed`: the frame that it needs, and whether it is in the same sentence. */
  readonly frame?: FrameId;
  readonly isFramed: boolean;
  /** What makes its words mean something else. */
  readonly guards: readonly GuardId[];
  /** The sentence is about what people may demand. */
  readonly inRight: boolean;
  /** The sentence; relative to the start of the block. */
  readonly span: Span;
  /** The sentence ends the block. */
  readonly isLast: boolean;
  /** The sentence asks, and says nothing. */
  readonly isQuestion: boolean;
  /** The sentence begins with a condition, or tells how a right is used: "If you object, we no longer use the data". `right`: it gives a right all the same. */
  readonly opening: 'case' | 'right' | 'other';
  /** The other topics of the sentence. */
  readonly beside: ReadonlySet<string>;
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
  /** The words of a heading or a bold line, folded and without their number; empty otherwise. */
  readonly title: string;
  /** The block is a bold or plain line instead of a heading. */
  readonly isTitleLine: boolean;
  /** The block is a question: it is answered by what comes behind it. */
  readonly isQuestion: boolean;
  /** The block is a link to another place of the text: a line of a table of contents, or "back to top". */
  readonly isJump: boolean;
  /** A paragraph that begins with a number in brackets, as items do where a text has no lists. */
  readonly isNumbered: boolean;
}

/** Titles are seldom longer, in code units. */
const LONGEST_TITLE = 110;
/** Plain lines that are titles are shorter, in code units. */
const LONGEST_PLAIN_TITLE = 80;
/** Numbers before a heading's words. */
const NUMBER = /^\s*(?:(?:section|article|§|abschnitt|artikel)\s*)?(?:[ivxl]{1,5}|[a-z]|\d{1,3}(?:[.·]\d{1,3}){0,4})[.):·]?\s+(?=\S)/;
const NUMBER_WITH_MARK = /^\s*(?:(?:section|article|§)\s*)?(?:[ivxl]{1,5}|[a-z]|\d{1,3}(?:[.·]\d{1,3}){0,4})[.):·]\s*/;
/** "Data retention: we keep", "Retention. We keep", "Retention – we keep". */
const RUN_IN = /^([^.:;!?|]{3,60})(?::|[.!?](?=\s)| - )\s*\S/;

/** "(2) you oppose the erasure", "b) the data is unlawful". */
const NUMBERED = /^\s*\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)\s/;
/** How a sentence begins that tells what happens in a case, unless it goes on with a right. */
const CASE =
  /^\W*(?:if|when|whenever|where|once|in the event|should you|after you|wenn|falls|sofern|soweit|sobald|im falle?|wurden?|haben sie|si|lorsque|en cas)\b/;
const RIGHT_IN_GERMAN = /(?:beschwerde|widerspruchs|widerrufs|auskunfts|berichtigungs|löschungs)recht/;
/** How a sentence begins that tells how a right is used, or what comes of it. */
const USE_OF_RIGHT =
  /^\W*(?:please note\W+)?(?:in case of|by (?:requesting|exercising|deleting|objecting|withdrawing)|in exercising|(?:the|if) (?:exercise|objection|request)|if you (?:object|withdraw|exercise|request)|widersprechen sie|machen sie|(?:bei|in|durch) (?:der |die )?ausübung|durch den)\b/;

/** What is found in a block, and in each part of a block of HTML. */
interface FoundIn<Found> {
  readonly leaf: Leaf;
  /** Relative to the block. */
  readonly at: number;
  readonly found: Found;
}

/** A block, or a part of a block of HTML at its place, with what is found in it. */
export interface BlockWith<Found> {
  readonly block: Block;
  readonly found: Found;
}

/** A reader of all blocks, for which a part of raw HTML is a block as well. */
function readBlocks<Found>(
  read: (leaf: Leaf, key: string, source: () => string) => Found | undefined,
): (markdown: Readable, key: string) => readonly BlockWith<Found>[] {
  const readPart = (leaf: Leaf, at: number, key: string, source: () => string): readonly FoundIn<Found>[] => {
    const found = read(leaf, key, () => source().slice(at));
    return found === undefined ? [] : [{ leaf, at, found }];
  };
  return inLeaves(
    (leaf, source, key: string) =>
      undefinedIfEmpty(
        leaf.parts ? leaf.parts.flatMap((part) => readPart(part.leaf, part.at, key, source)) : readPart(leaf, 0, key, source),
      ),
    (block, all) =>
      all.map(({ leaf, at, found }) => ({
        block: leaf === block.leaf ? block : { leaf, unit: block.unit, start: block.start + at, end: block.start + at + leaf.length },
        found,
      })),
  );
}

/** The blocks that say something, with what they say. The key names the cues, see `cueIndexOf`. */
export const passageHits = readBlocks(readLeaf);

/** The blocks with words of topics, and which. The key is the language and the topics that are looked for, with spaces between them. */
export const tracesOf = readBlocks((leaf, key): { readonly topics: readonly string[]; readonly span: Span } | undefined => {
  if (leaf.kind !== 'paragraph' && leaf.kind !== 'heading' && leaf.kind !== 'tableCell') return undefined;
  const { text } = leaf.prose;
  const [language = '', ...topics] = key.split(' ');
  const found = tracesIn(
    candidatesIn(leaf, language, () => foldText(text)),
    new Set(topics),
    () => foldText(text),
  );
  return found.length === 0 ? undefined : { topics: found, span: leaf.prose.spanOf(0, text.length) };
});

/** The cues that may match in a block; what is said and what leaves traces is looked for one after the other. @param cues name of the index */
const candidatesIn = latestPer(
  (leaf: Leaf, cues: string, fold: () => string): Candidates => cueIndexOf(cues)(leafWords(leaf), fold()),
  (cues) => [cues],
);

function readLeaf(leaf: Leaf, cues: string, source: () => string): PassageHits | undefined {
  const { text } = leaf.prose;
  if (text.trim() === '' || (leaf.kind !== 'paragraph' && leaf.kind !== 'heading' && leaf.kind !== 'tableCell')) return undefined;
  const folded = foldText(text);
  const candidates = candidatesIn(leaf, cues, () => folded);
  const all = hitsOf(candidates.cues, folded);
  const tail = folded.trimEnd().slice(-2);
  const ending = /[.!?]["')]?$/.test(tail) ? 'sentence' : /:["')]?$/.test(tail) ? 'colon' : 'open';
  const isBold = leaf.kind === 'paragraph' && !leaf.item && isBoldLine(leaf, folded);
  const isPlain = leaf.kind === 'paragraph' && !leaf.item && !isBold && isPlainTitle(text, folded, ending, all);
  const isHead = leaf.kind === 'tableCell' && leaf.row === 0;
  const title = leaf.kind === 'heading' || isBold || isPlain || isHead ? folded : RUN_IN.exec(folded.replace(NUMBER_WITH_MARK, ''))?.[1];
  const titles = title === undefined || candidates.headings.length === 0 ? NO_TITLES : topicsOfHeading(candidates, titleOf(title));
  // A plain line is a title only if it is one of a topic that is looked for.
  const isTitleLine = isBold || (isPlain && titles.length > 0);
  const contradicted = new Set(all.flatMap(({ role, topic }) => (role === 'no-frame' ? [topic] : [])));
  return {
    whole: leaf.prose.spanOf(0, text.length),
    hits: hitsBySentence(leaf, folded, all),
    frames: [...new Set(all.flatMap(({ role, topic }) => (role === 'frame' && !contradicted.has(topic) ? [topic] : [])))],
    ending,
    titles,
    title: leaf.kind === 'heading' || isTitleLine ? titleOf(folded) : '',
    isTitleLine,
    isQuestion: folded.length < LONGEST_TITLE && tail.endsWith('?'),
    isJump: isJump(leaf, source),
    isNumbered: leaf.kind === 'paragraph' && !leaf.item && NUMBERED.test(text),
  };
}

/** Whether all words of a block are one link to a heading. */
function isJump({ kind, inlines, prose }: Leaf, source: () => string): boolean {
  if (kind === 'heading') return false;
  const link = inlines.find(({ kind: inline, target }) => inline === 'link' && target);
  if (!link?.target) return false;
  const whole = prose.spanOf(prose.text.length - prose.text.trimStart().length, prose.text.trimEnd().length);
  return link.start <= whole.start && link.end >= whole.end && source()[link.target.start] === '#';
}

const NO_TITLES: readonly string[] = [];

function hitsBySentence(leaf: Leaf, folded: string, all: readonly CueHit[]): readonly SentenceHit[] {
  const frames = all.filter(({ role }) => role === 'frame' || role === 'no-frame');
  const sentences: Sentence[] = [];
  const end = folded.trimEnd().length;
  const hits: SentenceHit[] = [];
  for (const { topic, role, frame, start, end: to } of all) {
    if (role === 'frame' || role === 'no-frame' || role === 'trace') continue;
    let sentence = sentences.find((one) => one.start <= start && to <= one.end);
    if (!sentence) {
      sentence = readSentence(leaf, folded, frames, sentenceAround(folded, start, to));
      sentences.push(sentence);
    }
    hits.push({
      topic,
      role,
      ...(frame ? { frame } : {}),
      isFramed: frame !== undefined && sentence.frames.has(frame),
      guards: guardsAt(folded, sentence, topic, start, to),
      inRight: sentence.frames.has('right') || sentence.frames.has('object'),
      span: sentence.span,
      isLast: sentence.end >= end,
      isQuestion: folded[sentence.end - 1] === '?',
      opening: sentence.opening,
      beside: sentence.topics,
    });
    if (role !== 'thin' && role !== 'under') sentence.topics.add(topic);
  }
  return hits;
}

/** A sentence of a block. Offsets in the folded text. */
interface Sentence extends Span {
  /** Relative to the start of the block. */
  readonly span: Span;
  readonly opening: SentenceHit['opening'];
  /** What it is about, and nothing in it contradicts. */
  readonly frames: ReadonlySet<string>;
  /** Guards that bear on all of it. */
  readonly guards: readonly GuardId[];
  /** Guards that bear only on what is near them. */
  readonly near: readonly CueHit[];
  /** What it says; filled while its block is read. */
  readonly topics: Set<string>;
}

function readSentence(leaf: Leaf, folded: string, frames: readonly CueHit[], { start, end }: Span): Sentence {
  const here = frames.filter((hit) => hit.start < end && hit.end > start);
  const about = new Set(here.flatMap(({ role, topic }) => (role === 'frame' ? [topic] : [])));
  for (const { role, topic } of here) if (role === 'no-frame') about.delete(topic);
  const words = folded.slice(start, start + LONGEST_OPENING);
  return {
    start,
    end,
    opening: USE_OF_RIGHT.test(words)
      ? 'case'
      : !CASE.test(words)
        ? 'other'
        : about.has('right') || RIGHT_IN_GERMAN.test(folded.slice(start, end))
          ? 'right'
          : 'case',
    // "Legal basis." alone says nothing.
    span: leaf.prose.spanOf(start, end - start < LONGEST_LABEL ? sentenceAround(folded, end + 1, end + 1).end : end),
    frames: about,
    guards: about.size > 0 ? GUARDS.filter((guard) => about.has(guard)) : NO_GUARDS,
    near: here.filter(({ role, topic }) => role === 'frame' && (topic === 'contents' || topic === 'term')),
    topics: new Set(),
  };
}

const GUARDS = [
  'define',
  'others',
  'credit',
  'none',
  'about-text',
  'disclaim',
  'anonymous',
  'within-eu',
  'us-law',
  'ground',
  'recital',
  'statute',
  'exception',
  'pointer',
  'compelled',
  'hypothetical',
] as const satisfies readonly GuardId[];
const NO_GUARDS: readonly GuardId[] = [];
/** How far a definition is from the term that it defines, in code units. */
const TERM_REACH = 110;
/** How far what the right of access covers goes on behind the words that tell it, in code units. */
const CONTENTS_REACH = 240;

/** "The existence of the right to …, or of a right to …" goes on; "information on the purposes, and a right to …" does not. */
const EXISTENCE = /existence|bestehen/;
const NEXT_RIGHT = /\b(?:right to|recht auf|droit (?:de|d'|à))/;

/** The guards that bear on a place of a sentence. */
function guardsAt(folded: string, { guards, near }: Sentence, of: string, start: number, end: number): readonly GuardId[] {
  if (near.length === 0) return guards;
  const found = new Set<GuardId>(guards);
  for (const { topic, start: from, end: to } of near) {
    // An address has no full stop: who is responsible may be said before the definition in what looks like one sentence.
    if (topic === 'term' && (of !== 'controller-identity' || Math.abs(from - start) < TERM_REACH)) found.add('term');
    if (topic !== 'contents' || from >= end || end > to + CONTENTS_REACH) continue;
    // Of the contents of a right only what comes behind their first words, up to a semicolon.
    const behind = folded.slice(to, Math.max(to, end));
    if (!behind.includes(';') && (EXISTENCE.test(folded.slice(from, to)) || !NEXT_RIGHT.test(behind))) found.add('contents');
  }
  return [...found];
}

/** Code units in which it shows how a sentence begins. */
const LONGEST_OPENING = 40;
/** A sentence that is as short is a label of the next one, in code units. */
const LONGEST_LABEL = 28;
/** Behind these a full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[ (])(?:art|artt|abs|lit|nr|para|sec|no|e\.g|i\.e|z\.b|z\. b|d\.h|u\.a|bzw|ggf|evtl|inkl|vgl|cf|p\.ex|al|st|dr|prof|mag|ing|dipl)\.$/;

/** The sentence around a place. */
function sentenceAround(folded: string, start: number, end: number): Span {
  let from = start;
  while (from > 0 && !(folded[from] === ' ' && isEnd(folded, from))) from--;
  while (folded[from] === ' ') from++;
  let to = end;
  while (to < folded.length && !(folded[to] === ' ' && isEnd(folded, to))) to++;
  return { start: from, end: to };
}

/** Whether a sentence ends before an offset. */
function isEnd(folded: string, at: number): boolean {
  const last = folded[at - 1];
  return last === '!' || last === '?' || (last === '.' && !ABBREVIATION.test(folded.slice(Math.max(0, at - LONGEST_ABBREVIATION), at)));
}

const LONGEST_ABBREVIATION = 7;

function titleOf(folded: string): string {
  return folded
    .replace(NUMBER_WITH_MARK, '')
    .replace(NUMBER, '')
    .replace(/[:.]\s*$/, '')
    .trim();
}

/** A short line without the end of a sentence, and without an address, that says nothing by itself: texts that are pasted have such titles. */
function isPlainTitle(text: string, folded: string, ending: PassageHits['ending'], all: readonly CueHit[]): boolean {
  const line = text.trim();
  return (
    ending === 'open' &&
    folded.length <= LONGEST_PLAIN_TITLE &&
    /^[\p{Lu}\d§(]/u.test(line) &&
    /\s/.test(line) &&
    !/[@\n]|\/\//.test(line) &&
    all.every(({ role }) => role !== 'body' && role !== 'framed')
  );
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
