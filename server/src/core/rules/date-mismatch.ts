/** `date-mismatch`: two places of one policy give different days for the same thing. */
import { daysBetween, type IsoDate, swapDayAndMonth } from '../document/dates/calendar.ts';
import { type DateMention, dayRange, isNumericDate, rewriteDate } from '../document/dates/dates.ts';
import { isLooseKey } from '../document/frontmatter/keys.ts';
import type { Policy } from '../document/policy.ts';
import type { DateLabel } from '../knowledge/dateLabels.ts';
import type { Finding, Fix, Rule } from './rule.ts';

/** Flags dates of one meaning that differ within a policy. */
export const dateMismatch: Rule = {
  id: 'date-mismatch',
  group: 'Dates',
  summary: 'Two dates that should be the same differ, in the text or in the front matter.',
  why: "One of the two dates was forgotten when the text last changed, and readers can't tell which. If a policy is agreed to, its date says which text applies. Two dates invite disputes.",
  severity: 'warning',
  *check(policy, { today }) {
    if (policy.archived) return;
    const whole = policy.dates.filter(({ scope, label }) => scope === 'document' && label !== 'version');
    const labels = new Set(whole.map(({ label }) => label));
    for (const label of labels) {
      const group = whole.filter((mention) => mention.label === label);
      // Dates without a label may be of different things; an attribute and its date are not.
      if (label !== 'document') yield* compare(policy, label, group, today);
      else for (const mention of group) if (mention.beside) yield* compare(policy, label, [mention.beside, mention], today);
    }
  },
};

const NAMES: Readonly<Record<DateLabel, string>> = {
  'last-updated': 'date of the last update',
  effective: 'effective date',
  created: 'date of creation',
  'last-reviewed': 'date of the last review',
  'next-review': 'date of the next review',
  version: 'version date',
  document: 'date',
};

/** Every mention that is earlier than the latest one. */
function* compare(policy: Policy, label: DateLabel, group: readonly DateMention[], today: IsoDate): Generator<Finding> {
  const dated = group.flatMap((mention) => {
    const range = dayRange(mention);
    return range ? [{ mention, ...range }] : [];
  });
  const latest = dated.reduce<(typeof dated)[number] | undefined>((best, one) => (!best || one.first > best.first ? one : best), undefined);
  if (!latest) return;
  const earlier = dated.filter(({ last }) => last < latest.first);
  const swapped = findSwapped(dated.map(({ mention }) => mention));
  if (swapped) {
    yield {
      span: swapped.numeric.dateSpan,
      message: `Day and month are swapped here or in the other ${NAMES[label]}, ${swapped.worded.reading.text}`,
      related: [{ span: swapped.worded.dateSpan, message: `The other date: ${swapped.worded.reading.text}` }],
      ...rewriteAll(policy, [swapped.numeric], swapped.worded, 'Use the date with the month in words'),
    };
    return;
  }
  for (const { mention } of earlier) {
    // A date and its attribute that agree are one mistake.
    if (mention.beside && earlier.some((one) => one.mention === mention.beside && one.last === dayRange(mention)?.last)) continue;
    yield {
      span: mention.dateSpan,
      message: `Differs from the other ${NAMES[label]} in this policy, ${latest.mention.reading.text}`,
      related: [{ span: latest.mention.dateSpan, message: `The other date: ${latest.mention.reading.text}` }],
      ...(isLoose(mention) || isLoose(latest.mention) ? { severity: 'information' as const } : {}),
      // A later date that is still to come is the one that is wrong; one that a website sets by itself says nothing of the words.
      ...((label === 'last-updated' && daysBetween(today, latest.first) > 1) || isLoose(latest.mention)
        ? {}
        : rewriteAll(
            policy,
            earlier.map((one) => one.mention),
            latest.mention,
            'Use the later date everywhere',
          )),
    };
  }
}

/** Keys that a website sets by itself, or means as the day of publication. */
function isLoose({ entry }: DateMention): boolean {
  return entry !== undefined && isLooseKey(entry.key);
}

/** Two dates that are one with day and month swapped: one in digits alone, one with its month in words. All others must agree with one of the two. */
function findSwapped(mentions: readonly DateMention[]): { readonly numeric: DateMention; readonly worded: DateMention } | undefined {
  const exact = mentions.filter(({ reading }) => reading.state === 'exact');
  const worded = exact.find((mention) => !isNumericDate(mention));
  const numeric = exact.find((mention) => isNumericDate(mention) && mention.reading.date !== worded?.reading.date);
  if (!worded?.reading.date || !numeric?.reading.date || swapDayAndMonth(numeric.reading.date) !== worded.reading.date) return undefined;
  return mentions.every(
    ({ reading: { date, other } }) => date === worded.reading.date || other === worded.reading.date || date === numeric.reading.date,
  )
    ? { numeric, worded }
    : undefined;
}

/** Writes one date in every other place, each in its own format. */
function rewriteAll(
  policy: Policy,
  others: readonly DateMention[],
  right: DateMention,
  title: string,
): { readonly fixes?: readonly Fix[] } {
  const { date, state } = right.reading;
  const edits = others.map((mention) =>
    date && (state === 'exact' || (state === 'month' && mention.reading.state === 'month'))
      ? rewriteDate(policy.text, mention, date)
      : undefined,
  );
  if (edits.some((edit) => edit === undefined)) return {};
  // Which of two dates is right only the writer knows: never made for all findings at once.
  return {
    fixes: [{ title: `${title} (${right.reading.text})`, safe: false, preferred: false, edits: edits.flatMap((edit) => edit ?? []) }],
  };
}
