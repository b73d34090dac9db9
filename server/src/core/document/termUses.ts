/** Where a policy uses the terms that it defines: one pass over its words, longest term first. */
import type { Definition } from './definitions.ts';
import { stem } from './inflection.ts';
import type { Block } from './markdown.ts';
import { htmlTokens, tokensOf, type Token } from './termTokens.ts';
import type { Span } from './span.ts';

/** One use of a term. */
export interface TermUse {
  /** The words in the source, without a possessive ending. */
  readonly span: Span;
  /** As a reader sees it. */
  readonly text: string;
  /** `exact`: capitals as in the definition, or all capitals; `caseless`: others. */
  readonly form: 'exact' | 'caseless';
  /** `definition`: within the definition of this very term; `quoted`: between quotation marks; `quotation`: in a block quote; `markup`: in raw HTML. */
  readonly where: 'prose' | 'heading' | 'quoted' | 'quotation' | 'markup' | 'definition';
  /** The capital is due to the place: the start of a sentence or line. */
  readonly opens: boolean;
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
}

interface Draft {
  readonly name: string;
  readonly parts: readonly string[];
  readonly head: number;
  readonly definitions: Definition[];
  readonly uses: TermUse[];
  /** How many of the definitions end before the place at hand. */
  passed: number;
}

/** All terms in the order of their first definitions. "We", "you" and the like are no terms. */
export function findTerms(definitions: readonly Definition[], blocks: readonly Block[], text: string, language: string): readonly Term[] {
  const drafts = draftTerms(definitions);
  const dictionary = new Dictionary(drafts, language);
  if (drafts.length === 0) return [];
  for (const block of blocks) {
    const { leaf } = block;
    const source = leaf.kind === 'html' ? text.slice(block.start, block.end) : leaf.prose.text;
    if (source === '') continue;
    const tokens = leaf.kind === 'html' ? htmlTokens(leaf, source) : tokensOf(leaf);
    for (let at = 0; at < tokens.length; ) {
      const match = dictionary.longestAt(tokens, at, source);
      if (!match) {
        at++;
        continue;
      }
      const first = tokens[at] as Token;
      const last = tokens[at + match.length - 1] as Token;
      const within = leaf.kind === 'html' ? { start: first.start, end: last.end } : leaf.prose.spanOf(first.start, last.end);
      const span = { start: block.start + within.start, end: block.start + within.end };
      const { term } = match;
      term.uses.push({ span, text: source.slice(first.start, last.end).replace(/\s+/g, ' '), form: match.form, where: placeOf(term, span, block, first), opens: first.opens, block });
      at += match.length;
    }
  }
  return drafts.map(({ name, definitions: own, uses }) => ({ name, definitions: own, uses }));
}

function placeOf(term: Draft, span: Span, { leaf }: Block, first: Token): TermUse['where'] {
  while (term.passed < term.definitions.length && (term.definitions[term.passed]?.whole.end ?? 0) <= span.start) term.passed++;
  const definition = term.definitions[term.passed];
  if (definition && (definition.whole.start <= span.start || definition.span.start <= span.start) && (span.end <= definition.whole.end || span.end <= definition.span.end)) return 'definition';
  if (definition && definition.span.start <= span.start && span.end <= definition.span.end) return 'definition';
  if (leaf.kind === 'html') return 'markup';
  if (leaf.quoteDepth > 0) return 'quotation';
  if (leaf.kind === 'heading') return 'heading';
  return first.quoted ? 'quoted' : 'prose';
}

function draftTerms(definitions: readonly Definition[]): Draft[] {
  const byName = new Map<string, Draft>();
  for (const definition of definitions) {
    if (definition.pronoun) continue;
    const key = definition.term.toLowerCase();
    const known = byName.get(key);
    if (known) known.definitions.push(definition);
    else {
      const parts = partsOf(definition.term);
      if (parts.length > 0) byName.set(key, { name: definition.term, parts, head: headOf(parts), definitions: [definition], uses: [], passed: 0 });
    }
  }
  return [...byName.values()];
}

/** The words of a name, hyphenated ones apart. */
export function partsOf(name: string): readonly string[] {
  return name.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

const PREPOSITIONS = new Set(['of', 'for', 'to', 'in', 'on', 'with', 'under', 'de', 'du', 'des', 'd', 'del', 'di', 'da', 'do', 'von', 'der', 'zur', 'zum', 'für', 'pour', 'para', 'por']);

/** The word that takes the plural: the last one before "of" and the like. */
export function headOf(parts: readonly string[]): number {
  const preposition = parts.findIndex((part, index) => index > 0 && PREPOSITIONS.has(part.toLowerCase()));
  return preposition === -1 ? parts.length - 1 : preposition - 1;
}

/** What may stand between two words of one term. */
const GAP = /^(?:[\s\u00A0]{1,8}|[-‐‑–]|\s?[&/]\s?|['’.]|\.\s|\n[ \t]{0,8})?$/;
/** Names of more words are matched by their first ones only as far as this. */
const MOST_PARTS = 12;

/** Terms by the stems of their words run together, so that "Sub-processor" and "Subprocessors" meet. */
class Dictionary {
  private readonly byKey = new Map<string, Draft[]>();
  /** How many words at most a term that begins so has. */
  private readonly longest = new Map<string, number>();
  private readonly stems = new Map<string, string>();
  private readonly language: string;

  constructor(terms: readonly Draft[], language: string) {
    this.language = language;
    for (const term of terms) {
      const key = term.parts.map((part) => this.stemOf(part.toLowerCase())).join('');
      const same = this.byKey.get(key);
      if (same) same.push(term);
      else this.byKey.set(key, [term]);
      const start = key.slice(0, 2);
      this.longest.set(start, Math.min(MOST_PARTS, Math.max(this.longest.get(start) ?? 0, term.parts.length + 1)));
    }
  }

  longestAt(tokens: readonly Token[], at: number, source: string): { readonly term: Draft; readonly length: number; readonly form: TermUse['form'] } | undefined {
    const first = tokens[at] as Token;
    const start = this.stemOf(first.lower);
    const most = this.longest.get(start.slice(0, 2)) ?? (start.length < 2 ? MOST_PARTS : 0);
    if (most === 0) return undefined;
    let key = start;
    const keys = [key];
    for (let i = at + 1; i < Math.min(tokens.length, at + most); i++) {
      const token = tokens[i] as Token;
      if (!GAP.test(source.slice((tokens[i - 1] as Token).end, token.start).slice(0, 12))) break;
      key += this.stemOf(token.lower);
      keys.push(key);
    }
    for (let length = keys.length; length > 0; length--) {
      const terms = this.byKey.get(keys[length - 1] ?? '');
      if (!terms) continue;
      const words = tokens.slice(at, at + length).map((token) => source.slice(token.start, token.end));
      let best: { readonly term: Draft; readonly rank: number } | undefined;
      // Singular and plural, upper and lower case: a handful at most share a key.
      for (const term of terms.slice(0, 8)) {
        const rank = this.rankOf(term, words);
        if (rank > (best?.rank ?? 0)) best = { term, rank };
      }
      if (!best) continue;
      const form = formOf(best.term.parts, words, first.opens);
      if (form) return { term: best.term, length, form };
    }
    return undefined;
  }

  /** 4: the very words; 3: but for case; 2: inflected or hyphenated otherwise; 0: other words. */
  private rankOf({ parts, head }: Draft, words: readonly string[]): number {
    if (parts.length !== words.length) return 2;
    if (parts.every((part, index) => part === words[index])) return 4;
    if (parts.every((part, index) => part.toLowerCase() === words[index]?.toLowerCase())) return 3;
    if (this.language !== 'en' && this.language !== 'und') return 2;
    return parts.every((part, index) => index === head || part.toLowerCase() === words[index]?.toLowerCase()) ? 2 : 0;
  }

  private stemOf(lower: string): string {
    let known = this.stems.get(lower);
    if (known === undefined) this.stems.set(lower, (known = stem(lower, this.language)));
    return known;
  }
}

/** How the capitals compare; nothing for a short name in capitals that meets an ordinary word: "IT" is not "it". */
function formOf(parts: readonly string[], words: readonly string[], opens: boolean): TermUse['form'] | undefined {
  const joined = words.join('');
  if (parts.length === 1 && /^[\p{Lu}\d]+$/u.test(parts[0] ?? '') && (parts[0] ?? '').length < 6) return /^[\p{Lu}\d]+s?$/u.test(joined) ? 'exact' : undefined;
  if (/^[\p{Lu}\d]+$/u.test(joined)) return 'exact';
  const pairs = parts.length === words.length ? parts.map((part, index) => [part, words[index] ?? ''] as const) : [[parts[0] ?? '', words[0] ?? ''] as const];
  const same = pairs.every(([part, word], index) => isUpper(part) === isUpper(word) || (index === 0 && opens && !isUpper(part)));
  return same ? 'exact' : 'caseless';
}

function isUpper(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
