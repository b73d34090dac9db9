/** Whether a policy has a table of contents of its own, so that previews and exports do not add a second one. */
import { findContentsLists } from '../analysis/contents/contentsLists.ts';
import { destinationsOf } from '../document/links/destinations.ts';
import { readTarget } from '../document/links/linkTargets.ts';
import { blockAt } from '../document/links/sectionAnchors.ts';
import type { Block } from '../document/markdown/leaf.ts';
import type { Section } from '../document/outline/sections.ts';
import { type Policy, titleHeading } from '../document/policy.ts';
import { matchesIn } from '../document/text/matches.ts';
import { CONTENTS_TITLE } from '../knowledge/contentsTitles.ts';

/** Fewer entries are a pair of links, not an overview. */
const FEWEST = 2;
/** Sections of the first level that may come before it: a summary, an introduction, and the heading over the table itself. */
const MOST_BEFORE = 3;

/**
 * True where a list, table or run of links near the top leads to at least half of the sections behind it, whatever it is written as,
 * or where a list is titled "Contents", even if its links lead nowhere. A list within one section that leads to its own parts only is not one.
 */
export function hasOwnContents(policy: Policy): boolean {
  const title = titleHeading(policy.sections);
  const sections = policy.sections.all.filter((section) => section !== title && section.heading.title !== '');
  if (sections.length < FEWEST) return false;
  const top = Math.min(...sections.map(({ heading }) => heading.level));
  const chief = sections.filter(({ heading }) => heading.level === top);
  const end = chief[MOST_BEFORE]?.heading.block.start ?? policy.readTo;

  return (
    isTitledContents(policy, end) ||
    overviews(policy, end).some(({ start, leadsTo }) => {
      const within = chief.findLast(({ span }) => span.start <= start && start < span.end);
      return [top, top + 1].some((level) => {
        const behind = sections.filter(({ heading }) => heading.level === level && heading.block.start > start);
        const reached = behind.filter((section) => leadsTo.has(section)).length;
        // What leads to the parts of its own section only is an overview of that.
        const beyond = behind.some((section) => leadsTo.has(section) && (!within || section.span.start >= within.span.end));
        return beyond && reached >= FEWEST && reached * 2 >= behind.length;
      });
    })
  );
}

/** Units behind the title "Contents" in which the list has to come: an instruction may be between. */
const UNITS_BEHIND_TITLE = 2;
/** An entry is a title, not a paragraph. UTF-16 units of its source, link included. */
const LONGEST_ENTRY = 300;
const FEWEST_TITLED = 3;
/** Blocks that are looked at behind the title. */
const MOST_ENTRIES = 200;

/** A heading or line that says "Contents", and a list of short entries behind it. */
function isTitledContents({ markdown }: Policy, end: number): boolean {
  const blocks = markdown.blocks.filter(({ start }) => start < end);
  return blocks.some(({ leaf: { kind, prose, length }, unit }, index) => {
    if ((kind !== 'heading' && kind !== 'paragraph') || length > 60 || !CONTENTS_TITLE.test(prose.text.trim())) return false;
    const following = markdown.blocks.slice(index + 1, index + 1 + MOST_ENTRIES);
    const units = [...new Set(following.map((block) => block.unit.start))]
      .filter((start) => start !== unit.start)
      .slice(0, UNITS_BEHIND_TITLE);
    return units.some((start) => {
      const entries = following.filter((block) => block.unit.start === start && block.leaf.item);
      return entries.length >= FEWEST_TITLED && entries.every((block) => block.leaf.length <= LONGEST_ENTRY);
    });
  });
}

/** Something that may be a table of contents: where it begins, and the sections it leads to. */
interface Overview {
  readonly start: number;
  readonly leadsTo: ReadonlySet<Section>;
}

function overviews(policy: Policy, end: number): readonly Overview[] {
  const lists = findContentsLists(policy).filter(({ span }) => span.start < end);
  return [
    ...lists.map(({ span: { start }, entries }) => ({ start, leadsTo: new Set(entries.flatMap(({ section }) => section ?? [])) })),
    ...runsOfLinks(policy, end),
  ];
}

/** Blocks in a row that say hardly more than links to sections: cells of a table, lines of a paragraph, HTML. */
function runsOfLinks({ anchors, links, markdown, sections, text }: Policy, end: number): readonly Overview[] {
  const byStart = new Map(sections.all.map((section) => [section.heading.block.start, section]));
  const blocks = markdown.blocks.filter(({ start }) => start < end);
  const inMarkdown = links
    .filter(({ kind, span }) => kind === 'link' && span.start < end)
    .map(({ span, target, text: words }) => ({ start: span.start, target, letters: letters(words) }));
  const inHtml = destinationsOf({ markdown: { blocks }, text })
    .filter(({ form }) => form === 'attribute')
    .map(({ start, written }) => ({ start, target: written, letters: 0 }));
  const all = [...inMarkdown, ...inHtml].sort((a, b) => a.start - b.start);
  const runs: { readonly start: number; readonly leadsTo: Set<Section> }[] = [];
  let isOpen = false;
  let next = 0;
  for (const block of blocks) {
    const from = next;
    while ((all[next]?.start ?? Infinity) < block.end) next++;
    const own = all.slice(from, next);
    const leadsTo = own.flatMap(({ target }) => sectionAt(target));
    const { linked, other } = lettersOf(
      text,
      block,
      own.reduce((sum, link) => sum + link.letters, 0),
    );
    if (leadsTo.length > 0 && other * 4 <= linked) {
      if (!isOpen) runs.push({ start: block.start, leadsTo: new Set() });
      isOpen = true;
      for (const section of leadsTo) runs.at(-1)?.leadsTo.add(section);
    } else if (linked + other > 0) isOpen = false;
  }
  return runs;

  function sectionAt(written: string): Section | [] {
    const target = readTarget(written);
    const anchor = target.kind === 'fragment' ? anchors.find(target.fragment) : undefined;
    return (anchor && byStart.get(blockAt(markdown, anchor.span.start)?.start ?? -1)) ?? [];
  }
}

/** Letters that a reader sees in the links of a block, and beside them. @param linked those in its Markdown links */
function lettersOf(text: string, { leaf, start, end }: Block, linked: number): { readonly linked: number; readonly other: number } {
  if (leaf.kind === 'comment') return { linked: 0, other: 0 };
  const isHtml =
    leaf.kind === 'html' ||
    leaf.inlines.some((inline) => inline.kind === 'html' && /^<a\s/i.test(text.slice(start + inline.start, start + inline.start + 3)));
  return isHtml ? lettersInHtml(text.slice(start, end)) : { linked, other: letters(leaf.prose.text) - linked };
}

const TAG = /<(\/?)([a-z][a-z0-9]{0,20})(?:[\s/][^<>]{0,2000})?>/gi;

function lettersInHtml(source: string): { readonly linked: number; readonly other: number } {
  let [linked, other, from, isLink] = [0, 0, 0, false];
  for (const { index, 0: tag, 1: slash, 2: name = '' } of matchesIn(source, TAG)) {
    const seen = letters(source.slice(from, index));
    if (isLink) linked += seen;
    // The words of `<summary>` are the title of what is folded away.
    else if (slash === '' || name.toLowerCase() !== 'summary') other += seen;
    if (name.toLowerCase() === 'a') isLink = slash === '';
    from = index + tag.length;
  }
  return { linked, other: other + letters(source.slice(from)) };
}

function letters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
