/** `cookie-unlisted`: the text names a cookie that its own list of cookies doesn't have. */
import { unlistedCookies } from '../analysis/coverage/namedCookies.ts';
import type { Rule } from './rule.ts';

/** Names in code style beside the word "cookie", and names that are those of known cookies. */
export const cookieUnlisted: Rule = {
  id: 'cookie-unlisted',
  group: 'Coverage',
  summary: "The text names a cookie that the policy's list of cookies doesn't have.",
  why: 'Readers who are asked for consent rely on the list being complete (CJEU C-673/17, Planet49). A cookie that is named only in the text has neither purpose nor duration there.',
  severity: 'hint',
  *check(policy, { l10n }) {
    if (policy.archived) return;
    for (const { name, span, table } of unlistedCookies(policy))
      yield {
        span,
        message: l10n.t('The cookie "{name}" is missing from the list of cookies', { name }),
        related: [{ span: table, message: l10n.t('The list of cookies is here') }],
      };
  },
};
