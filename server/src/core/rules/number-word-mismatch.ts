/** `number-word-mismatch`: a number is stated in words and in figures, and the two differ. */
import type { Policy } from '../document/policy.ts';
import type { Span } from '../document/text/span.ts';
import { truncate } from '../document/text/truncate.ts';
import { findNumberConflicts } from '../document/wording/statedNumbers.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Fix, Rule } from './rule.ts';

/** Labels ("Section two (3)"), notes and the items of a list in a sentence are no numbers stated twice. */
export const numberWordMismatch: Rule = {
  id: 'number-word-mismatch',
  group: 'Text',
  summary: 'A number in words differs from the figure beside it, as in "thirty (60) days".',
  why: 'A number is given in words and figures so that neither can be changed or misread unnoticed. If they differ, nobody knows which period or amount was agreed. Courts and statutes usually let the words prevail (for negotiable instruments UCC 3-114 and article 6 of the Geneva Uniform Law on Bills of Exchange), which may not be what was meant.',
  severity: 'warning',
  *check(policy, { l10n }) {
    for (const { span, words, figure, inWords, inFigures } of findNumberConflicts(policy.markdown, policy.language)) {
      const shown = words.text.replace(/\s+/g, ' ');
      const fixes = [
        replace(policy, figure.span, figure.text, inFigures, l10n),
        inWords === undefined ? undefined : replace(policy, words.span, words.text, inWords, l10n),
      ];
      yield {
        span,
        message: l10n.t('"{words}" is {value}, but the figure is {figure}', {
          words: truncate(shown, 50),
          value: String(figure.text === inFigures ? words.value : inFigures),
          figure: figure.text,
        }),
        fixes: fixes.filter((fix) => fix !== undefined),
      };
    }
  },
};

/** Not offered where emphasis or a line break would be torn apart. */
function replace({ text }: Policy, span: Span, from: string, to: string, l10n: Localizer): Fix | undefined {
  return text.slice(span.start, span.end) === from
    ? { title: l10n.t('Change "{from}" to "{to}"', { from, to }), safe: false, edits: [{ span, newText: to }] }
    : undefined;
}
