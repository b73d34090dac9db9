/** What an e-mail address may look like (RFC 5321, RFC 6531): where one breaks the rules, and the repair where there is exactly one. */

/** The first fault of an address; offsets in the address, never an empty range unless the address is empty. */
export interface AddressFault {
  readonly start: number;
  readonly end: number;
  /** What is wrong, then what is expected, in a writer's words. */
  readonly message: string;
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
  if (address.length > MAX_READ) return fault(0, address.length, `The address has more than ${MAX_READ} characters, at most ${MAX_ADDRESS} are allowed`);
  const found = spellingFault(address);
  if (found) return found;
  const quoted = /^"(?:[^"\\\r\n]|\\[^\r\n])*"(?=@)/.exec(address);
  const at = quoted ? quoted[0].length : address.indexOf('@');
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  return (quoted ? undefined : localFault(address, local)) ?? domainFault(address, local, domain, at + 1) ?? lengthFault(address, local, domain);
}

/** The domain of an address in lower case, without what may hide in it; empty when there is none. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).replace(INVISIBLE, '').toLowerCase();
}

/** Length in octets of UTF-8, which is what the limits count. */
export function octets(text: string): number {
  let count = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    count += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return count;
}

/** Slips of the keyboard and of copying that can stand anywhere. */
function spellingFault(address: string): AddressFault | undefined {
  const invisible = address.search(INVISIBLE);
  if (invisible !== -1) {
    const code = (address.codePointAt(invisible) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return fault(invisible, invisible + 1, `An invisible character (U+${code}) stands in the address, expected none`, address.replace(INVISIBLE, ''));
  }
  const wide = address.search(/[＠﹫]/u);
  if (wide !== -1) return fault(wide, wide + 1, `The address has a wide \`${address[wide]}\`, expected \`@\``, address.replace(/[＠﹫]/gu, '@'));
  if (address.startsWith('"')) return undefined;
  const space = /\s+/u.exec(address);
  if (space) {
    const end = space.index + space[0].length;
    const nextToSign = /[@.]/.test(`${address[space.index - 1] ?? ''}${address[end] ?? ''}`);
    return fault(space.index, end, 'A space stands in the address, expected none', nextToSign ? address.slice(0, space.index) + address.slice(end) : undefined);
  }
  const at = address.indexOf('@');
  if (at === -1) return fault(0, address.length, 'The address has no `@`, expected name@domain');
  const double = /@{2,}/.exec(address);
  if (double) return fault(double.index, double.index + double[0].length, `The address has ${double[0].length} \`@\`, expected one`, address.replace(/@{2,}/g, '@'));
  const second = address.indexOf('@', at + 1);
  return second === -1 ? undefined : fault(second, second + 1, 'The address has a second `@`, expected one');
}

/** RFC 5321, 4.1.2 `Dot-string`; RFC 6531, 3.3 adds every character beyond ASCII. */
function localFault(address: string, local: string): AddressFault | undefined {
  const rest = address.slice(local.length);
  if (local === '') return fault(0, Math.min(1, address.length), 'Nothing stands before the `@`, expected a name');
  const scheme = /^(?:mailto:|\/\/)+/i.exec(local);
  if (scheme) return fault(0, scheme[0].length, `\`${scheme[0]}\` stands before the address, expected the address alone`, address.slice(scheme[0].length));
  const wrong = /[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}.!#$%&'*+/=?^_`{|}~-]/u.exec(local);
  if (wrong) return fault(wrong.index, wrong.index + wrong[0].length, `\`${wrong[0]}\` cannot stand before the \`@\` of an address`);
  const dots = /\.{2,}/.exec(local);
  const unDotted = local.replace(/\.{2,}/g, '.').replace(/^\.|\.$/g, '');
  const repair = unDotted === '' ? undefined : unDotted + rest;
  if (local.startsWith('.')) return fault(0, 1, 'The address starts with a dot, expected a letter or digit', repair);
  if (dots && dots.index + dots[0].length < local.length) return fault(dots.index, dots.index + dots[0].length, 'Dots stand in a row before the `@`, expected one', repair);
  if (local.endsWith('.')) return fault(local.length - (dots?.[0].length ?? 1), local.length, 'A dot stands right before the `@`, expected a letter or digit', repair);
  return undefined;
}

/** RFC 5321, 4.1.2 `Domain` and 4.1.3 address literals; RFC 5890 for labels beyond ASCII. That the last label is a word is RFC 3696, 2. */
function domainFault(address: string, local: string, domain: string, at: number): AddressFault | undefined {
  if (/^\[[^[\]\s]*\]$/.test(domain)) {
    const known = /^\[(?:\d{1,3}(?:\.\d{1,3}){3}|IPv6:[\da-f:.]{2,45})\]$/i.test(domain);
    return known ? undefined : fault(at, address.length, 'The brackets hold no network address, expected a domain');
  }
  const core = domain.slice(0, endOfWords(domain));
  if (core === '') return fault(at - 1, address.length, 'Nothing stands behind the `@`, expected a domain');
  if (core !== domain) return fault(at + core.length, address.length, `The address ends in \`${cut(domain.slice(core.length))}\`, expected the end of the domain`, `${local}@${core}`);
  if (domain.startsWith('.')) return fault(at, at + 1, 'A dot stands right behind the `@`, expected a letter or digit', `${local}@${domain.replace(/^\.+/, '')}`);
  const dots = /\.{2,}/.exec(domain);
  if (dots) return fault(at + dots.index, at + dots.index + dots[0].length, 'Dots stand in a row in the domain, expected one', `${local}@${domain.replace(/\.{2,}/g, '.')}`);
  const comma = domain.indexOf(',');
  if (comma !== -1) return fault(at + comma, at + comma + 1, 'A comma stands in the domain, expected a dot', `${local}@${domain.replaceAll(',', '.')}`);
  const wrong = /[^\p{L}\p{M}\p{N}.\-]/u.exec(domain);
  if (wrong) return fault(at + wrong.index, at + wrong.index + wrong[0].length, `\`${wrong[0]}\` cannot stand in a domain, only letters, digits and hyphens can`);
  return labelFault(address, local, domain, at);
}

function labelFault(address: string, local: string, domain: string, at: number): AddressFault | undefined {
  const labels = domain.split('.');
  const straightened = labels.map((label) => label.replace(/^-+|(?<!-)-+$/g, ''));
  const repair = straightened.includes('') ? undefined : `${local}@${straightened.join('.')}`;
  let start = at;
  for (const label of labels) {
    const end = start + label.length;
    if (label.startsWith('-')) return fault(start, start + 1, 'A part of the domain starts with a hyphen, expected a letter or digit', repair);
    if (label.endsWith('-')) return fault(end - 1, end, 'A part of the domain ends with a hyphen, expected a letter or digit', repair);
    const script = otherScript(label);
    if (script) return fault(start, end, `The domain mixes Latin letters with ${script} ones that look alike, expected one script`, repairScripts(local, labels));
    const length = encodedLength(label);
    if (length > MAX_LABEL) return fault(start, end, `A part of the domain has ${length} characters, at most ${MAX_LABEL} are allowed`);
    start = end + 1;
  }
  const last = labels.at(-1) ?? '';
  if (labels.length === 1) return fault(at, address.length, `The domain \`${cut(domain)}\` has no ending, expected one such as \`.com\``);
  // One letter beyond ASCII can be a whole word.
  if (!/^(?:\p{L}[\p{L}\p{M}]+|xn--[a-z\d-]+|[^\p{ASCII}])$/iu.test(last)) return fault(address.length - last.length, address.length, `The domain ends in \`.${cut(last)}\`, expected letters such as \`.com\``);
  return undefined;
}

/** Letters of other scripts that look like Latin ones, and those. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's', ԁ: 'd', ԛ: 'q', ο: 'o', ν: 'v', α: 'a', ρ: 'p' };

/** Registries refuse labels of Latin and Cyrillic or Greek letters (ICANN's IDN guidelines): what looks like a name is another one. */
function otherScript(label: string): string | undefined {
  if (!/[^\p{ASCII}]/u.test(label) || !/\p{Script=Latin}/u.test(label)) return undefined;
  return /\p{Script=Cyrillic}/u.test(label) ? 'Cyrillic' : /\p{Script=Greek}/u.test(label) ? 'Greek' : undefined;
}

/** The address as it looks, where every letter of such labels looks like a Latin one. */
function repairScripts(local: string, labels: readonly string[]): string | undefined {
  const repaired = labels.map((label) => (otherScript(label) ? [...label.toLowerCase()].map((character) => LOOK_ALIKES[character] ?? character).join('') : label));
  return repaired.some(otherScript) ? undefined : `${local}@${repaired.join('.')}`;
}

function lengthFault(address: string, local: string, domain: string): AddressFault | undefined {
  const before = octets(local);
  if (before > MAX_LOCAL) return fault(0, local.length, `The part before the \`@\` has ${before} bytes, at most ${MAX_LOCAL} are allowed`);
  const behind = domain.split('.').reduce((sum, label) => sum + encodedLength(label) + 1, -1);
  if (behind > MAX_DOMAIN) return fault(local.length + 1, address.length, `The domain has ${behind} characters, at most ${MAX_DOMAIN} are allowed`);
  const all = before + 1 + behind;
  return all > MAX_ADDRESS ? fault(0, address.length, `The address has ${all} bytes, at most ${MAX_ADDRESS} are allowed`) : undefined;
}

/** Octets of a label on the wire; beyond ASCII the least that its `xn--` form can have (RFC 3492: a digit per character at least, and a delimiter), so that nothing allowed is refused. */
function encodedLength(label: string): number {
  const characters = [...label];
  const beyond = characters.filter((character) => character > '\u007F').length;
  if (beyond === 0) return label.length;
  return 'xn--'.length + characters.length + (beyond < characters.length ? 1 : 0);
}

/** A repair counts only when nothing else is wrong with it, or that has one repair too. */
function fault(start: number, end: number, message: string, candidate?: string): AddressFault {
  const rest = candidate === undefined ? undefined : findAddressFault(candidate);
  const repair = rest ? rest.repair : candidate;
  return { start, end, message, ...(repair === undefined ? {} : { repair }) };
}

function endOfWords(text: string): number {
  let end = text.length;
  while (end > 0 && !/[\p{L}\p{M}\p{N}\uDC00-\uDFFF]/u.test(text[end - 1] ?? '')) end--;
  return end;
}

/** Quotations in messages stay short. */
function cut(text: string): string {
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}
