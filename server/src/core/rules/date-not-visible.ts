/** `date-not-visible`: readers are referred to a date that they cannot see. */
import type { DateMention } from '../document/dates/dates.ts';
import { findInLeaves } from '../document/markdown/passages.ts';
import type { Policy } from '../document/policy.ts';
import { type Span, shiftSpan } from '../document/text/span.ts';
import { DATE_REFERENCES } from '../knowledge/dateReferences.ts';
import type { Rule } from './rule.ts';
import { insertDateLine } from './shapes/dateLine.ts';

/** The rule. */
export const dateNotVisible: Rule = {
  id: 'date-not-visible',
  summary: 'The date stands in the front matter only, and readers are meant to see it.',
  why: 'Whether a website prints the front matter is up to its theme, so a date that matters to readers should stand in the text. California (Bus. & Prof. Code 22575(b)(4); 11 CCR 7011(e)(4)) asks for it in the policy.',
  severity: 'information',
  *check(policy, { settings }) {
    if (policy.archived || policy.draft || (policy.kind !== 'privacy' && policy.kind !== 'terms')) return;
    const hidden = policy.dates.find(isHiddenDate);
    if (!hidden || policy.dates.some(({ where, label }) => where !== 'front-matter' && label !== 'version' && label !== 'next-review'))
      return;
    const reference = findReference(policy, hidden);
    const law = settings.profiles.find((profile) => profile === 'ccpa' || profile === 'caloppa');
    if (!reference && !law) return;
    // The line says "Last updated", which is not what an effective date means.
    const line =
      hidden.label === 'last-updated' && hidden.reading.date && hidden.reading.state === 'exact'
        ? insertDateLine(policy, hidden.reading.date)
        : undefined;
    yield {
      span: hidden.span,
      message: reference
        ? "The text refers to this date, but readers can't see it"
        : "Readers can't see this date; California requires it in the text",
      ...(reference ? { related: [{ span: reference, message: 'The text refers to the date here' }] } : {}),
      ...(line ? { fixes: [{ title: `Insert "${line.line}"`, safe: false, edits: [line.edit] }] } : {}),
    };
  },
};

function isHiddenDate({ label, where, reading }: DateMention): boolean {
  return where === 'front-matter' && (label === 'last-updated' || label === 'effective') && reading.date !== undefined;
}

/** Where the text speaks of the date: by the key's own name in code style, or by "the date at the top of this page". */
function findReference(policy: Policy, { entry }: DateMention): Span | undefined {
  const [first] = leavesWithReferences(policy.markdown, entry?.key ?? '\n');
  return first && shiftSpan(first.found, first.block.start);
}

const leavesWithReferences = findInLeaves((leaf, source, key: string): Span | undefined => {
  const code = leaf.inlines.find(
    ({ kind, content }) => kind === 'code' && content && source().slice(content.start, content.end).trim() === key,
  );
  if (code) return code;
  const match = leaf.prose.text.length > 0 ? DATE_REFERENCES.exec(leaf.prose.text) : null;
  return match ? leaf.prose.spanOf(match.index, match.index + match[0].length) : undefined;
});
