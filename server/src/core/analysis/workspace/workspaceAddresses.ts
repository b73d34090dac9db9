/** Addresses of one file that the other files write otherwise: another mailbox for the same role, or another spelling of the same mailbox. */
import { domainOf, localOf } from '../../document/addresses/emailGrammar.ts';
import type { OddAddress } from '../../document/addresses/emails.ts';
import { splitDomain } from '../../document/addresses/publicSuffix.ts';
import { characterEdit } from '../../document/text/characterEdit.ts';
import { addToMultimap } from '../../document/text/multimap.ts';
import { oncePer } from '../../document/text/remember.ts';
import { mailboxRole, OUTSIDE_ROLES } from '../../knowledge/mailboxRoles.ts';
import type { WorkspaceBook, WorkspaceEntry } from './addressBook.ts';
import type { Workspace } from './workspace.ts';

/** What the other files have in place of an address; undefined where they agree, or where neither prevails. */
export function oddInWorkspace(address: string, { book, file }: Workspace): OddAddress | undefined {
  const own = book.addresses.get(address.toLowerCase());
  const local = localOf(address).toLowerCase();
  const role = mailboxRole(local);
  const domain = splitDomain(domainOf(address)).registrable;
  const prevails = (other: WorkspaceEntry): boolean =>
    other !== own &&
    filesWithout(other, file) >= FILES &&
    filesWithout(other, file) > filesWithout(own, file) + 1 &&
    !other.files.some((one) => one.file === file) &&
    splitDomain(domainOf(other.address)).registrable === domain;
  const spelling = (variantsOf(book).get(plain(address)) ?? []).find(prevails);
  if (spelling) return { why: 'spelling', prevailing: spelling.address };
  if (!role?.contact || OUTSIDE_ROLES.test(local) || address.includes('+')) return undefined;
  const candidates = (book.roles.get(role.role) ?? []).filter(
    (other) =>
      splitDomain(domainOf(other.address)).registrable === domain && domainOf(other.address) === domainOf(address) && other !== own,
  );
  // Three and more for one role are kept apart on purpose.
  const [only, ...more] = candidates;
  return only && more.length === 0 && prevails(only) ? { why: 'second-for-role', prevailing: only.address } : undefined;
}

/** An address that is in fewer other files prevails over none. */
const FILES = 2;

function filesWithout(entry: WorkspaceEntry | undefined, file: string | undefined): number {
  return entry ? entry.files.length - (entry.files.some((one) => one.file === file) ? 1 : 0) : 0;
}

/** Addresses that differ in dots, hyphens and underscores only, by what is left without these. */
const variantsOf = oncePer((book: WorkspaceBook): ReadonlyMap<string, readonly WorkspaceEntry[]> => {
  const variants = new Map<string, WorkspaceEntry[]>();
  for (const entry of book.addresses.values()) {
    addToMultimap(variants, plain(entry.address), entry);
  }
  return variants;
});

function plain(address: string): string {
  return `${localOf(address).toLowerCase().replace(/[._-]/g, '')}@${domainOf(address)}`;
}

/** The domains that the files of a workspace write to. */
export interface WorkspaceDomains {
  /** How many files write to a registrable domain, one of them left out. */
  filesOf(registrable: string, without: string | undefined): number;
  /** Domains that are one letter off another, and, of one whose ending does not exist, those of the same name. */
  near(registrable: string): readonly string[];
}

/** A workspace with more domains than these is a directory, where many are alike. */
const MANY_DOMAINS = 500;

/** Derived once per book. */
export const workspaceDomains: (book: WorkspaceBook) => WorkspaceDomains = oncePer(findDomains);

function findDomains(book: WorkspaceBook): WorkspaceDomains {
  const byDomain = new Map<string, Set<string>>();
  for (const { address, files: all } of book.addresses.values()) {
    const domain = domainOf(address);
    const here = byDomain.get(domain) ?? new Set<string>();
    for (const { file } of all) here.add(file);
    byDomain.set(domain, here);
  }
  const files = new Map<string, Set<string>>();
  for (const [domain, all] of byDomain) {
    const { registrable } = splitDomain(domain);
    files.set(registrable, new Set([...(files.get(registrable) ?? []), ...all]));
  }
  const near = new Map<string, readonly string[]>();
  return {
    filesOf: (registrable, without) => {
      const all = files.get(registrable);
      return all ? all.size - (without !== undefined && all.has(without) ? 1 : 0) : 0;
    },
    near(registrable) {
      let found = near.get(registrable);
      if (!found)
        near.set(registrable, (found = files.size > MANY_DOMAINS ? [] : [...files.keys()].filter((other) => isNear(registrable, other))));
      return found;
    },
  };
}

/** One letter off, or of the same name where the ending does not exist. */
function isNear(registrable: string, other: string): boolean {
  if (registrable === other) return false;
  if (characterEdit(registrable, other)) return true;
  const [own, theirs] = [splitDomain(registrable), splitDomain(other)];
  return !own.known && theirs.known && own.name === theirs.name && own.name !== '';
}
