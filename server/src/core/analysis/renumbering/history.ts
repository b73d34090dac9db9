/** Parts of a policy that tell what was changed and when: the numbers in them are those of earlier versions. */
import { findWrittenDates } from '../../document/dates/dateFormats.ts';
import type { WrittenDate } from '../../document/dates/dateReading.ts';
import type { Leaf } from '../../document/markdown/leaf.ts';
import type { Section } from '../../document/outline/sections.ts';
import type { Policy } from '../../document/policy.ts';
import { oncePer } from '../../document/text/remember.ts';
import type { Span } from '../../document/text/span.ts';
import { HISTORY_HEADING } from '../../knowledge/dateWords.ts';

/** Letters before the date of an entry: "v1.2 (", "Version 3 – ". */
const LONGEST_LEAD = 14;

/** The entries of change logs, in order: sections of that title with dates, and what a date stands at the head of, as in "24 March 2021: Section 3.5 added". */
export const historySpans = oncePer((policy: Policy): readonly Span[] => {
  const { sections, language } = policy;
  const spans: Span[] = [];
  for (const section of sections.all) {
    const own = section.blocks.filter((block) => block !== section.heading.block);
    const heads = own.map(({ leaf }) => headOf(leaf, language));
    const first = heads.findIndex((head) => head !== undefined);
    if (isDate(section.heading.title, language) || CHANGES_OF_A_YEAR.test(section.heading.title)) spans.push(section.span);
    else if (isHistory(section) && own.some(({ leaf }) => firstDate(leaf.prose.text, language) !== undefined)) spans.push(section.span);
    else if (first >= 0) {
      const isLog = heads.filter((head) => head !== undefined).length > 1;
      own.forEach(({ leaf, start, end }, index) => {
        if (heads[index] === 'entry') spans.push({ start, end });
        else if (heads[index] === 'date') {
          let last = index;
          while (own[last + 1] && heads[last + 1] === undefined && (isLog || own[last + 1]?.leaf.item)) last++;
          if (last > index && leaf.kind !== 'tableCell') spans.push({ start, end: own[last]?.end ?? end });
        }
      });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
});

/** "Changes in 2010", "Änderungen vom 3. Mai 2021": the heading over the entries of a log. */
const CHANGES_OF_A_YEAR =
  /^\P{L}{0,4}(?:changes?|amendments?|revisions?|updates?|modifications?|änderungen?|cambios|modificaciones|modifiche|alterações|wijzigingen|ändringar|změny|zmiany)(?:\s\p{L}{1,10}){0,4}\s(?:\d{1,2}\.?\s)?(?:\p{L}{3,10}\s)?(?:19|20)\d\d(?!\d)/iu;

/** Whether a block is a date and nothing else, or begins with one and a colon or dash. */
function headOf({ kind, quoteDepth, prose: { text } }: Leaf, language: string): 'date' | 'entry' | undefined {
  if ((kind !== 'paragraph' && kind !== 'tableCell') || quoteDepth > 0 || !/\d{4}/.test(text.slice(0, 60))) return undefined;
  const date = firstDate(text.slice(0, 80), language);
  if (
    !date ||
    date.start > LONGEST_LEAD ||
    (date.start > 0 && !/^(?:[^\p{L}]|v|ver|version|rev|revision)*$/iu.test(text.slice(0, date.start)))
  )
    return undefined;
  const behind = text.slice(date.end);
  return /^[^\p{L}\p{N}]*$/u.test(behind) ? 'date' : /^\s?\)?\s?[:–—-]\s/.test(behind) ? 'entry' : undefined;
}

/** Logs are often written in English whatever the language of the text. */
function firstDate(text: string, language: string): WrittenDate | undefined {
  return findWrittenDates(text, language)[0] ?? findWrittenDates(text, 'en')[0];
}

function isDate(title: string, language: string): boolean {
  const date = /\d{4}/.test(title) ? firstDate(title, language) : undefined;
  return date !== undefined && /^[^\p{L}]*$/u.test(title.slice(0, date.start)) && /^[^\p{L}\p{N}]*$/u.test(title.slice(date.end));
}

function isHistory(section: Section): boolean {
  for (let at: Section | undefined = section; at; at = at.parent)
    if (at.heading.level > 1 && HISTORY_HEADING.test(at.heading.title)) return true;
  return false;
}
