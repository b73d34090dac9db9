/** The counts that clauses without headings make: paragraphs, bold lines and items whose numbers follow each other. */

import type { Block } from '../markdown/leaf.ts';
import { findInLeaves, type Readable } from '../markdown/passages.ts';
import { oncePer } from '../text/remember.ts';
import { shiftSpan } from '../text/span.ts';
import type { Clause, ClauseIndex } from './clauseIndex.ts';
import { type BlockLabel, lineLabelsOf, type PartReading, readPart } from './clauseLabels.ts';
import type { Scope, ScopeIndex } from './scopes.ts';

/** One count, in document order. */
export interface ClauseRun {
  readonly clauses: readonly Clause[];
  /** What each counts by: the last part of its number. */
  readonly values: readonly number[];
  /** The parts before the last: [2] for 2.1, 2.2, 2.3. */
  readonly prefix: readonly number[];
  /** It is within another count of the same form, or behind one, so that a number may belong to either. */
  readonly isNested: boolean;
}

/** All counts of one form in one document of the text: `(1)`, `4.2`, `Art. 3`. */
export interface ClauseForm {
  readonly scope: Scope;
  readonly runs: readonly ClauseRun[];
  /** How many clauses they have together. */
  readonly size: number;
  /** How many of them have the number of the one right before them, and it is no one: many counts end with that. */
  readonly twins: number;
}

/** The counts of a text by their forms. A count begins again at one, and where an outer clause, a heading or another document begins. */
export const findClauseRuns: (clauses: ClauseIndex, scopes: ScopeIndex, markdown: Readable) => readonly ClauseForm[] = oncePer(findForms);

interface Draft {
  readonly clauses: Clause[];
  readonly values: number[];
  readonly prefix: readonly number[];
  readonly isNested: boolean;
}

/** The counts of one form in one document. */
interface FormDraft {
  readonly scope: Scope;
  readonly runs: Draft[];
  /** Articles count on from one title to the next, and 4.2 says itself where it belongs; all others end with their section. */
  readonly isLasting: boolean;
  /** By the parts before the last: the counts that go on, each behind those that it is within. */
  readonly open: Map<string, Draft[]>;
  size: number;
  twins: number;
  /** The last number of this form, until its counts end. */
  last: { readonly key: string; readonly value: number } | undefined;
}

function findForms(index: ClauseIndex, scopes: ScopeIndex, markdown: Readable): readonly ClauseForm[] {
  const forms = new Map<string, FormDraft>();
  let scope: Scope | undefined;
  /** The forms that are open, an outer one before what is below it. */
  let nested: FormDraft[] = [];
  /** By how it is written, what the last clause counts by. */
  const last = new Map<string, PartReading>();
  for (const clause of inOrder(index, markdown)) {
    const here = clause && scopes.at(clause.numberSpan.start);
    if (!clause || here !== scope) {
      for (const form of nested) endCounts(form);
      nested = [];
      last.clear();
    }
    const number = clause && numberOf(clause, last);
    if (!clause || !here || !number) continue;
    scope = here;
    const { form: name, isLasting } = number;
    const key = `${name} ${here.span.start}`;
    const form = forms.get(key) ?? { scope: here, runs: [], isLasting, open: new Map(), size: 0, twins: 0, last: undefined };
    forms.set(key, form);
    const depth = nested.indexOf(form);
    for (const inner of depth < 0 ? [] : nested.slice(depth + 1)) endCounts(inner);
    nested = depth < 0 ? [...nested, form] : nested.slice(0, depth + 1);
    addTo(form, clause, number);
  }
  return [...forms.values()];
}

const leavesWithLines = findInLeaves((leaf) => {
  if (leaf.kind === 'heading' && leaf.quoteDepth === 0) return NO_LINES;
  const lines = lineLabelsOf(leaf);
  return lines.length > 0 ? lines : undefined;
});
const NO_LINES: readonly BlockLabel[] = [];

/** All clauses that may be counted, with the lines of paragraphs that are clauses by themselves; undefined for a heading, which ends most counts. */
function inOrder({ all }: ClauseIndex, markdown: Readable): readonly (Clause | undefined)[] {
  const entries: { readonly start: number; readonly clause: Clause | undefined }[] = [];
  for (const clause of all)
    if (clause.kind !== 'heading' && clause.kind !== 'inline') entries.push({ start: clause.numberSpan.start, clause });
  for (const { block, found } of leavesWithLines(markdown)) {
    if (found.length === 0) entries.push({ start: block.start, clause: undefined });
    for (const label of found) {
      const clause = lineClause(block, label);
      entries.push({ start: clause.numberSpan.start, clause });
    }
  }
  return entries.sort((a, b) => a.start - b.start).map(({ clause }) => clause);
}

/** A line of a paragraph as a clause. */
function lineClause({ leaf, start, end }: Block, { parts, word, look }: BlockLabel): Clause {
  const { text, spanOf } = leaf.prose;
  const [from, to] = [parts[0]?.span.start ?? 0, parts.at(-1)?.span.end ?? 0];
  return {
    kind: 'paragraph',
    space: 'section',
    ...(word === undefined ? {} : { word }),
    label: text.slice(from, to),
    numberSpan: shiftSpan(spanOf(from, to), start),
    look,
    path: parts.flatMap(({ readings }) => readings[0] ?? []),
    title: '',
    span: { start, end },
    confidence: 0.5,
  };
}

/** Counts of one form within each other; no contract has more. */
const MOST_NESTED = 6;

function endCounts(form: FormDraft): void {
  if (form.isLasting) return;
  form.open.clear();
  form.last = undefined;
}

/** Puts a clause into the count that it follows; a number that follows none stays where it is, and is a fault there. */
function addTo(form: FormDraft, clause: Clause, { value, prefix }: CountedNumber): void {
  form.size++;
  const key = prefix.join('.');
  if (form.last?.key === key && form.last.value === value && value > 1) form.twins++;
  form.last = { key, value };
  const open = form.open.get(key) ?? [];
  form.open.set(key, open);
  joinDoubled(form, open, value);
  const following = open.findLastIndex(({ values }) => follows(value, values.at(-1) ?? 0));
  const current = open.at(-1);
  const own = open[following] ?? (current && value !== 1 && value !== current.values[0] ? current : undefined);
  if (own) {
    own.clauses.push(clause);
    own.values.push(value);
    open.length = open.indexOf(own) + 1;
    return;
  }
  const draft: Draft = { clauses: [clause], values: [value], prefix, isNested: open.length > 0 };
  form.runs.push(draft);
  open.push(draft);
  if (open.length > MOST_NESTED) open.shift();
}

/** 1, 1, 3: the second one isn't the beginning of another count but a two. */
function joinDoubled({ runs }: FormDraft, open: Draft[], value: number): void {
  const [outer, inner] = open.slice(-2);
  const [one] = inner?.values ?? [];
  if (!outer || !inner || one === undefined || outer.values[0] !== one || value !== one + 2) return;
  if (outer.values.length > 1 || inner.values.length > 1) return;
  outer.clauses.push(...inner.clauses);
  outer.values.push(one);
  open.pop();
  runs.splice(runs.lastIndexOf(inner), 1);
}

/** A letter tells of a clause put in between: 4a comes after 4, and 5 after 4a. */
function follows(value: number, before: number): boolean {
  return value > before && value < Math.floor(before) + 2;
}

interface CountedNumber {
  readonly form: string;
  readonly isLasting: boolean;
  readonly prefix: readonly number[];
  readonly value: number;
}

/** What a clause counts by, and the form of its number; undefined for those that count nothing by themselves. */
function numberOf({ kind, path, label, look = '', word = '' }: Clause, last: Map<string, PartReading>): CountedNumber | undefined {
  const parts = label.split('.');
  const written = `${word} ${look}`;
  const reading = (parts.length === 1 ? readingAfter(label, last.get(written)) : undefined) ?? path.at(-1);
  if (!reading) return undefined;
  last.set(written, reading);
  const { style, value } = reading;
  // The items of a list are counted by Markdown; only where it begins anew a writer says with which number.
  if (kind === 'item') return look === 'inner' ? undefined : { form: 'item', isLasting: false, prefix: [], value };
  if (parts.length === 1) return { form: `${written} ${style}`, isLasting: word !== '', prefix: [], value };
  const own = path.slice(-parts.length);
  return own.length === parts.length && own.every((part) => part.style === 'decimal')
    ? { form: `${word} deep`, isLasting: true, prefix: own.slice(0, -1).map((part) => part.value), value }
    : undefined;
}

/** What a part counts by if it goes on from the one before it: (i) behind (h) is a letter, (v) behind (vi) the roman number. Undefined where that doesn't tell. */
function readingAfter(label: string, last: PartReading | undefined): PartReading | undefined {
  const inStyle = readPart(label).find(({ style }) => style === last?.style);
  if (!inStyle || !last) return undefined;
  const isNear = inStyle.style === 'roman' && inStyle.value > 1 && inStyle.value <= last.value + MOST_SKIPPED;
  return isNear || inStyle.value === last.value + 1 ? inStyle : undefined;
}

/** A roman number this far behind the one before it still belongs to its count; (l) behind (iii) is a letter. */
const MOST_SKIPPED = 3;
