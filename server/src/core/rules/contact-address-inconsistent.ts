/** `contact-address-inconsistent`: the postal address of a company differs from that in another policy of the site. */
import { oddStatementsOf } from '../analysis/workspace/siteStatements.ts';
import { truncate } from '../document/text/truncate.ts';
import type { Rule } from './rule.ts';
import { otherPlaces, ownPlace, shortPath } from './shapes/otherPolicies.ts';

/** Compared by post code and number of the house, for the same name above the street; registered offices, warehouses and agents have addresses of their own. */
export const contactAddressInconsistent: Rule = {
  id: 'contact-address-inconsistent',
  group: 'Contacts',
  summary: 'The postal address of a company differs from its address in another policy of the same website.',
  why: 'After a move one of the policies was forgotten. Letters with a legal effect, such as a withdrawal, an objection or a notice of termination, go to the address that the reader happens to find.',
  severity: 'information',
  *check(policy, { workspace, l10n }) {
    for (const odd of oddStatementsOf(policy, workspace, ['postal-address'])) {
      const span = ownPlace(policy, odd);
      const [other] = odd.others;
      yield {
        span,
        message: l10n.t('The address is "{there}" in {path}', {
          there: truncate(other?.text ?? '', 40),
          path: shortPath(other?.path ?? ''),
        }),
        related: otherPlaces(span, odd, (address) => l10n.t('"{address}" here', { address: truncate(address, 50) })),
      };
    }
  },
};
