/** What rules that compare with the committed text have in common: how to say what changed, and when. */
import { type Comparison, comparePolicies } from '../../analysis/comparison/comparison.ts';
import { measureChange } from '../../analysis/sinceBaseline.ts';
import type { IsoDate } from '../../document/dates/calendar.ts';
import type { Policy } from '../../document/policy.ts';
import type { Baseline, Related, RuleContext } from '../rule.ts';

/** From this many changed words on an edit is one of substance: most edits of fewer leave the date alone, and mean to. */
export const MIN_SUBSTANTIAL_WORDS = 10;

/** The day on which the words last changed: that of the last commit where they are still the same, else today. */
export function dayOfLastChange(policy: Policy, { baseline, today }: Pick<RuleContext, 'baseline' | 'today'>): IsoDate {
  return baseline?.date !== undefined && baseline.date <= today && comparePolicies(baseline.policy, policy).words === 0
    ? baseline.date
    : today;
}

/** "42 words changed in 3 sections since 2026-02-10 (ab12cd3), but last_updated didn't". @param what stayed as it was */
export function describeChange(comparison: Comparison, { commit, date, ref }: Baseline, what: string): string {
  const since = date && commit ? `${date} (${commit})` : (date ?? commit ?? ref);
  return `${measureChange(comparison).replace(' in ', ' changed in ')} since ${since}, but ${what} didn't`;
}

/** Places that are listed beside a finding. */
const LISTED = 20;

/** The changed sections as places to go to. */
export function changedPlaces({ sections }: Comparison): readonly Related[] {
  return sections
    .flatMap(({ firstChange, words, kind, after }) => {
      if (!firstChange || words === 0) return [];
      const name = after?.heading.text ?? 'The text before the first heading';
      return [
        { span: firstChange, message: `${name}: ${kind === 'added' ? 'new' : `${words} ${words === 1 ? 'word' : 'words'} changed`}` },
      ];
    })
    .slice(0, LISTED);
}
