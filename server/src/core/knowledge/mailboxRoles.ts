/** What mailboxes are for, by the part before the `@`. Data only; the standard names are those of RFC 2142, the others are convention. */
import { patternOfAll } from './languages/languages.ts';

/** One mailbox name. */
export interface MailboxRole {
  /** What the name tells a reader, ready to follow a dash: English, to be translated, and what tells roles apart. */
  readonly role: string;
  /** The mailing list that it administers; `role` then names it in English. */
  readonly list?: string;
  /** Its meaning in RFC 2142, when it is one of the standard's names; English, to be translated. */
  readonly rfc2142?: string;
  /** False for mailboxes that nobody reads or that are no contact for readers of a policy. */
  readonly contact: boolean;
}

const privacy = 'privacy requests and questions';
const officer = 'the data protection officer';
const conduct = 'reports about conduct';
const noReply = "mail sent here isn't read: no contact for a policy";
const obsolete = 'a service that hardly anyone runs anymore';

/** Meaning of `…-request` in RFC 2142; English, to be translated. */
export const ADMINISTRATION = 'the administrative address that every mailing list has';

const convention = (role: string, contact = true): MailboxRole => ({ role, contact });
const standard = (role: string, rfc2142: string, contact = true): MailboxRole => ({ role, rfc2142, contact });

/** All names but those of mailing lists. */
export const MAILBOX_ROLES: ReadonlyMap<string, MailboxRole> = new Map<string, MailboxRole>([
  ['privacy', convention(privacy)],
  ['dpo', convention(officer)],
  ['dataprotection', convention(privacy)],
  ['data-protection', convention(privacy)],
  ['datenschutz', convention(privacy)],
  ['rgpd', convention(privacy)],
  ['donnees-personnelles', convention(privacy)],
  ['gdpr', convention('requests under the GDPR')],
  ['ccpa', convention('requests under the CCPA')],
  ['dsar', convention('requests for access to personal data')],
  ['legal', convention('legal notices')],
  ['notices', convention('notices under a contract')],
  ['compliance', convention('questions of compliance')],
  ['psirt', convention('reports of vulnerabilities in products')],
  ['cert', convention('security emergencies')],
  ['dmca', convention('copyright notices')],
  ['copyright', convention('copyright notices')],
  ['trademark', convention('trademark notices')],
  ['accessibility', convention('feedback on accessibility')],
  ['conduct', convention(conduct)],
  ['coc', convention(conduct)],
  ['ethics', convention('the ethics line')],
  ['billing', convention('bills and payments')],
  ['refunds', convention('refunds')],
  ['help', convention('help for users')],
  ['contact', convention('general contact')],
  ['hello', convention('general contact')],
  ['noreply', convention(noReply, false)],
  ['no-reply', convention(noReply, false)],
  ['donotreply', convention(noReply, false)],
  ['do-not-reply', convention(noReply, false)],
  ['info', standard('general information', 'information about the organization, its products, and services')],
  ['marketing', standard('marketing; better not the contact of a privacy policy', 'product marketing and its communications')],
  ['sales', standard('sales; better not the contact of a privacy policy', 'how to buy the products')],
  ['support', standard('help for users', 'problems with a product or service')],
  ['abuse', standard('reports of abuse', 'inappropriate behavior in public')],
  ['noc', standard('operation of the network', 'the network and its infrastructure', false)],
  ['security', standard('reports of vulnerabilities and incidents', 'security bulletins and queries')],
  ['postmaster', standard('operation of the mail service', 'the mail service; every mail domain must have it (RFC 5321, 4.5.1)', false)],
  ['hostmaster', standard('operation of the name service', 'the domain name service', false)],
  ['webmaster', standard('operation of the website', 'the web service')],
  ['www', standard('operation of the website', 'another name for webmaster')],
  ['usenet', standard(obsolete, 'network news', false)],
  ['news', standard('news; at many sites the press office', 'another name for usenet', false)],
  ['uucp', standard(obsolete, 'UUCP', false)],
  ['ftp', standard(obsolete, 'file transfer', false)],
]);

/** The role of a mailbox by its local part, without regard to case; what is behind a `+` is the sender's own note. Undefined for names that say nothing. */
export function mailboxRole(local: string): MailboxRole | undefined {
  const name = local.toLowerCase().replace(/\+.*$/s, '');
  const known = MAILBOX_ROLES.get(name) ?? MAILBOX_ROLES.get(name.replace(/[._]/g, '-'));
  if (known) return known;
  const list = /^(.+)-request$/.exec(name)?.[1];
  return list === undefined ? undefined : { ...standard(`administration of the mailing list \`${list}\``, ADMINISTRATION), list };
}

const UNREAD = new RegExp(`^(?:${patternOfAll(({ contacts }) => contacts?.unread)})(?:[._+-].*)?$`, 'i');

/** Whether a local part asks to be replaced: `your-name@`, `youremail@`. @param local in lower case */
export function isTemplateName(local: string): boolean {
  return /^your[-_.]?(?:e-?mail|name|address)/.test(local);
}

/** True for mailboxes that send mail and are read by nobody: `noreply`, `do_not_reply`, `nicht-antworten`. */
export function isUnread(local: string): boolean {
  return UNREAD.test(local);
}

/** Mailboxes of officers and agents, who are often outside the company. */
export const OUTSIDE_ROLES = /^(?:dpo|dmca|copyright|cert|psirt|noc|news|privacy-?officer)$/;
