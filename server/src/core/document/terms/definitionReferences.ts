/** Sentences that send the reader to another text for the meaning of words. */
import { BY_REFERENCE, DEFINED_HERE, GDPR_REFERENCE, MEANING_WORD, PART_OF } from '../../knowledge/definitionWords.ts';
import { patternOfAll } from '../../knowledge/languages/languages.ts';
import { ANNEX_TO } from '../../knowledge/scopeWords.ts';
import type { LinkMention } from '../links/links.ts';
import type { Leaf } from '../markdown/leaf.ts';
import { mayMatch } from '../markdown/mayMatch.ts';
import { findInLeaves, type Readable } from '../markdown/passages.ts';
import { sentenceAt } from '../markdown/sentenceBreaks.ts';
import { havingWord } from '../markdown/words.ts';
import { type Span, shiftSpan } from '../text/span.ts';

/** One such sentence: `meanings` says that words mean what they mean there; `part-of` that this text belongs to that one. */
export interface DefinitionReference {
  readonly kind: 'meanings' | 'part-of';
  /** The sentence, in the source. */
  readonly span: Span;
  /** Targets of the links in it, as written. */
  readonly targets: readonly string[];
}

interface LeafReferences {
  readonly found: readonly { readonly kind: DefinitionReference['kind']; readonly span: Span }[];
  readonly asInGdpr: boolean;
}

/** All such sentences in order. */
export function findDefinitionReferences(
  markdown: Readable,
  links: readonly LinkMention[],
): { readonly references: readonly DefinitionReference[]; readonly asInGdpr: boolean } {
  const references: DefinitionReference[] = [];
  let asInGdpr = false;
  let next = 0;
  for (const {
    block: { start, end },
    found: own,
  } of leavesWithReferences(markdown)) {
    asInGdpr ||= own.asInGdpr;
    if (own.found.length === 0) continue;
    while (next < links.length && (links[next]?.span.start ?? 0) < start) next++;
    const inBlock: LinkMention[] = [];
    for (let i = next; i < links.length && (links[i]?.span.start ?? end) < end; i++) inBlock.push(links[i] as LinkMention);
    for (const { kind, span } of own.found) {
      const at = shiftSpan(span, start);
      references.push({
        kind,
        span: at,
        targets: inBlock.filter(({ span: link }) => link.start >= at.start && link.end <= at.end).map(({ target }) => target),
      });
    }
  }
  return { references, asInGdpr };
}

/** Another text by its usual names; that something is subject to a notice makes it no part of it. */
const OTHER_TEXT = new RegExp(patternOfAll(({ documents }) => documents?.otherTexts));

/** Code units in which the title of an annex names the text that it belongs to. */
const LONGEST_TITLE = 120;
const CONTRACT_IN_SHORT = /(?<!\p{L})(?:MSA|SaaS|EULA|Vereinbarung|Hauptvertrag\p{L}*|Rahmenvertrag\p{L}*|convention|accord)(?!\p{L})/u;

const speaksOfMeanings = havingWord((lower) => MEANING_WORD.test(lower));
const belongsElsewhere = mayMatch(PART_OF);
const isAnnex = mayMatch(ANNEX_TO);
const namesGdpr = mayMatch(GDPR_REFERENCE);

const leavesWithReferences = findInLeaves(
  (leaf: Leaf): LeafReferences | undefined => {
    const { text, spanOf } = leaf.prose;
    const found: { kind: DefinitionReference['kind']; span: Span }[] = [];
    const meanings = speaksOfMeanings(leaf) ? BY_REFERENCE.exec(text) : null;
    if (meanings) {
      const sentence = sentenceAt(leaf, meanings.index);
      if (!DEFINED_HERE.test(text.slice(sentence.start, sentence.end)))
        found.push({ kind: 'meanings', span: spanOf(sentence.start, sentence.end) });
    }
    const part = belongsElsewhere(leaf) ? PART_OF.exec(text) : null;
    if (part) {
      const sentence = sentenceAt(leaf, part.index);
      if (OTHER_TEXT.test(text.slice(sentence.start, sentence.end)))
        found.push({ kind: 'part-of', span: spanOf(sentence.start, sentence.end) });
    }
    // "Schedule A to the Master Services Agreement", as a title or a line of its own.
    if (
      !part &&
      isAnnex(leaf) &&
      ANNEX_TO.test(text) &&
      (OTHER_TEXT.test(text.slice(0, LONGEST_TITLE)) || CONTRACT_IN_SHORT.test(text.slice(0, LONGEST_TITLE)))
    ) {
      const sentence = sentenceAt(leaf, 0);
      found.push({ kind: 'part-of', span: spanOf(sentence.start, sentence.end) });
    }
    const asInGdpr = namesGdpr(leaf) && GDPR_REFERENCE.test(text);
    return found.length > 0 || asInGdpr ? { found, asInGdpr } : undefined;
  },
  mayMatch(BY_REFERENCE, PART_OF, ANNEX_TO, GDPR_REFERENCE),
);
