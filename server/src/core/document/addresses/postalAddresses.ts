/** Postal addresses and whose they are: "Seedwell Ltd, 12 Mill Lane, Bristol BS1 4DJ". */

import { COMPANY_FORMS } from '../../knowledge/companyForms.ts';
import { ADDRESS_LABEL, POST_CODE, STREET_NUMBER } from '../../knowledge/postalWords.ts';
import type { Leaf } from '../markdown/leaf.ts';
import { mayMatch } from '../markdown/mayMatch.ts';
import { inLeaves, undefinedIfEmpty } from '../markdown/passages.ts';
import { matchesIn } from '../text/matches.ts';
import { type Span, shiftSpan } from '../text/span.ts';

/** One address with a street, a number and a post code. */
export interface PostalAddress {
  /** From the street to the post code, or to the city behind it. */
  readonly span: Span;
  /** As a reader sees it, on one line. */
  readonly text: string;
  /** What is written before the street, on the same line or the one above: who lives there; never empty. */
  readonly owner: string;
  /** Words around it that say what is there: from the beginning of the block to the address. */
  readonly leadIn: string;
  /** The number of the house and the post code, without spaces, in upper case: what two spellings of one address have in common. */
  readonly place: string;
}

/** Between the post code and the street, in UTF-16 code units. */
const FARTHEST = 110;
/** Before the street. */
const LONGEST_OWNER = 90;

/** All addresses in order, without those in quotations and code. */
export const findPostalAddresses = inLeaves(
  (leaf) =>
    leaf.kind === 'code' || leaf.kind === 'heading' || leaf.quoteDepth > 0 ? undefined : undefinedIfEmpty(postalAddressesIn(leaf)),
  ({ start }, found) => found.map((one): PostalAddress => ({ ...one, span: shiftSpan(one.span, start) })),
  mayMatch(/\d/),
);

/** The addresses in one block, or in one part of a block of HTML; offsets relative to it. */
export function postalAddressesIn({ prose }: Pick<Leaf, 'prose'>): readonly PostalAddress[] {
  const { text } = prose;
  if (!/\d{4}|\d[A-Z]{2}(?![A-Z])/.test(text)) return [];
  const found: PostalAddress[] = [];
  let done = 0;
  for (const code of matchesIn(text, POST_CODE)) {
    const before = text.slice(Math.max(done, code.index - FARTHEST), code.index);
    const street = matchesIn(before, STREET_NUMBER).at(-1);
    const groups = street?.groups;
    const number = groups?.['before'] ?? groups?.['behind'];
    if (!street || number === undefined) continue;
    const start = code.index - before.length + street.index;
    const end = code.index + code[0].length;
    // A sentence between the street and the code: two things, and no address.
    if (/[.!?;]\s+\p{Lu}\p{Ll}{3,}\s\p{Ll}/u.test(text.slice(start, end))) continue;
    const owner = ownerOf(text.slice(Math.max(done, start - LONGEST_OWNER), start));
    done = end;
    if (owner === '') continue;
    const { us, letters, digits } = code.groups ?? {};
    const postCode = us ?? letters ?? digits ?? '';
    found.push({
      span: prose.spanOf(start, end),
      text: oneLine(text.slice(start, end)),
      owner,
      leadIn: text.slice(Math.max(0, start - 160), start),
      place: `${number.replace(/\s/g, '')} ${postCode.replace(/\s/g, '')}`.toUpperCase(),
    });
  }
  return found;
}

/** The lines of an address, with commas between them. */
function oneLine(address: string): string {
  return address
    .split('\n')
    .map((line) => line.trim().replace(/,$/, ''))
    .filter((line) => line !== '')
    .join(', ')
    .replace(/\s+/g, ' ');
}

/** The name that what is before a street ends with, with the legal form that a comma may set apart; empty where it is none. */
function ownerOf(before: string): string {
  const parts = before
    .split(/\n|,|:|;|\(|\)| [-–—|] |(?<=\p{Ll}{3})\.\s|(?<!\p{L})(?:at|unter|in der|au|sis|en la|presso)(?=\s)/u)
    .map((part) => part.trim().replace(/[*_"“”„«»]/g, ''))
    .filter((part) => part !== '' && !ADDRESS_LABEL.test(part))
    .map(nameAtEnd);
  const at = parts.findLastIndex((name) => name !== '');
  const [owner = '', name = ''] = [parts[at], parts[at - 1]];
  if (!LEGAL_FORM.test(owner)) return owner;
  return name === '' ? '' : `${name} ${owner}`;
}

/** The words with capitals at the end of a text, and the small ones between them. */
function nameAtEnd(text: string): string {
  const words = text.split(/\s+/);
  let first = words.length;
  for (let index = words.length - 1; index >= Math.max(0, words.length - MOST_WORDS); index--) {
    const word = words[index] ?? '';
    if (/^\p{Lu}/u.test(word)) first = index;
    else if (!IN_NAMES.test(word)) break;
  }
  return words.slice(first).join(' ');
}

/** Words of a name. */
const MOST_WORDS = 8;
const IN_NAMES = /^(?:&|für|von|und|der|des|den|de|du|la|le|et|y|e|of|the|and|del|della|di|gGmbH|e\.V\.|\d+)$/u;

const LEGAL_FORM = new RegExp(
  `^(?:${COMPANY_FORMS.flatMap(({ spellings }) => spellings)
    .map((spelling) => spelling.replace(/[.()]/g, '\\$&'))
    .join('|')})\\.?$`,
  'iu',
);
