/** `party-unknown`: the agreement is said to be with a party that the text introduces nowhere, or that the other policies of the site don't have. */
import { unknownParties } from '../analysis/unknownParties.ts';
import { speaksOf } from '../analysis/workspace/policyParty.ts';
import { oddStatementsOf } from '../analysis/workspace/siteStatements.ts';
import { truncate } from '../document/text/truncate.ts';
import type { Rule } from './rule.ts';
import { otherPlaces, ownPlace } from './shapes/otherPolicies.ts';

/** Only where the text names another party in the same words and goes on with that one, or where several other policies agree on another company. */
export const partyUnknown: Rule = {
  id: 'party-unknown',
  group: 'Defined terms',
  summary: 'The agreement is "between you and" a company that the text, or the other policies of the website, introduce nowhere.',
  why: 'Readers must know whom they contract with. A name that appears in a single clause or a single policy is mostly that of the company whose terms were adapted, or the name before a change of the legal form. The text then binds nobody, or somebody else.',
  severity: 'information',
  *check(policy, { workspace, l10n }) {
    if (policy.archived) return;
    for (const { party, known } of unknownParties(policy)) {
      const values = { party: truncate(party.name, 40), known: truncate(known.name, 40) };
      yield {
        span: party.span,
        message: l10n.t('"{party}" is a party here but introduced nowhere; elsewhere it is "{known}"', values),
        related: [{ span: known.span, message: l10n.t('The party is "{known}" here', values) }],
      };
    }
    // A company with another legal form is another party as well: one cause, one finding.
    const [odd] = oddStatementsOf(policy, workspace, ['company', 'party']).filter(
      ({ own, others }) => own.kind === 'company' || !others.some(({ text }) => speaksOf(policy, text)),
    );
    if (!odd) return;
    const span = ownPlace(policy, odd);
    const [other] = odd.others;
    yield {
      span,
      message: l10n.t('"{party}" is the party here, but the other policies have "{known}"', {
        party: truncate(odd.own.text, 30),
        known: truncate(other?.text ?? '', 30),
      }),
      related: otherPlaces(span, odd, (known) => l10n.t('The party is "{known}" here', { known: truncate(known, 40) })),
    };
  },
};
