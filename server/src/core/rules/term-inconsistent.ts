/** `term-inconsistent`: a defined term is written in two ways. */
import type { Scope } from '../document/outline/scopes.ts';
import type { Policy } from '../document/policy.ts';
import { knowsForms } from '../document/terms/inflection.ts';
import { partsOf } from '../document/terms/termDictionary.ts';
import type { Term, TermUse } from '../document/terms/termUses.ts';
import type { Rule } from './rule.ts';

/** How many times as often the capitals must be written for lower case to be a slip. */
const PREVAILING = 3;

/** Uses with capitals beside which one in lower case is a slip. */
const MANY = 4;

/** Nobody defines one term more often in earnest. */
const MOST_DEFINITIONS = 8;

/** Lower case counts only for terms of several capitalised words: "services" beside "Services" may be meant. Never in German. Off by default: policies name the terms of others, of laws and of visitors in the same words, and in real ones about half of the findings were no slip. */
export const termInconsistent: Rule = {
  id: 'term-inconsistent',
  group: 'Defined terms',
  summary: 'A defined term is written in two ways, such as "Sub-processor" and "Subprocessor".',
  why: "Readers think that another spelling means another thing. A defined term has one meaning only if it's written the same way everywhere.",
  severity: 'off',
  *check(policy, { l10n }) {
    if (!knowsForms(policy.language)) return;
    for (const term of policy.terms) {
      if (term.definitions.every(({ confidence, form }) => confidence === 'possible' || form === 'reference')) continue;
      const uses = term.uses.filter(({ where, marked }) => where === 'prose' && !marked);
      const odd = oddUses(policy, term, uses);
      const [first] = odd;
      if (!first) continue;
      yield {
        span: first.span,
        message:
          odd.length === 1
            ? l10n.t('"{text}" is defined as "{name}"', { text: first.text, name: term.name })
            : l10n.t('"{text}" is defined as "{name}" ({count} uses)', { text: first.text, name: term.name, count: odd.length }),
        related: odd.slice(1).map(({ span }) => ({ span, message: l10n.t('Also here') })),
      };
    }
  },
};

function oddUses(policy: Policy, term: Term, all: readonly TermUse[]): readonly TermUse[] {
  const { language, text, scopes } = policy;
  const definitions = term.definitions.filter(({ confidence, form }) => confidence !== 'possible' && form !== 'reference');
  const documentOf = (offset: number): Scope => {
    const scope = scopes.at(offset);
    return scope.within ?? scope;
  };
  const homes = new Set(definitions.map(({ span }) => documentOf(span.start)));
  const begin = definitions[0]?.whole.start ?? 0;
  const own = definitions[0]?.block;
  // In another document the words have another meaning, and before a definition they may be what it names.
  const uses = all.filter(
    (use) =>
      (homes.size === scopes.all.length || homes.has(documentOf(use.span.start))) &&
      (use.span.start >= begin || (use.form === 'exact' && use.block !== own)) &&
      (use.form === 'exact' || isDefinite(text, term.name, use)),
  );
  const hyphenated = new Set(uses.filter(({ text }) => joints(text) !== joints(term.name)));
  const exact = uses.filter(({ form }) => form === 'exact').length;
  const slips = uses.filter((use) => use.form === 'caseless' && isSlip(term, use));
  // Without an article the words may be meant in their ordinary sense, unless a single one among many stands behind a verb or preposition.
  const bare = slips.filter((use) => !DEFINITE_BEFORE.test(textBefore(text, use)));
  const alone = exact >= MANY && slips.length === 1 && bare.every((use) => PLAIN_BEFORE.test(textBefore(text, use)));
  const lower = new Set(alone ? slips : slips.filter((use) => !bare.includes(use)));
  const telling = language !== 'de' && capitalWords(term.name) > 1 && exact >= 2 && exact >= PREVAILING * lower.size;
  return uses.filter((use) => hyphenated.has(use) || (telling && lower.has(use)));
}

function textBefore(source: string, { span }: TermUse): string {
  return source.slice(Math.max(0, span.start - 16), span.start);
}

/** In lower case "the shop" may be the thing defined, and so may words in the number of the name; "any shop", "the shop of a friend", "our shops that …" and "end-user software" are of the kind. */
function isDefinite(source: string, name: string, use: TermUse): boolean {
  const { span, text } = use;
  const behind = source.slice(span.end, span.end + 24);
  const letters = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const before = textBefore(source, use);
  return (
    (DEFINITE_BEFORE.test(before) || (letters(text) === letters(name) && !INDEFINITE_BEFORE.test(before))) &&
    !NARROWED_BEHIND.test(behind) &&
    !IN_ADDRESS.test(source.slice(Math.max(0, span.start - 1), span.start) + source.slice(span.end, span.end + 1)) &&
    !(/[-‐‑]/.test(text) && /^\s\p{Ll}/u.test(behind) && !AFTER_NOUN.test(behind))
  );
}

const INDEFINITE_BEFORE =
  /(?:^|[^\p{L}])(?:an?|any|no|some|certain|all|each|every|other|another|own|such as|une?|des|tout|toute|chaque|aucune?|autres?|un|una|unos|unas|cada|otr[oa]s?|ogni|altr[ioe]|ein|eine[mnrs]?|jede[mnrs]?|andere[mnrs]?|een)\s{1,3}$/iu;

/** Words that say of which ones the noun before them speaks. */
const NARROWED_BEHIND =
  /^,?\s{1,3}(?:d['’]|(?:of|from|by|with|who|that|which|whose|where|such as|available|applicable|\p{Ll}{3,}(?:ed|en)|correspondante?s?|applicables?|suivante?s?|prévue?s?|propres|aplicables?|siguientes?|applicabili|seguenti|de|du|des|qui|que|dont|del|que|cuy[oa]s?|di|dei|delle|degli|della|che|il cui|von|vom|welche[rsnm]?|die|der|das|deren|dessen)(?![\p{L}]))/iu;

/** Verbs, which say nothing of which ones the noun behind them means. */
const PLAIN_BEFORE =
  /(?:^|[^\p{L}])(?:process|collect|use|share|store|move|delete|disclose|receive|provide|transfer|protect|handle|access|retain|keep)\s{1,3}$/iu;

/** A part of an address of the web. */
const IN_ADDRESS = /[/#?=]/;

/** What stands behind a noun rather than behind an adjective. */
const AFTER_NOUN =
  /^\s(?:is|are|was|were|has|have|had|may|must|shall|will|can|and|or|to|in|on|at|for|as|when|if|under|does|do|est|sont|et|ou|es|son|y|o|è|sono|e|ist|sind|und|oder)(?![\p{L}])/iu;

const DEFINITE_BEFORE =
  /(?:^|[^\p{L}])(?:the|this|these|said|our|your|le|la|les|ce|cette|ces|notre|nos|votre|vos|el|los|las|este|esta|estos|estas|nuestr[oa]s?|il|lo|gli|i|questo|questa|questi|queste|der|die|das|den|dem|des|diese[mnrs]?|unsere?[mnrs]?|de|het|deze|dit|onze|os|as)\s{1,3}$|[ld]['’]$/iu;

/** The words that the definition itself gives the name to, or whose neighbour gives them another meaning, are no slip. */
function isSlip({ definitions }: Term, { span, generic }: TermUse): boolean {
  return (
    !generic &&
    !definitions
      .slice(0, MOST_DEFINITIONS)
      .some(({ whole, subject }) => span.end <= whole.start && span.end >= (subject?.start ?? whole.start) - 40)
  );
}

function capitalWords(name: string): number {
  return partsOf(name).filter((part) => /^\p{Lu}/u.test(part)).length;
}

/** How the words hang together: `-` for each hyphen, a space for each space. */
function joints(text: string): string {
  return text
    .replace(/[^\s\u2010\u2011-]/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s/g, ' ');
}
