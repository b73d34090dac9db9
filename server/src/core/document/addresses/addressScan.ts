/** Finds email addresses in running text, and what is plainly meant as one; tells them from handles, file names, versions and variables. */

import { matchesIn } from '../text/matches.ts';
import {
  type AddressCandidate,
  candidateOf,
  canStandBefore,
  canStandBehind,
  endOfDomain,
  type RequiredEvidence,
  startOfLocal,
} from './addressBounds.ts';
import { scanBroken } from './brokenAddresses.ts';
import { findAddressFault } from './emailGrammar.ts';
import { splitDomain } from './publicSuffix.ts';

/** All candidates in order, none of which overlap with broken ones; linear in the length of the text. */
export function scanAddresses(text: string): readonly AddressCandidate[] {
  if (!MAY_BE_ADDRESS.test(text)) return [];
  const found: AddressCandidate[] = [];
  for (const sign of matchesIn(text, /[@＠﹫]+/gu)) {
    const candidate = scanBroken(text, sign.index, sign[0].length) ?? readPlain(text, sign.index, sign.index + sign[0].length);
    // Of an address with two domains the first `@` is read, and its second is inside.
    if (candidate && candidate.start >= (found.at(-1)?.end ?? 0)) found.push(candidate);
  }
  found.push(...scanObfuscated(text), ...scanResidue(text));
  return found.sort((a, b) => a.start - b.start);
}

/** Something that each kind of candidate has in it, told in one search: most texts have none. */
const MAY_BE_ADDRESS = /[@＠﹫]|[[({<]\s?(?:at|ät|arroba|e-?mail)|\sdot\s/iu;

/** Endings by which a broken domain is still known as one. */
const COMMON_ENDING = /^(?:com|org|net|eu|io|co|info|biz|de|fr|es|it|nl|uk|ch|at|be|us|ca|app|dev|ai)(?![\p{L}\p{N}])/u;

function readPlain(text: string, sign: number, behind: number): AddressCandidate | undefined {
  const signs = behind - sign;
  const start = startOfLocal(text, sign);
  const local = text.slice(start, sign);
  if (signs > 2 || local === '' || !canStandBefore(text, start, local)) return undefined;
  const end = endOfDomain(text, behind);
  // A full-width full stop is a mistake, and read as the period that is meant.
  const domain = text.slice(behind, end).replaceAll('．', '.');
  if (domain === '' || !canStandBehind(text, end, local, domain)) return undefined;

  const make = (to: number, needs: RequiredEvidence): AddressCandidate => candidateOf(text, start, to, needs);
  if (domain.startsWith('[')) return make(end, 'none');
  if (!domain.includes('.')) {
    const broken = /^(?:,| ?[.｡。] ?)/u.exec(text.slice(end, end + 3));
    const ending = broken ? COMMON_ENDING.exec(text.slice(end + broken[0].length, end + broken[0].length + 6)) : null;
    // Between angle brackets any top-level domain makes an address of it.
    const enclosed = broken && text[start - 1] === '<' ? /^[a-z]{2,24}(?=>)/i.exec(text.slice(end + 1, end + 26)) : null;
    if (enclosed && splitDomain(`${domain}.${enclosed[0]}`).known) return make(end + 1 + enclosed[0].length, 'none');
    if (broken && ending) return make(end + broken[0].length + ending[0].length, broken[0] === ',' ? 'none' : 'role');
    if (!/^[a-z][a-z\d-]{2,}$/.test(domain) || /[/:([{<=#]/.test(text[end] ?? '')) return undefined;
    const rest = /^ ?\. ?([a-z]{1,24})(?![\p{L}\p{N}.])/u.exec(text.slice(end, end + 29));
    return {
      ...make(end, signs === 2 && /^[a-z][\w.+-]+$/.test(local) && !/[\d_]/.test(text[end] ?? '') ? 'none' : 'role'),
      ...(rest ? { rest: { letters: rest[1] ?? '', end: end + rest[0].length } } : {}),
    };
  }
  const last = domain.slice(domain.lastIndexOf('.') + 1);
  if (!/^[\p{L}\p{M}]{2,}$|^xn--/iu.test(last)) return /^[a-z]/i.test(domain) && /^[a-z]$/i.test(last) ? make(end, 'role') : undefined;
  // "Contact/privacy@x.org" is an address, "docs/readme@v2.com" a path.
  return make(end, text[start - 1] === '/' && !/[@＠]\S*\/$/u.test(text.slice(Math.max(0, start - 100), start)) ? 'role' : 'none');
}

const OPEN = '[\\[({<]';
const CLOSE = '[\\])}>]';
const AT = new RegExp(
  `\\s{0,2}${OPEN}\\s?(?:at|@|ät|arroba)\\s?${CLOSE}\\s{0,2}|(?<=[\\w])@(?=[a-z\\d-]{1,63}\\s{0,2}${OPEN}(?:dot|\\.))`,
  'giu',
);
const DOT = `(?:\\.|\\s{0,2}${OPEN}\\s?(?:dot|\\.|punkt|point|punto|ponto)\\s?${CLOSE}\\s{0,2}|\\s(?:dot|punkt|point|punto)\\s)`;
const DOMAIN = new RegExp(`^[a-z\\d][a-z\\d-]{0,62}(?:${DOT}[a-z\\d][a-z\\d-]{0,62}){1,4}`, 'iu');
const SPOKEN = /(?<![\w.+-])([\w.+-]{1,64}) at ([a-z\d-]{1,63}(?: dot [a-z\d-]{1,63}){1,3})(?![\w-])/gi;

/** "privacy (at) x (dot) org", "privacy at x dot org". */
function scanObfuscated(text: string): AddressCandidate[] {
  const found: AddressCandidate[] = [];
  const add = (start: number, end: number, local: string, domain: string): void => {
    const address = `${local}@${domain.replace(new RegExp(DOT, 'giu'), '.').replace(/ dot /gi, '.')}`;
    if (findAddressFault(address) === undefined) found.push({ start, end, address, how: 'obfuscated', needs: 'none' });
  };
  for (const at of matchesIn(text, AT)) {
    const local = /[\w+.-]{1,64}$/.exec(text.slice(Math.max(0, at.index - 64), at.index))?.[0];
    const behind = at.index + at[0].length;
    const domain = DOMAIN.exec(text.slice(behind, behind + 160))?.[0];
    if (!local || !domain) continue;
    const end = domain.length - (/[.]\p{Lu}\p{Ll}*$/u.exec(domain)?.[0].length ?? 0);
    add(at.index - local.length, behind + end, local, domain.slice(0, end));
  }
  if (/\sdot\s/i.test(text))
    for (const match of matchesIn(text, SPOKEN)) add(match.index, match.index + match[0].length, match[1] ?? '', match[2] ?? '');
  return found;
}

/** What Cloudflare's protection leaves when a page is copied. */
function scanResidue(text: string): AddressCandidate[] {
  return matchesIn(text, /\[\s?e-?mail\s+protected\s?\]/giu).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    address: match[0],
    how: 'residue',
    needs: 'none',
  }));
}
