/** Every reference to a section in a policy's text, with what it leads to and whose section it means. */
import { OPPOSITES, type ClauseSpace } from '../knowledge/referenceWords.ts';
import { looseName } from './anchors.ts';
import { keysOfNumber, type ClauseIndex, type NumberKeys } from './clauseIndex.ts';
import type { Clause } from './clauses.ts';
import type { LinkMention } from './links.ts';
import type { Block, Leaf } from './markdown.ts';
import { findInLeaves, ifAny, type Readable } from './passages.ts';
import { phrasesOf, type PhraseNumber, type ReferencePhrase } from './referencePhrases.ts';
import { remembered } from './remembered.ts';
import { scopesOf, type SpokenScope } from './referenceScope.ts';
import type { Section, SectionTree } from './sections.ts';
import type { Span } from './span.ts';

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
  /** The clause word in lower case, where it stands, and what it counts. */
  readonly word?: string;
  readonly wordSpan?: Span;
  readonly space: ClauseSpace;
  /** Such numbers may count paragraphs or items that show none. */
  readonly loose: boolean;
  readonly numbers: readonly ReferenceNumber[];
  /** "this Section": the section it stands in. */
  readonly self: boolean;
  /** The section that "this Section" means. */
  readonly selfTarget?: Section;
  /** A heading named in quotes; without `target` there is none of that name. `sure` when a word beside it says that a heading is meant. */
  readonly heading?: { readonly text: string; readonly span: Span; readonly target?: NamedPlace; readonly exact: boolean; readonly sure: boolean };
  readonly direction?: { readonly span: Span; readonly to: 'above' | 'below'; readonly opposite?: string };
  /** The link that the phrase stands in. */
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
  readonly clauses: ClauseIndex;
  readonly links: readonly LinkMention[];
  readonly language: string;
}

/** A phrase of one block, with what can be said of it there; spans are relative to the block. */
interface BlockPhrase {
  readonly phrase: ReferencePhrase;
  readonly scope: SpokenScope;
  readonly span: Span;
  readonly wordSpan: Span | undefined;
  readonly headingSpan: Span | undefined;
  readonly direction: { readonly span: Span; readonly to: 'above' | 'below'; readonly opposite?: string } | undefined;
  readonly numbers: readonly BlockNumber[];
}

interface BlockNumber {
  readonly number: PhraseNumber;
  readonly span: Span;
  readonly parts: readonly Span[];
  readonly titleSpan: Span | undefined;
  /** What it is looked up by: all its parts, then without its last one, and so on. */
  readonly asked: readonly NumberKeys[];
}

/** A phrase at its place, before it is judged. */
interface Placed {
  readonly found: BlockPhrase;
  readonly block: Block;
  readonly numbers: readonly ReferenceNumber[];
  readonly here: Section | undefined;
}

/** All references in order. A text in no known language is read as English: short policies are seldom told apart. */
export function findReferences(sources: ReferenceSources): readonly SectionReference[] {
  const { clauses, links } = sources;
  const language = sources.language === 'und' ? 'en' : sources.language;
  const places = lazyPlaces(sources);
  const placed = placePhrases(sources, language);
  const house = houseWords(placed, clauses);
  let next = 0;
  return placed.map(({ found: { phrase, scope, ...spans }, block, numbers, here }) => {
    const span = inSource(block, spans.span);
    while ((links[next]?.span.end ?? Infinity) <= span.start) next++;
    const around = links[next];
    const link = around && around.span.start <= span.start && span.end <= around.span.end ? around : undefined;
    const heading = phrase.heading && spans.headingSpan && { text: phrase.heading.text, span: inSource(block, spans.headingSpan), sure: phrase.named === true, ...findPlace(phrase.heading.text, places()) };
    return {
      span, language, space: phrase.space, loose: phrase.loose, numbers, self: phrase.self,
      ...judge({ phrase, scope, numbers, place: heading?.target, link, quoted: block.leaf.quoteDepth > 0, ownWord: house.has(phrase.word ?? '') }, clauses),
      ...(phrase.word === undefined || !spans.wordSpan ? {} : { word: phrase.word, wordSpan: inSource(block, spans.wordSpan) }),
      ...(phrase.self && here ? { selfTarget: here } : {}),
      ...(heading ? { heading } : {}),
      ...(spans.direction ? { direction: { ...spans.direction, span: inSource(block, spans.direction.span) } } : {}),
      ...(link ? { link } : {}),
    };
  });
}

function inSource({ start: base }: Block, { start, end }: Span): Span {
  return { start: base + start, end: base + end };
}

const leavesWithPhrases = findInLeaves((leaf, _source, language: string) => {
  const phrases = phrasesOf(leaf, language);
  if (phrases.length === 0) return undefined;
  const scopes = scopesOf(leaf.prose.text, phrases, language);
  return phrases.map((phrase, index) => inBlock(leaf, phrase, scopes[index] ?? 'silent'));
});

function inBlock({ prose }: Leaf, phrase: ReferencePhrase, scope: SpokenScope): BlockPhrase {
  const at = ({ start, end }: Span): Span => prose.spanOf(start, end);
  const { span, wordSpan, heading, direction } = phrase;
  const opposite = direction && OPPOSITES[prose.text.slice(direction.span.start, direction.span.end).toLowerCase()];
  return {
    phrase, scope, span: at(span),
    wordSpan: wordSpan && at(wordSpan),
    headingSpan: heading && at(heading.span),
    direction: direction && { span: at(direction.span), to: direction.to, ...(opposite === undefined ? {} : { opposite }) },
    numbers: phrase.numbers.map((number) => ({
      number, span: at(number.span), parts: number.parts.map((part) => at(part.span)),
      titleSpan: number.title && at(number.title.span),
      asked: number.parts.map((_, index) => keysOfNumber(number.parts.slice(0, number.parts.length - index).map((part) => part.readings), phrase.space)),
    })),
  };
}

function placePhrases({ markdown, sections, clauses }: ReferenceSources, language: string): readonly Placed[] {
  const labels = new Set(clauses.all.map(({ numberSpan }) => numberSpan.start));
  const placed: Placed[] = [];
  let section = -1;
  for (const { block, found: phrases } of leavesWithPhrases(markdown, language)) {
    while ((sections.all[section + 1]?.span.start ?? Infinity) <= block.start) section++;
    for (const found of phrases) {
      // "Appendix A: Forms" at the start of its own appendix.
      if (found.numbers[0] && labels.has(block.start + found.numbers[0].span.start)) continue;
      placed.push({ found, block, numbers: found.numbers.map((number) => resolve(number, clauses, block)), here: sections.all[section] });
    }
  }
  return placed;
}

/** Words that laws use as well, but that this policy uses for its own sections: in headings, or in more than one reference that leads somewhere. */
function houseWords(placed: readonly Placed[], clauses: ClauseIndex): ReadonlySet<string> {
  const words = new Set(clauses.words);
  const counts = new Map<string, number>();
  for (const { found: { phrase, scope }, numbers } of placed) {
    if (phrase.word === undefined || scope === 'law' || scope === 'other' || scope === 'near-law' || !numbers.every(({ target }) => target)) continue;
    counts.set(phrase.word, (counts.get(phrase.word) ?? 0) + 1);
  }
  for (const [word, count] of counts) if (count > 1) words.add(word);
  return words;
}

function resolve({ number: { label, range, title }, span, parts, titleSpan, asked }: BlockNumber, clauses: ClauseIndex, block: Block): ReferenceNumber {
  const place = inSource(block, span);
  let clause: Clause | undefined;
  let missing = 0;
  for (; missing < asked.length && !clause; missing++) clause = clauses.findByKeys(asked[missing] as NumberKeys, place.start)[0];
  const found = clause ? parts.length - missing + 1 : 0;
  return {
    label, span: place, found, parts: parts.map((part) => inSource(block, part)),
    ...(range ? { range } : {}),
    ...(clause && found === parts.length ? { target: clause } : clause ? { nearest: clause } : {}),
    ...(title && titleSpan ? { title: { text: title.text, span: inSource(block, titleSpan) } } : {}),
  };
}

/** Words that laws use as well; alone they do not show that this policy is meant. */
const LEGAL_WORDS = /^(?:art|§|part|chapter|title|kapitel|teil|chapitre|partie|cap[ií]tulo|parte)/;

interface Evidence {
  readonly phrase: ReferencePhrase;
  readonly scope: SpokenScope;
  readonly numbers: readonly ReferenceNumber[];
  readonly place: NamedPlace | undefined;
  readonly link: LinkMention | undefined;
  /** It stands in a quotation. */
  readonly quoted: boolean;
  /** The policy uses the clause word for its own sections. */
  readonly ownWord: boolean;
}

function judge({ phrase, scope, numbers, place, link, quoted, ownWord }: Evidence, clauses: ClauseIndex): Pick<SectionReference, 'kind' | 'confidence'> {
  if (link && !link.target.startsWith('#')) return { kind: 'other', confidence: 0.9 };
  if (scope === 'law' || scope === 'other') return { kind: scope, confidence: 0.9 };
  if (phrase.self && phrase.numbers.length === 0) return { kind: 'own', confidence: 0.95 };
  if (phrase.heading) return { kind: place || (phrase.named && !quoted) ? 'own' : 'unsure', confidence: place ? 0.95 : phrase.named ? 0.85 : 0.4 };
  const all = numbers.every(({ target }) => target);
  const some = numbers.some(({ found }) => found > 0);
  const hasSpace = phrase.space === 'section' || clauses.spaces.has(phrase.space);
  if (!some && !hasSpace) return { kind: 'unsure', confidence: 0.3 };
  if (scope === 'own' || phrase.self) return { kind: 'own', confidence: 0.95 };
  // A chapter of something larger speaks of the other chapters' sections.
  if (isElsewhere(phrase, clauses)) return { kind: 'other', confidence: 0.7 };
  if (scope === 'near-law') return { kind: all && (ownWord || !LEGAL_WORDS.test(phrase.word ?? '')) ? 'own' : 'unsure', confidence: 0.5 };
  if (!clauses.numbered && phrase.space === 'section') return { kind: 'unsure', confidence: 0.3 };
  if (all) return { kind: 'own', confidence: Math.min(0.95, ...numbers.map(({ target }) => 0.5 + (target?.confidence ?? 0) / 2)) };
  if (quoted || phrase.loose) return { kind: 'unsure', confidence: 0.4 };
  // "§ 4.9", where 4.1 to 4.5 are headings.
  const beside = numbers.some(({ nearest, label }) => nearest?.kind === 'heading' && label.includes('.') && clauses.childrenOf(nearest).some(({ kind }) => kind === 'heading'));
  return { kind: LEGAL_WORDS.test(phrase.word ?? '') && !ownWord && !beside ? 'unsure' : 'own', confidence: some ? 0.8 : 0.7 };
}

function isElsewhere({ space, numbers }: ReferencePhrase, { chapter }: ClauseIndex): boolean {
  return chapter !== undefined && space === 'section' && numbers.some(({ parts }) => parts[0]?.readings.some(({ style, value }) => style === 'decimal' && value !== chapter) === true);
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
    const same = byName.get(name);
    if (same) same.push(place);
    else byName.set(name, [place]);
    all.push({ name, place });
  };
  const clauseOf = new Map(clauses.all.flatMap((clause) => (clause.kind === 'heading' && clause.section ? [[clause.section, clause] as const] : [])));
  for (const section of sections.all) {
    const clause = clauseOf.get(section);
    add({ title: section.heading.title, span: section.span, selection: section.heading.span, section, ...(clause ? { clause } : {}) });
    if (clause && clause.title !== section.heading.title) add({ title: clause.title, span: section.span, selection: section.heading.span, section, clause });
  }
  for (const clause of clauses.all) if (clause.kind !== 'heading' && clause.title !== '') add({ title: clause.title, span: clause.span, selection: clause.numberSpan, ...(clause.section ? { section: clause.section } : {}), clause });
  for (const { block: { start, end }, found } of leavesWithTitles(markdown)) {
    for (const { title, selection } of found) add({ title, span: { start, end }, selection: { start: start + selection.start, end: start + selection.end } });
  }
  return { byName, all };
}

/** Bold words at the start of a block, and short cells of tables. */
const leavesWithTitles = findInLeaves((leaf) => {
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
  if (leaf.kind === 'tableCell' && leaf.length < 120) titles.push({ title: leaf.prose.text, selection: { start: 0, end: leaf.length } });
  return ifAny(titles);
});

function boldLength(toSource: (offset: number) => number, end: number, most: number): number {
  let length = 0;
  while (length < most && length < 160 && toSource(length) < end) length++;
  return length;
}

/** What two ways to write one title have in common. */
export const titleName = remembered((title) => looseName(title.replace(/&/g, ' and ').replace(/['’]s\b/g, 's')).replace(/^(?:the|our|your|die|der|das|le|la|les|el|los|las)-/, ''));

function findPlace(text: string, { byName, all }: Places): { readonly target?: NamedPlace; readonly exact: boolean } {
  const name = titleName(text);
  const same = byName.get(name)?.[0];
  if (same) return { target: same, exact: true };
  const words = name.split('-').length;
  const part = words < 2 ? undefined : all.find(({ name: one }) => `-${one}-`.includes(`-${name}-`) || (one.includes('-') && `-${name}-`.includes(`-${one}-`)));
  return part ? { target: part.place, exact: false } : { exact: false };
}
