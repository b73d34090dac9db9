/** `term-unused`: a term is defined and never used again. */
import type { Policy } from '../document/policy.ts';
import { nounKey } from '../document/terms/capitalisedNouns.ts';
import { type Definition, isAbbreviated } from '../document/terms/definitions.ts';
import { findHeadNounUse, type HeadNounUse, headNounOf } from '../document/terms/headNouns.ts';
import { knowsForms } from '../document/terms/inflection.ts';
import type { Term } from '../document/terms/termUses.ts';
import { matchesIn } from '../document/text/matches.ts';
import { occurrencesOf } from '../document/text/occurrences.ts';
import { lazy } from '../document/text/remember.ts';
import { overlaps } from '../document/text/span.ts';
import { truncate } from '../document/text/truncate.ts';
import { CONNECTIVES, LEAD_INS, PRONOUNS } from '../knowledge/definitionWords.ts';
import {
  CALLED_BY_OTHERS,
  DEFINING_VERB,
  ENGLISH_GLOSS,
  EXPLAINED_BEFORE,
  FORM_FIELDS,
  JOINED_NAMES,
  LAW_COMPOUND,
  LAW_WITH_NUMBER,
  LEGAL_LABEL,
  MEANING_BEHIND_COLON,
  OTHER_NAME_BEFORE,
  PRODUCT_BEFORE,
  PRODUCT_NOUN,
  PROMISES_NAME,
  RIGHT_NAME,
} from '../knowledge/unusedTerms.ts';
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
    const plain = lazy(() => withPlainApostrophes(policy.text));
    const names = new Map<string, number>();
    for (const { name } of policy.terms) names.set(nounKey(name, policy.language), (names.get(nounKey(name, policy.language)) ?? 0) + 1);
    for (const term of policy.terms) {
      const [definition, second] = term.definitions;
      if (!definition || second || !isMeantForUse(policy, definition) || isUsed(policy, definition, term)) continue;
      if (OF_THIS.test(term.name) || isWrittenElsewhere(policy, definition, plain())) continue;
      if (hasUsedShortForm(policy, definition) || isUsedByItsQuality(policy, definition)) continue;
      // Another number of the name is defined too.
      if ((names.get(nounKey(term.name, policy.language)) ?? 0) > 1) continue;
      const alone = nounAlone(policy, definition);
      if (alone === 'meant') continue;
      // Only a parenthesis can go and leave the sentence that it is in; whether it may only the writer knows, so never for all findings at once.
      const edit =
        definition.form === 'parenthesis' &&
        !mayBeMeant(policy, definition) &&
        onlyNames(policy, definition) &&
        alone === undefined &&
        !isSpelledElsewhere(policy, definition)
          ? withoutDefinition(policy, definition)
          : undefined;
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

/** Whether the name stands behind the sentence that defines it in any spelling of its words: "seed marks" for "Seed-Marks". */
function isSpelledElsewhere({ text }: Policy, { term, span }: Definition): boolean {
  const rest = text.slice(span.end);
  const end = SENTENCE_ENDS.exec(rest);
  if (!end) return false;
  const behind = rest.slice(end.index);
  const pattern = term
    .trim()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .join('[^\\p{L}\\p{N}]{0,6}');
  return pattern !== '' && new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'iu').test(behind);
}

/** Whether the noun of a name of several words is used by itself, outside its definition and other terms: it may well be short for the name. */
function nounAlone({ markdown, language, terms }: Policy, { term, whole, span }: Definition): HeadNounUse | undefined {
  const noun = headNounOf(term, language);
  if (noun === undefined) return undefined;
  const taken = [
    whole,
    span,
    ...terms.flatMap(({ uses, mentions, definitions }) => [...uses, ...definitions].map((one) => one.span).concat(mentions)),
  ];
  return findHeadNounUse(markdown.blocks, noun, language, (place) => taken.some((one) => overlaps(one, place)));
}

/** "This Notice indicates …" says what a text does, and names nothing. */
const OF_THIS = /^(?:this|these|dies(?:er|es|e)|cette|ces?|cet|est[ea]s?|quest[aeio])\s/iu;

/** Languages in which an adjective follows its noun: what is called an "Estatus dinámico" is "Dinámico" from then on. */
const ADJECTIVE_LAST: ReadonlySet<string> = new Set(['es', 'fr', 'it', 'pt']);

/** Whether the last of several words stands by itself, with a capital, outside of the definition. */
function isUsedByItsQuality({ text, language, frontMatter }: Policy, { term, whole, span }: Definition): boolean {
  const [noun, ...more] = term.trim().split(/\s+/);
  const quality = more.at(-1);
  if (!ADJECTIVE_LAST.has(language) || noun === undefined || quality === undefined || quality.length < SHORTEST_QUALITY) return false;
  const name = quality.slice(0, 1).toUpperCase() + quality.slice(1);
  for (const at of occurrencesOf(text, name, { from: frontMatter.bodyStart, most: MOST_SEEN }))
    if (
      (at < Math.min(whole.start, span.start) || at >= Math.max(whole.end, span.end)) &&
      !/[\p{L}\p{N}]/u.test(text[at + name.length] ?? '')
    )
      return true;
  return false;
}

const SHORTEST_QUALITY = 5;

/** Whether the text uses a shorter name: one that the definition itself gives, "(ci-après les « CGU »)", or the first letters of the name's words. */
function hasUsedShortForm({ text, frontMatter }: Policy, { term, whole, span }: Definition): boolean {
  const end = Math.max(whole.end, span.end);
  const own = text.slice(Math.min(whole.start, span.start), Math.min(text.length, end + SHORT_FORM_REACH));
  const given = matchesIn(own, SHORT_FORM).flatMap(
    ([, quoted, letters]) => quoted ?? (letters?.[0] === term[0]?.toUpperCase() ? letters : undefined) ?? [],
  );
  const initials = (term.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('');
  const names = new Set([...given, ...(initials.length >= FEWEST_INITIALS ? [initials] : [])].filter((name) => name !== term));
  return [...names].some((name) => {
    for (const at of occurrencesOf(text, name, { from: frontMatter.bodyStart, most: MOST_SEEN }))
      if (
        (at < whole.start || at >= end + SHORT_FORM_REACH) &&
        !/[\p{L}\p{N}]/u.test((text[at - 1] ?? '') + (text[at + name.length] ?? ''))
      )
        return true;
    return false;
  });
}

/** Code units behind a definition in which a parenthesis may still give a short name. */
const SHORT_FORM_REACH = 40;
/** Two letters are the beginning of many names. */
const FEWEST_INITIALS = 3;
/** A parenthesis with a name in quotation marks, or with an abbreviation alone. */
const SHORT_FORM =
  /\([^()"“”„«»\n]{0,60}["“„«]\s?(\p{Lu}[^()"“”„«»\n]{0,38}[^()"“”„«»\n\s])\s?["“”»][^()\n]{0,20}\)|\(\s?[*_]{0,2}(\p{Lu}[\p{Lu}\d&-]{1,9}s?)[*_]{0,2}\s?\)/gu;

function withPlainApostrophes(text: string): string {
  return text.replace(/’/g, "'");
}

/**
 * Whether the very name is in the text once more, be it in a form that isn't read as a use, such as "Larkspur.io’s Tools" with another apostrophe.
 * @param plain the text with plain apostrophes, of the same length
 */
function isWrittenElsewhere({ frontMatter }: Policy, { term, whole, span }: Definition, plain: string): boolean {
  const name = withPlainApostrophes(term);
  const from = Math.min(whole.start, span.start);
  const to = Math.max(whole.end, span.end);
  for (const at of occurrencesOf(plain, name, { from: frontMatter.bodyStart, most: MOST_SEEN })) {
    if (from <= at && at < to) continue;
    if (!/[\p{L}\p{N}]/u.test((plain[at - 1] ?? '') + (plain[at + name.length] ?? ''))) return true;
  }
  return false;
}

/** Places of a name that are looked at. */
const MOST_SEEN = 1000;

const SENTENCE_ENDS = /[.!?;]["”“»’)*_]{0,3}\s/u;

/**
 * Nothing in a parenthesis but a name and the words that give it: "hereinafter the", and "called" only with a word that promises the name.
 * A name alone may explain or translate what is before it, and with it would go the pronouns beside it ("Larkspur, we, us").
 */
function onlyNames({ text }: Policy, { whole, span }: Definition): boolean {
  const wordsIn = (start: number, end: number): readonly string[] =>
    text
      .slice(start, end)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const behind = wordsIn(span.end, whole.end);
  const words = [...wordsIn(whole.start, span.start), ...behind];
  const beside = `${text.slice(whole.start, span.start)} ${text.slice(span.end, whole.end)}`;
  return (
    words.some((word) => LEAD_INS.has(word)) &&
    words.every((word) => LEAD_INS.has(word) || CONNECTIVES.has(word)) &&
    ![...behind, ...wordsIn(span.start, span.end)].some((word) => PRONOUNS.has(word)) &&
    (!CALLED_BY_OTHERS.test(beside) || PROMISES_NAME.test(beside))
  );
}

/** A name misspelt here or in its uses, and one of several in a sentence that goes on about them. */
function mayBeMeant({ text, misspelledTerms }: Policy, { term, whole }: Definition): boolean {
  return misspelledTerms.has(term) || /^[^.;()]{0,40}["“„«]/u.test(text.slice(whole.end, whole.end + 44));
}

/** Nothing in the parenthesis but a name in quotation marks. */
const NAME_ALONE = /^\(\s?[*_]{0,2}["“”„«»‚‘][^"“”„«»‚‘’()]{1,80}["“”„«»‘’][*_]{0,2}\s?\)$/u;

/** A name in the title, an abbreviation, an ordinary word, another customary name, a translation in passing, an explained item and a row of a table explain something; nobody promises to use them. */
function isMeantForUse({ text, kind, definitions }: Policy, definition: Definition): boolean {
  const { term, span, whole, form, confidence, aliases, block, language } = definition;
  // Statutes name bodies and groups for the rules that are adopted under them; rules for a staff explain words in a glossary.
  if (kind === 'governance' || (form === 'entry' && HOUSE_RULES.has(kind))) return false;
  if (form === 'reference' || form === 'row' || confidence === 'possible' || aliases.length > 0 || block.leaf.kind === 'heading')
    return false;
  if (/^\p{Ll}/u.test(term) || JOINED_NAMES.test(term) || RIGHT_NAME.test(term)) return false;
  if (form === 'parenthesis' && NAME_ALONE.test(text.slice(whole.start, whole.end))) {
    if (isGloss(text, definition, definitions.all) || (language !== 'en' && ENGLISH_GLOSS.test(term)) || LEGAL_LABEL.test(term))
      return false;
    // `the mobile application ("Larkspur Go")` says what the thing is called.
    if (PRODUCT_BEFORE.test(text.slice(Math.max(block.start, whole.start - 40), whole.start)) && !PRODUCT_NOUN.test(term)) return false;
  }
  if (form === 'parenthesis' && isAbbreviated(term)) return false;
  // "Breach of essential contractual duties — meaning …": a phrase, which only its sentence gives a capital.
  if (isPhrase(term)) return false;
  const before = text.slice(Math.max(block.start, span.start - 60), span.start);
  if ((EXPLAINED_BEFORE.test(before) || OTHER_NAME_BEFORE.test(before)) && !PROMISES_NAME.test(before)) return false;
  if (form === 'parenthesis' && isLawName(term, text.slice(Math.max(block.start, whole.start - 100), whole.start))) return false;
  // "Data usage: how data is used" explains an item, unless a verb says what it means.
  const behind = text.slice(span.end, Math.min(whole.end, span.end + 60));
  if (form === 'entry' && !(/^[*_]{1,3}:|^:[*_]/.test(behind) ? MEANING_BEHIND_COLON : DEFINING_VERB).test(behind)) return false;
  if (form === 'parenthesis' && isShortened(text.slice(Math.max(block.start, span.start - 80), span.start), term)) return false;
  if (
    (form === 'clause' || form === 'entry') &&
    block.leaf.item &&
    FORM_FIELDS.test(text.slice(Math.max(0, block.start - FIELDS_REACH), block.start))
  )
    return false;
  return form !== 'parenthesis' || confidence === 'certain' || term.split(' ').length <= (language === 'en' ? 3 : 2);
}

/** `the gardeners ("Larkspur folk")` in a text that defines hardly anything else: what a common noun is called in the trade or by friends. */
function isGloss(text: string, { whole, block, language, confidence }: Definition, all: readonly Definition[]): boolean {
  const others = all.filter((other) => other.confidence !== 'possible' && other.whole.start !== whole.start);
  if (confidence === 'certain' || others.length >= FEWEST_DEFINED) return false;
  const word = /(\p{L}{1,40})\s{0,3}$/u.exec(text.slice(Math.max(block.start, whole.start - 40), whole.start))?.[1] ?? '';
  return language === 'de' ? word !== '' : /^\p{Ll}/u.test(word);
}

/** Other names that a text defines which names the things that it speaks of again. */
const FEWEST_DEFINED = 2;

/** Rules for those who work or live somewhere, which explain words in a glossary. */
const HOUSE_RULES: ReadonlySet<string> = new Set(['security', 'conduct', 'community', 'accessibility']);

/** Four words or more of which only the first has a capital. */
function isPhrase(term: string): boolean {
  const words = term.replace(/ \([^()]{1,80}\)$/, '').split(' ');
  return words.length > 3 && words.slice(1).every((word) => /^[\p{Ll}-]+$/u.test(word));
}

/** "Customer-Relationship-Management System ("CRM System")": only shorter. */
function isShortened(before: string, term: string): boolean {
  const letters = /^\p{Lu}{2,6}(?=[\s-])/u.exec(term)?.[0];
  if (letters === undefined) return false;
  const initials = (before.match(/\p{L}+/gu) ?? []).map((word) => word[0]?.toUpperCase() ?? '').join('');
  return initials.includes(letters);
}

/** Code units before an item in which its list says so. */
const FIELDS_REACH = 400;

/** "Legislative Decree no. 82/2005 ("Codice dell'Amministrazione Digitale")": a law's title beside its number, which is no term; "the Act" is one. */
function isLawName(term: string, before: string): boolean {
  return (term.includes(' ') || LAW_COMPOUND.test(term)) && LAW_WITH_NUMBER.test(before);
}
