/** References by number to an item that a nested numbered list doesn't have, in a text that numbers nothing else. */
import type { Clause, ClauseIndex } from '../outline/clauseIndex.ts';
import type { ReferenceNumber, SectionReference } from './references.ts';

/** What is read of a policy. */
export interface ItemSources {
  readonly clauses: ClauseIndex;
  readonly references: readonly SectionReference[];
}

/** Lists with items of their own that a numbered list has, before its numbers are those of clauses. */
const FEWEST_NESTED = 2;

/** "Section 4.2" inside a list whose fourth item has one item below it. In order. */
export function findLostItems({ clauses, references }: ItemSources): readonly ReferenceNumber[] {
  if (clauses.numbered) return [];
  const nested = clauses.all.filter(
    (clause) => clause.kind === 'item' && clause.path.length === 1 && clauses.childrenOf(clause).length > 0,
  );
  if (nested.length < FEWEST_NESTED) return [];
  return references.flatMap(({ kind, space, numbers, span, quoted, link }) => {
    if ((kind !== 'own' && kind !== 'unsure') || space !== 'section' || quoted || link) return [];
    const [number, ...others] = numbers;
    const { nearest } = number ?? {};
    if (!number || others.length > 0 || number.target || nearest?.kind !== 'item' || number.parts.length !== number.found + 1) return [];
    if (!/^\d{1,2}(?:\.\d{1,2})+$/.test(number.label) || !isInListOf(clauses, nearest, span.start)) return [];
    const items = clauses.childrenOf(nearest);
    const last = Number(number.label.slice(number.label.lastIndexOf('.') + 1));
    return items.length > 0 && items.every(({ path }, index) => path.at(-1)?.value === index + 1) && last > items.length ? [number] : [];
  });
}

/** Whether a place is in an item of the list that a clause is in: no number of that list begins again in between. */
function isInListOf({ all }: ClauseIndex, { path, numberSpan }: Clause, at: number): boolean {
  const top = path[0]?.value ?? 0;
  const own = all.findLast(({ kind, path: other, span }) => kind === 'item' && other.length === 1 && span.start <= at);
  const between = all.filter(
    ({ kind, path: other, numberSpan: { start } }) =>
      kind === 'item' && other.length === 1 && start > Math.min(numberSpan.start, at) && start <= Math.max(numberSpan.start, at),
  );
  const values = between.map(({ path: other }) => other[0]?.value ?? 0);
  return (
    own !== undefined &&
    values.every((value, index) => value === (values[index - 1] ?? value - 1) + 1) &&
    (numberSpan.start > at || values.length === 0 || values[0] === top + 1)
  );
}
