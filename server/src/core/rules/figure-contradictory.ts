/** `figure-contradictory`: two periods, ages or shares are stated for one act. */
import { type FigureAct, findFigureConflicts } from '../document/wording/statedFigures.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Rule } from './rule.ts';

/** Read narrowly: only acts that a policy regulates once, without a word of places, groups or cases that could differ. */
export const figureContradictory: Rule = {
  id: 'figure-contradictory',
  group: 'Text',
  summary: "Two different periods, ages, or shares are stated for the same thing, such as 15 and 30 days' notice.",
  why: 'Whoever relies on one figure can be met with the other, and courts read the contradiction against whoever wrote the text (contra proferentem; for consumers Directive 93/13/EEC, article 5). Mostly one place was changed and the other forgotten.',
  severity: 'information',
  *check(policy, { l10n }) {
    if (policy.archived) return;
    for (const { first, other } of findFigureConflicts(policy.markdown, policy.language, policy.scopes))
      yield {
        span: other.span,
        message: describe(other.act, other.text, first.text, l10n),
        related: [{ span: first.span, message: l10n.t('"{figure}" here', { figure: first.text }) }],
      };
  },
};

function describe(act: FigureAct, here: string, there: string, l10n: Localizer): string {
  const values = { here, there };
  switch (act) {
    case 'ending':
      return l10n.t('Termination takes "{here}" notice here, but "{there}" elsewhere', values);
    case 'least-age':
      return l10n.t('The minimum age is "{here}" here, but "{there}" elsewhere', values);
    case 'children':
      return l10n.t('The age limit for children is "{here}" here, but "{there}" elsewhere', values);
    case 'withdrawal':
      return l10n.t('The withdrawal period is "{here}" here, but "{there}" elsewhere', values);
    case 'share':
      return l10n.t('The limit is "{here}" here, but "{there}" in the rest of the paragraph', values);
  }
}
