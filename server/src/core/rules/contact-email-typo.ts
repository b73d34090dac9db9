/** `contact-email-typo`: the domain of an address is misspelled. */
import { judgeAddresses } from '../analysis/contacts/addressVerdicts.ts';
import type { DomainTypo } from '../analysis/contacts/domainTypos.ts';
import { domainOf, localOf } from '../document/addresses/emailGrammar.ts';
import { splitDomain } from '../document/addresses/publicSuffix.ts';
import { truncate } from '../document/text/truncate.ts';
import type { Rule } from './rule.ts';
import { indexRecipients, replacementFixes } from './shapes/replacementFixes.ts';

/** Exact misspellings, and one letter off a domain that the policy or its workspace uses more; never mere likeness, which would accuse real domains. */
export const contactEmailTypo: Rule = {
  id: 'contact-email-typo',
  group: 'Contacts',
  summary: 'The domain of an email address is misspelled: `gmial.com`, `.con`, one letter off another domain of the policy.',
  why: 'Mail to a misspelled domain is lost, or reaches whoever registered it. Nobody notices, because the address looks right at a glance: readers wait for an answer that never comes, and legal deadlines pass. The spelling that the policy and the other files use most counts as the right one.',
  severity: 'warning',
  *check(policy, { settings, workspace }) {
    const recipients = indexRecipients(policy);
    for (const { mention, verdict } of judgeAddresses(policy, settings.contacts, workspace)) {
      if (verdict.kind !== 'typo') continue;
      const { typo, model } = verdict;
      const { address, span } = mention;
      const local = localOf(address);
      const fixes =
        typo.by === 'tie'
          ? []
          : replacementFixes(
              policy,
              mention,
              typo.intended.map((domain) => `${local}@${domain}`),
              recipients,
              typo.by !== 'name',
            );
      yield {
        span,
        message: messageOf(domainOf(address), typo),
        ...(fixes.length > 0 ? { fixes } : {}),
        ...(model && (typo.by === 'own' || typo.by === 'tie')
          ? { related: [{ span: model.span, message: `"${short(domainOf(model.address))}" is first used here` }] }
          : {}),
      };
    }
  },
};

function messageOf(domain: string, { by, intended }: DomainTypo): string {
  const [first = '', ...more] = intended;
  const written = short(domain);
  const meant = short(first);
  switch (by) {
    case 'known':
      return `"${written}" is a misspelling of "${meant}"`;
    case 'ending':
    case 'no-ending':
      return `".${short(splitDomain(domain).suffix)}" isn't a top-level domain${more.length === 0 ? `; expected "${meant}"` : ''}`;
    case 'own':
      return `"${written}" is one letter off "${meant}"`;
    case 'tie':
      return `"${written}" and "${meant}" differ by one letter`;
    case 'name':
      return `"${written}" is one letter off the name in the text; expected "${meant}"`;
  }
}

function short(domain: string): string {
  return truncate(domain, 24);
}
