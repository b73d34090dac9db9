/** What changed in a policy since its baseline. */
import type { Policy } from '../document/policy.ts';
import { type Comparison, comparePolicies } from './comparison/comparison.ts';

/** The comparison, or undefined where comparing makes no sense: no committed text, a draft, an archived policy. */
export function sinceBaseline(policy: Policy, baseline: { readonly policy: Policy } | undefined): Comparison | undefined {
  return !baseline || policy.archived || policy.draft ? undefined : comparePolicies(baseline.policy, policy);
}

/** "42 words in 3 sections". */
export function measureChange({ sections, words }: Comparison): string {
  const count = sections.filter((change) => change.words > 0).length;
  return `${words} ${words === 1 ? 'word' : 'words'} in ${count} ${count === 1 ? 'section' : 'sections'}`;
}
