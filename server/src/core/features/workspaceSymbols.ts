/** The sections and defined terms of a policy as a flat list, to be looked up over all policies by name. */
import type { Policy } from '../document/policy.ts';
import type { Span } from '../document/span.ts';

/** One symbol: plain data, small enough to be kept for files that are closed. Lines and columns are 0-based, columns in UTF-16 code units. */
export interface PolicySymbol {
  readonly name: string;
  readonly kind: 'section' | 'term';
  /** The title of the policy; empty where it has none. */
  readonly container: string;
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** Characters of a name that a list can show. */
const LONGEST = 120;

/** Sections in order, then terms by their first definitions. */
export function symbolsOf(policy: Policy): readonly PolicySymbol[] {
  const container = plain(policy.title ?? '');
  const symbol = (name: string, kind: PolicySymbol['kind'], { start, end }: Span): PolicySymbol => ({ name: plain(name), kind, container, start: policy.lines.positionAt(start), end: policy.lines.positionAt(end) });
  return [
    ...policy.sections.all.filter(({ heading }) => heading.text !== '').map(({ heading }) => symbol(heading.text, 'section', heading.span)),
    ...policy.terms.flatMap(({ name, definitions }) => definitions.slice(0, 1).map(({ span }) => symbol(name, 'term', span))),
  ];
}

/** True when all characters of a query stand in a name in that order, without regard to case: editors narrow the list further themselves. */
export function matchesQuery(name: string, query: string): boolean {
  const wanted = query.toLowerCase().replace(/\s+/g, '');
  let at = 0;
  for (const character of name.toLowerCase()) if (at < wanted.length && wanted.startsWith(character, at)) at += character.length;
  return at === wanted.length;
}

/** A slice of the text would keep all of it in memory; joining makes a copy. */
function plain(name: string): string {
  return [...name.slice(0, LONGEST).replace(/\s+/g, ' ').trim()].join('');
}
