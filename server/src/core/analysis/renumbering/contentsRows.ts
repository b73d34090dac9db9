/** The lines of a policy's own lists of contents, linked or not: items of lists, rows of tables, lines of a paragraph; and how two groups of them change places. */
import { readTarget } from '../../document/links/linkTargets.ts';
import { blockAt } from '../../document/links/sectionAnchors.ts';
import type { Section } from '../../document/outline/sections.ts';
import type { Policy } from '../../document/policy.ts';
import { oncePer } from '../../document/text/remember.ts';
import { contains, overlaps, type Span, type TextEdit } from '../../document/text/span.ts';
import { message } from '../../l10n/localizer.ts';
import { findContentsLists } from '../contents/contentsLists.ts';
import type { PlaceToReview } from './followNumbers.ts';

/** One line that names one section and nothing else. */
export interface ContentsRow {
  /** 0-based. */
  readonly line: number;
  readonly section: Section;
  /** How many levels of the list stand above it. */
  readonly depth: number;
  /** Where the whole list or table begins; absent for a paragraph. */
  readonly unit?: number;
}

/** Fewer lines are a list of something else; in a table the head may be the first. */
const FEWEST = 3;
const FEWEST_ROWS = 2;

/** The lists of contents of a policy, in order; each with at least three lines, and nothing but blank lines between them. */
export const contentsRows = oncePer((policy: Policy): readonly (readonly ContentsRow[])[] => {
  const { lines, references, links, anchors, sections, text } = policy;
  if (sections.all.length < FEWEST) return [];
  const rows = new Map<number, ContentsRow | undefined>();
  const byStart = new Map(sections.all.map((section) => [section.heading.block.start, section]));
  const tables = new Set<number>();
  const add = ({ start, end }: Span, section: Section, depth = 0): void => {
    const line = lines.lineAt(start);
    if (line !== lines.lineAt(end)) return;
    const block = blockAt(policy.markdown, start);
    const isTable = block?.leaf.kind === 'tableCell';
    if (block && isTable) tables.add(block.unit.start);
    const unit = block && (isTable || block.leaf.item) ? { unit: block.unit.start } : {};
    const before = rows.get(line);
    // A line with two sections is not that of one.
    if (!rows.has(line)) rows.set(line, { line, section, depth, ...unit });
    else if (before && before.section !== section) rows.set(line, undefined);
  };
  for (const { entries } of findContentsLists(policy))
    for (const { section, span, depth } of entries) if (section) add(span, section, depth);
  for (const { bare, numbers, span, quoted } of references) {
    const target = numbers[0]?.target;
    if (bare === 'titled' && !quoted && target?.kind === 'heading' && target.section && isAlone(policy, span, target.section))
      add(span, target.section);
  }
  for (const { kind, target, span } of links) {
    const read = kind === 'link' ? readTarget(target) : undefined;
    const anchor = read?.kind === 'fragment' ? anchors.find(read.fragment) : undefined;
    const section = anchor && byStart.get(blockAt(policy.markdown, anchor.span.start)?.start ?? -1);
    if (section && isAlone(policy, span, section)) add(span, section);
  }
  const lists: ContentsRow[][] = [];
  for (const row of [...rows.values()].filter((one) => one !== undefined).sort((a, b) => a.line - b.line)) {
    const last = lists.at(-1)?.at(-1);
    const isNext = last && last.unit === row.unit && text.slice(lines.endOf(last.line), lines.startOf(row.line)).trim() === '';
    if (isNext) lists.at(-1)?.push(row);
    else lists.push([row]);
  }
  return lists.filter((list) => list.length >= (tables.has(list[0]?.unit ?? -1) ? FEWEST_ROWS : FEWEST));
});

/** Nothing else is on the line but marks, a marker, and dots that lead to a page number; in a table nothing with a letter. */
function isAlone({ text, lines, markdown }: Policy, { start, end }: Span, { heading }: Section): boolean {
  const line = lines.lineAt(start);
  if (line !== lines.lineAt(end)) return false;
  const block = blockAt(markdown, start);
  if (!block || (block.leaf.kind !== 'paragraph' && block.leaf.kind !== 'tableCell')) return false;
  if (block.leaf.kind === 'tableCell') {
    const words = lettersOf(text.slice(lines.startOf(line), lines.endOf(line)).replace(/\]\([^()\n]{0,200}\)/g, ']'));
    return words === lettersOf(heading.title) || words === lettersOf(heading.text);
  }
  const before = text.slice(lines.startOf(line), start);
  const after = text.slice(end, lines.endOf(line));
  return /^[\s>*_~+\d.)(|-]*$/.test(before) && /^[\s*_~.…·\d|\\]*$/.test(after.replace(BREAK, ''));
}

function lettersOf(words: string): string {
  return words.replace(/[^\p{L}]/gu, '').toLowerCase();
}

/** What a list of contents needs when sections change places. */
export interface SwappedRows {
  readonly edits: readonly TextEdit[];
  /** Lists whose lines cannot change places. */
  readonly left: readonly PlaceToReview[];
}

/** Exchanges the lines of two groups of sections, of which the first stand right before the second. @param away what is moved itself, and left alone */
export function swapContentsRows(policy: Policy, first: ReadonlySet<Section>, second: ReadonlySet<Section>, away: Span): SwappedRows {
  const { lines, text } = policy;
  const edits: TextEdit[] = [];
  const left: PlaceToReview[] = [];
  for (const list of contentsRows(policy)) {
    const groups = list.map(({ section }) => (first.has(section) ? 1 : second.has(section) ? 2 : 0));
    const from = groups.findIndex((group) => group > 0);
    const to = groups.findLastIndex((group) => group > 0);
    const middle = groups.indexOf(2);
    if (!groups.includes(1) || middle < 0) continue;
    const inOrder = groups.every((group, index) => (index < from || index > to ? group === 0 : index < middle ? group === 1 : group === 2));
    const ends = list[to];
    const starts = list[from];
    const turn = list[middle];
    if (!ends || !starts || !turn) continue;
    const span = { start: lines.startOf(starts.line), end: lines.endOf(ends.line) };
    // A list in an order of its own, such as that of the alphabet, keeps it.
    if (!isInOrder(list)) continue;
    // Numbers in a quotation don't follow: exchanged lines would have each other's.
    const isQuotedWithNumbers = /(?:^|\n)[ \t]*>[^\n]*\d/.test(text.slice(span.start, span.end));
    if (!inOrder || isQuotedWithNumbers || overlaps(span, away) || contains(away, span)) left.push(wholeList(policy, list));
    else edits.push({ span, newText: exchanged(text, lines, list.slice(from, middle), list.slice(middle, to + 1)) });
  }
  return { edits, left };
}

function isInOrder(list: readonly ContentsRow[]): boolean {
  return list.every(({ section }, index) => index === 0 || section.span.start > (list[index - 1]?.section.span.start ?? 0));
}

/** The lists with lines of a section that changes its level, as something that the writer has to look at. */
export function rowsOnOldLevel(policy: Policy, members: ReadonlySet<Section>): readonly PlaceToReview[] {
  return contentsRows(policy)
    .filter((list) => list.some(({ section }) => members.has(section)))
    .map((list) => ({ ...wholeList(policy, list), why: message('The contents list keeps its levels') }));
}

function wholeList({ text, lines }: Policy, list: readonly ContentsRow[]): PlaceToReview {
  const line = list[0]?.line ?? 0;
  const start = lines.startOf(line) + (/^\s*/.exec(text.slice(lines.startOf(line), lines.endOf(line)))?.[0].length ?? 0);
  return {
    span: { start, end: lines.endOf(line) },
    text: text.slice(start, lines.endOf(line)),
    why: message('The contents list keeps its order'),
  };
}

const BREAK = /<br\s{0,3}\/?>/i;

/** What breaks a line, behind its text; empty where nothing does. */
function breakOf(line: string): string {
  const text = line.trimEnd();
  const mark = /\\$|<br\s{0,3}\/?>$/i.exec(text)?.[0];
  if (mark !== undefined) return line.slice(text.slice(0, -mark.length).trimEnd().length);
  return line.length - text.length > 1 ? line.slice(text.length) : '';
}

const MARKER = /^([ \t]*)(\d{1,9})([.)])/;

/** The lines of both groups, the second first; markers of ordered lists and line breaks keep their places. */
function exchanged(text: string, lines: Policy['lines'], a: readonly ContentsRow[], b: readonly ContentsRow[]): string {
  const stretch = (from: number, to: number): string[] =>
    Array.from({ length: to - from + 1 }, (_, index) => text.slice(lines.startOf(from + index), lines.endOf(from + index)));
  const firstLine = a[0]?.line ?? 0;
  const lastOfA = a.at(-1)?.line ?? 0;
  const firstOfB = b[0]?.line ?? 0;
  const lastLine = b.at(-1)?.line ?? 0;
  const before = stretch(firstLine, lastLine);
  const gap = stretch(lastOfA + 1, firstOfB - 1);
  const after = [...stretch(firstOfB, lastLine), ...gap, ...stretch(firstLine, lastOfA)];
  const ends = new Map<number, string>();
  for (let line = firstLine; line < lastLine; line++) ends.set(line - firstLine, text.slice(lines.endOf(line), lines.startOf(line + 1)));
  const markers = before.flatMap((line) => MARKER.exec(line) ?? []).length > 0 ? markersByDepth(before) : undefined;
  const used = new Map<string, number>();
  return after
    .map((line, index) => {
      let written =
        (before[index] ?? '').trim() === '' || line.trim() === ''
          ? line
          : line.slice(0, line.length - breakOf(line).length) + breakOf(before[index] ?? '');
      const marker = markers && MARKER.exec(written);
      if (marker) {
        const [whole, indent = '', , close = ''] = marker;
        const place = used.get(indent) ?? 0;
        used.set(indent, place + 1);
        // Only the outermost markers go on from one group to the other.
        const number = indent === (MARKER.exec(before[0] ?? '')?.[1] ?? '') ? markers.get(indent)?.[place] : undefined;
        if (number !== undefined) written = `${indent}${number}${close}${written.slice(whole.length)}`;
      }
      return written + (ends.get(index) ?? '');
    })
    .join('');
}

function markersByDepth(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const markers = new Map<string, string[]>();
  for (const line of lines) {
    const match = MARKER.exec(line);
    if (match) markers.set(match[1] ?? '', [...(markers.get(match[1] ?? '') ?? []), match[2] ?? '']);
  }
  return markers;
}
