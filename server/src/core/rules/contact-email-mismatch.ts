/** `contact-email-mismatch`: a link shows one address and writes to another. */
import type { EmailMention } from '../document/emails.ts';
import { readMailto } from '../document/mailto.ts';
import type { Span } from '../document/span.ts';
import type { Fix, Rule } from './rule.ts';

/** Case, a final dot and a subject make no difference; of several recipients one has to be the address shown. */
export const contactEmailMismatch: Rule = {
  id: 'contact-email-mismatch',
  summary: 'The address that a link shows is not the one that it writes to.',
  why: 'Readers see one address and their mail goes to another, or nowhere: one of the two was changed and the other forgotten. Whoever copies the address and whoever clicks it then reach different people.',
  severity: 'error',
  *check({ emails, text }) {
    const shown = emails.filter(({ form, fault }) => form === 'link-text' && !fault);
    const addresses = countBy(shown, ({ target }) => target?.span.start);
    const faulty = new Set(emails.filter(({ form, fault }) => form === 'link-target' && fault).map(({ span }) => span.start));
    for (const mention of shown) {
      const { target, address, span } = mention;
      // A link that shows two addresses says more than it does; which one is meant is open.
      if (!target || addresses.get(target.span.start) !== 1) continue;
      const recipients = readMailto(text.slice(target.span.start, target.span.end));
      if (recipients.length === 0) {
        const withoutScheme = withoutMailto(target.text, address);
        if (withoutScheme) yield { span: target.span, message: 'The link leads to a page of this name, expected `mailto:` before the address', fixes: [replace(`Link to mailto:${address}`, target.span, `mailto:${address}`)] };
        continue;
      }
      if (recipients.some((one) => same(one.address, address))) continue;
      const [first] = recipients;
      const place = first && { start: target.span.start + first.start, end: target.span.start + first.end };
      if (!first || !place || recipients.length > 1 || faulty.has(place.start)) continue;
      yield {
        span,
        message: `The link writes to \`${short(first.address)}\`, expected the address that it shows`,
        related: [{ span: place, message: 'The link writes to this address' }],
        fixes: fixesOf(mention, first.address, place, text),
      };
    }
  },
};

function fixesOf({ address, span }: EmailMention, recipient: string, place: Span, text: string): Fix[] {
  const inText = replace(`Show ${recipient}`, span, recipient);
  const inTarget = replace(`Write to ${address}`, place, /[^\w.+@-]/.test(address) ? encodeURI(address) : address);
  // Marks inside what is shown would be lost.
  return /[*<\\]/.test(text.slice(span.start, span.end)) ? [inTarget] : [inTarget, inText];
}

/** `[a@b.org](a@b.org)` is a relative link, `[a@b.org](https://a@b.org)` a log-in. */
function withoutMailto(target: string, address: string): boolean {
  return same(target.replace(/^<|>$/g, '').replace(/^https?:\/\//i, '').replace(/\/$/, ''), address);
}

function countBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

function same(a: string, b: string): boolean {
  const plain = (address: string): string => address.toLowerCase().replace(/(?<![\s.])[\s.]+$/, '').trim();
  return plain(a) === plain(b);
}

function replace(title: string, span: Span, newText: string): Fix {
  return { title, safe: false, edits: [{ span, newText }] };
}

function short(address: string): string {
  return address.length > 40 ? `${address.slice(0, 39)}…` : address;
}
