/** The documents that one text holds: policies joined by rules, versions for regions or in languages, annexes with a numbering of their own. What is numbered, referred to, dated or defined in one counts there and nowhere else. */
import { ABOUT_DOCUMENT, ANNEX_TITLE, DOCUMENT_DATE, DOCUMENT_TITLE, HISTORY_TITLE } from '../../knowledge/scopeWords.ts';
import { languageOfWords, mayHaveTwoLanguages } from '../markdown/language.ts';
import type { Block, Leaf } from '../markdown/leaf.ts';
import { blockBefore, blocksIn, findInLeaves, type InLeaf, type Readable } from '../markdown/passages.ts';
import { oncePerText } from '../text/remember.ts';
import { lastUpTo, partitionPoint } from '../text/sorted.ts';
import { contains, type Span } from '../text/span.ts';
import { labelsOf } from './clauseLabels.ts';
import type { Section, SectionTree } from './sections.ts';

/** What tells that a scope begins: a rule before it, a title of a document, a date of its own, numbers that start again, another language, the word "Annex". */
export type ScopeEvidence = 'rule' | 'title' | 'date' | 'numbering' | 'language' | 'annex';

/** One document of a text, or an annex that is numbered by itself. */
export interface Scope {
  readonly kind: 'document' | 'annex';
  /** Offsets in the whole text. An annex is within its document. */
  readonly span: Span;
  /** The words at its top; absent where it has none. */
  readonly title?: string;
  /** Empty for the first. */
  readonly why: readonly ScopeEvidence[];
  /** Annexes: the document that they belong to, and where their heading ends. */
  readonly within?: Scope;
  readonly headingEnd?: number;
}

/** All scopes of one text. */
export interface ScopeIndex {
  /** In order; at least one. The documents follow each other without a gap. */
  readonly all: readonly Scope[];
  /** The innermost scope of an offset. */
  at(offset: number): Scope;
  /** The scope that a place is known in from outside: for the heading of an annex the document that it belongs to. */
  homeOf(offset: number): Scope;
}

/** A block that may begin a scope or that tells how it counts. */
interface Mark {
  readonly kind: 'rule' | 'heading' | 'line' | 'bold' | 'date';
  readonly isDated: boolean;
}

/** A title is seldom longer, in code units. */
const LONGEST_TITLE = 110;
/** A line with the date of a document is seldom longer, in code units. */
const LONGEST_DATE_LINE = 240;

const leavesWithMarks = findInLeaves((leaf): Mark | undefined => {
  if (leaf.quoteDepth > 0) return undefined;
  if (leaf.kind === 'rule') return { kind: 'rule', isDated: false };
  if (leaf.kind !== 'heading' && leaf.kind !== 'paragraph') return undefined;
  const { text } = leaf.prose;
  const isDated = text.length <= LONGEST_DATE_LINE && /(?:19|20)\d\d/.test(text) && DOCUMENT_DATE.test(text);
  if (leaf.kind === 'heading') return { kind: 'heading', isDated };
  if (leaf.item) return undefined;
  if (boldNumber(leaf) !== undefined) return { kind: 'bold', isDated: false };
  if (isDated) return { kind: 'date', isDated };
  return isTitleLine(text) ? { kind: 'line', isDated } : undefined;
});

/** A short line without the punctuation of a sentence. */
function isTitleLine(text: string): boolean {
  return (
    text.length <= LONGEST_TITLE &&
    !text.trim().includes('\n') &&
    /\p{L}{3}/u.test(text) &&
    !/[.;,:!?@)]\s*$/.test(text) &&
    !/^\d/.test(text)
  );
}

/** What a title says that its part of the text is. */
const isAnnexTitle = oncePerText((title) => ANNEX_TITLE.test(title));
const isDocumentTitle = oncePerText((title) => DOCUMENT_TITLE.test(title) && !ABOUT_DOCUMENT.test(title));
const isHistoryTitle = oncePerText((title) => HISTORY_TITLE.test(title));

/** The number of a bold line such as "**3. How we use data**"; undefined where there is none. */
function boldNumber(leaf: Leaf): number | undefined {
  const { label } = labelsOf(leaf);
  const reading = label?.parts[0]?.readings[0];
  if (label?.parts.length !== 1 || label.certainty !== 'sure' || reading?.style !== 'decimal') return undefined;
  const span = leaf.prose.spanOf(label.span.start, label.span.end);
  return leaf.inlines.some(({ kind, start, end }) => kind === 'strong' && start <= span.start && span.end <= end)
    ? reading.value
    : undefined;
}

/** A number that counts sections of the first order. */
interface Count {
  readonly start: number;
  /** Of its heading; bold lines count below all headings. */
  readonly level: number;
  readonly value: number;
  readonly form: string;
}

const BOLD_LEVEL = 7;

/** A place where a scope may begin. */
interface Candidate {
  readonly block: Block;
  readonly section: Section | undefined;
  readonly title: string | undefined;
  readonly isRuled: boolean;
  readonly isDated: boolean;
}

/** So much evidence makes a scope: a rule or a title alone never does. */
const ENOUGH = 3;
/** Fewer words are no document, unless they are counted again. */
const FEWEST_WORDS = 60;
/** Runs of so many numbers on both sides of a new beginning are no slip. */
const LONG_RUN = 3;
/** Words on either side that tell the language. */
const LANGUAGE_WORDS = 200;
/** Languages that change more often do so from section to section, side by side. */
const MOST_LANGUAGE_CHANGES = 3;
/** Blocks at the top of a document among which its date is, and code units up to it: at the end of a section is the date of the whole. */
const HEAD_BLOCKS = 6;
const HEAD_LENGTH = 400;

/** Finds the scopes of a text by the evidence that is there; where it is not enough, all is one document. */
export function findScopes(text: string, markdown: Readable, sections: SectionTree): ScopeIndex {
  const marks = leavesWithMarks(markdown);
  const sectionOf = new Map(sections.all.map((section) => [section.heading.block.start, section]));
  const counts = countsOf(marks, sectionOf);
  const starts = documentStarts(markdown, marks, counts, sections, sectionOf);
  const documents = [{ span: { start: 0 }, why: [] } as Start, ...starts].map((one, index): Scope => {
    const title = index === 0 ? sections.all[0]?.heading.text : one.title;
    const end = starts[index]?.span.start ?? text.length;
    return { kind: 'document', span: { start: one.span.start, end }, why: one.why, ...(title === undefined ? {} : { title }) };
  });
  return indexScopes(documents, annexesOf(sections, counts, documents));
}

function indexScopes(documents: readonly Scope[], annexes: readonly Scope[]): ScopeIndex {
  const ofDocuments = documents.map(({ span }) => span.start);
  const ofAnnexes = annexes.map(({ span }) => span.start);
  const at = (offset: number): Scope => {
    const annex = annexes[lastUpTo(ofAnnexes, offset)];
    return annex && offset < annex.span.end ? annex : (documents[Math.max(0, lastUpTo(ofDocuments, offset))] as Scope);
  };
  return {
    all: [...documents, ...annexes].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end),
    at,
    homeOf: (offset) => {
      const scope = at(offset);
      return scope.within && offset < (scope.headingEnd ?? 0) ? scope.within : scope;
    },
  };
}

function countsOf(marks: readonly InLeaf<Mark>[], sectionOf: ReadonlyMap<number, Section>): readonly Count[] {
  return marks.flatMap(({ block, found }): Count[] => {
    if (found.kind === 'bold') return [{ start: block.start, level: BOLD_LEVEL, value: boldNumber(block.leaf) ?? 0, form: 'decimal' }];
    const { number, level } = sectionOf.get(block.start)?.heading ?? {};
    const value = number?.parts[0];
    return number?.parts.length === 1 && value !== undefined && level !== undefined
      ? [{ start: block.start, level, value, form: `${number.word ?? ''} ${number.style}` }]
      : [];
  });
}

interface Start {
  readonly span: { readonly start: number };
  readonly title?: string;
  readonly why: readonly ScopeEvidence[];
}

function documentStarts(
  markdown: Readable,
  marks: readonly InLeaf<Mark>[],
  counts: readonly Count[],
  sections: SectionTree,
  sectionOf: ReadonlyMap<number, Section>,
): readonly Start[] {
  const candidates = candidatesOf(markdown, marks, sections, sectionOf);
  if (candidates.length === 0) return [];
  const languages = languageChanges(markdown, candidates);
  const starts: Start[] = [];
  let from = 0;
  let first = firstHeading(sections, from);
  for (const candidate of candidates) {
    const { block, title, isRuled, isDated, section } = candidate;
    // What counts on begins nothing.
    if ((section?.heading.number?.parts[0] ?? 0) > 1) continue;
    const why: ScopeEvidence[] = [];
    let weight = 0;
    const weigh = (evidence: ScopeEvidence, by: number): void => {
      if (by <= 0) return;
      why.push(evidence);
      weight += by;
    };
    if (title !== undefined && isAnnexTitle(title)) continue;
    weigh('rule', isRuled ? 1 : 0);
    const isTop = section?.heading.level === 1 && first?.heading.level === 1;
    const isNamed = title !== undefined && isDocumentTitle(title);
    weigh('title', (isTop ? 1 : 0) + (isNamed ? 1 : 0));
    const restart = restartAt(candidate, counts, sections, from);
    weigh('numbering', restart);
    weigh('date', isDated && (title !== undefined || restart > 0) ? 2 : 0);
    weigh('language', languages.has(block.start) ? (isRuled || isTop ? 2 : 3) : 0);
    // Beside a date only a rule, or a name of a document, makes a heading more than that of a section.
    if (weight < ENOUGH || (!isRuled && !isNamed && restart === 0 && !why.includes('language'))) continue;
    if (
      restart < 2 &&
      !(hasWords(markdown, { start: from, end: block.start }) && hasWords(markdown, { start: block.start, end: Infinity }))
    )
      continue;
    starts.push({ span: { start: block.start }, why, ...(title === undefined ? {} : { title }) });
    from = block.start;
    first = firstHeading(sections, from);
  }
  return starts;
}

function candidatesOf(
  markdown: Readable,
  marks: readonly InLeaf<Mark>[],
  { all }: SectionTree,
  sectionOf: ReadonlyMap<number, Section>,
): readonly Candidate[] {
  const found: Candidate[] = [];
  marks.forEach(({ block, found: mark }, index) => {
    if (index === 0 || mark.kind === 'rule' || mark.kind === 'bold') return;
    const section = sectionOf.get(block.start);
    const isRuled = marks[index - 1]?.found.kind === 'rule' && blockBefore(markdown, block.start)?.leaf.kind === 'rule';
    const title = mark.kind === 'date' ? undefined : (section?.heading.text ?? block.leaf.prose.text.trim());
    if (mark.kind === 'heading' ? !section || section === all[0] : !isRuled) return;
    if (section?.heading.number && section.heading.number.parts.length > 1) return;
    const isNumbered = section?.heading.number !== undefined;
    if (!isNumbered && title !== undefined && (title === '' || title.length > LONGEST_TITLE || isHistoryTitle(title))) return;
    found.push({ block, section, title, isRuled: isRuled && !isNumbered, isDated: !isNumbered && hasDate(marks, index) });
  });
  return found;
}

/** Whether the top of a document has its date, before a second heading. */
function hasDate(marks: readonly InLeaf<Mark>[], index: number): boolean {
  if (marks[index]?.found.isDated) return true;
  let headings = 0;
  const end = (marks[index]?.block.end ?? 0) + HEAD_LENGTH;
  for (let at = index + 1; at <= index + HEAD_BLOCKS; at++) {
    const mark = marks[at];
    if (!mark) return false;
    const { block, found } = mark;
    if (found.isDated) return block.start <= end;
    if (found.kind === 'rule' || found.kind === 'bold') return false;
    if (found.kind === 'heading' && ++headings > 1) return false;
  }
  return false;
}

function firstHeading({ all }: SectionTree, from: number): Section | undefined {
  return all[partitionPoint(all.length, (index) => (all[index]?.heading.block.start ?? 0) >= from)];
}

/** How much the numbers behind a place say that they start again: 0 where they don't, 1 where each part of the document may count for itself, 2 or 3 where they do. */
function restartAt({ block, section, isRuled }: Candidate, counts: readonly Count[], sections: SectionTree, from: number): number {
  const own = section?.heading.number;
  const at = partitionPoint(counts.length, (index) => (counts[index]?.start ?? Infinity) >= block.start);
  const first = counts[at];
  if (!first || first.value > 1 || (own && first.start !== block.start)) return 0;
  const after = runLength(counts, at);
  if (after < 2) return 0;
  const before = counts.slice(0, at).filter(({ start }) => start >= from);
  const top = before.reduce((least, { level }) => Math.min(least, level), BOLD_LEVEL);
  const level = section?.heading.level ?? 1;
  // What is on the level of the counted headings or above them ends their count.
  const onTop = before.filter((count) => count.level === top);
  const longest = onTop.reduce((most, { value }) => Math.max(most, value), 0);
  if (longest < 2 || level > top) return 0;
  const last = onTop.at(-1)?.start ?? 0;
  const isBeside = !sections.all.some(
    ({ heading }) => heading.level < Math.min(top, BOLD_LEVEL) && heading.block.start > last && heading.block.start < block.start,
  );
  if (own) {
    if (!isBeside) return 0;
    // Without a title between them only two long runs in one form on one level are two counts.
    const isSame = first.level === top && onTop.some(({ form }) => form === first.form);
    return isSame && onTop.length >= LONG_RUN && longest >= LONG_RUN && after >= LONG_RUN ? ENOUGH : 0;
  }
  const begun = onTop.filter(({ value, form }) => value <= 1 && form === first.form).length;
  const title = firstHeading(sections, from);
  const parts = sections.all.some(
    (one) =>
      one !== title &&
      one.heading.number === undefined &&
      one.heading.level < top &&
      one.heading.block.start >= from &&
      one.heading.block.start < block.start,
  );
  if (begun > 1 || (parts && level < top)) return isRuled || level === 1 ? 1 : 0;
  if ((level < top && level > 1 && !isRuled) || (level === top && !isBeside)) return 0;
  return first.level === top && onTop.length >= LONG_RUN && after >= LONG_RUN ? ENOUGH : 2;
}

/** How many numbers follow each other from one on, on its level. */
function runLength(counts: readonly Count[], at: number): number {
  const first = counts[at];
  let length = 0;
  for (let index = at; first && index < counts.length; index++) {
    const count = counts[index];
    if (!count || count.level < first.level) break;
    if (count.level > first.level || count.form !== first.form) continue;
    if (count.value !== first.value + length) break;
    length++;
  }
  return length;
}

/** Whether the next number follows, on whatever level: the first section of an annex may stand below the others. */
function goesOn(counts: readonly Count[], at: number): boolean {
  const [first, second] = [counts[at], counts[at + 1]];
  return first !== undefined && second?.form === first.form && second.value === first.value + 1;
}

/** The candidates at which the language changes for long. */
function languageChanges(markdown: Readable, candidates: readonly Candidate[]): ReadonlySet<number> {
  const changes = new Set<number>();
  if (!mayHaveTwoLanguages(markdown)) return changes;
  const highest = candidates.reduce((least, { section }) => Math.min(least, section?.heading.level ?? BOLD_LEVEL), BOLD_LEVEL);
  for (const { block, section, isRuled } of candidates) {
    if (section?.heading.number || !(isRuled || section?.heading.level === highest)) continue;
    const after = languageOfWords(markdown, block.start, LANGUAGE_WORDS, 1);
    const before = after === undefined ? undefined : languageOfWords(markdown, block.start, LANGUAGE_WORDS, -1);
    if (before !== undefined && after !== before) changes.add(block.start);
  }
  return changes.size > MOST_LANGUAGE_CHANGES ? new Set() : changes;
}

function hasWords(markdown: Readable, span: Span): boolean {
  let words = 0;
  for (const { leaf } of blocksIn(markdown, span)) {
    words += leaf.prose.text.split(/\s+/, FEWEST_WORDS + 1).length;
    if (words >= FEWEST_WORDS) return true;
  }
  return false;
}

/** Annexes under headings, whose numbers start again. */
function annexesOf({ all }: SectionTree, counts: readonly Count[], documents: readonly Scope[]): readonly Scope[] {
  const headings = all.filter(({ heading }) => heading.text.length <= LONGEST_TITLE && isAnnexTitle(heading.text));
  const annexes: Scope[] = [];
  headings.forEach((section, index) => {
    const { heading } = section;
    const document = documents.findLast(({ span }) => span.start <= heading.block.start);
    if (!document || annexes.some(({ span }) => contains(span, heading.span))) return;
    const at = partitionPoint(counts.length, (place) => (counts[place]?.start ?? Infinity) >= heading.block.end);
    const first = counts[at];
    const next = headings[index + 1]?.heading.block.start ?? Infinity;
    const limit = Math.min(document.span.end, next);
    if (!first || first.start >= limit || first.value > 1) return;
    const before = counts.some(({ start, value }) => start < heading.block.start && start >= document.span.start && value > 1);
    const isBelow = first.start < section.span.end;
    if (!before || (!isBelow && runLength(counts, at) < 2 && !goesOn(counts, at))) return;
    const end = isBelow ? Math.min(section.span.end, document.span.end) : limit;
    annexes.push({
      kind: 'annex',
      span: { start: heading.block.start, end },
      title: heading.text,
      why: ['annex', 'numbering'],
      within: document,
      headingEnd: heading.block.end,
    });
  });
  return annexes;
}
