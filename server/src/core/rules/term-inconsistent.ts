/** `term-inconsistent`: a defined term is written in two ways. */
import type { Policy } from '../document/policy.ts';
import { partsOf } from '../document/terms/termDictionary.ts';
import type { Term, TermUse } from '../document/terms/termUses.ts';
import type { Rule } from './rule.ts';

/** How many times as often the capitals must be written for lower case to be a slip. */
const PREVAILING = 3;

/** Nobody defines one term more often in earnest. */
const MOST_DEFINITIONS = 8;

/** Languages whose inflection is known well enough to tell a spelling from a case. */
const LANGUAGES = new Set(['en', 'de', 'fr', 'es', 'it', 'pt', 'nl']);

/** Lower case counts only for terms of several capitalised words: "services" beside "Services" may be meant. Never in German. */
export const termInconsistent: Rule = {
  id: 'term-inconsistent',
  summary: 'A defined term is written in two ways, such as “Sub-processor” and “Subprocessor”.',
  why: 'Readers take another spelling for another thing. A defined term says the same everywhere only if it is written the same everywhere.',
  severity: 'hint',
  *check(policy) {
    if (!LANGUAGES.has(policy.language)) return;
    for (const term of policy.terms) {
      if (term.definitions.every(({ confidence, form }) => confidence === 'possible' || form === 'reference')) continue;
      const uses = term.uses.filter(({ where, marked }) => where === 'prose' && !marked);
      const odd = oddUses(policy, term, uses);
      const [first] = odd;
      if (!first) continue;
      yield {
        span: first.span,
        message: `"${first.text}" is defined as "${term.name}"${odd.length > 1 ? ` (${odd.length} uses)` : ''}`,
        related: odd.slice(1).map(({ span }) => ({ span, message: 'Also here' })),
      };
    }
  },
};

function oddUses({ language, text }: Policy, term: Term, all: readonly TermUse[]): readonly TermUse[] {
  const uses = all.filter((use) => use.form === 'exact' || isDefinite(text, term.name, use));
  const hyphenated = new Set(uses.filter(({ text }) => joints(text) !== joints(term.name)));
  const lower = new Set(uses.filter((use) => use.form === 'caseless' && isSlip(term, use)));
  const exact = uses.filter(({ form }) => form === 'exact').length;
  const telling = language !== 'de' && capitalWords(term.name) > 1 && exact >= 2 && exact >= PREVAILING * lower.size;
  return uses.filter((use) => hyphenated.has(use) || (telling && lower.has(use)));
}

/** In lower case "the shop" may be the thing defined, and so may words in the number of the name; "any shop", "web sites" and "information of others" are of the kind. */
function isDefinite(source: string, name: string, { span, text }: TermUse): boolean {
  const before = source.slice(Math.max(0, span.start - 16), span.start);
  if (DEFINITE_BEFORE.test(before)) return true;
  const letters = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return (
    letters(text) === letters(name) &&
    !INDEFINITE_BEFORE.test(before) &&
    !/^\s(?:of|from|by|with)\s/.test(source.slice(span.end, span.end + 8))
  );
}

const INDEFINITE_BEFORE =
  /(?:^|[^\p{L}])(?:an?|any|no|some|certain|all|each|every|other|another|own|such as|une?|des|tout|toute|chaque|aucune?|autres?|un|una|unos|unas|cada|otr[oa]s?|ogni|altr[ioe]|ein|eine[mnrs]?|jede[mnrs]?|andere[mnrs]?|een)\s{1,3}$/iu;

const DEFINITE_BEFORE =
  /(?:^|[^\p{L}])(?:the|this|these|such|said|our|your|le|la|les|ce|cette|ces|notre|nos|votre|vos|el|los|las|este|esta|estos|estas|nuestr[oa]s?|il|lo|gli|i|questo|questa|questi|queste|der|die|das|den|dem|des|diese[mnrs]?|unsere?[mnrs]?|de|het|deze|dit|onze|os|as)\s{1,3}$|[ld]['’]$/iu;

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
