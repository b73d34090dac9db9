/** The defined term at a place: what going to the definition, listing references and renaming start from. */
import type { Policy } from '../document/policy.ts';
import type { Definition } from '../document/terms/definitions.ts';
import type { Term, TermUse } from '../document/terms/termUses.ts';
import { contains, type Span } from '../document/text/span.ts';

/** A term with the place of it that was asked about. */
export interface TermAt {
  readonly term: Term;
  /** The use, or the name in the definition. */
  readonly span: Span;
  /** The definition at the place, if there is one. */
  readonly definition?: Definition;
  /** All definitions and uses in order, each place once. */
  readonly places: readonly TermPlace[];
}

/** One place of a term. */
export interface TermPlace {
  readonly span: Span;
  readonly kind: 'definition' | 'use';
  /** As a reader sees it. */
  readonly text: string;
  readonly where: TermUse['where'];
  /** Definitions are `exact`. */
  readonly form: TermUse['form'];
  /** Part of a longer name that is no defined term. */
  readonly inName: boolean;
  /** Something else may be meant, as in "your own …". */
  readonly generic?: boolean;
  /** The capital is due to the place: the start of a sentence or line. */
  readonly opens?: boolean;
}

/** The term whose name or use touches an offset; aliases such as "we" are none. */
export function termAt(policy: Policy, offset: number): TermAt | undefined {
  const here = { start: offset, end: offset };
  for (const term of policy.terms) {
    const definition = term.definitions.find(({ span }) => contains(span, here));
    const use = definition ? undefined : term.uses.find(({ span }) => contains(span, here));
    const span = definition?.span ?? use?.span;
    if (span) return { term, span, ...(definition ? { definition } : {}), places: placesOf(term) };
  }
  return undefined;
}

/** Every place of a term once: the names in its definitions, and all uses. */
export function placesOf({ definitions, uses }: Term): readonly TermPlace[] {
  const names = new Map(
    definitions.map(({ span, term }) => [
      span.start,
      { span, kind: 'definition' as const, text: term, where: 'definition' as const, form: 'exact' as const, inName: false },
    ]),
  );
  const others = uses.filter(({ span }) => ![span.start, span.start - 1].some((start) => (names.get(start)?.span.end ?? -1) >= span.end));
  return [
    ...names.values(),
    ...others.map(({ span, text, where, form, inName, generic, opens }) => ({
      span,
      kind: 'use' as const,
      text,
      where,
      form,
      inName,
      generic,
      opens,
    })),
  ].sort((a, b) => a.span.start - b.span.start);
}
