/** The fixes that put numbers of headings right: those of one list, or of the whole document, references with them. */
import { listOfSection, type CountedList } from '../../document/numberLists.ts';
import type { Policy } from '../../document/policy.ts';
import { needsRenumbering, renumber, type Renumbering } from '../../document/renumbering.ts';
import type { Section } from '../../document/sections.ts';
import type { Fix } from '../rule.ts';

const known = new WeakMap<CountedList, readonly Fix[]>();
const knownWhole = new WeakMap<Policy, Fix>();

/** The fixes that number the list of a section; the same for every fault of that list. What they write is computed when it is asked for. */
export function renumberFixes(policy: Policy, section: Section, title = 'Renumber the sections of this list'): readonly Fix[] {
  const list = listOfSection(policy, section);
  if (!list) return [];
  let fixes = known.get(list);
  if (!fixes) {
    fixes = needsRenumbering(policy, list) ? [lazyFix(title, () => renumber(policy, (one) => one === list)), wholeDocument(policy)] : [];
    known.set(list, fixes);
  }
  return fixes;
}

function wholeDocument(policy: Policy): Fix {
  let fix = knownWhole.get(policy);
  if (!fix) knownWhole.set(policy, (fix = lazyFix('Renumber the sections of the whole document', () => renumber(policy))));
  return fix;
}

function lazyFix(title: string, make: () => Renumbering): Fix {
  let made: Renumbering | undefined;
  return {
    get title() {
      const { unclear } = (made ??= make());
      return unclear.length === 0 ? title : `${title} (${unclear.length === 1 ? 'a reference is' : `${unclear.length} references are`} left alone)`;
    },
    safe: false,
    get edits() {
      return (made ??= make()).edits;
    },
  };
}
