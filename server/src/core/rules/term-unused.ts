/** `term-unused`: a term is defined and never used again. */
import type { Definition } from '../document/terms/definitions.ts';
import { isNamedElsewhere } from '../document/terms/termUses.ts';
import { truncate } from '../document/text/truncate.ts';
import type { Rule } from './rule.ts';
import { withoutDefinition } from './shapes/withoutDefinition.ts';

/** Languages whose words change little enough that no use goes unseen. */
const LANGUAGES = new Set(['en', 'de', 'fr', 'es', 'it', 'pt', 'nl']);

/** Aliases such as "we" and "you" need no use. A list of definitions, a chapter, or a text that others incorporate is used elsewhere. */
export const termUnused: Rule = {
  id: 'term-unused',
  summary: 'A term is defined and never used again.',
  why: 'Readers who meet a definition keep it in mind for the rest of the text. One that nothing uses is a burden, and often the trace of a passage that was deleted, or of one that uses another word for the same thing.',
  severity: 'information',
  *check(policy) {
    if (policy.definitions.glossaryOnly || policy.definitions.isPart || !LANGUAGES.has(policy.language)) return;
    for (const { name, definitions, uses } of policy.terms) {
      const [definition, second] = definitions;
      if (
        !definition ||
        second ||
        !isMeantForUse(definition) ||
        uses.some(({ where }) => where !== 'definition' && where !== 'subject') ||
        isNamedElsewhere(policy.text, definition)
      )
        continue;
      // Only a parenthesis can go and leave the sentence that it is in.
      const edit = definition.form === 'parenthesis' ? withoutDefinition(policy, definition) : undefined;
      yield {
        span: definition.span,
        message: `"${truncate(name, 40)}" is defined but never used again`,
        faded: true,
        ...(edit ? { fixes: [{ title: 'Remove the definition', safe: false, edits: [edit] }] } : {}),
      };
    }
  },
};

/** A name in the title, a customary abbreviation, a translation in passing and a row of a table explain something; nobody promises to use them. */
function isMeantForUse({ term, form, confidence, aliases, block, language }: Definition): boolean {
  if (form === 'reference' || form === 'row' || confidence === 'possible' || aliases.length > 0 || block.leaf.kind === 'heading')
    return false;
  if (form !== 'parenthesis' || confidence === 'certain') return true;
  return !/^[\p{Lu}\d&-]{2,}s?$/u.test(term) && term.split(' ').length <= (language === 'en' ? 3 : 2);
}
