/** Every term that a policy defines, in whatever form, and where it says that terms are defined elsewhere. */
import { MEANING_COLUMN, PRONOUNS, TERM_COLUMN } from '../../knowledge/definitionWords.ts';
import type { LinkMention } from '../links/links.ts';
import type { Block } from '../markdown/leaf.ts';
import { mayMatch } from '../markdown/mayMatch.ts';
import { findInLeaves, foldPassages, inLeaves, type Readable } from '../markdown/passages.ts';
import type { Section, SectionTree } from '../outline/sections.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import type { Confidence, DefinitionDraft, DefinitionForm } from './definitionDraft.ts';
import { draftDefinitions } from './definitionForms.ts';
import { type DefinitionReference, findDefinitionReferences } from './definitionReferences.ts';
import { draftEntry, isGlossary } from './glossaries.ts';

/** Another name given in the same definition: a pronoun such as "we", or a second name. */
export interface Alias {
  readonly text: string;
  readonly span: Span;
}

/** One defined term. All spans are offsets in the source. */
export interface Definition {
  /** As defined, without quotation marks and emphasis, white space folded. */
  readonly term: string;
  /** The name itself, without quotation marks. */
  readonly span: Span;
  /** The parenthesis, clause, list item or table row. */
  readonly whole: Span;
  /** What is given the name: the noun phrase before a parenthesis. */
  readonly subject?: Span;
  readonly form: DefinitionForm;
  readonly confidence: Confidence;
  /** The other names of the same definition. */
  readonly aliases: readonly Alias[];
  /** The term is "we", "you" or the like and nothing else is defined with it. */
  readonly pronoun: boolean;
  /** BCP 47 primary language of the policy. */
  readonly language: string;
  readonly block: Block;
}

/** Whether a term is written as an abbreviation: "SLA", "APIs", "R&D". */
export function isAbbreviated(term: string): boolean {
  return /^[\p{Lu}\d&-]{2,}s?$/u.test(term);
}

/** What a policy says about the meaning of its words. */
export interface DefinitionIndex {
  /** In the order of the text. */
  readonly all: readonly Definition[];
  /** Sentences that send the reader elsewhere for meanings. */
  readonly references: readonly DefinitionReference[];
  /** The text takes over the definitions of the GDPR (Article 4). */
  readonly asInGdpr: boolean;
  /** The text is a list of definitions and little else: other documents use them. */
  readonly glossaryOnly: boolean;
  /** The text is a chapter of a set, or made of a template's pieces: terms may be defined and used in the others. */
  readonly isPart: boolean;
}

/** What the definitions are found in. */
export interface DefinitionSources {
  readonly text: string;
  /** With `/` between folders; may be empty. */
  readonly path: string;
  readonly markdown: Readable;
  readonly sections: SectionTree;
  readonly links: readonly LinkMention[];
  readonly language: string;
}

/** Finds all definitions; what one block shows is derived once in the block's life. */
export function findDefinitions(sources: DefinitionSources): DefinitionIndex {
  const { text, markdown, sections, links, language } = sources;
  const titles = new Set(sections.all.map(({ heading }) => heading.title.toLowerCase()));
  const glossaryOf = glossaryBlocks(sections);
  const all: Definition[] = [];
  let rows: TableHead | undefined;
  let glossaryLength = 0;
  for (const block of blocksToRead(markdown, glossaryOf)) {
    const { leaf } = block;
    if (leaf.quoteDepth > 0 || leaf.prose.text === '') continue;
    const glossary = glossaryOf.get(block);
    if (glossary !== undefined) glossaryLength += leaf.prose.text.length;
    if (leaf.kind === 'tableCell') {
      rows = readTableHead(rows, block, glossary !== undefined);
      const row = rows.isTerms && leaf.column === 0 && (leaf.row ?? 0) > 0 ? rowDraft(block) : undefined;
      if (row) all.push(...definitionsOf(row, block, language, lineAround(text, block)));
      else all.push(...draftDefinitions(leaf).flatMap((draft) => definitionsOf(draft, block, language)));
      continue;
    }
    const drafts = draftDefinitions(leaf).flatMap((draft): DefinitionDraft[] => {
      const title = draft.bare && draft.names.find(({ text: name }) => titles.has(name.toLowerCase()));
      // A short one may be both: the name of a thing and the title of the section on it.
      return !title
        ? [draft]
        : title.text.split(' ').length > 3 || TITLE_START.test(title.text)
          ? []
          : [{ ...draft, confidence: 'possible' }];
    });
    const entry =
      glossary === undefined || drafts.some(({ form, names }) => form === 'clause' && (names[0]?.start ?? 9) < 9)
        ? undefined
        : draftEntry(leaf, glossary);
    all.push(
      ...(entry ? [entry, ...drafts.filter(({ form }) => form !== 'clause')] : drafts).flatMap((draft) =>
        definitionsOf(draft, block, language),
      ),
    );
  }
  const { references, asInGdpr } = findDefinitionReferences(markdown, links);
  const words = glossaryLength === 0 ? 0 : proseLength(markdown);
  const isTemplate = leavesWithVariables(markdown).length > 0;
  return { all, references, asInGdpr, glossaryOnly: glossaryLength > words * 0.6, isPart: isTemplate || isChapter(sources.path, sections) };
}

const leavesWithVariables = findInLeaves(({ prose }) => (prose.text.includes('{{') ? true : undefined), mayMatch(/\{\{/));
/** How long the prose of all blocks is, in code units. */
const proseLength = foldPassages(
  ({ prose }) => prose.text.length,
  (before = 0, came, went): number => before + sumOf(came) - sumOf(went),
);

function sumOf(lengths: Iterable<number>): number {
  let sum = 0;
  for (const length of lengths) sum += length;
  return sum;
}

/** Blocks that define something, and the cells of tables that tell whether others do. */
const definingBlocks = inLeaves(
  (leaf) => ((leaf.kind === 'tableCell' && (leaf.row === 0 || leaf.column === 0)) || draftDefinitions(leaf).length > 0 ? true : undefined),
  (block) => [block],
);

/** These, and all of glossaries, in order. */
function blocksToRead(markdown: Readable, glossaryOf: ReadonlyMap<Block, number>): readonly Block[] {
  const blocks = definingBlocks(markdown);
  return glossaryOf.size === 0 ? blocks : [...new Set([...blocks, ...glossaryOf.keys()])].sort((a, b) => a.start - b.start);
}

/** Words that begin titles rather than names. */
const TITLE_START =
  /^(?:how|what|when|where|why|who|your|our|the|information|about|sharing|using|use of|changes|wie|was|ihre|unsere|comment|vos|nos|qué|cómo|sus)\s/i;

/** `08-auditing.md`, whose title is number 8 too, is not the whole text. */
function isChapter(path: string, { all }: SectionTree): boolean {
  const number = /(?:^|\/)0*(\d{1,3})[-_.][^/]*$/.exec(path)?.[1];
  return number !== undefined && all[0]?.heading.number?.parts[0] === Number(number);
}

/** The blocks of sections that list terms, each with the level of the heading that says so. */
function glossaryBlocks(sections: SectionTree): ReadonlyMap<Block, number> {
  const found = new Map<Block, number>();
  const level = new Map<Section, number>();
  for (const section of sections.all) {
    const inherited = section.parent && level.get(section.parent);
    const own = inherited ?? (isGlossary(section.heading.title) ? section.heading.level : undefined);
    if (own === undefined) continue;
    level.set(section, own);
    if (inherited !== undefined) found.set(section.heading.block, own);
    for (const block of section.blocks) found.set(block, own);
  }
  return found;
}

/** The first row of the table at hand. */
interface TableHead {
  readonly table: number;
  readonly first: string;
  readonly isTerms: boolean;
}

function readTableHead(head: TableHead | undefined, { leaf, unit }: Block, inGlossary: boolean): TableHead {
  const cell = leaf.prose.text.trim();
  if (!head || head.table !== unit.start) return { table: unit.start, first: cell, isTerms: false };
  if (leaf.row === 0 && leaf.column === 1)
    return {
      ...head,
      isTerms: (MEANING_COLUMN.test(cell) && (inGlossary || TERM_COLUMN.test(head.first))) || (inGlossary && TERM_COLUMN.test(head.first)),
    };
  return head;
}

function rowDraft({ leaf }: Block): DefinitionDraft | undefined {
  const { text } = leaf.prose;
  const name = text.replace(/["“”„«»]/g, '').trim();
  const start = name === '' ? -1 : text.indexOf(name);
  if (start === -1 || name.length > 80) return undefined;
  return {
    names: [{ text: name.replace(/\s+/g, ' '), start, end: start + name.length }],
    whole: { start: 0, end: text.length },
    form: 'row',
    confidence: 'likely',
  };
}

function lineAround(text: string, { start }: Span): Span {
  const end = text.indexOf('\n', start);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: end === -1 ? text.length : end };
}

/** A name between quotation marks. */
const IN_QUOTES = /^["“”„«‘]([^"“”„«»‘’]+)["“”»’]$/u;

/** A word for sections and a number, and nothing else. */
const SECTION_NUMBER =
  /^(?:(?:section|sec\.|article|art\.|chapter|clause|paragraph|rule|abschnitt|artikel|kapitel|ziffer|absatz|chapitre|paragraphe|sección|artículo|capítulo|cláusula|apartado|sezione|articolo|capitolo|paragrafo)\s?|§{1,2}\s?)(?:\d{1,3}[a-z]?(?:\.\d{1,3}){0,4}|[IVXLC]{1,7}|[A-Z])[.):]?$/iu;

/** One definition for each name that is no pronoun; the other names are its aliases. */
function definitionsOf(draft: DefinitionDraft, block: Block, language: string, whole?: Span): Definition[] {
  const { prose } = block.leaf;
  const at = ({ start, end }: Span): Span => {
    const span = prose.spanOf(start, end);
    return shiftSpan(span, block.start);
  };
  const names = draft.names.map((name) => {
    // "### 1.3 “Seed Bank”": the marks aren't part of the name.
    const quoted = draft.form === 'entry' ? IN_QUOTES.exec(name.text)?.[1] : undefined;
    return quoted !== undefined && name.end - name.start === name.text.length
      ? { text: quoted, span: at({ start: name.start + 1, end: name.end - 1 }) }
      : { text: name.text, span: at(name) };
  });
  const isPronoun = ({ text }: Alias): boolean => PRONOUNS.has(text.toLowerCase());
  const proper = names.filter((name) => !isPronoun(name));
  const heads = proper.length > 0 ? proper : names.slice(0, 1);
  // "### Section 7." above "“Plot” means …" is the number of the definition.
  if (draft.form === 'entry' && heads.every(({ text }) => SECTION_NUMBER.test(text))) return [];
  const common = {
    whole: whole ?? at(draft.whole),
    ...(draft.subject ? { subject: at(draft.subject) } : {}),
    form: draft.form,
    confidence: draft.confidence,
    language,
    block,
  };
  return heads.map((name) => ({
    ...common,
    term: name.text,
    span: name.span,
    aliases: names.filter((other) => other !== name),
    pronoun: proper.length === 0,
  }));
}
