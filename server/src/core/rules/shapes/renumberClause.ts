/** The fixes that correct numbers of clauses without headings: of the whole count where references can follow it, else of the one clause that is wrong. */
import { numberedPlaces } from '../../analysis/renumbering/numberedPlaces.ts';
import { type CountedList, listOfPlace } from '../../analysis/renumbering/numberLists.ts';
import { findPossibleReferences } from '../../analysis/renumbering/possibleReferences.ts';
import type { Clause } from '../../document/outline/clauseIndex.ts';
import { readPart } from '../../document/outline/clauseLabels.ts';
import type { ClauseRun } from '../../document/outline/clauseRuns.ts';
import type { Policy } from '../../document/policy.ts';
import { matchesIn } from '../../document/text/matches.ts';
import type { Span } from '../../document/text/span.ts';
import type { Localizer } from '../../l10n/localizer.ts';
import type { Fix } from '../rule.ts';
import { renumberListFix } from './renumber.ts';

/** A clause, the number that it is to have, and the count that is right then. */
interface WrongClause {
  readonly kind: 'gap' | 'duplicate' | 'order' | 'parent';
  readonly clause: Clause;
  readonly other: Pick<Clause, 'numberSpan'>;
  readonly expected: string;
  readonly run: ClauseRun | undefined;
}

/** The fix of one fault: at most one, as numbers of clauses have either one reading or none. */
export function renumberClauseFixes(policy: Policy, wrong: WrongClause, l10n: Localizer): readonly Fix[] {
  const { kind, clause, run } = wrong;
  // What is out of order was moved or mistyped, and only its writer knows.
  if (!run || kind === 'order' || (kind === 'parent' && hasOthersBeside(policy, wrong, run))) return [];
  const place = numberedPlaces(policy).ofClause(clause);
  const list = place && listOfPlace(policy, place);
  if (list && isSameCount(policy, list, run) && !isSameText(policy, wrong)) return renumberListFix(policy, list, clause.span.start, l10n);
  return isOnlyOne(wrong, run) && !isSameText(policy, wrong) && !isCited(policy, wrong, run) ? [ownFix(wrong, l10n)] : [];
}

/** Whether lines before them begin like the clauses that would change, and aren't read as clauses: "12.1" above 12.2. They would stay. */
function hasOthersBeside(policy: Policy, { clause, other }: WrongClause, { clauses }: ClauseRun): boolean {
  const above = clause.label.split('.').slice(0, -1).join('.');
  if (above === '') return false;
  const read = new Set(clauses.map(({ numberSpan }) => numberSpan.start));
  const start = other.numberSpan.end;
  const end = Math.max(start, clause.numberSpan.start);
  return matchesIn(policy.text.slice(start, end), /^([ \t>*_+-]{0,12})(\d{1,3}(?:\.\d{1,3}){1,5})(?!\d|\.\d)/gm).some(
    ({ index, 1: marks = '', 2: label = '' }) =>
      label.slice(0, label.lastIndexOf('.')) === above && !read.has(start + index + marks.length),
  );
}

/** Whether renumbering counts through just the clauses of a count, and not also those of another. */
function isSameCount(policy: Policy, { members }: CountedList, { clauses }: ClauseRun): boolean {
  const places = numberedPlaces(policy);
  return (
    members.length === clauses.length &&
    clauses.every((clause, index) => {
      const member = members[index];
      return member !== undefined && 'place' in member && places.ofClause(clause) === member.place;
    })
  );
}

/** Whether a clause and the one that it is compared with begin with the same line: one was pasted, and is to be deleted. */
function isSameText({ text }: Policy, { clause, other }: WrongClause): boolean {
  const lineOf = ({ end }: Span): string | undefined =>
    text
      .slice(end, end + LONGEST_LINE)
      .split('\n', 1)[0]
      ?.trim();
  return lineOf(clause.numberSpan) === lineOf(other.numberSpan);
}

/** Code units by which two lines are told apart. */
const LONGEST_LINE = 1000;

/** Whether the count is right once this one number is, so that no other has to change. Items of lists are counted on from it. */
function isOnlyOne({ clause, expected }: WrongClause, run: ClauseRun): boolean {
  const value = readPart(expected.split('.').at(-1) ?? '').find(({ style }) => style === clause.path.at(-1)?.style)?.value;
  if (value === undefined || clause.kind === 'item' || clause.numberSpan.end - clause.numberSpan.start !== clause.label.length)
    return false;
  const others = run.clauses.flatMap((one, index) =>
    one === clause ? [] : [{ start: one.numberSpan.start, value: run.values[index] ?? 0 }],
  );
  const all = [...others, { start: clause.numberSpan.start, value }].sort((a, b) => a.start - b.start);
  return all.every((one, index) => index === 0 || one.value === (all[index - 1]?.value ?? 0) + 1);
}

/** Whether anything in the text may refer to a clause by the number that would change, or by the one that would be given. */
function isCited(policy: Policy, { clause, expected }: WrongClause, run: ClauseRun): boolean {
  const names = [clause.label, expected];
  const own = [clause, ...run.clauses, ...policy.clauses.all].map(({ numberSpan }) => numberSpan);
  const isName = (label: string): boolean => names.some((name) => label === name || label.split(/[.()]+/).includes(name));
  return (
    policy.references.some(({ numbers }) =>
      numbers.some(({ label, range, below }) => isName(label) || range !== undefined || below !== undefined),
    ) || findPossibleReferences(policy, isName, own).length > 0
  );
}

function ownFix({ clause, expected }: WrongClause, l10n: Localizer): Fix {
  const { numberSpan } = clause;
  return {
    title: l10n.t('Renumber this clause {number}', { number: expected }),
    safe: false,
    edits: [{ span: numberSpan, newText: expected }],
  };
}
