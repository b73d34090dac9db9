/** Ranges such as "Sections 2 to 4": what they mean is all sections between, so their ends follow the outermost of those and not the two that were named. */
import type { Section } from '../../server/src/core/document/outline/sections.ts';
import type { Change } from './change.ts';
import { bareLabel } from './numberMentions.ts';

/** Between the two ends of a range. */
const RANGE = /^[\s\u00A0]*(?:to|through|until|–|—|-|bis|à|a|hasta|fino a)[\s\u00A0]*$/iu;

/** True for the words between two numbers that make them a range. */
export function joinsRange(between: string): boolean {
  return RANGE.test(between);
}

/** What the ends of a range are to say after a change; undefined where a section between them is gone, or no longer beside the others. */
export function rangeAfter({ before, becomes }: Change, low: string, high: string): readonly [string, string] | undefined {
  const isBackwards = compare(partsOf(low), partsOf(high)) > 0;
  const [from, to] = isBackwards ? [partsOf(high), partsOf(low)] : [partsOf(low), partsOf(high)];
  const depth = from.length;
  const prefix = from.slice(0, -1).join('.');
  const isBetween = (section: Section): boolean => {
    const parts = partsOf(bareLabel(section) ?? '');
    const last = parts.at(-1) ?? Number.NaN;
    return parts.length === depth && parts.slice(0, -1).join('.') === prefix && last >= (from.at(-1) ?? 0) && last <= (to.at(-1) ?? 0);
  };
  // "Sections 1.1 to 2.1": each end follows its own section.
  if (depth === 0 || to.length !== depth || to.slice(0, -1).join('.') !== prefix) return undefined;
  const labels = before.sections.all.filter(isBetween).map((section) => {
    const now = becomes(section);
    return (now && bareLabel(now)) ?? '';
  });
  const sorted = labels.map(partsOf).sort((a, b) => (a.at(-1) ?? 0) - (b.at(-1) ?? 0));
  const isTogether = sorted.every((parts) => parts.length === depth && parts.slice(0, -1).join('.') === sorted[0]?.slice(0, -1).join('.'));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!isTogether || !first || !last) return undefined;
  return isBackwards ? [last.join('.'), first.join('.')] : [first.join('.'), last.join('.')];
}

function compare(a: readonly number[], b: readonly number[]): number {
  return (a.at(-1) ?? 0) - (b.at(-1) ?? 0);
}

function partsOf(label: string): readonly number[] {
  return /^\d+(?:\.\d+)*$/.test(label) ? label.split('.').map(Number) : [];
}
