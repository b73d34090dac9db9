/** `contact-email-unlinked`: an address that readers cannot click, because nothing in the text makes it a link. */
import { addressLinkingOf } from '../analysis/contacts/addressLinking.ts';
import { judgeAddresses } from '../analysis/contacts/addressVerdicts.ts';
import { isInMailLinkFault } from '../analysis/contacts/mailLinks.ts';
import { encodeForLink } from '../document/addresses/addressEdits.ts';
import { domainOf, localOf } from '../document/addresses/emailGrammar.ts';
import type { EmailMention } from '../document/addresses/emails.ts';
import type { Policy } from '../document/policy.ts';
import type { Span } from '../document/text/span.ts';
import { isUnread } from '../knowledge/mailboxRoles.ts';
import { reservedDomain } from '../knowledge/reservedDomains.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Finding, Fix, Rule } from './rule.ts';
import { asOneFinding } from './shapes/oneCause.ts';

/**
 * Only where the builder of the site is known to leave addresses as text, or where nobody can tell and the text makes a link of another address: readers judged more than one finding in four noise where a renderer makes the links, or isn't known.
 * A text with several addresses and no link among them is left alone: its author does without. Addresses that may be misspelled, or that nobody is to write to, are not made links.
 */
export const contactEmailUnlinked: Rule = {
  id: 'contact-email-unlinked',
  group: 'Contacts',
  summary: "Readers can't click an email address, because it's plain or bold text.",
  why: "Plain Markdown (CommonMark) turns an address into a link only in angle brackets or as a `mailto:` link. GitHub and some websites link others by themselves; many don't. A link that is written out works everywhere, also with a keyboard or a screen reader.",
  severity: 'hint',
  acrossFiles: true,
  *check(policy, { settings, workspace, files, l10n }) {
    if (policy.emails.length === 0 || policy.archived) return;
    const linking = addressLinkingOf(policy, files && ((folder) => files.entries(folder)));
    if (linking === 'linked') return;
    if (policy.frontMatter.state === 'absent' && SHOWN_BY_HOST.test(policy.path)) return;
    const judged = judgeAddresses(policy, settings.contacts, workspace);
    const doubtful = new Set(judged.filter(({ verdict: { kind } }) => kind !== 'personal').map(({ mention }) => mention));
    // Of two spellings of which one is wrong, neither is made a link.
    const open = new Set(
      judged.flatMap(({ verdict }) =>
        verdict.kind === 'typo' && (verdict.typo.by === 'tie' || verdict.typo.by === 'either') ? verdict.typo.intended : [],
      ),
    );
    const unlinked: EmailMention[] = [];
    for (const mention of policy.emails) {
      const { form, fault, span, address } = mention;
      if (
        (form !== 'bare' && form !== 'emphasis') ||
        fault ||
        doubtful.has(mention) ||
        open.has(domainOf(address)) ||
        reservedDomain(domainOf(address)) ||
        isInTemplate(policy.text, span) ||
        BROKEN_BEFORE.test(policy.text.slice(Math.max(0, span.start - 40), span.start)) ||
        SCHEME.test(policy.text.slice(Math.max(0, span.start - 24), span.start).replace(/mailto:$/i, '')) ||
        isUnread(localOf(address)) ||
        /^your/i.test(localOf(address)) ||
        isInMailLinkFault(policy, span)
      )
        continue;
      unlinked.push(mention);
    }
    const isLinked = policy.emails.some(({ form }) => form === 'autolink' || form === 'link-text' || form === 'link-target');
    const sole = linking === 'site' && new Set(unlinked.map(({ address }) => address.toLowerCase())).size === 1;
    if (!isLinked && !sole) return;
    const findings = unlinked.map((mention): Finding => {
      const fixes = fixesOf(policy, mention, l10n);
      return {
        span: mention.span,
        message: l10n.t("This address isn't marked up as a link; some sites won't make it clickable"),
        ...(fixes.length > 0 ? { fixes } : {}),
      };
    });
    const isSafe = ({ fixes: [fix] = [] }: Finding): boolean => fix?.safe === true;
    yield* findings.filter((finding) => !isSafe(finding));
    yield* asOneFinding(
      findings.filter(isSafe),
      {
        message: (count) => l10n.t("{count} addresses aren't marked up as links; some sites won't make them clickable", { count }),
        mostSingle: 1,
        fix: { title: (count) => l10n.t('Make {count} addresses links', { count }) },
      },
      l10n,
    );
  },
};

/** Files that GitHub and GitLab show beside the code, whatever else a repository holds: its health files by their names in capitals, and all in `.github/`. */
const SHOWN_BY_HOST =
  /(?:^|\/)\.(?:github|gitlab|gitea|forgejo)\/|(?:^|\/)(?:CODE[_-]OF[_-]CONDUCT|CONTRIBUTING|SECURITY|SUPPORT|GOVERNANCE|MAINTAINERS)(?:[._-][A-Za-z]{2,3}(?:[_-][A-Za-z]{2,4})?)?\.(?:md|markdown|mdown)$/;

/** "write to data-⏎protection@…": the line ends in the middle of the address, which begins there. */
const BROKEN_BEFORE = /[\p{L}\p{N}][-\u2010]\r?\n[ \t>]{0,20}$/u;
/** How far back a tag of a template may begin. */
const TEMPLATE = 200;

/** In `{{ … }}` and `{% … %}` the address is a value of the site's own language. */
function isInTemplate(text: string, { start }: Span): boolean {
  const before = text.slice(Math.max(0, start - TEMPLATE), start);
  return Math.max(before.lastIndexOf('{{'), before.lastIndexOf('{%')) > Math.max(before.lastIndexOf('}}'), before.lastIndexOf('%}'));
}

/** Always a `mailto:` link: sites that read Markdown as MDX stop at an address in angle brackets, which they take for a tag. */
function fixesOf({ text }: Policy, { span, address, form }: EmailMention, l10n: Localizer): Fix[] {
  const written = text.slice(span.start, span.end);
  // Marks, tags or entities inside the address would be lost.
  if (written.replace(/\\(?=[_.@+-])/g, '') !== address) return [];
  const around = surroundings(text, span);
  if (!around) return [];
  if (!marksStillWork(text, span, form === 'emphasis')) return [];
  return [
    {
      title: l10n.t('Make it a link: {link}', { link: `[${address}](mailto:${address})` }),
      safe: around.isPlain && LATIN.test(address),
      edits: [{ span: around.span, newText: `[${escapeMarks(address)}](mailto:${encodeForLink(address)})` }],
    },
  ];
}

/** Letters of ASCII and those made of them with an accent: letters of other scripts may pass for these, and the link would go to another mailbox. */
const LATIN = /^[\x21-\x7E\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF\u0100-\u0130\u0132-\u017F]+$/u;

/** What is before and behind an address of running text: white space, marks of punctuation, letters of scripts without spaces. */
const BEFORE =
  /(?:^|[\s(["'“”„‘’‚«»‹›,;|*_~…–—>:：]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}、。（「『【《〈，；：！？＜])$/u;
const BEHIND =
  /^(?:$|[\s)\]"'“”„‘’‚«»‹›,;|*_~…–—!<]|\\[\r\n\])]|[.:?](?=$|[\s)\]"'”’»*_~|<\\])|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}、。）」』】》〉，；：！？＞])/u;
/** What may be the scheme of an address that is no email: `skype:`, `xmpp:`; `email:` is a label. */
const SCHEME = /(?<![\p{L}\p{N}-])(?!e-?mail:|mail:)[a-z][a-z\d+.-]{0,20}:$/u;

/** What a link takes the place of; undefined where it would not be one, or would not be that alone. `isPlain` where nothing but the address changes. */
function surroundings(text: string, { start, end }: Span): { readonly span: Span; readonly isPlain: boolean } | undefined {
  const before = text.slice(Math.max(0, start - 40), start);
  const behind = text.slice(end, end + 40);
  const angled = /<\s{0,3}(?:mailto:\s{0,3})?$/i.exec(before);
  const closed = /^\s{0,3}>/.exec(behind);
  if (angled || closed)
    return angled && closed && !/\\$/.test(before.slice(0, angled.index))
      ? { span: { start: start - angled[0].length, end: end + closed[0].length }, isPlain: false }
      : undefined;
  // In the target of a link, or where one would begin; behind "!" it would be an image.
  if (
    /\]\s?[([:]\s{0,3}(?:mailto:)?$/i.test(before) ||
    /^(?:\]\s?[([:]|\s?\(mailto:|[a-z\d@`])/i.test(behind) ||
    /[a-z\d@\\`/!]$/i.test(before)
  )
    return undefined;
  const scheme = /(?<![\p{L}\p{N}])mailto:\s?$/iu.exec(before);
  // In parentheses it may be what is left of a link.
  if (scheme)
    return /^[?&#]/.test(behind) || before[scheme.index - 1] === '('
      ? undefined
      : { span: { start: start - scheme[0].length, end }, isPlain: false };
  // Of a path or a query the address is only a part.
  if (/^(?:[/?#=&]\S|:\d)/.test(behind)) return undefined;
  return { span: { start, end }, isPlain: BEFORE.test(before) && BEHIND.test(behind) };
}

/**
 * Emphasis marks beside punctuation only work next to white space or other punctuation (CommonMark, flanking runs): `at**a@b.org**` would fall apart around `[a@b.org](…)`.
 * Between punctuation and punctuation they open as well as close, and then only marks of the same length belong together.
 */
function marksStillWork(text: string, { start, end }: Span, inEmphasis: boolean): boolean {
  const before = /[*_~]+$/.exec(text.slice(Math.max(0, start - 10), start))?.[0] ?? '';
  const behind = /^[*_~]+/.exec(text.slice(end, end + 10))?.[0] ?? '';
  // Marks that emphasize nothing are text, and may be the beginning or end of an address for some renderer.
  if (before + behind === '') return true;
  if (!inEmphasis && !endsEmphasis(text, start, end)) return false;
  const outside = (character: string | undefined): boolean => character === undefined || /[\s\p{P}\p{S}]/u.test(character);
  if ((before !== '' && !outside(text[start - before.length - 1])) || (behind !== '' && !outside(text[end + behind.length]))) return false;
  if (before !== '' && behind !== '') return [...before].reverse().join('') === behind;
  const other =
    before === '' ? lastMarks(text.slice(Math.max(0, start - EMPHASIS), start)) : /([*_~])\1*/.exec(text.slice(end, end + EMPHASIS))?.[0];
  return other === before + behind;
}

/** The last run of one mark in a text. */
function lastMarks(text: string): string {
  let end = text.length;
  while (end > 0 && !/[*_~]/.test(text[end - 1] ?? '')) end--;
  let start = end;
  while (start > 0 && text[start - 1] === text[end - 1]) start--;
  return text.slice(start, end);
}

/** `_Write to a@b.org_`: the parser takes the underscore for a part of the address, renderers take it for the end of the emphasis. */
function endsEmphasis(text: string, start: number, end: number): boolean {
  return (
    text[end] === '_' &&
    !/[_*~\w]/.test(text[end + 1] ?? '') &&
    /(?:^|[\s(])_(?=[^\s_])[^_*~\n]*$/.test(text.slice(Math.max(0, start - EMPHASIS), start)) &&
    !/[*_~]/.test(text[start - 1] ?? '')
  );
}

/** How long a sentence in emphasis may be. */
const EMPHASIS = 400;

function escapeMarks(address: string): string {
  return address.replace(/[_*[\]~\\]/g, '\\$&');
}
