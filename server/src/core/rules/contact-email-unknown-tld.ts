/** `contact-email-unknown-tld`: the domain of an address ends in a name that the internet does not have. */
import { judgeAddresses } from '../analysis/contacts/addressVerdicts.ts';
import { localOf } from '../document/addresses/emailGrammar.ts';
import { truncate } from '../document/text/truncate.ts';
import type { Rule } from './rule.ts';
import { indexRecipients, replacementFixes } from './shapes/replacementFixes.ts';

/** By the Public Suffix List; endings that are reserved, or a slip of a known one, are other rules' business. */
export const contactEmailUnknownTld: Rule = {
  id: 'contact-email-unknown-tld',
  group: 'Contacts',
  summary: "The domain of an email address has a top-level domain that doesn't exist.",
  why: "Every domain on the internet has one of about 1,500 top-level domains that ICANN has assigned (the Public Suffix List names them). Mail to any other can't be delivered.",
  severity: 'warning',
  acrossFiles: true,
  *check(policy, { settings, workspace, l10n }) {
    const recipients = indexRecipients(policy);
    for (const { mention, verdict } of judgeAddresses(policy, settings.contacts, workspace)) {
      if (verdict.kind !== 'unknown-ending') continue;
      const { ending, intended } = verdict;
      const { address, span } = mention;
      const local = localOf(address);
      const fixes = replacementFixes(
        policy,
        mention,
        intended.map((domain) => `${local}@${domain}`),
        recipients,
        l10n,
      );
      yield {
        span,
        message:
          intended.length === 1
            ? l10n.t('".{suffix}" isn\'t a top-level domain; expected "{expected}"', {
                suffix: short(ending),
                expected: short(intended[0] ?? ''),
              })
            : l10n.t('".{suffix}" isn\'t a top-level domain', { suffix: short(ending) }),
        ...(fixes.length > 0 ? { fixes } : {}),
      };
    }
  },
};

function short(text: string): string {
  return truncate(text, 24);
}
