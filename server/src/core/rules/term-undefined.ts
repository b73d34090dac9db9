/** `term-undefined`: a generic noun is written like a defined term, and nothing defines it. */
import type { Policy } from '../document/policy.ts';
import { type CapitalisedNoun, nounKey } from '../document/terms/capitalisedNouns.ts';
import { headOf } from '../document/terms/inflection.ts';
import { findUnknownKinds } from '../document/terms/memberKinds.ts';
import { findMixedTerms, findTwinTerms } from '../document/terms/mixedTerms.ts';
import { partsOf } from '../document/terms/termDictionary.ts';
import { occurrencesOf } from '../document/text/occurrences.ts';
import { GDPR_TERMS } from '../knowledge/definitionWords.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Finding, Fix, Rule, SurroundingFiles } from './rule.ts';

/** One capital may be a slip, and so may two; from here on it is a habit. */
const USES = 3;

/** Places that are listed beside a finding. */
const LISTED = 100;

/** Only nouns of a closed list, and only capitals that no sentence start, name, title, label or heading explains. Never in languages without role nouns: German writes every noun so. A hint, since policies define terms in more ways than are read, and in other documents; and only in texts that define others, or bind. */
export const termUndefined: Rule = {
  id: 'term-undefined',
  group: 'Defined terms',
  summary: 'A word such as "Service" is capitalized like a defined term but never defined.',
  why: 'A capital letter in the middle of a sentence tells readers that the word has a special meaning here. Without a definition, they have to guess it, and so does a court: unclear terms are often read against the person who wrote them.',
  severity: 'hint',
  *check(policy, { incorporated = [], files, l10n }) {
    const { definitions, language } = policy;
    // Terms of another text hold here; only with that text at hand it is known which.
    if ((definitions.references.length > 0 || definitions.isPart) && incorporated.length === 0) return;
    const defined = definedKeys([policy, ...incorporated], language);
    if (definitions.asInGdpr) for (const term of GDPR_TERMS) defined.add(nounKey(term, language));
    const nouns = incorporated.length > 0 || (definesNames(policy) && !restsOnTerms(policy, files)) ? policy.capitalisedNouns : [];
    for (const noun of nouns) {
      const first = noun.places[0];
      if (!first || noun.places.length < USES || defined.has(noun.key) || isOwnName(policy, noun)) continue;
      if (ORDINARY_NOUNS.has(noun.noun) || isIntroduced(policy, noun)) continue;
      if (policy.nounsExplainedInLine.has(noun.key) || isOrganOfText(policy, noun) || isShortName(policy, noun)) continue;
      const word = policy.text.slice(first.start, first.end).replace(/\s+/g, ' ');
      yield {
        span: first,
        message: l10n.t('"{word}" is capitalized like a defined term but never defined ({count} uses)', {
          word,
          count: noun.places.length,
        }),
        related: noun.places.slice(1, LISTED).map((span) => ({ span, message: l10n.t('Also here') })),
        fixes: files?.entries('').some(mayDefine) ? [] : fixesOf(policy, noun, word, l10n),
      };
    }
    yield* mixedTerms(policy, incorporated, l10n);
  },
};

/** Whether the text defines names at all, or is a contract, where capitals bind: elsewhere they may be a habit. */
function definesNames({ definitions, kind }: Policy): boolean {
  return BINDING_KINDS.has(kind) || definitions.all.some(({ confidence }) => confidence !== 'possible');
}

/** Whether a file of the same folder may define the words, "terms.md", and the text links to something that is called so. */
function restsOnTerms({ links, kind }: Policy, files: SurroundingFiles | undefined): boolean {
  return (
    kind !== 'terms' &&
    links.some(({ text, target }) => DEFINITIONS.test(text) || DEFINITIONS.test(target)) &&
    files?.entries('').some(mayDefine) === true
  );
}

/** What everybody knows: "your Account" is the one that was created. */
const ORDINARY_NOUNS: ReadonlySet<string> = new Set(['Account', 'Compte', 'Cuenta', 'Conta']);

/**
 * Whether the text says which thing is meant without naming it: "This SERVICE is provided by", "the Larkspur application", "our Larkspur app".
 */
function isIntroduced({ text }: Policy, { noun, places }: CapitalisedNoun): boolean {
  const words = new Set([noun, ...places.map(({ start, end }) => text.slice(start, end))]);
  for (const word of words) {
    const capitals = word.toUpperCase();
    for (const at of occurrencesOf(text, capitals, { most: MOST_LINES }))
      if (capitals !== word && THIS_BEFORE.test(text.slice(Math.max(0, at - 12), at))) return true;
    const small = word.toLowerCase();
    for (const at of occurrencesOf(text, small, { most: MOST_LINES })) {
      const before = text.slice(Math.max(0, at - LONGEST_NAME), at);
      const behind = text.slice(at + small.length, at + small.length + LONGEST_NAME);
      if (NAME_BEFORE.test(before) && !/^\p{L}/u.test(behind)) return true;
    }
  }
  return false;
}

const THIS_BEFORE = /(?<!\p{L})(?:this|ce|cette|est[ea]|quest[oa])\s$/iu;
/** "the Larkspur ": a name between the article and the noun. */
const NAME_BEFORE = /(?<!\p{L})(?:[Tt]he|[Oo]ur)\s[*_“"]{0,3}\p{Lu}\p{L}{1,20}(?:\s\p{Lu}\p{L}{1,20})?[*_”"]{0,3}\s(?:mobile |web )?$/u;

/** Two words of two defined terms, which together are none: a slip for one of the two, or a term that was forgotten. */
function* mixedTerms(
  { definitions, markdown, language, sections, title = '', companies }: Policy,
  incorporated: readonly Policy[],
  l10n: Localizer,
): Generator<Finding> {
  const known = [
    ...sections.all.map(({ heading }) => heading.text),
    ...incorporated.flatMap((one) => one.definitions.all.map(({ term }) => term)),
  ];
  for (const { name, uses, from } of findMixedTerms(definitions.all, markdown, language, known)) {
    const [first, ...others] = uses;
    // "Buffer Services" of a company called Buffer is a name.
    const isProper = [title, ...companies.map((one) => one.name)].some((text) => text.includes(name.split(/\s/)[0] ?? ''));
    if (!first || isProper) continue;
    yield {
      span: first,
      message: l10n.t('"{name}" is never defined; "{first}" and "{second}" are', { name, first: from[0].term, second: from[1].term }),
      related: [
        ...from.map(({ span, term }) => ({ span, message: l10n.t('"{term}" is defined here', { term }) })),
        ...others.slice(0, LISTED).map((span) => ({ span, message: l10n.t('Also here') })),
      ],
    };
  }
  for (const { name, uses, of } of [
    ...findTwinTerms(definitions.all, markdown, language, known),
    ...findUnknownKinds(markdown, language),
  ]) {
    const [first, ...others] = uses;
    if (!first) continue;
    yield {
      span: first,
      message: l10n.t('"{name}" is never defined, but "{term}" is', { name, term: of.term }),
      related: [
        { span: of.span, message: l10n.t('"{term}" is defined here', { term: of.term }) },
        ...others.map((span) => ({ span, message: l10n.t('Also here') })),
      ],
    };
  }
}

/** Everything that is a name somewhere, and the nouns at the heart of longer names. */
function definedKeys(policies: readonly Policy[], language: string): Set<string> {
  const keys = new Set<string>();
  for (const { definitions } of policies) {
    for (const { term, aliases } of definitions.all) {
      for (const name of [term, ...aliases.map(({ text }) => text)]) {
        // "Partner(s)" and "Usuario/s" define one as well as several.
        for (const one of namesIn(name.replace(/\(\p{L}{1,3}\)|(?<=\p{L})\/\p{Ll}{1,2}(?!\p{L})/gu, ''))) {
          const parts = partsOf(one);
          keys.add(nounKey(parts.join(' '), language));
          keys.add(nounKey(parts[headOf(parts)] ?? '', language));
          // "Sitios vinculados", "Sites partenaires": the noun comes first.
          if (NOUN_FIRST.has(language)) keys.add(nounKey(parts[0] ?? '', language));
        }
      }
    }
  }
  return keys;
}

/** Languages that put adjectives behind their noun. */
const NOUN_FIRST: ReadonlySet<string> = new Set(['fr', 'es', 'it', 'pt', 'ca', 'ro']);

/** "Personal Data (or Data)" and "User/you/your" are several names. */
function namesIn(name: string): readonly string[] {
  const all = name.split(/\s?[/()]\s?(?:(?:or|oder|ou|o|bzw\.)\s)?|,?\s(?:or|oder|ou|bzw\.)\s/u).filter((one) => one !== '');
  return all.length > 1 ? [name, ...all] : [name];
}

/** Uses of a noun that are looked at. */
const MOST_LINES = 500;

/** "§ 5 The Controller", "Article 7 – Le Président": statutes set up their offices and bodies in sections that are called like them. */
function isOrganOfText({ kind, sections, language }: Policy, { key }: CapitalisedNoun): boolean {
  return (
    kind === 'governance' &&
    sections.all.some(({ heading: { title } }) =>
      title
        .replace(ARTICLE_BEFORE, '')
        .split(/,\s|\s(?:and|et|y|e|&)\s|\s[/–—-]\s/u, MOST_NAMES)
        .some((name) => isCalledSo(nounKey(name.trim().replace(ARTICLE_BEFORE, ''), language), key)),
    )
  );
}

/** "Membership" and "Mitgliedschaft" settle who is a member. */
function isCalledSo(title: string, key: string): boolean {
  return title === key || (title.startsWith(key) && /^s?ship/.test(title.slice(key.length)));
}

const ARTICLE_BEFORE = /^\s*(?:the |an? |les? |la |l['’]|el |los |las |il |lo |gli |i )/iu;
/** Names that a title joins. */
const MOST_NAMES = 6;

/** "the Order" of a body that is called "Order of the Bee". */
function isShortName({ kind, text }: Policy, { noun }: CapitalisedNoun): boolean {
  if (kind !== 'governance') return false;
  for (const at of occurrencesOf(text, noun, { most: MOST_LINES }))
    if (NAME_BEHIND.test(text.slice(at + noun.length, at + noun.length + LONGEST_NAME))) return true;
  return false;
}

/** Code units of what makes a noun the first word of a name. */
const LONGEST_NAME = 40;
const NAME_BEHIND = /^\s(?:[Oo]f|[Ff]or|de|du|des|del|di|della?|dei)\s(?:(?:the|la|les?|los|las|el|l['’])\s?)?\p{Lu}\p{Ll}{2}/u;

/** "this Agreement" in an agreement is its own name. */
function isOwnName({ title = '', sections, language }: Policy, { key }: CapitalisedNoun): boolean {
  const top = sections.all.filter(({ heading }) => heading.level === 1).map(({ heading }) => heading.text);
  return [title, ...top].some((text) => partsOf(text).some((part) => nounKey(part, language) === key));
}

/** Things that a policy also speaks of in ordinary words. A party, a contract or a right in lower case may be another one. */
const ORDINARY_THINGS = new Set(
  [
    ['Service', 'Site', 'Website', 'Platform', 'App', 'Application', 'Product', 'Software'],
    ['Plateforme', 'Produit', 'Logiciel', 'Servicio', 'Sitio', 'Plataforma', 'Aplicación', 'Producto'],
  ].flat(),
);

/** What lower case is about is decided in a contract by its definitions, so that it may not be taken from a word. */
const BINDING_KINDS: ReadonlySet<string> = new Set(['terms', 'dpa', 'acceptable-use']);

/**
 * Lower case, where the text itself prefers it: the word is an ordinary one more often than not, and no capital is left behind.
 * A definition is never written: which thing is meant the text doesn't say, or there would be one.
 */
function fixesOf(policy: Policy, { noun, places }: CapitalisedNoun, word: string, l10n: Localizer): Fix[] {
  const { text, kind, links } = policy;
  if (
    !ORDINARY_THINGS.has(noun) ||
    BINDING_KINDS.has(kind) ||
    links.some((link) => DEFINITIONS.test(link.text)) ||
    places.some(({ start }) => !DETERMINER_BEFORE.test(text.slice(Math.max(0, start - 16), start)))
  )
    return [];
  const stem = sharedStart([noun, ...places.map(({ start, end }) => text.slice(start, end))]);
  const inLowerCase = countWords(text, stem.toLowerCase());
  const inCapitals = countWords(text, stem) + countWords(text, stem.toUpperCase());
  if (stem.length < SHORTEST_STEM || inCapitals > places.length || inLowerCase < places.length) return [];
  return [
    {
      title: l10n.t('Change to "{text}" everywhere ({count} uses)', { text: word.toLowerCase(), count: places.length }),
      safe: false,
      // Another fix may be meant, which only the writer can make: never made for all findings at once.
      preferred: false,
      edits: places.map((span) => ({ span, newText: text.slice(span.start, span.end).toLowerCase() })),
    },
  ];
}

/** Letters that all forms of a noun must share to be counted by them. */
const SHORTEST_STEM = 3;

/** A link to the meanings of words, or to a contract, which has them too. */
const DEFINITIONS =
  /defin|glossa|définition|(?<!\p{L})(?:terms|conditions|agreement|contract|tos|eula|cgu|cgv|agb|términos|condiciones|contrato|contrat|termini|condizioni|contratto)(?!\p{L})/iu;

/** Whether a file beside the policy may define what the policy only uses: "terms.md", "privacy-definitions.md". */
function mayDefine(name: string): boolean {
  return /\.(?:md|markdown|mdx|txt|html?)$/i.test(name) && DEFINING_FILE.test(name);
}

const DEFINING_FILE =
  /(?<!\p{L})(?:terms|tos|eula|agreement|contract|conditions|definitions?|glossary|glossaire|glosario|glossario|définitions|definiciones|definizioni|cgu|cgv|agb|términos|terminos|condiciones|termini|condizioni|nutzungsbedingungen)(?!\p{L})/iu;

/** Behind these the noun is one of several things; without one it may be a name. */
const DETERMINER_BEFORE =
  /(?:^|[^\p{L}])(?:the|our|your|this|these|any|an?|le|la|les|notre|nos|votre|vos|el|los|las|nuestros?|nuestras?)\s{1,3}$|[^\p{L}][ld]['’]$/iu;

function sharedStart([first = '', ...others]: readonly string[]): string {
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}

/** How many words of a text are this one with at most an ending behind it, code and markup included. */
function countWords(text: string, start: string): number {
  let count = 0;
  for (let at = text.indexOf(start); at !== -1 && start !== ''; at = text.indexOf(start, at + start.length)) {
    const end = at + start.length;
    if (!/\p{L}/u.test(text[at - 1] ?? '') && !/^\p{L}{3}/u.test(text.slice(end, end + 3))) count++;
  }
  return count;
}
