/** `heading-space-missing`: a heading that is printed as text, for want of a space behind its number signs. */
import { findUnspacedHeadings } from '../document/outline/unspacedHeadings.ts';
import type { Finding, Fix, Rule } from './rule.ts';
import { asOneFinding, type CommonCause } from './shapes/oneCause.ts';

/** Many are a habit, and one finding. */
export const headingSpaceMissing: Rule = {
  id: 'heading-space-missing',
  group: 'Sections and numbering',
  summary: 'A heading lacks the space after its number signs, as in `##Scope`.',
  why: "GitHub and most websites show such a line as text, number signs included (CommonMark, section 4.2). It's missing in contents lists, and links to it lead nowhere. Some older programs accept it, which is how it goes unnoticed.",
  severity: 'warning',
  *check({ text, markdown }, { l10n }) {
    if (PELICAN_HEAD.test(text.slice(0, LONGEST_HEAD))) return;
    const findings = findUnspacedHeadings(markdown).map(({ span, marks, gap }): Finding => {
      const fix: Fix = {
        title: gap.end > gap.start ? l10n.t('Replace with an ordinary space') : l10n.t('Insert a space'),
        safe: true,
        edits: [{ span: gap, newText: ' ' }],
      };
      return {
        span,
        message: l10n.t('This heading is shown as text; expected a space after "{marks}"', { marks: text.slice(marks.start, marks.end) }),
        ...(UNSEEN_BEHIND.test(text.slice(marks.end, span.end)) ? {} : { fixes: [fix] }),
      };
    });
    const cause: CommonCause = {
      message: (count) => l10n.t('{count} headings are shown as text; expected a space after their number signs', { count }),
      fix: { title: (count) => l10n.t('Insert a space in {count} headings', { count }) },
    };
    const [fixable, others] = [findings.filter(({ fixes }) => fixes), findings.filter(({ fixes }) => !fixes)];
    yield* asOneFinding(fixable, cause, l10n);
    yield* asOneFinding(others, cause, l10n);
  },
};

/** Code units of the fields at the top of a page. */
const LONGEST_HEAD = 3000;
/** The fields of a page of Pelican, which have no `---`: its Markdown, Python-Markdown, makes headings of such lines. */
const PELICAN_HEAD =
  /^\uFEFF?(?=(?:[A-Za-z_]{2,30}:[^\n]{0,400}\n){0,20}title:[ \t]*\S)(?=(?:[A-Za-z_]{2,30}:[^\n]{0,400}\n){0,20}(?:category|slug|save_as|authors?|tags|status|template|lang|modified):)(?:[A-Za-z_]{2,30}:[^\n]{0,400}\n){2,20}[ \t]*\r?\n/i;

/** A character without a shape among the number signs or right behind them: with a space before it, it and further signs would be words of the heading. */
const UNSEEN_BEHIND = /^[#\s]*[\p{Default_Ignorable_Code_Point}\p{Cf}]/u;
