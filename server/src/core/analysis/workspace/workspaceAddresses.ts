/** Addresses of one file that the other files write otherwise: another mailbox for the same role, or another spelling of the same mailbox. */
import { domainOf, localOf } from '../../document/addresses/emailGrammar.ts';
import type { OddAddress } from '../../document/addresses/emails.ts';
import { splitDomain } from '../../document/addresses/publicSuffix.ts';
import { characterEdit } from '../../document/text/characterEdit.ts';
import { addToMultimap } from '../../document/text/multimap.ts';
import { oncePer } from '../../document/text/remember.ts';
import { FREE_MAIL_DOMAINS } from '../../knowledge/freeMailDomains.ts';
import { mailboxRole, OUTSIDE_ROLES } from '../../knowledge/mailboxRoles.ts';
import type { AddressPlace, WorkspaceBook, WorkspaceEntry } from './addressBook.ts';
import { siteOf } from './site.ts';
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

/**
 * The domain that the other policies of the site write to, where an address is at one that nobody else in the workspace writes to; undefined where they differ among themselves.
 * @param language of the policy that has the address: other languages may have domains of their own countries
 */
export function oddDomainInSite(address: string, { book, policies, file }: Workspace, language: string): OddAddress | undefined {
  const { registrable, known } = splitDomain(domainOf(address));
  if (file === undefined || FREE_MAIL_DOMAINS.has(registrable) || workspaceDomains(book).filesOf(registrable, file) > 0) return undefined;
  const site = siteDomains(book).get(siteOf(file));
  if (!site || site.size > MANY_DOMAINS) return undefined;
  const isPeer = (other: string): boolean => {
    const identity = policies?.byFile.get(other);
    return other !== file && !identity?.archived && (identity === undefined || identity.language === language);
  };
  const all = new Set<string>();
  let main: readonly [domain: string, places: readonly DomainPlace[]] | undefined;
  for (const [domain, places] of [...site].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const peers = places.filter((one) => isPeer(one.file));
    for (const one of peers) all.add(one.file);
    if (domain !== registrable && (!main || peers.length > main[1].length)) main = [domain, peers];
  }
  if (!main) return undefined;
  const [prevailing, peers] = main;
  const pathOf = (one: DomainPlace): string => policies?.byFile.get(one.file)?.path ?? one.file;
  const elsewhere = [...peers].sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
  const enough = isLikeDomain(registrable, prevailing) ? FILES : STRANGE_FILES;
  return known && elsewhere.length >= enough && elsewhere.length >= all.size * NEARLY_ALL
    ? { why: 'site-domain', prevailing, elsewhere: elsewhere.slice(0, LISTED) }
    : undefined;
}

/** Other files that have to agree on one domain before another, unlike it, is odd. */
const STRANGE_FILES = 3;
/** Of the files that write to anybody. */
const NEARLY_ALL = 0.8;
/** Places that are kept of those that agree. */
const LISTED = 5;

/** Whether two domains have one name with two endings, or look alike: `acme.com` and `acme.io`, `acme.com` and `acrne.com`. */
export function isLikeDomain(a: string, b: string): boolean {
  const [one, other] = [splitDomain(a), splitDomain(b)];
  return one.name === other.name || looksOf(one.name) === looksOf(other.name);
}

/** A name without what readers don't tell apart. */
function looksOf(name: string): string {
  return name.replace(/-/g, '').replace(/rn/g, 'm').replace(/vv/g, 'w').replace(/cl/g, 'd').replace(/0/g, 'o').replace(/[1i]/g, 'l');
}

interface DomainPlace extends AddressPlace {
  readonly file: string;
}

/** Registrable domains by site, public mail providers left out, with the first place in each file. Derived once per book. */
const siteDomains = oncePer((book: WorkspaceBook): ReadonlyMap<string, ReadonlyMap<string, readonly DomainPlace[]>> => {
  const sites = new Map<string, Map<string, DomainPlace[]>>();
  const seen = new Set<string>();
  for (const { address, files } of book.addresses.values()) {
    const { registrable } = splitDomain(domainOf(address));
    if (FREE_MAIL_DOMAINS.has(registrable)) continue;
    for (const { file, places } of files) {
      const [place] = places;
      const key = `${registrable} ${file}`;
      if (!place || seen.has(key)) continue;
      seen.add(key);
      const site = siteOf(file);
      const domains = sites.get(site) ?? new Map<string, DomainPlace[]>();
      sites.set(site, domains);
      addToMultimap(domains, registrable, { file, ...place });
    }
  }
  return sites;
});

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
