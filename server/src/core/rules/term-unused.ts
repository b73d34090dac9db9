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
  severity: 'hint',
  *check(policy, { l10n }) {
    if (policy.archived) return;
    if (policy.definitions.glossaryOnly || policy.definitions.isPart || !knowsForms(policy.language)) return;
    const names = new Map<string, number>();
    for (const { name } of policy.terms) names.set(nounKey(name, policy.language), (names.get(nounKey(name, policy.language)) ?? 0) + 1);
    for (const term of policy.terms) {
      const [definition, second] = term.definitions;
      if (!definition || second || !isMeantForUse(policy, definition) || isUsed(policy, definition, term)) continue;
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

/** In its own name, in a part of it, or within a longer name such as "DMCA Takedown Notice"; also in a sentence behind the one that defines it: "You may cancel the Service". */
function isUsed({ text }: Policy, { span: defined }: Definition, { uses, mentions }: Term): boolean {
  return (
    mentions.length > 0 ||
    uses.some(
      ({ where, span }) =>
        where !== 'subject' && (where !== 'definition' || SENTENCE_ENDS.test(text.slice(defined.end, Math.max(defined.end, span.start)))),
    )
  );
}

const SENTENCE_ENDS = /[.!?;]["”“»’)*_]{0,3}\s/u;

/** A name misspelt here or in its uses, and one of several in a sentence that goes on about them. */
function mayBeMeant({ text, misspelledTerms }: Policy, { term, whole }: Definition): boolean {
  return misspelledTerms.has(term) || /^[^.;()]{0,40}["“„«]/u.test(text.slice(whole.end, whole.end + 44));
}

/** A name in the title, an abbreviation, an ordinary word, another customary name, a translation in passing, an explained item and a row of a table explain something; nobody promises to use them. */
function isMeantForUse({ text }: Policy, definition: Definition): boolean {
  const { term, span, whole, form, confidence, aliases, block, language } = definition;
  if (form === 'reference' || form === 'row' || confidence === 'possible' || aliases.length > 0 || block.leaf.kind === 'heading')
    return false;
  if (/^\p{Ll}/u.test(term) || JOINED_NAMES.test(term)) return false;
  const isAbbreviation = /^[\p{Lu}\d&-]{2,}s?$/u.test(term);
  if (form === 'parenthesis' && isAbbreviation) return false;
  const before = text.slice(Math.max(block.start, span.start - 60), span.start);
  if ((GLOSS_BEFORE.test(before) || ALSO_BEFORE.test(before)) && !ANNOUNCED.test(before)) return false;
  // "Data usage: how data is used" explains an item, unless a verb says what it means.
  const behind = text.slice(span.end, Math.min(whole.end, span.end + 60));
  if (form === 'entry' && !(/^[*_]{1,3}:|^:[*_]/.test(behind) ? MEANING_BEHIND_COLON : MEANING).test(behind)) return false;
  if (form === 'parenthesis' && isShortened(text.slice(Math.max(block.start, span.start - 80), span.start), term)) return false;
  if (
    (form === 'clause' || form === 'entry') &&
    block.leaf.item &&
    FIELDS.test(text.slice(Math.max(0, block.start - FIELDS_REACH), block.start))
  )
    return false;
  return form !== 'parenthesis' || confidence === 'certain' || term.split(' ').length <= (language === 'en' ? 3 : 2);
}

/** "Customer-Relationship-Management System ("CRM System")": only shorter. */
function isShortened(before: string, term: string): boolean {
  const letters = /^\p{Lu}{2,6}(?=[\s-])/u.exec(term)?.[0];
  if (letters === undefined) return false;
  const initials = (before.match(/\p{L}+/gu) ?? []).map((word) => word[0]?.toUpperCase() ?? '').join('');
  return initials.includes(letters);
}

/** Lists that fill the fields of a form or a table of standard clauses. */
const FIELDS =
  /(?<!\p{L})(?:Tables?|Tabelle|Tableau|Tabla|Tabella)\s\d|(?<!\p{L})(?:fields?|boxes|blanks|Felder|champs|campos|campi)(?!\p{L})/u;
/** Code units before an item in which its list says so. */
const FIELDS_REACH = 400;

/** "Personal Data or Customer Data": either name may be the one that is used. */
const JOINED_NAMES = /\s(?:or|and|ou|et|oder|und|o|y|e)\s|[/;]/iu;

/** Words that give another name in passing, or that of an example. */
const ALSO_BEFORE =
  /(?:also|often|commonly|sometimes|usually|formerly|previously|better|otherwise|wrongly|mistakenly|colloquially|misleadingly|généralement|souvent|parfois|improprement|auch|oft|häufig|manchmal|mitunter|gelegentlich|fälschlich(?:erweise)?|missverständlich|irreführend|umgangssprachlich|también|a veces|anche|talvolta|impropriamente)\s[^.;:]{0,30}$/iu;

const GLOSS_BEFORE =
  /(?:is|are|was|were)\s(?:called|known as|named)\s(?:an?\s|the\s)?[“"„«*_\s]{0,6}$|(?:such as|for example|e\.g\.|i\.e\.|so-called|soi-disant|sogenannte[nrs]?),?[“"„«*_\s]{0,6}$/iu;

/** Words that promise the name for the rest of the text. */
const ANNOUNCED = /herein|hereafter|ci-après|nachfolgend|folgenden|en adelante|in appresso|di seguito/iu;

/** Behind a colon "is" and "has" belong to a sentence of its own. */
const MEANING_BEHIND_COLON =
  /(?:^|[^\p{L}])(?:means?|meaning|refers?|shall|désignent?|signifie|entend|correspond|bezeichnet|bedeutet|meint|significa|designa|refiere|indica|betekent)(?![\p{L}])|^[*_]{0,3}:[*_\s]{0,4}(?:[\p{L}]{1,20}\s){0,3}(?:is|are|est|sont|ist|sind|es|son|è|sono)\s/iu;

/** What makes an entry of a list a definition. */
const MEANING =
  /(?:^|[^\p{L}])(?:means?|meaning|refers?|shall|includes?|is|are|has|désignent?|signifie|entend|correspond|est|sont|bezeichnet|bedeutet|meint|ist|sind|significa|designa|refiere|es|son|indica|è|sono|betekent)(?![\p{L}])/iu;
