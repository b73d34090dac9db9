/** Where a text uses the noun of a term of several words by itself: "the other party's Marks" beside "Partner Marks". */
import { DETERMINERS } from '../../knowledge/roleNouns.ts';
import type { Block } from '../markdown/leaf.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { headOf, stem } from './inflection.ts';
import { partsOf } from './termDictionary.ts';
import { type Token, tokensOf } from './termTokens.ts';

/**
 * How sure it is that a use of the noun alone is the term: `meant` has a capital within a sentence that only terms have, `perhaps` has one
 * that may be due to its place, or to German.
 */
export type HeadNounUse = 'meant' | 'perhaps';

/** In these the noun is the first word: "Marques Partenaires". */
const NOUN_FIRST: ReadonlySet<string> = new Set(['fr', 'es', 'it', 'pt', 'ca', 'ro']);
/** Shorter words are no nouns. */
const SHORTEST = 4;

/** The noun of a term of several words, if it has a capital; undefined for terms of one word. */
export function headNounOf(term: string, language: string): string | undefined {
  const parts = partsOf(term.replace(/\([^()]*\)/g, ''));
  const head = parts.length < 2 ? undefined : parts[NOUN_FIRST.has(language) ? 0 : headOf(parts)];
  return head !== undefined && head.length >= SHORTEST && /^\p{Lu}\p{Ll}/u.test(head) ? head : undefined;
}

/**
 * The surest use of a noun by itself, outside longer names in capitals; undefined where there is none.
 * @param isTaken places that are the definition itself, or another term
 */
export function findHeadNounUse(
  blocks: readonly Block[],
  noun: string,
  language: string,
  isTaken: (place: Span) => boolean,
): HeadNounUse | undefined {
  const key = stem(noun, language);
  let found: HeadNounUse | undefined;
  for (const { leaf, start } of blocks) {
    if (leaf.kind === 'code' || leaf.kind === 'comment' || leaf.kind === 'html' || leaf.kind === 'heading' || leaf.quoteDepth > 0) continue;
    const { text } = leaf.prose;
    // Forms of a word begin alike.
    if (!text.includes(noun.slice(0, SHORTEST - 1))) continue;
    const tokens = tokensOf(leaf);
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] as Token;
      const written = text.slice(token.start, token.end);
      if (!/^\p{Lu}\p{Ll}/u.test(written) || stem(token.lower, language) !== key) continue;
      if (isInLongerName(tokens, at, text) || isTaken(shiftSpan(leaf.prose.spanOf(token.start, token.end), start))) continue;
      const before = tokens[at - 1]?.lower ?? '';
      if (OWN_NAME.test(before) && OWN_NOUN.test(token.lower)) continue;
      const isSure = language === 'de' ? DEFINITE.test(before) : !token.opens && !token.quoted && !token.marked;
      if (isSure) return 'meant';
      found = 'perhaps';
    }
  }
  return found;
}

/** Capitals right before or behind make another name of it, "Trade Marks", and a number one of its kind, "Schedule 2". */
function isInLongerName(tokens: readonly Token[], at: number, text: string): boolean {
  const { start, end } = tokens[at] as Token;
  const [before, behind] = [tokens[at - 1], tokens[at + 1]];
  const isName = ({ start: from, end: to, lower }: Token): boolean => /^[\p{Lu}\d]/u.test(text.slice(from, to)) && !DETERMINERS.has(lower);
  return (
    (before !== undefined && /^(?:[ \u00A0\n]|-)$/.test(text.slice(before.end, start)) && isName(before)) ||
    (behind !== undefined && /^(?:[ \u00A0\n]|-)$/.test(text.slice(end, behind.start)) && isName(behind))
  );
}

/** "this Agreement": the text speaks of itself. */
const OWN_NAME =
  /^(?:this|these|present|dies\p{L}*|vorliegende\p{L}*|cette|ces?|présente?s?|est[aeo]s?|presentes?|quest[aeio]|present[ei])$/u;
const OWN_NOUN =
  /^(?:agreements?|polic(?:y|ies)|terms?|conditions?|notices?|statements?|contracts?|rules?|documents?|vereinbarung|vertrag\p{L}*|bedingungen|erklärung|richtlinie|regeln|satzung|accords?|contrats?|politiques?|règles|acuerdos?|contratos?|políticas?|condiciones|términos|avisos?|accord[oi]|contratt[oi]|informativ[ae]|condizioni|termini)$/u;

/** German nouns always have a capital: an article that points to something known tells. */
const DEFINITE = /^(?:der|die|das|dem|den|des|diese[rnms]?|deren|dessen|seine[rnms]?|ihre[rnms]?|unsere[rnms]?|beide[rn]?)$/u;
