/** `contact-email-typo`: the domain of an address is misspelled. */
import { judgeAddresses } from '../document/addressVerdicts.ts';
import { domainOf } from '../document/emailGrammar.ts';
import type { Rule } from './rule.ts';
import { indexRecipients, replacementFixes } from './shapes/replacementFixes.ts';

/** Exact misspellings, and one slip from another domain of the same policy; never mere likeness, which would accuse real domains. */
export const contactEmailTypo: Rule = {
  id: 'contact-email-typo',
  summary: 'The domain of an e-mail address is misspelled: `gmial.com`, `.con`, one letter off another domain of the policy.',
  why: 'Mail to a misspelled domain is lost, or reaches whoever has registered it. Nobody notices, since the address looks right at a glance: readers wait for an answer that never comes, and legal deadlines pass.',
  severity: 'warning',
  *check(policy, { settings, workspace }) {
    const recipients = indexRecipients(policy);
    for (const { mention, verdict } of judgeAddresses(policy, settings.contacts, workspace)) {
      if (verdict.kind !== 'typo') continue;
      const { intended, by } = verdict.typo;
      const { address, span } = mention;
      const written = domainOf(address);
      const message = by === 'own' ? `\`${short(written)}\` is one letter off \`${short(intended)}\`, which stands elsewhere` : by === 'name' ? `\`${short(written)}\` is one letter off the name in the text, expected \`${short(intended)}\`` : `\`${short(written)}\` is a misspelling, expected \`${short(intended)}\``;
      const fixes = replacementFixes(policy, mention, `${address.slice(0, address.lastIndexOf('@'))}@${intended}`, recipients);
      yield { span, message, ...(fixes.length > 0 ? { fixes } : {}) };
    }
  },
};

function short(domain: string): string {
  return domain.length > 24 ? `${domain.slice(0, 23)}…` : domain;
}
