/** `term-inconsistent`: a defined term is written in two ways. */
import type { Policy } from '../document/policy.ts';
import type { Term, TermUse } from '../document/termUses.ts';
import type { Rule } from './rule.ts';

/** Lower case counts only for terms of several words that are otherwise capitalised: "services" beside "Services" may be meant. Never in German. */
export const termInconsistent: Rule = {
  id: 'term-inconsistent',
  summary: 'A defined term is written in two ways, such as “Sub-processor” and “Subprocessor”.',
  why: 'Readers take another spelling for another thing. A defined term says the same everywhere only if it is written the same everywhere.',
  severity: 'hint',
  *check(policy) {
    for (const term of policy.terms) {
      const uses = term.uses.filter(({ where }) => where === 'prose');
      const odd = uses.filter((use) => isOdd(policy, term, use, uses));
      const [first] = odd;
      if (!first) continue;
      yield { span: first.span, message: `“${first.text}” is defined as “${term.name}”; expected one spelling${odd.length > 1 ? `, here and ${odd.length - 1} more` : ''}`, related: odd.slice(1).map(({ span }) => ({ span, message: 'Also here' })) };
    }
  },
};

function isOdd(policy: Policy, term: Term, use: TermUse, uses: readonly TermUse[]): boolean {
  if (hyphens(term.name) !== hyphens(use.text)) return true;
  if (policy.language === 'de' || use.form === 'exact' || !/^\p{Lu}/u.test(term.name) || !/[\s-]/.test(term.name)) return false;
  const exact = uses.filter(({ form }) => form === 'exact').length;
  return exact >= 2 && exact > uses.length - exact;
}

function hyphens(text: string): number {
  return text.match(/[\s\u2010\u2011-]/g)?.length ?? 0;
}
