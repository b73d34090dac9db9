/** The list of policies in groups, filtered and in the order a writer needs: what is overdue first. Free of VS Code. */
import type { PolicyEntry } from '../../../server/src/protocol.ts';
import { type DisplayLanguage, nameStatus, POLICY_STATUSES, type PolicyStatus, policyStatus } from './policyWords.ts';

/** What policies may be grouped by. */
export const GROUPINGS = ['folder', 'kind', 'status'] as const;
/** One of {@link GROUPINGS}. */
export type Grouping = (typeof GROUPINGS)[number];

/** A policy and where it is, as the writer sees it: without the workspace folder where there is but one. */
export interface ListedPolicy {
  readonly policy: PolicyEntry;
  /** `/` between folders. */
  readonly path: string;
}

/** Policies that have something in common. */
export interface PolicyGroup {
  /** Equal for the same group at any time. */
  readonly id: string;
  readonly title: string;
  readonly overdue: number;
  /** What all of them are, where that is what they are grouped by. */
  readonly standing?: PolicyStatus;
  /** In the order they are shown. */
  readonly policies: readonly ListedPolicy[];
}

/** Those that have every word of a filter in title, path, kind, version or status, whatever its case. */
export function filterPolicies(policies: Iterable<ListedPolicy>, filter: string): readonly ListedPolicy[] {
  const words = filter
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const all = [...policies];
  return words.length === 0
    ? all
    : all.filter(({ policy: { title, kind, version = '', status = '' }, path }) => {
        const text = [title, path, kind, version, status].join('\n').toLocaleLowerCase();
        return words.every((word) => text.includes(word));
      });
}

/** @param root what the folder at the top is called */
export function groupPolicies(
  policies: readonly ListedPolicy[],
  grouping: Grouping,
  root: string,
  language: DisplayLanguage,
): readonly PolicyGroup[] {
  const groups = new Map<string, ListedPolicy[]>();
  for (const one of policies) {
    const key = keyOf(one, grouping);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const compare = new Intl.Collator(language.locale, { numeric: true }).compare;
  const urgency = (one: ListedPolicy): number => POLICY_STATUSES.indexOf(policyStatus(one.policy));
  const inOrder = (a: ListedPolicy, b: ListedPolicy): number =>
    urgency(a) - urgency(b) ||
    (urgency(a) < 2 ? compare(a.policy.review?.due ?? '', b.policy.review?.due ?? '') : 0) ||
    compare(a.policy.title, b.policy.title) ||
    compare(a.path, b.path);
  const all = [...groups].map(([key, own]): PolicyGroup => {
    const standing = grouping === 'status' ? POLICY_STATUSES.find((one) => one === key) : undefined;
    const title = standing ? nameStatus(standing, language) : grouping === 'kind' ? capitalize(key, language.locale) : key || root;
    return {
      id: `${grouping}:${key}`,
      title,
      overdue: own.filter(({ policy }) => policyStatus(policy) === 'overdue').length,
      ...(standing ? { standing } : {}),
      policies: own.sort(inOrder),
    };
  });
  // Policies are in order, so the first is the most urgent of its group.
  const groupUrgency = ({ policies: [first] }: PolicyGroup): number => (first ? urgency(first) : POLICY_STATUSES.length);
  return all.sort((a, b) => groupUrgency(a) - groupUrgency(b) || compare(a.title, b.title));
}

function keyOf({ policy, path }: ListedPolicy, grouping: Grouping): string {
  switch (grouping) {
    case 'folder':
      return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
    case 'kind':
      return policy.kind;
    case 'status':
      return policyStatus(policy);
  }
}

function capitalize(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
