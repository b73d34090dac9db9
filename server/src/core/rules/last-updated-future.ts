/** `last-updated-future`: a last update that has not happened yet. */
import { daysBetween } from '../document/calendar.ts';
import { dayRange, rewriteDate, type DateMention } from '../document/dates.ts';
import type { IsoDate } from '../document/calendar.ts';
import type { Rule } from './rule.ts';

/** Somewhere it is already tomorrow. */
const TOLERANCE = 1;

/** The rule. */
export const lastUpdatedFuture: Rule = {
  id: 'last-updated-future',
  summary: 'The date of the last update lies in the future.',
  why: 'A text cannot have been changed on a day that is still to come; most often the year is wrong, or the date is that on which the policy takes effect. An effective date may lie ahead, and has a key and a label of its own.',
  severity: 'warning',
  *check(policy, { today }) {
    if (policy.archived || policy.draft) return;
    const ahead = policy.dates.filter((mention) => mention.label === 'last-updated' && mention.where !== 'attribute' && isAhead(mention, today));
    for (const mention of ahead) {
      const first = rewriteDate(policy.text, mention, today);
      const related = policy.dates.filter((other) => other.label === 'last-updated' && other !== mention && other.scope === mention.scope && isAhead(other, today));
      const others = related.flatMap((other) => rewriteDate(policy.text, other, today) ?? []);
      const days = daysBetween(today, dayRange(mention)?.first ?? today);
      yield {
        span: mention.dateSpan,
        message: `This lies ${days} days ahead; expected today (${today}) or earlier`,
        // A bare `date` is the day of publication on many websites, and may be planned.
        ...(mention.entry?.key === 'date' ? { severity: 'information' as const } : {}),
        ...(first ? { fixes: [{ title: `Change it to today, ${first.newText}`, safe: false, edits: [first, ...others] }] } : {}),
      };
    }
  },
};

function isAhead(mention: DateMention, today: IsoDate): boolean {
  const first = dayRange(mention)?.first;
  return first !== undefined && daysBetween(today, first) > TOLERANCE;
}
