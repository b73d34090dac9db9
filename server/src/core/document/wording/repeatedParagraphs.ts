/** Long paragraphs that are in a text twice, word for word. */

import { OF_ITS_SECTION } from '../../knowledge/scopeWords.ts';
import type { Block, Leaf } from '../markdown/leaf.ts';
import { blockFrom, blocksIn, findInLeaves, type InLeaf, type Readable } from '../markdown/passages.ts';
import { boundsWithoutMarks } from '../markdown/words.ts';
import type { ScopeIndex } from '../outline/scopes.ts';
import { LETTER, NUMBER, wordsOfKinds } from '../text/characters.ts';
import { addToMultimap } from '../text/multimap.ts';
import { lazy, oncePer } from '../text/remember.ts';

/** Paragraphs in a row that are a second time in a section, or all of a text. */
export interface RepeatedParagraphs {
  /** Where they are again, and where they were first; as many of each, in order. */
  readonly again: readonly Block[];
  readonly first: readonly Block[];
  /** All paragraphs of the text are there twice. */
  readonly isWholeText: boolean;
  /** They are in two sections, where they may be meant. */
  readonly isAcross: boolean;
  /** The second ones follow right behind the first. */
  readonly isAdjacent: boolean;
}

/** What a block is to its neighbours: a paragraph of many words, something that parts two sections, a line that introduces what follows. */
type Role = Words | 'separator' | 'lead-in';

/** The words of a paragraph with its links, and how many there are. */
interface Words {
  /** Read only where another paragraph has as many words and letters. */
  readonly words: () => string;
  readonly count: number;
  /** All letters and digits of the words. */
  readonly letters: number;
  /** It says the same wherever it is. */
  readonly isSelfContained: () => boolean;
}

/** Shorter paragraphs are labels, notes and set phrases that texts repeat on purpose. */
const FEWEST_WORDS = 15;
/** Shorter ones count only where they are sentences, without an address. */
const WORDS_OF_ANY_KIND = 25;
/** Shorter ones may be said in two sections. */
const FEWEST_WORDS_ACROSS = 20;
/** Below that a text is too short to tell whether it is there twice or a part of it. */
const FEWEST_PARAGRAPHS = 3;
/** A line of at most so many code units without a full stop is a heading, whatever it looks like. */
const LONGEST_HEADING = 80;
/** A question that is a heading, in code units. */
const LONGEST_QUESTION = 200;
/** More repetitions than these, here and there, are a way of writing. */
const MOST_SLIPS = 3;

const leavesWithRoles = findInLeaves((leaf, source): Role | undefined => {
  if (leaf.kind === 'heading' || leaf.kind === 'rule') return 'separator';
  if (leaf.kind !== 'paragraph' || leaf.quoteDepth > 0) return undefined;
  const { text } = leaf.prose;
  if (/:\s*$/.test(text)) return 'lead-in';
  // Two questions may well have one answer.
  if (text.length <= LONGEST_QUESTION && /\?["”»)\]]?\s*$/.test(text)) return 'separator';
  if (text.length <= LONGEST_HEADING && !leaf.item && isStrong(leaf)) return 'separator';
  if (text.length <= LONGEST_HEADING && !leaf.item) return /[.!?;:,…]["”»)\]]?\s*$/.test(text) ? undefined : 'separator';
  const bounds = boundsWithoutMarks(leaf);
  const count = bounds.length / 2;
  if (count < FEWEST_WORDS) return undefined;
  const isSentence = SENTENCE.test(text);
  if ((!isSentence && count < WORDS_OF_ANY_KIND) || BLANK.test(text) || APART.test(text)) return undefined;
  const targets = targetsOf(leaf, source);
  return {
    words: lazy(() => `${wordsOfKinds(text.toLowerCase(), LETTER | NUMBER).join(' ')} ${targets}`),
    count,
    letters: bounds.reduce((sum, bound, index) => (index % 2 === 0 ? sum - bound : sum + bound), 0),
    isSelfContained: () =>
      isSentence && !leaf.item && !leaf.inlines.some(({ target }) => target) && count >= FEWEST_WORDS_ACROSS && !OF_ITS_SECTION.test(text),
  };
});

/** Begins with a capital, ends with a full stop, and has no address or label in it. */
const SENTENCE = /^[*_]*\p{Lu}[^@:]*[.!?]["”»)*_]{0,3}\s*$/u;

/** Whether all of a block is bold. */
function isStrong({ prose, inlines }: Leaf): boolean {
  const [start, end] = [prose.toSource(0), prose.toSource(Math.max(0, prose.text.trimEnd().length - 1))];
  return inlines.some((one) => one.kind === 'strong' && one.start <= start && one.end > end);
}

/** A form that is to be filled in. */
const BLANK = /_{3}|\.{5}|…{2}/;

/** A note to a table, or the text of a law that is quoted: each place has its own. */
const APART = /^\s*\(?[*†‡\d¹²³«“„"]/;

/** Two paragraphs that link to different pages are two. */
function targetsOf({ inlines }: Leaf, source: () => string): string {
  return inlines.flatMap(({ target }) => (target ? [source().slice(target.start, target.end)] : [])).join(' ');
}

/** A long paragraph with the index of the heading that it is under. */
interface Paragraph extends Words {
  readonly block: Block;
  readonly heading: number;
  readonly index: number;
  /** A line that ends with a colon is right before it. */
  readonly isIntroduced: boolean;
}

/** What is repeated by mistake: within a section, or all of it, in order. Tables and quotations aren't looked at, nor what is there three times. In different sections the same words may be meant: of 30 such paragraphs in real policies about 12 were slips, so that only one that says nothing of its section counts there. */
export const findRepeatedParagraphs: (markdown: Readable, scopes: ScopeIndex) => readonly RepeatedParagraphs[] = oncePer(
  (markdown: Readable, scopes: ScopeIndex) => read(leavesWithRoles(markdown), markdown, scopes),
);

function read(roles: readonly InLeaf<Role>[], markdown: Readable, scopes: ScopeIndex): readonly RepeatedParagraphs[] {
  const all: Paragraph[] = [];
  const headings: Block[] = [];
  let leadIn = -1;
  for (const { block, found } of roles) {
    if (found === 'separator') headings.push(block);
    else if (found === 'lead-in') leadIn = block.end;
    else {
      const isIntroduced = block.start - leadIn <= LONGEST_GAP && !block.leaf.item;
      all.push({ block, ...found, heading: headings.length - 1, index: all.length, isIntroduced });
    }
  }
  const pairs = pairsOf(all);
  if (pairs.length === 0) return NONE;
  const long = all.filter(({ count }) => count >= WORDS_OF_ANY_KIND).map((one, index) => ({ ...one, index }));
  const whole = wholeText(long, pairsOf(long));
  if (whole) return [whole];
  const titles = new Map<string, number>();
  for (const { leaf } of headings) titles.set(leaf.prose.text, (titles.get(leaf.prose.text) ?? 0) + 1);
  // Under two headings only where all that stands below both is the same.
  const isUnder = (first: Paragraph, again: Paragraph): boolean =>
    isUnderOne(headings, titles, first.heading, again.heading) &&
    (first.heading === again.heading || hasSameText(markdown, headings, first.heading, again.heading));
  const runs = slipsIn(pairsOf(long), scopes, isUnder).within;
  const { within, across } = slipsIn(pairs, scopes, isUnder);
  const short = within.filter(({ first }) => first.every(({ count }) => count < WORDS_OF_ANY_KIND));
  const [slip, ...others] = across;
  const isSlip = slip?.first.every(({ isSelfContained }) => isSelfContained()) && !slip.again.some(({ isIntroduced }) => isIntroduced);
  return [
    ...[runs, short].flatMap((some): readonly RepeatedParagraphs[] =>
      some.length > MOST_SLIPS ? NONE : some.flatMap((run) => (isParallel(run, markdown) ? [] : [repeatedBy(run, false, markdown)])),
    ),
    // Who repeats more than one passage in another section means it.
    ...(slip && others.length === 0 && isSlip && !inParts(headings, slip) ? [repeatedBy(slip, true, markdown)] : NONE),
  ];
}

/** Pairs in a row, within sections and across them. */
function slipsIn(
  pairs: readonly { readonly first: Paragraph; readonly again: Paragraph }[],
  scopes: ScopeIndex,
  isUnder: (first: Paragraph, again: Paragraph) => boolean,
): { readonly within: readonly Run[]; readonly across: readonly Run[] } {
  const within: Run[] = [];
  const across: Run[] = [];
  for (const { first, again } of pairs.toSorted((a, b) => a.again.index - b.again.index)) {
    if (scopes.homeOf(first.block.start) !== scopes.homeOf(again.block.start)) continue;
    if (!isUnder(first, again)) addTo(across, first, again);
    else if (isBeside(first.block, again.block) && !again.isIntroduced) addTo(within, first, again);
  }
  return { within, across };
}

/** Paragraphs in a row that are there again in a row. */
interface Run {
  readonly first: Paragraph[];
  readonly again: Paragraph[];
}

/** A number of its own for each number of words and of letters, of which there are fewer. */
function sizeOf({ count, letters }: Words): number {
  return count * 1_000_000 + letters;
}

function pairsOf(all: readonly Paragraph[]): { readonly first: Paragraph; readonly again: Paragraph }[] {
  const sizes = new Map<number, number>();
  for (const one of all) sizes.set(sizeOf(one), (sizes.get(sizeOf(one)) ?? 0) + 1);
  const byWords = new Map<string, Paragraph[]>();
  for (const one of all) if ((sizes.get(sizeOf(one)) ?? 0) > 1) addToMultimap(byWords, one.words(), one);
  return [...byWords.values()].flatMap(([first, again, ...more]) => (first && again && more.length === 0 ? [{ first, again }] : []));
}

function addTo(runs: Run[], first: Paragraph, again: Paragraph): void {
  const last = runs.at(-1);
  if (last && last.first.at(-1)?.index === first.index - 1 && last.again.at(-1)?.index === again.index - 1) {
    last.first.push(first);
    last.again.push(again);
  } else runs.push({ first: [first], again: [again] });
}

function repeatedBy(run: Run, isAcross: boolean, markdown: Readable): RepeatedParagraphs {
  const [first, again] = [run.first.map(({ block }) => block), run.again.map(({ block }) => block)];
  return { first, again, isWholeText: false, isAcross, isAdjacent: isAdjacent(run, markdown) };
}

function isAdjacent({ first, again }: Run, markdown: Readable): boolean {
  const last = first.at(-1)?.block;
  return last !== undefined && blockFrom(markdown, last.end)?.start === again[0]?.block.start;
}

/** "c) may comment on drafts" below 11 and again below 12: a letter or small number that comes twice is counted in two lists, which say the same of two bodies. */
function isParallel(run: Run, markdown: Readable): boolean {
  return run.first.some(({ block }) => !block.leaf.item && LABELLED.test(block.leaf.prose.text)) && !isAdjacent(run, markdown);
}

const LABELLED = /^\s*\(?(?:\p{Ll}{1,2}|[ivx]{1,5}|\d{1,2})[.)]\s/u;

/** Whether one of the two is for readers in one place, or for those of a part with the same outline: headings that say so, or that are alike. */
function inParts(headings: readonly Block[], { first, again }: Run): boolean {
  const [a, b] = [first[0]?.heading ?? -1, again[0]?.heading ?? -1].map((index) => headings[index]?.leaf.prose.text ?? '');
  return a === b || REGION.test(a ?? '') || REGION.test(b ?? '');
}

/** What titles of parts for the readers of one country have. */
const REGION =
  /(?<!\p{L})(?:U\.?S\.?A?\.?|UK|EU|EEA|EWR|EEE|SEE|Californi\p{L}+|Kalifornien|Brazil|Brasil|Europ\p{L}+|Canada|Residents?|Users in|Countr(?:y|ies)|Additional)(?!\p{L})/iu;

const NONE: readonly never[] = [];

/** Code units between a line that ends with a colon and what it introduces. */
const LONGEST_GAP = 6;

/** Headings between two copies of a section; with more the second one is no slip. */
const MOST_BETWEEN = 60;

/**
 * Under one heading, or under two beside each other that say the same, as a section does that was pasted twice.
 * @param headings all, in order @param titles how often each title is among them
 */
function isUnderOne(headings: readonly Block[], titles: ReadonlyMap<string, number>, one: number, other: number): boolean {
  if (one === other) return true;
  const [a, b] = [headings[one]?.leaf, headings[other]?.leaf];
  return (
    a?.kind === 'heading' &&
    a.prose.text === b?.prose.text &&
    a.level === b.level &&
    titles.get(a.prose.text) === 2 &&
    other - one <= MOST_BETWEEN &&
    headings.slice(one, other).every(({ leaf }) => leaf.kind !== 'heading' || (leaf.level ?? 0) >= (a.level ?? 0))
  );
}

/** Whether all that is under two headings is the same, so that the one is a copy of the other: with other words below it, it says the same of something else. */
function hasSameText(markdown: Readable, headings: readonly Block[], one: number, other: number): boolean {
  const [a, b] = [one, other].map((at) => {
    const heading = headings[at];
    const span = { start: heading?.end ?? 0, end: headings[at + 1]?.start ?? Infinity };
    return blocksIn(markdown, span).map(wordsOf);
  });
  return a !== undefined && b !== undefined && a.length === b.length && a.every((words, index) => words === b[index]);
}

function wordsOf({ leaf }: Block): string {
  return leaf.prose.text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
}

/** Paragraphs outside of lists, or whole items of one list. */
function isBeside(a: Block, b: Block): boolean {
  const [one, other] = [a.leaf.item, b.leaf.item];
  if (!one || !other) return one === other;
  return a.unit.start === b.unit.start && one.parent?.at === other.parent?.at && isFirstOfItem(a) && isFirstOfItem(b);
}

/** Right behind the marker of its item. */
function isFirstOfItem({ start, unit, leaf: { item } }: Block): boolean {
  return item !== undefined && start - unit.start - item.at <= item.marker.length + LONGEST_GAP;
}

/** Every paragraph twice, all first copies before all second ones. */
function wholeText(
  all: readonly Paragraph[],
  pairs: readonly { readonly first: Paragraph; readonly again: Paragraph }[],
): RepeatedParagraphs | undefined {
  if (pairs.length < FEWEST_PARAGRAPHS || pairs.length * 2 !== all.length) return undefined;
  if (pairs.some(({ first, again }) => first.index >= pairs.length || again.index !== first.index + pairs.length)) return undefined;
  return {
    first: all.slice(0, pairs.length).map(({ block }) => block),
    again: all.slice(pairs.length).map(({ block }) => block),
    isWholeText: true,
    isAcross: false,
    isAdjacent: false,
  };
}
