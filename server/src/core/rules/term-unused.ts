/** `term-unused`: a term is defined and never used again. */
import type { Policy } from '../document/policy.ts';
import { nounKey } from '../document/terms/capitalisedNouns.ts';
import type { Definition } from '../document/terms/definitions.ts';
import { knowsForms } from '../document/terms/inflection.ts';
import { isNamedElsewhere } from '../document/terms/termUses.ts';
import { characterEdit } from '../document/text/characterEdit.ts';
import { truncate } from '../document/text/truncate.ts';
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
        isNamedElsewhere(policy.text, definition) ||
        isWrittenElsewhere(policy, definition)
      )
        continue;
      // Only a parenthesis can go and leave the sentence that it is in; whether it may only the writer knows, so never for all findings at once.
      const edit = definition.form === 'parenthesis' && !mayBeMeant(policy, definition) ? withoutDefinition(policy, definition) : undefined;
      yield {
        span: definition.span,
        message: `"${truncate(name, 40)}" is defined but never used again`,
        faded: true,
        ...(edit ? { fixes: [{ title: 'Remove the definition', safe: false, preferred: false as const, edits: [edit] }] } : {}),
      };
    }
  },
};

/** In the same spelling in another place, such as another name ("DMCA Takedown Notice"), or in the other number in another definition. */
function isWrittenElsewhere({ text, terms, language }: Policy, { term, whole, subject }: Definition): boolean {
  const key = nounKey(term, language);
  if (terms.some((other) => other.name !== term && nounKey(other.name, language) === key)) return true;
  if (!/^\p{Lu}/u.test(term)) return false;
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length)) {
    const end = at + term.length;
    const isWord = !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && !/^[\p{L}\p{N}]{3}/u.test(text.slice(end, end + 3));
    const isOwn = [whole, subject].some((span) => span !== undefined && span.start <= at && end <= span.end);
    if (isWord && !isOwn) return true;
  }
  return false;
}

/** An ordinary word, a name misspelt here or in its uses, and one of several in a sentence that goes on about them. */
function mayBeMeant({ text }: Policy, { term, whole }: Definition): boolean {
  if (/^\p{Ll}/u.test(term)) return true;
  if (/^[^.;()]{0,40}["“„«]/u.test(text.slice(whole.end, whole.end + 44))) return true;
  const squeezed = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const own = squeezed(term.replace(/\([^()]*\)/g, ''));
  const start = term.slice(0, LETTERS_ALIKE);
  for (let at = text.indexOf(start); at !== -1; at = text.indexOf(start, at + start.length)) {
    if (whole.start <= at && at < whole.end) continue;
    for (const length of [-2, -1, 0, 1, 2]) {
      const other = squeezed(text.slice(at, at + term.length + length));
      if (other === own || (own.length > SHORTEST_ALIKE && characterEdit(other, own))) return true;
    }
  }
  return false;
}

/** Letters at the start of a name that a misspelling of it shares. */
const LETTERS_ALIKE = 3;

/** Of shorter names one letter makes another word. */
const SHORTEST_ALIKE = 7;

/** A name in the title, a customary abbreviation, a translation in passing and a row of a table explain something; nobody promises to use them. */
function isMeantForUse({ term, form, confidence, aliases, block, language }: Definition): boolean {
  if (form === 'reference' || form === 'row' || confidence === 'possible' || aliases.length > 0 || block.leaf.kind === 'heading')
    return false;
  if (form !== 'parenthesis' || confidence === 'certain') return true;
  return !/^[\p{Lu}\d&-]{2,}s?$/u.test(term) && term.split(' ').length <= (language === 'en' ? 3 : 2);
}
