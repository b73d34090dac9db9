/** Names put together from the words of two defined terms: "Verified Member", where "Verified Contributor" and "Board Member" are defined. */
import { DETERMINERS, SAME_ROLES } from '../../knowledge/roleNouns.ts';
import type { Leaf } from '../markdown/leaf.ts';
import { inLeaves, type Readable, undefinedIfEmpty } from '../markdown/passages.ts';
import { matchesIn } from '../text/matches.ts';
import { lazy, oncePerText } from '../text/remember.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import type { Definition } from './definitions.ts';
import { knowsForms, stem } from './inflection.ts';
import { findNamedText } from './namedText.ts';
import { partsOf } from './termDictionary.ts';

/** Such a name with its places. */
export interface MixedTerm {
  /** As it is written first. */
  readonly name: string;
  readonly uses: readonly Span[];
  /** The names that it takes its two words from. */
  readonly from: readonly [Name, Name];
}

/** A name of two words that the text defines or introduces in quotation marks, and its place. */
export interface Name {
  readonly term: string;
  readonly span: Span;
}

const TWO_WORDS = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u;

/** Names that are introduced in quotation marks, in whatever words: 'Anyone with an account is a "Registered User"'. */
const introduced = inLeaves(
  (leaf) =>
    leaf.kind === 'paragraph' && leaf.quoteDepth === 0
      ? undefinedIfEmpty(
          findNamedText(leaf).flatMap(({ style, text, start, end }): readonly Name[] =>
            style === 'quoted' &&
            TWO_WORDS.test(text) &&
            (ARTICLE_BEFORE.test(leaf.prose.text.slice(Math.max(0, start - 10), start)) || isBold(leaf, start, end))
              ? [{ term: text, span: leaf.prose.spanOf(start, end) }]
              : [],
          ),
        )
      : undefined,
  ({ start }, found) => found.map((name): Name => ({ ...name, span: shiftSpan(name.span, start) })),
);

/** "«**Socio Colaborador**»": in quotation marks and bold. */
function isBold({ inlines, prose }: Leaf, start: number, end: number): boolean {
  const span = prose.spanOf(start, end);
  return inlines.some((one) => one.kind === 'strong' && one.start <= span.start && span.end <= one.end);
}

/** The names in bold at the start of table rows: organs and roles with what they do. */
const headed = inLeaves(
  ({ kind, column, row, prose, inlines }) =>
    kind === 'tableCell' && column === 0 && row !== 0 && TWO_WORDS.test(prose.text.trim()) && inlines.some((one) => one.kind === 'strong')
      ? [{ term: prose.text.trim(), span: prose.spanOf(0, prose.text.length) }]
      : undefined,
  ({ start }, found) => found.map((name): Name => ({ ...name, span: shiftSpan(name.span, start) })),
);

const ARTICLE_BEFORE = /(?:^|[\s(])(?:an?|the|une?|un|una|las?|les?|el|los|il|lo|gli)\s["“„«‘][\s\u00A0]?$/iu;

/** Code units of the word before a name. */
const LONGEST_WORD = 16;
/** More names of two words aren't compared with each other. */
const MOST_NAMES = 60;

const wordsOf = (term: string): readonly string[] => term.split(' ');

interface Use extends Span {
  readonly text: string;
}

/** The first words of defined terms, a line break, and their second words, each parted by `|`. */
const usesInLeaves = inLeaves(
  (leaf, _source, words: string) => undefinedIfEmpty(readUses(leaf, patternOf(words))),
  ({ start }, found) => found.map((use): Use => ({ ...use, ...shiftSpan(use, start) })),
);

/** The same, for the names that differ in one word; with words of its own, so that neither reading displaces the other. */
const twinsInLeaves = inLeaves(
  (leaf, _source, words: string) => undefinedIfEmpty(readUses(leaf, patternOf(words))),
  ({ start }, found) => found.map((use): Use => ({ ...use, ...shiftSpan(use, start) })),
);

const patternOf = oncePerText((words: string): RegExp => {
  const [first = '', second = ''] = words.split('\n');
  return new RegExp(`(?<![\\p{L}\\p{N}’'&/-])(?:${first})(?:s|es)?[ \\u00A0](?:${second})(?:s|es)?(?![\\p{L}\\p{N}&/-])`, 'gu');
});

/** Numbers before a noun that is counted. */
const QUANTITY =
  /^(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|all|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|tous|toutes|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|todos|todas|due|tre|quattro|cinque|sei|sette|otto|nove|dieci)$/u;

function readUses({ kind, prose, quoteDepth }: Leaf, pattern: RegExp): readonly Use[] {
  const { text } = prose;
  if (kind !== 'paragraph' || quoteDepth > 0) return [];
  return matchesIn(text, pattern).flatMap(({ 0: found, index }): readonly Use[] => {
    const end = index + found.length;
    const before = text.slice(Math.max(0, index - LONGEST_WORD), index).trimEnd();
    // Without an article it may be a title, a label, or a part of a longer name.
    const last = before.slice(before.lastIndexOf(' ') + 1).toLowerCase();
    if (
      !(DETERMINERS.has(last.replace(/^["“„«(]/, '')) || QUANTITY.test(last)) ||
      /^(?:[ \u00A0]\p{Lu}|[:"”“»’'])/u.test(text.slice(end, end + 2))
    )
      return [];
    return [{ text: found, ...prose.spanOf(index, end) }];
  });
}

/**
 * All of them, by first use. Both words are capitalised in terms of two words that the text defines or introduces, and no term, alias or heading
 * has the two together. @param known further names that are none, such as those of headings and companies
 */
export function findMixedTerms(
  definitions: readonly Definition[],
  markdown: Readable,
  language: string,
  known: readonly string[],
): readonly MixedTerm[] {
  if (language === 'de' || !knowsForms(language)) return [];
  const defined = definitions.filter(
    ({ term, confidence, form, pronoun }) => !pronoun && confidence !== 'possible' && form !== 'reference' && TWO_WORDS.test(term),
  );
  const sure = new Set(defined.map(({ term }) => term));
  const quoted = introduced(markdown).filter(({ term }) => !sure.has(term));
  const pairs: readonly Name[] = [...defined, ...quoted];
  if (pairs.length < 2 || pairs.length > MOST_NAMES) return [];
  const keyOf = (name: string): string =>
    wordsOf(name.toLowerCase().replace(/\u00A0/g, ' '))
      .map((word) => stem(word, language))
      .join(' ');
  const taken = lazy(() => {
    const names = [
      ...definitions.flatMap(({ term, aliases }) => [term, ...aliases.map(({ text }) => text)]),
      ...quoted.map(({ term }) => term),
      ...known,
    ];
    return names.map((name) => ` ${keyOf(partsOf(name).join(' '))} `).join('|');
  });
  const firsts = new Map(pairs.map((one) => [wordsOf(one.term)[0] ?? '', one]));
  const seconds = new Map(pairs.map((one) => [keyOf(wordsOf(one.term)[1] ?? ''), one]));
  const second = [...new Set(pairs.map(({ term }) => wordsOf(term)[1] ?? ''))];
  const found = new Map<string, { readonly name: string; readonly uses: Span[]; readonly from: readonly [Name, Name] }>();
  for (const { text, start, end } of usesInLeaves(markdown, `${[...firsts.keys()].join('|')}\n${second.join('|')}`)) {
    const key = keyOf(text);
    const [one = '', other = ''] = text.split(/[ \u00A0]/);
    const from = [firsts.get(one), seconds.get(keyOf(other))] as const;
    if (!from[0] || !from[1] || taken().includes(` ${key} `)) continue;
    const same = found.get(key);
    if (same) same.uses.push({ start, end });
    else found.set(key, { name: text, uses: [{ start, end }], from: [from[0], from[1]] });
  }
  return [...found.values()];
}

/** A name that differs from a defined one in a word that means the same. */
export interface TwinTerm {
  /** As it is written first. */
  readonly name: string;
  readonly uses: readonly Span[];
  /** The name that it probably stands for. */
  readonly of: Name;
}

/** A name used more often is meant. */
const MOST_SLIPS = 2;

/**
 * "Account Owner", where "Account Holder" is defined: all of them, by the names that are defined. The defined one is there more often, and neither word
 * that differs makes another defined term of two words with the one they share.
 * @param known further names that are none, such as those of headings and companies
 */
export function findTwinTerms(
  definitions: readonly Definition[],
  markdown: Readable,
  language: string,
  known: readonly string[],
): readonly TwinTerm[] {
  if (!knowsForms(language)) return [];
  const defined = definitions.filter(
    ({ term, confidence, form, pronoun }) => !pronoun && confidence !== 'possible' && form !== 'reference' && TWO_NAMES.test(term),
  );
  const names: readonly Name[] = [...defined, ...introduced(markdown), ...headed(markdown)];
  if (names.length === 0 || names.length > MOST_NAMES) return [];
  const taken = [...definitions.flatMap(({ term, aliases }) => [term, ...aliases.map(({ text }) => text)]), ...known]
    .join('\n')
    .toLowerCase();
  const terms = [...new Map(names.map((of) => [of.term, of])).values()].flatMap((of) => {
    const twins = twinsOf(of.term, language).filter((name) => !taken.includes(name.toLowerCase()));
    return twins.length > 0 ? [{ of, twins }] : [];
  });
  if (terms.length === 0) return [];
  const all = terms.flatMap(({ of, twins }) => [of.term, ...twins]).map(wordsOf);
  const words = [0, 1].map((index) => [...new Set(all.map((name) => name[index] ?? ''))].join('|')).join('\n');
  const places = twinsInLeaves(markdown, words);
  const usesOf = (name: string): readonly Use[] => places.filter(({ text }) => isFormOf(text, name));
  return terms.flatMap(({ of, twins }) => {
    // Where it is defined it is used as well.
    const right = usesOf(of.term).filter(({ start, end }) => end <= of.span.start || start >= of.span.end).length + 1;
    return twins.flatMap((name): readonly TwinTerm[] => {
      const uses = usesOf(name);
      return uses.length > 0 && uses.length <= MOST_SLIPS && right >= uses.length ? [{ name: uses[0]?.text ?? name, uses, of }] : [];
    });
  });
}

/** Whether two words are those of a name, each perhaps in the plural: "Membres Actifs". */
function isFormOf(text: string, name: string): boolean {
  const words = text.split(/[ \u00A0]/);
  return wordsOf(name).every((word, index) => {
    const written = words[index] ?? '';
    return written.startsWith(word) && /^(?:s|es)?$/.test(written.slice(word.length));
  });
}

/** Letters with accents too. */
const TWO_NAMES = /^\p{Lu}[\p{Ll}]+ \p{Lu}[\p{Ll}]+$/u;

/** The names that have another word for the same in one place: of "Steering Committee" "Steering Council" and so on. */
function twinsOf(term: string, language: string): readonly string[] {
  const [first = '', second = ''] = wordsOf(term);
  return [
    ...sameRolesOf(first, language).map((word) => `${word} ${second}`),
    ...sameRolesOf(second, language).map((word) => `${first} ${word}`),
  ];
}

function sameRolesOf(word: string, language: string): readonly string[] {
  const lower = word.toLowerCase();
  return (SAME_ROLES[language] ?? []).flatMap((roles) =>
    roles.includes(lower) ? roles.filter((role) => role !== lower).map((role) => role.slice(0, 1).toUpperCase() + role.slice(1)) : [],
  );
}
