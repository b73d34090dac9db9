/** Links that show one web address and open another. */
import { REDIRECT_HOSTS, REDIRECT_LABEL, SAME_SITE } from '../../knowledge/redirectHosts.ts';
import { reservedDomain } from '../../knowledge/reservedDomains.ts';
import { STALE_REFERENCES } from '../../knowledge/staleReferences.ts';
import { splitDomain } from '../addresses/publicSuffix.ts';
import type { LinkMention } from '../links/links.ts';
import { decodeText } from '../markdown/prose.ts';
import { editDistance } from '../text/editDistance.ts';
import { oncePerText } from '../text/remember.ts';

/** A link whose words are a web address other than its target. */
export interface ShownAddress {
  readonly link: LinkMention;
  /** The address that is shown, and the target, both without what surrounds them. */
  readonly shown: string;
  readonly target: string;
  /** Where they differ: in the host, or in the page on one host. */
  readonly differs: 'host' | 'page';
  /** The two hosts, or the two paths. */
  readonly parts: readonly [shown: string, target: string];
  /** Of the two the one that cannot be right: its domain cannot exist, or it ends with what is no part of an address. */
  readonly broken: 'shown' | 'target' | undefined;
  /** The address is the whole text of the link, without marks or escapes, so that it can be replaced. */
  readonly isPlain: boolean;
}

/** All of them, in order. */
export function findShownAddresses(links: readonly LinkMention[]): readonly ShownAddress[] {
  return links.flatMap((link): ShownAddress[] => {
    // In code style an address is a name rather than a link.
    if (link.kind !== 'link' || !link.text.includes('.') || link.text.includes('`')) return [];
    const compared = compare(`${link.text.trim()}\n${link.target.trim()}`);
    return compared ? [{ link, ...compared, isPlain: link.text.trim() === compared.shown }] : [];
  });
}

type Compared = Pick<ShownAddress, 'shown' | 'target' | 'differs' | 'parts' | 'broken'>;

/** Text and target with a line end between them. */
const compare = oncePerText((both): Compared | undefined => {
  const [text = '', written = ''] = both.split('\n', 2);
  if (both.split('\n').length > 2) return undefined;
  const target = decodeText(written);
  const shown = visible(text);
  if (decodeText(text) === target) return undefined;
  const [a, b] = [readAddress(shown), readAddress(target)];
  if (!a || !b?.scheme || !isAddress(a)) return undefined;
  if (leadsOn(a) || leadsOn(b) || embeds(target, a) || STALE_REFERENCES.some(({ target: stale }) => stale?.test(target))) return undefined;
  const differs = differenceOf(a, b);
  if (!differs) return undefined;
  const parts = differs === 'host' ? ([a.host, b.host] as const) : ([a.path || '/', b.path || '/'] as const);
  const isJunk = a.host === b.host && b.path.startsWith(a.path) && b.path !== a.path;
  const broken = isJunk || !splitDomain(b.host).known ? 'target' : splitDomain(a.host).known ? undefined : 'shown';
  return { shown, target, differs, parts, broken };
});

/** The words of a link as they are read: without marks around them, escapes, and characters that nobody sees. */
function visible(text: string): string {
  const plain = decodeText(text.replace(/<[^<>]{1,80}>/g, '')).replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '');
  let start = 0;
  let end = plain.length;
  while (start < end && BEFORE.includes(plain[start] ?? '')) start++;
  while (end > start && BEHIND.includes(plain[end - 1] ?? '')) end--;
  return plain.slice(start, end);
}

/** What may surround an address: marks, quotation marks, the punctuation of the sentence. */
const BEFORE = ' \t*_"\'“”„‘’«»<(';
const BEHIND = ' \t*_"\'“”‘’«»>),;:!?.';

/** A web address in its parts. */
interface Address {
  readonly scheme: string | undefined;
  /** In lower case, without `www.`. */
  readonly host: string;
  readonly isWww: boolean;
  readonly isLowerCase: boolean;
  /** Decoded and in lower case, without the slash or the index page at its end. */
  readonly path: string;
  /** With a question mark or number sign. */
  readonly rest: string;
}

const SCHEME = /^(https?):\/\//i;
const HOST = /^[\p{L}\p{N}][\p{L}\p{N}.-]{1,250}$/u;

function readAddress(text: string): Address | undefined {
  if (text.length > LONGEST || /\s/.test(text)) return undefined;
  const scheme = SCHEME.exec(text)?.[1];
  const behind = scheme === undefined ? text : text.slice(scheme.length + '://'.length);
  const hostEnd = firstOf(behind, /[/?#]/);
  const name = behind
    .slice(0, hostEnd)
    .replace(/:\d{1,5}$/, '')
    .replace(/\.$/, '');
  if (!HOST.test(name) || !name.includes('.') || name.includes('..')) return undefined;
  const pathEnd = hostEnd + firstOf(behind.slice(hostEnd), /[?#]/);
  const host = name.toLowerCase();
  return {
    scheme,
    host: host.replace(/^www\./, ''),
    isWww: host.startsWith('www.'),
    isLowerCase: name === host,
    path: decoded(behind.slice(hostEnd, pathEnd))
      .toLowerCase()
      .replace(/\/{2,}/g, '/')
      .replace(/\/(?:index|default)\.\w{2,5}$/, '')
      .replace(/(?<!\/)\/+$/, ''),
    rest: behind.slice(pathEnd),
  };
}

/** In code units; what is longer is no address that anybody reads. */
const LONGEST = 1000;

function firstOf(text: string, pattern: RegExp): number {
  const at = text.search(pattern);
  return at < 0 ? text.length : at;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Without a scheme, a name such as "Booking.com" or a file has a full stop as well. */
function isAddress({ scheme, host, isWww, path }: Address): boolean {
  return scheme !== undefined || (splitDomain(host).known && (isWww || path !== '' || splitDomain(host).name !== ''));
}

/** Where such a link leads its address does not tell; or it is one that nobody was meant to follow. */
function leadsOn({ host }: Address): boolean {
  const { registrable } = splitDomain(host);
  const first = host === registrable ? '' : (host.split('.', 1)[0] ?? '');
  return (
    REDIRECT_HOSTS.has(host) ||
    REDIRECT_HOSTS.has(registrable) ||
    REDIRECT_LABEL.test(first) ||
    [...REDIRECT_HOSTS].some((one) => host.endsWith(`.${one}`)) ||
    reservedDomain(host) !== undefined
  );
}

/** A counter of clicks, a translator or an archive has the address within its own. */
function embeds(target: string, { host, path }: Address): boolean {
  const behind = decoded(decoded(target))
    .toLowerCase()
    .replace(/^https?:\/\/[^/?#]*/, '');
  return behind.includes(host) && (path === '' || behind.includes(path));
}

/** A shorter address is often the entry to a longer one: that the page is another one is only said where neither has anything of the other. */
function differenceOf(shown: Address, target: Address): 'host' | 'page' | undefined {
  const isCut = /(?:…|\.{3})$/.test(`${shown.host}${shown.path}${shown.rest}`);
  if (isCut) return undefined;
  if (shown.host === target.host) return isOtherPage(shown, target) ? 'page' : undefined;
  const [a, b] = [splitDomain(shown.host), splitDomain(target.host)];
  if (a.registrable === b.registrable) {
    const labels = (host: string, registrable: string): string[] =>
      host
        .slice(0, -registrable.length)
        .split('.')
        .filter((label) => label.length > 3);
    const [own, other] = [labels(shown.host, a.registrable), labels(target.host, b.registrable)];
    // "blog.acme.com" and "acme.com/blog" are one place.
    if (own.length === 0 || other.length === 0 || own.some((label) => target.path.includes(label))) return undefined;
    return shown.path === '' || isOtherPage(shown, target) ? 'host' : undefined;
  }
  if (SAME_SITE.some((site) => site.includes(a.registrable) && site.includes(b.registrable))) return undefined;
  // The name of a product may look like an address: "draw.io".
  if (shown.scheme === undefined && !shown.isWww && shown.path === '') {
    const isNear = a.name === b.name || editDistance(a.registrable, b.registrable, 2) !== undefined;
    return shown.isLowerCase && isNear && a.name.length > 3 ? 'host' : undefined;
  }
  return 'host';
}

/** What a broken target ends with: a quotation mark, a space, a piece of a tag, the punctuation of the sentence. */
const JUNK = /^(?:[\s"'<>\u00a0].*|[.,;:)]+)$/;

function isOtherPage(shown: Address, target: Address): boolean {
  if (shown.path === target.path || shown.path === '') return false;
  if (target.path.startsWith(shown.path)) return JUNK.test(target.path.slice(shown.path.length));
  // What a query names may be any page.
  if (target.rest !== '' || shown.rest.startsWith('?')) return false;
  const wordsOf = (path: string): readonly string[] =>
    path
      .replace(/\.\w{2,5}$/, '')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2);
  const words = new Set(wordsOf(target.path));
  return !wordsOf(shown.path).some((word) => words.has(word)) || isNear(shown.path, target.path);
}

/** One letter apart: a slip. */
function isNear(a: string, b: string): boolean {
  return a.length > 6 && b.length > 6 && !/\d/.test(a + b) && editDistance(a, b, 1) !== undefined;
}
