/** `date-mismatch`: two places of one policy give different days for the same thing. */
import { daysBetween, type IsoDate, swapDayAndMonth } from '../document/dates/calendar.ts';
import type { DateMention } from '../document/dates/dateMention.ts';
import { dayRange, isNumericDate, rewriteDate } from '../document/dates/dates.ts';
import { isLooseKey } from '../document/frontmatter/keys.ts';
import type { Policy } from '../document/policy.ts';
import { addToMultimap } from '../document/text/multimap.ts';
import type { DateLabel } from '../knowledge/dateLabels.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Finding, Fix, Rule } from './rule.ts';

/** Flags dates of one meaning that differ within a policy. */
export const dateMismatch: Rule = {
  id: 'date-mismatch',
  group: 'Dates',
  summary: 'Two dates that should be the same differ, in the text or in the front matter.',
  why: "One of the two dates was forgotten when the text last changed, and readers can't tell which. If a policy is agreed to, its date says which text applies. Two dates invite disputes.",
  severity: 'information',
  *check(policy, { today, l10n }) {
    if (policy.archived) return;
    // What a website sets by itself, or means as the day of publication, says nothing of the words.
    const whole = policy.dates.filter((mention) => mention.scope === 'document' && mention.label !== 'version' && !isLoose(mention));
    const labels = new Set(whole.map(({ label }) => label));
    for (const label of labels) {
      const group = withoutApprovals(
        policy,
        withLatestOfSeries(
          policy,
          // One of several amendments stays true, whatever the last update is.
          whole.filter((mention) => mention.label === label && !(label === 'last-updated' && mention.ofVersion)),
        ),
      );
      // Dates without a label may be of different things; an attribute and its date are not.
      if (label !== 'document') yield* compare(policy, label, group, today, l10n);
      else for (const mention of group) if (mention.beside) yield* compare(policy, label, [mention.beside, mention], today, l10n);
    }
  },
};

/**
 * Of dates of any label that the text tells in the same words and in order, "adopted 3 May 2001, adopted 7 June 2009", only the latest: the others are its history.
 * Of two last changes one is wrong.
 */
function withLatestOfSeries({ text }: Policy, group: readonly DateMention[]): readonly DateMention[] {
  const told = new Map<string, DateMention[]>();
  for (const mention of group) {
    const words = text.slice(mention.labelSpan.start, mention.labelSpan.end).toLowerCase();
    if (mention.where === 'text' && mention.label !== 'next-review' && !LAST.test(words)) addToMultimap(told, words, mention);
  }
  const earlier = new Set([...told.values()].flatMap((mentions) => (isInOrder(mentions) ? mentions.toSorted(byDay).slice(0, -1) : [])));
  return earlier.size === 0 ? group : group.filter((mention) => !earlier.has(mention));
}

/** Whether there are several days, each later than the one before, or each earlier. */
function isInOrder(mentions: readonly DateMention[]): boolean {
  const days = mentions.map(firstDay);
  return (
    days.length > 1 &&
    (days.every((day, index) => index === 0 || day > (days[index - 1] ?? '')) ||
      days.every((day, index) => index === 0 || day < (days[index - 1] ?? '')))
  );
}

function firstDay(mention: DateMention): string {
  return dayRange(mention)?.first ?? '';
}

function byDay(a: DateMention, b: DateMention): number {
  return firstDay(a) < firstDay(b) ? -1 : 1;
}

/** Words of which there is one: the last update, not a change. Labels such as "Updated" and "Stand" are said of the text as it is. */
const LAST =
  /last|latest|recent|current|updated|effective|zuletzt|letzt|stand|aktualisiert|derni|jour|[uú]ltim|actuali|atuali|aggiorna|laatst|bijgewerkt/u;

/** Without what the text says of approvals and reviews where it says so twice: two people, or two bodies, each have their day. */
function withoutApprovals({ text }: Policy, group: readonly DateMention[]): readonly DateMention[] {
  const isApproval = ({ label, where, labelSpan }: DateMention): boolean =>
    label === 'last-reviewed' &&
    where === 'text' &&
    (APPROVED.test(text.slice(labelSpan.start, labelSpan.end)) || text.slice(text.lastIndexOf('\n', labelSpan.start) + 1).startsWith('|'));
  return group.filter(isApproval).length > 1 ? group.filter((mention) => !isApproval(mention)) : group;
}

const APPROVED = /approv|aprob|aprov|freigegeben|genehmigt|goedgekeurd/iu;

function describe(label: DateLabel, date: string, l10n: Localizer): string {
  switch (label) {
    case 'last-updated':
      return l10n.t('Differs from the other date of the last update in this policy, {date}', { date });
    case 'effective':
      return l10n.t('Differs from the other effective date in this policy, {date}', { date });
    case 'created':
      return l10n.t('Differs from the other date of creation in this policy, {date}', { date });
    case 'last-reviewed':
      return l10n.t('Differs from the other date of the last review in this policy, {date}', { date });
    case 'next-review':
      return l10n.t('Differs from the other date of the next review in this policy, {date}', { date });
    case 'version':
      return l10n.t('Differs from the other version date in this policy, {date}', { date });
    case 'document':
      return l10n.t('Differs from the other date in this policy, {date}', { date });
  }
}

/** Every mention that is earlier than the latest one. */
function* compare(policy: Policy, label: DateLabel, group: readonly DateMention[], today: IsoDate, l10n: Localizer): Generator<Finding> {
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
      message: l10n.t('Day and month are swapped here or in the other date, {date}', { date: swapped.worded.reading.text }),
      related: [{ span: swapped.worded.dateSpan, message: l10n.t('The other date: {date}', { date: swapped.worded.reading.text }) }],
      ...rewriteAll(
        policy,
        [swapped.numeric],
        swapped.worded,
        l10n.t('Use the date with the month in words ({date})', { date: swapped.worded.reading.text }),
      ),
    };
    return;
  }
  for (const { mention } of earlier) {
    // A date and its attribute that agree are one mistake.
    if (mention.beside && earlier.some((one) => one.mention === mention.beside && one.last === dayRange(mention)?.last)) continue;
    yield {
      span: mention.dateSpan,
      message: describe(label, latest.mention.reading.text, l10n),
      related: [{ span: latest.mention.dateSpan, message: l10n.t('The other date: {date}', { date: latest.mention.reading.text }) }],
      // A later date that is still to come is the one that is wrong.
      ...(label === 'last-updated' && daysBetween(today, latest.first) > 1
        ? {}
        : rewriteAll(
            policy,
            earlier.map((one) => one.mention),
            latest.mention,
            l10n.t('Use the later date everywhere ({date})', { date: latest.mention.reading.text }),
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
    fixes: [{ title, safe: false, preferred: false, edits: edits.flatMap((edit) => edit ?? []) }],
  };
}
