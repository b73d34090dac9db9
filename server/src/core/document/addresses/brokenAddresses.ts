/** What is meant as an email address and is none: spaces around the `@`, two domains, a web address or a bare IP address behind it. */
import { MAIL_CUE, MAILBOX_VERBS, MAILBOX_WORDS, PREPOSITION, SOCIAL_CUE } from '../../knowledge/mailWords.ts';
import { reservedDomain } from '../../knowledge/reservedDomains.ts';
import {
  type AddressCandidate,
  candidateOf,
  canStandBefore,
  endOfDomain,
  FILE_ENDING,
  type RequiredEvidence,
  startOfLocal,
} from './addressBounds.ts';
import { splitDomain } from './publicSuffix.ts';

/** How many characters before an address may say that it is one. */
const CUE = 60;

/** Reads what is around one `@`; undefined where nothing speaks for a broken address. @param signs how many `@` there are in a row */
export function scanBroken(text: string, sign: number, signs: number): AddressCandidate | undefined {
  if (signs > 1) return undefined;
  const before = gapBefore(text, sign);
  const behind = gapBehind(text, sign + 1);
  return before + behind > 0
    ? readSpaced(text, sign, before, behind)
    : (readTwoDomains(text, sign) ?? readWebAddress(text, sign) ?? readNetworkAddress(text, sign));
}

const GAP = 3;

function gapBefore(text: string, at: number): number {
  let gap = 0;
  while (gap < GAP && /[ \u00A0]/.test(text[at - gap - 1] ?? '')) gap++;
  return gap;
}

function gapBehind(text: string, at: number): number {
  let gap = 0;
  while (gap < GAP && /[ \u00A0]/.test(text[at + gap] ?? '')) gap++;
  return gap;
}

/** `privacy @x.org` may be a handle behind a word, `x @ y.org` a place: the words before must speak of mail, or the name of a mailbox. */
function readSpaced(text: string, sign: number, before: number, behind: number): AddressCandidate | undefined {
  const local = /(?<![\p{L}\p{N}@._+/-])[a-z\d](?:[a-z\d._+-]{0,62}[a-z\d])?$/iu.exec(
    text.slice(Math.max(0, sign - before - 66), sign - before),
  )?.[0];
  if (local === undefined) return undefined;
  const start = sign - before - local.length;
  const from = sign + 1 + behind;
  const end = endOfDomain(text, from);
  if (!isDomain(text.slice(from, end)) || /^[@＠/:({[]/u.test(text.slice(end, end + 1)) || !canStandBefore(text, start, local))
    return undefined;
  const evidence = evidenceOf(text, start, end, local, before > 0, behind > 0);
  return evidence && candidateOf(text, start, end, evidence);
}

function evidenceOf(
  text: string,
  start: number,
  end: number,
  local: string,
  before: boolean,
  behind: boolean,
): RequiredEvidence | undefined {
  const lead = text.slice(Math.max(0, start - CUE), start);
  const isMailbox = MAILBOX_WORDS.test(local) && local === local.toLowerCase();
  const isCued = MAIL_CUE.test(lead);
  const isAlone =
    (text[start - 1] === '<' && text[end] === '>') ||
    (/(?:^|\n)\s{0,3}$/.test(lead) && /^\s{0,3}(?:$|[\n.,;)])/.test(text.slice(end, end + 5)));
  // Who says so writes it in this way on purpose.
  if (before && behind && /spam/i.test(lead + text.slice(end, end + CUE))) return undefined;
  // "A photo by Christina @ larkspur.garden" isn't an address.
  if (behind) return isMailbox || ((isCued || isAlone) && !/^\p{Lu}\p{Ll}+$/u.test(local)) ? 'none' : before ? undefined : 'own';
  if (!isMailbox || SOCIAL_CUE.test(lead) || SOCIAL_CUE.test(text.slice(end, end + CUE))) return undefined;
  // "To contact @larkspur.garden": the word is a verb as often as a mailbox.
  const isPlaced = PREPOSITION.test(lead) && !MAILBOX_VERBS.test(local);
  return isCued || isPlaced || isAlone ? 'none' : MAILBOX_VERBS.test(local) ? undefined : 'own';
}

function isDomain(domain: string): boolean {
  return (
    /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,4}[a-z]{2,24}$/i.test(domain) &&
    !FILE_ENDING.test(domain) &&
    (splitDomain(domain).known || reservedDomain(domain) !== undefined)
  );
}

/** `privacy@x.org@x.org`, `privacy@x@x.org`, `a@b@x.org`. */
function readTwoDomains(text: string, sign: number): AddressCandidate | undefined {
  const start = startOfLocal(text, sign);
  const local = text.slice(start, sign);
  const middle = endOfDomain(text, sign + 1);
  if (local === '' || middle === sign + 1 || text[middle] !== '@' || !canStandBefore(text, start, local)) return undefined;
  const end = endOfDomain(text, middle + 1);
  const [first, second] = [text.slice(sign + 1, middle), text.slice(middle + 1, end)];
  if (!isDomain(second) || /^[@/:({[]/.test(text.slice(end, end + 1)) || !(isDomain(first) || /^[a-z\d][a-z\d_-]{0,62}$/i.test(first)))
    return undefined;
  // A way through another machine, or the name of somebody on a social network, has two `@` too.
  const lead = text.slice(Math.max(0, start - CUE), start);
  const isOther = LOGIN.test(local) || MACHINE_CUE.test(lead) || SOCIAL_CUE.test(lead) || /^v?\d/.test(first);
  return candidateOf(text, start, end, isOther && first.toLowerCase() !== second.toLowerCase() ? 'role' : 'none');
}

/** `privacy@https://x.org`. */
function readWebAddress(text: string, sign: number): AddressCandidate | undefined {
  const scheme = /^https?:\/\//i.exec(text.slice(sign + 1, sign + 9))?.[0].length;
  const start = startOfLocal(text, sign);
  const local = text.slice(start, sign);
  if (scheme === undefined || local === '' || !canStandBefore(text, start, local)) return undefined;
  const from = sign + 1 + scheme;
  const end = endOfDomain(text, from);
  if (!isDomain(text.slice(from, end))) return undefined;
  const slash = text[end] === '/' ? 1 : 0;
  return /^[\w/?#:%&=@-]/.test(text.slice(end + slash, end + slash + 1)) ? undefined : candidateOf(text, start, end + slash, 'none');
}

/** `privacy@192.0.2.1`, `privacy@10.0.0.1:25`; a log-in and a version with four numbers look like it. */
function readNetworkAddress(text: string, sign: number): AddressCandidate | undefined {
  const address = /^(\d{1,3})(?:\.\d{1,3}){3}(?=:(?:25|110|143|465|587|993|995|2525)(?![\w/:@.-]\S)|(?![\w/:@-]|\.\w))/.exec(
    text.slice(sign + 1, sign + 26),
  );
  const start = startOfLocal(text, sign);
  const local = text.slice(start, sign);
  if (!address || local === '' || address[0].split('.').some((octet) => Number(octet) > 255) || !canStandBefore(text, start, local))
    return undefined;
  const lead = text.slice(Math.max(0, start - CUE), start);
  const isPrivate = /^(?:10|127|172|192)$/.test(address[1] ?? '') && !LOGIN.test(local) && !/[\d_]/.test(local) && !MACHINE_CUE.test(lead);
  return isPrivate || MAILBOX_WORDS.test(local) || MAIL_CUE.test(lead)
    ? candidateOf(text, start, sign + 1 + address[0].length, 'none')
    : undefined;
}

/** Before the address of a machine. */
const MACHINE_CUE = /\b(?:ssh|s?ftp|scp|rsync|telnet|log[- ]?in|host|server|shell)\b/i;

/** Users of machines. */
const LOGIN = /^(?:root|user|admin|ubuntu|debian|centos|ec2-user|pi|git|deploy|backup|vagrant|guest|test)$/i;
