/** Addresses compared over files: what the other files prevailingly have counts, and nothing where they disagree among themselves. */
import assert from 'node:assert/strict';
import {
  addressBook,
  crossFileContextOf,
  DEFAULT_SETTINGS,
  type IsoDate,
  lint,
  mergeBooks,
  mergeFacts,
  parsePolicy,
  policyFacts,
  rules,
} from '../../server/src/core/index.ts';

/** Messages of one rule about the first of the files. */
const foundBy = (rule: string, ...texts: readonly string[]): string[] => {
  const files = texts.map((text, index) => ({ file: `${index}.md`, policy: parsePolicy(text) }));
  const book = mergeBooks(files.map(({ file, policy }) => ({ file, book: addressBook(policy) })));
  const [first] = files;
  assert(first);
  return lint(first.policy, {
    today: '2026-11-23' as IsoDate,
    settings: DEFAULT_SETTINGS,
    workspace: { book, file: first.file },
    only: rules.filter(({ id }) => id === rule),
  }).map(({ message, fixes }) => `${message} → ${fixes?.[0]?.title ?? 'no fix'}`);
};

const found = (...texts: readonly string[]): string[] => foundBy('contact-email-inconsistent', ...texts);

/** What the findings of the first of the files depend on. */
const standing = (...texts: readonly string[]): unknown => {
  const files = texts.map((text, index) => ({ file: `${index}.md`, facts: policyFacts(parsePolicy(text)) }));
  const [first] = files;
  assert(first);
  return crossFileContextOf(first.facts, { ...mergeFacts(files), file: first.file })?.domains;
};

const PRIVACY = 'Ask privacy@larkspur.garden.';

describe('addresses of other files', () => {
  it('are expected here too, for one role', () => {
    assert.deepEqual(found('Ask [dataprotection@larkspur.garden](mailto:dataprotection@larkspur.garden).', PRIVACY, PRIVACY), [
      'Other files use privacy@larkspur.garden for the same role (privacy requests and questions) → Change to privacy@larkspur.garden',
    ]);
  });

  it('are expected in their spelling', () => {
    assert.deepEqual(found('Ask peopleops@larkspur.garden.', 'people-ops@larkspur.garden', 'people-ops@larkspur.garden'), [
      'This address is spelled people-ops@larkspur.garden elsewhere → Change to people-ops@larkspur.garden',
    ]);
  });

  it('say nothing where they agree, are few, differ among themselves, or are of another domain', () => {
    assert.deepEqual(found(PRIVACY, PRIVACY, PRIVACY), []);
    assert.deepEqual(found('Ask dataprotection@larkspur.garden.', PRIVACY), []);
    assert.deepEqual(found('Ask dataprotection@larkspur.garden.', PRIVACY, PRIVACY, 'Ask dataprotection@larkspur.garden.'), []);
    assert.deepEqual(found('Ask datenschutz@larkspur.garden.', PRIVACY, PRIVACY, 'Ask dataprotection@larkspur.garden.'), []);
    assert.deepEqual(found('Ask dataprotection@brightmeadow.com.', PRIVACY, PRIVACY), []);
    assert.deepEqual(found('Our processor: dataprotection@larkspur.garden.', PRIVACY, PRIVACY), []);
    assert.deepEqual(found('Ask dataprotection@larkspur.garden. Or privacy@larkspur.garden.', PRIVACY, PRIVACY), []);
  });
});

describe('domains of other files', () => {
  const RIGHT = 'Ask help@hexhamnursery.org.';

  it('say which of two spellings is right', () => {
    assert.deepEqual(foundBy('contact-email-typo', 'Ask privacy@hexhamnurserry.org.', RIGHT, RIGHT), [
      '"hexhamnurserry.org" is one letter off "hexhamnursery.org" → Change to privacy@hexhamnursery.org',
    ]);
    assert.deepEqual(foundBy('contact-email-typo', 'Ask privacy@hexhamnursery.org. See hexhamnurserry.org.', RIGHT, RIGHT), []);
    assert.deepEqual(foundBy('contact-email-typo', 'Ask privacy@hexhamnursery.org or legal@hexhamnurserry.org.', RIGHT), [
      '"hexhamnurserry.org" is one letter off "hexhamnursery.org" → Change to legal@hexhamnursery.org',
    ]);
    assert.deepEqual(foundBy('contact-email-typo', 'Ask privacy@hexhamnurserry.org.', RIGHT), [], 'neither is used more');
    assert.deepEqual(
      foundBy(
        'contact-email-typo',
        'Ask privacy@hexhamnurserry.org.',
        RIGHT,
        'Ask legal@hexhamnurserry.org.',
        'Ask dpo@hexhamnurserry.org.',
      ),
      [],
    );
  });

  it('complete an ending that does not exist', () => {
    assert.deepEqual(foundBy('contact-email-unknown-tld', 'Ask privacy@hexhamnursery.notatld.', RIGHT), [
      '".notatld" isn\'t a top-level domain; expected "hexhamnursery.org" → Change to privacy@hexhamnursery.org',
    ]);
    assert.deepEqual(foundBy('contact-email-unknown-tld', 'Ask privacy@hexhamnursery.notatld.', RIGHT, 'Ask help@hexhamnursery.com.'), [
      '".notatld" isn\'t a top-level domain → Change to privacy@hexhamnursery.org',
    ]);
  });

  it('are a reason to look again only where they are like those of the file', () => {
    assert.equal(standing('Ask privacy@larkspur.garden.', 'Ask legal@larkspur.garden.'), undefined);
    assert.deepEqual(standing('Ask privacy@hexhamnurserry.org.', RIGHT, RIGHT), [['hexhamnursery.org', 2]]);
    assert.deepEqual(standing('Ask privacy@hexhamnursery.org. See hexhamnurserry.org.', RIGHT), [['hexhamnursery.org', 1]]);
    assert.deepEqual(standing('Ask privacy@hexhamnursery.notatld.', RIGHT), [['hexhamnursery.org', 1]]);
  });
});
