/** `heading-space-missing`: a heading that is printed as text, for want of a space behind its number signs. */
import { findUnspacedHeadings } from '../document/outline/unspacedHeadings.ts';
import type { Rule } from './rule.ts';
import { asOneFinding } from './shapes/oneCause.ts';

/** Many are a habit, and one finding. */
export const headingSpaceMissing: Rule = {
  id: 'heading-space-missing',
  group: 'Sections and numbering',
  summary: 'A heading lacks the space after its number signs, as in `##Scope`.',
  why: "GitHub and most websites show such a line as text, number signs included (CommonMark, section 4.2). It's missing in contents lists, and links to it lead nowhere. Some older programs accept it, which is how it goes unnoticed.",
  severity: 'warning',
  *check({ text, markdown }, { l10n }) {
    yield* asOneFinding(
      findUnspacedHeadings(markdown).map(({ span, marks, gap }) => ({
        span,
        message: l10n.t('This heading is shown as text; expected a space after "{marks}"', { marks: text.slice(marks.start, marks.end) }),
        fixes: [
          {
            title: gap.end > gap.start ? l10n.t('Replace with an ordinary space') : l10n.t('Insert a space'),
            safe: true,
            edits: [{ span: gap, newText: ' ' }],
          },
        ],
      })),
      {
        message: (count) => l10n.t('{count} headings are shown as text; expected a space after their number signs', { count }),
        fix: { title: (count) => l10n.t('Insert a space in {count} headings', { count }) },
      },
      l10n,
    );
  },
};
