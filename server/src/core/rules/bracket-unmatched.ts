/** `bracket-unmatched`: a bracket or quotation mark stands alone. */
import { findUnmatchedMarks, type UnmatchedMark } from '../document/wording/brackets.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Finding, Rule } from './rule.ts';

/** Quotations over several paragraphs, items such as `a)`, smileys, intervals and addresses are no faults. */
export const bracketUnmatched: Rule = {
  id: 'bracket-unmatched',
  group: 'Text',
  summary: 'A bracket or quotation mark has no partner.',
  why: "If a parenthesis or quotation doesn't end, readers can't tell what belongs to it, and a definition may include more than was meant. In Markdown, a single bracket is often left over from a link.",
  severity: 'warning',
  *check({ markdown, language }, { l10n }) {
    for (const lone of findUnmatchedMarks(markdown, language)) yield findingOf(lone, l10n);
  },
};

function findingOf({ span, mark, partner, side, straight, turned }: UnmatchedMark, l10n: Localizer): Finding {
  if (turned)
    return {
      span,
      message: l10n.t('This quotation opens with {mark}; expected {partner}', { mark, partner }),
      fixes: [{ title: l10n.t('Replace {mark} with {partner}', { mark, partner }), safe: false, edits: [{ span, newText: partner }] }],
    };
  if (straight) {
    const whole = { start: Math.min(span.start, straight.start), end: Math.max(span.end, straight.end) };
    const message =
      side === 'open'
        ? l10n.t('This quotation opens with {mark} but closes with "; expected {partner}', { mark, partner })
        : l10n.t('This quotation opens with " but closes with {mark}; expected {partner}', { mark, partner });
    return {
      span: whole,
      message,
      fixes: [
        {
          title: l10n.t('Replace {mark} with {partner}', { mark: '"', partner }),
          safe: false,
          edits: [{ span: straight, newText: partner }],
        },
      ],
    };
  }
  const message =
    side === 'open'
      ? l10n.t('This {mark} has no closing {partner} in the paragraph', { mark, partner })
      : l10n.t('This {mark} has no opening {partner} in the paragraph', { mark, partner });
  return { span, message };
}
