/** The words of a policy's body, normalised so that formatting does not count: what two versions are compared by. */
import type { Block, Leaf } from './markdown.ts';
import type { Policy } from './policy.ts';
import type { Section } from './sections.ts';
import type { Span } from './span.ts';

/** One word; `span` is its place in the source. */
export interface Word {
  /** Letters and digits only, compatibility forms folded (NFKC); upper and lower case differ, since defined terms live by it. */
  readonly text: string;
  readonly span: Span;
}

/** The text of one section without its sub-sections, or what stands before the first heading. */
export interface SectionText {
  readonly section?: Section;
  /** The title's words, without the number, and then those of the text. */
  readonly words: readonly Word[];
}

/** Every section of a policy in order, the text before the first heading first. Code, raw HTML, link targets, front matter and date lines are left out. */
export function sectionTexts(policy: Policy): readonly SectionText[] {
  const dates = dateLines(policy);
  const wordsOf = (blocks: readonly Block[]): Word[] => blocks.flatMap((block) => blockWords(block, dates));
  const first = policy.sections.all[0];
  const before = policy.markdown.blocks.filter(({ start }) => !first || start < first.span.start);
  return [
    { words: wordsOf(before) },
    ...policy.sections.all.map((section) => {
      const { block, titleSpan } = section.heading;
      const title = blockWords(block, dates).filter(({ span }) => span.start >= titleSpan.start && span.end <= titleSpan.end);
      return { section, words: [...title, ...wordsOf(section.blocks)] };
    }),
  ];
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
    const short = leafWords(block.leaf).length <= DATE_LINE_WORDS;
    const out = short ? block : { start: Math.min(labelSpan.start, dateSpan.start), end: Math.max(labelSpan.end, dateSpan.end) };
    return [{ start: block.start, end: block.end, out }];
  });
}

function blockWords(block: Block, dates: readonly DateLine[]): Word[] {
  const words = leafWords(block.leaf).map(({ text, span }) => ({ text, span: { start: block.start + span.start, end: block.start + span.end } }));
  const out = dates.filter(({ start }) => start === block.start);
  return out.length === 0 ? words : words.filter(({ span }) => !out.some((date) => date.out.start <= span.start && span.end <= date.out.end));
}

const known = new WeakMap<Leaf, readonly Word[]>();

/** Words of one block, spans relative to it; kept as long as the block lives. */
function leafWords(leaf: Leaf): readonly Word[] {
  let words = known.get(leaf);
  if (!words) {
    words = [...leaf.prose.text.replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '\u0001').matchAll(/[\p{L}\p{N}\p{M}\u0001]+/gu)].flatMap((match) => {
      const text = match[0].replaceAll('\u0001', '').normalize('NFKC');
      return text === '' ? [] : [{ text, span: leaf.prose.spanOf(match.index, match.index + match[0].length) }];
    });
    known.set(leaf, words);
  }
  return words;
}
