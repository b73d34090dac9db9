/** The list of policies in groups, filtered and in the order a writer needs: what is overdue first. Free of VS Code. */
import type { PolicyEntry } from '../../../server/src/protocol.ts';
import { type DisplayLanguage, nameLanguage, nameStatus, POLICY_STATUSES, type PolicyStatus, policyStatus } from './policyWords.ts';

/** What policies may be grouped by. */
export const GROUPINGS = ['folder', 'kind', 'status'] as const;
/** One of {@link GROUPINGS}. */
export type Grouping = (typeof GROUPINGS)[number];

/** A policy and where it is, as the writer sees it: without the workspace folder where there is but one. */
export interface ListedPolicy {
  readonly policy: PolicyEntry;
  /** `/` between folders. */
  readonly path: string;
  /** Its other language versions, which are listed below it; absent where there are none. */
  readonly translations?: readonly ListedPolicy[];
}

/** Policies that have something in common. */
export interface PolicyGroup {
  /** Equal for the same group at any time. */
  readonly id: string;
  readonly title: string;
  /** Policies in it, translations included; where they are grouped by review status, those with this one. */
  readonly count: number;
  readonly overdue: number;
  /** What all of them are, where that is what they are grouped by. */
  readonly standing?: PolicyStatus;
  /** In the order they are shown, translations below their originals. */
  readonly policies: readonly ListedPolicy[];
}

/** Those that have every word of a filter in title, path, kind, language, version or status, whatever its case. @param locale of the names of languages, BCP 47 */
export function filterPolicies(policies: Iterable<ListedPolicy>, filter: string, locale = 'en'): readonly ListedPolicy[] {
  const words = filter
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const all = [...policies];
  return words.length === 0
    ? all
    : all.filter(({ policy: { title, kind, version = '', status = '', languageVersion }, path }) => {
        const tongue = languageVersion ? nameLanguage(languageVersion.language, locale) : '';
        const text = [title, path, kind, tongue, version, status].join('\n').toLocaleLowerCase();
        return words.every((word) => text.includes(word));
      });
}

/** The policies with each translation below its original, where both are among them. In the order given. */
export function nestTranslations(policies: readonly ListedPolicy[]): readonly ListedPolicy[] {
  const byUri = new Map(policies.map((one) => [one.policy.uri, one]));
  /** Files may name each other as their originals. */
  const topOf = (one: ListedPolicy): ListedPolicy => {
    const passed = new Set([one]);
    for (let at = one; ; ) {
      const above = byUri.get(at.policy.languageVersion?.listedBelow ?? '');
      if (!above) return at;
      if (passed.has(above)) return one;
      passed.add(above);
      at = above;
    }
  };
  const below = new Map<ListedPolicy, ListedPolicy[]>(policies.map((one) => [one, []]));
  const tops = policies.filter((one) => {
    const top = topOf(one);
    if (top !== one) below.get(top)?.push(one);
    return top === one;
  });
  return tops.map((one) => {
    const translations = below.get(one) ?? [];
    return translations.length > 0 ? { ...one, translations } : one;
  });
}

/** Groups policies, each with its translations: in the folder and kind of the original, and in the most urgent review status of all of them. @param root what the folder at the top is called */
export function groupPolicies(
  policies: readonly ListedPolicy[],
  grouping: Grouping,
  root: string,
  language: DisplayLanguage,
): readonly PolicyGroup[] {
  const groups = new Map<string, ListedPolicy[]>();
  for (const one of nestTranslations(policies)) {
    const key = keyOf(one, grouping);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const compare = new Intl.Collator(language.locale, { numeric: true }).compare;
  const urgency = (one: ListedPolicy): number => POLICY_STATUSES.indexOf(policyStatus(mostUrgent(one).policy));
  const due = (one: ListedPolicy): string => mostUrgent(one).policy.review?.due ?? '';
  const inOrder = (a: ListedPolicy, b: ListedPolicy): number =>
    urgency(a) - urgency(b) ||
    (urgency(a) < 2 ? compare(due(a), due(b)) : 0) ||
    compare(a.policy.title, b.policy.title) ||
    compare(a.path, b.path);
  const byLanguage = (a: ListedPolicy, b: ListedPolicy): number => compare(languageOf(a), languageOf(b)) || compare(a.path, b.path);
  const languageOf = ({ policy: { languageVersion } }: ListedPolicy): string =>
    languageVersion ? nameLanguage(languageVersion.language, language.locale) : '';
  const all = [...groups].map(([key, own]): PolicyGroup => {
    const members = own.flatMap(withTranslations);
    const standing = grouping === 'status' ? POLICY_STATUSES.find((one) => one === key) : undefined;
    const title = standing ? nameStatus(standing, language) : grouping === 'kind' ? capitalize(key, language.locale) : key || root;
    return {
      id: `${grouping}:${key}`,
      title,
      count: standing ? members.filter(({ policy }) => policyStatus(policy) === standing).length : members.length,
      overdue: members.filter(({ policy }) => policyStatus(policy) === 'overdue').length,
      ...(standing ? { standing } : {}),
      policies: own.sort(inOrder).map((one) => (one.translations ? { ...one, translations: [...one.translations].sort(byLanguage) } : one)),
    };
  });
  // Policies are in order, so the first is the most urgent of its group.
  const groupUrgency = ({ policies: [first] }: PolicyGroup): number => (first ? urgency(first) : POLICY_STATUSES.length);
  return all.sort((a, b) => groupUrgency(a) - groupUrgency(b) || compare(a.title, b.title));
}

/** A policy and its translations. */
function withTranslations(one: ListedPolicy): readonly ListedPolicy[] {
  return [one, ...(one.translations ?? [])];
}

/** Of a policy and its translations the one that needs a review first. */
function mostUrgent(one: ListedPolicy): ListedPolicy {
  const rank = ({ policy }: ListedPolicy): number => POLICY_STATUSES.indexOf(policyStatus(policy));
  return withTranslations(one).reduce((first, next) =>
    rank(next) < rank(first) || (rank(next) === rank(first) && (next.policy.review?.due ?? '') < (first.policy.review?.due ?? ''))
      ? next
      : first,
  );
}

function keyOf(one: ListedPolicy, grouping: Grouping): string {
  const { policy, path } = one;
  switch (grouping) {
    case 'folder':
      return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
    case 'kind':
      return policy.kind;
    case 'status':
      return policyStatus(mostUrgent(one).policy);
  }
}

function capitalize(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
