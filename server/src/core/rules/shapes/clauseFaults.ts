/** What is wrong with the numbers of clauses that have no heading: the shape that the `clause-number-*` rules share. */
import { areAlternatives } from '../../analysis/renumbering/alternatives.ts';
import { historySpans } from '../../analysis/renumbering/history.ts';
import { type NumberedPlace, numberedPlaces } from '../../analysis/renumbering/numberedPlaces.ts';
import { hasEllipsisBetween, hasNumberBetween } from '../../analysis/renumbering/numberGaps.ts';
import { lastPartOf, listOfPlace } from '../../analysis/renumbering/numberLists.ts';
import { blockFrom } from '../../document/markdown/passages.ts';
import type { Clause } from '../../document/outline/clauseIndex.ts';
import { type ClauseForm, type ClauseRun, findClauseRuns } from '../../document/outline/clauseRuns.ts';
import { type CountFault, findCountFaults, withoutNewCounts } from '../../document/outline/countFaults.ts';
import { canWrite, writePart } from '../../document/outline/outlineStyle.ts';
import type { Section } from '../../document/outline/sections.ts';
import { findUnspacedHeadings } from '../../document/outline/unspacedHeadings.ts';
import type { Policy } from '../../document/policy.ts';
import { contextsIn } from '../../document/references/referenceContext.ts';
import { oncePer } from '../../document/text/remember.ts';
import { contains } from '../../document/text/span.ts';
import { findRepeatedParagraphs } from '../../document/wording/repeatedParagraphs.ts';
import type { Localizer } from '../../l10n/localizer.ts';
import type { Finding } from '../rule.ts';
import { findNumberFaults } from './numberFaults.ts';
import { renumberClauseFixes } from './renumberClause.ts';

/** One number of a clause that does not follow from those around it. */
export interface ClauseFault {
  readonly kind: CountFault['kind'] | 'parent';
  readonly clause: Clause;
  /** The clause before it; for duplicates the one that has the number first, for parents the place that its number is to begin like. */
  readonly other: Pick<Clause, 'label' | 'numberSpan'>;
  /** The number that was to be expected, written as the clause's own. */
  readonly expected: string;
  /** The count that it is in, or is to be in; undefined where that isn't one. */
  readonly run: ClauseRun | undefined;
}

/** Fewer numbers of one form in a text are no numbering of clauses. */
const FEWEST = 5;
/** Of so many numbers one may be wrong; where it is more, something else is counted, or numbers are those of another text. */
const MOST_FAULTS = 1 / 8;
/** Of so many numbers such as 4.2 a row may be under another section. */
const MOST_STRAYS = 1 / 5;
/** Faults of one form up to which the text around each is looked at. */
const MOST_ASKED = 60;
/** Code units between two clauses that follow each other; farther apart they tell nothing of each other. */
const FARTHEST = 20_000;
/** Of so many numbers one may be a count of one. */
const MOST_ALONE = 1 / 3;
/** A count this short says nothing of what comes next. */
const SHORTEST = 3;
/** Where a count of numbers such as 4.2 begins at the latest. */
const HIGHEST_FIRST = 2;
/** Numbers that a slip leaves out. */
const LARGEST_GAP = 2;

/** The faults of a policy's clauses, in order. A number is wrong only where those before and after it agree on what it is to be. */
export const findClauseFaults = oncePer((policy: Policy): readonly ClauseFault[] => {
  const forms = findClauseRuns(policy.clauses, policy.scopes, policy.markdown);
  const doubled = new Set(forms.flatMap(({ scope, twins }) => (twins > MOST_TWINS ? [scope] : [])));
  const counted = forms.flatMap((form) =>
    faultsOfForm(policy, form).filter(({ kind }) => kind !== 'duplicate' || !doubled.has(form.scope)),
  );
  // Asked for last: it needs all places with a number, and most texts have no paragraph such as 4.2.
  const isDeep = forms.some(({ runs, size }) => size >= FEWEST && runs.some(({ prefix }) => prefix.length > 0));
  return [...counted, ...(isDeep ? strayFaults(policy, counted) : [])]
    .filter((fault) => !areAlternatives(policy, fault.clause.numberSpan, fault.other.numberSpan) && !isBehindLostBeginning(policy, fault))
    .sort((a, b) => a.clause.numberSpan.start - b.clause.numberSpan.start);
});

/**
 * Whether the count begins again between the two in a form that isn't read as a clause or heading: a heading for want of a space,
 * or "a." on the line below "3." and within its paragraph, where "b." is a paragraph.
 */
function isBehindLostBeginning(policy: Policy, { kind, clause, other, run }: ClauseFault): boolean {
  if (kind !== 'duplicate' && kind !== 'order') return false;
  const [start, end] = [other.numberSpan.end, clause.numberSpan.start];
  if (findUnspacedHeadings(policy.markdown).some(({ marks }) => marks.start > start && marks.start < end)) return true;
  const value = clause.path.at(-1)?.value ?? 0;
  const at = run?.clauses.indexOf(clause) ?? -1;
  const before = value > 1 && run && at >= 0 ? labelLike(run, at, value - 1) : undefined;
  const look = policy.text.slice(clause.numberSpan.end, clause.numberSpan.end + 1);
  if (before === undefined || end - start > FARTHEST || !/[.)]/.test(look)) return false;
  return new RegExp(`^[ \\t>*_(]{0,20}${before.replaceAll('.', '\\.')}\\\\?\\${look}[ \\t]`, 'mu').test(policy.text.slice(start, end));
}

/** More numbers that are there twice in a row are no slips: the text has each clause in two languages, side by side. */
const MOST_TWINS = 1;

/** What is said of one fault: of the number, and of the place that it is compared with. */
interface FaultWords {
  readonly message: string;
  readonly other: string;
}

/** The findings of one kind of fault, each at its number, with the fixes that renumber. */
export function* clauseFindings(
  policy: Policy,
  kind: ClauseFault['kind'],
  l10n: Localizer,
  wordsFor: (values: { readonly number: string; readonly other: string; readonly expected: string }) => FaultWords,
): Generator<Finding> {
  for (const fault of findClauseFaults(policy)) {
    if (fault.kind !== kind) continue;
    const { clause, other, expected } = fault;
    const { message, other: there } = wordsFor({ number: clause.label, other: other.label, expected });
    yield {
      span: clause.numberSpan,
      message,
      related: [{ span: other.numberSpan, message: there }],
      // Whether anything refers to the number is asked of the whole text.
      get fixes() {
        return renumberClauseFixes(policy, fault, l10n);
      },
    };
  }
}

function faultsOfForm(policy: Policy, form: ClauseForm): readonly ClauseFault[] {
  // Lists in which each item is typed as the first are left to be counted by whoever prints them.
  const alone = form.runs.filter(({ clauses }) => clauses.length === 1).length;
  if (form.size < FEWEST || (alone > 2 && alone > form.size * MOST_ALONE)) return [];
  let asked = 0;
  const found = form.runs.flatMap((run) =>
    [
      ...withoutNewCounts(run.values, [
        ...findCountFaults(run.values, {
          canBe: (at, value) => labelLike(run, at, value) !== undefined,
          isExplained: (gap) => ++asked > MOST_ASKED || isBetween(policy, run, gap),
        }),
      ]),
    ].map((fault) => ({ run, fault, stray: fault.kind === 'gap' ? strayIn(form, run, fault) : undefined })),
  );
  // What is in the wrong place is out of place in its own count, too.
  const strays = new Set(found.map(({ stray }) => stray));
  const single = found.filter(({ run, fault, stray }) => stray !== undefined || !strays.has(run.clauses[fault.at]));
  if (asked > MOST_ASKED || single.length > Math.max(1, form.size * MOST_FAULTS)) return [];
  // Where one number makes no sense, the others may be those of something else as well.
  const confused = new Set(single.flatMap(({ run, fault, stray }) => (isConfirmed(run, fault, stray) ? [] : [run])));
  return single.flatMap(({ run, fault, stray }): readonly ClauseFault[] => {
    const [clause, other] = [run.clauses[fault.at], run.clauses[fault.other]];
    const expected = labelLike(run, fault.at, fault.expected);
    if (!clause || !other || expected === undefined || confused.has(run) || !isRead(policy, clause, other, run)) return [];
    return [stray ? { kind: 'parent', clause: stray, other, expected, run } : { kind: fault.kind, clause, other, expected, run }];
  });
}

/** The number at a place of a count, written like the one that is there; undefined where its style has no such number. */
function labelLike({ clauses, prefix }: ClauseRun, at: number, value: number): string | undefined {
  const clause = clauses[at];
  const style = clause?.path.at(-1)?.style;
  if (!clause || !style || !canWrite(value, style)) return undefined;
  return [...prefix, writePart(value, style, clause.label.split('.').at(-1) ?? '')].join('.');
}

/** Whether the skipped number is in the text between the two after all: in a line of a paragraph, in a cell, as a heading. */
function isBetween({ text }: Policy, run: ClauseRun, { at, other, expected }: CountFault): boolean {
  const [before, after] = [run.clauses[other], run.clauses[at]];
  const first = labelLike(run, at, expected);
  const last = labelLike(run, at, Math.ceil(run.values[at] ?? 0) - 1);
  if (!before || !after || first === undefined || last === undefined) return true;
  const between = { start: before.numberSpan.end, end: after.numberSpan.start };
  return (
    between.end - between.start > FARTHEST ||
    // "a, b, C, d": a letter of the wrong case is there all the same.
    [...new Set([first, last].flatMap((label) => [label, label.toUpperCase(), label.toLowerCase()]))].some((label) =>
      hasNumberBetween(text, between, label),
    ) ||
    hasEllipsisBetween(text, between)
  );
}

/** Whether the numbers around a fault agree on what it is to be: the count goes on from it, or from what is to be there. @param stray what fills a gap under another number */
function isConfirmed(
  { values, prefix, isNested, clauses }: ClauseRun,
  { kind, at, other, expected }: CountFault,
  stray: Clause | undefined,
): boolean {
  const [value = 0, highest = 0] = [values[at], values[other]];
  const clause = clauses[at];
  // A count begins at one, 4.2 below a heading with the text of 4.1; where it doesn't, its numbers are those of something else.
  if (!clause || values.length + (stray ? 1 : 0) < SHORTEST || (values[0] ?? 0) > (prefix.length === 0 ? 1 : HIGHEST_FIRST)) return false;
  if (!Number.isInteger(value) || isRomanLetter(clause, expected)) return false;
  const next = values[at + 1];
  switch (kind) {
    case 'duplicate':
      return next === expected + 1 || (other === at - 1 && (next === undefined || next === expected));
    case 'order': {
      const behind = values.slice(at).findIndex((one, index) => one !== value + index);
      const then = behind < 0 ? undefined : values[at + behind];
      const last = value + (behind < 0 ? values.length - at : behind) - 1;
      return then === highest + 1 || (then === undefined && values.includes(value - 1) && values.includes(last + 1));
    }
    case 'gap':
      return (
        !isNested && value - expected <= LARGEST_GAP && (next === undefined ? value === expected + 1 || at >= SHORTEST : next === value + 1)
      );
  }
}

/** (i) may be the letter behind (h) or the first of a count within it. */
function isRomanLetter({ path, label }: Clause, expected: number): boolean {
  const style = path.at(-1)?.style;
  return style !== 'decimal' && (/^[ivxl]$/i.test(label) || (style === 'letter' && /^[ivxl]$/.test(String.fromCharCode(96 + expected))));
}

/** Whether both numbers are the clauses' own: not of a list of contents, a change log, standard clauses, or an item that readers see with another number. */
function isRead(policy: Policy, clause: Clause, other: Clause, { values, clauses }: ClauseRun): boolean {
  const isLinked = ({ span, numberSpan }: Clause): boolean => {
    const block = blockFrom(policy.markdown, span.start);
    return (
      block?.leaf.inlines.some(
        ({ kind, start, end }) => kind === 'link' && contains({ start: block.start + start, end: block.start + end }, numberSpan),
      ) === true
    );
  };
  const isTyped = (one: Clause): boolean =>
    one.kind !== 'item' || Number(policy.text.slice(one.numberSpan.start, one.numberSpan.end)) === values[clauses.indexOf(one)];
  return (
    !isLinked(clause) &&
    !isLinked(other) &&
    isTyped(clause) &&
    isTyped(other) &&
    !isOfStandardClauses(policy, clause) &&
    !isPastedTwice(policy, clause) &&
    !historySpans(policy).some((entry) => contains(entry, clause.numberSpan))
  );
}

/** Whether a clause is found as a paragraph that is there twice, of which its number is a part. */
function isPastedTwice({ markdown, scopes }: Policy, { numberSpan }: Clause): boolean {
  return findRepeatedParagraphs(markdown, scopes).some(({ again }) => again.some((block) => contains(block, numberSpan)));
}

/** Whether a clause is one of the European Commission's standard clauses, of which parties leave some out and may not renumber any. */
function isOfStandardClauses({ markdown, sections }: Policy, { span }: Clause): boolean {
  const block = blockFrom(markdown, span.start);
  const section = sections.all.findLast(({ heading }) => heading.block.start <= span.start);
  return block !== undefined && contextsIn(markdown)(block, section).standardClauses;
}

/** The clause in a gap that has the skipped number under another section: 3.3 between 4.2 and 4.4. */
function strayIn(form: ClauseForm, run: ClauseRun, { at, other, expected }: CountFault): Clause | undefined {
  const [start, end] = [run.clauses[other]?.numberSpan.end ?? 0, run.clauses[at]?.numberSpan.start ?? 0];
  if (run.prefix.length === 0) return undefined;
  for (const { clauses, values, prefix } of form.runs) {
    const place = clauses.findIndex(
      ({ numberSpan }, index) => values[index] === expected && numberSpan.start >= start && numberSpan.end <= end,
    );
    if (place >= 0 && prefix.length === run.prefix.length && prefix.filter((part, index) => part !== run.prefix[index]).length === 1)
      return clauses[place];
  }
  return undefined;
}

/** Paragraphs that carry the beginning of another section than the one they are under; one fault for each row of them. */
function strayFaults(policy: Policy, counted: readonly ClauseFault[]): readonly ClauseFault[] {
  const { clauses } = policy;
  const places = numberedPlaces(policy);
  const deep = places.all.filter(({ kind, number }) => kind !== 'heading' && number.parts.length > 1);
  const headed = places.all.filter(({ kind }) => kind === 'heading');
  // 6.2 behind a clause that counts from 1 again in section 6: its number is right, and that one lacks its beginning.
  const isOfItsSection = (place: NumberedPlace): boolean => {
    const section = headed.findLast(({ block }) => block.start < place.block.start);
    return section !== undefined && beginsLike(place, section);
  };
  const strays = deep.filter((place) => isStray(place) && !isOfItsSection(place));
  if (deep.length < FEWEST || strays.length === 0 || strays.length > Math.min(MOST_ASKED, deep.length * MOST_STRAYS)) return [];
  // Where the section above has a wrong number itself, those below it are right.
  const headings = new Set<Section>(findNumberFaults(policy).map(({ section }) => section));
  const lines = new Set(counted.flatMap(({ clause, run }) => [clause, ...(run?.clauses ?? [])]).map((clause) => places.ofClause(clause)));
  const isFaulty = (owner: NumberedPlace): boolean =>
    lines.has(owner) || (owner.kind === 'heading' && owner.section !== undefined && headings.has(owner.section));
  const faults: ClauseFault[] = [];
  let row = '';
  for (const place of strays) {
    const { owner, number, block } = place;
    const clause = clauses.all.find((one) => places.ofClause(one) === place);
    const own = `${owner?.block.start} ${number.parts.slice(0, -1).join('.')}`;
    if (!owner || !clause || own === row || isFaulty(owner)) continue;
    row = own;
    const above = number.parts.slice(0, -1).join('.');
    if (hasNumberBetween(policy.text, { start: owner.block.end, end: block.start }, above)) continue;
    faults.push({
      kind: 'parent',
      clause,
      other: { label: owner.number.text, numberSpan: owner.number.span },
      expected: [...owner.number.parts, number.parts.at(-1)].join('.'),
      run: countOf(policy, place),
    });
  }
  return faults;
}

/** The count that a place is in, whatever the beginning of each number. */
function countOf(policy: Policy, place: NumberedPlace): ClauseRun | undefined {
  const members = listOfPlace(policy, place)?.members ?? [];
  const places = new Map(policy.clauses.all.map((clause) => [numberedPlaces(policy).ofClause(clause), clause]));
  const clauses = members.flatMap((member) => ('place' in member ? (places.get(member.place) ?? []) : []));
  const values = members.flatMap((member) => ('place' in member ? lastPartOf(member.place) : []));
  const isOne = clauses.length === members.length && values.every((value, index) => index === 0 || value === (values[index - 1] ?? 0) + 1);
  return isOne ? { clauses, values, prefix: place.owner?.number.parts ?? [], isNested: false } : undefined;
}

function isStray(place: NumberedPlace): boolean {
  const { owner, number } = place;
  return owner !== undefined && owner.number.parts.length === number.parts.length - 1 && !beginsLike(place, owner);
}

/** Whether the number of a place begins with that of another. */
function beginsLike({ number }: NumberedPlace, { number: { parts } }: NumberedPlace): boolean {
  return parts.every((part, index) => part === number.parts[index]);
}
