/** Writes a list of contents into a policy, or brings the one that it has up to date, in its own depth, marker and words. */
import type { Block } from '../document/markdown.ts';
import { titleHeading, type Policy } from '../document/policy.ts';
import { fragmentsOf } from '../document/sectionAnchors.ts';
import type { Section } from '../document/sections.ts';
import { contains, overlaps, type Span, type TextEdit } from '../document/span.ts';
import { findContentsLists, type ContentsList } from '../document/contentsLists.ts';
import { written } from '../document/plainWords.ts';
import type { RefactoringSource } from './refactorings.ts';

/** Offered in the title block, on the list itself, and for the text as a whole. */
export const contents: RefactoringSource = (policy, range) => {
  const first = listed(policy)[0];
  if (!first) return [];
  const place = placeOf(policy);
  // Where a list may go, and not in the front matter: a light bulb on every line would hide those that mean something.
  const near = place ? place.span : { start: titleHeading(policy.sections)?.heading.block.start ?? policy.frontMatter.bodyStart, end: first.heading.block.start };
  if (!overlaps(near, range) && !contains(near, range)) return [];
  const edit = place ? refreshed(policy, place) : inserted(policy);
  return edit ? [{ kind: 'contents', title: place ? 'Bring the list of contents up to date' : 'Insert a list of contents', edits: [edit] }] : [];
};

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
  /** Spaces of one level of nesting. */
  readonly indent: number;
  readonly levels: { readonly from: number; readonly to: number };
  readonly shows: 'text' | 'title';
}

interface Place {
  readonly span: Span;
  /** What stood between the markers is to be replaced with its line ends. */
  readonly marked: boolean;
  readonly list?: ContentsList;
}

/** All sections but the title. */
function listed({ sections }: Policy): readonly Section[] {
  const title = titleHeading(sections);
  const all = sections.all.filter((section) => section !== title && section.heading.title !== '');
  return all.length >= FEWEST ? all : [];
}

const OPENING = /^<!--\s*(?:contents|toc)\s*-->$/i;
const CLOSING = /^<!--\s*(?:\/\s*(?:contents|toc)|tocstop)\s*-->$/i;

/** Between two marks, else the list of links near the top. */
function placeOf(policy: Policy): Place | undefined {
  const { text, markdown: { blocks } } = policy;
  const comments = blocks.filter(({ leaf }) => leaf.kind === 'comment');
  const saying = (what: RegExp) => ({ start, end }: Block): boolean => end - start < 40 && what.test(text.slice(start, end).trim());
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
  const before = list ? listed(policy).filter(({ heading }) => heading.block.start < list.span.start) : [];
  return list && before.length <= 1 ? { span: list.span, marked: false, list } : undefined;
}

/** The edit that brings the list of contents of a changed policy up to date, if that of the policy before was; in the look that it had. */
export function refreshedAfter(before: Policy, after: Policy): RefreshedContents | undefined {
  const place = placeOf(before);
  const now = placeOf(after);
  if (!place?.list || !now?.list || refreshed(before, place)) return undefined;
  const edit = refreshed(after, now, lookOf(before, place.list));
  // A section that goes below the levels that are listed is not to get lost.
  if (edit && edit.newText.trim().split('\n').length < place.list.entries.length) return undefined;
  return { span: place.span, edit };
}

/** A list of contents that follows a change. */
export interface RefreshedContents {
  /** The list before the change. */
  readonly span: Span;
  /** In the text after the change; undefined where there is nothing to do. */
  readonly edit: TextEdit | undefined;
}

function refreshed(policy: Policy, { span, marked, list }: Place, look = list ? lookOf(policy, list) : newLook(policy, undefined)): TextEdit | undefined {
  const lines = entriesOf(policy, look, span, list);
  const eol = policy.lineEnding;
  const newText = marked ? `${eol}${eol}${lines.join(eol)}${eol}${eol}` : lines.join(eol);
  return lines.length === 0 || newText === policy.text.slice(span.start, span.end) ? undefined : { span, newText };
}

/** In front of the first section, behind the title and what introduces the policy. */
function inserted(policy: Policy): TextEdit | undefined {
  const { text, markdown: { blocks }, lineEnding: eol } = policy;
  const first = listed(policy)[0]?.heading.block;
  if (!first || first.leaf.item) return undefined;
  const start = text.lastIndexOf('\n', first.start - 1) + 1;
  const before = blocks[blocks.indexOf(first) - 1];
  const lines = entriesOf(policy, newLook(policy, before), { start, end: start });
  const needsBreak = start > 0 && !/(?:^|\n)[ \t]*\r?\n$/.test(text.slice(Math.max(0, start - 200), start));
  return lines.length === 0 ? undefined : { span: { start, end: start }, newText: `${needsBreak ? eol : ''}${lines.join(eol)}${eol}${eol}` };
}

/** The marker that the policy's lists have, but not that of a list right before, which would go on; two levels, where they are not too many and not too few. */
function newLook(policy: Policy, before: Block | undefined): Look {
  const usual = policy.markdown.blocks.find(({ leaf }) => /^[-*+]$/.test(leaf.item?.marker ?? ''))?.leaf.item?.marker ?? '-';
  const marker = before?.leaf.item?.marker === usual ? (usual === '-' ? '*' : '-') : usual;
  const from = Math.min(...listed(policy).map(({ heading }) => heading.level));
  const upTo = (level: number): number => listed(policy).filter(({ heading }) => heading.level <= level).length;
  let to = upTo(from + 1) > MOST ? from : from + 1;
  while (upTo(to) < FEWEST && to < 6) to++;
  return { marker, sameNumber: false, indent: 2, levels: { from, to }, shows: 'text' };
}

function lookOf({ text, lines }: Policy, { entries, span }: ContentsList): Look {
  const levels = entries.flatMap(({ section }) => (section ? [section.heading.level] : []));
  const top = entries.filter(({ depth }) => depth === 0);
  const marker = entries[0]?.item.marker ?? '-';
  const nested = entries.find(({ depth }) => depth === 1);
  const columnOf = (start: number): number => /^\s*/.exec(text.slice(lines.startOf(lines.lineAt(start)), start))?.[0].length ?? 0;
  const titles = entries.filter(({ shows }) => shows === 'title').length;
  const whole = entries.filter(({ shows, section }) => shows === 'text' && section?.heading.number).length;
  return {
    marker,
    sameNumber: top.length > 1 && top[1]?.item.marker === marker,
    indent: nested ? columnOf(nested.span.start) - columnOf(span.start) : marker.length + 1,
    levels: { from: Math.min(...levels), to: Math.max(...levels) },
    shows: titles > whole ? 'title' : 'text',
  };
}

function entriesOf(policy: Policy, { marker, sameNumber, indent, levels, shows }: Look, at: Span, list?: ContentsList): readonly string[] {
  const fragments = fragmentsOf(policy);
  const counts: number[] = [];
  /** Levels of the entries above, outermost first: a level that headings skip is no level of the list. */
  const above: number[] = [];
  const within = listed(policy).filter((section) => section.heading.level >= levels.from && section.heading.level <= levels.to && fragments.has(section) && !isOwn(section, at, list));
  return within.map((section) => {
    const { heading } = section;
    while ((above.at(-1) ?? 0) >= heading.level) above.pop();
    const depth = above.length;
    above.push(heading.level);
    counts.length = depth + 1;
    const first = Number.parseInt(marker, 10);
    const number = (counts[depth] = counts[depth] === undefined ? (Number.isNaN(first) ? 1 : depth === 0 ? first : 1) : counts[depth] + (sameNumber ? 0 : 1));
    const bullet = Number.isNaN(first) ? marker : `${number}${marker.replace(/^\d+/, '')}`;
    return `${' '.repeat(indent * depth)}${bullet} [${written(heading[shows], 'paragraph', true)}](#${fragments.get(section)})`;
  });
}

/** The heading over the list itself, which the writer's own list leaves out. */
function isOwn(section: Section, at: Span, list: ContentsList | undefined): boolean {
  return section.heading.block.end <= at.start && at.end <= section.span.end && section.children.length === 0 && !list?.entries.some((entry) => entry.section === section);
}
