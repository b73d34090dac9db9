/** `contact-email-placeholder`: an address that belongs to nobody who could answer. */
import { domainOf } from '../document/emailGrammar.ts';
import type { EmailMention } from '../document/emails.ts';
import type { Policy } from '../document/policy.ts';
import type { Settings } from '../settings.ts';
import { mailboxRole } from '../knowledge/mailboxRoles.ts';
import { reservedDomain } from '../knowledge/reservedDomains.ts';
import { EXAMPLE_BEFORE } from '../knowledge/thirdPartyWords.ts';
import type { Finding, Rule } from './rule.ts';

/** Words before an address that make it the sender of mail rather than a way to reach someone. */
const CONTACT = /(?:contact|reach|write|e-?mail us|mail us|send|questions|requests?|address|report|inform|notify|kontakt|schreiben|wenden|contacte|écri|contacto|escrib)/i;
const SENDER = /(?:\bfrom\b|\bsender\b|do not|don't|don’t|cannot|never|not monitored|\bvon\b|nicht|\bde la part\b|\bdepuis\b)/i;

/** Addresses that the settings name as known, or whose domain they do, are left alone; so are examples and the senders of automatic mail. */
export const contactEmailPlaceholder: Rule = {
  id: 'contact-email-placeholder',
  summary: 'An e-mail address is a stand-in: `example.com`, `yourdomain.com`, `[email protected]`, `noreply@`.',
  why: 'Nobody reads mail to these addresses: their domains are reserved for examples and private networks (RFC 2606, RFC 6761), belong to a stranger, or the address was lost when the text was copied from a web page. Readers who write there get no answer.',
  severity: 'error',
  *check(policy, { settings }) {
    // Where a link shows the address that it writes to, the text says it for both.
    const shown = new Set(policy.emails.flatMap(({ form, target, address }) => (form === 'link-text' && target ? `${target.span.start} ${address.toLowerCase()}` : [])));
    for (const mention of policy.emails) {
      if (mention.form === 'link-target' && shown.has(`${mention.span.start - 'mailto:'.length} ${mention.address.toLowerCase()}`)) continue;
      const finding = mention.form === 'residue' ? residue(mention) : standIn(policy, mention, settings);
      if (finding) yield finding;
    }
  },
};

function residue({ span, recovered, address }: EmailMention): Finding {
  return {
    span,
    message: 'The address was lost when this was copied; expected the address itself',
    ...(recovered === undefined ? {} : { fixes: [{ title: `Write ${recovered}`, safe: false, edits: [{ span, newText: address.startsWith('[') ? recovered : `<${recovered}>` }] }] }),
  };
}

function standIn({ text }: Policy, mention: EmailMention, { contacts }: Settings): Finding | undefined {
  const { address, span, fault } = mention;
  const domain = domainOf(address);
  if (fault || isKnown(address, domain, contacts)) return undefined;
  const before = text.slice(Math.max(0, span.start - 120), span.start).split(/\n\s*\n/).at(-1) ?? '';
  const reserved = reservedDomain(domain);
  if (reserved && !EXAMPLE_BEFORE.test(before.replace(/[*_`<[(]+$/, ''))) {
    const expected = reserved.kind === 'placeholder' ? 'your own' : 'one on the internet';
    return { span, message: `The domain ${domain.length > 30 ? '' : `\`${domain}\` `}${reserved.meaning}; expected ${expected}`, ...(reserved.certain ? {} : { severity: 'warning' }) };
  }
  const local = address.slice(0, address.lastIndexOf('@')).toLowerCase();
  if (/^your[-_.]?(?:e-?mail|name|address)/.test(local) && !EXAMPLE_BEFORE.test(before)) return { span, message: `\`${local}\` is the stand-in of a template; expected your own address` };
  const unread = mailboxRole(local)?.contact === false && /^(?:no|do)/.test(local) && local !== 'noc';
  if (unread && CONTACT.test(before) && !SENDER.test(before)) return { span, message: `Nobody reads mail to \`${local}@\`; expected an address that is read` };
  return undefined;
}

function isKnown(address: string, domain: string, { domains, known }: Settings['contacts']): boolean {
  return known.some((one) => one.toLowerCase() === address.toLowerCase()) || domains.some((one) => domain === one.toLowerCase() || domain.endsWith(`.${one.toLowerCase()}`));
}
