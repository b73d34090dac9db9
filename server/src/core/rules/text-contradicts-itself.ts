/** `text-contradicts-itself`: a policy denies what it describes. */
import { findContradictions } from '../analysis/coverage/contradictions.ts';
import type { Rule } from './rule.ts';

/** Only flat denials count: "we do not sell data without your consent" denies less. */
export const textContradictsItself: Rule = {
  id: 'text-contradicts-itself',
  group: 'Coverage',
  summary: 'A policy denies something that it describes elsewhere, such as cookies or the sale of data.',
  why: 'A statement that the policy itself refutes misleads readers, which authorities treat as a deceptive practice (FTC Act section 5; GDPR Art. 5(1)(a)).',
  severity: 'information',
  *check(policy, { l10n }) {
    if (policy.archived) return;
    for (const { about, denial, description } of findContradictions(policy)) {
      yield about === 'cookies'
        ? {
            span: denial,
            message: l10n.t("This says that no cookies are used, but there's a table of cookies"),
            related: [{ span: description, message: l10n.t('The table of cookies is here') }],
          }
        : {
            span: denial,
            message: l10n.t('This says that no data is sold, but the policy describes a sale'),
            related: [{ span: description, message: l10n.t('The sale is described here') }],
          };
    }
  },
};
