/** `link-insecure`: a link that begins with `http://`. */
import type { LinkMention } from '../document/links/links.ts';
import type { Policy } from '../document/policy.ts';
import { matchesIn } from '../document/text/matches.ts';
import { addToMultimap } from '../document/text/multimap.ts';
import { lazy } from '../document/text/remember.ts';
import { contains, type Span } from '../document/text/span.ts';
import { truncate } from '../document/text/truncate.ts';
import { isDead } from '../knowledge/deadHosts.ts';
import { plural } from '../l10n/localizer.ts';
import type { Finding, Rule } from './rule.ts';
import { asOneFinding } from './shapes/oneCause.ts';

/** Addresses of the machine itself, of examples and onion services, and names that only look like addresses are left alone, and so are hosts that were switched off. */
export const linkInsecure: Rule = {
  id: 'link-insecure',
  group: 'Text',
  summary: "A link begins with `http://`, so its traffic isn't encrypted.",
  why: 'Anyone between your readers and an `http://` page can read and change what is sent. Nearly every site also works with `https://`; open the link once after changing it.',
  severity: 'hint',
  *check(policy, { l10n }) {
    const seen = new Set<number>();
    /** By host: that one answers to https or not is one cause. */
    const hosts = new Map<string, Finding[]>();
    const inCode = lazy(() => new Set(matchesIn(policy.text, IN_CODE).map(([address]) => address)));
    let around: Span = { start: 0, end: 0 };
    for (const link of policy.links) {
      const { kind, targetSpan, target, textSpan } = link;
      if (kind === 'link') around = textSpan;
      // Links by reference share one target; an address that is the text of a link is that link's, and behind an `@` it is part of a broken email address.
      if (
        seen.has(targetSpan.start) ||
        !isInsecure(target) ||
        // What is left of a footnote shows nothing to click on.
        (kind === 'link' && link.text.trim() === '') ||
        (kind === 'url' &&
          (contains(around, link.span) ||
            policy.text[link.span.start - 1] === '@' ||
            isShownByTag(policy, link.span) ||
            inCode().has(target))) ||
        isSource(policy, link.span)
      )
        continue;
      seen.add(targetSpan.start);
      const at = targetSpan.start + policy.text.slice(targetSpan.start, targetSpan.end).search(/http:/i);
      const fixes = /^http:\/\/[^/?#]*:(?!80(?:[/?#]|$))\d+/i.test(target)
        ? []
        : [
            {
              title: l10n.t('Change to https'),
              safe: false,
              edits: placesOf(policy, link, at).map((span) => ({ span, newText: 'https' })),
            },
          ];
      addToMultimap(hosts, hostOf(target) ?? '', {
        span: { start: at, end: at + 'http'.length },
        message: l10n.t("This link isn't encrypted; expected https"),
        ...(fixes.length > 0 ? { fixes } : {}),
      });
    }
    const all = [...hosts].flatMap(([host, findings]) =>
      asOneFinding(
        findings,
        {
          message: (count) => l10n.t("{count} links to {host} aren't encrypted; expected https", { count, host: truncate(host, 40) }),
          fix: {
            title: (count) =>
              plural(l10n, count, {
                one: l10n.t('Change {count} link to https', { count }),
                other: l10n.t('Change {count} links to https', { count }),
              }),
          },
        },
        l10n,
      ),
    );
    yield* all.sort((a, b) => a.span.start - b.span.start);
  },
};

/** Whether an address is what `<a href="…">` shows, which is written a second time in the tag. */
function isShownByTag({ text }: Policy, { start }: Span): boolean {
  return /<a\s[^<>]{1,400}>\s{0,4}$/i.test(text.slice(Math.max(0, start - 410), start));
}

/** Whether a line says where words come from: an editor doesn't change what was read on a day, or the credit that a licence asks for. */
function isSource({ text }: Policy, { start, end }: Span): boolean {
  const before =
    text
      .slice(Math.max(0, start - AROUND), start)
      .split('\n')
      .at(-1) ?? '';
  const [behind = ''] = text.slice(end, end + AROUND).split('\n', 1);
  return SOURCE.test(before) || SOURCE.test(behind);
}

/** Code units beside a link that say what it is. */
const AROUND = 80;
const SOURCE =
  /(?<!\p{L})(?:adapted|attribut(?:ed|ion)|licen[cs]ed?|credits?|retrieved|accessed|based on|inspired by|derived from|sources?|template|läst|hämtad|abgerufen|quelle|angelehnt|consulté|inspirée?|adaptée?|consultado|fuente|adaptado|fonte|consultato|bron|geraadpleegd)(?!\p{L})/iu;

/** What stands between two backticks, without white space: an address that a text has as code as well is a sample, as in a log. */
const IN_CODE = /(?<=`)[^`\s]+(?=`)/g;

/** The address, and the text of the link where it shows the same address. */
function placesOf({ text }: Policy, { kind, textSpan, target, targetSpan }: LinkMention, at: number): Span[] {
  const places = [{ start: at, end: at + 'http'.length }];
  const shown = text.slice(textSpan.start, textSpan.end);
  if (kind === 'link' && textSpan.start !== targetSpan.start && shown.trim().replace(/\/$/, '') === target.replace(/\/$/, '')) {
    const start = textSpan.start + shown.search(/\S/);
    places.unshift({ start, end: start + 'http'.length });
  }
  return places;
}

/** Hosts that have no certificate to show: this machine, private networks (RFC 1918), names kept for examples and tests (RFC 2606, RFC 6761), onion services. */
const EXEMPT_HOST =
  /^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|0\.0\.0\.0|\[)|(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home\.arpa|test|invalid|example|onion|i2p|example\.(?:com|org|net|edu))$/;
/** Names of vocabularies and namespaces, which are compared letter by letter. */
const NAMESPACE = /^http:\/\/(?:(?:www\.)?w3\.org\/(?:\d{4}|ns)\/|(?:www\.)?purl\.org\/|xmlns\.com\/|schema\.org\/?$|ns\.adobe\.com\/)/i;

/** Addresses of licences as their own texts give them, in attributions; they lead on to https by themselves. */
const LICENCE =
  /^http:\/\/(?:www\.)?(?:creativecommons\.org|gnu\.org\/(?:licen[cs]es|copyleft)|(?:apache|opensource)\.org\/licen[cs]es|opendatacommons\.org\/licen[cs]es|unlicense\.org|scripts\.sil\.org\/OFL)(?:[/?#]|$)/i;

/** In lower case, without the name of a user before it. */
function hostOf(target: string): string | undefined {
  return /^http:\/\/([^/?#:]+|\[[^\]]*\])/i
    .exec(target)?.[1]
    ?.toLowerCase()
    .replace(/^.*@|\.$/g, '');
}

function isInsecure(target: string): boolean {
  const host = hostOf(target);
  // `http://privacy@larkspur.garden` was to open an email.
  if (/^http:\/\/[\w.+-]+@[^/?#:\s]+\/?$/i.test(target)) return false;
  return (
    host?.includes('.') === true &&
    !LICENCE.test(target) &&
    !/[{}<>$%*]/.test(host) &&
    !EXEMPT_HOST.test(host) &&
    !NAMESPACE.test(target) &&
    // Another page has to be found, and https mends nothing.
    !isDead(target, host)
  );
}
