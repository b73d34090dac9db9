/** Whose the mailboxes of a policy are: one person's, who may be all there is of the business, or an organization's. */
import type { Settings } from '../../config/settings.ts';
import { domainOf, localOf } from '../../document/addresses/emailGrammar.ts';
import { distinctMentions } from '../../document/addresses/emails.ts';
import { splitDomain } from '../../document/addresses/publicSuffix.ts';
import type { Policy } from '../../document/policy.ts';
import { oncePer } from '../../document/text/remember.ts';
import { contains } from '../../document/text/span.ts';
import { FIRST_PERSON, SOLE_PROPRIETOR } from '../../knowledge/firstPerson.ts';
import { FREE_MAIL_DOMAINS } from '../../knowledge/freeMailDomains.ts';
import { contextsOf } from './addressContext.ts';

/** A text that speaks in the first person singular, or names a sole proprietor: the person's mailbox is the practice's. */
export function isOnePerson({ text, markdown, language }: Policy): boolean {
  if (SOLE_PROPRIETOR.test(text)) return true;
  const pronouns = FIRST_PERSON[language];
  if (!pronouns) return false;
  let [singular, plural] = [0, 0];
  for (const { leaf } of markdown.blocks) {
    if (leaf.quoteDepth > 0) continue;
    singular += leaf.prose.text.match(pronouns.singular)?.length ?? 0;
    plural += leaf.prose.text.match(pronouns.plural)?.length ?? 0;
  }
  return singular >= FEWEST_PRONOUNS && singular > plural;
}

/** A single "I" may be a visitor's: "I agree". */
const FEWEST_PRONOUNS = 2;

/** Whether readers have another address to write to. @param personal addresses that are one person's, in lower case */
export function hasSharedMailbox(policy: Policy, personal: ReadonlySet<string>): boolean {
  const contexts = contextsOf(policy);
  return distinctMentions(policy.emails).some((mention) => {
    const { address, form, fault } = mention;
    const context = contexts.get(mention);
    return (
      !fault &&
      form !== 'front-matter' &&
      form !== 'residue' &&
      !personal.has(address.toLowerCase()) &&
      context?.thirdParty === false &&
      !context.example
    );
  });
}

/** Whether a policy is that of an organization: it has a domain of its own, or names its company. @param addresses that may be a person's, in lower case */
export function speaksForOrganisation(policy: Policy, contacts: Settings['contacts'], addresses: ReadonlySet<string>): boolean {
  return (
    contacts.domains.length > 0 ||
    [...addresses].some((address) => !FREE_MAIL_DOMAINS.has(domainOf(address))) ||
    namesOwnCompany(policy, addresses)
  );
}

/** Companies that only sections further down name, and not beside the address, are those that host the site or count its visitors. */
function namesOwnCompany(policy: Policy, addresses: ReadonlySet<string>): boolean {
  const { companies, sections, emails, title = '' } = policy;
  if (companies.length === 0) return false;
  const opening = sections.all.filter(({ heading }) => heading.title !== title)[1]?.span.start ?? Infinity;
  const contexts = contextsOf(policy);
  const beside = emails
    .filter(({ address }) => addresses.has(address.toLowerCase()))
    .flatMap((mention) => contexts.get(mention)?.section?.span ?? []);
  return companies.some(
    ({ span, name }) => span.start < opening || title.includes(name) || beside.some((section) => contains(section, span)),
  );
}

/** "florian@emmerich.example" of Florian Emmerich: the domain is the person's own. */
export function isOfOneself(policy: Policy, address: string): boolean {
  const [given = ''] = localOf(address).split(/[._-]/);
  return lowerText(policy).includes(`${given} ${splitDomain(domainOf(address)).name}`.toLowerCase());
}

const lowerText = oncePer(({ text }: Policy) => text.toLowerCase());
