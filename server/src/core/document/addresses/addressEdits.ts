/** Writes another address in the place of one, as the place demands: escaped in text, percent-encoded in links, quoted in front matter. */
import { type Message, message } from '../../l10n/localizer.ts';
import type { FrontMatter } from '../frontmatter/frontMatter.ts';
import type { YamlNode } from '../frontmatter/yaml.ts';
import { contains, type Span, type TextEdit } from '../text/span.ts';
import { scanAddresses } from './addressScan.ts';
import { findAddressFault } from './emailGrammar.ts';
import type { EmailMention } from './emails.ts';

/** Where an address is. */
export interface AddressSource {
  readonly text: string;
  readonly frontMatter: FrontMatter;
}

/** Why an address cannot be written in a policy, in a writer's words; undefined when it can. */
export function addressProblem(address: string): Message | undefined {
  const fault = findAddressFault(address);
  if (fault) return fault.message;
  const [only, ...more] = scanAddresses(address);
  return only?.address === address && more.length === 0 && only.needs === 'none' && !/^"|@\[/.test(address)
    ? undefined
    : message("This isn't an email address; expected name@domain");
}

/** The edit that puts `address` in the place of a mention; undefined where that cannot be done without touching other words. @param address without a problem */
export function replaceAddress(source: AddressSource, mention: EmailMention, address: string): TextEdit | undefined {
  const { text } = source;
  const { form, span } = mention;
  const old = text.slice(span.start, span.end);
  switch (form) {
    case 'link-target':
      return { span, newText: encodeForLink(address) };
    case 'autolink':
      if (AUTOLINK.test(address)) return { span, newText: address };
      return { span: autolinkAround(text, span), newText: `[${escapeAll(address)}](mailto:${encodeForLink(address)})` };
    case 'html':
      return { span, newText: isInTag(text, span.start) ? encodeForLink(address) : address.replaceAll('&', '&amp;') };
    case 'front-matter':
      return inFrontMatter(source, mention, address);
    case 'obfuscated':
      return { span, newText: obfuscateLike(old, mention.address, address) };
    case 'residue':
      return undefined;
    default:
      // Marks or tags inside the old address would be lost.
      return /[*~<[]/.test(old)
        ? undefined
        : {
            span,
            newText: form === 'bare' || form === 'emphasis' ? escapeAsNeeded(address, old, form === 'emphasis') : escapeAll(address),
          };
  }
}

/** An address as `mailto:` links have it (RFC 6068, 2): everything but letters, digits and a few marks percent-encoded. */
export function encodeForLink(address: string): string {
  return address.replace(/[^\w.+@~-]/gu, (character) =>
    /['!*()]/.test(character) ? `%${character.charCodeAt(0).toString(16).toUpperCase()}` : encodeURIComponent(character),
  );
}

/** What CommonMark links in angle brackets (0.31.2, section 6.5). */
const AUTOLINK = /^[a-z\d.!#$%&'*+/=?^_`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/i;

/** From `<` to `>`, a `mailto:` between them included. */
function autolinkAround(text: string, { start, end }: Span): Span {
  const scheme = /<(?:mailto:)?$/i.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0;
  return { start: start - scheme, end: text[end] === '>' ? end + 1 : end };
}

function escapeAll(address: string): string {
  return address.replace(/[_*[\]~\\`|&{}#!]/g, '\\$&');
}

/**
 * An address as plain text has it: an underscore inside a word needs no backslash (CommonMark), and websites link an address by themselves only without one.
 * @param old the address in whose place it goes, as written
 */
export function escapeAsNeeded(address: string, old: string, inEmphasis = false): string {
  const escaped = /\\_/.test(old) || inEmphasis ? /[_*~\\`|&{}]/g : /[*~\\`|&{}]|^_|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
  return address.replace(escaped, '\\$&');
}

/** How far back a tag may begin. */
const TAG = 2500;

function isInTag(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - TAG), offset);
  return before.lastIndexOf('<') > before.lastIndexOf('>');
}

function inFrontMatter(
  { text, frontMatter }: AddressSource,
  { span, address: before }: EmailMention,
  address: string,
): TextEdit | undefined {
  const scalar = findScalar(
    frontMatter.entries.map(({ value }) => value),
    span,
  );
  const wholeValue = scalar?.text === before;
  if (!scalar || (text.slice(span.start, span.end) !== before && !wholeValue)) return undefined;
  // Written in escapes, the value is rewritten; a plain one may not begin with a mark of YAML's own.
  if (text.slice(span.start, span.end) !== before || (!scalar.quoted && !scalar.block && wholeValue && !/^[\p{L}\p{N}]/u.test(address)))
    return { span, newText: JSON.stringify(address) };
  if (!scalar.quoted || text[scalar.span.start] !== "'") return { span, newText: address };
  // TOML has no escape in single quotation marks.
  if (frontMatter.format === 'toml' && address.includes("'"))
    return wholeValue ? { span: scalar.span, newText: JSON.stringify(address) } : undefined;
  return { span, newText: address.replaceAll("'", "''") };
}

type Scalar = Extract<YamlNode, { readonly kind: 'scalar' }>;

function findScalar(nodes: readonly YamlNode[], span: Span): Scalar | undefined {
  for (const node of nodes) {
    if (node.kind === 'alias' || !contains(node.span, span)) continue;
    if (node.kind === 'scalar') return node;
    // The tables of TOML may be around each other's lines.
    const inner = findScalar(node.kind === 'list' ? node.items : node.entries.map(({ value }) => value), span);
    if (inner) return inner;
  }
  return undefined;
}

/** "privacy (at) larkspur (dot) garden" with other words in the same disguise. */
function obfuscateLike(old: string, before: string, address: string): string {
  const [local = '', domain = ''] = before.split('@');
  const [label = '', next = ''] = domain.split('.');
  const rest = old.startsWith(local) ? old.slice(local.length) : '';
  const first = rest.toLowerCase().indexOf(label.toLowerCase());
  const second = first === -1 ? -1 : rest.toLowerCase().indexOf(next.toLowerCase(), first + label.length);
  if (first <= 0 || second === -1) return address;
  const [newLocal = '', newDomain = ''] = address.split('@');
  return newLocal + rest.slice(0, first) + newDomain.replaceAll('.', rest.slice(first + label.length, second));
}
