/** What is wrong with the numbers of one list of headings: the shape that the `heading-number-*` rules share. */
import { areAlternatives } from '../../analysis/renumbering/alternatives.ts';
import { areNumbersKept, hasLabelBetween, hasTitleBetween } from '../../analysis/renumbering/numberGaps.ts';
import { listOfSection } from '../../analysis/renumbering/numberLists.ts';
import { whyDoublyNumbered } from '../../analysis/renumbering/secondNumbering.ts';
import { findCountFaults, withoutNewCounts } from '../../document/outline/countFaults.ts';
import {
  findNumberedLists,
  isNumbered,
  labelLike,
  type NumberedList,
  type NumberedSection,
  numberValue,
} from '../../document/outline/outlineStyle.ts';
import { findUnspacedHeadings } from '../../document/outline/unspacedHeadings.ts';
import type { Policy } from '../../document/policy.ts';
import { lazy, oncePer } from '../../document/text/remember.ts';
import type { Localizer } from '../../l10n/localizer.ts';
import type { Finding } from '../rule.ts';
import { renumberFixes } from './renumber.ts';

/** One number that does not follow from those before it. */
export interface NumberFault {
  readonly kind: 'gap' | 'duplicate' | 'order';
  readonly list: NumberedList;
  readonly section: NumberedSection;
  /** The one before it; for duplicates the one that has the number first. */
  readonly other: NumberedSection;
  /** The number that was to be expected, written as the heading's own. */
  readonly expected: string;
  /** Another heading of the list has that number. */
  readonly isTaken: boolean;
  /** Its number goes on with those of the level below: the level that it was to have. */
  readonly expectedLevel?: number;
}

/** The faults of a policy's numbered headings, in order. */
export const findNumberFaults = oncePer((policy: Policy): readonly NumberFault[] =>
  findNumberedLists(policy.sections, policy.scopes)
    .flatMap((list) => {
      const faults = faultsOf(policy, list).filter(
        ({ kind, section, other }) =>
          !areAlternatives(policy, section.heading.span, other.heading.span) &&
          (kind === 'gap' || !isBehindLostHeading(policy, section, other)),
      );
      // Asked last: it needs all places with a number, and most lists have no fault.
      return faults.length > 0 && isDoublyNumbered(policy, list) ? [] : faults;
    })
    .sort((a, b) => a.section.span.start - b.section.span.start),
);

/** A heading of an outer level between the two that is shown as text, for want of a space: below it the numbers begin again. */
function isBehindLostHeading({ markdown }: Policy, section: NumberedSection, other: NumberedSection): boolean {
  return findUnspacedHeadings(markdown).some(
    ({ marks }) =>
      marks.start > other.heading.span.start && marks.start < section.heading.span.start && marks.end - marks.start < section.heading.level,
  );
}

/** What is said of one fault: of the number, and of the heading that it is compared with. */
interface FaultWords {
  readonly message: string;
  readonly other: string;
}

/** The findings of one kind of fault, each at its number, with the fixes that renumber. */
export function* numberFindings(
  policy: Policy,
  kind: NumberFault['kind'],
  l10n: Localizer,
  wordsFor: (fault: NumberFault) => FaultWords,
): Generator<Finding> {
  const all = findNumberFaults(policy);
  const faultsIn = lazy(() => countFaults(all));
  for (const fault of all) {
    if (fault.kind !== kind) continue;
    const { message, other } = wordsFor(fault);
    // With the heading at another level, the numbers may be right.
    const fixes = fault.expectedLevel === undefined ? renumberFixes(policy, fault.section, l10n) : [];
    yield {
      span: fault.section.heading.number.span,
      message,
      ...(isAlone(fault, faultsIn()) ? {} : { severity: 'information' as const }),
      related: [{ span: fault.other.heading.span, message: other }],
      ...(fixes.length > 0 ? { fixes } : {}),
    };
  }
}

/** Numbers beside a fault that make a count of which it is the one slip. */
const FEWEST_RIGHT = 2;

/** Whether the rest of its list counts without a fault, so that there is a count to be wrong in; where several numbers are wrong, something may be counted that isn't seen. */
function isAlone({ list, kind }: NumberFault, faultsIn: ReadonlyMap<NumberedList, number>): boolean {
  return (kind === 'gap' || list.items.length > FEWEST_RIGHT) && faultsIn.get(list) === 1;
}

function countFaults(all: readonly NumberFault[]): ReadonlyMap<NumberedList, number> {
  const counts = new Map<NumberedList, number>();
  for (const { list } of all) counts.set(list, (counts.get(list) ?? 0) + 1);
  return counts;
}

function faultsOf(policy: Policy, list: NumberedList): readonly NumberFault[] {
  const { items, prefix } = list;
  const [first] = items;
  const labelAt = (at: number, value: number): string | undefined => {
    const section = items[at];
    return section && labelLike(section, [...prefix, value]);
  };
  const isKept = lazy(() => areNumbersKept(policy, items));
  const numbers = lazy(() => new Set(items.map(({ heading }) => heading.number.text)));
  const values = items.map(numberValue);
  const found = findCountFaults(values, {
    canBe: (at, value) => labelAt(at, value) !== undefined,
    isExplained: ({ at, other, expected }) => {
      const section = items[at];
      return (
        !section || !first || isStatute(section, first) || standsBetween(policy, list, other, at, labelAt(at, expected) ?? '') || isKept()
      );
    },
  });
  return withoutNewCounts(values, [...found]).flatMap(({ kind, at, other, expected }): NumberFault[] => {
    const [section, before, label] = [items[at], items[other], labelAt(at, expected)];
    if (!section || !before || label === undefined) return [];
    const isTaken = numbers().has(label);
    const expectedLevel = kind === 'duplicate' ? levelOfSlip(list, at, isTaken || at - 1 !== other) : undefined;
    return [{ kind, list, section, other: before, expected: label, isTaken, ...(expectedLevel === undefined ? {} : { expectedLevel }) }];
  });
}

/**
 * Of "## 6" with "### 1" below it, then "## 2": the level of the numbers that the last one goes on with.
 * @param isElsewhere its number can't be a slip for the next one of its own level
 */
function levelOfSlip({ items }: NumberedList, at: number, isElsewhere: boolean): number | undefined {
  const [before, section] = [items[at - 1], items[at]];
  const below = before?.children.filter(isNumbered).at(-1);
  if (!isElsewhere || !section || !below) return undefined;
  const [own, last] = [section.heading.number, below.heading.number];
  return own.style === last.style && own.word === last.word && numberValue(section) === numberValue(below) + 1
    ? below.heading.level
    : undefined;
}

function isDoublyNumbered(policy: Policy, { items: [first] }: NumberedList): boolean {
  const counted = first && listOfSection(policy, first);
  return counted !== undefined && whyDoublyNumbered(counted) !== undefined;
}

/** "Article 15, 16, 17, 20" in a policy are those of a law; a list of its own begins at one. */
function isStatute(section: NumberedSection, first: NumberedSection): boolean {
  return section.heading.number.word !== undefined && numberValue(first) !== 1;
}

/** True when the skipped number, or a heading without one, stands between the two after all: on another level, as bold text, as an item of a list, in HTML. */
function standsBetween(policy: Policy, { items, siblings, places }: NumberedList, first: number, second: number, label: string): boolean {
  const before = items[first];
  const after = items[second];
  if (!before || !after) return false;
  if (siblings.slice((places[first] ?? 0) + 1, places[second]).some(({ heading }) => heading.number === undefined)) return true;
  const between = { start: before.heading.block.end, end: after.heading.block.start };
  return hasLabelBetween(policy.text, between, label) || hasTitleBetween(policy.text, between, label);
}
