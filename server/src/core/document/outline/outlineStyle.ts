/** The numbered lists that headings make: siblings that are numbered alike, compared with each other and with nothing else. */
import { addToMultimap } from '../text/multimap.ts';
import { oncePer } from '../text/remember.ts';
import { writeNumber } from './headingNumbers.ts';
import type { ScopeIndex } from './scopes.ts';
import type { Heading, HeadingNumber, Section, SectionTree } from './sections.ts';

/** A section whose heading has a number. */
export type NumberedSection = Section & { readonly heading: Heading & { readonly number: HeadingNumber } };

/** Headings under one parent that count in one style; the first number is free. */
export interface NumberedList {
  readonly items: readonly NumberedSection[];
  /** All headings under that parent, numbered or not, and the index in it of each item. */
  readonly siblings: readonly Section[];
  readonly places: readonly number[];
  /** The parts before the last: [2] for 2.1, 2.2, 2.3. */
  readonly prefix: readonly number[];
}

/** The numbered lists of a text, in order of their first heading; none goes on from one scope to the next. */
export const findNumberedLists = oncePer(({ roots, all }: SectionTree, scopes: ScopeIndex): readonly NumberedList[] =>
  [roots, ...all.map(({ children }) => children)]
    .flatMap((siblings) => byScope(siblings, scopes))
    .flatMap(listsAmong)
    .sort((a, b) => startOf(a) - startOf(b)),
);

/** The last part of a section's number: what its list counts by. */
export function numberValue({ heading }: NumberedSection): number {
  return heading.number.parts.at(-1) ?? 0;
}

/** A number as the heading's own is written, with other parts: `2.4` for `2.7` and [2, 4]. Undefined where the style has no such number. */
export function labelLike({ heading }: NumberedSection, parts: readonly number[]): string | undefined {
  return writeLabel(heading.number, parts);
}

/**
 * The same for a number by itself.
 * @param small whether a letter that it did not have is a small one
 */
export function writeLabel(
  { text, span, partSpans, style, word }: HeadingNumber,
  parts: readonly number[],
  small = false,
): string | undefined {
  // Escapes make the source longer than what is read; then the parts are put together anew.
  const plain = span.end - span.start === text.length;
  if (!plain) {
    const ahead = word === undefined ? '' : (/^\S{1,20}?\s{0,4}(?=[\dIVXLA-Z]{1,12}(?:\.|$))/.exec(text)?.[0] ?? '');
    return parts.every((part) => canWrite(part, style))
      ? ahead + parts.map((part) => writePart(part, style, text, small)).join('.')
      : undefined;
  }
  let label = text;
  for (let index = partSpans.length - 1; index >= 0; index--) {
    const part = partSpans[index];
    const value = parts[index];
    if (!part || value === undefined || !canWrite(value, style)) return undefined;
    const start = part.start - span.start;
    const end = part.end - span.start;
    label = label.slice(0, start) + writePart(value, style, text.slice(start, end), small) + label.slice(end);
  }
  return label;
}

/**
 * One part in its style, with the letter of a section put in between: 1.01 is `1A`.
 * @param small whether a letter that it did not have is a small one
 */
export function writePart(value: number, style: HeadingNumber['style'], like: string, small = false): string {
  const whole = Math.floor(value);
  const letter = Math.round((value - whole) * 100);
  return (
    writeNumber(whole, style, like) +
    (letter > 0 ? String.fromCharCode((/\d[a-z]$/.test(like) || (small && !/\d[A-Z]$/.test(like)) ? 96 : 64) + letter) : '')
  );
}

/** Whether a style has such a number. */
export function canWrite(value: number, style: HeadingNumber['style']): boolean {
  return value >= 0 && (style === 'decimal' || (value >= 1 && value < (style === 'letter' ? 27 : 90)));
}

/** True for a section whose heading has a number. */
export function isNumbered(section: Section): section is NumberedSection {
  return section.heading.number !== undefined;
}

function startOf(list: NumberedList): number {
  return list.items[0]?.span.start ?? 0;
}

/** Siblings that are in one scope each. */
function byScope(siblings: readonly Section[], { all, at }: ScopeIndex): readonly (readonly Section[])[] {
  if (all.length === 1 || siblings.length === 0) return [siblings];
  const groups = new Map<object, Section[]>();
  for (const section of siblings) {
    const scope = at(section.span.start);
    const group = groups.get(scope);
    if (group) group.push(section);
    else groups.set(scope, [section]);
  }
  return [...groups.values()];
}

function listsAmong(siblings: readonly Section[]): NumberedList[] {
  if (siblings.length === 0) return [];
  const groups = new Map<string, number[]>();
  siblings.forEach((section, index) => {
    if (!isNumbered(section)) return;
    const { parts, style, word = '', text } = section.heading.number;
    const look = style === 'decimal' ? '' : text === text.toUpperCase() ? 'upper' : 'lower';
    const key = [word, style, look, text.startsWith('('), parts.length, ...parts.slice(0, -1)].join(' ');
    addToMultimap(groups, key, index);
  });
  const lists: NumberedList[] = [];
  for (const indexes of groups.values()) {
    let run: number[] = [];
    indexes.forEach((index, place) => {
      if (run.length > 0 && startsAnew(siblings, run, index, indexes[place + 1])) {
        lists.push(listOf(siblings, run));
        run = [];
      }
      run.push(index);
    });
    lists.push(listOf(siblings, run));
  }
  return lists;
}

/** Counting begins again: at one, either behind a heading of another kind or with a two after it. */
function startsAnew(siblings: readonly Section[], run: readonly number[], index: number, next: number | undefined): boolean {
  const value = (at: number | undefined): number => {
    const section = at === undefined ? undefined : siblings[at];
    return section && isNumbered(section) ? numberValue(section) : Number.NaN;
  };
  const last = run.at(-1) ?? 0;
  if (value(index) > value(last)) return false;
  if (index > last + 1) return value(index) <= value(run[0]);
  return value(index) === value(run[0]) && run.length > 1 && value(next) === value(index) + 1;
}

function listOf(siblings: readonly Section[], run: readonly number[]): NumberedList {
  const items = run.map((index) => siblings[index]).filter((section) => section !== undefined && isNumbered(section)) as NumberedSection[];
  return { items, siblings, places: run, prefix: items[0]?.heading.number.parts.slice(0, -1) ?? [] };
}
