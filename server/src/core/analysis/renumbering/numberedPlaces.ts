/** Everything whose number counts in one numbering: headings, bold lines, and paragraphs such as 4.2 under heading 4. */
import type { Block } from '../../document/markdown/leaf.ts';
import { blockFrom } from '../../document/markdown/passages.ts';
import type { Clause, ClauseIndex } from '../../document/outline/clauseIndex.ts';
import { labelsOf } from '../../document/outline/clauseLabels.ts';
import { ownersOf } from '../../document/outline/numberOwners.ts';
import { isNumbered } from '../../document/outline/outlineStyle.ts';
import type { Scope } from '../../document/outline/scopes.ts';
import { type HeadingNumber, inheritedValue, type Section } from '../../document/outline/sections.ts';
import type { Policy } from '../../document/policy.ts';
import { oncePer } from '../../document/text/remember.ts';
import { type Span, shiftSpan } from '../../document/text/span.ts';

/** One place with a number. */
export interface NumberedPlace {
  readonly kind: 'heading' | 'bold' | 'paragraph';
  readonly block: Block;
  readonly number: HeadingNumber;
  readonly title: string;
  /** The section that it heads, or is in. */
  readonly section: Section | undefined;
  /** The place whose number its own begins with, or is meant to. */
  readonly owner?: NumberedPlace;
}

/** The places of one text, in order, and those of its sections and clauses. */
export interface NumberedPlaces {
  readonly all: readonly NumberedPlace[];
  ofSection(section: Section): NumberedPlace | undefined;
  ofClause(clause: Clause): NumberedPlace | undefined;
}

/** The numbered places of a policy. */
export const numberedPlaces: (policy: Policy) => NumberedPlaces = oncePer(findPlaces);

/** Whether the sections that are put in between have small letters: `4a`. */
export const hasSmallLetters = oncePer((policy: Policy): boolean =>
  numberedPlaces(policy).all.some(({ number }) => /\d[a-z][.):]?$/.test(number.text)),
);

/** Numbers of parts, with an index among them, at which numbers are filled up with a zero: the second of 4.01. */
const filledParts = oncePer(
  (policy: Policy): ReadonlySet<string> =>
    new Set(
      numberedPlaces(policy).all.flatMap(({ number: { parts, partSpans } }) =>
        partSpans.flatMap(({ start, end }, index) =>
          /^0\d/.test(policy.text.slice(start, end)) ? [`${parts.length} ${index} ${end - start}`] : [],
        ),
      ),
    ),
);

/**
 * What a part of a number is to be written like: as it is, or with a zero where those beside it have one, so that 4.10 becomes 4.09.
 * @param index of the part
 */
export function likeBeside(policy: Policy, { parts }: HeadingNumber, index: number, written: string): string {
  return /^[1-9]\d{1,2}$/.test(written) && filledParts(policy).has(`${parts.length} ${index} ${written.length}`)
    ? written.replace(/^./, '0')
    : written;
}

function findPlaces({ sections, clauses, scopes, markdown }: Policy): NumberedPlaces {
  const owners = ownersOf(sections, scopes);
  const lines = numberedLines(clauses);
  const all: NumberedPlace[] = [];
  const headed = new Map<Section, NumberedPlace>();
  const atBlock = new Map<number, NumberedPlace>();
  let section: Section | undefined;
  let scope: Scope | undefined;
  /** By how many parts they have, the last numbered paragraphs since the heading. */
  let open: NumberedPlace[] = [];
  /** Paragraphs that carry another beginning than the section they are in; one alone may be a quantity. */
  let strays: NumberedPlace[] = [];
  const settle = (): void => {
    const first = prefixOf(strays[0]);
    if (strays.length > 1 && strays.every((one) => prefixOf(one) === first)) for (const one of strays) add(one);
    strays = [];
  };
  const add = (place: NumberedPlace): void => {
    all.push(place);
    atBlock.set(place.block.start, place);
  };
  let nextLine = 0;
  for (let nextSection = 0; nextSection < sections.all.length || nextLine < lines.length; ) {
    const line = lines[nextLine];
    const next = sections.all[nextSection];
    const own = next && (!line || next.heading.block.start <= line.span.start) ? next : undefined;
    const clause = own ? undefined : line;
    if (own) nextSection++;
    else nextLine++;
    const block = own ? own.heading.block : blockFrom(markdown, clause?.span.start ?? 0);
    if (!block) continue;
    const here = scopes.at(block.start);
    if (here !== scope) {
      settle();
      open = [];
      scope = here;
    }
    if (own) {
      settle();
      section = own;
      open = [];
      if (!isNumbered(own)) continue;
      const owner = owners.get(own);
      const above = owner && headed.get(owner);
      const place: NumberedPlace = {
        kind: 'heading',
        block,
        number: own.heading.number,
        title: own.heading.title,
        section: own,
        ...(above ? { owner: above } : {}),
      };
      headed.set(own, place);
      add(place);
      continue;
    }
    const number = clause && decimalNumber(block);
    if (!clause || !number) continue;
    const { kind, title } = clause;
    if (kind !== 'bold' && kind !== 'paragraph') continue;
    const place = { kind, block, number, title, section } as const;
    const { length } = number.parts;
    if (length === 1) {
      if (kind !== 'bold') continue;
      add(place);
      open = [];
      open[1] = place;
      continue;
    }
    const beside = open.slice(0, length).findLast((one) => one !== undefined);
    const above = inheritedValue(section, headed);
    const owner = beside ?? (above && scopes.at(above.block.start) === here ? above : undefined);
    if (owner?.number.style !== 'decimal' || owner.number.parts.length >= length) continue;
    const follows = owner.number.parts.every((part, index) => part === number.parts[index]);
    const owned = { ...place, owner };
    open[length] = owned;
    open.length = length + 1;
    if (follows) add(owned);
    else if (owner.number.parts.length === length - 1) strays.push(owned);
  }
  settle();
  all.sort((a, b) => a.block.start - b.block.start);
  return {
    all,
    ofSection: (one) => headed.get(one),
    ofClause: (clause) =>
      clause.kind === 'heading'
        ? clause.section && headed.get(clause.section)
        : clause.kind === 'bold' || clause.kind === 'paragraph'
          ? atBlock.get(clause.span.start)
          : undefined,
  };
}

/** The bold lines and paragraphs with a number. A line that repeats a heading, as in a list of contents, isn't a place of its own. */
function numberedLines({ all }: ClauseIndex): readonly Clause[] {
  const lines = all.filter(
    ({ kind, confidence, space }) => (kind === 'bold' || kind === 'paragraph') && confidence >= 0.9 && space === 'section',
  );
  if (lines.length === 0) return lines;
  const nameOf = ({ label, title }: Clause): string => `${label} ${title.toLowerCase()}`;
  const headings = new Set(all.flatMap((clause) => (clause.kind === 'heading' && clause.title !== '' ? [nameOf(clause)] : [])));
  return lines.filter((clause) => !headings.has(nameOf(clause)));
}

function prefixOf(place: NumberedPlace | undefined): string {
  return place ? place.number.parts.slice(0, -1).join('.') : '';
}

/** The number that a block begins with, if it is of digits throughout and has no word before it. */
function decimalNumber({ leaf, start }: Block): HeadingNumber | undefined {
  const { label } = labelsOf(leaf);
  if (
    !label ||
    label.word !== undefined ||
    label.certainty !== 'sure' ||
    !label.parts.every(({ readings }) => readings[0]?.style === 'decimal')
  )
    return undefined;
  const { text, spanOf } = leaf.prose;
  // "(2.1)" counts below paragraph (2), whatever section that is in.
  if (label.parts.length > 1 && text.slice(0, label.span.start + 1).includes('(')) return undefined;
  const at = (from: number, to: number): Span => {
    const span = spanOf(from, to);
    return shiftSpan(span, start);
  };
  const span = at(label.span.start, label.span.end);
  return {
    text: text.slice(label.span.start, label.span.end).trim(),
    span,
    style: 'decimal',
    parts: label.parts.map(({ readings }) => readings[0]?.value ?? 0),
    partSpans: label.parts.map((part) => at(part.span.start, part.span.end)),
    withSeparator: { start: span.start, end: label.titleStart < text.length ? at(label.titleStart, label.titleStart + 1).start : span.end },
  };
}
