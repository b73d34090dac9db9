/** `term-unused`: a term is defined and never used again. */
import type { Policy } from '../document/policy.ts';
import { nounKey } from '../document/terms/capitalisedNouns.ts';
import type { Definition } from '../document/terms/definitions.ts';
import { knowsForms } from '../document/terms/inflection.ts';
import type { Term } from '../document/terms/termUses.ts';
import { truncate } from '../document/text/truncate.ts';
import type { Rule } from './rule.ts';
import { withoutDefinition } from './shapes/withoutDefinition.ts';

/** Aliases such as "we" and "you" need no use. A list of definitions, a chapter, or a text that others incorporate is used elsewhere. */
export const termUnused: Rule = {
  id: 'term-unused',
  group: 'Defined terms',
  summary: 'A term is defined but never used again.',
  why: 'Readers remember a definition for the rest of the text. A definition that is never used is a burden, and often left over from a deleted passage, or from one that uses another word.',
  severity: 'information',
  *check(policy, { l10n }) {
    if (policy.definitions.glossaryOnly || policy.definitions.isPart || !knowsForms(policy.language)) return;
    const names = new Map<string, number>();
    for (const { name } of policy.terms) names.set(nounKey(name, policy.language), (names.get(nounKey(name, policy.language)) ?? 0) + 1);
    for (const term of policy.terms) {
      const [definition, second] = term.definitions;
      if (!definition || second || !isMeantForUse(definition) || isUsed(term)) continue;
      // Another number of the name is defined too.
      if ((names.get(nounKey(term.name, policy.language)) ?? 0) > 1) continue;
      // Only a parenthesis can go and leave the sentence that it is in; whether it may only the writer knows, so never for all findings at once.
      const edit = definition.form === 'parenthesis' && !mayBeMeant(policy, definition) ? withoutDefinition(policy, definition) : undefined;
      yield {
        span: definition.span,
        message: l10n.t('"{name}" is defined but never used again', { name: truncate(term.name, 40) }),
        faded: true,
        ...(edit ? { fixes: [{ title: l10n.t('Remove the definition'), safe: false, preferred: false as const, edits: [edit] }] } : {}),
      };
    }
  },
};

/** In its own name, in a part of it, or within a longer name such as "DMCA Takedown Notice". */
function isUsed({ uses, mentions }: Term): boolean {
  return mentions.length > 0 || uses.some(({ where }) => where !== 'definition' && where !== 'subject');
}

/** An ordinary word, a name misspelt here or in its uses, and one of several in a sentence that goes on about them. */
function mayBeMeant({ text, misspelledTerms }: Policy, { term, whole }: Definition): boolean {
  return /^\p{Ll}/u.test(term) || misspelledTerms.has(term) || /^[^.;()]{0,40}["“„«]/u.test(text.slice(whole.end, whole.end + 44));
}

/** A name in the title, a customary abbreviation, a translation in passing and a row of a table explain something; nobody promises to use them. */
function isMeantForUse({ term, form, confidence, aliases, block, language }: Definition): boolean {
  if (form === 'reference' || form === 'row' || confidence === 'possible' || aliases.length > 0 || block.leaf.kind === 'heading')
    return false;
  if (form !== 'parenthesis' || confidence === 'certain') return true;
  return !/^[\p{Lu}\d&-]{2,}s?$/u.test(term) && term.split(' ').length <= (language === 'en' ? 3 : 2);
}
