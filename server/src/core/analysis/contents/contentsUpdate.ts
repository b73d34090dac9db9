/** Writes a list of contents into a policy, or brings the one that it has up to date, in its own depth, marker and words. */
import type { LinkMention } from '../../document/links/links.ts';
import { fragmentsOf } from '../../document/links/sectionAnchors.ts';
import { findContainers } from '../../document/markdown/containers.ts';
import type { Block } from '../../document/markdown/leaf.ts';
import { minimallyEscaped, unescapedText } from '../../document/markdown/unescapedText.ts';
import type { Section, SectionTree } from '../../document/outline/sections.ts';
import { type Policy, titleHeading } from '../../document/policy.ts';
import { kindByName } from '../../document/recognition/recognise.ts';
import { matchesIn } from '../../document/text/matches.ts';
import { mostSimilar } from '../../document/text/similarity.ts';
import { contains, type Span, type TextEdit } from '../../document/text/span.ts';
import { CONTENTS_LABEL, CONTENTS_TITLE } from '../../knowledge/contentsTitles.ts';
import { type ContentsEntry, type ContentsList, findContentsLists } from './contentsLists.ts';

/** A policy with fewer sections is overlooked at a glance. */
const FEWEST = 3;
/** A longer list is no overview: then the sections of the first level have to do. */
const MOST = 40;

/** How a list looks. */
interface Look {
  /** `-`, `*`, `+`, or the first number of an ordered list with what follows it. */
  readonly marker: string;
  /** All items of an ordered list have the same number. */
  readonly sameNumber: boolean;
  /** What is between the marker and the words. */
  readonly gap: string;
  /** Spaces of one level of nesting. */
  readonly indent: number;
  /** Sections of several levels are listed one below the other, without nesting. */
  readonly isFlat: boolean;
  readonly levels: { readonly from: number; readonly to: number };
  readonly shows: 'text' | 'title';
}

/** Where the list of contents of a policy is, or is to be. */
export interface ContentsPlace {
  readonly span: Span;
  /** What was between the markers is to be replaced with its line ends. */
  readonly marked: boolean;
  readonly list?: ContentsList;
}

/** The heading that shows the title: the first of level 1, else one with which the text begins, whatever its level. */
export function titleSection({ sections, markdown: { blocks } }: Policy): Section | undefined {
  const [first] = sections.all;
  const shown = blocks.find(({ leaf }) => leaf.kind !== 'comment' && leaf.kind !== 'html' && leaf.kind !== 'definition');
  const title =
    titleHeading(sections) ?? (first && !first.heading.number && shown?.start === first.heading.block.start ? first : undefined);
  return title && isTitleAmong(sections, title) ? title : undefined;
}

/** Whether a heading is the title though there are others of its level: its words name a policy, or the others have numbers and it has none. */
function isTitleAmong({ all }: SectionTree, { heading }: Section): boolean {
  const beside = all.filter((one) => one.heading !== heading && one.heading.level <= heading.level);
  if (beside.length === 0) return true;
  if (heading.number) return false;
  return kindByName(heading.title, '') !== undefined || beside.every((one) => one.heading.number !== undefined);
}

/** All sections but the title; none where they are too few for a list. */
export function listedSections(policy: Policy): readonly Section[] {
  const { all } = policy.sections;
  const title = titleSection(policy);
  const sections = all.filter((section) => section !== title && section.heading.title !== '' && !isContentsSection(section));
  return sections.length >= FEWEST ? sections : [];
}

/** The heading over a list of contents, or an entry of one that is written as headings. */
function isContentsSection({ heading, children }: Section): boolean {
  return heading.isContentsEntry === true || (children.length === 0 && CONTENTS_TITLE.test(heading.title));
}

/** The section before which a new list goes: never above the title. */
export function firstListed(policy: Policy): Section | undefined {
  return listedSections(policy)[0];
}

const OPENING = /^<!--\s*(?:contents|toc)\s*-->$/i;
const CLOSING = /^<!--\s*(?:\/\s*(?:contents|toc)|tocstop)\s*-->$/i;

/** Between two marks, else the list of links near the top. */
export function contentsPlace(policy: Policy): ContentsPlace | undefined {
  const {
    text,
    markdown: { blocks },
  } = policy;
  const comments = blocks.filter(({ leaf }) => leaf.kind === 'comment');
  const saying =
    (what: RegExp) =>
    ({ start, end }: Block): boolean =>
      end - start < 40 && what.test(text.slice(start, end).trim());
  const opening = comments.find(saying(OPENING));
  const closing = opening && comments.find((one) => one.start > opening.start && saying(CLOSING)(one));
  const lists = findContentsLists(policy).filter(({ linked }) => linked);
  if (opening && closing) {
    const span = { start: opening.end, end: closing.start };
    const list = lists.find((one) => contains(span, one.span));
    // Other text between the marks would be lost.
    const others = blocks.some((block) => contains(span, block) && !(list && contains(list.span, block)));
    return others ? undefined : { span, marked: true, ...(list ? { list } : {}) };
  }
  const list = lists[0];
  const before = list ? listedSections(policy).filter(({ heading }) => heading.block.start < list.span.start) : [];
  return list && before.length <= 1 ? { span: list.span, marked: false, list } : undefined;
}

/** A list of contents that follows a change. */
export interface FollowingContents {
  /** The list before the change. */
  readonly span: Span;
  /** In the text after the change; undefined where there is nothing to do. */
  readonly edit: TextEdit | undefined;
}

/** The edit that brings the list of contents of a changed policy up to date, if that of the policy before was; in the look that it had. */
export function contentsAfter(before: Policy, after: Policy): FollowingContents | undefined {
  const place = contentsPlace(before);
  const now = contentsPlace(after);
  if (!place?.list || !now?.list || updateContents(before, place)) return undefined;
  const look = lookOf(before, place.list);
  // A section that goes below the levels that are listed is not to get lost.
  if (entriesOf(after, look, now.span, now.list).length < place.list.entries.length) return undefined;
  return { span: place.span, edit: updateContents(after, now, look) };
}

/** The edit that brings it up to date; undefined where it is. */
export function updateContents(
  policy: Policy,
  { span, marked, list }: ContentsPlace,
  look = list ? lookOf(policy, list) : newLook(policy, undefined),
): TextEdit | undefined {
  const lines = entriesOf(policy, look, span, list);
  const eol = policy.lineEnding;
  const newText = marked ? `${eol}${eol}${lines.join(eol)}${eol}${eol}` : lines.join(eol);
  return lines.length === 0 ? undefined : changedLines(policy.text.slice(span.start, span.end), newText, span.start);
}

/** True where an update would shift the numbers of a list that are those of its sections: a section without a number would be among them. */
export function renumbersEntries(policy: Policy, { span, list }: ContentsPlace): boolean {
  if (!list) return false;
  const top = list.entries.filter(({ depth, item }) => depth === 0 && item.ordered);
  const isMirror = ({ section, item, shows }: ContentsEntry): boolean =>
    section?.heading.number?.style === 'decimal' &&
    section.heading.number.parts.length === 1 &&
    section.heading.number.parts[0] === item.number &&
    shows !== 'text';
  const mirrored = top.filter(isMirror);
  if (mirrored.length < FEWEST || mirrored.length * 2 < top.length) return false;
  const look = lookOf(policy, list);
  const listed = new Set(list.entries.map(({ section }) => section));
  const level = mirrored[0]?.section?.heading.level ?? 0;
  return listedIn(policy, look, span, list).some(
    (section) => !listed.has(section) && section.heading.number === undefined && section.heading.level <= level,
  );
}

/** True where the text is more than one page, each of which has contents of its own: parts in several languages, or several documents. */
function isSeveralPages({ text, scopes }: Policy, sections: readonly Section[]): boolean {
  const languages = new Set(
    matchesIn(text, /^<!--\s{0,9}lang(?:uage)?\s{0,9}[:=]\s{0,9}["']?([a-z]{2})\b/gim).map(({ 1: code = '' }) => code.toLowerCase()),
  );
  const homes = new Set(sections.map(({ heading }) => scopes.homeOf(heading.block.start)));
  return languages.size > 1 || homes.size > 1;
}

/** Containers of generators that make the anchors of headings in ways of their own: `::Accordion` … `::`. */
const CONTAINER_OPENS = /^[ \t]{0,12}::\p{L}[\p{L}\p{N}-]{0,40}(?:[ \t]{0,3}[{[][^\n]{0,300})?[ \t]{0,3}\r?$/mu;
const CONTAINER_CLOSES = /^[ \t]{0,12}::[ \t]{0,3}\r?$/m;

/** Contents are there already, be it as headings, without links, or with links to the page that the policy is published on. A heading for them with nothing below waits for its list. */
function hasContents(policy: Policy): boolean {
  const { sections, markdown } = policy;
  return (
    findContentsLists(policy).length > 0 ||
    sections.all.some(
      (section) =>
        section.heading.isContentsEntry ||
        (isContentsSection(section) && section.blocks.some((block) => block !== section.heading.block && block.leaf.kind !== 'comment')),
    ) ||
    markdown.blocks.some(
      ({ leaf }, index) =>
        leaf.kind === 'paragraph' && CONTENTS_LABEL.test(leaf.prose.text.trim()) && markdown.blocks[index + 1]?.leaf.item !== undefined,
    )
  );
}

/** In front of the first section, behind the title and what introduces the policy. */
export function insertContents(policy: Policy): TextEdit | undefined {
  const {
    text,
    markdown: { blocks },
    lineEnding: eol,
  } = policy;
  const first = firstListed(policy)?.heading.block;
  if (!first || first.leaf.item || hasContents(policy)) return undefined;
  // Links to anchors that aren't those of the page would go nowhere.
  if ((CONTAINER_OPENS.test(text) && CONTAINER_CLOSES.test(text)) || isSeveralPages(policy, listedSections(policy))) return undefined;
  const start = text.lastIndexOf('\n', first.start - 1) + 1;
  // In a box or a tab it would be part of that; what has the title in it as well is the page.
  const title = titleSection(policy)?.heading.block.start ?? 0;
  if (findContainers(text, blocks).some(({ open, close }) => title < open.start && open.end <= start && start <= close.start))
    return undefined;
  const before = blocks[blocks.indexOf(first) - 1];
  const lines = entriesOf(policy, newLook(policy, before), { start, end: start });
  const needsBreak = start > 0 && !/(?:^|\n)[ \t]*\r?\n$/.test(text.slice(Math.max(0, start - 200), start));
  return lines.length === 0
    ? undefined
    : { span: { start, end: start }, newText: `${needsBreak ? eol : ''}${lines.join(eol)}${eol}${eol}` };
}

/** The marker that the policy's lists have, but not that of a list right before, which would go on; two levels, where they are not too many and not too few. */
function newLook(policy: Policy, before: Block | undefined): Look {
  const usual = policy.markdown.blocks.find(({ leaf }) => /^[-*+]$/.test(leaf.item?.marker ?? ''))?.leaf.item?.marker ?? '-';
  const marker = before?.leaf.item?.marker === usual ? (usual === '-' ? '*' : '-') : usual;
  const from = Math.min(...listedSections(policy).map(({ heading }) => heading.level));
  const upTo = (level: number): number => listedSections(policy).filter(({ heading }) => heading.level <= level).length;
  let to = upTo(from + 1) > MOST ? from : from + 1;
  while (upTo(to) < FEWEST && to < 6) to++;
  return { marker, sameNumber: false, gap: ' ', indent: 2, isFlat: false, levels: { from, to }, shows: 'text' };
}

function lookOf({ text, lines }: Policy, { entries, span }: ContentsList): Look {
  const levels = entries.flatMap(({ section }) => (section ? [section.heading.level] : []));
  const top = entries.filter(({ depth }) => depth === 0);
  const marker = entries[0]?.item.marker ?? '-';
  const nested = entries.find(({ depth }) => depth === 1);
  const columnOf = (start: number): number => /^\s*/.exec(text.slice(lines.startOf(lines.lineAt(start)), start))?.[0].length ?? 0;
  const gap = entries[0] ? text.slice(span.start + marker.length, entries[0].span.start) : ' ';
  const titles = entries.filter(({ shows }) => shows === 'title').length;
  const whole = entries.filter(({ shows, section }) => shows === 'text' && section?.heading.number).length;
  return {
    marker,
    sameNumber: top.length > 1 && top[1]?.item.marker === marker,
    gap: /^[ \t]+$/.test(gap) ? gap : ' ',
    indent: nested ? columnOf(nested.span.start) - columnOf(span.start) : marker.length + 1,
    isFlat: nested === undefined && new Set(levels).size > 1 && entries.every(({ depth }) => depth === 0),
    levels: { from: Math.min(...levels), to: Math.max(...levels) },
    shows: titles > whole ? 'title' : 'text',
  };
}

/** The edit that makes a list one of these sections, in their order; what it has of them stays as it is written, but for some entries. Undefined where a new entry would need a link and its section has no anchor. */
export function writeContents(
  policy: Policy,
  list: ContentsList,
  sections: ReadonlySet<Section>,
  rewritten: ReadonlySet<ContentsEntry>,
): TextEdit | undefined {
  const { text } = policy;
  const look = lookOf(policy, list);
  const kept = new Map(
    list.entries.flatMap((entry) =>
      entry.section && !entry.dead && !rewritten.has(entry) ? [[entry.section, text.slice(entry.span.start, entry.span.end)] as const] : [],
    ),
  );
  const fragments = fragmentsOf(policy);
  const ordered = policy.sections.all.filter((section) => sections.has(section));
  if (list.linked && ordered.some((section) => !kept.has(section) && !fragments.has(section))) return undefined;
  const lines = linesOf(
    ordered,
    look,
    (section) => kept.get(section) ?? entryOf(section, look, list.linked ? fragments.get(section) : undefined),
  );
  return changedLines(text.slice(list.span.start, list.span.end), lines.join(policy.lineEnding), list.span.start);
}

/** The edit without the lines that stay at the beginning and at the end. */
function changedLines(before: string, after: string, offset: number): TextEdit | undefined {
  if (before === after) return undefined;
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++;
  start = before.lastIndexOf('\n', start - 1) + 1;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const kept = before.slice(before.length - end);
  end = kept.includes('\n') ? kept.length - kept.indexOf('\n') : 0;
  if (kept.includes('\n') && before.at(-1 - end) === '\r' && after.at(-1 - end) === '\r') end++;
  return { span: { start: offset + start, end: offset + before.length - end }, newText: after.slice(start, after.length - end) };
}

/** The sections that a list is to have an entry for. */
function listedIn(policy: Policy, { levels }: Look, at: Span, list?: ContentsList): readonly Section[] {
  const fragments = fragmentsOf(policy);
  const retitled = list ? retitledSections(policy, list) : NONE;
  const title = titleSection(policy);
  // Some lists begin with the title.
  const isTitleListed = title !== undefined && list?.entries.some(({ section }) => section === title) === true;
  return [...(isTitleListed ? [title] : []), ...listedSections(policy)].filter(
    (section) =>
      ((section.heading.level >= levels.from && section.heading.level <= levels.to) || retitled.has(section)) &&
      fragments.has(section) &&
      !isOwn(section, at, list),
  );
}

function entriesOf(policy: Policy, look: Look, at: Span, list?: ContentsList): readonly string[] {
  const fragments = fragmentsOf(policy);
  const own = new Map(
    list?.entries.flatMap((entry) => (entry.section && entry.link && !entry.dead ? [[entry.section, entry.link] as const] : [])),
  );
  return linesOf(
    listedIn(policy, look, at, list),
    look,
    (section) => keptEntry(policy, section, look, own.get(section)) ?? entryOf(section, look, fragments.get(section)),
  );
}

/** An entry that has the words of its heading and differs from it in capitals alone is as its writer wants it. */
function keptEntry({ text, anchors }: Policy, { heading }: Section, { shows }: Look, link: LinkMention | undefined): string | undefined {
  if (!link?.target.startsWith('#') || !anchors.find(link.target.slice(1))) return undefined;
  const words = unescapedText(link.text).trim();
  return words !== heading[shows] && words.toLowerCase() === heading[shows].toLowerCase()
    ? text.slice(link.span.start, link.span.end)
    : undefined;
}

const NONE: ReadonlySet<Section> = new Set();
/** How much of the words of an entry and of a title have to be the same. */
const ALIKE = 0.4;

/** The sections under another title, and perhaps on another level, for which entries seem to be that lead to no section. */
export function retitledSections(policy: Policy, { entries }: ContentsList): ReadonlySet<Section> {
  const gone = entries.filter((entry) => entry.gone);
  if (gone.length === 0) return NONE;
  const listed = new Set(entries.map(({ section }) => section));
  const others = listedSections(policy).filter((section) => !listed.has(section));
  return new Set(
    gone.flatMap(({ span, link }) => {
      const words = unescapedText(link?.text ?? policy.text.slice(span.start, span.end)).toLowerCase();
      return mostSimilar(words, others, ({ heading }) => heading.text.toLowerCase(), ALIKE) ?? [];
    }),
  );
}

function entryOf({ heading }: Section, { shows }: Look, fragment: string | undefined): string {
  return fragment === undefined
    ? minimallyEscaped(heading[shows], 'paragraph')
    : `[${minimallyEscaped(heading[shows], 'paragraph', true)}](#${fragment})`;
}

/** One line for each section, nested and numbered. */
function linesOf(
  sections: readonly Section[],
  { marker, sameNumber, gap, indent, isFlat }: Look,
  entry: (section: Section) => string,
): readonly string[] {
  const counts: number[] = [];
  /** Levels of the entries above, outermost first: a level that headings skip is no level of the list. */
  const above: number[] = [];
  return sections.map((section) => {
    const { heading } = section;
    while ((above.at(-1) ?? 0) >= heading.level) above.pop();
    const depth = isFlat ? 0 : above.length;
    above.push(heading.level);
    counts.length = depth + 1;
    const first = Number.parseInt(marker, 10);
    const number = (counts[depth] =
      counts[depth] === undefined ? (Number.isNaN(first) ? 1 : depth === 0 ? first : 1) : counts[depth] + (sameNumber ? 0 : 1));
    const bullet = Number.isNaN(first) ? marker : `${number}${marker.replace(/^\d+/, '')}`;
    return `${' '.repeat(indent * depth)}${bullet}${gap}${entry(section)}`;
  });
}

/** The heading over the list itself, which the writer's own list leaves out. */
function isOwn(section: Section, at: Span, list: ContentsList | undefined): boolean {
  return (
    section.heading.block.end <= at.start &&
    at.end <= section.span.end &&
    section.children.length === 0 &&
    !list?.entries.some((entry) => entry.section === section)
  );
}
