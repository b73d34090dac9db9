/** The fixes that correct numbers of headings: those of one list, or of the whole document, references with them. */
import { type CountedList, countedLists, listOfSection } from '../../analysis/renumbering/numberLists.ts';
import { needsRenumbering, type Renumbering, renumber } from '../../analysis/renumbering/renumbering.ts';
import { whyTwofold } from '../../analysis/renumbering/secondNumbering.ts';
import type { Section } from '../../document/outline/sections.ts';
import type { Policy } from '../../document/policy.ts';
import type { Fix } from '../rule.ts';

const known = new WeakMap<CountedList, readonly Fix[]>();
const knownWhole = new WeakMap<Policy, readonly Fix[]>();

/** The fixes that number the list of a section; the same for every fault of that list. What they write is computed when it is asked for. */
export function renumberFixes(policy: Policy, section: Section, title = 'Renumber the sections of this list'): readonly Fix[] {
  const list = listOfSection(policy, section);
  if (!list) return [];
  let fixes = known.get(list);
  if (!fixes) {
    const isOffered = needsRenumbering(policy, list) && whyTwofold(list) === undefined;
    fixes = isOffered
      ? [lazyFix(title, () => renumber(policy, (one) => one === list), section.heading.block.start), ...wholeDocument(policy)]
      : [];
    known.set(list, fixes);
  }
  return fixes;
}

function wholeDocument(policy: Policy): readonly Fix[] {
  let fixes = knownWhole.get(policy);
  if (!fixes)
    knownWhole.set(
      policy,
      (fixes = countedLists(policy).some((list) => needsRenumbering(policy, list) && whyTwofold(list) !== undefined)
        ? []
        : [lazyFix('Renumber the sections of the whole document', () => renumber(policy))]),
    );
  return fixes;
}

/** @param at offset in the list that is renumbered; absent for the whole document */
function lazyFix(title: string, make: () => Renumbering, at?: number): Fix {
  let made: Renumbering | undefined;
  return {
    get title() {
      return withReview(title, (made ??= make()).left);
    },
    safe: false,
    get edits() {
      return (made ??= make()).edits;
    },
    get review() {
      const { left } = (made ??= make());
      return left.length === 0 ? undefined : { left, ...(at === undefined ? {} : { at }) };
    },
  };
}

/** A title that says how many places the writer has to look at. */
export function withReview(title: string, { length }: readonly unknown[]): string {
  return length === 0 ? title : `${title} (${length === 1 ? '1 number' : `${length} numbers`} to review)`;
}
