/** `list-continuation`: a paragraph that is shown as part of the last item of a list, or bullets that end a numbered list. */
import { findListEnds } from '../document/markdown/listEnds.ts';
import type { Rule } from './rule.ts';
import { asOneFinding } from './shapes/oneCause.ts';

/** Where writers wrap their items without indentation, nothing is said of paragraphs. */
export const listContinuation: Rule = {
  id: 'list-continuation',
  group: 'Text',
  summary: 'A paragraph runs into the last item of a list, or bullets end the numbered list that they belong to.',
  why: "Without a blank line, Markdown takes a paragraph below a list for a part of its last item (CommonMark, section 5.2). Readers then think that a duty or exception applies to this item only. Bullets that aren't indented enough cut a numbered list in two.",
  severity: 'information',
  *check({ text, markdown }, { l10n }) {
    const all = findListEnds(text, markdown);
    const withFault = (wanted: (typeof all)[number]['fault']): typeof all => all.filter(({ fault }) => fault === wanted);
    yield* asOneFinding(
      withFault('paragraph').map(({ span, edits }) => ({
        span,
        message: l10n.t('This paragraph is shown as part of the list item above; expected a blank line before it'),
        fixes: [{ title: l10n.t('Insert a blank line'), safe: false, edits }],
      })),
      {
        message: (count) => l10n.t('{count} paragraphs are shown as part of the list item above; expected blank lines', { count }),
        fix: { title: (count) => l10n.t('Insert {count} blank lines', { count }) },
      },
      l10n,
    );
    yield* asOneFinding(
      withFault('bullets').map(({ span, edits }) => ({
        span,
        message: l10n.t('These bullets end the numbered list; expected more indentation'),
        fixes: edits.length > 0 ? [{ title: l10n.t('Indent the bullets'), safe: false, edits }] : [],
      })),
      {
        message: (count) => l10n.t('Bullets end numbered lists in {count} places; expected more indentation', { count }),
        fix: { title: (count) => l10n.t('Indent the bullets in {count} places', { count }) },
      },
      l10n,
    );
  },
};
