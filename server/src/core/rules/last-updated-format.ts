/** `last-updated-format`: a date for machines that only a person can read. */
import { swapDayAndMonth } from '../document/dates/calendar.ts';
import { findWrittenDates } from '../document/dates/dateFormats.ts';
import type { DateMention } from '../document/dates/dateMention.ts';
import { besideDate, isNumericDate } from '../document/dates/dates.ts';
import { isLooseKey } from '../document/frontmatter/keys.ts';
import type { Policy } from '../document/policy.ts';
import type { TextEdit } from '../document/text/span.ts';
import { LABEL_WORDS } from '../knowledge/dateWords.ts';
import { DOCUMENT_KEYS, SITE_KEY } from '../knowledge/frontMatterKeys.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Fix, Rule } from './rule.ts';
import { writeIso } from './shapes/isoDate.ts';

/** Flags front matter dates that exist but are not written as YYYY-MM-DD; not those of title blocks, which are printed as they are, nor those with the month in words under keys that only the writer's own site reads. */
export const lastUpdatedFormat: Rule = {
  id: 'last-updated-format',
  group: 'Dates',
  summary: "A front matter date isn't written as YYYY-MM-DD.",
  why: 'Websites and tools read the front matter. ISO 8601 dates (2026-02-10) are the only ones that all of them read and sort the same way. The same goes for `datetime` attributes (HTML, section 2.3.5). Your website decides how readers see the date.',
  severity: 'hint',
  *check(policy, { l10n }) {
    if (policy.archived) return;
    for (const mention of policy.dates) {
      const { reading, where, label } = mention;
      if (where === 'text' || label === 'version' || isIso(mention, policy.text) || isPrinted(policy, mention)) continue;
      // "11th–14th June 2026": the days are there.
      if (reading.state === 'month' && reading.date && !/\d(?:st|nd|rd|th|er|\.|º)?\s*$/.test(besideDate(policy.text, mention)[0]))
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
const TITLE_BLOCK_KEY = /^(?:date|updated|modified|datum|stand|fecha|data)$/i;

/** Site keys that documents for print have as well: which template to take, and what kind of text it is. */
const KEY_OF_PRINT = /^(?:template|theme|type|categor(?:y|ies)|tags|head|meta|image)$/i;

/**
 * `date: 29.06.2007` in a Pandoc title block or in front of a statute is printed as it stands, unless a site generator or a date beside it shows that it is read;
 * so is a sentence under such a key, and any date that another key repeats in ISO form.
 */
function isPrinted(policy: Policy, mention: DateMention): boolean {
  const { entry, reading, label } = mention;
  if (!entry) return false;
  const { frontMatter, dates, text } = policy;
  if (
    label === 'last-updated' &&
    frontMatter.entries.some(
      ({ key, value }) => key !== entry.key && value.kind === 'scalar' && reading.date !== undefined && value.text.trim() === reading.date,
    )
  )
    return true;
  if (isUnmistakable(policy, mention)) return true;
  if (!TITLE_BLOCK_KEY.test(entry.key)) return false;
  if (isSentence(policy, mention)) return true;
  return (
    !(frontMatter.state === 'present' && frontMatter.entries.some(({ key }) => SITE_KEY.test(key) && !KEY_OF_PRINT.test(key))) &&
    !dates.some((other) => other !== mention && other.where === 'front-matter' && isIso(other, text))
  );
}

/**
 * `lastUpdated: 9 de agosto de 2026`: nobody takes day and month for each other where the month is in words, and a template prints such a value as it stands.
 * Under the keys that generators read themselves it isn't what they expect; and where other dates are in ISO form, one that isn't was forgotten.
 */
function isUnmistakable({ text, dates }: Policy, mention: DateMention): boolean {
  const { entry, reading } = mention;
  return (
    entry !== undefined &&
    reading.state === 'exact' &&
    /\p{L}{3}/u.test(reading.text) &&
    /^["'\s]*$/.test(besideDate(text, mention).join('')) &&
    !GENERATOR_KEY.test(entry.key) &&
    !dates.some((other) => other !== mention && other.where === 'front-matter' && isIso(other, text))
  );
}

/** Keys whose dates generators read themselves. */
const GENERATOR_KEY = /^(?:date|lastmod|publish_?date|pub_?date|published(?:_?at)?|created(?:_?at)?|expiry_?date|modified)$/i;

/** Words beside the date that say more than its key does: "As adopted by the assembly on …". */
function isSentence({ text }: Policy, mention: DateMention): boolean {
  const beside = besideDate(text, mention).join(' ');
  return (beside.match(/\p{L}{2,}/gu)?.length ?? 0) >= FEWEST_WORDS && (beside.length > LONGEST_LABEL || !LABEL_WORDS.test(beside));
}

/** Fewer words are a place, a weekday, or a time zone. */
const FEWEST_WORDS = 3;
/** Code units of words around a date; more are a sentence whatever they say. */
const LONGEST_LABEL = 100;

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
