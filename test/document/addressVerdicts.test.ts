/** What is said about addresses beyond their grammar: slips, endings, persons, odd ones out; one thing at a time, and in linear time. */
import assert from 'node:assert/strict';
import { judgeAddresses } from '../../server/src/core/document/addressVerdicts.ts';
import { oneEdit, pairsOneEditApart } from '../../server/src/core/document/oneEdit.ts';
import { personalKind } from '../../server/src/core/document/personalAddress.ts';
import { splitDomain } from '../../server/src/core/document/publicSuffix.ts';
import { DEFAULT_SETTINGS, lint, parsePolicy, rules } from '../../server/src/core/index.ts';
import { TYPO_DOMAINS, TYPO_ENDINGS } from '../../server/src/core/knowledge/typoDomains.ts';
import { assertOrdinaryEffort } from '../support/effort.ts';

const NO_SETTINGS = DEFAULT_SETTINGS.contacts;
const verdicts = (text: string, contacts = NO_SETTINGS): string[] => judgeAddresses(parsePolicy(text), contacts).map(({ mention, verdict }) => `${mention.address} ${verdict.kind}`);

describe('one slip of the keyboard', () => {
  it('is a character too many, too few, another one, or two swapped', () => {
    assert.deepEqual(oneEdit('askqaly', 'askqualy'), { a: '', b: 'u', at: 4 });
    assert.deepEqual(oneEdit('larkspurr', 'larkspur'), { a: 'r', b: '', at: 8 });
    assert.deepEqual(oneEdit('larkspar', 'larkspur'), { a: 'a', b: 'u', at: 6 });
    assert.deepEqual(oneEdit('lraks', 'larks'), { a: 'ra', b: 'ar', at: 1 });
    for (const [a, b] of [['same', 'same'], ['abcd', 'badc'], ['garden', 'gradne'], ['acme', 'acmeab'], ['', 'ab'], ['mail', 'liam']] as const) assert.equal(oneEdit(a, b), undefined, `${a} ${b}`);
  });

  it('is found among many texts as by comparing all of them', () => {
    const alphabet = 'abc';
    const texts = Array.from({ length: 60 }, (_, seed) => Array.from({ length: 3 + (seed % 3) }, (__, index) => alphabet[(seed * 7 + index * index * (seed % 11)) % 3] ?? '').join('') + (seed % 10));
    const unique = [...new Set(texts)];
    const expected = unique.flatMap((a, index) => unique.slice(index + 1).filter((b) => oneEdit(a, b)).map((b) => `${a} ${b}`));
    const found = pairsOneEditApart(unique).map(([a, b]) => `${a} ${b}`);
    assert(found.length > 10);
    for (const pair of found) assert(expected.includes(pair), pair);
    assert.deepEqual(pairsOneEditApart(['larkspur', 'larkspr', 'meadow', 'maedow', 'x']).map(([a, b]) => `${a} ${b}`), ['larkspur larkspr', 'meadow maedow']);
  });
});

describe('domains', () => {
  it('are split by the Public Suffix List', () => {
    assert.deepEqual(splitDomain('Mail.Larkspur.co.uk'), { registrable: 'larkspur.co.uk', name: 'larkspur', suffix: 'co.uk', known: true });
    assert.deepEqual(splitDomain('a.larkspur.gardn'), { registrable: 'larkspur.gardn', name: 'larkspur', suffix: 'gardn', known: false });
    assert.equal(splitDomain('сад.рф').known, true);
    assert.equal(splitDomain('larkspur.github.io').suffix, 'io');
    for (const odd of ['', '.', 'com', 'co.uk', '[192.0.2.1]', 'a..b', '-', '\u0000']) assert.doesNotThrow(() => splitDomain(odd));
  });

  it('that are listed as misspelled do not have an ending that exists, nor a meant one that does not', () => {
    for (const [typo, intended] of TYPO_ENDINGS) {
      assert.equal(splitDomain(`larkspur.${typo}`).known, false, typo);
      assert.equal(splitDomain(`larkspur.${intended}`).known, true, intended);
    }
    for (const [typo, intended] of TYPO_DOMAINS) {
      assert.equal(splitDomain(intended).known, true, intended);
      assert(!TYPO_DOMAINS.has(intended), `${typo} → ${intended}`);
    }
    assert(TYPO_DOMAINS.size > 170 && TYPO_ENDINGS.size > 35);
  });
});

describe('a person’s mailbox', () => {
  const kinds: readonly (readonly [string, string, string | undefined])[] = [
    ['julia.byron@larkspur.garden', '', 'person'],
    ['j.byron@larkspur.garden', 'Ask Julia Byron.', 'person'],
    ['jbyron@larkspur.garden', 'Julia M. Byron', 'person'],
    ['julia@larkspur.garden', 'Julia Byron', 'person'],
    ['julia@larkspur.garden', 'Julia', undefined],
    ['julia@larkspur.garden', '', undefined],
    ['jerome.muller@larkspur.garden', 'Jérôme Müller', 'person'],
    ['privacy.julia@larkspur.garden', '', undefined],
    ['customer.care@larkspur.garden', 'Customer Care', undefined],
    ['florence.office@larkspur.garden', '', undefined],
    ['victoria.support@larkspur.garden', '', undefined],
    ['larkspur@gmail.com', '', 'free-mail'],
    ['support@gmail.com', '', undefined],
    ['yourname@gmail.com', '', undefined],
  ];
  for (const [address, around, expected] of kinds) it(`${address} beside "${around}": ${expected ?? 'a role or unknown'}`, () => assert.equal(personalKind(address, around), expected));
});

describe('verdicts on addresses', () => {
  it('are one at most for each place, so that no two contact rules speak of one', () => {
    const text = 'Larkspur, Larkspur, Larkspur.\n\nWrite to privacy@larkspr.con, julia.byron@larkspr.garden, larkspur@gmial.con, privacy@larkspur.garden, dataprotection@larkspur.gardn, privacy@example.con, noreply@gmial.com, [privacy@larkspur.garden](mailto:privacy@larkpsur.garden), <a..b@larkspr.garden>.\n';
    const found = lint(parsePolicy(text), { today: '2026-11-23' as never, settings: DEFAULT_SETTINGS, only: rules.filter(({ id }) => /^contact-email-(?!unlinked)/.test(id)) });
    const places = found.map(({ span }) => span);
    places.forEach((place, index) => assert(index === 0 || place.start >= (places[index - 1]?.end ?? 0), text.slice(place.start, place.end)));
    assert(found.length >= 6);
  });

  it('are the same for the same settings, and new for others', () => {
    const policy = parsePolicy('Ask larkspur@gmail.com.');
    assert.equal(judgeAddresses(policy, NO_SETTINGS), judgeAddresses(policy, NO_SETTINGS));
    assert.deepEqual(judgeAddresses(policy, { domains: [], known: ['Larkspur@gmail.com'] }), []);
  });

  it('take a link once, at its text', () => {
    assert.deepEqual(verdicts('[larkspur@gmial.com](mailto:larkspur@gmial.com) [us](mailto:larkspur@gmial.com)'), ['larkspur@gmial.com typo', 'larkspur@gmial.com typo']);
  });

  it('are found in linear time in hostile text', () => {
    const unit = (index: number): string => `a${index.toString(36)}@dom${index.toString(36)}ain.co `;
    const many = Array.from({ length: 3000 }, (_, index) => unit(index)).join('');
    const alike = Array.from({ length: 3000 }, (_, index) => `privacy@larkspur${String.fromCodePoint(0x4e00 + index)}.com `).join('');
    const links = Array.from({ length: 2000 }, (_, index) => `[p${index}@larkspur.con](mailto:p${index}@larkspur.con) `).join('\n');
    const roles = 'privacy@a.com dpo@b.com legal@c.org '.repeat(2000);
    const names = 'Julia Byron, '.repeat(5000) + 'j@x.com '.repeat(1000);
    const references = '[privacy@a.com][m] '.repeat(2000) + '\n\n[m]: mailto:legal@a.com';
    for (const text of [many, alike, links, roles, names, references]) assertOrdinaryEffort(text, (one) => judgeAddresses(parsePolicy(one), { domains: ['larkspur.garden'], known: [] }), 100);
  });
});
