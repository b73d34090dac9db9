/** `contact-email-personal`: the contact of a policy is one person's mailbox, or one at a public mail provider. */
import { judgeAddresses } from '../analysis/contacts/addressVerdicts.ts';
import { hasSharedMailbox, isOfOneself, isOnePerson, speaksForOrganisation } from '../analysis/contacts/mailboxOwners.ts';
import { kindOfTitle } from '../document/recognition/recognise.ts';
import type { Rule } from './rule.ts';

/**
 * By the domain, or by a name that the mailbox bears; people of other organizations are left alone, and so are people by themselves.
 * A shared mailbox beside it is the way to the organization, and a legal notice names a person because the law asks for it. Once for each policy.
 */
export const contactEmailPersonal: Rule = {
  id: 'contact-email-personal',
  group: 'Contacts',
  summary: 'The only contact is a personal mailbox: at a public email provider, or named after a person.',
  why: "People leave, change roles, and go on vacation, but the policy still sends readers to them. A shared mailbox (`privacy@`) is read by whoever is in charge. With an address at a public provider, readers also can't be sure that it's yours.",
  severity: 'hint',
  acrossFiles: true,
  *check(policy, { settings, workspace, l10n }) {
    // A folder `legal/` is called like a legal notice, so its kind alone doesn't tell.
    if (policy.kind === 'imprint' && kindOfTitle(policy.title) === 'imprint') return;
    const personal = judgeAddresses(policy, settings.contacts, workspace)
      .slice(0, MOST_LOOKED_UP)
      .flatMap(({ mention, verdict }) =>
        verdict.kind === 'personal' && !isOfOneself(policy, mention.address) ? [{ mention, ...verdict }] : [],
      );
    const addresses = new Set(personal.map(({ mention }) => mention.address.toLowerCase()));
    if (addresses.size === 0 || isOnePerson(policy) || hasSharedMailbox(policy, addresses)) return;
    const isOrganisation = speaksForOrganisation(policy, settings.contacts, addresses);
    const [first, ...others] = personal.filter((one) => one.personal !== 'free-mail' || isOrganisation);
    if (!first) return;
    const isSame = (address: string): boolean => address.toLowerCase() === first.mention.address.toLowerCase();
    yield {
      span: first.mention.span,
      message:
        first.personal === 'free-mail'
          ? l10n.t('Address at a public email provider; expected one at your own domain')
          : l10n.t("This is one person's address; expected a shared mailbox such as privacy@"),
      ...(others.length > 0
        ? {
            related: others.map(({ mention: { span, address } }) => ({
              span,
              message: isSame(address) ? l10n.t('The same address is here') : l10n.t('Another personal address'),
            })),
          }
        : {}),
    };
  },
};

/** A list of more addresses than these is no contact, and the text is searched for each. */
const MOST_LOOKED_UP = 100;
