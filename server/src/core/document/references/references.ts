/** Every reference to a section in a policy's text, with what it leads to and whose section it means. */
import type { ClauseSpace } from '../../knowledge/languages/language.ts';
import { wordsOfAll } from '../../knowledge/languages/languages.ts';
import { LAW, OPPOSITES } from '../../knowledge/referenceWords.ts';
import { type AnchorIndex, normalizeAnchor } from '../links/anchors.ts';
import type { LinkMention } from '../links/links.ts';
import type { Block, Leaf } from '../markdown/leaf.ts';
import { findInLeaves, inLeaves, type Readable, undefinedIfEmpty } from '../markdown/passages.ts';
import { findQuotations } from '../markdown/quotedText.ts';
import { type Clause, type ClauseIndex, equallyLikely, keysOfNumber, type NumberKeys } from '../outline/clauseIndex.ts';
import { readPart, readParts } from '../outline/clauseLabels.ts';
import { UNSEEN } from '../outline/headingNumbers.ts';
import type { Scope, ScopeIndex } from '../outline/scopes.ts';
import type { Section, SectionTree } from '../outline/sections.ts';
import { unspacedTitle } from '../outline/unspacedHeadings.ts';
import { matchesIn } from '../text/matches.ts';
import { addToMultimap } from '../text/multimap.ts';
import { oncePerText } from '../text/remember.ts';
import { lastUpTo, partitionPoint } from '../text/sorted.ts';
import { contains, type Span, shiftSpan } from '../text/span.ts';
import { findNumberCells } from './referenceColumns.ts';
import { type BlockContext, contextsIn } from './referenceContext.ts';
import { type PhraseNumber, phrasesOf, type ReferencePhrase } from './referencePhrases.ts';
import { connectionsOf, type PhraseConnections, type PossessedDocument, type StatedScope, scopesOf, unitOf } from './referenceScope.ts';
import { findTitledNumbers } from './titledNumbers.ts';

/** One number of a reference; of "Sections 2 and 4" there are two. */
export interface ReferenceNumber {
  /** As written: `4.2(b)`. */
  readonly label: string;
  /** Exactly the number. */
  readonly span: Span;
  readonly range?: 'start' | 'end';
  /** The clause with exactly this number. */
  readonly target?: Clause;
  /** Where there is no such clause: the one whose number its first parts are (`4.2` for `4.2(b)`), and how many of its parts that has. */
  readonly nearest?: Clause;
  readonly found: number;
  /** The span of each part: for `4.2(b)` three. */
  readonly parts: readonly Span[];
  /** How many parts it takes over from the number before it, ahead of its own: for `(b)` in "4.2(a) and (b)" two; they count in `found`. */
  readonly inherited: number;
  /** It may as well count something else: what is below the number before it in "§§ 3 Abs. 1, 2"; anything, where it leads nowhere at the end of "Section 4.1, 4.2 and 9". */
  readonly doubtful?: true;
  /** What is counted below it and cannot be sections: "Abs. 1 und 2" behind § 3. */
  readonly below?: Span;
  /** Another clause that the number may mean as well as the one given. */
  readonly rival?: Clause;
  /** Its scope has no clause with this number; `target` is one of another document of the text, or of an annex. */
  readonly elsewhere?: true;
  readonly title?: { readonly text: string; readonly span: Span };
}

/** One reference. */
export interface SectionReference {
  /** The whole phrase: "Sections 4 and 5 (Sharing) above". */
  readonly span: Span;
  /** `own`: a section of this policy; `unsure`: cannot be told. */
  readonly kind: 'own' | 'law' | 'other' | 'unsure';
  /** 0 to 1, of `kind`. */
  readonly confidence: number;
  /** BCP 47 primary tag. */
  readonly language: string;
  /** The clause word in lower case, where it is, and what it counts. */
  readonly word?: string;
  readonly wordSpan?: Span;
  readonly space: ClauseSpace;
  /** Such numbers may count paragraphs or items that show none. */
  readonly loose: boolean;
  /** No clause word: `cited` by a word such as "see", `titled` by the section's own title beside it, `column` by the head of its table's column. */
  readonly bare?: 'cited' | 'titled' | 'column';
  /** It is in a block quote or in quotation marks, and is somebody's words; the title of a section in quotation marks is not. */
  readonly quoted: boolean;
  /** It counts in the section of another reference: "paragraph 3" of "paragraph 3 of Schedule 1". */
  readonly within: boolean;
  /** It goes on with the list that the reference before it is part of: "Section 4.1, 4.2 and Section 9". */
  readonly continues: boolean;
  readonly numbers: readonly ReferenceNumber[];
  /** "this Section": the section it is in. */
  readonly self: boolean;
  /** The section that "this Section" means. */
  readonly selfTarget?: Section;
  /** A heading named in quotes; without `target` there is none of that name. `sure` when a word beside it says that a heading is meant. */
  readonly heading?: {
    readonly text: string;
    readonly span: Span;
    readonly target?: NamedPlace;
    readonly exact: boolean;
    readonly sure: boolean;
  };
  readonly direction?: { readonly span: Span; readonly to: 'above' | 'below'; readonly opposite?: string };
  /** The link that the phrase is in. */
  readonly link?: LinkMention;
}

/** A place that a reference can name by its words. */
export interface NamedPlace {
  readonly title: string;
  /** A section as a whole, or the block that begins with the words. */
  readonly span: Span;
  /** What shows the title. */
  readonly selection: Span;
  readonly section?: Section;
  readonly clause?: Clause;
}

/** What references are resolved against. */
export interface ReferenceSources {
  readonly markdown: Readable;
  readonly sections: SectionTree;
  readonly scopes: ScopeIndex;
  readonly clauses: ClauseIndex;
  readonly links: readonly LinkMention[];
  readonly anchors: AnchorIndex;
  readonly language: string;
}

/** A phrase of one block, with what can be said of it there; spans are relative to the block. */
interface BlockPhrase {
  readonly phrase: ReferencePhrase;
  /** Of its clause word; empty where it has none. */
  readonly stem: string;
  readonly scope: StatedScope;
  readonly ties: PhraseConnections;
  readonly quoted: boolean;
  readonly span: Span;
  readonly wordSpan: Span | undefined;
  readonly headingSpan: Span | undefined;
  readonly direction: { readonly span: Span; readonly to: 'above' | 'below'; readonly opposite?: string } | undefined;
  readonly numbers: readonly BlockNumber[];
  /** It is the number of a heading, be it one that lacks its space, "###§ 9 Fees", and refers to nothing. */
  readonly opensHeading: boolean;
}

interface BlockNumber {
  readonly number: PhraseNumber;
  readonly span: Span;
  /** Where the phrase ends if this is its last number. */
  readonly end: number;
  readonly parts: readonly Span[];
  readonly titleSpan: Span | undefined;
  readonly below: Span | undefined;
  /** What it is looked up by: all its parts, then without its last one, and so on. */
  readonly asked: readonly NumberKeys[];
  /** "6g" read as the number of a section put in behind 6; by itself it is the g below 6. */
  readonly inserted?: BlockNumber | undefined;
}

/** What references are resolved against, each read once; and whether some link leads to a place of the text itself. */
type Sources = ReferenceSources & { readonly hasInnerLinks: boolean; readonly units: Units };

/** The words before the numbers of headings, by what is the same in their forms: each with those of the headings above them. */
type Units = ReadonlyMap<string, ReadonlySet<string>>;

function unitsOf({ all, words }: ClauseIndex): Units {
  const units = new Map<string, Set<string>>();
  if (words.size === 0) return units;
  for (const { kind, word, parent, space } of all) {
    if (kind !== 'heading' || word === undefined || space !== 'section') continue;
    const own = unitOf(word);
    const above = units.get(own) ?? new Set();
    units.set(own, above);
    for (let at = parent; at; at = at.parent) if (at.kind === 'heading' && at.word !== undefined) above.add(unitOf(at.word));
  }
  return units;
}

/** A phrase at its place, before it is judged. */
interface Placed {
  readonly found: BlockPhrase;
  readonly block: Block;
  readonly span: Span;
  readonly numbers: readonly ReferenceNumber[];
  readonly here: Section | undefined;
  readonly around: BlockContext;
  readonly bare?: SectionReference['bare'];
  /** The reference whose section it counts in: "paragraph 3 of Schedule 1". */
  readonly within?: Placed;
  /** The clause word of its column. */
  readonly columnWord?: string;
  /** Some number of its column leads nowhere. */
  readonly columnFails?: boolean;
}

/** All references in order. A text in no known language is read as English: short policies are seldom told apart. */
export function findReferences({
  markdown,
  sections,
  scopes,
  clauses,
  links,
  anchors,
  language: known,
}: ReferenceSources): readonly SectionReference[] {
  const language = known === 'und' ? 'en' : known;
  const hasInnerLinks = links.some(leadsInside);
  const sources = { markdown, sections, scopes, clauses, links, anchors, language, hasInnerLinks, units: unitsOf(clauses) };
  const places = lazyPlaces(sources);
  const placed = placePhrases(sources);
  const house = houseWords(placed, clauses);
  const title = sections.all[0]?.heading.text.toLowerCase() ?? '';
  const hasForeignArticles = areOfLaw(placed, clauses, sections.all[0]?.heading.text ?? '');
  // A "Data Processing Addendum" calls itself "the DPA".
  const initials = (title.match(/(?<!\p{L})\p{L}/gu) ?? []).join('');
  let next = 0;
  return placed.map((one) => {
    const { found, block, span, numbers, here, bare, around, within, columnWord, columnFails } = one;
    const { phrase, scope, quoted, ties, headingSpan, wordSpan, direction } = found;
    while ((links[next]?.span.end ?? Infinity) <= span.start) next++;
    const about = links[next];
    const link = about && about.span.start <= span.start && span.end <= about.span.end ? about : undefined;
    const leads = numbers.length > 0 ? linksOf(links, next, numbers) : NO_LEADS;
    const heading = phrase.heading &&
      headingSpan && {
        text: phrase.heading.text,
        span: inSource(block, headingSpan),
        // "Info → Privacy" is a way through menus.
        sure: phrase.named === true && !/[→›»]|\s>\s/u.test(phrase.heading.text),
        ...findPlace(phrase.heading.text, places(), scopes, span.start),
      };
    const word = phrase.word ?? columnWord;
    const { kind, confidence } =
      leads.away && !link
        ? LEADING_AWAY
        : judge(
            {
              phrase,
              isLinked: leads.here,
              scope,
              numbers,
              here,
              place: heading?.target,
              isElsewhere: heading?.isElsewhere === true || numbers.some(({ elsewhere }) => elsewhere),
              link,
              bare,
              around,
              within,
              word,
              columnFails: columnFails === true,
              possessed: ties.possessed && matchOf(ties.possessed, title),
              isOwnName:
                (ties.document !== undefined && (title.includes(ties.document) || ties.document === initials)) ||
                (ties.of !== undefined && namesTitle(ties.of.replace(ARTICLE, ''), title) === 'whole'),
              blockquoted: block.leaf.quoteDepth > 0,
              ownWord: house.has(phrase.word === undefined ? stemOf(columnWord ?? '') : found.stem),
              isForeignArticle: hasForeignArticles && word !== undefined && unitOf(word) === ARTICLE_UNIT,
            },
            clauses,
          );
    // Assigned one by one: a text has thousands of them at each keystroke, and spreading costs most of the time.
    const reference: Draft<SectionReference> = {
      span,
      kind,
      confidence,
      language,
      space: phrase.space,
      loose: phrase.loose,
      numbers,
      self: phrase.self,
      quoted: block.leaf.quoteDepth > 0 || (quoted && bare !== 'titled'),
      within: within !== undefined,
      continues: ties.continues,
    };
    if (bare) reference.bare = bare;
    if (phrase.word !== undefined && wordSpan) {
      reference.word = phrase.word;
      reference.wordSpan = inSource(block, wordSpan);
    }
    if (phrase.self && here) reference.selfTarget = here;
    if (heading) reference.heading = heading;
    if (direction) reference.direction = { ...direction, span: inSource(block, direction.span) };
    if (link) reference.link = link;
    return reference;
  });
}

/** How much of a title some words are, at their beginning. */
type TitleMatch = 'whole' | 'part' | 'none';

function matchOf({ words, isBeside }: PossessedDocument, title: string): TitleMatch {
  const match = namesTitle(words, title);
  return isBeside && match === 'none' ? 'part' : match;
}

/** Whether words begin with the title of the text, or with its end: "Terms of Service" of "Larkspur Terms of Service". Endings may differ: "Allgemeinen Geschäftsbedingungen". */
function namesTitle(words: string, title: string): TitleMatch {
  const tokens = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{4,}|\p{L}{3}(?!\p{L})/gu) ?? [];
  const [name = ''] = title.split(/\s[–—|:-]\s|[(:]/u, 1);
  const own = tokens(name);
  const written = tokens(words);
  const [first] = written;
  if (first === undefined) return 'part';
  // "Allgemeine Geschäftsbedingungen (AGB)"
  const isShort = new RegExp(`[(]${first}[)]`, 'u').test(title) || (own.length > 1 && first === own.map((word) => word[0]).join(''));
  if (isShort) return 'whole';
  for (const [index, word] of own.entries()) {
    if (!isSameWord(word, first)) continue;
    const rest = own.slice(index);
    const isWhole = (rest.length > 1 || own.length === 1) && rest.every((one, at) => isSameWord(one, written[at] ?? ''));
    return isWhole ? 'whole' : 'part';
  }
  return 'none';
}

const ARTICLE = /^(?:the|der|des|den|dem|die|das|la|le|les|el|los|las|il|lo|gli|i|l['’])\s*(?=\p{L})/iu;

function isSameWord(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a === b || (length > 5 && Math.abs(a.length - b.length) < 3 && a.slice(0, length - 1) === b.slice(0, length - 1));
}

/** An object while it is put together. */
type Draft<T> = { -readonly [Name in keyof T]: T[Name] };

const LEADING_AWAY = { kind: 'unsure', confidence: 0.4 } as const;

/** Whether a link leads to a place of the text itself. */
function leadsInside({ kind, target }: LinkMention): boolean {
  return kind === 'link' && target.startsWith('#');
}

interface NumberLinks {
  /** Some number is in a link to a place of this text. */
  readonly here: boolean;
  /** Some number is in a link to somewhere else. */
  readonly away: boolean;
}

const NO_LEADS: NumberLinks = { here: false, away: false };

/** @param from index of the first link that may hold one of the numbers */
function linksOf(links: readonly LinkMention[], from: number, numbers: readonly ReferenceNumber[]): NumberLinks {
  const end = numbers.at(-1)?.span.end ?? 0;
  let here = false;
  let away = false;
  for (let index = from; (links[index]?.span.start ?? Infinity) < end; index++) {
    const { span, target, kind } = links[index] as LinkMention;
    if (kind !== 'link' || !numbers.some((number) => contains(span, number.span))) continue;
    if (target.startsWith('#')) here = true;
    else away = true;
  }
  return here || away ? { here, away } : NO_LEADS;
}

function inSource({ start: base }: { readonly start: number }, { start, end }: Span): Span {
  return { start: base + start, end: base + end };
}

const leavesWithPhrases = findInLeaves((leaf, _source, language: string) => {
  const phrases = phrasesOf(leaf, language);
  if (phrases.length === 0) return undefined;
  const scopes = scopesOf(leaf.prose.text, phrases, language);
  const ties = connectionsOf(leaf.prose.text, phrases, language);
  return phrases.map((phrase, index) => inBlock(leaf, phrase, scopes[index] ?? 'silent', ties[index] ?? UNTIED));
});

const UNTIED: PhraseConnections = { continues: false };

function inBlock(leaf: Leaf, phrase: ReferencePhrase, scope: StatedScope, ties: PhraseConnections): BlockPhrase {
  const { prose } = leaf;
  const at = ({ start, end }: Span): Span => prose.spanOf(start, end);
  const { span, wordSpan, heading, direction, numbers } = phrase;
  const opposite = direction && OPPOSITES[prose.text.slice(direction.span.start, direction.span.end).toLowerCase()];
  const first = numbers[0]?.span.start ?? 0;
  const last = numbers.at(-1)?.span.end ?? 0;
  return {
    phrase,
    stem: phrase.word === undefined ? '' : stemOf(phrase.word),
    opensHeading: phrase.word !== undefined && opensHeading(leaf, span.start),
    scope,
    ties,
    span: at(span),
    quoted: numbers.length > 0 && findQuotations(leaf).some(({ start, end }) => start <= first && last <= end),
    wordSpan: wordSpan && at(wordSpan),
    headingSpan: heading && at(heading.span),
    direction: direction && { span: at(direction.span), to: direction.to, ...(opposite === undefined ? {} : { opposite }) },
    numbers: numbers.map((number) => {
      const inserted = asInserted(number, prose.text);
      return { ...numberInBlock(number), inserted: inserted && numberInBlock(inserted) };
    }),
  };

  function numberInBlock(number: PhraseNumber): BlockNumber {
    const all = [...number.inherited, ...number.parts];
    return {
      number,
      span: at(number.span),
      end: at({ start: number.span.start, end: number.end }).end,
      parts: number.parts.map((part) => at(part.span)),
      titleSpan: number.title && at(number.title.span),
      below: number.below && at(number.below),
      asked: all.map((_, index) =>
        keysOfNumber(
          all.slice(0, all.length - index).map((part) => part.readings),
          phrase.space,
        ),
      ),
    };
  }
}

const NOTHING_BEFORE = new RegExp(`^${UNSEEN}{0,20}$`, 'u');
const MARKS_BEFORE = new RegExp(`(?:^|\\n)#{1,6}${UNSEEN}{0,20}$`, 'u');

function opensHeading({ kind, prose: { text } }: Leaf, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  return kind === 'heading' ? start <= 20 && NOTHING_BEFORE.test(before) : kind === 'paragraph' && MARKS_BEFORE.test(before);
}

/** A number with a letter right behind it, read as one part: the section put in behind 6, not the g below it. */
function asInserted(number: PhraseNumber, text: string): PhraseNumber | undefined {
  const [first, second] = number.parts;
  if (!first || !second || number.parts.length !== 2 || number.inherited.length > 0 || first.span.end !== second.span.start)
    return undefined;
  const span = { start: first.span.start, end: second.span.end };
  const written = text.slice(span.start, span.end);
  return /^\d{1,3}[a-z]$/.test(written) ? { ...number, parts: [{ span, readings: readPart(written) }] } : undefined;
}

function placePhrases(sources: Sources): readonly Placed[] {
  const { markdown, sections, clauses, language } = sources;
  const labels = new Set(clauses.all.map(({ numberSpan }) => numberSpan.start));
  const surroundings = contextsIn(markdown);
  const placed: Placed[] = [];
  const sectionAt = sectionFinder(sections);
  for (const { block, found: phrases } of leavesWithPhrases(markdown, language)) {
    const here = sectionAt(block.start);
    const around = surroundings(block, here);
    const made: (Placed | undefined)[] = [];
    const make = (index: number): Placed | undefined => {
      const found = phrases[index];
      if (!found || index in made) return made[index];
      const other = found.ties.within ?? outerBeside(phrases, index, sources.units) ?? outerOfList(phrases, index);
      const within = other === undefined ? undefined : make(other);
      return (made[index] = placeOne(within ? { found, block, here, around, within } : { found, block, here, around }, sources));
    };
    for (let index = 0; index < phrases.length; index++) {
      const one = make(index);
      const first = phrases[index]?.numbers[0];
      // "Appendix A: Forms" at the start of its own appendix.
      if (first && labels.has(block.start + first.span.start)) continue;
      if (phrases[index]?.opensHeading) continue;
      if (one) placed.push(one);
    }
  }
  const bare = [...titledPhrases(sources), ...cellPhrases(sources, labels)];
  if (bare.length === 0) return placed;
  const taken = new Set(placed.flatMap(({ numbers }) => numbers.map(({ span }) => span.start)));
  const more = bare.flatMap(({ target, ...draft }): Placed[] => {
    const here = sectionAt(draft.block.start);
    const one = placeOne({ ...draft, here, around: surroundings(draft.block, here) }, sources);
    const numbers =
      one && target
        ? one.numbers.map(({ rival: _, elsewhere: __, ...number }) => ({ ...number, target, found: number.parts.length }))
        : one?.numbers;
    if (!one || !numbers || numbers.some(({ span }) => taken.has(span.start))) return [];
    for (const { span } of numbers) taken.add(span.start);
    return [{ ...one, numbers }];
  });
  return [...placed, ...more].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Units that hold others where no heading shows which do. */
const USUALLY_ABOVE = /^(?:arti|chap|kapi|capi|tit)/;

/** Of "Section 5 and Section 6 of Article 3" what the last counts in, all do. */
function outerOfList(phrases: readonly BlockPhrase[], index: number): number | undefined {
  const word = phrases[index]?.phrase.word;
  if (word === undefined) return undefined;
  for (let next = index + 1; phrases[next]?.ties.continues; next++) {
    const { phrase, ties } = phrases[next] as BlockPhrase;
    if (phrase.word === undefined || unitOf(phrase.word) !== unitOf(word)) return undefined;
    if (ties.within !== undefined && phrases[ties.within]?.phrase.space === phrase.space) return ties.within;
  }
  return undefined;
}

/** Of "Article 3, Section 6" the one that the other counts in, whichever comes first: the one whose word is that of the headings above. */
function outerBeside(phrases: readonly BlockPhrase[], index: number, units: Units): number | undefined {
  const word = phrases[index]?.phrase.word;
  const countsIn = (other: number | undefined): boolean => {
    const above = other === undefined ? undefined : phrases[other]?.phrase.word;
    if (word === undefined || above === undefined) return false;
    const [inner, outer] = [unitOf(word), unitOf(above)];
    if (units.get(inner)?.has(outer)) return true;
    if (units.get(outer)?.has(inner) || units.has(inner)) return false;
    return units.has(outer) || (USUALLY_ABOVE.test(outer) && (other ?? 0) < index);
  };
  const before = phrases[index]?.ties.beside;
  if (countsIn(before)) return before;
  const after = phrases[index + 1]?.ties.beside === index && phrases[index]?.numbers.length === 1 ? index + 1 : undefined;
  return countsIn(after) ? after : undefined;
}

/** @returns gives the section that an offset is in; offsets have to be asked in any order */
function sectionFinder({ all }: SectionTree): (offset: number) => Section | undefined {
  const starts = all.map(({ span }) => span.start);
  return (offset) => all[lastUpTo(starts, offset)];
}

type Unplaced = Omit<Placed, 'numbers' | 'span'>;

/** The phrase with its numbers resolved; undefined where it is none unless a number leads somewhere, and none does. */
function placeOne(draft: Unplaced, sources: Sources): Placed | undefined {
  const { found, block, within } = draft;
  const numbers: ReferenceNumber[] = [];
  let cutAt = found.numbers.length;
  let isList = false;
  for (let index = 0; index < found.numbers.length; index++) {
    const one = found.numbers[index] as BlockNumber;
    const { tentative, inherited } = one.number;
    const number = resolve(one, sources, block, within, found.phrase.word);
    if (tentative && !number.target) {
      // What is below a section need not show its letters.
      if (inherited.length > 0) continue;
      if (!isList) {
        // "Section 2, 3 and 40" is not a list of sections where there is no 40: none of what follows the first is part of it.
        cutAt = found.numbers.findIndex((other) => other.number.tentative);
        numbers.length = Math.min(numbers.length, cutAt);
        break;
      }
      numbers.push({ ...number, doubtful: true });
      continue;
    }
    if (tentative) isList = true;
    if (index < cutAt) numbers.push(number);
  }
  if (found.phrase.bare && !numbers.some(({ target }) => target)) return undefined;
  const bare = draft.bare ?? (found.phrase.bare ? 'cited' : undefined);
  const isCut = cutAt < found.numbers.length;
  const end = isCut ? (found.numbers[cutAt - 1]?.end ?? found.span.end) : Math.max(found.span.end, found.direction?.span.end ?? 0);
  const span = inSource(block, { start: found.span.start, end });
  return bare ? { ...draft, bare, numbers, span } : { ...draft, numbers, span };
}

function titledPhrases({
  markdown,
  clauses,
  scopes,
}: ReferenceSources): (Pick<Unplaced, 'found' | 'block' | 'bare'> & { readonly target?: Clause })[] {
  return findTitledNumbers(markdown, clauses, scopes).map(({ block, phrase, target }) => ({
    found: inBlock(block.leaf, phrase, 'silent', UNTIED),
    block,
    bare: 'titled' as const,
    target,
  }));
}

function cellPhrases(
  sources: Sources,
  labels: ReadonlySet<number>,
): (Pick<Unplaced, 'found' | 'block' | 'bare' | 'columnWord' | 'columnFails'> & { readonly target?: Clause })[] {
  const cells = findNumberCells(sources.markdown, sources.language)
    .map((cell) => ({ ...cell, found: inBlock(cell.block.leaf, cell.phrase, 'silent', UNTIED) }))
    .filter(({ found, block }) => !found.numbers.some(({ span }) => labels.has(block.start + span.start)));
  const failing = new Set(
    cells
      .filter(({ found, block }) => !found.numbers.every((number) => resolve(number, sources, block).target))
      .map(({ column }) => column),
  );
  return cells.map(({ block, found, word, column }) => ({
    block,
    found,
    bare: 'column' as const,
    columnFails: failing.has(column),
    ...(word === undefined ? {} : { columnWord: word }),
  }));
}

/** The stems of words that laws use as well, but that this policy uses for its own sections: in headings, or in more than one reference that leads somewhere; in one, where it names no law's. */
function houseWords(placed: readonly Placed[], clauses: ClauseIndex): ReadonlySet<string> {
  const words = new Set([...clauses.words].map(stemOf));
  const counts = new Map<string, number>();
  const ofLaws = new Set<string>();
  for (const {
    found: { phrase, stem, scope },
    numbers,
    around,
  } of placed) {
    if (phrase.word !== undefined && (scope === 'law' || scope === 'near-law' || scope === 'law-beside' || around.law)) ofLaws.add(stem);
    if (
      phrase.word === undefined ||
      scope === 'law' ||
      scope === 'other' ||
      scope === 'near-law' ||
      scope === 'law-beside' ||
      !numbers.every(({ target }) => target)
    )
      continue;
    counts.set(phrase.word, (counts.get(phrase.word) ?? 0) + 1);
  }
  for (const [word, count] of counts) if (count > 1 || !ofLaws.has(stemOf(word))) words.add(stemOf(word));
  return words;
}

/** Whether "Article 4" is hardly a section of this text, which calls none so: its title names a law, or several such numbers lead nowhere. */
function areOfLaw(placed: readonly Placed[], clauses: ClauseIndex, title: string): boolean {
  if ([...clauses.words].some((word) => unitOf(word) === ARTICLE_UNIT)) return false;
  const lost = placed
    .filter(({ found: { phrase, scope } }) => phrase.word !== undefined && unitOf(phrase.word) === ARTICLE_UNIT && scope === 'silent')
    .flatMap(({ numbers }) => numbers.filter(({ found }) => found === 0).map(({ label }) => label));
  return new Set(lost).size >= (LAW.test(title) || LAW_TITLE.test(title) ? 1 : 2);
}

const ARTICLE_UNIT = unitOf('article');

/** A title that says that the text is about a law. */
const LAW_TITLE =
  /(?<!\p{L})(?:act|regulation|directive|gesetz|\p{L}{2,30}gesetz|\p{L}{0,30}verordnung|richtlinie|loi|règlement|ley|reglamento|legge|regolamento)(?!\p{L})/iu;

/** "articoli" and "articolo" are one word; an abbreviation is another, which laws have to themselves. */
const stemOf = oncePerText((word) =>
  word.startsWith('§') ? '§' : word.endsWith('.') ? word : word.normalize('NFD').replace(/\p{M}/gu, '').slice(0, 6),
);

/** The clause that a number means. */
interface Resolution {
  readonly clause?: Clause | undefined;
  readonly rival?: Clause | undefined;
  /** How many of its last parts no clause has, and one more. */
  readonly missing: number;
  /** The clause is called by another word than the number: an article, where sections are headings as well. */
  readonly isOfOtherUnit?: boolean;
}

/** @param accepts the clauses that are looked among; all if left out */
function lookUp(
  { number: { title, inherited, parts: ownParts }, parts, asked }: BlockNumber,
  { clauses, units }: Sources,
  place: Span,
  outer: Clause | undefined,
  word: string | undefined,
  accepts?: (clause: Clause) => boolean,
): Resolution {
  let clause: Clause | undefined;
  let rival: Clause | undefined;
  let missing = 0;
  let isOfOtherUnit = false;
  const unit = word === undefined ? undefined : unitOf(word);
  const hasUnit = unit !== undefined && units.has(unit);
  for (; missing < asked.length && !clause; missing++) {
    const known = clauses.findByKeys(asked[missing] as NumberKeys, outer ? outer.span.start : place.start);
    const accepted = accepts ? known.filter(accepts) : known;
    // Where "Article 6" and "Section 6" are headings, each is called by its own word.
    const called = hasUnit ? accepted.filter((one) => one.word === undefined || unitOf(one.word) === unit) : accepted;
    const all = called.length > 0 ? called : accepted;
    if (all.length === 0) continue;
    const isLettered = ownParts[parts.length - 1 - missing]?.readings.some(({ style }) => style === 'decimal') === false;
    const found = isLettered ? all.filter(canShowLetter) : all;
    const titled =
      title && found.length > 1 ? found.find((one) => one.title !== '' && titleName(one.title) === titleName(title.text)) : undefined;
    clause = outer ? found.find((one) => one !== outer && isWithin(one, outer)) : (titled ?? found[0]);
    isOfOtherUnit = clause !== undefined && called.length === 0;
    const [first, second] = found;
    if (
      first &&
      second &&
      clause === first &&
      !outer &&
      !titled &&
      inherited.length === 0 &&
      equallyLikely(first, second, asked.length - missing, place.start)
    )
      rival = second;
  }
  return isOfOtherUnit ? { clause, rival, missing, isOfOtherUnit } : { clause, rival, missing };
}

/** Looks in the scope of the reference first, then in the document that an annex belongs to, then in the others. */
function lookUpByScope(
  one: BlockNumber,
  sources: Sources,
  place: Span,
  outer: Clause | undefined,
  word: string | undefined,
): Resolution & { isElsewhere: boolean } {
  const { scopes } = sources;
  if (outer || scopes.all.length === 1) {
    const found = lookUp(one, sources, place, outer, word);
    return { ...found, isElsewhere: found.isOfOtherUnit === true };
  }
  const here = scopes.at(place.start);
  const homes: (Scope | undefined)[] = here.within ? [here, here.within] : [here];
  let first: Resolution | undefined;
  for (const home of homes) {
    const found = lookUp(one, sources, place, undefined, word, (clause) => scopes.homeOf(clause.numberSpan.start) === home);
    if (found.clause && found.missing === 1) return { ...found, isElsewhere: found.isOfOtherUnit === true };
    if (!first?.clause) first = found;
  }
  const other = lookUp(one, sources, place, undefined, word, (clause) => !homes.includes(scopes.homeOf(clause.numberSpan.start)));
  return other.clause && other.missing === 1
    ? { ...other, isElsewhere: true }
    : { ...(first ?? { missing: one.asked.length }), isElsewhere: first?.isOfOtherUnit === true };
}

/** What the link says that a number is in: the section that its fragment leads to, where one with the number is there. */
function lookUpByLink(one: BlockNumber, { clauses, links, anchors, hasInnerLinks }: Sources, place: Span): Resolution | undefined {
  const [asked] = one.asked;
  const link = asked && hasInnerLinks ? links[lastStarting(links, place.start)] : undefined;
  if (!asked || !link || !leadsInside(link) || !contains(link.span, place)) return undefined;
  const all = clauses.findByKeys(asked, place.start);
  if (all.length < 2) return undefined;
  const fragment = link.target.slice(1);
  const anchor = anchors.find(fragment);
  const name = squashed(fragment.split('-').at(-1) ?? '');
  const meant = anchor
    ? all.filter(({ section, span }) => {
        const start = section?.heading.block.start ?? span.start;
        const behind = section?.heading.block.end ?? span.end;
        return anchor.span.start >= start - NEAR_HEADING && anchor.span.start <= behind;
      })
    : all.filter(({ title }) => name.length >= SHORTEST_NAME && squashed(title).includes(name));
  const [only] = meant;
  if (only && meant.length === 1) return { clause: only, missing: 1 };
  // Where nothing says which of two is meant, none is.
  return anchor ? undefined : { clause: all[0], rival: all[1], missing: 1 };
}

/** Code units between an anchor and the heading behind it. */
const NEAR_HEADING = 120;
/** Letters of a fragment that tell a title; fewer are in many. */
const SHORTEST_NAME = 5;

const squashed = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function lastStarting(links: readonly LinkMention[], at: number): number {
  return partitionPoint(links.length, (index) => (links[index]?.span.start ?? Infinity) > at) - 1;
}

/** @param word the clause word of its phrase */
function resolve(one: BlockNumber, sources: Sources, block: Block, within?: Placed, word?: string): ReferenceNumber {
  const whole = one.inserted && resolve(one.inserted, sources, block, within, word);
  if (whole?.target?.kind === 'heading') return whole;
  const {
    number: { label, range, title, inherited, doubtful },
    span,
    parts,
    titleSpan,
    below,
  } = one;
  const place = inSource(block, span);
  const outer = within && (within.numbers[0]?.target ?? enclosingOf(within, sources, place) ?? 'nowhere');
  const { clause, rival, missing, isElsewhere } =
    outer === 'nowhere'
      ? { clause: undefined, rival: undefined, missing: 0, isElsewhere: false }
      : (withoutScope(outer ? undefined : lookUpByLink(one, sources, place)) ?? lookUpByScope(one, sources, place, outer, word));
  const all = inherited.length + parts.length;
  const found = clause ? all - missing + 1 : 0;
  const resolved: Draft<ReferenceNumber> = {
    label,
    span: place,
    found,
    parts: parts.map((part) => inSource(block, part)),
    inherited: inherited.length,
  };
  if (range) resolved.range = range;
  if (doubtful) resolved.doubtful = doubtful;
  if (below) resolved.below = inSource(block, below);
  if (rival) resolved.rival = rival;
  if (isElsewhere) resolved.elsewhere = true;
  if (clause) resolved[found === all ? 'target' : 'nearest'] = clause;
  if (title && titleSpan) resolved.title = { text: title.text, span: inSource(block, titleSpan) };
  return resolved;
}

/** What "this Article" means at a place: the innermost heading around it that is called so. */
function enclosingOf({ found: { phrase } }: Placed, { clauses, units }: Sources, place: Span): Clause | undefined {
  const unit = phrase.self && phrase.word !== undefined ? unitOf(phrase.word) : undefined;
  if (unit === undefined || !units.has(unit)) return undefined;
  return clauses.all.findLast(
    ({ kind, word, span }) => kind === 'heading' && word !== undefined && unitOf(word) === unit && contains(span, place),
  );
}

function withoutScope(found: Resolution | undefined): (Resolution & { isElsewhere: boolean }) | undefined {
  return found && { ...found, isElsewhere: false };
}

/** "3(a)" is not the heading 3.1, though both are the first of 3; the items of a list may show letters. */
function canShowLetter({ kind, path }: Clause): boolean {
  return kind === 'item' || kind === 'inline' || path.at(-1)?.style !== 'decimal';
}

function isWithin(clause: Clause, outer: Clause): boolean {
  if (contains(outer.span, clause.numberSpan)) return true;
  for (let at = clause.parent; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** Words that laws use as well; alone they do not show that this policy is meant. */
const LEGAL_WORDS = /^(?:art|§|ss?\.?$|part|chapter|title|kapitel|teil|chapitre|partie|cap[ií]tulo|parte)/;

/** Words of the European Commission's clauses. */
const STANDARD_CLAUSE_WORDS = /^(?:cl(?:ause|\.)|cls|kla?usel|cl[áa]usula|clausol|annex|anhang|anexo|allegat)/;

interface Evidence {
  readonly phrase: ReferencePhrase;
  readonly scope: StatedScope;
  readonly numbers: readonly ReferenceNumber[];
  readonly here: Section | undefined;
  readonly place: NamedPlace | undefined;
  /** What it leads to is in another document of the text, which nothing names. */
  readonly isElsewhere: boolean;
  readonly link: LinkMention | undefined;
  readonly bare: SectionReference['bare'];
  readonly around: BlockContext;
  readonly within: Placed | undefined;
  /** The clause word, its own or that of its column. */
  readonly word: string | undefined;
  readonly columnFails: boolean;
  /** "of the Agreement", where the title says that this is one. */
  readonly isOwnName: boolean;
  /** Whether what it is "of our" is called like this text; undefined where it is of nobody's, or only the phrase beside it is. */
  readonly possessed: TitleMatch | undefined;
  /** One of its numbers is in a link to a place of this text. */
  readonly isLinked: boolean;
  /** It is in a block quote. */
  readonly blockquoted: boolean;
  /** It names an article where the text has none, and where such numbers are a law's. */
  readonly isForeignArticle: boolean;
  /** The policy uses the clause word for its own sections. */
  readonly ownWord: boolean;
}

function judge(evidence: Evidence, clauses: ClauseIndex): Pick<SectionReference, 'kind' | 'confidence'> {
  const { phrase, numbers, place, link, bare, around, within, word = '', blockquoted, ownWord } = evidence;
  if (link && !link.target.startsWith('#')) return { kind: 'other', confidence: 0.9 };
  if (bare === 'titled') return phrase.weak && !evidence.isLinked ? { kind: 'unsure', confidence: 0.5 } : { kind: 'own', confidence: 0.95 };
  const all = numbers.every(({ target }) => target);
  if (within && evidence.scope !== 'law') {
    const { scope } = within.found;
    if (scope === 'law' || scope === 'other') return { kind: scope, confidence: 0.9 };
    return all ? { kind: 'own', confidence: 0.9 } : { kind: 'unsure', confidence: 0.5 };
  }
  const scope = evidence.scope === 'silent' && around.law ? 'law-beside' : evidence.scope;
  if (scope === 'other' && evidence.isOwnName) return { kind: 'unsure', confidence: 0.5 };
  if (scope === 'law' || scope === 'other') return { kind: scope, confidence: 0.9 };
  if (scope === 'possessed' && evidence.possessed !== 'whole')
    return evidence.possessed === 'none' ? { kind: 'other', confidence: 0.9 } : { kind: 'unsure', confidence: 0.5 };
  if (phrase.self && phrase.numbers.length === 0) return { kind: 'own', confidence: 0.95 };
  if (evidence.isElsewhere && bare !== 'column' && !evidence.isLinked) return { kind: 'unsure', confidence: 0.4 };
  if (phrase.heading)
    return { kind: place || (phrase.named && !blockquoted) ? 'own' : 'unsure', confidence: place ? 0.95 : phrase.named ? 0.85 : 0.4 };
  if (evidence.isLinked && all) return { kind: 'own', confidence: 0.9 };
  const isLegalWord = LEGAL_WORDS.test(word);
  if (bare) return judgeBare(evidence, all, scope, isLegalWord);
  const some = numbers.some(({ found }) => found > 0);
  const hasSpace = phrase.space === 'section' || clauses.spaces.has(phrase.space);
  if (!some && !hasSpace) return { kind: 'unsure', confidence: 0.3 };
  if (scope === 'own' || scope === 'possessed' || phrase.self) return { kind: 'own', confidence: 0.95 };
  // A chapter of something larger speaks of the other chapters' sections.
  if (isElsewhere(phrase, clauses)) return { kind: 'other', confidence: 0.7 };
  if (scope === 'near-law') return { kind: all && (ownWord || !isLegalWord) ? 'own' : 'unsure', confidence: 0.5 };
  // "In Clause 7, the docking clause does not apply", below "the EU SCCs are completed as follows".
  if (STANDARD_CLAUSE_WORDS.test(word) && (around.standardClauses || phrase.standardClauses)) return { kind: 'unsure', confidence: 0.5 };
  // Below "Kenya Data Protection Act" a section that isn't here is the law's, whatever else the policy calls its own.
  if (around.law && !all && /^(?:§|art|sec)/i.test(word)) return { kind: 'unsure', confidence: 0.5 };
  if (scope === 'law-beside' && isLegalWord && !ownWord) return { kind: 'unsure', confidence: 0.5 };
  if (!clauses.numbered && phrase.space === 'section') return { kind: 'unsure', confidence: 0.3 };
  if (evidence.isForeignArticle) return { kind: 'unsure', confidence: 0.5 };
  if (all && mayBeBelow(evidence, clauses)) return { kind: 'own', confidence: 0.6 };
  if (all) return { kind: 'own', confidence: Math.min(0.95, ...numbers.map(({ target }) => 0.5 + (target?.confidence ?? 0) / 2)) };
  if (phrase.loose && !blockquoted && numbers.every((number) => isKnownAbove(number) && (!phrase.below || number.label.includes('.'))))
    return { kind: 'own', confidence: 0.8 };
  if (blockquoted || phrase.loose || pointsElsewhere(evidence)) return { kind: 'unsure', confidence: 0.4 };
  // "§ 4.9", where 4.1 to 4.5 are headings.
  const beside = numbers.some(
    ({ nearest, label }) =>
      nearest?.kind === 'heading' && label.includes('.') && clauses.childrenOf(nearest).some(({ kind }) => kind === 'heading'),
  );
  return { kind: isLegalWord && !ownWord && !beside ? 'unsure' : 'own', confidence: some ? 0.8 : 0.7 };
}

/** "Clause 3(d) above", where the only clause 3 is below. */
function pointsElsewhere({ phrase: { direction }, numbers }: Evidence): boolean {
  return (
    direction !== undefined &&
    numbers.some(
      ({ nearest, span }) => nearest && (direction.to === 'above' ? nearest.span.start > span.end : nearest.span.end <= span.start),
    )
  );
}

/** Of `3.1(b)` the clause 3.1 is there; what is below it need not show its letters. */
function isKnownAbove({ label, found, inherited }: ReferenceNumber): boolean {
  const plain = /^[^(]*/.exec(label)?.[0] ?? '';
  return found > 0 && found >= inherited + readParts(plain, 0).length;
}

/** "see 3.1", and cells below "Section". */
function judgeBare(
  { bare, phrase, around, columnFails, ownWord }: Evidence,
  all: boolean,
  scope: StatedScope,
  isLegalWord: boolean,
): Pick<SectionReference, 'kind' | 'confidence'> {
  const isForeign =
    scope === 'near-law' || (scope === 'law-beside' && bare === 'column') || around.standardClauses || phrase.standardClauses === true;
  if (!all || columnFails || (isForeign && scope !== 'own') || (bare === 'column' && isLegalWord && !ownWord))
    return { kind: 'unsure', confidence: 0.5 };
  return { kind: 'own', confidence: 0.85 };
}

/** "paragraph 2" may be the second paragraph of the section that it is said in, "point 3" the third item of its list. */
function mayBeBelow({ phrase, numbers, here, word = '' }: Evidence, clauses: ClauseIndex): boolean {
  if (!phrase.loose || clauses.words.has(word) || numbers.some(({ label }) => /[.(]/.test(label))) return false;
  return (
    phrase.below ||
    numbers.some(({ label, target, span }) =>
      clauses
        .find(
          readParts(label, 0).map(({ readings }) => readings),
          phrase.space,
          span.start,
        )
        .some((one) => one !== target && one.section === here && one.kind !== 'heading'),
    )
  );
}

function isElsewhere({ space, numbers }: ReferencePhrase, { chapter }: ClauseIndex): boolean {
  return (
    chapter !== undefined &&
    space === 'section' &&
    numbers.some(({ parts }) => parts[0]?.readings.some(({ style, value }) => style === 'decimal' && value !== chapter) === true)
  );
}

interface Places {
  readonly byName: ReadonlyMap<string, readonly NamedPlace[]>;
  readonly all: readonly { readonly name: string; readonly place: NamedPlace }[];
}

function lazyPlaces({ markdown, sections, clauses }: ReferenceSources): () => Places {
  let places: Places | undefined;
  return () => (places ??= collectPlaces(markdown, sections, clauses));
}

/** Headings first, then clauses with a title, then whatever begins with bold words. */
function collectPlaces(markdown: Readable, sections: SectionTree, clauses: ClauseIndex): Places {
  const byName = new Map<string, NamedPlace[]>();
  const all: { name: string; place: NamedPlace }[] = [];
  const add = (place: NamedPlace): void => {
    const name = titleName(place.title);
    if (name === '') return;
    addToMultimap(byName, name, place);
    all.push({ name, place });
  };
  const clauseOf = new Map(
    clauses.all.flatMap((clause) => (clause.kind === 'heading' && clause.section ? [[clause.section, clause] as const] : [])),
  );
  for (const section of sections.all) {
    const clause = clauseOf.get(section);
    add({ title: section.heading.title, span: section.span, selection: section.heading.span, section, ...(clause ? { clause } : {}) });
    if (clause && clause.title !== section.heading.title)
      add({ title: clause.title, span: section.span, selection: section.heading.span, section, clause });
  }
  for (const clause of clauses.all)
    if (clause.kind !== 'heading' && clause.title !== '')
      add({
        title: clause.title,
        span: clause.span,
        selection: clause.numberSpan,
        ...(clause.section ? { section: clause.section } : {}),
        clause,
      });
  for (const titled of titledBlocks(markdown)) add(titled);
  return { byName, all };
}

/** Bold words at the start of a block, and short cells of tables. */
const titledBlocks = inLeaves(titlesIn, ({ start, end }, titles) =>
  titles.map(({ title, selection }): NamedPlace => ({ title, span: { start, end }, selection: shiftSpan(selection, start) })),
);

/** The selection is relative to the block. */
function titlesIn(leaf: Leaf): readonly { readonly title: string; readonly selection: Span }[] | undefined {
  if (leaf.kind !== 'paragraph' && leaf.kind !== 'tableCell') return undefined;
  const titles: { readonly title: string; readonly selection: Span }[] = [];
  for (const { kind, start: from, end: to } of leaf.inlines) {
    if (kind !== 'strong') continue;
    let first = 0;
    while (first < leaf.prose.text.length && leaf.prose.toSource(first) < from && first < 4) first++;
    if (first >= 4) break;
    const title = leaf.prose.text.split('\n', 1)[0] ?? '';
    const bold = title.slice(0, boldLength(leaf.prose.toSource, to, title.length));
    titles.push({ title: bold.replace(/[.:]$/, ''), selection: { start: from, end: to } });
    break;
  }
  // A heading that lost its marks when a page was turned into Markdown.
  if (leaf.kind === 'paragraph' && titles.length === 0 && !leaf.item && leaf.length <= LONGEST_TITLE_LINE && isTitleLine(leaf.prose.text))
    titles.push({ title: leaf.prose.text.trim(), selection: { start: 0, end: leaf.length } });
  if (leaf.kind === 'paragraph' && leaf.prose.text.includes('#'))
    for (const { 0: line, index } of matchesIn(leaf.prose.text, MARKED_LINE)) {
      const title = unspacedTitle(line);
      const from = index + line.indexOf(title ?? '');
      if (title !== undefined) titles.push({ title, selection: leaf.prose.spanOf(from, from + title.length) });
    }
  if (leaf.kind === 'tableCell' && leaf.length < 120) titles.push({ title: leaf.prose.text, selection: { start: 0, end: leaf.length } });
  return undefinedIfEmpty(titles);
}

/** A line that begins like a heading, and isn't longer than a title. */
const MARKED_LINE = /^#[^\n]{1,125}$/gm;

/** A title is seldom longer, in code units. */
const LONGEST_TITLE_LINE = 100;

/** One line with the capital of a title and without the punctuation of a sentence. */
function isTitleLine(text: string): boolean {
  return /^\s*[\p{Lu}\d]/u.test(text) && !text.trim().includes('\n') && !/[.;,:]\s*$/.test(text);
}

function boldLength(toSource: (offset: number) => number, end: number, most: number): number {
  let length = 0;
  while (length < most && length < 160 && toSource(length) < end) length++;
  return length;
}

const TITLE_ARTICLE = new RegExp(`^(?:${wordsOfAll(({ documents }) => documents?.titleArticles).join('|')})-`);

/** What two ways to write one title have in common. */
export const titleName = oncePerText((title) =>
  normalizeAnchor(title.replace(/&/g, ' and ').replace(/['’]s\b/g, 's')).replace(TITLE_ARTICLE, ''),
);

interface FoundPlace {
  readonly target?: NamedPlace;
  readonly exact: boolean;
  /** It is in another document of the text. */
  readonly isElsewhere?: true;
}

/** Looks in the scope of the reference first, then in the document that an annex belongs to, then in the others. @param at offset of the reference */
function findPlace(text: string, places: Places, scopes: ScopeIndex, at: number): FoundPlace {
  if (scopes.all.length === 1) return findPlaceAmong(text, places, () => true);
  const here = scopes.at(at);
  const homes = here.within ? [here, here.within] : [here];
  for (const home of homes) {
    const found = findPlaceAmong(text, places, ({ selection }) => scopes.homeOf(selection.start) === home);
    if (found.target) return found;
  }
  const other = findPlaceAmong(text, places, ({ selection }) => !homes.includes(scopes.homeOf(selection.start)));
  return other.target ? { ...other, isElsewhere: true } : other;
}

function findPlaceAmong(text: string, { byName, all }: Places, accepts: (place: NamedPlace) => boolean): FoundPlace {
  const name = titleName(text);
  const same = byName.get(name)?.find(accepts);
  if (same) return { target: same, exact: true };
  const words = name.split('-').length;
  const part =
    words < 2
      ? undefined
      : all.find(
          ({ name: one, place }) =>
            accepts(place) && (`-${one}-`.includes(`-${name}-`) || (one.includes('-') && `-${name}-`.includes(`-${one}-`))),
        );
  return part ? { target: part.place, exact: false } : { exact: false };
}
