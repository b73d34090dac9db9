/** What is to be said about each address besides its grammar: at most one thing, so that no place is reported twice. */
import type { Settings } from '../../config/settings.ts';
import { domainOf, localOf } from '../../document/addresses/emailGrammar.ts';
import { distinctMentions, type EmailMention, type OddAddress } from '../../document/addresses/emails.ts';
import { type PersonalKind, personalKind } from '../../document/addresses/personalAddress.ts';
import { splitDomain } from '../../document/addresses/publicSuffix.ts';
import type { Policy } from '../../document/policy.ts';
import { addToMultimap } from '../../document/text/multimap.ts';
import { latestPer, oncePerText } from '../../document/text/remember.ts';
import { FREE_MAIL_DOMAINS } from '../../knowledge/freeMailDomains.ts';
import { isTemplateName, isUnread, mailboxRole, OUTSIDE_ROLES } from '../../knowledge/mailboxRoles.ts';
import { reservedDomain } from '../../knowledge/reservedDomains.ts';
import { type NamedDomains, namedDomains } from '../workspace/namedDomains.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { isLikeDomain, oddDomainInSite, oddInWorkspace, workspaceDomains } from '../workspace/workspaceAddresses.ts';
import { contextsOf } from './addressContext.ts';
import { type DomainTypo, type DomainUses, findDomainTypos } from './domainTypos.ts';
import { findOddAddresses, type UsedAddress } from './roleAddresses.ts';

/** The one thing to say about a mention. */
export type AddressVerdict =
  | {
      readonly kind: 'typo';
      readonly typo: DomainTypo /** Where a domain that may be meant first stands in an address. */;
      readonly model?: EmailMention;
    }
  /** The ending does not exist; the whole domains that may be meant, none where nothing is like it. */
  | { readonly kind: 'unknown-ending'; readonly ending: string; readonly intended: readonly string[] }
  /** Given as an example, so that nobody writes there. */
  | { readonly kind: 'example' }
  | { readonly kind: 'personal'; readonly personal: PersonalKind }
  /** Not at one of the domains that the settings name. */
  | { readonly kind: 'foreign-domain'; readonly expected: readonly string[] }
  | { readonly kind: 'odd'; readonly odd: OddAddress };

/** A mention with its verdict. */
export interface JudgedAddress {
  readonly mention: EmailMention;
  readonly verdict: AddressVerdict;
}

/**
 * Verdicts in document order, derived once per version and settings. Addresses that are broken, stand-ins, hidden from machines, or shown by a link that
 * writes elsewhere have other faults and none of these; of a link that shows the address that it writes to, the text is judged.
 * @param workspace with it, addresses are compared with those of other files too
 */
export const judgeAddresses: typeof judge = latestPer(judge, (contacts, workspace) => [contacts, workspace?.book]);

function judge(policy: Policy, { domains, known }: Settings['contacts'], workspace?: Workspace): readonly JudgedAddress[] {
  const trusted = domains.map((domain) => domain.toLowerCase());
  const knownAddresses = new Set(known.map((address) => address.toLowerCase()));
  const disagreeing = disagreeingTargets(policy.emails);
  const mentions = distinctMentions(policy.emails).filter(
    (mention) => isJudged(mention) && !disagreeing.has(mention.target?.span.start ?? mention.span.start),
  );
  const contexts = contextsOf(policy);

  const typos = findDomainTypos(policy, usesOf(mentions, { domains: trusted, known: knownAddresses }, workspace));
  const isOwn = (domain: string): boolean => trusted.some((one) => domain === one || domain.endsWith(`.${one}`));
  const ownProviders = providersOfTheirOwn(policy, mentions);
  const firsts = new Map<string, EmailMention>();
  for (const mention of mentions) {
    const domain = domainOf(mention.address);
    if (!firsts.has(domain)) firsts.set(domain, mention);
  }

  const first = new Map<EmailMention, AddressVerdict>();
  const rest = new Map<string, UsedAddress['mentions'][number][]>();
  for (const mention of mentions) {
    const context = contexts.get(mention);
    const { address } = mention;
    const domain = domainOf(address);
    if (!context || knownAddresses.has(address.toLowerCase())) continue;
    const isElsewhere = context.thirdParty || context.example || mention.form === 'front-matter' || ownProviders.has(domain);
    const verdict = isOwn(domain)
      ? undefined
      : firstVerdict(mention, typos.get(domain), context.block?.leaf.prose.text ?? '', isElsewhere, firsts);
    if (verdict) first.set(mention, verdict);
    else if (context.example) first.set(mention, { kind: 'example' });
    else {
      addToMultimap(rest, address.toLowerCase(), { mention, context });
    }
  }

  const trustedNames = new Set(trusted.map((domain) => splitDomain(domain).name));
  const used = [...rest].map(([address, all]) => ({ address, mentions: all }));
  const named = namedDomains(policy);
  const odd = findOddAddresses(used, named, policy.companies);
  for (const { address, mentions: all } of used) {
    const { name } = splitDomain(domainOf(address));
    // Whom the text names may have an address of their own; one's own name under another ending is no other company.
    const foreign = trusted.length > 0 && !isOwn(domainOf(address)) && (trustedNames.has(name) || !named.isNamed(name));
    const isThirdParty = all.every(({ context }) => context.thirdParty);
    const found =
      odd.get(address) ??
      (workspace && !isThirdParty
        ? (oddInWorkspace(address, workspace) ?? unlikeTheSite(policy, { address, mentions: all }, used, named, workspace))
        : undefined);
    for (const { mention, context } of all) {
      if (foreign && !context.thirdParty) first.set(mention, { kind: 'foreign-domain', expected: trusted });
      else if (found && !(trusted.length > 0 && (found.why === 'other-domain' || found.why === 'site-domain')))
        first.set(mention, { kind: 'odd', odd: found });
    }
  }
  return mentions.flatMap((mention) => {
    const verdict = first.get(mention);
    return verdict ? [{ mention, verdict }] : [];
  });
}

/** What the other policies of the site have in place of the domain of one address, unless the text tells whose it is. */
function unlikeTheSite(
  policy: Policy,
  { address, mentions }: UsedAddress,
  used: readonly UsedAddress[],
  named: NamedDomains,
  workspace: Workspace,
): OddAddress | undefined {
  const odd = oddDomainInSite(address, workspace, policy.language);
  if (!odd) return undefined;
  const local = localOf(address);
  const { registrable, name } = splitDomain(domainOf(address));
  const isLike = isLikeDomain(registrable, odd.prevailing);
  if (named.domains.has(registrable) || mentions.some(({ context }) => context.thirdParty || context.block?.leaf.kind === 'tableCell'))
    return undefined;
  if (isLike) return odd;
  // Who writes to both domains knows that there are two.
  const hasBoth = used.some((one) => splitDomain(domainOf(one.address)).registrable === odd.prevailing);
  return mailboxRole(local)?.contact && !OUTSIDE_ROLES.test(local) && !hasBoth && !named.isNamed(name) ? odd : undefined;
}

/** How the domains are used, by the policy, the settings and the other files. */
function usesOf(
  mentions: readonly EmailMention[],
  { domains, known }: { readonly domains: readonly string[]; readonly known: ReadonlySet<string> },
  workspace: Workspace | undefined,
): DomainUses {
  const counts = new Map<string, number>();
  const mailboxes = new Map<string, Set<string>>();
  for (const { address } of mentions) {
    const key = address.toLowerCase();
    if (known.has(key)) continue;
    const domain = domainOf(address);
    counts.set(domain, (counts.get(domain) ?? 0) + 1);
    mailboxes.set(domain, (mailboxes.get(domain) ?? new Set()).add(key));
  }
  const others = workspace && workspaceDomains(workspace.book);
  const registrables = [...new Set([...counts.keys()].map((domain) => splitDomain(domain).registrable))];
  return {
    mentions: counts,
    mailboxes: new Map([...mailboxes].map(([domain, all]) => [domain, all.size])),
    settings: domains,
    known: [...known].map((address) => splitDomain(domainOf(address)).registrable),
    elsewhere: (registrable) => others?.filesOf(registrable, workspace?.file) ?? 0,
    near: others ? registrables.flatMap((registrable) => others.near(registrable)) : [],
  };
}

/** Where millions have a mailbox, naming the provider says nothing. */
const WIDELY_USED =
  /^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|aol|icloud|me|mac|proton|protonmail|pm|gmx|web|t-online|free|orange|mail|email|qq|163|126|naver|yandex|ya)\./;

/** Public providers at which a policy is at home: it writes to a mailbox of a role there, which only the provider has, or speaks of the product by its name. */
function providersOfTheirOwn(policy: Policy, mentions: readonly EmailMention[]): ReadonlySet<string> {
  const own = new Set<string>();
  for (const { address } of mentions) {
    const domain = domainOf(address);
    if (!FREE_MAIL_DOMAINS.has(domain) || own.has(domain)) continue;
    if (mailboxRole(localOf(address))?.contact || (!WIDELY_USED.test(domain) && namedDomains(policy).isSaid(splitDomain(domain).name)))
      own.add(domain);
  }
  return own;
}

function isJudged({ form, fault, address }: EmailMention): boolean {
  return !fault && form !== 'residue' && form !== 'obfuscated' && isMailbox(address);
}

/** Whether an address may be somebody's, and is no stand-in. */
const isMailbox = oncePerText((address) => {
  const local = localOf(address).toLowerCase();
  return !reservedDomain(domainOf(address)) && !isTemplateName(local) && !isUnread(local);
});

/** @param elsewhere the address is an example or somebody else's by the words around it, or names the people behind a policy in its front matter */
function firstVerdict(
  { address }: EmailMention,
  typo: DomainTypo | undefined,
  around: string,
  elsewhere: boolean,
  firsts: ReadonlyMap<string, EmailMention>,
): AddressVerdict | undefined {
  if (typo?.by === 'no-ending') return { kind: 'unknown-ending', ending: splitDomain(domainOf(address)).suffix, intended: typo.intended };
  if (typo) {
    const model = typo.intended.map((domain) => firsts.get(domain)).find((one) => one !== undefined);
    return { kind: 'typo', typo, ...(model ? { model } : {}) };
  }
  const personal = elsewhere ? undefined : personalKind(address, around);
  return personal && { kind: 'personal', personal };
}

/** Starts of the targets of links that show one address and write to another, and of the addresses in them. */
export function disagreeingTargets(emails: readonly EmailMention[]): ReadonlySet<number> {
  const recipients = emails.filter(({ form, target }) => form === 'link-target' || (form === 'html' && !target));
  const starts = new Set<number>();
  let next = 0;
  const shown = emails
    .filter(({ form, target }) => (form === 'link-text' || form === 'html') && target)
    .sort((a, b) => (a.target?.span.start ?? 0) - (b.target?.span.start ?? 0));
  for (const { target, address } of shown) {
    if (!target) continue;
    while ((recipients[next]?.span.start ?? Infinity) < target.span.start) next++;
    const inside: EmailMention[] = [];
    for (let index = next; (recipients[index]?.span.end ?? Infinity) <= target.span.end; index++)
      inside.push(recipients[index] as EmailMention);
    if (inside.length === 0 || inside.some((one) => one.address.toLowerCase() === address.toLowerCase())) continue;
    starts.add(target.span.start);
    for (const { span } of inside) starts.add(span.start);
  }
  return starts;
}
