/** `contact-email-invalid`: an address that no mail can be sent to, or a link that opens no mail. */
import { isInMailLinkFault, mailLinkFaults } from '../analysis/contacts/mailLinks.ts';
import type { Severity } from '../config/severity.ts';
import { distinctMentions } from '../document/addresses/emails.ts';
import type { Policy } from '../document/policy.ts';
import { partitionPoint } from '../document/text/sorted.ts';
import { contains, type Span } from '../document/text/span.ts';
import { worded } from '../l10n/localizer.ts';
import type { Rule } from './rule.ts';
import { indexRecipients, replacementFixes } from './shapes/replacementFixes.ts';

/** Only what is plainly meant as an address: handles, file names and product names are not read as one. */
export const contactEmailInvalid: Rule = {
  id: 'contact-email-invalid',
  group: 'Contacts',
  summary:
    "An email address can't receive mail (two periods in a row, no top-level domain, stray characters), or its link doesn't begin with `mailto:`.",
  why: "Mail to this address can't be sent, so readers lose the contact that the policy promises. RFC 5321 (4.1.2 and 4.5.3.1) and, beyond ASCII, RFC 6531 say what an address may look like. RFC 6068 says how a link opens an email.",
  severity: 'error',
  *check(policy, { l10n }) {
    for (const { span, message, repair } of mailLinkFaults(policy)) {
      const title =
        repair === ''
          ? l10n.t('Remove "{text}"', { text: policy.text.slice(span.start, span.end) })
          : l10n.t('Link to {target}', { target: repair?.replace(/^\]\(|\)$/g, '') ?? '' });
      yield {
        span,
        message: worded(l10n, message),
        ...(repair === undefined ? {} : { fixes: [{ title, safe: false, edits: [{ span, newText: repair }] }] }),
      };
    }
    const recipients = indexRecipients(policy);
    const shown = shownByTarget(policy);
    for (const mention of distinctMentions(policy.emails)) {
      const { fault, form, span } = mention;
      if (!fault || form === 'obfuscated' || form === 'residue' || isInMailLinkFault(policy, span)) continue;
      const inText = form === 'link-target' ? shownFor(shown, span)?.address : undefined;
      const repairs = [...new Set([inText, fault.repair].filter((one) => one !== undefined))];
      const fixes = replacementFixes(policy, mention, repairs, recipients, l10n);
      yield {
        span: fault.span,
        message: worded(l10n, fault.message),
        ...(fault.doubt ? { severity: SEVERITIES[fault.doubt] } : {}),
        ...(fixes.length > 0 ? { fixes } : {}),
      };
    }
  },
};

const SEVERITIES: Readonly<Record<'likely' | 'possible', Severity>> = { likely: 'warning', possible: 'information' };

/** Addresses without fault that links show, in the order of their targets. */
function shownByTarget({ emails }: Policy): readonly Shown[] {
  return emails
    .flatMap(({ form, target, fault, address }) => (form === 'link-text' && target && !fault ? [{ address, target: target.span }] : []))
    .sort((a, b) => a.target.start - b.target.start);
}

interface Shown {
  readonly address: string;
  readonly target: Span;
}

/** What the link shows in whose target a place is. */
function shownFor(shown: readonly Shown[], place: Span): Shown | undefined {
  const one = shown[partitionPoint(shown.length, (at) => (shown[at]?.target.start ?? 0) > place.start) - 1];
  return one && contains(one.target, place) ? one : undefined;
}
