/** `contact-email-unlinked`: an address that readers cannot click, because nothing in the text makes it a link. */
import { domainOf } from '../document/emailGrammar.ts';
import type { EmailMention } from '../document/emails.ts';
import { reservedDomain } from '../knowledge/reservedDomains.ts';
import type { Policy } from '../document/policy.ts';
import type { Fix, Rule } from './rule.ts';

/** A quiet hint also where GitHub would link the address by itself: the policy is published by other tools more often than by GitHub. */
export const contactEmailUnlinked: Rule = {
  id: 'contact-email-unlinked',
  summary: 'An e-mail address is plain or bold text that readers cannot click.',
  why: 'Plain Markdown (CommonMark) makes a link of an address only in angle brackets or as a `mailto:` link. GitHub and some websites link others by themselves, many do not; with the link written out it works everywhere, also for readers who use the keyboard or a screen reader.',
  severity: 'hint',
  *check(policy) {
    const asAngles = prefersAngles(policy);
    for (const mention of policy.emails) {
      const { form, fault, span, address } = mention;
      if ((form !== 'bare' && form !== 'emphasis') || fault || reservedDomain(domainOf(address))) continue;
      const fixes = fixesOf(policy, mention, asAngles);
      yield { span, message: 'This address isn\'t marked up as a link; some sites won\'t make it clickable', ...(fixes.length > 0 ? { fixes } : {}) };
    }
  },
};

/** A policy whose addresses are `mailto:` links keeps to them. */
function prefersAngles({ emails }: Policy): boolean {
  return emails.some(({ form }) => form === 'autolink') || !emails.some(({ form, target }) => form === 'link-text' && target?.text.startsWith('mailto:'));
}

function fixesOf({ text }: Policy, { span, address }: EmailMention, asAngles: boolean): Fix[] {
  // Inside brackets, behind a backslash, or where marks stand in the address itself, a link would not be one.
  if (text[span.start - 1] === '\\' || /[*~<[]/.test(text.slice(span.start, span.end)) || !marksStillWork(text, span.start, span.end)) return [];
  const link = { title: `Make it a link: [${address}](mailto:${address})`, newText: `[${escape(address)}](mailto:${encodeURI(address)})` };
  const angles = { title: `Make it a link: <${address}>`, newText: `<${address}>` };
  const ways = !AUTOLINK.test(address) ? [link] : asAngles ? [angles, link] : [link, angles];
  return ways.map(({ title, newText }) => ({ title, safe: true, edits: [{ span, newText }] }));
}

/** What CommonMark links in angle brackets (0.31.2, section 6.5). */
const AUTOLINK = /^[a-z\d.!#$%&'*+/=?^_`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/i;

/** Emphasis marks beside punctuation only work next to white space or other punctuation (CommonMark, flanking runs): `at**a@b.org**` would fall apart around `<a@b.org>`. */
function marksStillWork(text: string, start: number, end: number): boolean {
  const before = /[*_~]+$/.exec(text.slice(Math.max(0, start - 10), start))?.[0].length ?? 0;
  const behind = /^[*_~]+/.exec(text.slice(end, end + 10))?.[0].length ?? 0;
  const outside = (character: string | undefined): boolean => character === undefined || /[\s\p{P}\p{S}]/u.test(character);
  return (before === 0 || outside(text[start - before - 1])) && (behind === 0 || outside(text[end + behind]));
}

function escape(address: string): string {
  return address.replace(/[_*[\]~\\]/g, '\\$&');
}
