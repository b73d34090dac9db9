/** Tells the mailbox of a person from that of a role. */
import { FREE_MAIL_DOMAINS } from '../../knowledge/freeMailDomains.ts';
import { GIVEN_NAMES } from '../../knowledge/givenNames.ts';
import { mailboxRole } from '../../knowledge/mailboxRoles.ts';
import { matchesIn } from '../text/matches.ts';
import { domainOf, localOf } from './emailGrammar.ts';

/** Whose mailbox it is, when it isn't a role's: `free-mail` with a provider for the public, `person` named after someone. */
export type PersonalKind = 'free-mail' | 'person';

/**
 * Whose mailbox an address is; undefined for everything that may be a role's.
 * @param around the visible text of the block, where a person's full name may be
 */
export function personalKind(address: string, around: string): PersonalKind | undefined {
  const local = localOf(address).replace(/\+.*$/s, '');
  // Nobody but the provider itself has privacy@ there.
  if (mailboxRole(local) || /^(?:your|my|name|user|someone|first|last|vor|nach)/i.test(local)) return undefined;
  if (FREE_MAIL_DOMAINS.has(domainOf(address))) return 'free-mail';
  const parts = fold(local).toLowerCase().split(/[._-]/);
  if (parts.length > 3 || parts.some((part) => !/^[a-z]+$/.test(part)) || parts.some((part) => mailboxRole(part))) return undefined;
  const [first = '', ...rest] = parts;
  const last = rest.at(-1) ?? '';
  if (TEAM.test(last)) return undefined;
  if (last.length > 1 && GIVEN_NAMES.has(first)) return 'person';
  return around.length <= LONGEST_BLOCK && hasFullName(fold(around), first, last) ? 'person' : undefined;
}

/** Longer blocks are not searched for names. */
const LONGEST_BLOCK = 5000;
/** Last words of teams, which are written with capitals like names. */
const TEAM =
  /^(?:teams?|ops|operations|office|officer|support|desk|services?|center|centre|department|dept|group|relations|affairs|board|committee|program|experience|success|management|requests?|access|policy|resources|care|europe|germany|france|spain|italy|canada|america|asia|global|international|inc|gmbh|ltd|foundation|community|network)$/;

/** The mailbox is made of a name that is in the text: `ted.byron`, `tbyron`, `tedb`, `tedbyron`, or `ted` beside "Ted Byron"; only common given names count, since "Data Protection" looks like a name too. */
function hasFullName(around: string, first: string, last: string): boolean {
  for (const [, given = '', family = ''] of matchesIn(
    around,
    /(?<![\p{L}@.])(\p{Lu}\p{Ll}{1,20})(?=\s(?:\p{Lu}\.?\s)?(\p{Lu}[\p{L}'’-]{1,30}))/gu,
  )) {
    const [a, b] = [given.toLowerCase(), family.toLowerCase().replace(/[^a-z]/g, '')];
    if (!GIVEN_NAMES.has(a)) continue;
    if (last !== '' ? first === a[0] && last === b : [a, a + b, (a[0] ?? '') + b, a + (b[0] ?? '')].includes(first)) return true;
  }
  return false;
}

/** Without accents, as addresses are. Case is kept in texts: a name begins with a capital. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
