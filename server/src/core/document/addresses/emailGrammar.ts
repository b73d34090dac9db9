/** What an email address may look like (RFC 5321, RFC 6531): where one breaks the rules, and the repair where there is exactly one. */
import { latinForm, wideForm } from '../../knowledge/lookAlikes.ts';
import { type Message, message } from '../../l10n/localizer.ts';
import { matchesIn } from '../text/matches.ts';
import { oncePerText } from '../text/remember.ts';
import { truncate } from '../text/truncate.ts';

/** The first fault of an address; offsets in the address, never an empty range unless the address is empty. */
export interface AddressFault {
  readonly start: number;
  readonly end: number;
  /** What is wrong, then what is expected where that is one thing. */
  readonly message: Message;
  /** The domain is one word without a top-level domain. */
  readonly lacksTopLevel?: true;
  /** Where the address may be meant as it is: `likely` a mistake (the name of a web server, which may take mail too), `possible` (spaces around the `@`, which some write to keep harvesters away). */
  readonly doubt?: 'likely' | 'possible';
  /** The address as it must have been meant, without any fault; absent where that would be a guess. */
  readonly repair?: string;
}

/** Octets allowed before the `@` (RFC 5321, 4.5.3.1.1), in the domain (4.5.3.1.2), and in all: a path has 256 with its `<>` (4.5.3.1.3). */
const MAX_LOCAL = 64;
const MAX_DOMAIN = 255;
const MAX_ADDRESS = 254;
/** Octets of one label of a domain name (RFC 1035, 2.3.4). */
const MAX_LABEL = 63;

/** Beyond this nothing but the length is looked at. */
const MAX_READ = 1000;

/** Characters that nobody sees and nobody means: zero-width, soft hyphen, bidirectional controls. */
export const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;

/** Looks at an address from left to right and gives the first thing that is wrong with it, or undefined when mail can be sent there. Linear. */
export function findAddressFault(address: string): AddressFault | undefined {
  if (address.length > MAX_READ)
    return fault(
      0,
      address.length,
      message('The email address has more than {count} characters; at most {most} are allowed', { count: MAX_READ, most: MAX_ADDRESS }),
    );
  const found = spellingFault(address);
  if (found) return found;
  const quoted = /^"(?:[^"\\\r\n]|\\[^\r\n])*"(?=@)/.exec(address);
  const at = quoted ? quoted[0].length : address.indexOf('@');
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  return (
    (quoted ? undefined : localFault(address, local)) ?? domainFault(address, local, domain, at + 1) ?? lengthFault(address, local, domain)
  );
}

/** What is before the last `@` of an address, as it is written. */
export function localOf(address: string): string {
  return address.slice(0, address.lastIndexOf('@'));
}

/** The domain of an address in lower case, without what may hide in it; empty when there is none. */
export const domainOf = oncePerText((address) =>
  address
    .slice(address.lastIndexOf('@') + 1)
    .replace(INVISIBLE, '')
    .toLowerCase(),
);

/** Length in octets of UTF-8, which is what the limits count. */
export function octets(text: string): number {
  let count = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    count += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return count;
}

/** Typing and copying mistakes that can be anywhere in an address. */
function spellingFault(address: string): AddressFault | undefined {
  const invisible = address.search(INVISIBLE);
  if (invisible !== -1) {
    const code = (address.codePointAt(invisible) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return fault(
      invisible,
      invisible + 1,
      message('Invisible character (U+{code}) in the email address', { code }),
      address.replace(INVISIBLE, ''),
    );
  }
  const wide = firstWide(address);
  if (wide)
    return fault(
      wide.at,
      wide.at + wide.written.length,
      message('"{written}" is a full-width character; expected "{plain}"', { written: wide.written, plain: wide.plain }),
      [...address].map((character) => wideForm(character) ?? character).join(''),
    );
  if (address.startsWith('"')) return undefined;
  const space = /\s+/u.exec(address);
  if (space) {
    const end = space.index + space[0].length;
    if (address[end] === '@' && /\s/u.test(address[end + 1] ?? '')) {
      const behind = address.slice(end + 1).trimStart();
      return {
        ...fault(
          space.index,
          address.length - behind.length,
          message('Spaces around "@" in the email address'),
          `${address.slice(0, space.index)}@${behind}`,
        ),
        doubt: 'possible',
      };
    }
    const besideMark = /[@.]/.test(`${address[space.index - 1] ?? ''}${address[end] ?? ''}`);
    return fault(
      space.index,
      end,
      message('Space in the email address'),
      besideMark ? address.slice(0, space.index) + address.slice(end) : undefined,
    );
  }
  const at = address.indexOf('@');
  if (at === -1) return fault(0, address.length, message('The email address has no "@"'));
  const double = /@{2,}/.exec(address);
  if (double)
    return fault(
      double.index,
      double.index + double[0].length,
      message('The email address has {count} "@" characters; expected one', { count: double[0].length }),
      address.replace(/@{2,}/g, '@'),
    );
  const second = address.indexOf('@', at + 1);
  if (second === -1) return undefined;
  const [local = '', domain = '', again = '', ...more] = address.split('@');
  const isTwice = more.length === 0 && domain.toLowerCase() === again.toLowerCase();
  return fault(
    second,
    isTwice ? address.length : second + 1,
    isTwice
      ? message('The domain "{domain}" appears twice in the email address', { domain: cut(domain) })
      : message('The email address has a second "@"'),
    isTwice ? `${local}@${domain}` : undefined,
  );
}

function firstWide(address: string): { readonly at: number; readonly written: string; readonly plain: string } | undefined {
  if (!/[^\p{ASCII}]/u.test(address)) return undefined;
  let at = 0;
  for (const written of address) {
    const plain = wideForm(written);
    if (plain !== undefined) return { at, written, plain };
    at += written.length;
  }
  return undefined;
}

/** RFC 5321, 4.1.2 `Dot-string`; RFC 6531, 3.3 adds every character beyond ASCII. */
function localFault(address: string, local: string): AddressFault | undefined {
  const rest = address.slice(local.length);
  if (local === '') return fault(0, Math.min(1, address.length), message('The email address has no name before the "@"'));
  const scheme = /^(?:mailto:|\/\/)+/i.exec(local);
  if (scheme) return fault(0, scheme[0].length, notPart(cut(scheme[0])), address.slice(scheme[0].length));
  const open = /^[\s<\\]+/.exec(local);
  if (open) return fault(0, open[0].length, notPart(open[0]), address.slice(open[0].length).replace(/(?<![\\>])[\\>]+$/, ''));
  const wrong = /[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}.!#$%&'*+/=?^_`{|}~-]/u.exec(local);
  if (wrong)
    return fault(
      wrong.index,
      wrong.index + wrong[0].length,
      message('"{character}" isn\'t allowed before the "@" of an email address', { character: wrong[0] }),
    );
  const mixed = mixedWord(local);
  if (mixed)
    return fault(
      mixed.start,
      mixed.end,
      mixes(cut(mixed.word), mixed.script),
      mixed.latin === undefined ? undefined : `${local.slice(0, mixed.start)}${mixed.latin}${local.slice(mixed.end)}${rest}`,
    );
  const dots = /\.{2,}/.exec(local);
  const unDotted = local.replace(/\.{2,}/g, '.').replace(/^\.|\.$/g, '');
  const repair = unDotted === '' ? undefined : unDotted + rest;
  if (local.startsWith('.')) return fault(0, 1, message('The email address starts with a period'), repair);
  if (dots && dots.index + dots[0].length < local.length)
    return fault(dots.index, dots.index + dots[0].length, message('Periods in a row in the email address; expected one'), repair);
  if (local.endsWith('.'))
    return fault(
      local.length - (dots?.[0].length ?? 1),
      local.length,
      message('Period directly before the "@" of the email address'),
      repair,
    );
  return undefined;
}

/** RFC 5321, 4.1.2 `Domain` and 4.1.3 address literals; RFC 5890 for labels beyond ASCII. That the last label is a word is RFC 3696, 2. */
function domainFault(address: string, local: string, domain: string, at: number): AddressFault | undefined {
  if (/^\[[^[\]\s]*\]$/.test(domain)) {
    const known = /^\[(?:\d{1,3}(?:\.\d{1,3}){3}|IPv6:[\da-f:.]{2,45})\]$/i.test(domain);
    return known ? undefined : fault(at, address.length, message('The brackets after the "@" contain no IP address'));
  }
  const scheme = /^https?:\/{1,2}/i.exec(domain);
  if (scheme) return fault(at, at + scheme[0].length, notPart(scheme[0]), `${local}@${domain.slice(scheme[0].length).replace(/\/$/, '')}`);
  const core = domain.slice(0, endOfWords(domain));
  if (core === '') return fault(at - 1, address.length, message('The email address has no domain after the "@"'));
  if (core !== domain)
    return fault(
      at + core.length,
      address.length,
      message('The email address ends in "{characters}"', { characters: cut(domain.slice(core.length)) }),
      `${local}@${core}`,
    );
  if (domain.startsWith('.'))
    return fault(at, at + 1, message('Period directly after the "@" of the email address'), `${local}@${domain.replace(/^\.+/, '')}`);
  const dots = /\.{2,}/.exec(domain);
  if (dots)
    return fault(
      at + dots.index,
      at + dots.index + dots[0].length,
      message('Periods in a row in the domain; expected one'),
      `${local}@${domain.replace(/\.{2,}/g, '.')}`,
    );
  const comma = domain.indexOf(',');
  if (comma !== -1)
    return fault(at + comma, at + comma + 1, message('Comma in the domain; expected a period'), `${local}@${domain.replaceAll(',', '.')}`);
  const wrong = /[^\p{L}\p{M}\p{N}.-]/u.exec(domain);
  if (wrong)
    return fault(
      at + wrong.index,
      at + wrong.index + wrong[0].length,
      message('"{character}" isn\'t allowed in a domain name', { character: wrong[0] }),
    );
  return labelFault(address, local, domain, at);
}

function labelFault(address: string, local: string, domain: string, at: number): AddressFault | undefined {
  const labels = domain.split('.');
  const straightened = labels.map((label) => label.replace(/^-+|(?<!-)-+$/g, ''));
  const repair = straightened.includes('') ? undefined : `${local}@${straightened.join('.')}`;
  let start = at;
  for (const [index, label] of labels.entries()) {
    const end = start + label.length;
    if (label.startsWith('-')) return fault(start, start + 1, message("A part of a domain name can't start with a hyphen"), repair);
    if (label.endsWith('-')) return fault(end - 1, end, message("A part of a domain name can't end with a hyphen"), repair);
    const mixed = mixedWord(label);
    const foreign =
      mixed?.script ?? (index < labels.length - 1 && /^[a-z]+$/i.test(labels.at(-1) ?? '') ? disguisedScript(label) : undefined);
    if (foreign !== undefined) {
      const latin = labels.map((one) => latinForm(one));
      return fault(
        start,
        end,
        mixed ? mixes(cut(label), foreign) : disguised(cut(label), foreign),
        latin.includes(undefined) ? undefined : `${local}@${latin.join('.')}`,
      );
    }
    const length = encodedLength(label);
    if (length > MAX_LABEL)
      return fault(
        start,
        end,
        message('This part of the domain has {count} characters; at most {most} are allowed', { count: length, most: MAX_LABEL }),
      );
    start = end + 1;
  }
  const last = labels.at(-1) ?? '';
  if (labels.length === 1)
    return {
      ...fault(at, address.length, message('The domain "{domain}" has no top-level domain such as .com', { domain: cut(domain) })),
      lacksTopLevel: true,
    };
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(domain))
    return fault(at, address.length, message('"{domain}" is an IP address; expected a domain', { domain }));
  // One letter beyond ASCII can be a whole word.
  if (!/^(?:\p{L}[\p{L}\p{M}]+|xn--[a-z\d-]+|[^\p{ASCII}])$/iu.test(last))
    return fault(
      address.length - last.length,
      address.length,
      message('".{suffix}" isn\'t a top-level domain such as .com', { suffix: cut(last) }),
    );
  return webHostFault(local, labels, at);
}

/** `privacy@www.larkspur.garden`: the name of the web server copied into the address. */
function webHostFault(local: string, labels: readonly string[], at: number): AddressFault | undefined {
  const [first = '', ...rest] = labels;
  // Two labels are a name of their own: `www.ro` is a public suffix.
  if (first.toLowerCase() !== 'www' || rest.length < 2) return undefined;
  return {
    ...fault(
      at,
      at + first.length + 1,
      message('"www." doesn\'t belong in an email address; expected "{domain}"', { domain: cut(rest.join('.')) }),
      `${local}@${rest.join('.')}`,
    ),
    doubt: 'likely',
  };
}

/** The scripts with letters that pass for Latin ones. */
type Script = 'Cyrillic' | 'Greek';

function notPart(characters: string): Message {
  return message('"{characters}" isn\'t part of an email address', { characters });
}

function mixes(word: string, script: Script): Message {
  return script === 'Greek'
    ? message('"{word}" mixes Latin and Greek letters that look alike', { word })
    : message('"{word}" mixes Latin and Cyrillic letters that look alike', { word });
}

function disguised(word: string, script: Script): Message {
  return script === 'Greek'
    ? message('"{word}" is written in Greek letters that look like Latin ones', { word })
    : message('"{word}" is written in Cyrillic letters that look like Latin ones', { word });
}

/** A run of letters in which letters of another script pass for Latin ones. */
function mixedWord(
  text: string,
):
  | { readonly start: number; readonly end: number; readonly word: string; readonly script: Script; readonly latin: string | undefined }
  | undefined {
  if (!/[^\p{ASCII}]/u.test(text) || !/\p{Script=Latin}/u.test(text)) return undefined;
  for (const { 0: word, index } of matchesIn(text, /[\p{L}\p{M}\p{N}]+/gu)) {
    if (!/\p{Script=Latin}/u.test(word)) continue;
    const script = /\p{Script=Cyrillic}/u.test(word) ? 'Cyrillic' : /\p{Script=Greek}/u.test(word) ? 'Greek' : undefined;
    // Registries refuse labels of Latin and Cyrillic or Greek letters (ICANN's IDN guidelines): what looks like a name is another one.
    if (script) return { start: index, end: index + word.length, word, script, latin: latinForm(word) };
  }
  return undefined;
}

/** The script of a label that has no Latin letter and looks as if it had no other; browsers show such labels in their encoded form. */
function disguisedScript(label: string): Script | undefined {
  if (!/^[\p{Script=Cyrillic}\p{Script=Greek}\d-]+$/u.test(label) || !/\p{L}/u.test(label) || latinForm(label) === undefined)
    return undefined;
  return /\p{Script=Cyrillic}/u.test(label) ? 'Cyrillic' : 'Greek';
}

function lengthFault(address: string, local: string, domain: string): AddressFault | undefined {
  const before = octets(local);
  if (before > MAX_LOCAL)
    return fault(
      0,
      local.length,
      message('The name before the "@" has {count} bytes; at most {most} are allowed', { count: before, most: MAX_LOCAL }),
    );
  const behind = domain.split('.').reduce((sum, label) => sum + encodedLength(label) + 1, -1);
  if (behind > MAX_DOMAIN)
    return fault(
      local.length + 1,
      address.length,
      message('The domain has {count} characters; at most {most} are allowed', { count: behind, most: MAX_DOMAIN }),
    );
  const all = before + 1 + behind;
  return all > MAX_ADDRESS
    ? fault(
        0,
        address.length,
        message('The email address has {count} bytes; at most {most} are allowed', { count: all, most: MAX_ADDRESS }),
      )
    : undefined;
}

/** Octets of a label on the wire; beyond ASCII the least that its `xn--` form can have (RFC 3492: a digit per character at least, and a delimiter), so that nothing allowed is refused. */
function encodedLength(label: string): number {
  const characters = [...label];
  const beyond = characters.filter((character) => character > '\u007F').length;
  if (beyond === 0) return label.length;
  return 'xn--'.length + characters.length + (beyond < characters.length ? 1 : 0);
}

/** A repair counts only when nothing else is wrong with it, or that has one repair too. */
function fault(start: number, end: number, what: Message, candidate?: string): AddressFault {
  const rest = candidate === undefined ? undefined : findAddressFault(candidate);
  const repair = rest ? rest.repair : candidate;
  return { start, end, message: what, ...(repair === undefined ? {} : { repair }) };
}

function endOfWords(text: string): number {
  let end = text.length;
  while (end > 0 && !/[\p{L}\p{M}\p{N}\uDC00-\uDFFF]/u.test(text[end - 1] ?? '')) end--;
  return end;
}

/** Quotations in messages stay short. */
function cut(text: string): string {
  return truncate(text, 24);
}
