/** `emphasis-broken`: bold text whose marks are printed. */
import { type BrokenEmphasis, findBrokenEmphasis } from '../document/markdown/brokenEmphasis.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Rule } from './rule.ts';
import { asOneFinding } from './shapes/oneCause.ts';

/** Marks of notes ("Offer**"), blanks and products of numbers are left alone. */
export const emphasisBroken: Rule = {
  id: 'emphasis-broken',
  group: 'Text',
  summary: 'Bold text has a space on the wrong side of its marks, as in `** text**`, so the marks are shown.',
  why: 'Marks with a space inside, or with a letter right after them, make nothing bold (CommonMark, section 6.2). Readers see the asterisks, and overlook a defined term or a warning that was to be in bold.',
  severity: 'warning',
  *check({ markdown }, { l10n }) {
    yield* asOneFinding(
      findBrokenEmphasis(markdown).map((one) => ({
        span: one.span,
        message: describe(one, l10n),
        fixes: one.edits.length > 0 ? [{ title: titleOf(one, l10n), safe: one.fault === 'space-inside', edits: one.edits }] : [],
      })),
      {
        message: (count) => l10n.t('The bold marks of {count} passages are shown; expected spaces outside them', { count }),
        fix: { title: (count) => l10n.t('Fix the bold marks of {count} passages', { count }) },
      },
      l10n,
    );
  },
};

function describe({ mark, fault }: BrokenEmphasis, l10n: Localizer): string {
  switch (fault) {
    case 'space-inside':
      return l10n.t('"{mark}" is shown as text; expected no space between the mark and its words', { mark });
    case 'no-space-behind':
      return l10n.t('"{mark}" is shown as text; expected a space after the second mark', { mark });
    case 'no-space-before':
      return l10n.t('"{mark}" is shown as text; expected a space before the first mark', { mark });
  }
}

function titleOf({ edits, fault }: BrokenEmphasis, l10n: Localizer): string {
  if (fault !== 'space-inside') return l10n.t('Insert a space');
  return edits.some(({ newText }) => newText !== '') ? l10n.t('Move the space out of the bold text') : l10n.t('Remove the space');
}
