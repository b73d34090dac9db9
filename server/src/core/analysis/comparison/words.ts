/** The words of a policy's body, normalised so that formatting does not count: what two versions are compared by. */
import type { Block, Leaf } from '../../document/markdown/leaf.ts';
import type { Section } from '../../document/outline/sections.ts';
import type { Policy } from '../../document/policy.ts';
import { matchesIn } from '../../document/text/matches.ts';
import { latestPer } from '../../document/text/remember.ts';
import { contains, type Span, shiftSpan } from '../../document/text/span.ts';

/**
 * The text of one section without its sub-sections, or what is before the first heading.
 * A word is its letters and digits, compatibility forms folded (NFKC); upper and lower case differ, since defined terms live by it.
 */
export interface SectionText {
  readonly section?: Section;
  /** The source of all its blocks; where two are equal, so are their words. */
  readonly source: string;
  /** The title's words, without the number, and then those of the text: each as a number, equal for equal words of all policies. Good as long as {@link currentNumbering} gives the same. */
  readonly words: readonly number[];
  /** Where a word is in the source, by its index. */
  readonly spanOf: (index: number) => Span;
}

/** Every section of a policy in order, the text before the first heading first. Code, raw HTML, link targets, front matter and date lines are left out. */
export function sectionTexts(policy: Policy): readonly SectionText[] {
  const dates = dateLines(policy);
  const first = policy.sections.all[0];
  const before = policy.markdown.blocks.filter(({ start }) => !first || start < first.span.start);
  const sourceOf = (start: number | undefined, blocks: readonly Block[]): string =>
    policy.text.slice(start ?? blocks[0]?.start ?? 0, Math.max(start ?? 0, blocks.at(-1)?.end ?? 0));
  return [
    textOf(sourceOf(undefined, before), undefined, () => before.map((block) => blockWords(block, dates))),
    ...policy.sections.all.map((section) => {
      const { block, title, titleSpan } = section.heading;
      const heading = (): readonly PartWords[] =>
        dates.some(({ start }) => start === block.start) ? [] : [{ span: titleSpan, ids: wordsIn(title).map(numberOf) }];
      return textOf(sourceOf(block.start, section.blocks), section, () => [
        ...heading(),
        ...section.blocks.map((one) => blockWords(one, dates)),
      ]);
    }),
  ];
}

/** Words of a heading, which are placed no closer than that, or some words of a block: all, or those with the given indexes. */
interface PartWords {
  readonly span: Span;
  readonly block?: Block;
  readonly ids: readonly number[];
  readonly indexes?: readonly number[];
}

function textOf(source: string, section: Section | undefined, read: () => readonly PartWords[]): SectionText {
  let parts: readonly PartWords[] | undefined;
  let words: readonly number[] | undefined;
  return {
    ...(section ? { section } : {}),
    source,
    get words() {
      return (words ??= (parts ??= read()).flatMap(({ ids }) => ids));
    },
    spanOf: (index) => {
      let left = index;
      for (const part of (parts ??= read())) {
        if (left < part.ids.length) return spanOfWord(part, left);
        left -= part.ids.length;
      }
      return { start: 0, end: 0 };
    },
  };
}

function spanOfWord({ block, span, indexes }: PartWords, index: number): Span {
  return (block && spansOf(block)[indexes?.[index] ?? index]) ?? span;
}

/** The place of every word of a block. Seldom needed, so not kept. */
function spansOf({ start, leaf: { prose } }: Block): readonly Span[] {
  return matchesIn(readable(prose.text), WORD)
    .filter(([written]) => wordOf(written) !== '')
    .map(({ index, 0: written }) => {
      const span = prose.spanOf(index, index + written.length);
      return shiftSpan(span, start);
    });
}

/** A block with a date of the policy and no more words than this is a date line; in a longer one only the date itself is left out. */
const DATE_LINE_WORDS = 16;

interface DateLine extends Span {
  /** The whole block when it is a date line, else label and date. */
  readonly out: Span;
}

function dateLines({ dates, markdown }: Policy): readonly DateLine[] {
  const mentions = dates.filter(({ where, scope }) => where === 'text' && scope === 'document');
  return mentions.flatMap(({ dateSpan, labelSpan }) => {
    const block = markdown.blocks.find(({ start, end }) => start <= dateSpan.start && dateSpan.end <= end);
    if (!block) return [];
    const short = idsOf(block.leaf).length <= DATE_LINE_WORDS;
    const out = short ? block : { start: Math.min(labelSpan.start, dateSpan.start), end: Math.max(labelSpan.end, dateSpan.end) };
    return [{ start: block.start, end: block.end, out }];
  });
}

function blockWords(block: Block, dates: readonly DateLine[]): PartWords {
  const ids = idsOf(block.leaf);
  const out = dates.filter(({ start }) => start === block.start);
  if (out.length === 0) return { span: block, block, ids };
  const spans = spansOf(block);
  const indexes = ids.flatMap((_, index) => (out.some((date) => contains(date.out, spans[index] ?? block)) ? [] : [index]));
  return { span: block, block, ids: indexes.map((index) => ids[index] ?? 0), indexes };
}

const WORD = /[\p{L}\p{N}\p{M}\u0001]+/gu;
const ASCII_WORD = /[A-Za-z0-9]+/g;
const ASCII = /^[\x20-\x7E\s]*$/;

/** Soft hyphens and characters without width stand inside words; each becomes a character of the same length. */
function readable(text: string): string {
  return text.replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '\u0001');
}

function wordOf(written: string): string {
  return written.replaceAll('\u0001', '').normalize('NFKC');
}

function wordsIn(text: string): readonly string[] {
  return ASCII.test(text) ? (text.match(ASCII_WORD) ?? []) : (readable(text).match(WORD) ?? []).map(wordOf).filter((word) => word !== '');
}

/** Numbers of words; begun again when there are so many that they cost memory, and then `generation` counts up. */
const numbers = new Map<string, number>();
const MAX_NUMBERS = 200_000;
let generation = 0;

function numberOf(word: string): number {
  let number = numbers.get(word);
  if (number === undefined) numbers.set(word, (number = numbers.size));
  return number;
}

/** Words of one block as numbers; kept as long as the block lives and the numbering is in force. */
function idsOf(leaf: Leaf): readonly number[] {
  return idsInNumbering(leaf, generation);
}

const idsInNumbering = latestPer((leaf: Leaf, _generation: number): readonly number[] => wordsIn(leaf.prose.text).map(numberOf));

/** To be called before the texts of versions that are compared with each other are asked for; gives the number of the numbering in force. */
export function currentNumbering(): number {
  if (numbers.size >= MAX_NUMBERS) {
    numbers.clear();
    generation++;
  }
  return generation;
}
