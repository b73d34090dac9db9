/** `contact-email-personal`: the contact of a policy is one person's mailbox, or one at a public mail provider. */
import { contextsOf } from '../analysis/contacts/addressContext.ts';
import { judgeAddresses } from '../analysis/contacts/addressVerdicts.ts';
import type { Settings } from '../config/settings.ts';
import { domainOf, localOf } from '../document/addresses/emailGrammar.ts';
import { distinctMentions } from '../document/addresses/emails.ts';
import { splitDomain } from '../document/addresses/publicSuffix.ts';
import type { Policy } from '../document/policy.ts';
import { kindOfTitle } from '../document/recognition/recognise.ts';
import { contains } from '../document/text/span.ts';
import { FIRST_PERSON, SOLE_PROPRIETOR } from '../knowledge/firstPerson.ts';
import { FREE_MAIL_DOMAINS } from '../knowledge/freeMailDomains.ts';
import type { Rule } from './rule.ts';

/**
 * By the domain, or by a name that the mailbox bears; people of other organisations are left alone, and so are people by themselves.
 * A shared mailbox beside it is the way to the organisation, and a legal notice names a person because the law asks for it. Once for each policy.
 */
export const contactEmailPersonal: Rule = {
  id: 'contact-email-personal',
  group: 'Contacts',
  summary: 'The only contact is a personal mailbox: at a public email provider, or named after a person.',
  why: "People leave, change roles, and go on vacation, but the policy still sends readers to them. A shared mailbox (`privacy@`) is read by whoever is in charge. With an address at a public provider, readers also can't be sure that it's yours.",
  severity: 'hint',
  acrossFiles: true,
  *check(policy, { settings, workspace, l10n }) {
    // A folder `legal/` is called like a legal notice, so its kind alone doesn't tell.
    if (policy.kind === 'imprint' && kindOfTitle(policy.title) === 'imprint') return;
    const words = policy.text.toLowerCase();
    const personal = judgeAddresses(policy, settings.contacts, workspace)
      .slice(0, MOST_LOOKED_UP)
      .flatMap(({ mention, verdict }) =>
        verdict.kind === 'personal' && !isOfOneself(words, mention.address) ? [{ mention, ...verdict }] : [],
      );
    const addresses = new Set(personal.map(({ mention }) => mention.address.toLowerCase()));
    if (addresses.size === 0 || isOnePerson(policy) || hasSharedMailbox(policy, addresses)) return;
    const isOrganisation = speaksForOrganisation(policy, settings, addresses);
    const [first, ...others] = personal.filter((one) => one.personal !== 'free-mail' || isOrganisation);
    if (!first) return;
    const isSame = (address: string): boolean => address.toLowerCase() === first.mention.address.toLowerCase();
    yield {
      span: first.mention.span,
      message:
        first.personal === 'free-mail'
          ? l10n.t('Address at a public email provider; expected one at your own domain')
          : l10n.t("This is one person's address; expected a shared mailbox such as privacy@"),
      ...(others.length > 0
        ? {
            related: others.map(({ mention: { span, address } }) => ({
              span,
              message: isSame(address) ? l10n.t('The same address is here') : l10n.t('Another personal address'),
            })),
          }
        : {}),
    };
  },
};

/** A text that speaks in the first person singular, or names a sole proprietor: the person's mailbox is the practice's. */
function isOnePerson({ text, markdown, language }: Policy): boolean {
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

/** A list of more addresses than these is no contact, and the text is searched for each. */
const MOST_LOOKED_UP = 100;

/** Whether readers have another address to write to. */
function hasSharedMailbox(policy: Policy, personal: ReadonlySet<string>): boolean {
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

/** A company with its legal form that is more than one of its providers, or a domain of its own. */
function speaksForOrganisation(policy: Policy, { contacts }: Settings, addresses: ReadonlySet<string>): boolean {
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
function isOfOneself(text: string, address: string): boolean {
  const [given = ''] = localOf(address).split(/[._-]/);
  return text.includes(`${given} ${splitDomain(domainOf(address)).name}`.toLowerCase());
}
