/** `term-inconsistent`: a defined term is written in two ways. */
import type { Policy } from '../document/policy.ts';
import { knowsForms } from '../document/terms/inflection.ts';
import { partsOf } from '../document/terms/termDictionary.ts';
import type { Term, TermUse } from '../document/terms/termUses.ts';
import type { Rule } from './rule.ts';

/** How many times as often the capitals must be written for lower case to be a slip. */
const PREVAILING = 3;

/** Nobody defines one term more often in earnest. */
const MOST_DEFINITIONS = 8;

/** Lower case counts only for terms of several capitalised words: "services" beside "Services" may be meant. Never in German. */
export const termInconsistent: Rule = {
  id: 'term-inconsistent',
  group: 'Defined terms',
  summary: 'A defined term is written in two ways, such as “Sub-processor” and “Subprocessor”.',
  why: 'Readers take another spelling for another thing. A defined term says the same everywhere only if it is written the same everywhere.',
  severity: 'hint',
  *check(policy) {
    if (!knowsForms(policy.language)) return;
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

function oddUses({ language }: Policy, term: Term, uses: readonly TermUse[]): readonly TermUse[] {
  const hyphenated = new Set(uses.filter(({ text }) => joints(text) !== joints(term.name)));
  const lower = new Set(uses.filter((use) => use.form === 'caseless' && isSlip(term, use)));
  const exact = uses.filter(({ form }) => form === 'exact').length;
  const telling = language !== 'de' && capitalWords(term.name) > 1 && exact >= 2 && exact >= PREVAILING * lower.size;
  return uses.filter((use) => hyphenated.has(use) || (telling && lower.has(use)));
}

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
