/** Renaming an address: every place changes, nothing else does, and what comes out is read back as the new address. */
import assert from 'node:assert/strict';
import { contactPlaces } from '../../server/src/core/features/contactPlaces.ts';
import { addressToRename, renameAddress } from '../../server/src/core/features/renameAddress.ts';
import { applyEdits, parsePolicy } from '../../server/src/core/index.ts';
import { inEnglish } from '../support/inEnglish.ts';

const OLD = 'data_team@larkspur.garden';

/** Every way an address can stand in a policy; `§` is the address. */
const PLACES: Readonly<Record<string, string>> = {
  'plain text': 'Ask §, or § at night.',
  bold: 'Ask **§**.',
  'italic with stars': 'Ask *§* now.',
  'angle brackets': 'Ask <§>.',
  'angle brackets with a scheme': 'Ask <mailto:§>.',
  'a link that shows it': '[§](mailto:§)',
  'a bold link with a subject': '**[§](mailto:§?subject=My%20data&cc=press@brightmeadow.com)**',
  'a link with other words': '[write](mailto:§)',
  'a link to two': '[write](mailto:press@brightmeadow.com,§)',
  'a link in angle brackets': '[write](<mailto:§> "title")',
  'a link whose title shows it': '[§](mailto:§ "mailto:§")',
  'a link that shows it beside an invisible character': 'Ask [§\u2060](mailto:§) or \u200B§.',
  'a link by reference': 'Ask [§][mail] or [us][mail].\n\n[mail]: mailto:§',
  'a table': '| Who | Mail |\n|---|---|\n| Team | § |\n| Desk | [§](mailto:§) |',
  'a heading': '# Write to §\n\nText.',
  'a quotation in a list': '- one\n  > Ask § today',
  'a sentence in brackets': '(§) "§" [§] §.',
  'front matter, plain': '---\ncontact: §\n---\n\nText.',
  'front matter, in double quotation marks': '---\ncontact: "Team <§>, at night"\n---\n\nText.',
  'front matter, in single quotation marks': "---\ncontact: '§'\nlist: ['§', other]\n---\n\nText.",
  'front matter, folded': '---\nabout: >\n  Ask §\n  today\n---\n\nText.',
  'raw HTML': '<p><a href="mailto:§?subject=x">§</a> or §</p>',
  'an HTML link in a sentence': "Ask <a href='mailto:§'>§</a>.",
};

const NEW = [
  'privacy@brightmeadow.co.uk',
  'a_b_c@x-y.org',
  'o.brien+tag@larkspur.garden',
  "o'neil@larkspur.garden",
  'a&b@larkspur.garden',
  'данные@сад.рф',
  'kontakt@gärtnerei.de',
  'data-team@larkspur.garden',
  'snake_@larkspur.garden',
  'a%b@larkspur.garden',
];

const addressesOf = (text: string): string[] => parsePolicy(text).emails.map(({ address }) => address);

describe('renaming an address', () => {
  for (const [name, template] of Object.entries(PLACES)) {
    it(`in ${name}`, () => {
      const text = template.replaceAll('§', OLD);
      const before = addressesOf(text);
      assert(before.filter((one) => one === OLD).length >= 1, before.join());
      for (const to of NEW) {
        const { edits, refusal } = { edits: [], refusal: undefined, ...renameAddress(parsePolicy(text), OLD.toUpperCase(), to) };
        assert.equal(refusal, undefined);
        const after = applyEdits(text, edits);
        // A link in angle brackets beyond ASCII becomes one with a text of its own.
        const expected = before.map((one) => (one === OLD ? to : one));
        assert.deepEqual(new Set(addressesOf(after)), new Set(expected), `${to}\n${after}`);
        assert(addressesOf(after).length >= before.length, after);
        assert(!after.includes(OLD), after);
        const back = renameAddress(parsePolicy(after), to, OLD);
        if (/^[\w.@+-]+$/.test(to))
          assert.equal(applyEdits(after, 'edits' in back ? back.edits : []).replaceAll('\\_', '_'), text, `${to} and back`);
      }
    });
  }

  it('keeps escapes, subjects, disguises and everything around', () => {
    const renamed = (text: string, to: string): string => {
      const { edits = [] } = { edits: undefined, ...renameAddress(parsePolicy(text), 'data_team@larkspur.garden', to) };
      return applyEdits(text, edits ?? []);
    };
    assert.equal(renamed('Ask data\\_team@larkspur.garden!', 'my_team@larkspur.garden'), 'Ask my\\_team@larkspur.garden!');
    assert.equal(
      renamed('[us](mailto:data_team@larkspur.garden?subject=A%20b#c)', "o'neil@сад.рф"),
      '[us](mailto:o%27neil@%D1%81%D0%B0%D0%B4.%D1%80%D1%84?subject=A%20b#c)',
    );
    assert.equal(renamed('data_team (at) larkspur (dot) garden', 'desk@bright.co.uk'), 'desk (at) bright (dot) co (dot) uk');
    assert.equal(
      renamed('Ask <data_team@larkspur.garden>.', 'данные@сад.рф'),
      'Ask [данные@сад.рф](mailto:%D0%B4%D0%B0%D0%BD%D0%BD%D1%8B%D0%B5@%D1%81%D0%B0%D0%B4.%D1%80%D1%84).',
    );
  });

  it('leaves code, comments, longer words, URLs and other addresses alone', () => {
    const text =
      '`data_team@larkspur.garden` <!-- data_team@larkspur.garden --> my.data_team@larkspur.garden data_team@larkspur.gardens\n\n    data_team@larkspur.garden\n\nhttps://data_team@larkspur.garden/x\n';
    assert.deepEqual(renameAddress(parsePolicy(text), OLD, 'privacy@larkspur.garden'), { edits: [] });
  });

  it('refuses what is no address, and says why', () => {
    const policy = parsePolicy(`Ask ${OLD}.`);
    const refusal = (to: string): string => inEnglish(renameAddress(policy, OLD, to).refusal);
    assert.match(refusal('privacy'), /no "@"/);
    assert.match(refusal('privacy@larkspur'), /no top-level domain/);
    assert.match(refusal('a..b@larkspur.garden'), /Periods in a row/);
    assert.match(refusal('a b@larkspur.garden'), /Space/);
    assert.match(refusal('"a b"@larkspur.garden'), /name@domain/);
    assert.match(refusal('logo@2x.png'), /name@domain/);
    assert.match(refusal('x*y@larkspur.garden'), /name@domain/);
    assert.match(refusal(''), /no "@"/);
    assert.equal(refusal(' privacy@larkspur.garden '), '');
    assert.match(
      inEnglish(renameAddress(parsePolicy('Ask data<b>x</b>@larkspur.garden.'), 'datax@larkspur.garden', 'a@larkspur.garden').refusal),
      /marks inside/,
    );
  });

  it('starts from any character of the address, in text or target', () => {
    const text = '[us](mailto:data_team@larkspur.garden) and x';
    assert.deepEqual(addressToRename(parsePolicy(text), 20), { address: OLD, span: { start: 12, end: 37 } });
    assert.equal(addressToRename(parsePolicy(text), 2), undefined);
    assert.equal(addressToRename(parsePolicy('[email protected]'), 3), undefined);
  });
});

describe('the places of an address', () => {
  it('are found in this policy, whatever the case, and in others by the book', () => {
    const text =
      'Ask Privacy@larkspur.garden or [privacy@larkspur.garden](mailto:privacy@larkspur.garden) or [us](mailto:privacy@larkspur.garden).\n';
    const found = contactPlaces(parsePolicy(text), 8);
    assert.deepEqual(
      found?.here.map(({ start }) => start),
      [4, text.indexOf('[privacy') + 1, text.lastIndexOf('privacy@')],
    );
    assert.deepEqual(found?.elsewhere, []);
    assert.equal(contactPlaces(parsePolicy(text), 1), undefined);
  });
});

describe('renaming an address in links with a slip', () => {
  const renamedIn = (text: string): string => {
    const renamed = renameAddress(parsePolicy(text), 'help@larkspur.garden', 'desk@larkspur.garden');
    assert(renamed.refusal === undefined);
    return applyEdits(text, renamed.edits);
  };
  it('writes the new one without the marks behind the old one', () => {
    for (const slip of ['.%20', '%20', '.', '%20%20', ',%20'])
      assert.equal(
        renamedIn(`Ask [help@larkspur.garden](mailto:help@larkspur.garden${slip}).`),
        'Ask [desk@larkspur.garden](mailto:desk@larkspur.garden).',
        slip,
      );
    assert.equal(
      renamedIn('[help@larkspur.garden](mailto:help@larkspur.garden.?subject=Hi)'),
      '[desk@larkspur.garden](mailto:desk@larkspur.garden?subject=Hi)',
    );
  });
  it('leaves targets that go on', () => {
    const text = 'Ask help@larkspur.garden or [us](mailto:help@larkspur.garden.example).';
    assert.equal(renamedIn(text), text.replace('help', 'desk'));
  });
});
