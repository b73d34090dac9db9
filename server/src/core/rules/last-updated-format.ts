/** `last-updated-format`: a date for machines that only a person can read. */
import type { DateMention } from '../document/dates.ts';
import type { Rule } from './rule.ts';
import { writeIso } from './shapes/isoDate.ts';

/** The rule. */
export const lastUpdatedFormat: Rule = {
  id: 'last-updated-format',
  summary: 'A date in the front matter is not written as YYYY-MM-DD.',
  why: 'Websites and tools read the front matter, and ISO 8601 dates (2026-02-10) are the only ones that all of them read alike and sort rightly. The same holds for `datetime` attributes (HTML, section 2.3.5). How a date is shown to readers is up to the website.',
  severity: 'information',
  *check(policy) {
    if (policy.archived) return;
    for (const mention of policy.dates) {
      const { reading, where, label } = mention;
      if (where === 'text' || label === 'version' || isIso(mention, policy.text)) continue;
      if (reading.state === 'month' && reading.date) yield { span: mention.dateSpan, message: `"${reading.text}" gives no day; expected a date such as ${reading.date}` };
      if (reading.state !== 'exact' || !reading.date) continue;
      const edit = writeIso(policy, mention, reading.date);
      yield { span: mention.span, message: `Expected the date as ${reading.date}, which every tool reads alike`, ...(edit ? { fixes: [{ title: `Write it as ${reading.date}`, safe: true, edits: [edit] }] } : {}) };
    }
  },
};

/** A date of the right form that is all there is. */
function isIso({ reading, dateSpan, span }: DateMention, text: string): boolean {
  const { format } = reading;
  const alone = /^["'\s]*$/.test(text.slice(span.start, dateSpan.start) + text.slice(dateSpan.end, span.end));
  return alone && (format?.kind === 'iso' || format?.kind === 'iso-time' || format?.pattern === '{yyyy}-{mm}');
}
