/** `last-updated-future`: a last update that has not happened yet. */
import { daysBetween, type IsoDate, swapDayAndMonth } from '../document/dates/calendar.ts';
import type { DateMention } from '../document/dates/dateMention.ts';
import { dayRange, isNumericDate, rewriteDate } from '../document/dates/dates.ts';
import type { Policy } from '../document/policy.ts';
import type { Fix, Rule, RuleContext } from './rule.ts';
import { dayOfLastChange } from './shapes/sinceBaseline.ts';

/** Somewhere it is already tomorrow. */
const TOLERANCE = 1;

/** Flags a last update after today. */
export const lastUpdatedFuture: Rule = {
  id: 'last-updated-future',
  group: 'Dates',
  summary: 'The date of the last update is in the future.',
  why: "A text can't have been changed on a day that is still to come. Usually the year is wrong, or the date is the effective date, which may be in the future and has its own key and label.",
  severity: 'warning',
  *check(policy, context) {
    const { today, l10n } = context;
    if (policy.archived || policy.draft) return;
    const ahead = policy.dates.filter(
      (mention) => mention.label === 'last-updated' && mention.where !== 'attribute' && isAhead(mention, today),
    );
    for (const mention of ahead) {
      const days = daysBetween(today, dayRange(mention)?.first ?? today);
      yield {
        span: mention.dateSpan,
        message: l10n.t('This date is {days} days in the future; expected {today} or earlier', { days, today }),
        // A bare `date` is the day of publication on many websites, and may be planned.
        ...(mention.entry?.key === 'date' ? { severity: 'information' as const } : {}),
        fixes: fixesOf(policy, mention, context),
      };
    }
  },
};

/** The date with day and month swapped, where that is past; then the day of the last change. Dates that lie ahead alike move alike. */
function fixesOf(policy: Policy, mention: DateMention, context: RuleContext): readonly Fix[] {
  const { today, l10n } = context;
  const { date, state } = mention.reading;
  const swapped = date && state === 'exact' && isNumericDate(mention) ? swapDayAndMonth(date) : undefined;
  const alike = policy.dates.filter(
    (other) => other !== mention && other.label === 'last-updated' && other.scope === mention.scope && isAhead(other, today),
  );
  const to = (day: IsoDate, others: readonly DateMention[], title: (written: string) => string): readonly Fix[] => {
    const first = rewriteDate(policy.text, mention, day);
    return first
      ? [
          {
            title: title(first.newText),
            safe: false,
            edits: [first, ...others.flatMap((other) => rewriteDate(policy.text, other, day) ?? [])],
          },
        ]
      : [];
  };
  const changed = dayOfLastChange(policy, context);
  return [
    ...(swapped && swapped <= today
      ? to(
          swapped,
          alike.filter((other) => other.reading.date === date),
          (written) => l10n.t('Swap day and month: {date}', { date: written }),
        )
      : []),
    ...to(changed, alike, (written) =>
      changed === today
        ? l10n.t('Change to today ({date})', { date: written })
        : l10n.t('Change to the day of the last commit ({date})', { date: written }),
    ),
  ];
}

function isAhead(mention: DateMention, today: IsoDate): boolean {
  const first = dayRange(mention)?.first;
  return first !== undefined && daysBetween(today, first) > TOLERANCE;
}
