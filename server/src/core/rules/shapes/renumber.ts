/** The fixes that correct numbers of headings: those of one list, or of the whole document, references with them. */
import { type CountedList, countedLists, listOfSection } from '../../analysis/renumbering/numberLists.ts';
import { needsRenumbering, type Renumbering, renumber, withReview } from '../../analysis/renumbering/renumbering.ts';
import { whyDoublyNumbered } from '../../analysis/renumbering/secondNumbering.ts';
import type { Section } from '../../document/outline/sections.ts';
import type { Policy } from '../../document/policy.ts';
import { oncePer } from '../../document/text/remember.ts';
import type { Fix } from '../rule.ts';

/** The fixes that number the list of a section; the same for every fault of that list. What they write is computed when it is asked for. */
export function renumberFixes(policy: Policy, section: Section, title = 'Renumber the sections of this list'): readonly Fix[] {
  const list = listOfSection(policy, section);
  return list ? fixesOfList(list, policy, section, title) : [];
}

/** The first fault of a list decides where its fix begins, and what it is called. */
const fixesOfList = oncePer((list: CountedList, policy: Policy, section: Section, title: string): readonly Fix[] =>
  needsRenumbering(policy, list) && whyDoublyNumbered(list) === undefined
    ? [lazyFix(title, () => renumber(policy, (one) => one === list), section.heading.block.start), ...wholeDocument(policy)]
    : [],
);

const wholeDocument = oncePer((policy: Policy): readonly Fix[] =>
  countedLists(policy).some((list) => needsRenumbering(policy, list) && whyDoublyNumbered(list) !== undefined)
    ? []
    : [lazyFix('Renumber the sections of the whole document', () => renumber(policy))],
);

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
