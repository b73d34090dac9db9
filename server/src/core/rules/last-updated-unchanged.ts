/** `last-updated-unchanged`: the words changed against the committed text, the date did not. */
import { changeDates, setDates } from '../analysis/changeDates.ts';
import { sinceBaseline } from '../analysis/sinceBaseline.ts';
import { visibleVersions } from '../analysis/visibleVersions.ts';
import type { IsoDate } from '../document/dates/calendar.ts';
import { dayRange } from '../document/dates/dates.ts';
import { isLooseKey } from '../document/frontmatter/keys.ts';
import { nextVersions } from '../document/frontmatter/versions.ts';
import type { Policy } from '../document/policy.ts';
import type { TextEdit } from '../document/text/span.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Fix, Rule } from './rule.ts';
import { changedPlaces, describeChange, MIN_SUBSTANTIAL_WORDS } from './shapes/sinceBaseline.ts';

/** Compares words: white space, wrapping, emphasis, link targets, front matter and the date lines themselves are left out. */
export const lastUpdatedUnchanged: Rule = {
  id: 'last-updated-unchanged',
  group: 'Dates',
  summary: "The text changed since the last commit, but its date didn't.",
  why: "Readers and regulators use the date to tell whether they know the current text. California asks for the date of the last update (11 CCR 7011(e)(4)). In the histories of 92 public policies, 132 substantive changes left the date alone, and 84 of those dates were never corrected. Changes of fewer than ten words are hints. Formatting doesn't count.",
  severity: 'warning',
  *check(policy, { baseline, today, l10n }) {
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
      message: describeChange(comparison, baseline, first.entry?.key, l10n),
      ...(comparison.words < MIN_SUBSTANTIAL_WORDS ? { severity: 'hint' as const } : {}),
      related: changedPlaces(comparison, l10n),
      fixes: fixesOf(policy, today, l10n),
    };
  },
};

/** Today, in front matter and visible line together; and the same with each version that may come next. */
function fixesOf(policy: Policy, today: IsoDate, l10n: Localizer): readonly Fix[] {
  const dates = setDates(policy, changeDates(policy), today);
  if (dates.length === 0) return [];
  const [first] = changeDates(policy);
  // Of statutes a mere `date` is the day on which they were passed.
  if (policy.kind === 'governance' && first?.entry && isLooseKey(first.entry.key)) return [];
  // A mere `date` beside a key for updates that isn't known is the day of publication.
  if (first?.entry?.key === 'date' && policy.frontMatter.entries.some(({ key }) => STATES_UPDATE.test(key))) return [];
  const isEffective = first?.label === 'effective';
  const date = dates.length > 1 ? today : (dates[0]?.newText ?? today);
  const version = policy.keys.version?.entry.value;
  const versions = version?.kind === 'scalar' && version.quoted ? nextVersions(version.text, today) : [];
  const visible = visibleVersions(policy, policy.keys.version?.text ?? '');
  const inside = version ? { start: version.span.start + 1, end: version.span.end - 1 } : undefined;
  const withVersion = inside
    ? versions.map(({ text }) => ({
        title: nameFix({ isEffective, count: dates.length, date, version: text }, l10n),
        safe: false,
        edits: [...dates, { span: inside, newText: text } satisfies TextEdit, ...visible.map((span) => ({ span, newText: text }))],
      }))
    : [];
  return [{ title: nameFix({ isEffective, count: dates.length, date }, l10n), safe: false, edits: dates }, ...withVersion];
}

const STATES_UPDATE = /modif|updat|edited|revis|aktualisier|geändert|actuali[sz]|aggiorna|bijgewerkt|mise_?[àa]_?jour/i;

function nameFix(
  {
    isEffective,
    count,
    date,
    version,
  }: { readonly isEffective: boolean; readonly count: number; readonly date: string; readonly version?: string },
  l10n: Localizer,
): string {
  if (isEffective && count > 1)
    return version === undefined
      ? l10n.t('Set the effective dates to today ({date})', { date })
      : l10n.t('Set the effective dates to today ({date}), and the version to {version}', { date, version });
  if (isEffective)
    return version === undefined
      ? l10n.t('Set the effective date to today ({date})', { date })
      : l10n.t('Set the effective date to today ({date}), and the version to {version}', { date, version });
  if (count > 1)
    return version === undefined
      ? l10n.t('Set the dates to today ({date})', { date })
      : l10n.t('Set the dates to today ({date}), and the version to {version}', { date, version });
  return version === undefined
    ? l10n.t('Set the date to today ({date})', { date })
    : l10n.t('Set the date to today ({date}), and the version to {version}', { date, version });
}
