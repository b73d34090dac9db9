/** Where a policy uses the terms that it defines: one pass over its words, longest term first. */
import { OTHER_MEANING } from '../../knowledge/definitionWords.ts';
import { FIXED_PHRASES } from '../../knowledge/functionWords.ts';
import { DETERMINERS } from '../../knowledge/roleNouns.ts';
import type { Block, Leaf } from '../markdown/leaf.ts';
import { findInLeaves, type Readable, undefinedIfEmpty } from '../markdown/passages.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import type { Definition } from './definitions.ts';
import { headOf } from './inflection.ts';
import { createDictionary, type DictionaryEntry, partsOf } from './termDictionary.ts';
import { htmlTokens, type Token, tokensOf } from './termTokens.ts';

/** One use of a term. */
export interface TermUse {
  /** The words in the source, without a possessive ending. */
  readonly span: Span;
  /** As a reader sees it. */
  readonly text: string;
  /** `exact`: capitals as in the definition, or all capitals; `caseless`: others. */
  readonly form: 'exact' | 'caseless';
  /** `definition`: within the definition of this very term; `subject`: in the words that the definition names; `quoted`: between quotation marks; `quotation`: in a block quote; `markup`: in raw HTML. */
  readonly where: 'prose' | 'heading' | 'quoted' | 'quotation' | 'markup' | 'definition' | 'subject';
  /** The capital is due to the place: the start of a sentence or line. */
  readonly opens: boolean;
  /** In bold, italics or the text of a link. */
  readonly marked: boolean;
  /** Something else may be meant: "your own …" is before, or "(as defined in …)" behind. */
  readonly generic: boolean;
  /** Part of a longer name that is no defined term: "Service" in "Terms of Service". */
  readonly inName: boolean;
  readonly block: Block;
}

/** A term with all its definitions and uses. */
export interface Term {
  /** As first defined. */
  readonly name: string;
  /** In the order of the text; at least one. */
  readonly definitions: readonly Definition[];
  /** In the order of the text. */
  readonly uses: readonly TermUse[];
  /** Outside its definitions: where its name stands in a longer one ("DMCA Takedown Notice"), or one of the names that it is made of ("Data" of "Personal Data or Data"), in the order of the text. */
  readonly mentions: readonly Span[];
}

interface Draft {
  readonly name: string;
  readonly definitions: Definition[];
  readonly uses: TermUse[];
  readonly mentions: Span[];
  /** How many of the definitions end before the place at hand. */
  passed: number;
}

/** All terms in the order of their first definitions. "We", "you" and the like aren't terms. */
export function findTerms(definitions: readonly Definition[], markdown: Readable, language: string): readonly Term[] {
  const drafts = draftTerms(definitions);
  if (drafts.length === 0) return [];
  for (const { block, found } of leavesWithNames(markdown, namesOf(drafts, language))) addUses(drafts, block, found);
  return drafts.map(termOf);
}

/** The same for one block of a text alone. */
export function findTermsIn(definitions: readonly Definition[], block: Block, text: string, language: string): readonly Term[] {
  const drafts = draftTerms(definitions);
  addUses(drafts, block, readNames(block.leaf, () => text.slice(block.start, block.end), namesOf(drafts, language)) ?? []);
  return drafts.map(termOf);
}

function termOf({ name, definitions, uses, mentions }: Draft): Term {
  return { name, definitions, uses, mentions };
}

/** A name without what only says that there may be several: "Partner(s)", "Addendum(a)". */
function withoutOptionalEndings(name: string): string {
  return name.replace(/(?<=\p{L})\(\p{L}{1,3}\)/gu, '');
}

/** The names that a term is made of: "1.1 Affiliates" is used as "Affiliates", "Personal Data or Data" as either. */
function partialNames(term: string): readonly string[] {
  const written = term.replace(/^[\d.()\s]+(?=\p{L})/u, '');
  return written
    .split(/\s(?:or|ou|oder|of|o|and|et|und|en|y|e)\s|\//u)
    .map((one) => one.replace(/\([^()]*\)/g, '').trim())
    .filter((one) => one !== term && one.length > 2);
}

function addUses(drafts: readonly Draft[], block: Block, found: readonly NamedPlace[]): void {
  for (const { term: index, within, first, isUse, ...use } of found) {
    const term = drafts[index];
    if (!term) continue;
    const span = shiftSpan(within, block.start);
    const where = placeOf(term, span, block, first);
    if (isUse) term.uses.push({ ...use, span, where, block });
    else if (where !== 'definition' && where !== 'subject') term.mentions.push(span);
  }
}

interface Name extends DictionaryEntry {
  readonly name: string;
  readonly index: number;
  /** It is only a part of the term's name. */
  readonly isPart: boolean;
}

/** Finds names in the words of any block; two versions with the same terms share it, and so what was found by it. */
type Names = ReturnType<typeof createDictionary<Name>>;

const knownNames = new Map<string, Names>();
/** So many open documents may be edited in turn. */
const MOST_KNOWN = 16;

function namesOf(drafts: readonly Draft[], language: string): Names {
  const key = [language, ...drafts.map(({ name }) => name)].join('\n');
  let names = knownNames.get(key);
  if (!names) {
    const entryOf = (written: string, index: number, isPart: boolean): Name => {
      const name = withoutOptionalEndings(written);
      const parts = partsOf(name);
      return { name, parts, head: headOf(parts), index, isPart };
    };
    names = createDictionary(
      [
        ...drafts.map(({ name }, index) => entryOf(name, index, false)),
        ...drafts.flatMap(({ name }, index) => partialNames(name).map((one) => entryOf(one, index, true))),
      ].filter(({ parts }) => parts.length > 0),
      language,
    );
    if (knownNames.size >= MOST_KNOWN) knownNames.clear();
    knownNames.set(key, names);
  }
  return names;
}

/** A use as its block alone shows it. */
interface NamedPlace extends Pick<TermUse, 'text' | 'form' | 'opens' | 'marked' | 'generic' | 'inName'> {
  /** Index of the term. */
  readonly term: number;
  /** In the block. */
  readonly within: Span;
  readonly first: Token;
  /** False for a part of a name, and for a name within a longer one. */
  readonly isUse: boolean;
}

const leavesWithNames = findInLeaves(readNames);

function readNames(leaf: Leaf, sourceOf: () => string, names: Names): readonly NamedPlace[] | undefined {
  const source = leaf.kind === 'html' ? sourceOf() : leaf.prose.text;
  if (source === '') return undefined;
  const tokens = leaf.kind === 'html' ? htmlTokens(leaf, source) : tokensOf(leaf);
  const found: NamedPlace[] = [];
  /** Behind the last word of the use before. */
  let behind = 0;
  for (let at = 0; at < tokens.length; ) {
    const match = names(tokens, at, source);
    if (!match) {
      at++;
      continue;
    }
    const { entry } = match;
    if (match.length === 1 && isFixedPhrase(tokens, at, source)) {
      at++;
      continue;
    }
    const next = at + match.length;
    if (isBlank(source, (tokens[at] as Token).start, (tokens[next - 1] as Token).end)) {
      at = next;
      continue;
    }
    const placeAt = (
      from: number,
      to: number,
      { index, name, isPart }: Name,
      written: Pick<NamedPlace, 'form'>,
      isUse: boolean,
    ): NamedPlace => {
      const first = tokens[from] as Token;
      const last = tokens[to - 1] as Token;
      const words = source.slice(first.start, last.end);
      return {
        term: index,
        first,
        isUse: isUse && !isPart,
        form: written.form,
        opens: first.opens,
        marked: first.marked,
        within: leaf.kind === 'html' ? { start: first.start, end: last.end } : leaf.prose.spanOf(first.start, last.end),
        text: words.replace(/\s+/g, ' '),
        generic: OTHER_MEANING.has(tokens[from - 1]?.lower ?? '') || /^\s*\(as defined/i.test(source.slice(last.end, last.end + 14)),
        inName:
          !name.includes(' ') &&
          /\p{Ll}/u.test(words) &&
          ((from > behind && joinsBefore(tokens, from, source)) || (joinsBehind(tokens, to, source) && !names(tokens, to, source))),
      };
    };
    if (entry.isPart) {
      // No defined term stands here, but one may begin at the next word.
      if (match.form === 'exact') found.push(placeAt(at, next, entry, match, false));
      at++;
      continue;
    }
    found.push(placeAt(at, next, entry, match, true));
    for (let inner = at; match.length > 1 && inner < next; inner++) {
      const shorter = names(tokens, inner, source, inner === at ? match.length - 1 : next - inner);
      if (shorter?.form === 'exact') found.push(placeAt(inner, inner + shorter.length, shorter.entry, shorter, false));
    }
    behind = at = next;
  }
  return undefinedIfEmpty(found);
}

/** True for a place that is to be filled in, which isn't a use of the term: "[COMPANY]". */
function isBlank(source: string, start: number, end: number): boolean {
  return source[start - 1] === '[' && source[end] === ']' && !/\p{Ll}/u.test(source.slice(start, end));
}

/** True for a noun in a phrase that means nothing in particular: "in order to", "IN NO EVENT"; its own capital says otherwise. */
function isFixedPhrase(tokens: readonly Token[], at: number, source: string): boolean {
  const { start, end } = tokens[at] as Token;
  if (/^\p{Lu}.*\p{Ll}/u.test(source.slice(start, end))) return false;
  const phrases = PHRASES.get(tokens[at]?.lower ?? '');
  return (
    phrases?.some(
      ({ before, behind }) =>
        before.every((words, index) => words.has(tokens[at - before.length + index]?.lower ?? '')) &&
        behind.every((words, index) => words.has(tokens[at + 1 + index]?.lower ?? '')),
    ) === true
  );
}

/** The words that may be at each place around a noun. */
const PHRASES = new Map(
  Object.entries(FIXED_PHRASES).map(([noun, phrases]) => [
    noun,
    phrases.map((phrase) => {
      const places = phrase.split(' ').map((words) => new Set(words.split('|')));
      const own = places.findIndex((words) => words.has('_'));
      return { before: places.slice(0, own), behind: places.slice(own + 1) };
    }),
  ]),
);

/** True when the word before, or the one before "of", is a capitalised part of the same name. */
function joinsBefore(tokens: readonly Token[], at: number, source: string): boolean {
  const before = tokens[at - 1];
  if (!before || !SPACE.test(source.slice(before.end, tokens[at]?.start))) return false;
  if (before.lower === 'of' || before.lower === 'de') return joinsBefore(tokens, at - 1, source);
  return isCapital(before, source) && !before.opens && !DETERMINERS.has(before.lower);
}

function joinsBehind(tokens: readonly Token[], next: number, source: string): boolean {
  const behind = tokens[next];
  return behind !== undefined && SPACE.test(source.slice(tokens[next - 1]?.end, behind.start)) && isCapital(behind, source);
}

const SPACE = /^[ \u00A0]$/;

function isCapital({ start }: Token, source: string): boolean {
  return /\p{Lu}/u.test(source[start] ?? '');
}

function placeOf(term: Draft, span: Span, { leaf }: Block, first: Token): TermUse['where'] {
  while (term.passed < term.definitions.length && (term.definitions[term.passed]?.whole.end ?? 0) <= span.start) term.passed++;
  const definition = term.definitions[term.passed];
  if (definition?.subject && definition.subject.start <= span.start && span.end <= definition.subject.end) return 'subject';
  // A clause defines from the name on; what is before it in the sentence is a use.
  const from =
    definition && (definition.form === 'clause' || definition.form === 'reference' ? definition.span.start : definition.whole.start);
  if (definition && from !== undefined && from <= span.start && span.end <= Math.max(definition.whole.end, definition.span.end))
    return 'definition';
  if (leaf.kind === 'html') return 'markup';
  if (leaf.quoteDepth > 0) return 'quotation';
  if (leaf.kind === 'heading') return 'heading';
  return first.quoted ? 'quoted' : 'prose';
}

function draftTerms(definitions: readonly Definition[]): Draft[] {
  const byName = new Map<string, Draft>();
  for (const definition of definitions) {
    if (definition.pronoun) continue;
    const key = withoutOptionalEndings(definition.term)
      .replace(/^["“„«'‘]|["”“»'’]$/gu, '')
      .toLowerCase();
    const known = byName.get(key);
    if (known) known.definitions.push(definition);
    else {
      if (partsOf(definition.term).length > 0)
        byName.set(key, { name: definition.term, definitions: [definition], uses: [], mentions: [], passed: 0 });
    }
  }
  return [...byName.values()];
}
