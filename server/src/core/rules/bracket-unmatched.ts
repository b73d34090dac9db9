/** `bracket-unmatched`: a bracket or quotation mark stands alone. */
import { findUnmatchedMarks, type UnmatchedMark } from '../document/wording/brackets.ts';
import type { Finding, Rule } from './rule.ts';

/** Quotations over several paragraphs, items such as `a)`, smileys, intervals and addresses are no faults. */
export const bracketUnmatched: Rule = {
  id: 'bracket-unmatched',
  group: 'Text',
  summary: 'A bracket or quotation mark has no partner.',
  why: "If a parenthesis or quotation doesn't end, readers can't tell what belongs to it, and a definition may include more than was meant. In Markdown, a single bracket is often left over from a link.",
  severity: 'warning',
  *check({ markdown, language }) {
    for (const lone of findUnmatchedMarks(markdown, language)) yield findingOf(lone);
  },
};

function findingOf({ span, mark, partner, side, straight, turned }: UnmatchedMark): Finding {
  if (turned)
    return {
      span,
      message: `This quotation opens with ${mark}; expected ${partner}`,
      fixes: [{ title: `Replace ${mark} with ${partner}`, safe: false, edits: [{ span, newText: partner }] }],
    };
  if (straight) {
    const whole = { start: Math.min(span.start, straight.start), end: Math.max(span.end, straight.end) };
    const message =
      side === 'open'
        ? `This quotation opens with ${mark} but closes with "; expected ${partner}`
        : `This quotation opens with " but closes with ${mark}; expected ${partner}`;
    return {
      span: whole,
      message,
      fixes: [{ title: `Replace " with ${partner}`, safe: false, edits: [{ span: straight, newText: partner }] }],
    };
  }
  const message =
    side === 'open' ? `This ${mark} has no closing ${partner} in the paragraph` : `This ${mark} has no opening ${partner} in the paragraph`;
  return { span, message };
}
