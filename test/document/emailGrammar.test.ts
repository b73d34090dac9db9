/** What RFC 5321 and RFC 6531 allow, where an address breaks the rules, and the one repair. */
import assert from 'node:assert/strict';
import { findAddressFault, octets } from '../../server/src/core/document/emailGrammar.ts';

const label = (length: number): string => 'a'.repeat(length);

describe('addresses that mail can be sent to', () => {
  for (const address of [
    'privacy@larkspur.garden', 'PRIVACY@LARKSPUR.GARDEN', 'first.last+policy@mail.larkspur.garden', "o'brien@larkspur.ie", "!#$%&'*+-/=?^_`{|}~@larkspur.org", '1@2.com', 'a@b.co', '"john smith"@larkspur.org', '"a\\"b@c"@larkspur.org',
    'post@[192.0.2.1]', 'post@[IPv6:2001:db8::1]', 'пример@пример.рф', 'müller@gärtnerei.de', '用户@例子.公司', 'δοκιμή@παράδειγμα.ελ', 'post@xn--grtnerei-0za.de', 'post@larkspur.xn--p1ai', `${label(64)}@larkspur.org`, `post@${label(63)}.org`,
    `${'ü'.repeat(32)}@larkspur.org`, `a@${`${label(62)}.`.repeat(3)}${label(58)}.org`, 'a@例.中',
  ]) it(address.slice(0, 60), () => assert.equal(findAddressFault(address), undefined));
});

/** Address with `[` `]` around the faulty characters, the message's beginning, the repair. */
const FAULTS: readonly (readonly [string, string, string?])[] = [
  ['⟦larkspur.garden⟧', 'The address has no `@`'],
  ['⟦@⟧larkspur.garden', 'Nothing stands before the `@`'],
  ['privacy⟦@⟧', 'Nothing stands behind the `@`'],
  ['⟦.⟧privacy@larkspur.garden', 'The address starts with a dot', 'privacy@larkspur.garden'],
  ['privacy⟦.⟧@larkspur.garden', 'A dot stands right before the `@`', 'privacy@larkspur.garden'],
  ['first⟦..⟧last@larkspur.garden', 'Dots stand in a row before', 'first.last@larkspur.garden'],
  ['privacy@larkspur⟦..⟧garden', 'Dots stand in a row in the domain', 'privacy@larkspur.garden'],
  ['privacy@⟦.⟧larkspur.garden', 'A dot stands right behind', 'privacy@larkspur.garden'],
  ['privacy@larkspur.garden⟦.⟧', 'The address ends in `.`', 'privacy@larkspur.garden'],
  ['privacy@larkspur.garden⟦);⟧', 'The address ends in `);`', 'privacy@larkspur.garden'],
  ['privacy@larkspur⟦,⟧garden', 'A comma stands in the domain', 'privacy@larkspur.garden'],
  ['privacy⟦@@⟧larkspur.garden', 'The address has 2 `@`', 'privacy@larkspur.garden'],
  ['privacy@larkspur⟦@⟧garden.org', 'The address has a second `@`'],
  ['privacy⟦＠⟧larkspur.garden', 'The address has a wide `＠`', 'privacy@larkspur.garden'],
  ['pri⟦\u200B⟧vacy@larkspur.garden', 'An invisible character (U+200B)', 'privacy@larkspur.garden'],
  ['privacy@⟦ ⟧larkspur.garden', 'A space stands in the address', 'privacy@larkspur.garden'],
  ['our⟦ ⟧team@larkspur.garden', 'A space stands in the address'],
  ['pri⟦(⟧vacy@larkspur.garden', '`(` cannot stand before'],
  ['⟦mailto:⟧privacy@larkspur.garden', '`mailto:` stands before', 'privacy@larkspur.garden'],
  ['⟦//⟧privacy@larkspur.garden', '`//` stands before', 'privacy@larkspur.garden'],
  ['privacy@lark⟦_⟧spur.garden', '`_` cannot stand in a domain'],
  ['privacy@larkspur⟦/⟧x.garden', '`/` cannot stand in a domain'],
  ['privacy@⟦-⟧larkspur.garden', 'A part of the domain starts with a hyphen', 'privacy@larkspur.garden'],
  ['privacy@larkspur⟦-⟧.garden', 'A part of the domain ends with a hyphen', 'privacy@larkspur.garden'],
  ['privacy@⟦larkspur⟧', 'The domain `larkspur` has no ending'],
  ['privacy@larkspur.⟦123⟧', 'The domain ends in `.123`'],
  ['privacy@larkspur.⟦g⟧', 'The domain ends in `.g`'],
  ['privacy@192.0.2.⟦1⟧', 'The domain ends in `.1`'],
  ['privacy@⟦[larkspur]⟧', 'The brackets hold no network address'],
  [`⟦${label(65)}⟧@larkspur.org`, 'The part before the `@` has 65 bytes, at most 64'],
  [`⟦${'ü'.repeat(33)}⟧@larkspur.org`, 'The part before the `@` has 66 bytes, at most 64'],
  [`privacy@⟦${label(64)}⟧.org`, 'A part of the domain has 64 characters, at most 63'],
  [`a@⟦${`${label(63)}.`.repeat(4)}org⟧`, 'The domain has 259 characters, at most 255'],
  [`⟦${label(64)}@${`${label(62)}.`.repeat(3)}org⟧`, 'The address has 257 bytes, at most 254'],
  ['a⟦..⟧b@@larkspur..garden', 'The address has 2 `@`', 'a.b@larkspur.garden'],
  ['our⟦ ⟧team@larkspur..garden', 'A space'],
];

describe('addresses that break the rules', () => {
  for (const [marked, message, repair] of FAULTS) {
    it(marked.slice(0, 60), () => {
      const address = marked.replace(/[⟦⟧]/g, '');
      const found = findAddressFault(address);
      assert(found);
      assert(found.message.startsWith(message), found.message);
      assert(found.message.length <= 90 && !found.message.endsWith('.'), found.message);
      assert.equal(found.repair, repair);
      // Of two faults the first by kind is named, wherever it stands.
      if (!address.includes('@@')) assert.equal(`${address.slice(0, found.start)}⟦${address.slice(found.start, found.end)}⟧${address.slice(found.end)}`, marked);
      if (repair !== undefined) assert.equal(findAddressFault(repair), undefined);
    });
  }

  it('counts octets of UTF-8, not characters', () => {
    assert.deepEqual(['a', 'ü', '例', '🌱', ''].map(octets), [1, 2, 3, 4, 0]);
  });

  it('stays linear on hostile input', function () {
    this.timeout(2000);
    for (const hostile of ['.'.repeat(1e6), `a@${'-'.repeat(1e6)}b`, `${'a.'.repeat(5e5)}@b.com`, `a@${'b.'.repeat(5e5)}`, '@'.repeat(1e6), `"${'\\'.repeat(1e6)}@b.com`]) assert(findAddressFault(hostile));
  });
});
