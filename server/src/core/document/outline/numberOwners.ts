/** Which numbered section a sub-number belongs to: 2.1 to 2, whether it is below it or beside it. */
import { oncePer } from '../text/remember.ts';
import { isNumbered, type NumberedSection } from './outlineStyle.ts';
import type { ScopeIndex } from './scopes.ts';
import type { Section, SectionTree } from './sections.ts';

/** For each section with a longer number, the numbered section of its scope that it belongs to: its parent, or the last before it on its own level. */
export const ownersOf: (tree: SectionTree, scopes: ScopeIndex) => ReadonlyMap<Section, NumberedSection> = oncePer(findOwners);

function findOwners({ roots, all }: SectionTree, scopes: ScopeIndex): Map<Section, NumberedSection> {
  const owners = new Map<Section, NumberedSection>();
  for (const siblings of [roots, ...all.map(({ children }) => children)]) {
    /** By how many parts its number has, the last sibling so far and when it came. */
    const last: { section: Section; place: number }[] = [];
    siblings.forEach((section, place) => {
      const { number } = section.heading;
      if (number) last[number.parts.length] = { section, place };
      if (!number || number.word !== undefined || number.style !== 'decimal' || number.parts.length < 2) return;
      const beside = last
        .slice(0, number.parts.length)
        .reduce((best, one) => (one && (!best || one.place > best.place) ? one : best), undefined as (typeof last)[number] | undefined);
      const owner = beside?.section ?? section.parent;
      if (
        owner &&
        isNumbered(owner) &&
        // "4.3" below "4.2" is beside it, on the wrong level.
        owner.heading.number.parts.length < number.parts.length &&
        scopes.at(owner.span.start) === scopes.at(section.span.start) &&
        owner.heading.number.style === 'decimal' &&
        // "Article 9" owns 9.1, and may as well be above a numbering of its own.
        (owner.heading.number.word === undefined || owner.heading.number.parts.every((part, index) => part === number.parts[index]))
      )
        owners.set(section, owner);
    });
  }
  return owners;
}
