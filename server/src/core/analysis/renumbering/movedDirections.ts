/** Words of direction that a move of sections may make wrong: "the policies found below" in a section that goes below them. */
import type { Block } from '../../document/markdown/leaf.ts';
import type { Policy } from '../../document/policy.ts';
import { matchesIn } from '../../document/text/matches.ts';
import { contains, overlaps, type Span, shiftSpan } from '../../document/text/span.ts';
import { PART_BEFORE, PART_BEHIND, POINTS_DOWN, POINTS_UP } from '../../knowledge/directionWords.ts';
import { message } from '../../l10n/localizer.ts';
import { type PlaceToReview, wordsAt } from './followNumbers.ts';
import type { SectionUnit } from './sectionUnits.ts';

/** Behind the word, to the end of a sentence that introduces a list, in code units. */
const LONGEST_END = 80;
const wordsOf = (alternatives: string): RegExp => new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${alternatives})(?![\p{L}\p{N}-])`, 'giu');
const UP = wordsOf(POINTS_UP);
const DOWN = wordsOf(POINTS_DOWN);
const UP_BY_ONE = wordsOf(PART_BEFORE);
const DOWN_BY_ONE = wordsOf(PART_BEHIND);

/**
 * The words that may point the wrong way, or at another section, once two units have changed places. References whose targets are known to be on the same side afterwards are left out.
 * @param first stands right before `second`
 */
export function findMovedDirections(policy: Policy, first: SectionUnit, second: SectionUnit): readonly PlaceToReview[] {
  const { blocks } = policy.markdown;
  const inside = ({ span }: SectionUnit): readonly Block[] => blocks.filter(({ start, end }) => start >= span.start && end <= span.end);
  const before = blocks.findIndex(({ start }) => start >= first.span.start);
  const behind = blocks.findIndex(({ start }) => start >= second.span.end);
  const found = new Map<number, PlaceToReview>();
  const look = (within: readonly Block[], words: RegExp, other: SectionUnit, isNear: boolean): void => {
    for (const [index, block] of within.entries()) {
      const { prose, kind, quoteDepth } = block.leaf;
      if (quoteDepth > 0 || kind === 'heading' || kind === 'code' || prose.text === '') continue;
      for (const { 0: word, index: at } of matchesIn(prose.text, words)) {
        const span = shiftSpan(prose.spanOf(at, at + word.length), block.start);
        if (words === DOWN && introduces(block, within[index + 1], at + word.length)) continue;
        if (!isNear && staysTrue(policy, span, other.span)) continue;
        found.set(span.start, {
          span,
          text: wordsAt(policy, aroundWord(policy, block, span)),
          why: message('"{word}" may point the wrong way after the move', { word: word.replace(/\s+/g, ' ') }),
        });
      }
    }
  };
  look(inside(first), DOWN, second, false);
  look(inside(second), UP, first, false);
  look(inside(first), UP_BY_ONE, second, true);
  look(inside(second), DOWN_BY_ONE, first, true);
  look(before < 0 ? [] : ownBlocksBefore(blocks, before), DOWN_BY_ONE, second, true);
  look(behind < 0 ? [] : ownBlocksFrom(blocks, behind), UP_BY_ONE, first, true);
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}

/** "the purposes below:" before a list, which moves along. */
function introduces({ leaf }: Block, next: Block | undefined, from: number): boolean {
  const behind = leaf.prose.text.slice(from).trim();
  const isLast = behind.length <= LONGEST_END && !behind.slice(0, -1).includes('.');
  return isLast && next !== undefined && (next.leaf.item !== undefined || next.leaf.kind === 'tableCell');
}

/** Whether the word belongs to a reference to something that isn't in the other unit. */
function staysTrue({ references }: Policy, word: Span, other: Span): boolean {
  const reference = references.find(({ span, direction }) => direction && overlaps(span, word));
  if (!reference) return false;
  const targets = reference.heading ? [reference.heading.target?.span] : reference.numbers.map(({ target }) => target?.span);
  return targets.length > 0 && targets.every((target) => target && !contains(other, { start: target.start, end: target.start }));
}

/** The word with some before it, in one block. */
function aroundWord({ text }: Policy, block: Block, { start, end }: Span): Span {
  const from = text.slice(Math.max(block.start, start - 40), start);
  const cut = start - from.length > block.start ? from.search(/\s/) + 1 : 0;
  return { start: start - from.length + cut, end };
}

function ownBlocksBefore(blocks: readonly Block[], end: number): readonly Block[] {
  let start = end;
  while (start > 0 && blocks[start - 1]?.leaf.kind !== 'heading') start--;
  return blocks.slice(start, end);
}

function ownBlocksFrom(blocks: readonly Block[], start: number): readonly Block[] {
  let end = start + 1;
  while (blocks[end] && blocks[end]?.leaf.kind !== 'heading') end++;
  return blocks.slice(start, end);
}
