/** `party-unknown`: the agreement is said to be with a party that the text introduces nowhere. */
import { unknownParties } from '../analysis/unknownParties.ts';
import { truncate } from '../document/text/truncate.ts';
import type { Rule } from './rule.ts';

/** Only where the text names another party in the same words and goes on with that one. */
export const partyUnknown: Rule = {
  id: 'party-unknown',
  group: 'Defined terms',
  summary: 'The agreement is "between you and" a company that the text introduces nowhere.',
  why: 'Readers must know whom they contract with. A name that appears in a single clause is mostly that of the company whose terms were adapted, and the clause then binds nobody, or somebody else.',
  severity: 'information',
  *check(policy, { l10n }) {
    if (policy.archived) return;
    for (const { party, known } of unknownParties(policy)) {
      const values = { party: truncate(party.name, 40), known: truncate(known.name, 40) };
      yield {
        span: party.span,
        message: l10n.t('"{party}" is a party here but introduced nowhere; elsewhere it is "{known}"', values),
        related: [{ span: known.span, message: l10n.t('The party is "{known}" here', values) }],
      };
    }
  },
};
