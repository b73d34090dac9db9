/** Lists of contents that writers keep in their policies: every entry is a link to a heading, or the words of one. */
import type { LinkMention } from '../../document/links/links.ts';
import { readTarget } from '../../document/links/linkTargets.ts';
import { namedBlock } from '../../document/links/sectionAnchors.ts';
import type { Block, ListItem } from '../../document/markdown/leaf.ts';
import { blocksIn } from '../../document/markdown/passages.ts';
import { unescapedText } from '../../document/markdown/unescapedText.ts';
import type { Section } from '../../document/outline/sections.ts';
import { type Policy, titleHeading } from '../../document/policy.ts';
import { lazy, oncePer, oncePerText } from '../../document/text/remember.ts';
import type { Span } from '../../document/text/span.ts';
import { CONTENTS_LABEL } from '../../knowledge/contentsTitles.ts';

/** One entry. */
export interface ContentsEntry {
  /** Its words, or its link as a whole. */
  readonly span: Span;
  readonly item: ListItem;
  /** The whole list. */
  readonly unit: Span;
  /** 0 at the top. */
  readonly depth: number;
  readonly link?: LinkMention;
  /** The section it leads to; absent where that is gone. */
  readonly section?: Section;
  /** Its link leads nowhere; the section, if there is one, is that of its words. */
  readonly dead?: true;
  /** Nothing in the policy has its fragment or its words. */
  readonly gone?: true;
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
  /** The heading or line right above that says what it is: "Contents". */
  readonly label?: Span;
}

/** All lists of contents of a policy, in order. */
export const findContentsLists: (policy: Policy) => readonly ContentsList[] = oncePer((policy) =>
  collect(policy, { start: 0, end: policy.text.length }),
);

/** Those before the second section behind the title: a list further down is of something else. */
export function openingContentsLists(policy: Policy): readonly ContentsList[] {
  const title = titleHeading(policy.sections);
  const [, second] = policy.sections.all.filter((section) => section !== title).slice(0, 2);
  const end = second?.heading.block.start ?? policy.text.length;
  return collect(policy, { start: 0, end: second?.heading.block.unit.end ?? end }).filter(({ span }) => span.start <= end);
}

/** Fewer are a list of something else that happens to have such words. */
const FEWEST = 3;

/** What the entries of a list are compared with. */
interface Names {
  readonly byStart: ReadonlyMap<number, Section>;
  readonly byWords: ReadonlyMap<string, Section>;
  readonly byLooseWords: ReadonlyMap<string, Section>;
  readonly links: ReadonlyMap<number, LinkMention>;
}

/** The first section of a name has it. */
function sectionsByName({ sections, links }: Policy): Names {
  const [byWords, byLooseWords] = [new Map<string, Section>(), new Map<string, Section>()];
  for (const section of sections.all) {
    for (const words of [section.heading.text, section.heading.title]) {
      if (words === '') continue;
      if (!byWords.has(words)) byWords.set(words, section);
      if (!byLooseWords.has(loose(words))) byLooseWords.set(loose(words), section);
    }
  }
  return {
    byStart: new Map(sections.all.map((section) => [section.heading.block.start, section])),
    byWords,
    byLooseWords,
    links: new Map(links.map((link) => [link.span.start, link])),
  };
}

function collect(policy: Policy, within: Span): readonly ContentsList[] {
  const { markdown, sections, text } = policy;
  if (sections.all.length < FEWEST) return [];
  const blocks = blocksIn(markdown, within);
  // Most policies have no list of contents.
  const named = lazy(() => sectionsByName(policy));
  const lists: ContentsList[] = [];
  for (let from = 0, to = 0; from < blocks.length; from = to) {
    const { unit } = blocks[from] as Block;
    while (blocks[to]?.unit.start === unit.start) to++;
    if (to - from < FEWEST) continue;
    const label = labelAbove(blocks[from - 1]);
    const entries: ContentsEntry[] = [];
    for (const block of blocks.slice(from, to)) {
      const { kind, item, quoteDepth } = block.leaf;
      const entry = kind === 'paragraph' && item && quoteDepth === 0 ? readEntry(block, item, unit) : undefined;
      if (!entry || entries.at(-1)?.item === entry.item) break;
      entries.push(entry);
    }
    const first = entries[0];
    if (first && entries.length === to - from && areContents(entries, label !== undefined)) {
      lists.push({
        span: { start: unit.start + first.item.at, end: entries.at(-1)?.span.end ?? first.span.end },
        entries,
        linked: first.link !== undefined,
        ...(label ? { label } : {}),
      });
    }
  }
  return lists;

  function readEntry({ leaf, start, end }: Block, item: ListItem, unit: Span): ContentsEntry | undefined {
    const span = { start, end };
    let depth = 0;
    for (let above = item.parent; above; above = above.parent) depth++;
    const link = named().links.get(span.start);
    if (link?.kind === 'link' && link.span.end === span.end) {
      const target = readTarget(link.target);
      const anchor = target.kind === 'fragment' ? policy.anchors.find(target.fragment) : undefined;
      if (target.kind !== 'fragment') return undefined;
      const section = anchor && named().byStart.get(namedBlock(text, policy.markdown, anchor)?.start ?? -1);
      if (!anchor && !policy.anchors.open && !/^(?:top)?$/i.test(target.fragment)) {
        const meant = named().byLooseWords.get(loose(unescapedText(link.text)));
        return { span, item, unit, depth, link, dead: true, ...(meant ? { section: meant } : { gone: true }) };
      }
      return { span, item, unit, depth, link, ...(section ? { section } : {}), ...shownBy(unescapedText(link.text), section) };
    }
    if (leaf.inlines.length > 0) return undefined;
    const words = unescapedText(text.slice(span.start, span.end));
    const section = named().byWords.get(words);
    return { span, item, unit, depth, ...(section ? { section } : { gone: true as const }), ...shownBy(words, section) };
  }
}

/** Words without case, punctuation and numbers before them. */
const loose = oncePerText((words) =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[^\p{L}]+/u, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim(),
);

function shownBy(words: string, section: Section | undefined): { readonly shows?: 'text' | 'title' } {
  return !section ? {} : words === section.heading.text ? { shows: 'text' } : words === section.heading.title ? { shows: 'title' } : {};
}

/** A heading or short line that says that a list of contents follows. */
function labelAbove(block: Block | undefined): Span | undefined {
  return block &&
    (block.leaf.kind === 'heading' || block.leaf.kind === 'paragraph') &&
    block.leaf.prose.text.length <= 60 &&
    CONTENTS_LABEL.test(block.leaf.prose.text)
    ? { start: block.start, end: block.end }
    : undefined;
}

/** Of links half may lead nowhere: that is what a list is refreshed for. Words alone must nearly all be headings, unless a line above says what they are. */
function areContents(entries: readonly ContentsEntry[], labelled: boolean): boolean {
  const linked = entries.filter(({ link }) => link).length;
  const leading = entries.filter(({ section, dead }) => section && !dead).length;
  return linked === entries.length
    ? leading * 2 >= entries.length
    : linked === 0 && (labelled ? leading * 2 >= entries.length : leading * 5 >= entries.length * 4);
}
