/** `list-number-rendered`: an item of a list that readers see with another number than the one typed. */
import { findRenumberedItems } from '../document/markdown/renumberedItems.ts';
import type { Finding, Rule } from './rule.ts';
import { asOneFinding } from './shapes/oneCause.ts';

/** One finding for each list, as after the first wrong number all may be shifted; many lists are one finding. */
export const listNumberRendered: Rule = {
  id: 'list-number-rendered',
  group: 'Sections and numbering',
  summary: 'A list item is shown with another number than the one typed.',
  why: 'In Markdown only the first number of a list counts; all others are counted on from it (CommonMark, section 5.3). Readers of the published text see another number than the one that you and other clauses cite.',
  severity: 'warning',
  *check({ markdown, references }, { l10n }) {
    const findings = findRenumberedItems(markdown).flatMap(([first, ...others]): readonly Finding[] =>
      first
        ? [
            {
              span: first.marker,
              // Where nothing is cited by its number, readers are hardly misled.
              ...(references.length === 0 ? { severity: 'information' as const } : {}),
              message: l10n.t('This item is numbered {typed} but shown as {shown}', {
                typed: String(first.typed),
                shown: String(first.shown),
              }),
              related: others.map(({ marker, shown }) => ({
                span: marker,
                message: l10n.t('Shown as {shown}', { shown: String(shown) }),
              })),
            },
          ]
        : [],
    );
    yield* asOneFinding(
      findings,
      { message: (count) => l10n.t('{count} lists are shown with other numbers than those typed', { count }) },
      l10n,
    );
  },
};
