/** Finds e-mail addresses in running text, and what is plainly meant as one; tells them from handles, file names, versions and variables. */
import { findAddressFault, INVISIBLE, type AddressFault } from './emailGrammar.ts';

/** One address in a text; offsets in that text. */
export interface AddressCandidate {
  readonly start: number;
  readonly end: number;
  /** As written; for obfuscated ones what they stand for; for residue the words that stand there. */
  readonly address: string;
  readonly how: 'plain' | 'obfuscated' | 'residue';
  /** Offsets in `address`. */
  readonly fault?: AddressFault;
  /** True when only a mailbox of a known role, or the policy's own domain, makes it an address: `people-ops@example`. */
  readonly unsure: boolean;
}

/** All candidates in order; linear in the length of the text. */
export function scanAddresses(text: string): readonly AddressCandidate[] {
  const found: AddressCandidate[] = [];
  for (const sign of text.matchAll(/[@＠]+/gu)) {
    const candidate = readPlain(text, sign.index, sign.index + sign[0].length);
    if (candidate) found.push(candidate);
  }
  found.push(...scanObfuscated(text), ...scanResidue(text));
  return found.sort((a, b) => a.start - b.start);
}

/** Endings by which a broken domain is still known as one. */
const COMMON_ENDING = /^(?:com|org|net|eu|io|co|info|biz|de|fr|es|it|nl|uk|ch|at|be|us|ca|app|dev|ai)(?![\p{L}\p{N}])/u;
/** Endings of files that are no endings of domains. */
const FILE_ENDING = /\.(?:png|jpe?g|gif|svg|webp|ico|bmp|avif|pdf|css|html?|js|jsx|ts|tsx|json|ya?ml|xml|txt|csv|docx?|xlsx?|exe|dll|jar|tgz|gz)$/i;
/** Longest stretch that is looked at before and behind a sign; what is longer is no address. */
const REACH = 500;

function readPlain(text: string, sign: number, behind: number): AddressCandidate | undefined {
  const signs = behind - sign;
  const start = startOfLocal(text, sign);
  const local = text.slice(start, sign);
  if (signs > 2 || local === '' || !canStandBefore(text, start, local)) return undefined;
  const gap = /[ \u00A0]/.test(text[behind] ?? '') ? 1 : 0;
  const end = endOfDomain(text, behind + gap);
  const domain = text.slice(behind + gap, end);
  if (domain === '' || !canStandBehind(text, end, local, domain)) return undefined;

  const make = (to: number, written: string, unsure: boolean): AddressCandidate => {
    const fault = findAddressFault(written);
    return { start, end: to, address: written, how: 'plain', unsure, ...(fault ? { fault } : {}) };
  };
  if (domain.startsWith('[')) return make(end, text.slice(start, end), false);
  if (!domain.includes('.')) {
    const broken = gap === 0 && /^(?:,| ?\. ?)/u.exec(text.slice(end, end + 3));
    const ending = broken ? COMMON_ENDING.exec(text.slice(end + broken[0].length, end + broken[0].length + 6)) : null;
    if (broken && ending) {
      const to = end + broken[0].length + ending[0].length;
      return make(to, text.slice(start, to), broken[0] !== ',');
    }
    if (gap > 0 || !/^[a-z][a-z\d-]{2,}$/.test(domain) || /[/:([{<=#]/.test(text[end] ?? '')) return undefined;
    return make(end, text.slice(start, end), true);
  }
  const last = domain.slice(domain.lastIndexOf('.') + 1);
  if (!/^[\p{L}\p{M}]{2,}$|^xn--/iu.test(last)) return /^[a-z]/i.test(domain) && /^[a-z]$/i.test(last) && gap === 0 ? make(end, text.slice(start, end), true) : undefined;
  if (gap > 0) return COMMON_ENDING.test(last) ? make(end, text.slice(start, end), true) : undefined;
  // "Contact/privacy@x.org" is an address, "docs/readme@v2.com" a path.
  return make(end, text.slice(start, end), text[start - 1] === '/' && !/[@＠]\S*\/$/u.test(text.slice(Math.max(0, start - 100), start)));
}

/** Where the part before the sign starts: behind white space, punctuation that ends a word, or where a script without spaces ends. */
function startOfLocal(text: string, sign: number): number {
  let start = sign;
  const lowest = Math.max(0, sign - REACH);
  let spaceless: boolean | undefined;
  while (start > lowest) {
    const character = text[start - 1] ?? '';
    if (!/[\p{L}\p{M}\p{N}._+\-'&%]/u.test(character) && character.search(INVISIBLE) === -1) break;
    if (/\p{L}/u.test(character)) {
      const now = SPACELESS.test(character);
      if (spaceless !== undefined && now !== spaceless) break;
      spaceless = now;
    }
    start--;
  }
  // What opens a quotation, a list or an emphasis is no part of the address; one dot may be a slip, more are an ellipsis.
  for (;;) {
    const character = text[start] ?? '';
    if (start < sign && (/['&+_-]/.test(character) || character.search(INVISIBLE) !== -1 || (character === '.' && (text[start + 1] === '.' || text[start - 1] === '.')))) start++;
    else return start;
  }
}

/** Scripts that put no spaces between words. */
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Handles, URLs, paths, masked addresses and template variables are no addresses. */
function canStandBefore(text: string, start: number, local: string): boolean {
  const before = text[start - 1] ?? '';
  if (/[@＠}\]$\uFFFC]/u.test(before) || local.startsWith('%') || local.includes('...')) return false;
  const token = /(?<!\S)\S*$/.exec(text.slice(Math.max(0, start - 200), start))?.[0] ?? '';
  if (/[\p{L}\p{N}][*•…]+$/u.test(token.slice(-20))) return false;
  if (/:\/\/|\bwww\.|(?:xmpp|sip|sips|acct|matrix|ssh|git|npm|im):$/i.test(token)) return false;
  return before !== '/' || /(?:^|[(\s])\p{L}+\/$/u.test(token) || /^[^@]*@[^/]+\.[^/]+\/$/.test(token.slice(token.lastIndexOf('/', token.length - 2) + 1));
}

/** File names, versions, remote paths, longer handles and template variables neither. */
function canStandBehind(text: string, end: number, local: string, domain: string): boolean {
  const behind = text.slice(end, end + 3);
  if (/^\.?(?:[@＠{]|\$\{|<%)|^\.[[%]/u.test(behind)) return false;
  if (!domain.includes('.') && /^(?:[*•…%[\uFFFC]|\.\.)/u.test(behind)) return false;
  if (FILE_ENDING.test(domain) || /^\d+(?:\.\d+)?x(?:\.|$)/.test(domain) || domain.includes('...')) return false;
  return !(/^:[\w~/]/.test(behind) && (local === 'git' || behind[1] === '~' || behind[1] === '/'));
}

/** Where the domain ends: before punctuation at the end of a sentence, suffixes (`x.com-ra`), dashes, and words that follow a full stop without a space. */
function endOfDomain(text: string, from: number): number {
  if (text[from] === '[') {
    const literal = /^\[(?:\d{1,3}(?:\.\d{1,3}){3}|IPv6:[\da-f:.]{2,45})\]/i.exec(text.slice(from, from + 60));
    return literal ? from + literal[0].length : from;
  }
  let end = from;
  const highest = Math.min(text.length, from + REACH);
  while (end < highest) {
    const character = text[end] ?? '';
    if (!/[\p{L}\p{M}\p{N}._-]/u.test(character) && (character.search(INVISIBLE) === -1 || !/[\p{L}\p{M}\p{N}.]/u.test(text[end + 1] ?? ''))) break;
    if (SPACELESS.test(character) && end > from && /[\p{L}\p{N}]/u.test(text[end - 1] ?? '') && !SPACELESS.test(text[end - 1] ?? '')) break;
    if (character === '-' && text[end + 1] === '-' && !/(?:^|\.)xn$/i.test(text.slice(Math.max(from, end - 3), end))) break;
    end++;
  }
  while (end > from && /[._-]/.test(text[end - 1] ?? '')) end--;
  const domain = text.slice(from, end);
  const dot = domain.lastIndexOf('.');
  const last = domain.slice(dot + 1);
  if (dot <= 0) return end;
  // "…@x.com.If you": the next sentence.
  if (/^\p{Lu}\p{Ll}*$/u.test(last) && /\.[a-z]{2,}$/.test(domain.slice(0, dot))) return from + dot;
  const hyphen = last.indexOf('-');
  return hyphen > 0 && !/^xn--/i.test(last) ? from + dot + 1 + hyphen : end;
}

const OPEN = '[\\[({<]';
const CLOSE = '[\\])}>]';
const AT = new RegExp(`\\s{0,2}${OPEN}\\s?(?:at|@|ät|arroba)\\s?${CLOSE}\\s{0,2}|(?<=[\\w])@(?=[a-z\\d-]{1,63}\\s{0,2}${OPEN}(?:dot|\\.))`, 'giu');
const DOT = `(?:\\.|\\s{0,2}${OPEN}\\s?(?:dot|\\.|punkt|point|punto|ponto)\\s?${CLOSE}\\s{0,2}|\\s(?:dot|punkt|point|punto)\\s)`;
const DOMAIN = new RegExp(`^[a-z\\d][a-z\\d-]{0,62}(?:${DOT}[a-z\\d][a-z\\d-]{0,62}){1,4}`, 'iu');
const SPOKEN = /(?<![\w.+-])([\w.+-]{1,64}) at ([a-z\d-]{1,63}(?: dot [a-z\d-]{1,63}){1,3})(?![\w-])/gi;

/** "privacy (at) x (dot) org", "privacy at x dot org". */
function scanObfuscated(text: string): AddressCandidate[] {
  const found: AddressCandidate[] = [];
  const add = (start: number, end: number, local: string, domain: string): void => {
    const address = `${local}@${domain.replace(new RegExp(DOT, 'giu'), '.').replace(/ dot /gi, '.')}`;
    if (findAddressFault(address) === undefined) found.push({ start, end, address, how: 'obfuscated', unsure: false });
  };
  for (const at of text.matchAll(AT)) {
    const local = /[\w+.-]{1,64}$/.exec(text.slice(Math.max(0, at.index - 64), at.index))?.[0];
    const behind = at.index + at[0].length;
    const domain = DOMAIN.exec(text.slice(behind, behind + 160))?.[0];
    if (!local || !domain) continue;
    const end = domain.length - (/[.]\p{Lu}\p{Ll}*$/u.exec(domain)?.[0].length ?? 0);
    add(at.index - local.length, behind + end, local, domain.slice(0, end));
  }
  if (/\sdot\s/i.test(text)) for (const match of text.matchAll(SPOKEN)) add(match.index, match.index + match[0].length, match[1] ?? '', match[2] ?? '');
  return found;
}

/** What Cloudflare's protection leaves when a page is copied. */
function scanResidue(text: string): AddressCandidate[] {
  return [...text.matchAll(/\[\s?e-?mail\s+protected\s?\]/giu)].map((match) => ({ start: match.index, end: match.index + match[0].length, address: match[0], how: 'residue', unsure: false }));
}
