/** `last-updated-invalid`: a date that is none. */
import type { DateMention } from '../document/dates.ts';
import { rewriteDate } from '../document/dates.ts';
import type { Rule } from './rule.ts';

/** The rule. */
export const lastUpdatedInvalid: Rule = {
  id: 'last-updated-invalid',
  summary: 'A date of the policy is not a day of the calendar, or not a date.',
  why: 'Nobody can tell which day was meant, and websites that sort or print the date fail or show another one. Day and month are the usual culprits: ISO 8601 puts the month before the day.',
  severity: 'error',
  *check(policy) {
    if (policy.archived) return;
    for (const mention of policy.dates) {
      const { reading, dateSpan } = mention;
      if (reading.state === 'impossible') {
        const edit = reading.nearest && rewriteDate(policy.text, mention, reading.nearest);
        yield { span: dateSpan, message: describe(mention), ...(edit ? { fixes: [{ title: `Write ${edit.newText}`, safe: false, edits: [edit] }] } : {}) };
      } else if (reading.state === 'none' && isPlainlyMeantAsDate(mention)) {
        const shown = reading.text.length > 30 ? `${reading.text.slice(0, 29).trimEnd()}…` : reading.text;
        yield { span: dateSpan, message: `"${shown}" is not a date; expected a day such as 2026-02-10` };
      }
    }
  },
};

function describe({ reading: { text, nearest, format } }: DateMention): string {
  const swapped = nearest !== undefined && format?.kind !== 'day-first' && /^(\d{4})-(\d{2})-(\d{2})$/.test(text) && Number(text.slice(5, 7)) > 12;
  if (swapped) return `${text} has day and month swapped; expected ${nearest}`;
  return `${text} is not a day of the calendar; expected ${nearest ? `one such as ${nearest}` : 'a day such as 2026-02-10'}`;
}

/** Only "last updated" can be nothing but a date: `effective: immediately` and `published: true` mean something. */
function isPlainlyMeantAsDate({ label, where, entry }: DateMention): boolean {
  return label === 'last-updated' && where === 'front-matter' && entry?.value.kind === 'scalar' && (entry.value.type === 'string' || entry.value.type === 'number');
}
