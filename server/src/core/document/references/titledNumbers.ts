/** Numbers that stand beside the title of their own section, without any word that says so: "2.1 Retention" in a list of contents, "Retention (2.1)". */
import type { Block } from '../markdown/leaf.ts';
import { findInLeaves, type Readable, undefinedIfEmpty } from '../markdown/passages.ts';
import type { Clause, ClauseIndex } from '../outline/clauseIndex.ts';
import { readParts } from '../outline/clauseLabels.ts';
import type { ScopeIndex } from '../outline/scopes.ts';
import { matchesIn } from '../text/matches.ts';
import { addToMultimap } from '../text/multimap.ts';
import type { Span } from '../text/span.ts';
import type { ReferencePhrase } from './referencePhrases.ts';

/** One such number with its title. */
export interface TitledNumber {
  readonly block: Block;
  readonly phrase: ReferencePhrase;
  readonly target: Clause;
}

/** A number with words beside it; offsets in the prose of its block. */
interface Candidate {
  readonly label: string;
  readonly span: Span;
  /** Where the words behind it begin, or those before it end. */
  readonly words: number;
  readonly before: boolean;
}

const LABEL = String.raw`\d{1,3}[A-Z]?(?:\.\d{1,3}){0,5}|[A-Z]|[IVXL]{2,6}`;
const WITH_WORDS_BEHIND = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:/$€£#§-])\(?(${LABEL})[).:]{0,2}[ \t\u00A0\n]{1,4}(?:[-–—:|][ \t\u00A0]{1,4})?(?=[\p{L}\p{N}“"])`,
  'gu',
);
const WITH_WORDS_BEFORE = new RegExp(String.raw`(?<=[\p{L}\p{N}”"])[ \t\u00A0\n]\((${LABEL})\)`, 'gu');
/** A title before a number in parentheses is no longer: code units, and words. */
const LONGEST_TITLE = 80;
const MOST_TITLE_WORDS = 10;
/** A block with more numbers than this is a table of figures. */
const MOST_IN_BLOCK = 200;

const leavesWithNumbers = findInLeaves((leaf) => {
  if (leaf.kind !== 'paragraph' && leaf.kind !== 'tableCell') return undefined;
  const { text } = leaf.prose;
  if (!/\d|[A-Z][.)\s]/.test(text)) return undefined;
  const found: Candidate[] = [];
  for (const [pattern, before] of [
    [WITH_WORDS_BEHIND, false],
    [WITH_WORDS_BEFORE, true],
  ] as const) {
    for (const match of matchesIn(text, pattern)) {
      if (found.length >= MOST_IN_BLOCK) break;
      const label = match[1] ?? '';
      const at = match.index + match[0].indexOf(label);
      found.push({
        label,
        span: { start: at, end: at + label.length },
        words: before ? match.index : match.index + match[0].length,
        before,
      });
    }
  }
  return undefinedIfEmpty(found);
});

/** A number and its title in two cells of one row. */
const cellsAlone = findInLeaves((leaf) => {
  if (leaf.kind !== 'tableCell' || leaf.row === 0) return undefined;
  const label = /^\s*(\d{1,3}[A-Z]?(?:\.\d{1,3}){0,5}|[A-Z]|[IVXL]{2,6})[.)]?\s*$/.exec(leaf.prose.text)?.[1];
  return label === undefined ? undefined : { label, at: leaf.prose.text.indexOf(label) };
});

const cellTexts = findInLeaves((leaf) =>
  leaf.kind === 'tableCell' && leaf.length < 200 && leaf.prose.text !== '' ? leaf.prose.text : undefined,
);

/** All titled numbers, in order; of two sections with one number and title the one in the same scope is meant. */
export function findTitledNumbers(markdown: Readable, clauses: ClauseIndex, scopes: ScopeIndex): readonly TitledNumber[] {
  const byLabel = new Map<string, Clause[]>();
  const clausesFor = (label: string, at: number): readonly Clause[] => {
    const all = byLabel.get(label) ?? [];
    if (all.length < 2 || scopes.all.length === 1) return all;
    const here = scopes.at(at);
    const isHere = (clause: Clause): boolean => scopes.homeOf(clause.numberSpan.start) === here;
    return [...all.filter(isHere), ...all.filter((clause) => !isHere(clause))];
  };
  const index = (clause: Clause): void => {
    if (clause.confidence < 0.9 || clause.title === '') return;
    addToMultimap(byLabel, clause.label, clause);
  };
  // A heading is what a line of contents repeats, not another such line.
  for (const clause of clauses.all) if (clause.kind === 'heading') index(clause);
  for (const clause of clauses.all) if (clause.kind === 'bold' || clause.kind === 'paragraph') index(clause);
  if (byLabel.size === 0) return [];
  let starts: ReadonlySet<number> | undefined;
  const isOwnNumber = (offset: number): boolean => (starts ??= ownNumbers(clauses)).has(offset);
  let titles: ReadonlySet<string> | undefined;
  /** The title of some section that stands right before an offset. */
  const titleBefore = (text: string, end: number): TitleSpan | undefined => {
    titles ??= new Set(clauses.all.flatMap(({ kind, title }) => (kind === 'heading' ? [title.toLowerCase()] : [])));
    const from = Math.max(0, end - LONGEST_TITLE);
    const ahead = text.slice(from, end);
    let longest: TitleSpan | undefined;
    let words = 0;
    for (let at = ahead.length; at > 0 && words < MOST_TITLE_WORDS; words++) {
      at = ahead.lastIndexOf(' ', at - 1);
      if (at < 0 && from > 0) break;
      if (words > 0 && titles.has(ahead.slice(at + 1).toLowerCase())) longest = { start: from + at + 1, end, isWeak: false };
    }
    return longest;
  };
  const found: TitledNumber[] = [];
  const add = (block: Block, span: Span, title: TitleSpan, target: Clause): void => {
    if (!isOwnNumber(block.start + block.leaf.prose.toSource(span.start)))
      found.push({ block, phrase: phraseOf(block, span, title, target), target });
  };
  for (const { block, found: candidates } of leavesWithNumbers(markdown)) {
    for (const candidate of candidates) {
      for (const clause of clausesFor(candidate.label, block.start)) {
        const title = titleBeside(block.leaf.prose.text, candidate, clause);
        if (!title) continue;
        add(block, candidate.span, title, clause);
        break;
      }
      // "Conflict of interest policy (4.2)", where that is the title of 3.2.
      const [other] = candidate.before ? clausesFor(candidate.label, block.start) : [];
      const title = other?.kind === 'heading' ? titleBefore(block.leaf.prose.text, candidate.words) : undefined;
      if (other && title && titleBeside(block.leaf.prose.text, candidate, other) === undefined) add(block, candidate.span, title, other);
    }
  }
  found.push(...inRows(markdown, clausesFor, isOwnNumber));
  return found.sort((a, b) => a.block.start - b.block.start || a.phrase.span.start - b.phrase.span.start);
}

/** Where the numbers of clauses stand. A paragraph "2.1 Retention" repeats the heading, and isn't a section of its own. */
function ownNumbers({ all }: ClauseIndex): ReadonlySet<number> {
  const nameOf = ({ label, title }: Clause): string => `${label} ${title.toLowerCase()}`;
  const headings = new Set(all.flatMap((clause) => (clause.kind === 'heading' ? [nameOf(clause)] : [])));
  return new Set(
    all.flatMap((clause) =>
      clause.kind === 'heading' || (clause.kind !== 'inline' && !headings.has(nameOf(clause))) ? [clause.numberSpan.start] : [],
    ),
  );
}

function phraseOf({ leaf }: Block, span: Span, title: TitleSpan, { label, space }: Clause): ReferencePhrase {
  const { text } = leaf.prose;
  const number = {
    label,
    span,
    parts: readParts(text.slice(span.start, span.end), span.start),
    inherited: [],
    end: span.end,
    title: { text: text.slice(title.start, title.end).replace(/\s+/g, ' '), span: { start: title.start, end: title.end } },
  };
  return {
    span: { start: Math.min(span.start, title.start), end: Math.max(span.end, title.end) },
    space,
    loose: true,
    below: false,
    bare: true,
    numbers: [number],
    self: false,
    ...(title.isWeak ? { weak: true as const } : {}),
  };
}

interface TitleSpan extends Span {
  /** What is there may as well be an amount of something: "3 Fees". */
  readonly isWeak: boolean;
}

/** Where the title is, if it is beside the number. */
function titleBeside(text: string, { label, span, words, before }: Candidate, { title }: Clause): TitleSpan | undefined {
  const start = before ? words - title.length : words;
  const end = start + title.length;
  if (start < 0 || text[start]?.toLowerCase() !== title[0]?.toLowerCase()) return undefined;
  const there = text.slice(start, end).replace(/\n/g, ' ');
  if (there.toLowerCase() !== title.toLowerCase()) return undefined;
  if (/[\p{L}\p{N}]/u.test(before ? (text[start - 1] ?? '') : (text[end] ?? ''))) return undefined;
  // Of its line; a break in a title goes on with it.
  const lineStart = text.lastIndexOf('\n', Math.min(start, span.start) - 1) + 1;
  const lineEnd = text.indexOf('\n', Math.max(end, span.end));
  const ahead = text.slice(lineStart, Math.min(start, span.start));
  const behind = text.slice(Math.max(end, span.end), lineEnd < 0 ? text.length : lineEnd);
  const isWhole = behind.length < 200 && /^[\s().:;…·_-]*\d{0,3}\s*$/.test(behind) && ahead.length < 20 && !/[\p{L}\p{N}]/u.test(ahead);
  const isQuoted =
    !before && /["“„«‘]\s?$/.test(text.slice(Math.max(0, span.start - 2), span.start)) && /^[.,]?\s?["”“»’]/.test(text.slice(end, end + 3));
  if (isWhole || isQuoted) return { start, end, isWeak: false };
  // A title of one letter is many a word.
  return there === title && title.length > 2 ? { start, end, isWeak: !label.includes('.') && !/\s/.test(title) } : undefined;
}

/** "2.1 | Retention". */
function inRows(
  markdown: Readable,
  clausesFor: (label: string, at: number) => readonly Clause[],
  isOwnNumber: (offset: number) => boolean,
): TitledNumber[] {
  const numbers = cellsAlone(markdown);
  if (numbers.length === 0) return [];
  const rowOf = ({ unit, leaf }: Block): string => `${unit.start} ${leaf.row}`;
  const rows = new Map<string, Map<number, string>>();
  for (const { block, found: text } of cellTexts(markdown)) {
    const row = rows.get(rowOf(block)) ?? new Map<number, string>();
    rows.set(rowOf(block), row.set(block.leaf.column ?? 0, text.trim().toLowerCase()));
  }
  return numbers.flatMap(({ block, found: { label, at } }) => {
    const beside = rows.get(rowOf(block));
    const column = block.leaf.column ?? 0;
    const target = clausesFor(label, block.start).find(
      ({ title }) => beside?.get(column + 1) === title.toLowerCase() || beside?.get(column - 1) === title.toLowerCase(),
    );
    if (!target || isOwnNumber(block.start + block.leaf.prose.toSource(at))) return [];
    const span = { start: at, end: at + label.length };
    const number = { label, span, parts: readParts(label, at), inherited: [], end: span.end };
    return [
      { block, target, phrase: { span, space: target.space, loose: true, below: false, bare: true, numbers: [number], self: false } },
    ];
  });
}
