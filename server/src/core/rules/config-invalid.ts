/** `config-invalid`: something in a `.policywright.json` is not used because it is wrong. */
import type { Rule } from './rule.ts';

/** Listed with the others; `features/checkConfig.ts` finds what it is about, in the configuration file and never in a policy. */
export const configInvalid: Rule = {
  id: 'config-invalid',
  group: 'Housekeeping',
  summary: 'A setting in `.policywright.json` is not used because it is wrong.',
  why: 'A wrong setting is passed over and the default is used instead, so that a team may believe in a check that never runs.',
  severity: 'warning',
  check: () => [],
};
