/** `contact-email-inconsistent`: an address that is unlike the others of the policy, or unlike what the settings name. */
import { judgeAddresses, type AddressVerdict } from '../document/addressVerdicts.ts';
import { domainOf } from '../document/emailGrammar.ts';
import type { EmailMention } from '../document/emails.ts';
import { mailboxRole } from '../knowledge/mailboxRoles.ts';
import type { Finding, Rule } from './rule.ts';
import { indexRecipients, replacementFixes } from './shapes/replacementFixes.ts';

/** Addresses of authorities, agents, providers and of companies that the text names are left alone; so is what the settings know. */
export const contactEmailInconsistent: Rule = {
  id: 'contact-email-inconsistent',
  summary: 'Two addresses stand for one role, or an address is at another domain than the others.',
  why: 'One of the two addresses is often left over from an earlier name, product or provider, and nobody reads it any more. Readers cannot tell which one counts, and requests that the law sets a deadline for get lost.',
  severity: 'information',
  *check(policy, { settings, workspace }) {
    const recipients = indexRecipients(policy);
    for (const { mention, verdict } of judgeAddresses(policy, settings.contacts, workspace)) {
      const said = sayOf(mention, verdict);
      if (!said) continue;
      const { address, ...finding } = said;
      const fixes = address === undefined ? [] : replacementFixes(policy, mention, address, recipients);
      yield { ...finding, ...(fixes.length > 0 ? { fixes } : {}) };
    }
  },
};

/** The finding, and the address to write instead. */
function sayOf({ address, span }: EmailMention, verdict: AddressVerdict): (Finding & { readonly address?: string }) | undefined {
  const local = address.slice(0, address.lastIndexOf('@'));
  const domain = domainOf(address);
  if (verdict.kind === 'foreign-domain') {
    const [only = '', ...more] = verdict.expected;
    const expected = more.length === 0 ? `\`${short(only)}\`` : 'one of those in the settings';
    return { span, message: `\`${short(domain)}\` is not a domain of yours, expected ${expected}`, ...(more.length === 0 ? { address: `${local}@${only}` } : {}) };
  }
  if (verdict.kind !== 'odd') return undefined;
  const { why, prevailing, model } = verdict.odd;
  if (why === 'other-domain') return { span, message: `All other addresses are at \`${short(prevailing)}\`; expected that here too`, address: `${local}@${prevailing}` };
  const kept = `\`${short(prevailing)}\``;
  const where = model ? '' : ' in other files';
  const message = why === 'spelling' ? `Elsewhere this address is spelled ${kept}; expected one spelling` : `${kept} stands for the same role (${roleOf(local)})${where}; expected one`;
  return { span, message: message.length <= 90 ? message : `${kept} stands for the same role${where}; expected one`, address: prevailing, ...(model ? { related: [{ span: model.span, message: 'The other address stands here' }] } : {}) };
}

function roleOf(local: string): string {
  return mailboxRole(local)?.role ?? local;
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
