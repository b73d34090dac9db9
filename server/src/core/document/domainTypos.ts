/** Domains of addresses that must be slips of the keyboard: known misspellings, and one slip from a domain that the policy itself uses. */
import { TYPO_DOMAINS, TYPO_ENDINGS } from '../knowledge/typoDomains.ts';
import { namedDomains } from './namedDomains.ts';
import { pairsOneEditApart, type Slip } from './oneEdit.ts';
import type { Policy } from './policy.ts';
import { splitDomain } from './publicSuffix.ts';

/** What must have been meant. */
export interface DomainTypo {
  /** The whole domain as it should be, subdomains kept. */
  readonly intended: string;
  /** `own`: another domain of this policy; `known`: a provider or an ending that is often misspelled. */
  readonly by: 'own' | 'known';
}

/**
 * Slips by domain as written, in lower case.
 * @param uses how often each domain stands in addresses, in the order in which they first do
 * @param trusted domains that are right whatever they look like
 */
export function findDomainTypos(policy: Policy, uses: ReadonlyMap<string, number>, trusted: readonly string[]): ReadonlyMap<string, DomainTypo> {
  const { domains: named } = namedDomains(policy);
  const byRegistrable = new Map<string, number>();
  for (const [domain, count] of uses) {
    const { registrable } = splitDomain(domain);
    byRegistrable.set(registrable, (byRegistrable.get(registrable) ?? 0) + count);
  }
  const isSure = (registrable: string): boolean => trusted.includes(registrable) || named.has(registrable);
  // A domain of one's own that no address has yet is still a model for those that do.
  const models = new Map([...new Set([...byRegistrable.keys(), ...trusted, ...named])].map((model, rank) => [model, rank]));
  const rankOf = (model: string): number => models.get(model) ?? 0;
  const own = new Map<string, string>();
  const consider = (suspect: string, model: string, slip?: Slip): void => {
    const count = byRegistrable.get(suspect);
    if (count === undefined || isSure(suspect) || own.has(suspect) || !isSlip(suspect, model, slip)) return;
    const strength = isSure(model) ? Infinity : (byRegistrable.get(model) ?? 0);
    if (strength > count || (strength === count && rankOf(model) < rankOf(suspect))) own.set(suspect, model);
  };
  const byName = new Map<string, string>();
  for (const model of models.keys()) {
    const { name, known } = splitDomain(model);
    if (known && name !== '' && !byName.has(name)) byName.set(name, model);
  }
  for (const suspect of byRegistrable.keys()) {
    const { name, known } = splitDomain(suspect);
    const model = known ? undefined : byName.get(name);
    if (model !== undefined) consider(suspect, model);
  }
  for (const [a, b, slip] of pairsOneEditApart(models.keys())) {
    consider(a, b, slip);
    consider(b, a, slip);
  }

  const typos = new Map<string, DomainTypo>();
  for (const domain of uses.keys()) {
    const { registrable, known } = splitDomain(domain);
    const model = own.get(registrable);
    const listed = model !== undefined || isSure(registrable) ? undefined : knownTypo(domain, registrable, known, byRegistrable);
    if (model !== undefined) typos.set(domain, { intended: domain.slice(0, domain.length - registrable.length) + model, by: 'own' });
    else if (listed !== undefined) typos.set(domain, { intended: listed, by: 'known' });
  }
  return typos;
}

/** Names with fewer letters have many true neighbours. */
const SHORTEST_NAME = 5;

/** `acme.com` and `acme.org` may both be right, and so may `node1` and `node2`; an ending that does not exist cannot. */
function isSlip(suspect: string, model: string, slip: Slip | undefined): boolean {
  const wrong = splitDomain(suspect);
  const right = splitDomain(model);
  if (!right.known) return false;
  if (!wrong.known) return true;
  if (!slip || wrong.suffix !== right.suffix || Math.min(wrong.name.length, right.name.length) < SHORTEST_NAME) return false;
  return !/\d/.test(slip.a + slip.b);
}

/** Where a policy writes to several mailboxes of a "misspelled" domain, it is a real one. */
const SEVERAL = 3;

function knownTypo(domain: string, registrable: string, known: boolean, uses: ReadonlyMap<string, number>): string | undefined {
  if ((uses.get(registrable) ?? 0) >= SEVERAL && known) return undefined;
  const whole = TYPO_DOMAINS.get(domain);
  if (whole !== undefined) return whole;
  const labels = domain.split('.');
  for (const count of [2, 1]) {
    const ending = labels.slice(-count).join('.');
    const intended = labels.length > count ? TYPO_ENDINGS.get(ending) : undefined;
    if (intended !== undefined && !known) return `${labels.slice(0, -count).join('.')}.${intended}`;
  }
  return undefined;
}
