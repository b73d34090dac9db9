/** What rules that compare with the committed text have in common: how to say what changed, and when. */
import { type Comparison, comparePolicies } from '../../analysis/comparison/comparison.ts';
import { countChangedSections } from '../../analysis/sinceBaseline.ts';
import type { IsoDate } from '../../document/dates/calendar.ts';
import type { Policy } from '../../document/policy.ts';
import { type Localizer, plural } from '../../l10n/localizer.ts';
import type { Baseline, Related, RuleContext } from '../rule.ts';

/** From this many changed words on an edit is one of substance: most edits of fewer leave the date alone, and mean to. */
export const MIN_SUBSTANTIAL_WORDS = 10;

/** The day on which the words last changed: that of the last commit where they are still the same, else today. */
export function dayOfLastChange(policy: Policy, { baseline, today }: Pick<RuleContext, 'baseline' | 'today'>): IsoDate {
  return baseline?.date !== undefined && baseline.date <= today && comparePolicies(baseline.policy, policy).words === 0
    ? baseline.date
    : today;
}

/** "42 words changed in 3 sections since 2026-02-10 (ab12cd3), but last_updated didn't". @param what the key that stayed as it was; undefined for a date of the text */
export function describeChange(comparison: Comparison, { commit, date, ref }: Baseline, what: string | undefined, l10n: Localizer): string {
  const since = date && commit ? `${date} (${commit})` : (date ?? commit ?? ref);
  const { words } = comparison;
  const sections = countChangedSections(comparison);
  if (what === undefined)
    return words === 1
      ? l10n.t("1 word changed in 1 section since {since}, but the date didn't", { since })
      : plural(l10n, sections, {
          one: l10n.t("{words} words changed in {sections} section since {since}, but the date didn't", { words, sections, since }),
          other: l10n.t("{words} words changed in {sections} sections since {since}, but the date didn't", { words, sections, since }),
        });
  return words === 1
    ? l10n.t("1 word changed in 1 section since {since}, but {key} didn't", { since, key: what })
    : plural(l10n, sections, {
        one: l10n.t("{words} words changed in {sections} section since {since}, but {key} didn't", { words, sections, since, key: what }),
        other: l10n.t("{words} words changed in {sections} sections since {since}, but {key} didn't", {
          words,
          sections,
          since,
          key: what,
        }),
      });
}

/** Places that are listed beside a finding. */
const LISTED = 20;

/** The changed sections as places to go to. */
export function changedPlaces({ sections }: Comparison, l10n: Localizer): readonly Related[] {
  return sections
    .flatMap(({ firstChange, words, kind, after }) => {
      if (!firstChange || words === 0) return [];
      const section = after?.heading.text ?? l10n.t('The text before the first heading');
      const message =
        kind === 'added'
          ? l10n.t('{section}: new', { section })
          : plural(l10n, words, {
              one: l10n.t('{section}: {words} word changed', { section, words }),
              other: l10n.t('{section}: {words} words changed', { section, words }),
            });
      return [{ span: firstChange, message }];
    })
    .slice(0, LISTED);
}
