/** Uses in which the name of a term may be only a part of what is meant; a rename leaves them to the writer. */
import type { Scope } from '../document/outline/scopes.ts';
import type { Policy } from '../document/policy.ts';
import type { Definition } from '../document/terms/definitions.ts';
import { isInCapitals } from '../document/text/capitals.ts';
import { occurrencesOf } from '../document/text/occurrences.ts';
import { oncePer } from '../document/text/remember.ts';
import type { Span } from '../document/text/span.ts';
import { FUNCTION_WORDS } from '../knowledge/functionWords.ts';
import { SENTENCE_OPENERS } from '../knowledge/sentenceOpeners.ts';
import { type Message, message } from '../l10n/localizer.ts';
import type { TermPlace } from './termAt.ts';

/** Why a use that is written like the name can't be told from something else; undefined where it can. @param name of the term */
export function whyAmbiguous(policy: Policy, place: TermPlace, name: string): Message | undefined {
  if (place.kind === 'definition') return undefined;
  const { text, language } = policy;
  const { start, end } = place.span;
  const before = text.slice(Math.max(0, start - LONGEST_BEFORE), start);
  const behind = text.slice(end, end + LONGEST_BEHIND);
  if (language === 'de' && isSingularOfPlural(policy, place.text, before))
    return message('Another form of "{name}", which can\'t be made of the new name', { name });
  if (place.kind === 'use' && place.where === 'prose' && TITLE_BEHIND.test(behind) && /^\p{Lu}/u.test(place.text))
    return message('Might be the title of another document');
  if (isOrdinaryInCapitals(policy, place.text, name, before) || isOrdinaryAtStart(policy, place, name))
    return message('Might be the ordinary word');
  const apart = whyApart(policy, place, name);
  if (apart) return apart;
  return givesNameWith(behind, name) ||
    isCoordinated(policy, place.text, before, behind) ||
    beginsOtherName(policy, place.text, before) ||
    isInCompany(policy, place.span) ||
    isPromise(policy, place.text, name, behind) ||
    isBeforeName(policy, place, name, behind) ||
    (ACRONYM_BEFORE.test(before) && /\p{Ll}/u.test(place.text))
    ? message('Might be part of a longer phrase')
    : undefined;
}

/** "CONTENT" of "YOUR HARDWARE, SOFTWARE OR CONTENT" where the term is "Content": in capitals nothing tells the term from the word, which the text has in small letters as well, or which no article makes a certain one. */
function isOrdinaryInCapitals(policy: Policy, use: string, name: string, before: string): boolean {
  if (!isInCapitals(use) || isInCapitals(name) || !/^\p{Lu}/u.test(name)) return false;
  const small = name.toLowerCase();
  // Several words in capitals are the term, unless the text has them in small letters as well.
  if (!/^\p{Lu}\p{Ll}+$/u.test(name)) return says(policy, small, 'whole') && !isProper(policy, name);
  const isEnglish = policy.language === 'en' || policy.language === 'und';
  if ((isEnglish ? [small, small.replace(/s$/u, ''), `${small}s`] : [small]).some((form) => says(policy, form, 'whole'))) return true;
  return !CERTAIN_BEFORE.test(before) && !isProper(policy, name);
}

/** "Content may be removed", "## Content": the capital is due to the place, and the text has the word in small letters about as often as with a capital of its own. */
function isOrdinaryAtStart(policy: Policy, { text: use, where, opens }: TermPlace, name: string): boolean {
  if ((where !== 'heading' && !opens) || isInCapitals(use) || !/^\p{Lu}\p{Ll}+$/u.test(name)) return false;
  const { small, own } = countsOf(policy, name);
  return small > 0 && small * MOST_OWN > own;
}

/** For each use in small letters so many with a capital of their own make a word at the start of a sentence the term. */
const MOST_OWN = 3;

/** How often a text has a name in small letters, and with a capital that isn't due to the place. */
function countsOf(policy: Policy, name: string): { readonly small: number; readonly own: number } {
  const { counts } = lookUpsOf(policy);
  const known = counts.get(name);
  if (known) return known;
  const uses = policy.terms.find((term) => term.name === name)?.uses ?? [];
  const inProse = uses.filter(({ where }) => where === 'prose');
  const counted = {
    small: inProse.filter(({ text }) => /^\p{Ll}/u.test(text)).length,
    own: inProse.filter(({ form, opens, text }) => form === 'exact' && !opens && !isInCapitals(text)).length,
  };
  counts.set(name, counted);
  return counted;
}

/** Behind the words of a definition that holds for a part of the text: "For the purposes of this Section, “Garden” means …". */
const LIMITED =
  /(?:(?:for|in|within|under) (?:the (?:sole |limited )?purposes? of )?(?:this|the present|such) |(?:im Sinne|für (?:die )?Zwecke|in|nach) dies(?:es|er|em) |(?:au sens|aux fins|dans|pour l['’]application) (?:de |du )?(?:le |la |cet(?:te)? |ce |présent(?:e)? ){1,2}|(?:a (?:los )?efectos|en|a (?:los )?fines) (?:de )?(?:el |la |esta |este |la presente |el presente )|(?:ai fini|ai sensi|nel|nella|in) (?:del |della |di )?(?:presente |questa |questo |quest['’]))(section|clause|article|paragraph|schedule|annex|exhibit|appendix|addendum|Abschnitts?|Ziffer|Artikels?|Absatz(?:es)?|Klausel|Anhangs?|Anlage|article|section|paragraphe|annexe|sección|cláusula|artículo|apartado|anexo|sezione|clausola|articolo|paragrafo|allegato)(?!\p{L})/iu;
/** Code units before and behind the name of a definition in which such words are looked for. */
const LONGEST_LIMIT = 160;

/** Why a use is none of a definition that holds elsewhere: in another section than the only one that the term is defined for, or in another document of the text. */
function whyApart(policy: Policy, { span }: TermPlace, name: string): Message | undefined {
  const { sections, scopes } = policy;
  const definitions = policy.terms.find((term) => term.name === name)?.definitions ?? [];
  const places = definitions.filter((one) => one.span.start >= 0);
  if (places.length === 0) return undefined;
  const limits = limitsOf(policy, places);
  if (limits && !limits.some((one) => one.start <= span.start && span.end <= one.end))
    return message('Outside of the section that the term is defined for');
  if (scopes.all.length < 2 || sections.all.length === 0) return undefined;
  const documentAt = (offset: number): Scope => {
    const scope = scopes.at(offset);
    return scope.within ?? scope;
  };
  const here = documentAt(span.start);
  return places.some((one) => documentAt(one.span.start) === here) ? undefined : message('In another document of this text');
}

/** The sections that all definitions of a term are limited to; undefined where one holds for the whole text. */
function limitsOf(policy: Policy, definitions: readonly Definition[]): readonly Span[] | undefined {
  const { limits } = lookUpsOf(policy);
  const key = definitions.map(({ span }) => span.start).join();
  if (!limits.has(key)) limits.set(key, findLimits(policy, definitions));
  return limits.get(key);
}

function findLimits({ text, sections }: Policy, definitions: readonly Definition[]): readonly Span[] | undefined {
  const limits: Span[] = [];
  for (const { span } of definitions) {
    const ahead = text.slice(Math.max(0, span.start - LONGEST_LIMIT), span.start);
    const behind = text.slice(span.end, span.end + LONGEST_LIMIT);
    const before = ahead.slice(Math.max(ahead.lastIndexOf('\n') + 1, ahead.search(/[.;:]\s(?![\s\S]*[.;:]\s)/u) + 1));
    const isLimited = LIMITED.test(before) || /^[^.;\n]{0,60}(?:as used|solely) in this (?:section|clause|article)/iu.test(behind);
    const section = sections.all.findLast((one) => one.span.start <= span.start && span.end <= one.span.end);
    if (!isLimited || !section) return undefined;
    limits.push(section.span);
  }
  return limits;
}

/** Articles in capitals, and words that point. */
const CERTAIN_BEFORE =
  /(?<!\p{L})(?:THE|THIS|THESE|SUCH|DER|DIE|DAS|DEM|DEN|DES|DIESER?|LE|LA|LES|CETTE|CES|EL|LOS|LAS|EST[AE]|ESTOS|IL|LO|I|GLI|QUEST[OAIE]|D[EA]L|AL|AU|AUX|DU|DELL[AO]|DEGLI|ALL[AO])[ ]$|(?<!\p{L})(?:DELL|ALL|NELL|L)['’]$/u;

/** Whether a term is the beginning of a name: Larkspur Ltd ("Larkspur"). */
function isProper({ terms, text }: Policy, name: string): boolean {
  return terms.some(
    (term) =>
      term.name === name &&
      term.definitions.some(({ subject }) => subject !== undefined && text.slice(subject.start, subject.end).startsWith(`${name} `)),
  );
}

/** "Larkspur" in "Larkspur Holding Ltd". A word before it that begins the sentence, "Here Larkspur Ltd", has its capital from there. */
function isInCompany({ companies, text }: Policy, { start, end }: Span): boolean {
  return companies.some(({ span }) => {
    if (span.start > start || end > span.end || span.end - span.start <= end - start + 2) return false;
    const isOneWordMore = /^\.?$/.test(text.slice(end, span.end)) && /^\p{L}+\s$/u.test(text.slice(span.start, start));
    return !(isOneWordMore && SENTENCE_START.test(text.slice(Math.max(0, span.start - 4), span.start)));
  });
}

/** Terms that a verb behind "to" makes another thing. */
const PROMISE = /(?:^|[ -])(?:Agreement|Contract|Commitment|Offer|Promise|Undertaking)s?$/iu;
/** "to arbitrate" is said of an agreement of its own. */
const ARBITRATE = /^(?:arbitrate|mediate)$/iu;
/** The word behind "to". */
const TO = /^ to (\p{L}{3,30})(?![\p{L}'’])/u;
/** What the term is given or shown to rather than what it promises: pronouns and articles. */
const RECEIVER =
  /^(?:the|this|that|these|those|our|your|their|its|his|her|you|any|all|each|every|such|other|another|him|them|whom|which|both|either|customers?|users?|members?|clients?|licen[cs]ees?|licensors?|companies|company|suppliers?|vendors?|providers?|buyers?|sellers?|part(?:y|ies)|affiliates?|third|others|anyone|someone|subscribers?|partners?|tenants?|recipients?|employees?)$/iu;
/** "the ", "this ": before these it is the term that is given to somebody. */
const DETERMINED_BEFORE = /(?<!\p{L})(?:an?|the|our|your|their|its|this|that|any|each|such|these)[ \n][*_"“]{0,4}$/iu;

/** Whether "Agreement" is the agreement to do something, "Agreement to Share": of that name, or in the same words as that name elsewhere. */
function isPromise(policy: Policy, use: string, name: string, behind: string): boolean {
  const verb = PROMISE.test(name) ? TO.exec(behind.replace(/\s+/g, ' '))?.[1]?.toLowerCase() : undefined;
  if (verb === undefined || RECEIVER.test(verb) || policy.terms.some((term) => term.name.toLowerCase() === verb)) return false;
  return ARBITRATE.test(verb) || namesOfPromises(policy, use).has(verb);
}

/** The verbs of names such as "Agreement to Share" that a text has without an article before them, in lower case. @param use a spelling of the term */
function namesOfPromises(policy: Policy, use: string): ReadonlySet<string> {
  const { promises } = lookUpsOf(policy);
  const known = promises.get(use);
  if (known) return known;
  const verbs = new Set<string>();
  const { text } = policy;
  for (const start of occurrencesOf(text, use)) {
    const verb = TO.exec(text.slice(start + use.length, start + use.length + LONGEST_VERB))?.[1];
    const before = text.slice(Math.max(0, start - LONGEST_DETERMINER), start);
    if (verb !== undefined && /^\p{Lu}\p{Ll}/u.test(verb) && !LETTER.test(before.slice(-1)) && !DETERMINED_BEFORE.test(before))
      verbs.add(verb.toLowerCase());
  }
  promises.set(use, verbs);
  return verbs;
}

/** A verb with its "to", and an article with marks, in code units. */
const LONGEST_VERB = 40;
const LONGEST_DETERMINER = 12;

/** What is before the first word of a sentence. */
const SENTENCE_START = /(?:^|[.!?:]\s{1,3}|\n\s{0,3})$/;

/** "UK" in "UK Addendum", "revenge porn" in "Revenge Porn Helpline": an abbreviation before a word with a capital, or capitals that the name doesn't have. A defined term behind it is no part of its name. */
function isBeforeName({ terms }: Policy, { text: use, where }: TermPlace, name: string, behind: string): boolean {
  if (!/\p{Lu}/u.test(name) && /[ -]\p{Lu}/u.test(use) && !isInCapitals(use)) return true;
  if (where === 'heading' || !/^[\p{Lu}\d&]{2,8}$/u.test(use)) return false;
  const next = /^[ \n]([\p{Lu}][\p{L}’'-]+)/u.exec(behind)?.[1];
  if (next === undefined || isInCapitals(next)) return false;
  const rest = behind.slice(1);
  return !terms.some((term) => rest.startsWith(term.name) || term.name === next);
}

/** "Terms" in "API Terms". */
const ACRONYM_BEFORE = /(?<![\p{L}\p{N}])\p{Lu}{2,6} [*_]{0,3}$/u;
/** Code units before a use that are read for the words it belongs to. */
const LONGEST_BEFORE = 80;
/** Code units behind a use: a parenthesis with a name. */
const LONGEST_BEHIND = 140;

/** "Remote Access" in "Remote Access Policy". */
const TITLE_BEHIND = /^(?:[ \t]|\r?\n[ \t]*)(?:Polic(?:y|ies)|Standards?|Procedures?|Guidelines?)(?!\p{L})/u;

/** The words that are given a name: 'Staff Law (the "Staff Law")'. */
const NAMED_BEHIND = /^[*_]{0,3}\s\([^()"“„«]{0,30}["“„«][\s*_]{0,4}([^"“”„«»()]{0,60})/u;

/** Whether a name is given behind the use that has a word of the term itself: 'the Team (each, a "Team Member")'; another one says nothing of the term. */
function givesNameWith(behind: string, name: string): boolean {
  const given = NAMED_BEHIND.exec(behind)?.[1];
  if (given === undefined) return false;
  const own = new Set(wordsOf(name));
  const words = wordsOf(given);
  return words.length === 0 || words.some((word) => own.has(word));
}

/** In lower case and without the "s" of a plural. */
function wordsOf(words: string): readonly string[] {
  return (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !SENTENCE_OPENERS.has(word))
    .map((word) => word.replace(/(?<=\p{L}{2})s$/u, ''));
}

/** "second and ", "first- or ", "first/" before a use. */
const JOINED_BEFORE =
  /(?:(?<!\p{L})(\p{L}+) )?(?<![\p{L}-])(\p{L}+)(-?)(?:(,?) (?:and\/or|and|or|und|oder|bzw\.|sowie|et|ou|y|e|o|u|ed|od) |() ?\/ ?)$/u;
/** " und -bedingungen" behind a use. */
const SUSPENDED_BEHIND = /^ (?:und|oder|bzw\.|sowie|and|or) -\p{L}/u;
/** " et sensibles" behind a use. */
const JOINED_BEHIND = /^ (?:et|ou|y|o|e|u|ed|od) (\p{Ll}+|\p{Lu}\p{Ll}+)(?!\p{L})/u;
/** Adjectives in the plural, which in these languages are behind their noun. */
const ADJECTIVES: Readonly<Record<string, RegExp>> = {
  fr: /(?:elles|els|ales|aux|ives|ifs|euses|ibles|ables|iques)$/u,
  es: /(?:ales|iles|ivos|ivas|osos|osas|ibles|ables|icos|icas)$/u,
  it: /(?:ali|ivi|ive|osi|ose|ibili|abili|ici|iche|ari)$/u,
};
const ORDINAL = /^(?:first|second|third)$/iu;
const DETERMINED = /^(?:an?|the|our|your|their|its|this|that|any|each|such)$/iu;

/** Whether a use of several words shares some of them with what it is joined to: "first and third party cookies", "Nutzungs- und Lizenzvertrag". */
function isCoordinated(policy: Policy, use: string, before: string, behind: string): boolean {
  const { language } = policy;
  const following = behind.replace(/\s+/g, ' ');
  if (SUSPENDED_BEHIND.test(following)) return true;
  const words = use.split(/[\s-]+/);
  const [, ahead = '', word = '', hyphen = '', comma = ''] = JOINED_BEFORE.exec(before.replace(/\s+/g, ' ')) ?? [];
  if (hyphen !== '') return true;
  const isSaid = (phrase: string): boolean => says(policy, phrase, 'start', true);
  if (words.length < 2) return false;
  if (word !== '' && !FUNCTION_WORDS.has(word.toLowerCase())) {
    if (ORDINAL.test(word) || words.some((_, index) => index > 0 && isSaid(`${word} ${words.slice(index).join(' ')}`))) return true;
    // A noun would mostly be in the plural or have an article; in German it has a capital.
    const isLower = /^\p{Ll}/u.test(use) && /^\p{Ll}/u.test(word) && comma === '';
    if (isLower && (language === 'de' || ((language === 'en' || language === 'und') && !word.endsWith('s') && !DETERMINED.test(ahead))))
      return true;
  }
  const next = JOINED_BEHIND.exec(following)?.[1] ?? '';
  const adjective = ADJECTIVES[language];
  return (
    next !== '' &&
    adjective !== undefined &&
    (words.some((_, index) => index > 0 && isSaid(`${words.slice(0, index).join(' ')} ${next}`)) ||
      (adjective.test(next) && adjective.test(words.at(-1) ?? '')))
  );
}

/** "Purchase " or "Bon de " at the start of a sentence, a title or formatted words. */
const FIRST_WORD = /(?:^|\n|[.!?:;•*_>|#-]|\d[.)])[ \t]*[*_]{0,3}["“„«]?(\p{Lu}[\p{L}’'-]+)[ \t](?:(of|de|di|del|della|du)[ \t])?$/u;

/** Whether the word before the use, which has the capital of a sentence, may make it another name: "Purchase Orders." */
function beginsOtherName(policy: Policy, use: string, before: string): boolean {
  const [, word = '', joint] = FIRST_WORD.exec(before) ?? [];
  const lower = word.toLowerCase();
  if (word === '' || !/^\p{Lu}/u.test(use) || /['’]s?$|ly$/u.test(word) || SENTENCE_OPENERS.has(lower) || FUNCTION_WORDS.has(lower))
    return false;
  const phrase = joint === undefined ? lower : `${lower} ${joint}`;
  const singular = use.replace(/s$/u, '');
  if (says(policy, `${phrase} ${singular.toLowerCase()}`, 'start')) return true;
  return joint === undefined && word !== word.toUpperCase() && !says(policy, `${phrase} ${singular}`, 'start');
}

/** Determiners of the genitive, and of any case of the singular in which nouns such as "Kunde" end with "n"; adjectives may follow. */
const GENITIVE = /(?<!\p{L})(?:des|(?:ein|kein|unser|ihr|sein|mein|dein)es|eures) (?:\p{Ll}[\p{L}-]{1,30}en ){0,2}$/iu;
const GENITIVE_OR_NEUTER = /(?<!\p{L})(?:dies|jen|jed|welch|solch|manch)es (?:\p{Ll}[\p{L}-]{1,30}e[ns] ){0,2}$/iu;
const SINGULAR =
  /(?<!\p{L})(?:des|dem|(?:ein|kein)e[nms]|(?:dies|jen|welch|unser|ihr|sein|mein|dein)e[ms]|jede[nms]) (?:\p{Ll}[\p{L}-]{1,30}en ){0,2}$/iu;

/** Whether a use that is written like a name in the plural is of the singular: "dieses Plugins" of "Plugins", "dem Kunden" of "Kunden". */
function isSingularOfPlural(policy: Policy, use: string, before: string): boolean {
  const words = before.replace(/\s+/g, ' ');
  if (/[^s]s$/u.test(use)) return GENITIVE.test(words) || (GENITIVE_OR_NEUTER.test(words) && !says(policy, `das ${use}`, 'whole', true));
  const singulars = use.endsWith('en') ? [use.slice(0, -1), use.slice(0, -2)] : [];
  return SINGULAR.test(words) && singulars.some((one) => says(policy, one, 'whole'));
}

/** What has been looked up in one policy, since the same is asked of each use of a term. */
const lookUpsOf = oncePer(({ text }: Policy) => ({
  lower: text.toLowerCase(),
  /** Whether a phrase is there, see {@link says}. */
  phrases: new Map<string, boolean>(),
  /** By name of a term, see {@link countsOf}. */
  counts: new Map<string, { readonly small: number; readonly own: number }>(),
  /** By spelling of a term, see {@link namesOfPromises}. */
  promises: new Map<string, ReadonlySet<string>>(),
  /** By where its definitions begin, see {@link limitsOf}. */
  limits: new Map<string, readonly Span[] | undefined>(),
}));

/** Whether a phrase is in a text as words of its own, or as the start of words. */
function says(policy: Policy, phrase: string, part: 'whole' | 'start', ignoresCase = false): boolean {
  const { lower, phrases } = lookUpsOf(policy);
  const key = `${part} ${ignoresCase} ${phrase}`;
  const before = phrases.get(key);
  if (before !== undefined) return before;
  const [text, sought] = ignoresCase ? [lower, phrase.toLowerCase()] : [policy.text, phrase];
  let found = false;
  for (let at = text.indexOf(sought); at >= 0 && !found; at = text.indexOf(sought, at + sought.length))
    found = !LETTER.test(text[at - 1] ?? '') && (part === 'start' || !LETTER.test(text[at + sought.length] ?? ''));
  phrases.set(key, found);
  return found;
}

const LETTER = /\p{L}/u;
