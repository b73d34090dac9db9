/** Who can be written to, over one policy and over many: the book, what a hover says with it, what completion proposes. */
import assert from 'node:assert/strict';
import { completeAddress } from '../../server/src/core/features/completeAddress.ts';
import { describeAddress } from '../../server/src/core/features/describeAddress.ts';
import { addressBook, contactPlaces, DEFAULT_SETTINGS, ENGLISH, mergeBooks, parsePolicy } from '../../server/src/core/index.ts';

const privacy = parsePolicy(
  '---\nowner: dpo@larkspur.garden\n---\n\nAsk [Privacy@larkspur.garden](mailto:privacy@larkspur.garden),\r\nor **privacy@larkspur.garden**, or [us](mailto:legal@larkspur.garden).\n',
);
const cookies = parsePolicy(
  'Ask dataprotection@larkspur.garden or privacy@larkspur.garden.\n\nNot [email protected] or a..b@larkspur.garden.\n',
);
const book = mergeBooks([
  { file: 'legal/privacy.md', book: addressBook(privacy) },
  { file: 'legal/cookies.md', book: addressBook(parsePolicy('')) },
  { file: 'legal/cookies.md', book: addressBook(cookies) },
]);

describe('the address book', () => {
  it('names each address once, with its role and its places', () => {
    assert.deepEqual(addressBook(privacy), [
      { address: 'dpo@larkspur.garden', role: 'the data protection officer', places: [{ line: 1, from: 7, to: 26 }] },
      {
        address: 'Privacy@larkspur.garden',
        role: 'privacy requests and questions',
        places: [
          { line: 4, from: 5, to: 28 },
          { line: 5, from: 5, to: 28 },
        ],
      },
      { address: 'legal@larkspur.garden', role: 'legal notices', places: [{ line: 5, from: 47, to: 68 }] },
    ]);
  });

  it('leaves out what is broken, and is plain data', () => {
    const own = addressBook(cookies);
    assert.deepEqual(
      own.map(({ address }) => address),
      ['dataprotection@larkspur.garden', 'privacy@larkspur.garden'],
    );
    assert.deepEqual(JSON.parse(JSON.stringify(own)), own);
  });

  it('of many files goes by address and by role, the last word of each file counting', () => {
    assert.deepEqual(
      book.addresses.get('privacy@larkspur.garden')?.files.map(({ file, places }) => `${file} ${places.length}`),
      ['legal/privacy.md 2', 'legal/cookies.md 1'],
    );
    assert.deepEqual(
      book.roles.get('privacy requests and questions')?.map(({ address }) => address),
      ['Privacy@larkspur.garden', 'dataprotection@larkspur.garden'],
    );
  });

  it('tells where else an address stands', () => {
    assert.deepEqual(contactPlaces(cookies, 40, book, 'legal/cookies.md')?.elsewhere, [
      {
        file: 'legal/privacy.md',
        places: [
          { line: 4, from: 5, to: 28 },
          { line: 5, from: 5, to: 28 },
        ],
      },
    ]);
  });
});

describe('the hover of an address with a book', () => {
  it('names other files, and other addresses for the same role', () => {
    assert.deepEqual(describeAddress(cookies, 'privacy@larkspur.garden', { book, file: 'legal/cookies.md', l10n: ENGLISH }), [
      '**privacy@larkspur.garden** — privacy requests and questions',
      'Appears once in this file',
      'Also in `legal/privacy.md` (2 times)',
      'Other files give a different address for this role: dataprotection@larkspur.garden',
    ]);
    assert.deepEqual(describeAddress(privacy, 'legal@larkspur.garden', { book, file: 'legal/privacy.md', l10n: ENGLISH }), [
      '**legal@larkspur.garden** — legal notices',
      'Appears once in this file',
    ]);
  });

  it('counts what would be too much to name', () => {
    const many = mergeBooks(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g%'].map((name) => ({ file: `file:///x/${name}.md`, book: addressBook(cookies) })),
    );
    assert(
      describeAddress(privacy, 'privacy@larkspur.garden', { book: many, l10n: ENGLISH }).includes(
        'Also in `x/a.md`, `x/b.md`, `x/c.md`, `x/d.md`, `x/e.md` and 2 more',
      ),
    );
  });
});

describe('completion of addresses', () => {
  const settings = { ...DEFAULT_SETTINGS, contacts: { domains: ['larkspur.org'], known: ["o'neil@larkspur.garden"] } };
  const proposed = (marked: string): string[] | undefined => {
    const offset = marked.indexOf('█');
    const text = marked.replace('█', '');
    const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
    return completeAddress(parsePolicy(text), offset, before, { settings, book, l10n: ENGLISH })?.map(
      ({ insert, detail, span }) => `${insert} · ${detail} · ${text.slice(span.start, span.end)}`,
    );
  };

  it('draws on this policy, the settings, the other policies, and known domains', () => {
    assert.deepEqual(proposed('Ask legal@larkspur.garden.\n\nOr x@█'), [
      'legal@larkspur.garden · once in this policy · x@',
      "o'neil@larkspur.garden · known in the settings · x@",
      'dpo@larkspur.garden · in another policy · x@',
      'Privacy@larkspur.garden · in 2 policies · x@',
      'dataprotection@larkspur.garden · in another policy · x@',
      'x@larkspur.org · a domain of yours · x@',
      'x@larkspur.garden · a domain in this policy · x@',
    ]);
  });

  it('begins without an @ where only an address can stand, and writes links as links are written', () => {
    assert(proposed('[us](mailto:█')?.includes('o%27neil@larkspur.garden · known in the settings · '));
    assert(proposed('[us](mailto:pri█')?.includes('Privacy@larkspur.garden · in 2 policies · pri'));
    assert(proposed('Ask <pri█')?.includes('Privacy@larkspur.garden · in 2 policies · pri'));
    assert(proposed('---\ncontact: "pri@█"\n---\n')?.includes('Privacy@larkspur.garden · in 2 policies · pri@'));
  });

  it('stays out of other words', () => {
    for (const text of ['Ask pri█', 'a@b.org pri█', 'https://x@█', '# ta█']) assert.equal(proposed(text), undefined, text);
  });
});
