/** Renaming from a place of a policy: decides whether a term, a heading or an address is meant, and what follows in this policy and in others. */
import { type LinkTarget, readTarget } from '../document/links/linkTargets.ts';
import type { Policy } from '../document/policy.ts';
import { findTerms } from '../document/terms/termUses.ts';
import type { Span, TextEdit } from '../document/text/span.ts';
import { type Message, message } from '../l10n/localizer.ts';
import { followHeadings, followLinks, headingChanges, mergeEdits } from './followHeadings.ts';
import type { LeftUse } from './leftTermUses.ts';
import { titlesLeft } from './leftTitles.ts';
import { addressToRename, renameAddress } from './renameAddress.ts';
import { headingAt, renameHeading } from './renameHeading.ts';
import { renameTerm, renameUses, termToRename } from './renameTerm.ts';
import { termAt } from './termAt.ts';

/** What can be renamed at a place: the characters at hand, and the name to begin with. */
export interface RenameSubject {
  readonly kind: 'term' | 'heading' | 'address';
  readonly span: Span;
  readonly name: string;
}

/** A rename that can be done. */
export interface Rename {
  readonly kind: RenameSubject['kind'];
  /** In the policy itself; in order, none overlapping. */
  readonly edits: readonly TextEdit[];
  /** In the policy itself, in order: uses of a term that are left as they are and that the writer has to look at. */
  readonly left: readonly LeftUse[];
  /**
   * Edits in another policy: links to the heading, uses of the term where that policy takes over the definitions of this one, places of the address.
   * @param leadsHere whether a path in that policy, relative to its folder, is that of this one
   */
  elsewhere(other: Policy, leadsHere: (path: string) => boolean): readonly TextEdit[];
  /** Of these, the links alone: all that may change in a file that isn't a policy. */
  linksFrom(other: Policy, leadsHere: (path: string) => boolean): readonly TextEdit[];
}

/** What can be renamed at an offset. In a heading that is its title, unless the very term at the place is defined there. */
export function prepareRename(policy: Policy, offset: number): RenameSubject | undefined {
  const address = addressToRename(policy, offset);
  if (address) return { kind: 'address', span: address.span, name: address.address };
  const heading = headingAt(policy, offset);
  if (heading && !termAt(policy, offset)?.definition) return { kind: 'heading', span: heading.span, name: heading.title };
  const term = termToRename(policy, offset);
  return term && { kind: 'term', ...term };
}

/** Renames what is at an offset, or says why it cannot be done. */
export function rename(policy: Policy, offset: number, newName: string): Rename | { readonly problem: Message } {
  const subject = prepareRename(policy, offset);
  switch (subject?.kind) {
    case 'address': {
      const here = renameAddress(policy, subject.name, newName);
      if (here.refusal !== undefined) return { problem: here.refusal };
      return {
        kind: 'address',
        edits: here.edits,
        left: [],
        elsewhere: (other) => addressesIn(other, subject.name, newName),
        linksFrom: () => [],
      };
    }
    case 'heading': {
      const target = headingAt(policy, offset);
      const here = target ? renameHeading(policy, target.section, newName) : { problem: message('There is no heading here') };
      if ('problem' in here) return here;
      const linksFrom: Rename['linksFrom'] = (other, leadsHere) => linksTo(policy, here.edits, other, leadsHere);
      const left = target ? titlesLeft(policy, target.section, here.edits) : [];
      return { kind: 'heading', edits: here.edits, left, elsewhere: linksFrom, linksFrom };
    }
    case 'term': {
      const here = renameTerm(policy, offset, newName);
      if ('problem' in here) return here;
      const edits = followHeadings(policy, here.edits);
      const linksFrom: Rename['linksFrom'] = (other, leadsHere) => linksTo(policy, edits, other, leadsHere);
      return {
        kind: 'term',
        edits,
        left: here.left,
        elsewhere: (other, leadsHere) => mergeEdits(linksFrom(other, leadsHere), usesIn(other, policy, subject.name, newName, leadsHere)),
        linksFrom,
      };
    }
    default:
      return { problem: message('There is no defined term, heading, or address here') };
  }
}

/** None where the address cannot be exchanged in one of its places. */
function addressesIn(other: Policy, address: string, newAddress: string): readonly TextEdit[] {
  const there = renameAddress(other, address, newAddress);
  return there.refusal === undefined ? there.edits : [];
}

/** Links of another policy to headings that the edits change. */
function linksTo(policy: Policy, edits: readonly TextEdit[], other: Policy, leadsHere: (path: string) => boolean): readonly TextEdit[] {
  const fragmentIn = (target: LinkTarget): string | undefined =>
    target.kind === 'file' && target.fragment !== undefined && leadsHere(target.path) ? target.fragment : undefined;
  if (!other.links.some(({ target }) => fragmentIn(readTarget(target)) !== undefined)) return [];
  const changes = headingChanges(policy, edits);
  return changes ? followLinks(other, policy, changes, fragmentIn) : [];
}

/** Uses of a term in a policy that says that the definitions here hold there, and has none of its own. */
function usesIn(other: Policy, policy: Policy, name: string, newName: string, leadsHere: (path: string) => boolean): readonly TextEdit[] {
  const { references, all } = other.definitions;
  const takesOver = references.some(({ targets }) =>
    targets.some((target) => {
      const to = readTarget(target);
      return to.kind === 'file' && leadsHere(to.path);
    }),
  );
  if (!takesOver || all.some(({ term }) => term.toLowerCase() === name.toLowerCase())) return [];
  // Of these only the names count there, not the places.
  const nowhere = { start: -1, end: -1 };
  const taken = policy.definitions.all.map(({ subject: _, ...definition }) => ({ ...definition, span: nowhere, whole: nowhere }));
  const term = findTerms([...all, ...taken], other.markdown, other.language).find((one) => one.name === name);
  return term
    ? followHeadings(
        other,
        renameUses(
          other,
          term.uses.map((use) => ({ ...use, kind: 'use' })),
          name,
          newName,
        ),
      )
    : [];
}
