/** Roles with two addresses, and addresses at a domain that none of the others has: one of them is often left over from before. */
import { domainOf, localOf } from '../../document/addresses/emailGrammar.ts';
import type { EmailMention, OddAddress } from '../../document/addresses/emails.ts';
import { splitDomain } from '../../document/addresses/publicSuffix.ts';
import type { CompanyMention } from '../../document/terms/companyNames.ts';
import { pairsOneEditApart } from '../../document/text/characterEdit.ts';
import { addToMultimap } from '../../document/text/multimap.ts';
import { mailboxRole, OUTSIDE_ROLES } from '../../knowledge/mailboxRoles.ts';
import type { NamedDomains } from '../workspace/namedDomains.ts';
import type { AddressContext } from './addressContext.ts';

/** An address with all its mentions; `address` in lower case. */
export interface UsedAddress {
  readonly address: string;
  readonly mentions: readonly { readonly mention: EmailMention; readonly context: AddressContext }[];
}

/** Odd addresses of one policy, by address in lower case. @param used in document order */
export function findOddAddresses(
  used: readonly UsedAddress[],
  named: NamedDomains,
  companies: readonly CompanyMention[],
): ReadonlyMap<string, OddAddress> {
  const odd = new Map<string, OddAddress>();
  const own = used.filter((one) => !isForeign(one));
  findSecondsForRoles(own, named, companies, odd);
  findSpellings(own, odd);
  findOtherDomains(own, named, odd);
  return odd;
}

function isForeign({ mentions }: UsedAddress): boolean {
  return mentions.every(({ context }) => context.thirdParty);
}

/** The company that the paragraph of an address names before it. */
function companyOf({ mentions: [first] }: UsedAddress, companies: readonly CompanyMention[]): string | undefined {
  const block = first?.context.block;
  if (!first || !block) return undefined;
  return companies.find(({ span }) => span.start >= block.start && span.end <= first.mention.span.start)?.text;
}

function findSecondsForRoles(
  used: readonly UsedAddress[],
  named: NamedDomains,
  companies: readonly CompanyMention[],
  odd: Map<string, OddAddress>,
): void {
  const byRole = new Map<string, UsedAddress[]>();
  for (const one of used) {
    const role = mailboxRole(localOf(one.address));
    if (!role?.contact || one.address.includes('+') || OUTSIDE_ROLES.test(localOf(one.address))) continue;
    byRole.set(role.role, [...(byRole.get(role.role) ?? []).slice(0, SEVERAL), one]);
  }
  for (const [a, b, ...more] of byRole.values()) {
    // Three and more are a list: by country, by product.
    if (!a || !b || more.length > 0 || sideBySide(a, b)) continue;
    const [x, y] = [splitDomain(domainOf(a.address)), splitDomain(domainOf(b.address))];
    if (x.registrable === y.registrable && domainOf(a.address) !== domainOf(b.address)) continue;
    // Two companies have an address each.
    const [theirs, others] = [companyOf(a, companies), companyOf(b, companies)];
    if (theirs !== undefined && others !== undefined && theirs !== others) continue;
    const { kept, other } = byUse(a, b);
    const foreign = splitDomain(domainOf(other.address));
    if (
      x.registrable !== y.registrable &&
      (foreign.name === splitDomain(domainOf(kept.address)).name
        ? named.domains.has(foreign.registrable)
        : named.domains.has(foreign.registrable) || named.isNamed(foreign.name))
    )
      continue;
    odd.set(other.address, oddOf('second-for-role', kept, other));
  }
}

const SEVERAL = 2;

/** A policy with more addresses than these is a directory, where many are alike. */
const MANY = 500;

/** `people-ops@` and `peopleops@`, `legal-notice@` and `legal-notices@` at one domain. */
function findSpellings(used: readonly UsedAddress[], odd: Map<string, OddAddress>): void {
  if (used.length > MANY) return;
  const byAddress = new Map(used.map((one) => [one.address, one]));
  for (const [first, second, slip] of pairsOneEditApart(byAddress.keys())) {
    const [a, b] = [byAddress.get(first), byAddress.get(second)];
    const [x, y] = [localOf(first), localOf(second)];
    if (!a || !b || first.slice(x.length) !== second.slice(y.length) || Math.min(x.length, y.length) < 5) continue;
    if (!/^[._-]?$/.test(slip.a) || !/^[._-]?$/.test(slip.b)) {
      if (sideBySide(a, b) || /\d/.test(slip.a + slip.b) || ![x, y].some((local) => local.split(/[._-]/).some((part) => mailboxRole(part))))
        continue;
    }
    const { kept, other } = byUse(a, b);
    if (!odd.has(other.address) && !odd.has(kept.address)) odd.set(other.address, oddOf('spelling', kept, other));
  }
}

/** One mailbox of a role at a domain that is nowhere else, beside several at another. */
function findOtherDomains(used: readonly UsedAddress[], named: NamedDomains, odd: Map<string, OddAddress>): void {
  const byDomain = new Map<string, UsedAddress[]>();
  for (const one of used) {
    const { registrable } = splitDomain(domainOf(one.address));
    addToMultimap(byDomain, registrable, one);
  }
  const ranked = [...byDomain].sort(([, a], [, b]) => b.length - a.length);
  const [main, ...others] = ranked;
  if (!main || main[1].length < 2 || others.length !== 1) return;
  const [registrable, [lone, ...rest]] = others[0] ?? ['', []];
  const places = main[1].reduce((sum, { mentions }) => sum + mentions.length, 0);
  const role = lone && mailboxRole(localOf(lone.address));
  if (
    !lone ||
    rest.length > 0 ||
    lone.mentions.length > 1 ||
    places < 3 ||
    !role?.contact ||
    OUTSIDE_ROLES.test(localOf(lone.address)) ||
    odd.has(lone.address)
  )
    return;
  const name = splitDomain(registrable).name;
  const sameName = name === splitDomain(main[0]).name;
  if (named.domains.has(registrable) || (!sameName && named.isNamed(name))) return;
  // A cell of a table says in the others of its row whose address it is.
  if (lone.mentions.some(({ context }) => context.block?.leaf.kind === 'tableCell')) return;
  odd.set(lone.address, { why: 'other-domain', prevailing: main[0] });
}

/** The one that is used more, the first where both are used as often. */
function byUse(a: UsedAddress, b: UsedAddress): { readonly kept: UsedAddress; readonly other: UsedAddress } {
  return b.mentions.length > a.mentions.length ? { kept: b, other: a } : { kept: a, other: b };
}

/** In one sentence, list or table both are meant. */
function sideBySide(a: UsedAddress, b: UsedAddress): boolean {
  const units = new Set(a.mentions.map(({ context }) => context.block?.unit.start));
  return b.mentions.some(({ context }) => units.has(context.block?.unit.start));
}

function oddOf(why: OddAddress['why'], kept: UsedAddress, other: UsedAddress): OddAddress {
  const model = kept.mentions[0]?.mention;
  return {
    why,
    prevailing: model?.address ?? kept.address,
    ...(model ? { model } : {}),
    ...(kept.mentions.length === other.mentions.length ? { tied: true } : {}),
  };
}
