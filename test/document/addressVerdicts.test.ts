/** What is said about addresses beyond their grammar: slips, endings, persons, odd ones out; one thing at a time, and in linear time. */
import assert from 'node:assert/strict';
import { judgeAddresses } from '../../server/src/core/analysis/contacts/addressVerdicts.ts';
import { personalKind } from '../../server/src/core/document/addresses/personalAddress.ts';
import { splitDomain } from '../../server/src/core/document/addresses/publicSuffix.ts';
import { characterEdit, pairsOneEditApart } from '../../server/src/core/document/text/characterEdit.ts';
import { applyEdits, collectFixes, DEFAULT_SETTINGS, lint, parsePolicy, rules } from '../../server/src/core/index.ts';
import { TYPO_DOMAINS, TYPO_ENDINGS } from '../../server/src/core/knowledge/typoDomains.ts';

const NO_SETTINGS = DEFAULT_SETTINGS.contacts;
const verdicts = (text: string, contacts = NO_SETTINGS): string[] =>
  judgeAddresses(parsePolicy(text), contacts).map(({ mention, verdict }) => `${mention.address} ${verdict.kind}`);

describe('one slip of the keyboard', () => {
  it('is a character too many, too few, another one, or two swapped', () => {
    assert.deepEqual(characterEdit('askqaly', 'askqualy'), { a: '', b: 'u', at: 4 });
    assert.deepEqual(characterEdit('larkspurr', 'larkspur'), { a: 'r', b: '', at: 8 });
    assert.deepEqual(characterEdit('larkspar', 'larkspur'), { a: 'a', b: 'u', at: 6 });
    assert.deepEqual(characterEdit('lraks', 'larks'), { a: 'ra', b: 'ar', at: 1 });
    for (const [a, b] of [
      ['same', 'same'],
      ['abcd', 'badc'],
      ['garden', 'gradne'],
      ['acme', 'acmeab'],
      ['', 'ab'],
      ['mail', 'liam'],
    ] as const)
      assert.equal(characterEdit(a, b), undefined, `${a} ${b}`);
  });

  it('is found among many texts as by comparing all of them', () => {
    const alphabet = 'abc';
    const texts = Array.from(
      { length: 60 },
      (_, seed) =>
        Array.from({ length: 3 + (seed % 3) }, (__, index) => alphabet[(seed * 7 + index * index * (seed % 11)) % 3] ?? '').join('') +
        (seed % 10),
    );
    const unique = [...new Set(texts)];
    const expected = unique.flatMap((a, index) =>
      unique
        .slice(index + 1)
        .filter((b) => characterEdit(a, b))
        .map((b) => `${a} ${b}`),
    );
    const found = pairsOneEditApart(unique).map(([a, b]) => `${a} ${b}`);
    assert(found.length > 10);
    for (const pair of found) assert(expected.includes(pair), pair);
    assert.deepEqual(
      pairsOneEditApart(['larkspur', 'larkspr', 'meadow', 'maedow', 'x']).map(([a, b]) => `${a} ${b}`),
      ['larkspur larkspr', 'meadow maedow'],
    );
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
  for (const [address, around, expected] of kinds)
    it(`${address} beside "${around}": ${expected ?? 'a role or unknown'}`, () => assert.equal(personalKind(address, around), expected));
});

describe('the spelling that prevails', () => {
  const only = rules.filter(({ id }) => id === 'contact-email-typo' || id === 'contact-email-unknown-tld');
  /** What "Fix all" of either rule makes of a text. */
  const fixed = (text: string): string => {
    const policy = parsePolicy(text);
    const diagnoses = lint(policy, { today: '2026-11-23' as never, settings: DEFAULT_SETTINGS, only });
    return applyEdits(
      text,
      only.flatMap(({ id }) => collectFixes(diagnoses, id).edits),
    );
  };
  const cases: readonly (readonly [string, string, string])[] = [
    ['is never a known misspelling', 'a@gmial.com b@gmial.com c@gmail.com', 'a@gmail.com b@gmail.com c@gmail.com'],
    ['is never a letter off a provider', 'a@outlock.com x@outlook.com y@outlook.com', 'a@outlock.com x@outlook.com y@outlook.com'],
    [
      'wins wherever it stands',
      'a@hexhamnurserry.org b@hexhamnursery.org c@hexhamnursery.org',
      'a@hexhamnursery.org b@hexhamnursery.org c@hexhamnursery.org',
    ],
    ['is left open where both are used as often', 'a@hexhamnurserry.org b@hexhamnursery.org', 'a@hexhamnurserry.org b@hexhamnursery.org'],
    [
      'is left open against the name in the text',
      'Hexhamnursery. a@hexhamnurserry.org b@hexhamnurserry.org c@hexhamnursery.org',
      'Hexhamnursery. a@hexhamnurserry.org b@hexhamnurserry.org c@hexhamnursery.org',
    ],
    [
      'completes an ending, though the wrong one comes first',
      'a@askqualy.con b@askqualy.con c@askqualy.com',
      'a@askqualy.com b@askqualy.com c@askqualy.com',
    ],
    [
      'completes an ending by the one that is used most',
      'a@askqualy.notatld b@askqualy.org c@askqualy.com d@askqualy.com',
      'a@askqualy.com b@askqualy.org c@askqualy.com d@askqualy.com',
    ],
    [
      'leaves an ending open where two are used as often',
      'a@askqualy.notatld b@askqualy.org c@askqualy.com',
      'a@askqualy.notatld b@askqualy.org c@askqualy.com',
    ],
    [
      'leaves an ending open where its slip and the domain disagree',
      'a@askqualy.con b@askqualy.garden',
      'a@askqualy.con b@askqualy.garden',
    ],
    ['takes the letters of a word for no ending', 'a@askqualy.comto confirm, b@askqualy.com', 'a@askqualy.comto confirm, b@askqualy.com'],
    [
      'takes a country for a slip of .com only by its list',
      'a@askqualy.co b@askqualy.com c@askqualy.com; d@askqualy.cm',
      'a@askqualy.co b@askqualy.com c@askqualy.com; d@askqualy.com',
    ],
    [
      'spares a misspelling whose page is linked',
      '[Protomail](https://protomail.com): a@protomail.com b@protonmail.com',
      '[Protomail](https://protomail.com): a@protomail.com b@protonmail.com',
    ],
    ['spares a misspelling with several mailboxes', 'a@gmal.com b@gmal.com c@gmal.com', 'a@gmal.com b@gmal.com c@gmal.com'],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.equal(fixed(text), expected));

  it('calls an ending that does not exist by its name, not one letter off', () => {
    assert.deepEqual(verdicts('a@askqualy.notatld b@askqualy.com'), ['a@askqualy.notatld unknown-ending']);
    assert.deepEqual(verdicts('a@askqualy.con b@askqualy.com'), ['a@askqualy.con typo']);
  });
});

describe('verdicts on addresses', () => {
  it('are one at most for each place, so that no two contact rules speak of one', () => {
    const text =
      'Larkspur, Larkspur, Larkspur.\n\nWrite to privacy@larkspr.con, julia.byron@larkspr.garden, larkspur@gmial.con, privacy@larkspur.garden, dataprotection@larkspur.gardn, privacy@example.con, noreply@gmial.com, [privacy@larkspur.garden](mailto:privacy@larkpsur.garden), <a..b@larkspr.garden>.\n';
    const found = lint(parsePolicy(text), {
      today: '2026-11-23' as never,
      settings: DEFAULT_SETTINGS,
      only: rules.filter(({ id }) => /^contact-email-(?!unlinked)/.test(id)),
    });
    const places = found.map(({ span }) => span);
    places.forEach((place, index) =>
      assert(index === 0 || place.start >= (places[index - 1]?.end ?? 0), text.slice(place.start, place.end)),
    );
    assert(found.length >= 6);
  });

  it('are the same for the same settings, and new for others', () => {
    const policy = parsePolicy('Ask larkspur@gmail.com.');
    assert.equal(judgeAddresses(policy, NO_SETTINGS), judgeAddresses(policy, NO_SETTINGS));
    assert.deepEqual(judgeAddresses(policy, { domains: [], known: ['Larkspur@gmail.com'] }), []);
  });

  it('take a link once, at its text', () => {
    assert.deepEqual(verdicts('[larkspur@gmial.com](mailto:larkspur@gmial.com) [us](mailto:larkspur@gmial.com)'), [
      'larkspur@gmial.com typo',
      'larkspur@gmial.com typo',
    ]);
  });
});
