/** `term-unused`: a term is defined and never used again. */
import type { Policy } from '../document/policy.ts';
import type { Definition } from '../document/terms/definitions.ts';
import { knowsForms } from '../document/terms/inflection.ts';
import type { Rule } from './rule.ts';
import { withoutDefinition } from './shapes/withoutDefinition.ts';

/** Aliases such as "we" and "you" need no use. A list of definitions, a chapter, or a text that others incorporate is used elsewhere. */
export const termUnused: Rule = {
  id: 'term-unused',
  group: 'Defined terms',
  summary: 'A term is defined and never used again.',
  why: 'Readers who meet a definition keep it in mind for the rest of the text. One that nothing uses is a burden, and often the trace of a passage that was deleted, or of one that uses another word for the same thing.',
  severity: 'information',
  *check(policy) {
    if (policy.definitions.glossaryOnly || policy.definitions.isPart || !knowsForms(policy.language)) return;
    for (const { name, definitions, uses } of policy.terms) {
      const [definition, second] = definitions;
      if (
        !definition ||
        second ||
        !isMeantForUse(definition) ||
        uses.some(({ where }) => where !== 'definition' && where !== 'subject') ||
        isNamedElsewhere(policy, definition)
      )
        continue;
      // Only a parenthesis can go and leave the sentence that it is in.
      const edit = definition.form === 'parenthesis' ? withoutDefinition(policy, definition) : undefined;
      yield {
        span: definition.span,
        message: `"${name.length > 40 ? `${name.slice(0, 39)}…` : name}" is defined but never used again`,
        faded: true,
        ...(edit ? { fixes: [{ title: 'Remove the definition', safe: false, edits: [edit] }] } : {}),
      };
    }
  },
};

/** "1.1 Affiliates", "Channel Subscription(s)" and "Personal Data or Data" are used as "Affiliates", "Channel Subscription" and "Data". */
function isNamedElsewhere({ text }: Policy, { term, whole }: Definition): boolean {
  const written = term.replace(/^[\d.()\s]+(?=\p{L})/u, '');
  if (written === term && !/[(/]|\s(?:or|ou|oder|of|o|and|et|und|en|y|e)\s/.test(term)) return false;
  const names = written
    .split(/\s(?:or|ou|oder|of|o|and|et|und|en|y|e)\s|\//u)
    .map((one) => one.replace(/\([^()]*\)/g, '').trim())
    .filter((one) => one.length > 2);
  const elsewhere = text.slice(0, whole.start) + text.slice(whole.end);
  return names.some((one) => elsewhere.includes(one));
}

/** A name in the title, a customary abbreviation, a translation in passing and a row of a table explain something; nobody promises to use them. */
function isMeantForUse({ term, form, confidence, aliases, block, language }: Definition): boolean {
  if (form === 'reference' || form === 'row' || confidence === 'possible' || aliases.length > 0 || block.leaf.kind === 'heading')
    return false;
  if (form !== 'parenthesis' || confidence === 'certain') return true;
  return !/^[\p{Lu}\d&-]{2,}s?$/u.test(term) && term.split(' ').length <= (language === 'en' ? 3 : 2);
}
