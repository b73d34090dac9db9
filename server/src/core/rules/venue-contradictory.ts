/** `venue-contradictory`: a clause chooses the law of one place and the courts of another. */
import { findVenueConflicts } from '../document/wording/venues.ts';
import type { Rule } from './rule.ts';

/** Delaware is chosen for its law alone, and clauses that make a difference between readers are left to them. */
export const venueContradictory: Rule = {
  id: 'venue-contradictory',
  group: 'Text',
  summary: 'The law of one place is chosen, and the courts of another.',
  why: 'Courts apply the law of another state slowly and at the cost of the parties, so a clause that parts the two is mostly left over from the text that it was copied from. Where it is meant, nothing needs to change.',
  severity: 'information',
  *check(policy, { l10n }) {
    if (policy.archived) return;
    for (const { law, courts, apart } of findVenueConflicts(policy.markdown, policy.language, policy.sections, policy.scopes))
      yield {
        span: courts.span,
        message: apart
          ? l10n.t('The courts are those of "{courts}", but the law is "{law}" in another clause', { courts: courts.text, law: law.text })
          : l10n.t('This clause chooses "{law}", but courts of "{courts}"', { courts: courts.text, law: law.text }),
        related: [{ span: law.span, message: l10n.t('"{law}" here', { law: law.text }) }],
      };
  },
};
