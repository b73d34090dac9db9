/** `config-invalid`: something in a `.policywright.json` is not used because it is wrong. */
import type { Rule } from './rule.ts';

/** Listed with the others; `features/checkConfig.ts` finds what it is about, in the configuration file and never in a policy. */
export const configInvalid: Rule = {
  id: 'config-invalid',
  group: 'Housekeeping',
  summary: "A setting in `.policywright.json` is ignored because it's invalid.",
  why: 'An invalid setting is ignored and the default is used instead, so a team may rely on a check that never runs.',
  severity: 'warning',
  check: () => [],
};
