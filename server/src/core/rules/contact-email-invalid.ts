/** `contact-email-invalid`: an address that no mail can be sent to, or a link that opens no mail. */
import { distinctMentions } from '../document/addressVerdicts.ts';
import type { EmailMention } from '../document/emails.ts';
import { mailLinkFaults } from '../document/mailLinks.ts';
import type { Policy } from '../document/policy.ts';
import { contains } from '../document/span.ts';
import type { Rule, Severity } from './rule.ts';
import { indexRecipients, replacementFixes } from './shapes/replacementFixes.ts';

/** Only what is plainly meant as an address: handles, file names and product names are not read as one. */
export const contactEmailInvalid: Rule = {
  id: 'contact-email-invalid',
  summary: 'An email address can\'t receive mail (two periods in a row, no top-level domain, stray characters), or a link to it lacks `mailto:`.',
  why: 'Mail to such an address can\'t be sent, so readers lose the way to you that the policy promises. RFC 5321 (4.1.2 and 4.5.3.1) and, beyond ASCII, RFC 6531 say what an address may look like; RFC 6068 says how a link opens an email.',
  severity: 'error',
  *check(policy) {
    const links = mailLinkFaults(policy);
    for (const { span, message, repair } of links) {
      const title = repair === '' ? `Remove "${policy.text.slice(span.start, span.end)}"` : `Link to ${repair?.replace(/^\]\(|\)$/g, '')}`;
      yield { span, message, ...(repair === undefined ? {} : { fixes: [{ title, safe: false, edits: [{ span, newText: repair }] }] }) };
    }
    const recipients = indexRecipients(policy);
    const shown = shownByTarget(policy);
    for (const mention of distinctMentions(policy.emails)) {
      const { fault, form, span } = mention;
      if (!fault || form === 'obfuscated' || form === 'residue' || links.some((link) => contains(link.span, span))) continue;
      const inText = form === 'link-target' ? shown.find(({ target }) => target && contains(target.span, span))?.address : undefined;
      const repairs = [...new Set([inText, fault.repair].filter((one) => one !== undefined))];
      const fixes = replacementFixes(policy, mention, repairs, recipients);
      yield { span: fault.span, message: fault.message, ...(fault.doubt ? { severity: SEVERITIES[fault.doubt] } : {}), ...(fixes.length > 0 ? { fixes } : {}) };
    }
  },
};

const SEVERITIES: Readonly<Record<'likely' | 'possible', Severity>> = { likely: 'warning', possible: 'information' };

/** Addresses without fault that links show. */
function shownByTarget({ emails }: Policy): readonly EmailMention[] {
  return emails.filter(({ form, target, fault }) => form === 'link-text' && target && !fault);
}
