/** `last-updated-format`: a date for machines that only a person can read. */
import { swapDayAndMonth } from '../document/dates/calendar.ts';
import { findWrittenDates } from '../document/dates/dateFormats.ts';
import { besideDate, type DateMention, isNumericDate } from '../document/dates/dates.ts';
import { isLooseKey } from '../document/frontmatter/keys.ts';
import { hasSiteKeys } from '../document/frontmatter/siteKeys.ts';
import type { Policy } from '../document/policy.ts';
import type { TextEdit } from '../document/text/span.ts';
import { DOCUMENT_KEYS } from '../knowledge/frontMatterKeys.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Fix, Rule } from './rule.ts';
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
      const several = where === 'front-matter' && findWrittenDates(besideDate(policy.text, mention).join('\n'), policy.language).length > 0;
      yield {
        span: mention.span,
        message: several
          ? l10n.t('This value has several dates; expected one in ISO 8601 format')
          : l10n.t("This date isn't in ISO 8601 format; expected {date}", { date: reading.date }),
        ...(edit ? { fixes: [fixOf(policy, mention, edit, l10n)] } : {}),
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

/** Safe where only machines read the date; where readers may see it, the writer decides for each. */
function fixOf(policy: Policy, mention: DateMention, edit: TextEdit, l10n: Localizer): Fix {
  const isVisible = mayBePrinted(policy, mention);
  return {
    title: l10n.t('Change to {text}', { text: mention.reading.date ?? '' }),
    safe: !isVisible,
    ...(isVisible ? { preferred: false as const } : {}),
    edits: [edit],
  };
}

/** Whether readers may see the value as it stands: a sentence, or a `date` that a document converter prints under the title, unless it begins with the year already. */
function mayBePrinted({ text, frontMatter }: Policy, mention: DateMention): boolean {
  const {
    where,
    entry,
    reading: { format },
  } = mention;
  if (where !== 'front-matter' || !entry || !format) return false;
  if (/[^\s"']/.test(besideDate(text, mention).join(''))) return true;
  return /^\{yyyy\}/.test(format.pattern)
    ? false
    : isLooseKey(entry.key) || frontMatter.entries.some(({ key }) => DOCUMENT_KEYS.has(key.toLowerCase()));
}

/** A date of the right form that is all there is. */
function isIso(mention: DateMention, text: string): boolean {
  const { format } = mention.reading;
  return (
    /^["'\s]*$/.test(besideDate(text, mention).join('')) &&
    (format?.kind === 'iso' || format?.kind === 'iso-time' || format?.pattern === '{yyyy}-{mm}')
  );
}
