/** `contact-email-personal`: the contact of a policy is one person's mailbox, or one at a public mail provider. */
import { judgeAddresses } from '../document/addressVerdicts.ts';
import type { Rule } from './rule.ts';

/** By the domain, or by a name that the mailbox bears; people of other organisations are left alone. */
export const contactEmailPersonal: Rule = {
  id: 'contact-email-personal',
  summary: 'A contact is a personal mailbox: at a public mail provider, or named after a person.',
  why: 'People leave, change roles and go on holiday, and the policy still sends readers to them; a mailbox for the role (`privacy@`) is read by whoever is in charge. An address at a public provider also leaves readers in doubt whether it is yours.',
  severity: 'information',
  *check(policy, { settings, workspace }) {
    for (const { mention: { span }, verdict } of judgeAddresses(policy, settings.contacts, workspace)) {
      if (verdict.kind !== 'personal') continue;
      yield { span, message: verdict.personal === 'free-mail' ? 'This mailbox is at a public provider; expected one at your own domain' : 'This mailbox is one person’s; expected one for the role, such as `privacy@`' };
    }
  },
};
