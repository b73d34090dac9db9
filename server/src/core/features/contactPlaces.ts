/** Where else the address under the cursor is: for going there, and for marking all its places. */
import { type AddressPlace, isInBook, type WorkspaceBook } from '../analysis/workspace/addressBook.ts';
import { distinctMentions, type EmailMention } from '../document/addresses/emails.ts';
import type { Policy } from '../document/policy.ts';
import { contains, type Span } from '../document/text/span.ts';

/** The places of one address. */
export interface ContactPlaces {
  readonly address: string;
  /** The place under the cursor. */
  readonly span: Span;
  /** All places in this policy in order, the one under the cursor included; of a link that shows its address, the text alone. */
  readonly here: readonly Span[];
  /** Places in other files, where a workspace book is given. */
  readonly elsewhere: readonly { readonly file: string; readonly places: readonly AddressPlace[] }[];
}

/**
 * The places of the address at an offset, or undefined where there is none.
 * @param book the addresses of the workspace; `file` is the name under which this policy is in it
 */
export function contactPlaces(policy: Policy, offset: number, book?: WorkspaceBook, file?: string): ContactPlaces | undefined {
  const mention = emailAt(policy, offset);
  if (!mention) return undefined;
  const key = mention.address.toLowerCase();
  const here = distinctMentions(policy.emails).filter((one) => isInBook(one) && one.address.toLowerCase() === key);
  const elsewhere = (book?.addresses.get(key)?.files ?? []).filter((one) => one.file !== file);
  return { address: mention.address, span: mention.span, here: here.map(({ span }) => span), elsewhere };
}

/** The address at an offset, its end included; undefined for residue and for broken ones. */
export function emailAt({ emails }: Policy, offset: number): EmailMention | undefined {
  return emails.find((one) => isInBook(one) && contains(one.span, { start: offset, end: offset }));
}
