/** Where an email address in a text begins and ends, and what cannot be beside one: handles, paths, file names and variables are none. */
import { type AddressFault, findAddressFault, INVISIBLE } from './emailGrammar.ts';
import { splitDomain } from './publicSuffix.ts';

/** One address in a text; offsets in that text. */
export interface AddressCandidate {
  readonly start: number;
  readonly end: number;
  /** As written; for obfuscated ones what they stand for; for residue the words that are there. */
  readonly address: string;
  readonly how: 'plain' | 'obfuscated' | 'residue';
  /** Offsets in `address`. */
  readonly fault?: AddressFault;
  readonly needs: RequiredEvidence;
  /** Behind a domain without an ending: a full stop and a few letters, which may be the rest of it or the next sentence; where they end. */
  readonly rest?: { readonly letters: string; readonly end: number };
}

/** What else must speak for an address: `role` a mailbox of a known role or the policy's own domain (`people-ops@example`), `own` the latter alone. */
export type RequiredEvidence = 'none' | 'role' | 'own';

/** A candidate as it is written, with its fault if it has one. */
export function candidateOf(text: string, start: number, end: number, needs: RequiredEvidence): AddressCandidate {
  const address = text.slice(start, end);
  const fault = findAddressFault(address);
  return { start, end, address, how: 'plain', needs, ...(fault ? { fault } : {}) };
}

/** Endings of files that are no endings of domains. */
export const FILE_ENDING =
  /\.(?:png|jpe?g|gif|svg|webp|ico|bmp|avif|pdf|css|html?|js|jsx|ts|tsx|json|ya?ml|xml|txt|csv|docx?|xlsx?|exe|dll|jar|tgz|gz)$/i;
/** Longest stretch that is looked at before and behind an `@`; what is longer isn't an address. */
const REACH = 500;

/** Where the part before the `@` starts: behind white space, punctuation that ends a word, or where a script without spaces ends. */
export function startOfLocal(text: string, sign: number): number {
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
    if (
      start < sign &&
      (/['&+_-]/.test(character) ||
        character.search(INVISIBLE) !== -1 ||
        (character === '.' && (text[start + 1] === '.' || text[start - 1] === '.')))
    )
      start++;
    else return start;
  }
}

/** Scripts that put no spaces between words. */
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Handles, URLs, paths, masked addresses and template variables are no addresses. */
export function canStandBefore(text: string, start: number, local: string): boolean {
  const before = text[start - 1] ?? '';
  if (/[@＠}\]$\uFFFC]/u.test(before) || local.startsWith('%') || local.includes('...')) return false;
  const token = /(?<!\S)\S*$/.exec(text.slice(Math.max(0, start - 200), start))?.[0] ?? '';
  if (/[\p{L}\p{N}][*•…]+$/u.test(token.slice(-20))) return false;
  if (/:\/\/|\bwww\.|(?:xmpp|sip|sips|acct|matrix|ssh|git|npm|im):$/i.test(token)) return false;
  return (
    before !== '/' ||
    /(?:^|[(\s])\p{L}+\/$/u.test(token) ||
    /^[^@]*@[^/]+\.[^/]+\/$/.test(token.slice(token.lastIndexOf('/', token.length - 2) + 1))
  );
}

/** File names, versions, remote paths, longer handles and template variables neither. */
export function canStandBehind(text: string, end: number, local: string, domain: string): boolean {
  const behind = text.slice(end, end + 3);
  if (/^\.?(?:[@＠{]|\$\{|<%)|^\.[[%]/u.test(behind)) return false;
  if (!domain.includes('.') && /^(?:[*•…%[\uFFFC]|\.\.)/u.test(behind)) return false;
  if (FILE_ENDING.test(domain) || /^\d+(?:\.\d+)?x(?:\.|$)/.test(domain) || domain.includes('...')) return false;
  return !(/^:[\w~/]/.test(behind) && (local === 'git' || behind[1] === '~' || behind[1] === '/'));
}

/** Where the domain ends: before punctuation at the end of a sentence, suffixes (`x.com-ra`), dashes, and words that follow a full stop without a space. */
export function endOfDomain(text: string, from: number): number {
  if (text[from] === '[') {
    const literal = /^\[(?:\d{1,3}(?:\.\d{1,3}){3}|IPv6:[\da-f:.]{2,45})\]/i.exec(text.slice(from, from + 60));
    return literal ? from + literal[0].length : from;
  }
  let end = from;
  const highest = Math.min(text.length, from + REACH);
  while (end < highest) {
    const character = text[end] ?? '';
    if (
      !/[\p{L}\p{M}\p{N}._．-]/u.test(character) &&
      (character.search(INVISIBLE) === -1 || !/[\p{L}\p{M}\p{N}.]/u.test(text[end + 1] ?? ''))
    )
      break;
    if (SPACELESS.test(character) && end > from && /[\p{L}\p{N}]/u.test(text[end - 1] ?? '') && !SPACELESS.test(text[end - 1] ?? '')) break;
    if (character === '-' && text[end + 1] === '-' && !/(?:^|\.)xn$/i.test(text.slice(Math.max(from, end - 3), end))) break;
    end++;
  }
  while (end > from && /[._．-]/.test(text[end - 1] ?? '')) end--;
  const domain = text.slice(from, end);
  const dot = domain.lastIndexOf('.');
  const last = domain.slice(dot + 1);
  if (dot <= 0) return end;
  const before = domain.slice(0, dot);
  // "…@x.com.If you": the next sentence; "…@x.com.으로": a particle behind the full stop.
  if (
    /\.[a-z]{2,}$/.test(before) &&
    (/^\p{Lu}\p{Ll}*$/u.test(last) || (!/[a-z]/i.test(last) && splitDomain(before).known && !splitDomain(domain).known))
  )
    return from + dot;
  const hyphen = last.indexOf('-');
  return hyphen > 0 && !/^xn--/i.test(last) ? from + dot + 1 + hyphen : end;
}
