/** `date-mismatch`: two places of one policy give different days for the same thing. */
import { dayRange, rewriteDate, type DateLabel, type DateMention } from '../document/dates.ts';
import type { Policy } from '../document/policy.ts';
import type { Finding, Rule } from './rule.ts';

/** The rule. */
export const dateMismatch: Rule = {
  id: 'date-mismatch',
  summary: 'The visible date and the one in the front matter, or two visible dates of one kind, differ.',
  why: 'One of the two was forgotten when the text was last changed, and a reader cannot tell which. Where a policy is agreed to, the date decides which text was; two dates invite dispute.',
  severity: 'warning',
  *check(policy) {
    if (policy.archived) return;
    const whole = policy.dates.filter(({ scope, label }) => scope === 'document' && label !== 'version');
    const labels = new Set(whole.map(({ label }) => label));
    for (const label of labels) {
      const group = whole.filter((mention) => mention.label === label);
      // Dates without a label may be of different things; an attribute and its date are not.
      if (label !== 'document') yield* compare(policy, label, group);
      else for (const mention of group) if (mention.beside) yield* compare(policy, label, [mention.beside, mention]);
    }
  },
};

const NAMES: Readonly<Record<DateLabel, string>> = { 'last-updated': 'date of the last update', effective: 'effective date', created: 'date of creation', 'last-reviewed': 'date of the last review', 'next-review': 'date of the next review', version: 'version date', document: 'date' };

/** Every mention that is earlier than the latest one. */
function* compare(policy: Policy, label: DateLabel, group: readonly DateMention[]): Generator<Finding> {
  const dated = group.flatMap((mention) => {
    const range = dayRange(mention);
    return range ? [{ mention, ...range }] : [];
  });
  const latest = dated.reduce<(typeof dated)[number] | undefined>((best, one) => (!best || one.first > best.first ? one : best), undefined);
  if (!latest) return;
  const earlier = dated.filter(({ last }) => last < latest.first);
  for (const { mention } of earlier) {
    // A date and its attribute that agree are one mistake.
    if (mention.beside && earlier.some((one) => one.mention === mention.beside && one.last === dayRange(mention)?.last)) continue;
    yield {
      span: mention.dateSpan,
      message: `Another ${NAMES[label]} stands in this policy: ${latest.mention.reading.text}; expected the same`,
      related: [{ span: latest.mention.dateSpan, message: `${latest.mention.reading.text} stands here` }],
      ...(isLoose(mention) || isLoose(latest.mention) ? { severity: 'information' as const } : {}),
      ...fixOf(policy, earlier.map((one) => one.mention), latest.mention),
    };
  }
}

/** Keys that a website sets by itself, or means as the day of publication. */
function isLoose({ entry }: DateMention): boolean {
  return entry !== undefined && /^(?:date|lastmod|modified|pubDate|published|updated_?at)$/i.test(entry.key);
}

/** Writes the later date in every place, each in its own format. */
function fixOf(policy: Policy, earlier: readonly DateMention[], latest: DateMention): Pick<Finding, 'fixes'> {
  const { date, state } = latest.reading;
  const edits = earlier.map((mention) => (date && (state === 'exact' || (state === 'month' && mention.reading.state === 'month')) ? rewriteDate(policy.text, mention, date) : undefined));
  if (edits.some((edit) => edit === undefined)) return {};
  return { fixes: [{ title: `Take the later one everywhere, ${latest.reading.text}`, safe: false, edits: edits.flatMap((edit) => edit ?? []) }] };
}
