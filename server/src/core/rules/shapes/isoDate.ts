/** Writing an ISO date in a mention's place, with quotation marks where YAML would otherwise make something else of it. */
import type { IsoDate } from '../../document/dates/calendar.ts';
import type { DateMention } from '../../document/dates/dateMention.ts';
import { besideDate } from '../../document/dates/dates.ts';
import type { Policy } from '../../document/policy.ts';
import type { TextEdit } from '../../document/text/span.ts';
import { LABEL_WORDS } from '../../knowledge/dateWords.ts';

/** The edit, or undefined where the date cannot be replaced without harm: emphasis inside it, or another date, a time of day, or other words beside it. */
export function writeIso(policy: Policy, mention: DateMention, date: IsoDate): TextEdit | undefined {
  const { text } = policy;
  if (mention.where !== 'front-matter') {
    const asWritten = text.slice(mention.dateSpan.start, mention.dateSpan.end);
    return asWritten === mention.reading.text ? { span: mention.dateSpan, newText: date } : undefined;
  }
  const value = mention.entry?.value;
  if (value?.kind !== 'scalar' || value.block) return undefined;
  const beside = besideDate(text, mention).join(' ');
  // What stands beside the date in the value would be lost.
  if (mention.reading.format?.kind === 'iso-time' || beside.length > MOST_BESIDE || !LABEL_WORDS.test(beside)) return undefined;
  const quote = /^["']/.exec(text.slice(value.span.start, value.span.end))?.[0];
  if (quote) return { span: value.span, newText: `${quote}${date}${quote}` };
  // An unquoted text must stay a text: YAML reads an unquoted 2026-02-10 as a moment in time.
  const bare = value.type === 'date' || policy.dates.some(({ entry }) => entry?.value.kind === 'scalar' && entry.value.type === 'date');
  return { span: value.span, newText: bare ? date : `"${date}"` };
}

/** Code units of a label beside a date. */
const MOST_BESIDE = 100;
