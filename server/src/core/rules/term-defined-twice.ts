/** `term-defined-twice`: one term has two definitions. */
import type { Rule } from './rule.ts';

export const termDefinedTwice: Rule = {
  id: 'term-defined-twice',
  summary: 'A term is defined a second time.',
  why: 'With two definitions readers do not know which one holds, and when one is changed the other is forgotten. Each term needs one place that says what it means.',
  severity: 'warning',
  *check(policy) {
    for (const { name, definitions } of policy.terms) {
      const sure = definitions.filter(({ confidence, form }) => confidence !== 'possible' && form !== 'reference' && form !== 'row');
      const [first, ...others] = sure;
      if (!first) continue;
      for (const { span } of others) {
        yield { span, message: `“${name}” is already defined in line ${policy.lines.lineAt(first.span.start) + 1}`, related: [{ span: first.span, message: 'The first definition' }] };
      }
    }
  },
};
