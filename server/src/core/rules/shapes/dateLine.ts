/** The visible line "Last updated: …" in the policy's own language, put under its title. */
import type { IsoDate } from '../../document/dates/calendar.ts';
import { writeDate } from '../../document/dates/dateFormats.ts';
import { type Policy, titleHeading } from '../../document/policy.ts';
import type { TextEdit } from '../../document/text/span.ts';
import { MONTH_NAMES, NUMERIC_LINES } from '../../knowledge/monthNames.ts';

/** The line for a date, and the edit that inserts it; undefined where the title is an item of a list, which the line would break. */
export function insertDateLine(policy: Policy, date: IsoDate): { readonly line: string; readonly edit: TextEdit } | undefined {
  const line = dateLine(policy.language, date);
  const { text, lines, lineEnding: end } = policy;
  const title = titleHeading(policy.sections)?.heading.block;
  if (title?.leaf.item) return undefined;
  if (title) {
    const at = lines.endOf(lines.lineAt(Math.max(title.start, title.end - 1)));
    const next = lines.lineAt(at) + 1;
    const crowded = next < lines.count && text.slice(lines.startOf(next), lines.endOf(next)).trim() !== '';
    return { line, edit: { span: { start: at, end: at }, newText: `${end}${end}${line}${crowded ? end : ''}` } };
  }
  const first = policy.markdown.blocks[0];
  const at = first ? lines.startOf(lines.lineAt(first.start)) : text.length;
  const fresh = at === 0 || text[at - 1] === '\n' ? '' : end;
  return {
    line,
    edit: {
      span: { start: Math.max(at, policy.frontMatter.bodyStart), end: Math.max(at, policy.frontMatter.bodyStart) },
      newText: `${fresh}${line}${end}${end}`,
    },
  };
}

function dateLine(language: string, date: IsoDate): string {
  const usual = NUMERIC_LINES[language] ?? MONTH_NAMES[language]?.line;
  const [own, { label, date: pattern }] = usual ? [language, usual] : ['en', { label: 'Last updated: ', date: '{Month} {d}, {yyyy}' }];
  return `${label}${writeDate(date, { kind: 'day-first', language: own, pattern })}`;
}
