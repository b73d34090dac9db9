/** Email addresses of a policy, and what is plainly meant as one. */
import { mailboxRole } from '../../knowledge/mailboxRoles.ts';
import { reservedDomain } from '../../knowledge/reservedDomains.ts';
import { type Message, message } from '../../l10n/localizer.ts';
import type { FrontMatter } from '../frontmatter/frontMatter.ts';
import type { YamlNode } from '../frontmatter/yaml.ts';
import { findLinkDefinitions } from '../links/links.ts';
import type { Inline, Leaf, Prose } from '../markdown/leaf.ts';
import { normalizeLabel } from '../markdown/markdown.ts';
import { findInLeaves, type Readable, undefinedIfEmpty } from '../markdown/passages.ts';
import { buildProse, decodeText } from '../markdown/prose.ts';
import { characterEdit } from '../text/characterEdit.ts';
import { matchesIn } from '../text/matches.ts';
import { addToMultimap } from '../text/multimap.ts';
import { lastUpTo } from '../text/sorted.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import type { AddressCandidate, RequiredEvidence } from './addressBounds.ts';
import { scanAddresses } from './addressScan.ts';
import { type AddressFault, domainOf, findAddressFault } from './emailGrammar.ts';
import { readMailto, userOfSite } from './mailto.ts';
import { splitDomain } from './publicSuffix.ts';

/** Why an address is unlike the others, and the one that prevails. */
export interface OddAddress {
  /** `site-domain`: the other policies of the site write to one domain, and none to that of the address. */
  readonly why: 'second-for-role' | 'spelling' | 'other-domain' | 'site-domain';
  readonly prevailing: string;
  /** The first place in this policy of the one that prevails; undefined for a domain alone, and where it prevails in other files. */
  readonly model?: EmailMention;
  /** True where both are used as often, so that either may be the one that is meant. */
  readonly tied?: true;
  /** `site-domain`: the first address at the domain that prevails in each of the other files, as the host names them; places are on one line. */
  readonly elsewhere?: readonly { readonly file: string; readonly line: number; readonly from: number; readonly to: number }[];
}

/** One address at one place. */
export interface EmailMention {
  /** The address as a reader sees it (escapes and entities resolved, no trailing sentence dot): also when it is not valid. */
  readonly address: string;
  /** The source of the address itself. */
  readonly span: Span;
  /**
   * How it is there: `bare` text; `emphasis` (bold, italic); `autolink` `<a@b.c>`; `link-text` and `link-target` of `[text](mailto:…)`;
   * `obfuscated` ("a at b dot com"); `residue` (what a scraper leaves of a protected address); `front-matter`; `html` (text or a `mailto:` in raw HTML).
   */
  readonly form: 'bare' | 'emphasis' | 'autolink' | 'link-text' | 'link-target' | 'obfuscated' | 'residue' | 'front-matter' | 'html';
  /** Bare or emphasised addresses: true where GitHub's dialect makes a link of it without being asked. */
  readonly linkedByRenderer: boolean;
  /** Link texts, in HTML too where the link is a `mailto:`, and residue whose link opens a website in place of a mail: the link's target as written, with its place. */
  readonly target?: { readonly text: string; readonly span: Span };
  /** Why no mail can be sent there (RFC 5321, RFC 6531); never with residue. */
  readonly fault?: EmailFault;
  /** Residue: the address, where the page still holds it in another form. */
  readonly recovered?: string;
}

/** What is wrong with an address, at its place in the source. */
export interface EmailFault {
  readonly span: Span;
  readonly message: Message;
  /** The domain is one word without a top-level domain. */
  readonly lacksTopLevel?: true;
  /** Where the address may be meant as it is: how far it is a mistake all the same. */
  readonly doubt?: 'likely' | 'possible';
  /** The address that must have been meant; absent where that would be a guess. */
  readonly repair?: string;
}

/** All addresses in order. Words with an `@` that are no addresses (handles, `logo@2x.png`, `Name@Company`, variables) are left out. */
export function findEmails(text: string, markdown: Readable, frontMatter: FrontMatter): readonly EmailMention[] {
  const drafts: Draft[] = frontMatter.entries.flatMap(({ value }) => readYaml(text, value));
  const definitions = findLinkDefinitions(markdown);
  for (const { block, found } of leavesWithDrafts(markdown)) {
    for (const draft of found) drafts.push(atPlace(draft, block.start, text, definitions));
  }
  const own = ownDomains(drafts);
  return drafts
    .flatMap((draft) => (draft.needs === 'none' && !draft.fault ? mentionOf(draft) : settle(draft, own)))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** A mention before the whole policy is known. */
interface Draft extends EmailMention {
  readonly needs: RequiredEvidence;
  /** Behind a domain without an ending: the letters that may be the rest of it, and where they end. */
  readonly rest?: { readonly letters: string; readonly end: number };
  /** Texts of links by reference: the label, until the definition is found. */
  readonly label?: string;
}

/** The policy's own domains by their name, `larkspur` or `mail.larkspur`: the one that is used most, or undefined where two are used as often. */
function ownDomains(drafts: readonly Draft[]): ReadonlyMap<string, string | undefined> {
  const counts = new Map<string, number>();
  const shown = new Set(
    drafts.flatMap(({ address, form, target }) =>
      form === 'link-text' && target ? [`${target.span.start + MAILTO.length} ${address}`] : [],
    ),
  );
  for (const { address, needs, fault, form, span } of drafts) {
    // A link that shows the address it opens uses it once.
    if (
      needs !== 'none' ||
      fault ||
      form === 'residue' ||
      (form === 'link-target' && (shown.has(`${span.start} ${address}`) || shown.has(`${span.start - '<'.length} ${address}`)))
    )
      continue;
    const domain = domainOf(address);
    counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  const uses = new Map<string, (readonly [domain: string, count: number])[]>();
  for (const [domain, count] of counts)
    if (splitDomain(domain).known || reservedDomain(domain)) addToMultimap(uses, domain.slice(0, domain.indexOf('.')), [domain, count]);
  return new Map(
    [...uses].map(([name, all]) => {
      const [first, second] = all.sort(([, a], [, b]) => b - a);
      return [name, first && first[1] !== second?.[1] ? first[0] : undefined] as const;
    }),
  );
}

const MAILTO = 'mailto:';

/** A draft without what only this file reads. */
function mentionOf({ address, span, form, linkedByRenderer, target, fault, recovered }: Draft): EmailMention {
  const mention = { address, span, form, linkedByRenderer };
  if (!target && !fault && recovered === undefined) return mention;
  return { ...mention, ...(target ? { target } : {}), ...(fault ? { fault } : {}), ...(recovered === undefined ? {} : { recovered }) };
}

/** Drops what is an address by no evidence; completes a domain without ending where the policy has it in full elsewhere. */
function settle(draft: Draft, own: ReadonlyMap<string, string | undefined>): EmailMention[] {
  const { needs, rest, fault, address, span } = draft;
  const mention = mentionOf(draft);
  const local = address.slice(0, Math.max(0, address.indexOf('@'))).trimEnd();
  const domain = domainOf(address).trim();
  const name = domain.replace(/[\s.,].*$/s, '');
  if (needs !== 'none' && !own.has(name) && !(needs === 'role' && mailboxRole(local)?.contact === true)) return [];
  const known = own.get(name);
  if (!fault || fault.repair !== undefined || !known || domain.includes('.')) return [mention];
  const repair = `${local}@${known}`;
  if (!rest)
    return [
      {
        ...mention,
        fault: {
          ...fault,
          ...(fault.lacksTopLevel
            ? { message: message('The domain "{domain}" has no top-level domain; expected "{known}"', { domain, known }) }
            : {}),
          repair: repair.replace(/@{2,}/, '@'),
        },
      },
    ];
  // "security@larkspur. rg": the ending is there, broken off; other letters may begin a sentence.
  const ending = known.slice(known.lastIndexOf('.') + 1);
  if (rest.letters !== ending && !characterEdit(rest.letters, ending)) return [mention];
  return [
    {
      ...mention,
      span: { start: span.start, end: rest.end },
      fault: {
        span: { start: span.start + address.length, end: rest.end },
        message: message('The domain is broken off; expected "{known}"', { known }),
        repair,
      },
    },
  ];
}

/** Drafts with offsets relative to the block; they depend on nothing but the leaf. */
const leavesWithDrafts = findInLeaves((leaf, source) =>
  undefinedIfEmpty(
    leaf.kind === 'html'
      ? readHtml(source())
      : leaf.definition
        ? readTarget(source(), leaf.definition.target)
        : leaf.prose.text === ''
          ? []
          : readProse(leaf, source()),
  ),
);

function readProse(leaf: Leaf, source: string): Draft[] {
  const { prose, inlines } = leaf;
  const drafts: Draft[] = [];
  for (const inline of inlines) {
    if (inline.kind === 'link' && inline.target)
      drafts.push(...readTarget(source, inline.target), ...readResidueLink(source, inline, inline.target));
    if (inline.kind === 'html') drafts.push(...readTag(source, inline));
  }
  let next = 0;
  let open: Inline[] = [];
  let anchor: Inline | undefined;
  const goTo = (at: number): void => {
    for (; next < inlines.length && (inlines[next]?.start ?? 0) <= at; next++) {
      const inline = inlines[next];
      if (!inline) break;
      open = open.filter(({ end }) => end > inline.start);
      open.push(inline);
      if (isAnchor(source, inline)) anchor = source[inline.start + 1] === '/' ? undefined : inline;
    }
    open = open.filter(({ end }) => end > at);
  };
  for (const whole of scanAddresses(prose.text)) {
    goTo(prose.spanOf(whole.start, whole.end).start);
    const candidate = clipToLinks(whole, leaf, open, next);
    if (!candidate) continue;
    const span = prose.spanOf(candidate.start, candidate.end);
    goTo(span.start);
    const draft = draftOf(candidate, span, prose, source, open, anchor);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function isAnchor(source: string, { kind, start, end }: Inline): boolean {
  return kind === 'html' && /^<\/?a[\s>]/i.test(source.slice(start, end));
}

/** Words that touch a link are no part of the address in it: `at[a@b.org](…)`, `[a@b.org](…).으로`. @param open the elements around its start @param next index of the first element that may start inside */
function clipToLinks(
  candidate: AddressCandidate,
  { prose, inlines }: Leaf,
  open: readonly Inline[],
  next: number,
): AddressCandidate | undefined {
  const span = prose.spanOf(candidate.start, candidate.end);
  const isCut = (inline: Inline): boolean => {
    const inner = innerOf(inline);
    // `[at]` alone is a link only with a definition.
    return (
      inner !== undefined &&
      (inline.kind !== 'link' || inner.end + 1 < inline.end) &&
      inner.end > span.start &&
      (inner.end < span.end || inline.start > span.start)
    );
  };
  let inner = open.filter(isCut).map(innerOf)[0];
  for (let index = next; !inner && (inlines[index]?.start ?? span.end) < span.end; index++) {
    const inline = inlines[index];
    if (inline && isCut(inline)) inner = innerOf(inline);
  }
  if (!inner) return candidate;
  let { start, end } = candidate;
  while (start < end && prose.toSource(start) < inner.start) start++;
  while (end > start && prose.toSource(end - 1) >= inner.end) end--;
  const again = scanAddresses(prose.text.slice(start, end))[0];
  return again && { ...again, start: start + again.start, end: start + again.end };
}

/** What a link shows. */
function innerOf({ kind, content, target }: Inline): Span | undefined {
  return kind === 'link' ? content : kind === 'autolink' ? target : undefined;
}

/** @param around the elements that the address is in, outermost first @param html the tag of the HTML link that it is in, or `true` for other raw HTML */
function draftOf(
  candidate: AddressCandidate,
  span: Span,
  prose: Prose,
  source: string,
  around: readonly Inline[],
  html: Inline | true | undefined,
): Draft | undefined {
  const { address, how, needs, fault, rest } = candidate;
  const url = around.find(({ kind }) => kind === 'url');
  if (url && /^(?:[a-z][a-z\d+.-]*:\/\/|www\.|xmpp:)/i.test(source.slice(url.start, url.end))) return undefined;
  const link = around.find(({ kind, content }) => kind === 'link' && content && content.start <= span.start && span.end <= content.end);
  const places = fault ? { fault: faultAt(fault, prose.spanOf(candidate.start + fault.start, candidate.start + fault.end)) } : {};
  const tail = rest ? { rest: { letters: rest.letters, end: prose.spanOf(rest.end - 1, rest.end).end } } : {};
  const common = { address, span, needs, linkedByRenderer: false, ...places, ...tail };
  if (how === 'residue') {
    const target = link?.target ? source.slice(link.target.start, link.target.end) : '';
    if (target.includes(CLOUDFLARE)) return undefined;
    const user = userOfSite(target);
    const recovered = readMailto(target)[0]?.address ?? user;
    return {
      address,
      span,
      needs,
      linkedByRenderer: false,
      form: 'residue',
      ...(user !== undefined && link?.target ? { target: { text: target, span: link.target } } : {}),
      ...(recovered === undefined ? {} : { recovered }),
    };
  }
  // `@` written as an entity, with spaces around it, is a disguise too.
  if (how === 'obfuscated' || (fault?.doubt === 'possible' && source.slice(span.start, span.end).includes('&')))
    return { address: fault?.repair ?? address, span, needs, linkedByRenderer: false, form: 'obfuscated' };
  if (around.some(({ kind }) => kind === 'autolink')) return { ...common, form: 'autolink', needs: 'none' };
  if (html !== undefined) {
    const target = html === true ? undefined : mailtoOf(source, html);
    return {
      ...common,
      form: 'html',
      ...(target ? { target: { text: decodeText(source.slice(target.start, target.end)), span: target } } : {}),
    };
  }
  const emphasis = around.some(
    ({ kind, start, end }) => (kind === 'emphasis' || kind === 'strong') && start < span.start && span.end < end,
  );
  if (link?.target)
    return {
      ...common,
      form: 'link-text',
      target: { text: decodeText(source.slice(link.target.start, link.target.end)), span: link.target },
    };
  const form = emphasis ? 'emphasis' : 'bare';
  const linkedByRenderer = EXTENDED_AUTOLINK.test(address) && source.slice(span.start, span.end) === address;
  if (!link?.content) return { ...common, form, linkedByRenderer };
  const label = link.label && link.label.end > link.label.start ? link.label : link.content;
  return { ...common, form, label: normalizeLabel(source.slice(label.start, label.end)) };
}

/** What GitHub Flavored Markdown links by itself (0.29, section 6.9). */
const EXTENDED_AUTOLINK = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[\w-]*[a-z\d]$/i;

/** The addresses of a `mailto:` target. */
function readTarget(source: string, target: Span): Draft[] {
  return readMailto(source.slice(target.start, target.end)).map(({ address, start, end, exact }) => {
    const span = { start: target.start + start, end: target.start + end };
    const fault = findAddressFault(address);
    // Decoded characters have no place of their own.
    const place = fault && (exact ? shiftSpan(fault, span.start) : span);
    return {
      address,
      span,
      form: 'link-target',
      linkedByRenderer: false,
      needs: 'none',
      ...(fault && place ? { fault: faultAt(fault, place) } : {}),
    };
  });
}

/** The page that Cloudflare's protection links to in place of an address. */
const CLOUDFLARE = '/cdn-cgi/l/email-protection';

/** Links to Cloudflare's page instead of an address; the hash behind `#` or the attribute holds the address, each byte mixed with the first. */
function readResidueLink(source: string, link: Inline, target: Span): Draft[] {
  const url = source.slice(target.start, target.end);
  if (!url.includes(CLOUDFLARE)) return [];
  const recovered = recover(/#([\da-f]{6,})$/i.exec(url.replace(/>$/, ''))?.[1] ?? '');
  const text = link.content ? source.slice(link.content.start, link.content.end) : '';
  return [
    {
      address: decodeText(text),
      span: { start: link.start, end: link.end },
      form: 'residue',
      linkedByRenderer: false,
      needs: 'none',
      ...(recovered === undefined ? {} : { recovered }),
    },
  ];
}

function recover(hash: string): string | undefined {
  if (hash.length > 600 || hash.length % 2 !== 0) return undefined;
  const bytes = (hash.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  const [key = 0, ...mixed] = bytes;
  const address = String.fromCharCode(...mixed.map((byte) => byte ^ key));
  return address.includes('@') && findAddressFault(address) === undefined ? address : undefined;
}

/** `mailto:` in the attributes of one HTML tag. */
function readTag(source: string, tag: Span): Draft[] {
  const target = mailtoOf(source, tag);
  return target ? readTarget(source, target).map((draft) => ({ ...draft, form: 'html' as const })) : [];
}

/** Where the `mailto:` target of an HTML tag is. */
function mailtoOf(source: string, tag: Span): Span | undefined {
  const match = MAILTO_HREF.exec(source.slice(tag.start, tag.end));
  if (!match) return undefined;
  const value = match[1] ?? match[2] ?? match[3] ?? '';
  const start = tag.start + match.index + match[0].lastIndexOf(value);
  return { start, end: start + value.length };
}

/** A tag has one such attribute; browsers drop the second. */
const MAILTO_HREF = /\shref\s{0,9}=\s{0,9}(?:"(mailto:[^"]*)"|'(mailto:[^']*)'|(mailto:[^\s>"']*))/i;

/** A block of raw HTML: its tags are read for `mailto:`, what is between them as text. */
function readHtml(source: string): Draft[] {
  const inlines: Inline[] = [];
  const lower = source.toLowerCase();
  for (const match of matchesIn(source, /<!--|<(script|style|pre|code|textarea)(?=[\s>])|<\/?[a-z][^<>]*>|&#?\w{1,31};/gi)) {
    const start = match.index;
    if (start < (inlines.at(-1)?.end ?? 0)) continue;
    if (match[0] === '<!--' || match[1] !== undefined) {
      const close = match[1] === undefined ? '-->' : `</${match[1].toLowerCase()}`;
      const end = lower.length === source.length ? lower.indexOf(close, start) : source.indexOf(close, start);
      inlines.push({ kind: 'code', start, end: end === -1 ? source.length : end + close.length });
    } else inlines.push({ kind: match[0].startsWith('&') ? 'entity' : 'html', start, end: start + match[0].length });
  }
  const prose = buildProse(source, inlines);
  const drafts = inlines.filter(({ kind }) => kind === 'html').flatMap((tag) => readTag(source, tag));
  const anchors = inlines.filter((inline) => isAnchor(source, inline));
  const starts = anchors.map(({ start }) => start);
  for (const candidate of scanAddresses(prose.text)) {
    const span = prose.spanOf(candidate.start, candidate.end);
    const last = anchors[lastUpTo(starts, span.start)];
    const anchor = last && source[last.start + 1] !== '/' ? last : undefined;
    const draft = draftOf(candidate, span, prose, source, [], anchor ?? true);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

/** Texts anywhere in a front matter value. */
function readYaml(text: string, node: YamlNode): Draft[] {
  if (node.kind === 'list') return node.items.flatMap((item) => readYaml(text, item));
  if (node.kind === 'mapping') return node.entries.flatMap(({ value }) => readYaml(text, value));
  if (node.kind !== 'scalar' || node.type !== 'string' || !/[@＠]/u.test(node.text)) return [];
  const source = text.slice(node.span.start, node.span.end);
  let from = 0;
  return scanAddresses(node.text).map(({ address, how, needs, fault, start, end }) => {
    const written = node.text.slice(start, end);
    const at = source.indexOf(written, from);
    if (at !== -1) from = at + written.length;
    const span = at === -1 ? node.span : { start: node.span.start + at, end: node.span.start + at + written.length };
    const place = fault && (at === -1 ? span : shiftSpan(fault, span.start));
    const form = how === 'plain' ? 'front-matter' : how;
    return {
      address,
      span,
      form,
      linkedByRenderer: false,
      needs,
      ...(fault && place && how === 'plain' ? { fault: faultAt(fault, place) } : {}),
    };
  });
}

function faultAt({ message: what, lacksTopLevel, doubt, repair }: AddressFault, span: Span): EmailFault {
  return {
    span,
    message: what,
    ...(lacksTopLevel ? { lacksTopLevel } : {}),
    ...(doubt ? { doubt } : {}),
    ...(repair === undefined ? {} : { repair }),
  };
}

/** Puts a draft of a leaf where its block is, and finds what a link by reference leads to. */
function atPlace(draft: Draft, by: number, text: string, definitions: ReadonlyMap<string, Span>): Draft {
  const { span, target, fault, label, rest } = draft;
  if (!target && !fault && label === undefined && !rest) return { ...draft, span: shiftSpan(span, by) };
  const place = label === undefined ? target && shiftSpan(target.span, by) : definitions.get(label);
  const linked =
    label !== undefined && place
      ? { form: 'link-text' as const, target: { text: decodeText(text.slice(place.start, place.end)), span: place } }
      : {};
  return {
    ...draft,
    span: shiftSpan(span, by),
    ...(target && place ? { target: { ...target, span: place } } : {}),
    ...linked,
    ...(rest ? { rest: { ...rest, end: rest.end + by } } : {}),
    ...(fault ? { fault: { ...fault, span: shiftSpan(fault.span, by) } } : {}),
  };
}

/** The mentions that a reader meets: targets whose link shows the same address are left out. */
export function distinctMentions(emails: readonly EmailMention[]): readonly EmailMention[] {
  const shown = new Set(
    emails.flatMap(({ form, target, address }) =>
      form === 'link-text' && target ? [`${target.span.start} ${target.span.end} ${address.toLowerCase()}`] : [],
    ),
  );
  if (shown.size === 0) return emails;
  const targets = emails
    .flatMap(({ form, target }) => (form === 'link-text' && target ? [target.span] : []))
    .sort((a, b) => a.start - b.start);
  let next = 0;
  return emails.filter(({ form, span, address }) => {
    if (form !== 'link-target') return true;
    while (next < targets.length - 1 && (targets[next + 1]?.start ?? Infinity) <= span.start) next++;
    const target = targets[next];
    return (
      !target || !shown.has(`${target.start} ${target.end} ${address.toLowerCase()}`) || span.end > target.end || span.start < target.start
    );
  });
}
