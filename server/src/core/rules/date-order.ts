/** `date-order`: dates of one policy that cannot follow one another as they do. */
import { addPeriod, parsePeriod } from '../document/dates/calendar.ts';
import type { DateMention } from '../document/dates/dateMention.ts';
import type { Policy } from '../document/policy.ts';
import type { DateLabel } from '../knowledge/dateLabels.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * Its option `noticePeriod` ("30 days") says how long after an update a policy may take effect at the earliest.
 * Without it an effective date before the last update is no fault: of 21 public policies with both dates 8 have them in that order,
 * since pages that are in force go on being edited. Only where the committed text still took effect after its update was the date forgotten.
 */
export const dateOrder: Rule = {
  id: 'date-order',
  group: 'Dates',
  summary: 'The dates of the policy are in an impossible order.',
  why: "A policy can't be updated before it was written, or be due for review before its last review. One of the two dates is wrong. An effective date may be older than the last update, unless the committed version announced changes before they took effect. With a notice period, a change must be announced that long before it takes effect (EU Digital Services Act Art. 14(2) asks to inform of significant changes).",
  severity: 'warning',
  options: {
    noticePeriod: { kind: 'period', summary: 'Minimum time between an update and its effective date, such as "30 days".' },
  },
  *check(policy, { options, baseline, l10n }) {
    if (policy.archived) return;
    const updated = latestDay(policy, 'last-updated');
    const reviewed = latestDay(policy, 'last-reviewed', (mention) => mention.entry?.key !== 'review_date');
    const next = latestDay(policy, 'next-review');
    const created = latestDay(policy, 'created', (mention) =>
      /creat|cré|crea|erstell/i.test(policy.text.slice(mention.labelSpan.start, mention.labelSpan.end)),
    );
    if (created && updated && created.day > updated.day)
      yield finding(
        created,
        l10n.t('Written on {created}, after the last update; expected {updated} or earlier', {
          created: created.day,
          updated: updated.day,
        }),
        updated,
        l10n.t('The last update: {date}', { date: updated.day }),
      );
    if (next && reviewed && next.day < reviewed.day)
      yield finding(
        next,
        l10n.t('The next review is before the last one; expected a day after {date}', { date: reviewed.day }),
        reviewed,
        l10n.t('The last review: {date}', { date: reviewed.day }),
      );

    const notice = typeof options['noticePeriod'] === 'string' ? parsePeriod(options['noticePeriod']) : undefined;
    const effective = latestDay(policy, 'effective');
    if (!effective || !updated) return;
    if (!notice) {
      if (baseline && effective.day < updated.day && wasAnnounced(baseline.policy, effective, updated))
        yield {
          ...finding(
            effective,
            l10n.t('Takes effect before the last update ({date}), unlike the committed version', { date: updated.day }),
            updated,
            l10n.t('The last update: {date}', { date: updated.day }),
          ),
          severity: 'information',
        };
      return;
    }
    const earliest = addPeriod(updated.day, notice);
    if (effective.day < earliest)
      yield finding(
        effective,
        l10n.t('Takes effect too soon after the update; expected {date} or later', { date: earliest }),
        updated,
        l10n.t('The last update: {date}', { date: updated.day }),
      );
  },
};

/** The committed version took effect on the same day, after an earlier update. */
function wasAnnounced(before: Policy, effective: Dated, updated: Dated): boolean {
  const earlier = latestDay(before, 'last-updated');
  const then = latestDay(before, 'effective');
  return earlier !== undefined && then?.day === effective.day && earlier.day < then.day && earlier.day < updated.day;
}

interface Dated {
  readonly mention: DateMention;
  readonly day: NonNullable<DateMention['reading']['date']>;
}

function latestDay(policy: Policy, label: DateLabel, accept: (mention: DateMention) => boolean = () => true): Dated | undefined {
  let best: Dated | undefined;
  for (const mention of policy.dates) {
    const { date, state } = mention.reading;
    if (
      mention.label === label &&
      mention.scope === 'document' &&
      state === 'exact' &&
      date &&
      accept(mention) &&
      (!best || date > best.day)
    )
      best = { mention, day: date };
  }
  return best;
}

function finding({ mention }: Dated, message: string, other: Dated, there: string): Finding {
  return { span: mention.dateSpan, message, related: [{ span: other.mention.dateSpan, message: there }] };
}
