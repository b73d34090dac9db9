/** Front matter entries by meaning: `last_updated`, `lastUpdated` and `lastmod` are one key in three spellings. */
import { type CanonicalKey, KEY_GROUPS, KEYS, type KeyGroup, type KeyKnowledge, SITE_KEY } from '../../knowledge/frontMatterKeys.ts';
import { LANGUAGES } from '../../knowledge/languages/languages.ts';
import { editDistance } from '../text/editDistance.ts';
import { type FrontMatter, scalarText } from './frontMatter.ts';
import type { YamlEntry } from './yaml.ts';

const LOOSE: ReadonlySet<string> = new Set([
  ...LANGUAGES.flatMap(
    ({ code, dates }) => dates?.looseKeys?.flatMap((word) => (code === 'en' ? [word] : [capitalised(word), word])) ?? [],
  ),
  ...'lastmod modified last_modified_at lastModifiedAt modified_at updated_at updatedAt pubDate published publish_date'.split(' '),
]);

/** One key that the policy has: the entry as written, and its text when it is a plain value (undefined for null, lists and mappings). */
export interface PolicyKey {
  readonly entry: YamlEntry;
  /** The names of the groups that the entry is in, the outermost first; absent at the top level. */
  readonly within?: readonly string[];
  readonly text: string | undefined;
}

/** The known keys of a policy; a key that is not there is absent. */
export type PolicyKeys = { readonly [key in CanonicalKey]?: PolicyKey };

/** The English spellings of a canonical key, then those of the settings. */
function spellingsOf(key: CanonicalKey, extra: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return [...(KEYS.find((one) => one.key === key)?.spellings ?? []), ...(extra[key] ?? [])];
}

/** Every spelling, the surest first: those of the settings, English ones, those of other languages, and last the words that often mean something else. */
const ALL_SPELLINGS: ReadonlyMap<CanonicalKey, readonly string[]> = new Map(
  KEYS.map(({ key, spellings }) => {
    const others = LANGUAGES.flatMap(({ frontMatterKeys }) => frontMatterKeys?.[key] ?? []).flatMap((word) => [
      word,
      `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
    ]);
    const all = [...spellings, ...others];
    return [key, [...new Set([...all.filter((word) => !LOOSE.has(word)), ...all.filter((word) => LOOSE.has(word))])]];
  }),
);

/** Whether a key is one that a website sets by itself, or that as often means the day of publication. */
export function isLooseKey(spelling: string): boolean {
  return LOOSE.has(spelling);
}

/** What is known of a key as it is spelled; undefined for a key that we do not know. */
export function knowledgeOf(spelling: string, extra: Readonly<Record<string, readonly string[]>> = {}): KeyKnowledge | undefined {
  const builtIn = BUILT_IN.get(spelling) ?? KEYS.length;
  const other = KEYS.findIndex(({ key }) => extra[key]?.includes(spelling));
  return KEYS[other === -1 ? builtIn : Math.min(builtIn, other)];
}

/** Index in KEYS of the first key with a spelling. */
const BUILT_IN = new Map(
  KEYS.flatMap(({ key }, index) => (ALL_SPELLINGS.get(key) ?? []).map((spelling) => [spelling, index] as const)).reverse(),
);

/** The language whose words the keys of a front matter are, and the spelling that it has for a key; undefined where they are English, or the language has no word for it. */
export function translatedKey(frontMatter: FrontMatter, key: CanonicalKey): string | undefined {
  for (const { frontMatterKeys = {} } of LANGUAGES) {
    const first = frontMatterKeys[key]?.[0];
    const its = new Set(Object.values(frontMatterKeys).flat());
    const own = frontMatter.entries.filter((entry) => its.has(lowerFirst(entry.key)));
    if (first === undefined || own.length === 0) continue;
    const capital = own.every((entry) => /^\p{Lu}/u.test(entry.key));
    return capital ? capitalised(first) : first;
  }
  return undefined;
}

function capitalised(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

function lowerFirst(word: string): string {
  return `${word.charAt(0).toLowerCase()}${word.slice(1)}`;
}

/** Finds the known keys among the entries of the front matter; of two spellings of one key the more usual wins, and any at the top level before those in {@link KEY_GROUPS}. */
export function readKeys(frontMatter: FrontMatter, extra: Readonly<Record<string, readonly string[]>>): PolicyKeys {
  const found: { [key in CanonicalKey]?: PolicyKey } = {};
  for (const { key } of KEYS) {
    const spellings = [...(extra[key] ?? []), ...(ALL_SPELLINGS.get(key) ?? [])];
    const candidates = frontMatter.entries.filter((entry) => spellings.includes(entry.key));
    const entry = candidates.sort((a, b) => spellings.indexOf(a.key) - spellings.indexOf(b.key))[0];
    if (entry) found[key] = { entry, text: scalarText(entry) };
  }
  const groups = frontMatter.entries.some(({ value }) => value.kind === 'mapping') ? groupsIn(frontMatter.entries, []) : [];
  for (const { path, group, entries } of groups) {
    for (const key of group.keys) {
      if (found[key]) continue;
      const spellings = [...(extra[key] ?? []), ...(ALL_SPELLINGS.get(key) ?? [])].filter((spelling) => spelling !== 'name');
      const candidates = entries.filter((entry) => spellings.includes(entry.key) && scalarText(entry) !== undefined);
      const [entry] = candidates.sort((a, b) => spellings.indexOf(a.key) - spellings.indexOf(b.key));
      if (entry) found[key] = { entry, text: scalarText(entry), within: path };
    }
  }
  return found;
}

/** Groups in groups in groups: no site goes further. */
const MAX_GROUPS = 3;

function groupsIn(
  entries: readonly YamlEntry[],
  above: readonly string[],
): readonly { readonly path: readonly string[]; readonly group: KeyGroup; readonly entries: readonly YamlEntry[] }[] {
  if (above.length >= MAX_GROUPS) return [];
  return entries.flatMap(({ key, value }) => {
    const group = value.kind === 'mapping' ? GROUP_OF.get(key.toLowerCase().replaceAll('-', '_')) : undefined;
    if (!group || value.kind !== 'mapping') return [];
    const path = [...above, key];
    return [{ path, group, entries: value.entries }, ...groupsIn(value.entries, path)];
  });
}

const GROUP_OF: ReadonlyMap<string, KeyGroup> = new Map(KEY_GROUPS.flatMap((group) => group.names.map((name) => [name, group] as const)));

/** A key that is meant as one we know and is written so that nothing reads it. */
export interface MisspelledKey {
  readonly entry: YamlEntry;
  readonly meant: CanonicalKey;
  /** The spelling it is nearest to. */
  readonly spelling: string;
}

/** Words of their own that are one letter away from a key. */
const OWN_WORDS = new Set(
  'publisher published publish reviewer reviewers approved approval approve creator creators modifier modifiers updater update updates expired versioned versioning issuer revised statute states stated local locals names named titled owned language_code revisions'.split(
    ' ',
  ),
);

/** Keys that site generators define, one slip away from ours, in lower case without separators: Hugo's, Jekyll's, Astro's, Docusaurus', VitePress', Hexo's, Eleventy's, Gatsby's, Nuxt's, Pandoc's, MkDocs', Quarto's. */
const GENERATOR_KEYS: ReadonlySet<string> = new Set(
  `publishdate expirydate pubdate pubdatetime unpublishdate datemodified datepublished datecreated publishedat publisheddate publishedon publishedtime
  lastupdate lastmod lastmodified modifieddate modifiedtime modddatetime moddatetime updateddate updatedon updatedtime updatedat createdat createddate
  createdon createtime updatetime gitcreated gitupdated revisiondate revisiondates datemeta dateformat dateupdated updatedate
  titles subtitle menutitle navtitle linktitle shorttitle pagetitle pagetitles titletemplate titledelim metatitle
  langs locales languagecode languages statuscode owners versions`.split(/\s+/),
);

/** Keys one slip away from a known one that the policy lacks; plurals (`versions`), words of their own (`reviewer`) and other dates (`approved_date`) aren't slips. */
export function findMisspelledKeys(frontMatter: FrontMatter, extra: Readonly<Record<string, readonly string[]>>): readonly MisspelledKey[] {
  const found: MisspelledKey[] = [];
  const present = new Set(frontMatter.entries.map(({ key }) => knowledgeOf(key, extra)?.key));
  for (const entry of frontMatter.entries) {
    if (knowledgeOf(entry.key, extra) || isGeneratorKey(entry.key)) continue;
    const nearest = nearestSpelling(entry.key, extra);
    if (nearest && !present.has(nearest.meant)) {
      found.push({ entry, ...nearest });
      present.add(nearest.meant);
    }
  }
  return found;
}

function isGeneratorKey(key: string): boolean {
  return GENERATOR_KEYS.has(simplify(key)) || SITE_KEY.test(key);
}

function nearestSpelling(
  written: string,
  extra: Readonly<Record<string, readonly string[]>>,
): { readonly meant: CanonicalKey; readonly spelling: string } | undefined {
  const plain = simplify(written);
  if (plain.length < 5 || plain.length > 40 || OWN_WORDS.has(plain)) return undefined;
  // Capitals and separators alone are a style, which the template of a site may read.
  if (KEYS.some(({ key }) => spellingsOf(key, extra).some((spelling) => simplify(spelling) === plain))) return undefined;
  let best: { readonly meant: CanonicalKey; readonly spelling: string; readonly distance: number } | undefined;
  for (const { key } of KEYS) {
    for (const spelling of spellingsOf(key, extra)) {
      const known = simplify(spelling);
      if (plain === `${known}s` || known === `${plain}s`) continue;
      if (known.length < 6 || (plain[0] !== known[0] && plain[1] !== known[0])) continue;
      const distance =
        Math.abs(plain.length - known.length) > 1
          ? undefined
          : editDistance(plain, known, known.length >= 10 && !/date$/.test(plain) ? 2 : 1);
      if (distance !== undefined && (!best || distance < best.distance)) best = { meant: key, spelling, distance };
    }
  }
  return best;
}

function simplify(key: string): string {
  return key.toLowerCase().replace(/[_\-\s]/g, '');
}
