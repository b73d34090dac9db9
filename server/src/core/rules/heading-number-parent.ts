/** `heading-number-parent`: `### 2.1` under `## 3.`: the number belongs to another section. */
import { labelLike, type NumberedSection } from '../document/outlineStyle.ts';
import type { Section, SectionTree } from '../document/sections.ts';
import type { Rule } from './rule.ts';
import { findNumberFaults, nameNumber } from './shapes/numberFaults.ts';
import { renumber } from './shapes/renumber.ts';

/** One finding for each run of sub-sections that carry the same wrong beginning. */
export const headingNumberParent: Rule = {
  id: 'heading-number-parent',
  summary: 'The number of a sub-section does not begin with that of its section.',
  why: 'Section 2.1 under section 3 was moved, or its parent was renumbered without it. References to either number then lead readers to the wrong place.',
  severity: 'warning',
  *check(policy) {
    let reported = '';
    const owners = findOwners(policy.sections);
    // Where the section above has a wrong number itself, those below it are right.
    const faulty = new Set<Section>(findNumberFaults(policy).map(({ section }) => section));
    for (const section of policy.sections.all) {
      const parent = owners.get(section);
      if (!parent || faulty.has(parent) || !isNumbered(section)) continue;
      const { number } = section.heading;
      const { parts } = parent.heading.number;
      const prefix = number.parts.slice(0, -1);
      if (parts.length !== prefix.length || parts.every((part, index) => part === prefix[index])) continue;
      const run = `${parent.span.start} ${prefix.join('.')}`;
      if (run === reported) continue;
      reported = run;
      const siblings = (section.parent?.children ?? policy.sections.roots).filter((one) => owners.get(one) === parent && one.heading.number?.parts.length === number.parts.length);
      const place = siblings.indexOf(section);
      const expected = labelLike(section, [...parts, place + 1]);
      const fix = renumber(policy, siblings, parts);
      yield {
        span: number.span,
        message: `${nameNumber(section, number.text)} stands under ${parent.heading.number.text}${expected === undefined ? '' : `, expected ${expected}`}`,
        related: [{ span: parent.heading.span, message: 'The section it stands under' }],
        ...(fix ? { fixes: [fix] } : {}),
      };
    }
  },
};

function isNumbered(section: Section): section is NumberedSection {
  return section.heading.number !== undefined;
}

/** For each section with a longer number, the numbered section that it belongs to: its parent, or the last before it on its own level. */
function findOwners({ roots, all }: SectionTree): Map<Section, NumberedSection> {
  const owners = new Map<Section, NumberedSection>();
  for (const siblings of [roots, ...all.map(({ children }) => children)]) {
    /** By how many parts its number has, the last sibling so far and when it came. */
    const last: { section: Section; place: number }[] = [];
    siblings.forEach((section, place) => {
      const { number } = section.heading;
      if (number) last[number.parts.length] = { section, place };
      if (!number || number.word !== undefined || number.style !== 'decimal' || number.parts.length < 2) return;
      const beside = last.slice(0, number.parts.length).reduce((best, one) => (one && (!best || one.place > best.place) ? one : best), undefined as (typeof last)[number] | undefined);
      const owner = beside?.section ?? section.parent;
      if (owner && isNumbered(owner) && owner.heading.number.style === 'decimal' && owner.heading.number.word === undefined) owners.set(section, owner);
    });
  }
  return owners;
}
