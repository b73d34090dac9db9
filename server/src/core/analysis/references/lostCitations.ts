/** Numbers that a sentence sends its readers to without a clause word, and that the count of this text doesn't reach: "(see 4.8)", "under C.6", "rule 29". */
import { findInLeaves, undefinedIfEmpty } from '../../document/markdown/passages.ts';
import { sentenceAt } from '../../document/markdown/sentenceBreaks.ts';
import type { Clause, ClauseIndex } from '../../document/outline/clauseIndex.ts';
import { readParts } from '../../document/outline/clauseLabels.ts';
import type { Policy } from '../../document/policy.ts';
import { matchesIn } from '../../document/text/matches.ts';
import { type Span, shiftSpan } from '../../document/text/span.ts';
import { CITED_NUMBER, ITEM_CITED, LAW, NUMBER_IN_PARENTHESES } from '../../knowledge/referenceWords.ts';
import { isBesideAnotherText } from './ownNumbers.ts';

/** One such number. */
export interface LostCitation {
  /** As written, with the noun of a rule: `C.6`, `rule 29`. */
  readonly label: string;
  /** Exactly the number. */
  readonly span: Span;
  /** What has its first part, where it has two. */
  readonly nearest?: Clause;
}

/** A number that a sentence cites; offsets in the block. */
interface Citation extends Span {
  readonly label: string;
  /** Its sentence, or what is left of its line, names a law or a standard. */
  readonly isBesideLaw: boolean;
  /** A word sends the reader there; else parentheses alone tell. */
  readonly isSent: boolean;
  /** "rule", before a number that counts items. */
  readonly noun?: string;
  /** Offset of the word that sends the reader there, or of the parenthesis. */
  readonly from: number;
  /** It isn't one of several. */
  readonly isAlone: boolean;
}

/** Sections whose parts have numbers of their own; below that, a number with a dot may be anything. */
const FEWEST_COUNTED = 2;
/** Letters of sections in a row. */
const FEWEST_LETTERS = 3;
/** Items of a list whose numbers are cited. */
const FEWEST_ITEMS = 6;
/** How far a number is beyond the last one, at most: one that was lost when others moved, and none of another text. */
const FARTHEST = 8;

/** All of them in order. A number that is there by any reading, or whose count has gaps, is left alone. */
export function findLostCitations(policy: Policy): readonly LostCitation[] {
  const all = citationsIn(policy.markdown).flatMap(({ block, found }) =>
    found.map(({ start, end, from, ...rest }) => ({ ...rest, from: from + block.start, ...shiftSpan({ start, end }, block.start) })),
  );
  return [...(all.length > 0 ? [...lostParts(policy, all), ...lostRules(policy, all)] : []), ...lostParagraphs(policy)].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

/** "§ 2 Abs. 5", where § 2 has the paragraphs (1) to (3), and "§ 2 Abs. 3 Nr. 4", where that has three items. */
function lostParagraphs(policy: Policy): readonly LostCitation[] {
  const { references, text, clauses } = policy;
  return references.flatMap(({ kind, confidence, numbers, wordSpan, span, quoted }): LostCitation[] => {
    const [number, ...others] = numbers;
    if (kind !== 'own' || confidence < SURE || quoted || others.length > 0 || !number?.target || number.rival || number.elsewhere)
      return [];
    let outer = number.target;
    let end = number.span.end;
    for (const pattern of [PARAGRAPH_BELOW, ITEM_BELOW]) {
      const [words = '', value] = pattern.exec(text.slice(end, end + LONGEST_BELOW)) ?? [];
      if (value === undefined) continue;
      end += words.length;
      const children = clauses.childrenOf(outer).filter(({ kind: own }) => own !== 'inline');
      const inner = children.find(({ path }) => path.at(-1)?.value === Number(value));
      if (inner) {
        outer = inner;
        continue;
      }
      const last = lastOfCount(children);
      if (last < 2 || Number(value) <= last || Number(value) > last + FARTHEST || isBesideAnotherText(policy, { start: span.start, end }))
        return [];
      const at = { start: end - value.length, end };
      return [{ label: text.slice(wordSpan?.start ?? span.start, end).replace(/\s+/g, ' '), span: at, nearest: outer }];
    }
    return [];
  });
}

/** How sure a reference has to be. */
const SURE = 0.7;
const LONGEST_BELOW = 24;
const PARAGRAPH_BELOW = /^[ \u00A0](?:Abs\.|Absatz)[ \u00A0](\d{1,2})(?![\p{L}\p{N}]|[.,]\d)/u;
const ITEM_BELOW = /^[ \u00A0](?:Nr\.|Nummer|Ziff\.|Ziffer)[ \u00A0](\d{1,2})(?![\p{L}\p{N}]|[.,]\d)/u;

/** "4.8", where 4.1 to 4.5 are there, and "C.6", where section C is a list of four. */
function lostParts(policy: Policy, all: readonly Citation[]): readonly LostCitation[] {
  const { clauses } = policy;
  const read = all.flatMap((citation) => {
    if (citation.noun !== undefined) return [];
    const parts = readParts(citation.label, citation.start);
    const readings = parts.map((part) => part.readings);
    const isThere = clauses.find(readings, 'section', citation.start).length > 0;
    return parts.length === 2 ? [{ citation, readings, isThere }] : [];
  });
  if (read.every(({ isThere }) => isThere)) return [];
  const found = read.filter(({ isThere }) => isThere).length;
  const isCounted = countedSections(clauses) >= FEWEST_COUNTED;
  const lost = read.flatMap(({ citation, readings, isThere }): LostCitation[] => {
    if (isThere || citation.isBesideLaw) return [];
    const [outer] = clauses.find(readings.slice(0, 1), 'section', citation.start);
    const value = readings[1]?.find(({ style }) => style === 'decimal')?.value;
    if (outer?.kind !== 'heading' || value === undefined) return [];
    const isLetter = /^[A-Z]/.test(citation.label);
    if (isLetter && !isInRowOfLetters(clauses, outer)) return [];
    const children = clauses.childrenOf(outer).filter(({ kind }) => kind !== 'inline');
    const last = lastOfCount(children);
    const shown = children.every(({ kind, label }) => kind !== 'item' && label.includes('.'));
    const isItems = children.every(({ kind }) => kind === 'item');
    if (last < 2 || value <= last || value > last + FARTHEST || !(shown || isItems)) return [];
    // A word that sends the reader there is witness enough where the parts show such numbers; else others have to lead somewhere.
    if (!(shown && citation.isSent && isCounted) && found === 0) return [];
    const span = { start: citation.start, end: citation.end };
    return isBesideAnotherText(policy, { start: citation.from, end: span.end }) ? [] : [{ label: citation.label, span, nearest: outer }];
  });
  return lost.length <= Math.max(2, found) ? lost : [];
}

/** The last number of children that count from one on without gap; 0 for others. */
function lastOfCount(children: readonly Clause[]): number {
  return children.length > 0 && children.every(({ path }, index) => path.at(-1)?.style === 'decimal' && path.at(-1)?.value === index + 1)
    ? children.length
    : 0;
}

/** Headings with parts below them that show the number of both. */
function countedSections({ all, childrenOf }: ClauseIndex): number {
  return all.filter(
    (clause) => clause.kind === 'heading' && childrenOf(clause).some(({ kind, label }) => kind !== 'item' && label.includes('.')),
  ).length;
}

function isInRowOfLetters({ all }: ClauseIndex, { section }: Clause): boolean {
  const values = all.flatMap(({ kind, path, section: own }) =>
    kind === 'heading' && path.length === 1 && path[0]?.style === 'letter' && own?.parent === section?.parent ? [path[0].value] : [],
  );
  return values.length >= FEWEST_LETTERS && values.every((value, index) => value === index + 1);
}

/** "rule 29", where the rules are a list of 21. */
function lostRules({ clauses, title: ownTitle = '' }: Policy, all: readonly Citation[]): readonly LostCitation[] {
  if (clauses.numbered) return [];
  const rules = all.filter(({ noun }) => noun !== undefined);
  if (rules.length === 0) return [];
  const items = clauses.all.filter(({ kind, path, parent }) => kind === 'item' && path.length === 1 && !parent);
  const last = lastOfCount(items);
  if (last < FEWEST_ITEMS) return [];
  const isThere = ({ label }: Citation): boolean => Number(label) <= last;
  const title = ownTitle.toLowerCase();
  return rules.flatMap((citation): LostCitation[] => {
    const { label, noun = '', start, end, isBesideLaw, isAlone } = citation;
    if (isThere(citation) || isBesideLaw || Number(label) > 2 * last) return [];
    const isWitnessed = rules.some((other) => isThere(other)) || title.includes(noun.toLowerCase().replace(/s$/, ''));
    return isWitnessed ? [{ label: isAlone ? `${noun} ${label}` : label, span: { start, end } }] : [];
  });
}

const citationsIn = findInLeaves((leaf): readonly Citation[] | undefined => {
  const { kind, prose, quoteDepth, inlines } = leaf;
  if (kind !== 'paragraph' || quoteDepth > 0 || !/\d/.test(prose.text)) return undefined;
  const found: Citation[] = [];
  const add = (from: number, at: number, label: string, isSent: boolean, noun?: string, isAlone = true): void => {
    const { start, end } = prose.spanOf(at, at + label.length);
    if (found.some((one) => one.start === start)) return;
    if (inlines.some((one) => one.kind !== 'strong' && one.kind !== 'emphasis' && one.start < end && start < one.end)) return;
    const sentence = sentenceAt(leaf, at);
    const isBesideLaw = LAW.test(prose.text.slice(sentence.start, sentence.end));
    found.push({ start, end, from: prose.toSource(from), label, isBesideLaw, isSent, isAlone, ...(noun === undefined ? {} : { noun }) });
  };
  const addAll = (match: RegExpMatchArray & { index: number }, isSent: boolean): void => {
    const list = match.at(-1) ?? '';
    const from = match.index + match[0].length - list.length;
    for (const { 0: label, index } of matchesIn(list, DOTTED)) add(match.index, from + index, label, isSent);
  };
  for (const match of matchesIn(prose.text, CITED_NUMBER)) addAll(match, true);
  for (const match of matchesIn(prose.text, NUMBER_IN_PARENTHESES)) addAll(match, false);
  for (const { 0: all, 1: noun = '', 2: list = '', index } of matchesIn(prose.text, ITEM_CITED)) {
    const from = index + all.length - list.length;
    for (const { 0: label, index: at } of matchesIn(list, /\d{1,3}/g)) add(index, from + at, label, true, noun, list === label);
  }
  return undefinedIfEmpty(found);
});

const DOTTED = /(?:[A-Z]|\d{1,2})\.\d{1,2}/g;
