/** What RFC 5321 and RFC 6531 allow, where an address breaks the rules, and the one repair. */
import assert from 'node:assert/strict';
import { findAddressFault, octets } from '../../server/src/core/document/addresses/emailGrammar.ts';
import { ENGLISH, worded } from '../../server/src/core/l10n/localizer.ts';

const label = (length: number): string => 'a'.repeat(length);

describe('addresses that mail can be sent to', () => {
  for (const address of [
    'privacy@larkspur.garden',
    'PRIVACY@LARKSPUR.GARDEN',
    'first.last+policy@mail.larkspur.garden',
    "o'brien@larkspur.ie",
    "!#$%&'*+-/=?^_`{|}~@larkspur.org",
    '1@2.com',
    'a@b.co',
    '"john smith"@larkspur.org',
    '"a\\"b@c"@larkspur.org',
    'post@[192.0.2.1]',
    'post@[IPv6:2001:db8::1]',
    'пример@пример.рф',
    'müller@gärtnerei.de',
    '用户@例子.公司',
    'δοκιμή@παράδειγμα.ελ',
    'post@xn--grtnerei-0za.de',
    'post@larkspur.xn--p1ai',
    `${label(64)}@larkspur.org`,
    `post@${label(63)}.org`,
    `${'ü'.repeat(32)}@larkspur.org`,
    `a@${`${label(62)}.`.repeat(3)}${label(58)}.org`,
    'a@例.中',
    'info@\u043A\u043E\u0442.com',
    'data.\u03BF@larkspur.garden',
    'privacy@www.ro',
  ])
    it(address.slice(0, 60), () => assert.equal(findAddressFault(address), undefined));
});

/** Address with `[` `]` around the faulty characters, the message's beginning, the repair. */
const FAULTS: readonly (readonly [string, string, string?])[] = [
  ['⟦larkspur.garden⟧', 'The email address has no "@"'],
  ['⟦@⟧larkspur.garden', 'The email address has no name'],
  ['privacy⟦@⟧', 'The email address has no domain'],
  ['⟦.⟧privacy@larkspur.garden', 'The email address starts with a period', 'privacy@larkspur.garden'],
  ['privacy⟦.⟧@larkspur.garden', 'Period directly before the "@"', 'privacy@larkspur.garden'],
  ['first⟦..⟧last@larkspur.garden', 'Periods in a row in the email address', 'first.last@larkspur.garden'],
  ['privacy@larkspur⟦..⟧garden', 'Periods in a row in the domain', 'privacy@larkspur.garden'],
  ['privacy@⟦.⟧larkspur.garden', 'Period directly after the "@"', 'privacy@larkspur.garden'],
  ['privacy@larkspur.garden⟦.⟧', 'The email address ends in "."', 'privacy@larkspur.garden'],
  ['privacy@larkspur.garden⟦);⟧', 'The email address ends in ");"', 'privacy@larkspur.garden'],
  ['privacy@larkspur⟦,⟧garden', 'Comma in the domain', 'privacy@larkspur.garden'],
  ['privacy⟦@@⟧larkspur.garden', 'The email address has 2 "@" characters', 'privacy@larkspur.garden'],
  ['privacy@larkspur⟦@⟧garden.org', 'The email address has a second "@"'],
  ['privacy⟦＠⟧larkspur.garden', '"＠" is a full-width character', 'privacy@larkspur.garden'],
  ['pri⟦\u200B⟧vacy@larkspur.garden', 'Invisible character (U+200B)', 'privacy@larkspur.garden'],
  ['privacy@⟦ ⟧larkspur.garden', 'Space in the email address', 'privacy@larkspur.garden'],
  ['our⟦ ⟧team@larkspur.garden', 'Space in the email address'],
  ['pri⟦(⟧vacy@larkspur.garden', '"(" isn\'t allowed before'],
  ['⟦mailto:⟧privacy@larkspur.garden', '"mailto:" isn\'t part', 'privacy@larkspur.garden'],
  ['⟦//⟧privacy@larkspur.garden', '"//" isn\'t part', 'privacy@larkspur.garden'],
  ['privacy@lark⟦_⟧spur.garden', '"_" isn\'t allowed in a domain'],
  ['privacy@larkspur⟦/⟧x.garden', '"/" isn\'t allowed in a domain'],
  ['privacy@⟦-⟧larkspur.garden', "A part of a domain name can't start with a hyphen", 'privacy@larkspur.garden'],
  ['privacy@larkspur⟦-⟧.garden', "A part of a domain name can't end with a hyphen", 'privacy@larkspur.garden'],
  ['privacy@⟦larkspur⟧', 'The domain "larkspur" has no top-level domain'],
  ['privacy@larkspur.⟦123⟧', '".123" isn\'t a top-level domain'],
  ['privacy@larkspur.⟦g⟧', '".g" isn\'t a top-level domain'],
  ['privacy@⟦192.0.2.1⟧', '"192.0.2.1" is an IP address'],
  ['privacy@⟦[larkspur]⟧', 'The brackets after the "@" contain no IP address'],
  [`⟦${label(65)}⟧@larkspur.org`, 'The name before the "@" has 65 bytes; at most 64'],
  [`⟦${'ü'.repeat(33)}⟧@larkspur.org`, 'The name before the "@" has 66 bytes; at most 64'],
  [`privacy@⟦${label(64)}⟧.org`, 'This part of the domain has 64 characters; at most 63'],
  [`a@⟦${`${label(63)}.`.repeat(4)}org⟧`, 'The domain has 259 characters; at most 255'],
  [`⟦${label(64)}@${`${label(62)}.`.repeat(3)}org⟧`, 'The email address has 257 bytes; at most 254'],
  ['a⟦..⟧b@@larkspur..garden', 'The email address has 2 "@" characters', 'a.b@larkspur.garden'],
  ['our⟦ ⟧team@larkspur..garden', 'Space in the email address'],
  ['privacy⟦ @ ⟧larkspur.garden', 'Spaces around "@"', 'privacy@larkspur.garden'],
  ['privacy⟦ ⟧@larkspur.garden', 'Space in the email address', 'privacy@larkspur.garden'],
  ['privacy@larkspur.garden⟦@Larkspur.garden⟧', 'The domain "larkspur.garden" appears twice', 'privacy@larkspur.garden'],
  ['privacy@⟦https://⟧larkspur.garden/', '"https://" isn\'t part', 'privacy@larkspur.garden'],
  ['privacy@⟦www.⟧larkspur.garden', '"www." doesn\'t belong', 'privacy@larkspur.garden'],
  ['⟦\\<⟧privacy@larkspur.garden\\>', '"\\<" isn\'t part', 'privacy@larkspur.garden'],
  ['⟦ｐ⟧rivacy@larkspur.garden', '"ｐ" is a full-width character; expected "p"', 'privacy@larkspur.garden'],
  ['privacy@larkspur⟦．⟧garden', '"．" is a full-width character; expected "."', 'privacy@larkspur.garden'],
  ['⟦\u0440rivacy⟧@larkspur.garden', '"\u0440rivacy" mixes Latin and Cyrillic', 'privacy@larkspur.garden'],
  ['data.⟦t\u03BFm⟧@larkspur.garden', '"t\u03BFm" mixes Latin and Greek', 'data.tom@larkspur.garden'],
  ['privacy@⟦\u0441\u043E\u0441\u043E⟧.com', '"\u0441\u043E\u0441\u043E" is written in Cyrillic letters', 'privacy@coco.com'],
];

describe('addresses that break the rules', () => {
  for (const [marked, message, repair] of FAULTS) {
    it(marked.slice(0, 60), () => {
      const address = marked.replace(/[⟦⟧]/g, '');
      const found = findAddressFault(address);
      assert(found);
      const said = worded(ENGLISH, found.message);
      assert(said.startsWith(message), said);
      assert(said.length <= 90 && !said.endsWith('.'), said);
      assert.equal(found.repair, repair);
      // Of two faults the first by kind is named, wherever it stands.
      if (!address.includes('@@'))
        assert.equal(`${address.slice(0, found.start)}⟦${address.slice(found.start, found.end)}⟧${address.slice(found.end)}`, marked);
      if (repair !== undefined) assert.equal(findAddressFault(repair), undefined);
    });
  }

  it('counts octets of UTF-8, not characters', () => {
    assert.deepEqual(['a', 'ü', '例', '🌱', ''].map(octets), [1, 2, 3, 4, 0]);
  });
});
