/** `last-updated-without-change`: the date moved against the committed text, not a word did. */
import { setDates } from '../analysis/changeDates.ts';
import { sinceBaseline } from '../analysis/sinceBaseline.ts';
import type { IsoDate } from '../document/dates/calendar.ts';
import { type DateMention, dayRange } from '../document/dates/dates.ts';
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
    const moved: { mention: DateMention; before: IsoDate; day: IsoDate }[] = [];
    for (const where of ['front-matter', 'text'] as const) {
      const find = (from: typeof policy): (typeof policy)['dates'][number] | undefined =>
        from.dates.find((mention) => mention.label === 'last-updated' && mention.where === where && mention.scope === 'document');
      const mention = find(policy);
      const earlier = find(baseline.policy);
      const day = mention && dayRange(mention)?.first;
      const before = earlier && dayRange(earlier)?.first;
      if (!mention || !day || !before || day === before) continue;
      moved.push({ mention, before, day });
    }
    for (const { mention, before, day } of moved) {
      // The dates of front matter and text are one: to restore the one without the other would have them disagree.
      const restored = moved.filter((other) => other.before === before).map((other) => other.mention);
      // So are a date and the attribute that says it to machines.
      const attributes = policy.dates.filter((one) => one.beside && restored.includes(one.beside) && !restored.includes(one));
      const together = [...restored, ...attributes];
      const edits = setDates(policy, together, before);
      yield {
        span: mention.dateSpan,
        message: l10n.t("The date changed from {before} to {date}, but the text didn't", { before, date: day }),
        ...(edits.length > 0 ? { fixes: [{ title: l10n.t('Restore {date}', { date: before }), safe: false, edits }] } : {}),
      };
    }
  },
};
