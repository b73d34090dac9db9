/** `contact-email-personal`: the contact of a policy is one person's mailbox, or one at a public mail provider. */
import { type JudgedAddress, judgeAddresses } from '../analysis/contacts/addressVerdicts.ts';
import { addToMultimap } from '../document/text/multimap.ts';
import type { Rule } from './rule.ts';

/** By the domain, or by a name that the mailbox bears; people of other organisations are left alone. Once for each mailbox. */
export const contactEmailPersonal: Rule = {
  id: 'contact-email-personal',
  group: 'Contacts',
  summary: 'A contact is a personal mailbox: at a public email provider, or named after a person.',
  why: "People leave, change roles, and go on vacation, but the policy still sends readers to them. A shared mailbox (`privacy@`) is read by whoever is in charge. With an address at a public provider, readers also can't be sure that it's yours.",
  severity: 'information',
  *check(policy, { settings, workspace, l10n }) {
    const byMailbox = new Map<string, JudgedAddress[]>();
    for (const judged of judgeAddresses(policy, settings.contacts, workspace)) {
      if (judged.verdict.kind !== 'personal') continue;
      const key = judged.mention.address.toLowerCase();
      addToMultimap(byMailbox, key, judged);
    }
    for (const [first, ...others] of byMailbox.values()) {
      if (first?.verdict.kind !== 'personal') continue;
      const message =
        first.verdict.personal === 'free-mail'
          ? l10n.t('Address at a public email provider; expected one at your own domain')
          : l10n.t("This is one person's address; expected a shared mailbox such as privacy@");
      yield {
        span: first.mention.span,
        message,
        ...(others.length > 0
          ? { related: others.map(({ mention: { span } }) => ({ span, message: l10n.t('The same address is here') })) }
          : {}),
      };
    }
  },
};
