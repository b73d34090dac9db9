/** `last-updated-unchanged`: the words changed against the committed text, the date did not. */
import { changeDates, setDates } from '../analysis/changeDates.ts';
import { sinceBaseline } from '../analysis/sinceBaseline.ts';
import { visibleVersions } from '../analysis/visibleVersions.ts';
import type { IsoDate } from '../document/dates/calendar.ts';
import { dayRange } from '../document/dates/dates.ts';
import { nextVersions } from '../document/frontmatter/versions.ts';
import type { Policy } from '../document/policy.ts';
import type { TextEdit } from '../document/text/span.ts';
import type { Fix, Rule } from './rule.ts';
import { changedPlaces, describeChange, MIN_SUBSTANTIAL_WORDS } from './shapes/sinceBaseline.ts';

/** Compares words: white space, wrapping, emphasis, link targets, front matter and the date lines themselves are left out. */
export const lastUpdatedUnchanged: Rule = {
  id: 'last-updated-unchanged',
  group: 'Dates',
  summary: "The text changed since the last commit, but its date didn't.",
  why: "Readers and regulators use the date to tell whether they know the current text. California asks for the date of the last update (11 CCR 7011(e)(4)). In the histories of 92 public policies, 132 substantive changes left the date alone, and 84 of those dates were never corrected. Changes of fewer than ten words are hints. Formatting doesn't count.",
  severity: 'warning',
  *check(policy, { baseline, today }) {
    const comparison = sinceBaseline(policy, baseline);
    if (!baseline || !comparison || comparison.words === 0) return;
    const dates = changeDates(policy).filter(({ where }) => where !== 'attribute');
    const [first] = dates;
    if (!first) return;
    const days = (of: Policy): string =>
      changeDates(of)
        .map((mention) => `${mention.where} ${dayRange(mention)?.first ?? mention.reading.text}`)
        .sort()
        .join();
    // A date that moved has been thought of; one that is today, or still to come, is right already.
    if (days(policy) !== days(baseline.policy) || dates.some((mention) => (dayRange(mention)?.last ?? '') >= today)) return;
    yield {
      span: first.dateSpan,
      message: describeChange(comparison, baseline, first.entry?.key ?? 'the date'),
      ...(comparison.words < MIN_SUBSTANTIAL_WORDS ? { severity: 'hint' as const } : {}),
      related: changedPlaces(comparison),
      fixes: fixesOf(policy, today),
    };
  },
};

/** Today, in front matter and visible line together; and the same with each version that may come next. */
function fixesOf(policy: Policy, today: IsoDate): readonly Fix[] {
  const dates = setDates(policy, changeDates(policy), today);
  if (dates.length === 0) return [];
  const [first] = changeDates(policy);
  const what = first?.label === 'effective' ? 'effective date' : 'date';
  const title = dates.length > 1 ? `Set the ${what}s to today (${today})` : `Set the ${what} to today (${dates[0]?.newText ?? today})`;
  const version = policy.keys.version?.entry.value;
  const versions = version?.kind === 'scalar' && version.quoted ? nextVersions(version.text, today) : [];
  const visible = visibleVersions(policy, policy.keys.version?.text ?? '');
  const inside = version ? { start: version.span.start + 1, end: version.span.end - 1 } : undefined;
  const withVersion = inside
    ? versions.map(({ text }) => ({
        title: `${title}, and the version to ${text}`,
        safe: false,
        edits: [...dates, { span: inside, newText: text } satisfies TextEdit, ...visible.map((span) => ({ span, newText: text }))],
      }))
    : [];
  return [{ title, safe: false, edits: dates }, ...withVersion];
}
