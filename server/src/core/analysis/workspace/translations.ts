/** Language versions of one policy in a workspace: which files they are, which of them is the original, and which is behind. */
import { daysBetween, type IsoDate } from '../../document/dates/calendar.ts';
import { dayRange } from '../../document/dates/dates.ts';
import { compareVersions } from '../../document/dates/revisionTables.ts';
import { scalarText } from '../../document/frontmatter/frontMatter.ts';
import { isLooseKey } from '../../document/frontmatter/keys.ts';
import type { Policy } from '../../document/policy.ts';
import { addToMultimap } from '../../document/text/multimap.ts';
import { oncePer } from '../../document/text/remember.ts';
import { LANGUAGES } from '../../knowledge/languages/languages.ts';
import { ORIGINAL_KEYS } from '../../knowledge/translationWords.ts';
import type { AddressPlace } from './addressBook.ts';
import { identityOf, type PolicyIdentity } from './policyIdentity.ts';
import { packOutline } from './policyOutline.ts';

/** What the other language versions of a policy have to know of it; small plain data. */
export interface LanguageVersionFacts {
  /** The file or id that its front matter names as its original. */
  readonly original?: string;
  /** The day of its last update, where it is stated exactly, and where that is. */
  readonly updated?: { readonly date: IsoDate; readonly place: AddressPlace };
  /** See `packOutline`. */
  readonly outline: string;
}

/** One language version of a policy. */
export interface LanguageVersion extends LanguageVersionFacts {
  /** As the host names it. */
  readonly file: string;
  readonly identity: PolicyIdentity;
}

/** All policies of a workspace, by what language versions have in common. */
export interface WorkspaceTranslations {
  readonly byKey: ReadonlyMap<string, readonly LanguageVersion[]>;
}

/** The other language versions of one policy. */
export interface Translations {
  /** The version that the others are made from; undefined where it is the policy itself, or nothing tells. */
  readonly original: LanguageVersion | undefined;
  /** The policy itself is that version. */
  readonly isOriginal: boolean;
  readonly others: readonly LanguageVersion[];
}

/** Longer names name nothing. */
const LONGEST_NAME = 200;

/** The facts of one policy. */
export const languageVersionFacts: (policy: Policy) => LanguageVersionFacts = oncePer((policy: Policy) => {
  const { frontMatter, dates, lines } = policy;
  const entry = frontMatter.entries.find(({ key }) => ORIGINAL_KEYS.test(key));
  const original = entry && scalarText(entry)?.trim().slice(0, LONGEST_NAME);
  const latest = dates
    .filter(
      (mention) =>
        mention.label === 'last-updated' &&
        mention.scope === 'document' &&
        mention.reading.state === 'exact' &&
        !(mention.entry && isLooseKey(mention.entry.key)),
    )
    .sort((a, b) => ((dayRange(a)?.first ?? '') < (dayRange(b)?.first ?? '') ? 1 : -1))[0];
  const at = latest && lines.positionAt(latest.dateSpan.start);
  return {
    ...(original ? { original } : {}),
    ...(latest?.reading.date && at
      ? {
          updated: {
            date: latest.reading.date,
            place: { line: at.line, from: at.column, to: at.column + latest.dateSpan.end - latest.dateSpan.start },
          },
        }
      : {}),
    outline: packOutline(policy),
  };
});

/** Puts the policies of a workspace side by side. Linear. */
export function mergeTranslations(versions: Iterable<LanguageVersion>): WorkspaceTranslations {
  const byKey = new Map<string, LanguageVersion[]>();
  for (const version of versions) {
    if (version.identity.archived) continue;
    for (const key of keysOf(version.identity, version)) addToMultimap(byKey, key, version);
  }
  return { byKey };
}

/** The other language versions of a policy; undefined where it has none. @param file its own name, as the host names it */
export function translationsOf(
  own: Omit<LanguageVersion, 'file'>,
  { byKey }: WorkspaceTranslations,
  file: string | undefined,
): Translations | undefined {
  if (own.identity.archived || own.identity.language === 'und') return undefined;
  const found = new Map<string, LanguageVersion>();
  for (const key of keysOf(own.identity, own)) {
    const named = byKey.get(key) ?? [];
    if (named.length > MOST_VERSIONS) continue;
    for (const version of named) {
      const { identity } = version;
      const isOther = version.file !== file && identity.path !== own.identity.path && identity.language !== own.identity.language;
      // A path alone tells of two languages only where one of them says which it is.
      if (!isOther || identity.language === 'und' || (key.startsWith('path:') && !isMarked(identity) && !isMarked(own.identity))) continue;
      if (!found.has(identity.language)) found.set(identity.language, version);
    }
  }
  if (found.size === 0) return undefined;
  const others = [...found.values()];
  const named = others.find((one) => others.some((other) => other !== one && names(other, one.identity)) || names(own, one.identity));
  if (named) return { original: named, isOriginal: false, others };
  if (others.some((other) => names(other, own.identity))) return { original: undefined, isOriginal: true, others };
  if (own.original !== undefined) return { original: undefined, isOriginal: false, others };
  const all = [own, ...others];
  const unmarked = all.filter(({ identity }) => !isMarked(identity));
  const main = unmarked.length === 1 ? unmarked[0] : all.find(({ identity }) => identity.language === 'en');
  return { original: others.find((one) => one === main), isOriginal: main === own, others };
}

/** The original of a policy that is a translation; undefined where it isn't one, or nothing tells. @param workspace with the name of the policy's file */
export function originalOf(
  policy: Policy,
  { translations, file }: { readonly translations?: WorkspaceTranslations; readonly file?: string },
): LanguageVersion | undefined {
  return translations && translationsOf(ownLanguageVersion(policy), translations, file)?.original;
}

/**
 * The version that a policy is listed below: its original; where nothing tells which one that is, the first by path.
 * Undefined where that is the policy itself.
 */
export function leadingVersion(
  { identity: { path } }: Pick<LanguageVersion, 'identity'>,
  { original, isOriginal, others }: Translations,
): LanguageVersion | undefined {
  if (original || isOriginal) return original;
  return others
    .filter(({ identity }) => identity.path < path)
    .reduce<LanguageVersion | undefined>((first, one) => (first && first.identity.path < one.identity.path ? first : one), undefined);
}

/** More files with one id, or under one name, are no language versions of one text. */
const MOST_VERSIONS = 40;

/** What a policy has in common with its other language versions: its path without languages, its id, and the original that it or they name. */
function keysOf({ path, id }: PolicyIdentity, { original }: Pick<LanguageVersionFacts, 'original'>): readonly string[] {
  return [
    ...new Set([
      `path:${withoutLanguage(path)}`,
      `name:${path.toLowerCase()}`,
      ...(id ? [`id:${id.text.toLowerCase()}`, `name:${id.text.toLowerCase()}`] : []),
      ...(original === undefined ? [] : [`name:${resolvePath(path, original)}`, `name:${original.toLowerCase()}`]),
    ]),
  ];
}

/** Whether the front matter of one names the other as its original. */
function names({ original, identity }: Pick<LanguageVersion, 'original' | 'identity'>, other: PolicyIdentity): boolean {
  return (
    original !== undefined &&
    (resolvePath(identity.path, original) === other.path.toLowerCase() ||
      original.toLowerCase() === other.path.toLowerCase() ||
      original.toLowerCase() === other.id?.text.toLowerCase())
  );
}

/** The policy that a link leads to; undefined where the workspace has none there. @param from path of the policy with the link @param to path in the link, relative to its folder */
export function policyAt(from: string, to: string, { byKey }: WorkspaceTranslations): LanguageVersion | undefined {
  const path = resolvePath(from, to);
  return byKey.get(`name:${path}`)?.find(({ identity }) => identity.path.toLowerCase() === path);
}

function resolvePath(from: string, to: string): string {
  const parts = to.startsWith('/') ? [] : from.toLowerCase().split('/').slice(0, -1);
  for (const part of to.toLowerCase().split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

const TAGS: ReadonlySet<string> = new Set(LANGUAGES.map(({ code }) => code));
/** Behind a hyphen these are departments and words. */
const WORDS: ReadonlySet<string> = new Set(['it', 'hr', 'id', 'no', 'is', 'as', 'he', 'ms']);

/** A path without the parts that name a language: `de/privacy.md`, `privacy.de.md` and `privacy_de-at.md` become `privacy.md`. */
function withoutLanguage(path: string): string {
  const parts = path.toLowerCase().split('/');
  const name = (parts.pop() ?? '').replace(/([._-])([a-z]{2})(?:[-_][a-z]{2})?(?=\.\w+$)/, (all, mark: string, tag: string) =>
    TAGS.has(tag) && (mark === '.' || !WORDS.has(tag)) ? '' : all,
  );
  return [...parts.filter((part) => !isLanguageTag(part)), name].join('/');
}

/** Whether a folder is named by a language: `de`, `pt-br`. @param part in lower case */
export function isLanguageTag(part: string): boolean {
  const tag = /^([a-z]{2})(?:[-_][a-z]{2,4})?$/.exec(part)?.[1];
  return tag !== undefined && TAGS.has(tag);
}

function isMarked({ path }: PolicyIdentity): boolean {
  return withoutLanguage(path) !== path.toLowerCase();
}

/** That a translation is behind its original. */
export interface Behind {
  /** The day of the original's last update, where that tells it. */
  readonly date?: IsoDate;
  /** The original's version, where that tells it. */
  readonly version?: string;
  /** Days since the original's last update; undefined where that isn't stated. */
  readonly days: number | undefined;
}

/** Whether a translation is older than its original, by the dates and versions that both state. */
export function behindOriginal(
  own: Pick<LanguageVersion, 'updated' | 'identity'>,
  original: Pick<LanguageVersion, 'updated' | 'identity'>,
  today: IsoDate,
): Behind | undefined {
  const days = original.updated && daysBetween(original.updated.date, today);
  if (own.updated && original.updated && own.updated.date < original.updated.date) return { date: original.updated.date, days };
  const version = original.identity.version;
  return version !== undefined && (compareVersions(own.identity.version, version) ?? 0) > 0 ? { version, days } : undefined;
}

/** The facts of a policy that is being checked, as its language versions have theirs. */
export function ownLanguageVersion(policy: Policy): Omit<LanguageVersion, 'file'> {
  return { ...languageVersionFacts(policy), identity: identityOf(policy) };
}
