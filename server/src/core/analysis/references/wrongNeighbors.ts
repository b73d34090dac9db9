/** References to a section whose neighbor has the subject of the sentence: the number is one off. */
import type { Leaf } from '../../document/markdown/leaf.ts';
import { blockBefore, blocksIn, leavesOf, type Readable } from '../../document/markdown/passages.ts';
import { toProse } from '../../document/markdown/prose.ts';
import { sentenceAt } from '../../document/markdown/sentenceBreaks.ts';
import type { Clause, ClauseIndex } from '../../document/outline/clauseIndex.ts';
import type { ScopeIndex } from '../../document/outline/scopes.ts';
import type { Policy } from '../../document/policy.ts';
import type { ReferenceNumber, SectionReference } from '../../document/references/references.ts';
import { stem } from '../../document/terms/inflection.ts';
import { addToMultimap } from '../../document/text/multimap.ts';
import { latestPer, lazy, oncePer, oncePerText } from '../../document/text/remember.ts';
import { contains, type Span } from '../../document/text/span.ts';
import { FUNCTION_WORDS } from '../../knowledge/functionWords.ts';
import { LASTING } from '../../knowledge/subjectWords.ts';

/** One number that is probably one off. */
export interface WrongNeighbor {
  readonly number: ReferenceNumber;
  /** The section that it names. */
  readonly cited: Clause;
  /** The one before or after it, which is titled as the sentence speaks. */
  readonly meant: Clause;
}

/**
 * "The list is run by Postbird; see Section 3.4", where 3.3 is called "Postbird": the sentence has all words of the neighbor's title, or a name from it,
 * and none of the title that it cites, whose section doesn't mention them either.
 */
export function findWrongNeighbors({ markdown, clauses, scopes, references, language }: Policy): readonly WrongNeighbor[] {
  const surroundings = { titles: titlesOf(titledClauses(clauses), language), markdown, language };
  const neighbors = new Map<Clause, readonly Clause[]>();
  const neighborsOf = (target: Clause): readonly Clause[] => {
    let known = neighbors.get(target);
    if (!known) neighbors.set(target, (known = findNeighbors(target, clauses, scopes)));
    return known;
  };
  const found: WrongNeighbor[] = [];
  for (const [index, reference] of references.entries()) {
    if (reference.kind !== 'own' || reference.confidence < SURE || reference.self || reference.heading) continue;
    for (const number of reference.numbers) {
      const { target } = number;
      if (!target || number.title || number.range || number.elsewhere) continue;
      const beside = neighborsOf(target);
      if (beside.length === 0) continue;
      const sentence = sentenceAround(markdown, reference, language);
      if (!sentence) continue;
      const cited = lazy(() => referencesIn(references, index, sentence).flatMap(({ numbers }) => numbers.map((one) => one.target)));
      // Of "2.2 and 2.6" one may be right.
      const isPair = reference.numbers.length === PAIR && !sentence.isAboutLasting;
      const targets = isPair ? reference.numbers.flatMap((one) => one.target ?? []) : [target];
      const meant = beside.filter(
        (one) =>
          !contains(one.span, reference.span) &&
          (isSubject(one, target, sentence, surroundings) ||
            (isOnlySubject(one, targets, sentence, surroundings) && cited().length === targets.length)) &&
          !cited().includes(one),
      );
      const [only] = meant;
      // Of "1.3 and 1.5" only one can be meant for 1.4.
      if (only && meant.length === 1 && !reference.numbers.some((one) => one !== number && found.some((other) => other.number === one)))
        found.push({ number, cited: target, meant: only });
    }
  }
  return found;
}

/** The titled sections right before and after one that has a title too, in its scope. */
function findNeighbors(target: Clause, clauses: ClauseIndex, scopes: ScopeIndex): readonly Clause[] {
  const byNumber = clausesByNumber(clauses);
  if (!byNumber.get(numberKey(target))?.includes(target)) return [];
  const home = scopes.homeOf(target.numberSpan.start);
  return [-1, 1]
    .flatMap((step) => byNumber.get(numberKey(target, step)) ?? [])
    .filter((one) => isBeside(one, target) && scopes.homeOf(one.numberSpan.start) === home);
}

/** Of more numbers each may be named for a reason of its own. */
const PAIR = 2;

/** How sure a reference has to be. */
const SURE = 0.7;

/** Letters in which words of one family agree. */
const BEGINNING = 5;

const titledClauses = oncePer(({ all }: ClauseIndex): readonly Clause[] =>
  all.filter(
    ({ kind, title }) =>
      title !== '' && (kind === 'heading' || kind === 'bold' || (kind === 'paragraph' && title.split(/\s+/).length <= MOST_TITLE_WORDS)),
  ),
);

/** Words before the first full stop of a paragraph that are its title, and no sentence. */
const MOST_TITLE_WORDS = 4;

/** Titled clauses by what they are below, and their number there. */
const clausesByNumber = oncePer((clauses: ClauseIndex): ReadonlyMap<string, readonly Clause[]> => {
  const groups = new Map<string, Clause[]>();
  for (const one of titledClauses(clauses)) addToMultimap(groups, numberKey(one), one);
  return groups;
});

/** @param step how many numbers further */
function numberKey({ space, path, parent }: Clause, step = 0): string {
  const above = path.slice(0, -1).map(({ value }) => value);
  return `${space} ${parent?.numberSpan.start ?? ''} ${above} ${(path.at(-1)?.value ?? 0) + step}`;
}

/** The references around one that are in its sentence. */
function referencesIn(all: readonly SectionReference[], index: number, { start, end }: Span): readonly SectionReference[] {
  const isIn = (one: SectionReference | undefined): boolean => one !== undefined && one.span.start >= start && one.span.end <= end;
  let [first, last] = [index, index];
  while (isIn(all[first - 1])) first--;
  while (isIn(all[last + 1])) last++;
  return all.slice(first, last + 1);
}

/** The section right before or after another one, below the same section. */
function isBeside({ space, path, parent }: Clause, other: Clause): boolean {
  const last = path.at(-1);
  const otherLast = other.path.at(-1);
  return (
    space === other.space &&
    path.length === other.path.length &&
    parent === other.parent &&
    path.slice(0, -1).every((part, index) => part.value === other.path[index]?.value) &&
    last !== undefined &&
    otherLast !== undefined &&
    last.style === otherLast.style &&
    Math.abs(last.value - otherLast.value) === 1
  );
}

/** The words of a sentence apart from a reference in it. */
interface Sentence extends SentenceWords {
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  readonly at: number;
}

interface SentenceWords {
  readonly stems: ReadonlySet<string>;
  /** Those that are capitalised though they don't begin the sentence. */
  readonly names: ReadonlySet<string>;
  /** It lists what stays in force, whatever that is about. */
  readonly isAboutLasting: boolean;
}

function sentenceAround(markdown: Readable, { span }: SectionReference, language: string): Sentence | undefined {
  const block = blockBefore(markdown, span.start + 1);
  if (!block || span.end > block.end || block.leaf.kind === 'heading') return undefined;
  const [from, to] = [span.start - block.start, span.end - block.start];
  const known = sentencesOf(block.leaf);
  const key = `${from} ${to} ${language}`;
  let sentence = known.get(key);
  if (!sentence) known.set(key, (sentence = readSentence(block.leaf, from, to, language)));
  return { ...sentence, start: block.start + sentence.start, end: block.start + sentence.end, at: span.start };
}

/** Its words, and where it is in its block. */
type SentenceInBlock = SentenceWords & Span;

/** The sentences of a block around the references in it, read once in the life of the block: most references stay as they are. */
const sentencesOf = oncePer((_leaf: Leaf) => new Map<string, SentenceInBlock>());

/** @param from where the reference starts in the block @param to where it ends */
function readSentence(leaf: Leaf, from: number, to: number, language: string): SentenceInBlock {
  const { prose } = leaf;
  const [first, last] = [toProse(prose, from), toProse(prose, to)];
  const { start, end } = sentenceAt(leaf, first);
  const words = [...contentWordsOf(prose.text.slice(start, first)), ...contentWordsOf(prose.text.slice(Math.min(last, end), end))];
  return {
    start: prose.toSource(start),
    end: prose.toSource(end),
    isAboutLasting: LASTING.test(prose.text.slice(start, end)),
    stems: new Set(words.map((word) => stem(word, language))),
    names: new Set(words.slice(1).flatMap((word) => (/^\p{Lu}/u.test(word) ? [stem(word, language)] : []))),
  };
}

/** The stems of all titles, and how many titles have each. */
interface Titles {
  readonly stems: ReadonlyMap<Clause, ReadonlySet<string>>;
  readonly counts: ReadonlyMap<string, number>;
}

function titlesOf(clauses: readonly Clause[], language: string): Titles {
  const stems = new Map<Clause, ReadonlySet<string>>();
  const counts = new Map<string, number>();
  for (const clause of clauses) {
    const own = stemsOf(clause.title, language);
    stems.set(clause, own);
    for (const part of own) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return { stems, counts };
}

/** What a section's title is compared with. */
interface Surroundings {
  readonly titles: Titles;
  readonly markdown: Readable;
  readonly language: string;
}

function isSubject(one: Clause, cited: Clause, { stems, names }: Sentence, { titles, markdown, language }: Surroundings): boolean {
  if (one.kind === 'paragraph' || cited.kind === 'paragraph') return false;
  const wanted = titles.stems.get(one) ?? NO_STEMS;
  const shared = [...wanted].filter((part) => stems.has(part));
  const own = shared.filter((part) => titles.counts.get(part) === 1);
  if (own.length === 0) return false;
  // "Collected as described in Section 2" is about "How we collect it".
  const begun = new Set([...stems].map((part) => part.slice(0, BEGINNING)));
  if ([...(titles.stems.get(cited) ?? NO_STEMS)].some((part) => begun.has(part.slice(0, BEGINNING)))) return false;
  const isWhole = wanted.size > 1 && shared.length === wanted.size;
  // German capitalises every noun.
  const named = language === 'de' ? [] : own.filter((part) => names.has(part));
  if (!isWhole && named.length === 0) return false;
  const body = bodyStems(cited, markdown, language);
  return (isWhole && !shared.every((part) => body.has(part))) || named.some((part) => !body.has(part));
}

/**
 * The same for a title of one word, "Indemnification": the sentence has it or a word of its family, and of other titles as a whole fewer than it cites.
 * @param cited all sections that the reference names
 */
function isOnlySubject(
  one: Clause,
  cited: readonly Clause[],
  { stems, at }: Sentence,
  { titles, markdown, language }: Surroundings,
): boolean {
  const wanted = titles.stems.get(one) ?? NO_STEMS;
  const [word = ''] = wanted;
  if (wanted.size !== 1 || word.length < SHORTEST_TITLE || titles.counts.get(word) !== 1) return false;
  if (![...stems].some((part) => isOfFamily(part, word))) return false;
  const isNamed = (part: string): boolean => [...stems].some((other) => isOfFamily(other, part));
  if (cited.length === 1 && cited.some((other) => [...(titles.stems.get(other) ?? NO_STEMS)].some(isNamed))) return false;
  let others = 0;
  for (const [other, parts] of titles.stems)
    if (other !== one && !contains(other.span, { start: at, end: at + 1 }) && parts.size > 0 && [...parts].every(isNamed)) others++;
  if (others >= cited.length) return false;
  if (cited.some((other) => [...bodyStems(other, markdown, language)].some((part) => isOfFamily(part, word)))) return false;
  // What is everywhere in a text, as its organs and parties are, is no section's own subject.
  let mentions = 0;
  for (const leaf of leavesOf(markdown)) if (stemsOfLeaf(leaf, language).has(word)) mentions++;
  for (const { leaf } of blocksIn(markdown, one.span)) if (stemsOfLeaf(leaf, language).has(word)) mentions--;
  return mentions <= MOST_MENTIONS;
}

/** Paragraphs and headings outside of its section that have the title of one word. */
const MOST_MENTIONS = 3;

/** Letters of a title of one word; shorter ones are in too many. */
const SHORTEST_TITLE = 5;

/** Whether two stems are of one family: "haftet" and "Haftung", "indemnified" and "Indemnification": they begin alike, and differ by endings. */
export function isOfFamily(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  let same = 0;
  while (same < length && a[same] === b[same]) same++;
  // "Mitgliedschaft" is another thing than "Mitglied".
  const isCompound = same === length && Math.max(a.length, b.length) - length > LONGEST_ENDING + 1;
  return same >= ROOT && same >= length - LONGEST_ENDING && !isCompound;
}

const ROOT = 4;
const LONGEST_ENDING = 3;

/** The stems of all words that a section has, its title included. */
export function bodyStems({ span, title }: Clause, markdown: Readable, language: string): ReadonlySet<string> {
  const stems = new Set(stemsOf(title, language));
  for (const { leaf } of blocksIn(markdown, span)) for (const part of stemsOfLeaf(leaf, language)) stems.add(part);
  return stems;
}

const NO_STEMS: ReadonlySet<string> = new Set();

/** The same of a block. */
export const stemsOfLeaf = latestPer(({ prose }: Leaf, language: string) => readStems(prose.text, language));

/** The stems of the words that carry meaning. */
export function stemsOf(text: string, language: string): ReadonlySet<string> {
  return stemsByLanguage(`${language}\n${text}`);
}

const stemsByLanguage = oncePerText((key): ReadonlySet<string> => {
  const end = key.indexOf('\n');
  return readStems(key.slice(end + 1), key.slice(0, end));
});

function readStems(text: string, language: string): ReadonlySet<string> {
  return new Set(contentWordsOf(text).map((word) => stem(word, language)));
}

/** The words that carry meaning, as they are written. */
export function contentWordsOf(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{M}]{3,}/gu) ?? []).filter((word) => !FUNCTION_WORDS.has(word.toLowerCase()));
}
