/** How a policy of the list is put in words: dates in the user's language, distances as a writer says them. Free of VS Code. */
import type { l10n as L10n } from 'vscode';
import type { PolicyEntry } from '../../../server/src/protocol.ts';
import { formatFindingCounts } from '../findingCounts.ts';
import { formatDate } from '../formatDate.ts';

/** What words need: the translations, and the user's language. */
export interface DisplayLanguage {
  readonly l10n: Pick<typeof L10n, 't'>;
  /** BCP 47. */
  readonly locale: string;
}

/** Review statuses, the most urgent first. */
export const POLICY_STATUSES = ['overdue', 'soon', 'fine', 'undated', 'draft', 'archived'] as const;
/** One of {@link POLICY_STATUSES}; `undated` has no date to calculate a review from. */
export type PolicyStatus = (typeof POLICY_STATUSES)[number];

/** The review status of a policy; archived and draft policies are never due. */
export function policyStatus({ archived, draft, review }: PolicyEntry): PolicyStatus {
  return archived ? 'archived' : draft ? 'draft' : (review?.state ?? 'undated');
}

/** What marks a policy in a list: its worst finding, or its review status where that is worse; `behind` is a translation that is behind its original. */
export type PolicyMark = PolicyStatus | 'error' | 'warning' | 'behind';

/** The mark of a policy; an archived one is marked as such whatever is found in it. */
export function markOf(policy: PolicyEntry): PolicyMark {
  const standing = policyStatus(policy);
  const { error, warning } = policy.findings;
  if (standing === 'archived') return standing;
  if (error > 0) return 'error';
  if (standing === 'overdue') return standing;
  if (warning > 0) return 'warning';
  return policy.languageVersion?.behind && standing !== 'draft' ? 'behind' : standing;
}

const NONE = { error: 0, warning: 0, information: 0, hint: 0 };

/**
 * What is beside the title: "1.4 · 10 Feb 2026 · next review 10 Feb 2027". A narrow view cuts the end off, so what is urgent comes first:
 * "3 months overdue · 2 errors · 1.4 · 10 Feb 2026", and of a translation its language: "German · 2 months behind · 1.3 · 10 Jan 2026".
 * @param translations those that are listed below the policy
 */
export function describePolicy(
  policy: PolicyEntry,
  today: string,
  language: DisplayLanguage,
  translations: readonly PolicyEntry[] = [],
): string {
  const { version, lastUpdated, findings } = policy;
  const standing = describeStatus(policy, today, language);
  // Information and hints are for whoever works on the text, not for a list.
  const [errors, warnings] = [
    { ...NONE, error: findings.error },
    { ...NONE, warning: findings.warning },
  ].map((counts) => formatFindingCounts(counts, language.l10n));
  const facts = [version, lastUpdated && formatDate(lastUpdated, language.locale)];
  const isUrgent = ['overdue', 'soon'].includes(policyStatus(policy));
  const { languageVersion } = policy;
  const tongue = languageVersion?.listedBelow === undefined ? undefined : nameLanguage(languageVersion.language, language.locale);
  const behind = languageVersion?.behind ? describeBehind(languageVersion.behind, today, language) : countBehind(translations, language);
  return (isUrgent ? [tongue, standing, errors, behind, ...facts, warnings] : [tongue, errors, behind, ...facts, standing, warnings])
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}

/** How far a translation is behind its original: "2 months behind". */
export function describeBehind(
  { since }: NonNullable<NonNullable<PolicyEntry['languageVersion']>['behind']>,
  today: string,
  { l10n }: DisplayLanguage,
): string {
  return since !== undefined && since < today ? l10n.t('{0} behind', formatDuration(since, today, l10n)) : l10n.t('behind its original');
}

/** How many translations are behind, beside their original: their own lines may be closed. */
function countBehind(translations: readonly PolicyEntry[], { l10n }: DisplayLanguage): string {
  const count = translations.filter(({ languageVersion }) => languageVersion?.behind).length;
  return count === 0 ? '' : count === 1 ? l10n.t('1 translation behind') : l10n.t('{0} translations behind', count);
}

/** The name of a language in another, as a heading has it: "German", "Allemand". @param tag BCP 47 */
export function nameLanguage(tag: string, locale: string): string {
  try {
    const name = new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
  } catch {
    return tag;
  }
}

/** The review status in words. */
export function describeStatus(policy: PolicyEntry, today: string, { l10n, locale }: DisplayLanguage): string {
  const standing = policyStatus(policy);
  const due = policy.review?.due ?? '';
  switch (standing) {
    case 'overdue':
      return l10n.t('{0} overdue', formatDuration(due, today, l10n));
    case 'soon':
      return due === today ? l10n.t('due today') : l10n.t('due in {0}', formatDuration(today, due, l10n));
    case 'fine':
      return l10n.t('next review {0}', formatDate(due, locale));
    case 'draft':
      return l10n.t('draft');
    case 'archived':
      return policy.status ? policy.status.toLocaleLowerCase(locale) : l10n.t('archived');
    case 'undated':
      return '';
  }
}

/** The title of a group of policies with one review status. */
export function nameStatus(standing: PolicyStatus, { l10n }: DisplayLanguage): string {
  switch (standing) {
    case 'overdue':
      return l10n.t('Overdue for Review');
    case 'soon':
      return l10n.t('Due Soon');
    case 'fine':
      return l10n.t('Up to Date');
    case 'undated':
      return l10n.t('Without a Date');
    case 'draft':
      return l10n.t('Drafts');
    case 'archived':
      return l10n.t('Archived');
  }
}

/** How long from one day to a later one: days below two months, then whole calendar months, as `review-overdue` counts them. */
export function formatDuration(from: string, to: string, l10n: DisplayLanguage['l10n']): string {
  const months =
    Number(to.slice(0, 4)) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(0, 4)) * 12 -
    Number(from.slice(5, 7)) -
    (to.slice(8) < from.slice(8) ? 1 : 0);
  if (months >= 2) return l10n.t('{0} months', months);
  const days = Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
  return days === 1 ? l10n.t('1 day') : l10n.t('{0} days', days);
}
