/** `mailto:` addresses of links (RFC 6068): who the mail goes to, and where that is. */
import { reservedDomain } from '../../knowledge/reservedDomains.ts';
import { decodeText } from '../markdown/prose.ts';
import { FILE_ENDING } from './addressBounds.ts';
import { domainOf, findAddressFault } from './emailGrammar.ts';
import { splitDomain } from './publicSuffix.ts';

/** One recipient; offsets in the link's target as written. */
export interface Recipient {
  readonly address: string;
  readonly start: number;
  readonly end: number;
  /** True when the address is there letter by letter, so that offsets in it are offsets in the source. */
  readonly exact: boolean;
}

/** What may follow the recipients: the header fields of the mail, also where `&` was typed in place of the `?`. */
const BEHIND_RECIPIENTS = /[?#]|&(?:amp;)?(?=(?:subject|body|cc|bcc)=)/i;

/** The recipients of a link target as it is in Markdown or HTML; none for other targets, for `mailto:?subject=…`, for web addresses behind `mailto:`, and where a variable stands for the address. */
export function readMailto(target: string): readonly Recipient[] {
  const scheme = /^<?mailto:/i.exec(target);
  if (!scheme || target.length > 2000) return [];
  const header = target.search(BEHIND_RECIPIENTS);
  const end = header !== -1 ? header : target.startsWith('<') && target.endsWith('>') ? target.length - 1 : target.length;
  const recipients: Recipient[] = [];
  let start = scheme[0].length;
  for (const part of target.slice(start, end).split(/[,;](?=[^,;]*(?:@|%40))/i)) {
    const written = part.trimEnd();
    const address = decodePercent(decodeText(written)).replace(/^ +|(?<! ) +$/g, '');
    // A variable, or a blank to be filled in: placeholders are another matter.
    if (written !== '' && !isVariable(written) && !/[{}[\]]|^\W*$/.test(written) && !/^https?:/i.test(written))
      recipients.push({ address, start, end: start + written.length, exact: address === written });
    start += part.length + 1;
  }
  return recipients;
}

/** Whether a build or a mailer fills in what is written: `$email$`, `$email`, `$(email)`, `%EMAIL%`, `__EMAIL__`, `@@email@@`, `#email#`, `<%= email %>`. */
export function isVariable(written: string): boolean {
  return (
    /\$\(|<%|%[A-Z_]{3,}%|\$[A-Za-z_][\w.-]{0,60}\$|#[A-Za-z_][\w.]{0,60}#|@@[A-Za-z_][\w.]{0,60}@@|(?<![^@])__[A-Za-z]\w{0,60}__(?![^@])/.test(
      written,
    ) || /^[$%&:#][A-Za-z_][\w.>-]{0,60}[%;]?$/.test(written)
  );
}

/** Whether a target without a scheme is an address with a domain that can exist, perhaps with header fields behind it. */
export function isPlainAddress(target: string): boolean {
  const address = decodePercent(/^[^?]*/.exec(target)?.[0] ?? '');
  if (!/^[\w.+-]+@[^\s/]+$/u.test(address) || findAddressFault(address) !== undefined || FILE_ENDING.test(address)) return false;
  const domain = domainOf(address);
  return splitDomain(domain).known || reservedDomain(domain) !== undefined;
}

/** The address that `https://privacy@larkspur.garden/` was to write to: a website with the name of a user, and nothing behind it. */
export function userOfSite(target: string): string | undefined {
  const [, address = ''] = /^https?:\/\/([\w.+-]{1,64}@[^\s/?#:]{1,255})\/?$/i.exec(target) ?? [];
  return address !== '' && isPlainAddress(address) ? address : undefined;
}

/** A text with its `%…` resolved, or as it is where they aren't characters. */
function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
