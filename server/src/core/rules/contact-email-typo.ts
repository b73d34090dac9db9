/** `contact-email-typo`: the domain of an address is misspelled. */
import { judgeAddresses } from '../analysis/contacts/addressVerdicts.ts';
import type { DomainTypo } from '../analysis/contacts/domainTypos.ts';
import { domainOf, localOf } from '../document/addresses/emailGrammar.ts';
import { splitDomain } from '../document/addresses/publicSuffix.ts';
import { truncate } from '../document/text/truncate.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Rule } from './rule.ts';
import { indexRecipients, replacementFixes } from './shapes/replacementFixes.ts';

/**
 * Exact misspellings of providers, endings that do not exist, and one letter off a domain that the policy or its workspace uses more; never mere likeness, which would accuse real domains:
 * a domain like the name in the text may be right, and so may two domains of which neither prevails, but for a letter that is missing, doubled or swapped within a long name.
 */
export const contactEmailTypo: Rule = {
  id: 'contact-email-typo',
  group: 'Contacts',
  summary: 'The domain of an email address is misspelled: `gmial.com`, `.con`, one letter off another domain of the policy.',
  why: 'Mail to a misspelled domain is lost, or reaches whoever registered it. Nobody notices, because the address looks right at a glance: readers wait for an answer that never comes, and legal deadlines pass. The spelling that the policy and the other files use most counts as the right one.',
  severity: 'information',
  acrossFiles: true,
  *check(policy, { settings, workspace, l10n }) {
    const recipients = indexRecipients(policy);
    for (const { mention, verdict } of judgeAddresses(policy, settings.contacts, workspace)) {
      if (verdict.kind !== 'typo') continue;
      const { typo, model } = verdict;
      const { by } = typo;
      if (by === 'tie' || by === 'name') continue;
      const { address, span } = mention;
      const local = localOf(address);
      const fixes = replacementFixes(
        policy,
        mention,
        typo.intended.map((domain) => `${local}@${domain}`),
        recipients,
        l10n,
        by !== 'either',
      );
      yield {
        span,
        message: messageOf(domainOf(address), by, typo.intended, l10n),
        ...(fixes.length > 0 ? { fixes } : {}),
        ...(model && (by === 'own' || by === 'either')
          ? {
              related: [{ span: model.span, message: l10n.t('"{domain}" is first used here', { domain: short(domainOf(model.address)) }) }],
            }
          : {}),
      };
    }
  },
};

function messageOf(
  domain: string,
  by: Exclude<DomainTypo['by'], 'tie' | 'name'>,
  [first = '', ...more]: readonly string[],
  l10n: Localizer,
): string {
  const written = short(domain);
  const meant = short(first);
  switch (by) {
    case 'known':
      return l10n.t('"{written}" is a misspelling of "{meant}"', { written, meant });
    case 'ending':
    case 'no-ending':
      return more.length === 0
        ? l10n.t('".{suffix}" isn\'t a top-level domain; expected "{expected}"', {
            suffix: short(splitDomain(domain).suffix),
            expected: meant,
          })
        : l10n.t('".{suffix}" isn\'t a top-level domain', { suffix: short(splitDomain(domain).suffix) });
    case 'either':
      return l10n.t('"{written}" and "{other}" differ in one letter; only one can be right', { written, other: meant });
    case 'own':
      return l10n.t('"{written}" is one letter off "{meant}"', { written, meant });
  }
}

function short(domain: string): string {
  return truncate(domain, 24);
}
