/** Numbers that an overview gives to sections by name: "Stage 3 (Appeal)", "Appeal (stage 3)", the third item of a list that begins with "Appeal". They are right as long as the section has that number. */
import type { Block } from '../../document/markdown/leaf.ts';
import type { Policy } from '../../document/policy.ts';
import { excerptAt } from '../../document/text/excerpt.ts';
import { matchesIn } from '../../document/text/matches.ts';
import { contains, overlaps, type Span } from '../../document/text/span.ts';
import { message } from '../../l10n/localizer.ts';
import type { PlaceToReview } from './followNumbers.ts';

/** A section that gets another number. */
export interface OldNumber {
  readonly title: string;
  /** As it was, without words and marks around it: `3`, `2.1`, `C`. */
  readonly label: string;
}

/** Fewer items of one list that agree with the sections may do so by accident. */
const FEWEST_ITEMS = 2;
/** Shorter titles are found by accident. */
const SHORTEST_TITLE = 3;
/** Code units behind a number in which its title has to be; longer titles aren't found. */
const LONGEST_TITLE = 200;
/** Code units before a number for a title with the parenthesis that the number is in. */
const TITLE_AND_PARENTHESIS = LONGEST_TITLE + 40;
/** Code units of an open parenthesis and the word in it: "(stage ". */
const OPEN_PARENTHESIS = 16;
/** Code units of an item that are shown to the writer. */
const SHOWN = 60;

/**
 * Finds the places where an overview gives a section its old number.
 * @param changed sections with the numbers that they had
 * @param stay sections that keep their numbers
 * @param known places that are changed or shown already, and headings
 */
export function findOverviewNumbers(
  policy: Policy,
  changed: readonly OldNumber[],
  stay: readonly OldNumber[],
  known: readonly Span[],
): readonly PlaceToReview[] {
  const titles = titlesByLabel(changed);
  if (titles.size === 0) return [];
  const found: PlaceToReview[] = [];
  const isKnown = (span: Span): boolean => known.some((one) => overlaps(one, span) || contains(one, span));
  for (const { leaf, start, end } of policy.markdown.blocks) {
    if (leaf.kind === 'heading' || leaf.kind === 'comment') continue;
    const text = policy.text.slice(start, end);
    for (const one of namedNumbers(text, titles)) {
      const span = { start: start + one.start, end: start + one.end };
      if (!isKnown(span))
        found.push({
          span,
          text: excerptAt(policy.text, span.start, span.end),
          why: message('Refers to the section by its name and old number'),
        });
    }
  }
  const all = titlesByLabel([...changed, ...stay]);
  for (const items of orderedLists(policy.markdown.blocks)) {
    const agreeing = items.filter(({ leaf }) => beginsWithOneOf(leaf.prose.text, all.get(String(leaf.item?.number))));
    if (agreeing.length < FEWEST_ITEMS) continue;
    const old = agreeing.find(({ leaf }) => beginsWithOneOf(leaf.prose.text, titles.get(String(leaf.item?.number))));
    const list = { start: items[0]?.start ?? 0, end: items.at(-1)?.end ?? 0 };
    if (!old || known.some((one) => overlaps(one, list)) || found.some((one) => overlaps(one.span, list))) continue;
    found.push({
      span: { start: old.start, end: old.end },
      text: `${old.leaf.item?.number}. ${old.leaf.prose.text.replace(/\s+/g, ' ').slice(0, SHOWN)}`,
      why: message('This list is numbered automatically and gives the section its old number'),
    });
  }
  return found;
}

function titlesByLabel(sections: readonly OldNumber[]): ReadonlyMap<string, readonly string[]> {
  const titles = new Map<string, string[]>();
  for (const { title, label } of sections) {
    const words = title.trim().toLowerCase();
    if (label !== '' && words.length >= SHORTEST_TITLE && /\p{L}/u.test(words)) titles.set(label, [...(titles.get(label) ?? []), words]);
  }
  return titles;
}

const NUMBER = /(?<![\p{L}\p{N}.,:#/-])(?:\d{1,3}(?:\.\d{1,3}){0,4}|[A-Z]|[IVXL]{2,6})(?![\p{L}\p{N}]|[.,]\d)/gu;

/** Numbers that stand right before or behind the title of their section, with marks and one word between them at most. */
function namedNumbers(text: string, titles: ReadonlyMap<string, readonly string[]>): readonly Span[] {
  return matchesIn(text, NUMBER).flatMap((match) => {
    const own = titles.get(match[0]);
    if (!own) return [];
    const start = match.index;
    const end = start + match[0].length;
    const lead = /^[\s.):\]*_("“„«'’|–—-]{1,8}/u.exec(text.slice(end, end + 8))?.[0].length;
    const behind = lead === undefined ? '' : text.slice(end + lead, end + lead + LONGEST_TITLE);
    const before = text
      .slice(Math.max(0, start - TITLE_AND_PARENTHESIS), start)
      .replace(/[\s*_|("“„«]{1,8}$/u, '')
      .toLowerCase();
    const isNamed =
      (lead !== undefined && beginsWithOneOf(behind, own)) ||
      // "Appeal (stage 3)": only in parentheses.
      (/[([](?:\p{L}{2,12}\s)?$/u.test(text.slice(Math.max(0, start - OPEN_PARENTHESIS), start)) &&
        /^\s?[)\]]/.test(text.slice(end)) &&
        own.some((title) => before.replace(/[\s*_]{0,4}[([]\p{L}{0,12}$/u, '').endsWith(title)));
    return isNamed ? [{ start, end }] : [];
  });
}

function beginsWithOneOf(text: string, titles: readonly string[] | undefined): boolean {
  if (!titles) return false;
  const words = text.trimStart().toLowerCase();
  return titles.some((title) => words.startsWith(title) && !/^[\p{L}\p{N}]/u.test(words.slice(title.length)));
}

/** The first blocks of the items of each ordered list that readers see counted. */
function orderedLists(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const lists: Block[][] = [];
  const open = new Map<string, Block[]>();
  const seen = new Set<string>();
  for (const block of blocks) {
    const { item } = block.leaf;
    if (!item?.ordered || item.number === undefined || block.leaf.kind === 'heading') continue;
    const id = `${block.unit.start} ${item.at}`;
    if (seen.has(id)) continue;
    seen.add(id);
    const level = `${block.unit.start} ${item.parent?.at ?? ''}`;
    // A list that goes on behind a paragraph is a unit of its own.
    const list =
      open.get(level) ?? (item.number > 1 ? lists.findLast((one) => one.at(-1)?.leaf.item?.number === (item.number ?? 0) - 1) : undefined);
    if (list) list.push(block);
    else lists.push([block]);
    open.set(level, list ?? lists.at(-1) ?? []);
  }
  return lists;
}
