/** Lists of contents that writers keep in their policies: every entry is a link to a heading, or the words of one. */
import type { Leaf, ListItem } from './markdown.ts';
import type { LeftPlace, NewNumber } from './followNumbers.ts';
import type { LinkMention } from './links.ts';
import { readTarget } from './linkTargets.ts';
import { numberedPlaces, type NumberedPlace } from './numberedPlaces.ts';
import type { Policy } from './policy.ts';
import { blockAt } from './sectionAnchors.ts';
import type { Section, SectionTree } from './sections.ts';
import type { Span } from './span.ts';
import { plainWords } from './plainWords.ts';

/** One entry. */
export interface ContentsEntry {
  /** Its words, or its link as a whole. */
  readonly span: Span;
  readonly item: ListItem;
  /** 0 at the top. */
  readonly depth: number;
  readonly link?: LinkMention;
  /** The section it leads to; absent where that is gone. */
  readonly section?: Section;
  /** Whether it shows the heading with its number (`text`) or without; absent where it has words of its own. */
  readonly shows?: 'text' | 'title';
}

/** One list. */
export interface ContentsList {
  /** From its first marker to the end of its last entry. */
  readonly span: Span;
  readonly entries: readonly ContentsEntry[];
  /** True where every entry is a link and nothing else. */
  readonly linked: boolean;
}

const known = new WeakMap<SectionTree, readonly ContentsList[]>();

/** All lists of contents of a policy, in order. */
export function findContentsLists(policy: Policy): readonly ContentsList[] {
  let lists = known.get(policy.sections);
  if (!lists) known.set(policy.sections, (lists = collect(policy)));
  return lists;
}

/** Fewer are a list of something else that happens to have such words. */
const FEWEST = 3;

function collect(policy: Policy): readonly ContentsList[] {
  const { markdown: { blocks }, sections, text } = policy;
  if (sections.all.length < FEWEST) return [];
  const byStart = new Map(sections.all.map((section) => [section.heading.block.start, section]));
  const byWords = new Map<string, Section>();
  for (const section of sections.all) for (const words of [section.heading.text, section.heading.title]) if (words !== '' && !byWords.has(words)) byWords.set(words, section);
  const links = new Map(policy.links.map((link) => [link.span.start, link]));
  const lists: ContentsList[] = [];
  for (let from = 0; from < blocks.length; ) {
    const unit = blocks[from]?.unit;
    let to = from;
    while (blocks[to] && blocks[to]?.unit.start === unit?.start) to++;
    const entries: ContentsEntry[] = [];
    for (const { leaf, start, end } of blocks.slice(from, to)) {
      const entry = leaf.kind === 'paragraph' && leaf.item && leaf.quoteDepth === 0 ? readEntry({ start, end }, leaf, leaf.item) : undefined;
      if (!entry || entries.at(-1)?.item === entry.item) break;
      entries.push(entry);
    }
    const first = entries[0];
    if (unit && first && entries.length === to - from && entries.length >= FEWEST && isContents(entries)) {
      lists.push({ span: { start: unit.start + first.item.at, end: entries.at(-1)?.span.end ?? first.span.end }, entries, linked: first.link !== undefined });
    }
    from = Math.max(to, from + 1);
  }
  return lists;

  function readEntry(span: Span, leaf: Leaf, item: ListItem): ContentsEntry | undefined {
    let depth = 0;
    for (let above = item.parent; above; above = above.parent) depth++;
    const link = links.get(span.start);
    if (link?.kind === 'link' && link.span.end === span.end) {
      const target = readTarget(link.target);
      const anchor = target.kind === 'fragment' ? policy.anchors.find(target.fragment) : undefined;
      if (target.kind !== 'fragment') return undefined;
      const section = anchor && byStart.get(blockAt(policy.markdown, anchor.span.start)?.start ?? -1);
      return { span, item, depth, link, ...(section ? { section } : {}), ...shownBy(plainWords(link.text), section) };
    }
    if (leaf.inlines.length > 0) return undefined;
    const words = plainWords(text.slice(span.start, span.end));
    const section = byWords.get(words);
    return { span, item, depth, ...(section ? { section } : {}), ...shownBy(words, section) };
  }
}

function shownBy(words: string, section: Section | undefined): { readonly shows?: 'text' | 'title' } {
  return !section ? {} : words === section.heading.text ? { shows: 'text' } : words === section.heading.title ? { shows: 'title' } : {};
}

/** Of links half may lead nowhere: that is what a list is refreshed for. Words alone must nearly all be headings. */
function isContents(entries: readonly ContentsEntry[]): boolean {
  const linked = entries.filter(({ link }) => link).length;
  const leading = entries.filter(({ section }) => section).length;
  return linked === entries.length ? leading * 2 >= entries.length : linked === 0 && leading * 5 >= entries.length * 4;
}

/**
 * The first entry of each ordered list whose own count agrees with the numbers of its sections and will not any more: renderers count such a list by themselves.
 * @param added how many headings get a number that had none
 */
export function countedByList(policy: Policy, news: ReadonlyMap<NumberedPlace, NewNumber>, added: number): readonly LeftPlace[] {
  if (news.size === 0 || added === 0) return [];
  const places = numberedPlaces(policy);
  return findContentsLists(policy).flatMap(({ entries }) => {
    const counted = entries.flatMap(({ item, depth, section, span }) => {
      const place = section && places.ofSection(section);
      return item.ordered && depth === 0 && place?.number.parts.length === 1 ? [{ span, agrees: item.number === place.number.parts[0], now: news.get(place) }] : [];
    });
    const first = counted.find(({ now }) => now);
    return first && counted.every(({ agrees }) => agrees) ? [{ span: first.span, text: policy.text.slice(first.span.start, first.span.end), why: 'The list of contents counts by itself and lacks a section' }] : [];
  });
}
