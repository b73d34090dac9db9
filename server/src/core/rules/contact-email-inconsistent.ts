/** `contact-email-inconsistent`: an address that is unlike the others of the policy, or unlike what the settings name. */
import { type AddressVerdict, judgeAddresses } from '../analysis/contacts/addressVerdicts.ts';
import { domainOf, localOf } from '../document/addresses/emailGrammar.ts';
import type { EmailMention } from '../document/addresses/emails.ts';
import { truncate } from '../document/text/truncate.ts';
import { mailboxRole } from '../knowledge/mailboxRoles.ts';
import type { Finding, Rule } from './rule.ts';
import { indexRecipients, replacementFixes } from './shapes/replacementFixes.ts';

/** Addresses of authorities, agents, providers and of companies that the text names are left alone; so is what the settings know. */
export const contactEmailInconsistent: Rule = {
  id: 'contact-email-inconsistent',
  group: 'Contacts',
  summary: 'Two email addresses serve the same role, or an address is at a different domain than the others.',
  why: "One of the two addresses is often left over from an earlier name, product, or provider, and nobody reads it anymore. Readers can't tell which one counts, and requests with a legal deadline get lost.",
  severity: 'information',
  *check(policy, { settings, workspace }) {
    const recipients = indexRecipients(policy);
    let written: ReadonlySet<string> | undefined;
    const isWritten = (address: string): boolean =>
      workspace?.book.addresses.has(address) === true ||
      (written ??= new Set(policy.emails.filter(({ fault }) => !fault).map((one) => one.address.toLowerCase()))).has(address);
    for (const { mention, verdict } of judgeAddresses(policy, settings.contacts, workspace)) {
      const said = sayOf(mention, verdict);
      if (!said) continue;
      const { address, isSure, ...finding } = said;
      // An address that stands nowhere would be made up.
      const fixes =
        address === undefined || !isWritten(address.toLowerCase()) ? [] : replacementFixes(policy, mention, [address], recipients, isSure);
      yield { ...finding, ...(fixes.length > 0 ? { fixes } : {}) };
    }
  },
};

/** The finding, and the address to write instead, if it is written elsewhere. */
function sayOf(
  { address, span }: EmailMention,
  verdict: AddressVerdict,
): (Finding & { readonly address?: string; readonly isSure?: boolean }) | undefined {
  const local = localOf(address);
  const domain = domainOf(address);
  if (verdict.kind === 'foreign-domain') {
    const [only = '', ...more] = verdict.expected;
    return {
      span,
      message: `"${short(domain)}" isn't one of your domains${more.length === 0 ? `; expected "${short(only)}"` : ''}`,
      ...(more.length === 0 ? { address: `${local}@${only}` } : {}),
      isSure: false,
    };
  }
  if (verdict.kind !== 'odd') return undefined;
  const { why, prevailing, model, tied } = verdict.odd;
  if (why === 'other-domain')
    return { span, message: `All other addresses are at "${short(prevailing)}"`, address: `${local}@${prevailing}`, isSure: false };
  const kept = short(prevailing);
  const related = model ? [{ span: model.span, message: 'The other address is here' }] : undefined;
  const message = why === 'spelling' ? `This address is spelled ${kept} elsewhere` : sameRole(kept, roleOf(local), related === undefined);
  return { span, message, ...(tied ? {} : { address: prevailing, isSure: why === 'spelling' }), ...(related ? { related } : {}) };
}

/** The role is left out where the message would be too long for a line. */
function sameRole(kept: string, role: string, elsewhere: boolean): string {
  const say = (as: string): string =>
    elsewhere ? `Other files use ${kept} for the same role${as}` : `${kept} is also used for the same role${as}`;
  const whole = say(` (${role})`);
  return whole.length <= 90 ? whole : say('');
}

function roleOf(local: string): string {
  return mailboxRole(local)?.role ?? local;
}

function short(text: string): string {
  return truncate(text, 40);
}
