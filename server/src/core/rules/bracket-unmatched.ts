/** `bracket-unmatched`: a bracket or quotation mark stands alone. */
import { findUnmatchedMarks, type UnmatchedMark } from '../document/wording/brackets.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Finding, Rule } from './rule.ts';
import { asOneFinding } from './shapes/oneCause.ts';

/** Quotations over several paragraphs, items such as `a)`, emoticons, arrows, listed characters, intervals and addresses are no faults. One habit, such as a straight mark in every quotation, is one finding. */
export const bracketUnmatched: Rule = {
  id: 'bracket-unmatched',
  group: 'Text',
  summary: 'A bracket or quotation mark has no partner.',
  why: "If a parenthesis or quotation doesn't end, readers can't tell what belongs to it, and a definition may include more than was meant. In Markdown, a single bracket is often left over from a link.",
  severity: 'hint',
  *check({ markdown, language }, { l10n }) {
    const all = findUnmatchedMarks(markdown, language);
    const asFindings = (marks: readonly UnmatchedMark[]): readonly Finding[] => marks.map((mark) => findingOf(mark, l10n));
    const turned = all.filter((one) => one.turned);
    // One habit is one finding; two different slips are two.
    for (const side of ['open', 'close'] as const)
      yield* asOneFinding(
        asFindings(all.filter((one) => one.straight && one.side === side)),
        {
          message: (count) => l10n.t('{count} quotations have a straight and a curly quotation mark', { count }),
          mostSingle: 1,
          fix: { title: (count) => l10n.t('Replace " in {count} quotations', { count }) },
        },
        l10n,
      );
    yield* asOneFinding(
      asFindings(turned),
      {
        message: (count) =>
          l10n.t('{count} quotations open with {mark}; expected {expected}', {
            count,
            mark: turned[0]?.mark ?? '',
            expected: turned[0]?.partner ?? '',
          }),
        mostSingle: 1,
        fix: { title: (count) => l10n.t('Replace the opening mark of {count} quotations', { count }) },
      },
      l10n,
    );
    // So many are what is left of a page that was copied.
    yield* asOneFinding(
      asFindings(all.filter((one) => !one.straight && !one.turned)),
      {
        message: (count) => l10n.t('{count} brackets and quotation marks have no partner in their paragraph', { count }),
        mostSingle: MOST_ALONE,
      },
      l10n,
    );
  },
};

const MOST_ALONE = 8;

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
