/** Links that were to open a mail and do not: without `mailto:`, with it misspelled, empty, twice or before a web address, and those that a space breaks. */
import { findAddressFault } from '../../document/addresses/emailGrammar.ts';
import type { EmailMention } from '../../document/addresses/emails.ts';
import { isPlainAddress, isVariable, readMailto, userOfSite } from '../../document/addresses/mailto.ts';
import { type Destination, findDestinations } from '../../document/links/destinations.ts';
import type { Leaf } from '../../document/markdown/leaf.ts';
import { mayMatch } from '../../document/markdown/mayMatch.ts';
import { inLeaves, undefinedIfEmpty } from '../../document/markdown/passages.ts';
import { decodeText } from '../../document/markdown/prose.ts';
import type { Policy } from '../../document/policy.ts';
import { characterEdit } from '../../document/text/characterEdit.ts';
import { matchesIn } from '../../document/text/matches.ts';
import { oncePer, oncePerText } from '../../document/text/remember.ts';
import { partitionPoint } from '../../document/text/sorted.ts';
import { type Span, shiftSpan } from '../../document/text/span.ts';
import { type Message, message } from '../../l10n/localizer.ts';

/** One link that opens no mail. */
export interface MailLinkFault {
  /** The target as written, or what is shown of a link that is none. */
  readonly span: Span;
  readonly message: Message;
  /** What belongs in the place of `span`; absent where that would be a guess. */
  readonly repair?: string;
}

/** In document order, derived once per version. A link that shows the very address that it leads to without `mailto:` is left out: what it shows and where it leads are compared elsewhere. */
export const mailLinkFaults: (policy: Policy) => readonly MailLinkFault[] = oncePer(find);

/** Whether a place is inside such a link, which says for it what is wrong. */
export function isInMailLinkFault(policy: Policy, { start, end }: Span): boolean {
  const faults = mailLinkFaults(policy);
  const fault = faults[partitionPoint(faults.length, (at) => (faults[at]?.span.start ?? 0) > start) - 1];
  return fault !== undefined && end <= fault.span.end;
}

function find(policy: Policy): readonly MailLinkFault[] {
  const { emails, links, markdown } = policy;
  const destinations = findDestinations(markdown).filter(({ written }) => mayMeanMail(written));
  const shown = new Map<number, EmailMention>();
  const lost = new Set<number>();
  if (destinations.length > 0)
    for (const mention of emails) {
      const { form, target, fault } = mention;
      if (form === 'link-text' && target && !fault) shown.set(target.span.start, mention);
      if (form === 'residue' && target) lost.add(target.span.start);
    }
  const inTargets = destinations.flatMap((destination) => {
    const { start, end, form, written } = destination;
    // What is left of a protected address is completed together with its link.
    if (lost.has(start)) return [];
    const fault = faultOfTarget(destination, shown.get(start) ?? shown.get(start - 1));
    if (!fault) return [];
    const { target } = fault;
    const repair =
      target === undefined
        ? undefined
        : form === 'attribute'
          ? target.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
          : form === 'bare'
            ? target.replace(/[()<>\s]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
            : target;
    return written === repair ? [] : [{ span: { start, end }, message: fault.message, ...(repair === undefined ? {} : { repair }) }];
  });
  const doubledLinks = links.filter(({ kind, target }) => kind === 'autolink' && /^mailto:mailto:/i.test(target));
  const inBrackets = doubledLinks.flatMap(({ target, targetSpan }) => {
    const [, doubled] = /^mailto:(mailto:[^?]*)/i.exec(target) ?? [];
    return doubled !== undefined && opensMail(doubled)
      ? [
          {
            span: { start: targetSpan.start, end: targetSpan.start + 'mailto:'.length },
            message: message('"mailto:" appears twice'),
            repair: '',
          },
        ]
      : [];
  });
  return [...inTargets, ...inBrackets, ...brokenLinks(markdown)].sort((a, b) => a.span.start - b.span.start);
}

/** Whether a destination has anything of a mail; `@` may be written as an entity or by its number. */
const mayMeanMail = oncePerText((written) => /[@&]|%40|mailto/i.test(written));

/** @param mention the address that the link shows */
function faultOfTarget(
  { written }: Destination,
  mention: EmailMention | undefined,
): { readonly message: Message; readonly target: string | undefined } | undefined {
  if (written.length > 2000 || /[{}]/.test(written) || isVariable(written.replace(/^mailto:/i, ''))) return undefined;
  const target = decodeText(written).trim();
  const meant = mention && `mailto:${mention.address}`;
  if (/^mailto:[\s?]*$/i.test(target)) return { message: message('The mailto: link has no email address'), target: meant };

  const [, web] = /^mailto:\s*(https?:\/\/.*)$/is.exec(target) ?? [];
  if (web !== undefined) return { message: message('mailto: is followed by a web address'), target: meant ?? mailtoUser(web) ?? web };
  const [, doubled] = /^(?:https?:)?\/\/(mailto:.*)$/is.exec(target) ?? [];
  if (doubled !== undefined)
    return opensMail(doubled)
      ? { message: message('"{scheme}" before mailto:', { scheme: target.slice(0, target.length - doubled.length) }), target: doubled }
      : undefined;
  const joined = /^(mailto:[^?&\s]*)&((?:subject|body|cc|bcc)=.*)$/is.exec(target);
  if (joined)
    return opensMail(joined[1] ?? '')
      ? { message: message('"&" after the email address; expected "?"'), target: `${joined[1]}?${joined[2]}` }
      : undefined;

  const [, scheme = '', mark = '', rest = ''] =
    /^(mailto|[a-z][a-z-]{2,7})([:;=,]\s*(?:\/\/)?|(?<=^mailto))(?=[^/?#]*@)(.*)$/is.exec(target) ?? [];
  const isMisspelled =
    scheme.toLowerCase() === 'mailto'
      ? mark !== ':' && !/^:/.test(mark)
      : mark.startsWith(':') && (MAIL_WORDS.test(scheme) || characterEdit(scheme.toLowerCase(), 'mailto') !== undefined);
  if (scheme !== '' && isMisspelled && isPlainAddress(rest))
    return {
      message: message('"{scheme}" doesn\'t open an email; expected "mailto:"', { scheme: scheme + mark.trim() }),
      target: `mailto:${rest}`,
    };

  if (mention) return undefined;
  if (isPlainAddress(target)) return { message: message('Link to an email address without mailto:'), target: `mailto:${target}` };
  const user = mailtoUser(target);
  return user === undefined
    ? undefined
    : { message: message('The link opens a website; expected "mailto:" before the email address'), target: user };
}

function mailtoUser(target: string): string | undefined {
  const user = userOfSite(target);
  return user === undefined ? undefined : `mailto:${user}`;
}

/** Taken for the scheme of mail. */
const MAIL_WORDS = /^(?:e-?mail|mail|mail-to|e-?mailto)$/i;

function opensMail(target: string): boolean {
  const recipients = readMailto(target);
  return recipients.length > 0 && recipients.every(({ address }) => findAddressFault(address) === undefined);
}

/** Links that are shown as they are written, since a space has no place in a target or before it. */
const brokenLinks = inLeaves(
  readBrokenLinks,
  ({ start }, faults) => faults.map((fault): MailLinkFault => ({ ...fault, span: shiftSpan(fault.span, start) })),
  mayMatch(/\]/),
);

/** Spans are relative to the block. */
function readBrokenLinks({ prose }: Leaf, source: () => string): readonly MailLinkFault[] | undefined {
  const { text } = prose;
  if (!text.includes('](') && !text.includes('] (')) return undefined;
  return undefinedIfEmpty(
    matchesIn(text, BROKEN_LINK).flatMap(({ 0: whole, 1: label = '', 2: gap = '', 3: inner = '', index }): readonly MailLinkFault[] => {
      const start = index + label.length;
      const span = prose.spanOf(start, index + whole.length);
      const block = source();
      // Escaped brackets are meant to be seen.
      if (block.slice(span.start, span.end) !== text.slice(start, index + whole.length) || block[span.start - 1] === '\\') return [];
      const [recipients = '', ...query] = inner.trim().split('?');
      const hasScheme = /^mailto:/i.test(recipients);
      const isBroken = /\s/.test(inner);
      const addresses = recipients
        .replace(/^mailto:/i, '')
        .split(/[,;]/)
        .map((one) => one.replace(/\s+/g, ''));
      const isClear = addresses.every(isPlainAddress);
      if ((!isClear && (!hasScheme || !isBroken)) || (gap !== '' ? !hasScheme : !isBroken)) return [];
      const target = `mailto:${addresses.join(',')}${query.length > 0 ? `?${query.join('?').trim().replace(/\s/g, '%20')}` : ''}`;
      const what =
        gap !== '' && !isBroken
          ? message('A space before the mailto: target breaks this link')
          : message('A space breaks this mailto: link; expected none or %20');
      return [{ span, message: what, ...(isClear ? { repair: `](${target})` } : {}) }];
    }),
  );
}

/** The words of a link, then its target with a space in it or before it; bounded, so that no text is looked through twice. */
const BROKEN_LINK = /(\[[^[\]\n]{1,200})\]( ?)\(([^()<>"\n]{0,60}@[^()<>"\n]{1,300})\)/g;
