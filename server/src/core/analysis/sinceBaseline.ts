/** What changed in a policy since its baseline. */
import type { Policy } from '../document/policy.ts';
import { type Localizer, plural } from '../l10n/localizer.ts';
import { type Comparison, comparePolicies } from './comparison/comparison.ts';

/** The comparison, or undefined where comparing makes no sense: no committed text, a draft, an archived policy. */
export function sinceBaseline(policy: Policy, baseline: { readonly policy: Policy } | undefined): Comparison | undefined {
  return !baseline || policy.archived || policy.draft ? undefined : comparePolicies(baseline.policy, policy);
}

/** "42 words in 3 sections". */
export function measureChange(comparison: Comparison, l10n: Localizer): string {
  const { words } = comparison;
  const sections = countChangedSections(comparison);
  if (words === 1) return l10n.t('1 word in 1 section');
  return plural(l10n, sections, {
    one: l10n.t('{words} words in {sections} section', { words, sections }),
    other: l10n.t('{words} words in {sections} sections', { words, sections }),
  });
}

/** In how many sections words changed. */
export function countChangedSections({ sections }: Comparison): number {
  return sections.filter((change) => change.words > 0).length;
}
