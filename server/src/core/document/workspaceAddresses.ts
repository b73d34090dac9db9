/** Addresses of one file that the other files write otherwise: another mailbox for the same role, or another spelling of the same mailbox. */
import { mailboxRole, OUTSIDE_ROLES } from '../knowledge/mailboxRoles.ts';
import type { WorkspaceBook, WorkspaceEntry } from './addressBook.ts';
import { domainOf } from './emailGrammar.ts';
import type { OddAddress } from './emails.ts';
import { splitDomain } from './publicSuffix.ts';
import type { Workspace } from './workspace.ts';

export type { Workspace } from './workspace.ts';

/** What the other files have in place of an address; undefined where they agree, or where neither prevails. */
export function oddInWorkspace(address: string, { book, file }: Workspace): OddAddress | undefined {
  const own = book.addresses.get(address.toLowerCase());
  const local = localOf(address);
  const role = mailboxRole(local);
  const domain = splitDomain(domainOf(address)).registrable;
  const prevails = (other: WorkspaceEntry): boolean =>
    other !== own && filesWithout(other, file) >= FILES && filesWithout(other, file) > filesWithout(own, file) + 1 && !other.files.some((one) => one.file === file) && splitDomain(domainOf(other.address)).registrable === domain;
  const spelling = (variantsOf(book).get(plain(address)) ?? []).find(prevails);
  if (spelling) return { why: 'spelling', prevailing: spelling.address };
  if (!role?.contact || OUTSIDE_ROLES.test(local) || address.includes('+')) return undefined;
  const candidates = (book.roles.get(role.role) ?? []).filter((other) => splitDomain(domainOf(other.address)).registrable === domain && domainOf(other.address) === domainOf(address) && other !== own);
  // Three and more for one role are kept apart on purpose.
  const [only, ...more] = candidates;
  return only && more.length === 0 && prevails(only) ? { why: 'second-for-role', prevailing: only.address } : undefined;
}

/** An address that stands in fewer other files prevails over none. */
const FILES = 2;

function filesWithout(entry: WorkspaceEntry | undefined, file: string | undefined): number {
  return entry ? entry.files.length - (entry.files.some((one) => one.file === file) ? 1 : 0) : 0;
}

const variants = new WeakMap<WorkspaceBook, ReadonlyMap<string, readonly WorkspaceEntry[]>>();

/** Addresses that differ in dots, hyphens and underscores only, by what is left without these. */
function variantsOf(book: WorkspaceBook): ReadonlyMap<string, readonly WorkspaceEntry[]> {
  let known = variants.get(book);
  if (!known) {
    const made = new Map<string, WorkspaceEntry[]>();
    for (const entry of book.addresses.values()) {
      const others = made.get(plain(entry.address));
      if (others) others.push(entry);
      else made.set(plain(entry.address), [entry]);
    }
    variants.set(book, (known = made));
  }
  return known;
}

function plain(address: string): string {
  return `${localOf(address).replace(/[._-]/g, '')}@${domainOf(address)}`;
}

function localOf(address: string): string {
  return address.slice(0, address.lastIndexOf('@')).toLowerCase();
}
