/** `last-updated-format`: a date for machines that only a person can read. */
import { swapDayAndMonth } from '../document/dates/calendar.ts';
import { type DateMention, isNumericDate } from '../document/dates/dates.ts';
import { hasSiteKeys } from '../document/frontmatter/siteKeys.ts';
import type { Policy } from '../document/policy.ts';
import { LABEL_WORDS } from '../knowledge/dateWords.ts';
import type { Rule } from './rule.ts';
import { writeIso } from './shapes/isoDate.ts';

/** Flags front matter dates that exist but are not written as YYYY-MM-DD; not those of title blocks, which are printed as they are. */
export const lastUpdatedFormat: Rule = {
  id: 'last-updated-format',
  group: 'Dates',
  summary: "A front matter date isn't written as YYYY-MM-DD.",
  why: 'Websites and tools read the front matter. ISO 8601 dates (2026-02-10) are the only ones that all of them read and sort the same way. The same goes for `datetime` attributes (HTML, section 2.3.5). Your website decides how readers see the date.',
  severity: 'information',
  *check(policy, { l10n }) {
    if (policy.archived) return;
    for (const mention of policy.dates) {
      const { reading, where, label } = mention;
      if (where === 'text' || label === 'version' || isIso(mention, policy.text) || isPrinted(policy, mention)) continue;
      if (reading.state === 'month' && reading.date)
        yield {
          span: mention.dateSpan,
          message: l10n.t('"{text}" has no day; expected a date such as {date}', { text: reading.text, date: reading.date }),
        };
      if (reading.state !== 'exact' || !reading.date) continue;
      const edit = mayBeSwapped(policy, mention) ? undefined : writeIso(policy, mention, reading.date);
      // What stands beside the date in the value would be lost.
      const beside = besideDate(mention, policy.text);
      const safe = beside.length <= MOST_BESIDE && LABEL_WORDS.test(beside);
      yield {
        span: mention.span,
        message: l10n.t("This date isn't in ISO 8601 format; expected {date}", { date: reading.date }),
        ...(edit ? { fixes: [{ title: l10n.t('Change to {text}', { text: reading.date }), safe, edits: [edit] }] } : {}),
      };
    }
  },
};

/** Keys of title blocks, whose values are printed as they are. */
const TITLE_BLOCK_KEY = /^(?:date|datum|stand|fecha|data)$/i;

/** `date: 29.06.2007` in a Pandoc title block or in front of a statute is printed as it stands, unless a site generator or a date beside it shows that it is read. */
function isPrinted({ frontMatter, dates, text }: Policy, mention: DateMention): boolean {
  return (
    mention.entry !== undefined &&
    TITLE_BLOCK_KEY.test(mention.entry.key) &&
    !hasSiteKeys(frontMatter) &&
    !dates.some((other) => other !== mention && other.where === 'front-matter' && isIso(other, text))
  );
}

/** Another date of the policy is this one with day and month the other way around, and none is the same. */
function mayBeSwapped({ dates }: Policy, mention: DateMention): boolean {
  const { date } = mention.reading;
  const swapped = date && isNumericDate(mention) ? swapDayAndMonth(date) : undefined;
  return (
    swapped !== undefined &&
    dates.some((other) => other !== mention && other.label === mention.label && other.reading.date === swapped) &&
    !dates.some((other) => other !== mention && other.reading.date === date)
  );
}

/** What stands in the value before and behind the date. */
function besideDate({ dateSpan, span }: DateMention, text: string): string {
  return `${text.slice(span.start, dateSpan.start)} ${text.slice(dateSpan.end, span.end)}`;
}

/** Code units of a label beside a date. */
const MOST_BESIDE = 100;

/** A date of the right form that is all there is. */
function isIso(mention: DateMention, text: string): boolean {
  const { format } = mention.reading;
  return (
    /^["'\s]*$/.test(besideDate(mention, text)) &&
    (format?.kind === 'iso' || format?.kind === 'iso-time' || format?.pattern === '{yyyy}-{mm}')
  );
}
