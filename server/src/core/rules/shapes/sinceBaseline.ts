/** What rules that compare with the committed text have in common: which dates count, and how to say what changed. */
import { type Comparison, comparePolicies } from '../../analysis/comparison/comparison.ts';
import type { IsoDate } from '../../document/dates/calendar.ts';
import { type DateMention, rewriteDate } from '../../document/dates/dates.ts';
import type { Policy } from '../../document/policy.ts';
import type { TextEdit } from '../../document/text/span.ts';
import type { Baseline, Related, RuleContext } from '../rule.ts';

/** From this many changed words on an edit is one of substance: most edits of fewer leave the date alone, and mean to. */
export const SUBSTANCE = 10;

/** The comparison, or undefined where comparing makes no sense: no committed text, a draft, an archived policy. */
export function sinceBaseline(policy: Policy, baseline: Baseline | undefined): Comparison | undefined {
  return !baseline || policy.archived || policy.draft ? undefined : comparePolicies(baseline.policy, policy);
}

/** The dates that say when the policy last changed: its last updates, or, where it has none, the day it took effect or simply bears. */
export function changeDates({ dates, text }: Policy): readonly DateMention[] {
  const all = dates.filter(({ scope }) => scope === 'document');
  const parts = dates.filter(({ scope, label }) => scope === 'part' && (label === 'last-updated' || label === 'effective'));
  // Under a heading of its own ("The Terms") the one date of a text is still that of the text, if it stands near the top.
  const own = all.length === 0 && parts.length === 1 && parts.every(({ span }) => span.start < text.length / 3) ? parts : all;
  const updates = own.filter(({ label }) => label === 'last-updated');
  return updates.length > 0 ? updates : own.filter(({ label }) => label === 'effective' || label === 'document' || label === 'version');
}

/** The day on which the words last changed: that of the last commit where they are still the same, else today. */
export function dayOfLastChange(policy: Policy, { baseline, today }: Pick<RuleContext, 'baseline' | 'today'>): IsoDate {
  return baseline?.date !== undefined && baseline.date <= today && comparePolicies(baseline.policy, policy).words === 0
    ? baseline.date
    : today;
}

/** "42 words in 3 sections". */
export function measureChange({ sections, words }: Comparison): string {
  const count = sections.filter((change) => change.words > 0).length;
  return `${words} ${words === 1 ? 'word' : 'words'} in ${count} ${count === 1 ? 'section' : 'sections'}`;
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

/** Sets every one of the dates to a day, each in its own format; empty where one cannot be rewritten without harm. */
export function setDates({ text }: Policy, mentions: readonly DateMention[], date: IsoDate): readonly TextEdit[] {
  const edits = mentions.map((mention) => rewriteDate(text, mention, date));
  return edits.every((edit) => edit !== undefined) ? edits : [];
}
