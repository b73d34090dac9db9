/** `contact-email-mismatch`: a link shows one address and writes to another. */
import { encodeForLink, replaceAddress } from '../document/addresses/addressEdits.ts';
import { domainOf } from '../document/addresses/emailGrammar.ts';
import type { EmailMention } from '../document/addresses/emails.ts';
import { readMailto } from '../document/addresses/mailto.ts';
import { splitDomain } from '../document/addresses/publicSuffix.ts';
import type { Policy } from '../document/policy.ts';
import { characterEdit } from '../document/text/characterEdit.ts';
import { type Span, shiftSpan } from '../document/text/span.ts';
import { truncate } from '../document/text/truncate.ts';
import { reservedDomain } from '../knowledge/reservedDomains.ts';
import { TYPO_DOMAINS } from '../knowledge/typoDomains.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Fix, Rule } from './rule.ts';

/** Case, a final dot and a subject make no difference; of several recipients one has to be the address shown. */
export const contactEmailMismatch: Rule = {
  id: 'contact-email-mismatch',
  group: 'Contacts',
  summary: "The email address in the link text isn't the one that the link opens.",
  why: 'Readers see one address, and their mail goes to another or nowhere. One of the two was changed and the other forgotten. People who copy the address and people who click it then reach different mailboxes.',
  severity: 'error',
  *check(policy, { l10n }) {
    const { emails, text } = policy;
    const shown = emails.filter(({ form, target, fault }) => (form === 'link-text' || (form === 'html' && target)) && !fault);
    const addresses = countBy(shown, ({ target }) => target?.span.start);
    const faulty = new Set(
      emails.filter(({ form, fault }) => (form === 'link-target' || form === 'html') && fault).map(({ span }) => span.start),
    );
    const mismatches: Mismatch[] = [];
    for (const mention of shown) {
      const { target, address } = mention;
      // A link that shows two addresses says more than it does; which one is meant is open.
      if (!target || addresses.get(target.span.start) !== 1) continue;
      const recipients = readMailto(text.slice(target.span.start, target.span.end));
      if (recipients.length === 0) {
        if (lacksMailto(target.text, address))
          yield {
            span: target.span,
            message: l10n.t('Link to an email address without mailto:'),
            fixes: [
              {
                title: l10n.t('Link to {target}', { target: `mailto:${address}` }),
                safe: false,
                edits: [{ span: target.span, newText: `mailto:${encodeForLink(address)}` }],
              },
            ],
          };
        continue;
      }
      if (recipients.some((one) => same(one.address, address) || isSameMailbox(one.address, address))) continue;
      const [first] = recipients;
      const place = first && shiftSpan(first, target.span.start);
      if (!first || !place || recipients.length > 1 || faulty.has(place.start)) continue;
      mismatches.push({ mention, recipient: first.address, place });
    }
    const own = new Set(mismatches.flatMap(({ mention, place }) => [mention.span.start, place.start]));
    const uses = countBy(
      emails.filter(({ span }) => !own.has(span.start)),
      ({ address }) => address.toLowerCase(),
    );
    for (const mismatch of mismatches)
      yield {
        span: mismatch.mention.span,
        message: l10n.t("Link text and mailto: target don't match"),
        related: [
          { span: mismatch.place, message: l10n.t('The link opens an email to {address}', { address: short(mismatch.recipient) }) },
        ],
        fixes: fixesOf(policy, mismatch, uses, l10n),
      };
  },
};

/** A link that shows one address and opens an email to another. */
interface Mismatch {
  readonly mention: EmailMention;
  readonly recipient: string;
  /** Where the recipient stands in the target. */
  readonly place: Span;
}

/**
 * The address that is shown goes into the link, unless it belongs to nobody, or is one letter off the other, which the policy writes elsewhere while it never writes the one shown again.
 * What is written elsewhere is no proof, since a link may have been copied with its target: then both are offered, neither as the one to take.
 * @param uses how often each address stands outside such links
 */
function fixesOf(
  policy: Policy,
  { mention, recipient, place }: Mismatch,
  uses: ReadonlyMap<string, number>,
  l10n: Localizer,
): readonly Fix[] {
  const { address } = mention;
  const isShown = uses.has(address.toLowerCase());
  const isWritten = uses.has(recipient.toLowerCase());
  const onlyTarget = isWritten && !isShown;
  const textIsRight = (isShown && !isWritten) || isNobodys(recipient);
  // Another mailbox of the same policy has another purpose; only a slip in what is shown says that it is meant.
  const isSlip = onlyTarget && characterEdit(address.toLowerCase(), recipient.toLowerCase()) !== undefined;
  const targetIsRight = isSlip || isNobodys(address);
  const isClear = textIsRight !== targetIsRight;
  const choice = isClear && !isSlip ? {} : { preferred: false as const };
  const inTarget: Fix = {
    title: l10n.t('Link to {target}', { target: address }),
    safe: false,
    ...choice,
    edits: [{ span: place, newText: encodeForLink(address) }],
  };
  const edit = replaceAddress(policy, mention, recipient);
  const inText: readonly Fix[] = edit
    ? [{ title: l10n.t('Show {address}', { address: recipient }), safe: false, ...choice, edits: [edit] }]
    : [];
  // Readers go by what is shown; where nothing speaks against it, it stays.
  if (!isClear || textIsRight) return [inTarget];
  return isSlip && !isNobodys(address) ? [...inText, inTarget] : inText;
}

/** At a domain that is reserved, that does not exist, or that is known as a misspelling. */
function isNobodys(address: string): boolean {
  const domain = domainOf(address);
  return reservedDomain(domain)?.certain ?? (!splitDomain(domain).known || TYPO_DOMAINS.has(domain));
}

/** `[a@b.org](a@b.org)` is a relative link, `[a@b.org](https://a@b.org)` a log-in. */
function lacksMailto(target: string, address: string): boolean {
  return same(
    target
      .replace(/^<|>$/g, '')
      .replace(/^https?:\/\//i, '')
      .replace(/\/$/, ''),
    address,
  );
}

/** A note behind a `+`, and the commands of a mailing list, go to the mailbox or list that is shown. */
function isSameMailbox(recipient: string, shown: string): boolean {
  const plain = (address: string): string => {
    const at = address.lastIndexOf('@');
    return (
      address
        .slice(0, at)
        .replace(/[+-](?:request|subscribe|unsubscribe|join|leave)$/i, '')
        .replace(/\+.*$/s, '')
        .toLowerCase() + address.slice(at).toLowerCase()
    );
  };
  return plain(recipient) === plain(shown);
}

function countBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

function same(a: string, b: string): boolean {
  const plain = (address: string): string =>
    address
      .toLowerCase()
      .replace(/(?<![\s.])[\s.]+$/, '')
      .trim();
  return plain(a) === plain(b);
}

function short(address: string): string {
  return truncate(address, 40);
}
