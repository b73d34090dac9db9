/** `contact-email-inconsistent`: an address that is unlike the others of the policy, or unlike what the settings name. */
import { type AddressVerdict, judgeAddresses } from '../analysis/contacts/addressVerdicts.ts';
import { domainOf, localOf } from '../document/addresses/emailGrammar.ts';
import type { EmailMention } from '../document/addresses/emails.ts';
import { truncate } from '../document/text/truncate.ts';
import { mailboxRole } from '../knowledge/mailboxRoles.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Finding, Rule } from './rule.ts';
import { indexRecipients, replacementFixes } from './shapes/replacementFixes.ts';

/** Addresses of authorities, agents, providers and of companies that the text names are left alone; so is what the settings know. */
export const contactEmailInconsistent: Rule = {
  id: 'contact-email-inconsistent',
  group: 'Contacts',
  summary: 'Two email addresses serve the same role, or an address is at a different domain than the others.',
  why: "One of the two addresses is often left over from an earlier name, product, or provider, and nobody reads it anymore. Readers can't tell which one counts, and requests with a legal deadline get lost.",
  severity: 'information',
  *check(policy, { settings, workspace, l10n }) {
    const recipients = indexRecipients(policy);
    let written: ReadonlySet<string> | undefined;
    const isWritten = (address: string): boolean =>
      workspace?.book.addresses.has(address) === true ||
      (written ??= new Set(policy.emails.filter(({ fault }) => !fault).map((one) => one.address.toLowerCase()))).has(address);
    for (const { mention, verdict } of judgeAddresses(policy, settings.contacts, workspace)) {
      const said = sayOf(mention, verdict, l10n);
      if (!said) continue;
      const { address, isSure, ...finding } = said;
      // An address that stands nowhere would be made up.
      const fixes =
        address === undefined || !isWritten(address.toLowerCase())
          ? []
          : replacementFixes(policy, mention, [address], recipients, l10n, isSure);
      yield { ...finding, ...(fixes.length > 0 ? { fixes } : {}) };
    }
  },
};

/** The finding, and the address to write instead, if it is written elsewhere. */
function sayOf(
  { address, span }: EmailMention,
  verdict: AddressVerdict,
  l10n: Localizer,
): (Finding & { readonly address?: string; readonly isSure?: boolean }) | undefined {
  const local = localOf(address);
  const domain = domainOf(address);
  if (verdict.kind === 'foreign-domain') {
    const [only = '', ...more] = verdict.expected;
    return {
      span,
      message:
        more.length === 0
          ? l10n.t('"{domain}" isn\'t one of your domains; expected "{expected}"', { domain: short(domain), expected: short(only) })
          : l10n.t('"{domain}" isn\'t one of your domains', { domain: short(domain) }),
      ...(more.length === 0 ? { address: `${local}@${only}` } : {}),
      isSure: false,
    };
  }
  if (verdict.kind !== 'odd') return undefined;
  const { why, prevailing, model, tied, elsewhere = [] } = verdict.odd;
  if (why === 'site-domain')
    return {
      span,
      message: l10n.t('The other policies use addresses at "{domain}"', { domain: short(prevailing) }),
      address: `${local}@${prevailing}`,
      isSure: false,
      related: elsewhere.map((place) => ({
        span,
        message: l10n.t('"{domain}" is used here', { domain: short(prevailing) }),
        elsewhere: place,
      })),
    };
  if (why === 'other-domain')
    return {
      span,
      message: l10n.t('All other addresses are at "{domain}"', { domain: short(prevailing) }),
      address: `${local}@${prevailing}`,
      isSure: false,
    };
  const kept = short(prevailing);
  const related = model ? [{ span: model.span, message: l10n.t('The other address is here') }] : undefined;
  const message =
    why === 'spelling'
      ? l10n.t('This address is spelled {address} elsewhere', { address: kept })
      : sameRole(kept, roleOf(local, l10n), related === undefined, l10n);
  return { span, message, ...(tied ? {} : { address: prevailing, isSure: why === 'spelling' }), ...(related ? { related } : {}) };
}

/** The role is left out where the message would be too long for a line. */
function sameRole(address: string, role: string, elsewhere: boolean, l10n: Localizer): string {
  const whole = elsewhere
    ? l10n.t('Other files use {address} for the same role ({role})', { address, role })
    : l10n.t('{address} is also used for the same role ({role})', { address, role });
  if (whole.length <= 90) return whole;
  return elsewhere
    ? l10n.t('Other files use {address} for the same role', { address })
    : l10n.t('{address} is also used for the same role', { address });
}

function roleOf(local: string, l10n: Localizer): string {
  const role = mailboxRole(local)?.role;
  return role === undefined ? local : l10n.t(role);
}

function short(text: string): string {
  return truncate(text, 40);
}
