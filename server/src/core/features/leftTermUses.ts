/** What a rename of a term leaves as it is, and a writer has to look at: other forms of the name, ordinary words, headings. */
import type { Policy } from '../document/policy.ts';
import type { Definition } from '../document/terms/definitions.ts';
import type { Term } from '../document/terms/termUses.ts';
import { isInCapitals } from '../document/text/capitals.ts';
import { matchesIn } from '../document/text/matches.ts';
import { contains, type Span, shiftSpan } from '../document/text/span.ts';
import { byCode } from '../knowledge/languages/languages.ts';
import { type Message, message } from '../l10n/localizer.ts';
import type { TermPlace } from './termAt.ts';

/** One place that is left. */
export interface LeftUse {
  readonly span: Span;
  /** On one line. */
  readonly text: string;
  readonly why: Message;
}

/** Endings that a name may take on, by language. */
const ENDINGS = byCode(({ nameEndings }) => nameEndings);

/** Whether a use has other letters than the name, in a language whose forms aren't made here: a plural, a genitive. */
export function isOtherForm(use: string, name: string, language: string): boolean {
  return language !== 'en' && language !== 'und' && lettersOf(use) !== lettersOf(name);
}

/** Whether the name stands for one thing, "der Verein", and a use speaks of any, "als gemeinnütziger Verein"; in German the capital doesn't tell. */
export function isOrdinaryUse({ text, language }: Policy, { definitions }: Term, { span, kind }: TermPlace): boolean {
  if (language !== 'de' || kind === 'definition') return false;
  if (OF_OTHERS.test(text.slice(span.end, span.end + LONGEST_PHRASE))) return true;
  const before = text.slice(Math.max(0, span.start - LONGEST_PHRASE), span.start).replace(/\s+/g, ' ');
  const adjective = wordBefore(before);
  if (FURTHER.test(adjective)) return true;
  if (!definitions.some((one) => isOfOne(text, one))) return false;
  if (INDEFINITE.test(before)) return true;
  return (
    /(?:er|es|em)$/u.test(adjective) &&
    !DEFINITE_WORD.test(adjective) &&
    !DEFINITE_WORD.test(wordBefore(before.slice(0, before.length - adjective.length - 1)))
  );
}

/** Code units of an article with two or three adjectives. */
const LONGEST_PHRASE = 60;
/** "Bedingungen verschiedener Lizenzen" are those of somebody else. */
const OF_OTHERS = /^\s(?:verschiedener|anderer|einzelner|mehrerer|vieler|solcher|weiterer|jeweiliger)\s/u;
/** "zusätzliche Bedingungen" are not those that the text defines. */
const FURTHER =
  /^(?:zusätzliche|weitere|andere|sonstige|besondere|abweichende|ergänzende|gesonderte|separate|eigene|entsprechende|ähnliche|solche|bestimmte)[nrs]?$/iu;
/** "ein" and adjectives in lower case, or "als" and at least one. */
const INDEFINITE =
  /(?<!\p{L})(?:(?:ein|kein)(?:e[rnms]?)?\s(?:\p{Ll}[\p{L}-]{1,30},?\s){0,3}|als\s(?:(?!(?:der|die|das|dem|den|des)\s)\p{Ll}[\p{L}-]{1,30},?\s){1,3})$/u;
/** Behind these an adjective has an article, or they only end like one. */
const DEFINITE_WORD =
  /^(?:der|die|das|dem|den|des|dies\p{L}*|jen\p{L}*|jed\p{L}*|all\p{L}*|unser\p{L}*|euer|eur\p{L}*|ihr\p{L}*|sein\p{L}*|mein\p{L}*|dein\p{L}*|[aiu]m|zum|zur|vom|beim|über|unter|hinter|oder|aber|immer|außer|nieder|wieder|bisher|daher|sofern)$/iu;

/** The last word of a text that ends with a space; empty where there is none. */
function wordBefore(text: string): string {
  return LAST_WORD.exec(text)?.[0].trim() ?? '';
}

const LAST_WORD = /(?<!\p{L})\p{L}{1,40} $/u;

/** Whether the definition gives the name with an article before it. */
function isOfOne(text: string, { span }: Definition): boolean {
  return DEFINITE_BEFORE.test(text.slice(Math.max(0, span.start - 12), span.start));
}

const DEFINITE_BEFORE = /(?<!\p{L})(?:[Dd]er|[Dd]ie|[Dd]as|[Dd]en|[Dd]em)[\s*_]{0,4}["“„«]?[\s*_]{0,3}$/u;

/** In order, the uses that a rename leaves to the writer. @param places those of the term @param changed starts of the places that are renamed @param ambiguous by start, why places can't be told from something else */
export function leftUses(
  policy: Policy,
  term: Term,
  places: readonly TermPlace[],
  changed: ReadonlySet<number>,
  ambiguous: ReadonlyMap<number, Message>,
): readonly LeftUse[] {
  const { language, markdown } = policy;
  const left: LeftUse[] = [];
  const small: Span[] = [];
  const add = (span: Span, why: Message): void => {
    if (!left.some((one) => one.span.start === span.start))
      left.push({ span, text: policy.text.slice(span.start, span.end).replace(/\s+/g, ' '), why });
  };
  for (const place of places) {
    const { span, text, where, kind } = place;
    if (kind === 'definition' || changed.has(span.start)) continue;
    const why = ambiguous.get(span.start);
    if (isOtherForm(text, term.name, language) && (where === 'prose' || where === 'heading') && /^\p{Lu}/u.test(text))
      add(span, message('Another form of "{name}", which can\'t be made of the new name', { name: term.name }));
    else if (where === 'heading') add(span, message('A heading keeps the old name'));
    else if (why) add(span, why);
    else if (where === 'prose' && isOrdinaryUse(policy, term, place)) add(span, message('Might be the ordinary word'));
    else if (where === 'prose' && isInCapitals(text) && !isInCapitals(term.name)) add(span, message('Might be part of a longer phrase'));
    else if (where === 'prose' && isOneInSmallLetters(policy, term, place)) small.push(span);
  }
  // A word that is there more often is an ordinary one.
  if (small.length <= MOST_IN_SMALL) for (const span of small) add(span, message('Might be the ordinary word'));
  const endings = ENDINGS[language];
  if (endings !== undefined && /^\p{Lu}/u.test(term.name)) {
    const forms = new RegExp(`(?<![\\p{L}\\p{N}])${formsOf(term.name, endings)}(?![\\p{L}\\p{N}])`, 'gu');
    for (const { leaf, start } of markdown.blocks) {
      if (leaf.kind === 'code' || leaf.kind === 'comment' || leaf.quoteDepth > 0) continue;
      for (const { index, 0: found } of matchesIn(leaf.prose.text, forms)) {
        const span = shiftSpan(leaf.prose.spanOf(index, index + found.length), start);
        if (lettersOf(found) !== lettersOf(term.name) && !places.some((one) => contains(one.span, span)))
          add(span, message('Another form of "{name}", which can\'t be made of the new name', { name: term.name }));
      }
    }
  }
  for (const { heading } of policy.sections.all)
    for (const span of term.mentions)
      if (contains(heading.span, span) && !changed.has(span.start) && !isEndOfPhrase(policy, term, span))
        add(span, message('A heading keeps the old name'));
  return left.sort((a, b) => a.span.start - b.span.start);
}

/** So many uses in small letters are shown. */
const MOST_IN_SMALL = 10;

/** "the declaration" where the term is "Declaration": with an article it may be the term after all. */
function isOneInSmallLetters({ text }: Policy, { name }: Term, { span, text: use, form }: TermPlace): boolean {
  return (
    form === 'caseless' &&
    /^\p{Lu}/u.test(name) &&
    /^\p{Ll}/u.test(use) &&
    /(?<!\p{L})(?:the|this|such|said|der|die|das|dem|den|des|dieser?|le|la|l['’]|les|cette|ce|el|los|las|est[ae]|il|lo|gli|quest[oa])[ ]?$/iu.test(
      text.slice(Math.max(0, span.start - 8), span.start),
    )
  );
}

/** "personal data" of "Sale of personal data": not the name, which isn't there. */
function isEndOfPhrase({ text, language }: Policy, { name }: Term, { start, end }: Span): boolean {
  return language !== 'nl' && name.toLowerCase().includes(` of ${text.slice(start, end).toLowerCase()}`);
}

function lettersOf(words: string): string {
  return words.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

function formsOf(name: string, endings: string): string {
  return name
    .split(/\s+/)
    .map((word) => `${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:${endings})?`)
    .join('\\s+');
}
