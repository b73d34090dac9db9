/** Domains of addresses that must be slips of the keyboard: known misspellings, and one slip from a domain or name that the policy itself uses. */
import { TYPO_DOMAINS, TYPO_ENDINGS } from '../knowledge/typoDomains.ts';
import { namedDomains } from './namedDomains.ts';
import { pairsOneEditApart, type Slip } from './oneEdit.ts';
import type { Policy } from './policy.ts';
import { properNames } from './properNames.ts';
import { splitDomain } from './publicSuffix.ts';

/** What must have been meant. */
export interface DomainTypo {
  /** The whole domain as it should be, subdomains kept. */
  readonly intended: string;
  /** `own`: another domain of this policy; `name`: a name that it uses often; `known`: a provider or an ending that is often misspelled. */
  readonly by: 'own' | 'name' | 'known';
}

/**
 * Slips by domain as written, in lower case.
 * @param uses how often each domain stands in addresses, in the order in which they first do
 * @param models domains that are right, and that others may be meant for
 * @param sure domains that are right whatever they look like
 */
export function findDomainTypos(policy: Policy, uses: ReadonlyMap<string, number>, models: readonly string[], sure: readonly string[]): ReadonlyMap<string, DomainTypo> {
  const { domains: named } = namedDomains(policy);
  const byRegistrable = new Map<string, number>();
  for (const [domain, count] of uses) {
    const { registrable } = splitDomain(domain);
    byRegistrable.set(registrable, (byRegistrable.get(registrable) ?? 0) + count);
  }
  const isSure = (registrable: string): boolean => models.includes(registrable) || sure.includes(registrable) || named.has(registrable);
  // A domain of one's own that no address has yet is still a model for those that do.
  const ranks = new Map([...new Set([...byRegistrable.keys(), ...models, ...named])].map((model, rank) => [model, rank]));
  const names = properNames(policy.markdown);
  const isSpoken = (registrable: string): boolean => names.has(splitDomain(registrable).name);
  const rankOf = (model: string): number => ranks.get(model) ?? 0;
  const own = new Map<string, string>();
  const consider = (suspect: string, model: string, slip?: Slip): void => {
    const count = byRegistrable.get(suspect);
    if (count === undefined || isSure(suspect) || own.has(suspect) || !isSlip(suspect, model, slip)) return;
    const strength = isSure(model) ? Infinity : (byRegistrable.get(model) ?? 0);
    const speaks = Number(isSpoken(model)) - Number(isSpoken(suspect));
    if (!splitDomain(suspect).known || speaks > 0 || (speaks === 0 && (strength > count || (strength === count && rankOf(model) < rankOf(suspect))))) own.set(suspect, model);
  };
  const byName = new Map<string, string>();
  for (const model of ranks.keys()) {
    const { name, known } = splitDomain(model);
    if (known && name !== '' && !byName.has(name)) byName.set(name, model);
  }
  for (const suspect of byRegistrable.keys()) {
    const { name, known } = splitDomain(suspect);
    const model = known ? undefined : byName.get(name);
    if (model !== undefined) consider(suspect, model);
  }
  for (const [a, b, slip] of ranks.size > MANY ? [] : pairsOneEditApart(ranks.keys())) {
    consider(a, b, slip);
    consider(b, a, slip);
  }
  const byWord = nearNames([...byRegistrable.keys()].filter((registrable) => !isSure(registrable) && !own.has(registrable)), names);

  const typos = new Map<string, DomainTypo>();
  for (const domain of uses.keys()) {
    const { registrable, known } = splitDomain(domain);
    const model = own.get(registrable);
    const name = byWord.get(registrable);
    const before = domain.slice(0, domain.length - registrable.length);
    const listed = model !== undefined || isSure(registrable) ? undefined : knownTypo(domain, registrable, known, byRegistrable);
    if (model !== undefined) typos.set(domain, { intended: before + model, by: 'own' });
    else if (listed !== undefined) typos.set(domain, { intended: listed, by: 'known' });
    else if (name !== undefined) typos.set(domain, { intended: before + name, by: 'name' });
  }
  return typos;
}

/** A text with more domains than these is a list of them, where likeness says nothing. */
const MANY = 500;
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

/** A name that stands so often is that of the company or product. */
const OFTEN = 3;
/** Its letters: shorter names have many true neighbours. */
const SHORTEST_WORD = 6;

/** Domains whose name is a name of the text with one slip in it: `mil.com` beside "Mill" would be too short, `larkspr.garden` beside "Larkspur" is not. Slips at the end may be grammar. */
function nearNames(suspects: readonly string[], names: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const near = new Map<string, string>();
  const frequent = [...names].flatMap(([name, count]) => (count >= OFTEN && name.length >= SHORTEST_WORD ? [name] : [])).sort();
  const wanted = new Map(suspects.map((registrable) => [splitDomain(registrable), registrable] as const).flatMap(([{ name, known }, registrable]) => (known && !names.has(name) ? [[name, registrable] as const] : [])));
  if (frequent.length === 0 || wanted.size === 0 || wanted.size > MANY) return near;
  for (const [a, b, slip] of pairsAmong([...wanted.keys(), ...frequent])) {
    const registrable = wanted.get(a);
    if (registrable === undefined || wanted.has(b) || /\d/.test(slip.a + slip.b) || slip.at + Math.max(slip.a.length, slip.b.length) >= Math.max(a.length, b.length)) continue;
    near.set(registrable, b + registrable.slice(a.length));
  }
  return near;
}

/** The last names that were compared: most edits leave them as they were. */
let compared: { readonly key: string; readonly pairs: ReturnType<typeof pairsOneEditApart> } = { key: '', pairs: [] };

function pairsAmong(names: readonly string[]): ReturnType<typeof pairsOneEditApart> {
  const key = names.join(' ');
  if (compared.key !== key) compared = { key, pairs: pairsOneEditApart(names) };
  return compared.pairs;
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
