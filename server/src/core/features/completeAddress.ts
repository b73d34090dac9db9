/** Addresses that can be completed: those of the policy, of the other policies, and of the settings. */
import { isInBook, type WorkspaceBook } from '../analysis/workspace/addressBook.ts';
import type { Settings } from '../config/settings.ts';
import { encodeForLink } from '../document/addresses/addressEdits.ts';
import { domainOf } from '../document/addresses/emailGrammar.ts';
import { distinctMentions } from '../document/addresses/emails.ts';
import type { Policy } from '../document/policy.ts';
import { contains, type Span } from '../document/text/span.ts';
import { type Localizer, plural } from '../l10n/localizer.ts';

/** One address to propose; `insert` replaces `span`. */
export interface AddressProposal {
  readonly address: string;
  readonly detail: string;
  readonly insert: string;
  readonly span: Span;
}

/** What proposals draw on besides the policy. */
export interface AddressCompletionContext {
  readonly settings: Settings;
  /** The addresses of the workspace. */
  readonly book?: WorkspaceBook;
  /** The name under which this policy is in the book. */
  readonly file?: string;
  readonly l10n: Localizer;
}

/**
 * Proposals where an address is being typed: behind an `@`, or at the start of one in angle brackets or a `mailto:` link; undefined elsewhere.
 * @param before the line up to the cursor, or the end of that
 */
export function completeAddress(
  policy: Policy,
  offset: number,
  before: string,
  { settings: { contacts }, book, file, l10n }: AddressCompletionContext,
): readonly AddressProposal[] | undefined {
  const typed =
    /(?:^|[\s(<*_:"'[,;])([\p{L}\p{N}.%+-]*@[\p{L}\p{N}.-]*)$/u.exec(before)?.[1] ??
    /(?:mailto:|<)([\w.%+-]+)$/i.exec(before)?.[1] ??
    /(mailto:)$/i.exec(before)?.[1]?.slice(0, 0);
  if (typed === undefined) return undefined;
  const inTarget = /(?:\(<?|["'=])mailto:[^\s)"'>]*$/i.test(before);
  const span = { start: offset - typed.length, end: offset };
  const proposals = new Map<string, AddressProposal>();
  const add = (address: string, detail: string): void => {
    const key = address.toLowerCase();
    if (!proposals.has(key)) proposals.set(key, { address, detail, insert: inTarget ? encodeForLink(address) : address, span });
  };

  const counts = new Map<string, number>();
  for (const mention of distinctMentions(policy.emails)) {
    if (!isInBook(mention) || mention.form === 'obfuscated' || contains(mention.span, span)) continue;
    counts.set(mention.address, (counts.get(mention.address) ?? 0) + 1);
  }
  for (const [address, count] of counts)
    add(
      address,
      plural(l10n, count, { one: l10n.t('once in this policy', { count }), other: l10n.t('{count} times in this policy', { count }) }),
    );
  for (const address of contacts.known) add(address, l10n.t('known in the settings'));
  for (const { address, files } of book?.addresses.values() ?? []) {
    // What is known of this policy may be the half of an address that is being typed.
    const count = files.filter((one) => one.file !== file).length;
    if (count > 0)
      add(address, plural(l10n, count, { one: l10n.t('in another policy', { count }), other: l10n.t('in {count} policies', { count }) }));
  }
  const local = typed.slice(0, typed.indexOf('@'));
  if (typed.includes('@') && local !== '') {
    const domains = new Set([...contacts.domains, ...[...counts.keys()].map(domainOf)]);
    for (const domain of domains)
      if (domain !== '')
        add(`${local}@${domain}`, contacts.domains.includes(domain) ? l10n.t('a domain of yours') : l10n.t('a domain in this policy'));
  }
  return [...proposals.values()];
}
