/** Who can be written to, by role, and where that is said: of one policy, small enough to be kept for files that are closed, and of many together. */
import { localOf } from '../../document/addresses/emailGrammar.ts';
import { distinctMentions, type EmailMention } from '../../document/addresses/emails.ts';
import type { Policy } from '../../document/policy.ts';
import { addToMultimap } from '../../document/text/multimap.ts';
import { mailboxRole } from '../../knowledge/mailboxRoles.ts';

/** One place of an address: a range on one line, 0-based, in UTF-16 code units. */
export interface AddressPlace {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** One address of a policy. */
export interface BookEntry {
  /** As it is first written. */
  readonly address: string;
  /** What the mailbox is for, where its name tells; the same words for `privacy@` and `datenschutz@`. */
  readonly role?: string;
  /** At least one, in document order; of a link that shows its address, the text alone. */
  readonly places: readonly AddressPlace[];
}

/** The addresses of one policy in the order in which they first stand; plain data. */
export type AddressBook = readonly BookEntry[];

/** The book of one file. */
export interface FileBook {
  /** Path or URI, whatever the host names files by. */
  readonly file: string;
  readonly book: AddressBook;
}

/** One address over many files. */
export interface WorkspaceEntry {
  readonly address: string;
  readonly role?: string;
  readonly files: readonly { readonly file: string; readonly places: readonly AddressPlace[] }[];
}

/** The addresses of many files. */
export interface WorkspaceBook {
  /** By address in lower case; in the order of the files. */
  readonly addresses: ReadonlyMap<string, WorkspaceEntry>;
  /** Addresses by role. */
  readonly roles: ReadonlyMap<string, readonly WorkspaceEntry[]>;
}

/** True for mentions that stand for an address: not for the residue of one, nor where the address is broken. */
export function isInBook({ form, fault }: EmailMention): boolean {
  return form !== 'residue' && !fault;
}

/** The book of one policy; keeps nothing of its text alive but the addresses. */
export function addressBook(policy: Policy): AddressBook {
  const entries = new Map<string, { address: string; places: AddressPlace[] }>();
  for (const mention of distinctMentions(policy.emails)) {
    if (!isInBook(mention)) continue;
    const key = mention.address.toLowerCase();
    let entry = entries.get(key);
    // A slice of the text would keep all of it in memory; joining makes a copy.
    if (!entry) entries.set(key, (entry = { address: [...mention.address].join(''), places: [] }));
    entry.places.push(placeOf(policy, mention));
  }
  return [...entries.values()].map(({ address, places }) => {
    const role = mailboxRole(localOf(address))?.role;
    return { address, ...(role === undefined ? {} : { role }), places };
  });
}

function placeOf({ lines }: Policy, { span }: EmailMention): AddressPlace {
  const line = lines.lineAt(span.start);
  const start = lines.startOf(line);
  return { line, from: span.start - start, to: Math.min(span.end, lines.endOf(line)) - start };
}

/** One book of many; a later book of the same file takes the place of an earlier one. Linear. */
export function mergeBooks(books: Iterable<FileBook>): WorkspaceBook {
  const byFile = new Map<string, AddressBook>();
  for (const { file, book } of books) byFile.set(file, book);
  const addresses = new Map<
    string,
    WorkspaceEntry & { readonly files: { readonly file: string; readonly places: readonly AddressPlace[] }[] }
  >();
  for (const [file, book] of byFile) {
    for (const { address, role, places } of book) {
      const entry = addresses.get(address.toLowerCase());
      if (entry) entry.files.push({ file, places });
      else addresses.set(address.toLowerCase(), { address, ...(role === undefined ? {} : { role }), files: [{ file, places }] });
    }
  }
  const roles = new Map<string, WorkspaceEntry[]>();
  for (const entry of addresses.values()) {
    if (entry.role === undefined) continue;
    addToMultimap(roles, entry.role, entry);
  }
  return { addresses, roles };
}
