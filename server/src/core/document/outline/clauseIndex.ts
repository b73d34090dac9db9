/** Finds numbered clauses by their numbers, the likeliest first. */
import type { ClauseSpace } from '../../knowledge/languages/language.ts';
import { addToMultimap } from '../text/multimap.ts';
import { partitionPoint } from '../text/sorted.ts';
import type { Span } from '../text/span.ts';
import type { PartReading } from './clauseLabels.ts';
import type { Section } from './sections.ts';

/** A clause with what only the index reads. */
export interface IndexedClause extends Clause {
  /** The ways to name it from the top of its space; the first is `path`. */
  readonly paths: readonly (readonly PartReading[])[];
}

/** One numbered clause. */
export interface Clause {
  readonly kind: 'heading' | 'bold' | 'paragraph' | 'item' | 'inline';
  /** What its number counts: sections and clauses share one count, annexes have another. */
  readonly space: ClauseSpace;
  /** The word before its number, in lower case: `article`. */
  readonly word?: string;
  /** Its own number as written, without the punctuation around it: `4.2`, `b`, `A`. */
  readonly label: string;
  /** Exactly the characters of `label`. */
  readonly numberSpan: Span;
  /** How it is written besides its value, so that `(a)` continues `(a)` and not `a.`; of items whether they are within others; absent for what is within sentences. */
  readonly look?: string;
  /** Its number from the top: [4, 2, 2] for `(b)` in 4.2. */
  readonly path: readonly PartReading[];
  /** The words of the heading, or those that are bold or alone at the start; empty when there are none. */
  readonly title: string;
  /** A heading with its whole section; else the block. */
  readonly span: Span;
  /** The section that it heads, or is in. */
  readonly section?: Section;
  readonly parent?: Clause;
  /** 0 to 1: how sure it is that readers take it for a numbered clause. */
  readonly confidence: number;
}

/** All clauses of one text, to be found by their numbers. */
export interface ClauseIndex {
  /** In document order. */
  readonly all: readonly Clause[];
  /** True when headings, bold lines or paragraphs have numbers, and not only the items of lists. */
  readonly numbered: boolean;
  /** How many clauses of the first level count in a space and style. */
  countTop(space: ClauseSpace, style: PartReading['style']): number;
  /** The one first number that all headings share (`9` in 9.1, 9.2), in a file that is a chapter of something larger. */
  readonly chapter?: number;
  /**
   * The clauses with a number, likeliest first: those beside or above the place where it is asked.
   * @param parts each part of the number with its readings
   * @param at offset of the reference
   */
  find(parts: readonly (readonly PartReading[])[], space: ClauseSpace, at: number): readonly Clause[];
  /** The same for a number whose keys are at hand. */
  findByKeys(asked: NumberKeys, at: number): readonly Clause[];
  /** The spaces that some clause counts in. */
  readonly spaces: ReadonlySet<ClauseSpace>;
  /** Words that are before numbers of clauses, in lower case: `article`, `annex`. */
  readonly words: ReadonlySet<string>;
  /** The clauses directly below one. */
  childrenOf(clause: Clause): readonly Clause[];
}

/** What a number is looked up by; see {@link keysOfNumber}. */
export interface NumberKeys {
  readonly keys: readonly string[];
  /** How many parts the number has. */
  readonly length: number;
}

/** Prepares the look-up of clauses. @param all in document order */
export function indexClauses(all: readonly IndexedClause[]): ClauseIndex {
  const byKey = new Map<string, IndexedClause[]>();
  const children = new Map<Clause, IndexedClause[]>();
  const push = <K>(map: Map<K, IndexedClause[]>, key: K, clause: IndexedClause): void => {
    addToMultimap(map, key, clause);
  };
  for (const clause of all) {
    const keys = clause.paths.map((path) => keyOf(clause, path));
    for (const key of keys.length === 1 ? keys : new Set(keys)) push(byKey, key, clause);
    if (clause.parent) push(children, clause.parent, clause);
  }
  findRuns(all);
  const topCounts = new Map<string, number>();
  for (const { space, path, kind } of all) {
    if (path.length !== 1 || kind === 'item' || kind === 'inline') continue;
    const key = `${space} ${path[0]?.style}`;
    topCounts.set(key, (topCounts.get(key) ?? 0) + 1);
  }
  const tops = all.filter(({ kind, space, confidence }) => kind === 'heading' && space === 'section' && confidence === 1);
  const decimal = tops.filter(({ path }) => path[0]?.style === 'decimal');
  const first = decimal[0]?.path[0]?.value;
  const shared =
    decimal.length > 0 &&
    decimal.every(({ path }) => path[0]?.value === first) &&
    (decimal.length > 1 || (first ?? 1) > 1) &&
    decimal.some(({ path }) => path.length > 1 || (first ?? 1) > 1);
  const findByKeys = ({ keys, length }: NumberKeys, at: number): readonly Clause[] => {
    const lists = keys.length === 1 ? (byKey.get(keys[0] ?? '') ?? NONE) : keys.flatMap((key) => byKey.get(key) ?? NONE);
    // Most numbers mean one clause.
    if (lists.length < 2) return lists;
    const found = new Set(keys.flatMap((key) => around(byKey.get(key) ?? NONE, at)));
    return [...found].sort(
      (a, b) =>
        standing(b, length) - standing(a, length) ||
        nearness(b, at) - nearness(a, at) ||
        apartness(a, at) - apartness(b, at) ||
        inRun(b, at) - inRun(a, at) ||
        b.confidence - a.confidence,
    );
  };
  return {
    all,
    numbered: all.filter(({ space, confidence }) => space === 'section' && confidence >= 0.9).length > 1,
    countTop: (space, style) => topCounts.get(`${space} ${style}`) ?? 0,
    ...(shared && first !== undefined ? { chapter: first } : {}),
    find: (parts, space, at) => findByKeys(keysOfNumber(parts, space), at),
    findByKeys,
    spaces: new Set(all.map(({ space }) => space)),
    words: new Set(all.flatMap(({ word }) => (word === undefined ? [] : [word]))),
    childrenOf: (clause) => children.get(clause) ?? [],
  };
}

const NONE: readonly IndexedClause[] = [];

/** The first part keeps its style (section B is not section 2); below it only the values count, since renderers show the items of lists in different ways. */
function keyOf({ space }: Clause, [first, ...rest]: readonly PartReading[]): string {
  return `${space} ${first?.style} ${first?.value}${rest.map(({ value }) => `.${value}`).join('')}`;
}

/** What a number is looked up by. @param parts each part of the number with its readings */
export function keysOfNumber(parts: readonly (readonly PartReading[])[], space: ClauseSpace): NumberKeys {
  let keys = (parts[0] ?? []).map(({ style, value }) => `${space} ${style} ${value}`);
  for (const readings of parts.slice(1))
    keys = keys.flatMap((key) => [...new Set(readings.map(({ value }) => value))].map((value) => `${key}.${value}`)).slice(0, 8);
  return { keys, length: parts.length };
}

/** Of many with one number only those near the place, and the first. */
function around(clauses: readonly IndexedClause[], at: number): readonly IndexedClause[] {
  if (clauses.length <= 2 * MOST_NEAR) return clauses;
  const next = partitionPoint(clauses.length, (index) => (clauses[index]?.numberSpan.start ?? 0) >= at);
  return [...clauses.slice(0, 1), ...clauses.slice(Math.max(1, next - MOST_NEAR), next + MOST_NEAR)];
}

const MOST_NEAR = 8;

/** Headings and paragraphs before items of lists; among them what has just this number before what has it within something else. */
function standing({ confidence, path }: Clause, length: number): number {
  return (confidence >= 0.9 ? 2 : 0) + (path.length === length ? 1 : 0);
}

/** True when nothing but its place in the index puts one clause before another as what a number means. @param length parts of the number @param at offset of the reference */
export function equallyLikely(a: Clause, b: Clause, length: number, at: number): boolean {
  return (
    standing(a, length) === standing(b, length) &&
    nearness(a, at) === nearness(b, at) &&
    apartness(a, at) === apartness(b, at) &&
    inRun(a, at) === inRun(b, at) &&
    a.confidence === b.confidence
  );
}

/** The stretch of text in which headings are counted once, where they are counted more than once: in a text in two languages, one after the other. */
const runs = new WeakMap<Clause, Span>();

function findRuns(all: readonly IndexedClause[]): void {
  const open = new Map<string, { readonly first: number; count: number; readonly stretch: { readonly start: number; end: number } }>();
  const restarted = new Set<string>();
  const found: { readonly key: string; readonly clause: Clause; readonly stretch: Span }[] = [];
  for (const clause of all) {
    const part = clause.path[0];
    if (clause.kind !== 'heading' || clause.path.length !== 1 || !part) continue;
    const key = `${clause.section?.parent?.span.start} ${clause.section?.heading.level} ${clause.space} ${part.style}`;
    const before = open.get(key);
    const begins = !before || (part.value <= before.first && before.count > 1);
    if (begins && before) {
      before.stretch.end = clause.span.start;
      restarted.add(key);
    }
    const run = begins ? { first: part.value, count: 0, stretch: { start: clause.span.start, end: Infinity } } : before;
    run.count++;
    open.set(key, run);
    found.push({ key, clause, stretch: run.stretch });
  }
  for (const { key, clause, stretch } of found) if (restarted.has(key)) runs.set(clause, stretch);
}

/** Whether a place is in the same run as a clause, or as the one above it. */
function inRun(clause: Clause, at: number): number {
  for (let above: Clause | undefined = clause; above; above = above.parent) {
    const run = runs.get(above);
    if (run) return run.start <= at && at < run.end ? 1 : 0;
  }
  return 0;
}

/** Whether a clause is in an annex or part that does not hold a place: in the body of a contract "Section 2" is not that of a schedule. */
function apartness({ parent, space }: Clause, at: number): number {
  for (let above = parent; above; above = above.parent)
    if (above.space !== space && !(above.span.start <= at && at < above.span.end)) return 1;
  return 0;
}

/** How much of the tree a clause shares with a place: the depth of the innermost section above it that holds the place. */
function nearness({ section, kind }: Clause, at: number): number {
  let depth = 0;
  for (let one = kind === 'heading' ? section?.parent : section; one; one = one.parent)
    depth += one.span.start <= at && at < one.span.end ? 1 : 0;
  return depth;
}
