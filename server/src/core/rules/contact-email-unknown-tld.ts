/** `contact-email-unknown-tld`: the domain of an address ends in a name that the internet does not have. */
import { judgeAddresses } from '../document/addressVerdicts.ts';
import type { Rule } from './rule.ts';

/** By the Public Suffix List; endings that are reserved, or a slip of a known one, are other rules' business. */
export const contactEmailUnknownTld: Rule = {
  id: 'contact-email-unknown-tld',
  summary: 'The domain of an e-mail address has an ending that does not exist.',
  why: 'Every domain on the internet ends in one of some 1,500 names that ICANN has assigned (the Public Suffix List names them). Mail to any other ending cannot be delivered.',
  severity: 'warning',
  *check(policy, { settings, workspace }) {
    for (const { mention: { span }, verdict } of judgeAddresses(policy, settings.contacts, workspace)) {
      if (verdict.kind !== 'unknown-ending') continue;
      const { ending } = verdict;
      yield { span, message: `There is no ending \`.${ending.length > 24 ? `${ending.slice(0, 23)}…` : ending}\`, expected one that exists, such as \`.com\`` };
    }
  },
};
