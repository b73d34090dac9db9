/** The fixes that correct numbers of headings: those of one list, or of the whole document, references with them. */
import { type CountedList, countedLists, listOfSection } from '../../analysis/renumbering/numberLists.ts';
import { needsRenumbering, type Renumbering, renumber, withReview } from '../../analysis/renumbering/renumbering.ts';
import { whyDoublyNumbered, whyUncertain } from '../../analysis/renumbering/secondNumbering.ts';
import type { Section } from '../../document/outline/sections.ts';
import type { Policy } from '../../document/policy.ts';
import { lazy, oncePer } from '../../document/text/remember.ts';
import type { Localizer } from '../../l10n/localizer.ts';
import type { Fix } from '../rule.ts';

/** The fixes that number the list of a section; the same for every fault of that list. What they write is computed when it is asked for. @param title what the one for the list is called */
export function renumberFixes(
  policy: Policy,
  section: Section,
  l10n: Localizer,
  title: (l10n: Localizer) => string = nameListFix,
): readonly Fix[] {
  const list = listOfSection(policy, section);
  return list ? fixesOfList(list, policy, section.heading.block.start, title)(l10n) : [];
}

/** The same for the list of a place that has no heading; that list alone. @param start offset at which the list begins to be wrong */
export function renumberListFix(policy: Policy, list: CountedList, start: number, l10n: Localizer): readonly Fix[] {
  return fixesOfList(list, policy, start, (l10n) => l10n.t('Renumber these clauses'))(l10n).slice(0, 1);
}

function nameListFix(l10n: Localizer): string {
  return l10n.t('Renumber these sections');
}

/** The first fault of a list decides where its fix begins, and what it is called. */
const fixesOfList = oncePer((list: CountedList, policy: Policy, start: number, title: (l10n: Localizer) => string) => {
  const isCounted = needsRenumbering(policy, list) && isCertain(policy, list);
  const make = lazy(() => renumber(policy, (one) => one === list));
  return oncePer((l10n: Localizer): readonly Fix[] =>
    isCounted ? [lazyFix(title(l10n), make, l10n, start), ...wholeDocument(policy)(l10n)] : [],
  );
});

function isCertain(policy: Policy, list: CountedList): boolean {
  return whyDoublyNumbered(list) === undefined && whyUncertain(policy, list) === undefined;
}

const wholeDocument = oncePer((policy: Policy) => {
  const isCounted = !countedLists(policy).some((list) => needsRenumbering(policy, list) && !isCertain(policy, list));
  const make = lazy(() => renumber(policy));
  return oncePer((l10n: Localizer): readonly Fix[] =>
    isCounted ? [lazyFix(l10n.t('Renumber the sections of the whole document'), make, l10n)] : [],
  );
});

/** @param at offset in the list that is renumbered; absent for the whole document */
function lazyFix(title: string, make: () => Renumbering, l10n: Localizer, at?: number): Fix {
  return {
    get title() {
      return withReview(title, make().left, l10n);
    },
    safe: false,
    get edits() {
      return make().edits;
    },
    get review() {
      const { left } = make();
      return left.length === 0 ? undefined : { left, ...(at === undefined ? {} : { at }) };
    },
  };
}
