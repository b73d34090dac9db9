/** Parties of the agreement that its text names once and never introduces: mostly left over from the text that it was adapted from. */

import type { Leaf } from '../document/markdown/leaf.ts';
import { mayMatch } from '../document/markdown/mayMatch.ts';
import { inLeaves, undefinedIfEmpty } from '../document/markdown/passages.ts';
import type { Policy } from '../document/policy.ts';
import { matchesIn } from '../document/text/matches.ts';
import { occurrencesOf } from '../document/text/occurrences.ts';
import { oncePer, oncePerText } from '../document/text/remember.ts';
import { type Span, shiftSpan } from '../document/text/span.ts';
import { COMPANY_FORMS } from '../knowledge/companyForms.ts';
import { GENERIC_PARTY, LEGAL_FORM, PARTY_ACTS, PARTY_LIABILITY, PARTY_PLACES } from '../knowledge/partyWords.ts';
import { PROVIDER_ACTS, type ProviderActs } from '../knowledge/providerActs.ts';

/** A name where a party stands. */
export interface NamedParty {
  readonly span: Span;
  readonly name: string;
}

/** A party that is introduced nowhere, and the one that is named in its place elsewhere. */
export interface UnknownParty {
  readonly party: NamedParty;
  readonly known: NamedParty;
}

/** In order; derived once per version. */
export const unknownParties: (policy: Policy) => readonly UnknownParty[] = oncePer((policy) => {
  const found = namedParties(policy.markdown);
  const twins = [...namesakes(policy), ...strangers(policy)];
  if (found.length === 0) return twins;
  const parties = found.filter(({ acts }) => !acts);
  const introduced = introducedParties(policy);
  const all = [...parties, ...introduced];
  const text = `${policy.text}\n${policy.path}\n${policy.title ?? ''}`.toLowerCase();
  // Sorting asks for each name several times.
  const counts = new Map<string, number>();
  const uses = (name: string): number => {
    const count = counts.get(name) ?? Math.max(0, ...wordsOf(name).map((word) => text.split(word).length - 1));
    counts.set(name, count);
    return count;
  };
  const known = [...all].sort((a, b) => uses(b.name) - uses(a.name))[0];
  if (!known || uses(known.name) < FEWEST_USES) return twins;
  const unknown = found.flatMap((party): UnknownParty[] => {
    const { name, acts } = party;
    if (uses(name) > (acts ? 1 : MOST_USES) || isRelated(name, known.name)) return [];
    if (all.some((one) => one !== party && one.name !== name && isRelated(name, one.name))) return [];
    if (policy.definitions.all.some(({ term }) => term.includes(name))) return [];
    return [{ party: { span: party.span, name }, known: { span: known.span, name: known.name } }];
  });
  const isFound = ({ party }: UnknownParty): boolean => unknown.some((one) => one.party.span.start === party.span.start);
  return [...unknown, ...twins.filter((one) => !isFound(one))].sort((a, b) => a.party.span.start - b.party.span.start);
});

/** Code units of a name with all its words. */
const LONGEST_NAME = 80;

/** Last words of names of organizations in English; contracts, programs and products end in others. */
const ORGANIZATION =
  /^(?:Club|Association|Society|Company|Foundation|Trust|Cooperative|Co-op|Council|Cent(?:re|er)|School|University|College|Institute|Library|Museum|Charity|Union|Festival|Church|Hospital|Studio|Agency|Bank|Academy|Gallery|Camp|Hotel|Federation|League|Team|Choir|Orchestra|Theatre|Theater|Clinic|Practice|Brewery|Farm|Gym)$/u;

/** Who is given a name in the text: "Seedwell LLC ("Seedwell")". */
function introducedParties(policy: Policy): readonly NamedParty[] {
  return policy.definitions.all.flatMap(({ subject }): NamedParty[] => {
    const name =
      subject &&
      policy.text
        .slice(subject.start, subject.end)
        .replace(/[*_\s]+/g, ' ')
        .trim();
    // The noun phrase before the parenthesis may be a clause: "Kurse, die die Malschule Ems GmbH".
    const last = name?.split(/[()]|,(?!\s?\p{Lu}[\p{L}.]{0,5}$)/u).at(-1) ?? '';
    const own = last.slice(Math.max(0, last.search(/\p{Lu}/u))).slice(0, LONGEST_NAME);
    return subject && /^\p{Lu}.{2}/u.test(own) ? [{ span: subject, name: own }] : [];
  });
}

/** Words before a name that tell what is said of it. */
const WORDS_BEFORE = 3;

/**
 * Names that end in the word by which the text calls its own party, "Harbour Lights Sailing Club" where "the Club" is another, with words before them that elsewhere are before that word: "the welfare officer of the Club".
 * They are left over from the text that it was adapted from; the word alone may be that of any other.
 */
function namesakes(policy: Policy): readonly UnknownParty[] {
  const own = introducedParties(policy).flatMap(({ name, span }) => {
    const noun = name.split(' ').at(-1) ?? '';
    return ORGANIZATION.test(noun) && policy.definitions.all.some(({ term }) => term === noun) && name.includes(' ')
      ? [{ name, noun, span }]
      : [];
  });
  if (own.length === 0) return [];
  const { text } = policy;
  return own.flatMap(({ name, noun, span }) => {
    const other = new RegExp(
      `(?<before>(?:\\p{L}+ ){${WORDS_BEFORE}})(?<other>(?:\\p{Lu}[\\p{L}’'-]+ ){1,5}${noun})(?![\\p{L}\\p{N}-])`,
      'gu',
    );
    return matchesIn(text, other).flatMap(({ index, groups }): UnknownParty[] => {
      const { before = '', other: found = '' } = groups ?? {};
      const start = index + before.length;
      if (name.endsWith(found) || text.split(found).length > 2 || !text.includes(`${before}${noun}`)) return [];
      return [{ party: { name: found, span: { start, end: start + found.length } }, known: { name, span } }];
    });
  });
}

/** A provider that the text is about is named so often. */
const FEWEST_OF_PROVIDER = 3;
/** A name with fewer letters may be a word. */
const SHORTEST_STRANGER = 5;

/** What the text calls the company that it introduces: "Northquay Analytics, Inc. ("Northquay")", else its name without the legal form. */
function ownProvider({ definitions, companies, text }: Policy): NamedParty | undefined {
  const defined = definitions.all.flatMap(({ term, span }): readonly NamedParty[] =>
    companies.some(({ name }) => name === term || name.startsWith(`${term} `)) ? [{ name: term, span }] : [],
  );
  const all = [...defined, ...companies.map(({ name, span }): NamedParty => ({ name, span }))];
  return all.find(({ name }) => [...occurrencesOf(text, name, { most: FEWEST_OF_PROVIDER })].length >= FEWEST_OF_PROVIDER);
}

/**
 * Names of one word that stand once in the whole text, where only the provider can: "Brightwell notifies Subscriber" in an agreement of Northquay.
 * Only where the text introduces its company and calls it by its name.
 */
function strangers(policy: Policy): readonly UnknownParty[] {
  const found = actingNames(policy.markdown, policy.language === 'und' ? 'en' : policy.language);
  const known = found.length === 0 ? undefined : ownProvider(policy);
  if (!known) return [];
  const lower = `${policy.text}\n${policy.path}\n${policy.title ?? ''}`.toLowerCase();
  return found.flatMap(({ name, span }): UnknownParty[] =>
    lower.split(name.toLowerCase()).length === 2 &&
    !isRelated(name, known.name) &&
    !policy.definitions.all.some(({ term }) => term.includes(name))
      ? [{ party: { name, span }, known }]
      : [],
  );
}

const actsOf = oncePerText((language) => {
  const acts = PROVIDER_ACTS[language];
  return acts && readersOf(acts);
});

function readersOf({ verbs, objects, before, behind, articles, notNames }: ProviderActs): {
  readonly acts: RegExp;
  readonly objects: RegExp;
  readonly suffers: RegExp;
  readonly notName: RegExp;
} {
  const name = `(?<name>\\p{Lu}\\p{Ll}{${SHORTEST_STRANGER - 1},24})`;
  const start = `(?:^|[.:;)*ªº]\\s)\\W{0,4}${articles ? `(?:(?:${articles.source})\\s)?` : ''}`;
  return {
    acts: new RegExp(`${start}${name}\\s(?:${verbs.source})(?!\\p{L})`, 'gu'),
    objects: new RegExp(`^[^.;:]{0,30}?(?<!\\p{L})(?:${objects.source})(?!\\p{L})`, 'iu'),
    suffers: new RegExp(`(?<!\\p{L})(?:${before.source})\\s${name}\\s(?:${behind.source})(?!\\p{L})`, 'gu'),
    notName: new RegExp(`^(?:${notNames.source})$`, 'iu'),
  };
}

/** Places of one word with a capital where only a provider can be. */
const actingNames = inLeaves(
  (leaf, _source, language: string) => undefinedIfEmpty(readActing(leaf, language)),
  ({ start }, found) => found.map((one): NamedParty => ({ ...one, span: shiftSpan(one.span, start) })),
);

function readActing({ kind, prose, quoteDepth }: Leaf, language: string): readonly NamedParty[] {
  const readers = kind === 'paragraph' && quoteDepth === 0 ? actsOf(language) : undefined;
  if (!readers) return [];
  const { text } = prose;
  const placed = ({ 0: whole, index, groups }: RegExpExecArray): readonly NamedParty[] => {
    const name = groups?.['name'] ?? '';
    const at = index + whole.lastIndexOf(name);
    return readers.notName.test(name) || GENERIC_PARTY.test(name) ? [] : [{ name, span: prose.spanOf(at, at + name.length) }];
  };
  return [
    ...matchesIn(text, readers.acts).filter(({ 0: whole, index }) =>
      readers.objects.test(text.slice(index + whole.length, index + whole.length + 80)),
    ),
    ...matchesIn(text, readers.suffers),
  ].flatMap(placed);
}

/** A party that the text is about is named so often, in any case and within addresses. */
const FEWEST_USES = 4;
/** One that is introduced is named more often. */
const MOST_USES = 2;

/** The words of a name that tell it from others, in lower case. */
function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !FORMS.has(word));
}

const FORMS: ReadonlySet<string> = new Set(
  COMPANY_FORMS.flatMap(({ spellings }) => spellings.flatMap((spelling) => spelling.toLowerCase().split(/[^\p{L}]+/u))),
);

/** Names of one group of companies share a word, or one is made of the first letters of the other. */
function isRelated(a: string, b: string): boolean {
  const words = new Set(wordsOf(b));
  return wordsOf(a).length === 0 || wordsOf(a).some((word) => words.has(word)) || /^[\p{Lu}\d]{1,5}$/u.test(a);
}

/** A name where a party stands; `acts`: it is only said what it does. */
interface Placed extends NamedParty {
  readonly acts: boolean;
}

const namedParties = inLeaves(
  (leaf) => (leaf.kind === 'code' || leaf.quoteDepth > 0 ? undefined : undefinedIfEmpty(scan(leaf))),
  ({ start }, found) => found.map((one): Placed => ({ ...one, span: shiftSpan(one.span, start) })),
  mayMatch(PARTY_ACTS, PARTY_LIABILITY, ...PARTY_PLACES.map(({ before }) => before)),
);

const places = PARTY_PLACES.map((place) => ({ ...place, mayBe: mayMatch(place.before) }));
const mayAct = mayMatch(PARTY_ACTS);
const mayBeLiable = mayMatch(PARTY_LIABILITY);

const WORD = "\\p{Lu}[\\p{L}\\p{N}&'’-]{1,30}";
/** A name of one to three words with capitals, then perhaps its legal form. */
const NAME = new RegExp(`^(?:\\p{Lu}[\\p{L}\\p{N}&'’-]{2,30})(?:\\s${WORD}){0,2}`, 'u');
/** The same at the end of what is before a verb, where nothing but an article or a mark is before it. */
const NAME_BEFORE = new RegExp(
  `(?:^|[.,;:(*\\n]\\s?|(?<!\\p{L})(?:[Dd]ie|[Dd]er|[Ll]a|[Ee]l|[Tt]hat|dass|que|THAT|DIE|DER|QUE)\\s)(?!(?:Die|Der|Das|The|La|Le|Les|El|Il|DIE|DER|THE)\\s)(?<name>${WORD}(?:\\s${WORD}){0,2})(?<form>${LEGAL_FORM})?$`,
  'u',
);
/** How far back of a verb a name begins. */
const NAME_REACH = 120;

function scan(leaf: Leaf): Placed[] {
  const { prose } = leaf;
  const { text } = prose;
  const placed = (at: number, name: string, acts: boolean): Placed[] => {
    const plain = name.replace(/['’]s$/u, '');
    const words = plain.split(/\s/);
    if (words.some((word) => GENERIC_PARTY.test(word))) return [];
    return [{ name: plain, span: prose.spanOf(at, at + plain.length), acts }];
  };
  const inPlaces = places.flatMap(({ before, behind, mayBe }) =>
    (mayBe(leaf) ? matchesIn(text, before) : []).flatMap(({ 0: phrase, index }) => {
      const at = index + phrase.length;
      const [name] = NAME.exec(text.slice(at, at + 100)) ?? [];
      if (name === undefined || !/\p{Ll}/u.test(name) || (behind && !isFollowed(text, at + name.length, behind))) return [];
      return placed(at, name, false);
    }),
  );
  const inActs = (mayAct(leaf) ? matchesIn(text, PARTY_ACTS) : []).flatMap(({ index, 0: verb }) => {
    const from = Math.max(0, index - NAME_REACH);
    const { name = '', form = '' } = NAME_BEFORE.exec(text.slice(from, index))?.groups ?? {};
    const isShouted = !/\p{Ll}/u.test(verb);
    // One word alone may begin a sentence.
    if (name === '' || (!name.includes(' ') && form === '') || isShouted !== !/\p{Ll}/u.test(name)) return [];
    return placed(index - form.length - name.length, name + form, true);
  });
  const inLiability = (mayBeLiable(leaf) ? matchesIn(text, PARTY_LIABILITY) : []).flatMap(({ 0: phrase, index }) => {
    const at = index + phrase.length;
    const [name] = NAME.exec(text.slice(at, at + 100)) ?? [];
    if (name === undefined || !name.includes(' ') || /\p{Ll}/u.test(phrase) !== /\p{Ll}/u.test(name)) return [];
    return placed(at, name, true);
  });
  return [...inPlaces, ...inActs, ...inLiability];
}

function isFollowed(text: string, at: number, behind: RegExp): boolean {
  const [form] = FORM.exec(text.slice(at, at + 30)) ?? [''];
  return behind.test(text.slice(at + form.length, at + form.length + 60));
}

const FORM = new RegExp(`^(?:${LEGAL_FORM})?`, 'u');
