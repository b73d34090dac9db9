/** `last-updated-without-change`: the date moved against the committed text, not a word did. */
import { setDates } from '../analysis/changeDates.ts';
import { sinceBaseline } from '../analysis/sinceBaseline.ts';
import type { IsoDate } from '../document/dates/calendar.ts';
import type { DateMention } from '../document/dates/dateMention.ts';
import { besideDate, dayRange } from '../document/dates/dates.ts';
import type { Policy } from '../document/policy.ts';
import type { TextEdit } from '../document/text/span.ts';
import type { Rule } from './rule.ts';

/** Only for the date of the last update: a day of effect may move for reasons of its own. */
export const lastUpdatedWithoutChange: Rule = {
  id: 'last-updated-without-change',
  group: 'Dates',
  summary: "The date of the last update changed since the last commit, but the text didn't.",
  why: 'A new date tells readers that there is something new to read. If you only reviewed the policy, set the review date instead.',
  severity: 'information',
  *check(policy, { baseline, l10n }) {
    const comparison = sinceBaseline(policy, baseline);
    if (!baseline || !comparison || comparison.words > 0 || comparison.sections.some(({ moved }) => moved)) return;
    const moved: { mention: DateMention; earlier: DateMention; before: IsoDate; day: IsoDate }[] = [];
    for (const where of ['front-matter', 'text'] as const) {
      const find = (from: typeof policy): (typeof policy)['dates'][number] | undefined =>
        from.dates.find((mention) => mention.label === 'last-updated' && mention.where === where && mention.scope === 'document');
      const mention = find(policy);
      const earlier = find(baseline.policy);
      const day = mention && dayRange(mention)?.first;
      const before = earlier && dayRange(earlier)?.first;
      if (!mention || !day || !earlier || !before || day === before) continue;
      moved.push({ mention, earlier, before, day });
    }
    for (const { mention, before, day } of moved) {
      // The dates of front matter and text are one: to restore the one without the other would have them disagree.
      const together = moved.filter((other) => other.before === before);
      const restored = together.map((other) => other.mention);
      // So are a date and the attribute that says it to machines.
      const attributes = policy.dates.filter((one) => one.beside && restored.includes(one.beside) && !restored.includes(one));
      const inAttributes = setDates(policy, attributes, before);
      const written = together.map((other) => restore(policy, baseline.policy, other));
      const isWhole = inAttributes.length === attributes.length && written.every((edit) => edit !== undefined);
      const edits = isWhole && !isConfirmed(policy, restored, day, before) ? [...written, ...inAttributes] : [];
      yield {
        span: mention.dateSpan,
        message: l10n.t("The date changed from {before} to {date}, but the text didn't", { before, date: day }),
        ...(edits.length > 0 ? { fixes: [{ title: l10n.t('Restore {date}', { date: before }), safe: false, edits }] } : {}),
      };
    }
  },
};

/** Whether another date of the text, which didn't move or is that of a version, agrees with the new one and not with the one before: "as of January 2026". */
function isConfirmed(policy: Policy, moved: readonly DateMention[], day: IsoDate, before: IsoDate): boolean {
  const covers = (mention: DateMention, one: IsoDate): boolean => {
    const range = dayRange(mention);
    return range !== undefined && range.first <= one && one <= range.last;
  };
  // A row of the version history that is later than the date before went with the new one.
  if (policy.dates.some((mention) => mention.label === 'version' && (dayRange(mention)?.first ?? '') > before)) return true;
  return policy.dates.some(
    (mention) => mention.label === 'last-updated' && !moved.includes(mention) && covers(mention, day) && !covers(mention, before),
  );
}

/** The committed value as it was written there, with its weekday and its time of day; undefined where marks would be torn apart. */
function restore(
  policy: Policy,
  before: Policy,
  { mention, earlier }: { readonly mention: DateMention; readonly earlier: DateMention },
): TextEdit | undefined {
  const whole = mention.where === 'front-matter' && besideDate(policy.text, mention).join() !== besideDate(before.text, earlier).join();
  const [to, from] = whole ? [mention.span, earlier.span] : [mention.dateSpan, earlier.dateSpan];
  const newText = before.text.slice(from.start, from.end);
  const torn = mention.where === 'text' && /[*_<>&\\`[\]\r\n]/.test(newText + policy.text.slice(to.start, to.end));
  return torn || mention.ofVersion ? undefined : { span: to, newText };
}
